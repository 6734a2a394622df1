import type { OzonError } from '../errors.ts'
import { linkSignals } from '../internal/abort.ts'
import { steadyTime } from '../internal/steady-time.ts'
import { tellSafely } from '../internal/tell-safely.ts'
import { loadSendOnce, runAttempt, type SendOnce } from './attempt.ts'
import { addressOf } from './calls.ts'
import { secretsOf } from './credentials.ts'
import { abortedError, endingOf, totalTimeoutError } from './endings.ts'
import { type AttemptOutcome, type CallFacts, classify, type Failure, toError } from './failures.ts'
import { readFileName, readRemaining, readRequestId, readRetryAfterMs } from './headers.ts'
import { KeyGuard } from './key-guard.ts'
import { quietLogger } from './quiet-logger.ts'
import { decideRetry } from './retry.ts'
import type { Surroundings } from './surroundings.ts'
import type { Answer, Call, LimiterAnswer, Logger, ResponseMeta, Transport, TransportSettings } from './types.ts'
import { MOST_BYTES } from './whole-body.ts'
import { TimeIsUp, untilAborted, within } from './within.ts'

/** What the transport asks the operation table. */
export interface TransportFacts {
  readonly replacementOf: (path: string) => readonly string[]
  readonly surroundings?: Surroundings | undefined
}

/** Sends calls to Ozon: one place that waits for the limiter, tries, understands what came back and tries again. */
export function createTransport(settings: TransportSettings, facts: TransportFacts): Transport {
  return new HttpTransport(settings, facts)
}

type KeyHeaders = Readonly<Record<string, string>>

/** One call under way: what its errors must tell when it ends from outside. */
export interface Running {
  readonly call: Call
  readonly url: URL
  readonly began: number
  readonly totalTimeoutMs: number
  /** When the first attempt left. */
  firstSentAt: number | undefined
  attempts: number
  /** An attempt is under way, so its fate is unknown if the call ends now. */
  isSending: boolean
  last: Failure | undefined
  /** Refusals for too many requests, up to the last attempt. */
  refusedInARow: number
}

class HttpTransport implements Transport {
  readonly #settings: TransportSettings
  readonly #facts: TransportFacts
  readonly #log: Logger
  readonly #running = new Map<Running, (reason: OzonError) => void>()
  readonly #guard = new KeyGuard()
  /** Of what takes time; moments that Ozon tells are held against the clock itself. */
  readonly #steady: () => number
  #sendOnce: Promise<SendOnce> | undefined
  #isClosed = false

  constructor(settings: TransportSettings, facts: TransportFacts) {
    this.#settings = settings
    this.#facts = facts
    this.#log = quietLogger(settings.logger)
    this.#steady = steadyTime(settings.clock)
  }

  async send(call: Call): Promise<Answer> {
    const running: Running = {
      call,
      url: addressOf(call, this.#settings.baseUrl),
      began: this.#steady(),
      totalTimeoutMs: call.options.totalTimeoutMs ?? this.#settings.totalTimeoutMs,
      firstSentAt: undefined,
      attempts: 0,
      isSending: false,
      last: undefined,
      refusedInARow: 0,
    }
    call.options.signal?.throwIfAborted()
    if (this.#isClosed) throw abortedError(running, 'this client is closed')
    const link = linkSignals(call.options.signal)
    this.#running.set(running, link.abort)
    try {
      const limits = { clock: this.#settings.clock, ms: running.totalTimeoutMs, signal: link.signal }
      // Loading is the machine's time, not Ozon's, so it is no part of a time-out on a clock that may be moved by hand.
      const sendOnce = await untilAborted(this.#load(), link.signal)
      return await within(limits, signal =>
        this.#guard.pass(call.path, signal, () => this.#repeat(running, sendOnce, signal)),
      )
    } catch (error) {
      throw error instanceof TimeIsUp ? totalTimeoutError(running) : error
    } finally {
      link.release()
      this.#running.delete(running)
    }
  }

  beginWork(): () => void {
    return this.#guard.begin()
  }

  close(): void {
    this.#isClosed = true
    for (const [running, abort] of this.#running) abort(abortedError(running, 'the client was closed'))
  }

  /** Attempt after attempt, until one is good or must not be followed by another. */
  async #repeat(running: Running, sendOnce: SendOnce, signal: AbortSignal): Promise<Answer> {
    const { call } = running
    const { clock, credentials, random } = this.#settings
    let key = await untilAborted(credentials.headers('first', signal), signal)
    for (let isRenewed = false; ; ) {
      const { outcome, failure } = await this.#attempt(running, sendOnce, key, signal)
      if (failure === undefined) return this.#succeed(running, outcome)
      running.last = failure
      running.refusedInARow = failure.kind === 'rate-limited' ? running.refusedInARow + 1 : 0
      const fresh = failure.kind === 'authentication' && !isRenewed ? await this.#renew(key, signal) : key
      if (fresh !== key) {
        isRenewed = true
        key = fresh
        continue
      }
      const decision = decideRetry({
        effect: call.effect,
        failure,
        attempt: running.attempts,
        attempts: call.options.attempts ?? this.#settings.attempts,
        random: random(),
        elapsedMs: this.#steady() - running.began,
        totalTimeoutMs: running.totalTimeoutMs,
        retryAfterMs: failure.retryAfterMs,
        refusedInARow: running.refusedInARow,
      })
      if (!decision.retry) throw this.#final(running, failure, key, decision)
      this.#logRetry(running, failure, decision.waitMs)
      await clock.sleep(decision.waitMs, signal)
    }
  }

  async #attempt(
    running: Running,
    sendOnce: SendOnce,
    key: KeyHeaders,
    signal: AbortSignal,
  ): Promise<{ readonly outcome: AttemptOutcome; readonly failure: Failure | undefined }> {
    const { call, url } = running
    const { limiter, clock, fetch, middleware, userAgent } = this.#settings
    const acquire = (inner: AbortSignal): Promise<void> =>
      untilAborted(limiter.acquire(call.path, { signal: inner }), inner)
    await acquire(signal)
    running.attempts++
    running.firstSentAt ??= this.#steady()
    running.isSending = true
    const began = this.#steady()
    const outcome = await runAttempt(
      {
        operation: call.path,
        url,
        method: call.method,
        body: call.method === 'GET' ? undefined : (call.body ?? '{}'),
        userAgent,
        credentials: key,
        secrets: secretsOf(key),
        middleware,
        sendOnce,
        fetch,
        clock,
        timeoutMs: call.options.timeoutMs ?? this.#settings.timeoutMs,
        mostBytes: call.expectsJson === true ? MOST_BYTES.json : MOST_BYTES.file,
        acquireAgain: acquire,
      },
      signal,
    )
    running.isSending = false
    const failure = classify(outcome, this.#factsOf(call, key))
    if (failure?.kind !== 'authentication') this.#guard.noteTaken()
    this.#observe(running, outcome, failure, this.#steady() - began)
    return { outcome, failure }
  }

  #succeed(running: Running, outcome: AttemptOutcome): Answer {
    if (outcome.type !== 'answer') throw new TypeError('Only an answer is no failure: classify lets nothing else pass.')
    const { headers, status, bytes } = outcome
    const remaining = readRemaining(headers)
    const requestId = readRequestId(headers)
    const fileName = readFileName(headers)
    const meta: ResponseMeta = {
      operation: running.call.path,
      httpStatus: status,
      attempts: running.attempts,
      durationMs: this.#steady() - (running.firstSentAt ?? running.began),
      ...(remaining === undefined ? {} : { rateLimitRemaining: remaining }),
      ...(requestId === undefined ? {} : { requestId }),
    }
    this.#tell(running.call, meta)
    const contentType = headers.get('content-type') ?? ''
    return { bytes, contentType, ...(fileName === undefined ? {} : { fileName }), meta }
  }

  /** Another key than the refused one, if there is one: perhaps another call has asked for it already. */
  async #renew(refused: KeyHeaders, signal: AbortSignal): Promise<KeyHeaders> {
    const { credentials } = this.#settings
    if (!credentials.renewable) return refused
    const present = await untilAborted(credentials.headers('first', signal), signal)
    if (!isSame(present, refused)) return present
    const asked = await untilAborted(credentials.headers('rejected', signal), signal)
    return isSame(asked, refused) ? refused : asked
  }

  /** A throwing callback of the user's is logged: the answer is good all the same. */
  #tell({ path: operation, options }: Call, meta: ResponseMeta): void {
    const warn = (): void => this.#log.warn('The onResponse callback failed', { operation })
    for (const onResponse of [this.#settings.onResponse, options.onResponse]) tellSafely(() => onResponse?.(meta), warn)
  }

  #observe(running: Running, outcome: AttemptOutcome, failure: Failure | undefined, durationMs: number): void {
    const { path } = running.call
    const about = { operation: path, attempt: running.attempts, durationMs, kind: failure?.kind }
    const httpStatus = 'status' in outcome ? outcome.status : undefined
    this.#log.debug('An attempt ended', { ...about, httpStatus, code: failure?.code })
    if ('headers' in outcome && outcome.headers !== undefined) {
      const answer = limiterAnswer(outcome.headers, failure, this.#settings.clock.now())
      const warn = (): void => this.#log.warn('The limiter failed to observe an answer', { operation: path })
      // A limiter of the user's that fails here must not cost the answer: a write was carried out.
      tellSafely(() => this.#settings.limiter.observe(path, answer), warn)
    }
  }

  #logRetry(running: Running, failure: Failure, waitMs: number): void {
    const { kind, httpStatus } = failure
    const about = { operation: running.call.path, attempt: running.attempts, kind, httpStatus, waitMs }
    this.#log.warn('An attempt failed and will be repeated', about)
  }

  #final(running: Running, failure: Failure, key: KeyHeaders, decision: Parameters<typeof endingOf>[0]): OzonError {
    const waitMs = 'waitMs' in decision ? decision.waitMs : undefined
    const retryAfterMs = waitMs === undefined ? failure.retryAfterMs : Math.max(waitMs, failure.retryAfterMs ?? 0)
    const ending = endingOf(decision, running)
    return toError({ ...failure, retryAfterMs }, this.#factsOf(running.call, key), running.attempts, ending)
  }

  #factsOf(call: Call, key: KeyHeaders): CallFacts {
    const { clock } = this.#settings
    const { replacementOf, surroundings } = this.#facts
    const { path: operation, effect, expectsJson } = call
    return { operation, effect, expectsJson, now: clock.now(), secrets: secretsOf(key), replacementOf, surroundings }
  }

  #load(): Promise<SendOnce> {
    this.#sendOnce ??= loadSendOnce().catch((cause: unknown) => {
      // A failed import must not be remembered for ever.
      this.#sendOnce = undefined
      throw cause
    })
    return this.#sendOnce
  }
}

function limiterAnswer(headers: Headers, failure: Failure | undefined, now: number): LimiterAnswer {
  const isLimited = failure?.kind === 'rate-limited' || failure?.kind === 'circuit-open'
  // A refusal for too many requests may tell it in words; those of any other are about one item, not about the path.
  const retryAfterMs = isLimited ? failure.retryAfterMs : readRetryAfterMs(headers, now)
  const remaining = readRemaining(headers)
  const kind = isLimited ? failure.kind : 'ok'
  return {
    kind,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(remaining === undefined ? {} : { remaining }),
  }
}

function isSame(one: KeyHeaders, other: KeyHeaders): boolean {
  return one === other || Object.entries(one).every(([name, value]) => other[name] === value)
}
