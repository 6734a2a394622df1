import type { Money } from '../money.ts'

/** The index of FBS errors over a period, and what they cost. Ozon: /v1/rating/index/fbs/info. */
export interface FbsErrorIndex {
  readonly index?: number
  /** First and last day, such as '2026-11-25'. */
  readonly periodFromDate?: string
  readonly periodToDate?: string
  readonly processingCosts?: Money
  readonly days: readonly FbsErrorDay[]
}

export interface FbsErrorDay {
  /** Such as '2026-11-25'. */
  readonly date?: string
  readonly index?: number
  readonly processingCosts?: Money
}

/** A posting that raised the index. Ozon: `errors[]` of /v1/rating/index/fbs/posting/list. */
export interface FbsError {
  readonly postingNumber: string
  /** 'SELLER_CANCELLATION' and 'SELLER_DELAY' are documented. Ozon: `posting_error_type`. */
  readonly type?: string
  readonly errorAt?: Date
  readonly index?: number
  /** Preferential treatment. Ozon: `has_grace_status`. */
  readonly hasGraceStatus?: boolean
  /** What the error costs, of the worth of the posting. */
  readonly chargePercent?: number
  readonly chargePrice?: Money
  readonly productPrice?: Money
  /** 'FBS', 'rFBS' and 'erFBS' are documented. Ozon: `delivery_schema`. */
  readonly deliverySchema?: string
}
