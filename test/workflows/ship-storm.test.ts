import { expect, it } from 'vitest'
import { Levers } from '../../src/sandbox/levers.ts'
import { ImpossibleMove } from '../../src/sandbox/postings/moves.ts'
import { Random } from '../../src/sandbox/random.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { type FaultRule, type PostingSeed, type ProductSeed, type Sandbox, testOzon } from '../../src/testing/index.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import type { ShipRequest } from '../../src/workflows/ship/request.ts'
import { type ShipItem, shipMany } from '../../src/workflows/ship/ship-many.ts'

const POSTINGS = 18
const GS = '\u001d'

const PRODUCTS: readonly ProductSeed[] = [
  { offerId: 'MUG', sku: '11' },
  { offerId: 'BOOK', sku: '12' },
  { offerId: 'MARKED', sku: '13', needs: ['mark'] },
  { offerId: 'TRACED', sku: '14', isTraceable: true },
  { offerId: 'FOREIGN', sku: '15', needs: ['country'] },
]

const mugs = (quantity: number) => ({ lines: [{ sku: '11', quantity }] })
const books = (quantity: number) => ({ lines: [{ sku: '12', quantity }] })
const traced = (quantity: number) => ({ lines: [{ sku: '14', quantity }] })
const numberOf = (i: number): string => `2000-${String(i).padStart(5, '0')}-1`

/** Three mugs and two of something else, and what becomes of them: so many parcels, by so many splits. */
interface Kind {
  readonly second: string
  readonly seed?: PostingSeed
  request(i: number): ShipRequest
  readonly shipped: number
  readonly splits: number
}

const KINDS: readonly Kind[] = [
  { second: 'BOOK', request: () => ({}), shipped: 1, splits: 0 },
  { second: 'BOOK', request: () => ({ packages: [mugs(1), mugs(1), mugs(1), books(2)] }), shipped: 4, splits: 0 },
  {
    second: 'BOOK',
    request: () => ({ packages: [mugs(1), mugs(1), books(1)], leaveRest: true }),
    shipped: 3,
    splits: 3,
  },
  {
    second: 'BOOK',
    request: () => ({ splitOff: [books(1), mugs(1)], packages: [mugs(2), books(1)] }),
    shipped: 2,
    splits: 1,
  },
  {
    second: 'MARKED',
    request: i => ({ marks: [{ sku: '13', exemplars: [1, 2].map(piece => pieceWith(`S${i}N${piece}`)) }] }),
    shipped: 1,
    splits: 0,
  },
  {
    second: 'TRACED',
    request: () => ({ splitTraceable: true, packages: [mugs(2), mugs(1), traced(1), traced(1)] }),
    shipped: 4,
    splits: 1,
  },
  {
    second: 'FOREIGN',
    seed: { isLegal: true },
    request: () => ({ countries: { 15: 'TR' }, productIds: { 15: '210000005' } }),
    shipped: 1,
    splits: 0,
  },
]

function pieceWith(serial: string) {
  return { marks: [{ mark: `010460123456789321SERIAL${serial}${GS}93dGVz`, type: 'mandatory_mark' }] }
}

/** Every kind of trouble, in any request, up to one in twenty each. */
function troubleFor(random: Random): readonly FaultRule[] {
  const kinds: readonly FaultRule[] = [
    { fault: 'server-error' },
    { fault: 'server-error', after: true },
    { fault: 'reset' },
    { fault: 'reset', after: true },
    { fault: 'silence' },
    { fault: 'silence', after: true },
    { fault: 'proxy-page' },
    { fault: 'proxy-page', after: true },
    { fault: 'cut-body' },
    { fault: 'rate-limit' },
    { fault: 'unknown-status' },
  ]
  return kinds.map(kind => ({ ...kind, probability: random.int(0, 50) / 1_000 }))
}

function stormWith(seed: number) {
  const random = new Random(seed)
  const kinds = Array.from({ length: POSTINGS }).flatMap(() => random.pick(KINDS) ?? [])
  const postings = kinds.map(({ second, seed: more }, i) => {
    const lines = [
      { offerId: 'MUG', quantity: 3 },
      { offerId: second, quantity: 2 },
    ]
    return { number: numberOf(i), lines, ...more }
  })
  const test = testOzon({
    random: seed,
    latencyMs: 50,
    faults: troubleFor(random),
    behaviour: {
      assemblyFailure: 0.15,
      assemblyMs: random.int(500, 20_000),
      showsShipInProcess: seed % 2 === 0,
      splitNumbers: seed % 3 === 0 ? 'all-new' : 'first-keeps',
    },
    client: { limits: { requestsPerSecond: 50 } },
    seed: { sellers: [{ products: PRODUCTS, postings }] },
  })
  return { ...test, random, kinds }
}

function effectsIn(sandbox: Sandbox, name: string): readonly string[] {
  return sandbox.journal.flatMap(entry => (entry.kind === 'effect' && entry.effect === name ? [entry.subject] : []))
}

function cancelIfPossible(sandbox: Sandbox, postingNumber: string): void {
  try {
    new Levers(worldOf(sandbox)).cancel(postingNumber)
  } catch (error) {
    if (!(error instanceof ImpossibleMove)) throw error
  }
}

const seeds = Array.from({ length: 12 }, (_, i) => i + 1)

it.each(seeds)('shipMany does nothing twice and loses nothing in a storm with crashes (seed %i)', async seed => {
  const { ozon, sandbox, clock, random, kinds } = stormWith(seed)
  const items = kinds.map((kind, i): ShipItem => ({ posting: numberOf(i), ...kind.request(i) }))
  const journal = memoryIntents()
  for (let crashes = 0; crashes < 3; crashes++) {
    const crash = new AbortController()
    const reason = new Error('crash')
    const run = shipMany(ozon, items, { journal, signal: crash.signal })
    void clock.sleep(random.int(200, 40_000)).then(() => crash.abort(reason))
    await run.catch(error => expect(error).toBe(reason))
    cancelIfPossible(sandbox, numberOf(random.int(0, POSTINGS - 1)))
  }
  sandbox.faults.clear()
  const { outcomes } = await shipMany(ozon, items, { journal })
  const shipped = effectsIn(sandbox, 'shipped')
  expect(new Set(shipped).size, 'shipped twice').toBe(shipped.length)
  for (const [i, kind] of kinds.entries()) {
    const item = numberOf(i)
    const { status } = await ozon.postings.get(item)
    if (status === 'cancelled') {
      // Parts of it may be packed and on their way.
      expect(['done', 'failed'], item).toContain(outcomes[i]?.outcome)
      continue
    }
    expect(outcomes[i], item).toMatchObject({ item, outcome: 'done' })
    const parcels = shipped.filter(number => number.startsWith(item.slice(0, -1)))
    expect(parcels, item).toHaveLength(kind.shipped)
    expect(
      effectsIn(sandbox, 'split').filter(subject => subject === item),
      item,
    ).toHaveLength(kind.splits)
  }
})
