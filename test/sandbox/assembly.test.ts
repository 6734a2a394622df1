import { expect, it } from 'vitest'
import { packed, shop, WAREHOUSE } from './support/carriage-shop.ts'
import { openSandbox } from './support/open.ts'

const CUTOFF = { from: '2026-11-22T00:00:00Z', to: '2026-11-24T00:00:00Z' }
const WIRE = { cutoff_from: CUTOFF.from, cutoff_to: CUTOFF.to }

/** Three postings to pick, due an hour after each other, and one that is packed already. */
const TO_PICK = [
  { number: '1-0001-1', createdAt: '2026-11-22T05:00:00Z', lines: [{ offerId: 'MUG', quantity: 2 }] },
  { number: '2-0001-1', createdAt: '2026-11-22T06:00:00Z', lines: [{ offerId: 'MUG' }, { offerId: 'DOLL' }] },
  { number: '3-0001-1', createdAt: '2026-11-22T07:00:00Z', lines: [{ offerId: 'DOLL', quantity: 3 }] },
  ...packed(1),
] as const

it('what is to be picked is listed by posting, in the order of its deadline', async () => {
  const { ozon, post } = openSandbox({ seed: shop({ postings: TO_PICK }) })
  const list = await ozon.assembly.postings({ cutoff: CUTOFF }).toArray({ limit: 10 })
  expect(list.map(({ postingNumber }) => postingNumber)).toEqual(['1-0001-1', '2-0001-1', '3-0001-1'])
  expect(list[1]).toMatchObject({
    cutoffAt: new Date('2026-11-23T05:00:00Z'),
    products: [
      { offerId: 'MUG', quantity: 1 },
      { offerId: 'DOLL', quantity: 1 },
    ],
  })
  const ask = { filter: WIRE, limit: 2, sort_dir: 'DESC' }
  const first = await post('/v1/assembly/fbs/posting/list', ask)
  const second = await post('/v1/assembly/fbs/posting/list', { ...ask, cursor: first.body.cursor })
  const numbers = [...first.body.postings, ...second.body.postings].map(each => each.posting_number)
  expect(numbers).toEqual(['3-0001-1', '2-0001-1', '1-0001-1'])
  expect(second.body.cursor).toBe('')
  const other = await post('/v1/assembly/fbs/posting/list', { ...ask, sort_dir: 'ASC', cursor: first.body.cursor })
  expect(other.status).toBe(400)
})

it('and by product, with what each posting gets of it', async () => {
  const { ozon, post } = openSandbox({ seed: shop({ postings: TO_PICK }) })
  const list = await ozon.assembly.products({ cutoff: CUTOFF }).toArray({ limit: 10 })
  expect(list).toMatchObject([
    {
      offerId: 'MUG',
      quantity: 3,
      postings: [
        { postingNumber: '1-0001-1', quantity: 2 },
        { postingNumber: '2-0001-1', quantity: 1 },
      ],
    },
    { offerId: 'DOLL', quantity: 4, postings: { length: 2 } },
  ])
  const ask = { filter: WIRE, limit: 1 }
  const first = await post('/v1/assembly/fbs/product/list', { ...ask, sort_dir: 'DESC' })
  expect(first.body).toMatchObject({ has_next: true, products_count: 1, products: [{ offer_id: 'DOLL' }] })
  const second = await post('/v1/assembly/fbs/product/list', { ...ask, offset: 1 })
  expect(second.body).toMatchObject({ has_next: false, products: [{ offer_id: 'DOLL' }] })
})

it('only what is due in the period and goes by the method is listed', async () => {
  const { ozon, post } = openSandbox({ seed: shop({ postings: TO_PICK }) })
  const until = { from: CUTOFF.from, to: '2026-11-23T06:30:00Z' }
  expect(await ozon.assembly.postings({ cutoff: until }).toArray({ limit: 10 })).toHaveLength(2)
  expect(
    await ozon.assembly.postings({ cutoff: CUTOFF, deliveryMethodId: WAREHOUSE }).toArray({ limit: 9 }),
  ).toHaveLength(3)
  const none = await post('/v1/assembly/fbs/posting/list', {
    filter: { ...WIRE, delivery_method_id: 5 },
    limit: 10,
    sort_dir: 'ASC',
  })
  expect(none.body).toEqual({ postings: [], cursor: '' })
})

it.each([
  ['/v1/assembly/fbs/posting/list', { filter: WIRE, limit: 10 }, 'sort_dir'],
  ['/v1/assembly/fbs/posting/list', { filter: WIRE, limit: 0, sort_dir: 'ASC' }, 'limit'],
  ['/v1/assembly/fbs/product/list', { filter: {}, limit: 10 }, 'cutoff_from'],
  ['/v1/assembly/fbs/product/list', { filter: WIRE, limit: 10, offset: -1 }, 'offset'],
  [
    '/v1/assembly/fbs/product/list',
    { filter: { cutoff_from: CUTOFF.to, cutoff_to: CUTOFF.from }, limit: 10 },
    'before it begins',
  ],
])('%s with %j is refused', async (path, body, message) => {
  const { post } = openSandbox({ seed: shop() })
  const answer = await post(path, body)
  expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) } })
})

it('the lists of a carriage tell what is in it, and what can be labelled already', async () => {
  const both = [{ offerId: 'MUG' }, { offerId: 'DOLL' }]
  const postings = [
    packed(1)[0] ?? {},
    { ...packed(2)[1], lines: both },
    { number: '9-0001-1', lines: [{ offerId: 'MUG' }] },
  ]
  const { ozon, clock, post } = openSandbox({ seed: shop({ postings }) })
  await clock.advance('5m')
  await ozon.packing.ship('9-0001-1', [{ lines: [{ sku: '1700000007', quantity: 1 }] }])
  await clock.advance('10s')
  const carriageId = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const fresh = await ozon.assembly.carriagePostings(carriageId).toArray({ limit: 10 })
  expect(
    fresh.map(({ postingNumber, canPrintLabel, canPrintMassLabel }) => [
      postingNumber,
      canPrintLabel,
      canPrintMassLabel,
    ]),
  ).toEqual([
    ['1000-0001-1', true, false],
    ['2000-0001-1', true, false],
    ['9-0001-1', false, false],
  ])
  await clock.advance('1m')
  const [later] = await ozon.assembly.carriagePostings(carriageId).toArray({ limit: 10 })
  expect(later).toMatchObject({ canPrintMassLabel: true })
  const products = await ozon.assembly.carriageProducts(carriageId).toArray({ limit: 10 })
  expect(products).toMatchObject([
    { offerId: 'MUG', quantity: 3, postings: { length: 3 } },
    { offerId: 'DOLL', quantity: 1, postings: [{ postingNumber: '2000-0001-1' }] },
  ])

  const filter = { carriage_id: Number(carriageId) }
  const first = await post('/v1/assembly/carriage/posting/list', { filter, limit: 2 })
  const second = await post('/v1/assembly/carriage/posting/list', { filter, limit: 2, cursor: first.body.cursor })
  expect(second.body).toMatchObject({ postings: { length: 1 }, cursor: '' })
  const none = await post('/v1/assembly/carriage/posting/list', {
    filter: { ...filter, delivery_method_id: 5 },
    limit: 2,
  })
  expect(none.body).toEqual({ postings: [], cursor: '', can_print_mass_label: false })
  const early = { ...filter, cutoff_to: '2026-11-22T00:00:00Z' }
  expect((await post('/v1/assembly/carriage/product/list', { filter: early, limit: 2 })).body.products).toEqual([])
  const unknown = await post('/v1/assembly/carriage/product/list', { filter: { carriage_id: 5 }, limit: 2 })
  expect(unknown.status).toBe(404)
})
