import { expect, test } from 'vitest'
import { countTests, slowestFiles } from './vitest-stage.ts'

const report = (passed: number, failed = 0, pending = 0, todo = 0): string =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: todo })

test('tests are counted as vitest counted them, to-do with the skipped', () => {
  expect(countTests(report(40, 2, 1, 3), 1, 'out')).toEqual({ passed: 40, failed: 2, skipped: 4, output: 'out' })
})

test('a bad exit with no failed test, such as coverage under its threshold, is a failure', () => {
  expect(countTests(report(40), 1, 'coverage').failed).toBe(1)
})

test('a run of no tests is a failure', () => {
  expect(countTests(report(0), 0, '').failed).toBe(1)
})

test('a run that died before its report is a failure', () => {
  expect(countTests(undefined, 0, 'killed').failed).toBe(1)
})

test('the ten slowest files are named, the slowest first', () => {
  const testResults = Array.from({ length: 12 }, (_, i) => ({
    name: `/r/test/${i}.test.ts`,
    startTime: 5,
    endTime: 1_005 + i * 500,
  }))
  const slowest = slowestFiles(JSON.stringify({ testResults }), '/r')
  expect(slowest).toHaveLength(10)
  expect(slowest[0]).toBe('  6.5 s  test/11.test.ts')
})
