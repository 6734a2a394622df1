/** What a vehicle comes for. */
export const arrivalReasons = ['FBS_DELIVERY', 'FBS_RETURN'] as const
export type ArrivalReason = (typeof arrivalReasons)[number]

/** Who comes, and with what. */
export interface Vehicle {
  readonly driverName: string
  readonly driverPhone: string
  readonly vehiclePlate: string
  readonly vehicleModel: string
}

/** Lets a vehicle onto the grounds of an acceptance point. */
export interface PassRecord extends Vehicle {
  readonly id: string
  readonly reasons: readonly ArrivalReason[]
  /** Epoch milliseconds. */
  readonly arrivalAt: number
  readonly warehouseId: string
  readonly dropoffPointId: string
  /** The carriage that it was issued for. */
  readonly carriageId?: string
  isActive: boolean
}

/** The passes of a seller, the oldest first. */
export class Passes {
  readonly #byId = new Map<string, PassRecord>()

  /** A pass of the same number is replaced, in its place. */
  add(pass: PassRecord): void {
    this.#byId.set(pass.id, pass)
  }

  get(id: string): PassRecord | undefined {
    return this.#byId.get(id)
  }

  remove(id: string): void {
    this.#byId.delete(id)
  }

  get all(): readonly PassRecord[] {
    return [...this.#byId.values()]
  }

  ofCarriage(carriageId: string): readonly PassRecord[] {
    return this.all.filter(pass => pass.carriageId === carriageId)
  }
}
