import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finished, runTool } from '../run/process.ts'
import { COMPILER_OPTIONS, type CompilerOptions } from './consumer.ts'

export interface Compilation {
  /** The compiler's package in node_modules: typescript59, typescript or typescript7. */
  readonly compiler: string
  readonly file: string
  readonly text: string
  readonly options: CompilerOptions
  /** What is asked of the compiler besides, such as --extendedDiagnostics. */
  readonly flags?: readonly string[]
}

/** Compiles one file in a folder of its own inside `project`; what is emitted lies in `out`. */
export async function compileIn(project: string, folder: string, work: Compilation): Promise<Finished> {
  const place = join(project, folder)
  await mkdir(place, { recursive: true })
  const compilerOptions = { ...COMPILER_OPTIONS, rootDir: '.', outDir: 'out', ...work.options }
  await writeFile(join(place, work.file), work.text)
  await writeFile(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [work.file] }))
  const args = ['-p', place, '--pretty', 'false', ...(work.flags ?? [])]
  // TypeScript collects garbage before it tells its memory, if it can; without that the figure is chance.
  return runTool(work.compiler, args, { cwd: place, env: { NODE_OPTIONS: '--expose-gc' } })
}
