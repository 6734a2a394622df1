import { createSandbox, type EffectEntry, type Levers, type Sandbox, type SellerSeed } from '../../src/sandbox/index.ts'
import { Levers as SandboxLevers } from '../../src/sandbox/levers.ts'
import type { PostingRecord } from '../../src/sandbox/records/posting.ts'
import type { Seller } from '../../src/sandbox/records/seller.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import type { World } from '../../src/sandbox/world.ts'
import { Rivalry } from './rivalry.ts'
import type { Claim, ShopOptions, Truth } from './scenario.ts'

/** A sandbox in which nothing moves by itself, and what its journal tells. */
export interface Shop {
  readonly sandbox: Sandbox
  readonly world: World
  readonly seller: Seller
  readonly levers: Levers
  readonly rivalry: Rivalry
  posting(number: string): PostingRecord
  /** What happened since it was opened, as 'effect subject', in order; without what another actor did. */
  effects(wanted: RegExp): readonly string[]
  /** The same with all that the journal has of them. */
  entries(wanted: RegExp): readonly EffectEntry[]
}

export function openShop({ random, latencyMs = 0, behaviour = {} }: ShopOptions, seed: SellerSeed): Shop {
  const sandbox = createSandbox({
    seed: { sellers: [seed] },
    activity: false,
    random,
    latencyMs,
    behaviour: { requestsPerSecond: Number.POSITIVE_INFINITY, ...behaviour },
  })
  sandbox.clock.autoAdvance = true
  const world = worldOf(sandbox)
  const [seller] = world.sellers.values()
  if (seller === undefined) throw new Error('The seed has one seller.')
  const rivalry = new Rivalry(sandbox)
  const entries = (wanted: RegExp): readonly EffectEntry[] =>
    sandbox.journal
      .filter((entry): entry is EffectEntry => entry.kind === 'effect' && wanted.test(entry.effect))
      .filter(entry => rivalry.isOurs(entry))
  return {
    sandbox,
    world,
    seller,
    levers: new SandboxLevers(world),
    rivalry,
    posting: number => postingIn(world, number),
    effects: wanted => entries(wanted).map(({ effect, subject }) => `${effect} ${subject}`),
    entries,
  }
}

function postingIn(world: World, number: string): PostingRecord {
  const found = world.postings.get(number)
  if (found === undefined) throw new Error(`There is no posting ${number}.`)
  return found
}

/** Numbers of postings in different orders. */
export const numbers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${1_000 + i}-0001-1`)

/** Compares what happened with what was asked for, each as often as it stands there. */
export function truthOf(happened: readonly string[], wanted: readonly string[]): Truth {
  const missing = [...wanted]
  const extras = happened.filter(each => {
    const at = missing.indexOf(each)
    if (at >= 0) missing.splice(at, 1)
    return at < 0
  })
  return { isDone: missing.length === 0, extras }
}

interface Outcome {
  readonly item: string
  readonly outcome: Claim['outcome']
  readonly message?: string
}

/** The report of a workflow, as far as it matters here. */
export function claimsOf(outcomes: readonly Outcome[]): readonly Claim[] {
  return outcomes.map(({ item, outcome, message }) => ({
    item,
    outcome,
    ...(message === undefined ? {} : { message }),
  }))
}
