import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { seconds } from './print.ts'
import { ROOT, runTool, STAGE_DIR } from './process.ts'
import type { Outcome } from './stage.ts'

/** Runs vitest and counts its tests from its own JSON report. */
export async function runVitest(name: string, args: readonly string[]): Promise<Outcome> {
  // Not `${name}.json`: a file named package.json would make .stage a package of its own.
  const reportFile = join(STAGE_DIR, `${name}.report.json`)
  await mkdir(STAGE_DIR, { recursive: true })
  // A report of an earlier run must not be counted when this one dies before writing its own.
  await rm(reportFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const finished = await runTool('vitest', ['run', ...args, ...reporters], { timeoutMs: 480_000 })
  const report = await readFile(reportFile, 'utf8').catch(() => undefined)
  const counted = countTests(report, finished.code, finished.output)
  return report === undefined ? counted : { ...counted, details: slowestFiles(report) }
}

/** Counts of a vitest JSON report. A bad exit without a failed test (coverage, a broken file) is one failure more. */
export function countTests(reportText: string | undefined, exitCode: number, output: string): Outcome {
  if (reportText === undefined)
    return { passed: 0, failed: 1, skipped: 0, output: `${output}\nVitest wrote no report.` }
  // The shape is that of vitest's JSON reporter.
  const report = JSON.parse(reportText) as Record<
    'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests',
    number
  >
  const counted = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  if (counted.failed > 0) return { ...counted, output }
  if (exitCode !== 0) return { ...counted, failed: 1, output }
  if (counted.passed === 0) return { ...counted, failed: 1, output: `${output}\nNo test was run.` }
  return { ...counted, output }
}

/** So many files are named that take longest. */
const SLOWEST = 10

/** The slowest files of a vitest JSON report, with their seconds. */
export function slowestFiles(reportText: string, root = ROOT): readonly string[] {
  // The shape is that of vitest's JSON reporter.
  const { testResults } = JSON.parse(reportText) as {
    testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[]
  }
  return testResults
    .map(({ name, startTime, endTime }) => ({ file: relative(root, name), ms: endTime - startTime }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST)
    .map(({ file, ms }) => `${seconds(ms).padStart(7)}  ${file}`)
}

/** 'lines 97.1 %, branches 92.4 %' from the summary that the coverage run left. */
export async function coverageNote(): Promise<string | undefined> {
  const text = await readFile(join(ROOT, 'coverage/coverage-summary.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  // The shape is that of istanbul's json-summary.
  const { total } = JSON.parse(text) as { total: Record<'lines' | 'branches', { pct: number }> }
  return `lines ${total.lines.pct} %, branches ${total.branches.pct} %`
}
