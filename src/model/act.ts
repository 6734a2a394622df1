import type { Money } from '../money.ts'

/** How far the documents of a carriage are. Ozon: /v2/posting/fbs/act/check-status. */
export interface ActState {
  /** 'in_process', 'ready', 'error' and 'cancelled' are documented. */
  readonly status?: string
  readonly actType?: string
  /** Postings in the act: hand them over today. */
  readonly addedToAct: readonly string[]
  /** Postings left out: hand them over next time. */
  readonly removedFromAct: readonly string[]
  readonly isPartial?: boolean
  /** Which part of a partial carriage. Ozon: `partial_num`. */
  readonly partialNumber?: number
  /** There are postings to hand over that this carriage does not have: another one is needed. */
  readonly hasPostingsForNextCarriage?: boolean
}

/** A carriage with its acts. Ozon: /v2/posting/fbs/act/list. */
export interface Act {
  /** Of the carriage. */
  readonly id: string
  readonly status?: string
  readonly deliveryMethodId?: string
  readonly deliveryMethodName?: string
  readonly integrationType?: string
  readonly containersCount?: number
  /** Day of the hand-over, as Ozon wrote it. */
  readonly departureDate?: string
  readonly createdAt?: Date
  readonly updatedAt?: Date
  readonly actType?: string
  readonly isPartial?: boolean
  /** Which part of a partial carriage. Ozon: `partial_num`. */
  readonly partialNumber?: number
  readonly hasPostingsForNextCarriage?: boolean
  readonly acceptance?: ActDocument
  /** What differs from the acceptance. */
  readonly mismatch?: ActDocument
  /** What was handed over beyond it. */
  readonly excess?: ActDocument
}

/** A document of the acceptance. */
export interface ActDocument {
  readonly createdAt?: Date
  /** 'FORMING', 'FORMED', 'NEED_TO_SIGN', 'CONFIRMED' and 'CONFIRMED_WITH_MISMATCH' are among the documented ones. */
  readonly status?: string
}

/** A posting of an act. Ozon: /v2/posting/fbs/act/get-postings. */
export interface ActPosting {
  readonly postingNumber: string
  /** Ozon: `id`, documented as that of the act. */
  readonly actId?: string
  readonly status?: string
  /** What the error code means. Ozon: `seller_error`. */
  readonly sellerError?: string
  /** Boxes that the goods are packed in. Ozon: `multi_box_qty`. */
  readonly boxes?: number
  readonly createdAt?: Date
  readonly updatedAt?: Date
  readonly lines: readonly ActLine[]
}

/** A product of a posting in an act. */
export interface ActLine {
  readonly sku: string
  readonly offerId?: string
  readonly name?: string
  readonly quantity?: number
  readonly price?: Money
}
