import { addMessage, mayOpen, mayWrite, openChat } from '../chats.ts'
import { type ChatRecord, lastIdOf, type MessageRecord, unreadOf } from '../records/chats.ts'
import type { Seller } from '../records/seller.ts'
import { chatRow, messageRow } from '../render/chats.ts'
import { denied, invalid, notFound, wrongState } from '../server/refusal.ts'
import { chatFile } from './chat-files.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { limitOf } from './paging.ts'

/** Documented in the words of the operations. */
const CHATS = { most: 100, otherwise: 30 } as const
const MESSAGES = { most: 1_000, otherwise: 50 } as const
const MOST_CHARACTERS = 1_000

/** Chats with buyers and with Ozon. */
export const chats: OperationTable = {
  '/v3/chat/list': list,
  '/v3/chat/history': history,
  '/v1/chat/start': start,
  '/v1/chat/send/message': sendMessage,
  '/v1/chat/send/file': sendFile,
  '/v2/chat/read': read,
}

/** The latest message first (inferred); the cursor is the id of a chat's last message, as in Ozon's example. */
function list({ world, seller, body }: Call): Json {
  const filter = body.object('filter')
  const status = filter.text('chat_status')
  const limit = limitOf(body, CHATS.most, CHATS.otherwise)
  const after = messageId(body.text('cursor'), 'cursor')
  const all = seller.chats.all
  const rest = all
    .filter(chat => status === '' || status === 'ALL' || chat.status === status)
    .filter(chat => !filter.flag('unread_only') || unreadOf(chat).length > 0)
    .filter(chat => after === undefined || BigInt(lastIdOf(chat)) < after)
    .toSorted((a, b) => (BigInt(lastIdOf(a)) < BigInt(lastIdOf(b)) ? 1 : -1))
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  const hasNext = rest.length > limit
  return {
    chats: page.map(chat => chatRow(chat, world.behaviour.chatMessageIds)),
    total_unread_count: all.reduce((sum, chat) => sum + unreadOf(chat).length, 0),
    cursor: hasNext && last !== undefined ? lastIdOf(last) : '',
    has_next: hasNext,
  }
}

/** From a message on, that message included. */
function history({ world, seller, body }: Call): Json {
  const chat = chatOf(seller, body.text('chat_id'))
  const direction = body.text('direction') || 'Backward'
  if (direction !== 'Forward' && direction !== 'Backward') {
    throw invalid('invalid Request.direction: value must be one of: Forward, Backward')
  }
  const isForward = direction === 'Forward'
  const from = messageId(body.textIfAny('from_message_id') ?? '', 'from_message_id')
  if (isForward && from === undefined) throw invalid('invalid Request.from_message_id: value is required')
  const only = new Set(body.object('filter').texts('message_ids'))
  const isBeyond = ({ id }: MessageRecord): boolean =>
    from === undefined || (isForward ? BigInt(id) >= from : BigInt(id) <= from)
  const found = chat.messages.filter(each => isBeyond(each) && (only.size === 0 || only.has(each.id)))
  const limit = limitOf(body, MESSAGES.most, MESSAGES.otherwise)
  const page = (isForward ? found : found.toReversed()).slice(0, limit)
  return {
    messages: page.map(each => messageRow(chat, each, world.behaviour.chatMessageIds)),
    has_next: found.length > limit,
  }
}

/** Ids are compared as numbers: later messages have greater ones. */
function messageId(text: string, field: string): bigint | undefined {
  if (text === '') return undefined
  if (!/^\d+$/.test(text)) throw invalid(`invalid Request.${field}: not the id of a message`)
  return BigInt(text)
}

/** A second call for the same posting gives the chat that there is (inferred). */
function start({ world, seller, body }: Call): Json {
  refuseWithoutSubscription(seller)
  const posting = world.postings.of(seller.clientId, body.text('posting_number'))
  if (posting === undefined) throw notFound('posting not found')
  if (posting.family !== 'fbs') throw wrongState('only the buyer can start this chat')
  const found = seller.chats.ofPosting(posting.number)
  if (found !== undefined) return { result: { chat_id: found.id } }
  if (!mayOpen(world, posting)) throw wrongState('72 hours after payment or delivery are over')
  const chat = openChat(world, seller, posting)
  const details = { postingNumber: posting.number }
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'chat-started', subject: chat.id, details })
  return { result: { chat_id: chat.id } }
}

function sendMessage(call: Call): Json {
  const { seller, body } = call
  refuseWithoutSubscription(seller)
  const text = body.text('text')
  const length = Array.from(text).length
  if (length < 1 || length > MOST_CHARACTERS) {
    throw invalid(`invalid Request.text: value length must be inside range [1, ${MOST_CHARACTERS}]`)
  }
  return deliver(call, chatOf(seller, body.text('chat_id')), () => ({ text }))
}

/** To buyers only with a subscription; to Ozon always. */
function sendFile(call: Call): Json {
  const { world, seller, body, origin } = call
  const chat = chatOf(seller, body.text('chat_id'))
  if (chat.type === 'BUYER_SELLER') refuseWithoutSubscription(seller)
  const { file, isImage } = chatFile(body)
  return deliver(call, chat, () => {
    const link = `[${body.text('name')}](${world.files.put(file, origin)})`
    return { text: isImage ? `!${link}` : link, isImage }
  })
}

/** What is written is made when it may be written. */
function deliver(
  { world, seller }: Call,
  chat: ChatRecord,
  content: () => { readonly text: string; readonly isImage?: boolean },
): Json {
  if (!mayWrite(world, seller, chat)) throw wrongState('the time to write into this chat is over')
  const message = addMessage(world, chat, { id: seller.clientId, type: 'Seller' }, content())
  const details = { messageId: message.id }
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'message-sent', subject: chat.id, details })
  return { result: 'success' }
}

/** Without a message all are read (inferred). */
function read({ world, seller, body }: Call): Json {
  refuseWithoutSubscription(seller)
  const chat = chatOf(seller, body.text('chat_id'))
  const upTo = messageId(body.textIfAny('from_message_id') ?? '', 'from_message_id')
  const unread = unreadOf(chat).filter(({ id }) => upTo === undefined || BigInt(id) <= upTo)
  for (const message of unread) message.isRead = true
  if (unread.length > 0) {
    const details = { messages: unread.length }
    world.journal.add({ kind: 'effect', actor: 'seller', effect: 'chat-read', subject: chat.id, details })
  }
  return { unread_count: unreadOf(chat).length }
}

function chatOf({ chats: all }: Seller, id: string): ChatRecord {
  const chat = all.get(id)
  if (chat === undefined) throw notFound('chat not found')
  return chat
}

function refuseWithoutSubscription({ subscription }: Seller): void {
  if (subscription === 'PREMIUM_PLUS' || subscription === 'PREMIUM_PRO') return
  throw denied('a Premium Plus or Premium Pro subscription is required')
}
