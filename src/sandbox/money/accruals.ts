import { groupedBy } from '../grouped.ts'
import { type FbsErrorRecord, fbsErrors } from '../rating-errors.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { costOf, percentOf } from './cents.ts'
import { type Sale, salesOf } from './sales.ts'

/** No document lists the kinds of accruals, so numbers and words are made up (inferred). */
export const TYPE = {
  sale: 1,
  commission: 2,
  delivery: 3,
  returned: 4,
  returnedCommission: 5,
  error: 6,
  subscription: 7,
} as const

export const ACCRUAL_TYPES = [
  { id: TYPE.sale, name: 'Выручка', description: 'Стоимость доставленных товаров' },
  { id: TYPE.commission, name: 'Вознаграждение за продажу', description: 'Комиссия Ozon' },
  { id: TYPE.delivery, name: 'Логистика', description: 'Доставка до покупателя' },
  { id: TYPE.returned, name: 'Возврат выручки', description: 'Стоимость возвращённых товаров' },
  { id: TYPE.returnedCommission, name: 'Возврат вознаграждения', description: 'Комиссия за возвращённые товары' },
  { id: TYPE.error, name: 'Обработка ошибок', description: 'Отмены и просрочки по вине продавца' },
  { id: TYPE.subscription, name: 'Подписка', description: 'Плата за месяц' },
] as const

/** Ozon's share of made-up sales, in percent; the same wherever a posting's money is told. */
export const COMMISSION_PERCENT = 10
/** For bringing one line of a posting to its buyer, in hundredths (inferred). */
const DELIVERY_CENTS = 6_300n
/** For a month, in hundredths (inferred). */
export const SUBSCRIPTION_CENTS = 999_000n

/** Hundredths; negative is what the seller pays. */
export interface SaleMoney {
  readonly amount: bigint
  readonly commission: bigint
  readonly delivery: bigint
}

/** What a sale brings. Of a return all but the delivery is taken back. */
export function moneyOf({ line, quantity, isReturn }: Sale): SaleMoney {
  const amount = costOf([{ ...line, quantity }])
  const commission = percentOf(amount, COMMISSION_PERCENT)
  if (isReturn) return { amount: -amount, commission, delivery: 0n }
  return { amount, commission: -commission, delivery: -DELIVERY_CENTS }
}

/** Something that is accrued at once: the lines of a posting, the charge for an error, or a fee of the seller's. */
export type Accrual = { readonly id: string; readonly at: number } & (
  | { readonly kind: 'posting'; readonly sales: readonly [Sale, ...Sale[]] }
  | { readonly kind: 'error'; readonly error: FbsErrorRecord }
  | { readonly kind: 'subscription' }
)

/** Everything accrued to a seller from one moment to another, the end excluded, in order. */
export function accrualsOf(world: World, seller: Seller, from: number, to: number): readonly Accrual[] {
  const errors = fbsErrors(world, seller, from, to).map(
    (error): Accrual => ({ kind: 'error', error, at: error.at, id: `${error.posting.rank}004` }),
  )
  const found = [...postingAccruals(salesOf(world, seller, from, to)), ...errors, ...subscriptions(seller, from, to)]
  return found.toSorted((a, b) => a.at - b.at || Number(a.id) - Number(b.id))
}

/** Lines of one posting that are sold or taken back at one moment are one accrual. */
function postingAccruals(all: readonly Sale[]): readonly Accrual[] {
  const groups = groupedBy(all, ({ posting, at, isReturn }) => `${posting.number} ${at} ${isReturn}`)
  return groups.map(sales => ({ kind: 'posting', sales, at: sales[0].at, id: sales[0].id }))
}

/** Paid on the first of the month. */
function subscriptions({ subscription, clientId }: Seller, from: number, to: number): readonly Accrual[] {
  if (subscription === 'UNSPECIFIED') return []
  const firsts: Accrual[] = []
  const start = new Date(from)
  for (let month = 0; ; month++) {
    const at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1)
    if (at >= to) return firsts
    if (at >= from) firsts.push({ kind: 'subscription', at, id: `${clientId}${at / 1000}` })
  }
}
