// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  idNumber,
  list,
  loose,
  maybe,
  maybeFlag,
  maybeNumeric,
  maybeText,
  moment,
  optional,
  type Schema,
  strict,
  text,
} from './kit.ts'

export const schemas = {
  '/v1/rating/index/fbs/info': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      currency_code: maybeText,
      defects: maybe(list(loose({
        date: maybeText,
        index_by_date: maybeNumeric,
        processing_costs_sum_by_date: maybeNumeric,
      }))),
      index: maybeNumeric,
      period_from: maybeText,
      period_to: maybeText,
      processing_costs_sum: maybeNumeric,
    })),
  },
  '/v1/rating/index/fbs/posting/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: strict({
        date_from: moment,
        date_to: moment,
        posting_numbers: optional(list(text, { max: 1000 })),
      }),
      limit: idNumber({ max: 1000 }),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      errors: maybe(list(loose({
        charge_percent: maybeNumeric,
        charge_price: maybeNumeric,
        charge_price_currency_code: maybeText,
        delivery_schema: maybeText,
        error_at: maybeText,
        has_grace_status: maybeFlag,
        index: maybeNumeric,
        posting_error_type: maybeText,
        posting_number: maybeText,
        product_price: maybeNumeric,
        product_price_currency_code: maybeText,
      }))),
      has_next: maybeFlag,
    })),
  },
}
