import type { FlowWord } from '../../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../../wire/values.ts'
import type { ArrivalReason } from '../records/passes.ts'
import type { FirstMile, Need, ProductState, RoleRecord, SubscriptionWord, WarehouseStatus } from '../records/shop.ts'

/**
 * What a sandbox begins with, as plain data: it can be a JSON file for `ozon-orders sandbox --seed shop.json`. Everything
 * may be left out; what is missing is made up, the same each time.
 */
export interface SeedData {
  readonly sellers?: readonly SellerSeed[]
}

export interface SellerSeed {
  /** Digits; default '100001' for the first. */
  readonly clientId?: string
  readonly name?: string
  /** Default 'RUB'. */
  readonly currency?: string
  readonly keys?: readonly KeySeed[]
  /** Default 'PREMIUM_PLUS', with which everything is allowed. */
  readonly subscription?: SubscriptionWord
  /** Default true: outside the programme its methods answer 403. */
  readonly isInFbp?: boolean
  readonly warehouses?: readonly WarehouseSeed[]
  readonly products?: readonly ProductSeed[]
  readonly postings?: readonly PostingSeed[]
  /** Passes of vehicles. */
  readonly passes?: readonly PassSeed[]
}

export interface KeySeed {
  readonly key: string
  readonly roles?: readonly RoleRecord[]
  /** RFC 3339; default 90 days after the start. */
  readonly expiresAt?: string
}

export interface WarehouseSeed {
  readonly id?: string
  readonly name?: string
  /** Default 'FBS'. */
  readonly flow?: FlowWord
  readonly city?: string
  readonly offsetMinutes?: number
  /** Hours from an order to `shipment_date`; default 24. */
  readonly hoursToShip?: number
  readonly isAutoAssembly?: boolean
  /** Default 'created', which is Ozon's word for one that works. */
  readonly status?: WarehouseStatus
  /** Default 'dropoff'. */
  readonly firstMile?: FirstMile
  /** Ozon takes over whole containers; default false. */
  readonly hasTrustedAcceptance?: boolean
}

export interface ProductSeed {
  readonly sku?: string
  readonly offerId: string
  readonly name?: string
  /** Decimal text, such as '1499.00'. */
  readonly price?: string
  /** What each piece needs before it is packed. */
  readonly needs?: readonly Need[]
  /** Pieces in each FBS warehouse; default 100. */
  readonly stock?: number
  /** Pieces in Ozon's own warehouse, for FBO; default 0. */
  readonly fboStock?: number
  readonly isTraceable?: boolean
  readonly isDigital?: boolean
  /** Stock of other products than 'price-sent' ones, the default, cannot be set. */
  readonly state?: ProductState
}

export interface PostingSeed {
  readonly number?: string
  readonly status?: KnownStatus
  readonly substatus?: KnownSubstatus
  /** A warehouse by its id or its name; default the first of the flow. */
  readonly warehouse?: string
  /** Default: that of the warehouse. 'FBO' and 'FBP' need no warehouse of the seller. */
  readonly flow?: FlowWord
  readonly lines?: readonly LineSeed[]
  /** RFC 3339; default an hour before the start. */
  readonly createdAt?: string
  readonly isLegal?: boolean
  readonly isMultibox?: boolean
}

/** A pass of a vehicle; its driver is made up and masked. */
export interface PassSeed {
  /** A warehouse by its id or its name; default the first. */
  readonly warehouse?: string
  /** Default only 'FBS_DELIVERY'. */
  readonly reasons?: readonly ArrivalReason[]
  /** RFC 3339; default two hours after the start. */
  readonly arrivalAt?: string
  readonly vehicleModel?: string
  /** Default true. */
  readonly isActive?: boolean
}

export interface LineSeed {
  /** A product by its offer id; one that does not exist is made. */
  readonly offerId: string
  readonly quantity?: number
  /** Decimal text; default the product's. */
  readonly price?: string
}

/** Makes the data, from a chance that is the same for the same number, and the moment of the start in epoch milliseconds. */
export type SeedBuilder = (random: { int(low: number, high: number): number }, now: number) => SeedData
