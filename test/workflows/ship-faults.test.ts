import { describe, expect, it } from 'vitest'
import {
  type FaultRule,
  type PostingSeed,
  type ProductSeed,
  type TestOzonOptions,
  testOzon,
} from '../../src/testing/index.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import type { ShipRequest } from '../../src/workflows/ship/request.ts'
import { ship } from '../../src/workflows/ship/ship.ts'

const GS = '\u001d'
const NUMBER = '1000-0001-1'
const pieceWith = (serial: string) => {
  return { marks: [{ mark: `010460123456789321SERIAL${serial}${GS}93dGVz`, type: 'mandatory_mark' }] }
}

interface Scenario {
  readonly name: string
  readonly request: ShipRequest
  readonly products?: readonly ProductSeed[]
  readonly seed?: PostingSeed
  readonly flow?: 'RFBS_AGG'
  readonly behaviour?: TestOzonOptions['behaviour']
  /** The writes that it takes, with the effect that each must have once for each subject. */
  readonly writes: readonly string[]
  readonly effects: Readonly<Record<string, readonly string[]>>
}

const MUG: ProductSeed = { offerId: 'MUG', sku: '11', price: '500' }
const BOOK: ProductSeed = { offerId: 'BOOK', sku: '12', price: '900' }
const SHIP = '/v4/posting/fbs/ship'
const mugs = (quantity: number) => ({ lines: [{ sku: '11', quantity }] })
const books = (quantity: number) => ({ lines: [{ sku: '12', quantity }] })

const SCENARIOS: readonly Scenario[] = [
  { name: 'one package', request: {}, writes: [SHIP], effects: { shipped: [NUMBER] } },
  {
    name: 'two packages',
    request: { packages: [mugs(2), books(3)] },
    writes: [SHIP],
    effects: { shipped: [NUMBER, '1000-0001-2'] },
  },
  {
    name: 'two equal parts',
    request: { packages: [mugs(1), mugs(1)], leaveRest: true },
    writes: ['/v4/posting/fbs/ship/package'],
    effects: { shipped: ['1000-0001-2', '1000-0001-3'] },
  },
  {
    name: 'a split',
    request: { splitOff: [books(3)], packages: [mugs(1), mugs(1)] },
    writes: ['/v1/posting/fbs/split', SHIP],
    effects: { split: [NUMBER], shipped: [NUMBER, '1000-0001-3'] },
  },
  {
    name: 'a split that gives every part a new number',
    request: { splitOff: [books(3)], packages: [mugs(1), mugs(1)] },
    behaviour: { splitNumbers: 'all-new' },
    writes: ['/v1/posting/fbs/split', SHIP],
    effects: { split: [NUMBER], shipped: ['1000-0001-2', '1000-0001-4'] },
  },
  {
    name: 'traceable goods that all get new numbers',
    request: { splitTraceable: true },
    products: [MUG, { ...BOOK, isTraceable: true }],
    behaviour: { splitNumbers: 'all-new' },
    writes: ['/v1/posting/fbs/traceable/split', SHIP],
    effects: { split: [NUMBER], shipped: ['1000-0001-2', '1000-0001-3'] },
  },
  {
    name: 'traceable goods',
    request: { splitTraceable: true, packages: [mugs(2), books(1), books(2)] },
    products: [MUG, { ...BOOK, isTraceable: true }],
    writes: ['/v1/posting/fbs/traceable/split', SHIP],
    effects: { split: [NUMBER], shipped: [NUMBER, '1000-0001-2', '1000-0001-3'] },
  },
  {
    name: 'marks',
    request: { marks: [{ sku: '11', exemplars: [pieceWith('A1'), pieceWith('A2')] }] },
    products: [{ ...MUG, needs: ['mark'] }, BOOK],
    writes: ['/v6/fbs/posting/product/exemplar/set', SHIP],
    effects: { shipped: [NUMBER] },
  },
  {
    name: 'a country',
    request: { countries: { 11: 'TR' }, productIds: { 11: '210000001' } },
    products: [{ ...MUG, needs: ['country'] }, BOOK],
    seed: { isLegal: true },
    writes: ['/v2/posting/fbs/product/country/set', SHIP],
    effects: { shipped: [NUMBER] },
  },
  {
    name: 'boxes',
    request: { boxes: 2 },
    seed: { isMultibox: true },
    flow: 'RFBS_AGG',
    writes: ['/v3/posting/multiboxqty/set', SHIP],
    effects: { shipped: [NUMBER] },
  },
]

const FAULTS: readonly FaultRule[] = [
  { fault: 'server-error' },
  { fault: 'server-error', after: true },
  { fault: 'reset' },
  { fault: 'reset', after: true },
  { fault: 'silence' },
  { fault: 'silence', after: true },
  { fault: 'cut-body' },
  { fault: 'proxy-page', after: true },
]

function shopFor({ products = [MUG, BOOK], flow, seed, behaviour }: Scenario, faults: readonly FaultRule[] = []) {
  const lines = [
    { offerId: 'MUG', quantity: 2 },
    { offerId: 'BOOK', quantity: 3 },
  ]
  const warehouses = [{ flow: flow ?? ('FBS' as const) }]
  return testOzon({
    faults,
    behaviour,
    seed: { sellers: [{ products, warehouses, postings: [{ number: NUMBER, lines, ...seed }] }] },
    client: { limits: { requestsPerSecond: 50 } },
  })
}

type Shop = ReturnType<typeof shopFor>

function effectsIn({ sandbox }: Shop, names: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const found = names.map(name => {
    const entries = sandbox.journal.flatMap(entry => (entry.kind === 'effect' && entry.effect === name ? [entry] : []))
    return [name, entries.map(({ subject }) => subject).toSorted()] as const
  })
  return Object.fromEntries(found)
}

const cases = SCENARIOS.flatMap(scenario => scenario.writes.map(operation => ({ ...scenario, operation })))

describe.each(cases)('$name, when $operation gets lost', scenario => {
  const { operation, request: wanted, effects } = scenario

  it.each(FAULTS)('by %o, is done once', async fault => {
    const shop = shopFor(scenario, [{ ...fault, operation, times: 1 }])
    const posting = await shop.ozon.postings.get(NUMBER)
    const outcome = await ship(shop.ozon, posting, wanted)
    expect(outcome).toMatchObject({ outcome: 'done' })
    expect(effectsIn(shop, Object.keys(effects))).toEqual(effects)
  })
})

/** A client that dies with its n-th request, before or after Ozon has it. */
function dyingClient(shop: Shop, at: number, when: 'before' | 'after') {
  const crash = new AbortController()
  const reason = new Error('crash')
  let requests = 0
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (++requests !== at) return shop.sandbox.fetch(input, init)
    if (when === 'after') await shop.sandbox.fetch(input, init)
    crash.abort(reason)
    throw reason
  }
  return { ozon: shop.ozon.withOptions({ fetch }), crash, reason }
}

describe.each(SCENARIOS)('$name', scenario => {
  it.each(['before', 'after'] as const)('is done once, whichever request crashes %s Ozon has it', async when => {
    for (let at = 1; ; at++) {
      const shop = shopFor(scenario)
      const journal = memoryIntents()
      const posting = await shop.ozon.postings.get(NUMBER)
      const { ozon, crash, reason } = dyingClient(shop, at, when)
      const first = ship(ozon, posting, scenario.request, { journal, signal: crash.signal })
      const died = await first.then(
        () => false,
        error => error === reason,
      )
      // Another process begins with the posting as it finds it, or as it was stored.
      const again = at % 2 === 0 ? posting : await shop.ozon.postings.get(NUMBER)
      const outcome = await ship(shop.ozon, again, scenario.request, { journal })
      expect(outcome, `request ${at}`).toMatchObject({ outcome: 'done' })
      expect(effectsIn(shop, Object.keys(scenario.effects)), `request ${at}`).toEqual(scenario.effects)
      if (!died) return expect(at).toBeGreaterThan(2)
    }
  })
})
