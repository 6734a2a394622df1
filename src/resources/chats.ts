import { decodeChatPage, decodeMessages, decodeSent, decodeStarted, decodeUnread } from '../decode/chats.ts'
import { OzonError } from '../errors.ts'
import { wordsOf } from '../http/envelope.ts'
import type { RequestOptions } from '../http/types.ts'
import type { Chat, ChatMessage } from '../model/chat.ts'
import { createList, type List, nextByLastId } from '../pagination.ts'
import { type ChatFile, checkFile, checkHistory, checkText, type HistoryFilter, toBase64 } from './chats/checks.ts'
import type { Api } from './shared/api.ts'
import { cursorList } from './shared/cursor-list.ts'
import { requestIdOf } from './shared/json-body.ts'
import { checkPostingNumber } from './shared/posting-numbers.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const LIST = '/v3/chat/list'
const HISTORY = '/v3/chat/history'
const START = '/v1/chat/start'
const MOST_CHATS = 100
const MOST_MESSAGES = 1000

/** Which chats to list. */
export interface ChatFilter {
  /** Default 'ALL'. */
  readonly status?: 'ALL' | 'OPENED' | 'CLOSED' | undefined
  readonly unreadOnly?: boolean | undefined
}

/**
 * Chats with buyers and with Ozon. Writing to buyers needs a Premium Plus or Premium Pro subscription, and a chat on an
 * FBS posting can be opened within 72 hours after payment or delivery.
 */
export class Chats extends Section {
  /**
   * Chats with their counts of unread messages.
   *
   * Ozon (2026-09-22): POST /v3/chat/list, a hundred a page.
   *
   * @example
   * for await (const chat of ozon.chats.list({ unreadOnly: true })) console.log(chat.id, chat.unreadCount)
   */
  list(filter: ChatFilter = {}, options: RequestOptions = {}): List<Chat> {
    const { status, unreadOnly } = filter
    const wireFilter = { chat_status: status, unread_only: unreadOnly }
    const listing = { operation: LIST, pageSize: MOST_CHATS, filters: [wireFilter] }
    return cursorList(this.api, listing, options, (asked, page, more) =>
      this.askPage(LIST, { filter: asked, ...page }, more, decodeChatPage),
    )
  }

  /**
   * How many messages are unread in all chats; `undefined` when Ozon does not tell.
   *
   * Ozon (2026-09-22): POST /v3/chat/list, `total_unread_count`.
   *
   * @example
   * const unread = await ozon.chats.unreadCount()
   */
  async unreadCount(options: RequestOptions = {}): Promise<number | undefined> {
    return (await this.ask(LIST, { limit: 1 }, options, decodeChatPage)).unreadCount
  }

  /**
   * The messages of a chat, the newest first unless asked for `forward`.
   *
   * Ozon (2026-09-22): POST /v3/chat/history, a thousand a page.
   *
   * @example
   * const latest = await ozon.chats.history(chat.id).toArray({ limit: 20 })
   */
  history(chatId: string, filter: HistoryFilter = {}, options: RequestOptions = {}): List<ChatMessage> {
    checkHistory(filter)
    const start = filter.fromMessageId ?? ''
    const { onUndecodable, logger } = this.api.settings
    return createList(
      {
        operation: HISTORY,
        start,
        pageSize: MOST_MESSAGES,
        fetch: async (from, limit = MOST_MESSAGES, signal) => {
          const body = wireHistory(chatId, filter, from, limit)
          const { model, meta } = await this.askPage(HISTORY, body, { ...options, signal }, decodeMessages)
          // Whether a page begins after the message that it was asked from is not documented: none comes twice.
          const rows = from === start ? model.rows : model.rows.filter(({ id }) => id !== from)
          const next = nextByLastId({ rows: rows.length, lastId: rows.at(-1)?.id, hasNext: model.hasNext })
          return { page: { items: rows, undecodable: [], meta }, next }
        },
      },
      { signal: options.signal, onUndecodable, logger },
    )
  }

  /**
   * Opens a chat with the buyer of a posting and gives its id.
   *
   * Ozon (2026-09-22): POST /v1/chat/start. After a lost answer list the chats before opening another.
   *
   * @example
   * const chatId = await ozon.chats.start('1-1-1')
   */
  async start(postingNumber: string, options: RequestOptions = {}): Promise<string> {
    checkPostingNumber(postingNumber)
    return this.obtain(START, { posting_number: postingNumber }, options, decodeStarted, {
      lacks: 'the id of the chat',
      next: 'List the chats before opening another.',
    })
  }

  /**
   * Sends plain text of 1 to 1000 characters.
   *
   * Ozon (2026-09-22): POST /v1/chat/send/message. After a lost answer read the history before sending it again.
   *
   * @example
   * await ozon.chats.sendMessage(chatId, 'Your parcel leaves today.')
   */
  async sendMessage(chatId: string, text: string, options: RequestOptions = {}): Promise<void> {
    checkText(text)
    await this.#deliver('/v1/chat/send/message', { chat_id: chatId, text }, options)
  }

  /**
   * Sends a file.
   *
   * Ozon (2026-09-22): POST /v1/chat/send/file; its largest size is not documented there.
   *
   * @example
   * await ozon.chats.sendFile(chatId, { name: 'manual.pdf', content: await readFile('manual.pdf') })
   */
  async sendFile(chatId: string, file: ChatFile, options: RequestOptions = {}): Promise<void> {
    checkFile(file)
    const body = { chat_id: chatId, name: file.name, base64_content: toBase64(file.content) }
    await this.#deliver('/v1/chat/send/file', body, options)
  }

  /**
   * Marks a message and those before it as read, and tells how many are left unread.
   *
   * Ozon (2026-09-22): POST /v2/chat/read. Without a message it is not documented which are marked.
   *
   * @example
   * await ozon.chats.read(chat.id, chat.lastMessageId)
   */
  async read(chatId: string, fromMessageId?: string, options: RequestOptions = {}): Promise<number | undefined> {
    const body = { chat_id: chatId, from_message_id: fromMessageId }
    return this.ask('/v2/chat/read', body, options, decodeUnread)
  }

  /** Only 'success' is known as a good end; anything else is no proof that the buyer will see it. */
  async #deliver(...args: Delivery): Promise<void> {
    const [path, body, options] = args
    const { model: result, answer } = await this.judge(path, body, options, decodeSent)
    if (result?.toLowerCase() === 'success') return
    const { code, message: words = result } = wordsOf(answer)
    const message = `${path}: Ozon answered 200, but not 'success'. Read the history before sending it again.`
    throw new OzonError('rejected', message, {
      operation: path,
      httpStatus: 200,
      requestId: requestIdOf(answer),
      code,
      ozonMessage: words,
      attempts: 1,
      outcome: 'unknown',
    })
  }
}

/** The section, with the names that its methods take. */
export const openChats = (api: Api): Chats =>
  guarded(new Chats(api), {
    list: [{ status: true, unreadOnly: 'flag' }],
    history: [true, { direction: true, fromMessageId: true, messageIds: true }],
    sendFile: [true, { name: true, content: true }],
  })

type Delivery =
  | [path: '/v1/chat/send/message', body: { chat_id: string; text: string }, options: RequestOptions]
  | [
      path: '/v1/chat/send/file',
      body: { chat_id: string; name: string; base64_content: string },
      options: RequestOptions,
    ]

function wireHistory(chatId: string, { direction, messageIds }: HistoryFilter, from: string, limit: number) {
  return {
    chat_id: chatId,
    limit,
    direction: direction === 'forward' ? 'Forward' : 'Backward',
    filter: messageIds === undefined ? undefined : { message_ids: messageIds },
    from_message_id: from === '' ? undefined : from,
  }
}
