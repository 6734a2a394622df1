/** What is told of a cancellation. Which words mean what differs between versions, so they are kept as they came. */
export interface Cancellation {
  /** Ozon: `cancel_reason_id`. */
  readonly reasonId?: string
  /** Ozon: `cancel_reason`. */
  readonly reason?: string
  /** Such as 'seller', 'client', 'ozon', 'system', 'delivery'; the letter case differs. Ozon: `cancellation_type`. */
  readonly type?: string
  /** Who cancelled, often in Russian words. Ozon: `cancellation_initiator`. */
  readonly initiator?: string
  /** Ozon: `cancelled_after_ship`. */
  readonly afterShip?: boolean
  /** Ozon: `affect_cancellation_rating`. */
  readonly affectsRating?: boolean
}
