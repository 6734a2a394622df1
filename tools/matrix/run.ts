// Tries the packed package on the Nodes of this folder and prints a table: `npm run matrix`.
import { globSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { installPacked, pack } from '../../test/package/pack-and-install.ts'
import { linesOf, newcomersFolder, readmePrograms, runProgram } from '../../test/package/readme.ts'
import { namedPrograms } from '../../test/run/markdown.ts'
import { totalsLine } from '../../test/run/print.ts'
import { type Finished, ROOT, run, runTool } from '../../test/run/process.ts'
import { withServedSandbox } from './served.ts'

const MODULES = join(import.meta.dirname, 'node_modules')
/** The least Node that the package supports, and the newest of each line, by their folders in node_modules. */
const NODES = ['node22-least', 'node22', 'node24', 'node26'] as const
/** Before, Jest loads ES modules by import alone. */
const JEST_REQUIRES_FROM = [24, 9] as const

interface Node {
  readonly path: string
  readonly version: string
}

/** One row of the table. */
interface Check {
  readonly name: string
  /** What is wrong, in words; `undefined` when all is well. */
  run(node: Node): Promise<string | undefined>
}

async function main(): Promise<number> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log('The Nodes of the matrix are programs for Linux on x64: nothing was tried here.')
    console.log('0 passed, 0 failed, 1 skipped')
    return 0
  }
  const built = await runTool('tsup', ['--silent'])
  if (built.code !== 0) throw new Error(built.output)
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ozon-orders-matrix-')))
  try {
    const { tarball } = await pack(folder)
    await installPacked(folder, tarball)
    // The peer that an example uses.
    await symlink(join(ROOT, 'node_modules/@cantoo'), join(folder, 'node_modules/@cantoo'))
    return await tryAll(await nodesOfFolder(), await checksIn(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function nodesOfFolder(): Promise<readonly Node[]> {
  return Promise.all(
    NODES.map(async name => {
      const path = join(MODULES, name, 'bin/node')
      const { stdout } = await run(path, ['--version'])
      return { path, version: stdout.trim().replace(/^v/, '') }
    }),
  )
}

/** Two Nodes at a time: the machines that run this have two cores. */
async function tryAll(nodes: readonly Node[], checks: readonly Check[]): Promise<number> {
  const problems = new Map<Node, readonly (string | undefined)[]>()
  const left = [...nodes]
  const lane = async (): Promise<void> => {
    for (let node = left.shift(); node !== undefined; node = left.shift()) {
      const found: (string | undefined)[] = []
      for (const check of checks) found.push(await check.run(node))
      problems.set(node, found)
    }
  }
  await Promise.all([lane(), lane()])
  const failures: { name: string; version: string | undefined; problem: string }[] = []
  console.log(
    row(
      '',
      nodes.map(({ version }) => version),
    ),
  )
  for (const [at, { name }] of checks.entries()) {
    const cells = nodes.map(node => problems.get(node)?.[at])
    console.log(
      row(
        name,
        cells.map(problem => (problem === undefined ? 'ok' : 'FAIL')),
      ),
    )
    for (const [i, problem] of cells.entries()) {
      if (problem !== undefined) failures.push({ name, version: nodes[i]?.version, problem })
    }
  }
  // What fails on one Node mostly fails alike on all of them: it is told once.
  for (const name of new Set(failures.map(each => each.name))) {
    const first = failures.find(each => each.name === name)
    console.log(`\n${name} on Node ${first?.version}:\n${first?.problem}`)
  }
  const passed = nodes.length * checks.length - failures.length
  console.log(`\n${totalsLine([{ name: 'matrix', ms: 0, output: '', passed, failed: failures.length, skipped: 0 }])}`)
  return failures.length > 0 ? 1 : 0
}

const row = (name: string, cells: readonly string[]): string =>
  [name.padEnd(34), ...cells.map(cell => cell.padEnd(9))].join(' ').trimEnd()

async function checksIn(folder: string): Promise<readonly Check[]> {
  const text = await readFile(join(import.meta.dirname, 'round-trip.mjs'), 'utf8')
  await writeFile(join(folder, 'round-trip.mjs'), text)
  await writeFile(join(folder, 'round-trip.cjs'), REQUIRED)
  return [
    {
      name: 'import, sandbox, client on a server',
      run: ({ path }) => prints(path, folder, 'round-trip.mjs', 'ok ok ok'),
    },
    { name: 'require, the same module', run: ({ path }) => prints(path, folder, 'round-trip.cjs', 'same\nok ok ok') },
    ...(await readmeChecks(folder)),
    ...(await exampleChecks(folder)),
    ...(await jestChecks(folder)),
  ]
}

/** By `require` comes the very module that `import` gives, so that classes and guards agree. */
const REQUIRED = `const { Money } = require('ozon-orders')
import('ozon-orders')
  .then(imported => console.log(imported.Money === Money ? 'same' : 'another'))
  .then(() => import('./round-trip.mjs'))
`

async function prints(node: string, folder: string, file: string, wanted: string): Promise<string | undefined> {
  const finished = await runProgram(node, { folder, file })
  return finished.code === 0 && finished.stdout.trim() === wanted ? undefined : finished.output
}

const unless = (ok: boolean, { output }: Finished): string | undefined =>
  ok ? undefined : output || 'It printed nothing.'

/** README's programs print what README shows; the one for the seller's account asks a sandbox that listens. */
async function readmeChecks(project: string): Promise<readonly Check[]> {
  const programs = await readmePrograms()
  const folder = await newcomersFolder(project, programs)
  return programs.map(({ file, prints: shown }) => ({
    name: `README: ${file}`,
    run: async ({ path }: Node) => {
      if (shown === undefined) {
        const finished = await withServedSandbox(env => runProgram(path, { folder, file, env }))
        return unless(finished.code === 0 && linesOf(finished.stdout).length > 3, finished)
      }
      const finished = await runProgram(path, { folder, file })
      return unless(finished.code === 0 && linesOf(finished.stdout).join() === linesOf(shown).join(), finished)
    },
  }))
}

/** As a user copies them: into a folder of type commonjs, under the name that makes them modules there. */
async function exampleChecks(project: string): Promise<readonly Check[]> {
  const folder = join(project, 'newcomer')
  const files = globSync('examples/*.ts', { cwd: ROOT }).sort()
  return Promise.all(
    files.map(async from => {
      const file = `${basename(from, '.ts')}.mts`
      await writeFile(join(folder, file), await readFile(join(ROOT, from), 'utf8'))
      const check = async ({ path }: Node): Promise<string | undefined> => {
        const finished = await runProgram(path, { folder, file, flags: ['--experimental-strip-types'] })
        return unless(finished.code === 0, finished)
      }
      return { name: from, run: check }
    }),
  )
}

/** The settings and the test of docs/jest.md. */
async function jestChecks(project: string): Promise<readonly Check[]> {
  const folder = join(project, 'jest')
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }')
  const page = namedPrograms(await readFile(join(ROOT, 'docs/jest.md'), 'utf8'))
  await Promise.all(page.map(({ file, text }) => writeFile(join(folder, file), text)))
  const test = page.find(({ file }) => file === 'shop.test.mjs')?.text ?? ''
  const required = test.replaceAll(/import (\{.+\}) from ('.+')/g, 'const $1 = require($2)')
  await writeFile(join(folder, 'required.test.js'), required)
  const jest =
    (args: readonly string[]) =>
    async ({ path }: Node): Promise<string | undefined> => {
      // Jest lies in this folder, not in the scratch project.
      const env = { NODE_OPTIONS: '--experimental-vm-modules', NODE_PATH: MODULES }
      const finished = await run(path, [join(MODULES, 'jest/bin/jest.js'), ...args], {
        cwd: folder,
        env,
        timeoutMs: 120_000,
      })
      return unless(finished.code === 0 && finished.output.includes('1 passed, 1 total'), finished)
    }
  const byRequire = jest(['--testMatch', '**/*.test.js'])
  return [
    { name: 'docs/jest.md', run: jest([]) },
    {
      name: 'docs/jest.md, by require',
      // Where the page says that it does not work, it must not.
      run: async node => {
        const problem = await byRequire(node)
        if (isAtLeast(node.version, JEST_REQUIRES_FROM)) return problem
        return problem?.includes('Must use import') === true
          ? undefined
          : `Expected a refusal:\n${problem ?? 'it passed'}`
      },
    },
  ]
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [a = 0, b = 0] = version.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

process.exitCode = await main()
