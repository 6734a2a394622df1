import { describe, expect, it } from 'vitest'
import { cancelPosting } from '../../src/sandbox/cancelling/cancellation.ts'
import type { PostingSeed } from '../../src/sandbox/index.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'

const LIST = '/v2/posting/digital/list'
const UPLOAD = '/v1/posting/digital/codes/upload'
const IMPORT = '/v1/product/digital/stocks/import'
const NUMBER = '1-1-1'
const PERIOD = { since: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }

const TWO_PRODUCTS: PostingSeed = {
  number: NUMBER,
  lines: [{ offerId: 'GAME', quantity: 2 }, { offerId: 'GIFT' }],
  isLegal: true,
}

function open(postings: readonly PostingSeed[] = [TWO_PRODUCTS]) {
  const products = [
    { offerId: 'GAME', sku: '501', isDigital: true },
    { offerId: 'GIFT', sku: '502', isDigital: true },
    { offerId: 'MUG', sku: '503' },
  ]
  const opened = openSandbox({ seed: { sellers: [{ products, postings }] } })
  const before = opened.sandbox.journal.length
  return {
    ...opened,
    effects: () =>
      opened.sandbox.journal
        .slice(before)
        .flatMap(entry =>
          entry.kind === 'effect' ? [{ effect: entry.effect, subject: entry.subject, details: entry.details }] : [],
        ),
    upload: (items: readonly object[], posting_number = NUMBER) =>
      opened.post(UPLOAD, { posting_number, exemplars_by_sku: items }),
    statusOf: async (posting_number = NUMBER) =>
      (await opened.post('/v2/posting/fbo/get', { posting_number })).body.result.status,
  }
}

const codes = (sku: number, exemplar_keys: readonly string[], not_available_exemplar_qty = 0) => ({
  sku,
  exemplar_keys,
  exemplar_qty: exemplar_keys.length,
  not_available_exemplar_qty,
})

describe('codes', () => {
  it('the list shows what waits for codes, how many, and until when', async () => {
    const { post, ozon } = open([TWO_PRODUCTS, { number: '2-1-1', lines: [{ offerId: 'MUG' }] }])
    const withAll = { analytics_data: true, financial_data: true, legal_info: true }
    const { body } = await post(LIST, { filter: PERIOD, with: withAll })
    expect(body.postings).toHaveLength(1)
    expect(body.postings[0]).toMatchObject({
      posting_number: NUMBER,
      status: 'awaiting_packaging',
      waiting_deadline_for_digital_code: '2026-11-23T08:00:00Z',
      analytics_data: { warehouse_id: null },
    })
    const [posting] = await ozon.postings.list({ scheme: 'digital', ...PERIOD }).toArray({ limit: 10 })
    expect(posting?.lines.map(line => line.requiredDigitalCodes)).toEqual([2, 1])
  })

  it('the list pages and filters by numbers and orders', async () => {
    const postings = ['1-1-1', '1-1-2', '2-1-1'].map(number => ({ number, lines: [{ offerId: 'GIFT' }] }))
    const { post } = open(postings)
    const ask = async (body: object) => (await post(LIST, body)).body
    const first = await ask({ limit: 2 })
    expect([first.postings.length, first.has_next]).toEqual([2, true])
    expect((await ask({ limit: 2, cursor: first.cursor })).postings).toHaveLength(1)
    expect((await ask({ filter: { posting_numbers: ['2-1-1'] } })).postings).toHaveLength(1)
    expect((await ask({ filter: { order_numbers: ['1-1'] } })).postings).toHaveLength(2)
  })

  it('all of them in one call send the posting on its way, and the buyer has them soon', async () => {
    const { ozon, clock, effects, statusOf, post } = open()
    const result = await ozon.digital.uploadCodes(NUMBER, [
      { sku: '501', codes: ['A-1', 'A-2'] },
      { sku: '502', codes: [], notAvailable: 1 },
    ])
    expect(result.done.map(({ sku }) => sku)).toEqual(['501', '502'])
    expect(effects()).toEqual([{ effect: 'codes-uploaded', subject: NUMBER, details: { given: 2, refused: 1 } }])
    expect(await statusOf()).toBe('awaiting_deliver')
    expect((await post(LIST, {})).body.postings).toEqual([])
    await clock.advance('2m')
    expect(await statusOf()).toBe('delivered')
  })

  it('wrong ones are named, and the posting waits for as many again', async () => {
    const { upload, post, statusOf } = open()
    const { body } = await upload([codes(501, ['A 1', 'A-2']), codes(502, ['B-1'])])
    expect(body.exemplars_by_sku).toEqual([
      {
        sku: 501,
        received_qty: 1,
        rejected_qty: 1,
        failed_exemplars: [{ key: 'A 1', message: 'Некорректный формат кода' }],
      },
      { sku: 502, received_qty: 1, rejected_qty: 0, failed_exemplars: [] },
    ])
    const [{ products }] = (await post(LIST, {})).body.postings
    const required = products.map(
      (each: { required_qty_for_digital_code: number }) => each.required_qty_for_digital_code,
    )
    expect(required).toEqual([1, 0])
    await upload([codes(501, ['A-3'])])
    expect(await statusOf()).toBe('awaiting_deliver')
    const { result } = (await post('/v2/posting/fbo/get', { posting_number: NUMBER })).body
    expect(result.products[0].digital_codes).toEqual(['A-2', 'A-3'])
  })

  it('the same code twice counts once', async () => {
    const { upload } = open()
    const { body } = await upload([codes(501, ['A-1', 'A-1']), codes(502, ['B-1'])])
    expect(body.exemplars_by_sku[0]).toMatchObject({ received_qty: 1, failed_exemplars: [{ key: 'A-1' }] })
  })

  it('a posting for which no code can be given is cancelled', async () => {
    const { upload, statusOf, effects } = open()
    await upload([codes(501, [], 2), codes(502, [], 1)])
    expect(await statusOf()).toBe('cancelled')
    expect(effects().map(({ effect }) => effect)).toEqual(['codes-uploaded', 'cancelled'])
  })

  it('one that is cancelled in the meantime is not delivered', async () => {
    const { upload, statusOf, sandbox, clock } = open()
    await upload([codes(501, ['A-1', 'A-2']), codes(502, ['B-1'])])
    const world = worldOf(sandbox)
    const posting = world.postings.get(NUMBER)
    if (posting !== undefined) cancelPosting(world, posting, { by: 'buyer' })
    await clock.advance('2m')
    expect(await statusOf()).toBe('cancelled')
  })

  it.each([
    ['a product of another posting', [codes(503, ['X'])], 'sku'],
    ['a product twice', [codes(502, ['X']), codes(502, ['Y'])], 'sku'],
    ['a product too few', [codes(501, ['A', 'B'])], '502'],
    ['a code too few', [codes(501, ['A']), codes(502, ['B'])], 'must be 2'],
    ['a count that is not that of the codes', [{ ...codes(501, ['A', 'B']), exemplar_qty: 1 }], 'exemplar_qty says 1'],
    ['a negative count', [{ ...codes(501, []), exemplar_qty: 0, not_available_exemplar_qty: -1 }], 'negative'],
  ])('%s is refused, and nothing is kept', async (_, items, words) => {
    const { upload, effects, post } = open()
    const { status, body } = await upload(items)
    expect([status, body.code, body.message]).toEqual([400, 3, expect.stringContaining(words)])
    expect(effects()).toEqual([])
    expect((await post(LIST, {})).body.postings).toHaveLength(1)
  })

  it('after 24 hours it is too late, and a posting that has its codes takes no more', async () => {
    const { upload, clock } = open([TWO_PRODUCTS, { number: '2-1-1', lines: [{ offerId: 'GIFT' }] }])
    const given = [codes(502, ['B-1'])]
    expect((await upload(given, '2-1-1')).status).toBe(200)
    expect((await upload(given, '2-1-1')).body.code).toBe(9)
    await clock.advance('1d')
    const { status, body } = await upload([codes(501, ['A', 'B']), codes(502, ['C'])])
    expect([status, body.code]).toEqual([400, 9])
  })

  it('postings of other schemes are unknown', async () => {
    const { upload } = open([{ number: '2-1-1', lines: [{ offerId: 'MUG' }] }])
    expect((await upload([codes(503, ['X'])], '2-1-1')).status).toBe(404)
    expect((await upload([codes(503, ['X'])], '9-9-9')).status).toBe(404)
  })
})

describe('stocks of digital goods', () => {
  it('are set one by one, and each product has its own fate', async () => {
    const { post, effects } = open()
    const stocks = [
      { offer_id: 'GAME', stock: 7 },
      { offer_id: 'MUG', stock: 7 },
      { offer_id: 'NOBODY', stock: 7 },
      { offer_id: 'GIFT', stock: -1 },
      { offer_id: 'GIFT', stock: 1_000_000 },
    ]
    const { body } = await post(IMPORT, { stocks })
    const told = body.status.map((each: { updated: boolean; errors: readonly { code: string }[] }) => [
      each.updated,
      ...each.errors.map(({ code }) => code),
    ])
    expect(told).toEqual([
      [true],
      [false, 'NOT_DIGITAL_PRODUCT'],
      [false, 'offer_id_not_found'],
      [false, 'INVALID_STOCK'],
      [false, 'STOCK_TOO_BIG'],
    ])
    expect(body.status[0]).toMatchObject({ sku: 501, offer_id: 'GAME' })
    expect(effects()).toEqual([{ effect: 'digital-stock-set', subject: 'GAME', details: { stock: 7 } }])
  })

  it('the client sorts them into done and failed', async () => {
    const { ozon } = open()
    const { done, failed } = await ozon.digital.setStocks([
      { offerId: 'GAME', stock: 1 },
      { offerId: 'NOBODY', stock: 1 },
    ])
    expect([done.map(({ offerId }) => offerId), failed.map(({ item }) => item)]).toEqual([['GAME'], ['NOBODY']])
  })
})
