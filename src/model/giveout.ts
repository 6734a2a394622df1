/** A handing over of returns to the seller by barcode. Ozon: `giveouts[]` of /v1/return/giveout/list. */
export interface Giveout {
  readonly id: string
  /** 'GIVEOUT_STATUS_CREATED', '…_APPROVED', '…_COMPLETED', '…_CANCELLED' and '…_UNSPECIFIED' are documented. */
  readonly status?: string
  readonly warehouseId?: string
  readonly warehouseName?: string
  readonly warehouseAddress?: string
  /** Goods to be fetched. Ozon: `total_articles_count`. */
  readonly totalCount?: number
  /** Of these in the giveout. Ozon: `approved_articles_count`. */
  readonly approvedCount?: number
  readonly createdAt?: Date
}

/** What is handed over in one giveout. Ozon: /v1/return/giveout/info. */
export interface GiveoutDetails {
  readonly id: string
  readonly status?: string
  readonly warehouseName?: string
  readonly warehouseAddress?: string
  readonly articles: readonly GiveoutArticle[]
}

export interface GiveoutArticle {
  readonly name?: string
  readonly isApproved?: boolean
  /** 'GIVEOUT_DELIVERY_SCHEMA_FBO', '…_FBS' and '…_UNSPECIFIED' are documented. */
  readonly deliverySchema?: string
  readonly sellerId?: string
}
