import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSandbox, SeedError } from '../../src/sandbox/index.ts'
import { PopulatedBase } from '../../src/sandbox/postings/populated.ts'
import { Population } from '../../src/sandbox/postings/population.ts'
import { matchesQuery, type PostingQuery } from '../../src/sandbox/postings/query.ts'
import { PostingStore } from '../../src/sandbox/postings/store.ts'
import type { PostingRecord } from '../../src/sandbox/records/posting.ts'
import { openSandbox } from './support/open.ts'

const NOW = Date.parse('2026-11-22T09:00:00Z')
const HOUR = 3_600_000
const CUTOFF = { cutoff_from: '2026-01-01T00:00:00Z', cutoff_to: '2026-12-31T00:00:00Z' }
const warehouse = (id: string, hoursToShip: number) => ({
  id,
  name: id,
  flow: 'FBS' as const,
  city: 'Москва',
  offsetMinutes: 180,
  hoursToShip,
  isAutoAssembly: false,
  status: 'created' as const,
  firstMile: 'dropoff' as const,
  hasTrustedAcceptance: false,
  methods: [],
})
const PLAN = {
  clientId: '1',
  count: 3_000,
  seed: 7,
  now: NOW,
  warehouses: [warehouse('11', 24), warehouse('12', 2)],
  products: [],
}

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })
const statuses = fc.uniqueArray(
  fc.constantFrom('awaiting_packaging', 'awaiting_deliver', 'delivering', 'delivered', 'cancelled', 'lost'),
)
const bounds = (hours: number): fc.Arbitrary<number | undefined> =>
  some(fc.integer({ min: NOW - hours * HOUR, max: NOW + 25 * HOUR }))
const question = (hours: number) =>
  fc.record({
    since: bounds(hours),
    to: bounds(hours),
    changedFrom: bounds(hours),
    changedTo: bounds(hours),
    shipByFrom: bounds(hours),
    shipByTo: bounds(hours),
    lateFrom: bounds(hours),
    lateTo: bounds(hours),
    deliveringFrom: bounds(hours),
    deliveringTo: bounds(hours),
    statuses: some(statuses.map(words => new Set<string>(words))),
    warehouseIds: some(fc.uniqueArray(fc.constantFrom('11', '12', '13')).map(ids => new Set<string>(ids))),
    newestFirst: fc.boolean(),
    limit: fc.integer({ min: 1, max: 100 }),
  })

/** Leaves out what is undefined, as callers do. */
function queryOf(asked: object): PostingQuery {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  // Only optional fields were left out.
  return { clientId: '1', family: 'fbs', ...given } as PostingQuery
}

it('pages through a population find what looking at every posting finds, in order, touched ones included', () => {
  const all = Array.from({ length: PLAN.count }, (_, at) => new Population(PLAN).record(at))
  fc.assert(
    fc.property(question(30), fc.uniqueArray(fc.nat(PLAN.count - 1), { maxLength: 30 }), (asked, touched) => {
      const store = new PostingStore()
      store.putUnder(new PopulatedBase(PLAN))
      const expected = new Map(all.map(posting => [posting.number, posting]))
      for (const at of touched) {
        const number = all[at]?.number ?? ''
        const posting = store.get(number)
        if (posting === undefined) throw new Error(`${number} is missing`)
        posting.status = 'cancelled'
        store.changed(posting, NOW)
        expected.set(number, posting)
      }
      const query = queryOf(asked)
      const wanted = [...expected.values()].filter(posting => matchesQuery(query, posting)).map(({ number }) => number)
      expect(walkPages(store, query)).toEqual(query.newestFirst ? wanted.toReversed() : wanted)
    }),
    { numRuns: 150 },
  )
})

it('and so they do where goods have had time to come to their buyers', () => {
  const plan = { ...PLAN, count: 40_000 }
  const all = Array.from({ length: plan.count }, (_, at) => new Population(plan).record(at))
  const store = new PostingStore()
  store.putUnder(new PopulatedBase(plan))
  fc.assert(
    fc.property(question(14 * 24), asked => {
      const query = { ...queryOf(asked), limit: plan.count }
      const wanted = all.filter(posting => matchesQuery(query, posting)).map(({ number }) => number)
      expect(walkPages(store, query)).toEqual(query.newestFirst ? wanted.toReversed() : wanted)
    }),
    { numRuns: 60 },
  )
})

function walkPages(store: PostingStore, query: PostingQuery): string[] {
  const found: string[] = []
  let after: PostingRecord | undefined
  for (;;) {
    const { postings, hasNext } = store.find(after === undefined ? query : { ...query, after })
    found.push(...postings.map(({ number }) => number))
    after = postings.at(-1)
    if (!hasNext || after === undefined) return found
  }
}

it('a populated posting is read, changed and found again like any other', async () => {
  const { post, sandbox } = openSandbox({ seed: 'empty', populate: { count: 500 } })
  const filter = { since: '2026-11-01T00:00:00Z', to: '2026-11-22T09:00:00Z', statuses: ['awaiting_packaging'] }
  const { body } = await post('/v4/posting/fbs/list', { filter, limit: 100 })
  expect(body.postings.length).toBeGreaterThan(50)
  const number: string = body.postings[0].posting_number
  expect((await post('/v3/posting/fbs/get', { posting_number: number })).body.result.status).toBe('awaiting_packaging')
  const again = await post('/v4/posting/fbs/list', { filter, limit: 100 })
  expect(again.body).toEqual(body)
  expect(sandbox.journal.every(({ kind }) => kind === 'request')).toBe(true)
})

it('the same numbers make the same population', async () => {
  const read = async (seed: number): Promise<unknown> => {
    const { post } = openSandbox({ seed: 'empty', populate: { count: 200, seed } })
    return (await post('/v4/posting/fbs/unfulfilled/list', { filter: CUTOFF, limit: 100 })).body
  }
  expect(await read(3)).toEqual(await read(3))
  expect(await read(3)).not.toEqual(await read(4))
})

it('a count that is none is refused with the name of the element', () => {
  expect(() => createSandbox({ populate: { count: 0 } })).toThrow(SeedError)
  expect(() => createSandbox({ populate: { count: 10, seed: 0.5 } })).toThrow('populate.seed')
})
