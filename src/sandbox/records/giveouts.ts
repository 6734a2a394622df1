import type { PlaceRecord, ReturnRecord } from './returns.ts'

export type GiveoutStatus = 'CREATED' | 'APPROVED' | 'COMPLETED' | 'CANCELLED'

/** A handing over of returns to the seller. */
export interface GiveoutRecord {
  /** Grows with creation. */
  readonly id: string
  readonly place: PlaceRecord
  readonly createdAt: number
  /** What was waiting when the seller came. */
  readonly articles: readonly GiveoutArticle[]
  status: GiveoutStatus
}

export interface GiveoutArticle {
  readonly of: ReturnRecord
  isApproved: boolean
}

/** Returns handed out to the seller, and the barcode that opens them. */
export class Giveouts {
  readonly #byId = new Map<string, GiveoutRecord>()
  #resets = 0

  /** The oldest first. */
  get all(): Iterable<GiveoutRecord> {
    return this.#byId.values()
  }

  add(giveout: GiveoutRecord): void {
    this.#byId.set(giveout.id, giveout)
  }

  get(id: string): GiveoutRecord | undefined {
    return this.#byId.get(id)
  }

  /** The one barcode of a seller that is in force. */
  barcodeOf(clientId: string): string {
    return `%303%${clientId}${String(this.#resets).padStart(4, '0')}`
  }

  /** Makes another barcode; the old one opens nothing any more. */
  resetBarcode(): void {
    this.#resets++
  }
}
