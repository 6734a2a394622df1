import { sleepReal } from '../../internal/sleep.ts'
import type { World } from '../world.ts'
import type { WorldClock } from './world-clock.ts'

const TICK_MS = 20

/** Moves a sandbox's clock along with real time while anybody listens, besides what it is advanced. */
export class RealTime {
  readonly #world: World
  readonly #clock: WorldClock
  #listeners = 0
  #ticking: AbortController | undefined

  constructor(world: World, clock: WorldClock) {
    this.#world = world
    this.#clock = clock
  }

  start(): void {
    if (++this.#listeners > 1) return
    const ticking = new AbortController()
    this.#ticking = ticking
    // Stopping ends a pause, which is its only way to fail.
    this.#tick(ticking.signal).catch(() => undefined)
  }

  stop(): void {
    if (--this.#listeners === 0) this.#ticking?.abort()
  }

  async #tick(signal: AbortSignal): Promise<void> {
    let told = performance.now()
    while (!signal.aborted) {
      await sleepReal(TICK_MS, signal)
      // Whole milliseconds; the rest is told with the next tick.
      const passed = Math.floor(performance.now() - told)
      told += passed
      await this.#pass(passed)
    }
  }

  /** A fault in one thing that happens must not stop time for all others, and must not be hidden either. */
  async #pass(ms: number): Promise<void> {
    try {
      await this.#clock.pass(ms)
      this.#world.runDue()
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error))
    }
  }
}
