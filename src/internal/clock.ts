import { parseDuration, toEpochMs } from './dates.ts'
import { sleepReal } from './sleep.ts'

/** Where time comes from. Everything that waits in this package waits here, so that tests can move time. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
  /** Resolves after `ms`; rejects with `signal.reason`, unchanged, when the signal aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export interface ManualClock extends Clock {
  /** Moves time by milliseconds or by '90s', '15m', '2h', '3d'; due timers fire in order, pending work runs between them. */
  advance(by: number | string): Promise<void>
  /** Jump to the next timer whenever nothing else can run. */
  autoAdvance: boolean
}

export const systemClock: Clock = { now: () => Date.now(), sleep: sleepReal }

interface Timer {
  readonly at: number
  readonly fire: () => void
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
  return new SteppedClock(toEpochMs(start, 'start'))
}

class SteppedClock implements ManualClock {
  #now: number
  #timers: Timer[] = []
  #changes = 0
  #auto = false
  #jumping = false

  constructor(start: number) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.#remove(timer)
        reject(signal?.reason)
      }
      const fire = (): void => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }
      const timer = { at: this.#now + Math.max(0, ms), fire }
      this.#insert(timer)
      signal?.addEventListener('abort', stop, { once: true })
      if (this.#auto) void this.#jump()
    })
  }

  async advance(by: number | string): Promise<void> {
    const until = this.#now + (typeof by === 'number' ? by : parseDuration(by))
    await this.#settle()
    for (let next = this.#timers[0]; next !== undefined && next.at <= until; next = this.#timers[0]) {
      this.#fire(next)
      await this.#settle()
    }
    this.#now = Math.max(this.#now, until)
  }

  get autoAdvance(): boolean {
    return this.#auto
  }

  set autoAdvance(on: boolean) {
    this.#auto = on
    if (on) void this.#jump()
  }

  async #jump(): Promise<void> {
    if (this.#jumping) return
    this.#jumping = true
    try {
      await this.#settle()
      for (let next = this.#timers[0]; this.#auto && next !== undefined; next = this.#timers[0]) {
        this.#fire(next)
        await this.#settle()
      }
    } finally {
      this.#jumping = false
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

/** One turn of the event loop: setImmediate where there is one (Node, Bun), else a zero timer. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve, 0)
  })
}
