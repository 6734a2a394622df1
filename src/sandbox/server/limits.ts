import type { World } from '../world.ts'
import { CODES, Refusal } from './refusal.ts'

const WINDOW_MS = 1_000
const BURST_WINDOW_MS = 10_000

/** The limit of requests of one seller: a sliding second, and a breaker for each path. */
export class RateLimit {
  readonly #world: World
  #sent: number[] = []
  readonly #refused = new Map<string, number[]>()
  readonly #closedUntil = new Map<string, number>()

  constructor(world: World) {
    this.#world = world
  }

  /** How many requests the running second has left. */
  get remaining(): number {
    this.#forget()
    return Math.max(0, this.#world.behaviour.requestsPerSecond - this.#sent.length)
  }

  /** Counts a request; throws "Circle is open" or 429. */
  take(path: string): void {
    const now = this.#world.now()
    if ((this.#closedUntil.get(path) ?? 0) > now) throw circleIsOpen()
    if (this.remaining === 0) {
      this.#noteRefusal(path, now)
      throw new Refusal(429, CODES.exhausted, 'You have reached request rate limit per second')
    }
    this.#sent.push(now)
  }

  /** Closes a path for a while, as too many calls do. */
  close(path: string, ms = this.#world.behaviour.circuitMs): void {
    this.#closedUntil.set(path, this.#world.now() + ms)
  }

  #noteRefusal(path: string, now: number): void {
    const recent = (this.#refused.get(path) ?? []).filter(at => at > now - BURST_WINDOW_MS)
    recent.push(now)
    this.#refused.set(path, recent)
    if (recent.length >= this.#world.behaviour.circuitAfter) this.close(path)
  }

  #forget(): void {
    const since = this.#world.now() - WINDOW_MS
    const first = this.#sent.findIndex(at => at > since)
    if (first > 0) this.#sent = this.#sent.slice(first)
    if (first < 0) this.#sent = []
  }
}

export const circleIsOpen = (): Refusal => new Refusal(503, CODES.unavailable, 'Circle is open')
