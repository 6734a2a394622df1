// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  flag,
  idText,
  int32,
  list,
  loose,
  maybe,
  maybeFlag,
  maybeNumeric,
  maybeText,
  optional,
  type Schema,
  strict,
  text,
} from './kit.ts'

export const schemas = {
  '/v1/pass/list': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: optional(strict({
        arrival_pass_ids: optional(list(idText())),
        arrival_reason: optional(text),
        dropoff_point_ids: optional(list(idText())),
        only_active_passes: optional(flag),
        warehouse_ids: optional(list(idText())),
      })),
      limit: int32({ min: 1, max: 1000 }),
    })),
    answer: once((): Schema => loose({
      arrival_passes: maybe(list(loose({
        arrival_pass_id: maybeNumeric,
        arrival_reasons: maybe(list(text)),
        arrival_time: maybeText,
        driver_name: maybeText,
        driver_phone: maybeText,
        dropoff_point_id: maybeNumeric,
        is_active: maybeFlag,
        vehicle_license_plate: maybeText,
        vehicle_model: maybeText,
        warehouse_id: maybeNumeric,
      }))),
      cursor: maybeText,
    })),
  },
}
