import type { Money } from '../money.ts'

/** What was accrued for one service: negative when the seller pays. */
export interface AccrualFee {
  /** Which service: an id of `finance.accrualTypes`. */
  readonly typeId?: string
  readonly accrued?: Money
}

/** One accrual of a posting. */
export interface PostingAccrual extends AccrualFee {
  /** 'YYYY-MM-DD'. */
  readonly accrualDate?: string
  /** Pieces; whether it can be negative is not documented. */
  readonly quantity?: number
  /** Of one piece; negative where a sales commission is accrued. */
  readonly sellerPrice?: Money
  readonly sku?: string
}

/** What was accrued for a posting. Ozon: `posting_accruals[]` of /v1/finance/accrual/postings. */
export interface PostingAccruals {
  readonly postingNumber: string
  readonly accruals: readonly PostingAccrual[]
}

/** One accrual of a day. Ozon: `accruals[]` of /v1/finance/accrual/by-day. */
export interface Accrual {
  /** Ozon: `accrual_id`. */
  readonly id: string
  /** 'YYYY-MM-DD'. */
  readonly accrualDate?: string
  /** 'POSTING', 'ITEM', 'NON_ITEM' and 'CONTAINER_FEES' are documented. Ozon: `accrued_category`. */
  readonly category?: string
  /** What it is for: a posting number, an advertising contract or the like. Ozon: `unit_number`. */
  readonly unitNumber?: string
  /** All of it. Ozon: `total_amount`. */
  readonly total?: Money
  /** Of a posting. */
  readonly posting?: AccruedPosting
  /** Of products, without a posting. Ozon: `item_fees`. */
  readonly itemFees?: readonly ItemFees[]
  /** Of the seller, without a product. Ozon: `non_item_fee`. */
  readonly nonItemFee?: AccrualFee
  /** Of a container. */
  readonly containerFees?: readonly AccrualFee[]
}

/** What was accrued for one product. */
export interface ItemFees {
  readonly sku?: string
  /** Pieces. In no document; seen in real answers. */
  readonly quantity?: number
  readonly fees: readonly AccrualFee[]
}

/** What was accrued for the products of a posting. */
export interface AccruedPosting {
  /** In Ozon's letter case. Ozon: `delivery_schema`. */
  readonly scheme?: string
  /** The unit is not documented. */
  readonly deliverySpeed?: number
  readonly products: readonly AccruedProduct[]
}

export interface AccruedProduct {
  readonly sku?: string
  /** Pieces. In no document; seen in real answers. */
  readonly quantity?: number
  readonly commission?: AccruedCommission
  readonly delivery?: AccruedDelivery
}

/** How the commission on a product came about. */
export interface AccruedCommission {
  /** What is left after discounts and surcharge. */
  readonly commission?: Money
  /** Share of the price by category. */
  readonly commissionRatio?: number
  /** By the price list. */
  readonly saleCommission?: Money
  /** What the goods were sold for. */
  readonly saleAmount?: Money
  /** What the buyer pays. */
  readonly salePrice?: Money
  /** Of one piece; negative where a sales commission is accrued. */
  readonly sellerPrice?: Money
  /** Points for discounts. */
  readonly bonus?: Money
  /** From partners' programmes. */
  readonly coinvestment?: Money
}

export interface AccruedDelivery {
  readonly services?: readonly AccrualFee[]
  readonly total?: Money
}

/** A kind of accrual. Ozon: `accrual_types[]` of /v1/finance/accrual/types. */
export interface AccrualType {
  readonly id: string
  readonly name?: string
  readonly description?: string
}
