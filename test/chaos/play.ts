import { createOzon, type Ozon } from '../../src/client.ts'
import type { Behaviour, FaultRule, JournalEntry } from '../../src/sandbox/index.ts'
import { Random } from '../../src/sandbox/random.ts'
import { ODDITIES } from './accidents.ts'
import { forgotten, type Kept, keptInLines, keptInMemory } from './journals.ts'
import { judgeDeeds, judgeReport } from './judge.ts'
import { type Death, MortalProcess } from './mortal.ts'
import { HONEST, type Plant } from './plants.ts'
import { type Contest, contested } from './rivalry.ts'
import type { Claim, Scenario, Scene } from './scenario.ts'
import type { Shop } from './shop.ts'

export const JOURNALS = { memory: keptInMemory, lines: keptInLines, forgotten } as const

/** Everything that decides a run: the same plan plays the same run. */
export interface Plan {
  readonly random: number
  readonly count: number
  readonly faults: readonly FaultRule[]
  /** The death of the first process, of the second, and so on; the one after them lives. */
  readonly deaths: readonly Death[]
  readonly journal: keyof typeof JOURNALS
  readonly latencyMs?: number
  readonly behaviour?: Partial<Behaviour>
  /** Somebody else who acts meanwhile. */
  readonly contest?: Contest
}

/** What came of a run. */
export interface Played {
  readonly violations: readonly string[]
  readonly outcomes: readonly Claim['outcome'][]
  /** Of the items that were not done, how many are done after the same work was begun again without faults. */
  readonly healed: number
  readonly deaths: number
  readonly hits: number
}

/** No work takes so long; what does is stuck. */
const STUCK_MS = 7 * 86_400_000
/** After this nothing is on its way any more. */
const SETTLE = '2h'

/** Plays a run: calls the workflow until a process survives, then once more without faults, and judges both reports. */
export async function play(scenario: Scenario, plan: Plan, plant: Plant = HONEST): Promise<Played> {
  const { random, count, latencyMs, behaviour } = plan
  const more = { ...(latencyMs === undefined ? {} : { latencyMs }), ...(behaviour === undefined ? {} : { behaviour }) }
  const scene = scenario.open({ random, count, ...more })
  const { sandbox } = scene
  // Nothing goes wrong with the requests of the other actor: the first rule that hits decides.
  if (plan.contest !== undefined) {
    sandbox.faults.add({ fault: 'clock-skew', byMs: 0, when: () => scene.shop?.rivalry.isActing === true })
  }
  const added = plan.faults.map(fault => sandbox.faults.add(fault))
  const kept = plant.journal(JOURNALS[plan.journal]())
  const run = new Run(scene, { kept, dice: new Random(random), plant, contest: plan.contest })
  const first = await run.untilAlive(plan.deaths)
  await sandbox.clock.advance(SETTLE)
  const isForgetful = plan.journal === 'forgotten'
  const violations = [...run.problemsOf(first, { isForgotten: isForgetful && run.deaths > 0 })]
  const hits = added.reduce((sum, each) => sum + each.hits, 0)
  const outcomes = first.claims.map(({ outcome }) => outcome)
  let healed = 0
  if (violations.length === 0 && outcomes.some(outcome => outcome !== 'done')) {
    sandbox.faults.clear()
    if (scene.shop !== undefined) scene.shop.rivalry.isKnown = true
    const second = await run.untilAlive([])
    await sandbox.clock.advance(SETTLE)
    violations.push(...run.problemsOf(second, { isForgotten: isForgetful }).map(problem => `begun again: ${problem}`))
    healed = healedIn(first.claims, second.claims)
  }
  return { violations, outcomes, healed, deaths: run.deaths, hits }
}

function healedIn(before: readonly Claim[], after: readonly Claim[]): number {
  const done = new Set(after.filter(({ outcome }) => outcome === 'done').map(({ item }) => item))
  return before.filter(({ item, outcome }) => outcome !== 'done' && done.has(item)).length
}

interface Ended {
  readonly claims: readonly Claim[]
  readonly trouble?: string
}

interface RunParts {
  readonly kept: Kept
  readonly dice: Random
  readonly plant: Plant
  readonly contest: Contest | undefined
}

function fetchOf(
  { sandbox, shop, items }: Scene,
  { rival, at }: Contest,
  hasLearnt: () => boolean,
): typeof globalThis.fetch {
  const [item] = items
  if (shop === undefined || item === undefined) return sandbox.fetch
  return contested(sandbox.fetch, {
    at,
    act: () => {
      shop.rivalry.isKnown = !hasLearnt()
      return shop.rivalry.play(rival, item, shop)
    },
  })
}

/** Effects by which goods are taken apart or packed. */
const PACKINGS: ReadonlySet<string> = new Set(['shipped', 'split'])
/** Faults that leave the answer whole. */
const HARMLESS: ReadonlySet<string> = new Set(ODDITIES.map(({ fault: { fault } }) => fault))

/** Whether an answer of the journal arrived whole. */
const isTold = (entry: JournalEntry): boolean =>
  entry.kind === 'request' && entry.carriedOut && (entry.fault === undefined || HARMLESS.has(entry.fault))

/** Whether we have taken goods of the order of `item` apart or packed them, or Ozon is at it. */
function isPackingOf(item: string, entry: JournalEntry, { rivalry }: Shop): boolean {
  const isOfOrder = (number: string): boolean => number.startsWith(item.replace(/\d+$/, ''))
  if (entry.kind === 'effect') return PACKINGS.has(entry.effect) && isOfOrder(entry.subject) && rivalry.isOurs(entry)
  if (entry.kind !== 'posting' || entry.to !== 'ship_in_process') return false
  return isOfOrder(entry.postingNumber) && !rivalry.isTheirs(entry.number)
}

class Run {
  readonly #scene: Scene
  readonly #kept: Kept
  readonly #dice: Random
  readonly #plant: Plant
  readonly #fetch: typeof globalThis.fetch
  /** Entries of the sandbox's journal when the process was born that lives now. */
  #bornAt = 0
  deaths = 0

  constructor(scene: Scene, { kept, dice, plant, contest }: RunParts) {
    this.#scene = scene
    this.#kept = kept
    this.#dice = dice
    this.#plant = plant
    this.#fetch = plant.fetch(
      contest === undefined ? scene.sandbox.fetch : fetchOf(scene, contest, () => this.#hasLearnt()),
    )
  }

  /** One process after the other, until one lives to see the report. */
  async untilAlive(deaths: readonly Death[]): Promise<Ended> {
    for (const death of deaths) {
      const ended = await this.#life(death)
      if (ended !== undefined) return ended
      this.deaths++
    }
    return (await this.#life()) ?? { claims: [], trouble: 'died without a reason' }
  }

  problemsOf({ claims, trouble }: Ended, judging: { readonly isForgotten: boolean }): readonly string[] {
    if (trouble !== undefined) return [trouble, ...judgeDeeds(this.#scene)]
    return judgeReport(this.#scene, claims, judging)
  }

  /** Whether the work knows how things stood: by an answer to the process that lives, or by what it has packed. */
  #hasLearnt(): boolean {
    const { journal } = this.#scene.sandbox
    return journal.slice(this.#bornAt).some(isTold) || this.#hasPacked()
  }

  #hasPacked(): boolean {
    const { sandbox, shop, items } = this.#scene
    const [item] = items
    if (shop === undefined || item === undefined) return false
    return sandbox.journal.some(entry => isPackingOf(item, entry, shop))
  }

  /** `undefined` when the process died. */
  async #life(death?: Death): Promise<Ended | undefined> {
    const { sandbox, shop } = this.#scene
    const { clock } = sandbox
    this.#bornAt = sandbox.journal.length
    // Who begins anew finds what the other actor left.
    if (shop?.rivalry.rival !== undefined && !this.#hasPacked()) shop.rivalry.isKnown = true
    const process = new MortalProcess({ fetch: this.#fetch, clock }, death)
    const ozon = this.#client(process)
    const watch = new AbortController()
    const calling = this.#scene.call(ozon, { journal: process.journal(this.#kept) }).then(
      claims => ({ claims: this.#plant.claims(claims, this.#scene) }),
      error => ({ claims: [], trouble: `rejected: ${error instanceof Error ? error.stack : String(error)}` }),
    )
    const stuck = clock.sleep(STUCK_MS, watch.signal).then(
      () => ({ claims: [], trouble: 'stuck: nothing goes on any more' }),
      () => undefined,
    )
    try {
      return await Promise.race([calling, process.died.then(() => undefined), stuck])
    } finally {
      watch.abort('over')
    }
  }

  #client({ fetch, clock }: MortalProcess): Ozon {
    const { credentials } = this.#scene.sandbox
    const limits = { requestsPerSecond: Number.POSITIVE_INFINITY }
    return createOzon({ ...credentials, fetch, clock, limits, random: () => this.#dice.next() })
  }
}
