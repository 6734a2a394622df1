import type { Money } from '../money.ts'

/** What handing over costs now, and what it will cost after the next step. Ozon: `tariffication`. */
export interface Tariff {
  readonly current?: TariffTerms
  readonly next?: TariffTerms
  /** Seen in one document only. Ozon: `first_tariff_step`. */
  readonly first?: TariffTerms
}

export interface TariffTerms {
  /** Per cent. */
  readonly rate?: number
  /** Such as 'discount', 'no_discount', 'commission': an open set. */
  readonly type?: string
  readonly charge?: Money
  readonly minCharge?: Money
  readonly startsAt?: Date
}

/** One rung of the price ladder. Ozon: `tariffication_steps`. */
export interface TariffStep {
  /** The rung holds up to here; absent on the last one, which is open. Ozon: `tariff_deadline_at`. */
  readonly until?: Date
  /** Per cent. */
  readonly rate?: number
  readonly type?: string
  readonly charge?: Money
  readonly minCharge?: Money
}
