import { expect, it } from 'vitest'
import { Levers } from '../../src/sandbox/levers.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'
import {
  ALL,
  DOLL,
  effects,
  line,
  MUG,
  NUMBER,
  pack,
  quantities,
  read,
  SHIP,
  SHIP_PACKAGE,
  shop,
  THREE,
} from './support/packing-shop.ts'

it('an answer of 200 is a promise: the posting is packed a while later, once', async () => {
  const opened = shop()
  const { ozon, clock } = opened
  const { postingNumbers } = await ozon.packing.ship(NUMBER, [
    {
      lines: [
        { sku: DOLL, quantity: 2 },
        { sku: MUG, quantity: 1 },
      ],
    },
  ])
  expect(postingNumbers).toEqual([NUMBER])
  expect(await read(opened)).toMatchObject({
    status: 'awaiting_packaging',
    available_actions: ['ship_async_in_process'],
  })
  expect(effects(opened, 'shipped')).toEqual([])
  await clock.advance('4s')
  const packed = await read(opened)
  expect(packed).toMatchObject({ status: 'awaiting_deliver', substatus: 'posting_not_in_carriage' })
  expect(packed.scanit).toMatch(/^ii\d+$/)
  expect(packed.available_actions).toContain('label_download')
  expect(effects(opened, 'shipped')).toEqual([NUMBER])
})

it('several packages make several postings; nothing gets lost on the way', async () => {
  const opened = shop()
  const { post, clock } = opened
  const packages = [pack(line(DOLL, 1)), pack(line(DOLL, 1)), pack(line(MUG, 1))]
  const { body } = await post(SHIP, { posting_number: NUMBER, packages })
  const [, second, third] = ['0185183545-0013-1', '0185183545-0013-2', '0185183545-0013-3']
  expect(body).toEqual({ result: [NUMBER, second, third] })
  expect((await post('/v3/posting/fbs/get', { posting_number: second })).status).toBe(404)
  await clock.advance('1m')
  const postings = await Promise.all([NUMBER, second, third].map(number => read(opened, number)))
  expect(postings.map(({ status }) => status)).toEqual(['awaiting_deliver', 'awaiting_deliver', 'awaiting_deliver'])
  expect(postings.map(quantities)).toEqual([[[DOLL, 1]], [[DOLL, 1]], [[MUG, 1]]])
  expect(postings.map(each => each.parent_posting_number)).toEqual(['', NUMBER, NUMBER])
  expect(postings[0].related_postings.related_posting_numbers).toEqual([second, third])
  expect(postings[1].related_postings.related_posting_numbers).toEqual([NUMBER, third])
  expect(effects(opened, 'shipped')).toEqual([NUMBER, second, third])
})

it('on request ship tells what lies in which package', async () => {
  const { post } = shop()
  const packages = [pack(line(DOLL, 2)), pack(line(MUG, 1))]
  const { body } = await post(SHIP, { posting_number: NUMBER, packages, with: { additional_data: true } })
  const mug = { offer_id: 'MUG-2', price: '590.50', quantity: 1, currency_code: 'RUB', mandatory_mark: [] }
  expect(body.additional_data).toMatchObject([
    { posting_number: NUMBER, products: [{ sku: Number(DOLL), quantity: 2 }] },
    { posting_number: body.result[1], products: [mug] },
  ])
})

it('packing may fail: then it is tried again', async () => {
  const opened = shop(THREE, {}, { assemblyFailure: 0.8 })
  const { post, clock } = opened
  const seen: string[] = []
  for (let tries = 0; tries < 30; tries++) {
    expect(await post(SHIP, { posting_number: NUMBER, packages: ALL })).toMatchObject({ status: 200 })
    await clock.advance('5s')
    const { status, substatus, available_actions } = await read(opened)
    seen.push(`${status} ${substatus}`)
    if (status === 'awaiting_deliver') break
    expect(available_actions).toContain('ship_async_retry')
  }
  expect(new Set(seen.slice(0, -1))).toEqual(new Set(['awaiting_packaging ship_failed']))
  expect(seen.at(-1)).toBe('awaiting_deliver posting_not_in_carriage')
  expect(effects(opened, 'shipped')).toEqual([NUMBER])
})

it('a failed packing makes no postings, and its numbers are not given again', async () => {
  const opened = shop(THREE, {}, { assemblyFailure: 1 })
  const { post, clock } = opened
  const packages = [pack(line(DOLL, 2)), pack(line(MUG, 1))]
  const first = await post(SHIP, { posting_number: NUMBER, packages })
  await clock.advance('1m')
  expect(quantities(await read(opened))).toEqual([
    [DOLL, 2],
    [MUG, 1],
  ])
  expect((await post('/v3/posting/fbs/get', { posting_number: first.body.result[1] })).status).toBe(404)
  const second = await post(SHIP, { posting_number: NUMBER, packages })
  expect(second.body.result).toEqual([NUMBER, '0185183545-0013-3'])
})

it.each([
  ['awaiting_deliver', 0],
  ['awaiting_packaging', 1],
])('the status ship_in_process can be shown, and ends in %s', async (end, assemblyFailure) => {
  const opened = shop(THREE, {}, { showsShipInProcess: true, assemblyFailure })
  const { post, clock } = opened
  await post(SHIP, { posting_number: NUMBER, packages: ALL })
  expect(await read(opened)).toMatchObject({
    status: 'ship_in_process',
    available_actions: ['ship_async_in_process'],
  })
  const again = await post(SHIP, { posting_number: NUMBER, packages: ALL })
  expect(again).toMatchObject({ status: 400, body: { message: 'HAS_INCORRECT_STATUS' } })
  await clock.advance('5s')
  expect((await read(opened)).status).toBe(end)
})

it('what is cancelled while it is packed stays cancelled', async () => {
  const opened = shop()
  const { post, clock } = opened
  await post(SHIP, { posting_number: NUMBER, packages: ALL })
  new Levers(worldOf(opened.sandbox)).cancel(NUMBER)
  await clock.advance('5s')
  expect((await read(opened)).status).toBe('cancelled')
  expect(effects(opened, 'shipped')).toEqual([])
  const again = await post(SHIP, { posting_number: NUMBER, packages: ALL })
  expect(again).toMatchObject({ status: 400, body: { code: 9, message: 'POSTING_ALREADY_CANCELLED' } })
})

it('goods that go away while a posting is packed make the packing fail', async () => {
  const opened = shop()
  const { post, clock } = opened
  await post(SHIP, { posting_number: NUMBER, packages: ALL })
  const posting = worldOf(opened.sandbox).postings.get(NUMBER)
  posting?.lines.pop()
  await clock.advance('5s')
  expect((await read(opened)).substatus).toBe('ship_failed')
})

it.each([
  ['half of the goods', [pack(line(DOLL, 1))], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ['more than there is', [pack(line(DOLL, 3), line(MUG, 1))], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  [
    'one product twice, too often',
    [pack(line(DOLL, 2), line(DOLL, 1), line(MUG, 1))],
    'HAS_INCORRECT_PRODUCT_QUANTITY',
  ],
  ['no package', [], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ['an empty package', [...ALL, pack()], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ['none of a product', [pack(line(DOLL, 2), line(MUG, 0))], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ['goods of another posting', [...ALL, pack(line('1700000021', 1))], 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ["Ozon's product id instead of the SKU", [pack(line('210000001', 2), line(MUG, 1))], 'UNKNOWN_PRODUCT_DEFINED'],
])('ship refuses %s, and nothing changes', async (_, packages, message) => {
  const opened = shop()
  const answer = await opened.post(SHIP, { posting_number: NUMBER, packages })
  expect(answer).toMatchObject({ status: 400, body: { code: 9, message } })
  await opened.clock.advance('1m')
  expect(await read(opened)).toMatchObject({ status: 'awaiting_packaging', substatus: 'posting_created' })
})

it('ship refuses postings that are not there, packed already, or packed by a partner', async () => {
  const postings = [
    { number: 'A-1', status: 'awaiting_deliver' as const },
    { number: 'B-1', flow: 'FBP' as const },
  ]
  const { post } = openSandbox({ seed: { sellers: [{ postings }] } })
  const shipping = (posting_number: string) => post(SHIP, { posting_number, packages: ALL })
  expect(await shipping('A-1')).toMatchObject({ status: 400, body: { message: 'POSTING_ALREADY_SHIPPED' } })
  expect(await shipping('B-1')).toMatchObject({ status: 400, body: { message: 'SHIP_FBP_POSTINGS_IS_FORBIDDEN' } })
  expect(await shipping('C-1')).toMatchObject({ status: 404, body: { code: 5, message: 'POSTING_NOT_FOUND' } })
})

it('a second ship call is refused while the first one runs', async () => {
  const { post } = shop()
  await post(SHIP, { posting_number: NUMBER, packages: ALL })
  const again = await post(SHIP, { posting_number: NUMBER, packages: ALL })
  expect(again).toMatchObject({ status: 400, body: { message: 'HAS_INCORRECT_STATUS' } })
})

it('a parcel may be too heavy for the drop-off point, until it is divided', async () => {
  const opened = shop({ number: NUMBER, lines: [{ offerId: 'DOLL-1', quantity: 2 }] }, {}, { dropOffMaxGrams: 900 })
  const { post } = opened
  const weight = worldOf(opened.sandbox).sellers.get('100001')?.products.get(DOLL)?.weightGrams ?? 0
  expect(weight).toBe(500)
  const whole = await post(SHIP, { posting_number: NUMBER, packages: [pack(line(DOLL, 2))] })
  expect(whole).toMatchObject({ status: 400, body: { message: 'INCORRECT_OVH_FOR_POSTING' } })
  const packages = [pack(line(DOLL, 1)), pack(line(DOLL, 1))]
  expect(await post(SHIP, { posting_number: NUMBER, packages })).toMatchObject({ status: 200 })
})

it('ship/package packs a part as a posting of its own; the rest waits in the parent', async () => {
  const opened = shop()
  const { ozon, clock } = opened
  const child = await ozon.packing.shipPackage(NUMBER, [{ sku: DOLL, quantity: 1 }])
  expect(child).toBe('0185183545-0013-2')
  expect(await read(opened, child)).toMatchObject({ status: 'awaiting_packaging', parent_posting_number: NUMBER })
  await clock.advance('5s')
  expect(await read(opened, child)).toMatchObject({ status: 'awaiting_deliver' })
  const parent = await read(opened)
  expect(parent).toMatchObject({ status: 'awaiting_packaging', substatus: 'posting_created' })
  expect(quantities(parent)).toEqual([
    [DOLL, 1],
    [MUG, 1],
  ])
  expect(effects(opened, 'shipped')).toEqual([child])
  expect(effects(opened, 'split')).toEqual([NUMBER])
})

it.each([
  ['all goods', [line(DOLL, 2), line(MUG, 1)]],
  ['no product named', undefined],
])('ship/package with %s packs the posting itself', async (_, products) => {
  const opened = shop()
  const { post, clock } = opened
  const { body } = await post(SHIP_PACKAGE, { posting_number: NUMBER, ...(products && { products }) })
  expect(body).toEqual({ result: NUMBER })
  await clock.advance('5s')
  expect((await read(opened)).status).toBe('awaiting_deliver')
  expect(effects(opened, 'split')).toEqual([])
})

it.each([
  ['400/9', 400, { code: 9, message: 'POSTING_ALREADY_SHIPPED' }],
  ['400/3', 400, { code: 3, message: 'POSTING_ALREADY_SHIPPED' }],
  ['409/9', 409, { code: 9, message: 'POSTING_ALREADY_SHIPPED' }],
  ['400/text', 400, { code: 'POSTING_ALREADY_SHIPPED', message: 'posting already shipped' }],
] as const)('refusals by state come as %s, where the sandbox is set so', async (refusals, status, body) => {
  const postings = [{ number: 'A-1', status: 'awaiting_deliver' as const }]
  const { post } = openSandbox({ seed: { sellers: [{ postings }] }, behaviour: { refusals } })
  expect(await post(SHIP, { posting_number: 'A-1', packages: ALL })).toMatchObject({ status, body })
  // What is not there, or wrong in form, has forms of its own.
  expect(await post(SHIP, { posting_number: 'C-1', packages: ALL })).toMatchObject({ status: 404, body: { code: 5 } })
})

it('a parcel that waits for its carrier is in a wrong status for ship, others are shipped or in a wrong status', async () => {
  const postings = [
    { number: 'A-1', status: 'awaiting_deliver' as const },
    { number: 'R-1', flow: 'RFBS_AGG' as const, status: 'awaiting_registration' as const },
  ]
  const warehouses = [{ flow: 'FBS' as const }, { flow: 'RFBS_AGG' as const }]
  const { post } = openSandbox({
    seed: { sellers: [{ warehouses, postings }] },
    behaviour: { repeatedShip: 'HAS_INCORRECT_STATUS' },
  })
  for (const posting_number of ['A-1', 'R-1']) {
    const answer = await post(SHIP, { posting_number, packages: ALL })
    expect(answer).toMatchObject({ status: 400, body: { message: 'HAS_INCORRECT_STATUS' } })
  }
})
