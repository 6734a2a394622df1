import type { GeoArea, GeoPoint } from './geo.ts'

/** Where a point is. Ozon: `points[]` of /v1/delivery/point/list. */
export interface PickUpPlace {
  readonly mapPointId: string
  readonly place?: GeoPoint
}

/** Points that stand close together at this scale. Ozon: `clusters[]` of /v1/delivery/map. */
export interface PickUpCluster {
  readonly place?: GeoPoint
  readonly mapPointIds: readonly string[]
  readonly pointsCount?: number
  /** Ask for this to see what is in it. Ozon: `viewport`. */
  readonly area?: GeoArea
  readonly isSameBuilding?: boolean
}

/** A point where buyers fetch their orders. Ozon: `points[]` of /v1/delivery/point/info. */
export interface PickUpPoint {
  readonly mapPointId: string
  /** Ozon: `enabled`. */
  readonly isEnabled?: boolean
  readonly name?: string
  readonly description?: string
  readonly typeId?: string
  /** Ozon: `delivery_type.name`. */
  readonly typeName?: string
  readonly locationId?: string
  readonly address?: string
  readonly addressDetails?: PickUpAddress
  readonly place?: GeoPoint
  readonly fittingRoomsCount?: number
  /** Ozon: `pvz_rating`. */
  readonly rating?: number
  /** How long orders are kept; the unit is not documented. */
  readonly storagePeriod?: number
  readonly images?: readonly string[]
  readonly properties?: readonly PickUpProperty[]
  readonly workingDays?: readonly PickUpDay[]
  readonly holidays?: readonly Holiday[]
  /** False while `holidays` says nothing. Ozon: `holidays_filled`. */
  readonly areHolidaysFilled?: boolean
}

export interface PickUpAddress {
  readonly region?: string
  readonly city?: string
  readonly street?: string
  readonly house?: string
}

export interface PickUpProperty {
  readonly name?: string
  readonly isEnabled?: boolean
}

/** When a point is open on a day. Ozon: `working_hours[]`. */
export interface PickUpDay {
  readonly date?: Date
  readonly periods?: readonly WorkingPeriod[]
}

/** In the time of the point (inferred). */
export interface WorkingPeriod {
  /** Ozon: `min`. */
  readonly fromLocal?: ClockTime
  /** Ozon: `max`. */
  readonly toLocal?: ClockTime
}

export interface ClockTime {
  readonly hours?: number
  readonly minutes?: number
}

export interface Holiday {
  readonly from?: Date
  readonly to?: Date
}
