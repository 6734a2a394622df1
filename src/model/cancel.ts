/** A reason to cancel. Which ones a posting allows is asked for each posting. */
export interface CancelReason {
  readonly id: string
  readonly title?: string
  /** 'buyer' or 'seller'. Ozon: `type_id`. */
  readonly side?: string
  /** Whether a seller may cancel a whole posting with it (list of all reasons only). */
  readonly isAvailableForCancellation?: boolean
}

export interface PostingCancelReasons {
  readonly postingNumber: string
  readonly reasons: readonly CancelReason[]
  /** Why Ozon told none: it refused to answer for this posting. */
  readonly refusal?: { readonly code?: string; readonly message: string }
}

/** Why a posting is cancelled. */
export interface CancelWhy {
  readonly reasonId: string
  /** Needed with reason 402 ("other"), and always when single products are cancelled. */
  readonly message?: string
}

/** A product and how many pieces of it. */
export interface LineQuantity {
  readonly sku: string
  readonly quantity: number
}

/** A buyer's request to cancel an rFBS posting. Without an answer Ozon grants it at `autoApproveAt`. */
export interface ConditionalCancellation {
  readonly id: string
  readonly postingNumber?: string
  /** 'ON_APPROVAL', 'APPROVED' and 'REJECTED' are documented. */
  readonly state?: string
  readonly stateName?: string
  readonly stateId?: string
  /** 'OZON', 'SELLER', 'CLIENT', 'SYSTEM', 'DELIVERY'. */
  readonly initiator?: string
  readonly reasonId?: string
  readonly reason?: string
  /** The initiator's own words. */
  readonly message?: string
  readonly approveComment?: string
  readonly orderedAt?: Date
  readonly cancelledAt?: Date
  readonly approvedAt?: Date
  readonly autoApproveAt?: Date
  readonly tplIntegrationType?: string
  /** Ozon: `source_id`, left over from the first version of the method. */
  readonly sourceId?: string
}
