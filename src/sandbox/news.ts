import type { PostingRecord } from './records/posting.ts'
import type { ProductRecord, StockRecord } from './records/shop.ts'

/** From and to, in epoch milliseconds. */
export interface Period {
  readonly begin: number
  readonly end: number
}

/** Pieces of a product in Ozon's own warehouses. */
export interface FboStock {
  readonly present: number
  readonly reserved: number
}

/** A message of a chat as a push tells it. */
export interface ChatNews {
  readonly kind: 'chat'
  readonly event: 'message-new' | 'message-edited' | 'message-read' | 'closed'
  readonly clientId: string
  readonly chatId: string
  /** In the words of the API, such as 'BUYER_SELLER'. */
  readonly chatType: string
  /** Who wrote, read or closed. */
  readonly user: { readonly id: string; readonly type: 'Customer' | 'Support' | 'NotificationUser' }
  /** Of an edited message, and for 'message-read' the last one read. None when a chat is closed. */
  readonly message?: {
    readonly id: string
    readonly createdAt: number
    readonly updatedAt?: number
    readonly data: readonly string[]
  }
}

/** What happened besides moves of postings, for whoever tells others of it. */
export type News =
  | {
      /** The deadline of shipping moved; without `to` the slot was taken away. */
      readonly kind: 'cutoff-changed'
      readonly posting: PostingRecord
      readonly from: number
      readonly to: number | undefined
    }
  | {
      /** The buyer's delivery window moved; without `to` it was taken away. */
      readonly kind: 'delivery-date-changed'
      readonly posting: PostingRecord
      readonly from: Period
      readonly to: Period | undefined
    }
  | {
      /** Stock in a warehouse of the seller. */
      readonly kind: 'stock-changed'
      readonly clientId: string
      readonly stock: StockRecord
    }
  | {
      readonly kind: 'fbo-stock-changed'
      readonly clientId: string
      readonly sku: string
      readonly from: FboStock
      readonly to: FboStock
    }
  | {
      /** A product was made or changed, or could not be. */
      readonly kind: 'product-changed'
      readonly clientId: string
      readonly product: Pick<ProductRecord, 'productId' | 'offerId'>
      readonly isError: boolean
    }
  | ChatNews
