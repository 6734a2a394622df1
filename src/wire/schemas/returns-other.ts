// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  flag,
  idNumber,
  list,
  loose,
  maybe,
  maybeText,
  optional,
  type Schema,
  strict,
  text,
} from './kit.ts'

const minPriceSchema = once((): Schema => loose({
  amount: maybeText,
  currency: maybeText,
}))

const utilizationPriceSchema = once((): Schema => strict({
  enabled: flag,
  value: optional(idNumber()),
}))

export const schemas = {
  '/v1/returns/settings/utilization/history': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      history: maybe(list(loose({
        descriptions: maybe(list(text)),
        updated_at: maybeText,
        user_name: maybeText,
      }))),
    })),
  },
  '/v1/returns/settings/utilization/info': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      min_price: maybe(minPriceSchema()),
      utilization_settings: maybe(loose({
        utilization_price: maybe(minPriceSchema()),
        utilization_price_defects: maybe(minPriceSchema()),
      })),
    })),
  },
  '/v1/returns/settings/utilization/update': {
    request: once((): Schema => strict({
      utilization_price: utilizationPriceSchema(),
      utilization_price_defects: utilizationPriceSchema(),
    })),
  },
}
