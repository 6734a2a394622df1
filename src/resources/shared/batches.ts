import { isOzonError, type OzonError, type OzonErrorKind } from '../../errors.ts'
import { type BatchFailure, type BatchResult, refOf, withRef } from '../../model/batch.ts'

/** What one request of a batch brought. */
export interface Sent<T> {
  readonly done: readonly T[]
  readonly failed?: readonly BatchFailure[]
  /** Items of which the answer says nothing. */
  readonly unknown?: readonly string[]
}

/** The row about an item; `undefined` when there is none, and when several rows tell different things of it. */
export function agreedRow<R>(rows: readonly R[], sayOf: (row: R) => unknown): R | undefined {
  const [first, ...others] = rows
  return first !== undefined && others.every(each => sayOf(each) === sayOf(first)) ? first : undefined
}

/** How items are sent in requests of at most `max`. */
export interface Batching<I, T> {
  readonly items: readonly I[]
  readonly max: number
  /** How an item is named in the result, such as its posting number. */
  name(item: I): string
  send(items: readonly I[]): Promise<Sent<T>>
}

/** Where Ozon documents no maximum. Inferred from the smallest that it documents. */
export const UNDOCUMENTED_BATCH = 20

/** After these every further request would fail in the same way. */
const FATAL: ReadonlySet<OzonErrorKind> = new Set<OzonErrorKind>([
  'authentication',
  'permission',
  'switched-off',
  'read-only',
  'request-invalid',
  'configuration',
  'aborted',
])

/**
 * Sends request after request and merges what they bring, in order. A request that fails costs the others nothing: its
 * items are `failed` when Ozon refused it, `unknown` when its answer was lost. What would fail for all is thrown when
 * nothing was sent before it; afterwards it ends the sending, and the rest is `failed`, so that what was done is not lost.
 */
export async function sendBatches<I, T>(batching: Batching<I, T>): Promise<BatchResult<T>> {
  return withRefs(batching, await sendAll(batching))
}

/** Gives back what items carried, to whoever reads what became of them. */
function withRefs<I, T>({ items, name }: Batching<I, T>, result: BatchResult<T>): BatchResult<T> {
  const carried = items.map(item => [name(item), refOf(item)] as const).filter(([, ref]) => ref !== undefined)
  if (carried.length === 0) return result
  const refs = Object.fromEntries(carried)
  return { ...result, failed: result.failed.map(each => withRef(each, { ref: refs[each.item] })), refs }
}

async function sendAll<I, T>(batching: Batching<I, T>): Promise<BatchResult<T>> {
  const result: Merged<T> = { done: [], failed: [], unknown: [] }
  const { items, max, name } = batching
  for (let at = 0; at < items.length; at += max) {
    const batch = items.slice(at, at + max)
    try {
      const { done, failed = [], unknown = [] } = await batching.send(batch)
      result.done.push(...done)
      result.failed.push(...failed)
      result.unknown.push(...unknown)
    } catch (error) {
      if (at === 0 && !mayBeDone(error)) throw error
      if (!isOzonError(error)) throw keepOn(error, result)
      merge(result, batch.map(name), error)
      if (!FATAL.has(error.kind)) continue
      merge(result, items.slice(at + max).map(name), error, 'not sent: ')
      return result
    }
  }
  return result
}

interface Merged<T> {
  readonly done: T[]
  readonly failed: BatchFailure[]
  readonly unknown: string[]
}

function mayBeDone(error: unknown): boolean {
  return isOzonError(error) && (error.outcome === 'unknown' || error.outcome === 'accepted')
}

function merge<T>(result: Merged<T>, names: readonly string[], error: OzonError, prefix = ''): void {
  if (prefix === '' && mayBeDone(error)) {
    result.unknown.push(...names)
    return
  }
  const { code = error.kind, message, retryable, retryAfterMs } = error
  const why = { code: String(code), message: prefix + message, retryable }
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs }
  for (const item of names) result.failed.push({ item, ...why, ...wait })
}

/** The caller's own abort reason goes out unchanged, except that an Error also carries what was done before it. */
function keepOn<T>(error: unknown, result: BatchResult<T>): unknown {
  if (error instanceof Error) Reflect.defineProperty(error, 'batchResult', { value: result, configurable: true })
  return error
}
