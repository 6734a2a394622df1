import { AnswerInvalidError, ConfigurationError } from '../errors.ts'
import type { Clock } from '../internal/clock.ts'
import { cleanError } from './causes.ts'
import type { AttemptOutcome } from './failures.ts'
import type { Middleware } from './types.ts'
import { readWhole } from './whole-body.ts'
import { TimeIsUp, within } from './within.ts'

interface Sending {
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: typeof globalThis.fetch
  readonly signal: AbortSignal
}

/** Sends a request once; no retry, no time-out, no redirect is followed. */
export type SendOnce = (request: Request, sending: Sending) => Promise<Response>

/** Loads ky with the first request: who only imports this package does not pay for it. */
export async function loadSendOnce(): Promise<SendOnce> {
  const { default: ky, isNetworkError } = await import('ky')
  return async (request, { headers, fetch, signal }) => {
    try {
      const once = { retry: 0, timeout: false, throwHttpErrors: false, redirect: 'manual' } as const
      return await ky(request, { headers, fetch, signal, ...once })
    } catch (error) {
      // ky's wrapper adds only the request, and with it the key.
      throw isNetworkError(error) ? (error.cause ?? error) : error
    }
  }
}

/** One attempt, with everything that it needs. */
export interface Attempt {
  readonly operation: string
  readonly url: URL
  readonly method: 'POST' | 'GET'
  readonly body: string | undefined
  readonly userAgent: string
  /** Added after all middleware. */
  readonly credentials: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
  readonly middleware: readonly Middleware[]
  readonly sendOnce: SendOnce
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly timeoutMs: number
  /** A longer body is not read to its end. */
  readonly mostBytes: number
  /** Waits for a place when middleware sends a second time; the first one has it already. */
  readonly acquireAgain: (signal: AbortSignal) => Promise<void>
}

/** What became known while an attempt was under way. */
interface Observed {
  /** A request was handed to `fetch`. */
  hasLeft?: boolean
  fault?: Error
  response?: Response
}

/** Sends once through the middleware and reads the whole body. Rejects only with `signal.reason` or middleware's own error. */
export async function runAttempt(attempt: Attempt, signal: AbortSignal): Promise<AttemptOutcome> {
  const { clock, timeoutMs } = attempt
  const observed: Observed = {}
  try {
    return await within({ clock, ms: timeoutMs, signal }, inner => exchange(attempt, inner, observed))
  } catch (error) {
    // The total time-out arrives as the signal's reason and looks like our own.
    signal.throwIfAborted()
    if (!(error instanceof TimeIsUp)) throw error
    const { response } = observed
    return response === undefined
      ? { type: 'late', timeoutMs }
      : { type: 'late', timeoutMs, status: response.status, headers: response.headers }
  }
}

async function exchange(attempt: Attempt, signal: AbortSignal, observed: Observed): Promise<AttemptOutcome> {
  let response: Response
  try {
    response = await chain(attempt, signal, observed)(makeRequest(attempt, signal))
  } catch (error) {
    // Middleware may wrap what the network did; without such a fault the error is middleware's own.
    if (observed.fault === undefined) throw error
    return { type: 'fault', cause: observed.fault }
  }
  assertAnswer(response, attempt, observed)
  observed.response = response
  const { status, headers } = response
  try {
    return { type: 'answer', status, headers, bytes: await readWhole(response, attempt.mostBytes) }
  } catch (cause) {
    return { type: 'cut', status, headers, cause }
  }
}

type Next = (request: Request) => Promise<Response>

/** The middleware around the sending, the first one outermost. */
function chain(attempt: Attempt, signal: AbortSignal, observed: Observed): Next {
  let sent = 0
  const send: Next = async request => {
    assertOwnOrigin(request, attempt)
    if (sent++ > 0) await attempt.acquireAgain(signal)
    const { sendOnce, credentials, fetch } = attempt
    const either = AbortSignal.any([signal, request.signal])
    try {
      delete observed.fault
      observed.hasLeft = true
      return await sendOnce(request, { headers: credentials, fetch: (...args) => fetch(...args), signal: either })
    } catch (error) {
      // What a fetch throws may hold the request with the key; middleware must not see it either.
      observed.fault = cleanError(error, attempt.secrets)
      throw observed.fault
    }
  }
  return attempt.middleware.reduceRight<Next>((next, layer) => async request => layer(request, next), send)
}

function makeRequest({ url, method, body, userAgent }: Attempt, signal: AbortSignal): Request {
  const headers = new Headers({ accept: 'application/json, */*', 'user-agent': userAgent })
  if (body === undefined) return new Request(url, { method, headers, signal })
  headers.set('content-type', 'application/json')
  return new Request(url, { method, headers, signal, body })
}

function assertOwnOrigin(request: Request, { url }: Attempt): void {
  const { origin } = new URL(request.url)
  if (origin === url.origin) return
  const rule = `sent a request to ${origin}; the key goes only to ${url.origin}`
  throw new ConfigurationError([{ field: 'middleware', rule }])
}

/** Middleware is code of users: it may return nothing, or eat the body. */
function assertAnswer(response: Response, { operation }: Attempt, { hasLeft = false }: Observed): void {
  if (typeof response?.arrayBuffer !== 'function') {
    if (hasLeft) {
      const what = `${operation}: a middleware or fetch returned no Response, so what Ozon answered is lost.`
      const advice = 'Let it return what next(request) gives. The request was sent: look before sending it again.'
      throw new AnswerInvalidError(`${what} ${advice}`, { operation, outcome: 'unknown', attempts: 1 })
    }
    const rule = 'returned no Response; return what next(request) gives, or a Response of your own'
    throw new ConfigurationError([{ field: 'middleware', rule }])
  }
  if (!response.bodyUsed) return
  const what = `${operation}: a middleware read the body of the answer, so nothing was left to decode.`
  const advice = 'Let it read response.clone(). The request was sent: look before sending it again.'
  throw new AnswerInvalidError(`${what} ${advice}`, {
    operation,
    httpStatus: response.status,
    outcome: response.ok ? 'accepted' : 'unknown',
    attempts: 1,
  })
}
