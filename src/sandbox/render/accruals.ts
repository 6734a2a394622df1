import { type Accrual, COMMISSION_PERCENT, moneyOf, SUBSCRIPTION_CENTS, TYPE } from '../money/accruals.ts'
import { textOf } from '../money/cents.ts'
import type { Sale } from '../money/sales.ts'
import { isRfbs } from '../postings/schemes.ts'
import type { FbsErrorRecord } from '../rating-errors.ts'
import type { PostingRecord } from '../records/posting.ts'
import { amountOf } from './common.ts'
import { centsOf } from './tariffs.ts'

const DAY_MS = 86_400_000

export const dateOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** An accrual as `/v1/finance/accrual/by-day` tells it: what it is not about is null or left out. */
export function accrualRow(accrual: Accrual, currency: string) {
  const common = { accrual_id: Number(accrual.id), date: dateOf(accrual.at) }
  const money = (cents: bigint) => amountOf(textOf(cents), currency)
  if (accrual.kind === 'posting') return { ...common, ...postingAccrual(accrual.sales, currency) }
  if (accrual.kind === 'error') {
    const { posting, charge } = accrual.error
    const fees = [{ type_id: TYPE.error, accrued: money(-charge) }]
    return {
      ...common,
      accrued_category: 'ITEM',
      unit_number: posting.number,
      posting: null,
      // The charge is one for the posting: it is told with its first product (inferred).
      item_fees: { fees: posting.lines.slice(0, 1).map(({ sku }) => ({ sku: Number(sku), fees })) },
      total_amount: money(-charge),
    }
  }
  return {
    ...common,
    accrued_category: 'NON_ITEM',
    unit_number: accrual.id,
    posting: null,
    item_fees: null,
    non_item_fee: { type_id: TYPE.subscription, accrued: money(-SUBSCRIPTION_CENTS) },
    total_amount: money(-SUBSCRIPTION_CENTS),
  }
}

function postingAccrual(sales: readonly [Sale, ...Sale[]], currency: string) {
  const [{ posting, at }] = sales
  const total = sales
    .map(moneyOf)
    .reduce((sum, { amount, commission, delivery }) => sum + amount + commission + delivery, 0n)
  return {
    accrued_category: 'POSTING',
    unit_number: posting.number,
    item_fees: null,
    posting: {
      delivery_schema: schemaOf(posting),
      delivery_speed: Math.floor((at - posting.createdAt) / DAY_MS),
      products: sales.map(sale => productOf(sale, currency)),
    },
    total_amount: amountOf(textOf(total), currency),
  }
}

function schemaOf(posting: PostingRecord): string {
  if (posting.family === 'digital') return 'FBO'
  return isRfbs(posting) ? 'rFBS' : posting.family.toUpperCase()
}

function productOf(sale: Sale, currency: string) {
  const { amount, commission, delivery } = moneyOf(sale)
  const money = (cents: bigint) => amountOf(textOf(cents), currency)
  const price = money(centsOf(sale.line.price))
  return {
    sku: Number(sale.line.sku),
    commission: {
      bonus: money(0n),
      coinvestment: money(0n),
      commission: money(commission),
      commission_ratio: String(COMMISSION_PERCENT / 100),
      sale_amount: money(amount),
      sale_commission: money(commission),
      sale_price: price,
      seller_price: price,
    },
    delivery: {
      services: delivery === 0n ? [] : [{ type_id: TYPE.delivery, accrued: money(delivery) }],
      total_accrued: money(delivery),
    },
  }
}

/** Accruals of one posting, one by one, as `/v1/finance/accrual/postings` tells them. */
export function accrualsOfPosting(sales: readonly Sale[], error: FbsErrorRecord | undefined, currency: string) {
  const money = (cents: bigint) => amountOf(textOf(cents), currency)
  const fees = sales.flatMap(sale => {
    const { line, quantity, at, isReturn } = sale
    const { amount, commission, delivery } = moneyOf(sale)
    const about = {
      accrual_date: dateOf(at),
      sku: Number(line.sku),
      quantity,
      seller_price: money(centsOf(line.price)),
    }
    const rows = [
      { ...about, type_id: isReturn ? TYPE.returned : TYPE.sale, accrued: money(amount) },
      { ...about, type_id: isReturn ? TYPE.returnedCommission : TYPE.commission, accrued: money(commission) },
    ]
    return delivery === 0n ? rows : [...rows, { ...about, type_id: TYPE.delivery, accrued: money(delivery) }]
  })
  if (error === undefined) return fees
  const charge = { type_id: TYPE.error, accrued: money(-error.charge), accrual_date: dateOf(error.at) }
  return [...fees, { ...charge, sku: null, quantity: null, seller_price: null }]
}
