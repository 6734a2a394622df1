/** What chats there are in a sandbox; Ozon's list is longer, and grows. */
export type ChatType = 'BUYER_SELLER' | 'SELLER_SUPPORT' | 'SELLER_API_NOTIFICATIONS'

export interface ChatAuthor {
  readonly id: string
  readonly type: 'Customer' | 'Seller' | 'Support' | 'NotificationUser'
}

export interface MessageRecord {
  /** Digits beyond 2^53. */
  readonly id: string
  readonly createdAt: number
  readonly author: ChatAuthor
  /** In Markdown. */
  readonly data: readonly string[]
  /** Of pictures: how far Ozon has looked at them. */
  imageStatus?: 'MODERATION' | 'SUCCESS'
  /** By the other side. */
  isRead: boolean
}

export interface ChatRecord {
  readonly id: string
  readonly type: ChatType
  readonly createdAt: number
  /** An id among those of messages: the place of a chat that has none yet. */
  readonly birthId: string
  /** Of chats with buyers. */
  readonly postingNumber?: string
  readonly orderNumber?: string
  readonly sku?: string
  status: 'OPENED' | 'CLOSED'
  readonly messages: MessageRecord[]
}

/** Chats with buyers and Ozon. */
export class Chats {
  readonly #byId = new Map<string, ChatRecord>()

  get all(): readonly ChatRecord[] {
    return [...this.#byId.values()]
  }

  get(id: string): ChatRecord | undefined {
    return this.#byId.get(id)
  }

  /** The open chat about a posting. */
  ofPosting(postingNumber: string): ChatRecord | undefined {
    return this.all.find(each => each.postingNumber === postingNumber && each.status === 'OPENED')
  }

  /** The open chat of a kind that is about no posting. */
  ofType(type: ChatType): ChatRecord | undefined {
    return this.all.find(each => each.type === type && each.postingNumber === undefined && each.status === 'OPENED')
  }

  add(chat: ChatRecord): void {
    this.#byId.set(chat.id, chat)
  }
}

/** Where a chat stands in the list: by its last message. */
export const lastIdOf = ({ messages, birthId }: ChatRecord): string => messages.at(-1)?.id ?? birthId

/** What the seller has not read. */
export const unreadOf = ({ messages }: ChatRecord): readonly MessageRecord[] =>
  messages.filter(({ author, isRead }) => author.type !== 'Seller' && !isRead)
