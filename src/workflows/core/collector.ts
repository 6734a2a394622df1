import type { Clock } from '../../internal/clock.ts'
import { isRefusal } from './failures.ts'

/** What one of several things that were asked for together gave. */
export type Fate<R> = { readonly value: R } | { readonly error: unknown }

export interface Collecting<I, R> {
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  /** The most that go together. */
  readonly max: number
  /** Those who are there go when nobody else has come for so long. Default 200. */
  readonly lingerMs?: number
  /**
   * One request for all of them: gives the fate of each, in their order. When Ozon refuses it, which may be because of one
   * item, it is called again for each half.
   */
  carryOut(items: readonly I[]): Promise<readonly Fate<R>[]>
}

interface Asking<I, R> {
  readonly item: I
  resolve(value: R): void
  reject(error: unknown): void
}

/** Collects what is asked for at about the same time, so that one request serves many. */
export class Collector<I, R> {
  readonly #collecting: Collecting<I, R>
  #waiting: Asking<I, R>[] = []
  #arrivals = 0
  #isLingering = false

  constructor(collecting: Collecting<I, R>) {
    this.#collecting = collecting
  }

  ask(item: I): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#arrivals++
      this.#waiting.push({ item, resolve, reject })
      if (this.#waiting.length >= this.#collecting.max) void this.#go()
      else if (!this.#isLingering) void this.#linger()
    })
  }

  async #linger(): Promise<void> {
    const { clock, signal, lingerMs = 200 } = this.#collecting
    this.#isLingering = true
    try {
      for (let seen = -1; seen !== this.#arrivals; ) {
        seen = this.#arrivals
        await clock.sleep(lingerMs, signal)
      }
      this.#isLingering = false
      await this.#go()
    } catch (reason) {
      this.#isLingering = false
      for (const { reject } of this.#take()) reject(reason)
    }
  }

  /** Never rejects: whoever asked gets the error. */
  async #go(): Promise<void> {
    const asked = this.#take()
    if (asked.length === 0) return
    try {
      const fates = await this.#fates(asked.map(({ item }) => item))
      asked.forEach(({ resolve, reject }, i) => {
        const fate = fates[i] ?? { error: new TypeError(`${fates.length} fates for ${asked.length} items.`) }
        if ('value' in fate) resolve(fate.value)
        else reject(fate.error)
      })
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }

  /** What Ozon refused was not done, so that it may be asked for again. */
  async #fates(items: readonly I[]): Promise<readonly Fate<R>[]> {
    try {
      return await this.#collecting.carryOut(items)
    } catch (error) {
      if (!isRefusal(error)) throw error
      if (items.length === 1) return [{ error }]
      const middle = Math.ceil(items.length / 2)
      const first = await this.#fates(items.slice(0, middle))
      return [...first, ...(await this.#fates(items.slice(middle)))]
    }
  }

  #take(): readonly Asking<I, R>[] {
    const taken = this.#waiting
    this.#waiting = []
    return taken
  }
}
