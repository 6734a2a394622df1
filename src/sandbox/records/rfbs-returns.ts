/** The states of a return request that the sandbox plays, in Ozon's words. */
export type RfbsReturnState =
  | 'OnSellerApproval'
  | 'Approved'
  | 'ReceivedBySeller'
  | 'MoneyReturned'
  | 'PartialCompensationReturned'
  | 'Rejected'
  | 'CancelledDisputeNotOpen'
  | 'DisputeOpened'
  | 'ApprovedByOzon'
  | 'CrmRejected'

/** A buyer's request to return one piece of an rFBS posting. Times are epoch milliseconds. */
export interface RfbsReturnRecord {
  /** Grows with creation. */
  readonly id: string
  readonly number: string
  readonly postingNumber: string
  readonly orderNumber: string
  readonly warehouseId: string
  readonly sku: string
  readonly offerId: string
  readonly name: string
  readonly price: string
  readonly currency: string
  readonly reason: { readonly id: number; readonly name: string; readonly isDefect: boolean }
  /** The buyer's words. */
  readonly comment: string
  readonly trackingNumber: string
  readonly createdAt: number
  state: RfbsReturnState
  changedAt: number
  rejection?: { readonly reasonId: number; readonly comment: string }
  /** What the seller pays the buyer who keeps the goods. */
  compensation?: number
  /** What the buyer gets for sending the goods. */
  refundForDelivery?: number
}

/** Return requests of rFBS postings. */
export class RfbsReturns {
  readonly #byId = new Map<string, RfbsReturnRecord>()

  /** The oldest first. */
  get all(): Iterable<RfbsReturnRecord> {
    return this.#byId.values()
  }

  add(record: RfbsReturnRecord): void {
    this.#byId.set(record.id, record)
  }

  get(id: string): RfbsReturnRecord | undefined {
    return this.#byId.get(id)
  }
}
