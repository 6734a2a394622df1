import type { Money } from '../money.ts'

/** A buyer's request to return goods of an rFBS posting. Ozon: `returns[]` of /v2/returns/rfbs/list. */
export interface RfbsReturn {
  readonly id: string
  /** Ozon: `return_number`. */
  readonly number?: string
  readonly postingNumber?: string
  readonly orderNumber?: string
  readonly createdAt?: Date
  readonly product?: RfbsReturnProduct
  readonly state?: string
  /** In Russian. */
  readonly stateName?: string
  /** 'New', 'Delivering', 'Checkout', 'Arbitration', 'Approved' and 'Rejected' are documented (list only). */
  readonly groupState?: string
  /** Whether the money went back, in words (list only). */
  readonly moneyReturnStateName?: string
  /** Deprecated by Ozon. Personal data: never log it. */
  readonly clientName?: string
}

export interface RfbsReturnProduct {
  readonly sku?: string
  readonly offerId?: string
  readonly name?: string
  readonly price?: Money
}

/** The same with what the seller may do now. Ozon: /v2/returns/rfbs/get. */
export interface RfbsReturnDetails extends RfbsReturn {
  readonly warehouseId?: string
  readonly availableActions: readonly NamedId[]
  /** Reasons to refuse, for the actions that need one. */
  readonly rejectionReasons: readonly RejectionReason[]
  readonly reason?: ReturnReason
  /** The buyer's words. */
  readonly comment?: string
  /** Links to the buyer's photos. */
  readonly clientPhotos?: readonly string[]
  readonly returnMethod?: Partial<NamedId>
  /** Deprecated by Ozon. */
  readonly returnMethodDescription?: string
  readonly rejectionComment?: string
  /** Of the Russian post. Ozon: `ru_post_tracking_number`. */
  readonly trackingNumber?: string
}

export interface NamedId {
  readonly id: string
  readonly name?: string
}

export interface ReturnReason extends Partial<NamedId> {
  readonly isDefect?: boolean
}

export interface RejectionReason extends NamedId {
  readonly hint?: string
  readonly isCommentRequired?: boolean
}

/** What to do with a return request: one of its `availableActions`, and what that action needs. */
export interface RfbsReturnAction {
  readonly actionId: string
  /** Needed with the actions -1 and -10. */
  readonly comment?: string
  /** One of `rejectionReasons`; needed with the actions -1 and -10. */
  readonly rejectionReasonId?: string
  /** In the seller's currency; needed with the action 1020. */
  readonly compensation?: Money
  /** What the buyer gets for sending the goods back, in the seller's currency. */
  readonly refundForDelivery?: Money
}
