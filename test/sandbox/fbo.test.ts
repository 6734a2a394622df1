import { describe, expect, it } from 'vitest'
import { cancelPosting } from '../../src/sandbox/cancelling/cancellation.ts'
import type { PostingSeed } from '../../src/sandbox/index.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'

const LIST = '/v3/posting/fbo/list'
const GET = '/v2/posting/fbo/get'
const PERIOD = { since: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }
const ALL_BLOCKS = { analytics_data: true, financial_data: true, legal_info: true }

const open = (postings: readonly PostingSeed[], currency = 'RUB') =>
  openSandbox({
    seed: {
      sellers: [{ currency, products: [{ offerId: 'CODE', isDigital: true }, { offerId: 'MUG' }], postings }],
    },
  })

const numbersOf = (body: { postings: readonly { posting_number: string }[] }) =>
  body.postings.map(each => each.posting_number)

describe('the list', () => {
  it('pages through FBO postings in either direction, each once', async () => {
    const postings = Array.from({ length: 7 }, (_, i) => ({
      number: `5000-000${i}-1`,
      flow: 'FBO' as const,
      createdAt: `2026-11-2${i % 2}T0${i}:00:00Z`,
    }))
    const { post, ozon } = open(postings)
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await post(LIST, { filter: PERIOD, limit: 3, cursor, sort_dir: 'DESC' })
      seen.push(...numbersOf(body))
      cursor = body.cursor
      expect(body.has_next).toBe(cursor !== '')
    } while (cursor !== '')
    const forwards = await ozon.postings.list({ scheme: 'fbo', ...PERIOD }).toArray({ limit: 50 })
    expect(forwards.map(({ postingNumber }) => postingNumber)).toEqual(seen.toReversed())
    expect(new Set(seen)).toHaveLength(7)
  })

  it('filters by numbers, orders and statuses, and does not know postings of other schemes', async () => {
    const { post } = open([
      { number: '1-1-1', flow: 'FBO' },
      { number: '1-1-2', flow: 'FBO', status: 'delivered' },
      { number: '2-1-1', flow: 'FBO', status: 'delivering' },
      { number: '3-1-1' },
    ])
    const ask = async (filter: object) => numbersOf((await post(LIST, { filter })).body)
    expect(await ask(PERIOD)).toEqual(['1-1-1', '1-1-2', '2-1-1'])
    expect(await ask({ posting_numbers: ['1-1-2', '3-1-1', '9-9-9'] })).toEqual(['1-1-2'])
    expect(await ask({ order_numbers: ['1-1'] })).toEqual(['1-1-1', '1-1-2'])
    expect(await ask({ ...PERIOD, statuses: ['delivering', 'awaiting_packaging'] })).toEqual(['1-1-1', '2-1-1'])
    expect(await ask({ ...PERIOD, order_numbers: ['1-1'], statuses: ['delivering'] })).toEqual([])
  })

  it('leaves out what is not asked for, and tells null where nothing applies', async () => {
    const { post } = open([{ flow: 'FBO', isLegal: true }], 'BYN')
    const bare = (await post(LIST, { filter: PERIOD })).body.postings[0]
    expect(bare).toMatchObject({ cancellation: null, legal_info: null })
    expect(bare).not.toHaveProperty('analytics_data')
    expect(bare).not.toHaveProperty('financial_data')
    const full = (await post(LIST, { filter: PERIOD, with: ALL_BLOCKS })).body.postings[0]
    expect(full.legal_info).toMatchObject({ kpp: '000000000' })
    expect(full.analytics_data).toMatchObject({ is_legal: true, client_delivery_date_begin: null })
    // Sellers outside Russia are told the city.
    expect(full.analytics_data.city).not.toBe('')
    expect(full.financial_data.products[0].commission.percent).toBe(10)
  })

  it('tells who cancelled and why', async () => {
    const { post, sandbox } = open([{ number: '1-1-1', flow: 'FBO' }])
    const world = worldOf(sandbox)
    const posting = world.postings.get('1-1-1')
    if (posting !== undefined) cancelPosting(world, posting, { by: 'buyer' })
    const { body } = await post(LIST, { filter: PERIOD })
    expect(body.postings[0]).toMatchObject({
      status: 'cancelled',
      cancel_reason_id: 508,
      cancellation: { cancellation_type: 'client', cancellation_initiator: 'Клиент' },
    })
  })

  it('has digital postings of any status as well, with the codes that were given', async () => {
    const { post } = open([
      { number: '1-1-1', flow: 'FBO', createdAt: '2026-11-21T10:00:00Z' },
      { number: '2-1-1', lines: [{ offerId: 'CODE' }], createdAt: '2026-11-22T08:00:00Z' },
    ])
    const [{ sku }] = (await post(LIST, { filter: { posting_numbers: ['2-1-1'] } })).body.postings[0].products
    const codes = { sku, exemplar_keys: ['A-1'], exemplar_qty: 1, not_available_exemplar_qty: 0 }
    await post('/v1/posting/digital/codes/upload', { posting_number: '2-1-1', exemplars_by_sku: [codes] })
    const { body } = await post(LIST, { filter: PERIOD, limit: 1, with: ALL_BLOCKS })
    expect([numbersOf(body), body.has_next]).toEqual([['1-1-1'], true])
    const rest = await post(LIST, { filter: PERIOD, limit: 1, cursor: body.cursor, with: ALL_BLOCKS })
    expect([numbersOf(rest.body), rest.body.has_next]).toEqual([['2-1-1'], false])
    expect(rest.body.postings[0].products[0].digital_codes).toEqual(['A-1'])
    const single = await post(GET, { posting_number: '2-1-1' })
    expect(single.body.result.products[0].digital_codes).toEqual(['A-1'])
  })

  it.each([
    [{}, 'value is required'],
    [{ since: PERIOD.since }, 'both ends'],
    [{ since: PERIOD.to, to: PERIOD.since }, 'ends before it begins'],
    [{ since: '2025-01-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }, 'PERIOD_IS_TOO_LONG'],
  ])('refuses the filter %j', async (filter, words) => {
    const { status, body } = await open([]).post(LIST, { filter })
    expect([status, body.code, body.message]).toEqual([400, 3, expect.stringContaining(words)])
  })

  it('refuses a cursor of another filter', async () => {
    const { post } = open([{ flow: 'FBO' }, { flow: 'FBO' }])
    const { cursor } = (await post(LIST, { filter: PERIOD, limit: 1 })).body
    const { status } = await post(LIST, { filter: { ...PERIOD, statuses: ['delivered'] }, limit: 1, cursor })
    expect(status).toBe(400)
  })
})

describe('one posting', () => {
  it('has prices as text, and the day of the hand-over once there is one', async () => {
    const { post } = open([
      { number: '1-1-1', flow: 'FBO', lines: [{ offerId: 'MUG', quantity: 2, price: '590.5' }] },
      { number: '2-1-1', flow: 'FBO', status: 'delivered' },
    ])
    const waiting = (await post(GET, { posting_number: '1-1-1' })).body.result
    expect(waiting.products[0]).toMatchObject({ price: '590.50', currency_code: 'RUB', quantity: 2 })
    expect(waiting).not.toHaveProperty('fact_delivery_date')
    expect(waiting).not.toHaveProperty('legal_info')
    const got = (await post(GET, { posting_number: '2-1-1', with: ALL_BLOCKS })).body.result
    expect(got).toMatchObject({ fact_delivery_date: '2026-11-22T09:00:00Z', analytics_data: { city: '' } })
    expect(got.financial_data.products[0]).toMatchObject({ commission_percent: 10 })
  })

  it('is not found among other schemes, or under a number that nobody has', async () => {
    const { post, ozon } = open([{ number: '3-1-1' }, { number: '4-1-1', flow: 'FBO' }])
    for (const posting_number of ['3-1-1', '9-9-9']) {
      const { status, body } = await post(GET, { posting_number })
      expect([status, body.code]).toEqual([404, 5])
    }
    expect((await ozon.postings.get('4-1-1', { scheme: 'any' })).scheme).toBe('fbo')
  })

  it('reasons of cancellation are few', async () => {
    const { ozon, post } = open([])
    const reasons = await ozon.cancellations.fboReasons()
    expect(reasons.map(({ id }) => id)).toEqual(['352', '401', '402', '666'])
    const { body } = await post('/v1/posting/fbo/cancel-reason/list')
    expect(body.reasons[0]).toEqual({ id: 352, name: 'Товар закончился на складе продавца' })
  })
})
