/** What a vehicle comes for. */
export const arrivalReasons = ['FBS_DELIVERY', 'FBS_RETURN'] as const
export type ArrivalReason = (typeof arrivalReasons)[number]

/** Lets a vehicle onto the grounds of an acceptance point. Driver and plate are made up and masked. */
export interface PassRecord {
  readonly id: string
  readonly reasons: readonly ArrivalReason[]
  /** Epoch milliseconds. */
  readonly arrivalAt: number
  readonly driverName: string
  readonly driverPhone: string
  readonly vehiclePlate: string
  readonly vehicleModel: string
  readonly warehouseId: string
  readonly dropoffPointId: string
  /** The carriage that it was issued for. */
  readonly carriageId?: string
  isActive: boolean
}

/** The passes of a seller, the oldest first. */
export class Passes {
  readonly #byId = new Map<string, PassRecord>()

  add(pass: PassRecord): void {
    this.#byId.set(pass.id, pass)
  }

  get all(): readonly PassRecord[] {
    return [...this.#byId.values()]
  }

  ofCarriage(carriageId: string): readonly PassRecord[] {
    return this.all.filter(pass => pass.carriageId === carriageId)
  }
}
