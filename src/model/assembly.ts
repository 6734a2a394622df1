/** A posting on a pick list. Ozon: `postings[]` of /v1/assembly/fbs/posting/list and /v1/assembly/carriage/posting/list. */
export interface PickPosting {
  readonly postingNumber: string
  /** Code of the pick list. */
  readonly assemblyCode?: string
  readonly products: readonly PickProduct[]
  /** Until when to pack, as Ozon tells it of the page that the posting is on. Not told in carriages. */
  readonly cutoffAt?: Date
  /** Only told in carriages. */
  readonly canPrintLabel?: boolean
  /** Labels of all postings may be printed at once, as Ozon tells it of the page. Only told in carriages. */
  readonly canPrintMassLabel?: boolean
}

/** Pieces of a product to pick. */
export interface PickProduct {
  readonly sku: string
  readonly offerId?: string
  /** Ozon: `product_name`. */
  readonly name?: string
  readonly pictureUrl?: string
  readonly quantity?: number
}

/** A product on a pick list, with the postings that need it. Ozon: `products[]` of the two product lists. */
export interface PickListProduct extends PickProduct {
  readonly postings: readonly PickShare[]
}

/** A posting that a product is picked for. */
export interface PickShare {
  readonly postingNumber: string
  /** Pieces for this posting. Not told in carriages. */
  readonly quantity?: number
}
