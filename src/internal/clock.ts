import { refuseNoSignal } from './abort.ts'
import { parseDuration, toEpochMs } from './dates.ts'
import { hideKeys } from './hide-keys.ts'
import { sleepReal } from './sleep.ts'

/** Where time comes from. Everything that waits in this package waits here, so that tests can move time. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. The clocks of this package tell whole ones. */
  now(): number
  /**
   * Milliseconds since any moment, on a clock that is never set. Without it a clock that is set forward counts as time that
   * went by, and lets requests leave too early.
   */
  monotonic?(): number
  /** Resolves after `ms`; rejects with `signal.reason`, unchanged, when the signal aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export interface ManualClock extends Clock {
  /**
   * Moves time by milliseconds or by '90s', '15m', '2h', '3d', and not by more: due timers fire in order, pending work runs
   * between them. Part of a millisecond counts as a whole one. Throws a `RangeError` for what is no duration.
   */
  advance(by: number | string): Promise<void>
  /** Jump to the next timer whenever nothing else can run. While time is advanced, no jump goes beyond its end. */
  autoAdvance: boolean
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
  sleep: sleepReal,
}

interface Timer {
  readonly at: number
  /** Which timer it is of those that were ever set. */
  readonly order: number
  readonly fire: () => void
}

/** While it is kept, no jump goes beyond `until`. */
interface Hold {
  readonly until: number
  /** Resolves when somebody began to wait, after the timer `since`, for what cannot come before `until`. */
  readonly isWaitedOut: Promise<void>
  release(): void
}

/** Event-loop turns without a new timer after which "nothing else can run". Streams of a mocked fetch need a few. */
const QUIET_TURNS = 6

/**
 * A clock that stands still until it is moved.
 *
 * @example
 * const clock = manualClock('2026-11-22T09:00:00Z')
 * const waiting = clock.sleep(60_000)
 * await clock.advance('1m')
 * await waiting
 */
export function manualClock(start: number | string | Date = '2026-11-22T09:00:00Z'): ManualClock {
  return new SteppedClock(Math.floor(toEpochMs(start, 'start')))
}

/** The clock of `manualClock`, with what a clock built upon it needs besides. */
export class SteppedClock implements ManualClock {
  #now: number
  #timers: Timer[] = []
  #timersSet = 0
  #changes = 0
  #auto = false
  #jumping = false
  #watching = false
  readonly #holds = new Set<Hold & { readonly since: number; readonly waitedOut: () => void }>()

  constructor(start: number) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    return new Promise((resolve, reject) => {
      refuseNoSignal(signal)
      const stop = (): void => {
        this.#remove(timer)
        reject(signal?.reason)
      }
      const fire = (): void => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }
      // Never too early, and in whole milliseconds.
      const timer = { at: Math.ceil(this.#now + Math.max(0, ms)), order: ++this.#timersSet, fire }
      this.#insert(timer)
      signal?.addEventListener('abort', stop, { once: true })
      if (this.#auto) void this.#jump()
      void this.#watch()
    })
  }

  async advance(by: number | string): Promise<void> {
    const until = this.#now + advanceMs(by)
    const hold = this.hold(until)
    try {
      await this.#settle()
      for (let next = this.#timers[0]; next !== undefined && next.at <= until; next = this.#timers[0]) {
        this.#fire(next)
        await this.#settle()
      }
      this.#now = Math.max(this.#now, until)
    } finally {
      hold.release()
    }
  }

  get autoAdvance(): boolean {
    return this.#auto
  }

  set autoAdvance(on: boolean) {
    this.#auto = on
    if (on) void this.#jump()
  }

  /** The timer that was set last, for `hold`. */
  get lastTimer(): number {
    return this.#timersSet
  }

  /** Keeps jumps from going beyond `until`, until it is released; `since` is the last timer of no concern. */
  hold(until: number, since: number = this.#timersSet): Hold {
    let waitedOut = (): void => undefined
    const isWaitedOut = new Promise<void>(resolve => {
      waitedOut = resolve
    })
    const release = (): void => {
      this.#holds.delete(hold)
      if (this.#auto) void this.#jump()
    }
    const hold = { until, since, isWaitedOut, waitedOut, release }
    this.#holds.add(hold)
    void this.#watch()
    return hold
  }

  /** The latest moment to jump to. */
  #limit(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...[...this.#holds].map(({ until }) => until))
  }

  async #jump(): Promise<void> {
    if (this.#jumping) return
    this.#jumping = true
    try {
      await this.#settle()
      for (let next = this.#timers[0]; this.#auto && next !== undefined && next.at <= this.#limit(); ) {
        this.#fire(next)
        await this.#settle()
        next = this.#timers[0]
      }
    } finally {
      this.#jumping = false
    }
  }

  /** Tells holds when nothing else can run and a timer of their time is left that will not fire by itself. */
  async #watch(): Promise<void> {
    if (this.#watching || this.#holds.size === 0) return
    this.#watching = true
    await this.#settle()
    this.#watching = false
    const waitsFor = (timer: Timer): boolean => !this.#auto || timer.at > this.#limit()
    for (const { since, waitedOut } of this.#holds) {
      if (this.#timers.some(timer => timer.order > since && waitsFor(timer))) waitedOut()
    }
  }

  #fire(timer: Timer): void {
    this.#remove(timer)
    this.#now = Math.max(this.#now, timer.at)
    timer.fire()
  }

  /** Kept sorted; equal times fire in the order in which they were set. */
  #insert(timer: Timer): void {
    let low = 0
    let high = this.#timers.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#timers[middle]
      if (other !== undefined && other.at <= timer.at) low = middle + 1
      else high = middle
    }
    this.#timers.splice(low, 0, timer)
    this.#changes++
  }

  #remove(timer: Timer): void {
    const at = this.#timers.indexOf(timer)
    if (at >= 0) this.#timers.splice(at, 1)
    this.#changes++
  }

  async #settle(): Promise<void> {
    for (let quiet = 0, seen = this.#changes; quiet < QUIET_TURNS; quiet++) {
      await nextTurn()
      if (seen !== this.#changes) {
        seen = this.#changes
        quiet = -1
      }
    }
  }
}

/** Milliseconds to advance by, whole ones: whoever sleeps as long as that wakes. */
export function advanceMs(by: number | string): number {
  const ms = typeof by === 'number' ? by : parseDuration(by)
  if (Number.isFinite(ms) && ms >= 0) return Math.ceil(ms)
  throw new RangeError(hideKeys(`Time is advanced by milliseconds from 0 on, or by text such as '90s', got ${by}`))
}

/** One turn of the event loop: setImmediate where there is one (Node, Bun), else a zero timer. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve, 0)
  })
}
