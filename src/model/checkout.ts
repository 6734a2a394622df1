import type { Money } from '../money.ts'
import type { GeoPoint } from './geo.ts'

/** Who chooses where the goods come from: 'mix' leaves it to Ozon. */
export type CheckoutScheme = 'mix' | 'fbo' | 'fbs'

/** A product and how many pieces, named by its SKU, the seller's own code, or both. */
export interface CheckoutItem {
  readonly sku?: string
  readonly offerId?: string
  readonly quantity: number
}

/** Where a cart shall go: to a pick-up point, or by courier to a place. */
export type CheckoutTarget =
  | { readonly mapPointId: string; readonly place?: undefined }
  | { readonly place: GeoPoint; readonly mapPointId?: undefined }

/** What is to be delivered, and where. */
export interface Cart {
  readonly items: readonly CheckoutItem[]
  readonly to: CheckoutTarget
  /** Default of Ozon's: 'mix'. */
  readonly scheme?: CheckoutScheme
  readonly buyerPhone?: string
}

/** A part of a cart that goes out together, and how it can be delivered. Ozon: `splits[]` of /v2/delivery/checkout. */
export interface CheckoutSplit {
  readonly items: readonly Partial<CheckoutItem>[]
  readonly warehouseId?: string
  /** 'fbo' or 'fbs', in lower case. */
  readonly scheme?: string
  /** With Ozon's commission; absent: this way is not available. Ozon: `commissions.total`. */
  readonly cost?: Money
  /** Such as 'OUT_OF_STOCK' or 'NO_ROUTE'; absent: it can be delivered. */
  readonly unavailableReason?: string
  readonly method?: CheckoutMethod
}

export interface CheckoutMethod {
  readonly id?: string
  readonly name?: string
  /** 'COURIER', 'PVZ' or 'POSTAMAT'. */
  readonly type?: string
  readonly unavailableReason?: string
  readonly timeslots: readonly CheckoutTimeslot[]
  /** Offset from UTC in minutes, where the order goes to. */
  readonly deliveryOffsetMinutes?: number
  /** The same of the warehouse. */
  readonly warehouseOffsetMinutes?: number
}

export interface CheckoutTimeslot {
  readonly id?: string
  /** When the buyer can get the order. Ozon: `client_date_range`. */
  readonly client?: CheckoutRange
  /** When it can be at the point. Ozon: `logistic_date_range`. */
  readonly logistic?: CheckoutRange
}

export interface CheckoutRange {
  readonly from?: Date
  readonly to?: Date
}
