import type { FlowWord } from '../../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../../wire/values.ts'
import type { JournalActor } from '../journal.ts'

/** Which listing of Ozon's has the posting. */
export type Family = 'fbs' | 'fbo' | 'fbp' | 'digital'

/** A product line of a posting. */
export interface Line {
  readonly sku: string
  readonly productId: string
  readonly offerId: string
  readonly name: string
  /** Decimal text, such as '1499.00'. */
  readonly price: string
  readonly currency: string
  quantity: number
}

/** One step in the life of a posting. */
export interface Step {
  readonly at: number
  readonly from?: KnownStatus
  readonly to: KnownStatus
  readonly substatus: KnownSubstatus
  readonly actor: JournalActor
  /** The id of the transition, as `docs/statuses.md` lists them. */
  readonly transition: string
  readonly because: string
}

export interface CancellationRecord {
  readonly reasonId: number
  readonly reason: string
  readonly type: 'seller' | 'client' | 'customer' | 'ozon' | 'system' | 'delivery' | 'PartialRefund'
  readonly initiator: string
  readonly afterShip: boolean
  readonly affectsRating: boolean
}

/** An asynchronous ship call on its way. */
export interface AssemblyRecord {
  readonly state: 'running' | 'failed'
  /** The packages asked for, each with quantities by SKU. */
  readonly packages: readonly Readonly<Record<string, number>>[]
}

/** What the seller has set for a posting by calls that only store. */
export interface SellerData {
  /** ISO codes by Ozon's product id. */
  countries: Record<string, string>
  boxes: number
  trackingNumber: string
  cutoffAt?: number
  timeslotChanges: number
  /** A move of rFBS delivery that Ozon has taken and not told yet. */
  deliveryCall?: 'delivering' | 'last-mile' | 'delivered'
  pickupCodeVerifiedAt?: number
}

/**
 * A posting as the sandbox keeps it. Times are epoch milliseconds. Status and substatus change only through `moves.ts`.
 */
export interface PostingRecord extends SellerData {
  readonly number: string
  readonly clientId: string
  readonly orderId: string
  readonly orderNumber: string
  readonly family: Family
  readonly flow: FlowWord
  /** Grows with creation; orders postings of the same moment. */
  readonly rank: number
  readonly createdAt: number
  readonly warehouseId: string
  readonly deliveryMethodId: string
  readonly isExpress: boolean
  readonly isLegal: boolean
  readonly isMultibox: boolean
  /** Belarus: must be split before packing. Changes with the goods that splits take out. */
  isTraceable: boolean
  /** A number that stands for the buyer in made-up data. */
  readonly buyer: number
  deliverFrom: number
  deliverTo: number
  status: KnownStatus
  substatus: KnownSubstatus
  previousSubstatus?: KnownSubstatus
  changedAt: number
  shipBy: number
  shipByWithoutDelay: number
  lines: Line[]
  parent?: string
  children: string[]
  packedAt?: number
  deliveringAt?: number
  deliveredAt?: number
  cancellation?: CancellationRecord
  assembly?: AssemblyRecord
  carriageId?: string
  containerId?: string
  /** Scanned at a sorting centre: whether a dispute has any ground. */
  scanned: boolean
  pickupCode: string
  /** Digital goods: until when codes are awaited, and those given by SKU. */
  codesUntil?: number
  codes?: Record<string, { given: number; refused: number; keys: readonly string[] }>
  readonly history: Step[]
}

export const unitsOf = (lines: readonly Line[]): number => lines.reduce((sum, { quantity }) => sum + quantity, 0)
