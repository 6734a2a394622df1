// Generated from spec/ by `npm run generate`. Do not edit.
import { z } from 'zod'
import { once } from '../once.ts'
import { flag, idNumber, maybe, maybeNumber, maybeNumeric, maybeText, optional, type Schema, text } from './kit.ts'

export const schemas = {
  '/v4/posting/fbs/ship': {
    request: once((): Schema => z.strictObject({
      packages: z.array(z.strictObject({
        products: z.array(z.strictObject({
          product_id: idNumber(),
          quantity: z.int(),
        })),
      })),
      posting_number: text,
      with: optional(z.strictObject({
        additional_data: optional(flag),
      })),
    })),
    answer: once((): Schema => z.looseObject({
      additional_data: maybe(z.array(z.looseObject({
        posting_number: maybeText,
        products: maybe(z.array(z.looseObject({
          mandatory_mark: maybe(z.array(text)),
          name: maybeText,
          offer_id: maybeText,
          price: maybeText,
          quantity: maybeNumber,
          sku: maybeNumeric,
          currency_code: maybeText,
        }))),
      }))),
      result: maybe(z.array(text)),
    })),
  },
}
