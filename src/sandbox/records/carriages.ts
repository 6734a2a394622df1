import type { DeliveryMethodRecord, WarehouseRecord } from './shop.ts'

/** A delivery method together with its warehouse. */
export interface MethodPlace {
  readonly method: DeliveryMethodRecord
  readonly warehouse: WarehouseRecord
}

/**
 * `new` until it is approved, `in_process` while its documents are made, `error` when that failed; then `formed`, `sended`
 * once it was handed over, `received` while Ozon takes it in, `closed` at the end. Of the eighteen words that Ozon's list
 * of acts filters by, these are the ones that the sandbox uses (inferred).
 */
export type CarriageStatus = 'new' | 'in_process' | 'error' | 'formed' | 'sended' | 'received' | 'closed' | 'cancelled'

export type WaybillStatus = 'NOT_UPLOADED' | 'PROCESSING' | 'SUCCESS' | 'FAILED'

/** Whom the courier of a carriage calls. */
export interface ContactRecord {
  readonly phone: string
  readonly wechatNickname: string
  readonly comment: string
  readonly updatedAt: number
}

/** Postings of one delivery method that are handed over together. Times are epoch milliseconds. */
export interface CarriageRecord {
  readonly id: string
  readonly clientId: string
  readonly place: MethodPlace
  /** A day at the warehouse, such as '2026-11-22'. */
  readonly departureDate: string
  /** Only goods that Belarus traces. */
  readonly isTraceable: boolean
  readonly createdAt: number
  updatedAt: number
  status: CarriageStatus
  /** Numbers of its postings, with the moment at which each was put in. */
  readonly postings: Map<string, number>
  /** Numbers of postings that were in it and were taken out. */
  readonly leftOut: Set<string>
  /** Told by the seller when it was approved. */
  containersCount: number
  /** How often its documents were asked for again after a failure. */
  retries: number
  approvedAt?: number
  formedAt?: number
  closedAt?: number
  /** The electronic waybill, which only traceable goods need. */
  waybill: { readonly status: WaybillStatus; readonly errors: readonly string[] }
  areLabelsPrinted: boolean
  /** Its files are there. */
  areDocumentsMade: boolean
  contact?: ContactRecord
  /** Once it is handed over: numbers of postings that nobody has looked for yet. */
  readonly unseen: Set<string>
  /** Numbers of postings that were not found at the acceptance, and of those that nobody had announced. */
  readonly missing: Set<string>
  readonly excess: Set<string>
}

/** The carriages of a seller, in the order in which they were made. */
export class Carriages {
  readonly #byId = new Map<string, CarriageRecord>()

  add(carriage: CarriageRecord): void {
    this.#byId.set(carriage.id, carriage)
  }

  get(id: string | undefined): CarriageRecord | undefined {
    return id === undefined ? undefined : this.#byId.get(id)
  }

  get all(): readonly CarriageRecord[] {
    return [...this.#byId.values()]
  }

  /** What goes out by one delivery method on one day; what was cancelled does not. */
  of(deliveryMethodId: string, departureDate: string): readonly CarriageRecord[] {
    return this.all.filter(
      each =>
        each.place.method.id === deliveryMethodId &&
        each.departureDate === departureDate &&
        each.status !== 'cancelled',
    )
  }

  /** The number of a carriage among those of its method and day, from 1; 0 when it is the only one. */
  partOf(carriage: CarriageRecord): number {
    const parts = this.of(carriage.place.method.id, carriage.departureDate)
    return parts.length > 1 ? parts.indexOf(carriage) + 1 : 0
  }
}
