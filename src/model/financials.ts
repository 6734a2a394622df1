import type { Money } from '../money.ts'

/** Prices, commissions and payouts (when asked for). Ozon: `financial_data`. */
export interface Financials {
  readonly clusterFrom?: string
  readonly clusterTo?: string
  /** Delivery cost (FBP); the currency is not told. Ozon: `delivery_amount`. */
  readonly deliveryAmount?: Money
  readonly lines?: readonly LineFinancials[]
  /** Services by Ozon's name, from answers of retired methods. Ozon: `posting_services`. */
  readonly services?: Readonly<Record<string, Money>>
}

/**
 * Money of one product. Ozon tells the currency of these amounts only in part: where it does not, `currency` is
 * undefined, and nothing is guessed from a neighbour.
 */
export interface LineFinancials {
  /** Ozon: `product_id`, which means SKU here; `sku` on the single FBP read. */
  readonly sku?: string
  readonly quantity?: number
  readonly price?: Money
  readonly oldPrice?: Money
  /** What the customer pays for one piece. Ozon: `customer_price`. */
  readonly customerPrice?: Money
  /** Told even where no price is. Ozon: `customer_currency_code`. */
  readonly customerCurrency?: string
  /** Ozon: `client_price`, from answers of retired methods. */
  readonly clientPrice?: Money
  readonly sellerPrice?: Money
  readonly payout?: Money
  readonly totalDiscount?: Money
  readonly totalDiscountPercent?: number
  readonly commission?: Money
  readonly commissionPercent?: number
  /**
   * Told even where no commission is; whether it also covers the FBP commissions below is not documented, so they stay
   * without one. Ozon: `commissions_currency_code`.
   */
  readonly commissionCurrency?: string
  /** FBP. Ozon: `posting_commission`. */
  readonly postingCommission?: Commission
  /** FBP. Ozon: `return_commission`. */
  readonly returnCommission?: Commission
  /** Promotions that the price comes from. Ozon: `actions`. */
  readonly promotions?: readonly Promotion[]
  /** Ozon: `item_services`, from answers of retired methods. */
  readonly services?: Readonly<Record<string, Money>>
  /** Ozon: `picking`, from answers of retired methods. */
  readonly picking?: string
}

export interface Commission {
  readonly amount?: Money
  readonly payout?: Money
  readonly percent?: number
}

/** A promotion: its description alone on most methods, more on FBP. */
export interface Promotion {
  readonly id?: string
  readonly type?: string
  readonly description?: string
  readonly from?: Date
  readonly to?: Date
  readonly discount?: Money
  readonly discountPercent?: number
  readonly isFromSeller?: boolean
}
