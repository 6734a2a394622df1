// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  flag,
  idNumber,
  idText,
  list,
  loose,
  maybe,
  moment,
  numeric,
  optional,
  type Schema,
  strict,
  text,
} from './kit.ts'

export const schemas = {
  '/v1/carriage/pass/create': {
    request: once((): Schema => strict({
      arrival_passes: list(strict({
        driver_name: text,
        driver_phone: text,
        vehicle_license_plate: text,
        vehicle_model: text,
        with_returns: optional(flag),
      })),
      carriage_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      arrival_pass_ids: maybe(list(numeric)),
    })),
  },
  '/v1/carriage/pass/update': {
    request: once((): Schema => strict({
      arrival_passes: list(strict({
        driver_name: text,
        driver_phone: text,
        id: idNumber(),
        vehicle_license_plate: text,
        vehicle_model: text,
        with_returns: optional(flag),
      })),
      carriage_id: idNumber(),
    })),
  },
  '/v1/carriage/pass/delete': {
    request: once((): Schema => strict({
      arrival_pass_ids: list(idText()),
      carriage_id: idNumber(),
    })),
  },
  '/v1/return/pass/create': {
    request: once((): Schema => strict({
      arrival_passes: list(strict({
        arrival_time: moment,
        driver_name: text,
        driver_phone: text,
        dropoff_point_id: idNumber(),
        vehicle_license_plate: text,
        vehicle_model: text,
        warehouse_id: idNumber(),
      })),
    })),
    answer: once((): Schema => loose({
      arrival_pass_ids: maybe(list(numeric)),
    })),
  },
  '/v1/return/pass/update': {
    request: once((): Schema => strict({
      arrival_passes: list(strict({
        arrival_pass_id: idNumber(),
        arrival_time: moment,
        driver_name: text,
        driver_phone: text,
        vehicle_license_plate: text,
        vehicle_model: text,
      })),
    })),
  },
  '/v1/return/pass/delete': {
    request: once((): Schema => strict({
      arrival_pass_ids: list(idText()),
    })),
  },
}
