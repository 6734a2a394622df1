// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
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
  number,
  numeric,
  oneOf,
  optional,
  type Schema,
  strict,
  text,
  textWithin,
  word,
} from './kit.ts'

const reasonSchema = once((): Schema => loose({
  id: maybeNumeric,
  name: maybeText,
}))

const clientDateRangeSchema = once((): Schema => loose({
  from: maybeText,
  to: maybeText,
}))

const leftBottomSchema = once((): Schema => strict({
  lat: optional(number()),
  long: optional(number()),
}))

const coordinateSchema = once((): Schema => loose({
  lat: maybeNumeric,
  long: maybeNumeric,
}))

const maxSchema = once((): Schema => loose({
  hours: maybeNumber,
  minutes: maybeNumber,
}))

export const schemas = {
  '/v2/order/create': {
    request: once((): Schema => strict({
      buyer: strict({
        first_name: text,
        last_name: text,
        middle_name: optional(text),
        phone: text,
      }),
      delivery: oneOf(strict({
        courier: optional(strict({
          apartment: optional(textWithin({ max: 50 })),
          city: textWithin({ max: 500 }),
          comment: optional(textWithin({ max: 1000 })),
          coordinates: strict({
            latitude: number(),
            longitude: number(),
          }),
          country: textWithin({ max: 50 }),
          entrance: optional(textWithin({ max: 10 })),
          floor: optional(textWithin({ max: 10 })),
          house_number: textWithin({ max: 50 }),
          intercom: optional(textWithin({ max: 50 })),
          region: optional(textWithin({ max: 500 })),
          street: optional(textWithin({ max: 500 })),
          zip_code: optional(textWithin({ max: 10 })),
        })),
        pick_up: optional(strict({
          map_point_id: idNumber(),
        })),
      }), [['courier'], ['pick_up']]),
      delivery_schema: word('MIX', 'FBO', 'FBS'),
      recipient: strict({
        recipient_first_name: text,
        recipient_last_name: text,
        recipient_middle_name: optional(text),
        recipient_phone: text,
      }),
      splits: list(strict({
        delivery_method: strict({
          delivery_method_id: idNumber(),
          delivery_type: word('COURIER', 'PVZ', 'POSTAMAT'),
          logistic_date_range: strict({
            from: moment,
            to: moment,
          }),
          price: optional(strict({
            currency_code: optional(text),
            nanos: optional(int32()),
            units: optional(idNumber()),
          })),
          timeslot_id: idNumber(),
        }),
        items: list(strict({
          offer_id: optional(text),
          price: strict({
            currency_code: text,
            nanos: optional(int32()),
            units: idNumber(),
          }),
          quantity: idNumber(),
          sku: idNumber(),
        })),
        warehouse_id: idNumber(),
      })),
    })),
    answer: once((): Schema => loose({
      order_number: maybeText,
      postings: maybe(list(text)),
    })),
  },
  '/v1/order/cancel': {
    request: once((): Schema => strict({
      order_number: text,
      reason_id: int32(),
      reason_message: optional(text),
    })),
    answer: once((): Schema => loose({
      message: maybeText,
    })),
  },
  '/v1/order/cancel/check': {
    request: once((): Schema => strict({
      order_number: text,
    })),
    answer: once((): Schema => loose({
      cancellable: maybeFlag,
      order_number: maybeText,
      posting_groups: maybe(list(loose({
        posting_numbers: maybe(list(text)),
      }))),
      postings: maybe(list(loose({
        cancellable: maybeFlag,
        posting_number: maybeText,
        why_not_cancellable: maybeText,
      }))),
    })),
  },
  '/v1/order/cancel/status': {
    request: once((): Schema => strict({
      order_number: text,
    })),
    answer: once((): Schema => loose({
      order_number: maybeText,
      posting_number: maybe(list(text)),
      state: maybeText,
    })),
  },
  '/v1/posting/cancel': {
    request: once((): Schema => strict({
      posting_number: text,
      reason_id: int32(),
      reason_message: optional(text),
    })),
    answer: once((): Schema => loose({
      message: maybeText,
    })),
  },
  '/v1/posting/cancel/status': {
    request: once((): Schema => strict({
      posting_number: optional(text),
    })),
    answer: once((): Schema => loose({
      order_number: maybeText,
      posting_number: maybe(list(text)),
      state: maybeText,
    })),
  },
  '/v1/posting/marks': {
    request: once((): Schema => strict({
      posting_numbers: optional(list(text)),
    })),
    answer: once((): Schema => loose({
      invalid_postings: maybe(list(text)),
      issued_exemplars: maybe(list(loose({
        exemplar_id: maybeNumeric,
        mandatory_marks: maybe(list(text)),
        posting_number: maybeText,
        sku: maybeNumeric,
      }))),
      non_issued_exemplars: maybe(list(loose({
        exemplar_id: maybeNumeric,
        posting_number: maybeText,
        sku: maybeNumeric,
      }))),
    })),
  },
  '/v1/cancel-reason/list': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      reasons: maybe(list(reasonSchema())),
    })),
  },
  '/v1/cancel-reason/list-by-order': {
    request: once((): Schema => strict({
      order_number: text,
    })),
    answer: once((): Schema => loose({
      reasons: maybe(list(reasonSchema())),
    })),
  },
  '/v1/cancel-reason/list-by-posting': {
    request: once((): Schema => strict({
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      reasons: maybe(list(reasonSchema())),
    })),
  },
  '/v1/delivery/check': {
    request: once((): Schema => strict({
      client_phone: text,
    })),
    answer: once((): Schema => loose({
      is_possible: maybeFlag,
    })),
  },
  '/v2/delivery/checkout': {
    request: once((): Schema => strict({
      buyer_phone: optional(text),
      delivery_schema: optional(word('MIX', 'FBO', 'FBS')),
      delivery_type: optional(strict({
        courier: optional(strict({
          coordinates: optional(strict({
            latitude: optional(number()),
            longitude: optional(number()),
          })),
        })),
        pick_up: optional(strict({
          map_point_id: optional(idNumber()),
        })),
      })),
      items: optional(list(strict({
        offer_id: optional(text),
        quantity: optional(idNumber()),
        sku: optional(idNumber()),
      }), { max: 1000 })),
    })),
    answer: once((): Schema => loose({
      splits: maybe(list(loose({
        commissions: maybe(loose({
          total: maybe(loose({
            amount: maybeText,
            currency: maybeText,
          })),
        })),
        delivery_method: maybe(loose({
          delivery_time_zone_offset: maybeNumeric,
          delivery_type: maybeText,
          id: maybeNumeric,
          name: maybeText,
          timeslots: maybe(list(loose({
            client_date_range: maybe(clientDateRangeSchema()),
            logistic_date_range: maybe(clientDateRangeSchema()),
            timeslot_id: maybeNumeric,
          }))),
          unavailable_reason: maybeText,
          warehouse_time_zone_offset: maybeNumeric,
        })),
        delivery_schema: maybeText,
        items: maybe(list(loose({
          offer_id: maybeText,
          quantity: maybeNumeric,
          sku: maybeNumeric,
        }))),
        unavailable_reason: maybeText,
        warehouse_id: maybeNumeric,
      }))),
    })),
  },
  '/v1/delivery/map': {
    request: once((): Schema => strict({
      viewport: optional(strict({
        left_bottom: optional(leftBottomSchema()),
        right_top: optional(leftBottomSchema()),
      })),
      zoom: optional(int32({ min: 0, max: 19 })),
    })),
    answer: once((): Schema => loose({
      clusters: maybe(list(loose({
        coordinate: maybe(coordinateSchema()),
        is_same_building: maybeFlag,
        map_point_ids: maybe(list(numeric)),
        points_count: maybeNumber,
        viewport: maybe(loose({
          left_bottom: maybe(coordinateSchema()),
          right_top: maybe(coordinateSchema()),
        })),
      }))),
    })),
  },
  '/v1/delivery/point/info': {
    request: once((): Schema => strict({
      map_point_ids: optional(list(idText(), { max: 100 })),
    })),
    answer: once((): Schema => loose({
      points: maybe(list(loose({
        delivery_method: maybe(loose({
          address: maybeText,
          address_details: maybe(loose({
            city: maybeText,
            house: maybeText,
            region: maybeText,
            street: maybeText,
          })),
          coordinates: maybe(coordinateSchema()),
          delivery_type: maybe(reasonSchema()),
          description: maybeText,
          fitting_rooms_count: maybeNumeric,
          holidays: maybe(list(loose({
            begin: maybeText,
            end: maybeText,
          }))),
          holidays_filled: maybeFlag,
          images: maybe(list(text)),
          location_id: maybeText,
          map_point_id: maybeNumeric,
          name: maybeText,
          properties: maybe(list(loose({
            enabled: maybeFlag,
            name: maybeText,
          }))),
          pvz_rating: maybeNumeric,
          storage_period: maybeNumeric,
          working_hours: maybe(list(loose({
            date: maybeText,
            periods: maybe(list(loose({
              max: maybe(maxSchema()),
              min: maybe(maxSchema()),
            }))),
          }))),
        })),
        enabled: maybeFlag,
      }))),
    })),
  },
  '/v1/delivery/point/list': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      points: maybe(list(loose({
        coordinate: maybe(coordinateSchema()),
        map_point_id: maybeNumeric,
      }))),
    })),
  },
  '/v1/seller/ozon-logistics/info': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      available_schemas: maybe(list(text)),
      ozon_logistics_enabled: maybeFlag,
    })),
  },
}
