import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import type { StockUpdate } from '../../src/model/stock.ts'
import { type StockProducts, Stocks } from '../../src/resources/stocks.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const ALL = '/v4/product/info/stocks'
const OF_WAREHOUSE = '/v1/product/info/warehouse/stocks'
const FBS = '/v2/product/info/stocks-by-warehouse/fbs'
const FBO = '/v1/product/info/stocks-by-warehouse/fbo'
const SET = '/v2/products/stocks'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { stocks: new Stocks(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const numbers = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i + 1))
const all = { limit: Number.POSITIVE_INFINITY }

describe('stocks of products', () => {
  it('come by scheme, with all that the sample tells', async () => {
    const { stocks, sent, told } = open({
      [ALL]: (_, count) => (count === 1 ? readFixture('json/v4-product-info-stocks/001.json') : { items: [] }),
    })
    expect(await stocks.list().toArray(all)).toEqual([
      {
        productId: '500000001',
        offerId: 'TEST-OFFER-STOCK-001',
        stocks: [
          {
            scheme: 'fbs',
            sku: '600000001',
            present: 150,
            reserved: 25,
            shipmentType: 'SHIPMENT_TYPE_GENERAL',
            warehouseIds: ['700000001'],
          },
          { scheme: 'rfbs', sku: '600000001', present: 45, reserved: 5, shipmentType: 'SHIPMENT_TYPE_BOX' },
        ],
      },
    ])
    expect(sent.map(({ body }) => body)).toEqual([
      { filter: { visibility: 'ALL' }, limit: 1000 },
      { filter: { visibility: 'ALL' }, limit: 1000, cursor: 'TEST-PRODUCT-STOCKS-CURSOR-002' },
    ])
    expect(told).toEqual([])
  })

  it('end with an empty cursor, and count by the new field', async () => {
    const { stocks, sent, told } = open({
      [ALL]: () => ({ items: [{ product_id: '9007199254740993', stocks: null }], cursor: '', total_items: 1 }),
    })
    expect(await stocks.list().toArray(all)).toEqual([{ productId: '9007199254740993', stocks: [] }])
    expect([sent.length, told]).toEqual([1, []])
  })

  it('are asked for by what is visible, by quants and by ids, a thousand at a time', async () => {
    const { stocks, sent } = open({ [ALL]: () => ({ items: [] }) })
    await stocks.list({ productIds: numbers(1001), visibility: 'IN_SALE', quants: { created: true } }).toArray(all)
    const filters = sent.map(({ body }) => body['filter'] as Record<string, unknown>)
    expect(filters.map(filter => (filter['product_id'] as string[]).length)).toEqual([1000, 1])
    expect(filters[1]).toEqual({ product_id: ['1001'], visibility: 'IN_SALE', with_quant: { created: true } })
    await stocks.list({ offerIds: ['A'] }).first()
    expect(sent[2]?.body).toEqual({ filter: { offer_id: ['A'], visibility: 'ALL' }, limit: 1 })
  })

  it('tell what is odd', async () => {
    const { stocks, told } = open({
      [ALL]: () => ({ items: [{ stocks: [{ present: -1, reserved: '2', warehouse_ids: '5', quant: 1 }] }, 'x'] }),
    })
    expect(await stocks.list().first()).toEqual({ productId: '', stocks: [{ reserved: 2, warehouseIds: ['5'] }] })
    expect(told).toEqual(
      expect.arrayContaining([
        'missing items[].product_id',
        'wrong-type items[].stocks[].present',
        'unknown-field items[].stocks[].quant',
        'wrong-type items[]',
      ]),
    )
  })

  it('are not asked for by two kinds of id or an empty list', () => {
    const { stocks } = open({})
    expect(() => stocks.list({ offerIds: ['A'], productIds: ['1'] })).toThrow('offerIds, productIds: are two ways')
    expect(() => stocks.list({ offerIds: [] })).toThrow('offerIds: is empty')
    expect(() => stocks.list({ offerIds: ['A', ' '] })).toThrow('offerIds[1]: must be text, not empty')
    expect(() => stocks.fbs({ skus: ['1', 'A'] })).toThrow('skus[1]: must be an id of digits')
  })
})

describe('stocks of warehouses', () => {
  it('come for one warehouse to the end', async () => {
    const { stocks, sent, told } = open({
      [OF_WAREHOUSE]: (_, count) => ({
        stocks: [
          {
            sku: count,
            offer_id: 'A',
            product_id: '7',
            warehouse_id: 22142605386000,
            present: 10,
            reserved: 3,
            free_stock: 7,
            updated_at: '2026-11-20T10:00:00Z',
          },
        ],
        cursor: `c${count}`,
        has_next: count < 2,
      }),
    })
    const rows = await stocks.ofWarehouse('22142605386000').toArray(all)
    expect(rows.map(({ sku }) => sku)).toEqual(['1', '2'])
    expect(rows[0]).toEqual({
      sku: '1',
      offerId: 'A',
      productId: '7',
      warehouseId: '22142605386000',
      present: 10,
      reserved: 3,
      free: 7,
      updatedAt: new Date('2026-11-20T10:00:00Z'),
    })
    expect(sent[1]?.text).toBe('{"cursor":"c1","limit":1000,"warehouse_id":22142605386000}')
    expect(told).toEqual([])
  })

  it('tell that more is reserved than there is', async () => {
    const row = { sku: 1, warehouse_id: 2, present: 1, reserved: 3, free_stock: -2 }
    const { stocks, told } = open({ [OF_WAREHOUSE]: () => ({ stocks: [row], cursor: '', has_next: false }) })
    expect((await stocks.ofWarehouse('2').toArray(all))[0]?.free).toBe(-2)
    expect(told).toEqual([])
  })

  it('come for products, of the seller and of Ozon', async () => {
    const { stocks, sent, told } = open({
      [FBS]: ({ body }) =>
        body['cursor'] === undefined
          ? readFixture('json/v2-product-info-stocks-by-warehouse-fbs/001.json')
          : { has_next: false },
      [FBO]: () => ({
        products: [{ sku: 1, offer_id: 'A', product_id: 2, warehouse_id: 3, present: 4, reserved: 0 }],
        cursor: '',
        has_next: false,
      }),
    })
    expect(await stocks.fbs({ skus: ['600000001'] }).toArray(all)).toEqual([
      {
        sku: '600000001',
        offerId: 'TEST-OFFER-FBS-STOCK-001',
        productId: '500000001',
        warehouseId: '700000001',
        warehouseName: 'Test FBS warehouse',
        present: 100,
        reserved: 10,
        free: 90,
      },
    ])
    expect(await stocks.fbo({ offerIds: ['A'] }).toArray(all)).toEqual([
      { sku: '1', offerId: 'A', productId: '2', warehouseId: '3', present: 4, reserved: 0 },
    ])
    expect(sent.map(({ body }) => body)).toEqual([
      { sku: ['600000001'], limit: 1000 },
      { sku: ['600000001'], limit: 1000, cursor: 'TEST-FBS-STOCKS-CURSOR-002' },
      { offer_ids: ['A'], limit: 1000 },
    ])
    expect(told).toEqual([])
  })

  it('come for any number of products', async () => {
    const { stocks, sent } = open({
      [FBS]: ({ body }) => ({
        products: [{ sku: 1, offer_id: (body['offer_id'] as string[])[0] }],
        has_next: body['cursor'] === undefined,
        cursor: 'c',
      }),
      [FBO]: () => ({ products: [] }),
    })
    const rows = await stocks.fbs({ offerIds: numbers(2001) }).toArray(all)
    expect(rows.map(({ offerId }) => offerId)).toEqual(['1', '1', '1001', '1001', '2001', '2001'])
    expect(await stocks.fbo({ skus: numbers(1500) }).toArray(all)).toEqual([])
    expect(sent.slice(-2).map(({ body }) => (body['skus'] as string[]).length)).toEqual([1000, 500])
  })

  it('need products, named in one way', () => {
    const { stocks } = open({})
    // What a caller without types may do.
    const wrong = (value: object): StockProducts => value as StockProducts
    expect(() => stocks.fbs(wrong({}))).toThrow('skus, offerIds: are missing')
    expect(() => stocks.fbo(wrong({ skus: ['1'], offerIds: ['A'] }))).toThrow('skus, offerIds: are two ways')
    expect(() => stocks.fbo({ skus: [] })).toThrow('skus: is empty')
  })
})

describe('setting stocks', () => {
  const update: StockUpdate = { offerId: 'PH11042', warehouseId: '22142605386000', stock: 100 }

  it('tells what was set, under both ids of the product', async () => {
    const { stocks, sent, told } = open({ [SET]: () => readFixture('json/v2-products-stocks/001.json') })
    const { offerId: _, ...rest } = update
    expect(await stocks.set([update])).toEqual({
      done: [{ ...update, productId: '313455276' }],
      failed: [],
      unknown: [],
    })
    expect(sent[0]?.text).toBe('{"stocks":[{"offer_id":"PH11042","stock":100,"warehouse_id":22142605386000}]}')
    const byProduct = await stocks.set([{ ...rest, productId: '313455276' }])
    expect(byProduct.done).toEqual([{ ...update, productId: '313455276' }])
    expect(sent[1]?.text).toBe('{"stocks":[{"product_id":313455276,"stock":100,"warehouse_id":22142605386000}]}')
    expect(told).toEqual([])
  })

  it('keeps apart what was set, refused, came too soon, and was not told of', async () => {
    const { stocks } = open({
      [SET]: () => ({
        result: [
          {
            warehouse_id: 1,
            offer_id: 'soon',
            updated: false,
            errors: [{ code: 'TOO_MANY_REQUESTS', message: 'Wait' }],
          },
          { warehouse_id: 1, offer_id: 'set', product_id: 5, updated: true, errors: [{ code: 'LATE', message: 'hm' }] },
          { warehouse_id: 1, offer_id: 'silent', updated: false, errors: null },
          { warehouse_id: 1, offer_id: 'bare', errors: [{ code: 'WAREHOUSE_NOT_FOUND' }, { message: 'Other' }] },
          { warehouse_id: 2, offer_id: 'lost', updated: true },
          { warehouse_id: 1, offer_id: 'vague' },
        ],
      }),
    })
    const offers = ['set', 'silent', 'soon', 'bare', 'lost', 'vague']
    expect(await stocks.set(offers.map(offerId => ({ offerId, warehouseId: '1', stock: 1 })))).toEqual({
      done: [
        { offerId: 'set', productId: '5', warehouseId: '1', stock: 1, warnings: [{ code: 'LATE', message: 'hm' }] },
      ],
      failed: [
        { item: 'silent@1', message: 'Ozon gave no reason.', retryable: false },
        { item: 'soon@1', code: 'TOO_MANY_REQUESTS', message: 'Wait', retryable: true, retryAfterMs: 30_000 },
        { item: 'bare@1', code: 'WAREHOUSE_NOT_FOUND', message: 'WAREHOUSE_NOT_FOUND; Other', retryable: false },
      ],
      unknown: ['lost@1', 'vague@1'],
    })
  })

  it('goes a hundred a request, and a lost answer makes its hundred unknown without sending them again', async () => {
    const { stocks, sent } = open({
      [SET]: ({ body }, count) => {
        if (count === 2) return json(500, { code: 13, message: 'Internal error' })
        const rows = body['stocks'] as { product_id: number; warehouse_id: number }[]
        return { result: rows.map(({ product_id, warehouse_id }) => ({ product_id, warehouse_id, updated: true })) }
      },
    })
    const result = await stocks.set(numbers(250).map(productId => ({ productId, warehouseId: '9', stock: 0 })))
    expect(sent.map(({ body }) => (body['stocks'] as unknown[]).length)).toEqual([100, 100, 50])
    expect(result.done.map(({ productId }) => productId)).toEqual([...numbers(100), ...numbers(250).slice(200)])
    expect(result.unknown).toEqual(
      numbers(200)
        .slice(100)
        .map(id => `${id}@9`),
    )
  })

  it('calls what an empty answer leaves open unknown, and sends nothing for nothing', async () => {
    const { stocks, sent } = open({ [SET]: () => ({}) })
    expect(await stocks.set([update])).toEqual({ done: [], failed: [], unknown: ['PH11042@22142605386000'] })
    expect(await stocks.set([])).toEqual({ done: [], failed: [], unknown: [] })
    expect(sent).toHaveLength(1)
  })

  it('sends nothing when anything is wrong, and names every mistake', async () => {
    const { stocks, sent } = open({})
    const wrong: unknown[] = [
      update,
      { ...update, stock: 5 },
      { ...update, productId: '1' },
      { offerId: '', warehouseId: '1', stock: 1_000_000 },
      { productId: 'PH11042', warehouseId: '22142605386000', stock: 0.5 },
      null,
    ]
    const error = await failure(stocks.set(wrong as StockUpdate[]))
    if (!isRequestInvalidError(error)) throw new Error('It was sent')
    expect(error.problems.map(({ field }) => field)).toEqual([
      'updates[1]',
      'updates[2]',
      'updates[2]',
      'updates[3].offerId',
      'updates[3].stock',
      'updates[4].productId',
      'updates[4].stock',
      'updates[5]',
    ])
    expect(String(error)).toContain('repeats the product and warehouse of updates[0]; Ozon takes one update of a pair')
    expect(isRequestInvalidError(await failure(stocks.set({} as StockUpdate[])))).toBe(true)
    await expect(stocks.set([{ ...update, warehouseId: 'x' }])).rejects.toThrow('updates[0].warehouseId: must be an id')
    await expect(stocks.set([{ warehouseId: '1', stock: 1 }])).rejects.toThrow('by one of offerId and productId')
    expect(sent).toEqual([])
  })
})
