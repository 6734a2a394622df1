import type { Money } from '../money.ts'

/** How and from where the posting is delivered. Ozon: `delivery_method`. */
export interface DeliveryMethod {
  readonly id?: string
  readonly name?: string
  readonly warehouseId?: string
  readonly warehouseName?: string
  /** Ozon: `tpl_provider_id`. */
  readonly providerId?: string
  /** Ozon: `tpl_provider`. */
  readonly providerName?: string
}

/** The buyer. Phones are substitutes. Personal data: never log it. */
export interface Customer {
  readonly id?: string
  readonly name?: string
  readonly phone?: string
  readonly email?: string
  readonly address?: Address
}

export interface Address {
  readonly country?: string
  readonly region?: string
  readonly district?: string
  readonly city?: string
  readonly zipCode?: string
  /** Street, house, flat. Ozon: `address_tail`. */
  readonly addressTail?: string
  readonly comment?: string
  readonly latitude?: number
  readonly longitude?: number
  /** Pick-up point. Ozon: `pvz_code`. */
  readonly pickupPointCode?: string
  /** The provider's code of the pick-up point. Ozon: `provider_pvz_code`. */
  readonly providerPickupPointCode?: string
}

/** Who receives the parcel. Personal data: never log it. */
export interface Addressee {
  readonly name?: string
  readonly phone?: string
  readonly pin?: string
}

export interface Courier {
  readonly name?: string
  readonly phone?: string
  readonly carModel?: string
  readonly carNumber?: string
}

export interface LegalInfo {
  readonly companyName?: string
  /** Tax number. */
  readonly inn?: string
  readonly kpp?: string
}

export interface Barcodes {
  readonly upper?: string
  readonly lower?: string
}

export interface SortingCenter {
  readonly code?: string
  readonly name?: string
}

export interface Container {
  readonly id?: string
  readonly number?: number
  readonly cargoType?: string
  /** Date in the warehouse's own time, as Ozon wrote it. Ozon: `container_date`. */
  readonly dateLocal?: string
}

/** Lifting of bulky goods: 'lift', 'stairs', 'none', 'delivery_default' are documented. Ozon: `prr_option`. */
export interface LiftService {
  readonly code?: string
  readonly price?: Money
  readonly floor?: string
}

export interface ExternalOrder {
  readonly isExternal?: boolean
  readonly platformName?: string
  /** Ozon: `ext_type`, an older form. */
  readonly type?: string
}

/** Where the posting goes and how it was paid (when asked for). Ozon: `analytics_data`. */
export interface Analytics {
  readonly region?: string
  readonly city?: string
  readonly deliveryType?: string
  readonly isPremium?: boolean
  readonly isLegal?: boolean
  /** In words, often Russian. Ozon: `payment_type_group_name`. */
  readonly paymentType?: string
  readonly warehouseId?: string
  readonly warehouseName?: string
  readonly providerId?: string
  readonly providerName?: string
  /** Ozon: `delivery_date_begin`. */
  readonly deliveryFrom?: Date
  /** Ozon: `delivery_date_end`. */
  readonly deliveryTo?: Date
  /** Ozon: `client_delivery_date_begin`. */
  readonly clientDeliveryFrom?: Date
  /** Ozon: `client_delivery_date_end`. */
  readonly clientDeliveryTo?: Date
}
