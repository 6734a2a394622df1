import type { Pass } from '../model/pass.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, named, part, readInto, type Source } from './part.ts'
import { flag, id, instant, text, texts } from './readers.ts'
import { rowsOf } from './rows.ts'

const PASS = part<Pass>('arrival_passes[]', undefined, [
  ['arrival_pass_id', 'id', id],
  ['arrival_reasons', 'reasons', texts],
  ['arrival_time', 'arrivalAt', instant],
  ['is_active', 'isActive', flag],
  ['driver_name', 'driverName', text],
  ['driver_phone', 'driverPhone', text],
  ['vehicle_license_plate', 'vehicleLicensePlate', text],
  ['vehicle_model', 'vehicleModel', text],
  ['dropoff_point_id', 'dropoffPointId', id],
  ['warehouse_id', 'warehouseId', id],
])

/** The answer of /v1/pass/list. */
export const decodePasses = rowsOf<Pass>('arrival_passes', {
  part: PASS,
  start: () => ({ id: '' }),
  key: ['arrival_pass_id', 'id'],
})

const CREATED = part<{ ids: readonly string[] }>('', undefined, [['arrival_pass_ids', 'ids', named('arrival_pass_id')]])

/** The ids of passes that were made. */
export function decodePassIds(answer: Source, notes: DriftNotes): readonly string[] {
  const model: Draft<{ ids: readonly string[] }> = {}
  readInto(CREATED, answer, model, notes)
  return model.ids ?? []
}
