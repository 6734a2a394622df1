import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partOf, summaryOf, totalsOf } from './add-up.ts'

const part = (name: string, output: string, code = 0) => ({ name, code, output })

test('several runs add up to one line', () => {
  const parts = [
    part('tests', 'ok\n812 passed, 0 failed, 0 skipped\n'),
    part('browser', '12 passed, 0 failed, 0 skipped'),
  ]
  expect(summaryOf(parts)).toEqual({ text: '824 passed, 0 failed, 0 skipped', ok: true })
})

test('what failed is named, and the sum is not well', () => {
  const parts = [part('tests', '10 passed, 0 failed, 0 skipped'), part('browser', '3 passed, 2 failed, 0 skipped', 1)]
  expect(summaryOf(parts)).toEqual({ text: 'Failed: browser\n13 passed, 2 failed, 0 skipped', ok: false })
})

test('what was skipped, since its tool is not there, is named, and the sum is not well', () => {
  const parts = [part('tests', '10 passed, 0 failed, 0 skipped'), part('browser', '3 passed, 0 failed, 2 skipped')]
  expect(summaryOf(parts)).toEqual({ text: 'Skipped: browser\n13 passed, 0 failed, 2 skipped', ok: false })
})

test('a run that died before its last line counts as a failure, whatever it had printed before', () => {
  expect(totalsOf(part('tests', '5 passed, 0 failed, 0 skipped\nSegmentation fault', 139))).toMatchObject({ failed: 1 })
  expect(totalsOf(part('tests', '', 0))).toMatchObject({ passed: 0, failed: 1, skipped: 0 })
})

test('a run that ends badly without a failure counts as one', () => {
  expect(totalsOf(part('tests', '5 passed, 0 failed, 0 skipped', 1))).toMatchObject({ passed: 5, failed: 1 })
})

test('nothing at all is not well', () => {
  expect(summaryOf([])).toEqual({ text: '0 passed, 0 failed, 0 skipped', ok: false })
})

test('a part is a name, an exit code and a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ozon-orders-sum-'))
  await writeFile(join(folder, 'a.log'), 'text')
  expect(partOf(`tests=3:${folder}/a.log`)).toEqual({ name: 'tests', code: 3, output: 'text' })
  expect(() => partOf('tests')).toThrow("'tests' is no part. A part looks like tests=0:/tmp/tests.log.")
  await rm(folder, { recursive: true })
})
