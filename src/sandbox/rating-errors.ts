import { costOf, numberOf, percentOf } from './money/cents.ts'
import { cancelledAt, handedOverAt } from './postings/moments.ts'
import type { PostingRecord } from './records/posting.ts'
import type { Seller } from './records/seller.ts'
import type { World } from './world.ts'

/** What Ozon charges for an error, of what the posting cost: five percent in one sample (inferred: of all errors). */
export const CHARGE_PERCENT = 5
/** A posting that counts against the seller. */
export interface FbsErrorRecord {
  readonly posting: PostingRecord
  readonly type: 'SELLER_CANCELLATION' | 'SELLER_DELAY'
  readonly at: number
  /** Hundredths. */
  readonly cost: bigint
  readonly charge: bigint
}

const CANCELLED: ReadonlySet<string> = new Set(['cancelled'])

/** Still to be handed over. */
const BEFORE_HAND_OVER: ReadonlySet<string> = new Set([
  'awaiting_approve',
  'awaiting_packaging',
  'ship_in_process',
  'awaiting_registration',
  'awaiting_deliver',
])

/** What really went wrong with a seller's FBS and rFBS postings from one moment to another, the end excluded. */
export function fbsErrors(world: World, { clientId }: Seller, from: number, to: number): readonly FbsErrorRecord[] {
  const all = { clientId, family: 'fbs', newestFirst: false, limit: Number.POSITIVE_INFINITY } as const
  const late = world.postings.find({ ...all, lateFrom: from, lateTo: to }).postings
  // Nothing changes for the last time before it is cancelled.
  const cancelled = world.postings.find({ ...all, statuses: CANCELLED, changedFrom: from }).postings
  return [...late, ...cancelled.filter(({ shipByWithoutDelay: at }) => at < from || at >= to)]
    .flatMap(posting => fbsErrorOf(posting, world.now()) ?? [])
    .filter(({ at }) => at >= from && at < to)
    .toSorted((a, b) => a.at - b.at || a.posting.rank - b.posting.rank)
}

/** A posting that was late and then cancelled by the seller counts once, as a cancellation (inferred). */
export function fbsErrorOf(posting: PostingRecord, now: number): FbsErrorRecord | undefined {
  const { cancellation, shipByWithoutDelay } = posting
  const cost = costOf(posting.lines)
  const about = { posting, cost, charge: percentOf(cost, CHARGE_PERCENT) }
  const cancelled = cancelledAt(posting)
  if (cancelled !== undefined && isOfSeller(cancellation))
    return { ...about, type: 'SELLER_CANCELLATION', at: cancelled }
  const handedOver = handedOverAt(posting) ?? (BEFORE_HAND_OVER.has(posting.status) ? now : undefined)
  if (handedOver === undefined || handedOver <= shipByWithoutDelay) return undefined
  return { ...about, type: 'SELLER_DELAY', at: shipByWithoutDelay }
}

/** Ozon cancels what the seller does not hand over, and that counts as well. */
const isOfSeller = (cancellation: PostingRecord['cancellation']): boolean => cancellation?.affectsRating === true

/** What Ozon charges, in percent of what was ordered, with two decimals. How Ozon counts it is not published (inferred). */
export function indexOf(errors: readonly FbsErrorRecord[], turnover: bigint): number {
  return turnover === 0n ? 0 : numberOf((chargesOf(errors) * 10_000n) / turnover)
}

export const chargesOf = (errors: readonly FbsErrorRecord[]): bigint =>
  errors.reduce((sum, { charge }) => sum + charge, 0n)

/** What the postings of a period cost, in hundredths. */
export function turnoverOf(world: World, { clientId }: Seller, from: number, to: number): bigint {
  const { postings } = world.postings.find({
    clientId,
    family: 'fbs',
    newestFirst: false,
    limit: Number.POSITIVE_INFINITY,
    since: from,
    to,
  })
  return postings.reduce((sum, { lines }) => sum + costOf(lines), 0n)
}
