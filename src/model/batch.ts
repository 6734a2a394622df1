/** What became of many items that were sent in several requests. Each item is in one of the three lists. */
export interface BatchResult<T> {
  readonly done: readonly T[]
  readonly failed: readonly BatchFailure[]
  /** Items whose answer was lost: look before sending them again. */
  readonly unknown: readonly string[]
}

export interface BatchFailure {
  readonly item: string
  /** Ozon's code, or the kind of the error that refused the whole request. */
  readonly code?: string
  readonly message: string
  readonly retryable: boolean
}
