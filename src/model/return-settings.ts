import type { Money } from '../money.ts'

/** Which returned goods Ozon disposes of by itself. Ozon: /v1/returns/settings/utilization/info. */
export interface UtilizationSettings {
  /** The least price that can be set. */
  readonly minPrice?: Money
  /** Goods without defects up to this price are disposed of. How Ozon writes "off" is not documented. */
  readonly maxPrice?: Money
  /** The same of goods with defects. */
  readonly maxPriceWithDefects?: Money
}

/** What the settings become. Both prices are sent, so the one that shall stay must be given as well. */
export interface UtilizationUpdate {
  /** A whole amount, in the seller's currency (inferred); `null` switches it off for goods without defects. */
  readonly maxPrice: Money | string | number | bigint | null
  /** The same of goods with defects. */
  readonly maxPriceWithDefects: Money | string | number | bigint | null
}

/** Who changed the settings, when, and how. Ozon: `history[]` of /v1/returns/settings/utilization/history. */
export interface UtilizationChange {
  readonly updatedAt?: Date
  readonly userName?: string
  /** Ozon's own words. */
  readonly descriptions?: readonly string[]
}

/** How buyers send rFBS goods back. Ozon: `settings` of /v1/delivery-method/return/settings/get. */
export interface DeliveryMethodReturnSettings {
  /** Days within which the seller arranges the courier with the buyer. Ozon: `courier_details.contact_days`. */
  readonly courierContactDays?: number
  /** Of the Russian Post office, for its easy returns. */
  readonly postOfficeZipcode?: string
  /** Ozon: `transport_company_names`. */
  readonly carrierNames?: readonly string[]
  /** Ozon: `transport_company_details.zipcode`. */
  readonly carrierZipcode?: string
  readonly returnPoint?: MethodReturnPoint
}

/** Where buyers bring goods back. Ozon: `return_point`. */
export interface MethodReturnPoint {
  readonly id?: string
  /** 'PVZ', 'PPZ' or 'UNSPECIFIED'. */
  readonly type?: string
  readonly address?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly workingDays?: readonly WorkingDay[]
}

export interface WorkingDay {
  /** 'MONDAY' … 'SUNDAY', or 'UNSPECIFIED'. */
  readonly day?: string
  /** Time of day, such as '09:00'. Ozon: `from`. */
  readonly fromLocal?: string
  readonly toLocal?: string
}
