import { describe, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { parsePosting } from '../../src/decode/parse.ts'
import type { Posting } from '../../src/model/posting.ts'
import { Levers } from '../../src/sandbox/levers.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { type PostingSeed, type ProductSeed, type TestOzonOptions, testOzon } from '../../src/testing/index.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import { ship } from '../../src/workflows/ship/ship.ts'
import type { ShipOutcome } from '../../src/workflows/ship/ship-item.ts'

const GS = '\u001d'
const mark = (serial: string): string => `010460123456789321SERIAL${serial}${GS}93dGVz`
const pieceWith = (serial: string) => ({ marks: [{ mark: mark(serial), type: 'mandatory_mark' }] })
const NUMBER = '1000-0001-1'
const MUG: ProductSeed = { offerId: 'MUG', sku: '11', price: '500' }
const BOOK: ProductSeed = { offerId: 'BOOK', sku: '12', price: '900' }

interface Shop extends TestOzonOptions {
  readonly products?: readonly ProductSeed[]
  readonly flow?: 'FBS' | 'RFBS_AGG' | 'RFBS_SELF'
}

/** A shop with one posting of two mugs and three books, unless the seed says otherwise. */
async function shopWith(seed: PostingSeed = {}, { products = [MUG, BOOK], flow = 'FBS', ...options }: Shop = {}) {
  const lines = [
    { offerId: 'MUG', quantity: 2 },
    { offerId: 'BOOK', quantity: 3 },
  ]
  const sellers = [{ products, warehouses: [{ flow }], postings: [{ number: NUMBER, lines, ...seed }] }]
  const test = testOzon({ seed: { sellers }, ...options })
  const posting = await test.ozon.postings.get(NUMBER)
  const asked = (operation: string): number =>
    test.sandbox.journal.filter(entry => entry.kind === 'request' && entry.operation === operation).length
  const effects = (effect: string): readonly string[] =>
    test.sandbox.journal.flatMap(entry => (entry.kind === 'effect' && entry.effect === effect ? [entry.subject] : []))
  return { ...test, posting, asked, effects, levers: new Levers(worldOf(test.sandbox)) }
}

/** What the lines became, in short; fails when the outcome is another. */
function became(outcome: ShipOutcome): readonly string[] {
  if (outcome.outcome !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value.lines.map(line => `${line.quantity} × ${line.sku} ${line.became} in ${line.postingNumber}`)
}

describe('ship', () => {
  it('packs a posting with one call, and reports it when Ozon says that it is packed', async () => {
    const { ozon, posting, clock, asked, effects } = await shopWith()
    const began = clock.now()
    const outcome = await ship(ozon, posting)
    expect(became(outcome)).toEqual([`2 × 11 packed in ${NUMBER}`, `3 × 12 packed in ${NUMBER}`])
    expect(outcome).toMatchObject({ item: NUMBER, value: { postings: [{ status: 'awaiting_deliver' }] } })
    expect(clock.now() - began).toBe(5_000)
    expect(asked('/v4/posting/fbs/ship')).toBe(1)
    expect(asked('/v4/posting/fbs/list')).toBe(1)
    expect(effects('shipped')).toEqual([NUMBER])
  })

  it('takes a number as well', async () => {
    const { ozon } = await shopWith()
    expect(await ship(ozon, NUMBER)).toMatchObject({ item: NUMBER, outcome: 'done' })
    expect(await ship(ozon, '9-9-9')).toMatchObject({ item: '9-9-9', outcome: 'failed', code: 'not-found' })
  })

  it('asks Ozon once for a stored posting of which nothing tells the scheme, and refuses FBO and FBP without asking', async () => {
    const { ozon, posting, asked, sandbox } = await shopWith()
    const { scheme: _, flow: _flow, ...open } = posting
    const row = { posting_number: NUMBER, status: 'awaiting_packaging', products: [{ sku: 11, quantity: 9 }] }
    for (const stored of [parsePosting(row), { ...open, raw: undefined }]) {
      const before = asked('/v4/posting/fbs/list')
      expect(await ship(ozon, stored, {}, { dryRun: true })).toMatchObject({ item: NUMBER, outcome: 'planned' })
      expect(asked('/v4/posting/fbs/list') - before).toBe(1)
    }
    const sentBefore = sandbox.journal.length
    for (const scheme of ['fbo', 'fbp'] as const) {
      const outcome = await ship(ozon, parsePosting(row, { scheme }))
      expect(outcome).toMatchObject({ outcome: 'failed', problems: [{ field: 'posting' }] })
    }
    expect(sandbox.journal.length).toBe(sentBefore)
    // What was sold from Ozon's warehouse is nothing that FBS knows.
    expect(await ship(ozon, parsePosting({ ...row, posting_number: '9-9-9' }))).toMatchObject({ code: 'not-found' })
    // The stored quantity is old: Ozon's is packed.
    expect(became(await ship(ozon, parsePosting(row)))).toEqual([
      `2 × 11 packed in ${NUMBER}`,
      `3 × 12 packed in ${NUMBER}`,
    ])
  })

  it('makes as many postings as packages', async () => {
    const { ozon, posting, effects } = await shopWith()
    const packages = [
      { lines: [{ sku: '11', quantity: 1 }] },
      { lines: [{ sku: '11', quantity: 1 }] },
      { lines: [{ sku: '12', quantity: 3 }] },
    ]
    const outcome = await ship(ozon, posting, { packages })
    expect(became(outcome)).toEqual([
      `1 × 11 packed in ${NUMBER}`,
      '1 × 11 packed in 1000-0001-2',
      '3 × 12 packed in 1000-0001-3',
    ])
    expect(effects('shipped')).toEqual([NUMBER, '1000-0001-2', '1000-0001-3'])
  })

  it('packs parts and leaves the rest', async () => {
    const { ozon, posting, effects, asked } = await shopWith()
    const packages = [{ lines: [{ sku: '11', quantity: 1 }] }, { lines: [{ sku: '11', quantity: 1 }] }]
    const outcome = await ship(ozon, posting, { packages, leaveRest: true })
    expect(became(outcome)).toEqual([
      `3 × 12 waiting in ${NUMBER}`,
      '1 × 11 packed in 1000-0001-2',
      '1 × 11 packed in 1000-0001-3',
    ])
    expect(effects('shipped')).toEqual(['1000-0001-2', '1000-0001-3'])
    expect(asked('/v4/posting/fbs/ship/package')).toBe(2)
  })

  it('divides goods off and packs what is left', async () => {
    const { ozon, posting, effects } = await shopWith()
    const splitOff = [{ lines: [{ sku: '12', quantity: 2 }] }]
    const outcome = await ship(ozon, posting, { splitOff })
    expect(became(outcome)).toEqual([
      `2 × 11 packed in ${NUMBER}`,
      `1 × 12 packed in ${NUMBER}`,
      '2 × 12 waiting in 1000-0001-2',
    ])
    expect(effects('split')).toEqual([NUMBER])
    expect(effects('shipped')).toEqual([NUMBER])
  })

  it('goes on with the posting that has what stays, where a split gives every part a new number', async () => {
    const { ozon, posting, effects } = await shopWith({}, { behaviour: { splitNumbers: 'all-new' } })
    const splitOff = [{ lines: [{ sku: '12', quantity: 2 }] }]
    const outcome = await ship(ozon, posting, { splitOff })
    expect(became(outcome)).toEqual([
      '2 × 11 packed in 1000-0001-2',
      '1 × 12 packed in 1000-0001-2',
      '2 × 12 waiting in 1000-0001-3',
    ])
    expect(effects('shipped')).toEqual(['1000-0001-2'])
  })

  it('knows what was split off before from what it splits itself', async () => {
    const { ozon, posting } = await shopWith()
    const stays = [
      { sku: '11', quantity: 1 },
      { sku: '12', quantity: 3 },
    ]
    await ozon.packing.split(NUMBER, [{ lines: stays }, { lines: [{ sku: '11', quantity: 1 }] }])
    const packages = [{ lines: [{ sku: '11', quantity: 1 }] }, { lines: [{ sku: '12', quantity: 3 }] }]
    const fresh = await ozon.postings.get(NUMBER)
    const outcome = await ship(ozon, fresh, { packages })
    expect(became(outcome)).toEqual([`1 × 11 packed in ${NUMBER}`, '3 × 12 packed in 1000-0001-3'])
    // The posting as it was before is no use any more, and Ozon's state is asked before anything is sent.
    expect(await ship(ozon, posting, { packages })).toMatchObject({ outcome: 'failed' })
  })

  it('takes traceable goods apart and packs both postings', async () => {
    const { ozon, posting, effects } = await shopWith({}, { products: [MUG, { ...BOOK, isTraceable: true }] })
    const packages = [
      { lines: [{ sku: '11', quantity: 2 }] },
      { lines: [{ sku: '12', quantity: 1 }] },
      { lines: [{ sku: '12', quantity: 2 }] },
    ]
    const outcome = await ship(ozon, posting, { splitTraceable: true, packages })
    expect(became(outcome)).toEqual([
      `2 × 11 packed in ${NUMBER}`,
      '1 × 12 packed in 1000-0001-2',
      '2 × 12 packed in 1000-0001-3',
    ])
    expect(effects('shipped')).toEqual([NUMBER, '1000-0001-2', '1000-0001-3'])
  })

  it('packs nothing of what was read before somebody took goods out of it', async () => {
    const { ozon, posting, asked } = await shopWith({}, { products: [MUG, { ...BOOK, isTraceable: true }] })
    await ozon.packing.split(NUMBER, [{ lines: [{ sku: '11', quantity: 2 }] }, { lines: [{ sku: '12', quantity: 3 }] }])
    expect(await ship(ozon, posting, { splitTraceable: true })).toMatchObject({
      outcome: 'failed',
      code: 'posting-changed',
      retryable: true,
      message: `Posting ${NUMBER} is not as it was read: it held 11:2, 12:3, and holds 11:2 now. Nothing was sent. Read it again, and ship what it holds.`,
    })
    expect([asked('/v1/posting/fbs/traceable/split'), asked('/v4/posting/fbs/ship')]).toEqual([0, 0])
    expect(await ship(ozon, NUMBER, { splitTraceable: true })).toMatchObject({ outcome: 'done' })
  })

  it('packs nothing when goods are cancelled while it takes them apart, and says so', async () => {
    const { sandbox, posting, effects } = await shopWith({}, { products: [MUG, { ...BOOK, isTraceable: true }] })
    const { credentials, clock } = sandbox
    const split = '/v1/posting/fbs/traceable/split'
    let isCancelled = false
    const meddling: typeof globalThis.fetch = async (input, init) => {
      const answer = await sandbox.fetch(input, init)
      if (!isCancelled && String(input instanceof Request ? input.url : input).endsWith(split)) {
        isCancelled = true
        // By the sandbox itself: a client would load what it needs, while the clock runs on.
        const reason = { cancel_reason_id: 352, cancel_reason_message: 'It is torn' }
        const body = JSON.stringify({ posting_number: NUMBER, ...reason, items: [{ sku: 11, quantity: 1 }] })
        const headers = { 'client-id': credentials.clientId, 'api-key': String(credentials.apiKey) }
        const url = 'https://api-seller.ozon.ru/v2/posting/fbs/product/cancel'
        expect((await sandbox.fetch(url, { method: 'POST', headers, body })).status).toBe(200)
      }
      return answer
    }
    const journal = memoryIntents()
    const own = createOzon({ ...credentials, clock, fetch: meddling })
    const outcome = await ship(own, posting, { splitTraceable: true }, { journal })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      code: 'posting-changed',
      message: expect.stringMatching(/taken apart into 1000-0001-1, 1000-0001-2, and 11:1 of it is in none of them/),
      soFar: {
        lines: [
          { sku: '11', quantity: 1, became: 'waiting' },
          { sku: '12', quantity: 3, became: 'waiting' },
          { sku: '11', quantity: 1, became: 'gone' },
        ],
      },
    })
    expect(effects('shipped')).toEqual([])
    for (const number of [NUMBER, '1000-0001-2']) {
      expect(await ship(own, number, {}, { journal })).toMatchObject({ outcome: 'done' })
    }
    expect(effects('shipped')).toEqual([NUMBER, '1000-0001-2'])
  })

  it('tells marks of the part that needs them', async () => {
    const products = [MUG, { ...BOOK, isTraceable: true, needs: ['mark'] as const }]
    const { ozon, posting, effects } = await shopWith({}, { products })
    const marks = [{ sku: '12', exemplars: ['A', 'B', 'C'].map(pieceWith) }]
    expect(await ship(ozon, posting, { splitTraceable: true })).toMatchObject({ outcome: 'failed' })
    expect(effects('split')).toEqual([])
    expect(became(await ship(ozon, posting, { splitTraceable: true, marks }))).toHaveLength(2)
    expect(effects('marks-set')).toEqual(['1000-0001-2'])
  })

  it('packs only the traceable part when the rest is left', async () => {
    const { ozon, posting } = await shopWith({}, { products: [MUG, { ...BOOK, isTraceable: true }] })
    const packages = [{ lines: [{ sku: '12', quantity: 1 }] }]
    const outcome = await ship(ozon, posting, { splitTraceable: true, packages, leaveRest: true })
    expect(became(outcome)).toEqual([
      `2 × 11 waiting in ${NUMBER}`,
      '2 × 12 waiting in 1000-0001-2',
      '1 × 12 packed in 1000-0001-3',
    ])
  })

  it('sets marks, waits for their check and packs', async () => {
    const { ozon, posting, asked, effects } = await shopWith({}, { products: [{ ...MUG, needs: ['mark'] }, BOOK] })
    const marks = [{ sku: '11', exemplars: [pieceWith('A1'), pieceWith('A2')] }]
    expect(became(await ship(ozon, posting, { marks }))).toHaveLength(2)
    expect(effects('marks-set')).toEqual([NUMBER])
    expect(asked('/v5/fbs/posting/product/exemplar/validate')).toBe(1)
    expect(effects('shipped')).toEqual([NUMBER])
  })

  it('counts what is saved at Ozon already, and keeps it', async () => {
    const { ozon, effects, asked } = await shopWith({}, { products: [{ ...MUG, needs: ['mark'] }, BOOK] })
    const { products } = await ozon.marks.get(NUMBER)
    const [first] = products.find(({ sku }) => sku === '11')?.exemplars ?? []
    const saved = [{ sku: '11', exemplars: [{ id: first?.id ?? '', ...pieceWith('A1') }] }]
    await ozon.marks.set(NUMBER, saved)
    // A list tells nothing of what is saved.
    const [listed] = await ozon.postings.unfulfilled().toArray({ limit: 1 })
    if (listed === undefined) throw new Error('There is a posting.')
    expect(await ship(ozon, listed)).toMatchObject({
      outcome: 'failed',
      problems: [{ field: 'marks', rule: 'lacks mandatory_mark for 1 of 2 pieces of 11 (Товар MUG)' }],
    })
    expect(became(await ship(ozon, listed, { marks: [{ sku: '11', exemplars: [pieceWith('A2')] }] }))).toHaveLength(2)
    const after = await ozon.postings.get(NUMBER)
    expect(after.lines.find(({ sku }) => sku === '11')?.mandatoryMarks?.toSorted()).toEqual([mark('A1'), mark('A2')])
    expect(effects('marks-set')).toHaveLength(2)
    expect(asked('/v4/posting/fbs/ship')).toBe(1)
  })

  it('packs without saving anything when everything is saved', async () => {
    const { ozon, effects } = await shopWith({}, { products: [{ ...MUG, needs: ['mark'] }, BOOK] })
    const { products } = await ozon.marks.get(NUMBER)
    const ids = products.find(({ sku }) => sku === '11')?.exemplars.map(({ id }) => id) ?? []
    await ozon.marks.set(NUMBER, [{ sku: '11', exemplars: ids.map((id, i) => ({ id, ...pieceWith(`A${i}`) })) }])
    const posting = await ozon.postings.get(NUMBER)
    expect(became(await ship(ozon, posting))).toHaveLength(2)
    expect(effects('marks-set')).toHaveLength(1)
  })

  it('tells countries and declarations of goods for companies', async () => {
    const products = [{ ...MUG, needs: ['country', 'gtd'] as const }, BOOK]
    const { ozon, posting, effects } = await shopWith({ isLegal: true }, { products })
    const card = worldProductId(posting)
    const request = { countries: { 11: 'TR' }, productIds: { 11: card } }
    expect(await ship(ozon, posting, request)).toMatchObject({
      outcome: 'failed',
      problems: [{ rule: expect.stringContaining('gtd for 2 of 2') }],
    })
    expect(effects('country-set')).toEqual([])
    const marks = [{ sku: '11', exemplars: [{ isGtdAbsent: true }, { gtd: '10702070/130320/0000000' }] }]
    expect(became(await ship(ozon, posting, { ...request, marks }))).toHaveLength(2)
    expect(effects('country-set')).toEqual([NUMBER])
  })

  it('says how many boxes there are when a partner delivers', async () => {
    const { ozon, posting, effects } = await shopWith({ isMultibox: true }, { flow: 'RFBS_AGG' })
    expect(await ship(ozon, posting)).toMatchObject({ outcome: 'failed', problems: [{ field: 'boxes' }] })
    expect(became(await ship(ozon, posting, { boxes: 3 }))[0]).toBe(`2 × 11 packed in ${NUMBER}`)
    expect(effects('boxes-set')).toEqual([NUMBER])
  })

  it('asks again when Ozon fails to pack', async () => {
    const { ozon, posting, sandbox, effects, asked } = await shopWith({}, { behaviour: { assemblyFailure: 1 } })
    const behaviour = worldOf(sandbox).behaviour
    const steps: string[] = []
    const outcome = await ship(
      ozon,
      posting,
      {},
      {
        onProgress: ({ step }) => {
          steps.push(step)
          if (steps.filter(each => each === 'repeating').length === 2) Object.assign(behaviour, { assemblyFailure: 0 })
        },
      },
    )
    expect(became(outcome)).toHaveLength(2)
    expect(asked('/v4/posting/fbs/ship')).toBe(3)
    expect(effects('shipped')).toEqual([NUMBER])
  })

  it('asks again for the part that failed, not for the rest', async () => {
    const { ozon, posting, sandbox, effects } = await shopWith({}, { behaviour: { assemblyFailure: 1 } })
    const behaviour = worldOf(sandbox).behaviour
    const packages = [{ lines: [{ sku: '11', quantity: 1 }] }]
    const outcome = await ship(
      ozon,
      posting,
      { packages, leaveRest: true },
      {
        onProgress: ({ step }) => step === 'repeating' && Object.assign(behaviour, { assemblyFailure: 0 }),
      },
    )
    expect(became(outcome)).toContain('1 × 11 packed in 1000-0001-2')
    expect(effects('shipped')).toEqual(['1000-0001-2'])
  })

  it('gives up after five failures, says what was done before, and tries anew when it is run again', async () => {
    const journal = memoryIntents()
    const { ozon, posting, sandbox, asked } = await shopWith({}, { behaviour: { assemblyFailure: 1 } })
    const splitOff = [{ lines: [{ sku: '12', quantity: 3 }] }]
    const outcome = await ship(ozon, posting, { splitOff }, { journal })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      code: 'ship_failed',
      retryable: true,
      soFar: {
        lines: [
          { sku: '11', became: 'waiting' },
          { sku: '12', became: 'waiting' },
        ],
      },
    })
    expect(asked('/v4/posting/fbs/ship')).toBe(5)
    Object.assign(worldOf(sandbox).behaviour, { assemblyFailure: 0 })
    expect(await ship(ozon, posting, { splitOff }, { journal })).toMatchObject({ outcome: 'done' })
    expect(asked('/v1/posting/fbs/split')).toBe(1)
  })

  it('reports goods that were cancelled while Ozon packed', async () => {
    const { ozon, posting, levers } = await shopWith()
    const outcome = await ship(
      ozon,
      posting,
      {},
      {
        onProgress: ({ step }) => step === 'sent' && levers.cancel(NUMBER),
      },
    )
    expect(outcome).toMatchObject({ outcome: 'failed', code: 'cancelled', message: expect.stringContaining(NUMBER) })
  })

  it('ends unknown, with advice, when Ozon does not come to an end', async () => {
    const { ozon, posting } = await shopWith({}, { behaviour: { assemblyMs: 3_600_000 } })
    const outcome = await ship(ozon, posting, {}, { waitMs: 60_000 })
    expect(outcome).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('not packed after 60 s'),
      advice: expect.stringContaining('same journal'),
    })
  })

  it('plans only, when it runs dry', async () => {
    const { ozon, posting, sandbox } = await shopWith()
    const before = sandbox.journal.length
    const outcome = await ship(ozon, posting, {}, { dryRun: true })
    expect(outcome).toMatchObject({ item: NUMBER, outcome: 'planned', plan: { isReady: true } })
    expect(sandbox.journal).toHaveLength(before)
    const bad = await ship(ozon, posting, { packages: [] }, { dryRun: true })
    expect(bad).toMatchObject({ outcome: 'failed', problems: [{ field: 'packages' }] })
  })

  it('refuses bad input before any write, with every reason', async () => {
    const { ozon, posting, sandbox } = await shopWith()
    const before = sandbox.journal.length
    const outcome = await ship(ozon, posting, { packages: [{ lines: [] }], boxes: 0 })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      retryable: false,
      message: expect.stringContaining('And 1 more.'),
      problems: [{ field: 'packages[0].lines' }, { field: 'boxes' }],
    })
    expect(await ship(ozon, null as never)).toMatchObject({ item: 'null', outcome: 'failed' })
    expect(await ship(ozon, { postingNumber: 5 } as never)).toMatchObject({ item: 'an object', outcome: 'failed' })
    await expect(ship(ozon, posting, {}, { waitMs: 0 })).rejects.toThrow('waitMs')
    expect(sandbox.journal).toHaveLength(before)
  })

  it('finds a posting packed by somebody else, and says so; packed otherwise it is refused', async () => {
    const { ozon, effects } = await shopWith({ status: 'awaiting_deliver' })
    const outcome = await ship(ozon, NUMBER)
    expect(outcome).toMatchObject({ outcome: 'done', value: { how: 'already', lines: [{ became: 'packed' }, {}] } })
    const packages = [{ lines: [{ sku: '11', quantity: 1 }] }, { lines: [{ sku: '12', quantity: 3 }] }]
    expect(await ship(ozon, NUMBER, { packages })).toMatchObject({ outcome: 'failed' })
    expect(effects('shipped')).toEqual([])
    const cancelled = await shopWith({ status: 'cancelled' })
    expect(await ship(cancelled.ozon, NUMBER)).toMatchObject({ outcome: 'failed', problems: [{ field: 'posting' }] })
  })

  it('waits where Ozon is packing for somebody else, and sends nothing itself', async () => {
    const { ozon, effects } = await shopWith({}, { behaviour: { assemblyMs: 60_000 } })
    await ozon.packing.ship(NUMBER, [
      {
        lines: [
          { sku: '11', quantity: 2 },
          { sku: '12', quantity: 3 },
        ],
      },
    ])
    expect(await ship(ozon, NUMBER)).toMatchObject({ outcome: 'done', value: { how: 'already' } })
    expect(effects('shipped')).toEqual([NUMBER])
  })

  it('goes on after a crash with what was begun, though the request differs in a letter', async () => {
    const { ozon, sandbox, posting, asked } = await shopWith()
    const journal = memoryIntents()
    const dying = new AbortController()
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      if (!request.url.endsWith('/v4/posting/fbs/ship')) return sandbox.fetch(request)
      await sandbox.fetch(request)
      dying.abort(new Error('power cut'))
      throw dying.signal.reason
    }
    await expect(ship(ozon.withOptions({ fetch }), posting, {}, { journal, signal: dying.signal })).rejects.toThrow(
      'power cut',
    )
    const whole = [
      {
        lines: [
          { sku: '11', quantity: 2 },
          { sku: '12', quantity: 3 },
        ],
        weightGrams: 700,
      },
    ]
    // As it was read before the crash: nothing in it tells that it is packed.
    expect(await ship(ozon, posting, { packages: whole }, { journal })).toMatchObject({
      outcome: 'done',
      value: { how: 'found' },
    })
    expect(asked('/v4/posting/fbs/ship')).toBe(1)
  })

  it('finds a posting packed that was packed since it was read', async () => {
    const { ozon, posting, effects } = await shopWith()
    await ship(ozon, posting)
    const again = await ship(ozon, posting)
    expect(became(again)).toHaveLength(2)
    expect(effects('shipped')).toEqual([NUMBER])
  })
})

/** The sandbox numbers products after their place. */
const worldProductId = (posting: Posting): string =>
  String(210_000_000 + posting.lines.findIndex(l => l.sku === '11') + 1)
