import type { Report } from './stage.ts'

/** One line for a stage: verdict, name, time, counts. */
export function stageLine(report: Report): string {
  const verdict = report.failed > 0 ? 'FAIL' : 'ok  '
  const counts = [
    `${report.passed} passed`,
    ...(report.failed > 0 ? [`${report.failed} failed`] : []),
    ...(report.skipped > 0 ? [`${report.skipped} skipped`] : []),
  ].join(', ')
  const note = report.note === undefined ? '' : `  (${report.note})`
  const line = `${verdict} ${report.name.padEnd(11)} ${seconds(report.ms).padStart(7)}  ${counts}${note}`
  return [line, ...(report.details ?? []).map(each => `     | ${each}`)].join('\n')
}

/** What a failed stage had to say, indented so that it cannot be taken for a line of this runner. */
export function failureText(report: Report): string {
  const body = report.output.trimEnd() || '(it printed nothing)'
  return body.replace(/^/gm, '     | ')
}

/** The last line of all. */
export function totalsLine(reports: readonly Report[]): string {
  const sum = (pick: (report: Report) => number): number => reports.reduce((total, report) => total + pick(report), 0)
  return `${sum(r => r.passed)} passed, ${sum(r => r.failed)} failed, ${sum(r => r.skipped)} skipped`
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
