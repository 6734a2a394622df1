import { expect, it } from 'vitest'
import { cancelPosting } from '../../src/sandbox/cancelling/cancellation.ts'
import type { PostingSeed } from '../../src/sandbox/index.ts'
import type { JournalActor } from '../../src/sandbox/journal.ts'
import { walkTo } from '../../src/sandbox/postings/walk.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'

const INFO = '/v1/rating/index/fbs/info'
const LIST = '/v1/rating/index/fbs/posting/list'
const PERIOD = { date_from: '2026-11-01T00:00:00Z', date_to: '2026-12-31T00:00:00Z' }

const SHOP: readonly PostingSeed[] = [
  { number: '1-1-1', createdAt: '2026-11-20T09:00:00Z', lines: [{ offerId: 'MUG', price: '510.00' }] },
  {
    number: '2-1-1',
    createdAt: '2026-11-21T09:00:00Z',
    warehouse: '102',
    lines: [{ offerId: 'MUG', price: '245.00' }],
  },
  {
    number: '3-1-1',
    createdAt: '2026-11-22T09:00:00Z',
    warehouse: '103',
    lines: [{ offerId: 'MUG', price: '245.00' }],
  },
]

function open(postings = SHOP) {
  const warehouses = [{ id: '101' }, { id: '102', flow: 'RFBS_SELF' }, { id: '103', flow: 'EXPRESS_SELF' }] as const
  const opened = openSandbox({ seed: { sellers: [{ warehouses, postings }] } })
  const world = worldOf(opened.sandbox)
  const postingOf = (number: string) => {
    const posting = world.postings.get(number)
    if (posting === undefined) throw new Error(`The seed has no posting ${number}.`)
    return posting
  }
  return {
    ...opened,
    cancel: (number: string, by: JournalActor) => cancelPosting(world, postingOf(number), { by }),
    handOver: (number: string) => walkTo(world, postingOf(number), { to: 'delivering' }, 'test'),
    errors: async (more: object = {}, limit = 100) =>
      (await opened.post(LIST, { filter: { ...PERIOD, ...more }, limit })).body,
  }
}

it('a seller without errors has an index of zero, for fourteen days', async () => {
  const { ozon, errors } = open()
  const { index, processingCosts, days, periodFromDate, periodToDate } = await ozon.ratings.errorIndex()
  expect([index, processingCosts?.toString()]).toEqual([0, '0 RUB'])
  expect([days.length, periodFromDate, periodToDate]).toEqual([14, '2026-11-09', '2026-11-22'])
  expect((await errors()).errors).toEqual([])
})

it('a shop without orders has one, too', async () => {
  expect((await open([]).post(INFO)).body).toMatchObject({ index: 0, processing_costs_sum: 0 })
})

it('a cancellation by the seller counts, one by the buyer does not', async () => {
  const { cancel, errors, post } = open()
  cancel('1-1-1', 'seller')
  cancel('2-1-1', 'buyer')
  expect((await errors()).errors).toEqual([
    {
      posting_number: '1-1-1',
      posting_error_type: 'SELLER_CANCELLATION',
      error_at: '2026-11-22T09:00:00Z',
      index: 2.55,
      has_grace_status: false,
      charge_percent: 5,
      charge_price: 25.5,
      charge_price_currency_code: 'RUB',
      product_price: 510,
      product_price_currency_code: 'RUB',
      delivery_schema: 'FBS',
    },
  ])
  const { body } = await post(INFO)
  expect(body).toMatchObject({ index: 2.55, processing_costs_sum: 25.5, currency_code: 'RUB' })
  expect(body.defects.at(-1)).toEqual({ date: '2026-11-22', index_by_date: 2.55, processing_costs_sum_by_date: 25.5 })
  expect(body.defects.at(-2)).toMatchObject({ index_by_date: 0 })
})

it('a posting is late when it was handed over after its last day, or was not at all', async () => {
  const { handOver, clock, errors, ozon } = open()
  handOver('1-1-1')
  await clock.advance('7d')
  const { errors: rows } = await errors()
  expect(rows.map((each: Record<string, unknown>) => [each['posting_number'], each['error_at']])).toEqual([
    ['2-1-1', '2026-11-26T09:00:00Z'],
    ['3-1-1', '2026-11-27T09:00:00Z'],
  ])
  expect(rows.map((each: Record<string, unknown>) => each['delivery_schema'])).toEqual(['rFBS', 'erFBS'])
  handOver('3-1-1')
  const all = await ozon.ratings.errors({ from: PERIOD.date_from, to: PERIOD.date_to }).toArray({ limit: 10 })
  expect(all.map(({ postingNumber, type }) => [postingNumber, type])).toEqual([
    ['2-1-1', 'SELLER_DELAY'],
    ['3-1-1', 'SELLER_DELAY'],
  ])
})

it('errors are told page by page, and of the postings that are asked for', async () => {
  const { cancel, errors, post } = open()
  for (const number of ['1-1-1', '2-1-1', '3-1-1']) cancel(number, 'seller')
  const first = await errors({}, 2)
  expect([first.errors.length, first.has_next]).toEqual([2, true])
  const { body } = await post(LIST, { filter: PERIOD, limit: 2, cursor: first.cursor })
  expect([body.errors[0].posting_number, body.has_next, body.cursor]).toEqual(['3-1-1', false, ''])
  const some = await errors({ posting_numbers: ['2-1-1', '9-9-9'] })
  expect(some.errors.map((each: { posting_number: string }) => each.posting_number)).toEqual(['2-1-1'])
})

it.each([
  [{ date_from: '2026-12-01T00:00:00Z', date_to: '2026-11-01T00:00:00Z' }, 10, 'ends before it begins'],
  [{ date_from: '', date_to: '2026-11-01T00:00:00Z' }, 10, 'date_from'],
  [PERIOD, 0, 'limit'],
])('the filter %j with limit %i is refused', async (filter, limit, words) => {
  const { status, body } = await open().post(LIST, { filter, limit })
  expect([status, body.message]).toEqual([400, expect.stringContaining(words)])
})
