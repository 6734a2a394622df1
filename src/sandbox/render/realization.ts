import { groupedBy } from '../grouped.ts'
import { COMMISSION_PERCENT, moneyOf } from '../money/accruals.ts'
import { numberOf } from '../money/cents.ts'
import type { Sale } from '../money/sales.ts'
import type { Seller } from '../records/seller.ts'
import { dateOf } from './accruals.ts'
import { centsOf } from './tariffs.ts'

/** Sales and returns of the same goods at the same price: a row of a report. */
export interface RealizationRow {
  readonly number: number
  readonly sales: readonly [Sale, ...Sale[]]
}

/** Rows of a report; `keyOf` says which sales belong together, besides the product and its price. */
export function rowsOf(sales: readonly Sale[], keyOf: (sale: Sale) => string): readonly RealizationRow[] {
  const groups = groupedBy(sales, sale => `${keyOf(sale)} ${sale.line.sku} ${sale.line.price}`)
  return groups.map((group, i) => ({ number: i + 1, sales: group }))
}

/** What the three reports tell of a row; its number is spelt in two ways. */
export function rowBody(seller: Seller, { sales }: RealizationRow) {
  const [{ line }] = sales
  return {
    item: {
      sku: Number(line.sku),
      offer_id: line.offerId,
      name: line.name,
      barcode: seller.products.get(line.sku)?.barcode ?? '',
    },
    commission_ratio: COMMISSION_PERCENT / 100,
    seller_price_per_instance: numberOf(centsOf(line.price)),
    ...part(
      'delivery_commission',
      sales.filter(({ isReturn }) => !isReturn),
    ),
    ...part(
      'return_commission',
      sales.filter(({ isReturn }) => isReturn),
    ),
  }
}

/** Both halves are told as what was moved, never as negative amounts (inferred). */
function part<N extends string>(name: N, sales: readonly Sale[]) {
  const [first] = sales
  if (first === undefined) return {}
  const sum = (which: 'amount' | 'commission'): bigint =>
    sales.reduce((all, sale) => all + size(moneyOf(sale)[which]), 0n)
  const [amount, commission] = [sum('amount'), sum('commission')]
  return {
    [name]: {
      amount: numberOf(amount),
      bonus: 0,
      commission: numberOf(commission),
      compensation: 0,
      price_per_instance: numberOf(centsOf(first.line.price)),
      quantity: sales.reduce((all, { quantity }) => all + quantity, 0),
      standard_fee: numberOf(commission),
      bank_coinvestment: 0,
      stars: 0,
      pick_up_point_coinvestment: 0,
      total: numberOf(amount - commission),
    },
  }
}

const size = (cents: bigint): bigint => (cents < 0n ? -cents : cents)

/** What the report by posting adds. */
export function orderOf({ number, sales }: RealizationRow) {
  const [{ posting }] = sales
  return {
    row_number: number,
    order: { posting_number: posting.number, created_date: dateOf(posting.createdAt) },
    ...(posting.isLegal
      ? { legal_entity_document: { number: `УПД-${posting.rank}`, sale_date: dateOf(sales[0].at) } }
      : {}),
  }
}

/** The first page of a report. No party has a real number: this is a sandbox. */
export function headerOf(seller: Seller, from: number, to: number, madeAt: number) {
  return {
    number: `РР-${seller.clientId}-${dateOf(from).slice(0, 7)}`,
    doc_date: dateOf(madeAt),
    contract_number: `ИР-${seller.clientId}`,
    contract_date: '2020-01-01',
    currency_sys_name: seller.currency,
    start_date: dateOf(from),
    stop_date: dateOf(to - 1),
    payer_name: 'Ozon',
    payer_inn: '0000000000',
    payer_kpp: '000000000',
    receiver_name: seller.name,
    receiver_inn: '0000000000',
    receiver_kpp: '000000000',
  }
}
