// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  anyOf,
  either,
  flag,
  givenCase,
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
  moment,
  numeric,
  optional,
  type Schema,
  strict,
  text,
} from './kit.ts'

const lastChangedStatusDateSchema = once((): Schema => strict({
  from: optional(moment),
  to: optional(moment),
}))

const withSchema = once((): Schema => strict({
  analytics_data: optional(flag),
  barcodes: optional(flag),
  financial_data: optional(flag),
  legal_info: optional(flag),
}))

const addresseeSchema = once((): Schema => loose({
  name: maybeText,
}))

const analyticsDataSchema = once((): Schema => loose({
  city: maybeText,
  client_delivery_date_begin: maybeText,
  client_delivery_date_end: maybeText,
  delivery_date_begin: maybeText,
  delivery_date_end: maybeText,
  delivery_type: maybeText,
  is_legal: maybeFlag,
  is_premium: maybeFlag,
  payment_type_group_name: maybeText,
  region: maybeText,
  tpl_provider: maybeText,
  tpl_provider_id: maybeNumeric,
  warehouse: maybeText,
  warehouse_id: maybeNumeric,
}))

const barcodeSchema = once((): Schema => loose({
  lower_barcode: maybeText,
  upper_barcode: maybeText,
}))

const cancellationSchema = once((): Schema => loose({
  affect_cancellation_rating: maybeFlag,
  cancel_reason: maybeText,
  cancel_reason_id: maybeNumeric,
  cancellation_initiator: maybeText,
  cancellation_type: maybeText,
  cancelled_after_ship: maybeFlag,
}))

const addressSchema = once((): Schema => loose({
  address_tail: maybeText,
  city: maybeText,
  comment: maybeText,
  country: maybeText,
  district: maybeText,
  latitude: maybeNumeric,
  longitude: maybeNumeric,
  provider_pvz_code: maybeText,
  pvz_code: maybeNumeric,
  region: maybeText,
  zip_code: maybeText,
}))

const customerSchema = once((): Schema => loose({
  address: maybe(addressSchema()),
  customer_email: maybeText,
  customer_id: maybeNumeric,
  name: maybeText,
  phone: maybeText,
}))

const containerSchema = once((): Schema => loose({
  cargo_type: maybeText,
  container_date: maybeText,
  container_id: maybeNumeric,
  container_number: maybeNumber,
}))

const deliveryMethodSchema = once((): Schema => loose({
  id: maybeNumeric,
  name: maybeText,
  tpl_provider: maybeText,
  tpl_provider_id: maybeNumeric,
  warehouse: maybeText,
  warehouse_id: maybeNumeric,
}))

const externalOrderSchema = once((): Schema => loose({
  is_external: maybeFlag,
  platform_name: maybeText,
}))

const customerPriceSchema = once((): Schema => loose({
  amount: maybeText,
  currency: maybeText,
}))

const financialDataSchema = once((): Schema => loose({
  cluster_from: maybeText,
  cluster_to: maybeText,
  products: maybe(list(loose({
    actions: maybe(list(text)),
    commission: maybe(loose({
      amount: maybeNumeric,
      currency: maybeText,
      percent: maybeNumeric,
    })),
    customer_price: maybe(customerPriceSchema()),
    old_price: maybeNumeric,
    payout: maybeNumeric,
    price: maybeNumeric,
    product_id: maybeNumeric,
    quantity: maybeNumeric,
    total_discount_percent: maybeNumeric,
    total_discount_value: maybeNumeric,
  }))),
}))

const legalInfoSchema = once((): Schema => loose({
  company_name: maybeText,
  inn: maybeText,
  kpp: maybeText,
}))

const optionalSchema = once((): Schema => loose({
  products_with_possible_mandatory_mark: maybe(list(numeric)),
}))

const productSchema = once((): Schema => loose({
  imei: maybe(list(text)),
  is_blr_traceable: maybeFlag,
  is_marketplace_buyout: maybeFlag,
  name: maybeText,
  offer_id: maybeText,
  price: maybe(customerPriceSchema()),
  product_color: maybeText,
  quantity: maybeNumber,
  sku: maybeNumeric,
  weight: maybeNumeric,
}))

const requirementSchema = once((): Schema => loose({
  products_requiring_change_country: maybe(list(numeric)),
  products_requiring_country: maybe(list(numeric)),
  products_requiring_gtd: maybe(list(numeric)),
  products_requiring_imei: maybe(list(numeric)),
  products_requiring_jw_uin: maybe(list(numeric)),
  products_requiring_mandatory_mark: maybe(list(numeric)),
  products_requiring_rnpt: maybe(list(numeric)),
  products_requiring_weight: maybe(list(numeric)),
}))

const sortingCenterSchema = once((): Schema => loose({
  code: maybeText,
  name: maybeText,
}))

const tarifficationSchema = once((): Schema => loose({
  current_tariff_charge: maybe(customerPriceSchema()),
  current_tariff_min_charge: maybe(customerPriceSchema()),
  current_tariff_rate: maybeNumeric,
  current_tariff_type: maybeText,
  next_tariff_charge: maybe(customerPriceSchema()),
  next_tariff_min_charge: maybe(customerPriceSchema()),
  next_tariff_rate: maybeNumeric,
  next_tariff_starts_at: maybeText,
  next_tariff_type: maybeText,
}))

const tarifficationStepSchema = once((): Schema => loose({
  min_charge: maybe(customerPriceSchema()),
  tariff_charge: maybe(customerPriceSchema()),
  tariff_deadline_at: maybeText,
  tariff_rate: maybeNumeric,
  tariff_type: maybeText,
}))

const tarifficationSchema2 = once((): Schema => loose({
  current_tariff_rate: maybeNumeric,
  current_tariff_type: maybeText,
  current_tariff_charge: maybeText,
  current_tariff_charge_currency_code: maybeText,
  next_tariff_rate: maybeNumeric,
  next_tariff_type: maybeText,
  next_tariff_charge: maybeText,
  next_tariff_starts_at: maybeText,
  next_tariff_charge_currency_code: maybeText,
}))

const resultSchema = once((): Schema => loose({
  result: maybeFlag,
}))

export const schemas = {
  '/v4/posting/fbs/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: strict({
        delivery_method_ids: optional(list(idText(), { max: 1000 })),
        integration_type_flow: optional(list(text)),
        is_blr_traceable: optional(flag),
        last_changed_status_date: optional(lastChangedStatusDateSchema()),
        order_id: optional(idNumber()),
        order_numbers: optional(list(text, { max: 100 })),
        provider_ids: optional(list(idText(), { max: 1000 })),
        since: moment,
        statuses: optional(list(text)),
        to: moment,
        warehouse_ids: optional(list(idText(), { max: 1000 })),
      }),
      limit: idNumber({ min: 1, max: 100 }),
      sort_dir: optional(givenCase('ASC', 'DESC')),
      translit: optional(flag),
      with: optional(withSchema()),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      has_next: maybeFlag,
      postings: maybe(list(loose({
        addressee: maybe(addresseeSchema()),
        analytics_data: maybe(analyticsDataSchema()),
        available_actions: maybe(list(text)),
        barcodes: maybe(barcodeSchema()),
        cancellation: maybe(cancellationSchema()),
        customer: maybe(customerSchema()),
        container: maybe(containerSchema()),
        container_sort_type: maybeText,
        delivering_date: maybeText,
        delivery_method: maybe(deliveryMethodSchema()),
        delivery_schema: maybeText,
        destination_place_id: maybeNumeric,
        destination_place_name: maybeText,
        external_order: maybe(externalOrderSchema()),
        financial_data: maybe(financialDataSchema()),
        in_process_at: maybeText,
        is_click_and_collect: maybeFlag,
        is_express: maybeFlag,
        is_multibox: maybeFlag,
        is_presortable: maybeFlag,
        integration_type_flow: maybeText,
        legal_info: maybe(legalInfoSchema()),
        multi_box_qty: maybeNumber,
        optional: maybe(optionalSchema()),
        order_id: maybeNumeric,
        order_number: maybeText,
        parent_posting_number: maybeText,
        pickup_code_verified_at: maybeText,
        posting_number: maybeText,
        products: maybe(list(productSchema())),
        prr_option: maybeText,
        quantum_id: maybeNumeric,
        require_blr_traceable_attrs: maybeFlag,
        requirements: maybe(requirementSchema()),
        scanit: maybeText,
        shipment_date: maybeText,
        shipment_date_without_delay: maybeText,
        sorting_center: maybe(sortingCenterSchema()),
        status: maybeText,
        substatus: maybeText,
        tariffication: maybe(tarifficationSchema()),
        tariffication_steps: maybe(list(tarifficationStepSchema())),
        tpl_integration_type: maybeText,
        tracking_number: maybeText,
        volume_weight: maybeNumeric,
      }))),
    })),
  },
  '/v4/posting/fbs/unfulfilled/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: anyOf(strict({
        cutoff_from: optional(moment),
        cutoff_to: optional(moment),
        delivering_date_from: optional(moment),
        delivering_date_to: optional(moment),
        delivery_method_ids: optional(list(idText(), { max: 1000 })),
        last_changed_status_date: optional(lastChangedStatusDateSchema()),
        provider_ids: optional(list(idText(), { max: 1000 })),
        statuses: optional(list(text)),
        warehouse_ids: optional(list(idText(), { max: 1000 })),
      }), [['cutoff_from', 'cutoff_to'], ['delivering_date_from', 'delivering_date_to']]),
      limit: optional(idNumber({ min: 1, max: 100 })),
      sort_dir: optional(givenCase('ASC', 'DESC')),
      translit: optional(flag),
      with: optional(withSchema()),
    })),
    answer: once((): Schema => loose({
      count: maybeNumeric,
      cursor: maybeText,
      has_next: maybeFlag,
      postings: maybe(list(loose({
        addressee: maybe(addresseeSchema()),
        analytics_data: maybe(analyticsDataSchema()),
        available_actions: maybe(list(text)),
        barcodes: maybe(barcodeSchema()),
        cancellation: maybe(cancellationSchema()),
        customer: maybe(customerSchema()),
        container: maybe(containerSchema()),
        container_sort_type: maybeText,
        delivering_date: maybeText,
        delivery_method: maybe(deliveryMethodSchema()),
        delivery_schema: maybeText,
        destination_place_id: maybeNumeric,
        destination_place_name: maybeText,
        external_order: maybe(externalOrderSchema()),
        financial_data: maybe(financialDataSchema()),
        in_process_at: maybeText,
        integration_type_flow: maybeText,
        is_click_and_collect: maybeFlag,
        is_express: maybeFlag,
        is_multibox: maybeFlag,
        is_presortable: maybeFlag,
        legal_info: maybe(legalInfoSchema()),
        multi_box_qty: maybeNumber,
        optional: maybe(optionalSchema()),
        order_id: maybeNumeric,
        order_number: maybeText,
        parent_posting_number: maybeText,
        pickup_code_verified_at: maybeText,
        posting_number: maybeText,
        products: maybe(list(productSchema())),
        prr_option: maybeText,
        quantum_id: maybeNumeric,
        require_blr_traceable_attrs: maybeFlag,
        requirements: maybe(requirementSchema()),
        scanit: maybeText,
        shipment_date: maybeText,
        shipment_date_without_delay: maybeText,
        sorting_center: maybe(sortingCenterSchema()),
        status: maybeText,
        substatus: maybeText,
        tariffication: maybe(tarifficationSchema()),
        tariffication_steps: maybe(list(tarifficationStepSchema())),
        tpl_integration_type: maybeText,
        tracking_number: maybeText,
        volume_weight: maybeNumeric,
      }))),
    })),
  },
  '/v3/posting/fbs/get': {
    request: once((): Schema => strict({
      posting_number: text,
      with: optional(strict({
        analytics_data: optional(flag),
        barcodes: optional(flag),
        financial_data: optional(flag),
        legal_info: optional(flag),
        product_exemplars: optional(flag),
        related_postings: optional(flag),
        translit: optional(flag),
      })),
    })),
    answer: once((): Schema => loose({
      result: maybe(loose({
        additional_data: maybe(list(loose({
          key: maybeText,
          value: maybeText,
        }))),
        addressee: maybe(loose({
          name: maybeText,
          phone: maybeText,
          pin: maybeText,
        })),
        analytics_data: maybe(loose({
          city: maybeText,
          delivery_date_begin: maybeText,
          delivery_date_end: maybeText,
          delivery_type: maybeText,
          is_legal: maybeFlag,
          is_premium: maybeFlag,
          payment_type_group_name: maybeText,
          region: maybeText,
          tpl_provider: maybeText,
          tpl_provider_id: maybeNumeric,
          warehouse: maybeText,
          warehouse_id: maybeNumeric,
          client_delivery_date_begin: maybeText,
          client_delivery_date_end: maybeText,
        })),
        available_actions: maybe(list(text)),
        barcodes: maybe(barcodeSchema()),
        cancellation: maybe(cancellationSchema()),
        courier: maybe(loose({
          car_model: maybeText,
          car_number: maybeText,
          name: maybeText,
          phone: maybeText,
        })),
        customer: maybe(loose({
          address: maybe(addressSchema()),
          customer_id: maybeNumeric,
          name: maybeText,
          phone: maybeText,
        })),
        container: maybe(containerSchema()),
        container_sort_type: maybeText,
        delivering_date: maybeText,
        delivery_method: maybe(deliveryMethodSchema()),
        delivery_price: maybeText,
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
        integration_type_flow: maybeText,
        is_express: maybeFlag,
        is_multibox: maybeFlag,
        legal_info: maybe(legalInfoSchema()),
        multi_box_qty: maybeNumber,
        optional: maybe(optionalSchema()),
        order_id: maybeNumeric,
        order_number: maybeText,
        parent_posting_number: maybeText,
        pickup_code_verified_at: maybeText,
        posting_number: maybeText,
        product_exemplars: maybe(loose({
          products: maybe(list(loose({
            exemplars: maybe(list(loose({
              exemplar_id: maybeNumeric,
              mandatory_mark: maybeText,
              gtd: maybeText,
              is_gtd_absent: maybeFlag,
              rnpt: maybeText,
              is_rnpt_absent: maybeFlag,
              weight: maybeNumeric,
              imei: maybe(list(text)),
            }))),
            sku: maybeNumeric,
          }))),
        })),
        products: maybe(list(loose({
          dimensions: maybe(loose({
            height: maybeText,
            length: maybeText,
            weight: maybeText,
            width: maybeText,
          })),
          mandatory_mark: maybe(list(text)),
          name: maybeText,
          offer_id: maybeText,
          price: maybeText,
          jw_uin: maybe(list(text)),
          currency_code: maybeText,
          is_blr_traceable: maybeFlag,
          is_marketplace_buyout: maybeFlag,
          quantity: maybeNumber,
          sku: maybeNumeric,
          is_weight_needed: maybeFlag,
          weight_max: maybeNumeric,
          weight_min: maybeNumeric,
          has_imei: maybeFlag,
        }))),
        provider_status: maybeText,
        prr_option: maybe(loose({
          code: maybeText,
          price: maybeText,
          currency_code: maybeText,
          floor: maybeText,
        })),
        related_postings: maybe(loose({
          related_posting_numbers: maybe(list(text)),
        })),
        related_weight_postings: maybe(list(text)),
        require_blr_traceable_attrs: maybeFlag,
        requirements: maybe(loose({
          products_requiring_change_country: maybe(list(numeric)),
          products_requiring_gtd: maybe(list(numeric)),
          products_requiring_country: maybe(list(numeric)),
          products_requiring_mandatory_mark: maybe(list(numeric)),
          products_requiring_jw_uin: maybe(list(numeric)),
          products_requiring_rnpt: maybe(list(numeric)),
          products_requiring_weight: maybe(list(numeric)),
          products_requiring_imei: maybe(list(numeric)),
        })),
        scanit: maybeText,
        shipment_date: maybeText,
        shipment_date_without_delay: maybeText,
        sorting_center: maybe(sortingCenterSchema()),
        status: maybeText,
        substatus: maybeText,
        previous_substatus: maybeText,
        tpl_integration_type: maybeText,
        tracking_number: maybeText,
        tariffication: maybe(either(tarifficationSchema2(), list(tarifficationSchema2()))),
        tariffication_steps: maybe(list(tarifficationStepSchema())),
      })),
    })),
  },
  '/v2/posting/fbs/get-by-barcode': {
    request: once((): Schema => strict({
      barcode: text,
    })),
    answer: once((): Schema => loose({
      result: maybe(loose({
        barcodes: maybe(barcodeSchema()),
        cancel_reason_id: maybeNumeric,
        created_at: maybeText,
        in_process_at: maybeText,
        order_id: maybeNumeric,
        order_number: maybeText,
        posting_number: maybeText,
        products: maybe(list(loose({
          name: maybeText,
          offer_id: maybeText,
          price: maybeText,
          quantity: maybeNumeric,
          sku: maybeNumeric,
        }))),
        shipment_date: maybeText,
        status: maybeText,
      })),
    })),
  },
  '/v3/posting/multiboxqty/set': {
    request: once((): Schema => strict({
      posting_number: text,
      multi_box_qty: idNumber(),
    })),
    answer: once((): Schema => loose({
      result: maybe(resultSchema()),
    })),
  },
  '/v2/posting/fbs/product/country/list': {
    request: once((): Schema => strict({
      name_search: optional(text),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(loose({
        name: maybeText,
        country_iso_code: maybeText,
      }))),
    })),
  },
  '/v2/posting/fbs/product/country/set': {
    request: once((): Schema => strict({
      posting_number: text,
      product_id: idNumber(),
      country_iso_code: text,
    })),
    answer: once((): Schema => loose({
      product_id: maybeNumeric,
      is_gtd_needed: maybeFlag,
    })),
  },
  '/v1/posting/fbs/restrictions': {
    request: once((): Schema => strict({
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      result: maybe(loose({
        posting_number: maybeText,
        max_posting_weight: maybeNumeric,
        min_posting_weight: maybeNumeric,
        width: maybeNumeric,
        length: maybeNumeric,
        height: maybeNumeric,
        max_posting_price: maybeNumeric,
        min_posting_price: maybeNumeric,
      })),
    })),
  },
  '/v3/posting/fbs/package-label/create': {
    request: once((): Schema => strict({
      posting_numbers: list(text, { min: 1, max: 1000 }),
    })),
    answer: once((): Schema => loose({
      tasks: maybe(list(loose({
        task_id: maybeNumeric,
        task_type: maybeText,
      }))),
    })),
  },
  '/v2/posting/fbs/package-label/get': {
    request: once((): Schema => strict({
      task_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      error: maybe(loose({
        code: maybeText,
        message: maybeText,
      })),
      file_url: maybeText,
      status: maybe(loose({
        code: maybeText,
        postings_count: maybeNumber,
        printed_postings_count: maybeNumber,
        unprinted_postings: maybe(list(loose({
          message: maybeText,
          posting_number: maybeText,
        }))),
      })),
    })),
  },
  '/v1/posting/fbs/cancel-reason': {
    request: once((): Schema => strict({
      related_posting_numbers: list(text),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(loose({
        posting_number: maybeText,
        reasons: maybe(list(loose({
          id: maybeNumeric,
          title: maybeText,
          type_id: maybeText,
        }))),
      }))),
    })),
  },
  '/v2/posting/fbs/cancel-reason/list': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      result: maybe(list(loose({
        id: maybeNumeric,
        is_available_for_cancellation: maybeFlag,
        title: maybeText,
        type_id: maybeText,
      }))),
    })),
  },
  '/v2/posting/fbs/product/cancel': {
    request: once((): Schema => strict({
      cancel_reason_id: idNumber(),
      cancel_reason_message: text,
      items: list(strict({
        quantity: int32(),
        sku: idNumber(),
      })),
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      result: maybeText,
    })),
  },
  '/v2/posting/fbs/cancel': {
    request: once((): Schema => strict({
      cancel_reason_id: idNumber(),
      cancel_reason_message: optional(text),
      posting_number: text,
    })),
    answer: once((): Schema => resultSchema()),
  },
  '/v2/posting/fbs/arbitration': {
    request: once((): Schema => strict({
      posting_number: list(text),
    })),
    answer: once((): Schema => resultSchema()),
  },
  '/v2/posting/fbs/awaiting-delivery': {
    request: once((): Schema => strict({
      posting_number: list(text),
    })),
    answer: once((): Schema => resultSchema()),
  },
  '/v1/posting/fbs/pick-up-code/verify': {
    request: once((): Schema => strict({
      pickup_code: text,
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      valid: maybeFlag,
    })),
  },
  '/v1/posting/global/etgb': {
    request: once((): Schema => strict({
      date: strict({
        from: moment,
        to: moment,
      }),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(loose({
        posting_number: maybeText,
        etgb: maybe(loose({
          number: maybeText,
          date: maybeText,
          url: maybeText,
        })),
      }))),
    })),
  },
  '/v1/posting/unpaid-legal/product/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      limit: int32({ min: 1, max: 1000 }),
    })),
    answer: once((): Schema => loose({
      products: maybe(list(loose({
        product_id: maybeNumeric,
        offer_id: maybeText,
        quantity: maybeNumber,
        name: maybeText,
        image_url: maybeText,
      }))),
      cursor: maybeText,
    })),
  },
}
