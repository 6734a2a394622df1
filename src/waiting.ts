import { isOzonError, type OzonError } from './errors.ts'
import type { Clock } from './internal/clock.ts'
import { steadyTime } from './internal/steady-time.ts'

/** What a look at a state says about a wait. */
export type WaitVerdict = 'done' | 'failed' | 'go-on' | 'unknown'

export interface Waiting<T> {
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  /** Every wait ends: so long after its beginning at the latest. */
  readonly deadlineMs: number
  /** What was made a moment ago may not be there yet for some reads: then "not found" goes on like `go-on`. */
  readonly isNew?: boolean
  /** How long to wait before the first look, the second and so on; the last figure goes on. */
  readonly pausesMs: readonly [number, ...number[]]
  read(signal: AbortSignal | undefined): Promise<T>
  /** `unknown` (a state that nobody knows) goes on until the deadline, like `go-on`, and is told in the end. */
  judge(value: T): WaitVerdict
  /** Called after each look, for progress. */
  onLook?(value: T, looks: number): void
}

/** How a wait ended. `late` is the deadline: the last value and the last error tell what was seen. */
export interface Waited<T> {
  readonly ended: 'done' | 'failed' | 'late'
  readonly value?: T
  readonly lastError?: OzonError
  readonly looks: number
  readonly waitedMs: number
}

/**
 * Looks at a state until it is done, failed, or too late. A read that fails in passing is looked over; one that would fail
 * for ever (a wrong key, a switched-off method) ends the wait with its error, and so does the abort signal with its reason.
 */
export async function waitFor<T>(waiting: Waiting<T>): Promise<Waited<T>> {
  const { clock, signal, deadlineMs, pausesMs } = waiting
  const now = steadyTime(clock)
  const began = now()
  let seen: { readonly value: T } | undefined
  let lastError: OzonError | undefined
  for (let looks = 0; ; looks++) {
    const planned = pausesMs[Math.min(looks, pausesMs.length - 1)] ?? 0
    const pause = Math.max(planned, lastError?.retryAfterMs ?? 0)
    const left = deadlineMs - (now() - began)
    if (left <= 0 && looks > 0) return end('late', looks)
    await clock.sleep(Math.max(0, Math.min(pause, left)), signal)
    try {
      const value = await waiting.read(signal)
      seen = { value }
      lastError = undefined
      waiting.onLook?.(value, looks + 1)
      const verdict = waiting.judge(value)
      if (verdict === 'done' || verdict === 'failed') return end(verdict, looks + 1)
    } catch (error) {
      if (!isOzonError(error) || !(error.retryable || (waiting.isNew === true && error.kind === 'not-found')))
        throw error
      lastError = error
    }
  }

  function end(ended: Waited<T>['ended'], looks: number): Waited<T> {
    const error = lastError === undefined ? {} : { lastError }
    return { ended, ...seen, ...error, looks, waitedMs: now() - began }
  }
}
