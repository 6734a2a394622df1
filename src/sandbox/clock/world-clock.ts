import { advanceMs, type ManualClock, SteppedClock } from '../../internal/clock.ts'
import type { World } from '../world.ts'

/** Who is told what happens. */
interface Audience {
  readonly isListening: boolean
  /** Some are called over a network, and answer in real time. */
  readonly callsOut: boolean
  answered(): Promise<void>
  /** The clock's last timer when the first was called of those who have not answered. */
  readonly lastTimerBeforeCalls: number
}

/**
 * The clock of a sandbox: a manual clock that takes the world along when it is advanced while somebody listens, each thing
 * at its own time among the timers. Without a listener nobody can tell, and what was due happens with the next request.
 * A clock that jumps by itself does not jump for the world, where something is always going to happen.
 */
export class WorldClock implements ManualClock {
  readonly #inner: ManualClock
  readonly #world: World
  readonly #audience: Audience
  #advancing = 0
  #armed: { readonly for: number; readonly over: AbortController } | undefined
  #trouble: { readonly error: unknown } | undefined

  constructor(inner: ManualClock, world: World, audience: Audience) {
    this.#inner = inner
    this.#world = world
    this.#audience = audience
    world.onPlan = () => this.#arm()
  }

  now(): number {
    return this.#inner.now()
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#inner.sleep(ms, signal)
  }

  get autoAdvance(): boolean {
    return this.#inner.autoAdvance
  }

  set autoAdvance(on: boolean) {
    this.#inner.autoAdvance = on
  }

  /**
   * Whoever is called over a network has answered before the next thing happens, unless they wait for a time that is not
   * reached by then: an answer takes none of the time that was asked for, and adds none.
   */
  async advance(by: number | string): Promise<void> {
    const until = this.now() + advanceMs(by)
    await this.#answers(until)
    for (let next = this.#nextAt(); this.#audience.callsOut && next <= until; next = this.#nextAt()) {
      await this.pass(Math.max(0, next - this.now()))
      this.#world.runDue()
      await this.#answers(until)
    }
    await this.pass(Math.max(0, until - this.now()))
  }

  #nextAt(): number {
    return this.#world.timeline.nextAt ?? Number.POSITIVE_INFINITY
  }

  async #answers(until: number): Promise<void> {
    if (!this.#audience.callsOut) return
    const answered = this.#audience.answered()
    if (!(this.#inner instanceof SteppedClock)) return answered
    const hold = this.#inner.hold(until, this.#audience.lastTimerBeforeCalls)
    await Promise.race([answered, hold.isWaitedOut])
    hold.release()
  }

  /** The same without waiting for anybody, as real time passes. */
  async pass(by: number): Promise<void> {
    this.#advancing++
    this.#arm()
    try {
      await this.#inner.advance(by)
    } finally {
      if (--this.#advancing === 0) this.#disarm()
    }
    const trouble = this.#trouble
    this.#trouble = undefined
    if (trouble !== undefined) throw trouble.error
  }

  /** Sets a timer for what the world does next. */
  #arm(): void {
    const next = this.#world.timeline.nextAt
    if (this.#advancing === 0 || next === undefined || !this.#audience.isListening) return
    if (this.#armed !== undefined && this.#armed.for <= next) return
    this.#disarm()
    const over = new AbortController()
    this.#armed = { for: next, over }
    this.#inner.sleep(Math.max(0, next - this.now()), over.signal).then(
      () => this.#wake(),
      () => undefined,
    )
  }

  #disarm(): void {
    this.#armed?.over.abort()
    this.#armed = undefined
  }

  #wake(): void {
    this.#armed = undefined
    try {
      this.#world.runDue()
    } catch (error) {
      // Whoever moved time is told.
      this.#trouble ??= { error }
    }
    this.#arm()
  }
}
