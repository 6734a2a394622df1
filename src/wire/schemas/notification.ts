// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  flag,
  idNumber,
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

const errorSchema = once((): Schema => loose({
  description: maybeText,
  type: maybeText,
}))

export const schemas = {
  '/v1/notification/set': {
    request: once((): Schema => strict({
      types: list(word('TYPE_NEW_MESSAGE', 'TYPE_UPDATE_MESSAGE', 'TYPE_MESSAGE_READ', 'TYPE_CHAT_CLOSED', 'TYPE_NEW_POSTING', 'TYPE_POSTING_CANCELLED', 'TYPE_STATE_CHANGED', 'TYPE_DELIVERY_DATE_CHANGED', 'TYPE_CUTOFF_DATE_CHANGED', 'TYPE_CREATE_ITEM', 'TYPE_UPDATE_ITEM', 'TYPE_CREATE_OR_UPDATE_ITEM', 'TYPE_STOCKS_CHANGED', 'TYPE_FBO_POSTING_NEW', 'TYPE_FBO_POSTING_CANCELLED', 'TYPE_FBO_POSTING_STATE_CHANGED', 'TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED', 'TYPE_FBO_STOCKS_CHANGED', 'TYPE_ORDER_NEW', 'TYPE_ORDER_CANCELLED', 'TYPE_ORDER_STATE_CHANGED')),
      url: text,
    })),
  },
  '/v1/notification/update': {
    request: once((): Schema => strict({
      id: idNumber(),
      types: optional(list(word('TYPE_NEW_MESSAGE', 'TYPE_UPDATE_MESSAGE', 'TYPE_MESSAGE_READ', 'TYPE_CHAT_CLOSED', 'TYPE_NEW_POSTING', 'TYPE_POSTING_CANCELLED', 'TYPE_STATE_CHANGED', 'TYPE_DELIVERY_DATE_CHANGED', 'TYPE_CUTOFF_DATE_CHANGED', 'TYPE_CREATE_ITEM', 'TYPE_UPDATE_ITEM', 'TYPE_CREATE_OR_UPDATE_ITEM', 'TYPE_STOCKS_CHANGED', 'TYPE_FBO_POSTING_NEW', 'TYPE_FBO_POSTING_CANCELLED', 'TYPE_FBO_POSTING_STATE_CHANGED', 'TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED', 'TYPE_FBO_STOCKS_CHANGED', 'TYPE_ORDER_NEW', 'TYPE_ORDER_CANCELLED', 'TYPE_ORDER_STATE_CHANGED'))),
      url: optional(text),
    })),
  },
  '/v1/notification/delete': {
    request: once((): Schema => strict({
      id: idNumber(),
    })),
  },
  '/v1/notification/check': {
    request: once((): Schema => strict({
      url: text,
    })),
    answer: once((): Schema => loose({
      errors: maybe(list(errorSchema())),
      is_active: maybeFlag,
    })),
  },
  '/v1/notification/enable': {
    request: once((): Schema => strict({
      enabled: flag,
      id: idNumber(),
    })),
  },
  '/v1/notification/list': {
    request: once((): Schema => strict({
      availability_statuses: optional(list(word('GREEN', 'YELLOW', 'RED'))),
      limit: optional(idNumber({ unsigned: true })),
      offset: optional(idNumber({ unsigned: true })),
      sort_dir: optional(word('ASC', 'DESC')),
    })),
    answer: once((): Schema => loose({
      availability_status_thresholds: maybe(list(loose({
        status: maybeText,
        threshold: maybeNumeric,
      }))),
      total_count: maybeNumeric,
      urls: maybe(list(loose({
        availability_status: maybeText,
        availability_status_date: maybeText,
        created_at: maybeText,
        disable_reason: maybeText,
        enable: maybeFlag,
        id: maybeNumeric,
        problematic_type: maybeText,
        reason_details: maybeText,
        types: maybe(list(errorSchema())),
        url: maybeText,
      }))),
    })),
  },
  '/v1/notification/push-type/list': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      types: maybe(list(loose({
        description: maybeText,
        seller_endpoint: maybe(loose({
          id: maybeNumeric,
          url: maybeText,
        })),
        type: maybeText,
      }))),
    })),
  },
}
