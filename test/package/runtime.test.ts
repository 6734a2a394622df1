import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { runAndListModules } from '../run/loaded-modules.ts'
import { run } from '../run/process.ts'

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
