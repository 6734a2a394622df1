export type ConditionalState = 'ON_APPROVAL' | 'APPROVED' | 'REJECTED'
export type CancellationInitiator = 'OZON' | 'SELLER' | 'CLIENT' | 'SYSTEM' | 'DELIVERY'

/** A wish to cancel an rFBS posting that the seller must agree to. Times are epoch milliseconds. */
export interface ConditionalCancellation {
  /** Grows with creation. */
  readonly id: string
  readonly postingNumber: string
  readonly initiator: CancellationInitiator
  readonly reasonId: number
  readonly reason: string
  /** What the initiator wrote. */
  readonly message: string
  readonly orderedAt: number
  readonly createdAt: number
  /** When it is granted, if the seller says nothing. */
  readonly autoApproveAt: number
  readonly tplIntegrationType: string
  state: ConditionalState
  decidedAt?: number
  /** What the seller wrote with the decision. */
  comment: string
}

/** Cancellations that the seller must agree to. */
export class ConditionalCancellations {
  readonly #byId = new Map<string, ConditionalCancellation>()

  /** The oldest first. */
  get all(): Iterable<ConditionalCancellation> {
    return this.#byId.values()
  }

  add(request: ConditionalCancellation): void {
    this.#byId.set(request.id, request)
  }

  get(id: string): ConditionalCancellation | undefined {
    return this.#byId.get(id)
  }

  /** The request on a posting that waits for an answer. */
  openFor(postingNumber: string): ConditionalCancellation | undefined {
    return [...this.all].find(each => each.postingNumber === postingNumber && each.state === 'ON_APPROVAL')
  }
}
