import { ACCIDENTS } from './accidents.ts'
import type { Tally, Violation } from './campaign.ts'

const COLUMNS = [
  'scenario',
  'steps',
  'combinations',
  'with a crash',
  'random',
  'crashes',
  'faults met',
  'done',
  'failed',
  'unknown',
  'done when begun again',
  'violations',
] as const

const NAME_WIDTH = 26

/** What stands above the rows. */
export function headOf(): string {
  const befores = ACCIDENTS.filter(({ name }) => !/after|body/.test(name)).length
  const legend = [
    `Each step (a request of an operation, in a run without faults) meets ${ACCIDENTS.length} faults, ${befores} before and`,
    `${ACCIDENTS.length - befores} after it takes effect; each with and without a crash there; and crashes alone, before it is sent and`,
    'before its answer, the latter also with the journal lost where the state alone must do.',
  ]
  return `${legend.join('\n')}\n\n${line(COLUMNS)}`
}

export function rowOf({ scenario, combinations, ...tally }: Omit<Tally, 'add' | 'runs'>): string {
  const steps = new Set(combinations.map(({ step }) => `${step.operation} ${step.occurrence}`)).size
  const { done, failed, unknown } = tally.outcomes
  const crashes = combinations.filter(({ isCrash }) => isCrash).length
  const { random, deaths, hits, healed, violations } = tally
  return line([
    scenario.name,
    ...[
      steps,
      combinations.length,
      crashes,
      random,
      deaths,
      hits,
      done,
      failed,
      unknown,
      healed,
      violations.length,
    ].map(String),
  ])
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, at) => (at === 0 ? cell.padEnd(NAME_WIDTH) : cell.padStart(Math.max(COLUMNS[at]?.length ?? 0, 6))))
    .join('  ')
}

/** How many runs each workflow had, all its scenarios together. */
export function workflowsOf(tallies: readonly Tally[]): readonly (readonly [workflow: string, runs: number])[] {
  const sums = new Map<string, number>()
  for (const { scenario, runs } of tallies) sums.set(scenario.workflow, (sums.get(scenario.workflow) ?? 0) + runs)
  return [...sums]
}

export function violationText({ scenario, how, problems }: Violation): string {
  const [, option = how] = /^(--\w+ \d+)/.exec(how) ?? []
  return [
    `${scenario}, ${how}:`,
    ...problems.map(each => `  ${each}`),
    `  again: npm run chaos -- --only '${scenario}' ${option}`,
  ].join('\n')
}
