import { describe, expect, it } from 'vitest'
import { aPosting, type ProductSeed, testOzon } from '../../src/testing/index.ts'
import { digestOf } from '../../src/workflows/core/digest.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import { contentsOf } from '../../src/workflows/ship/contents.ts'
import { judgePackages, judgeWhole, packingStateOf } from '../../src/workflows/ship/packing-state.ts'
import { ship } from '../../src/workflows/ship/ship.ts'
import { shipMany } from '../../src/workflows/ship/ship-many.ts'
import { answering, type Stand } from './support/answering.ts'

const NUMBER = '1000-0001-1'
const LIST = '/v4/posting/fbs/list'
const SHIP = '/v4/posting/fbs/ship'
const PACKAGE = '/v4/posting/fbs/ship/package'

async function shopWith(stands: Readonly<Record<string, Stand>> = {}, products?: readonly ProductSeed[]) {
  const lines = [
    { offerId: 'MUG', quantity: 2 },
    { offerId: 'BOOK', quantity: 3 },
  ]
  const known = products ?? [
    { offerId: 'MUG', sku: '11' },
    { offerId: 'BOOK', sku: '12' },
  ]
  const test = testOzon({ seed: { sellers: [{ products: known, postings: [{ number: NUMBER, lines }] }] } })
  const { ozon, asked } = answering(test, stands)
  const sent = (operation: string): number =>
    test.sandbox.journal.filter(entry => entry.kind === 'request' && entry.operation === operation).length
  return { ...test, ozon, asked, sent, posting: await test.ozon.postings.get(NUMBER) }
}

/** A list that changes its postings, or leaves some out, so many times. */
function listing(
  change: (posting: Record<string, unknown>) => object | undefined,
  times = Number.POSITIVE_INFINITY,
): Stand {
  return async ({ before, real }) => {
    if (before >= times) return undefined
    const answer = await real()
    const postings = answer['postings'] as Record<string, unknown>[]
    return { json: { ...answer, postings: postings.flatMap(each => change(each) ?? []) } }
  }
}

const without = (number: string, times?: number): Stand =>
  listing(posting => (posting['posting_number'] === number ? undefined : posting), times)

const part = { lines: [{ sku: '11', quantity: 1 }] }

describe('ship, when Ozon tells late or little', () => {
  it('waits until every package has its posting', async () => {
    // The third look shows what the first two did not.
    const { ozon, posting, sent } = await shopWith({ [LIST]: without('1000-0001-2', 3) })
    const packages = [{ lines: [{ sku: '11', quantity: 2 }] }, { lines: [{ sku: '12', quantity: 3 }] }]
    expect(await ship(ozon, posting, { packages })).toMatchObject({ outcome: 'done' })
    expect(sent(SHIP)).toBe(1)
  })

  it('finds the posting of a part when neither the answer nor the first look has it', async () => {
    const { ozon, posting, sandbox, sent } = await shopWith({ [LIST]: without('1000-0001-2', 3) })
    sandbox.faults.add({ fault: 'reset', after: true, operation: PACKAGE, times: 1 })
    const outcome = await ship(ozon, posting, { packages: [part, part], leaveRest: true })
    expect(outcome).toMatchObject({ outcome: 'done', value: { postings: [{}, {}, {}] } })
    expect(sent(PACKAGE)).toBe(2)
  })

  it('cannot tell what it is not shown at all', async () => {
    const nothing: Stand = async () => ({ json: { postings: [], has_next: false } })
    const missing: Stand = async () => ({ status: 404, json: { code: 5, message: 'posting not found' } })
    const blind = { [LIST]: nothing, '/v3/posting/fbs/get': missing }
    for (const request of [{}, { packages: [part], leaveRest: true }]) {
      const { ozon, posting, sandbox, asked } = await shopWith({
        ...blind,
        [LIST]: async call => (call.before === 0 && 'packages' in request ? undefined : blind[LIST]?.(call)),
      })
      sandbox.faults.add({ fault: 'reset', after: true, operation: 'packages' in request ? PACKAGE : SHIP, times: 1 })
      expect(await ship(ozon, posting, request)).toMatchObject({ outcome: 'unknown' })
      expect(asked.get(LIST)).toBeGreaterThan(1)
    }
  })

  it('ends unknown when Ozon took the order and shows nothing', async () => {
    const nothing: Stand = async () => ({ json: { postings: [], has_next: false } })
    const missing: Stand = async () => ({ status: 404, json: { code: 5, message: 'posting not found' } })
    const { ozon, posting } = await shopWith({ [LIST]: nothing, '/v3/posting/fbs/get': missing })
    expect(await ship(ozon, posting, {}, { waitMs: 60_000 })).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('Last seen: nothing'),
    })
    const bare = listing(({ substatus: _substatus, ...each }) => ({ ...each, status: 'on_the_moon' }))
    const untold = await shopWith({ [LIST]: bare, '/v3/posting/fbs/get': missing })
    expect(await ship(untold.ozon, untold.posting, {}, { waitMs: 60_000 })).toMatchObject({
      message: expect.stringContaining('in on_the_moon.'),
    })
  })

  it('waits for the postings that a split makes, and says so when they do not come', async () => {
    const splitOff = [{ lines: [{ sku: '12', quantity: 1 }] }]
    const late = await shopWith({ [LIST]: without('1000-0001-2', 3) })
    expect(await ship(late.ozon, late.posting, { splitOff })).toMatchObject({ outcome: 'done' })
    const never = await shopWith({ [LIST]: without('1000-0001-2') })
    expect(await ship(never.ozon, never.posting, { splitOff }, { waitMs: 20_000 })).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('1000-0001-2'),
      advice: expect.stringContaining('nothing of it was packed'),
    })
    expect(never.sent(SHIP)).toBe(0)
  })

  it('looks what a split made when the answer does not name it', async () => {
    const silent: Stand = async ({ real }) => ({ json: { ...(await real()), postings: 'two' } })
    const products = [
      { offerId: 'MUG', sku: '11' },
      { offerId: 'BOOK', sku: '12', isTraceable: true },
    ]
    const split = '/v1/posting/fbs/traceable/split'
    const { ozon, posting, sent } = await shopWith({ [split]: silent }, products)
    const outcome = await ship(ozon, posting, { splitTraceable: true })
    expect(outcome).toMatchObject({ outcome: 'done', value: { lines: [{ became: 'packed' }, { became: 'packed' }] } })
    expect([sent(split), sent(SHIP)]).toEqual([1, 2])
  })

  it('cannot tell of a split when the posting is not shown', async () => {
    const hidden: Stand = async ({ before, real }) =>
      before === 0 ? undefined : { json: { ...(await real()), postings: [] } }
    const missing: Stand = async () => ({ status: 404, json: { code: 5, message: 'posting not found' } })
    const { ozon, posting, sandbox } = await shopWith({ [LIST]: hidden, '/v3/posting/fbs/get': missing })
    sandbox.faults.add({ fault: 'reset', after: true, operation: '/v1/posting/fbs/split', times: 1 })
    const splitOff = [{ lines: [{ sku: '12', quantity: 1 }] }]
    expect(await ship(ozon, posting, { splitOff })).toMatchObject({ outcome: 'unknown' })
  })

  it('ends unknown when the state can no longer be read', async () => {
    const closed: Stand = async () => ({ status: 403, json: { code: 7, message: 'no role' } })
    const { ozon, posting } = await shopWith({ [LIST]: closed })
    expect(await ship(ozon, posting)).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('cannot be read'),
      advice: expect.stringContaining('same journal'),
    })
    expect(await ship(ozon, NUMBER)).toMatchObject({ outcome: 'failed', code: 'permission' })
  })

  it('does not call a posting unshipped that an earlier run has begun with', async () => {
    const journal = memoryIntents()
    const closed: Stand = async () => ({ status: 403, json: { code: 7, message: 'no role' } })
    const { ozon, sandbox } = await shopWith({ [LIST]: async call => (call.before === 0 ? undefined : closed(call)) })
    expect(await ship(ozon, NUMBER, {}, { journal })).toMatchObject({ outcome: 'unknown' })
    expect(await ship(ozon, NUMBER, {}, { journal })).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('An earlier run has begun'),
    })
    expect(sandbox.journal.filter(entry => entry.kind === 'effect' && entry.effect === 'shipped')).toHaveLength(1)
  })

  it('does not call a posting unsplit that can no longer be read', async () => {
    const closed: Stand = async () => ({ status: 403, json: { code: 7, message: 'no role' } })
    const { ozon, posting } = await shopWith({ [LIST]: async call => (call.before === 0 ? undefined : closed(call)) })
    const splitOff = [{ lines: [{ sku: '12', quantity: 1 }] }]
    expect(await ship(ozon, posting, { splitOff })).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('was split'),
    })
    const stop = await shopWith({
      [LIST]: async call => (call.before === 0 ? undefined : stop.ozon.close().then(() => undefined)),
    })
    await expect(ship(stop.ozon, stop.posting, { splitOff })).rejects.toMatchObject({ kind: 'aborted' })
  })

  it('names refusals by a code where Ozon has one, as Ozon wrote it', async () => {
    const refusing =
      (json: object): Stand =>
      async () => ({ status: 400, json })
    const word = await shopWith({ [SHIP]: refusing({ code: 'NOT_TODAY', message: 'no' }) })
    expect(await ship(word.ozon, word.posting)).toMatchObject({ outcome: 'failed', code: 'NOT_TODAY' })
    const small = await shopWith({ [SHIP]: refusing({ code: 9, message: 'not_today' }) })
    expect(await ship(small.ozon, small.posting)).toMatchObject({ outcome: 'failed', code: 'not_today' })
    const long = 'x'.repeat(200)
    const { ozon, posting } = await shopWith()
    const named = Object.assign(posting, { postingNumber: long })
    expect(await ship(ozon, named)).toMatchObject({ outcome: 'failed', problems: [{ field: 'postingNumber' }] })
  })

  it('asks again when Ozon forgets, and offers to pack again', async () => {
    const forgetful: Stand = async ({ before }) => (before === 0 ? { json: { result: [NUMBER] } } : undefined)
    const { ozon, posting, asked, sent, clock } = await shopWith({ [SHIP]: forgetful })
    const began = clock.now()
    expect(await ship(ozon, posting, {}, { waitMs: 900_000 })).toMatchObject({ outcome: 'done' })
    expect(asked.get(SHIP)).toBe(2)
    expect(sent(SHIP)).toBe(1)
    expect(clock.now() - began).toBeGreaterThan(660_000)
  })

  it('goes on looking at a status that nobody knows, until the deadline', async () => {
    const strange = listing(posting => ({ ...posting, status: 'on_the_moon' }))
    const single: Stand = async ({ real }) => {
      const { result } = await real()
      return { json: { result: { ...(result as object), status: 'on_the_moon' } } }
    }
    const { ozon, posting } = await shopWith({ [LIST]: strange, '/v3/posting/fbs/get': single })
    expect(await ship(ozon, posting, {}, { waitMs: 60_000 })).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining(`${NUMBER} in on_the_moon`),
    })
  })

  it('says when packages are not as they were asked for', async () => {
    const test = await shopWith()
    const everything = {
      lines: [
        { sku: '11', quantity: 2 },
        { sku: '12', quantity: 3 },
      ],
    }
    // Another process is quicker.
    const rival: Stand = async () => {
      await test.ozon.packing.ship(NUMBER, [everything])
      await test.clock.sleep(60_000)
      return undefined
    }
    const { ozon } = answering(test, { [SHIP]: rival })
    const packages = [{ lines: [{ sku: '11', quantity: 2 }] }, { lines: [{ sku: '12', quantity: 3 }] }]
    expect(await ship(ozon.withOptions({ timeoutMs: 120_000 }), test.posting, { packages })).toMatchObject({
      outcome: 'failed',
      code: 'packed-otherwise',
    })
  })
})

describe('ship, when something is not there', () => {
  it('names a posting that Ozon does not have', async () => {
    const { ozon, posting } = await shopWith()
    const foreign = Object.assign(posting, { postingNumber: '7-7-7', orderNumber: '7-7' })
    const packages = [{ lines: [{ sku: '11', quantity: 2 }] }, { lines: [{ sku: '12', quantity: 3 }] }]
    expect(await ship(ozon, foreign, { packages })).toMatchObject({ outcome: 'failed', code: 'not-found' })
    expect(await ship(ozon, foreign)).toMatchObject({ outcome: 'failed', code: 'POSTING_NOT_FOUND' })
  })

  it('begins anew with a journal whose entry tells nothing', async () => {
    const { ozon, posting, sent } = await shopWith()
    const journal = memoryIntents()
    await journal.put({ key: `ship ${NUMBER} ${digestOf({})}`, state: 'sending', noted: {} })
    expect(await ship(ozon, posting, {}, { journal })).toMatchObject({ outcome: 'done' })
    expect(sent(SHIP)).toBe(1)
  })

  it('finds out what became of boxes and countries only where the posting is shown', async () => {
    const hidden: Stand = async () => ({ json: { postings: [], has_next: false } })
    const missing: Stand = async () => ({ status: 404, json: { code: 5, message: 'posting not found' } })
    const lines = [{ offerId: 'MUG', quantity: 1 }]
    const sellers = [
      { warehouses: [{ flow: 'RFBS_AGG' as const }], postings: [{ number: NUMBER, isMultibox: true, lines }] },
    ]
    const faults = [{ fault: 'reset', operation: '/v3/posting/multiboxqty/set' } as const]
    const test = testOzon({ seed: { sellers }, faults })
    const posting = await test.ozon.postings.get(NUMBER)
    const { ozon } = answering(test, { [LIST]: hidden, '/v3/posting/fbs/get': missing })
    expect(await ship(ozon, posting, { boxes: 2 })).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('multiboxqty'),
    })
  })

  it('stops where a journal does not have what a split made', async () => {
    const { ozon, posting, sent } = await shopWith()
    const journal = memoryIntents()
    const request = { splitOff: [{ lines: [{ sku: '12', quantity: 1 }] }] }
    await journal.put({ key: `/v1/posting/fbs/split ${NUMBER} ${digestOf(request)}`, state: 'done', noted: {} })
    expect(await ship(ozon, posting, request, { journal })).toMatchObject({ outcome: 'unknown' })
    expect(sent(SHIP)).toBe(0)
  })

  it("goes out with the signal's reason while it reads the posting", async () => {
    const { ozon } = await shopWith()
    const reason = new Error('enough')
    await expect(ship(ozon, NUMBER, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('goes out when the client is closed', async () => {
    const { ozon, posting } = await shopWith()
    await ozon.close()
    await expect(ship(ozon, posting)).rejects.toMatchObject({ kind: 'aborted' })
  })

  it('reports of one of the parts that were taken apart, and packs the others', async () => {
    const products: readonly ProductSeed[] = [
      { offerId: 'MUG', sku: '11' },
      { offerId: 'BOOK', sku: '12', isTraceable: true },
    ]
    const packing: Stand = async ({ body }) =>
      body['posting_number'] === NUMBER
        ? { status: 400, json: { code: 3, message: 'INCORRECT_OVH_FOR_POSTING' } }
        : undefined
    const { ozon, posting } = await shopWith({ [SHIP]: packing }, products)
    expect(await ship(ozon, posting, { splitTraceable: true })).toMatchObject({
      outcome: 'failed',
      code: 'INCORRECT_OVH_FOR_POSTING',
      soFar: {
        lines: [
          { sku: '11', became: 'waiting' },
          { sku: '12', became: 'packed' },
        ],
      },
    })
    const broken = await shopWith({}, products)
    const full = new Error('disk full')
    const kept = memoryIntents()
    const journal = {
      ...kept,
      put: async (intent: Parameters<typeof kept.put>[0]) => {
        if (intent.key.startsWith(SHIP)) throw full
        await kept.put(intent)
      },
    }
    await expect(ship(broken.ozon, broken.posting, { splitTraceable: true }, { journal })).rejects.toBe(full)
  })

  it('tells of goods that no posting has any more', async () => {
    const { ozon, posting } = await shopWith({
      [LIST]: listing(each => ({ ...each, products: (each['products'] as object[]).slice(0, 1) })),
    })
    expect(await ship(ozon, posting)).toMatchObject({
      outcome: 'done',
      value: {
        lines: [
          { sku: '11', became: 'packed' },
          { sku: '12', quantity: 3, became: 'gone' },
        ],
      },
    })
  })
})

describe('the state of packing', () => {
  const posting = (fields: object) => Object.assign(aPosting({ number: '1-1-1' }), fields)

  it.each([
    [{ status: 'ship_in_process', availableActions: [] }, 'packing'],
    [
      { status: 'awaiting_packaging', availableActions: ['ship_async_in_process'], substatus: 'ship_failed' },
      'packing',
    ],
    [{ status: 'awaiting_deliver' }, 'packed'],
    [{ status: 'cancelled' }, 'cancelled'],
    [{ status: 'cancelled_from_split_pending' }, 'cancelled'],
    [{ status: 'awaiting_packaging', substatus: 'ship_failed' }, 'failed'],
    [{ status: 'awaiting_packaging', availableActions: ['ship_async_retry'] }, 'failed'],
    [{ status: 'awaiting_packaging', availableActions: undefined }, 'offered'],
    [{ status: undefined }, 'unknown'],
  ])('of %o is %s', (fields, state) => {
    expect(packingStateOf(posting(fields))).toBe(state)
    const seen = posting(fields)
    expect(judgeWhole(contentsOf(posting({}).lines), { posting: seen, order: [seen] }, new Set()).state).toBe(state)
  })

  it('of several packages is that of the worst of their postings', () => {
    const packages = [contentsOf([{ sku: '1', quantity: 1 }]), contentsOf([{ sku: '2', quantity: 1 }])]
    const [line] = posting({}).lines
    const of = (sku: string, fields: object) => posting({ lines: [{ ...line, sku, quantity: 1 }], ...fields })
    const packed = { status: 'awaiting_deliver' }
    const failed = { status: 'awaiting_packaging', substatus: 'ship_failed' }
    expect(judgePackages(packages, [of('1', packed), of('2', packed)]).state).toBe('packed')
    expect(judgePackages(packages, [of('1', packed), of('2', failed)])).toMatchObject({
      state: 'failed',
      posting: { lines: [{ sku: '2' }] },
    })
    expect(judgePackages(packages, [of('1', packed)]).state).toBe('unknown')
    expect(judgePackages(packages, [of('1', failed)]).state).toBe('failed')
    expect(judgePackages(packages, []).state).toBe('unknown')
    expect(judgePackages([], [of('1', packed)]).state).toBe('unknown')
  })
})

describe('shipMany, when reading after the packing fails in a way that nobody foresaw', () => {
  const numbers = Array.from({ length: 6 }, (_, i) => `100${i}-0001-1`)
  const postings = numbers.map(number => ({ number, lines: [{ offerId: 'MUG', quantity: 1 }] }))
  const seller = { products: [{ offerId: 'MUG', sku: '11' }], warehouses: [{}], postings }

  function shop(breaks: (path: string, body: string) => boolean) {
    const { ozon, sandbox } = testOzon({ seed: { sellers: [seller] } })
    let isPacked = false
    const odd = ozon.withOptions({
      middleware: [
        async (request, next) => {
          const path = new URL(request.url).pathname
          if (path === SHIP) isPacked = true
          if (isPacked && breaks(path, await request.clone().text())) throw new RangeError('Maximum call stack size')
          if (path !== LIST || !isPacked) return next(request)
          const answer = (await (await next(request)).json()) as { postings: { posting_number: string }[] }
          return Response.json({ ...answer, postings: answer.postings.slice(1) })
        },
      ],
    })
    const items = numbers.map(posting => ({ posting }))
    return { report: shipMany(odd, items, { waitMs: 120_000 }), sandbox }
  }

  it('tells of every posting, and of none that it failed', async () => {
    const { report, sandbox } = shop(path => path !== SHIP)
    const { outcomes } = await report
    expect(outcomes.map(({ item }) => item)).toEqual(numbers)
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']))
    expect(sandbox.journal.filter(entry => entry.kind === 'request' && entry.operation === SHIP)).toHaveLength(6)
  })

  it('costs the others nothing when it is about one that no list has', async () => {
    const { report } = shop((path, body) => path === '/v3/posting/fbs/get' && body.includes('1000-0001-1'))
    const { outcomes } = await report
    const [first, ...others] = outcomes.map(({ outcome }) => outcome)
    expect(first).toBe('unknown')
    expect(new Set(others)).toEqual(new Set(['done']))
  })
})
