import { expect } from 'vitest'
import { playCombinations, playRandom, Tally } from './campaign.ts'
import { type Combination, combinationsOf, type Depth } from './combinations.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { rowOf, violationText } from './table.ts'

/** What `npm test` plays; `npm run chaos` goes deeper. */
const DEPTH: Depth = { reads: 1, writes: 2 }
/** Of the faults at each step, another share at each. Crashes alone are all played. */
const ONE_OF = 23
const RANDOM_RUNS = 6
const FIRST_SEED = 1
/** Of one scenario, on a machine that has other things to do. */
export const LONGEST_MS = 300_000

/** Every point at which a process may die, every other actor, and a share of all else. */
export async function testedCombinations(scenario: Scenario): Promise<readonly Combination[]> {
  const all = await combinationsOf(scenario, DEPTH)
  const place = SCENARIOS.indexOf(scenario)
  return all.filter(({ plan }, at) => {
    if (plan.contest !== undefined) return plan.contest.at === place % 2
    return plan.faults.length === 0 || (at + place) % ONE_OF === 0
  })
}

/** Plays them and some random runs, and expects no violation. */
export async function expectSurvival(scenario: Scenario): Promise<void> {
  const tally = new Tally(scenario)
  const combinations = await testedCombinations(scenario)
  await playCombinations(tally, { depth: DEPTH }, combinations)
  await playRandom(tally, { depth: DEPTH }, { first: FIRST_SEED, count: RANDOM_RUNS })
  console.log(rowOf(tally))
  expect(tally.violations.map(violationText)).toEqual([])
}
