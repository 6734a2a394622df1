import { count, type Finding, type Status, worst } from './finding.ts'

/** What the checks found, and of what. */
export interface Report {
  readonly baseUrl: string
  readonly checkedAt: Date
  readonly findings: readonly Finding[]
}

const STATUS_WIDTH = 4
const INDENT = ' '.repeat(STATUS_WIDTH + 2)

/** One line a check, with what was found below it. */
export function toText({ baseUrl, checkedAt, findings }: Report): string {
  const width = Math.max(...findings.map(({ check }) => check.length))
  const lines = findings.flatMap(({ check, status, message, inferred, next, details = [] }) => [
    [
      status.toUpperCase().padEnd(STATUS_WIDTH),
      check.padEnd(width),
      [
        message,
        ...(inferred === undefined ? [] : [`(Inferred: ${inferred}.)`]),
        ...(next === undefined ? [] : [next]),
      ].join(' '),
    ].join('  '),
    ...details.map(each => `${INDENT}${each}`),
  ])
  const heading = `Account and calendar of ${baseUrl}, ${checkedAt.toISOString()}`
  return `${[heading, '', ...lines.map(oneLine), '', totals(findings)].join('\n')}\n`
}

/** The same for programs. */
export function toJson({ baseUrl, checkedAt, findings }: Report): string {
  const result = worst(findings.map(({ status }) => status))
  return `${JSON.stringify({ baseUrl, checkedAt, result, counts: countsOf(findings), checks: findings }, null, 2)}\n`
}

export function countsOf(findings: readonly Finding[]): Readonly<Record<Status, number>> {
  const counts = { ok: 0, warn: 0, fail: 0, skip: 0 }
  for (const { status } of findings) counts[status]++
  return counts
}

function totals(findings: readonly Finding[]): string {
  const { ok, warn, fail, skip } = countsOf(findings)
  return `${ok} ok, ${count(warn, 'warning')}, ${count(fail, 'failure')}, ${skip} skipped`
}

/** Names of files and words of Ozon's may hold anything, line ends and terminal codes included. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+\s*/gu, ' ')
}
