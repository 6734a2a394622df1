import { type Behaviour, CONTESTED, type FaultRule } from '../../src/sandbox/index.ts'
import { mix, Random } from '../../src/sandbox/random.ts'
import { ACCIDENTS, ODDITIES } from './accidents.ts'
import type { Death } from './mortal.ts'
import type { Plan } from './play.ts'
import type { Scenario } from './scenario.ts'

const MOST_ITEMS = 5
const MOST_FAULTS = 4
const MOST_DEATHS = 3
/** Of a request, by each fault. */
const MOST_PROBABILITY = 0.3
const LAST_REQUEST = 14
/** How often the journal is lost where that must do no harm. */
const FORGETTING = 0.15
/** How often somebody else acts on one of the items. */
const RIVALRY = 0.3

const SCOPES = [{}, {}, { effect: 'write' }, { effect: 'read' }, { effect: 'task' }, { operation: '/files/*' }] as const

/** A run with several things that go wrong, drawn from its seed alone. */
export function randomPlan(scenario: Scenario, seed: number): Plan {
  const dice = new Random(mix(seed) ^ ofName(scenario.name))
  const faults = Array.from({ length: dice.int(0, MOST_FAULTS) }, () => randomFault(dice))
  const deaths = Array.from({ length: dice.int(0, MOST_DEATHS) }, () => randomDeath(dice))
  const isForgotten = dice.chance(FORGETTING) && scenario.isGuarded
  return {
    random: seed,
    count: dice.int(1, MOST_ITEMS),
    faults,
    deaths,
    journal: isForgotten ? 'forgotten' : dice.pick(['memory', 'lines']),
    latencyMs: dice.pick([0, 0, 0, 120]),
    behaviour: { ...scenario.moods?.(dice), ...contested(dice) },
    ...contestIn(scenario, dice),
  }
}

function contestIn({ rivals = [] }: Scenario, dice: Random): Pick<Plan, 'contest'> {
  const rival = dice.chance(RIVALRY) ? dice.pick(rivals) : undefined
  return rival === undefined ? {} : { contest: { rival, at: dice.int(0, LAST_REQUEST) } }
}

/** One of the ways of everything that Ozon may do in more than one. */
const contested = (dice: Random): Partial<Behaviour> =>
  Object.fromEntries(Object.entries(CONTESTED).map(([fact, ways]) => [fact, dice.pick<string | number>(ways)]))

/** Another sequence for each scenario, so that the same seeds try different things. */
const ofName = (name: string): number =>
  Array.from(name, letter => letter.codePointAt(0) ?? 0).reduce((sum, code) => mix(sum ^ code), 1)

function randomFault(dice: Random): FaultRule {
  const { fault } = dice.pick([...ACCIDENTS, ...ODDITIES]) ?? { fault: { fault: 'reset' } }
  return { ...dice.pick(SCOPES), ...fault, probability: dice.next() * MOST_PROBABILITY }
}

function randomDeath(dice: Random): Death {
  return { skip: dice.int(0, LAST_REQUEST), when: dice.pick(['before', 'in-flight', 'next-step']) }
}
