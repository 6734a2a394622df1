import { describe, expect, it } from 'vitest'
import { Money } from '../../src/money.ts'
import { Products } from '../../src/resources/products.ts'
import { apiOf } from '../support/api-of.ts'
import type { Answers } from '../support/fake-ozon.ts'

const PRICES = '/v5/product/info/prices'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { products: new Products(api), sent, told }
}

const all = { limit: Number.POSITIVE_INFINITY }
const rub = (amount: string): Money => Money.of(amount, 'RUB')

/** A row with every documented field. */
const WIRE_PRICES = {
  product_id: 1000123456,
  offer_id: 'LAMP',
  price: {
    currency_code: 'RUB',
    price: 2999.99,
    old_price: 3499.99,
    min_price: 2799.99,
    declared_price: 2500.5,
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
        declaredPrice: rub('2500.5'),
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
