import type { PassRecord } from '../records/passes.ts'
import { idNumber, iso } from '../render/common.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { pageOf, placeOfId } from './pages.ts'

/** Passes of vehicles. Making and changing them is of second priority; seeds and levers may have some. */
export const passes: OperationTable = { '/v1/pass/list': list }

function list({ seller, body, path }: Call): Json {
  const filter = body.object('filter')
  const reason = filter.textIfAny('arrival_reason')
  const [ids, points, warehouses] = [
    filter.texts('arrival_pass_ids'),
    filter.texts('dropoff_point_ids'),
    filter.texts('warehouse_ids'),
  ]
  const isActive = filter.flag('only_active_passes')
  const found = seller.passes.all.filter(
    pass =>
      (!isActive || pass.isActive) &&
      (reason === undefined || pass.reasons.some(each => each === reason)) &&
      hasOrIsEmpty(ids, pass.id) &&
      hasOrIsEmpty(points, pass.dropoffPointId) &&
      hasOrIsEmpty(warehouses, pass.warehouseId),
  )
  const { rows, cursor } = pageOf(found, {
    limit: body.number('limit'),
    cursor: body.text('cursor'),
    asked: `${path} ${JSON.stringify([reason, isActive, ids, points, warehouses])}`,
    placeOf: ({ id }) => placeOfId(id),
  })
  return { arrival_passes: rows.map(passRow), cursor }
}

const hasOrIsEmpty = (ids: readonly string[], id: string): boolean => ids.length === 0 || ids.includes(id)

function passRow(pass: PassRecord) {
  return {
    arrival_pass_id: idNumber(pass.id),
    arrival_reasons: pass.reasons,
    arrival_time: iso(pass.arrivalAt),
    is_active: pass.isActive,
    driver_name: pass.driverName,
    driver_phone: pass.driverPhone,
    vehicle_license_plate: pass.vehiclePlate,
    vehicle_model: pass.vehicleModel,
    dropoff_point_id: idNumber(pass.dropoffPointId),
    warehouse_id: idNumber(pass.warehouseId),
  }
}
