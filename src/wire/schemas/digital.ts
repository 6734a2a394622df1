// Generated from spec/ by `npm run generate`. Do not edit.
import { z } from 'zod'
import { once } from '../once.ts'
import { flag, idNumber, maybe, maybeFlag, maybeNumber, maybeNumeric, maybeText, moment, optional, type Schema, text } from './kit.ts'

export const schemas = {
  '/v2/posting/digital/list': {
    request: once((): Schema => z.strictObject({
      cursor: optional(text),
      filter: optional(z.strictObject({
        order_numbers: optional(z.array(text).max(1000)),
        posting_numbers: optional(z.array(text).max(1000)),
        since: optional(moment),
        to: optional(moment),
      })),
      limit: optional(idNumber({ min: 1, max: 100 })),
      sort_dir: optional(z.enum(['ASC', 'DESC'])),
      with: optional(z.strictObject({
        analytics_data: optional(flag),
        financial_data: optional(flag),
        legal_info: optional(flag),
      })),
    })),
    answer: once((): Schema => z.looseObject({
      cursor: maybeText,
      has_next: maybeFlag,
      postings: maybe(z.array(z.looseObject({
        additional_data: maybe(z.array(z.looseObject({
          key: maybeText,
          value: maybeText,
        }))),
        analytics_data: maybe(z.looseObject({
          city: maybeText,
          delivery_type: maybeText,
          is_legal: maybeFlag,
          is_premium: maybeFlag,
          payment_type_group_name: maybeText,
          region: maybeText,
          warehouse_id: maybeNumeric,
          warehouse_name: maybeText,
        })),
        cancel_reason_id: maybeNumeric,
        cancellation: maybe(z.looseObject({
          cancellation_initiator: maybeText,
          cancellation_type: maybeText,
        })),
        created_at: maybeText,
        external_order: maybe(z.looseObject({
          is_external: maybeFlag,
          platform_name: maybeText,
        })),
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
        legal_info: maybe(z.looseObject({
          company_name: maybeText,
          inn: maybeText,
          kpp: maybeText,
        })),
        order_id: maybeNumeric,
        order_number: maybeText,
        posting_number: maybeText,
        products: maybe(z.array(z.looseObject({
          name: maybeText,
          offer_id: maybeText,
          price: maybe(z.looseObject({
            amount: maybeText,
            currency: maybeText,
          })),
          quantity: maybeNumeric,
          required_qty_for_digital_code: maybeNumber,
          sku: maybeNumeric,
        }))),
        status: maybeText,
        waiting_deadline_for_digital_code: maybeText,
      }))),
    })),
  },
}
