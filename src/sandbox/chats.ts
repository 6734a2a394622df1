import { nextMessageId, nextUuid } from './ids.ts'
import { cancelledAt, deliveredAt } from './postings/moments.ts'
import { ImpossibleMove } from './postings/moves.ts'
import type { ChatAuthor, ChatRecord, ChatType, MessageRecord } from './records/chats.ts'
import type { PostingRecord } from './records/posting.ts'
import type { Seller } from './records/seller.ts'
import type { World } from './world.ts'

const HOUR_MS = 3_600_000
/** Documented: 72 hours after payment or delivery, 48 to answer. */
const AFTER_MS = 72 * HOUR_MS
const ANSWER_MS = 48 * HOUR_MS

/** Whether a seller may open a chat about a posting: 72 hours from its payment, and again from its delivery. */
export function mayOpen(world: World, posting: PostingRecord): boolean {
  const delivered = deliveredAt(posting)
  const now = world.now()
  return now <= posting.createdAt + AFTER_MS || (delivered !== undefined && now <= delivered + AFTER_MS)
}

/**
 * Whether a seller may write into a chat now. About FBS postings: from the payment to 72 hours after the delivery, or
 * after the cancellation (inferred). Else for 48 hours after the buyer's last words.
 */
export function mayWrite(world: World, seller: Seller, chat: ChatRecord): boolean {
  if (chat.status === 'CLOSED') return false
  if (chat.postingNumber === undefined) return true
  const asked = chat.messages.findLast(({ author }) => author.type === 'Customer')
  if (asked !== undefined && world.now() <= asked.createdAt + ANSWER_MS) return true
  const posting = world.postings.of(seller.clientId, chat.postingNumber)
  if (posting?.family !== 'fbs') return false
  const end = deliveredAt(posting) ?? cancelledAt(posting)
  return end === undefined || world.now() <= end + AFTER_MS
}

/** A new chat with the buyer of a posting. */
export function openChat(world: World, seller: Seller, posting: PostingRecord): ChatRecord {
  const { number: postingNumber, orderNumber, lines } = posting
  const sku = lines[0]?.sku
  return addChat(world, seller, 'BUYER_SELLER', { postingNumber, orderNumber, ...(sku === undefined ? {} : { sku }) })
}

type About = Pick<ChatRecord, 'postingNumber' | 'orderNumber' | 'sku'>

function addChat(world: World, seller: Seller, type: ChatType, about: About): ChatRecord {
  const chat: ChatRecord = {
    ...about,
    id: nextUuid(world),
    type,
    createdAt: world.now(),
    birthId: nextMessageId(world),
    status: 'OPENED',
    messages: [],
  }
  seller.chats.add(chat)
  return chat
}

/** Adds a message; a picture is looked at by Ozon first. */
export function addMessage(
  world: World,
  chat: ChatRecord,
  author: ChatAuthor,
  { text, isImage = false }: { readonly text: string; readonly isImage?: boolean },
): MessageRecord {
  const message: MessageRecord = {
    id: nextMessageId(world),
    createdAt: world.now(),
    author,
    data: [text],
    isRead: false,
    ...(isImage ? { imageStatus: 'MODERATION' } : {}),
  }
  chat.messages.push(message)
  if (isImage) {
    world.after(world.behaviour.imageCheckMs, () => {
      message.imageStatus = 'SUCCESS'
    })
  }
  return message
}

/**
 * The buyer of a posting writes to the seller, in the open chat about it or in a new one. Whoever writes has read what
 * was there.
 */
export function buyerWrites(world: World, posting: PostingRecord, text: string): ChatRecord {
  const seller = sellerOf(world, posting.clientId)
  const chat = seller.chats.ofPosting(posting.number) ?? openChat(world, seller, posting)
  for (const message of chat.messages) if (message.author.type === 'Seller') message.isRead = true
  return hear(world, seller, chat, buyerOf(posting), text)
}

/** Ozon writes to a seller, as its support or by machine. */
export function ozonWrites(
  world: World,
  clientId: string,
  type: Exclude<ChatType, 'BUYER_SELLER'>,
  text: string,
): ChatRecord {
  const seller = sellerOf(world, clientId)
  const chat = seller.chats.ofType(type) ?? addChat(world, seller, type, {})
  const author = type === 'SELLER_SUPPORT' ? 'Support' : 'NotificationUser'
  return hear(world, seller, chat, { id: '1', type: author }, text)
}

/** The buyer reads what the seller wrote about a posting. */
export function buyerReads(world: World, posting: PostingRecord): void {
  const seller = sellerOf(world, posting.clientId)
  const chat = seller.chats.ofPosting(posting.number)
  const unread = chat?.messages.filter(({ author, isRead }) => author.type === 'Seller' && !isRead) ?? []
  const last = unread.at(-1)
  if (chat === undefined || last === undefined)
    throw new ImpossibleMove(`There is nothing to read about ${posting.number}.`)
  for (const message of unread) message.isRead = true
  tell(world, seller, chat, 'message-read', { user: buyerOf(posting), message: last })
  world.journal.add({ kind: 'effect', actor: 'buyer', effect: 'message-read', subject: chat.id })
}

/** Closes a chat: nobody writes into it any more. */
export function closeChat(world: World, posting: PostingRecord): void {
  const seller = sellerOf(world, posting.clientId)
  const chat = seller.chats.ofPosting(posting.number)
  if (chat === undefined) throw new ImpossibleMove(`There is no open chat about ${posting.number}.`)
  chat.status = 'CLOSED'
  tell(world, seller, chat, 'closed', { user: buyerOf(posting) })
  world.journal.add({ kind: 'effect', actor: 'Ozon', effect: 'chat-closed', subject: chat.id })
}

type Stranger = ChatAuthor & { readonly type: Exclude<ChatAuthor['type'], 'Seller'> }

const buyerOf = ({ buyer }: PostingRecord): Stranger => ({ id: String(buyer), type: 'Customer' })

function hear(world: World, seller: Seller, chat: ChatRecord, user: Stranger, text: string): ChatRecord {
  const message = addMessage(world, chat, user, { text })
  tell(world, seller, chat, 'message-new', { user, message })
  const actor = user.type === 'Customer' ? 'buyer' : 'Ozon'
  const details = { messageId: message.id }
  world.journal.add({ kind: 'effect', actor, effect: 'message-received', subject: chat.id, details })
  return chat
}

function tell(
  world: World,
  { clientId }: Seller,
  { id: chatId, type: chatType }: ChatRecord,
  event: 'message-new' | 'message-read' | 'closed',
  about: { readonly user: Stranger; readonly message?: MessageRecord },
): void {
  world.tellNews({ kind: 'chat', event, clientId, chatId, chatType, ...about })
}

function sellerOf(world: World, clientId: string): Seller {
  const seller = world.sellers.get(clientId)
  if (seller === undefined) throw new ImpossibleMove(`There is no seller ${clientId}.`)
  return seller
}
