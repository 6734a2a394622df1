// Generated from spec/ by `npm run generate`. Do not edit.
import { z } from 'zod'
import { once } from '../once.ts'
import { maybe, maybeFlag, maybeNumeric, maybeText, type Schema, text } from './kit.ts'

const currentValueSchema = once((): Schema => z.looseObject({
  date_from: maybeText,
  date_to: maybeText,
  formatted: maybeText,
  status: maybe(z.looseObject({
    danger: maybeFlag,
    premium: maybeFlag,
    warning: maybeFlag,
  })),
  value: maybeNumeric,
}))

export const schemas = {
  '/v1/roles': {
    request: once((): Schema => z.strictObject({})),
    answer: once((): Schema => z.looseObject({
      expires_at: maybeText,
      roles: maybe(z.array(z.looseObject({
        name: maybeText,
        methods: maybe(z.array(text)),
      }))),
    })),
  },
  '/v1/seller/info': {
    request: once((): Schema => z.strictObject({})),
    answer: once((): Schema => z.looseObject({
      company: maybe(z.looseObject({
        country: maybeText,
        currency: maybeText,
        inn: maybeText,
        legal_name: maybeText,
        name: maybeText,
        ogrn: maybeText,
        ownership_form: maybeText,
        tax_system: maybeText,
      })),
      ratings: maybe(z.array(z.looseObject({
        current_value: maybe(currentValueSchema()),
        name: maybeText,
        past_value: maybe(currentValueSchema()),
        rating: maybeText,
        status: maybeText,
        value_type: maybeText,
      }))),
      subscription: maybe(z.looseObject({
        is_premium: maybeFlag,
        type: maybeText,
      })),
    })),
  },
}
