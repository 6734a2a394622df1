/** How an answer differs from what is documented. Never an error by itself. */
export type DriftKind = 'unknown-field' | 'wrong-type' | 'unknown-value' | 'missing'

/**
 * One difference between an answer and the documents, counted over the answer in which it was first seen. Each new value of
 * a field is a difference of its own.
 */
export interface Drift {
  /** Ozon's path; absent for stored payloads. */
  readonly operation?: string
  /** Where in the answer, such as 'postings[].products[].quantity'. */
  readonly path: string
  readonly kind: DriftKind
  /** The new value, for `unknown-value` only: other values may be personal. */
  readonly value?: string
  readonly count: number
}

/** Collects the drift of one answer. */
export class DriftNotes {
  readonly #seen = new Map<string, { path: string; kind: DriftKind; value?: string; count: number }>()

  note(kind: DriftKind, path: string, value?: string): void {
    const key = value === undefined ? `${kind} ${path}` : `${kind} ${path}\n${value}`
    const seen = this.#seen.get(key)
    if (seen !== undefined) seen.count++
    else this.#seen.set(key, value === undefined ? { path, kind, count: 1 } : { path, kind, value, count: 1 })
  }

  get size(): number {
    return this.#seen.size
  }

  list(prefix: string, operation?: string): Drift[] {
    const where = operation === undefined ? {} : { operation }
    return [...this.#seen.values()].map(each => ({ ...where, ...each, path: join(prefix, each.path) }))
  }
}

/** 'postings[]' and 'products[].sku' make 'postings[].products[].sku'. */
function join(prefix: string, path: string): string {
  return prefix === '' || path === '' ? prefix + path : `${prefix}.${path}`
}

/** Where ids are the names of fields or values, each answer has new ones: what is told first is enough to see it by. */
const MOST_TOLD = 1_000

/** Tells each difference once in the life of a client, and no more than a thousand. */
export class DriftReporter {
  readonly #told = new Set<string>()
  readonly #tell: (drift: Drift) => void

  constructor(tell: (drift: Drift) => void) {
    this.#tell = tell
  }

  report(drifts: readonly Drift[]): void {
    for (const drift of drifts) {
      const key = `${drift.operation ?? ''} ${drift.kind} ${drift.path}\n${drift.value ?? ''}`
      if (this.#told.has(key)) continue
      if (this.#told.size === MOST_TOLD) return
      this.#told.add(key)
      this.#tell(drift)
    }
  }
}
