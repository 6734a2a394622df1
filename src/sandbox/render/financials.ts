import type { Line, PostingRecord } from '../records/posting.ts'
import { amountOf, idNumber, placeOf } from './common.ts'

/** Commission of made-up postings, in percent. */
export const COMMISSION_PERCENT = 10

/** `financial_data` of the lists of today. Amounts of old age are bare numbers, those of commissions and buyers objects. */
export function financialsV4(posting: PostingRecord) {
  return {
    ...clustersOf(posting),
    products: posting.lines.map(line => ({
      ...common(line),
      commission: { amount: commission(line), currency: line.currency, percent: COMMISSION_PERCENT },
      customer_price: amountOf(line.price, line.currency),
    })),
  }
}

/** The same as `/v3/posting/fbs/get` and `/v2/posting/fbo/get` tell it. */
export function financialsOfGet(posting: PostingRecord) {
  return {
    ...clustersOf(posting),
    products: posting.lines.map(line => ({
      ...common(line),
      currency_code: line.currency,
      customer_currency_code: line.currency,
      customer_price: Number(line.price),
      commission_amount: commission(line),
      commission_percent: COMMISSION_PERCENT,
      commissions_currency_code: line.currency,
    })),
  }
}

function clustersOf(posting: PostingRecord) {
  return { cluster_from: 'Москва, МО и Дальние регионы', cluster_to: placeOf(posting).cluster }
}

function common(line: Line) {
  const price = Number(line.price)
  return {
    product_id: idNumber(line.sku),
    quantity: line.quantity,
    price,
    old_price: price,
    payout: 0,
    total_discount_percent: 0,
    total_discount_value: 0,
    actions: [],
  }
}

/** Ozon tells it as a float, so this one is a float as well. */
function commission({ price, quantity }: Line): number {
  return Math.round(Number(price) * quantity * COMMISSION_PERCENT) / 100
}
