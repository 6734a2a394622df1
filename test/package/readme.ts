import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type NamedProgram, namedPrograms } from '../run/markdown.ts'
import { type Finished, ROOT, run } from '../run/process.ts'

/** The programs that README shows, by the names of their files. */
export async function readmePrograms(): Promise<readonly NamedProgram[]> {
  return namedPrograms(await readFile(join(ROOT, 'README.md'), 'utf8'))
}

/**
 * A folder as README's reader has it after `npm init -y`: a package of type commonjs, whatever the package around it is.
 * What is installed in `project` is found from there.
 */
export async function newcomersFolder(project: string, programs: readonly NamedProgram[]): Promise<string> {
  const folder = join(project, 'newcomer')
  await mkdir(folder, { recursive: true })
  const { code, output } = await run('npm', ['init', '-y'], { cwd: folder })
  if (code !== 0) throw new Error(`npm init -y ended with ${code}:\n${output}`)
  // Which type npm writes depends on its version; newer ones write this.
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  await writeFile(join(folder, 'package.json'), JSON.stringify(Object.assign({}, manifest, { type: 'commonjs' })))
  await Promise.all(programs.map(({ file, text }) => writeFile(join(folder, file), `${text}\n`)))
  return folder
}

/** Runs a program of README on a Node, and gives what it printed; what Node warns of itself is not looked at. */
export function runProgram(node: string, { folder, file, flags = [], env }: Work): Promise<Finished> {
  return run(node, [...flags, file], { cwd: folder, env: { ...NO_ACCOUNT, ...env }, timeoutMs: 60_000 })
}

interface Work {
  readonly folder: string
  readonly file: string
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Nobody's account is asked by a test. */
const NO_ACCOUNT = { OZON_CLIENT_ID: undefined, OZON_API_KEY: undefined, OZON_BASE_URL: undefined }

/** Lines to compare: versions of Node write blanks in amounts as different characters. */
export const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .trim()
    .split('\n')
