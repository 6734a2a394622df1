import type { Combination, Depth } from './combinations.ts'
import type { Plant } from './plants.ts'
import { type Played, play } from './play.ts'
import { randomPlan } from './random-plan.ts'
import type { Scenario } from './scenario.ts'

/** A run that did something twice, or whose report was wrong. */
export interface Violation {
  readonly scenario: string
  /** What plays it again, such as `--seed 7`. */
  readonly how: string
  readonly problems: readonly string[]
}

/** What many runs of one scenario came to. */
export class Tally {
  readonly scenario: Scenario
  readonly violations: Violation[] = []
  readonly combinations: Combination[] = []
  random = 0
  deaths = 0
  hits = 0
  healed = 0
  readonly outcomes = { done: 0, failed: 0, unknown: 0, planned: 0 }

  constructor(scenario: Scenario) {
    this.scenario = scenario
  }

  get runs(): number {
    return this.combinations.length + this.random
  }

  add({ violations, outcomes, deaths, hits, healed }: Played, how: string): void {
    this.deaths += deaths
    this.hits += hits
    this.healed += healed
    for (const outcome of outcomes) this.outcomes[outcome]++
    if (violations.length > 0) this.violations.push({ scenario: this.scenario.name, how, problems: violations })
  }
}

/** What runs of a campaign have in common. */
export interface Campaign {
  readonly depth: Depth
  readonly plant?: Plant
}

/** Plays every combination, or the one of a number. */
export async function playCombinations(
  tally: Tally,
  { plant }: Campaign,
  all: readonly Combination[],
  only?: number,
): Promise<void> {
  const { scenario } = tally
  for (const [at, combination] of all.entries()) {
    if (only !== undefined && at !== only) continue
    tally.combinations.push(combination)
    tally.add(await play(scenario, combination.plan, plant), `--combination ${at} (${combination.name})`)
  }
}

/** Plays random runs, one for each seed from `first` on. */
export async function playRandom(
  tally: Tally,
  { plant }: Campaign,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<void> {
  for (let seed = first; seed < first + count; seed++) {
    tally.add(await play(tally.scenario, randomPlan(tally.scenario, seed), plant), `--seed ${seed}`)
    tally.random++
  }
}
