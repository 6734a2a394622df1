import type { Clock } from '../internal/clock.ts'
import type { NamesOf } from '../names.ts'

/** What an operation does at Ozon: reads may be repeated; tasks and writes only when surely not carried out. */
export type Effect = 'read' | 'task' | 'write'

/** What is known of one answer, for logs and progress. */
export interface ResponseMeta {
  readonly operation: string
  readonly httpStatus: number
  /** Requests sent for this answer, the successful one included. */
  readonly attempts: number
  /** From the first attempt to the end of the body, waits included. */
  readonly durationMs: number
  /** Ozon's `Ratelimit-Remaining`, when it was sent. */
  readonly rateLimitRemaining?: number
  /** Ozon's request id header, when it was sent. */
  readonly requestId?: string
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined
  /** One attempt, body included, in milliseconds. */
  readonly timeoutMs?: number | undefined
  /** All attempts and waits together, in milliseconds. */
  readonly totalTimeoutMs?: number | undefined
  /** Most attempts of this call, from 1 to 20, where it may be repeated at all. Default: that of the client. */
  readonly attempts?: number | undefined
  /** Told of the answer, after the client's own `onResponse`; of each, where a call needs several. */
  readonly onResponse?: ((meta: ResponseMeta) => void) | undefined
}

export const REQUEST_OPTIONS: NamesOf<RequestOptions> = {
  signal: true,
  timeoutMs: true,
  totalTimeoutMs: true,
  attempts: true,
  onResponse: true,
}

export interface Logger {
  debug(message: string, fields?: Record<string, unknown>): void
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}

/** Wraps each attempt. The request it sees carries no key and no token. */
export type Middleware = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>

/** Decides when a request may leave. One limiter may serve several clients of the same seller. */
export interface Limiter {
  /** Resolves when a request to `path` may be sent now, and counts it; rejects with `signal.reason` when aborted. */
  acquire(path: string, options?: { readonly signal?: AbortSignal }): Promise<void>
  /** Told about every answer, so that 429, `Retry-After`, `Ratelimit-Remaining` and "Circle is open" slow the right path down. */
  observe(path: string, answer: LimiterAnswer): void
}

export interface LimiterAnswer {
  readonly kind: 'ok' | 'rate-limited' | 'circuit-open'
  /** How long Ozon asks to wait before the next request to this path. */
  readonly retryAfterMs?: number
  /** What is left of the quota of this path: Ozon counts it by method. */
  readonly remaining?: number
}

/** Keys that are asked for when needed; asked once more after a 401. */
export interface Credentials {
  /** `signal` ends no asking, but when it aborts, the next who needs a key asks anew. */
  headers(why: 'first' | 'rejected', signal?: AbortSignal): Promise<Readonly<Record<string, string>>>
  /** False when asking again after a 401 cannot help (fixed strings). */
  readonly renewable: boolean
}

/** Everything the transport needs, resolved once and frozen. */
export interface TransportSettings {
  readonly baseUrl: string
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  /** 0 ≤ x < 1, for jitter. */
  readonly random: () => number
  readonly limiter: Limiter
  readonly credentials: Credentials
  readonly timeoutMs: number
  readonly totalTimeoutMs: number
  readonly attempts: number
  readonly logger: Logger
  /** Told of every answer to every call. */
  readonly onResponse?: ((meta: ResponseMeta) => void) | undefined
  readonly middleware: readonly Middleware[]
  readonly userAgent: string
}

/** One call to Ozon, before any attempt. */
export interface Call {
  readonly path: string
  readonly method: 'POST' | 'GET'
  readonly effect: Effect
  /** JSON text, already checked and written exactly; `undefined` for GET. */
  readonly body: string | undefined
  /** A 200 must carry a JSON object or list; anything else counts as an answer that broke. */
  readonly expectsJson?: boolean
  readonly options: RequestOptions
}

/** An answer of 2xx whose body was read whole. */
export interface Answer {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly fileName?: string
  readonly meta: ResponseMeta
}

export interface Transport {
  /** Sends a call, repeats it by its effect, and resolves with the first good answer; throws an `OzonError` or `signal.reason`. */
  send(call: Call): Promise<Answer>
  /** Begins a work of many calls that a refused key ends; gives what ends it. */
  beginWork(): () => void
  /** Ends every call under way with an `aborted` error; later calls are refused. */
  close(): void
}
