import { type LagPlan, type Late, playLag } from './lag.ts'
import type { Scenario } from './scenario.ts'

/** By how many seconds reads are late. */
export const LAGS_S = [1, 2, 6, 30, 60, 120, 200, 300, 600] as const
/** Up to this many seconds hardly anything may end as unknown. */
const SHORT_S = 60

/** Runs of one scenario and one lag: so many of each kind. */
const RUNS_OF_KIND = 5
const KINDS: readonly { readonly late: Late; readonly losesFirst: boolean }[] = [
  { late: 'all reads', losesFirst: false },
  { late: 'all reads', losesFirst: true },
  { late: 'lists', losesFirst: false },
  { late: 'lists', losesFirst: true },
]

/** What became of the items of one scenario at one lag. */
export interface LagRow {
  readonly scenario: string
  readonly lagS: number
  runs: number
  done: number
  failed: number
  unknown: number
  twice: number
  falselyFailed: number
  falselyDone: number
  /** What plays a run again, and what was wrong with it. */
  readonly wrong: string[]
}

/** Plays a scenario with one lag: with and without the first answers lost, with all reads late and with lists alone. */
export async function lagRow(scenario: Scenario, lagS: number, runsOfKind: number = RUNS_OF_KIND): Promise<LagRow> {
  const { name } = scenario
  const counts = { runs: 0, done: 0, failed: 0, unknown: 0, twice: 0, falselyFailed: 0, falselyDone: 0 }
  const row: LagRow = { scenario: name, lagS, ...counts, wrong: [] }
  for (const kind of KINDS) {
    for (let random = 1; random <= runsOfKind; random++) {
      const plan: LagPlan = { ...kind, random, count: 1 + (random % 3), lagMs: lagS * 1_000 }
      const { claims, violations } = await playLag(scenario, plan)
      row.runs++
      for (const { outcome } of claims) if (outcome !== 'planned') row[outcome]++
      row.twice += violations.filter(each => each.startsWith('twice')).length
      row.falselyFailed += violations.filter(each => each.includes('told as failed')).length
      row.falselyDone += violations.filter(each => each.includes('told as done')).length
      const how = `${lagS} s, ${kind.late} late, ${kind.losesFirst ? 'first answers lost' : 'no answer lost'}, random ${random}`
      if (violations.length > 0) row.wrong.push(`${name}, ${how}: ${violations.join('; ')}`)
    }
  }
  return row
}

/** Of a hundred items, how many are unknown where reads are late by a minute at most. */
export function shareUnknown(rows: readonly LagRow[]): number {
  const short = rows.filter(({ lagS }) => lagS <= SHORT_S)
  const unknown = sum(short.map(row => row.unknown))
  return (100 * unknown) / Math.max(1, sum(short.map(({ done, failed }) => done + failed)) + unknown)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

const COLUMNS = ['runs', 'done', 'failed', 'unknown', 'twice', 'falselyFailed', 'falselyDone'] as const

export const lagHead = (): string =>
  `${'scenario'.padEnd(26)}  ${'late by'.padStart(8)}  ${COLUMNS.map(each => each.padStart(13)).join('  ')}`

export function lagLine(row: LagRow): string {
  const cells = COLUMNS.map(column => String(row[column]).padStart(13)).join('  ')
  return `${row.scenario.padEnd(26)}  ${`${row.lagS} s`.padStart(8)}  ${cells}`
}
