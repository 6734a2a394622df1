import { describe, expect, it } from 'vitest'
import { type TestOzonOptions, testOzon } from '../../src/testing/index.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import type { Progress } from '../../src/workflows/core/options.ts'
import { type ShipReport, shipMany } from '../../src/workflows/ship/ship-many.ts'

const numberOf = (i: number): string => `2000-${String(i).padStart(5, '0')}-1`

function shopOf(count: number, options: TestOzonOptions = {}) {
  const postings = Array.from({ length: count }, (_, i) => ({
    number: numberOf(i),
    lines: [{ offerId: 'MUG', quantity: 1 + (i % 3) }],
  }))
  const sellers = [{ products: [{ offerId: 'MUG', sku: '11', stock: 1_000_000 }], postings }]
  const test = testOzon({ client: { limits: { requestsPerSecond: 50 } }, seed: { sellers }, ...options })
  const requests = (operation: string): readonly { readonly at: number }[] =>
    test.sandbox.journal.filter(entry => entry.kind === 'request' && entry.operation === operation)
  const shipped = (): readonly string[] =>
    test.sandbox.journal.flatMap(entry =>
      entry.kind === 'effect' && entry.effect === 'shipped' ? [entry.subject] : [],
    )
  const waiting = () => test.ozon.postings.unfulfilled({ statuses: ['awaiting_packaging'] }).toArray({ limit: count })
  return { ...test, requests, shipped, waiting }
}

const counts = ({ done, failed, unknown, planned }: ShipReport): object => ({ done, failed, unknown, planned })

describe('shipMany', () => {
  it('takes one call for each posting, and one for a hundred to confirm, at the full rate', async () => {
    const { ozon, clock, waiting, requests, shipped } = shopOf(1_000, { latencyMs: 100 })
    const items = (await waiting()).map(posting => ({ posting }))
    const began = clock.now()
    const report = await shipMany(ozon, items)
    expect(counts(report)).toEqual({ done: 1_000, failed: 0, unknown: 0, planned: 0 })
    expect(report.outcomes.map(({ item }) => item)).toEqual(items.map(({ posting }) => posting.postingNumber))
    expect(requests('/v4/posting/fbs/ship')).toHaveLength(1_000)
    expect(requests('/v4/posting/fbs/list').length).toBeLessThanOrEqual(12)
    expect(new Set(shipped()).size).toBe(1_000)
    expect(shipped()).toHaveLength(1_000)
    // Twenty seconds of shipping, and one wait for the last of them.
    expect(clock.now() - began).toBeLessThan(30_000)
    expect(requests('/v4/posting/fbs/list')[0]?.at).toBeGreaterThanOrEqual(began + 5_000)
  })

  it('reads what is given by number a hundred at a time, before it ships', async () => {
    const { ozon, requests } = shopOf(250)
    const items = Array.from({ length: 250 }, (_, i) => ({ posting: numberOf(i) }))
    const report = await shipMany(ozon, [...items, { posting: '9-9-9' }, { posting: numberOf(0) }])
    expect(counts(report)).toEqual({ done: 250, failed: 2, unknown: 0, planned: 0 })
    expect(report.outcomes.slice(250)).toMatchObject([
      { item: '9-9-9', outcome: 'failed', code: 'not-found', problems: [{ field: 'postingNumber' }] },
      { item: numberOf(0), outcome: 'failed', problems: [{ rule: expect.stringContaining('given twice') }] },
    ])
    const [firstShip] = requests('/v4/posting/fbs/ship')
    expect(requests('/v4/posting/fbs/list').filter(({ at }) => at <= (firstShip?.at ?? 0))).toHaveLength(3)
  })

  it('refuses what is wrong with one, and ships the others', async () => {
    const { ozon, waiting, shipped } = shopOf(3)
    const [first, second, third] = await waiting()
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are three.')
    const report = await shipMany(ozon, [
      { posting: first },
      { posting: second, packages: [{ lines: [{ sku: '11', quantity: 9 }] }] },
      { posting: third },
      { posting: null as never },
      { posting: '' },
      { posting: numberOf(2) },
    ])
    expect(report.outcomes).toMatchObject([
      { item: numberOf(0), outcome: 'done' },
      {
        item: numberOf(1),
        outcome: 'failed',
        problems: [{ field: 'packages', rule: expect.stringContaining('hold 9') }],
      },
      { item: numberOf(2), outcome: 'done' },
      { item: 'null', outcome: 'failed', problems: [{ field: 'posting' }] },
      { item: "''", outcome: 'failed', message: expect.stringContaining("must be a posting, or its number (got '')") },
      { item: numberOf(2), problems: [{ rule: expect.stringContaining('given twice') }] },
    ])
    expect(shipped()).toHaveLength(2)
  })

  it('ships the others when one request is none', async () => {
    const { ozon, waiting, shipped } = shopOf(4)
    const wrong = [{ marks: [null] }, { packages: [{ lines: [{ sku: 11n, quantity: 1 }] }] }, { countries: null }, {}]
    const items = (await waiting()).map((posting, i) => ({ posting, ...wrong[i] }))
    const report = await shipMany(ozon, items as never)
    expect(report.outcomes).toMatchObject([
      { outcome: 'failed', message: expect.stringContaining('marks[0] must be an object (got null)') },
      { outcome: 'failed', message: expect.stringContaining("must be text, such as '1904686181' (got 11n)") },
      { outcome: 'failed', problems: [{ field: 'countries' }] },
      { item: numberOf(3), outcome: 'done' },
    ])
    expect(shipped()).toEqual([numberOf(3)])
  })

  it('tells progress and each outcome as it comes', async () => {
    const { ozon, waiting } = shopOf(3)
    const told: Progress[] = []
    const outcomes: string[] = []
    await shipMany(
      ozon,
      (await waiting()).map(posting => ({ posting })),
      {
        concurrency: 1,
        onProgress: progress => told.push(progress),
        onOutcome: ({ item, outcome }) => outcomes.push(`${item} ${outcome}`),
      },
    )
    expect(outcomes.toSorted()).toEqual([0, 1, 2].map(i => `${numberOf(i)} done`))
    expect(told.filter(({ step }) => step === 'sent').map(({ item }) => item)).toEqual([0, 1, 2].map(numberOf))
    expect(told.at(-1)).toMatchObject({ workflow: 'ship', step: 'done', done: 3, total: 3 })
  })

  it('plans only, when it runs dry', async () => {
    const { ozon, waiting, sandbox } = shopOf(2)
    const items = (await waiting()).map(posting => ({ posting }))
    const before = sandbox.journal.length
    expect(counts(await shipMany(ozon, items, { dryRun: true }))).toMatchObject({ planned: 2 })
    expect(sandbox.journal).toHaveLength(before)
  })

  it('knows again what a run before has begun, whatever else its lines tell, and the items carry, by now', async () => {
    const { ozon, waiting, requests } = shopOf(2)
    const journal = memoryIntents()
    const postings = await waiting()
    const items = (seenAt: number) =>
      postings.map(posting => ({
        posting,
        ref: seenAt,
        packages: [{ lines: posting.lines.map(line => ({ ...line, name: `seen at ${seenAt}` })) }],
      }))
    await shipMany(ozon, items(1), { journal })
    const byNumber = items(2).map(item => ({ ...item, posting: item.posting.postingNumber }))
    const dry = await shipMany(ozon, byNumber, { journal, dryRun: true })
    expect(dry.outcomes[1]).toMatchObject({
      outcome: 'planned',
      plan: { notes: [expect.stringContaining('earlier run')] },
    })
    expect(counts(await shipMany(ozon, byNumber, { journal }))).toMatchObject({ done: 2 })
    expect(requests('/v4/posting/fbs/ship')).toHaveLength(2)
  })

  it('says why it cannot tell what became of a posting', async () => {
    const { ozon, waiting, sandbox } = shopOf(1)
    const items = (await waiting()).map(posting => ({ posting }))
    sandbox.faults.add({ fault: 'server-error', operation: '/v4/posting/fbs/list' })
    const { outcomes } = await shipMany(ozon, items)
    expect(outcomes).toMatchObject([
      { outcome: 'unknown', message: expect.stringMatching(/not packed after \d+ s\. .* Last error: .*\/v4\/posting/) },
    ])
  })

  it('ends the sending when the key is wrong', async () => {
    const { ozon, waiting, requests } = shopOf(200)
    const items = (await waiting()).map(posting => ({ posting }))
    const stranger = ozon.withOptions({ apiKey: 'wrong' })
    const report = await shipMany(stranger, items, { concurrency: 5 })
    expect(counts(report)).toMatchObject({ failed: 200 })
    expect(report.outcomes[0]).toMatchObject({ outcome: 'failed', code: 'authentication' })
    expect(report.outcomes[199]).toMatchObject({ message: expect.stringContaining('Not sent'), retryable: true })
    expect(requests('/v4/posting/fbs/ship')).toHaveLength(1)
  })

  it('sends nothing through a client that only reads', async () => {
    const { ozon, waiting } = shopOf(3)
    const items = (await waiting()).map(posting => ({ posting }))
    const report = await shipMany(ozon.withOptions({ readOnly: true }), items, { concurrency: 1 })
    expect(report.outcomes.map(outcome => outcome.outcome)).toEqual(['failed', 'failed', 'failed'])
  })

  it('refuses options that are wrong', async () => {
    const { ozon } = shopOf(1)
    await expect(shipMany(ozon, 'all' as never, { concurrency: 0, waitMs: -1 })).rejects.toMatchObject({
      problems: [{ field: 'waitMs' }, { field: 'items' }, { field: 'concurrency' }],
    })
    await expect(shipMany(ozon, [{} as never])).rejects.toMatchObject({ problems: [{ field: 'items[0]' }] })
    await expect(shipMany(ozon, [], { concurrency: 5_000 })).rejects.toThrow('concurrency')
    expect(await shipMany(ozon, [])).toMatchObject({ outcomes: [], done: 0 })
  })

  it("ends with the signal's own reason, and goes on with the same journal", async () => {
    const { ozon, clock, waiting, shipped } = shopOf(300, { latencyMs: 100 })
    const items = (await waiting()).map(posting => ({ posting }))
    const journal = memoryIntents()
    const stop = new AbortController()
    const reason = new Error('closing time')
    const first = shipMany(ozon, items, { journal, signal: stop.signal })
    void clock.sleep(3_000).then(() => stop.abort(reason))
    await expect(first).rejects.toBe(reason)
    expect(shipped().length).toBeLessThan(300)
    const report = await shipMany(ozon, items, { journal })
    expect(counts(report)).toMatchObject({ done: 300 })
    expect(shipped()).toHaveLength(300)
    await expect(shipMany(ozon, items, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('ends with the error of a journal that cannot be written', async () => {
    const { ozon, waiting, requests } = shopOf(200, { latencyMs: 100 })
    const items = (await waiting()).map(posting => ({ posting }))
    const kept = memoryIntents()
    let puts = 0
    const full = new Error('disk full')
    const journal = {
      ...kept,
      put: async (intent: Parameters<typeof kept.put>[0]) => {
        if (++puts > 50) throw full
        await kept.put(intent)
      },
    }
    await expect(shipMany(ozon, items, { journal })).rejects.toBe(full)
    expect(requests('/v4/posting/fbs/ship').length).toBeLessThanOrEqual(50)
  })
})
