// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  list,
  loose,
  maybe,
  maybeFlag,
  maybeNumeric,
  maybeText,
  type Schema,
  strict,
  text,
} from './kit.ts'

const currentValueSchema = once((): Schema => loose({
  date_from: maybeText,
  date_to: maybeText,
  formatted: maybeText,
  status: maybe(loose({
    danger: maybeFlag,
    premium: maybeFlag,
    warning: maybeFlag,
  })),
  value: maybeNumeric,
}))

export const schemas = {
  '/v1/roles': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      expires_at: maybeText,
      roles: maybe(list(loose({
        name: maybeText,
        methods: maybe(list(text)),
      }))),
    })),
  },
  '/v1/seller/info': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      company: maybe(loose({
        country: maybeText,
        currency: maybeText,
        inn: maybeText,
        legal_name: maybeText,
        name: maybeText,
        ogrn: maybeText,
        ownership_form: maybeText,
        tax_system: maybeText,
      })),
      ratings: maybe(list(loose({
        current_value: maybe(currentValueSchema()),
        name: maybeText,
        past_value: maybe(currentValueSchema()),
        rating: maybeText,
        status: maybeText,
        value_type: maybeText,
      }))),
      subscription: maybe(loose({
        is_premium: maybeFlag,
        type: maybeText,
      })),
    })),
  },
}
