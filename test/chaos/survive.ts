import { expect } from 'vitest'
import { playCombinations, playRandom, Tally } from './campaign.ts'
import { type Combination, combinationsOf, type Depth } from './combinations.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { rowOf, violationText } from './table.ts'

/** What `npm test` plays; `npm run chaos` goes deeper. */
const DEPTH: Depth = { reads: 1, writes: 2 }
const FEWEST_OF_WORKFLOW = 200
const FEWEST_RANDOM = 25
const FIRST_SEED = 1
/** Of one scenario, on a machine that has other things to do. */
export const LONGEST_MS = 300_000

/** How many random runs a scenario gets: enough for its workflow, all its scenarios together. */
export function randomRuns({ workflow }: Scenario, combinations: number): number {
  const siblings = SCENARIOS.filter(each => each.workflow === workflow).length
  return Math.max(FEWEST_RANDOM, Math.ceil(FEWEST_OF_WORKFLOW / siblings) - combinations)
}

export function testedCombinations(scenario: Scenario): Promise<readonly Combination[]> {
  return combinationsOf(scenario, DEPTH)
}

/** Plays every combination and some random runs, and expects no violation. */
export async function expectSurvival(scenario: Scenario): Promise<void> {
  const tally = new Tally(scenario)
  const combinations = await testedCombinations(scenario)
  await playCombinations(tally, { depth: DEPTH }, combinations)
  await playRandom(tally, { depth: DEPTH }, { first: FIRST_SEED, count: randomRuns(scenario, combinations.length) })
  console.log(rowOf(tally))
  expect(tally.violations.map(violationText)).toEqual([])
}
