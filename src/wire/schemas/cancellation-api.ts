// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  flag,
  idNumber,
  int32,
  list,
  loose,
  maybe,
  maybeNumeric,
  maybeText,
  optional,
  type Schema,
  strict,
  text,
  word,
} from './kit.ts'

export const schemas = {
  '/v2/conditional-cancellation/list': {
    request: once((): Schema => strict({
      filters: optional(strict({
        cancellation_initiator: optional(list(word('OZON', 'SELLER', 'CLIENT', 'SYSTEM', 'DELIVERY'))),
        posting_number: optional(list(text)),
        state: optional(word('ALL', 'ON_APPROVAL', 'APPROVED', 'REJECTED')),
      })),
      last_id: optional(idNumber()),
      limit: int32({ max: 500 }),
      with: optional(strict({
        counter: optional(flag),
      })),
    })),
    answer: once((): Schema => loose({
      counter: maybeNumeric,
      last_id: maybeNumeric,
      result: maybe(list(loose({
        approve_comment: maybeText,
        approve_date: maybeText,
        auto_approve_date: maybeText,
        cancellation_id: maybeNumeric,
        cancellation_initiator: maybeText,
        cancellation_reason: maybe(loose({
          id: maybeNumeric,
          name: maybeText,
        })),
        cancellation_reason_message: maybeText,
        cancelled_at: maybeText,
        order_date: maybeText,
        posting_number: maybeText,
        source_id: maybeNumeric,
        state: maybe(loose({
          id: maybeNumeric,
          name: maybeText,
          state: maybeText,
        })),
        tpl_integration_type: maybeText,
      }))),
    })),
  },
  '/v2/conditional-cancellation/approve': {
    request: once((): Schema => strict({
      cancellation_id: idNumber(),
      comment: optional(text),
    })),
  },
  '/v2/conditional-cancellation/reject': {
    request: once((): Schema => strict({
      cancellation_id: idNumber(),
      comment: optional(text),
    })),
  },
}
