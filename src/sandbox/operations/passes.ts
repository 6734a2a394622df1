import { carriageOf } from '../carriages/changes.ts'
import { changePass, deletePass, issuePass } from '../passes.ts'
import type { CarriageRecord } from '../records/carriages.ts'
import type { ArrivalReason, PassRecord, Vehicle } from '../records/passes.ts'
import { idNumber, iso } from '../render/common.ts'
import type { Body } from '../server/body.ts'
import { invalid, notFound, wrongState } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { pageOf, placeOfId } from './pages.ts'

/** Passes of vehicles: to bring a carriage, or to fetch returns. Of these calls nothing but shapes and a sentence each is documented. */
export const passes: OperationTable = {
  '/v1/pass/list': list,
  '/v1/carriage/pass/create': createForCarriage,
  '/v1/carriage/pass/update': updateForCarriage,
  '/v1/carriage/pass/delete': deleteForCarriage,
  '/v1/return/pass/create': createForReturns,
  '/v1/return/pass/update': updateForReturns,
  '/v1/return/pass/delete': deleteForReturns,
}

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

/** Until it is handed over, and where the seller brings it (inferred): a courier who fetches it needs no pass. */
function carriageToBring({ seller, body }: Call): CarriageRecord {
  const carriage = carriageOf(seller, body.text('carriage_id'))
  const isBrought = carriage.place.warehouse.firstMile === 'dropoff'
  if (!isBrought || !BEFORE.has(carriage.status)) throw wrongState('INCORRECT_CARRIAGE_STATUS')
  return carriage
}

const BEFORE: ReadonlySet<string> = new Set(['new', 'in_process', 'error', 'formed'])

/** Each call makes new ones, whoever has some already (inferred). */
function createForCarriage(call: Call): Json {
  const { world, seller, body } = call
  const { id: carriageId, place } = carriageToBring(call)
  const vehicles = vehiclesIn(body)
  const issued = vehicles.map(({ vehicle, row }) =>
    issuePass(world, seller, {
      warehouse: place.warehouse,
      reasons: reasonsOf(row),
      arrivalAt: world.now(),
      vehicle,
      carriageId,
    }),
  )
  return { arrival_pass_ids: issued.map(({ id }) => id) }
}

const reasonsOf = (row: Body): readonly ArrivalReason[] =>
  row.flag('with_returns') ? ['FBS_DELIVERY', 'FBS_RETURN'] : ['FBS_DELIVERY']

function updateForCarriage(call: Call): undefined {
  const { world, seller, body } = call
  const { id: carriageId } = carriageToBring(call)
  const changes = vehiclesIn(body).map(({ vehicle, row }) => ({
    pass: passOf(call, row.text('id'), pass => pass.carriageId === carriageId),
    change: { ...vehicle, reasons: reasonsOf(row) },
  }))
  for (const { pass, change } of changes) changePass(world, seller, pass, change)
}

function deleteForCarriage(call: Call): undefined {
  const { id: carriageId } = carriageToBring(call)
  deleteAll(call, pass => pass.carriageId === carriageId)
}

function createForReturns({ world, seller, body }: Call): Json {
  const wishes = vehiclesIn(body).map(({ vehicle, row }) => {
    const warehouse = seller.warehouses.get(row.text('warehouse_id'))
    if (warehouse === undefined) throw notFound('warehouse not found')
    const dropoffPointId = row.text('dropoff_point_id')
    return { warehouse, dropoffPointId, vehicle, arrivalAt: arrivalOf(row), reasons: ['FBS_RETURN'] as const }
  })
  return { arrival_pass_ids: wishes.map(wish => issuePass(world, seller, wish).id) }
}

function updateForReturns(call: Call): undefined {
  const { world, seller, body } = call
  const changes = vehiclesIn(body).map(({ vehicle, row }) => ({
    pass: passOf(call, row.text('arrival_pass_id'), isForReturns),
    change: { ...vehicle, arrivalAt: arrivalOf(row) },
  }))
  for (const { pass, change } of changes) changePass(world, seller, pass, change)
}

function deleteForReturns(call: Call): undefined {
  deleteAll(call, isForReturns)
}

const isForReturns = ({ carriageId }: PassRecord): boolean => carriageId === undefined

/** All of them or none (inferred). */
function deleteAll(call: Call, isMeant: (pass: PassRecord) => boolean): void {
  const found = call.body.texts('arrival_pass_ids').map(id => passOf(call, id, isMeant))
  for (const pass of found) deletePass(call.world, call.seller, pass)
}

function passOf({ seller }: Call, id: string, isMeant: (pass: PassRecord) => boolean): PassRecord {
  const pass = seller.passes.get(id)
  if (pass === undefined || !isMeant(pass)) throw notFound('arrival pass not found')
  return pass
}

function arrivalOf(row: Body): number {
  const at = row.time('arrival_time')
  if (at === undefined) throw invalid('invalid Request.arrival_passes.arrival_time: value is required')
  return at
}

const VEHICLE = ['driver_name', 'driver_phone', 'vehicle_license_plate', 'vehicle_model'] as const

/** An empty name or plate is refused (inferred): the fields are required. */
function vehiclesIn(body: Body): readonly { readonly row: Body; readonly vehicle: Vehicle }[] {
  return body.objects('arrival_passes').map(row => {
    const [driverName = '', driverPhone = '', vehiclePlate = '', vehicleModel = ''] = VEHICLE.map(name => {
      const value = row.text(name).trim()
      if (value === '') throw invalid(`invalid Request.arrival_passes.${name}: value is required`)
      return value
    })
    return { row, vehicle: { driverName, driverPhone, vehiclePlate, vehicleModel } }
  })
}
