// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  either,
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
  number,
  numeric,
  optional,
  type Schema,
  strict,
  text,
} from './kit.ts'

const logisticReturnDateSchema = once((): Schema => strict({
  time_from: optional(moment),
  time_to: optional(moment),
}))

const placeSchema = once((): Schema => loose({
  id: maybeNumeric,
  name: maybeText,
  address: maybeText,
}))

const sumSchema = once((): Schema => loose({
  currency_code: maybeText,
  price: maybeNumeric,
}))

const visualSchema = once((): Schema => loose({
  status: maybe(loose({
    id: maybeNumber,
    display_name: maybeText,
    sys_name: maybeText,
  })),
  change_moment: maybeText,
}))

const availableActionSchema = once((): Schema => loose({
  id: maybeNumber,
  name: maybeText,
}))

const productSchema = once((): Schema => loose({
  name: maybeText,
  offer_id: maybeText,
  currency_code: maybeText,
  price: maybeNumber,
  sku: maybeNumeric,
}))

const returnSchema = once((): Schema => loose({
  client_name: maybeText,
  created_at: maybeText,
  order_number: maybeText,
  posting_number: maybeText,
  product: maybe(productSchema()),
  return_id: maybeNumeric,
  return_number: maybeText,
  state: maybe(loose({
    group_state: maybeText,
    money_return_state_name: maybeText,
    state: maybeText,
    state_name: maybeText,
  })),
}))

export const schemas = {
  '/v1/returns/list': {
    request: once((): Schema => strict({
      filter: optional(strict({
        logistic_return_date: optional(logisticReturnDateSchema()),
        storage_tariffication_start_date: optional(logisticReturnDateSchema()),
        visual_status_change_moment: optional(logisticReturnDateSchema()),
        order_id: optional(idNumber()),
        posting_numbers: optional(list(text)),
        product_name: optional(text),
        offer_id: optional(text),
        visual_status_name: optional(text),
        warehouse_id: optional(idNumber()),
        barcode: optional(text),
        return_schema: optional(text),
        compensation_status_id: optional(int32()),
      })),
      limit: int32(),
      last_id: optional(idNumber()),
    })),
    answer: once((): Schema => loose({
      returns: maybe(list(loose({
        exemplars: maybe(list(loose({
          id: maybeNumeric,
        }))),
        id: maybeNumeric,
        company_id: maybeNumeric,
        return_reason_name: maybeText,
        type: maybeText,
        schema: maybeText,
        order_id: maybeNumeric,
        order_number: maybeText,
        place: maybe(placeSchema()),
        target_place: maybe(placeSchema()),
        storage: maybe(loose({
          sum: maybe(sumSchema()),
          tariffication_first_date: maybeText,
          tariffication_start_date: maybeText,
          arrived_moment: maybeText,
          days: maybeNumeric,
          utilization_sum: maybe(sumSchema()),
          utilization_forecast_date: maybeText,
        })),
        product: maybe(loose({
          sku: maybeNumeric,
          offer_id: maybeText,
          name: maybeText,
          price: maybe(sumSchema()),
          price_without_commission: maybe(sumSchema()),
          commission_percent: maybeNumeric,
          commission: maybe(sumSchema()),
          quantity: maybeNumber,
        })),
        logistic: maybe(loose({
          technical_return_moment: maybeText,
          final_moment: maybeText,
          cancelled_with_compensation_moment: maybeText,
          return_date: maybeText,
          barcode: maybeText,
        })),
        visual: maybe(visualSchema()),
        additional_info: maybe(loose({
          is_opened: maybeFlag,
          is_super_econom: maybeFlag,
        })),
        source_id: maybeNumeric,
        posting_number: maybeText,
        clearing_id: maybeNumeric,
        return_clearing_id: maybeNumeric,
        compensation_status: maybe(visualSchema()),
      }))),
      has_next: maybeFlag,
    })),
  },
  '/v1/returns/rfbs/action/set': {
    request: once((): Schema => strict({
      comment: optional(text),
      compensation_amount: optional(number()),
      id: optional(int32()),
      rejection_reason_id: optional(int32()),
      return_for_back_way: optional(number()),
      return_id: idNumber(),
    })),
  },
  '/v2/returns/rfbs/get': {
    request: once((): Schema => strict({
      return_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      returns: maybe(loose({
        available_actions: maybe(list(availableActionSchema())),
        client_name: maybeText,
        client_photo: maybe(list(text)),
        client_return_method_type: maybe(availableActionSchema()),
        comment: maybeText,
        created_at: maybeText,
        order_number: maybeText,
        posting_number: maybeText,
        product: maybe(productSchema()),
        rejection_comment: maybeText,
        rejection_reason: maybe(list(loose({
          hint: maybeText,
          id: maybeNumber,
          is_comment_required: maybeFlag,
          name: maybeText,
        }))),
        return_method_description: maybeText,
        return_number: maybeText,
        return_reason: maybe(loose({
          id: maybeNumber,
          is_defect: maybeFlag,
          name: maybeText,
        })),
        ru_post_tracking_number: maybeText,
        state: maybe(loose({
          state: maybeText,
          state_name: maybeText,
        })),
        warehouse_id: maybeNumeric,
      })),
    })),
  },
  '/v2/returns/rfbs/list': {
    request: once((): Schema => strict({
      filter: optional(strict({
        offer_id: optional(text),
        posting_number: optional(text),
        group_state: optional(list(text)),
        created_at: optional(strict({
          from: optional(moment),
          to: optional(moment),
        })),
      })),
      last_id: optional(int32()),
      limit: int32(),
    })),
    answer: once((): Schema => loose({
      returns: maybe(either(list(returnSchema()), returnSchema())),
    })),
  },
  '/v1/returns/company/fbs/info': {
    request: once((): Schema => strict({
      filter: optional(strict({
        place_id: optional(idNumber()),
      })),
      pagination: strict({
        last_id: optional(idNumber()),
        limit: int32(),
      }),
    })),
    answer: once((): Schema => loose({
      drop_off_points: maybe(list(loose({
        address: maybeText,
        box_count: maybeNumber,
        id: maybeNumeric,
        name: maybeText,
        pass_info: maybe(loose({
          count: maybeNumber,
          is_required: maybeFlag,
        })),
        place_id: maybeNumeric,
        returns_count: maybeNumber,
        utc_offset: maybeText,
        warehouses_ids: maybe(list(numeric)),
      }))),
      has_next: maybeFlag,
    })),
  },
  '/v1/return/giveout/is-enabled': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      enabled: maybeFlag,
    })),
  },
  '/v1/return/giveout/list': {
    request: once((): Schema => strict({
      last_id: optional(idNumber()),
      limit: idNumber(),
    })),
    answer: once((): Schema => loose({
      giveouts: maybe(list(loose({
        approved_articles_count: maybeNumber,
        created_at: maybeText,
        giveout_id: maybeNumeric,
        giveout_status: maybeText,
        total_articles_count: maybeNumber,
        warehouse_address: maybeText,
        warehouse_id: maybeNumeric,
        warehouse_name: maybeText,
      }))),
    })),
  },
  '/v1/return/giveout/info': {
    request: once((): Schema => strict({
      giveout_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      articles: maybe(list(loose({
        approved: maybeFlag,
        delivery_schema: maybeText,
        name: maybeText,
        seller_id: maybeNumeric,
      }))),
      giveout_id: maybeNumeric,
      giveout_status: maybeText,
      warehouse_address: maybeText,
      warehouse_name: maybeText,
    })),
  },
  '/v1/return/giveout/barcode': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      barcode: maybeText,
    })),
  },
  '/v1/return/giveout/barcode-reset': {
    request: once((): Schema => strict({})),
  },
  '/v1/return/giveout/get-pdf': {
    request: once((): Schema => strict({})),
  },
  '/v1/return/giveout/get-png': {
    request: once((): Schema => strict({})),
  },
}
