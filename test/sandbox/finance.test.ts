import { describe, expect, it } from 'vitest'
import { returnGoods } from '../../src/sandbox/buyers.ts'
import { cancelPosting } from '../../src/sandbox/cancelling/cancellation.ts'
import type { PostingSeed, SellerSeed } from '../../src/sandbox/index.ts'
import { walkTo } from '../../src/sandbox/postings/walk.ts'
import { setRfbsReturn } from '../../src/sandbox/returns/rfbs-return-steps.ts'
import { type SandboxOptions, worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'

const MONTHLY = '/v2/finance/realization'
const BY_POSTING = '/v1/finance/realization/posting'
const BY_DAY = '/v1/finance/realization/by-day'
const ACCRUALS = '/v1/finance/accrual/by-day'
const OF_POSTINGS = '/v1/finance/accrual/postings'
const NOVEMBER = { year: 2026, month: 11 }
const TODAY = { ...NOVEMBER, day: 22 }

const sold = (number: string, more: PostingSeed = {}): PostingSeed => ({
  number,
  status: 'delivered',
  lines: [{ offerId: 'MUG', quantity: 2, price: '100.10' }],
  createdAt: '2026-11-20T09:00:00Z',
  ...more,
})

function open(postings: readonly PostingSeed[], seller: SellerSeed = {}, options: SandboxOptions = {}) {
  const products = [
    { offerId: 'MUG', sku: '501' },
    { offerId: 'DOLL', sku: '502', price: '50.00' },
  ]
  const opened = openSandbox({ ...options, seed: { sellers: [{ products, postings, ...seller }] } })
  const world = worldOf(opened.sandbox)
  const postingOf = (number: string) => {
    const posting = world.postings.get(number)
    if (posting === undefined) throw new Error(`The seed has no posting ${number}.`)
    return posting
  }
  return { ...opened, world, postingOf }
}

describe('reports on sales', () => {
  it('the month’s report comes on the fifth of the next', async () => {
    const { post, clock, ozon, world, postingOf } = open([sold('1-1-1'), sold('2-1-1')])
    returnGoods(world, postingOf('2-1-1'))
    expect((await post(MONTHLY, NOVEMBER)).status).toBe(404)
    await clock.advance('13d')
    const { result } = (await post(MONTHLY, NOVEMBER)).body
    expect(result.header).toMatchObject({
      start_date: '2026-11-01',
      stop_date: '2026-11-30',
      doc_date: '2026-12-05',
      currency_sys_name: 'RUB',
    })
    expect(result.rows).toEqual([
      {
        rowNumber: 1,
        item: expect.objectContaining({ sku: 501, offer_id: 'MUG', barcode: 'OZN501' }),
        commission_ratio: 0.1,
        seller_price_per_instance: 100.1,
        delivery_commission: expect.objectContaining({
          quantity: 4,
          amount: 400.4,
          standard_fee: 40.04,
          total: 360.36,
        }),
        return_commission: expect.objectContaining({ quantity: 2, amount: 200.2 }),
      },
    ])
    const { rows } = await ozon.finance.realization('2026-11')
    expect(rows[0]?.delivered?.total?.amount).toBe('360.36')
  })

  it('by posting it is told as far as it has come, with invoices of companies', async () => {
    const { post, world, postingOf } = open([
      sold('1-1-1'),
      sold('2-1-1', { isLegal: true }),
      sold('3-1-1', { status: 'delivering' }),
    ])
    returnGoods(world, postingOf('1-1-1'))
    const { rows } = (await post(BY_POSTING, NOVEMBER)).body
    expect(rows.map((row: { order: object }) => row.order)).toEqual([
      { posting_number: '1-1-1', created_date: '2026-11-20' },
      { posting_number: '2-1-1', created_date: '2026-11-20' },
    ])
    expect(rows[0]).not.toHaveProperty('legal_entity_document')
    expect(rows[0].return_commission.quantity).toBe(2)
    expect(rows[1].legal_entity_document.sale_date).toBe('2026-11-22')
  })

  it('goods of every scheme are in it, and what came back stands beside them', async () => {
    const { post, world, postingOf } = open([
      sold('1-1-1'),
      sold('2-1-1', { flow: 'FBO', lines: [{ offerId: 'DOLL' }] }),
      sold('3-1-1', { flow: 'FBP', lines: [{ offerId: 'DOLL' }] }),
      sold('4-1-1', { flow: 'FBO', lines: [{ offerId: 'DOLL', price: '70.00' }] }),
    ])
    returnGoods(world, postingOf('1-1-1'))
    // What comes back of a posting that nobody has is nobody's.
    const [seller] = world.sellers.values()
    const [back] = seller?.returns.all ?? []
    if (back !== undefined) seller?.returns.add({ ...back, id: '5', postingNumber: '9-9-9' })
    cancelPosting(world, postingOf('4-1-1'), { by: 'Ozon' })
    const { rows } = (await post(BY_DAY, TODAY)).body
    const told = rows.map((row: Record<string, { sku?: number; quantity?: number } | undefined>) => [
      row['item']?.sku,
      row['delivery_commission']?.quantity,
      row['return_commission']?.quantity,
    ])
    expect(told).toEqual([
      [501, 2, 2],
      [502, 2, undefined],
      [502, 1, 1],
    ])
    expect(rows[0].return_commission).toMatchObject({ amount: 200.2, commission: 20.02, total: 180.18 })
  })

  it('a day’s report is kept for 32 days', async () => {
    const { post, ozon, clock } = open([sold('1-1-1')])
    expect(await ozon.finance.realizationByDay('2026-11-22')).toHaveLength(1)
    expect(await ozon.finance.realizationByDay('2026-11-21')).toEqual([])
    await clock.advance('32d')
    expect((await post(BY_DAY, TODAY)).body.rows).toHaveLength(1)
    await clock.advance('1d')
    expect((await post(BY_DAY, TODAY)).status).toBe(400)
  })

  it.each([
    [MONTHLY, { year: 2026, month: 13 }],
    [MONTHLY, { year: 2023, month: 7 }],
    [MONTHLY, { year: 1_099_511_627_776, month: 1 }],
    [BY_POSTING, { year: 2027, month: 1 }],
    ['/v1/report/realization/posting/create', { year: 2027, month: 1 }],
    [BY_DAY, { year: 2026, month: 2, day: 30 }],
    [BY_DAY, { year: 2026, month: 11, day: 23 }],
  ])('%s refuses %j', async (path, body) => {
    expect((await open([]).post(path, body)).status).toBe(400)
  })

  it('a day’s report needs a subscription, and in Kazakhstan there is none of them', async () => {
    expect((await open([], { subscription: 'UNSPECIFIED' }).post(BY_DAY, TODAY)).status).toBe(403)
    expect((await open([], { subscription: 'PREMIUM_PRO' }).post(BY_DAY, TODAY)).status).toBe(200)
    const { post } = open([], { currency: 'KZT' })
    for (const path of [MONTHLY, BY_POSTING]) expect((await post(path, NOVEMBER)).body.code).toBe(7)
    expect((await post(BY_DAY, TODAY)).status).toBe(403)
  })
})

it('money that a seller gives back itself counts when it is given', async () => {
  const { post, world, postingOf, clock } = open([sold('1-1-1', { lines: [{ offerId: 'MUG' }] })], {
    warehouses: [{ flow: 'RFBS_SELF' }],
  })
  const [id = ''] = returnGoods(world, postingOf('1-1-1'))
  const rows = async (day: number) => (await post(BY_DAY, { ...NOVEMBER, day })).body.rows
  expect(await rows(22)).toEqual([expect.not.objectContaining({ return_commission: expect.anything() })])
  await clock.advance('1d')
  const [seller] = world.sellers.values()
  const request = [...(seller?.rfbsReturns.all ?? [])].find(each => each.id === id)
  if (request !== undefined) setRfbsReturn(world, request, 'MoneyReturned')
  seller?.products.clear()
  expect(await rows(23)).toEqual([
    expect.objectContaining({
      item: expect.objectContaining({ offer_id: 'MUG', barcode: '' }),
      return_commission: expect.objectContaining({ quantity: 1, amount: 1000 }),
    }),
  ])
})

it('a populated shop has sold a lot', async () => {
  const { post } = open([], {}, { populate: { count: 40_000 } })
  const { rows } = (await post(BY_DAY, { ...NOVEMBER, day: 20 })).body
  const pieces = rows.map((row: { delivery_commission: { quantity: number } }) => row.delivery_commission.quantity)
  expect(Math.min(...pieces)).toBeGreaterThan(0)
  const ofPostings = await post('/v1/report/postings/create', {
    filter: {
      delivery_schema: ['fbs'],
      processed_at_from: '2026-11-15T00:00:00Z',
      processed_at_to: '2026-11-16T00:00:00Z',
    },
  })
  expect(ofPostings.status).toBe(200)
  expect((await post('/v1/rating/index/fbs/info')).body.index).toBeGreaterThanOrEqual(0)
})

describe('accruals', () => {
  it('a sale brings its price less the commission and the delivery', async () => {
    const { ozon, post } = open([sold('1-1-1'), sold('2-1-1', { flow: 'FBO' })])
    const { done, missing } = await ozon.finance.accruals(['1-1-1', '9-9-9'])
    expect([done.map(({ postingNumber }) => postingNumber), missing]).toEqual([['1-1-1'], ['9-9-9']])
    const names = new Map((await ozon.finance.accrualTypes()).map(({ id, name }) => [id, name]))
    const rows = done[0]?.accruals.map(({ typeId = '', accrued }) => [names.get(typeId), accrued?.toString()])
    expect(rows).toEqual([
      ['Выручка', '200.2 RUB'],
      ['Вознаграждение за продажу', '-20.02 RUB'],
      ['Логистика', '-63 RUB'],
    ])
    const { body } = await post(OF_POSTINGS, { posting_numbers: ['1-1-1', '2-1-1'] })
    expect(body.posting_accruals).toHaveLength(2)
    expect(body.posting_accruals[0].accruals[0]).toEqual({
      accrual_date: '2026-11-22',
      sku: 501,
      quantity: 2,
      seller_price: { amount: '100.10', currency: 'RUB' },
      type_id: 1,
      accrued: { amount: '200.20', currency: 'RUB' },
    })
  })

  it('a return takes price and commission back, an error costs', async () => {
    const { post, world, postingOf } = open([sold('1-1-1'), sold('2-1-1', { status: 'awaiting_packaging' })])
    returnGoods(world, postingOf('1-1-1'))
    cancelPosting(world, postingOf('2-1-1'), { by: 'seller' })
    const { posting_accruals } = (await post(OF_POSTINGS, { posting_numbers: ['1-1-1', '2-1-1'] })).body
    const told = posting_accruals.map(
      ({ accruals }: { accruals: readonly { type_id: number; accrued: { amount: string } }[] }) =>
        accruals.map(({ type_id, accrued }) => [type_id, accrued.amount]),
    )
    expect(told).toEqual([
      [
        [1, '200.20'],
        [2, '-20.02'],
        [3, '-63.00'],
        [4, '-200.20'],
        [5, '20.02'],
      ],
      [[6, '-10.01']],
    ])
    expect(posting_accruals[1].accruals[0]).toMatchObject({ sku: null, quantity: null, seller_price: null })
  })

  it('a day has those of postings, of goods and of the seller', async () => {
    const { post, world, postingOf, clock, ozon } = open([
      sold('1-1-1', { lines: [{ offerId: 'MUG' }, { offerId: 'DOLL' }] }),
      sold('2-1-1', { status: 'awaiting_packaging', flow: 'FBS' }),
      sold('3-1-1', { status: 'awaiting_packaging', flow: 'FBO' }),
    ])
    const { accruals, last_id } = (await post(ACCRUALS, { date: '2026-11-22', last_id: '' })).body
    expect([accruals.length, last_id]).toEqual([1, ''])
    expect(accruals[0]).toMatchObject({
      accrued_category: 'POSTING',
      unit_number: '1-1-1',
      item_fees: null,
      posting: { delivery_schema: 'FBS', delivery_speed: 2, products: [{ sku: 501 }, { sku: 502 }] },
      total_amount: { amount: '819.00', currency: 'RUB' },
    })
    expect(accruals[0].posting.products[1].commission).toMatchObject({
      commission: { amount: '-5.00' },
      commission_ratio: '0.1',
    })
    await clock.advance('9d')
    cancelPosting(world, postingOf('2-1-1'), { by: 'seller' })
    walkTo(world, postingOf('3-1-1'), { to: 'delivered' }, 'test')
    const first = (await post(ACCRUALS, { date: '2026-12-01', last_id: '' })).body.accruals
    expect(first.map((each: Record<string, unknown>) => each['accrued_category'])).toEqual([
      'NON_ITEM',
      'ITEM',
      'POSTING',
    ])
    expect(first[0]).toMatchObject({
      posting: null,
      non_item_fee: { type_id: 7 },
      total_amount: { amount: '-9990.00' },
    })
    expect(first[1]).toMatchObject({ posting: null, item_fees: { fees: [{ sku: 501, fees: [{ type_id: 6 }] }] } })
    expect(first[2].posting.delivery_schema).toBe('FBO')
    const ids = (await ozon.finance.accrualsByDay('2026-12-01').toArray({ limit: 10 })).map(({ id }) => id)
    expect(new Set(ids)).toHaveLength(3)
  })

  it('returns of a day take money back, and schemes are named', async () => {
    const { post, world, postingOf } = open(
      [sold('1-1-1'), sold('2-1-1', { warehouse: '102' }), sold('3-1-1', { lines: [{ offerId: 'CODE' }] })],
      {
        warehouses: [{ id: '101' }, { id: '102', flow: 'RFBS_SELF' }],
        products: [
          { offerId: 'MUG', sku: '501' },
          { offerId: 'CODE', isDigital: true },
        ],
        subscription: 'UNSPECIFIED',
      },
    )
    returnGoods(world, postingOf('1-1-1'))
    const { accruals } = (await post(ACCRUALS, { date: '2026-11-22', last_id: '' })).body
    const told = accruals.map((each: { posting: { delivery_schema: string }; total_amount: { amount: string } }) => [
      each.posting.delivery_schema,
      each.total_amount.amount,
    ])
    expect(told.toSorted()).toEqual([
      ['FBO', '837.00'],
      ['FBS', '-180.18'],
      ['FBS', '117.18'],
      ['rFBS', '117.18'],
    ])
  })

  it('the token of a page lives fifteen minutes, and belongs to its day', async () => {
    const postings = Array.from({ length: 5 }, (_, i) => sold(`${i}-1-1`))
    const { post, clock, ozon } = open(postings, {}, { behaviour: { accrualsPerPage: 2 } })
    const day = { date: '2026-11-22' }
    const first = (await post(ACCRUALS, { ...day, last_id: '' })).body
    const second = (await post(ACCRUALS, { ...day, last_id: first.last_id })).body
    const third = (await post(ACCRUALS, { ...day, last_id: second.last_id })).body
    expect([first, second, third].map(({ accruals }) => accruals.length)).toEqual([2, 2, 1])
    expect(third.last_id).toBe('')
    expect(await ozon.finance.accrualsByDay('2026-11-22').toArray({ limit: 10 })).toHaveLength(5)
    expect((await post(ACCRUALS, { date: '2026-11-21', last_id: first.last_id })).status).toBe(400)
    await clock.advance('15m')
    expect((await post(ACCRUALS, { ...day, last_id: first.last_id })).status).toBe(200)
    await clock.advance('1s')
    const { status, body } = await post(ACCRUALS, { ...day, last_id: first.last_id })
    expect([status, body.message]).toEqual([400, expect.stringContaining('expired')])
  })

  it.each([
    [{ date: '2026-11-31', last_id: '' }],
    [{ date: '2021-12-31', last_id: '' }],
    [{ date: '2026-11-22', last_id: 'abc' }],
  ])('%j is refused', async body => {
    expect((await open([]).post(ACCRUALS, body)).status).toBe(400)
  })

  it('the future has brought nothing yet, and a seller without a subscription pays for none', async () => {
    const { post, clock } = open([], { subscription: 'UNSPECIFIED' })
    expect((await post(ACCRUALS, { date: '2027-01-01', last_id: '' })).body).toEqual({ accruals: [], last_id: '' })
    await clock.advance('10d')
    expect((await post(ACCRUALS, { date: '2026-12-01', last_id: '' })).body.accruals).toEqual([])
  })
})
