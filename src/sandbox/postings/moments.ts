import type { KnownStatus } from '../../wire/values.ts'
import type { PostingRecord } from '../records/posting.ts'

/** When a posting was handed over, of whatever scheme. */
export const handedOverAt = (posting: PostingRecord): number | undefined =>
  posting.deliveringAt ?? firstAt(posting, 'delivering')

/** When the buyer got it. */
export const deliveredAt = (posting: PostingRecord): number | undefined =>
  posting.deliveredAt ?? firstAt(posting, 'delivered')

/** Postings of a populated base have no history: the last change was the cancellation. */
export function cancelledAt(posting: PostingRecord): number | undefined {
  return firstAt(posting, 'cancelled') ?? (posting.status === 'cancelled' ? posting.changedAt : undefined)
}

const firstAt = ({ history }: PostingRecord, status: KnownStatus): number | undefined =>
  history.find(({ to }) => to === status)?.at
