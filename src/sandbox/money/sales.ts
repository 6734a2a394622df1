import { cancelledAt, deliveredAt } from '../postings/moments.ts'
import type { Family, Line, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'

/** Goods that were sold, or taken back after they were. */
export interface Sale {
  /** Digits; no two sales have the same. */
  readonly id: string
  readonly posting: PostingRecord
  readonly line: Pick<Line, 'sku' | 'offerId' | 'name' | 'price' | 'currency'>
  readonly quantity: number
  readonly at: number
  readonly isReturn: boolean
}

const FAMILIES: readonly Family[] = ['fbs', 'fbo', 'fbp', 'digital']
/** A sale is a delivery; what Ozon cancels afterwards was one. */
const SOLD: ReadonlySet<string> = new Set(['delivered', 'cancelled'])

/**
 * Everything sold and taken back from one moment to another, the end excluded, in order. What was cancelled or refused
 * before the buyer had it is neither.
 */
export function salesOf(world: World, seller: Seller, from: number, to: number): readonly Sale[] {
  const sold = deliveredPostings(world, seller, from, to).flatMap(posting => soldOf(posting))
  return [...sold, ...returnsOf(world, seller)]
    .filter(({ at }) => at >= from && at < to)
    .toSorted((a, b) => a.at - b.at || Number(a.id) - Number(b.id))
}

function deliveredPostings(world: World, { clientId }: Seller, from: number, to: number): readonly PostingRecord[] {
  return FAMILIES.flatMap(family => {
    const open = { newestFirst: false, limit: Number.POSITIVE_INFINITY } as const
    // Nothing changes before it was made, or after it changed for the last time.
    const bounds = { to, changedFrom: from, statuses: SOLD }
    const matches = (posting: PostingRecord): boolean => deliveredAt(posting) !== undefined
    return world.postings.find({ clientId, family, ...open, ...bounds, matches }).postings
  })
}

/** The sales of a posting, and its returns when it was cancelled after it was delivered. */
export function soldOf(posting: PostingRecord): readonly Sale[] {
  const delivered = deliveredAt(posting)
  if (delivered === undefined) return []
  const cancelled = cancelledAt(posting)
  return posting.lines.flatMap((line, i) => {
    const { quantity } = line
    const id = `${posting.rank}${String(i).padStart(2, '0')}`
    const sold: Sale = { id: `${id}0`, posting, line, quantity, at: delivered, isReturn: false }
    if (cancelled === undefined) return [sold]
    return [sold, { ...sold, id: `${id}1`, at: cancelled, isReturn: true }]
  })
}

/** Goods that buyers sent back: by Ozon's delivery when they set out, by the seller's when the money was given back. */
export function returnsOf(world: World, { clientId, returns, rfbsReturns }: Seller): readonly Sale[] {
  const byOzon = [...returns.all]
    .filter(({ type }) => type === 'ClientReturn')
    .map(each => ({ ...each, at: each.createdAt, id: `${each.id}2` }))
  const bySeller = [...rfbsReturns.all]
    .filter(({ state }) => state === 'MoneyReturned')
    .map(each => ({ ...each, at: each.changedAt, quantity: 1, id: `${each.id}3` }))
  return [...byOzon, ...bySeller].flatMap(({ id, postingNumber, quantity, at, ...line }) => {
    const posting = world.postings.of(clientId, postingNumber)
    return posting === undefined ? [] : [{ id, posting, line, quantity, at, isReturn: true }]
  })
}
