import { extname, join, resolve } from 'node:path'
import { UsageError } from '../arguments.ts'
import type { Context, Entry } from '../context.ts'
import type { Place, SourceFacts } from './check-source.ts'
import { isSource } from './literals.ts'
import { pathsIn } from './paths.ts'

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'dist', '.git'])

/** Looks through a folder, one file after the other. Names are given as the caller would write them. */
export async function readSource(folder: string, { files, cwd }: Pick<Context, 'files' | 'cwd'>): Promise<SourceFacts> {
  const found: Place[] = []
  const unreadable: string[] = []
  let looked = 0
  const read = async (file: string, extension: string): Promise<void> => {
    const text = await files.read(resolve(cwd, file))
    found.push(...pathsIn(text, extension).map(each => ({ ...each, file })))
    looked++
  }
  const walk = async (place: string, entries: readonly Entry[]): Promise<void> => {
    for (const { name, kind } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(place, name)
      const extension = extname(name).slice(1).toLowerCase()
      try {
        if (kind === 'folder' && !SKIPPED.has(name)) await walk(path, await files.list(resolve(cwd, path)))
        if (kind === 'file' && isSource(extension)) await read(path, extension)
      } catch {
        // One closed folder must not hide what the others hold; it is told.
        unreadable.push(path)
      }
    }
  }
  await walk(folder, await top(folder, files.list(resolve(cwd, folder))))
  return { files: looked, found, unreadable }
}

async function top(folder: string, entries: Promise<readonly Entry[]>): Promise<readonly Entry[]> {
  try {
    return await entries
  } catch {
    throw new UsageError(`--source: '${folder}' is no folder that can be read.`)
  }
}
