// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  idNumber,
  list,
  loose,
  maybe,
  maybeNumber,
  maybeNumeric,
  maybeText,
  type Schema,
  strict,
  text,
} from './kit.ts'

export const schemas = {
  '/v1/delivery-method/return/settings/get': {
    request: once((): Schema => strict({
      delivery_method_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      settings: maybe(loose({
        courier_details: maybe(loose({
          contact_days: maybeNumber,
        })),
        post_office_zipcode: maybeText,
        transport_company_details: maybe(loose({
          transport_company_names: maybe(list(text)),
          zipcode: maybeText,
        })),
        return_point: maybe(loose({
          address: maybeText,
          address_coordinates: maybe(loose({
            latitude: maybeText,
            longitude: maybeText,
          })),
          id: maybeNumeric,
          type: maybeText,
          working_days: maybe(list(loose({
            day: maybeText,
            from: maybeText,
            to: maybeText,
          }))),
        })),
      })),
    })),
  },
  '/v1/warehouse/operation/status': {
    request: once((): Schema => strict({
      operation_id: text,
    })),
    answer: once((): Schema => loose({
      error: maybe(loose({
        code: maybeText,
        message: maybeText,
      })),
      result: maybe(loose({
        entity_id: maybeNumeric,
      })),
      status: maybeText,
      type: maybeText,
    })),
  },
}
