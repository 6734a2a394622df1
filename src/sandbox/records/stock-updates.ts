const MINUTE_MS = 60_000

/** Calls that set stock, for Ozon's limit of so many a minute. */
export class StockUpdates {
  #calls: number[] = []

  /** Counts a call; when the minute is full, it is not counted, and the milliseconds to wait are given. */
  take(now: number, most: number): number | undefined {
    this.#calls = this.#calls.filter(at => at > now - MINUTE_MS)
    const first = this.#calls[0]
    if (first !== undefined && this.#calls.length >= most) return first + MINUTE_MS - now
    this.#calls.push(now)
    return undefined
  }
}
