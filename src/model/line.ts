import type { Money } from '../money.ts'

/** One product of a posting. */
export interface ProductLine {
  /** Ozon's id of the product on the site. Ozon: `sku`. Empty when Ozon did not tell. */
  readonly sku: string
  /** The seller's own item code. Ozon: `offer_id`. Empty when Ozon did not tell. */
  readonly offerId: string
  readonly name: string
  /** Pieces. 0 when Ozon did not tell a usable number: then `cost` is absent and drift was reported. */
  readonly quantity: number
  /** Price of one piece. Ozon: `price`; on the single FBP read `marketplace_seller_price`. */
  readonly price?: Money
  /** Exact price × quantity. */
  readonly cost?: Money
  /** What the customer pays for one piece (FBP list). Ozon: `customer_price`. */
  readonly customerPrice?: Money
  /** What the seller gets for one piece after Ozon's discounts (FBP list). Ozon: `seller_price`. */
  readonly sellerPrice?: Money
  readonly color?: string
  /** Ozon: `product_size_russian`; seen in one document only. */
  readonly sizeRussian?: string
  /** Ozon: `product_size_manufacturer`; seen in one document only. */
  readonly sizeManufacturer?: string
  /** Ozon: `number_of_units`; seen in one document only. */
  readonly numberOfUnits?: number
  /** Weight in the package; the unit is not documented. Ozon: `weight`. */
  readonly weight?: number
  readonly weightMin?: number
  readonly weightMax?: number
  readonly isWeightNeeded?: boolean
  readonly dimensions?: Dimensions
  /** Marks of the mandatory marking system. Ozon: `mandatory_mark`. */
  readonly mandatoryMarks?: readonly string[]
  /** Ozon: `jw_uin`. */
  readonly jwUins?: readonly string[]
  readonly imeis?: readonly string[]
  readonly hasImei?: boolean
  readonly isBlrTraceable?: boolean
  readonly isMarketplaceBuyout?: boolean
  readonly digitalCodes?: readonly string[]
  /** Codes to upload for this line. Ozon: `required_qty_for_digital_code`. */
  readonly requiredDigitalCodes?: number
}

/** Size of the package as decimal text; the units are not documented. */
export interface Dimensions {
  readonly height?: string
  readonly length?: string
  readonly width?: string
  readonly weight?: string
}
