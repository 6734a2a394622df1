import type { Instant } from '../internal/dates.ts'
import type { Money } from '../money.ts'
import type { CheckoutScheme } from './checkout.ts'
import type { GeoPoint } from './geo.ts'

/** An order of the seller's own shop that Ozon shall deliver. */
export interface DeliveryOrder {
  /** The same as in the checkout. */
  readonly scheme: CheckoutScheme
  readonly buyer: DeliveryPerson
  readonly recipient: DeliveryPerson
  readonly to: DeliveryTarget
  readonly splits: readonly DeliveryOrderSplit[]
}

export interface DeliveryPerson {
  readonly firstName: string
  readonly lastName: string
  readonly middleName?: string
  readonly phone: string
}

/** To a pick-up point, or by courier to an address. */
export type DeliveryTarget =
  | { readonly mapPointId: string; readonly courier?: undefined }
  | { readonly courier: CourierAddress; readonly mapPointId?: undefined }

/** Numbers of characters are Ozon's. */
export interface CourierAddress {
  readonly place: GeoPoint
  /** At most 50. */
  readonly country: string
  /** At most 500. */
  readonly city: string
  /** At most 50. */
  readonly houseNumber: string
  /** At most 500. */
  readonly region?: string
  /** At most 500. */
  readonly street?: string
  /** At most 50. */
  readonly apartment?: string
  /** At most 10. */
  readonly entrance?: string
  /** At most 10. */
  readonly floor?: string
  /** At most 50. */
  readonly intercom?: string
  /** At most 10. */
  readonly zipCode?: string
  /** At most 1000. */
  readonly comment?: string
}

/** A part of the order that goes out together: method, slot and warehouse are those of the checkout. */
export interface DeliveryOrderSplit {
  readonly warehouseId: string
  readonly methodId: string
  readonly methodType: 'COURIER' | 'PVZ' | 'POSTAMAT'
  readonly timeslotId: string
  /** The slot's `logistic` range. */
  readonly logistic: { readonly from: Instant; readonly to: Instant }
  /** What the buyer pays for the delivery; leave it out when that is nothing. */
  readonly price?: Money
  readonly items: readonly DeliveryOrderItem[]
}

export interface DeliveryOrderItem {
  readonly sku: string
  readonly offerId?: string
  readonly quantity: number
  /** Of one piece (inferred), with its currency. */
  readonly price: Money
}

/** Ozon may not name every posting yet. */
export interface DeliveryOrderCreated {
  readonly orderNumber: string
  readonly postingNumbers: readonly string[]
}

/** Whether an order, and each posting of it, can be cancelled. Ozon: /v1/order/cancel/check. */
export interface OrderCancelCheck {
  readonly orderNumber: string
  readonly isCancellable?: boolean
  readonly postings: readonly PostingCancelCheck[]
  /** Numbers of postings that belong together. Ozon: `posting_groups`. */
  readonly postingGroups: readonly (readonly string[])[]
}

export interface PostingCancelCheck {
  readonly postingNumber?: string
  readonly isCancellable?: boolean
  /** Ozon: `why_not_cancellable`. */
  readonly reason?: string
}

/** How far a cancellation is. */
export interface CancelState {
  readonly orderNumber?: string
  readonly postingNumbers: readonly string[]
  /** In Ozon's Russian words, an open list. */
  readonly state?: string
  /** What these words mean, where they are known: 'pending' goes on, the others are the end. */
  readonly stage?: 'pending' | 'confirmed' | 'rejected'
}

/** What was handed to the buyer and what was not. Ozon: /v1/posting/marks. */
export interface IssuedMarks {
  readonly postingNumber: string
  readonly issued: readonly IssuedExemplar[]
  readonly notIssued: readonly NotIssuedExemplar[]
}

/** One piece. */
export interface NotIssuedExemplar {
  readonly postingNumber?: string
  readonly exemplarId?: string
  readonly sku?: string
}

export interface IssuedExemplar extends NotIssuedExemplar {
  /** To be put on the receipt and taken out of circulation. Ozon: `mandatory_marks`. */
  readonly marks: readonly string[]
}

/** Whether Ozon Delivery is on for this seller. Ozon: /v1/seller/ozon-logistics/info. */
export interface OzonDeliveryInfo {
  readonly isEnabled?: boolean
  /** 'fbo' and 'fbs', in lower case. */
  readonly schemes: readonly string[]
}
