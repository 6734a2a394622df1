// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  day,
  flag,
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
  numeric,
  optional,
  type Schema,
  strict,
  text,
  word,
} from './kit.ts'

const parentPostingSchema = once((): Schema => loose({
  posting_number: maybeText,
  products: maybe(list(loose({
    product_id: maybeNumeric,
    quantity: maybeNumeric,
  }))),
}))

const actOfAcceptanceSchema = once((): Schema => loose({
  created_at: maybeText,
  document_status: maybeText,
}))

const filterSchema = once((): Schema => strict({
  carriage_id: idNumber(),
  cutoff_from: optional(moment),
  cutoff_to: optional(moment),
  delivery_method_id: optional(idNumber()),
}))

const filterSchema2 = once((): Schema => strict({
  cutoff_from: moment,
  cutoff_to: moment,
  delivery_method_id: optional(idNumber()),
}))

export const schemas = {
  '/v1/carriage/create': {
    request: once((): Schema => strict({
      all_blr_traceable: optional(flag),
      delivery_method_id: optional(idNumber()),
      departure_date: optional(moment),
    })),
    answer: once((): Schema => loose({
      carriage_id: maybeNumeric,
    })),
  },
  '/v1/carriage/approve': {
    request: once((): Schema => strict({
      carriage_id: idNumber(),
      containers_count: optional(int32()),
    })),
    answer: once((): Schema => loose({})),
  },
  '/v1/carriage/set-postings': {
    request: once((): Schema => strict({
      carriage_id: idNumber(),
      posting_numbers: list(text),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(loose({
        error: maybeText,
        posting_number: maybeText,
        result: maybeFlag,
      }))),
    })),
  },
  '/v1/carriage/cancel': {
    request: once((): Schema => strict({
      carriage_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      error: maybeText,
      carriage_status: maybeText,
    })),
  },
  '/v1/carriage/get': {
    request: once((): Schema => strict({
      carriage_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      act_type: maybeText,
      all_blr_traceable: maybeFlag,
      is_waybill_enabled: maybeFlag,
      is_econom: maybeFlag,
      arrival_pass_ids: maybe(list(numeric)),
      available_actions: maybe(list(text)),
      cancel_availability: maybe(loose({
        is_cancel_available: maybeFlag,
        reason: maybeText,
      })),
      carriage_id: maybeNumeric,
      company_id: maybeNumeric,
      containers_count: maybeNumber,
      created_at: maybeText,
      delivery_method_id: maybeNumeric,
      departure_date: maybeText,
      first_mile_type: maybeText,
      has_postings_for_next_carriage: maybeFlag,
      integration_type: maybeText,
      is_container_label_printed: maybeFlag,
      is_partial: maybeFlag,
      partial_num: maybeNumeric,
      retry_count: maybeNumber,
      status: maybeText,
      tpl_provider_id: maybeNumeric,
      updated_at: maybeText,
      warehouse_id: maybeNumeric,
    })),
  },
  '/v2/carriage/delivery/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: optional(strict({
        delivery_method_id: optional(idNumber()),
        departure_date: optional(day),
      })),
      limit: idNumber({ max: 1000 }),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      has_next: maybeFlag,
      methods: maybe(list(loose({
        carriage_postings_count: maybeNumber,
        carriages: maybe(list(loose({
          all_blr_traceable: maybeFlag,
          available_actions: maybe(list(text)),
          carriage_volume: maybeNumeric,
          id: maybeNumeric,
          pickup_fee: maybe(loose({
            currency_code: maybeText,
            value: maybeNumeric,
          })),
          postings_count: maybeNumber,
          quantum_count: maybeNumber,
          status: maybeText,
        }))),
        cut_in: maybeText,
        cutoff_at: maybeText,
        delivery_method_id: maybeNumeric,
        delivery_method_name: maybeText,
        delivery_method_status: maybeText,
        departure_date: maybeText,
        dropoff_address: maybeText,
        dropoff_change_availability: maybeText,
        dropoff_point_id: maybeNumeric,
        dropoff_point_type: maybeText,
        errors: maybe(list(loose({
          code: maybeText,
          description: maybeText,
          status: maybeText,
        }))),
        first_mile_changing: maybeFlag,
        first_mile_type: maybeText,
        has_entrusted_acceptance: maybeFlag,
        integration_type: maybeText,
        is_optional_carriage: maybeFlag,
        is_presort: maybeFlag,
        is_rfbs: maybeFlag,
        mandatory_packaged_count: maybeNumber,
        mandatory_postings_count: maybeNumber,
        optional_packaged_count: maybeNumber,
        recommended_time_local: maybeText,
        recommended_time_utc_offset_in_minutes: maybeNumber,
        timeslot_from: maybeText,
        timeslot_to: maybeText,
        tpl_provider_icon_url: maybeText,
        tpl_provider_name: maybeText,
        warehouse_city: maybeText,
        warehouse_id: maybeNumeric,
        warehouse_name: maybeText,
      }))),
    })),
  },
  '/v1/posting/fbs/split': {
    request: once((): Schema => strict({
      posting_number: text,
      postings: list(strict({
        products: list(strict({
          product_id: idNumber(),
          quantity: idNumber(),
        })),
      })),
    })),
    answer: once((): Schema => loose({
      parent_posting: maybe(parentPostingSchema()),
      postings: maybe(list(parentPostingSchema())),
    })),
  },
  '/v2/posting/fbs/act/get-postings': {
    request: once((): Schema => strict({
      id: idNumber(),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(loose({
        id: maybeNumeric,
        multi_box_qty: maybeNumber,
        posting_number: maybeText,
        status: maybeText,
        seller_error: maybeText,
        updated_at: maybeText,
        created_at: maybeText,
        products: maybe(list(loose({
          name: maybeText,
          offer_id: maybeText,
          price: maybeText,
          quantity: maybeNumber,
          sku: maybeNumeric,
        }))),
      }))),
    })),
  },
  '/v2/posting/fbs/act/get-container-labels': {
    request: once((): Schema => strict({
      id: idNumber(),
    })),
  },
  '/v2/posting/fbs/act/get-barcode': {
    request: once((): Schema => strict({
      id: idNumber(),
    })),
  },
  '/v2/posting/fbs/act/get-barcode/text': {
    request: once((): Schema => strict({
      id: idNumber(),
    })),
    answer: once((): Schema => loose({
      result: maybeText,
    })),
  },
  '/v2/posting/fbs/act/get-pdf': {
    request: once((): Schema => strict({
      id: idNumber(),
    })),
  },
  '/v2/posting/fbs/act/list': {
    request: once((): Schema => strict({
      filter: optional(strict({
        date_from: text,
        date_to: text,
        integration_type: optional(text),
        status: optional(list(text)),
      })),
      limit: idNumber({ max: 50 }),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(loose({
        id: maybeNumeric,
        delivery_method_id: maybeNumeric,
        delivery_method_name: maybeText,
        integration_type: maybeText,
        containers_count: maybeNumber,
        status: maybeText,
        departure_date: maybeText,
        created_at: maybeText,
        updated_at: maybeText,
        act_type: maybeText,
        is_partial: maybeFlag,
        has_postings_for_next_carriage: maybeFlag,
        partial_num: maybeNumeric,
        related_docs: maybe(loose({
          act_of_acceptance: maybe(actOfAcceptanceSchema()),
          act_of_mismatch: maybe(actOfAcceptanceSchema()),
          act_of_excess: maybe(actOfAcceptanceSchema()),
        })),
      }))),
    })),
  },
  '/v2/posting/fbs/act/check-status': {
    request: once((): Schema => strict({
      id: idNumber(),
    })),
    answer: once((): Schema => loose({
      result: maybe(loose({
        act_type: maybeText,
        added_to_act: maybe(list(text)),
        removed_from_act: maybe(list(text)),
        status: maybeText,
        is_partial: maybeFlag,
        has_postings_for_next_carriage: maybeFlag,
        partial_num: maybeNumeric,
      })),
    })),
  },
  '/v1/posting/fbs/traceable/split': {
    request: once((): Schema => strict({
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      postings: maybe(list(loose({
        posting_number: maybeText,
        potential_blr_traceable: maybeFlag,
        products: maybe(list(loose({
          quantity: maybeNumber,
          sku: maybeNumeric,
        }))),
      }))),
    })),
  },
  '/v1/posting/fbs/product/traceable/attribute': {
    request: once((): Schema => strict({
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      products: maybe(list(loose({
        required_attributes: maybe(list(text)),
        sku: maybeNumeric,
      }))),
    })),
  },
  '/v1/carriage/ettn/status': {
    request: once((): Schema => strict({
      carriage_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      errors: maybe(list(text)),
      status: maybeText,
    })),
  },
  '/v1/assembly/carriage/posting/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: filterSchema(),
      limit: idNumber({ max: 100 }),
    })),
    answer: once((): Schema => loose({
      can_print_mass_label: maybeFlag,
      cursor: maybeText,
      postings: maybe(list(loose({
        assembly_code: maybeText,
        can_print_label: maybeFlag,
        posting_number: maybeText,
        products: maybe(list(loose({
          offer_id: maybeText,
          picture_url: maybeText,
          product_name: maybeText,
          quantity: maybeNumeric,
          sku: maybeNumeric,
        }))),
      }))),
    })),
  },
  '/v1/assembly/carriage/product/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: filterSchema(),
      limit: idNumber({ max: 100 }),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      products: maybe(list(loose({
        offer_id: maybeText,
        picture_url: maybeText,
        posting_numbers: maybe(list(text)),
        product_name: maybeText,
        quantity: maybeNumeric,
        sku: maybeNumeric,
      }))),
    })),
  },
  '/v1/assembly/fbs/posting/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: filterSchema2(),
      limit: idNumber({ max: 1000 }),
      sort_dir: word('ASC', 'DESC'),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      cutoff: maybeText,
      postings: maybe(list(loose({
        assembly_code: maybeText,
        posting_number: maybeText,
        products: maybe(list(loose({
          offer_id: maybeText,
          picture_url: maybeText,
          product_name: maybeText,
          quantity: maybeNumber,
          sku: maybeNumeric,
        }))),
      }))),
    })),
  },
  '/v1/assembly/fbs/product/list': {
    request: once((): Schema => strict({
      filter: filterSchema2(),
      limit: idNumber({ max: 1000 }),
      offset: optional(idNumber()),
      sort_dir: optional(word('ASC', 'DESC')),
    })),
    answer: once((): Schema => loose({
      has_next: maybeFlag,
      products: maybe(list(loose({
        offer_id: maybeText,
        picture_url: maybeText,
        postings: maybe(list(loose({
          posting_number: maybeText,
          quantity: maybeNumber,
        }))),
        product_name: maybeText,
        quantity: maybeNumber,
        sku: maybeNumeric,
      }))),
      products_count: maybeNumber,
    })),
  },
  '/v1/carriage/act-discrepancy/pdf': {
    request: once((): Schema => strict({
      carriage_id: idNumber(),
    })),
  },
  '/v1/carriage/courier-contact/get': {
    request: once((): Schema => strict({
      carriage_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      contact: maybe(list(loose({
        carriage_id: maybeNumeric,
        phone: maybeText,
        wechat_nickname: maybeText,
        comment: maybeText,
        updated_at: maybeText,
      }))),
    })),
  },
  '/v1/carriage/courier-contact/set': {
    request: once((): Schema => strict({
      carriage_id: idNumber(),
      phone: text,
      wechat_nickname: optional(text),
      comment: optional(text),
    })),
  },
}
