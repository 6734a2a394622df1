import type { JournalActor } from './journal.ts'
import type { ArrivalReason, PassRecord } from './records/passes.ts'
import type { Seller } from './records/seller.ts'
import type { WarehouseRecord } from './records/shop.ts'
import { dropoffPointOf } from './render/first-mile.ts'
import type { World } from './world.ts'

/** What is known of a pass when it is issued. */
export interface PassWish {
  readonly warehouse: WarehouseRecord
  readonly reasons: readonly ArrivalReason[]
  readonly arrivalAt: number
  readonly vehicleModel?: string
  readonly carriageId?: string
  readonly isActive?: boolean
}

/** Issues a pass to a masked driver. */
export function issuePass(world: World, seller: Seller, wish: PassWish, actor: JournalActor = 'seller'): PassRecord {
  const { warehouse, reasons, arrivalAt, vehicleModel = 'ГАЗель NEXT', carriageId, isActive = true } = wish
  const pass: PassRecord = {
    id: world.nextId(5_000_000_000),
    reasons,
    arrivalAt,
    driverName: 'Водитель ***',
    driverPhone: '+7(000)000-00-00',
    vehiclePlate: 'А000АА000',
    vehicleModel,
    warehouseId: warehouse.id,
    dropoffPointId: dropoffPointOf(warehouse),
    isActive,
    ...(carriageId === undefined ? {} : { carriageId }),
  }
  seller.passes.add(pass)
  const details = { warehouseId: warehouse.id, reasons: reasons.join(' ') }
  world.journal.add({ kind: 'effect', actor, effect: 'pass-issued', subject: pass.id, details })
  return pass
}
