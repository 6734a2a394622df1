import type { PostingRecord } from '../records/posting.ts'
import { Overlay } from './overlay.ts'
import { comparePlaces, type FoundPostings, type PostingQuery } from './query.ts'

/**
 * Postings that are computed from their place and kept nowhere, until one is touched. What `populate` makes; see
 * `populated.ts`.
 */
export interface PostingBase {
  readonly size: number
  /** How many there are in each status. */
  readonly counts: ReadonlyMap<string, number>
  has(number: string): boolean
  /** The posting as it was at the beginning. */
  make(number: string): PostingRecord | undefined
  /** Leaves the posting out of every later answer. */
  remove(number: string): void
  find(query: PostingQuery): Iterable<PostingRecord>
}

/** All postings of a sandbox. */
export class PostingStore {
  readonly #overlay = new Overlay()
  #base: PostingBase | undefined
  #lastRank = 0

  get size(): number {
    return this.#overlay.size + (this.#base?.size ?? 0)
  }

  /** Every posting that was made or touched, in order of creation; those of the base that nobody touched are not among them. */
  get touched(): readonly PostingRecord[] {
    return this.#overlay.all
  }

  /** How many of the base nobody has touched, by status. */
  get untouchedCounts(): ReadonlyMap<string, number> {
    return this.#base?.counts ?? new Map<string, number>()
  }

  /** Those of the base that nobody has touched, to look at and not to change, until the reader stops. */
  untouched(query: PostingQuery): Iterable<PostingRecord> {
    return this.#base?.find(query) ?? []
  }

  /** Puts the base under the postings; there can be one. */
  putUnder(base: PostingBase): void {
    this.#base = base
  }

  nextRank(): number {
    return ++this.#lastRank
  }

  add(posting: PostingRecord): void {
    this.#overlay.add(posting)
  }

  /** A posting to read or to change. One of the base moves to those that are kept. */
  get(number: string): PostingRecord | undefined {
    const kept = this.#overlay.get(number)
    if (kept !== undefined) return kept
    const made = this.#base?.make(number)
    if (made === undefined) return undefined
    this.#base?.remove(number)
    this.#overlay.add(made)
    return made
  }

  /** A posting of this seller, or `undefined`: others' postings are as good as none. */
  of(clientId: string, number: string): PostingRecord | undefined {
    const found = this.get(number)
    return found?.clientId === clientId ? found : undefined
  }

  /** Says that a posting has just changed. */
  changed(posting: PostingRecord, at: number): void {
    posting.changedAt = at
  }

  /** A page: what both parts find, merged in the order of the query. */
  find(query: PostingQuery): FoundPostings {
    const kept = this.#overlay.find(query)
    const computed = this.#base?.find(query)[Symbol.iterator]()
    const postings: PostingRecord[] = []
    let left = next(kept)
    let right = computed === undefined ? undefined : next(computed)
    while (postings.length <= query.limit) {
      const first = earlier(query, left, right)
      if (first === undefined) break
      postings.push(first)
      if (first === left) left = next(kept)
      else if (computed !== undefined) right = next(computed)
    }
    return { postings: postings.slice(0, query.limit), hasNext: postings.length > query.limit }
  }
}

function next(postings: Iterator<PostingRecord>): PostingRecord | undefined {
  const step = postings.next()
  return step.done === true ? undefined : step.value
}

function earlier(
  query: PostingQuery,
  a: PostingRecord | undefined,
  b: PostingRecord | undefined,
): PostingRecord | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const order = comparePlaces(a, b)
  return (query.newestFirst ? order > 0 : order < 0) ? a : b
}
