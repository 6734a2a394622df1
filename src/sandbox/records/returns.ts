/** Before it was handed to the buyer, refused at the hand-over in whole or in part, or sent back afterwards. */
export type ReturnType = 'Cancellation' | 'FullReturn' | 'PartialReturn' | 'ClientReturn'

/** The stations of a return that the sandbox plays, in Ozon's words. */
export type ReturnStatus =
  | 'MovingToSeller'
  | 'ArrivedAtReturnPlace'
  | 'ReceivedBySeller'
  | 'Utilized'
  | 'MovingToOzon'
  | 'ReturnedToOzon'

export interface PlaceRecord {
  readonly id: string
  readonly name: string
  readonly address: string
}

/** Goods of an FBO or FBS posting that come back: one line of it. Times are epoch milliseconds. */
export interface ReturnRecord {
  /** Grows with creation. */
  readonly id: string
  readonly sourceId: string
  readonly clearingId: string
  readonly returnClearingId: string
  readonly schema: 'Fbs' | 'Fbo'
  readonly type: ReturnType
  readonly reason: string
  readonly postingNumber: string
  readonly orderId: string
  readonly orderNumber: string
  /** The seller's warehouse that the goods came from. */
  readonly warehouseId: string
  readonly sku: string
  readonly offerId: string
  readonly name: string
  readonly price: string
  readonly currency: string
  readonly quantity: number
  /** One of each piece. */
  readonly exemplarIds: readonly string[]
  readonly barcode: string
  readonly isOpened: boolean
  readonly createdAt: number
  /** The posting was put on its way back without a buyer's doing. */
  readonly technicalAt?: number
  readonly target: PlaceRecord
  place: PlaceRecord
  status: ReturnStatus
  changedAt: number
  arrivedAt?: number
  /** In the seller's hands, back at Ozon's, or destroyed. */
  endedAt?: number
  compensation?: { state: 'Sent' | 'Received'; changedAt: number }
  giveoutId?: string
}

/** Returns of FBO and FBS postings. */
export class Returns {
  readonly #byId = new Map<string, ReturnRecord>()

  /** The oldest first. */
  get all(): Iterable<ReturnRecord> {
    return this.#byId.values()
  }

  add(record: ReturnRecord): void {
    this.#byId.set(record.id, record)
  }

  get(id: string): ReturnRecord | undefined {
    return this.#byId.get(id)
  }

  /** What waits for the seller, at one place or at any. */
  waiting(placeId?: string): readonly ReturnRecord[] {
    return [...this.all].filter(
      each => each.status === 'ArrivedAtReturnPlace' && (placeId === undefined || each.place.id === placeId),
    )
  }
}
