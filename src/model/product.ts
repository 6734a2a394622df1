import type { Money } from '../money.ts'

/** A product as its card has it: what a line of an order is checked by. Ozon: `items[]` of /v3/product/info/list. */
export interface ProductCard {
  /** Ozon's product id, no SKU. Ozon: `id`. */
  readonly id: string
  readonly sku?: string
  /** The SKU above and those by scheme and warehouse, each once: a line of an order may name any of them. */
  readonly skus: readonly string[]
  /** The seller's own item code. */
  readonly offerId?: string
  readonly name?: string
  readonly barcodes?: readonly string[]
  /** What the card shows, discounts included. */
  readonly price?: Money
  /** Before discounts. */
  readonly oldPrice?: Money
  /** The least that promotions may make of it. */
  readonly minPrice?: Money
  /** The declared value, told since 2026-09-28. */
  readonly declaredPrice?: Money
  /** Rate of VAT, in Ozon's spelling. */
  readonly vat?: string
  /** The unit is not documented. */
  readonly volumeWeight?: number
  /** Archived by hand. */
  readonly isArchived?: boolean
  readonly isAutoArchived?: boolean
  /** Sold as marked down by the seller. */
  readonly isDiscounted?: boolean
  /** Bulky (FBS only). Ozon: `is_kgt`. */
  readonly isBulky?: boolean
  readonly isSuper?: boolean
  /** Ozon: `visibility_details.has_price`. */
  readonly hasPrice?: boolean
  /** Ozon: `visibility_details.has_stock`. */
  readonly hasStock?: boolean
  readonly status?: ProductStatus
  readonly sources?: readonly ProductSource[]
  /** Whether Ozon shows each SKU, and why not. */
  readonly availabilities?: readonly ProductAvailability[]
  readonly descriptionCategoryId?: string
  readonly typeId?: string
  /** Links; the first is the main one unless `primaryImages` has it. */
  readonly images?: readonly string[]
  readonly primaryImages?: readonly string[]
  readonly createdAt?: Date
  readonly updatedAt?: Date
}

/** How far a product is. Ozon: `statuses`. */
export interface ProductStatus {
  /** The status itself, an open list. */
  readonly status?: string
  /** Ozon's words for it. Ozon: `status_name`. */
  readonly name?: string
  readonly description?: string
  readonly tooltip?: string
  /** The status in which something went wrong. */
  readonly failed?: string
  readonly moderation?: string
  readonly validation?: string
  readonly isCreated?: boolean
  readonly updatedAt?: Date
}

export interface ProductSource {
  /** 'SDS' (one SKU for FBO and FBS), 'FBO' and 'FBS' are documented. */
  readonly source?: string
  readonly sku?: string
  readonly shipmentType?: string
  readonly quantCode?: string
  readonly createdAt?: Date
}

export interface ProductAvailability {
  readonly sku?: string
  readonly source?: string
  readonly availability?: string
  /** Why the product is hidden. */
  readonly reasons?: readonly HiddenReason[]
}

export interface HiddenReason {
  readonly id?: string
  readonly text?: string
}

/**
 * What a product costs. Amounts of commissions come without a currency, and none is put on them. Ozon: `items[]` of
 * /v5/product/info/prices.
 */
export interface ProductPrices {
  /** Ozon's product id, no SKU. */
  readonly productId: string
  readonly offerId?: string
  /** What the card shows, discounts included. */
  readonly price?: Money
  /** Before discounts. */
  readonly oldPrice?: Money
  /** The least that discounts may make of it. */
  readonly minPrice?: Money
  /** With the seller's own promotions. */
  readonly marketingSellerPrice?: Money
  /** The declared value, told since 2026-09-28. */
  readonly declaredPrice?: Money
  /** What it costs the seller. */
  readonly netPrice?: Money
  /** By a supply contract. */
  readonly retailPrice?: Money
  /** Rate of VAT. */
  readonly vat?: number
  /** Promotions may be applied without asking. Ozon: `auto_action_enabled`. */
  readonly isAutoActionEnabled?: boolean
  /** The product may be added to promotions without asking. Ozon: `auto_add_to_ozon_actions_list_enabled`. */
  readonly isAutoAddEnabled?: boolean
  /** The unit is not documented. */
  readonly volumeWeight?: number
  /** The most that taking the payment costs; the unit is not documented. */
  readonly acquiring?: number
  readonly commissions?: ProductCommissions
  readonly promotions?: ProductPromotions
}

/** What Ozon takes for a sale. Percentages are of the price; the rest are amounts. */
export interface ProductCommissions {
  readonly salesPercentFbo?: number
  readonly salesPercentFbs?: number
  readonly salesPercentRfbs?: number
  readonly salesPercentFbp?: number
  /** The last mile. */
  readonly fboDeliveryToCustomer?: Money
  readonly fboDirectFlowMin?: Money
  readonly fboDirectFlowMax?: Money
  /** Return or cancellation. */
  readonly fboReturnFlow?: Money
  /** The last mile. */
  readonly fbsDeliveryToCustomer?: Money
  readonly fbsDirectFlowMin?: Money
  readonly fbsDirectFlowMax?: Money
  /** Handling of the posting. */
  readonly fbsFirstMileMin?: Money
  readonly fbsFirstMileMax?: Money
  /** Return or cancellation, with the handling of the posting. */
  readonly fbsReturnFlow?: Money
}

/** Ozon: `marketing_actions`. */
export interface ProductPromotions {
  readonly promotions?: readonly ProductPromotion[]
  /** A promotion that Ozon pays for can be applied. */
  readonly canHaveOzonPromotion?: boolean
  /** The period of all that run now. */
  readonly from?: Date
  readonly to?: Date
}

export interface ProductPromotion {
  readonly title?: string
  /** The discount; the unit is not documented. */
  readonly value?: number
  readonly from?: Date
  readonly to?: Date
}
