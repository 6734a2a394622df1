/** What a key may do and how long it lives. Ozon: `/v1/roles`. */
export interface Roles {
  /** Keys made since September 2026 live three months. */
  readonly expiresAt?: Date
  readonly roles: readonly Role[]
}

export interface Role {
  readonly name: string
  /** Ozon's paths, or beginnings of paths, that the role opens. */
  readonly methods: readonly string[]
}

/** Who the seller is. Ozon: `/v1/seller/info`. */
export interface SellerInfo {
  readonly company?: Company
  readonly subscription?: Subscription
  readonly ratings: readonly SellerRating[]
}

export interface Company {
  readonly name?: string
  readonly legalName?: string
  readonly country?: string
  /** Currency of the seller's prices. */
  readonly currency?: string
  readonly inn?: string
  readonly ogrn?: string
  readonly ownershipForm?: string
  readonly taxSystem?: string
}

export interface Subscription {
  readonly isPremium?: boolean
  readonly type?: string
}

export interface SellerRating {
  readonly name?: string
  /** The rating's code. */
  readonly rating?: string
  readonly status?: string
  readonly valueType?: string
  readonly current?: RatingValue
  readonly past?: RatingValue
}

export interface RatingValue {
  readonly value?: number
  /** The value in words, as the account shows it. */
  readonly formatted?: string
  readonly from?: Date
  readonly to?: Date
  readonly isDanger?: boolean
  readonly isPremium?: boolean
  readonly isWarning?: boolean
}
