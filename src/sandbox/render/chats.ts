import type { Contested } from '../contested.ts'
import { type ChatRecord, type MessageRecord, unreadOf } from '../records/chats.ts'
import { iso } from './common.ts'

type IdForm = Contested['chatMessageIds']

const messageId = (id: string, form: IdForm): bigint | string => (form === 'text' ? id : BigInt(id))

/** A chat as `/v3/chat/list` tells it. */
export function chatRow(chat: ChatRecord, form: IdForm) {
  const { id, status, type, createdAt, messages } = chat
  const unread = unreadOf(chat)
  const [first] = unread
  const last = messages.at(-1)
  return {
    chat: { chat_id: id, chat_status: status, chat_type: type, created_at: iso(createdAt) },
    unread_count: unread.length,
    ...(first === undefined ? {} : { first_unread_message_id: messageId(first.id, form) }),
    ...(last === undefined ? {} : { last_message_id: messageId(last.id, form) }),
  }
}

/** A message as `/v3/chat/history` tells it. */
export function messageRow(chat: ChatRecord, message: MessageRecord, form: IdForm) {
  const { id, createdAt, author, data, isRead, imageStatus } = message
  return {
    message_id: messageId(id, form),
    created_at: iso(createdAt),
    user: author,
    data,
    is_read: isRead,
    is_image: imageStatus !== undefined,
    ...(imageStatus === undefined ? {} : { moderate_image_status: imageStatus }),
    context: { order_number: chat.orderNumber ?? '', sku: chat.sku ?? '' },
  }
}
