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
  /** Until when it must be packed. */
  readonly shipByFrom?: number
  readonly shipByTo?: number
  /** From when on it is late. */
  readonly lateFrom?: number
  readonly lateTo?: number
  /** When it was handed over; what never was does not match. */
  readonly deliveringFrom?: number
  readonly deliveringTo?: number
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
  isWithin(posting.createdAt, query.since, query.to) &&
  isWithin(posting.changedAt, query.changedFrom, query.changedTo) &&
  isWithin(posting.shipBy, query.shipByFrom, query.shipByTo) &&
  isWithin(posting.shipByWithoutDelay, query.lateFrom, query.lateTo) &&
  isWithin(posting.deliveringAt, query.deliveringFrom, query.deliveringTo) &&
  (query.statuses?.has(posting.status) ?? true) &&
  (query.warehouseIds?.has(posting.warehouseId) ?? true) &&
  (query.flows?.has(posting.flow) ?? true) &&
  (query.orderNumbers?.has(posting.orderNumber) ?? true) &&
  posting.orderId === (query.orderId ?? posting.orderId) &&
  posting.isTraceable === (query.isTraceable ?? posting.isTraceable) &&
  (query.matches?.(posting) ?? true)

function isWithin(moment: number | undefined, from: number | undefined, to: number | undefined): boolean {
  if (from === undefined && to === undefined) return true
  return moment !== undefined && moment >= (from ?? moment) && moment < (to ?? Number.POSITIVE_INFINITY)
}

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
