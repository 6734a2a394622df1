/** Numbers of the postings of an order: `<order>-1`, and `<order>-2` and so on for those that splits make (inferred). */
export class OrderNumbers {
  readonly #last = new Map<string, number>()

  /** A number that no posting of the order has or was promised. One that was promised in vain is not given again. */
  next(orderNumber: string, isTaken: (number: string) => boolean): string {
    let last = this.#last.get(orderNumber) ?? 1
    do last++
    while (isTaken(`${orderNumber}-${last}`))
    this.#last.set(orderNumber, last)
    return `${orderNumber}-${last}`
  }
}
