import { describe, expect, it } from 'vitest'
import { isNotFoundError, isRequestInvalidError } from '../../src/errors.ts'
import { Money } from '../../src/money.ts'
import type { ProductId, ProductIds } from '../../src/resources/product-choice.ts'
import { Products } from '../../src/resources/products.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'

const CARDS = '/v3/product/info/list'
const PRICES = '/v5/product/info/prices'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { products: new Products(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const all = { limit: Number.POSITIVE_INFINITY }
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

/** A row with every documented field. */
const WIRE_PRICES = {
  product_id: 1000123456,
  offer_id: 'LAMP',
  price: {
    currency_code: 'RUB',
    price: 2999.99,
    old_price: 3499.99,
    min_price: 2799.99,
    marketing_seller_price: 2899.1,
    net_price: 2000,
    retail_price: null,
    vat: 0.2,
    auto_action_enabled: true,
    auto_add_to_ozon_actions_list_enabled: false,
  },
  volume_weight: 0.5,
  acquiring: 1.5,
  commissions: {
    sales_percent_fbo: 15,
    sales_percent_fbs: 12,
    sales_percent_rfbs: 11,
    sales_percent_fbp: 10,
    fbo_deliv_to_customer_amount: 14.75,
    fbo_direct_flow_trans_min_amount: 1,
    fbo_direct_flow_trans_max_amount: 2,
    fbo_return_flow_amount: 50,
    fbs_deliv_to_customer_amount: 60,
    fbs_direct_flow_trans_min_amount: 3,
    fbs_direct_flow_trans_max_amount: 4,
    fbs_first_mile_min_amount: 0,
    fbs_first_mile_max_amount: 25,
    fbs_return_flow_amount: 40,
  },
  price_indexes: { color_index: 'GREEN' },
  marketing_actions: {
    ozon_actions_exist: true,
    current_period_from: '2026-03-01T00:00:00Z',
    current_period_to: '2026-03-31T23:59:59Z',
    actions: [{ title: 'Sale', value: 15, date_from: '2026-03-01T00:00:00Z', date_to: '2026-03-31T23:59:59Z' }],
  },
}

describe('prices of products', () => {
  it('come page by page, with commissions and promotions', async () => {
    const { products, sent, told } = open({
      [PRICES]: (_, count) =>
        count === 1
          ? { items: [WIRE_PRICES], cursor: 'c1', total: 2 }
          : { items: [{ product_id: 2, marketing_actions: { ozon_actions_exist: false } }], cursor: '', total: 2 },
    })
    expect(await products.prices().toArray(all)).toEqual([
      {
        productId: '1000123456',
        offerId: 'LAMP',
        price: rub('2999.99'),
        oldPrice: rub('3499.99'),
        minPrice: rub('2799.99'),
        marketingSellerPrice: rub('2899.1'),
        netPrice: rub('2000'),
        vat: 0.2,
        isAutoActionEnabled: true,
        isAutoAddEnabled: false,
        volumeWeight: 0.5,
        acquiring: 1.5,
        commissions: {
          salesPercentFbo: 15,
          salesPercentFbs: 12,
          salesPercentRfbs: 11,
          salesPercentFbp: 10,
          fboDeliveryToCustomer: Money.of('14.75'),
          fboDirectFlowMin: Money.of(1),
          fboDirectFlowMax: Money.of(2),
          fboReturnFlow: Money.of(50),
          fbsDeliveryToCustomer: Money.of(60),
          fbsDirectFlowMin: Money.of(3),
          fbsDirectFlowMax: Money.of(4),
          fbsFirstMileMin: Money.of(0),
          fbsFirstMileMax: Money.of(25),
          fbsReturnFlow: Money.of(40),
        },
        promotions: {
          canHaveOzonPromotion: true,
          from: new Date('2026-03-01T00:00:00Z'),
          to: new Date('2026-03-31T23:59:59Z'),
          promotions: [
            {
              title: 'Sale',
              value: 15,
              from: new Date('2026-03-01T00:00:00Z'),
              to: new Date('2026-03-31T23:59:59Z'),
            },
          ],
        },
      },
      { productId: '2', promotions: { canHaveOzonPromotion: false } },
    ])
    expect(sent.map(({ body }) => body)).toEqual([
      { filter: { visibility: 'ALL' }, limit: 1000 },
      { filter: { visibility: 'ALL' }, limit: 1000, cursor: 'c1' },
    ])
    expect(told).toEqual([])
  })

  it('are asked for by ids, a thousand at a time', async () => {
    const { products, sent } = open({ [PRICES]: () => ({ items: [] }) })
    const productIds = Array.from({ length: 1001 }, (_, i) => String(i + 1))
    await products.prices({ productIds, visibility: 'IN_SALE' }).toArray(all)
    await products.prices({ offerIds: ['LAMP'] }).first()
    const filters = sent.map(({ body }) => body['filter'])
    expect(filters[0]).toMatchObject({ product_id: productIds.slice(0, 1000) })
    expect(filters.slice(1)).toEqual([
      { product_id: ['1001'], visibility: 'IN_SALE' },
      { offer_id: ['LAMP'], visibility: 'ALL' },
    ])
  })

  it('may be odd', async () => {
    const { products, told } = open({
      [PRICES]: () => ({ items: [{ price: 5, commissions: { tax: 1 }, marketing_actions: { actions: 'x' } }] }),
    })
    expect(await products.prices().first()).toEqual({ productId: '' })
    expect(told).toEqual(
      expect.arrayContaining([
        'missing items[].product_id',
        'wrong-type items[].price',
        'unknown-field items[].commissions.tax',
        'wrong-type items[].marketing_actions.actions',
      ]),
    )
  })

  it('are not asked for by two kinds of id or an empty list', () => {
    const { products, sent } = open({})
    const wrong = () => products.prices({ offerIds: ['A'], productIds: ['x'] })
    expect(wrong).toThrow('productIds[0]: must be an id of digits')
    expect(wrong).toThrow('offerIds, productIds: are two ways')
    expect(() => products.prices({ offerIds: [] })).toThrow('leave it out to mean all')
    expect(sent).toEqual([])
  })
})
