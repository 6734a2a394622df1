import { readFileSync } from 'node:fs'
import { totalsLine } from './print.ts'
import type { Report } from './stage.ts'

/** A run that ended with a line of totals, or should have. */
export interface Part {
  readonly name: string
  readonly code: number
  readonly output: string
}

/** The totals of a part as it printed them last. A part without them, or one that failed without saying so, has failed once. */
export function totalsOf({ name, code, output }: Part): Report {
  const lines = output.trimEnd().split('\n')
  const counts = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(lines.at(-1)?.trim() ?? '')
  const [passed = 0, failed = 0, skipped = 0] = counts?.slice(1).map(Number) ?? []
  const isSilent = failed === 0 && (counts === null || code !== 0)
  return { name, ms: 0, output: '', passed, failed: isSilent ? 1 : failed, skipped }
}

/** 'tests=0:/tmp/tests.log': name, exit code and output of a part. */
export function partOf(text: string): Part {
  const found = /^([^=]+)=(\d+):(.+)$/.exec(text)
  const [, name = '', code = '', file = ''] = found ?? []
  if (found === null) throw new Error(`'${text}' is no part. A part looks like tests=0:/tmp/tests.log.`)
  return { name, code: Number(code), output: readFileSync(file, 'utf8') }
}

/** What failed, or was skipped for want of its tool, and the sum of all in one line. */
export function summaryOf(parts: readonly Part[]): { readonly text: string; readonly ok: boolean } {
  const reports = parts.map(totalsOf)
  const namesOf = (count: 'failed' | 'skipped'): string =>
    reports.flatMap(report => (report[count] > 0 ? [report.name] : [])).join(', ')
  const [failed, skipped] = [namesOf('failed'), namesOf('skipped')]
  const verdict = (failed === '' ? '' : `Failed: ${failed}\n`) + (skipped === '' ? '' : `Skipped: ${skipped}\n`)
  return { text: verdict + totalsLine(reports), ok: parts.length > 0 && failed === '' && skipped === '' }
}
