interface Place<T> {
  readonly item: T
  before: Place<T> | undefined
  after: Place<T> | undefined
}

/** First in, first out, and anyone may leave from the middle; every step costs the same however long the queue is. */
export class Queue<T> {
  #first: Place<T> | undefined
  #last: Place<T> | undefined

  get first(): T | undefined {
    return this.#first?.item
  }

  get isEmpty(): boolean {
    return this.#first === undefined
  }

  /** Joins at the end; the answer is how to leave, to be called once. */
  join(item: T): () => void {
    const place: Place<T> = { item, before: this.#last, after: undefined }
    if (this.#last === undefined) this.#first = place
    else this.#last.after = place
    this.#last = place
    return () => this.#leave(place)
  }

  #leave(place: Place<T>): void {
    const { before, after } = place
    if (before === undefined) this.#first = after
    else before.after = after
    if (after === undefined) this.#last = before
    else after.before = before
  }
}
