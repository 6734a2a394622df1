import type { Referable } from './batch.ts'

/** How many pieces of a product there are, over all warehouses. Ozon: `items[]` of /v4/product/info/stocks. */
export interface ProductStocks {
  /** Ozon's product id, no SKU. */
  readonly productId: string
  readonly offerId?: string
  readonly stocks: readonly SchemeStock[]
}

/** What is there under one scheme, in pieces. */
export interface SchemeStock {
  /** 'fbs', 'rfbs', 'fbo' and 'fbp' are documented. Ozon: `type`. */
  readonly scheme?: string
  readonly sku?: string
  /** All that is there, the reserved ones too (inferred). */
  readonly present?: number
  readonly reserved?: number
  /** 'SHIPMENT_TYPE_GENERAL', 'SHIPMENT_TYPE_BOX' or 'SHIPMENT_TYPE_PALLET'. */
  readonly shipmentType?: string
  /** Deprecated by Ozon: where the product is or was. */
  readonly warehouseIds?: readonly string[]
}

/** How many pieces of a product there are in one warehouse. */
export interface WarehouseStock {
  readonly sku: string
  readonly warehouseId?: string
  /** Only of the FBS method by product. */
  readonly warehouseName?: string
  readonly offerId?: string
  /** Ozon's product id, no SKU. */
  readonly productId?: string
  /** All that is there, the reserved ones too. */
  readonly present?: number
  readonly reserved?: number
  /** What can still be ordered; below zero when more is reserved than there is. Not told of FBO. Ozon: `free_stock`. */
  readonly free?: number
  /** Only of the method by warehouse. */
  readonly updatedAt?: Date
}

/** A new stock of a product in a warehouse. The product is named by one of `offerId` and `productId`. */
export interface StockUpdate extends Referable {
  readonly warehouseId: string
  readonly offerId?: string
  /** Ozon's product id, no SKU. */
  readonly productId?: string
  /** Pieces that can be ordered, without the reserved ones: 0 to 999,999. */
  readonly stock: number
}

/** A stock that Ozon has set. */
export interface StockSet extends StockUpdate {
  /** What Ozon says although the stock was set. */
  readonly warnings?: readonly StockProblem[]
}

/** Such as 'TOO_MANY_REQUESTS' or 'NON_KGT_ON_KGT_WAREHOUSE', with Ozon's words. */
export interface StockProblem {
  readonly code?: string
  readonly message?: string
}
