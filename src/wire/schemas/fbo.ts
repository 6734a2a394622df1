// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  either,
  flag,
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
  word,
} from './kit.ts'

const withSchema = once((): Schema => strict({
  analytics_data: optional(flag),
  financial_data: optional(flag),
  legal_info: optional(flag),
}))

const additionalDataSchema = once((): Schema => loose({
  key: maybeText,
  value: maybeText,
}))

const externalOrderSchema = once((): Schema => loose({
  is_external: maybeFlag,
  platform_name: maybeText,
}))

const legalInfoSchema = once((): Schema => loose({
  company_name: maybeText,
  inn: maybeText,
  kpp: maybeText,
}))

export const schemas = {
  '/v3/posting/fbo/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: optional(strict({
        order_numbers: optional(list(text, { max: 1000 })),
        posting_numbers: optional(list(text, { max: 1000 })),
        since: optional(moment),
        statuses: optional(list(text)),
        to: optional(moment),
      })),
      limit: optional(idNumber({ min: 1, max: 100 })),
      sort_dir: optional(word('ASC', 'DESC')),
      translit: optional(flag),
      with: optional(withSchema()),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      has_next: maybeFlag,
      postings: maybe(list(loose({
        additional_data: maybe(list(additionalDataSchema())),
        analytics_data: maybe(loose({
          city: maybeText,
          client_delivery_date_begin: maybeText,
          client_delivery_date_end: maybeText,
          delivery_type: maybeText,
          is_legal: maybeFlag,
          is_premium: maybeFlag,
          payment_type_group_name: maybeText,
          warehouse_id: maybeNumeric,
          warehouse_name: maybeText,
        })),
        cancel_reason_id: maybeNumeric,
        cancellation: maybe(loose({
          cancel_reason: maybeText,
          cancellation_initiator: maybeText,
          cancellation_type: maybeText,
        })),
        created_at: maybeText,
        external_order: maybe(externalOrderSchema()),
        financial_data: maybe(loose({
          cluster_from: maybeText,
          cluster_to: maybeText,
          products: maybe(list(loose({
            actions: maybe(list(text)),
            commission: maybe(loose({
              amount: maybeNumeric,
              currency: maybeText,
              percent: maybeNumeric,
            })),
            old_price: maybeNumeric,
            payout: maybeNumeric,
            price: maybeNumeric,
            product_id: maybeNumeric,
            total_discount_percent: maybeNumeric,
            total_discount_value: maybeNumeric,
          }))),
        })),
        in_process_at: maybeText,
        legal_info: maybe(legalInfoSchema()),
        order_id: maybeNumeric,
        order_number: maybeText,
        posting_number: maybeText,
        products: maybe(list(loose({
          digital_codes: maybe(list(text)),
          is_marketplace_buyout: maybeFlag,
          name: maybeText,
          offer_id: maybeText,
          price: maybe(either(loose({
            amount: maybeText,
            currency: maybeText,
          }), text)),
          quantity: maybeNumeric,
          sku: maybeNumeric,
        }))),
        status: maybeText,
        substatus: maybeText,
      }))),
    })),
  },
  '/v2/posting/fbo/get': {
    request: once((): Schema => strict({
      posting_number: text,
      translit: optional(flag),
      with: optional(withSchema()),
    })),
    answer: once((): Schema => loose({
      result: maybe(loose({
        additional_data: maybe(list(additionalDataSchema())),
        analytics_data: maybe(loose({
          city: maybeText,
          delivery_type: maybeText,
          is_legal: maybeFlag,
          is_premium: maybeFlag,
          payment_type_group_name: maybeText,
          warehouse_id: maybeNumeric,
          warehouse_name: maybeText,
          client_delivery_date_begin: maybeText,
          client_delivery_date_end: maybeText,
        })),
        cancel_reason_id: maybeNumeric,
        created_at: maybeText,
        external_order: maybe(externalOrderSchema()),
        fact_delivery_date: maybeText,
        financial_data: maybe(loose({
          cluster_from: maybeText,
          cluster_to: maybeText,
          products: maybe(list(loose({
            actions: maybe(list(text)),
            currency_code: maybeText,
            customer_currency_code: maybeText,
            commission_amount: maybeNumeric,
            commission_percent: maybeNumeric,
            commissions_currency_code: maybeText,
            old_price: maybeNumeric,
            payout: maybeNumeric,
            price: maybeNumeric,
            customer_price: maybeNumeric,
            product_id: maybeNumeric,
            quantity: maybeNumeric,
            total_discount_percent: maybeNumeric,
            total_discount_value: maybeNumeric,
          }))),
        })),
        in_process_at: maybeText,
        legal_info: maybe(legalInfoSchema()),
        order_id: maybeNumeric,
        order_number: maybeText,
        posting_number: maybeText,
        products: maybe(list(loose({
          digital_codes: maybe(list(text)),
          name: maybeText,
          offer_id: maybeText,
          currency_code: maybeText,
          price: maybeText,
          is_marketplace_buyout: maybeFlag,
          quantity: maybeNumeric,
          sku: maybeNumeric,
        }))),
        status: maybeText,
        substatus: maybeText,
      })),
    })),
  },
  '/v1/posting/fbo/cancel-reason/list': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      reasons: maybe(list(loose({
        id: maybeNumeric,
        name: maybeText,
      }))),
    })),
  },
}
