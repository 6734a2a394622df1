import type { KnownStatus } from '../../wire/values.ts'
import { COMMISSION_PERCENT } from '../money/accruals.ts'
import { costOf, numberOf, percentOf } from '../money/cents.ts'
import type { Line, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { amountOf, cancellationOf, idNumber, iso, placeOf } from './common.ts'
import { centsOf } from './tariffs.ts'

/** The carrier of partner warehouses; no document tells a number (inferred). */
const CARRIER_ID = 90
/** Text in the list, a number in the single read. */
const ACTION_ID = '71342'
const ACTION_MS = 15 * 86_400_000

/** `/v1/posting/fbp/get` tells statuses as numbers, which no document explains: here it is the place in this list (inferred). */
const STATUSES: readonly KnownStatus[] = [
  'awaiting_packaging',
  'awaiting_registration',
  'awaiting_deliver',
  'delivering',
  'delivered',
  'client_arbitration',
  'cancelled',
]

/** A posting as `/v1/posting/fbp/list` tells it. */
export function fbpListRow(seller: Seller, posting: PostingRecord) {
  return {
    ...commonOf(posting),
    status: posting.status,
    provider_id: CARRIER_ID,
    financial_data: {
      ...clustersOf(posting),
      products: posting.lines.map(line => {
        const discount = discountOf(seller, line)
        const action = { ...actionOf(posting, discount), action_id: ACTION_ID, is_from_seller: true }
        return {
          ...shared(discount, line),
          actions: discount.cents === 0n ? [] : [action],
          commissions_currency_code: line.currency,
          price: Number(line.price),
          product_id: idNumber(line.sku),
          quantity: line.quantity,
        }
      }),
    },
    products: posting.lines.map(line => ({
      ...lineOf(line),
      price: amountOf(line.price, line.currency),
      customer_price: amountOf(line.price, line.currency),
      seller_price: amountOf(line.price, line.currency),
    })),
  }
}

/** The same as `/v1/posting/fbp/get` tells it: its prices have other names. */
export function fbpGetPosting(seller: Seller, posting: PostingRecord) {
  const { cancel_reason, cancel_reason_id, cancellation_initiator, cancellation_type } = cancellationOf(posting)
  const { city, region } = placeOf(posting)
  return {
    ...commonOf(posting),
    status: STATUSES.indexOf(posting.status) + 1,
    substatus: posting.substatus,
    tpl_provider_id: CARRIER_ID,
    cancellation: { cancel_reason, cancel_reason_id, cancellation_initiator, cancellation_type },
    analytics_data: {
      city,
      region,
      delivery_type: 'PVZ',
      delivery_date_begin: iso(posting.deliverFrom),
      delivery_date_end: iso(posting.deliverTo),
      warehouse_id: idNumber(posting.warehouseId),
    },
    financial_data: {
      ...clustersOf(posting),
      products: posting.lines.map(line => {
        const discount = discountOf(seller, line)
        const action = { ...actionOf(posting, discount), action_id: Number(ACTION_ID), action_type: 'DISCOUNT' }
        return {
          ...shared(discount, line),
          actions: discount.cents === 0n ? [] : [action],
          commissions_price: amountOf(commissionOf(line).amount.toFixed(2), line.currency),
          customer_price: amountOf(line.price, line.currency),
          seller_price: amountOf(line.price, line.currency),
          quantity: line.quantity,
          sku: idNumber(line.sku),
        }
      }),
    },
    products: posting.lines.map(line => {
      const product = seller.products.get(line.sku)
      return {
        ...lineOf(line),
        marketplace_seller_price: amountOf(line.price, line.currency),
        has_imei: product?.needs.includes('imei') ?? false,
        weight_max: (product?.weightGrams ?? 0) / 1000,
      }
    }),
  }
}

function commonOf(posting: PostingRecord) {
  return {
    posting_number: posting.number,
    order_id: idNumber(posting.orderId),
    order_number: posting.orderNumber,
    order_date: iso(posting.createdAt),
    in_process_at: iso(posting.createdAt),
  }
}

const clustersOf = (posting: PostingRecord) => ({
  cluster_from: 'Москва, МО и Дальние регионы',
  cluster_to: placeOf(posting).cluster,
  delivery_amount: 0,
})

const lineOf = ({ sku, offerId, name, quantity }: Line) => ({
  sku: idNumber(sku),
  offer_id: offerId,
  name,
  quantity,
})

function shared({ old, cents, percent }: Discount, line: Line) {
  return {
    old_price: numberOf(old),
    total_discount_percent: percent,
    total_discount_value: numberOf(cents),
    posting_commission: commissionOf(line),
    return_commission: { amount: 0, payout: 0, percent: 0 },
  }
}

/** Ozon tells these as floats. */
function commissionOf(line: Line) {
  const sold = costOf([line])
  const amount = percentOf(sold, COMMISSION_PERCENT)
  return { amount: numberOf(amount), payout: numberOf(sold - amount), percent: COMMISSION_PERCENT }
}

/** What a piece was sold for less than the product costs. Hundredths. */
interface Discount {
  readonly old: bigint
  readonly cents: bigint
  readonly percent: number
}

function discountOf(seller: Seller, { sku, price }: Line): Discount {
  const now = centsOf(price)
  const usual = centsOf(seller.products.get(sku)?.price ?? price)
  const old = usual > now ? usual : now
  return { old, cents: old - now, percent: old === 0n ? 0 : numberOf(((old - now) * 10_000n) / old) }
}

/** Goods sold below their price were sold in an action of the seller's: a sandbox has no others. */
function actionOf({ createdAt }: PostingRecord, { cents, percent }: Discount) {
  return {
    date_from: iso(createdAt - ACTION_MS),
    date_to: iso(createdAt + ACTION_MS),
    description: 'Скидка продавца',
    discount_percent: percent,
    discount_value: numberOf(cents),
  }
}
