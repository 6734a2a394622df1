import { expect, it } from 'vitest'
import type { Behaviour } from '../../src/sandbox/behaviour.ts'
import { Levers } from '../../src/sandbox/levers.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import type { PostingSeed, SellerSeed } from '../../src/sandbox/seeds/data.ts'
import { type Opened, openSandbox } from './support/open.ts'
import { readPdf } from './support/read-pdf.ts'

const NUMBER = '0185183545-0013-1'
const BOXES = '/v3/posting/multiboxqty/set'
const SET_COUNTRY = '/v2/posting/fbs/product/country/set'
const ETGB = '/v1/posting/global/etgb'
const UNPAID = '/v1/posting/unpaid-legal/product/list'
/** Ozon's id of the doll, and its SKU. */
const DOLL = 210_000_001
const SKU = '1700000007'

function shop(posting: PostingSeed = {}, seller: SellerSeed = {}, behaviour: Partial<Behaviour> = {}): Opened {
  const products = [{ offerId: 'DOLL-1', needs: ['country', 'gtd'] as const }, { offerId: 'MUG-2' }]
  const postings = [{ number: NUMBER, lines: [{ offerId: 'DOLL-1' }], ...posting }]
  return openSandbox({ behaviour, seed: { sellers: [{ products, postings, ...seller }] } })
}

const effects = ({ sandbox }: Opened) =>
  sandbox.journal.flatMap(each => (each.kind === 'effect' ? [`${each.effect} ${each.subject}`] : []))

const AGGREGATOR = { warehouses: [{ flow: 'RFBS_AGG' as const }] }

it('a posting of several boxes says how many, before it is packed', async () => {
  const opened = shop({ isMultibox: true }, AGGREGATOR)
  await opened.ozon.packing.setBoxes(NUMBER, 3)
  const { body } = await opened.post('/v3/posting/fbs/get', { posting_number: NUMBER })
  expect(body.result).toMatchObject({ is_multibox: true, multi_box_qty: 3 })
  expect(effects(opened)).toEqual([`boxes-set ${NUMBER}`])
})

it('boxes are refused where there are none', async () => {
  const setting = async ({ post }: Opened, multi_box_qty = 2) => {
    const { body } = await post(BOXES, { posting_number: NUMBER, multi_box_qty })
    return body.message ?? body.result
  }
  expect(await setting(shop({ isMultibox: true }))).toBe('POSTING_DOES_NOT_HAVE_MULTI_BOX_PRODUCT')
  expect(await setting(shop({}, AGGREGATOR))).toBe('POSTING_DOES_NOT_HAVE_MULTI_BOX_PRODUCT')
  const packed = shop({ isMultibox: true, status: 'awaiting_deliver' }, AGGREGATOR)
  expect(await setting(packed)).toBe('HAS_INCORRECT_STATUS')
  expect(await setting(shop({ isMultibox: true }, AGGREGATOR), 0)).toMatch(/multi_box_qty/)
})

it('countries are found by a part of their name', async () => {
  const { ozon } = shop()
  expect(await ozon.packing.countries('алж')).toEqual([{ isoCode: 'DZ', name: 'Алжир' }])
  expect((await ozon.packing.countries()).length).toBeGreaterThan(50)
  expect(await ozon.packing.countries('Атлантида')).toEqual([])
})

it('a country that is told is required no longer; companies get a declaration as well', async () => {
  const opened = shop({ isLegal: true })
  const requirements = async () => {
    const { body } = await opened.post('/v3/posting/fbs/get', { posting_number: NUMBER })
    return body.result.requirements.products_requiring_country
  }
  expect(await requirements()).toEqual(['1700000007'])
  const answer = await opened.ozon.packing.setCountry(NUMBER, SKU, 'TR')
  expect(answer).toEqual({ productId: SKU, isGtdNeeded: true })
  expect(await requirements()).toEqual([])
  expect(effects(opened)).toEqual([`country-set ${NUMBER}`])
})

it('private buyers get no declaration', async () => {
  const { ozon } = shop()
  expect(await ozon.packing.setCountry(NUMBER, SKU, 'TR')).toMatchObject({ isGtdNeeded: false })
})

it('a product of a country is its SKU, or its product id where the sandbox is set so', async () => {
  const setting = async (countryProducts: 'sku' | 'product-id', product_id: unknown) => {
    const { post } = shop({}, {}, { countryProducts })
    const { status, body } = await post(SET_COUNTRY, { posting_number: NUMBER, product_id, country_iso_code: 'TR' })
    return status === 200 ? body.product_id : body.message
  }
  expect(await setting('sku', SKU)).toBe(Number(SKU))
  expect(await setting('sku', DOLL)).toBe('UNKNOWN_PRODUCT_DEFINED')
  expect(await setting('product-id', DOLL)).toBe(DOLL)
  expect(await setting('product-id', SKU)).toBe('UNKNOWN_PRODUCT_DEFINED')
})

it.each([
  ['a product that is not in it', {}, '5', 'TR', 'UNKNOWN_PRODUCT_DEFINED'],
  ['a country that is none', {}, SKU, 'XX', 'invalid Request.country_iso_code: no such country'],
  ['a packed posting', { status: 'awaiting_deliver' as const }, SKU, 'TR', 'HAS_INCORRECT_STATUS'],
])('a country is refused for %s', async (_, posting, product_id, country_iso_code, message) => {
  const { post } = shop(posting)
  const answer = await post(SET_COUNTRY, { posting_number: NUMBER, product_id, country_iso_code })
  expect(answer).toMatchObject({ status: 400, body: { message } })
})

it('a drop-off point tells what it takes', async () => {
  const { ozon, post } = shop()
  expect(await ozon.packing.restrictions(NUMBER)).toMatchObject({ maxWeightGrams: 40_000, widthCm: 500 })
  expect(await post('/v1/posting/fbs/restrictions', { posting_number: 'X-1' })).toMatchObject({ status: 404 })
  const rfbs = shop({}, AGGREGATOR)
  const answer = await rfbs.post('/v1/posting/fbs/restrictions', { posting_number: NUMBER })
  expect(answer).toMatchObject({ status: 400, body: { message: 'HAS_INCORRECT_TPL_INTEGRATION_TYPE' } })
})

it('what leaves Turkey has a customs declaration, with a file a day later', async () => {
  const warehouses = [{ city: 'Стамбул' }, { city: 'Москва', name: 'Here' }]
  const postings = [
    { number: 'T-1', status: 'awaiting_deliver' as const },
    { number: 'M-1', warehouse: 'Here' },
  ]
  const opened = shop({}, { warehouses, postings })
  const { post, clock, sandbox, ozon } = opened
  const levers = new Levers(worldOf(sandbox))
  for (const number of ['T-1', 'M-1']) levers.walk(number, 'delivering')
  const asking = async (from: string, to: string) => (await post(ETGB, { date: { from, to } })).body
  const today = await asking('2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z')
  const etgb = { number: expect.stringMatching(/^\d+$/), date: '22-11-2026', url: '' }
  expect(today.result).toEqual([{ posting_number: 'T-1', etgb }])
  expect(await asking('2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z')).toEqual({ result: [] })
  expect(await asking('2026-11-22T00:00:00Z', '2026-11-21T00:00:00Z')).toMatchObject({ code: 3 })
  await clock.advance('24h')
  const [later] = (await asking('2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z')).result
  expect(later.etgb.number).toBe(today.result[0].etgb.number)
  const file = await ozon.download(later.etgb.url)
  expect(readPdf(file.bytes)[0]?.texts).toEqual([`ETGB ${later.etgb.number}`, '22-11-2026', 'T-1'])
  const [again] = (await asking('2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z')).result
  expect(again.etgb.url).toBe(later.etgb.url)
})

it('sellers elsewhere have no such declarations', async () => {
  const { post } = shop({ status: 'delivering' })
  const date = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }
  expect((await post(ETGB, { date })).body).toEqual({ result: [] })
})

it('what companies have ordered and not paid is listed by product, page by page', async () => {
  const waiting = { status: 'awaiting_approve', isLegal: true } as const
  const postings: PostingSeed[] = [
    { ...waiting, lines: [{ offerId: 'MUG-2', quantity: 2 }] },
    { ...waiting, lines: [{ offerId: 'DOLL-1' }, { offerId: 'MUG-2', quantity: 3 }] },
    { status: 'awaiting_approve', lines: [{ offerId: 'DOLL-1', quantity: 5 }] },
    { isLegal: true, lines: [{ offerId: 'DOLL-1', quantity: 7 }] },
  ]
  const { post } = shop({}, { postings })
  const first = (await post(UNPAID, { limit: 1 })).body
  expect(first.products).toEqual([
    { product_id: DOLL, offer_id: 'DOLL-1', quantity: 1, name: 'Товар DOLL-1', image_url: expect.any(String) },
  ])
  const second = (await post(UNPAID, { limit: 1, cursor: first.cursor })).body
  expect(second).toMatchObject({ products: [{ offer_id: 'MUG-2', quantity: 5 }], cursor: '' })
  for (const cursor of ['?', btoa('else')]) {
    expect(await post(UNPAID, { limit: 1, cursor })).toMatchObject({ status: 400, body: { code: 3 } })
  }
  expect((await shop().post(UNPAID, { limit: 10 })).body).toEqual({ products: [], cursor: '' })
})
