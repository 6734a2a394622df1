// Generated from spec/ by `npm run generate`. Do not edit.
import { z } from 'zod'
import { once } from '../once.ts'
import { flag, idNumber, maybe, maybeFlag, maybeNumeric, maybeText, moment, optional, type Schema, text } from './kit.ts'

const withSchema = once((): Schema => z.strictObject({
  analytics_data: optional(flag),
  financial_data: optional(flag),
  legal_info: optional(flag),
}))

const additionalDataSchema = once((): Schema => z.looseObject({
  key: maybeText,
  value: maybeText,
}))

const externalOrderSchema = once((): Schema => z.looseObject({
  is_external: maybeFlag,
  platform_name: maybeText,
}))

const legalInfoSchema = once((): Schema => z.looseObject({
  company_name: maybeText,
  inn: maybeText,
  kpp: maybeText,
}))

export const schemas = {
  '/v3/posting/fbo/list': {
    request: once((): Schema => z.strictObject({
      cursor: optional(text),
      filter: optional(z.strictObject({
        order_numbers: optional(z.array(text).max(1000)),
        posting_numbers: optional(z.array(text).max(1000)),
        since: optional(moment),
        statuses: optional(z.array(text)),
        to: optional(moment),
      })),
      limit: optional(idNumber({ min: 1, max: 100 })),
      sort_dir: optional(z.enum(['ASC', 'DESC'])),
      translit: optional(flag),
      with: optional(withSchema()),
    })),
    answer: once((): Schema => z.looseObject({
      cursor: maybeText,
      has_next: maybeFlag,
      postings: maybe(z.array(z.looseObject({
        additional_data: maybe(z.array(additionalDataSchema())),
        analytics_data: maybe(z.looseObject({
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
        cancellation: maybe(z.looseObject({
          cancel_reason: maybeText,
          cancellation_initiator: maybeText,
          cancellation_type: maybeText,
        })),
        created_at: maybeText,
        external_order: maybe(externalOrderSchema()),
        financial_data: maybe(z.looseObject({
          cluster_from: maybeText,
          cluster_to: maybeText,
          products: maybe(z.array(z.looseObject({
            actions: maybe(z.array(text)),
            commission: maybe(z.looseObject({
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
        products: maybe(z.array(z.looseObject({
          digital_codes: maybe(z.array(text)),
          is_marketplace_buyout: maybeFlag,
          name: maybeText,
          offer_id: maybeText,
          price: maybe(z.union([z.looseObject({
            amount: maybeText,
            currency: maybeText,
          }), text])),
          quantity: maybeNumeric,
          sku: maybeNumeric,
        }))),
        status: maybeText,
        substatus: maybeText,
      }))),
    })),
  },
  '/v2/posting/fbo/get': {
    request: once((): Schema => z.strictObject({
      posting_number: text,
      translit: optional(flag),
      with: optional(withSchema()),
    })),
    answer: once((): Schema => z.looseObject({
      result: maybe(z.looseObject({
        additional_data: maybe(z.array(additionalDataSchema())),
        analytics_data: maybe(z.looseObject({
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
        financial_data: maybe(z.looseObject({
          cluster_from: maybeText,
          cluster_to: maybeText,
          products: maybe(z.array(z.looseObject({
            actions: maybe(z.array(text)),
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
        products: maybe(z.array(z.looseObject({
          digital_codes: maybe(z.array(text)),
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
}
