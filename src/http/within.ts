import { linkSignals } from '../internal/abort.ts'
import type { Clock } from '../internal/clock.ts'

/** Thrown by `within` when the time is over; callers turn it into an error that says what was going on. */
export class TimeIsUp extends Error {
  override readonly name = 'TimeIsUp'
}

export interface Limits {
  readonly clock: Clock
  readonly ms: number
  readonly signal?: AbortSignal | undefined
}

/** Beyond this a timer of JavaScript fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * Does `work` until it ends, the time is over (`TimeIsUp`) or `signal` aborts (its reason, unchanged). Work that loses is
 * told by its own signal and not waited for. No timer and no listener is left behind.
 */
export async function within<T>(limits: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { clock, ms, signal } = limits
  signal?.throwIfAborted()
  const link = linkSignals(signal)
  const timer = new AbortController()
  const isOver = clock.sleep(Math.min(ms, LONGEST_TIMER_MS), timer.signal).then(() => {
    const late = new TimeIsUp(`The ${ms} ms are over`)
    link.abort(late)
    throw late
  })
  isOver.catch(ignore)
  try {
    return await untilAborted(Promise.race([work(link.signal), isOver]), link.signal)
  } finally {
    timer.abort(ENDED)
    link.release()
  }
}

/** Waits for `promise`, but no longer than until `signal` aborts; then rejects with its reason. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  promise.catch(ignore)
  signal.throwIfAborted()
  let stop: () => void = ignore
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } catch (error) {
    // What fails because of the abort may fail first; the reason is what the caller waits for.
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** A reason of its own spares the stack trace that abort() makes without one. */
const ENDED = 'ended'

function ignore(): void {
  // The winner of a race was heard; losers are nobody's business.
}
