import type { FlowWord } from '../../wire/statuses.ts'
import type { Family, PostingRecord } from '../records/posting.ts'

/** A place in a listing: the posting after which it goes on. */
export interface Place {
  readonly createdAt: number
  readonly rank: number
}

/** What a listing asks for. Bounds are epoch milliseconds, the lower included, the upper not. */
export interface PostingQuery {
  readonly clientId: string
  readonly family: Family
  readonly since?: number
  readonly to?: number
  readonly changedFrom?: number
  readonly changedTo?: number
  readonly statuses?: ReadonlySet<string>
  readonly warehouseIds?: ReadonlySet<string>
  readonly flows?: ReadonlySet<FlowWord>
  readonly orderNumbers?: ReadonlySet<string>
  readonly orderId?: string
  readonly isTraceable?: boolean
  /** Whatever else must hold; asked last. */
  readonly matches?: (posting: PostingRecord) => boolean
  readonly newestFirst: boolean
  readonly after?: Place
  readonly limit: number
}

export interface FoundPostings {
  readonly postings: readonly PostingRecord[]
  readonly hasNext: boolean
}

export const matchesQuery = (query: PostingQuery, posting: PostingRecord): boolean =>
  posting.clientId === query.clientId &&
  posting.family === query.family &&
  posting.createdAt >= (query.since ?? Number.NEGATIVE_INFINITY) &&
  posting.createdAt < (query.to ?? Number.POSITIVE_INFINITY) &&
  posting.changedAt >= (query.changedFrom ?? Number.NEGATIVE_INFINITY) &&
  posting.changedAt < (query.changedTo ?? Number.POSITIVE_INFINITY) &&
  (query.statuses?.has(posting.status) ?? true) &&
  (query.warehouseIds?.has(posting.warehouseId) ?? true) &&
  (query.flows?.has(posting.flow) ?? true) &&
  (query.orderNumbers?.has(posting.orderNumber) ?? true) &&
  posting.orderId === (query.orderId ?? posting.orderId) &&
  posting.isTraceable === (query.isTraceable ?? posting.isTraceable) &&
  (query.matches?.(posting) ?? true)

/** Order of creation; ties by rank. */
export function comparePlaces(a: Place, b: Place): number {
  return a.createdAt - b.createdAt || a.rank - b.rank
}

/** Whether a place lies beyond the one after which the listing goes on. */
export function isBeyond(query: PostingQuery, place: Place): boolean {
  if (query.after === undefined) return true
  const order = comparePlaces(place, query.after)
  return query.newestFirst ? order < 0 : order > 0
}
