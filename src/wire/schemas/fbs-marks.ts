// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  flag,
  idNumber,
  int32,
  list,
  loose,
  maybe,
  maybeNumber,
  maybeNumeric,
  maybeText,
  optional,
  type Schema,
  strict,
  text,
} from './kit.ts'

export const schemas = {
  '/v4/posting/fbs/ship': {
    request: once((): Schema => strict({
      packages: list(strict({
        products: list(strict({
          product_id: idNumber(),
          quantity: int32(),
        })),
      })),
      posting_number: text,
      with: optional(strict({
        additional_data: optional(flag),
      })),
    })),
    answer: once((): Schema => loose({
      additional_data: maybe(list(loose({
        posting_number: maybeText,
        products: maybe(list(loose({
          mandatory_mark: maybe(list(text)),
          name: maybeText,
          offer_id: maybeText,
          price: maybeText,
          quantity: maybeNumber,
          sku: maybeNumeric,
          currency_code: maybeText,
        }))),
      }))),
      result: maybe(list(text)),
    })),
  },
}
