import { expect, it } from 'vitest'
import type { PostingSeed } from '../../src/sandbox/index.ts'
import { walkTo } from '../../src/sandbox/postings/walk.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'

const LIST = '/v1/posting/fbp/list'
const GET = '/v1/posting/fbp/get'
const PERIOD = { since: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }

const SHOP: readonly PostingSeed[] = [
  { number: '1-1-1', flow: 'FBP', createdAt: '2026-11-20T10:00:00Z', lines: [{ offerId: 'MUG', price: '99.90' }] },
  { number: '2-1-1', flow: 'FBP', createdAt: '2026-11-21T10:00:00Z', lines: [{ offerId: 'DOLL' }] },
  { number: '3-1-1', flow: 'FBP', createdAt: '2026-11-22T08:00:00Z', lines: [{ offerId: 'MUG' }, { offerId: 'DOLL' }] },
]

const open = (isInFbp = true, postings = SHOP) =>
  openSandbox({ seed: { sellers: [{ isInFbp, products: [{ offerId: 'MUG', name: 'Кружка' }], postings }] } })

const numbersOf = (body: { postings: readonly { posting_number: string }[] }) =>
  body.postings.map(each => each.posting_number)

it('the list goes on while there is a cursor: it never says whether there is more', async () => {
  const { post, ozon } = open()
  const first = (await post(LIST, { filter: PERIOD, limit: 2 })).body
  expect(first).not.toHaveProperty('has_next')
  const last = (await post(LIST, { filter: PERIOD, limit: 2, cursor: first.cursor })).body
  expect([numbersOf(first), numbersOf(last), last.cursor]).toEqual([['1-1-1', '2-1-1'], ['3-1-1'], ''])
  const all = await ozon.postings.list({ scheme: 'fbp', ...PERIOD, sort: 'desc' }).toArray({ limit: 10 })
  expect(all.map(({ postingNumber }) => postingNumber)).toEqual(['3-1-1', '2-1-1', '1-1-1'])
})

it('a list can be sorted by the last change', async () => {
  const { post, sandbox, clock } = open()
  const world = worldOf(sandbox)
  await clock.advance('1m')
  const [, second] = SHOP
  const posting = world.postings.get(second?.number ?? '')
  if (posting !== undefined) walkTo(world, posting, { to: 'awaiting_registration' }, 'test')
  const ask = { filter: PERIOD, sort_by: 'last_change_status_date', limit: 1 }
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await post(LIST, { ...ask, cursor, sort_dir: 'DESC' })
    seen.push(...numbersOf(body))
    cursor = body.cursor
  } while (cursor !== '')
  expect(seen).toEqual(['2-1-1', '3-1-1', '1-1-1'])
  const { body } = await post(LIST, {
    sort_by: 'last_change_status_date',
    filter: { statuses: ['awaiting_registration'] },
  })
  expect(numbersOf(body)).toEqual(['2-1-1'])
  const later = { since: '2026-11-21T00:00:00Z', to: '2026-11-22T00:00:00Z' }
  const some = await post(LIST, { sort_by: 'last_change_status_date', filter: later })
  expect(numbersOf(some.body)).toEqual(['2-1-1'])
})

it('and filtered by numbers, articles, names and statuses', async () => {
  const { post } = open()
  const ask = async (filter: object) => numbersOf((await post(LIST, { filter })).body)
  expect(await ask({ posting_numbers: ['2-1-1', '9-9-9'] })).toEqual(['2-1-1'])
  expect(await ask({ offer_id: 'DOLL' })).toEqual(['2-1-1', '3-1-1'])
  expect(await ask({ name: 'кружка' })).toEqual(['1-1-1', '3-1-1'])
  expect(await ask({ statuses: ['delivered'] })).toEqual([])
  const { status, body } = await post(LIST, { sort_by: 'price' })
  expect([status, body.message]).toEqual([400, expect.stringContaining('sort_by')])
})

it('one posting has a number for its status, and other names for its prices', async () => {
  const { post, ozon } = open()
  const { posting } = (await post(GET, { posting_number: '1-1-1' })).body
  expect(posting).toMatchObject({ status: 1, substatus: 'posting_created', cancellation: { cancel_reason_id: 0 } })
  expect(posting.products[0].marketplace_seller_price).toEqual({ amount: '99.90', currency: 'RUB' })
  expect(posting.financial_data.products[0].posting_commission).toEqual({ amount: 9.99, payout: 89.91, percent: 10 })
  const listed = (await post(LIST, { filter: { posting_numbers: ['1-1-1'] } })).body.postings[0]
  expect(listed).toMatchObject({ status: 'awaiting_packaging', products: [{ seller_price: { amount: '99.90' } }] })
  expect((await ozon.postings.get('1-1-1', { scheme: 'fbp' })).scheme).toBe('fbp')
  expect((await post(GET, { posting_number: '9-9-9' })).status).toBe(404)
})

it('what was sold below its price was sold in an action of the seller’s', async () => {
  const postings = [
    {
      number: '1-1-1',
      flow: 'FBP' as const,
      lines: [
        { offerId: 'MUG', price: '750.00' },
        { offerId: 'GIFT', price: '0' },
      ],
    },
  ]
  const { post } = open(true, postings)
  const [listed, free] = (await post(LIST, {})).body.postings[0].financial_data.products
  expect(listed).toMatchObject({ price: 750, old_price: 1000, total_discount_value: 250, total_discount_percent: 25 })
  expect(listed.actions).toEqual([
    expect.objectContaining({ action_id: '71342', discount_value: 250, is_from_seller: true }),
  ])
  expect(free).toMatchObject({ price: 0, total_discount_percent: 100 })
  const { products } = (await post(GET, { posting_number: '1-1-1' })).body.posting.financial_data
  expect(products[0].actions[0]).toMatchObject({ action_id: 71342, action_type: 'DISCOUNT', discount_percent: 25 })
})

it('a product that has left the shop is told without what only the shop knows', async () => {
  const { post, sandbox } = open()
  for (const seller of worldOf(sandbox).sellers.values()) seller.products.clear()
  for (const each of worldOf(sandbox).postings.touched)
    each.lines = each.lines.map(line => ({ ...line, price: '0.00' }))
  const { posting } = (await post(GET, { posting_number: '1-1-1' })).body
  expect(posting.products[0]).toMatchObject({ offer_id: 'MUG', has_imei: false, weight_max: 0 })
  expect(posting.financial_data.products[0]).toMatchObject({ old_price: 0, total_discount_percent: 0, actions: [] })
})

it('every status of the scheme has a number of its own', async () => {
  const statuses = [
    'awaiting_packaging',
    'awaiting_registration',
    'awaiting_deliver',
    'delivering',
    'delivered',
    'client_arbitration',
    'cancelled',
  ] as const
  const postings = statuses.map((status, i) => ({ number: `${i}-1-1`, flow: 'FBP' as const, status }))
  const { post } = open(true, postings)
  const told = await Promise.all(statuses.map((_, i) => post(GET, { posting_number: `${i}-1-1` })))
  expect(told.map(({ body }) => body.posting.status)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

it('sellers outside the programme are sent away', async () => {
  const { post, ozon } = open(false, [])
  for (const [path, body] of [
    [LIST, {}],
    [GET, { posting_number: '1-1-1' }],
  ] as const) {
    const answer = await post(path, body)
    expect([answer.status, answer.body.code]).toEqual([403, 7])
  }
  await expect(ozon.postings.get('9-9-9', { scheme: 'any' })).rejects.toMatchObject({ kind: 'not-found' })
})
