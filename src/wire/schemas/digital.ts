// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  flag,
  givenCase,
  idNumber,
  int32,
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
} from './kit.ts'

export const schemas = {
  '/v2/posting/digital/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: optional(strict({
        order_numbers: optional(list(text, { max: 1000 })),
        posting_numbers: optional(list(text, { max: 1000 })),
        since: optional(moment),
        to: optional(moment),
      })),
      limit: optional(idNumber({ min: 1, max: 100 })),
      sort_dir: optional(givenCase('ASC', 'DESC')),
      with: optional(strict({
        analytics_data: optional(flag),
        financial_data: optional(flag),
        legal_info: optional(flag),
      })),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      has_next: maybeFlag,
      postings: maybe(list(loose({
        additional_data: maybe(list(loose({
          key: maybeText,
          value: maybeText,
        }))),
        analytics_data: maybe(loose({
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
        cancellation: maybe(loose({
          cancellation_initiator: maybeText,
          cancellation_type: maybeText,
        })),
        created_at: maybeText,
        external_order: maybe(loose({
          is_external: maybeFlag,
          platform_name: maybeText,
        })),
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
        legal_info: maybe(loose({
          company_name: maybeText,
          inn: maybeText,
          kpp: maybeText,
        })),
        order_id: maybeNumeric,
        order_number: maybeText,
        posting_number: maybeText,
        products: maybe(list(loose({
          name: maybeText,
          offer_id: maybeText,
          price: maybe(loose({
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
  '/v1/posting/digital/codes/upload': {
    request: once((): Schema => strict({
      exemplars_by_sku: list(strict({
        exemplar_keys: optional(list(text)),
        exemplar_qty: int32(),
        not_available_exemplar_qty: int32(),
        sku: idNumber(),
      })),
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      exemplars_by_sku: maybe(list(loose({
        failed_exemplars: maybe(list(loose({
          key: maybeText,
          message: maybeText,
        }))),
        received_qty: maybeNumber,
        rejected_qty: maybeNumber,
        sku: maybeNumeric,
      }))),
    })),
  },
  '/v1/product/digital/stocks/import': {
    request: once((): Schema => strict({
      stocks: optional(list(strict({
        offer_id: text,
        stock: idNumber(),
      }))),
    })),
    answer: once((): Schema => loose({
      status: maybe(list(loose({
        errors: maybe(list(loose({
          code: maybeText,
          message: maybeText,
        }))),
        offer_id: maybeText,
        product_id: maybeNumeric,
        sku: maybeNumeric,
        updated: maybeFlag,
      }))),
    })),
  },
}
