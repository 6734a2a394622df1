import { expect, it } from 'vitest'
import { Levers } from '../../src/sandbox/levers.ts'
import type { FlowWord } from '../../src/wire/statuses.ts'
import type { KnownStatus } from '../../src/wire/values.ts'
import { packed, shop, WAREHOUSE } from './support/carriage-shop.ts'
import { openPosting } from './support/one-posting.ts'
import { type Opened, openSandbox } from './support/open.ts'

const YEAR = { since: '2026-01-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }
const CUTOFF = { cutoff_from: YEAR.since, cutoff_to: '2026-12-31T00:00:00Z' }
const EVERYTHING = { analytics_data: true, barcodes: true, financial_data: true, legal_info: true }
const LISTS = ['/v4/posting/fbs/list', '/v4/posting/fbs/unfulfilled/list'] as const

/** The first posting as both lists tell it. */
async function rows({ post }: Opened) {
  const asked = [
    { filter: YEAR, limit: 1, with: EVERYTHING },
    { filter: CUTOFF, limit: 1, with: EVERYTHING },
  ]
  const answers = await Promise.all(LISTS.map((path, i) => post(path, asked[i])))
  return answers.map(({ body }) => body.postings[0])
}

const one = (flow: FlowWord, status: KnownStatus, lines = [{ offerId: 'A' }]): Opened =>
  openSandbox({ seed: { sellers: [{ warehouses: [{ flow }], postings: [{ number: '1-1-1', status, lines }] }] } })

it('both lists tell whatever is asked for, of what waits as of all', async () => {
  for (const row of await rows(one('FBS', 'awaiting_deliver'))) {
    expect(row).toMatchObject({
      analytics_data: { city: expect.any(String), warehouse_id: expect.any(Number) },
      barcodes: { upper_barcode: expect.stringMatching(/^%0/) },
      financial_data: { products: [{ price: expect.anything() }] },
      legal_info: { company_name: '' },
    })
  }
})

it('who receives it is told where the seller or a carrier of the seller delivers', async () => {
  for (const row of await rows(one('RFBS_SELF', 'awaiting_packaging'))) {
    expect(row).toMatchObject({ addressee: { name: 'Получатель ***' }, customer: { address: { country: 'Россия' } } })
  }
  for (const row of await rows(one('FBS', 'awaiting_packaging'))) expect(row.addressee).toBeNull()
})

it('a parcel that is being accepted, or was not found there, names its sorting centre', async () => {
  for (const status of ['acceptance_in_progress', 'not_accepted', 'arbitration'] as const) {
    const opened = one('FBS', status)
    for (const row of await rows(opened)) expect(row.sorting_center).toMatchObject({ code: 'MSK-1' })
    const { body } = await opened.post('/v3/posting/fbs/get', { posting_number: '1-1-1' })
    expect(body.result.sorting_center).toMatchObject({ code: 'MSK-1' })
  }
  for (const row of await rows(one('FBS', 'delivering'))) expect(row.sorting_center).toBeNull()
})

it('the container of a posting is in the lists', async () => {
  const opened = openSandbox({ seed: shop({ postings: packed(1) }, { hasTrustedAcceptance: true }) })
  const { ozon, clock } = opened
  const [id = ''] = await ozon.containers.create({
    warehouseId: WAREHOUSE,
    cargoType: 'box',
    sortType: 'sort',
    count: 1,
  })
  await ozon.containers.fill(id, ['1000-0001-1'])
  await clock.advance('3s')
  for (const row of await rows(opened)) {
    expect(row.container).toMatchObject({ container_id: Number(id), container_number: 1, cargo_type: 'BOX' })
  }
})

it('an express posting names its courier on the way, and tells when the code of the courier was right', async () => {
  const opened = openPosting({ flow: 'EXPRESS_PVZ', status: 'awaiting_deliver' })
  const { clock, post, posting, world } = opened
  const { number: posting_number, pickupCode: pickup_code } = posting
  await post('/v1/posting/fbs/pick-up-code/verify', { posting_number, pickup_code })
  for (const row of await rows(opened)) expect(row.pickup_code_verified_at).toBe('2026-11-22T09:00:00Z')
  await clock.advance('1m')
  new Levers(world).walk(posting_number, 'delivering')
  const { body } = await post('/v3/posting/fbs/get', { posting_number })
  expect(body.result.courier).toMatchObject({ name: 'Курьер ***', phone: '' })
})

it('a posting is found by each barcode of its label, and by none before it is packed', async () => {
  const packedOne = openPosting({ status: 'awaiting_deliver' })
  const { post, posting } = packedOne
  const { body } = await post('/v3/posting/fbs/get', { posting_number: posting.number, with: { barcodes: true } })
  const { lower_barcode, upper_barcode } = body.result.barcodes
  for (const barcode of [lower_barcode, upper_barcode, body.result.scanit]) {
    const found = await post('/v2/posting/fbs/get-by-barcode', { barcode })
    expect(found.body.result).toMatchObject({
      posting_number: posting.number,
      status: 'awaiting_deliver',
      created_at: '2026-11-22T08:00:00Z',
      cancel_reason_id: 0,
      products: [{ quantity: 1 }],
    })
  }
  expect((await post('/v2/posting/fbs/get-by-barcode', { barcode: 'ii1' })).status).toBe(404)
  const waiting = openPosting({})
  const digits = `${waiting.posting.orderId}${waiting.posting.rank}`
  expect((await waiting.post('/v2/posting/fbs/get-by-barcode', { barcode: digits })).status).toBe(404)
})

it('a posting of a populated base is found by its barcode as well', async () => {
  const { post } = openSandbox({ seed: 'empty', populate: { count: 500 } })
  const filter = { ...YEAR, statuses: ['awaiting_deliver'] }
  const listed = await post('/v4/posting/fbs/list', { filter, limit: 1, with: { barcodes: true } })
  const [row] = listed.body.postings
  const { body } = await post('/v2/posting/fbs/get-by-barcode', { barcode: row.barcodes.upper_barcode })
  expect(body.result.posting_number).toBe(row.posting_number)
})

it('orders are found by number and by id, in a populated base and beside it', async () => {
  const { post } = openSandbox({
    seed: { sellers: [{ postings: [{ number: '7-7-1' }] }] },
    populate: { count: 500 },
  })
  const ask = async (filter: object) =>
    (await post('/v4/posting/fbs/list', { filter: { ...YEAR, ...filter }, limit: 100 })).body.postings
  const all = await ask({})
  const [first] = all
  expect(await ask({ order_id: first.order_id })).toEqual([first])
  expect(await ask({ order_numbers: [first.order_number, '7-7', 'none'] })).toHaveLength(2)
  expect(await ask({ order_numbers: ['none'] })).toEqual([])
  expect(await ask({ order_id: 5 })).toEqual([])
  expect(await ask({ is_blr_traceable: true })).toEqual([])
  expect(await ask({ integration_type_flow: ['3pl_tracking'] })).toEqual([])
  expect(await ask({ integration_type_flow: ['ozon'] })).toHaveLength(100)
})

it('the tariff steps while a posting waits, and stands still once it is handed over or cancelled', async () => {
  const postings = ['1-1-1', '2-1-1', '3-1-1'].map(number => ({ number }))
  const { post, clock, sandbox } = openSandbox({ seed: { sellers: [{ postings }] } })
  // An order of an hour ago, with a day to ship.
  const tell = async (number: string) => {
    const { tariffication } = (await post('/v3/posting/fbs/get', { posting_number: number })).body.result
    return [tariffication.current_tariff_rate, tariffication.next_tariff_starts_at]
  }
  expect(await tell('1-1-1')).toEqual([0, '2026-11-23T08:00:00Z'])
  sandbox.levers.walk('2-1-1', 'delivering')
  await clock.advance('1d')
  expect(await tell('1-1-1')).toEqual([1, '2026-11-23T20:00:00Z'])
  sandbox.levers.cancel('3-1-1')
  await clock.advance('12h')
  expect(await tell('1-1-1')).toEqual([2, '2026-11-24T08:00:00Z'])
  await clock.advance('12h')
  expect(await tell('1-1-1')).toEqual([3, null])
  expect(await tell('2-1-1')).toEqual([0, null])
  expect(await tell('3-1-1')).toEqual([1, null])
})
