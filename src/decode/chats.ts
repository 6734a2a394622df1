import type { Chat, ChatMessage, ChatUser } from '../model/chat.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, type Into, isSource, object, objects, part, readInto, type Source } from './part.ts'
import { count, flag, id, instant, text, texts } from './readers.ts'
import type { RowPage } from './rows.ts'

const CHAT_ITSELF = part<Chat>('chats[].chat', undefined, [
  ['chat_id', 'id', text],
  ['chat_status', 'status', text],
  ['chat_type', 'type', text],
  ['created_at', 'createdAt', instant],
])

/** Ozon keeps the counts beside the chat; the model has them in it. */
const chat: Into<Chat> = (value, model, field, notes) => {
  if (isSource(value)) readInto(CHAT_ITSELF, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const CHAT = part<Chat>('chats[]', undefined, [
  ['chat', chat],
  ['unread_count', 'unreadCount', count],
  ['first_unread_message_id', 'firstUnreadMessageId', id],
  ['last_message_id', 'lastMessageId', id],
])

export interface ChatPage extends RowPage<Chat> {
  /** In all chats, on whatever page. */
  readonly unreadCount?: number
}

const PAGE = part<ChatPage>('', undefined, [
  ['chats', 'rows', objects(CHAT, () => ({ id: '' }))],
  ['cursor', 'cursor', text],
  ['has_next', 'hasNext', flag],
  ['total_unread_count', 'unreadCount', count],
])

export function decodeChatPage(answer: Source, notes: DriftNotes): ChatPage {
  const model: Draft<ChatPage> = { rows: [] }
  readInto(PAGE, answer, model, notes)
  // `rows` was set before reading.
  const page = model as ChatPage
  // Nothing can be asked or written in a chat without an id.
  for (const each of page.rows) if (each.id === '') notes.note('missing', 'chats[].chat.chat_id')
  return page
}

const CONTEXT = part<ChatMessage>('messages[].context', undefined, [
  ['order_number', 'orderNumber', text],
  ['sku', 'sku', id],
])

const context: Into<ChatMessage> = (value, model, field, notes) => {
  if (isSource(value)) readInto(CONTEXT, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const USER = part<ChatUser>('messages[].user', undefined, [
  ['id', 'id', id],
  ['type', 'type', text],
])

const MESSAGE = part<ChatMessage>('messages[]', undefined, [
  ['message_id', 'id', id],
  ['created_at', 'createdAt', instant],
  ['is_read', 'isRead', flag],
  ['is_image', 'isImage', flag],
  ['moderate_image_status', 'imageStatus', text],
  ['data', 'data', texts],
  ['user', 'user', object(USER)],
  ['context', context],
])

export interface MessagePage {
  readonly rows: readonly ChatMessage[]
  readonly hasNext?: boolean
}

const HISTORY = part<MessagePage>('', undefined, [
  ['messages', 'rows', objects(MESSAGE, () => ({ id: '', data: [] }))],
  ['has_next', 'hasNext', flag],
])

export function decodeMessages(answer: Source, notes: DriftNotes): MessagePage {
  const model: Draft<MessagePage> = { rows: [] }
  readInto(HISTORY, answer, model, notes)
  // `rows` was set before reading.
  return model as MessagePage
}

const STARTED = part<{ id: string }>('result', undefined, [['chat_id', 'id', text]])

/** The id of the chat opened; `undefined` when the answer has none. */
export function decodeStarted(answer: Source, notes: DriftNotes): string | undefined {
  const model: Draft<{ id: string }> = {}
  const { result } = answer
  if (isSource(result)) readInto(STARTED, result, model, notes)
  return model.id
}

const SENT = part<{ result: string }>('', undefined, [['result', 'result', text]])

/** Ozon's word for how the sending ended. */
export function decodeSent(answer: Source, notes: DriftNotes): string | undefined {
  const model: Draft<{ result: string }> = {}
  readInto(SENT, answer, model, notes)
  return model.result
}

const READ = part<{ unread: number }>('', undefined, [['unread_count', 'unread', count]])

export function decodeUnread(answer: Source, notes: DriftNotes): number | undefined {
  const model: Draft<{ unread: number }> = {}
  readInto(READ, answer, model, notes)
  return model.unread
}
