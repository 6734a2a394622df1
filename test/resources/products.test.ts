import { describe, expect, it } from 'vitest'
import { isNotFoundError, isRequestInvalidError } from '../../src/errors.ts'
import { Money } from '../../src/money.ts'
import type { ProductId, ProductIds } from '../../src/resources/products/choice.ts'
import { Products } from '../../src/resources/products.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'

const CARDS = '/v3/product/info/list'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { products: new Products(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const rub = (amount: string): Money => Money.of(amount, 'RUB')

/** A card with every documented field. */
const WIRE_CARD = {
  id: 100001,
  sku: 5,
  offer_id: 'LAMP',
  name: 'Lamp',
  barcodes: ['4600000000001'],
  currency_code: 'RUB',
  price: '1299.9900',
  old_price: '1499.99',
  min_price: '',
  declared_price: '999.50',
  vat: '0.2',
  volume_weight: 1.5,
  is_archived: false,
  is_autoarchived: true,
  is_discounted: false,
  is_kgt: true,
  is_super: false,
  is_prepayment_allowed: true,
  visibility_details: { has_price: true, has_stock: false },
  statuses: {
    status: 'price_sent',
    status_name: 'On sale',
    status_description: 'd',
    status_tooltip: 't',
    status_failed: '',
    moderate_status: 'approved',
    validation_status: 'success',
    is_created: true,
    status_updated_at: '2026-01-14T11:20:00Z',
  },
  sources: [
    {
      source: 'SDS',
      sku: 5,
      shipment_type: 'SHIPMENT_TYPE_GENERAL',
      quant_code: 'Q',
      created_at: '2026-01-10T09:15:00Z',
    },
    { source: 'FBO', sku: 6 },
  ],
  stocks: { has_stock: true, stocks: [{ present: 5, reserved: 1, sku: 7, source: 'fbs' }, { sku: 0 }] },
  availabilities: [
    { sku: 5, source: 's', availability: 'HIDDEN', reasons: [{ id: 3, human_text: { text: 'No price' } }] },
  ],
  description_category_id: 42,
  type_id: 1,
  images: ['https://cdn1.ozon.ru/1.jpg'],
  primary_image: ['https://cdn1.ozon.ru/0.jpg'],
  color_image: [],
  commissions: [{ percent: 10 }],
  discounted_fbo_stocks: 0,
  errors: [{ code: 'X' }],
  has_discounted_fbo_item: false,
  model_info: { count: 1, model_id: 2 },
  price_indexes: { color_index: 'COLOR_INDEX_RED' },
  promotions: [{ is_enabled: true, type: 'REVIEWS_PROMO' }],
  created_at: '2026-01-15T10:30:00Z',
  updated_at: '2026-01-16T12:45:00Z',
}

describe('the card of a product', () => {
  it('tells what a line of an order is checked by, every SKU among it', async () => {
    const { products, sent, told } = open({ [CARDS]: () => ({ items: [WIRE_CARD] }) })
    expect(await products.get({ sku: '5' })).toEqual({
      id: '100001',
      sku: '5',
      skus: ['5', '6', '7'],
      offerId: 'LAMP',
      name: 'Lamp',
      barcodes: ['4600000000001'],
      price: rub('1299.99'),
      oldPrice: rub('1499.99'),
      declaredPrice: rub('999.50'),
      vat: '0.2',
      volumeWeight: 1.5,
      isArchived: false,
      isAutoArchived: true,
      isDiscounted: false,
      isBulky: true,
      isSuper: false,
      hasPrice: true,
      hasStock: false,
      status: {
        status: 'price_sent',
        name: 'On sale',
        description: 'd',
        tooltip: 't',
        moderation: 'approved',
        validation: 'success',
        isCreated: true,
        updatedAt: new Date('2026-01-14T11:20:00Z'),
      },
      sources: [
        {
          source: 'SDS',
          sku: '5',
          shipmentType: 'SHIPMENT_TYPE_GENERAL',
          quantCode: 'Q',
          createdAt: new Date('2026-01-10T09:15:00Z'),
        },
        { source: 'FBO', sku: '6' },
      ],
      availabilities: [{ sku: '5', source: 's', availability: 'HIDDEN', reasons: [{ id: '3', text: 'No price' }] }],
      descriptionCategoryId: '42',
      typeId: '1',
      images: ['https://cdn1.ozon.ru/1.jpg'],
      primaryImages: ['https://cdn1.ozon.ru/0.jpg'],
      createdAt: new Date('2026-01-15T10:30:00Z'),
      updatedAt: new Date('2026-01-16T12:45:00Z'),
    })
    expect(sent.map(({ body }) => body)).toEqual([{ sku: ['5'] }])
    expect(told).toEqual([])
  })

  it('is found by any kind of id, a number too', async () => {
    const { products, sent } = open({ [CARDS]: () => ({ items: [{ id: 1 }] }) })
    await products.get({ offerId: 'LAMP' })
    // What a caller without types may pass.
    expect(await products.get({ productId: 9007199254740993n as unknown as string })).toEqual({ id: '1', skus: [] })
    expect(sent.map(({ body }) => body)).toEqual([{ offer_id: ['LAMP'] }, { product_id: ['9007199254740993'] }])
  })

  it('has its own SKU first, wherever Ozon writes it', async () => {
    const { products } = open({ [CARDS]: () => ({ items: [{ id: 1, sources: [{ sku: 6 }, { sku: 5 }], sku: 5 }] }) })
    expect((await products.get({ sku: '5' })).skus).toEqual(['5', '6'])
  })

  it('may be odd', async () => {
    const { products, told } = open({
      [CARDS]: () => ({
        items: [{ sku: 0, sources: 'x', stocks: [], visibility_details: 5, price: 'dear', taste: 1, statuses: null }],
      }),
    })
    expect(await products.get({ sku: '5' })).toEqual({ id: '', skus: [] })
    expect(told).toEqual(
      expect.arrayContaining([
        'missing items[].id',
        'wrong-type items[].sources',
        'wrong-type items[].visibility_details',
        'wrong-type items[].price',
        'unknown-field items[].taste',
      ]),
    )
  })

  it('may be none', async () => {
    const { products } = open({ [CARDS]: () => ({ items: [] }) })
    const error = await failure(products.get({ offerId: 'LAMP' }))
    expect(isNotFoundError(error)).toBe(true)
    expect(String(error)).toContain('no product with offer_id LAMP. Check the id')
  })

  it('is not asked for by no id, two of them or a bad one', async () => {
    const { products, sent } = open({})
    // What a caller without types may pass.
    const get = async (product: unknown) => String(await failure(products.get(product as ProductId)))
    expect(await get({})).toContain('sku, offerId, productId: are missing: give one of them')
    expect(await get(null)).toContain('sku, offerId, productId: are missing')
    expect(await get({ sku: '5', offerId: 'A' })).toContain('sku, offerId: are two ways to name products')
    expect(await get({ sku: 'A' })).toContain("sku: must be an id of digits (got 'A')")
    expect(await get({ offerId: ' ' })).toContain('offerId: must be text, not empty')
    expect(sent).toEqual([])
  })
})

describe('cards of many products', () => {
  it('are asked for a thousand at a time, each id once, and unknown ids are told', async () => {
    const { products, sent } = open({
      [CARDS]: ({ body }) => ({
        items: (body['sku'] as string[]).filter(sku => sku !== '3').map((sku, i) => ({ id: i + 1, sku })),
      }),
    })
    const skus = Array.from({ length: 1001 }, (_, i) => String(i + 1))
    const { done, failed, unknown } = await products.getMany({ skus: [...skus, '1'] })
    expect(done).toHaveLength(1000)
    expect(failed).toEqual([
      {
        item: '3',
        code: 'not-found',
        message: 'Ozon has no product with this sku, or it is not of this seller.',
        retryable: false,
      },
    ])
    expect(unknown).toEqual([])
    expect(sent.map(({ body }) => (body['sku'] as string[]).length)).toEqual([1000, 1])
  })

  it('are found by a SKU of a scheme, by offer and by product id', async () => {
    const { products } = open({ [CARDS]: () => ({ items: [WIRE_CARD] }) })
    expect((await products.getMany({ skus: ['7'] })).failed).toEqual([])
    expect((await products.getMany({ offerIds: ['LAMP', 'BULB'] })).failed.map(({ item }) => item)).toEqual(['BULB'])
    expect((await products.getMany({ productIds: ['100001', '2'] })).failed.map(({ item }) => item)).toEqual(['2'])
  })

  it('are none for none', async () => {
    const { products, sent } = open({})
    expect(await products.getMany({ skus: [] })).toEqual({ done: [], failed: [], unknown: [] })
    expect(sent).toEqual([])
  })

  it('whose answer was lost are unknown', async () => {
    const { products } = open({ [CARDS]: () => json(500, { code: 13, message: 'Internal error' }) })
    expect((await products.getMany({ offerIds: ['A', 'B'] })).unknown).toEqual(['A', 'B'])
  })

  it('are not asked for with mistakes, which are told all at once', async () => {
    const { products, sent } = open({})
    const error = await failure(products.getMany({ productIds: ['1', 'A', ''] }))
    expect(isRequestInvalidError(error) && error.problems.map(({ field }) => field)).toEqual([
      'productIds[1]',
      'productIds[2]',
    ])
    // What a caller without types may pass.
    expect(String(await failure(products.getMany({ skus: '5' } as unknown as ProductIds)))).toContain('must be a list')
    expect(String(await failure(products.getMany({} as unknown as ProductIds)))).toContain('skus, offerIds, productIds')
    expect(sent).toEqual([])
  })
})
