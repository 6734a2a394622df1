import type { Money } from '../money.ts'
import type { LineQuantity } from './cancel.ts'

/** One parcel to be: what goes into it. */
export interface PackageContent {
  readonly lines: readonly LineQuantity[]
}

/** What Ozon took a ship call for. It packs afterwards: read the postings until they leave `awaiting_packaging`. */
export interface Shipped {
  /** One posting for each package. */
  readonly postingNumbers: readonly string[]
}

/** A posting that a split made, or left behind. */
export interface SplitPosting {
  readonly postingNumber: string
  readonly lines: readonly LineQuantity[]
  /** Belarus: its goods may be traceable. Ozon: `potential_blr_traceable`. */
  readonly mayBeTraceable?: boolean
}

/** What came of a split. The parent may stand among the postings as well, or have ended. */
export interface Split {
  /** The posting that was split. Ozon: `parent_posting`. */
  readonly parent?: SplitPosting
  readonly postings: readonly SplitPosting[]
}

/** What the drop-off point takes. Ozon: /v1/posting/fbs/restrictions. */
export interface Restrictions {
  readonly postingNumber?: string
  readonly minWeightGrams?: number
  readonly maxWeightGrams?: number
  readonly widthCm?: number
  readonly lengthCm?: number
  readonly heightCm?: number
  /** In roubles, as documented. */
  readonly minPrice?: Money
  /** In roubles, as documented. */
  readonly maxPrice?: Money
}

export interface Country {
  readonly isoCode: string
  readonly name?: string
}

/** What a line needs for traceability in Belarus. */
export interface TraceableAttributes {
  readonly sku: string
  readonly required: readonly string[]
}

/** What follows from a country that was set. */
export interface CountrySet {
  /** Ozon: `product_id`; whether that is the SKU or the product's id is contested. */
  readonly productId?: string
  /** A customs declaration must be given as well. */
  readonly isGtdNeeded?: boolean
}
