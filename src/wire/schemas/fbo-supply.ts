// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  day,
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
  moment,
  numeric,
  oneOf,
  optional,
  type Schema,
  strict,
  text,
  textWithin,
  word,
} from './kit.ts'

const dropoffWarehouseSchema = once((): Schema => loose({
  address: maybeText,
  name: maybeText,
  warehouse_id: maybeNumeric,
}))

const storageWarehouseSchema = once((): Schema => loose({
  address: maybeText,
  arrival_date: maybeText,
  name: maybeText,
  warehouse_id: maybeNumeric,
}))

const timeslotSchema = once((): Schema => loose({
  from: maybeText,
  to: maybeText,
}))

const timeslotSchema2 = once((): Schema => loose({
  timeslot: maybe(timeslotSchema()),
  timezone_info: maybe(loose({
    iana_name: maybeText,
    offset: maybeText,
  })),
}))

const timeslotChangeForbiddenSchema = once((): Schema => loose({
  error_reasons: maybe(list(text)),
}))

const timezoneSchema = once((): Schema => loose({
  iana_name: maybeText,
  offset: maybeNumeric,
}))

const amountSchema = once((): Schema => loose({
  amount: maybeText,
  currency: maybeText,
}))

const approvedAmountSchema = once((): Schema => loose({
  amount: maybe(amountSchema()),
  amount_vat: maybe(amountSchema()),
  amount_without_vat: maybe(amountSchema()),
}))

const clusterInfoSchema = once((): Schema => strict({
  items: list(strict({
    quantity: int32(),
    sku: idNumber(),
  }), { max: 5000 }),
  macrolocal_cluster_id: idNumber(),
}))

const deliveryInfoSchema = once((): Schema => strict({
  drop_off_warehouse: optional(strict({
    warehouse_id: idNumber(),
    warehouse_type: word('DELIVERY_POINT', 'SORTING_CENTER', 'CROSS_DOCK', 'ORDERS_RECEIVING_POINT', 'FULL_FILLMENT'),
  })),
  seller_warehouse_id: optional(idNumber()),
  type: word('DROPOFF', 'PICKUP'),
}))

const rejectedItemSchema = once((): Schema => loose({
  reasons: maybe(list(text)),
  sku: maybeNumeric,
}))

const errorSchema = once((): Schema => loose({
  error_message: maybeText,
  error_reasons: maybe(list(text)),
  items_validation: maybe(list(loose({
    macrolocal_cluster_id: maybeNumeric,
    rejected_items: maybe(list(rejectedItemSchema())),
  }))),
  macrolocal_cluster_ids: maybe(list(numeric)),
  message: maybeText,
  skus: maybe(list(numeric)),
}))

const supplySchema = once((): Schema => strict({
  cargo_ids: list(idText()),
  supply_id: idNumber(),
}))

const cargoErrorReasonSchema = once((): Schema => loose({
  cargo_id: maybeNumeric,
  error_reasons: maybe(list(text)),
}))

const errorSchema2 = once((): Schema => loose({
  cargo_error_reasons: maybe(list(cargoErrorReasonSchema())),
  supply_error_reasons: maybe(list(text)),
}))

const errorSchema3 = once((): Schema => loose({
  cargo_error_reasons: maybe(list(cargoErrorReasonSchema())),
  supply_error_reasons: maybe(list(text)),
  transport_cargo_error_reasons: maybe(list(loose({
    error_reasons: maybe(list(text)),
    transport_cargo_id: maybeNumeric,
  }))),
}))

const coordinateSchema = once((): Schema => loose({
  latitude: maybeNumeric,
  longitude: maybeNumeric,
}))

export const schemas = {
  '/v3/supply-order/list': {
    request: once((): Schema => strict({
      filter: strict({
        dropoff_warehouse_ids: optional(list(idText())),
        order_number_search: optional(textWithin({ min: 3 })),
        states: list(word('DATA_FILLING', 'READY_TO_SUPPLY', 'ACCEPTED_AT_SUPPLY_WAREHOUSE', 'IN_TRANSIT', 'ACCEPTANCE_AT_STORAGE_WAREHOUSE', 'REPORTS_CONFIRMATION_AWAITING', 'REPORT_REJECTED', 'COMPLETED', 'REJECTED_AT_SUPPLY_WAREHOUSE', 'CANCELLED', 'OVERDUE')),
        timeslot_from_range: optional(strict({
          from: optional(moment),
          timeslot_filter_type: optional(word('BY_LOCAL_TIME', 'BY_UTC_TIME')),
          to: optional(moment),
        })),
      }),
      last_id: optional(text),
      limit: int32({ min: 1, max: 100 }),
      sort_by: word('ORDER_CREATION', 'ORDER_STATE_UPDATED_AT', 'TIMESLOT_FROM_UTC', 'TIMESLOT_FROM_LOCAL'),
      sort_dir: optional(word('ASC', 'DESC')),
    })),
    answer: once((): Schema => loose({
      last_id: maybeText,
      order_ids: maybe(list(numeric)),
    })),
  },
  '/v3/supply-order/get': {
    request: once((): Schema => strict({
      order_ids: list(idText(), { max: 50 }),
    })),
    answer: once((): Schema => loose({
      orders: maybe(list(loose({
        created_date: maybeText,
        data_filling_deadline_utc: maybeText,
        dropoff_warehouse: maybe(dropoffWarehouseSchema()),
        order_id: maybeNumeric,
        order_number: maybeText,
        order_tags: maybe(loose({
          is_econom: maybeFlag,
          is_pickup: maybeFlag,
          is_quant: maybeFlag,
          is_super_fbo: maybeFlag,
          is_virtual: maybeFlag,
          original_supply_id: maybeNumeric,
          product_super_fbo: maybeFlag,
          seller_warehouse_id: maybeNumeric,
        })),
        state: maybeText,
        state_updated_date: maybeText,
        supplies: maybe(list(loose({
          is_crossdock: maybeFlag,
          macrolocal_cluster_id: maybeNumeric,
          bundle_id: maybeText,
          state: maybeText,
          storage_warehouse: maybe(storageWarehouseSchema()),
          supply_id: maybeNumeric,
          supply_tags: maybe(loose({
            freeze_stock_for_marking: maybeFlag,
            is_ettn_required: maybeFlag,
            is_evsd_required: maybeFlag,
            is_jewelry: maybeFlag,
            is_marking_possible: maybeFlag,
            is_marking_required: maybeFlag,
            is_utd: maybeFlag,
          })),
        }))),
        timeslot: maybe(timeslotSchema2()),
      }))),
    })),
  },
  '/v1/supply-order/status/counter': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      items: maybe(list(loose({
        count: maybeNumber,
        order_state: maybeText,
      }))),
    })),
  },
  '/v1/supply-order/bundle': {
    request: once((): Schema => strict({
      bundle_ids: list(text, { min: 1, max: 100 }),
      is_asc: optional(flag),
      item_tags_calculation: optional(strict({
        dropoff_warehouse_id: text,
        storage_warehouse_ids: list(text),
      })),
      last_id: optional(text),
      limit: int32({ min: 1, max: 100 }),
      query: optional(text),
      sort_field: optional(word('SKU', 'NAME', 'QUANTITY', 'TOTAL_VOLUME_IN_LITRES')),
    })),
    answer: once((): Schema => loose({
      items: maybe(list(loose({
        icon_path: maybeText,
        sku: maybeNumeric,
        name: maybeText,
        offer_id: maybeText,
        quantity: maybeNumber,
        barcode: maybeText,
        product_id: maybeNumeric,
        quant: maybeNumber,
        is_quant_editable: maybeFlag,
        volume_in_litres: maybeNumeric,
        total_volume_in_litres: maybeNumeric,
        contractor_item_code: maybeText,
        sfbo_attribute: maybeText,
        shipment_type: maybeText,
        tags: maybe(list(text)),
        placement_zone: maybeText,
      }))),
      total_count: maybeNumber,
      has_next: maybeFlag,
      last_id: maybeText,
    })),
  },
  '/v1/supply-order/details': {
    request: once((): Schema => strict({
      order_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      created_date: maybeText,
      data_filling_deadline_utc: maybeText,
      dropoff_warehouse_id: maybeNumeric,
      order_id: maybeNumeric,
      order_number: maybeText,
      order_tags: maybe(loose({
        is_econom: maybeFlag,
        is_super_fbo: maybeFlag,
        is_virtual: maybeFlag,
        original_supply_id: maybeNumeric,
        product_super_fbo: maybeFlag,
      })),
      state: maybeText,
      state_updated_date: maybeText,
      supplies: maybe(list(loose({
        cancellation_allowability: maybe(loose({
          can_not_set_reasons: maybe(list(text)),
          can_set: maybeFlag,
        })),
        content: maybe(loose({
          bundle_id: maybeText,
          can_not_set_reasons: maybe(list(text)),
          can_set: maybeFlag,
        })),
        ettn_info: maybe(loose({
          contains_valid: maybeFlag,
          is_required: maybeFlag,
          is_uploaded: maybeFlag,
        })),
        is_crossdock: maybeFlag,
        overdue_reason: maybeText,
        storage_warehouse: maybe(storageWarehouseSchema()),
        macrolocal_cluster_id: maybeNumeric,
        supply_id: maybeNumeric,
        supply_state: maybeText,
        supply_tags: maybe(loose({
          is_ettn_required: maybeFlag,
          is_evsd_required: maybeFlag,
          is_jewelry: maybeFlag,
          is_marking_possible: maybeFlag,
          is_marking_required: maybeFlag,
          is_utd: maybeFlag,
        })),
      }))),
      timeslot: maybe(loose({
        can_not_set_reasons: maybe(list(text)),
        can_set: maybeFlag,
        value: maybe(timeslotSchema2()),
      })),
      vehicle: maybe(loose({
        can_not_set_reasons: maybe(list(text)),
        can_set: maybeFlag,
        value: maybe(loose({
          driver_is_deleted: maybeFlag,
          driver_name: maybeText,
          driver_phone: maybeText,
          vehicle_is_deleted: maybeFlag,
          vehicle_model: maybeText,
          vehicle_number: maybeText,
        })),
      })),
    })),
  },
  '/v2/supply-order/timeslot/list': {
    request: once((): Schema => strict({
      order_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      limit_exceeded: maybe(loose({
        changes_limit: maybeNumber,
      })),
      timeslot_change_forbidden: maybe(timeslotChangeForbiddenSchema()),
      timeslots_info: maybe(loose({
        limitations: maybe(loose({
          changes_count: maybeNumeric,
          changes_limit: maybeNumeric,
        })),
        timeslots: maybe(list(timeslotSchema())),
        timezone: maybe(timezoneSchema()),
      })),
    })),
  },
  '/v1/supply-order/timeslot/update': {
    request: once((): Schema => strict({
      supply_order_id: idNumber(),
      timeslot: strict({
        from: moment,
        to: moment,
      }),
    })),
    answer: once((): Schema => loose({
      errors: maybe(list(text)),
      operation_id: maybeText,
    })),
  },
  '/v1/supply-order/timeslot/status': {
    request: once((): Schema => strict({
      operation_id: text,
    })),
    answer: once((): Schema => loose({
      errors: maybe(list(text)),
      status: maybeText,
    })),
  },
  '/v1/supply-order/pass/create': {
    request: once((): Schema => strict({
      supply_order_id: idNumber(),
      vehicle: strict({
        driver_name: text,
        driver_phone: text,
        vehicle_model: text,
        vehicle_number: text,
      }),
    })),
    answer: once((): Schema => loose({
      error_reasons: maybe(list(text)),
      operation_id: maybeText,
    })),
  },
  '/v1/supply-order/pass/status': {
    request: once((): Schema => strict({
      operation_id: text,
    })),
    answer: once((): Schema => loose({
      errors: maybe(list(text)),
      result: maybeText,
    })),
  },
  '/v1/supply-order/cancel': {
    request: once((): Schema => strict({
      order_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      operation_id: maybeText,
    })),
  },
  '/v1/supply-order/cancel/status': {
    request: once((): Schema => strict({
      operation_id: text,
    })),
    answer: once((): Schema => loose({
      error_reasons: maybe(list(text)),
      result: maybe(loose({
        is_order_cancelled: maybeFlag,
        supplies: maybe(list(loose({
          error_reasons: maybe(list(text)),
          is_supply_cancelled: maybeFlag,
          supply_id: maybeNumeric,
        }))),
      })),
      status: maybeText,
    })),
  },
  '/v1/supply-order/content/update': {
    request: once((): Schema => strict({
      items: list(strict({
        quant: int32(),
        quantity: int32(),
        sku: idNumber(),
      })),
      order_id: idNumber(),
      supply_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      errors: maybe(list(text)),
      operation_id: maybeText,
    })),
  },
  '/v1/supply-order/content/update/status': {
    request: once((): Schema => strict({
      operation_id: text,
    })),
    answer: once((): Schema => loose({
      error_details: maybe(loose({
        backup_supply_id: maybeNumeric,
        code: maybe(list(text)),
        items_quantity_limit: maybeNumeric,
      })),
      errors: maybe(list(text)),
      new_bundle_id: maybeText,
      status: maybeText,
    })),
  },
  '/v1/supply-order/content/update/validation': {
    request: once((): Schema => strict({
      new_bundle_id: text,
      supply_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      editing_errors: maybe(list(text)),
      validated_assortment: maybe(loose({
        approved_items: maybe(list(loose({
          barcode: maybeText,
          item_link: maybeText,
          name: maybeText,
          offer_id: maybeText,
          origin_quantity: maybeNumber,
          origin_total_volume_in_litres: maybeNumeric,
          quant: maybeNumber,
          quantity: maybeNumber,
          sku: maybeNumeric,
          sku_quantity_limit: maybeNumber,
          total_volume_in_litres: maybeNumeric,
        }))),
        rejected_items: maybe(list(loose({
          barcode: maybeText,
          name: maybeText,
          offer_id: maybeText,
          origin_quantity: maybeNumber,
          origin_total_volume_in_litres: maybeNumeric,
          quantity: maybeNumber,
          rejection_reason: maybe(list(text)),
          restrictions: maybe(loose({
            reasons_restrictions: maybe(list(text)),
            sku_has_no_sales_in_days: maybeNumber,
            sku_quantity_limit: maybeNumber,
          })),
          sku: maybeNumeric,
          total_volume_in_litres: maybeNumeric,
        }))),
        total_approved_item_count: maybeNumber,
        total_approved_quantity: maybeNumber,
        total_approved_volume_in_litres: maybeNumeric,
        total_rejected_item_count: maybeNumber,
        total_restricted_item_count: maybeNumber,
      })),
    })),
  },
  '/v1/supply-order/act/accept': {
    request: once((): Schema => strict({
      act_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      error_reasons: maybe(list(text)),
      operation_id: maybeText,
    })),
  },
  '/v1/supply-order/act/accept/status': {
    request: once((): Schema => strict({
      operation_id: text,
    })),
    answer: once((): Schema => loose({
      status: maybeText,
      error_message: maybeText,
    })),
  },
  '/v1/supply-order/act/product/get': {
    request: once((): Schema => strict({
      supply_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      skus_defects: maybe(list(loose({
        defect_reasons: maybe(list(text)),
        sku: maybeNumeric,
      }))),
      supply_acts: maybe(list(loose({
        act_id: maybeNumeric,
        items: maybe(list(loose({
          approved_amount: maybe(approvedAmountSchema()),
          approved_quantity: maybeNumber,
          declared_quantity: maybeNumber,
          fact_amount: maybe(approvedAmountSchema()),
          fact_quantity: maybeNumber,
          sku_info: maybe(loose({
            barcode: maybeText,
            image_link: maybeText,
            name: maybeText,
            offer_id: maybeText,
            price_without_vat: maybe(amountSchema()),
            sku: maybeNumeric,
            vat: maybeNumeric,
          })),
        }))),
        type: maybeText,
        unidentified_quantity: maybeNumber,
      }))),
      supply_id: maybeNumeric,
    })),
  },
  '/v1/supply-order/act/summary/get': {
    request: once((): Schema => strict({
      order_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      supplies_acts: maybe(list(loose({
        is_agreement_completed: maybeFlag,
        supply_acts: maybe(list(loose({
          act_id: maybeNumeric,
          act_number: maybeText,
          act_state: maybeText,
          created_date: maybeText,
          deadline_utc: maybeText,
          summary: maybe(loose({
            approved_amount: maybe(approvedAmountSchema()),
            approved_quantity: maybeNumber,
            declared_quantity: maybeNumber,
            fact_amount: maybe(approvedAmountSchema()),
            fact_quantity: maybeNumber,
            sku_quantity: maybeNumber,
            unidentified_quantity: maybeNumber,
          })),
          type: maybeText,
        }))),
        supply_id: maybeNumeric,
      }))),
    })),
  },
  '/v1/supplier/available_warehouses': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      result: maybe(list(loose({
        schedule: maybe(loose({
          capacity: maybe(list(loose({
            start: maybeText,
            end: maybeText,
            value: maybeNumber,
          }))),
          date: maybeText,
        })),
        warehouse: maybe(loose({
          id: maybeText,
          name: maybeText,
        })),
      }))),
    })),
  },
  '/v1/draft/crossdock/create': {
    request: once((): Schema => strict({
      cluster_info: clusterInfoSchema(),
      deletion_sku_mode: word('FULL', 'PARTIAL'),
      delivery_info: deliveryInfoSchema(),
    })),
    answer: once((): Schema => loose({
      draft_id: maybeNumeric,
      errors: maybe(list(errorSchema())),
    })),
  },
  '/v1/draft/direct/create': {
    request: once((): Schema => strict({
      cluster_info: clusterInfoSchema(),
      deletion_sku_mode: word('FULL', 'PARTIAL'),
    })),
    answer: once((): Schema => loose({
      draft_id: maybeNumeric,
      errors: maybe(list(errorSchema())),
    })),
  },
  '/v1/draft/multi-cluster/create': {
    request: once((): Schema => strict({
      clusters_info: list(clusterInfoSchema(), { max: 20 }),
      deletion_sku_mode: word('FULL', 'PARTIAL'),
      delivery_info: deliveryInfoSchema(),
    })),
    answer: once((): Schema => loose({
      draft_id: maybeNumeric,
      errors: maybe(list(errorSchema())),
    })),
  },
  '/v2/draft/create/info': {
    request: once((): Schema => strict({
      draft_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      clusters: maybe(list(loose({
        cluster_name: maybeText,
        macrolocal_cluster_id: maybeNumeric,
        supply_type: maybeText,
        warehouses: maybe(list(loose({
          availability_status: maybe(loose({
            invalid_reason: maybeText,
            state: maybeText,
          })),
          bundle_id: maybeText,
          restricted_bundle_id: maybeText,
          storage_warehouse: maybe(dropoffWarehouseSchema()),
          supply_tags: maybe(list(text)),
          total_rank: maybeNumber,
          total_score: maybeNumeric,
        }))),
      }))),
      errors: maybe(list(loose({
        error_message: maybeText,
        error_reasons: maybe(list(text)),
        items_validation: maybe(list(loose({
          limit: maybeNumber,
          macrolocal_cluster_id: maybeNumeric,
          supply_id: maybeNumeric,
          rejected_items: maybe(list(rejectedItemSchema())),
        }))),
        macrolocal_cluster_ids: maybe(list(numeric)),
        message: maybeText,
        skus: maybe(list(numeric)),
      }))),
      status: maybeText,
    })),
  },
  '/v2/draft/timeslot/info': {
    request: once((): Schema => strict({
      date_from: day,
      date_to: day,
      draft_id: idNumber(),
      supply_type: word('CROSSDOCK', 'DIRECT', 'MULTI_CLUSTER'),
      selected_cluster_warehouses: list(strict({
        macrolocal_cluster_id: optional(idNumber()),
        storage_warehouse_id: optional(idNumber()),
      }), { max: 20 }),
    })),
    answer: once((): Schema => loose({
      error_reason: maybeText,
      result: maybe(loose({
        drop_off_warehouse_timeslots: maybe(loose({
          current_time_in_timezone: maybeText,
          days: maybe(list(loose({
            date_in_timezone: maybeText,
            timeslots: maybe(list(loose({
              from_in_timezone: maybeText,
              to_in_timezone: maybeText,
            }))),
          }))),
          warehouse_timezone: maybeText,
        })),
        requested_date_from: maybeText,
        requested_date_to: maybeText,
      })),
    })),
  },
  '/v2/draft/supply/create': {
    request: once((): Schema => strict({
      draft_id: idNumber(),
      selected_cluster_warehouses: list(strict({
        macrolocal_cluster_id: idNumber(),
        storage_warehouse_id: idNumber(),
      })),
      timeslot: optional(strict({
        from_in_timezone: optional(text),
        to_in_timezone: optional(text),
      })),
      supply_type: word('CROSSDOCK', 'DIRECT', 'MULTI_CLUSTER'),
    })),
    answer: once((): Schema => loose({
      draft_id: maybeNumeric,
      error_reasons: maybe(list(text)),
    })),
  },
  '/v2/draft/supply/create/status': {
    request: once((): Schema => strict({
      draft_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      error_reasons: maybe(list(text)),
      order_id: maybeNumeric,
      status: maybeText,
    })),
  },
  '/v1/cargoes-label/create': {
    request: once((): Schema => strict({
      cargoes: optional(list(strict({
        cargo_id: optional(idNumber()),
      }))),
      supply_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      operation_id: maybeText,
      errors: maybe(timeslotChangeForbiddenSchema()),
    })),
  },
  '/v1/cargoes-label/get': {
    request: once((): Schema => strict({
      operation_id: text,
    })),
    answer: once((): Schema => loose({
      result: maybe(loose({
        file_guid: maybeText,
        file_url: maybeText,
      })),
      status: maybeText,
      errors: maybe(timeslotChangeForbiddenSchema()),
    })),
  },
  '/v1/cargoes/create': {
    request: once((): Schema => strict({
      cargoes: list(strict({
        key: text,
        value: strict({
          items: optional(list(strict({
            barcode: optional(text),
            expires_at: optional(moment),
            offer_id: optional(text),
            quant: optional(int32()),
            quantity: optional(int32()),
          }), { max: 5000 })),
          type: word('BOX', 'PALLET'),
        }),
      })),
      delete_current_version: optional(flag),
      supply_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      operation_id: maybeText,
      errors: maybe(loose({
        error_reasons: maybe(list(text)),
        items_validation: maybe(list(loose({
          barcode: maybeText,
          cargo_key: maybeText,
          quant: maybeNumber,
          type: maybeText,
        }))),
      })),
    })),
  },
  '/v2/cargoes/create/info': {
    request: once((): Schema => strict({
      operation_id: text,
    })),
    answer: once((): Schema => loose({
      errors: maybe(loose({
        error_reasons: maybe(list(text)),
        items_validation: maybe(list(loose({
          cargo_key: maybeText,
          item: maybeText,
          quant: maybeNumber,
          type: maybeText,
        }))),
      })),
      result: maybe(loose({
        cargoes: maybe(list(loose({
          key: maybeText,
          value: maybe(loose({
            cargo_id: maybeNumeric,
          })),
        }))),
      })),
      status: maybeText,
    })),
  },
  '/v1/cargoes/get': {
    request: once((): Schema => strict({
      supply_ids: list(idText(), { max: 100 }),
    })),
    answer: once((): Schema => loose({
      supply: maybe(list(loose({
        bundle_id: maybeText,
        cargoes: maybe(list(loose({
          bundle_id: maybeText,
          cargo_id: maybeNumeric,
          content_type: maybeText,
          placement_zone_type: maybeText,
          tracking_info: maybe(loose({
            date: maybeText,
            status: maybeText,
            type: maybeText,
          })),
          type: maybeText,
        }))),
        supply_id: maybeNumeric,
      }))),
    })),
  },
  '/v2/cargoes/get': {
    request: once((): Schema => strict({
      supplies: list(supplySchema(), { max: 100 }),
    })),
    answer: once((): Schema => loose({
      supplies: maybe(list(loose({
        bundle_id: maybeText,
        cargoes: maybe(list(loose({
          bundle_id: maybeText,
          cargo_id: maybeNumeric,
          content_type: maybeText,
          placement_zone_type: maybeText,
          tracking_info: maybe(loose({
            arrival_at: maybe(loose({
              date: maybeText,
              timezone_info: maybe(timezoneSchema()),
            })),
            status: maybeText,
            type: maybeText,
          })),
          transport_cargo_id: maybeNumeric,
          type: maybeText,
        }))),
        cargoes_bundle_id: maybeText,
        limits: maybe(loose({
          max_box_count: maybeNumber,
          max_box_sku_count: maybeNumber,
          max_pallet_count: maybeNumber,
          max_transport_pallet_count: maybeNumber,
        })),
        supply_id: maybeNumeric,
        transport_cargoes: maybe(list(loose({
          box_count: maybeNumber,
          summary_bundle_id: maybeText,
          tracking_info: maybe(loose({
            arrival_at: maybe(loose({
              date: maybeText,
              timezone: maybe(timezoneSchema()),
            })),
            status: maybeText,
            type: maybeText,
          })),
          transport_cargo_id: maybeNumeric,
          type: maybeText,
        }))),
      }))),
    })),
  },
  '/v1/cargoes/delete': {
    request: once((): Schema => supplySchema()),
    answer: once((): Schema => loose({
      errors: maybe(errorSchema2()),
      operation_id: maybeText,
    })),
  },
  '/v1/cargoes/delete/status': {
    request: once((): Schema => strict({
      operation_id: text,
    })),
    answer: once((): Schema => loose({
      errors: maybe(errorSchema2()),
      status: maybeText,
    })),
  },
  '/v2/cargoes/delete': {
    request: once((): Schema => oneOf(strict({
      cargo_ids: optional(list(idText(), { max: 1500 })),
      supply_id: idNumber(),
      transport_cargo_deletion_type: word('UNBIND_CONTAINED_CARGOES', 'DELETE_CONTAINED_CARGOES'),
      transport_cargo_ids: optional(list(idText(), { max: 40 })),
    }), [['cargo_ids'], ['transport_cargo_ids']])),
    answer: once((): Schema => loose({
      errors: maybe(errorSchema3()),
      operation_id: maybeText,
    })),
  },
  '/v2/cargoes/delete/status': {
    request: once((): Schema => strict({
      operation_id: text,
    })),
    answer: once((): Schema => loose({
      errors: maybe(errorSchema3()),
      status: maybeText,
    })),
  },
  '/v1/cargoes/rules/get': {
    request: once((): Schema => strict({
      supply_ids: list(idText()),
    })),
    answer: once((): Schema => loose({
      supply_check_lists: maybe(list(loose({
        cargoes_presents_rule: maybe(loose({
          cargo_count_per_type: maybe(list(loose({
            count: maybeNumber,
            type: maybeText,
          }))),
          count: maybeNumber,
          satisfied: maybeFlag,
        })),
        edit_deadline_expire_rule: maybe(loose({
          is_applicable: maybeFlag,
          is_required: maybeFlag,
          satisfied: maybeFlag,
        })),
        expire_dates_presented_rule: maybe(loose({
          count_sku_with_expiration: maybeNumber,
          count_sku_with_expiration_filled: maybeNumber,
          is_applicable: maybeFlag,
          is_required: maybeFlag,
          satisfied: maybeFlag,
        })),
        is_valid_distribution_rule: maybe(loose({
          count_distributed_sku: maybeNumber,
          count_sku_total: maybeNumber,
          is_applicable: maybeFlag,
          percents_int: maybeNumber,
          satisfied: maybeFlag,
        })),
        package_units_with_distribution_rule: maybe(loose({
          count_all: maybeNumber,
          count_with_distribution: maybeNumber,
          is_applicable: maybeFlag,
          is_required: maybeFlag,
          satisfied: maybeFlag,
        })),
        placement_zones_rule: maybe(loose({
          count_cargoes_all: maybeNumber,
          count_cargoes_with_mono_placement_zone: maybeNumber,
          is_applicable: maybeFlag,
          satisfied: maybeFlag,
        })),
        supply_id: maybeNumeric,
      }))),
    })),
  },
  '/v1/cluster/list': {
    request: once((): Schema => strict({
      cluster_ids: optional(list(idText())),
      cluster_type: word('CLUSTER_TYPE_OZON', 'CLUSTER_TYPE_CIS'),
    })),
    answer: once((): Schema => loose({
      clusters: maybe(list(loose({
        id: maybeNumeric,
        logistic_clusters: maybe(list(loose({
          warehouses: maybe(list(loose({
            name: maybeText,
            type: maybeText,
            warehouse_id: maybeNumeric,
          }))),
        }))),
        macrolocal_cluster_id: maybeNumeric,
        name: maybeText,
        type: maybeText,
      }))),
    })),
  },
  '/v2/cluster/list': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      result: maybe(list(loose({
        data: maybe(loose({
          fulfillments: maybe(list(loose({
            name: maybeText,
            warehouse_id: maybeNumeric,
          }))),
          macrolocal_cluster: maybe(loose({
            country: maybe(loose({
              name: maybeText,
              uid: maybeText,
            })),
            name: maybeText,
          })),
        })),
        macrolocal_cluster_id: maybeNumeric,
      }))),
    })),
  },
  '/v1/warehouse/fbo/list': {
    request: once((): Schema => strict({
      filter_by_supply_type: list(word('CREATE_TYPE_CROSSDOCK', 'CREATE_TYPE_DIRECT')),
      search: textWithin({ min: 4 }),
    })),
    answer: once((): Schema => loose({
      search: maybe(list(loose({
        address: maybeText,
        coordinates: maybe(coordinateSchema()),
        name: maybeText,
        warehouse_id: maybeNumeric,
        warehouse_type: maybeText,
      }))),
    })),
  },
  '/v1/warehouse/fbo/seller/list': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      warehouses: maybe(list(loose({
        address: maybe(loose({
          address: maybeText,
          city: maybeText,
          coordinates: maybe(coordinateSchema()),
          country_code: maybeText,
          macrolocal_cluster_id: maybeNumeric,
          region: maybeText,
          timezone: maybeText,
        })),
        contacts: maybe(loose({
          phone_numbers: maybe(list(text)),
        })),
        courier_comment: maybeText,
        is_active: maybeFlag,
        is_pickup: maybeFlag,
        seller_warehouse_id: maybeNumeric,
        seller_warehouse_name: maybeText,
        working_days: maybe(list(loose({
          day: maybeText,
          time_from_local: maybeText,
          time_to_local: maybeText,
        }))),
      }))),
    })),
  },
  '/v1/warehouse/ozon/list': {
    request: once((): Schema => strict({
      warehouse_types: optional(list(word('FULL_FILLMENT', 'FULL_FILLMENT_RETURNS', 'FULL_FILLMENT_DEFECT', 'EXPRESS_DARK_STORE', 'CROSS_DOCK', 'SORTING_CENTER', 'PHARMACY', 'DISTRIBUTION_CENTER', 'ORDERS_RECEIVING_POINT', 'OUTSOURCE_FF', 'B2B', 'EXTERNAL_FF'))),
    })),
    answer: once((): Schema => loose({
      warehouses: maybe(list(loose({
        warehouse_id: maybeNumeric,
        name: maybeText,
        short_name: maybeText,
        address: maybeText,
        timezone: maybeText,
        is_active: maybeFlag,
        warehouse_type: maybeText,
        country_iso_numeric: maybeNumber,
        is_cross_dock: maybeFlag,
        is_distribution_center: maybeFlag,
        is_edo: maybeFlag,
        is_express: maybeFlag,
        is_for_supply: maybeFlag,
      }))),
    })),
  },
}
