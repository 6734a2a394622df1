import { isOzonError, type OzonError, type OzonErrorKind } from '../../errors.ts'
import { type BatchFailure, type BatchResult, type ReadResult, refOf, withRef } from '../../model/batch.ts'
import { rememberRequest, requestIdOf } from './json-body.ts'
import { piecesOf } from './row-list.ts'

/** What one request of a batch brought. */
export interface Sent<T> {
  readonly done: readonly T[]
  readonly failed?: readonly BatchFailure[]
  /** Items of which the answer says nothing. */
  readonly unknown?: readonly string[]
}

/** What one request of a batch of reads brought. */
export interface Read<T> extends Sent<T> {
  /** Items of which a whole answer says nothing. */
  readonly missing: readonly string[]
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
  /**
   * It only reads, and Ozon may refuse a request of many for the sake of one of them: a refused request is sent again in
   * halves, until the refusal is that of single items.
   */
  readonly halves?: boolean
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

/** The same for what only reads: one bad item sinks no request, and what Ozon tells nothing of is `missing`. */
export async function readBatches<I, T>(
  reading: Omit<Batching<I, T>, 'halves' | 'send'> & { send(items: readonly I[]): Promise<Read<T>> },
): Promise<ReadResult<T>> {
  const missing: string[] = []
  const send = async (items: readonly I[]): Promise<Sent<T>> => {
    const read = await reading.send(items)
    missing.push(...read.missing)
    return read
  }
  return { ...(await sendBatches({ ...reading, halves: true, send })), missing }
}

/** Gives back what items carried, to whoever reads what became of them. */
function withRefs<I, T>({ items, name }: Batching<I, T>, result: BatchResult<T>): BatchResult<T> {
  const carried = items.map(item => [name(item), refOf(item)] as const).filter(([, ref]) => ref !== undefined)
  if (carried.length === 0) return result
  const refs = Object.fromEntries(carried)
  return { ...result, failed: result.failed.map(each => referred(each, refs[each.item])), refs }
}

function referred(failure: BatchFailure, ref: unknown): BatchFailure {
  const copy = withRef(failure, { ref })
  rememberRequest(copy, requestIdOf(failure))
  return copy
}

async function sendAll<I, T>(batching: Batching<I, T>): Promise<BatchResult<T>> {
  const result: Merged<T> = { done: [], failed: [], unknown: [] }
  const { name } = batching
  // The last of these goes next.
  const parts = piecesOf(batching.items, batching.max).toReversed()
  const refusals = new Refusals(batching)
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const lost = await sendPart(batching, part, result)
    if (lost === undefined) {
      refusals.end()
    } else if (refusals.isOfOne(lost.error)) {
      if (part.length > 1) parts.push(...halvesOf(part).toReversed())
      else merge(result, part.map(name), lost.error)
    } else if (refusals.maySeekOn(lost.error) && parts.length > 0) {
      // A good item may stand behind many bad ones: these are looked into once one is found.
      parts.unshift(part)
    } else {
      if (!refusals.isAnySettled && !mayBeDone(lost.error)) throw refusals.first ?? lost.error
      if (!isOzonError(lost.error)) throw keepOn(lost.error, result)
      merge(result, part.map(name), lost.error)
      refusals.end()
      if (!FATAL.has(lost.error.kind)) continue
      merge(result, parts.toReversed().flat().map(name), lost.error, 'not sent: ')
      return result
    }
  }
  if (!refusals.isAnySettled && refusals.first !== undefined) throw refusals.first
  return result
}

async function sendPart<I, T>(
  batching: Batching<I, T>,
  part: readonly I[],
  result: Merged<T>,
): Promise<{ readonly error: unknown } | undefined> {
  try {
    const sent = await batching.send(part)
    const { done, failed = [], unknown = [] } = sent
    for (const each of failed) rememberRequest(each, requestIdOf(sent))
    result.done.push(...done)
    result.failed.push(...failed)
    result.unknown.push(...unknown)
    return undefined
  } catch (error) {
    return { error }
  }
}

/** So many parts are tried besides, before what is refused is taken to be refused for no item's sake. */
const MOST_SOUGHT = 5

/** The refusals since a request was taken, and whether they can be about single items. */
class Refusals {
  readonly #halves: boolean
  readonly #most: number
  #count = 0
  #sought = 0
  /** The first of them. */
  first: OzonError | undefined
  /** Of some items it is known what became of them, or that it is not. */
  isAnySettled = false

  constructor({ items, max, halves }: Pick<Batching<unknown, unknown>, 'items' | 'max' | 'halves'>) {
    this.#halves = halves === true
    // Enough to find a good item behind a dozen of bad ones; what is refused more often is refused for no item's sake.
    this.#most = 2 * Math.ceil(Math.log2(Math.max(2, Math.min(items.length, max)))) + 16
  }

  isOfOne(error: unknown): error is OzonError {
    if (!this.#halves || !isAboutItems(error) || ++this.#count > this.#most) return false
    this.first ??= error
    return true
  }

  /** Whether another part may still be taken, when nothing has been so far. */
  maySeekOn(error: unknown): boolean {
    return this.#halves && !this.isAnySettled && isAboutItems(error) && ++this.#sought <= MOST_SOUGHT
  }

  end(): void {
    this.#count = 0
    this.isAnySettled = true
  }
}

/** Both halves of what a request of many held. */
export function halvesOf<I>(items: readonly I[]): readonly (readonly I[])[] {
  return piecesOf(items, Math.ceil(items.length / 2))
}

const ABOUT_ITEMS: ReadonlySet<OzonErrorKind> = new Set<OzonErrorKind>(['rejected', 'not-found', 'conflict'])

/** Ozon did not answer a read because of what was asked for: with a status of refusal, or with an error under 200. */
export function isAboutItems(error: unknown): error is OzonError {
  if (!isOzonError(error) || error.retryable) return false
  return (
    ABOUT_ITEMS.has(error.kind) || (error.kind === 'answer-invalid' && (error.code ?? error.ozonMessage) !== undefined)
  )
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
