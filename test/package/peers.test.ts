import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { ROOT, run } from '../run/process.ts'
import { compileIn } from './compile.ts'

const { tarball } = inject('packed')

/** The least versions of the major before that the package admits; the newest ones are what this repository itself has. */
const BEFORE = { '@cantoo/pdf-lib': '1.20.2', msw: '2.15.0' }

const USER = `import { setupServer } from 'msw/node'
import { createOzon } from 'ozon-orders'
import { createSandbox } from 'ozon-orders/sandbox'
import { handlers } from 'ozon-orders/sandbox/msw'
import { printLabels } from 'ozon-orders/workflows'

const sandbox = createSandbox({ seed: { sellers: [{ postings: [{ status: 'awaiting_deliver' }, { status: 'awaiting_deliver' }] }] } })
const server = setupServer(...handlers(sandbox))
server.listen({ onUnhandledRequest: 'error' })
sandbox.clock.autoAdvance = true
const ozon = createOzon({ ...sandbox.credentials, clock: sandbox.clock })
const postings = await ozon.postings.unfulfilled().toArray({ limit: 10 })
const numbers = postings.map(posting => posting.postingNumber)
const printed = await printLabels(ozon, numbers, { size: 'big', merge: true })
console.log(postings.length, printed.merged?.pages)
await ozon.close()
server.close()
`

test('npm installs the package beside the major before of each peer, and both are used', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ozon-orders-peers-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const manifest = { name: 'shop', private: true, type: 'module', dependencies: BEFORE }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']
  const installed = await run('npm', ['install', ...options, tarball], { cwd: folder })
  // Without the range of our peers that ends with ERESOLVE.
  expect(installed.code, installed.output).toBe(0)
  for (const [name, version] of Object.entries(BEFORE)) {
    const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ version })
  }
  await writeFile(join(folder, 'use.mjs'), USER)
  const used = await run(process.execPath, ['use.mjs'], { cwd: folder, timeoutMs: 60_000 })
  expect(used.code, used.output).toBe(0)
  expect(used.stdout.trim()).toBe('2 2')
  await mkdir(join(folder, 'node_modules/@types'), { recursive: true })
  const nodeTypes = join(folder, 'node_modules/@types/node')
  await rm(nodeTypes, { recursive: true, force: true })
  await symlink(join(ROOT, 'node_modules/@types/node'), nodeTypes)
  // msw's own declarations are not this package's concern.
  const compilerOptions = { module: 'nodenext', lib: ['es2023', 'dom', 'esnext.disposable'], skipLibCheck: true }
  const work = { compiler: 'typescript', file: 'use.mts', text: USER, options: compilerOptions }
  const compiled = await compileIn(folder, 'typed', work)
  expect(`${compiled.output}exit ${compiled.code}`).toBe('exit 0')
})
