import type { PostingRecord } from '../records/posting.ts'
import { POPULATED, Population, type PopulationPlan } from './population.ts'
import { isBeyond, matchesQuery, type PostingQuery } from './query.ts'
import type { PostingBase } from './store.ts'

/** So many changes in a period are sorted for each page; more of them, and the listing is walked instead. */
const FEW_CHANGES = 20_000

/**
 * Up to a million postings in some fourteen bytes each: their statuses, warehouses and times as columns, two indexes, and
 * a bit for each that was touched and now lives elsewhere.
 */
export class PopulatedBase implements PostingBase {
  readonly #population: Population
  readonly #statuses: Uint8Array
  readonly #warehouses: Uint8Array
  /** Seconds since the first second of the population. */
  readonly #changed: Uint32Array
  /** Places by time of change, the earliest first. */
  readonly #byChange: Uint32Array
  /** Places of each status in each warehouse, in order of creation. */
  readonly #buckets: readonly Uint32Array[]
  readonly #gone: Uint8Array
  readonly #epoch: number
  /** How many are left of each status. */
  readonly #counts: Uint32Array

  constructor(plan: PopulationPlan) {
    const { count } = plan
    this.#population = new Population(plan)
    this.#epoch = Math.floor(this.#population.createdAt(0) / 1_000) * 1_000
    this.#statuses = fill(new Uint8Array(count), at => this.#population.status(at))
    this.#warehouses = fill(new Uint8Array(count), at => this.#population.warehouse(at))
    this.#changed = fill(new Uint32Array(count), at => this.#changedSecond(at))
    this.#byChange = sortedBy(this.#changed)
    this.#buckets = this.#sortIntoBuckets()
    this.#gone = new Uint8Array(Math.ceil(count / 8))
    this.#counts = new Uint32Array(POPULATED.length)
    for (const status of this.#statuses) this.#count(status, 1)
  }

  get size(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0)
  }

  get counts(): ReadonlyMap<string, number> {
    return new Map(POPULATED.map((status, i) => [status, this.#counts[i] ?? 0]))
  }

  has(number: string): boolean {
    const at = this.#population.placeOf(number)
    return at !== undefined && !this.#isGone(at)
  }

  make(number: string): PostingRecord | undefined {
    const at = this.#population.placeOf(number)
    return at === undefined || this.#isGone(at) ? undefined : this.#population.record(at)
  }

  remove(number: string): void {
    const at = this.#population.placeOf(number)
    if (at === undefined || this.#isGone(at)) return
    const byte = at >> 3
    this.#gone[byte] = (this.#gone[byte] ?? 0) | (1 << (at & 7))
    this.#count(this.#statuses[at] ?? 0, -1)
  }

  *find(query: PostingQuery): Generator<PostingRecord> {
    if (query.family !== 'fbs' || query.clientId !== this.#population.plan.clientId) return
    // Nobody has traced goods of a population.
    if (query.isTraceable === true) return
    for (const at of this.#places(query)) {
      if (this.#isGone(at)) continue
      const record = this.#population.record(at)
      if (isBeyond(query, record) && matchesQuery(query, record)) yield record
    }
  }

  /** Places that may match, in the order of the query. */
  #places(query: PostingQuery): Iterable<number> {
    const { population, window } = { population: this.#population, window: this.#window(query) }
    const orders = this.#orders(query)
    if (orders !== undefined) return ordered(orders, query)
    const changes = this.#changes(query)
    if (changes !== undefined && changes.length <= FEW_CHANGES)
      return ordered(
        changes.filter(at => isIn(window, at)),
        query,
      )
    const { statuses, warehouseIds, flows } = query
    if ((statuses ?? warehouseIds ?? flows) === undefined) return walk(window, query.newestFirst)
    const warehouses = population.plan.warehouses.map(
      ({ id, flow }) => (warehouseIds?.has(id) ?? true) && (flows?.has(flow) ?? true),
    )
    const chosen = this.#buckets.filter((_, i) => {
      const status = POPULATED[Math.floor(i / warehouses.length)] ?? ''
      return (statuses?.has(status) ?? true) && warehouses[i % warehouses.length] === true
    })
    return merge(chosen, window, query.newestFirst)
  }

  /** Places of the orders that the query names; `undefined` when it names none. Each order is one posting. */
  #orders({ orderNumbers, orderId }: PostingQuery): Uint32Array | undefined {
    if (orderNumbers === undefined && orderId === undefined) return undefined
    const places =
      orderId === undefined
        ? [...(orderNumbers ?? [])].map(number => this.#population.placeOf(`${number}-1`))
        : [this.#population.placeOfOrder(orderId)]
    return Uint32Array.from(places.filter(at => at !== undefined))
  }

  /** The places between the bounds of the query, the upper one excluded. */
  #window({ after, newestFirst, ...query }: PostingQuery): Window {
    const population = this.#population
    const { since, to } = population.creationOf(query)
    let from = population.placeAt(since)
    let end = population.placeAt(to)
    if (after !== undefined && !newestFirst) from = Math.max(from, population.placeAt(after.createdAt))
    if (after !== undefined && newestFirst) end = Math.min(end, population.placeAt(after.createdAt) + 1)
    return { from, end }
  }

  /** Places that changed in the period of the query; `undefined` when it has none. */
  #changes(query: PostingQuery): Uint32Array | undefined {
    // What was handed over and not delivered yet has not changed since.
    const isHandOver = query.statuses?.has('delivered') === false && query.changedFrom === undefined
    const { changedFrom = isHandOver ? query.deliveringFrom : undefined } = query
    const { changedTo = isHandOver ? query.deliveringTo : undefined } = query
    if (changedFrom === undefined && changedTo === undefined) return undefined
    const second = (moment: number): number => Math.ceil((moment - this.#epoch) / 1_000)
    const from = changedFrom === undefined ? 0 : this.#firstChange(second(changedFrom))
    const to = changedTo === undefined ? this.#byChange.length : this.#firstChange(second(changedTo))
    return this.#byChange.subarray(from, Math.max(from, to))
  }

  #firstChange(second: number): number {
    return lowerBound(this.#byChange.length, i => (this.#changed[this.#byChange[i] ?? 0] ?? 0) >= second)
  }

  #changedSecond(at: number): number {
    const status = this.#statuses[at] ?? 0
    return Math.max(0, Math.floor((this.#population.changedAt(at, status) - this.#epoch) / 1_000))
  }

  #isGone(at: number): boolean {
    return ((this.#gone[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
  }

  #count(status: number, by: number): void {
    this.#counts[status] = (this.#counts[status] ?? 0) + by
  }

  #sortIntoBuckets(): readonly Uint32Array[] {
    const width = Math.max(1, this.#population.plan.warehouses.length)
    const counts = new Uint32Array(POPULATED.length * width)
    const bucketOf = (at: number): number => (this.#statuses[at] ?? 0) * width + (this.#warehouses[at] ?? 0)
    for (let at = 0; at < this.#statuses.length; at++) {
      const bucket = bucketOf(at)
      counts[bucket] = (counts[bucket] ?? 0) + 1
    }
    const buckets = [...counts].map(count => new Uint32Array(count))
    counts.fill(0)
    for (let at = 0; at < this.#statuses.length; at++) {
      const bucket = bucketOf(at)
      const used = counts[bucket] ?? 0
      const places = buckets[bucket]
      if (places !== undefined) places[used] = at
      counts[bucket] = used + 1
    }
    return buckets
  }
}

interface Window {
  readonly from: number
  readonly end: number
}

const isIn = ({ from, end }: Window, at: number): boolean => at >= from && at < end

function ordered(places: Uint32Array, { newestFirst }: PostingQuery): Uint32Array {
  const sorted = places.toSorted()
  return newestFirst ? sorted.reverse() : sorted
}

function* walk({ from, end }: Window, newestFirst: boolean): Generator<number> {
  if (newestFirst) for (let at = end - 1; at >= from; at--) yield at
  else for (let at = from; at < end; at++) yield at
}

/** Several sorted lists as one. They are few, so the next one is found by looking at all. */
function* merge(lists: readonly Uint32Array[], { from, end }: Window, newestFirst: boolean): Generator<number> {
  const start = newestFirst ? end : from
  const cursors = lists.map(list => lowerBound(list.length, i => (list[i] ?? 0) >= start) - (newestFirst ? 1 : 0))
  for (;;) {
    let best = -1
    let place = 0
    for (const [i, list] of lists.entries()) {
      const at = list[cursors[i] ?? 0]
      if (at === undefined || at < from || at >= end) continue
      if (best < 0 || (newestFirst ? at > place : at < place)) {
        best = i
        place = at
      }
    }
    if (best < 0) return
    cursors[best] = (cursors[best] ?? 0) + (newestFirst ? -1 : 1)
    yield place
  }
}

/** The first index of which something is true that stays true from there on. */
function lowerBound(length: number, isTrue: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Places in the order of their values; equal values keep the order of the places. */
function sortedBy(values: Uint32Array): Uint32Array {
  // Value and place as one number of at most 53 bits sort without a comparing function.
  const keys = fill(new Float64Array(values.length), at => (values[at] ?? 0) * 0x20_0000 + at).sort()
  return fill(new Uint32Array(values.length), i => (keys[i] ?? 0) % 0x20_0000)
}

/** `TypedArray.from` would collect a million boxed numbers first. */
function fill<A extends Uint8Array | Uint32Array | Float64Array>(array: A, valueAt: (at: number) => number): A {
  for (let at = 0; at < array.length; at++) array[at] = valueAt(at)
  return array
}
