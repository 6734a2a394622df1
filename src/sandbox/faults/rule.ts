import { isPromise } from '../../errors.ts'
import { hideKeys } from '../../internal/hide-keys.ts'
import { didYouMean } from '../../names.ts'
import { operationFacts } from '../../wire/operations.ts'

/** What hits whatever is answered. `after`: the work is done first, and only its answer is lost. */
export type NetworkFault =
  /**
   * 429. `envelope` is what Ozon documents. `word`: the code is a word, as documented for methods of products (its message
   * is ours). `inner`: a limit that all sellers share, as observed. `message` and `empty`: of tests by others. `null`: without
   * Retry-After.
   */
  | {
      readonly fault: 'rate-limit'
      readonly form?: 'envelope' | 'word' | 'inner' | 'message' | 'empty'
      readonly retryAfterSeconds?: number | null
    }
  /** 503 "Circle is open", as plain text or JSON; with `forMs` the path stays closed for so long on the sandbox's clock. */
  | { readonly fault: 'circuit-open'; readonly form?: 'text' | 'json'; readonly forMs?: number }
  | { readonly fault: 'server-error'; readonly status?: number; readonly after?: boolean }
  /**
   * An error envelope of whoever stands between, or of a server that does not know what became of the call. Default: 504,
   * code 4 (deadline exceeded), "context deadline exceeded". `code: null` leaves the code out.
   */
  | {
      readonly fault: 'gateway'
      readonly status?: number
      readonly code?: number | string | null
      readonly message?: string
      readonly after?: boolean
    }
  /** The connection is reset before an answer. */
  | { readonly fault: 'reset'; readonly after?: boolean }
  /** The connection stays open and nothing comes. */
  | { readonly fault: 'silence'; readonly after?: boolean }
  /** The body ends too early: after `share` of its bytes, default half. */
  | { readonly fault: 'cut-body'; readonly share?: number }
  /** The body stops and never ends. */
  | { readonly fault: 'stalled-body'; readonly share?: number }
  /** The body takes its time. Default a minute. */
  | { readonly fault: 'slow-body'; readonly overMs?: number }
  /** HTML of a proxy: 502 unless `status` says otherwise. */
  | { readonly fault: 'proxy-page'; readonly status?: number; readonly after?: boolean }
  /** To another origin, where a key must not go. */
  | { readonly fault: 'redirect'; readonly status?: number; readonly to?: string }
  /** The Date header is ahead by so much, or behind when negative. Default ten minutes. */
  | { readonly fault: 'clock-skew'; readonly byMs?: number }

/** What changes an answer, where it holds something to change; only then it counts as a hit. */
export type ContentFault =
  /** A field of another type than documented: that of `field`, such as 'postings[].order_id', or any. */
  | { readonly fault: 'wrong-type'; readonly field?: string }
  /** The first posting of an answer has a status that no document names. */
  | { readonly fault: 'unknown-status'; readonly status?: string }
  /** The first row, or the answer, has a field that no document names. */
  | { readonly fault: 'new-field'; readonly field?: string }
  /** A page begins with the last row of the page before. */
  | { readonly fault: 'repeated-rows' }
  /** The same, and the row's status is another by now. */
  | { readonly fault: 'changed-rows' }
  /** A page gives the cursor that it was asked with. */
  | { readonly fault: 'repeated-cursor' }
  /** The last row is left out, as if nobody had asked for it. */
  | { readonly fault: 'missing-row' }
  /** The first row comes twice, and says yes once and no once; of answers that say yes or no of each row. */
  | { readonly fault: 'contradicting-rows' }

export type Fault = NetworkFault | ContentFault

export type FaultName = Fault['fault']

/** A request as a rule sees it. */
export interface FaultRequest {
  readonly path: string
  readonly clientId: string | undefined
  readonly effect: 'read' | 'task' | 'write' | undefined
  /** The body as JSON, `undefined` when it is none. */
  readonly body: unknown
}

/** Which requests a fault hits. The first rule that hits decides. */
export interface FaultScope {
  /** A path, a pattern with `*`, or a regular expression. Default: all but files, which a pattern must name ('/files/*'). */
  readonly operation?: string | RegExp
  readonly effect?: 'read' | 'task' | 'write'
  /** A predicate, or values that the body must have, such as `{ posting_number: '…' }`. */
  readonly when?: ((request: FaultRequest) => boolean) | Readonly<Record<string, unknown>>
  /** So many requests go unharmed first. */
  readonly skip?: number
  /** How often it hits; default always. */
  readonly times?: number
  /** From 0 to 1; default 1. */
  readonly probability?: number
}

/** One thing that goes wrong, and when. Plain data but for `when` and regular expressions, so that it can be JSON. */
export type FaultRule = Fault & FaultScope

/** What goes wrong in a sandbox. */
export type Faults = readonly FaultRule[]

/** A fault rule that cannot be kept; says which element is wrong. */
export class FaultError extends Error {
  override readonly name = 'FaultError'

  constructor(place: string, rule: string) {
    super(hideKeys(`The fault cannot be added: ${place} ${rule}.`))
  }
}

type Check = (value: unknown) => string | undefined

const flag: Check = value => (typeof value === 'boolean' ? undefined : 'must be true or false')
const text: Check = value => (typeof value === 'string' && value !== '' ? undefined : 'must be text')
const whole: Check = value => (Number.isInteger(value) && Number(value) >= 0 ? undefined : 'must be a whole number')
const share: Check = value =>
  typeof value === 'number' && value >= 0 && value <= 1 ? undefined : 'must be a number from 0 to 1'
const count: Check = value => (typeof value === 'number' && Number.isFinite(value) ? undefined : 'must be a number')
/** A clock that is wrong by more than a century is no fault that anybody meets, and no date. */
const LONGEST_SKEW_MS = 100 * 366 * 86_400_000
const skew: Check = value =>
  count(value) ?? (Math.abs(Number(value)) <= LONGEST_SKEW_MS ? undefined : 'must be a century at most')
/** It goes into a header. */
const location: Check = value =>
  typeof value === 'string' && /^[\x21-\x7e]{1,2000}$/.test(value)
    ? undefined
    : 'must be an address of printable ASCII characters, without blanks'
const among =
  (...words: readonly string[]): Check =>
  value =>
    words.some(word => word === value) ? undefined : `must be one of: ${words.join(', ')}`
const status =
  (low: number, high: number): Check =>
  value =>
    Number.isInteger(value) && Number(value) >= low && Number(value) <= high
      ? undefined
      : `must be a status from ${low} to ${high}`

const FIELDS: Readonly<Record<FaultName, Readonly<Record<string, Check>>>> = {
  'rate-limit': {
    form: among('envelope', 'word', 'inner', 'message', 'empty'),
    retryAfterSeconds: value => (value === null ? undefined : whole(value)),
  },
  'circuit-open': { form: among('text', 'json'), forMs: whole },
  'server-error': { status: status(500, 599), after: flag },
  gateway: {
    status: status(400, 599),
    code: value => (value === null || typeof value === 'string' ? undefined : whole(value)),
    message: text,
    after: flag,
  },
  reset: { after: flag },
  silence: { after: flag },
  'cut-body': { share },
  'stalled-body': { share },
  'slow-body': { overMs: whole },
  'proxy-page': { status: status(200, 599), after: flag },
  redirect: { status: status(300, 399), to: location },
  'wrong-type': { field: text },
  'unknown-status': { status: text },
  'new-field': { field: text },
  'repeated-rows': {},
  'changed-rows': {},
  'repeated-cursor': {},
  'missing-row': {},
  'contradicting-rows': {},
  'clock-skew': { byMs: skew },
}

/** A path of no operation would never be hit, and nobody would be told. */
const path: Check = value => {
  const isKnown = typeof value === 'string' && (/\*|^\/files\//.test(value) || operationFacts(value) !== undefined)
  return isKnown ? undefined : "must be a path of Ozon's, or a pattern such as '/v4/posting/*'"
}

const SCOPE: Readonly<Record<string, Check>> = {
  operation: value => (value instanceof RegExp ? undefined : path(value)),
  effect: among('read', 'task', 'write'),
  when: value => (typeof value === 'function' || isFields(value) ? undefined : 'must be a function or an object'),
  skip: whole,
  times: whole,
  probability: share,
}

/** Checks a rule, which may have come as JSON. Throws a `FaultError`. */
export function checkedRule(value: unknown, place: string): FaultRule {
  if (isPromise(value)) throw new FaultError(place, 'is a Promise: await it first')
  if (!isFields(value)) throw new FaultError(place, 'must be an object')
  const name = value['fault']
  const fields = isFaultName(name) ? FIELDS[name] : undefined
  if (fields === undefined) {
    const [slip] = Object.keys(value).filter(each => didYouMean(each, ['fault']) !== '')
    if (name === undefined && slip !== undefined) {
      throw new FaultError(`${place}.${slip}`, `is no field of a fault${didYouMean(slip, ['fault'])}`)
    }
    throw new FaultError(
      `${place}.fault`,
      `'${String(name)}' is none of ${Object.keys(FIELDS).join(', ')}${didYouMean(String(name), Object.keys(FIELDS))}`,
    )
  }
  for (const [field, each] of Object.entries(value)) {
    if (field === 'fault' || each === undefined) continue
    const check = fields[field] ?? SCOPE[field]
    const problem = check === undefined ? strangeField(field, String(name), fields) : check(each)
    if (problem !== undefined) throw new FaultError(`${place}.${field}`, problem)
  }
  // Every field was looked at above.
  return value as unknown as FaultRule
}

function strangeField(field: string, fault: string, fields: Readonly<Record<string, Check>>): string {
  const names = ['fault', ...Object.keys(fields), ...Object.keys(SCOPE)]
  return `is no field of the fault '${fault}'${didYouMean(field, names)}`
}

const CONTENT: ReadonlySet<string> = new Set([
  'wrong-type',
  'unknown-status',
  'new-field',
  'repeated-rows',
  'changed-rows',
  'repeated-cursor',
  'missing-row',
  'contradicting-rows',
] satisfies ContentFault['fault'][])

export const isContentFault = (rule: Fault): rule is ContentFault => CONTENT.has(rule.fault)

const isFaultName = (value: unknown): value is FaultName => typeof value === 'string' && Object.hasOwn(FIELDS, value)

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
