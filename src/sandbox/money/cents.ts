import type { Line } from '../records/posting.ts'
import { centsOf } from '../render/tariffs.ts'

/** What goods cost, in hundredths. */
export const costOf = (lines: readonly Pick<Line, 'price' | 'quantity'>[]): bigint =>
  lines.reduce((sum, { price, quantity }) => sum + centsOf(price) * BigInt(quantity), 0n)

/** A share of an amount, cut to whole hundredths. */
export const percentOf = (cents: bigint, percent: number): bigint => (cents * BigInt(percent)) / 100n

/** Where Ozon tells money as a float. */
export const numberOf = (cents: bigint): number => Number(cents) / 100

/** Decimal text, such as '-149.90'. */
export function textOf(cents: bigint): string {
  const size = cents < 0n ? -cents : cents
  return `${cents < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}
