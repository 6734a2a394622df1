import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { json, startServer } from '../http/server.ts'
import { runAndListModules } from '../run/loaded-modules.ts'
import { type Finished, run } from '../run/process.ts'

const { project, version } = inject('packed')

/** Runs a script of the scratch project on this Node, and gives what it printed. */
async function runScript(name: string, text: string, flags: readonly string[] = []): Promise<string> {
  await writeFile(join(project, name), text)
  const { code, output, stdout } = await run(process.execPath, [...flags, name], { cwd: project, timeoutMs: 30_000 })
  expect(code, output).toBe(0)
  return stdout.trim()
}

const USE = "console.log(typeof ozon.createOzon, ozon.Money.of('0.1').plus(ozon.Money.of('0.2')).amount)"

describe('the installed package', () => {
  test('is imported by an ES module', async () => {
    expect(await runScript('esm.mjs', `import * as ozon from 'ozon-orders'\n${USE}`)).toBe('function 0.3')
  })

  test('is required by a CommonJS module', async () => {
    expect(await runScript('cjs.cjs', `const ozon = require('ozon-orders')\n${USE}`)).toBe('function 0.3')
  })

  test('gives both the same module, so that classes and guards agree', async () => {
    const text = `import { createRequire } from 'node:module'
import { Money } from 'ozon-orders'
console.log(createRequire(import.meta.url)('ozon-orders').Money === Money)`
    expect(await runScript('both.mjs', text)).toBe('true')
  })

  test('has the wire entry, with schemas that come when they are asked for', async () => {
    const text = `import { operations, loadSchemas } from 'ozon-orders/wire'
console.log(operations['/v4/posting/fbs/list'].effect, typeof loadSchemas)`
    expect(await runScript('wire.mjs', text)).toBe('read function')
  })

  test('tells its version', async () => {
    const text = `import info from 'ozon-orders/package.json' with { type: 'json' }\nconsole.log(info.version)`
    expect(await runScript('version.mjs', text)).toBe(version)
  })

  test('serves the console of a sandbox, with all its files', async () => {
    const text = `import { createSandbox } from 'ozon-orders/sandbox'
const { url, close } = await createSandbox().listen()
const page = await (await fetch(url)).text()
const files = [...page.matchAll(/(?:src|href)="(\\/_console\\/[^"]+)"/g)].map(match => match[1])
const statuses = await Promise.all(files.map(async file => (await fetch(url + file)).status))
console.log(/<title>(.*)<\\/title>/.exec(page)[1], files.length > 4, new Set(statuses))
await close()`
    expect(await runScript('console.mjs', text)).toBe('Ozon sandbox true Set(1) { 200 }')
  })

  test('keeps its inner files to itself', async () => {
    const text = `const error = await import('ozon-orders/dist/index.js').catch(e => e)\nconsole.log(error.code)`
    expect(await runScript('inner.mjs', text)).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  test('loads neither ky nor zod before the first request', async () => {
    await writeFile(join(project, 'lazy.mjs'), "import 'ozon-orders'\nimport 'ozon-orders/wire'\n")
    const { finished, files } = await runAndListModules(['lazy.mjs'], { cwd: project })
    expect(finished.code, finished.output).toBe(0)
    const packages = files.map(file => /node_modules\/([^/]+)/.exec(file)?.[1]).filter(name => name !== undefined)
    expect([...new Set(packages)].sort()).toEqual(['decimal.js', 'ozon-orders'])
  })
})

describe('the installed command', () => {
  const KEY = 'a1b2c3d4-very-secret-key'
  const command = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> =>
    run('npx', ['--no-install', 'ozon-orders', ...args], { cwd: project, env, timeoutMs: 60_000 })

  test('tells what it can do', async () => {
    const { code, stdout, output } = await command(['doctor', '--help'])
    expect(code, output).toBe(0)
    expect(stdout).toMatch(/^Usage: ozon-orders doctor \[options\]\n/)
  })

  test('ends with 2 when it is called wrongly', async () => {
    expect(await command(['docter'])).toMatchObject({ code: 2, stdout: '' })
  })

  test('asks a server, looks through a folder, and keeps the key to itself', async () => {
    await using server = await startServer((response, { path }) => {
      const expires_at = new Date(Date.now() + 90 * 86_400_000).toISOString()
      const roles = [{ name: 'Admin', methods: ['/v1/posting'] }]
      json(response, 200, path === '/v1/roles' ? { expires_at, roles } : { urls: [], total_count: 0 })
    })
    await writeFile(join(project, 'old.mjs'), "export const list = post => post('/v3/posting/fbs/list', {})\n")
    const { code, stdout, output } = await command(['doctor', '--base-url', server.url, '--source', '.'], {
      OZON_CLIENT_ID: '42',
      OZON_API_KEY: KEY,
    })
    expect(code, output).toBe(1)
    expect(stdout).toContain('OK    key        Ozon accepts the key.')
    expect(stdout).toMatch(/^OK {4}clock/m)
    expect(stdout).toContain('old.mjs:1 /v3/posting/fbs/list ended on 2026-08-31; use /v4/posting/fbs/list')
    expect(server.seen.map(({ path, headers }) => [path, headers['api-key']])).toEqual([
      ['/v1/roles', KEY],
      ['/v1/notification/list', KEY],
    ])
    expect(output).not.toContain(KEY)
  })
})
