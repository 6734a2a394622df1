// Breaks the workflows in every way that is known, then at random: `npm run chaos`, or `npm run chaos -- --only ship`.
// `--lag` makes reads late instead, by seconds to minutes. `--runs N` for another number, `--seed N` or `--combination N` with `--only` for one run, `--plant <defect>` to see that
// a defect is found. Ends with the number of violations, and with 1 when there are any.
import { parseArgs } from 'node:util'
import { type Campaign, playCombinations, playRandom, Tally } from './campaign.ts'
import { type Combination, combinationsOf } from './combinations.ts'
import { printLagTable } from './lag-table.ts'
import { isPlantName, PLANTS, type Plant } from './plants.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { headOf, rowOf, violationText, workflowsOf } from './table.ts'

const RUNS = 40_000
/** A planted defect shows soon. */
const PLANTED_RUNS = 2_000
const FEWEST_RANDOM = 20
const MOST_SHOWN = 10
const PLANTED_LAG_S = 300
const DEPTH = { reads: 2, writes: 3 }
const PLANTED_DEPTH = { reads: 1, writes: 1 }

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    combination: { type: 'string' },
    from: { type: 'string', default: '1' },
    only: { type: 'string' },
    plant: { type: 'string' },
    lag: { type: 'boolean', default: false },
  },
})

const scenarios = chosen(values.only)
const plant = plantOf(values.plant)
const violations = values.lag || plant?.lag !== undefined ? await playLags() : await playCampaign()
process.exitCode = violations === 0 ? 0 : 1

function playLags(): Promise<number> {
  const defect = plant?.lag
  return printLagTable(scenarios, {
    print: console.log,
    ...(defect === undefined ? {} : { defect, lags: [PLANTED_LAG_S] }),
  })
}

async function playCampaign(): Promise<number> {
  const depth = plant === undefined ? DEPTH : PLANTED_DEPTH
  const campaign: Campaign = { depth, ...(plant === undefined ? {} : { plant }) }
  const tallies = scenarios.map(scenario => new Tally(scenario))
  const began = performance.now()
  console.log(headOf())
  // Making them also loads what a client loads when it is needed, so that no run of a scenario is the first.
  const combinations: (readonly Combination[])[] = []
  for (const scenario of scenarios) combinations.push(await combinationsOf(scenario, depth))
  const random = values.seed === undefined ? randomRuns(combinations) : 1
  const seed = numberOf('seed', values.seed ?? values.from)
  const combination = values.combination === undefined ? undefined : numberOf('combination', values.combination)
  for (const [at, tally] of tallies.entries()) {
    if (values.seed === undefined) await playCombinations(tally, campaign, combinations[at] ?? [], combination)
    if (combination === undefined) await playRandom(tally, campaign, { first: seed, count: random })
    console.log(rowOf(tally))
  }
  return report(tallies, began)
}

/** What the combinations leave of the runs is shared out evenly. */
function randomRuns(combinations: readonly (readonly Combination[])[]): number {
  const runs = numberOf('runs', values.runs ?? String(plant === undefined ? RUNS : PLANTED_RUNS))
  const left = runs - combinations.reduce((sum, each) => sum + each.length, 0)
  return Math.max(FEWEST_RANDOM, Math.ceil(left / scenarios.length))
}

function report(tallies: readonly Tally[], began: number): number {
  const violations = tallies.flatMap(tally => tally.violations)
  const total = tallies.reduce((sum, tally) => sum + tally.runs, 0)
  console.log(
    `\nRuns by workflow: ${workflowsOf(tallies)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  )
  console.log(`${total} runs in ${Math.round((performance.now() - began) / 1_000)} s`)
  const again = values.plant === undefined ? '' : ` --plant ${values.plant}`
  for (const violation of violations.slice(0, MOST_SHOWN)) console.log(`\n${violationText(violation)}${again}`)
  if (violations.length > MOST_SHOWN) console.log(`\n… and ${violations.length - MOST_SHOWN} more`)
  console.log(`${violations.length} violations`)
  return violations.length
}

function chosen(only: string | undefined): readonly Scenario[] {
  const found = SCENARIOS.filter(({ name, workflow }) => only === undefined || only === name || only === workflow)
  if (found.length > 0) return found
  throw new Error(`There is no scenario '${only}'. There are: ${SCENARIOS.map(({ name }) => name).join(', ')}.`)
}

function plantOf(name: string | undefined): Plant | undefined {
  if (name === undefined) return undefined
  if (isPlantName(name)) return PLANTS[name]
  throw new Error(`There is no defect '${name}' to plant. There are: ${Object.keys(PLANTS).join(', ')}.`)
}

function numberOf(option: string, value: string): number {
  if (/^\d+$/.test(value)) return Number(value)
  throw new Error(`--${option} must be a whole number, not '${value}'.`)
}
