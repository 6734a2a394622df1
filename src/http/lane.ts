import { DAY_MS } from '../internal/dates.ts'
import { Queue } from './queue.ts'
import { CarefulRate, grownPauseMs, SlidingWindow } from './rates.ts'
import type { LimiterAnswer } from './types.ts'

/** A limit of Ozon's for one path, besides the overall one. */
export interface PathLimit {
  readonly requests: number
  readonly perMs: number
}

/** Ozon speaks of minutes and gives no number. */
const CIRCUIT_MS = 60_000
/** So long after its pause a path is known to have been refused, though nobody called it. */
const REMEMBERED_MS = 600_000
/** A path is tried again after a day at the latest: one absurd `Retry-After` must not close it for the life of a service. */
const LONGEST_BLOCK_MS = DAY_MS

/** Those who wait for one path, in their order, and what holds this path up. */
export class Lane<W> {
  readonly waiting = new Queue<W>()
  /** The lane that was served longest ago is served next, so that a busy path starves nobody. */
  turn: number
  readonly #windows: readonly SlidingWindow[]
  readonly #fullRate: number
  #careful: CarefulRate | undefined
  #blockedUntil = Number.NEGATIVE_INFINITY
  /** Refusals for too many requests, without a good answer between them. */
  #refusedInARow = 0

  constructor(turn: number, limits: readonly PathLimit[], fullRate: number) {
    this.turn = turn
    this.#windows = limits.map(({ requests, perMs }) => new SlidingWindow(requests, perMs))
    this.#fullRate = fullRate
  }

  readyAt(now: number): number {
    const careful = this.#careful?.readyAt(now) ?? Number.NEGATIVE_INFINITY
    return Math.max(this.#blockedUntil, careful, ...this.#windows.map(window => window.readyAt()))
  }

  count(now: number): void {
    for (const window of this.#windows) window.count(now)
    this.#careful?.count(now)
  }

  /** Holds this path up until then, and no other. */
  rest(until: number): void {
    this.#blockedUntil = Math.max(this.#blockedUntil, until)
  }

  observe(answer: LimiterAnswer, now: number): void {
    const isOpen = now >= this.#blockedUntil
    // What comes while the path is closed was sent before that: it belongs to the burst that closed it.
    if (isOpen && answer.kind !== 'circuit-open') {
      this.#refusedInARow = answer.kind === 'ok' ? 0 : this.#refusedInARow + 1
    }
    this.rest(now + blockOf(answer, this.#refusedInARow))
    if (answer.kind === 'rate-limited' && this.#fullRate !== Number.POSITIVE_INFINITY) this.#slowDown(now)
    else if (this.#careful?.hasRecovered(now) === true) this.#careful = undefined
  }

  /** True when forgetting this lane changes nothing. */
  isForgettable(now: number): boolean {
    const isFree = this.#careful === undefined || this.#careful.hasRecovered(now)
    const isForgiven = this.#refusedInARow === 0 || this.#blockedUntil + REMEMBERED_MS <= now
    return this.waiting.isEmpty && isFree && isForgiven && this.#windows.length === 0 && this.#blockedUntil <= now
  }

  #slowDown(now: number): void {
    if (this.#careful === undefined) this.#careful = new CarefulRate(this.#fullRate, now)
    else this.#careful.refuse(now)
  }
}

/** Zero, what is past and what is no number count as not told. */
function blockOf({ kind, retryAfterMs = 0 }: LimiterAnswer, refusedInARow: number): number {
  if (retryAfterMs > 0) return Math.min(grownPauseMs(retryAfterMs, refusedInARow), LONGEST_BLOCK_MS)
  return kind === 'circuit-open' ? CIRCUIT_MS : 0
}
