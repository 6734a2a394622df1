/** A chat with a buyer, Ozon's support or one of its notification channels. Ozon: `chats[]` of /v3/chat/list. */
export interface Chat {
  readonly id: string
  /** 'OPENED' and 'CLOSED' are documented. */
  readonly status?: string
  /** Such as 'BUYER_SELLER' or 'SELLER_SUPPORT'; letter case differs, and the list grows. */
  readonly type?: string
  readonly createdAt?: Date
  readonly unreadCount?: number
  /** Beyond 2^53: compare message ids as text or bigint. */
  readonly firstUnreadMessageId?: string
  readonly lastMessageId?: string
}

/** One message. Ozon: `messages[]` of /v3/chat/history. */
export interface ChatMessage {
  /** Beyond 2^53: compare as text or bigint. */
  readonly id: string
  readonly createdAt?: Date
  readonly isRead?: boolean
  readonly isImage?: boolean
  /** How far Ozon's check of the image is. Ozon: `moderate_image_status`. */
  readonly imageStatus?: string
  /** The content in Markdown, piece by piece; a buyer may have written personal data. */
  readonly data: readonly string[]
  readonly user?: ChatUser
  /** The order that the buyer writes about. */
  readonly orderNumber?: string
  /** The product that the buyer writes about. */
  readonly sku?: string
}

/** Who wrote. */
export interface ChatUser {
  readonly id?: string
  /** 'Customer', 'Seller', 'Crm', 'Courier', 'Support' and 'NotificationUser' are documented. */
  readonly type?: string
}
