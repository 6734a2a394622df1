// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  flag,
  idNumber,
  int32,
  list,
  loose,
  map,
  maybe,
  maybeNumber,
  maybeText,
  moment,
  optional,
  type Schema,
  strict,
  text,
} from './kit.ts'

const resultSchema = once((): Schema => loose({
  additional_data: maybe(list(loose({
    key: maybeText,
    value: maybeText,
  }))),
  code: maybeText,
  created_at: maybeText,
  error: maybeText,
  expires_at: maybeText,
  file: maybeText,
  params: maybe(map(text)),
  report_type: maybeText,
  status: maybeText,
}))

export const schemas = {
  '/v1/report/postings/create': {
    request: once((): Schema => strict({
      filter: strict({
        cancel_reason_id: optional(list(idNumber())),
        delivery_schema: list(text),
        offer_id: optional(text),
        processed_at_from: moment,
        processed_at_to: moment,
        sku: optional(list(idNumber())),
        status_alias: optional(list(text)),
        statuses: optional(list(idNumber())),
        title: optional(text),
        warehouse_id: optional(list(idNumber())),
        delivery_method_id: optional(list(idNumber())),
        is_express: optional(flag),
      }),
      language: optional(text),
      with: optional(strict({
        additional_data: optional(flag),
        analytics_data: optional(flag),
        customer_data: optional(flag),
        jewelry_codes: optional(flag),
      })),
    })),
    answer: once((): Schema => loose({
      result: maybe(loose({
        code: maybeText,
      })),
    })),
  },
  '/v1/report/info': {
    request: once((): Schema => strict({
      code: text,
    })),
    answer: once((): Schema => loose({
      result: maybe(resultSchema()),
    })),
  },
  '/v1/report/list': {
    request: once((): Schema => strict({
      page: int32(),
      page_size: int32(),
      report_type: optional(text),
    })),
    answer: once((): Schema => loose({
      result: maybe(loose({
        reports: maybe(list(resultSchema())),
        total: maybeNumber,
      })),
    })),
  },
}
