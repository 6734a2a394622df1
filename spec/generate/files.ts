import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Texts by their path below the folder. */
export type Files = ReadonlyMap<string, string>

/** Files that differ from what would be written, are missing, or should not be there. */
export function staleFiles(folder: URL, files: Files): readonly string[] {
  return [...staleAmong(folder, files), ...leftovers(folder, files)].toSorted()
}

/** The same for a folder that holds other files as well: these do not count. */
export function staleAmong(folder: URL, files: Files): readonly string[] {
  return [...files].filter(([name, text]) => read(new URL(name, folder)) !== text).map(([name]) => name)
}

/** Makes the folder equal to the files and tells which ones changed. */
export function writeFiles(folder: URL, files: Files): readonly string[] {
  const stale = staleFiles(folder, files)
  for (const name of leftovers(folder, files)) rmSync(new URL(name, folder))
  writeAmong(folder, files)
  return stale
}

/** Writes the files that differ, beside whatever else is in the folder, and tells which ones. */
export function writeAmong(folder: URL, files: Files): readonly string[] {
  const stale = staleAmong(folder, files)
  for (const name of stale) {
    const file = new URL(name, folder)
    mkdirSync(new URL('./', file), { recursive: true })
    writeFileSync(file, files.get(name) ?? '')
  }
  return stale
}

function leftovers(folder: URL, files: Files): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(new URL(folder).pathname.length).replace(/^\//, ''))
    .filter(name => !files.has(name))
}

function read(file: URL): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
