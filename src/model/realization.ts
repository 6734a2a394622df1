import type { Money } from '../money.ts'

/**
 * Goods delivered and returned in a month; cancelled and unclaimed ones are not in it. Amounts come as bare numbers: the
 * header tells a currency, the rows do not, so none is put on them.
 */
export interface RealizationReport {
  readonly header?: RealizationHeader
  readonly rows: readonly RealizationRow[]
}

/** The title page. Dates are days as Ozon writes them. */
export interface RealizationHeader {
  readonly number?: string
  readonly documentDate?: string
  readonly contractNumber?: string
  readonly contractDate?: string
  /** Ozon: `currency_sys_name`. */
  readonly currency?: string
  readonly startDate?: string
  readonly stopDate?: string
  readonly payerName?: string
  readonly payerInn?: string
  readonly payerKpp?: string
  readonly receiverName?: string
  readonly receiverInn?: string
  readonly receiverKpp?: string
}

/** A product, and what was sold and returned of it. */
export interface RealizationRow {
  readonly rowNumber?: number
  readonly product?: RealizationProduct
  /** Share of the price by category. */
  readonly commissionRatio?: number
  /** With the seller's discount. */
  readonly sellerPricePerInstance?: Money
  /** Of what was delivered. Ozon: `delivery_commission`. */
  readonly delivered?: RealizationAmounts
  /** Of what was returned. Ozon: `return_commission`. */
  readonly returned?: RealizationAmounts
  /** Only in the report by posting. Ozon: `order.posting_number`. */
  readonly postingNumber?: string
  /** 'YYYY-MM-DD'; only in the report by posting. Ozon: `order.created_date`. */
  readonly orderDate?: string
  /** Of a sale to a company; only in the report by posting. Ozon: `legal_entity_document`. */
  readonly invoice?: RealizationInvoice
}

/** Ozon: `item`. */
export interface RealizationProduct {
  readonly sku?: string
  readonly offerId?: string
  readonly name?: string
  readonly barcode?: string
}

export interface RealizationAmounts {
  readonly amount?: Money
  /** Points for discounts. */
  readonly bonus?: Money
  /** In reports up to 30 April 2024: with discounts and surcharge. */
  readonly commission?: Money
  /** In reports up to 30 April 2024: what Ozon adds. */
  readonly compensation?: Money
  readonly pricePerInstance?: Money
  /** Pieces; whether it can be negative is not documented. */
  readonly quantity?: number
  /** Ozon's basic fee. */
  readonly standardFee?: Money
  /** From partners' loyalty: green prices. */
  readonly bankCoinvestment?: Money
  /** From partners' loyalty: stars. */
  readonly stars?: Money
  /** From partners' loyalty: pick-up points. */
  readonly pickUpPointCoinvestment?: Money
  readonly total?: Money
}

export interface RealizationInvoice {
  readonly number?: string
  /** 'YYYY-MM-DD'. */
  readonly saleDate?: string
}
