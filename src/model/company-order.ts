/** A product that companies have ordered and not paid. Ozon: `products[]` of /v1/posting/unpaid-legal/product/list. */
export interface UnpaidProduct {
  /** Ozon's product id, no SKU. */
  readonly productId: string
  /** The seller's own item code. */
  readonly offerId?: string
  readonly name?: string
  /** Pieces. */
  readonly quantity?: number
  readonly imageUrl?: string
}
