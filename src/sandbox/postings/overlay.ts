import type { PostingRecord } from '../records/posting.ts'
import { comparePlaces, isBeyond, matchesQuery, type Place, type PostingQuery } from './query.ts'

/** Postings that are kept whole: all that were made or touched. Sorted by creation. */
export class Overlay {
  readonly #byNumber = new Map<string, PostingRecord>()
  readonly #sorted: PostingRecord[] = []

  get size(): number {
    return this.#byNumber.size
  }

  get(number: string): PostingRecord | undefined {
    return this.#byNumber.get(number)
  }

  get all(): readonly PostingRecord[] {
    return this.#sorted
  }

  add(posting: PostingRecord): void {
    this.#byNumber.set(posting.number, posting)
    this.#sorted.splice(this.#placeOf(posting), 0, posting)
  }

  /** What a query finds, in its order, until the reader stops. */
  *find(query: PostingQuery): Generator<PostingRecord> {
    const sorted = this.#sorted
    const from =
      query.since === undefined ? 0 : this.#placeOf({ createdAt: query.since, rank: Number.NEGATIVE_INFINITY })
    const to =
      query.to === undefined ? sorted.length : this.#placeOf({ createdAt: query.to, rank: Number.NEGATIVE_INFINITY })
    const start = this.#startOf(query, from, to)
    const step = query.newestFirst ? -1 : 1
    for (let at = start; at >= from && at < to; at += step) {
      const posting = sorted[at]
      if (posting !== undefined && isBeyond(query, posting) && matchesQuery(query, posting)) yield posting
    }
  }

  #startOf({ after, newestFirst }: PostingQuery, from: number, to: number): number {
    if (after === undefined) return newestFirst ? to - 1 : from
    const at = this.#placeOf(after)
    return newestFirst ? Math.min(to - 1, at) : Math.max(from, at)
  }

  /** The first index whose posting does not come before the place. */
  #placeOf(place: Place): number {
    const sorted = this.#sorted
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = sorted[middle]
      if (other !== undefined && comparePlaces(other, place) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
