// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  flag,
  idNumber,
  idText,
  int32,
  list,
  loose,
  maybe,
  maybeFlag,
  maybeNumber,
  maybeNumeric,
  maybeText,
  number,
  optional,
  type Schema,
  strict,
  text,
} from './kit.ts'

const markSchema = once((): Schema => strict({
  mark: optional(text),
  mark_type: optional(text),
}))

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
  '/v4/posting/fbs/ship/package': {
    request: once((): Schema => strict({
      posting_number: text,
      products: optional(list(strict({
        exemplarsIds: optional(list(idText())),
        product_id: idNumber(),
        quantity: int32(),
      }))),
    })),
    answer: once((): Schema => loose({
      result: maybeText,
    })),
  },
  '/v6/fbs/posting/product/exemplar/set': {
    request: once((): Schema => strict({
      multi_box_qty: optional(int32()),
      posting_number: text,
      products: list(strict({
        exemplars: list(strict({
          exemplar_id: idNumber(),
          gtd: optional(text),
          is_gtd_absent: optional(flag),
          is_rnpt_absent: optional(flag),
          marks: optional(list(markSchema())),
          rnpt: optional(text),
          weight: optional(number()),
        })),
        product_id: idNumber(),
      })),
    })),
  },
  '/v6/fbs/posting/product/exemplar/create-or-get': {
    request: once((): Schema => strict({
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      multi_box_qty: maybeNumber,
      posting_number: maybeText,
      products: maybe(list(loose({
        exemplars: maybe(list(loose({
          exemplar_id: maybeNumeric,
          gtd: maybeText,
          is_gtd_absent: maybeFlag,
          is_rnpt_absent: maybeFlag,
          marks: maybe(list(loose({
            mark: maybeText,
            mark_type: maybeText,
          }))),
          rnpt: maybeText,
          weight: maybeNumeric,
        }))),
        has_imei: maybeFlag,
        is_gtd_needed: maybeFlag,
        is_jw_uin_needed: maybeFlag,
        is_mandatory_mark_needed: maybeFlag,
        is_mandatory_mark_possible: maybeFlag,
        is_rnpt_needed: maybeFlag,
        product_id: maybeNumeric,
        quantity: maybeNumber,
        is_weight_needed: maybeFlag,
        weight_max: maybeNumeric,
        weight_min: maybeNumeric,
      }))),
    })),
  },
  '/v5/fbs/posting/product/exemplar/status': {
    request: once((): Schema => strict({
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      posting_number: maybeText,
      products: maybe(list(loose({
        exemplars: maybe(list(loose({
          exemplar_id: maybeNumeric,
          gtd: maybeText,
          gtd_check_status: maybeText,
          gtd_error_codes: maybe(list(text)),
          is_gtd_absent: maybeFlag,
          is_rnpt_absent: maybeFlag,
          marks: maybe(list(loose({
            check_status: maybeText,
            error_codes: maybe(list(text)),
            mark: maybeText,
            mark_type: maybeText,
          }))),
          rnpt: maybeText,
          rnpt_check_status: maybeText,
          rnpt_error_codes: maybe(list(text)),
          weight: maybeNumeric,
          weight_check_status: maybeText,
          weight_error_codes: maybe(list(text)),
        }))),
        product_id: maybeNumeric,
      }))),
      status: maybeText,
    })),
  },
  '/v5/fbs/posting/product/exemplar/validate': {
    request: once((): Schema => strict({
      posting_number: text,
      products: list(strict({
        exemplars: list(strict({
          gtd: optional(text),
          marks: optional(list(markSchema())),
          rnpt: optional(text),
          weight: optional(number()),
        })),
        product_id: idNumber(),
      })),
    })),
    answer: once((): Schema => loose({
      products: maybe(list(loose({
        error: maybeText,
        exemplars: maybe(list(loose({
          errors: maybe(list(text)),
          gtd: maybeText,
          marks: maybe(list(loose({
            errors: maybe(list(text)),
            mark: maybeText,
            mark_type: maybeText,
            valid: maybeFlag,
          }))),
          rnpt: maybeText,
          valid: maybeFlag,
          weight: maybeNumeric,
        }))),
        product_id: maybeNumeric,
        valid: maybeFlag,
      }))),
    })),
  },
  '/v1/fbs/posting/product/exemplar/update': {
    request: once((): Schema => strict({
      posting_number: text,
    })),
  },
}
