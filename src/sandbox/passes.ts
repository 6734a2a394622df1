import type { JournalActor } from './journal.ts'
import type { ArrivalReason, PassRecord, Vehicle } from './records/passes.ts'
import type { Seller } from './records/seller.ts'
import type { WarehouseRecord } from './records/shop.ts'
import { dropoffPointOf } from './render/first-mile.ts'
import type { World } from './world.ts'

/** What is known of a pass when it is issued. */
export interface PassWish {
  readonly warehouse: WarehouseRecord
  readonly reasons: readonly ArrivalReason[]
  readonly arrivalAt: number
  /** What is not told is made up and masked. */
  readonly vehicle?: Partial<Vehicle>
  readonly dropoffPointId?: string
  readonly carriageId?: string
  readonly isActive?: boolean
}

const SOMEBODY: Vehicle = {
  driverName: 'Водитель ***',
  driverPhone: '+7(000)000-00-00',
  vehiclePlate: 'А000АА000',
  vehicleModel: 'ГАЗель NEXT',
}

/** Issues a pass. The journal does not tell who drives. */
export function issuePass(world: World, seller: Seller, wish: PassWish, actor: JournalActor = 'seller'): PassRecord {
  const { warehouse, reasons, arrivalAt, vehicle, carriageId, isActive = true } = wish
  const pass: PassRecord = {
    ...SOMEBODY,
    ...vehicle,
    id: world.nextId(5_000_000_000),
    reasons,
    arrivalAt,
    warehouseId: warehouse.id,
    dropoffPointId: wish.dropoffPointId ?? dropoffPointOf(warehouse),
    isActive,
    ...(carriageId === undefined ? {} : { carriageId }),
  }
  seller.passes.add(pass)
  const details = { warehouseId: warehouse.id, reasons: reasons.join(' ') }
  world.journal.add({ kind: 'effect', actor, effect: 'pass-issued', subject: pass.id, details })
  return pass
}

/** Changes what a pass says of its driver, vehicle, reasons or time. */
export function changePass(
  world: World,
  seller: Seller,
  pass: PassRecord,
  change: Partial<Vehicle & Pick<PassRecord, 'reasons' | 'arrivalAt'>>,
): void {
  seller.passes.add({ ...pass, ...change })
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'pass-changed', subject: pass.id })
}

export function deletePass(world: World, seller: Seller, { id }: PassRecord): void {
  seller.passes.remove(id)
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'pass-deleted', subject: id })
}
