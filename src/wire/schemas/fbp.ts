// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  idNumber,
  list,
  loose,
  maybe,
  maybeFlag,
  maybeNumber,
  maybeNumeric,
  maybeText,
  moment,
  optional,
  type Schema,
  strict,
  text,
  word,
} from './kit.ts'

const postingCommissionSchema = once((): Schema => loose({
  amount: maybeNumeric,
  payout: maybeNumeric,
  percent: maybeNumeric,
}))

const customerPriceSchema = once((): Schema => loose({
  amount: maybeText,
  currency: maybeText,
}))

export const schemas = {
  '/v1/posting/fbp/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: optional(strict({
        name: optional(text),
        offer_id: optional(text),
        posting_numbers: optional(list(text)),
        since: optional(moment),
        statuses: optional(list(text)),
        to: optional(moment),
      })),
      limit: optional(idNumber({ min: 1, max: 100 })),
      sort_by: optional(text),
      sort_dir: optional(word('ASC', 'DESC')),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      postings: maybe(list(loose({
        financial_data: maybe(loose({
          cluster_from: maybeText,
          cluster_to: maybeText,
          delivery_amount: maybeNumeric,
          products: maybe(list(loose({
            actions: maybe(list(loose({
              action_id: maybeText,
              date_from: maybeText,
              date_to: maybeText,
              discount_percent: maybeNumeric,
              discount_value: maybeNumeric,
              is_from_seller: maybeFlag,
              description: maybeText,
            }))),
            commissions_currency_code: maybeText,
            old_price: maybeNumeric,
            price: maybeNumeric,
            product_id: maybeNumeric,
            quantity: maybeNumeric,
            total_discount_percent: maybeNumeric,
            posting_commission: maybe(postingCommissionSchema()),
            return_commission: maybe(postingCommissionSchema()),
            total_discount_value: maybeNumeric,
          }))),
        })),
        in_process_at: maybeText,
        order_date: maybeText,
        order_id: maybeNumeric,
        order_number: maybeText,
        posting_number: maybeText,
        products: maybe(list(loose({
          customer_price: maybe(customerPriceSchema()),
          name: maybeText,
          offer_id: maybeText,
          price: maybe(customerPriceSchema()),
          quantity: maybeNumber,
          seller_price: maybe(customerPriceSchema()),
          sku: maybeNumeric,
        }))),
        provider_id: maybeNumeric,
        status: maybeText,
      }))),
    })),
  },
  '/v1/posting/fbp/get': {
    request: once((): Schema => strict({
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      posting: maybe(loose({
        analytics_data: maybe(loose({
          city: maybeText,
          delivery_date_begin: maybeText,
          delivery_date_end: maybeText,
          delivery_type: maybeText,
          region: maybeText,
          warehouse_id: maybeNumeric,
        })),
        cancellation: maybe(loose({
          cancel_reason: maybeText,
          cancel_reason_id: maybeNumeric,
          cancellation_initiator: maybeText,
          cancellation_type: maybeText,
        })),
        financial_data: maybe(loose({
          cluster_from: maybeText,
          cluster_to: maybeText,
          delivery_amount: maybeNumeric,
          products: maybe(list(loose({
            actions: maybe(list(loose({
              action_id: maybeNumeric,
              action_type: maybeText,
              date_from: maybeText,
              date_to: maybeText,
              description: maybeText,
              discount_percent: maybeNumeric,
              discount_value: maybeNumeric,
            }))),
            commissions_price: maybe(customerPriceSchema()),
            customer_price: maybe(customerPriceSchema()),
            old_price: maybeNumeric,
            posting_commission: maybe(postingCommissionSchema()),
            quantity: maybeNumeric,
            return_commission: maybe(postingCommissionSchema()),
            seller_price: maybe(customerPriceSchema()),
            sku: maybeNumeric,
            total_discount_percent: maybeNumeric,
            total_discount_value: maybeNumeric,
          }))),
        })),
        in_process_at: maybeText,
        order_date: maybeText,
        order_id: maybeNumeric,
        order_number: maybeText,
        posting_number: maybeText,
        products: maybe(list(loose({
          has_imei: maybeFlag,
          marketplace_seller_price: maybe(customerPriceSchema()),
          name: maybeText,
          offer_id: maybeText,
          quantity: maybeNumber,
          sku: maybeNumeric,
          weight_max: maybeNumeric,
        }))),
        status: maybeNumeric,
        substatus: maybeText,
        tpl_provider_id: maybeNumeric,
      })),
    })),
  },
}
