import { globSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { withServedSandbox } from '../../tools/matrix/served.ts'
import { ROOT } from '../run/process.ts'
import { linesOf, newcomersFolder, readmePrograms, runProgram } from './readme.ts'

const { project } = inject('packed')
const programs = await readmePrograms()
const folder = await newcomersFolder(project, programs)

test('README shows programs by the names of their files, the first of them needs no key', () => {
  expect(programs.map(({ file }) => file)).toEqual(['first.mjs', 'ship.mjs', 'account.mjs', 'first.js'])
  expect(programs[0]?.prints).toBeDefined()
})

test.each(programs.filter(({ prints }) => prints !== undefined))(
  '$file of README runs pasted in a folder of npm init, and prints the lines that README shows',
  async ({ file, prints = '' }) => {
    const { code, stdout, output } = await runProgram(process.execPath, { folder, file })
    expect(code, output).toBe(0)
    expect(linesOf(stdout)).toEqual(linesOf(prints))
  },
)

test('account.mjs of README asks whatever shop the environment names', async () => {
  const { code, stdout, output } = await withServedSandbox(env =>
    runProgram(process.execPath, { folder, file: 'account.mjs', env }),
  )
  expect(code, output).toBe(0)
  expect(linesOf(stdout).length).toBeGreaterThan(3)
  expect(linesOf(stdout)[0]).toMatch(/^\d+-\d+-\d+ \S+Z [\d ]+,\d\d ₽$/)
})

test.each(globSync('examples/*.ts', { cwd: ROOT }).map(file => basename(file, '.ts')))(
  'the shipped example %s runs when it is copied out of node_modules, as README says',
  async name => {
    const file = `${name}.mts`
    await copyFile(join(project, `node_modules/ozon-orders/examples/${name}.ts`), join(folder, file))
    const { code, output } = await runProgram(process.execPath, { folder, file })
    expect(code, output).toBe(0)
  },
)
