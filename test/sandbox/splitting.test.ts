import { expect, it } from 'vitest'
import type { SandboxOptions } from '../../src/sandbox/index.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import type { SellerSeed } from '../../src/sandbox/seeds/data.ts'
import { type Opened, openSandbox } from './support/open.ts'

const NUMBER = '0185183545-0013-1'
const SECOND = '0185183545-0013-2'
const THIRD = '0185183545-0013-3'
const SPLIT = '/v1/posting/fbs/split'
const SPLIT_TRACEABLE = '/v1/posting/fbs/traceable/split'
const DOLL = '1700000007'
const FRIDGE = '1700000014'

const PRODUCTS = [{ offerId: 'DOLL-1' }, { offerId: 'FRIDGE-2', isTraceable: true }]
const LINES = [
  { offerId: 'DOLL-1', quantity: 3 },
  { offerId: 'FRIDGE-2', quantity: 2 },
]

function shop(seller: SellerSeed = {}, behaviour: SandboxOptions['behaviour'] = {}): Opened {
  const postings = [{ number: NUMBER, lines: LINES }]
  return openSandbox({ behaviour, seed: { sellers: [{ products: PRODUCTS, postings, ...seller }] } })
}

const of = (...goods: readonly (readonly [sku: string, quantity: number])[]) => ({
  products: goods.map(([product_id, quantity]) => ({ product_id, quantity })),
})
const part = (sku: string, quantity: number) => of([sku, quantity])

async function read({ post }: Opened, posting_number = NUMBER) {
  const { body } = await post('/v3/posting/fbs/get', { posting_number, with: { related_postings: true } })
  return body.result
}

const effects = ({ sandbox }: Opened) =>
  sandbox.journal.flatMap(each => (each.kind === 'effect' ? [`${each.effect} ${each.subject}`] : []))

it('parts become postings that wait for packing, and the first of them keeps the number', async () => {
  const opened = shop()
  const split = await opened.ozon.packing.split(NUMBER, [
    {
      lines: [
        { sku: DOLL, quantity: 1 },
        { sku: FRIDGE, quantity: 2 },
      ],
    },
    { lines: [{ sku: DOLL, quantity: 1 }] },
    { lines: [{ sku: DOLL, quantity: 1 }] },
  ])
  const parent = {
    postingNumber: NUMBER,
    lines: [
      { sku: DOLL, quantity: 1 },
      { sku: FRIDGE, quantity: 2 },
    ],
  }
  expect(split).toEqual({
    parent,
    postings: [
      parent,
      { postingNumber: SECOND, lines: [{ sku: DOLL, quantity: 1 }] },
      { postingNumber: THIRD, lines: [{ sku: DOLL, quantity: 1 }] },
    ],
  })
  for (const number of [NUMBER, SECOND, THIRD]) {
    expect(await read(opened, number)).toMatchObject({ status: 'awaiting_packaging', substatus: 'posting_created' })
  }
  const { parent_posting_number, related_postings } = await read(opened, THIRD)
  expect(parent_posting_number).toBe(NUMBER)
  expect(related_postings.related_posting_numbers).toEqual([NUMBER, SECOND])
  expect(effects(opened)).toEqual([`split ${NUMBER}`])
})

it('parts show up in the list as new postings, and the parent as changed', async () => {
  const opened = shop()
  const { post, clock } = opened
  await clock.advance('1h')
  await post(SPLIT, { posting_number: NUMBER, postings: [of([DOLL, 2], [FRIDGE, 2]), part(DOLL, 1)] })
  const filter = {
    since: '2026-11-01T00:00:00Z',
    to: '2026-12-01T00:00:00Z',
    last_changed_status_date: { from: '2026-11-22T09:59:00Z', to: '2026-11-22T10:01:00Z' },
  }
  const { body } = await post('/v4/posting/fbs/list', { filter, limit: 10 })
  expect(body.postings.map((each: { posting_number: string }) => each.posting_number)).toEqual([NUMBER, SECOND])
})

it('where every part gets a new number, the posting ends as split', async () => {
  const opened = shop({}, { splitNumbers: 'all-new' })
  const postings = [part(DOLL, 3), part(FRIDGE, 2)]
  const { body } = await opened.post(SPLIT, { posting_number: NUMBER, postings })
  expect(body.parent_posting).toEqual({ posting_number: NUMBER, products: [] })
  expect(body.postings.map((each: { posting_number: string }) => each.posting_number)).toEqual([SECOND, THIRD])
  expect(await read(opened)).toMatchObject({ status: 'cancelled_from_split_pending', substatus: 'posting_canceled' })
  const again = await opened.post(SPLIT, { posting_number: NUMBER, postings })
  expect(again).toMatchObject({ status: 400, body: { message: 'POSTING_ALREADY_CANCELLED' } })
})

it('what stays and what goes is all that there was, also over splits of splits', async () => {
  const opened = shop()
  const { post, clock } = opened
  await post(SPLIT, { posting_number: NUMBER, postings: [of([DOLL, 1], [FRIDGE, 2]), part(DOLL, 2)] })
  const again = await post(SPLIT, { posting_number: SECOND, postings: [part(DOLL, 1), part(DOLL, 1)] })
  expect(again.body.postings[1].posting_number).toBe(THIRD)
  await post('/v4/posting/fbs/ship/package', { posting_number: NUMBER, ...part(FRIDGE, 1) })
  await clock.advance('1m')
  await read(opened)
  const world = worldOf(opened.sandbox)
  const lines = world.postings.touched.flatMap(each => each.lines)
  const total = (sku: string) => lines.filter(each => each.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0)
  expect([total(DOLL), total(FRIDGE)]).toEqual([3, 2])
  expect(world.postings.touched.map(each => [each.number, each.parent])).toEqual([
    [NUMBER, undefined],
    [SECOND, NUMBER],
    [THIRD, SECOND],
    ['0185183545-0013-4', NUMBER],
  ])
})

it('a number that another posting of the order has is passed over', async () => {
  const postings = [{ number: NUMBER, lines: LINES }, { number: SECOND }]
  const opened = shop({ postings })
  const parts = [of([DOLL, 2], [FRIDGE, 2]), part(DOLL, 1)]
  const { body } = await opened.post(SPLIT, { posting_number: NUMBER, postings: parts })
  expect(body.postings[1].posting_number).toBe(THIRD)
})

it('two lines of one product are one product', async () => {
  const lines = [{ offerId: 'DOLL-1' }, { offerId: 'DOLL-1', price: '900.00' }, { offerId: 'DOLL-1', quantity: 2 }]
  const opened = shop({ postings: [{ number: NUMBER, lines }] })
  const { body } = await opened.post(SPLIT, { posting_number: NUMBER, postings: [part(DOLL, 1), part(DOLL, 3)] })
  const quantities = (posting: { products: { quantity: number }[] }) => posting.products.map(each => each.quantity)
  expect(quantities(body.postings[1])).toEqual([1, 1, 1])
  expect(quantities(body.parent_posting)).toEqual([1])
})

it.each([
  ['nothing', [], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ['one part alone', [of([DOLL, 3], [FRIDGE, 2])], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ['only what is split off', [part(DOLL, 1)], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ['less than there is', [part(DOLL, 1), part(FRIDGE, 2)], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ['more than there is', [part(DOLL, 4), part(FRIDGE, 2)], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ['goods of another product', [part('5', 1), of([DOLL, 3], [FRIDGE, 2])], 'UNKNOWN_PRODUCT_DEFINED'],
])('a split of %s is refused', async (_, postings, message) => {
  const opened = shop()
  const answer = await opened.post(SPLIT, { posting_number: NUMBER, postings })
  expect(answer).toMatchObject({ status: 400, body: { message } })
  expect((await read(opened)).products).toHaveLength(2)
})

it('a way to split that nobody knows is refused when the sandbox is made', () => {
  const made = () => shop({}, { splitNumbers: 'none' as never })
  expect(made).toThrow('behaviour.splitNumbers must be one of first-keeps, all-new, got none')
})

it('the client refuses one part before it asks', async () => {
  const opened = shop()
  const split = opened.ozon.packing.split(NUMBER, [{ lines: [{ sku: DOLL, quantity: 1 }] }])
  await expect(split).rejects.toMatchObject({ kind: 'request-invalid', problems: [{ field: 'parts' }] })
  expect(opened.sandbox.journal.some(each => each.kind === 'request')).toBe(false)
})

it('traceable goods are taken out, since they are packed apart', async () => {
  const opened = shop()
  const { post, ozon } = opened
  const packages = [{ products: [part(DOLL, 3).products[0], part(FRIDGE, 2).products[0]] }]
  const mixed = await post('/v4/posting/fbs/ship', { posting_number: NUMBER, packages })
  expect(mixed).toMatchObject({ status: 400, body: { message: 'TRANSITION_IS_NOT_POSSIBLE' } })
  const { postings } = await ozon.packing.splitTraceable(NUMBER)
  expect(postings).toEqual([
    { postingNumber: NUMBER, lines: [{ sku: DOLL, quantity: 3 }], mayBeTraceable: false },
    { postingNumber: SECOND, lines: [{ sku: FRIDGE, quantity: 2 }], mayBeTraceable: true },
  ])
  expect((await read(opened)).require_blr_traceable_attrs).toBe(false)
  expect((await read(opened, SECOND)).require_blr_traceable_attrs).toBe(true)
  const ship = { posting_number: NUMBER, packages: [part(DOLL, 3)] }
  expect(await post('/v4/posting/fbs/ship', ship)).toMatchObject({ status: 200 })
})

it('traceable goods and others both get new numbers, where every part of a split does', async () => {
  const opened = shop({}, { splitNumbers: 'all-new' })
  const { postings } = await opened.ozon.packing.splitTraceable(NUMBER)
  expect(postings).toMatchObject([{ postingNumber: SECOND }, { postingNumber: THIRD, mayBeTraceable: true }])
  expect(await read(opened)).toMatchObject({ status: 'cancelled_from_split_pending' })
})

it('goods of one kind stay together', async () => {
  const opened = shop({ postings: [{ number: NUMBER, lines: [{ offerId: 'FRIDGE-2' }] }] })
  const { body } = await opened.post(SPLIT_TRACEABLE, { posting_number: NUMBER })
  const products = [{ sku: Number(FRIDGE), quantity: 1 }]
  expect(body.postings).toEqual([{ posting_number: NUMBER, potential_blr_traceable: true, products }])
  expect(effects(opened)).toEqual([])
})

it('tells which attributes the cards of traceable goods lack', async () => {
  const { ozon } = shop()
  expect(await ozon.packing.traceableAttributes(NUMBER)).toEqual([
    { sku: FRIDGE, required: ['quantity_in_uei', 'gtin'] },
  ])
})
