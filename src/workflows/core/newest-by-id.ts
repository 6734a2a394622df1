/**
 * Rows of several requests, each once: a list that is made of more than one answer is no snapshot, and what changes between
 * them can be in two. The newest wins: the one that was read last, unless the other is known to be newer.
 */
export class NewestById<R extends { readonly id: string }> {
  readonly #rows = new Map<string, R>()
  readonly #isOlder: (row: R, other: R) => boolean

  constructor(isOlder: (row: R, other: R) => boolean = () => false) {
    this.#isOlder = isOlder
  }

  add(row: R): void {
    const known = this.#rows.get(row.id)
    if (known === undefined || !this.#isOlder(row, known)) this.#rows.set(row.id, row)
  }

  values(): readonly R[] {
    return [...this.#rows.values()]
  }
}
