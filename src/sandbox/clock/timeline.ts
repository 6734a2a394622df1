interface Due {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

/** What is to happen later, the earliest first; equal times in the order in which they were set. A binary heap. */
export class Timeline {
  readonly #heap: Due[] = []
  #count = 0

  get nextAt(): number | undefined {
    return this.#heap[0]?.at
  }

  get size(): number {
    return this.#heap.length
  }

  add(at: number, run: () => void): void {
    const heap = this.#heap
    const due = { at, order: this.#count++, run }
    let place = heap.length
    heap.push(due)
    while (place > 0) {
      const above = (place - 1) >> 1
      const other = heap[above]
      if (other === undefined || isBefore(other, due)) break
      heap[place] = other
      place = above
    }
    heap[place] = due
  }

  /** Takes the earliest off when it is due. */
  takeDue(now: number): Due | undefined {
    const heap = this.#heap
    const [first] = heap
    if (first === undefined || first.at > now) return undefined
    const last = heap.pop()
    if (last !== undefined && heap.length > 0) this.#sink(last)
    return first
  }

  #sink(due: Due): void {
    const heap = this.#heap
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      const left = heap[below]
      const right = heap[below + 1]
      if (left === undefined) break
      if (right !== undefined && isBefore(right, left)) below++
      const smaller = heap[below]
      if (smaller === undefined || isBefore(due, smaller)) break
      heap[place] = smaller
      place = below
    }
    heap[place] = due
  }
}

function isBefore(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}
