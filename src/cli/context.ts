import { readdir, readFile } from 'node:fs/promises'
import { type Clock, systemClock } from '../internal/clock.ts'

/** What stands in a folder. Links are of kind `other`, so that no circle is walked. */
export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/** The part of a file system that commands read. Both reject when there is nothing to read. */
export interface Files {
  list(folder: string): Promise<readonly Entry[]>
  read(file: string): Promise<string>
}

/** All that a command touches of the world, so that a test needs no process. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where relative folders begin. */
  readonly cwd: string
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly files: Files
}

export const diskFiles: Files = {
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map(each => ({
      name: each.name,
      kind: each.isDirectory() ? 'folder' : each.isFile() ? 'file' : 'other',
    }))
  },
  read: file => readFile(file, 'utf8'),
}

/** The world of the process that runs the command. */
export function processContext(): Context {
  return {
    env: process.env,
    cwd: process.cwd(),
    write: text => void process.stdout.write(text),
    writeError: text => void process.stderr.write(text),
    fetch: globalThis.fetch,
    clock: systemClock,
    files: diskFiles,
  }
}
