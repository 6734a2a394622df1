import { ERROR_BRAND } from './internal/brand.ts'
import { given } from './internal/given.ts'
import { hideKeys, looksLikeKey } from './internal/hide-keys.ts'
import { isPrivatePath } from './internal/private-names.ts'

/**
 * What is known about the fate of a request:
 * `not-sent` nothing left this process; `rejected` Ozon refused it and did nothing;
 * `accepted` Ozon answered 200 but the answer could not be read; `unknown` the answer was lost: look before sending again.
 */
export type Outcome = 'not-sent' | 'rejected' | 'accepted' | 'unknown'

export type OzonErrorKind =
  | 'configuration'
  | 'request-invalid'
  | 'read-only'
  | 'switched-off'
  | 'authentication'
  | 'permission'
  | 'not-found'
  | 'conflict'
  | 'rejected'
  | 'rate-limited'
  | 'circuit-open'
  | 'server'
  | 'redirect'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'answer-invalid'
  | 'undecodable'
  | 'pagination'
  | 'transition'
  | 'not-allowed'

/** One mistake in what the caller gave: which field, which rule, which value (shortened, never a secret). */
export interface Problem {
  readonly field: string
  readonly rule: string
  readonly value?: string
}

export interface OzonErrorDetails {
  /** Ozon's path, such as '/v4/posting/fbs/list'. */
  readonly operation?: string | undefined
  readonly httpStatus?: number | undefined
  /** Ozon's own code: a gRPC number, or a word on some methods. */
  readonly code?: number | string | undefined
  /** Ozon's own words, unchanged. */
  readonly ozonMessage?: string | undefined
  readonly attempts?: number | undefined
  readonly retryable?: boolean | undefined
  readonly outcome?: Outcome | undefined
  /** How long Ozon asks to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined
  /** Ozon's name of the request, for its support. */
  readonly requestId?: string | undefined
  readonly cause?: unknown
}

export interface AnswerInvalidDetails extends OzonErrorDetails {
  /** What Ozon answered, where it could be read as JSON. */
  readonly answer?: unknown
}

/** The base of every error of this package. Tell the kinds apart with the `is…Error` guards or by `kind`. */
export class OzonError extends Error {
  override readonly name: string = 'OzonError'
  readonly kind: OzonErrorKind
  readonly operation?: string
  readonly httpStatus?: number
  readonly code?: number | string
  readonly ozonMessage?: string
  readonly attempts: number
  readonly retryable: boolean
  readonly outcome: Outcome
  /** How long Ozon asks to wait before the next request, in milliseconds: by a header, or in its words. */
  readonly retryAfterMs?: number
  /** Ozon's name of the request (`x-o3-trace-id`, `x-request-id`): its support asks for it. */
  readonly requestId?: string

  constructor(kind: OzonErrorKind, message: string, details: OzonErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.kind = kind
    this.attempts = details.attempts ?? 0
    this.retryable = details.retryable ?? false
    this.outcome = details.outcome ?? 'not-sent'
    if (details.operation !== undefined) this.operation = details.operation
    if (details.httpStatus !== undefined) this.httpStatus = details.httpStatus
    if (details.code !== undefined) this.code = details.code
    if (details.ozonMessage !== undefined) this.ozonMessage = details.ozonMessage
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs
    if (details.requestId !== undefined) this.requestId = details.requestId
    Object.defineProperty(this, ERROR_BRAND, { value: kind })
  }

  /** What may be logged: no request body, no answer body, no key. */
  toJSON(): Record<string, unknown> {
    const {
      name,
      kind,
      message,
      operation,
      httpStatus,
      code,
      ozonMessage,
      attempts,
      retryable,
      outcome,
      retryAfterMs,
      requestId,
    } = this
    const fields = { name, kind, message, operation, httpStatus, code, ozonMessage, attempts, retryable, outcome }
    return given({ ...fields, retryAfterMs, requestId })
  }
}

/** Whether a refusal tells one of Ozon's words, as its code or in its message; in capitals or not, as Ozon writes them. */
export function tellsWord(refusal: Pick<OzonErrorDetails, 'code' | 'ozonMessage'>, word: string): boolean {
  return `${refusal.code} ${refusal.ozonMessage}`.toUpperCase().includes(word.toUpperCase())
}

/** Problems without the values of fields that may hold a key, a buyer's name or phone, or words that were written to one. */
export function withoutPrivate(problems: readonly Problem[]): readonly Problem[] {
  return problems.map(({ value, ...problem }) =>
    value === undefined || isPrivatePath(problem.field) ? problem : { ...problem, value },
  )
}

/** Lists every mistake, one per line: field, rule, value. */
function describeProblems(problems: readonly Problem[]): string {
  return problems.map(p => `  - ${p.field}: ${p.rule}${p.value === undefined ? '' : ` (got ${p.value})`}`).join('\n')
}

/** What a forgotten `await` hands on. */
export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

/** 'a Map', where 'an object' would hide why it is refused. */
function kindOf(value: object): string {
  const [, tag = 'Object'] = /^\[object (\w+)\]$/.exec(Object.prototype.toString.call(value)) ?? []
  return tag === 'Object' ? 'an object' : `a ${tag}`
}

/** A value shortened for an error message. Long texts and objects are not printed whole. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return showText(value)
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString()
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (isPromise(value)) return 'a Promise: await it first'
  if (typeof value === 'object' && value !== null) return kindOf(value)
  if (typeof value === 'function') return 'a function'
  return String(value)
}

const USER_INFO = /(\/\/)[^/?#@\s]*@(?:[^/?#@\s]*@)*/g

function showText(value: string): string {
  if (looksLikeKey(value)) return `text of ${value.length} characters, not shown since it looks like a key`
  const text = value.replace(USER_INFO, '$1***@')
  return text.length > 60 ? `'${text.slice(0, 57)}…'` : `'${text}'`
}

abstract class ProblemsError extends OzonError {
  /** Every mistake that was found, not only the first. */
  readonly problems: readonly Problem[]

  constructor(
    kind: OzonErrorKind,
    heading: string,
    problems: readonly Problem[],
    next: string,
    details?: OzonErrorDetails,
  ) {
    const shown = withoutPrivate(problems)
    super(kind, `${heading}\n${describeProblems(shown)}\n${next}`, details)
    this.problems = shown
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), problems: this.problems }
  }
}

/** The options or credentials given to `createOzon` are wrong. Nothing was sent. */
export class ConfigurationError extends ProblemsError {
  override readonly name = 'ConfigurationError'
  constructor(problems: readonly Problem[]) {
    super('configuration', 'createOzon cannot work with these options:', problems, 'Correct them and call again.')
  }
}

/** A filter or request body breaks Ozon's rules. Nothing was sent. */
export class RequestInvalidError extends ProblemsError {
  override readonly name = 'RequestInvalidError'
  /** `what` is the first line of the message, such as 'The filter of postings.list was not sent'. */
  constructor(what: string, problems: readonly Problem[], details: OzonErrorDetails = {}) {
    super('request-invalid', `${what}:`, problems, 'Correct these fields and call again.', details)
  }
}

/** The client is read-only and the operation would change something. Nothing was sent. */
export class ReadOnlyError extends OzonError {
  override readonly name = 'ReadOnlyError'
  constructor(operation: string, effect: string) {
    const why = `${operation} is a ${effect}, and this client is read-only`
    super('read-only', `${why}. Create a client without readOnly (and without OZON_READ_ONLY) to send it.`, {
      operation,
    })
  }
}

/** Ozon has switched the operation off. */
export class SwitchedOffError extends OzonError {
  override readonly name = 'SwitchedOffError'
  readonly replacement: readonly string[]
  constructor(message: string, replacement: readonly string[], details: OzonErrorDetails) {
    super('switched-off', message, details)
    this.replacement = replacement
  }
  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), replacement: this.replacement }
  }
}

/** A row of an answer that could not become a model: what it was, and why. `raw` is the untouched row. */
export interface Undecodable {
  readonly operation?: string
  /** Where in the answer, such as 'postings[3]'. */
  readonly path: string
  readonly reason: string
  readonly raw: unknown
}

const UNDECODABLE_OFFLINE =
  "Look at .items. parsePosting takes a row or an answer of Ozon's with one posting, parsePostings a list of either kind, unchanged; postingFromJson takes what postingToJson wrote."

/** Rows of an answer had no usable posting number or lines. The others are in `decoded`. */
export class UndecodableError extends OzonError {
  override readonly name = 'UndecodableError'
  readonly #items: readonly Undecodable[]
  readonly decoded: number
  constructor(items: readonly Undecodable[], decoded: number, operation?: string) {
    const first = items[0]
    const where = first === undefined ? '' : ` First: ${first.path}: ${first.reason}.`
    const message = `${items.length} row(s) could not be decoded, ${decoded} were.${where}`
    const next = 'Look at .items; pass onUndecodable to createOzon to receive such rows instead of this error.'
    super('undecodable', `${message} ${operation === undefined ? UNDECODABLE_OFFLINE : next}`, {
      operation,
      // What was read from a store was sent nowhere.
      ...(operation === undefined ? {} : { outcome: 'accepted', attempts: 1 }),
    })
    this.#items = items
    this.decoded = decoded
  }
  /** No property: `raw` holds buyers' data, and errors are printed. */
  get items(): readonly Undecodable[] {
    return this.#items
  }
  override toJSON(): Record<string, unknown> {
    const items = this.items.map(({ path, reason }) => ({ path, reason }))
    return { ...super.toJSON(), items, decoded: this.decoded }
  }
}

/**
 * An answer of 200 that is not what Ozon promises: not JSON, cut short, of another shape, an error, or nothing of what is
 * documented.
 */
export class AnswerInvalidError extends OzonError {
  override readonly name = 'AnswerInvalidError'
  readonly problems: readonly Problem[]
  readonly #answer: unknown
  constructor(message: string, details: AnswerInvalidDetails, problems: readonly Problem[] = []) {
    const shown = withoutPrivate(problems)
    super('answer-invalid', shown.length === 0 ? message : `${message}\n${describeProblems(shown)}`, details)
    this.problems = shown
    this.#answer = details.answer
  }
  /** What Ozon answered, where it was JSON. No property: it may hold buyers' data, and errors are printed. */
  get answer(): unknown {
    return this.#answer
  }
}

/** A status was reported that cannot follow the one that was known. Thrown by `assertTransition` only. */
export class TransitionError extends OzonError {
  override readonly name = 'TransitionError'
  readonly from: string
  readonly to: string
  /** `stale`: the news is older than what was known; `unexpected`: no way between the two is known. */
  readonly verdict: 'stale' | 'unexpected'
  constructor(explanation: string, move: { from: string; to: string; verdict: 'stale' | 'unexpected' }) {
    super('transition', `${explanation} Read the posting again before you act on it.`)
    // Plain JavaScript may give anything.
    this.from = hideKeys(String(move.from))
    this.to = hideKeys(String(move.to))
    this.verdict = move.verdict
  }
  override toJSON(): Record<string, unknown> {
    const { from, to, verdict } = this
    return { ...super.toJSON(), from, to, verdict }
  }
}

/** The seller may not do this with the posting now. Nothing was sent. */
export class NotAllowedError extends OzonError {
  override readonly name = 'NotAllowedError'
  readonly postingNumber: string
  readonly action: string
  readonly reason: string
  /** What would make it possible. */
  readonly remedy: string
  constructor(postingNumber: string, action: string, { reason, remedy }: { reason: string; remedy: string }) {
    super('not-allowed', hideKeys(`${action} is not possible for posting ${postingNumber}: ${reason} ${remedy}`))
    this.postingNumber = postingNumber
    this.action = hideKeys(action)
    this.reason = hideKeys(reason)
    this.remedy = remedy
  }
  override toJSON(): Record<string, unknown> {
    const { postingNumber, action, reason, remedy } = this
    return { ...super.toJSON(), postingNumber, action, reason, remedy }
  }
}

function brandOf(e: unknown): OzonErrorKind | undefined {
  if (typeof e !== 'object' || e === null) return undefined
  return (e as Record<PropertyKey, unknown>)[ERROR_BRAND] as OzonErrorKind | undefined
}

/** True for every error of this package, also of another copy of it in the same process. */
export function isOzonError(e: unknown): e is OzonError {
  return brandOf(e) !== undefined
}

export const isConfigurationError = (e: unknown): e is ConfigurationError => brandOf(e) === 'configuration'
export const isRequestInvalidError = (e: unknown): e is RequestInvalidError => brandOf(e) === 'request-invalid'
export const isReadOnlyError = (e: unknown): e is ReadOnlyError => brandOf(e) === 'read-only'
export const isSwitchedOffError = (e: unknown): e is SwitchedOffError => brandOf(e) === 'switched-off'
export const isAuthenticationError = (e: unknown): e is OzonError => brandOf(e) === 'authentication'
export const isPermissionError = (e: unknown): e is OzonError => brandOf(e) === 'permission'
export const isNotFoundError = (e: unknown): e is OzonError => brandOf(e) === 'not-found'
export const isConflictError = (e: unknown): e is OzonError => brandOf(e) === 'conflict'
export const isRejectedError = (e: unknown): e is OzonError => brandOf(e) === 'rejected'
export const isRateLimitedError = (e: unknown): e is OzonError => brandOf(e) === 'rate-limited'
export const isCircuitOpenError = (e: unknown): e is OzonError => brandOf(e) === 'circuit-open'
export const isServerError = (e: unknown): e is OzonError => brandOf(e) === 'server'
export const isRedirectError = (e: unknown): e is OzonError => brandOf(e) === 'redirect'
export const isNetworkError = (e: unknown): e is OzonError => brandOf(e) === 'network'
export const isTimeoutError = (e: unknown): e is OzonError => brandOf(e) === 'timeout'
export const isAbortedError = (e: unknown): e is OzonError => brandOf(e) === 'aborted'
export const isAnswerInvalidError = (e: unknown): e is AnswerInvalidError => brandOf(e) === 'answer-invalid'
export const isUndecodableError = (e: unknown): e is UndecodableError => brandOf(e) === 'undecodable'
export const isPaginationError = (e: unknown): e is OzonError => brandOf(e) === 'pagination'
export const isTransitionError = (e: unknown): e is TransitionError => brandOf(e) === 'transition'
export const isNotAllowedError = (e: unknown): e is NotAllowedError => brandOf(e) === 'not-allowed'
