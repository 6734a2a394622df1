/** SKUs that need something before they may be packed. Ozon: `requirements`. */
export interface Requirements {
  readonly country?: readonly string[]
  readonly changeCountry?: readonly string[]
  /** Customs declaration. */
  readonly gtd?: readonly string[]
  /** Registration number of a traceable batch. */
  readonly rnpt?: readonly string[]
  readonly mandatoryMark?: readonly string[]
  /** Number of a piece of jewellery. */
  readonly jwUin?: readonly string[]
  readonly imei?: readonly string[]
  readonly weight?: readonly string[]
}

/** SKUs that may have something, without need. Ozon: `optional`. */
export interface OptionalRequirements {
  /** Ozon: `products_with_possible_mandatory_mark`. */
  readonly mandatoryMark?: readonly string[]
}

/** The numbered pieces of one product. */
export interface LineExemplars {
  readonly sku?: string
  readonly exemplars?: readonly Exemplar[]
}

export interface Exemplar {
  readonly id?: string
  readonly mandatoryMark?: string
  readonly jwUin?: string
  readonly imeis?: readonly string[]
  readonly gtd?: string
  readonly isGtdAbsent?: boolean
  readonly rnpt?: string
  readonly isRnptAbsent?: boolean
  /** Real weight; the unit is not documented. */
  readonly weight?: number
}
