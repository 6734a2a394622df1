import type { OzonErrorKind } from '../errors.ts'
import { grownPauseMs } from './rates.ts'
import type { Effect } from './types.ts'

/** What the decision needs of a failed attempt. */
export interface RetryFailure {
  readonly kind: OzonErrorKind
  /** Ozon refused it before any work, or nothing was sent: sending it again cannot do it twice. */
  readonly surelyNotDone: boolean
  /** False when the same request must fail again, such as a certificate that is not trusted. */
  readonly mayPass: boolean
}

export interface RetryQuestion {
  readonly effect: Effect
  readonly failure: RetryFailure
  /** Attempts made so far, this one included. */
  readonly attempt: number
  readonly attempts: number
  /** 0 ≤ x < 1. */
  readonly random: number
  readonly elapsedMs: number
  readonly totalTimeoutMs: number
  readonly retryAfterMs?: number | undefined
  /** Of this call: refusals for too many requests, one after the other, this one included. */
  readonly refusedInARow?: number | undefined
}

export type RetryDecision =
  | { readonly retry: true; readonly waitMs: number }
  /** The failure is of a kind that another attempt cannot or must not mend. */
  | { readonly retry: false; readonly reason: 'not-repeatable' | 'attempts-used' }
  | { readonly retry: false; readonly reason: 'wait-too-long'; readonly waitMs: number }

export const BACKOFF = Object.freeze({ firstMs: 500, longestMs: 20_000, rateLimitedMs: 1_000, circuitMs: 60_000 })

const PASSING: ReadonlySet<OzonErrorKind> = new Set<OzonErrorKind>([
  'network',
  'timeout',
  'rate-limited',
  'circuit-open',
  'server',
  'answer-invalid',
])

/** Whether sending the same request again may help and cannot do anything twice. */
export function isRepeatable(effect: Effect, failure: RetryFailure): boolean {
  return PASSING.has(failure.kind) && failure.mayPass && (effect === 'read' || failure.surelyNotDone)
}

/** Whether to send a failed request once more, and after which wait. */
export function decideRetry(question: RetryQuestion): RetryDecision {
  const { effect, failure, attempt, attempts, elapsedMs, totalTimeoutMs } = question
  if (!isRepeatable(effect, failure)) return { retry: false, reason: 'not-repeatable' }
  if (attempt >= attempts) return { retry: false, reason: 'attempts-used' }
  const waitMs = waitBefore(question)
  if (elapsedMs + waitMs >= totalTimeoutMs) return { retry: false, reason: 'wait-too-long', waitMs }
  return { retry: true, waitMs }
}

function waitBefore({ failure, attempt, random, retryAfterMs, refusedInARow = 1 }: RetryQuestion): number {
  // Ozon's own figure wins; zero would have everybody come back at once, so it counts as none.
  if (retryAfterMs !== undefined && retryAfterMs > 0) {
    return failure.kind === 'rate-limited' ? grownPauseMs(retryAfterMs, refusedInARow) : retryAfterMs
  }
  if (failure.kind === 'circuit-open') return BACKOFF.circuitMs
  const growth = 2 ** (attempt - 1)
  // A limit per second is over after a second: less jitter than a second would only meet it again.
  if (failure.kind === 'rate-limited') return Math.min(BACKOFF.longestMs, BACKOFF.rateLimitedMs * growth)
  return random * Math.min(BACKOFF.longestMs, BACKOFF.firstMs * growth)
}
