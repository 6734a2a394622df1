import { cancelledAt, handedOverAt } from '../postings/moments.ts'
import type { PostingRecord } from '../records/posting.ts'
import { amountOf, iso } from './common.ts'

const HALF_DAY_MS = 12 * 3_600_000
const OPEN_END = '9999-12-31T23:59:59.999999900Z'

/**
 * Steps of the shipping tariff: nothing until `shipment_date`, then one percent more every twelve hours, at most three.
 * After the example in Ozon's documents; other shops have other steps.
 */
const RATES = [0, 1, 2, 3] as const

export function tariffSteps(posting: PostingRecord, currency: string) {
  return RATES.map((rate, i) => ({
    min_charge: rate === 0 ? null : amountOf('0', currency),
    tariff_charge: amountOf(charge(posting, rate), currency),
    tariff_deadline_at: i === RATES.length - 1 ? OPEN_END : iso(posting.shipBy + i * HALF_DAY_MS),
    tariff_rate: rate,
    tariff_type: rate === 0 ? 'no_discount' : 'commission',
  }))
}

/** Where a posting stands in its steps. They end with the hand-over, or with the order (inferred: no source says so). */
export function currentTariff(posting: PostingRecord, now: number) {
  const ended = handedOverAt(posting) ?? cancelledAt(posting)
  const late = (ended ?? now) - posting.shipBy
  const at = Math.min(RATES.length - 1, Math.max(0, Math.ceil(late / HALF_DAY_MS)))
  const rate = RATES[at] ?? 0
  const next = ended === undefined ? RATES[at + 1] : undefined
  return {
    rate,
    type: rate === 0 ? 'no_discount' : 'commission',
    charge: charge(posting, rate),
    next:
      next === undefined
        ? undefined
        : {
            rate: next,
            type: 'commission',
            charge: charge(posting, next),
            startsAt: posting.shipBy + at * HALF_DAY_MS,
          },
  }
}

/** Percent of what the goods cost, in hundredths, without a rounding of floats. */
function charge({ lines }: PostingRecord, rate: number): string {
  const cents = lines.reduce((sum, { price, quantity }) => sum + centsOf(price) * BigInt(quantity), 0n)
  const part = (cents * BigInt(rate)) / 100n
  return `${part / 100n}.${String(part % 100n).padStart(2, '0')}`
}

/** '1499.00' as 149900. */
export function centsOf(price: string): bigint {
  const [whole = '0', fraction = ''] = price.split('.')
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2))
}
