import { AnswerInvalidError, type Outcome, OzonError, SwitchedOffError } from '../errors.ts'
import { adviceFor } from './advice.ts'
import { proofOf } from './answers.ts'
import { notJson } from './body-form.ts'
import { cleanError, readFault } from './causes.ts'
import { type Envelope, readEnvelope, readErrorAnswer } from './envelope.ts'
import { readRequestId, readResetMs, readRetryAfterMs } from './headers.ts'
import { kindOf } from './kinds.ts'
import { isRepeatable, type RetryFailure } from './retry.ts'
import { BROWSER, OWN_CA, proxyHint, type Surroundings } from './surroundings.ts'
import type { Effect } from './types.ts'
import { BodyTooLong } from './whole-body.ts'

/** How one attempt ended. */
export type AttemptOutcome =
  | { readonly type: 'answer'; readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }
  /** The headers came, the rest of the body did not. */
  | { readonly type: 'cut'; readonly status: number; readonly headers: Headers; readonly cause: unknown }
  /** `status` when the headers had come. */
  | { readonly type: 'late'; readonly timeoutMs: number; readonly status?: number; readonly headers?: Headers }
  | { readonly type: 'fault'; readonly cause: unknown }

export interface CallFacts {
  readonly operation: string
  readonly effect: Effect
  /** Epoch milliseconds, for a `Retry-After` that is a date. */
  readonly now: number
  /** Never to be shown, even when an answer echoes them. */
  readonly secrets: readonly string[]
  readonly replacementOf: (path: string) => readonly string[]
  readonly expectsJson?: boolean | undefined
  readonly surroundings?: Surroundings | undefined
}

/** A failed attempt, understood. */
export interface Failure extends RetryFailure {
  readonly what: string
  readonly advice: string
  readonly outcome: Outcome
  readonly httpStatus?: number | undefined
  readonly code?: number | string | undefined
  readonly ozonMessage?: string | undefined
  readonly retryAfterMs?: number | undefined
  readonly requestId?: string | undefined
  readonly replacement: readonly string[]
  readonly cause?: unknown
  /** The body of a success that is an error. */
  readonly answer?: unknown
}

const LONGEST_QUOTE = 500
/** By HTTP: the server lacks what the request needs, so that it can do nothing and will do nothing the next time. */
const NOT_IMPLEMENTED = 501
/** With these, the end of a period that a header tells is what to wait for. */
const MAY_BE_LIMITED: ReadonlySet<number> = new Set([429, 503])

/** What went wrong, or `undefined` for an answer of 2xx that came whole. */
export function classify(outcome: AttemptOutcome, call: CallFacts): Failure | undefined {
  const failure = failureOf(outcome, call)
  const headers = 'headers' in outcome ? outcome.headers : undefined
  return failure === undefined || headers === undefined ? failure : { ...failure, requestId: readRequestId(headers) }
}

function failureOf(outcome: AttemptOutcome, call: CallFacts): Failure | undefined {
  switch (outcome.type) {
    case 'answer':
      return isSuccess(outcome.status) ? unreadable(outcome, call) : refused(outcome, outcome.bytes, call)
    case 'cut':
      return isSuccess(outcome.status) ? cut(outcome, call) : refused(outcome, new Uint8Array(), call)
    case 'late':
      return late(outcome, call)
    case 'fault':
      return fault(outcome.cause, call)
  }
}

/** The error that ends a call; `ending` says why it was not tried again. */
export function toError(failure: Failure, call: CallFacts, attempts: number, ending = ''): OzonError {
  const message = `${call.operation}: ${[failure.what, failure.advice, ending].filter(Boolean).join(' ')}`
  const { httpStatus, code, ozonMessage, retryAfterMs, requestId, outcome, cause } = failure
  const retryable = isRepeatable(call.effect, failure)
  const about = { operation: call.operation, httpStatus, code, ozonMessage, retryAfterMs, requestId, outcome, cause }
  const details = { ...about, attempts, retryable }
  if (failure.kind === 'switched-off') return new SwitchedOffError(message, failure.replacement, details)
  if (failure.kind === 'answer-invalid') return new AnswerInvalidError(message, { ...details, answer: failure.answer })
  return new OzonError(failure.kind, message, details)
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

type Found = Omit<Failure, 'advice' | 'surelyNotDone' | 'mayPass' | 'replacement'> & { readonly mayPass?: boolean }

function complete(found: Found, call: CallFacts): Failure {
  const replacement = found.kind === 'switched-off' ? call.replacementOf(call.operation) : []
  const advice = adviceFor(found.kind, { ...found, effect: call.effect, replacement })
  const surelyNotDone = found.outcome === 'not-sent' || found.outcome === 'rejected'
  return { mayPass: true, ...found, advice, surelyNotDone, replacement }
}

function refused(
  { status, headers }: { readonly status: number; readonly headers: Headers },
  bytes: Uint8Array,
  call: CallFacts,
): Failure {
  const envelope = readEnvelope(bytes, call.secrets, call.now)
  const told =
    readRetryAfterMs(headers, call.now) ?? (MAY_BE_LIMITED.has(status) ? readResetMs(headers, call.now) : undefined)
  const retryAfterMs = longer(told, envelope.toldWaitMs)
  const proof = proofOf(status, envelope, retryAfterMs !== undefined)
  const kind = kindOf(status, envelope, proof)
  return complete(
    {
      kind,
      what: kind === 'redirect' ? describeRedirect(status, headers) : describe(status, envelope),
      outcome: proof.proves === 'not-proven' ? 'unknown' : 'rejected',
      mayPass: status !== NOT_IMPLEMENTED,
      httpStatus: status === 0 ? undefined : status,
      code: envelope.code,
      ozonMessage: envelope.message,
      retryAfterMs,
    },
    call,
  )
}

function describe(status: number, { form, code, message }: Envelope): string {
  const codeText = code === undefined ? '' : ` (code ${String(code).slice(0, 100)})`
  if (message !== undefined) return sentence(`Ozon answered ${status}${codeText}: ${shorten(message)}`)
  if (form === 'html') return `The answer was ${status} with an HTML page, perhaps of a proxy.`
  if (form === 'empty') return `Ozon answered ${status} with an empty body.`
  return form === 'other'
    ? `Ozon answered ${status} with a body that explains nothing.`
    : `Ozon answered ${status}${codeText}.`
}

function describeRedirect(status: number, headers: Headers): string {
  const location = headers.get('location')
  // Nothing of the address is shown: any part of it may hold a token.
  const to = location !== null && URL.canParse(location) ? ' to another address' : ''
  return `The answer was ${status === 0 ? 'a redirect' : `${status}, a redirect`}${to}.`
}

function cut({ status, cause }: { readonly status: number; readonly cause: unknown }, call: CallFacts): Failure {
  const isTooLong = cause instanceof BodyTooLong
  const what = `Ozon answered ${status}, but the body ${isTooLong ? 'is too long to be read' : 'broke off'}.`
  const found = { what, httpStatus: status, cause: cleanError(cause, call.secrets), mayPass: !isTooLong }
  return complete({ kind: 'answer-invalid', outcome: 'accepted', ...found }, call)
}

/** A proxy's page, nothing at all or an error, sent as a success: for a read as good as a broken connection. */
function unreadable(outcome: AttemptOutcome & { readonly type: 'answer' }, call: CallFacts): Failure | undefined {
  const form = call.expectsJson === true ? notJson(outcome.bytes) : undefined
  if (form === undefined) return errorAnswer(outcome, call)
  const what = `The answer was ${outcome.status} with ${form} instead of JSON.`
  return complete({ kind: 'answer-invalid', what, outcome: 'accepted', httpStatus: outcome.status }, call)
}

/** gRPC: 4 deadline exceeded, 8 resource exhausted, 13 internal, 14 unavailable. */
const PASSING_CODES: ReadonlySet<string> = new Set(['4', '8', '13', '14'])

/**
 * An error of Ozon's under 200, for JSON, nothing or a file. Whether a write was carried out it does not prove: who sent
 * one has to look.
 */
function errorAnswer(outcome: AttemptOutcome & { readonly type: 'answer' }, call: CallFacts): Failure | undefined {
  const { status, bytes } = outcome
  const error = readErrorAnswer(bytes, call.secrets, call.operation)
  if (error === undefined) return undefined
  const { code, message = 'no reason is told', answer } = error
  const instead = call.expectsJson === true ? 'an error' : 'JSON that holds no file but an error'
  const codeText = code === undefined ? '' : ` (code ${String(code).slice(0, 100)})`
  const what = sentence(`The answer was ${status} with ${instead}${codeText}: ${shorten(message)}`)
  const mayPass = PASSING_CODES.has(String(code)) || /circle is open/i.test(message)
  const found = { what, code, ozonMessage: error.message, httpStatus: status, mayPass, answer }
  return complete({ kind: 'answer-invalid', outcome: call.effect === 'read' ? 'accepted' : 'unknown', ...found }, call)
}

function late(outcome: AttemptOutcome & { readonly type: 'late' }, call: CallFacts): Failure {
  const { status, headers, timeoutMs } = outcome
  if (status !== undefined && headers !== undefined && !isSuccess(status)) {
    return refused({ status, headers }, new Uint8Array(), call)
  }
  const what =
    status === undefined
      ? `No answer came within ${timeoutMs} ms.`
      : `Ozon answered ${status}, but the body did not come whole within ${timeoutMs} ms.`
  return complete(
    { kind: 'timeout', what, outcome: status === undefined ? 'unknown' : 'accepted', httpStatus: status },
    call,
  )
}

function fault(cause: unknown, call: CallFacts): Failure {
  const found = { kind: 'network', cause: cleanError(cause, call.secrets) } as const
  const { code, mayBeSent, mayPass, what: own } = readFault(cause)
  const codeText = code === undefined ? '' : ` (${code})`
  if (call.surroundings?.isBrowser === true) {
    const what = `The request failed${codeText}. ${BROWSER}`
    return complete({ ...found, what, outcome: 'unknown', mayPass: false }, call)
  }
  if (mayBeSent) {
    const what = `The connection broke before an answer came${codeText}.`
    return complete({ ...found, what, outcome: 'unknown', mayPass }, call)
  }
  if (own !== undefined) return complete({ ...found, what: own, outcome: 'not-sent', mayPass }, call)
  const hint = call.surroundings === undefined ? '' : ` ${proxyHint(call.surroundings)}`
  const what = mayPass
    ? `No connection could be made${codeText}.${hint}`
    : `The server's certificate was not accepted${codeText}; the certificates known to this system may be too old. ${OWN_CA}`
  return complete({ ...found, what, outcome: 'not-sent', mayPass }, call)
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/** Where the header and the words differ, the longer wait is the safe one. */
function longer(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)
}
