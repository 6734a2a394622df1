import type { KnownStatus } from '../../wire/values.ts'
import type { Line, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../seller.ts'
import { amountOf, cancellationOf, idNumber, iso, placeOf } from './common.ts'
import { centsOf } from './tariffs.ts'

/** Commission of made-up postings, in percent, as in the other schemes. */
const COMMISSION_PERCENT = 10
/** The carrier of partner warehouses; no document tells a number (inferred). */
const CARRIER_ID = 90

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
export function fbpListRow(posting: PostingRecord) {
  return {
    ...commonOf(posting),
    status: posting.status,
    provider_id: CARRIER_ID,
    financial_data: {
      ...clustersOf(posting),
      products: posting.lines.map(line => {
        const { currency, sku, quantity } = line
        const price = Number(line.price)
        return { ...shared(line), commissions_currency_code: currency, price, product_id: idNumber(sku), quantity }
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
      products: posting.lines.map(line => ({
        ...shared(line),
        commissions_price: amountOf(commissionOf(line).amount.toFixed(2), line.currency),
        customer_price: amountOf(line.price, line.currency),
        seller_price: amountOf(line.price, line.currency),
        quantity: line.quantity,
        sku: idNumber(line.sku),
      })),
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

function shared(line: Line) {
  return {
    actions: [],
    old_price: Number(line.price),
    total_discount_percent: 0,
    total_discount_value: 0,
    posting_commission: commissionOf(line),
    return_commission: { amount: 0, payout: 0, percent: 0 },
  }
}

/** Ozon tells these as floats. */
function commissionOf({ price, quantity }: Line) {
  const sold = Number(centsOf(price)) * quantity
  const amount = Math.round((sold * COMMISSION_PERCENT) / 100)
  return { amount: amount / 100, payout: (sold - amount) / 100, percent: COMMISSION_PERCENT }
}
