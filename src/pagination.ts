import {
  isOzonError,
  isUndecodableError,
  OzonError,
  RequestInvalidError,
  showValue,
  type Undecodable,
  UndecodableError,
} from './errors.ts'
import type { Logger, ResponseMeta } from './http/types.ts'
import { linkSignals } from './internal/abort.ts'
import { explained } from './internal/explained.ts'
import { leavable, leavingReason, type Stop } from './internal/leavable.ts'
import type { Next } from './internal/next-position.ts'

import { unknownOptions } from './names.ts'

export { type Next, nextByCursor, nextByLastId, nextByOffset, nextByPage } from './internal/next-position.ts'

/** One answer of a list. */
export interface Page<T> {
  readonly items: readonly T[]
  /** Rows that could not become a model; they cost the others nothing. */
  readonly undecodable: readonly Undecodable[]
  readonly meta: ResponseMeta
}

/**
 * A list at Ozon. It is iterable without `await`, and every iteration starts anew. While one page is consumed the next
 * is fetched; leaving the loop aborts that request.
 *
 * Rows that cannot be decoded go to `onUndecodable`. Without it an `UndecodableError` is thrown after the last row; when
 * the loop is left early they are logged, and when another error ended it `undecodableOf(error)` has them.
 *
 * @example
 * for await (const posting of ozon.postings.unfulfilled()) console.log(posting.postingNumber)
 */
export interface List<T> extends AsyncIterable<T> {
  /** Page by page, each with its own undecodable rows; these are neither reported nor thrown. */
  pages(): AsyncIterable<Page<T>>
  /** At most `limit` rows (a whole number from 1, or Infinity), without asking Ozon for more than that needs. */
  toArray(options: { readonly limit: number }): Promise<T[]>
  /** The first row, by a request for one. */
  first(): Promise<T | undefined>
}

/** What one request brought: the page, and where the listing goes on. */
export interface Fetched<T, P> {
  readonly page: Page<T>
  readonly next: Next<P>
}

/** One listing: where it starts and how one page of it is fetched. It keeps no state, so it may be walked many times. */
export interface Source<T, P> {
  /** Ozon's path, for errors. */
  readonly operation: string
  readonly start: P
  /** Rows of one page, when the caller or the method decided it; a smaller limit lowers it. */
  readonly pageSize?: number | undefined
  fetch(position: P, pageSize: number | undefined, signal: AbortSignal): Promise<Fetched<T, P>>
  /** Tells positions apart, to find a listing that goes in a circle. Default: the position as text. */
  positionKey?(position: P): string
}

export interface ListOptions {
  readonly signal?: AbortSignal | undefined
  readonly onUndecodable?: ((item: Undecodable) => void) | undefined
  readonly logger?: Pick<Logger, 'warn'> | undefined
}

/** The list of a source. Nothing is sent before it is iterated. */
export function createList<T, P>(source: Source<T, P>, options: ListOptions = {}): List<T> {
  return explainedList({
    [Symbol.asyncIterator]: () => leavable(stop => items(source, options, { stop })),
    pages: () => ({ [Symbol.asyncIterator]: () => leavable(stop => walk(source, options.signal, { stop })) }),
    toArray: async asked => collect(source, options, checkedLimit(asked)),
    first: () => first(source, options),
  })
}

const HOW = 'for await (const row of list) …, or await list.toArray({ limit: 100 })'

/** A list that says how it is read, whoever prints it or takes it for an array. */
export function explainedList<T>(list: List<T>): List<T> {
  const refuse = (): never => {
    const rule = `is no array: its rows come from Ozon when they are asked for. ${HOW}`
    throw new RequestInvalidError('This list cannot be read without await', [{ field: 'list', rule }])
  }
  Object.defineProperty(list, Symbol.iterator, { value: refuse, configurable: true })
  return explained(list, `[a list of Ozon's that is not read yet: ${HOW}]`)
}

/** The undecodable rows that were seen before this error ended an iteration. */
export function undecodableOf(error: unknown): readonly Undecodable[] {
  if (isUndecodableError(error)) return error.items
  if (!isOzonError(error)) return []
  // Written by `Refused.failed`, below.
  return (error as { undecodable?: readonly Undecodable[] }).undecodable ?? []
}

/**
 * The rows that `toArray` had when this error ended it. Name their type, which is that of the list.
 *
 * @example
 * const found = await ozon.postings.getMany(numbers).toArray({ limit: 500 }).catch(error => collectedOf(error))
 */
export function collectedOf<T>(error: unknown): readonly T[] {
  // Written by `collect`, below.
  return isOzonError(error) ? ((error as { collected?: readonly T[] }).collected ?? []) : []
}

/** The numbers for which `postings.get` or `postings.getMany` found no posting. */
export function missingOf(error: unknown): readonly string[] {
  return isOzonError(error) ? ((error as { missing?: readonly string[] }).missing ?? []) : []
}

interface WalkOptions {
  /** Rows that are wanted; once they are there, no page is fetched ahead. Default: all. */
  readonly limit?: number
  readonly pageSize?: number
  /** Default true. */
  readonly fetchAhead?: boolean
  readonly stop?: Stop | undefined
}

/** Yields the pages of a source, each fetched while the one before is consumed. */
async function* walk<T, P>(
  source: Source<T, P>,
  signal: AbortSignal | undefined,
  { limit = Number.POSITIVE_INFINITY, pageSize = source.pageSize, fetchAhead = true, stop }: WalkOptions,
): AsyncGenerator<Page<T>, void, void> {
  signal?.throwIfAborted()
  const link = linkSignals(signal)
  stop?.follow(link)
  const positions = new Positions(source)
  const begin = (position: P): Promise<Fetched<T, P>> =>
    watched(async () => source.fetch(position, pageSize, link.signal))
  try {
    let left = limit
    let pending = begin(source.start)
    for (;;) {
      const { page, next } = await pending
      signal?.throwIfAborted()
      left -= page.items.length
      const goesOn = left > 0 && next.kind === 'more' && !positions.repeats(next.position)
      const ahead = goesOn && fetchAhead ? begin(next.position) : undefined
      yield page
      if (left <= 0 || next.kind === 'end') return
      if (!goesOn) throw positions.error(next)
      pending = ahead ?? begin(next.position)
    }
  } catch (error) {
    if (stop?.left !== true) throw error
  } finally {
    link.abort(leavingReason())
    link.release()
  }
}

/** Starts work whose failure is looked at when its turn comes, which may be never: it must not count as unhandled. */
function watched<R>(work: () => Promise<R>): Promise<R> {
  const promise = work()
  promise.catch(() => undefined)
  return promise
}

/** The positions that one walk has been to. */
class Positions<T, P> {
  readonly #source: Source<T, P>
  readonly #seen: Set<string>

  constructor(source: Source<T, P>) {
    this.#source = source
    this.#seen = new Set([this.#key(source.start)])
  }

  repeats(position: P): boolean {
    const key = this.#key(position)
    if (this.#seen.has(key)) return true
    this.#seen.add(key)
    return false
  }

  /** Why the walk cannot go on. */
  error(next: Exclude<Next<P>, { kind: 'end' }>): OzonError {
    const reason =
      next.kind === 'broken'
        ? next.reason
        : `Ozon led back to a page already seen, ${showValue(this.#key(next.position))}`
    const { operation } = this.#source
    const message = `${operation} cannot be listed further: ${reason}. Rows may be missing: list again, or narrow the filter.`
    return new OzonError('pagination', message, { operation, outcome: 'accepted', attempts: 1 })
  }

  #key(position: P): string {
    return this.#source.positionKey?.(position) ?? String(position)
  }
}

async function* items<T, P>(
  source: Source<T, P>,
  options: ListOptions,
  walkOptions: WalkOptions,
): AsyncGenerator<T, void, void> {
  const refused = new Refused(source.operation, options)
  try {
    for await (const page of walk(source, options.signal, walkOptions)) {
      refused.add(page.undecodable)
      for (const item of page.items) {
        options.signal?.throwIfAborted()
        refused.decoded++
        yield item
      }
    }
    if (walkOptions.stop?.left !== true) refused.ended()
  } catch (error) {
    refused.failed(error)
    throw error
  } finally {
    refused.left()
  }
}

async function collect<T, P>(source: Source<T, P>, options: ListOptions, limit: number): Promise<T[]> {
  const list: T[] = []
  const size = source.pageSize === undefined ? {} : { pageSize: Math.min(source.pageSize, limit) }
  try {
    for await (const item of items(source, options, { limit, ...size })) {
      list.push(item)
      if (list.length >= limit) break
    }
  } catch (error) {
    // Not enumerable: rows hold buyers' data, and errors are printed.
    if (isOzonError(error)) Reflect.defineProperty(error, 'collected', { value: list, configurable: true })
    throw error
  }
  return list
}

async function first<T, P>(source: Source<T, P>, options: ListOptions): Promise<T | undefined> {
  const refused = new Refused(source.operation, options)
  // Only a listing of several windows goes on after an empty page; any other ends with it.
  for await (const page of walk(source, options.signal, { pageSize: 1, fetchAhead: false })) {
    refused.add(page.undecodable)
    if (page.items.length > 0) {
      refused.left()
      return page.items[0]
    }
    if (page.undecodable.length > 0) break
  }
  refused.ended()
  return undefined
}

function checkedLimit(asked: { readonly limit?: unknown } | undefined): number {
  // Plain JavaScript may give the number itself.
  const given: unknown = asked
  if (typeof given === 'number' || typeof given === 'bigint') {
    const rule = `stands in an object: toArray({ limit: ${given} })`
    throw new RequestInvalidError('toArray cannot be called so', [{ field: 'limit', rule, value: String(given) }])
  }
  const unknown = unknownOptions(asked, { limit: true })
  if (unknown.length > 0) throw new RequestInvalidError('toArray cannot be called so', unknown)
  const limit = asked?.limit
  if (typeof limit === 'number' && limit >= 1 && (Number.isInteger(limit) || limit === Number.POSITIVE_INFINITY))
    return limit
  const rule = 'must be a whole number from 1, or Infinity for the whole list'
  throw new RequestInvalidError('toArray cannot be called so', [{ field: 'limit', rule, value: showValue(limit) }])
}

/** The undecodable rows of one iteration, from the page that brought them to whoever is told. */
class Refused {
  /** Rows that were given out. */
  decoded = 0
  readonly #operation: string
  readonly #options: ListOptions
  #rows: Undecodable[] = []

  constructor(operation: string, options: ListOptions) {
    this.#operation = operation
    this.#options = options
  }

  add(rows: readonly Undecodable[]): void {
    const tell = this.#options.onUndecodable
    for (const row of rows) {
      if (tell === undefined) this.#rows.push(row)
      else this.#told(row, tell(row))
    }
  }

  /** What the callback throws ends the list. One that is async all the same ends nothing, least of all the process. */
  #told({ path, reason }: Undecodable, result: unknown): void {
    if (!(result instanceof Promise)) return
    const message = `${this.#operation}: the onUndecodable callback failed`
    result.catch(() => this.#options.logger?.warn(message, { path, reason }))
  }

  ended(): void {
    const rows = this.#rows
    this.#rows = []
    if (rows.length > 0) throw new UndecodableError(rows, this.decoded, this.#operation)
  }

  /** Keeps the rows on the error; not enumerable, because they hold buyers' data and errors are printed. */
  failed(error: unknown): void {
    if (this.#rows.length === 0 || !isOzonError(error)) return
    const isKept = Reflect.defineProperty(error, 'undecodable', { value: this.#rows, configurable: true })
    if (isKept) this.#rows = []
  }

  /** Logs what nobody was told: how many rows and why, never their content. */
  left(): void {
    const [row] = this.#rows
    if (row === undefined) return
    const message = `${this.#operation}: rows could not be decoded, and the list was left before its end`
    this.#options.logger?.warn(message, { rows: this.#rows.length, path: row.path, reason: row.reason })
    this.#rows = []
  }
}
