import type {
  FirstMile,
  TplDropOffPoint,
  Warehouse,
  WarehouseAddress,
  WarehouseDeliveryMethod,
  WarehouseOperation,
  WarehouseTimetable,
} from '../model/warehouse.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, type Into, isSource, object, objects, part, readInto, type Source } from './part.ts'
import { count, flag, id, instant, number, text, texts } from './readers.ts'
import { rowsOf } from './rows.ts'

const ADDRESS = part<WarehouseAddress>('warehouses[].address_info', undefined, [
  ['address', 'address', text],
  ['latitude', 'latitude', number],
  ['longitude', 'longitude', number],
  ['utc', 'utcOffset', text],
])

const FIRST_MILE = part<FirstMile>('warehouses[].first_mile', undefined, [
  ['type', 'type', text],
  ['dropoff_point_id', 'dropOffPointId', id],
  ['timeslot_id', 'timeslotId', id],
  ['timeslot_from', 'fromLocal', text],
  ['timeslot_to', 'toLocal', text],
  ['first_mile_is_changing', 'isChanging', flag],
])

const HOURS = part<NonNullable<WarehouseTimetable['hours']>[number]>(
  'warehouses[].timetable.working_hours[]',
  undefined,
  [
    ['time_from', 'fromLocal', text],
    ['time_to', 'toLocal', text],
  ],
)

const TIMETABLE = part<WarehouseTimetable>('warehouses[].timetable', undefined, [
  ['timetable_from', 'from', instant],
  ['timetable_to', 'to', instant],
  ['working_hours', 'hours', objects(HOURS)],
])

const WAREHOUSE = part<Warehouse>('warehouses[]', undefined, [
  ['warehouse_id', 'id', id],
  ['name', 'name', text],
  ['status', 'status', text],
  ['warehouse_type', 'type', text],
  ['is_rfbs', 'isRfbs', flag],
  ['is_express', 'isExpress', flag],
  ['is_comfort', 'isComfort', flag],
  ['is_kgt', 'isBulky', flag],
  ['is_auto_assembly', 'isAutoAssembly', flag],
  ['is_waybill_enabled', 'hasWaybill', flag],
  ['with_item_list', 'hasItemList', flag],
  ['has_entrusted_acceptance', 'hasEntrustedAcceptance', flag],
  ['carriage_label_type', 'carriageLabelType', text],
  ['address_info', 'address', object(ADDRESS)],
  ['phone', 'phone', text],
  ['courier_phones', 'courierPhones', texts],
  ['courier_comment', 'courierComment', text],
  ['first_mile', 'firstMile', object(FIRST_MILE)],
  ['has_postings_limit', 'hasPostingsLimit', flag],
  ['min_postings_limit', 'minPostings', count],
  // -1 means no limit, so it is no count.
  ['postings_limit', 'maxPostings', number],
  ['cut_in_time', 'cutInMinutes', count],
  ['sla_cut_in', 'packingMinutes', count],
  ['working_days', 'workingDays', texts],
  ['timetable', 'timetable', object(TIMETABLE)],
  ['pause_at', 'pausedAt', instant],
  ['created_at', 'createdAt', instant],
  ['updated_at', 'updatedAt', instant],
])

export const decodeWarehouses = rowsOf<Warehouse>('warehouses', {
  part: WAREHOUSE,
  start: () => ({ id: '' }),
  key: ['warehouse_id', 'id'],
})

const COORDINATES = part<TplDropOffPoint>('delivery_methods[].tpl_dropoff_point.address_coordinates', undefined, [
  ['latitude', 'latitude', number],
  ['longitude', 'longitude', number],
])

/** The coordinates stand in an object of their own; the model has them beside the address. */
const coordinates: Into<TplDropOffPoint> = (value, model, field, notes) => {
  if (isSource(value)) readInto(COORDINATES, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const DROP_OFF = part<TplDropOffPoint>('delivery_methods[].tpl_dropoff_point', undefined, [
  ['code', 'code', text],
  ['name', 'name', text],
  ['address', 'address', text],
  ['address_coordinates', coordinates],
])

const METHOD = part<WarehouseDeliveryMethod>('delivery_methods[]', undefined, [
  ['id', 'id', id],
  ['name', 'name', text],
  ['status', 'status', text],
  ['warehouse_id', 'warehouseId', id],
  ['provider_id', 'providerId', id],
  ['template_id', 'templateId', id],
  ['tpl_integration_type', 'tplIntegrationType', text],
  ['is_express', 'isExpress', flag],
  ['cutoff', 'cutoffLocal', text],
  ['sla_cut_in', 'packingMinutes', count],
  ['tpl_dropoff_point', 'dropOffPoint', object(DROP_OFF)],
  ['created_at', 'createdAt', instant],
  ['updated_at', 'updatedAt', instant],
])

export const decodeDeliveryMethods = rowsOf<WarehouseDeliveryMethod>('delivery_methods', {
  part: METHOD,
  start: () => ({ id: '' }),
  key: ['id', 'id'],
})

const OPERATION_ERROR = part<NonNullable<WarehouseOperation['error']>>('error', undefined, [
  ['code', 'code', text],
  ['message', 'message', text],
])

const OPERATION_RESULT = part<WarehouseOperation>('result', undefined, [
  ['entity_id', 'entityId', id],
  // Only Ozon's own sample has it.
  ['warehouse_id', 'entityId', id],
])

const operationResult: Into<WarehouseOperation> = (value, model, field, notes) => {
  if (isSource(value)) readInto(OPERATION_RESULT, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const OPERATION = part<WarehouseOperation>('', undefined, [
  ['status', 'status', text],
  ['type', 'type', text],
  ['result', operationResult],
  ['error', 'error', object(OPERATION_ERROR)],
])

/** The answer of /v1/warehouse/operation/status. */
export function decodeWarehouseOperation(asked: string, answer: Source, notes: DriftNotes): WarehouseOperation {
  const model: Draft<WarehouseOperation> & { id: string } = { id: asked }
  readInto(OPERATION, answer, model, notes)
  if (model.status === undefined) notes.note('missing', 'status')
  return model
}
