// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  flag,
  idNumber,
  idText,
  list,
  loose,
  maybe,
  maybeFlag,
  maybeNumeric,
  maybeText,
  optional,
  type Schema,
  strict,
  text,
  word,
} from './kit.ts'

export const schemas = {
  '/v3/chat/list': {
    request: once((): Schema => strict({
      filter: optional(strict({
        chat_status: optional(word('ALL', 'OPENED', 'CLOSED')),
        unread_only: optional(flag),
      })),
      limit: idNumber(),
      cursor: optional(text),
    })),
    answer: once((): Schema => loose({
      chats: maybe(list(loose({
        chat: maybe(loose({
          created_at: maybeText,
          chat_id: maybeText,
          chat_status: maybeText,
          chat_type: maybeText,
        })),
        first_unread_message_id: maybeNumeric,
        last_message_id: maybeNumeric,
        unread_count: maybeNumeric,
      }))),
      total_unread_count: maybeNumeric,
      cursor: maybeText,
      has_next: maybeFlag,
    })),
  },
  '/v3/chat/history': {
    request: once((): Schema => strict({
      chat_id: text,
      direction: optional(text),
      filter: optional(strict({
        message_ids: optional(list(idText({ unsigned: true }))),
      })),
      from_message_id: optional(idNumber({ unsigned: true })),
      limit: optional(idNumber()),
    })),
    answer: once((): Schema => loose({
      has_next: maybeFlag,
      messages: maybe(list(loose({
        context: maybe(loose({
          order_number: maybeText,
          sku: maybeText,
        })),
        created_at: maybeText,
        data: maybe(list(text)),
        is_image: maybeFlag,
        is_read: maybeFlag,
        message_id: maybeNumeric,
        moderate_image_status: maybeText,
        user: maybe(loose({
          id: maybeText,
          type: maybeText,
        })),
      }))),
    })),
  },
  '/v1/chat/send/file': {
    request: once((): Schema => strict({
      base64_content: text,
      chat_id: text,
      name: text,
    })),
    answer: once((): Schema => loose({
      result: maybeText,
    })),
  },
  '/v1/chat/send/message': {
    request: once((): Schema => strict({
      chat_id: text,
      text: text,
    })),
    answer: once((): Schema => loose({
      result: maybeText,
    })),
  },
  '/v1/chat/start': {
    request: once((): Schema => strict({
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      result: maybe(loose({
        chat_id: maybeText,
      })),
    })),
  },
  '/v2/chat/read': {
    request: once((): Schema => strict({
      chat_id: text,
      from_message_id: optional(idNumber({ unsigned: true })),
    })),
    answer: once((): Schema => loose({
      unread_count: maybeNumeric,
    })),
  },
}
