/** Most that leave at one moment after a quiet time. */
const BURST = 10
/** A timer that fires late may be caught up by one call, else lateness would add up to a lower rate. */
const CATCH_UP = 2
/** Idle connections are closed after some seconds; Node's fetch takes four. */
const COLD_AFTER_MS = 4_000
/** Network jitter makes calls arrive closer together than they left; an exact second would fail at the server. */
const MARGIN = 1.025

/** A sliding window: never more than `requests` in any `perMs`, with a margin for jitter. */
export class SlidingWindow {
  readonly lengthMs: number
  readonly #times: number[]
  #oldest = 0

  constructor(requests: number, perMs: number) {
    this.lengthMs = perMs * MARGIN
    this.#times = new Array<number>(requests).fill(Number.NEGATIVE_INFINITY)
  }

  /** The moment at which one more is within the limit. */
  readyAt(): number {
    return (this.#times[this.#oldest] ?? 0) + this.lengthMs
  }

  count(now: number): void {
    this.#times[this.#oldest] = now
    this.#oldest = (this.#oldest + 1) % this.#times.length
  }

  /** What was counted after `since` counts from `now` instead. */
  delay(since: number, now: number): void {
    for (const [at, time] of this.#times.entries()) {
      if (time > since) this.#times[at] = now
    }
  }
}

/** The overall rate: a sliding window, filled evenly except for bursts of at most ten. */
export class Pace {
  readonly window: SlidingWindow
  readonly #burst: number
  readonly #intervalMs: number
  #saved: number
  #savedAt: number
  #wasFull = false
  #answeredAt = Number.NEGATIVE_INFINITY

  /** Fractions above one are rounded down; below one they make the window longer. */
  constructor(perSecond: number, now: number) {
    const requests = Math.max(1, Math.floor(perSecond))
    this.window = new SlidingWindow(requests, perSecond >= 1 ? 1_000 : 1_000 / perSecond)
    this.#intervalMs = this.window.lengthMs / requests
    this.#burst = Math.min(BURST, requests)
    this.#saved = this.#burst
    this.#savedAt = now
  }

  readyAt(now: number): number {
    this.#save(now)
    const full = this.window.readyAt()
    // Time spent before a full window is no quiet time: it must not earn another burst.
    if (this.#wasFull) this.#saved = Math.min(this.#saved, CATCH_UP)
    this.#wasFull = full > now
    const even = this.#saved >= 1 ? now : now + (1 - this.#saved) * this.#intervalMs
    return Math.max(even, full)
  }

  /**
   * The first answer after a pause: until then new connections were opened, which deliver late and all at once. What left
   * meanwhile has arrived by now, so it counts from now.
   */
  answered(now: number): void {
    if (now - this.#answeredAt > COLD_AFTER_MS) this.window.delay(this.#answeredAt, now)
    this.#answeredAt = now
  }

  count(now: number): void {
    this.#saved -= 1
    this.window.count(now)
  }

  #save(now: number): void {
    this.#saved = Math.min(this.#burst, this.#saved + (now - this.#savedAt) / this.#intervalMs)
    this.#savedAt = now
  }
}

/** Share of the full rate that comes back with each quiet interval. */
const RECOVERY = 0.1
const RECOVERY_MS = 10_000
/** Answers of one burst arrive together and count as one refusal. */
const SAME_BURST_MS = 1_000
/** One call in four seconds: what asks for less comes with `Retry-After`. */
const SLOWEST_PER_SECOND = 0.25

/** The rate of one path after 429: halved each time, and 10 % of the full rate more for every 10 s without another. */
export class CarefulRate {
  readonly #full: number
  #perSecond: number
  #refusedAt: number
  #sentAt = Number.NEGATIVE_INFINITY

  constructor(full: number, now: number) {
    this.#full = full
    this.#perSecond = Math.max(SLOWEST_PER_SECOND, full / 2)
    this.#refusedAt = now
  }

  refuse(now: number): void {
    if (now - this.#refusedAt < SAME_BURST_MS) return
    this.#perSecond = Math.max(SLOWEST_PER_SECOND, this.perSecond(now) / 2)
    this.#refusedAt = now
  }

  perSecond(now: number): number {
    const quiet = Math.floor((now - this.#refusedAt) / RECOVERY_MS)
    return Math.min(this.#full, this.#perSecond + quiet * RECOVERY * this.#full)
  }

  hasRecovered(now: number): boolean {
    return this.perSecond(now) >= this.#full
  }

  readyAt(now: number): number {
    return this.#sentAt + (1_000 * MARGIN) / this.perSecond(now)
  }

  count(now: number): void {
    this.#sentAt = now
  }
}

/** Beyond this a pause does not grow by itself. */
const LONGEST_GROWN_MS = 60_000

/**
 * How long to wait when Ozon tells a time with each of several refusals in a row: it has been seen to say one second for
 * minutes. Doubled each time up to a minute; what Ozon tells itself is never shortened.
 */
export function grownPauseMs(toldMs: number, refusedInARow: number): number {
  const grown = toldMs * 2 ** Math.max(0, refusedInARow - 1)
  return Math.max(toldMs, Math.min(grown, LONGEST_GROWN_MS))
}
