import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { run } from '../run/process.ts'
import { type Compilation, compileIn } from './compile.ts'
import {
  CONSUMER,
  CONSUMER_OUTPUT,
  type CompilerOptions,
  ENTRIES_CONSUMER,
  ENTRIES_OUTPUT,
  WIRE_CONSUMER,
} from './consumer.ts'

const { project } = inject('packed')

const COMPILERS = ['typescript59', 'typescript', 'typescript7'] as const

const ESM_SETTINGS: Readonly<Record<string, CompilerOptions>> = {
  nodenext: { module: 'nodenext' },
  node20: { module: 'node20' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}

/**
 * `module: commonjs` finds the main entry by `main` and `types` and the others by `typesVersions`, or all by `exports` where
 * node10 is gone. `moduleResolution: classic` looks into no package at all, whatever the package says.
 */
const COMMONJS: Readonly<Record<(typeof COMPILERS)[number], CompilerOptions>> = {
  typescript59: { module: 'commonjs', moduleResolution: 'node10' },
  typescript: { module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0' },
  typescript7: { module: 'commonjs', moduleResolution: 'bundler' },
}

async function expectClean(folder: string, work: Compilation): Promise<void> {
  const { code, output } = await compileIn(project, folder, work)
  expect(`${output}exit ${code}`).toBe('exit 0')
}

async function expectRuns(script: string, printed = CONSUMER_OUTPUT): Promise<void> {
  const { output } = await run(process.execPath, [join(project, script)], { cwd: project, timeoutMs: 30_000 })
  expect(output.trim()).toBe(printed)
}

describe.each(COMPILERS)('%s', compiler => {
  test.each(Object.entries(ESM_SETTINGS))('compiles a user of both entries under %s', async (setting, options) => {
    const folder = `${compiler}-${setting}`
    await expectClean(folder, { compiler, file: 'consumer.ts', text: CONSUMER, options })
    await expectClean(folder, { compiler, file: 'wire.ts', text: WIRE_CONSUMER, options })
    await expectRuns(`${folder}/out/consumer.js`)
  })

  test('compiles a user of the main entry under module commonjs, and the result runs', async () => {
    const folder = `${compiler}-commonjs`
    // A .cts file, since the scratch project as a whole is ESM.
    await expectClean(folder, { compiler, file: 'consumer.cts', text: CONSUMER, options: COMMONJS[compiler] })
    await expectRuns(`${folder}/out/consumer.cjs`)
  })

  test('compiles a user of every entry under module commonjs, and the result runs', async () => {
    const folder = `${compiler}-commonjs-entries`
    await expectClean(folder, { compiler, file: 'entries.cts', text: ENTRIES_CONSUMER, options: COMMONJS[compiler] })
    await expectRuns(`${folder}/out/entries.cjs`, ENTRIES_OUTPUT)
  })

  test('compiles a CommonJS file under nodenext, where require() of an ES module is known', async () => {
    const folder = `${compiler}-nodenext-cts`
    await expectClean(folder, { compiler, file: 'consumer.cts', text: CONSUMER, options: { module: 'nodenext' } })
    await expectRuns(`${folder}/out/consumer.cjs`)
  })

  test('compiles without Node’s types where the browser’s are given', async () => {
    const options = {
      module: 'esnext',
      moduleResolution: 'bundler',
      types: [],
      lib: ['es2022', 'dom', 'esnext.disposable'],
    }
    await expectClean(`${compiler}-web`, { compiler, file: 'consumer.ts', text: CONSUMER, options })
  })

  test('refuses a CommonJS file under node16 by its own rule, TS1479', async () => {
    const options = { module: 'node16', moduleResolution: 'node16' }
    const { code, output } = await compileIn(project, `${compiler}-node16`, {
      compiler,
      file: 'consumer.cts',
      text: CONSUMER,
      options,
    })
    expect(code).not.toBe(0)
    expect([...output.matchAll(/error (TS\d+)/g)].map(match => match[1])).toEqual(['TS1479'])
  })
})
