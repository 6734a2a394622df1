import { type LagDefect, type LagPlan, type Late, type Loses, playLag } from './lag.ts'
import type { Scenario } from './scenario.ts'

/** By how many seconds reads are late. */
const LAGS_S = [1, 2, 6, 30, 60, 120, 200, 300, 600] as const
/** Up to this many seconds hardly anything may end as unknown. */
const SHORT_S = 60
/** Of a hundred items, so many may. */
const MOST_UNKNOWN = 2
const MOST_SHOWN = 20

/** Runs of one scenario and one lag: so many of each kind. */
const RUNS_OF_KIND = 5

export interface LagKind {
  readonly late: Late
  readonly loses: Loses
}

/** Late reads are common, and a lost answer is rare: two in one piece of work are not what a seller meets. */
export const USUAL_KINDS: readonly LagKind[] = [
  { late: 'all reads', loses: 'nothing' },
  { late: 'all reads', loses: 'first of the run' },
  { late: 'lists', loses: 'nothing' },
  { late: 'lists', loses: 'first of the run' },
]

/** Harder than what a seller meets: nothing may go wrong here either, but much may end as unknown. */
export const HARD_KINDS: readonly LagKind[] = [
  { late: 'all reads', loses: 'first of each operation' },
  { late: 'lists', loses: 'first of each operation' },
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

export interface LagOptions {
  readonly kinds?: readonly LagKind[]
  readonly runsOfKind?: number
  readonly defect?: LagDefect
}

export interface LagTableOptions extends LagOptions {
  readonly print: (line: string) => void
  /** Seconds. Default: `LAGS_S`. */
  readonly lags?: readonly number[]
}

/** Plays a scenario with one lag, some runs of each kind. */
export async function lagRow(
  scenario: Scenario,
  lagS: number,
  { kinds = USUAL_KINDS, runsOfKind = RUNS_OF_KIND, defect }: LagOptions = {},
): Promise<LagRow> {
  const { name } = scenario
  const counts = { runs: 0, done: 0, failed: 0, unknown: 0, twice: 0, falselyFailed: 0, falselyDone: 0 }
  const row: LagRow = { scenario: name, lagS, ...counts, wrong: [] }
  for (const kind of kinds) {
    for (let random = 1; random <= runsOfKind; random++) {
      const plan: LagPlan = { ...kind, random, count: 1 + (random % 3), lagMs: lagS * 1_000 }
      const { claims, violations } = await playLag(scenario, plan, defect)
      row.runs++
      for (const { outcome } of claims) if (outcome !== 'planned') row[outcome]++
      row.twice += violations.filter(each => each.startsWith('twice')).length
      row.falselyFailed += violations.filter(each => each.includes('told as failed')).length
      row.falselyDone += violations.filter(each => each.includes('told as done')).length
      const how = `${lagS} s, ${kind.late} late, ${kind.loses} lost, random ${random}`
      if (violations.length > 0) row.wrong.push(`${name}, ${how}: ${violations.join('; ')}`)
    }
  }
  return row
}

/** Of a hundred items, how many are unknown where reads are late by a minute at most. */
function shareUnknown(rows: readonly LagRow[]): number {
  const short = rows.filter(({ lagS }) => lagS <= SHORT_S)
  const unknown = sum(short.map(row => row.unknown))
  return (100 * unknown) / Math.max(1, sum(short.map(({ done, failed }) => done + failed)) + unknown)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** Plays and prints every scenario with every lag; gives the number of violations. */
export async function printLagTable(
  scenarios: readonly Scenario[],
  { print, ...options }: LagTableOptions,
): Promise<number> {
  const usual = await printRows(scenarios, { ...options, print })
  print('\nFirst answer to each operation lost')
  const hard = await printRows(scenarios, { ...options, print, kinds: HARD_KINDS })
  const share = shareUnknown(usual)
  const words = `${share.toFixed(2)} % unknown where reads are late by ${SHORT_S} s at most (bound: ${MOST_UNKNOWN} %)`
  const wrong = [...usual, ...hard].flatMap(row => row.wrong)
  if (share > MOST_UNKNOWN) wrong.push(words)
  for (const each of wrong.slice(0, MOST_SHOWN)) print(`\n${each}`)
  print(`\n${words}`)
  print(`${wrong.length} violations`)
  return wrong.length
}

async function printRows(
  scenarios: readonly Scenario[],
  { print, lags = LAGS_S, ...options }: LagTableOptions,
): Promise<readonly LagRow[]> {
  print(lagHead())
  const rows: LagRow[] = []
  for (const scenario of scenarios) {
    for (const lagS of lags) {
      const row = await lagRow(scenario, lagS, options)
      print(lagLine(row))
      rows.push(row)
    }
  }
  return rows
}

const COLUMNS = ['runs', 'done', 'failed', 'unknown', 'twice', 'falselyFailed', 'falselyDone'] as const

const lagHead = (): string =>
  `${'scenario'.padEnd(26)}  ${'late by'.padStart(8)}  ${COLUMNS.map(each => each.padStart(13)).join('  ')}`

function lagLine(row: LagRow): string {
  const cells = COLUMNS.map(column => String(row[column]).padStart(13)).join('  ')
  return `${row.scenario.padEnd(26)}  ${`${row.lagS} s`.padStart(8)}  ${cells}`
}
