import type { FlowWord } from '../../wire/statuses.ts'

/** An Api-Key and what it may do. */
export interface KeyRecord {
  readonly key: string
  readonly roles: readonly RoleRecord[]
  readonly expiresAt: number
}

/** A role of a key: its name, and the paths that it opens. */
export interface RoleRecord {
  readonly name: string
  /** Paths; 'all' for a key that may do everything. */
  readonly methods: readonly string[] | 'all'
}

/** Statuses of warehouses, as Ozon's documents of the older list name them: only `created` ones work. */
export const warehouseStatuses = ['created', 'new', 'disabled', 'disabled_due_to_limit', 'blocked', 'error'] as const
export type WarehouseStatus = (typeof warehouseStatuses)[number]

/** How far a product is: stock can be set once its price was sent. */
export const productStates = ['price-sent', 'price-not-sent', 'not-created'] as const
export type ProductState = (typeof productStates)[number]

/** How postings get to Ozon: brought to a point, or fetched by a courier of Ozon's or of a hired company. */
export const firstMiles = ['dropoff', 'pickup', 'outsourced-pickup'] as const
export type FirstMile = (typeof firstMiles)[number]

/** What the seller pays for: writing to buyers needs Plus or Pro. */
export const subscriptionWords = ['UNSPECIFIED', 'PREMIUM', 'PREMIUM_LITE', 'PREMIUM_PLUS', 'PREMIUM_PRO'] as const

export type SubscriptionWord = (typeof subscriptionWords)[number]

export interface WarehouseRecord {
  readonly id: string
  readonly name: string
  /** Which flow postings of this warehouse follow. */
  readonly flow: FlowWord
  readonly city: string
  /** UTC offset in minutes of the warehouse's local time. */
  readonly offsetMinutes: number
  /** Hours from an order to `shipment_date`. */
  readonly hoursToShip: number
  readonly isAutoAssembly: boolean
  readonly status: WarehouseStatus
  readonly firstMile: FirstMile
  /** Ozon takes over whole containers and looks into them later. */
  readonly hasTrustedAcceptance: boolean
  readonly methods: readonly DeliveryMethodRecord[]
}

export interface DeliveryMethodRecord {
  readonly id: string
  readonly name: string
  readonly provider: string
  readonly providerId: string
  readonly status: 'NEW' | 'EDITED' | 'ACTIVE' | 'DISABLED' | 'WAITING' | 'BROKEN'
}

/** What must be told of each piece before it is packed. */
export const needWords = ['mark', 'gtd', 'rnpt', 'uin', 'imei', 'weight', 'country'] as const
export type Need = (typeof needWords)[number]

export interface ProductRecord {
  readonly sku: string
  readonly productId: string
  readonly offerId: string
  readonly name: string
  readonly price: string
  readonly currency: string
  readonly needs: readonly Need[]
  readonly barcode: string
  readonly weightGrams: number
  readonly isTraceable: boolean
  readonly isDigital: boolean
  readonly state: ProductState
}

/** Pieces of a product in a warehouse. `present` includes `reserved`, as in Ozon's answers. */
export interface StockRecord {
  readonly sku: string
  readonly warehouseId: string
  present: number
  reserved: number
  updatedAt: number
  /** When the seller last set it: Ozon takes one update in thirty seconds. */
  setAt?: number
}
