import { describe, expect, it } from 'vitest'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'

const ALL = '/v4/product/info/stocks'
const OF_WAREHOUSE = '/v1/product/info/warehouse/stocks'
const FBS = '/v2/product/info/stocks-by-warehouse/fbs'
const FBO = '/v1/product/info/stocks-by-warehouse/fbo'
const SET = '/v2/products/stocks'

function open(behaviour: { stockUpdatesPerMinute?: number } = {}) {
  const opened = openSandbox({
    behaviour,
    seed: {
      sellers: [
        {
          warehouses: [{ id: '101' }, { id: '102', flow: 'RFBS_SELF', name: 'Юг' }],
          products: [
            { offerId: 'MUG', sku: '501', stock: 10, fboStock: 4 },
            { offerId: 'DOLL', sku: '502', stock: 0 },
            { offerId: 'BALL', sku: '503', stock: 5 },
          ],
          postings: [{ lines: [{ offerId: 'MUG', quantity: 3 }] }, { flow: 'FBO', lines: [{ offerId: 'MUG' }] }],
        },
      ],
    },
  })
  const before = opened.sandbox.journal.length
  return {
    ...opened,
    effects: () => opened.sandbox.journal.slice(before).filter(({ kind }) => kind === 'effect'),
    set: (...stocks: readonly object[]) => opened.post(SET, { stocks }),
  }
}

const errorsOf = (body: { result: readonly { errors: readonly { code: string }[] }[] }) =>
  body.result.map(({ errors }) => errors.map(({ code }) => code).join())

const mug = (stock: number, warehouse_id = 101) => ({ offer_id: 'MUG', stock, warehouse_id })

describe('reading', () => {
  it('by product: what is there and what is ordered, by scheme', async () => {
    const { post, ozon, clock } = open()
    const { body } = await post(ALL, { filter: {}, limit: 2 })
    expect(body).toMatchObject({ total: 3, total_items: 3 })
    expect(body.items[0].stocks).toEqual([
      expect.objectContaining({ type: 'fbs', present: 10, reserved: 3, warehouse_ids: [101] }),
      expect.objectContaining({ type: 'rfbs', present: 10, reserved: 0, warehouse_ids: [102] }),
      expect.objectContaining({ type: 'fbo', present: 4, reserved: 1 }),
    ])
    const rest = await post(ALL, { filter: {}, limit: 2, cursor: body.cursor })
    expect([rest.body.items.length, rest.body.cursor]).toEqual([1, ''])
    expect(await ozon.stocks.list().toArray({ limit: 10 })).toHaveLength(3)
    // One document ends the old counter on 2026-11-23: no program was seen to know the new one alone.
    await clock.advance('1d')
    const later = (await post(ALL, { filter: {}, limit: 2 })).body
    expect([later.total, later.total_items]).toEqual([3, 3])
  })

  it('by product: filtered by ids and by what buyers see', async () => {
    const { post } = open()
    const ask = async (filter: object) => {
      const { body } = await post(ALL, { filter, limit: 100 })
      return body.items.map((each: { offer_id: string }) => each.offer_id)
    }
    expect(await ask({ offer_id: ['BALL', 'NOBODY'] })).toEqual(['BALL'])
    expect(await ask({ product_id: ['210000002'] })).toEqual(['DOLL'])
    expect(await ask({ visibility: 'IN_SALE' })).toEqual(['MUG', 'BALL'])
    expect(await ask({ visibility: 'EMPTY_STOCK' })).toEqual(['DOLL'])
    expect(await ask({ visibility: 'VISIBLE_WITH_FBO_STOCK' })).toEqual(['MUG'])
    expect(await ask({ visibility: 'MODERATED' })).toEqual(['MUG', 'DOLL', 'BALL'])
    expect(await ask({ visibility: 'ARCHIVED' })).toEqual([])
    expect((await post(ALL, { filter: {}, limit: 1001 })).status).toBe(400)
  })

  it('of a warehouse, page by page', async () => {
    const { post, ozon } = open()
    const { body } = await post(OF_WAREHOUSE, { warehouse_id: 101, limit: 2 })
    expect(body.stocks[0]).toMatchObject({ sku: 501, present: 10, reserved: 3, free_stock: 7, warehouse_id: 101 })
    expect(body.has_next).toBe(true)
    const rest = await post(OF_WAREHOUSE, { warehouse_id: 101, limit: 2, cursor: body.cursor })
    expect([rest.body.stocks.length, rest.body.has_next]).toEqual([1, false])
    expect(await ozon.stocks.ofWarehouse('102').toArray({ limit: 10 })).toHaveLength(3)
    expect((await post(OF_WAREHOUSE, { warehouse_id: 999, limit: 2 })).status).toBe(404)
  })

  it('of products in warehouses, the seller’s and Ozon’s', async () => {
    const { post, ozon } = open()
    const { body } = await post(FBS, { sku: ['501', '999'], limit: 10 })
    expect(body.products.map((each: Record<string, unknown>) => [each['warehouse_id'], each['free_stock']])).toEqual([
      [101, 7],
      [102, 10],
    ])
    expect(body.products[1].warehouse_name).toBe('Юг')
    expect((await post(FBS, { offer_id: ['BALL'], limit: 10 })).body.products).toHaveLength(2)
    const fbo = await post(FBO, { offer_ids: ['MUG', 'BALL'], limit: 10 })
    expect(fbo.body.products).toEqual([expect.objectContaining({ sku: 501, present: 4, reserved: 1 })])
    expect((await post(FBO, { skus: ['503'], limit: 10 })).body.products).toEqual([])
    const { status, body: refusal } = await post(FBO, { limit: 10 })
    expect([status, refusal.message]).toEqual([400, expect.stringContaining('offer_ids or skus')])
    expect(await ozon.stocks.fbo({ offerIds: ['MUG'] }).toArray({ limit: 10 })).toHaveLength(1)
  })
})

it('of a shop without warehouses there is nothing to tell', async () => {
  const { post, sandbox } = openSandbox({
    seed: { sellers: [{ warehouses: [], products: [{ offerId: 'MUG', sku: '501' }] }] },
  })
  // Looking for a stock makes its record, and means nothing.
  for (const seller of worldOf(sandbox).sellers.values()) seller.stock('501', '101')
  const { items } = (await post(ALL, { filter: { visibility: 'INVISIBLE' }, limit: 10 })).body
  expect(items).toEqual([{ product_id: 210_000_001, offer_id: 'MUG', stocks: [] }])
})

describe('setting', () => {
  it('what is set comes beside what is ordered, and the journal knows it', async () => {
    const { set, post, effects } = open()
    const { body } = await set(mug(20), { product_id: 210_000_003, stock: 0, warehouse_id: 102 })
    expect(body.result).toEqual([
      { warehouse_id: 101, product_id: 210_000_001, offer_id: 'MUG', updated: true, errors: [] },
      { warehouse_id: 102, product_id: 210_000_003, offer_id: 'BALL', updated: true, errors: [] },
    ])
    const { products } = (await post(FBS, { sku: ['501'], limit: 10 })).body
    expect(products[0]).toMatchObject({ present: 23, reserved: 3, free_stock: 20 })
    expect(effects()).toMatchObject([
      { effect: 'stock-set', subject: 'MUG@101', details: { offerId: 'MUG', warehouseId: '101', stock: 20 } },
      { effect: 'stock-set', subject: 'BALL@102', details: { stock: 0 } },
    ])
  })

  it('one pair of product and warehouse can be set once in thirty seconds', async () => {
    const { set, clock, effects } = open()
    expect(errorsOf((await set(mug(1), mug(2), mug(3, 102))).body)).toEqual(['', 'TOO_MANY_REQUESTS', ''])
    await clock.advance('29s')
    const { status, body } = await set(mug(4))
    expect([status, errorsOf(body), body.result[0].updated]).toEqual([200, ['TOO_MANY_REQUESTS'], false])
    await clock.advance('1s')
    expect(errorsOf((await set(mug(5))).body)).toEqual([''])
    expect(effects()).toHaveLength(3)
  })

  it('goods that are not created, or whose price was not sent, get no stock', async () => {
    const products = [
      { offerId: 'RAW', state: 'not-created' as const },
      { offerId: 'NEW', state: 'price-not-sent' as const },
    ]
    const { ozon } = openSandbox({ seed: { sellers: [{ warehouses: [{ id: '101' }], products }] } })
    const { done, failed } = await ozon.stocks.set(
      products.map(({ offerId }) => ({ offerId, warehouseId: '101', stock: 1 })),
    )
    expect(done).toEqual([])
    expect(failed.map(({ code }) => code)).toEqual(['product_is_not_created', 'Invalid_state'])
  })

  it('every pair has its own fate', async () => {
    const { set, ozon } = open()
    const { body } = await set(
      { offer_id: 'NOBODY', stock: 1, warehouse_id: 101 },
      { product_id: 5, stock: 1, warehouse_id: 101 },
      mug(1, 999),
      mug(1_000_000),
      mug(999_999),
    )
    expect(errorsOf(body)).toEqual([
      'offer_id_not_found',
      'NOT_FOUND_ERROR',
      'WAREHOUSE_NOT_FOUND',
      'STOCK_TOO_BIG',
      '',
    ])
    expect(body.result[1]).toMatchObject({ product_id: 5, offer_id: '' })
    const { done, failed } = await ozon.stocks.set([
      { offerId: 'BALL', warehouseId: '101', stock: 1 },
      { offerId: 'MUG', warehouseId: '101', stock: 1 },
    ])
    expect([done.length, failed.map(({ code, retryable }) => [code, retryable])]).toEqual([
      1,
      [['TOO_MANY_REQUESTS', true]],
    ])
  })

  it('without a warehouse, with less than nothing, or with too many pairs the whole call is refused', async () => {
    const { set, effects } = open()
    for (const wrong of [mug(1, 0), mug(-1)]) {
      const { status, body } = await set(mug(1), wrong)
      expect([status, body.message]).toEqual([400, expect.stringContaining('Stocks[1]')])
    }
    const { status } = await set(...Array.from({ length: 101 }, (_, i) => mug(i)))
    expect([status, (await set()).status]).toEqual([400, 400])
    expect(effects()).toEqual([])
  })

  it('eighty calls a minute are taken, then Ozon says how long to wait', async () => {
    const { set, clock, effects } = open({ stockUpdatesPerMinute: 2 })
    await set(mug(1))
    await clock.advance('10s')
    await set(mug(1, 102))
    const { status, headers, body } = await set(mug(2))
    expect([status, body.code, headers.get('retry-after')]).toEqual([429, 8, '50'])
    await clock.advance('50s')
    expect(errorsOf((await set(mug(3))).body)).toEqual([''])
    expect(effects()).toHaveLength(3)
  })
})

describe('cards', () => {
  const CARDS = '/v3/product/info/list'

  it('of products are found by any of their ids, with what is in stock', async () => {
    const { ozon, post } = open()
    const [mug] = (await post(CARDS, { sku: ['501'] })).body.items
    expect(mug).toMatchObject({ offer_id: 'MUG', sku: 501, stocks: { has_stock: true } })
    const byOffer = (await post(CARDS, { offer_id: ['DOLL', 'NO'], product_id: [String(mug.id)] })).body.items
    expect(byOffer.map(({ offer_id: offer }: { offer_id: string }) => offer)).toEqual(['MUG', 'DOLL'])
    expect(await ozon.products.get({ sku: '502' })).toMatchObject({ offerId: 'DOLL', hasStock: false })
    const { done, failed } = await ozon.products.getMany({ skus: ['503', '9'] })
    expect([done.map(({ offerId }) => offerId), failed.map(({ item }) => item)]).toEqual([['BALL'], ['9']])
  })

  it('are not told without ids', async () => {
    expect((await open().post(CARDS, {})).status).toBe(400)
  })
})
