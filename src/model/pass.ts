import type { Instant } from '../internal/dates.ts'
import type { Referable } from './batch.ts'

/** A vehicle's permission to come to a drop-off point or a warehouse. Ozon: `arrival_passes[]` of /v1/pass/list. */
export interface Pass {
  readonly id: string
  /** What the vehicle comes for: 'FBS_DELIVERY' and 'FBS_RETURN' are documented. */
  readonly reasons?: readonly string[]
  readonly arrivalAt?: Date
  readonly isActive?: boolean
  readonly driverName?: string
  readonly driverPhone?: string
  readonly vehicleLicensePlate?: string
  readonly vehicleModel?: string
  readonly dropoffPointId?: string
  readonly warehouseId?: string
}

/** Who comes, and in what. */
export interface PassVehicle extends Referable {
  readonly driverName: string
  readonly driverPhone: string
  readonly vehicleLicensePlate: string
  readonly vehicleModel: string
}

/** A pass for bringing a carriage. */
export interface CarriagePass extends PassVehicle {
  /** The vehicle takes returns back as well. Default false, also in an update. */
  readonly withReturns?: boolean
}

/** What a carriage's pass becomes. */
export interface CarriagePassUpdate extends CarriagePass {
  readonly id: string
}

/** A pass for fetching returns. */
export interface ReturnPass extends PassVehicle {
  /** From then on the pass is valid. */
  readonly arrivalTime: Instant
  /** Where the pass is for. */
  readonly dropoffPointId: string
  /** The seller's own. */
  readonly warehouseId: string
}

/** What a return pass becomes. Where it is for cannot be changed. */
export interface ReturnPassUpdate extends PassVehicle {
  readonly id: string
  readonly arrivalTime: Instant
}
