import { join } from 'node:path'
import { runAndListModules } from '../run/loaded-modules.ts'
import { type Finished, runNode } from '../run/process.ts'
import type { ChildReport } from './child.ts'

const CHILD = join(import.meta.dirname, 'child.ts')

/** A fresh process that imports `file`, and with `list` reads postings through it: what that took. */
export async function timeChild(file: string, mode?: 'list'): Promise<ChildReport> {
  const finished = await runNode(mode === undefined ? [CHILD, file] : [CHILD, file, mode])
  // child.ts prints just this.
  return JSON.parse(succeeded(file, finished).stdout) as ChildReport
}

/** A fresh process that reads postings through `file`: the files that it loaded for that. */
export async function listLoaded(file: string): Promise<readonly string[]> {
  const { finished, files } = await runAndListModules([CHILD, file, 'list'])
  succeeded(file, finished)
  return files
}

function succeeded(file: string, finished: Finished): Finished {
  if (finished.code === 0) return finished
  throw new Error(`Importing ${file} in a fresh process failed:\n${finished.output}`)
}
