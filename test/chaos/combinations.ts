import { createOzon } from '../../src/client.ts'
import type { FaultRule } from '../../src/sandbox/index.ts'
import { operationFacts } from '../../src/wire/operations.ts'
import { memoryIntents } from '../../src/workflows/index.ts'
import { ACCIDENTS } from './accidents.ts'
import { type Death, operationOf } from './mortal.ts'
import type { Plan } from './play.ts'
import type { Scenario } from './scenario.ts'

/** A request of a run without faults: an operation, and which of its requests. */
export interface StepOfRun {
  readonly operation: string
  /** From 0. */
  readonly occurrence: number
}

/** One way in which one request of a workflow goes wrong. */
export interface Combination {
  readonly name: string
  readonly step: StepOfRun
  readonly isCrash: boolean
  readonly plan: Plan
}

/** How many requests of one operation are steps of their own: later ones are like the first. */
export interface Depth {
  readonly reads: number
  readonly writes: number
}

const COUNT = 2
const RANDOM = 1

/** What one request is hit by: a fault, the death of the process, or both. */
interface Blow {
  readonly name: string
  readonly fault?: FaultRule
  readonly death?: Omit<Death, 'operation' | 'skip'>
  readonly journal: Plan['journal']
}

const faultBlows: readonly Blow[] = ACCIDENTS.flatMap(({ name, fault }): Blow[] => [
  { name, fault, journal: 'memory' },
  { name: `${name}, crash`, fault, death: { when: 'next-step' }, journal: 'lines' },
])

const crashBlows: readonly Blow[] = [
  { name: 'crash before it is sent', death: { when: 'before' }, journal: 'lines' },
  { name: 'crash before its answer', death: { when: 'in-flight' }, journal: 'lines' },
]

/** Only what Ozon's own state keeps from happening twice has to bear this. */
const forgetfulBlows: readonly Blow[] = crashBlows.map(blow => ({
  ...blow,
  name: `${blow.name}, journal lost`,
  journal: 'forgotten',
}))

/** Every combination of step × fault × (before | after it takes effect) × (crash | not), in an order that stays. */
export async function combinationsOf(scenario: Scenario, depth: Depth): Promise<readonly Combination[]> {
  const steps = await stepsOf(scenario, depth)
  const blows = [...faultBlows, ...crashBlows, ...(scenario.isGuarded ? forgetfulBlows : [])]
  return [...steps.flatMap(step => blows.map(blow => combinationOf(step, blow))), ...contestsOf(scenario, steps)]
}

/** Somebody else acts between any two requests, with and without the first answer to a write lost. */
function contestsOf({ rivals = [] }: Scenario, steps: readonly StepOfRun[]): readonly Combination[] {
  const lost: FaultRule = { fault: 'reset', after: true, effect: 'write', times: 1 }
  return rivals.flatMap(rival =>
    steps.flatMap((step, at) =>
      [[], [lost]].map((faults): Combination => {
        const plan: Plan = {
          random: RANDOM,
          count: COUNT,
          faults,
          deaths: [],
          journal: 'memory',
          contest: { rival, at },
        }
        const name = `another actor ${rival.name} before request ${at + 1}${faults.length > 0 ? ', answer lost' : ''}`
        return { name, step, isCrash: false, plan }
      }),
    ),
  )
}

function combinationOf(step: StepOfRun, { name, fault, death, journal }: Blow): Combination {
  const { operation, occurrence: skip } = step
  const plan: Plan = {
    random: RANDOM,
    count: COUNT,
    faults: fault === undefined ? [] : [{ ...fault, operation, skip, times: 1 }],
    deaths: death === undefined ? [] : [{ ...death, operation, skip }],
    journal,
  }
  return { name: `${operation} #${skip + 1}: ${name}`, step, isCrash: death !== undefined, plan }
}

/** The requests that the workflow makes when nothing goes wrong. It also loads what the client loads when needed. */
async function stepsOf(scenario: Scenario, { reads, writes }: Depth): Promise<readonly StepOfRun[]> {
  const scene = scenario.open({ random: RANDOM, count: COUNT })
  const counts = new Map<string, number>()
  const fetch: typeof globalThis.fetch = (input, init) => {
    const operation = operationOf(input)
    counts.set(operation, (counts.get(operation) ?? 0) + 1)
    return scene.sandbox.fetch(input, init)
  }
  const { credentials, clock } = scene.sandbox
  const ozon = createOzon({ ...credentials, fetch, clock, limits: { requestsPerSecond: Number.POSITIVE_INFINITY } })
  const claims = await scene.call(ozon, { journal: memoryIntents() })
  const undone = claims.find(({ outcome }) => outcome !== 'done')
  if (undone !== undefined) throw new Error(`${scenario.name} does not work: ${JSON.stringify(undone)}`)
  return [...counts].flatMap(([operation, count]) => {
    if (scenario.ownSteps?.test(operation) === false) return []
    const isRead = (operationFacts(operation)?.effect ?? 'read') === 'read'
    const length = Math.min(count, isRead ? reads : writes)
    return Array.from({ length }, (_, occurrence) => ({ operation, occurrence }))
  })
}
