import type { BatchResult, Referable } from './batch.ts'
import type { StockProblem } from './stock.ts'

/** The codes of a digital product in a posting. Together with `notAvailable` they must be as many as Ozon wants. */
export interface DigitalProductCodes extends Referable {
  readonly sku: string
  /** What the buyer gets. Codes are as good as money: no error and no log of this package shows them. */
  readonly codes: readonly string[]
  /** How many codes cannot be given. Default 0. */
  readonly notAvailable?: number
}

/** A product whose codes Ozon has taken. */
export interface DigitalCodesTaken extends Referable {
  readonly sku: string
  /** Codes. Ozon: `received_qty`. */
  readonly received?: number
  /** Codes that were not accepted or not given. Ozon: `rejected_qty`. */
  readonly rejected?: number
}

/** A code that Ozon rejected, named by its place. */
export interface DigitalCodeRejected {
  readonly sku: string
  /** Its place in the product's `codes`, from 0; absent when Ozon names a code that was not sent. */
  readonly index?: number
  /** Ozon's own words, without codes. */
  readonly message?: string
}

/** What became of the codes of each product; a product of which one code was rejected is `failed`. */
export interface DigitalCodesResult extends BatchResult<DigitalCodesTaken> {
  readonly rejectedCodes: readonly DigitalCodeRejected[]
}

/** How many pieces of a digital product there are. */
export interface DigitalStock extends Referable {
  readonly offerId: string
  readonly stock: number
}

/** A stock that Ozon has set. */
export interface DigitalStockSet extends DigitalStock {
  /** Ozon's product id, no SKU. */
  readonly productId?: string
  readonly sku?: string
  /** What Ozon says although the stock was set. */
  readonly warnings?: readonly StockProblem[]
}
