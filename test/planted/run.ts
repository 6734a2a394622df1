// Plants the faults of `faults.json` one by one in a copy of the tree, and sees that the tests find each:
// `npm run planted`, or `npm run planted -- --only src/http`. It takes minutes, and is no part of `npm test`.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT, run } from '../run/process.ts'

interface Fault {
  /** What it stands for. */
  readonly folder: string
  readonly file: string
  readonly find: string
  readonly replace: string
  /** Where it must be found. */
  readonly tests: readonly string[]
}

const COPIED = [
  'src',
  'spec',
  'test',
  'examples',
  'docs',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'README.md',
]

const { values } = parseArgs({ options: { only: { type: 'string' } } })
// The shape is that of the file beside this one.
const all = JSON.parse(await readFile(new URL('faults.json', import.meta.url), 'utf8')) as readonly Fault[]
const chosen = all.filter(({ folder }) => values.only === undefined || folder === values.only)
if (chosen.length === 0)
  throw new Error(`There is no fault in '${values.only}'. There are: ${all.map(({ folder }) => folder).join(', ')}.`)

const copy = await mkdtemp(join(tmpdir(), 'ozon-orders-planted-'))
let found = 0
try {
  for (const name of COPIED) await cp(join(ROOT, name), join(copy, name), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  for (const fault of chosen) {
    const isFound = await isFoundIn(copy, fault)
    if (isFound) found++
    console.log(
      `${isFound ? 'found' : 'NOT FOUND'}  ${fault.file}: ${fault.replace || '(nothing)'} instead of ${fault.find}`,
    )
  }
} finally {
  await rm(copy, { recursive: true, force: true })
}
console.log(`${found} of ${chosen.length} planted faults were found`)
process.exitCode = found === chosen.length ? 0 : 1

async function isFoundIn(folder: string, { file, find, replace, tests }: Fault): Promise<boolean> {
  const path = join(folder, file)
  const right = await readFile(path, 'utf8')
  if (right.split(find).length !== 2) throw new Error(`${file} does not have '${find}' once: correct faults.json.`)
  await writeFile(
    path,
    right.replace(find, () => replace),
  )
  const args = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--bail', '1', ...tests]
  const { code, output } = await run(process.execPath, args, { cwd: folder, timeoutMs: 600_000 })
  await writeFile(path, right)
  // A run that could not even begin has found nothing.
  return code !== 0 && /\d+ failed/.test(output)
}
