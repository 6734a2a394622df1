/** What became of many items that were sent in several requests. Each item is in one of the lists. */
export interface BatchResult<T> {
  readonly done: readonly T[]
  readonly failed: readonly BatchFailure[]
  /** Items whose answer was lost: look before sending them again. */
  readonly unknown: readonly string[]
  /** What items carried as `ref`, by the names that they have in these lists. Absent when none carried anything. */
  readonly refs?: Readonly<Record<string, unknown>>
}

/** What many items that were asked for in several requests brought. */
export interface ReadResult<T> extends BatchResult<T> {
  /** Items of which Ozon's answer tells nothing. `unknown` has those whose answer was lost or contradicts itself. */
  readonly missing: readonly string[]
}

export interface BatchFailure {
  readonly item: string
  /** What the item carried. */
  readonly ref?: unknown
  /** Ozon's code, or the kind of the error that refused the whole request. */
  readonly code?: string
  readonly message: string
  readonly retryable: boolean
  /** How long Ozon asks to wait before this item is sent again, in milliseconds. */
  readonly retryAfterMs?: number
}

/** An item of a batch may carry something of the caller's, such as the id of a row. */
export interface Referable {
  /** Whatever it is, it is given back with the outcome, and is neither sent nor looked at. */
  readonly ref?: unknown
}

/** What an item of a batch carried. */
export function refOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'ref' in item ? item.ref : undefined
}

/** An outcome with what its item carried. */
export function withRef<O extends object>(outcome: O, item: unknown): O {
  const ref = refOf(item)
  return ref === undefined ? outcome : { ...outcome, ref }
}

/** A request without what is none of Ozon's business: it must not change what the journal calls the write. */
export function withoutRef<R>(request: R): R {
  if (refOf(request) === undefined) return request
  const { ref: _ref, ...rest } = request as R & Referable
  // The field is optional in every type of items.
  return rest as R
}
