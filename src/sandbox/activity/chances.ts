/**
 * How often things happen that nobody plans, each from 0 to 1, and how many orders come. No source tells them (inferred: made up).
 */
export interface Chances {
  /** New orders an hour, of all flows that the shop has together. */
  readonly ordersPerHour: number
  /** Orders that are paid late, and so wait for confirmation first. */
  readonly paysLate: number
  /** Orders that Ozon holds back while it decides on a split. */
  readonly heldBack: number
  /** Held-back postings that Ozon splits away. */
  readonly splitAway: number
  readonly cancelsBeforePacking: number
  readonly cancelsBeforeHandOver: number
  readonly cancelsOnTheWay: number
  /** Parcels that the sorting centre does not find. */
  readonly missed: number
  /** Missed parcels that turn up later by themselves. */
  readonly found: number
  /** Parcels that a driver collects instead of an acceptance point. */
  readonly collectedByDriver: number
  /** Buyers who dispute a delivery. */
  readonly disputes: number
  /** Disputes of either kind that end for the seller. */
  readonly decidedForSeller: number
  /** Buyers who refuse the goods, or never come for them. */
  readonly refuses: number
  /** Parcels handed to a courier instead of a pick-up point. */
  readonly byCourier: number
  /** Deliveries that are reported and not confirmed at once. */
  readonly presumed: number
  readonly lost: number
  /** Buyers who send goods back. */
  readonly returns: number
  /** Delivered postings that Ozon cancels after all. */
  readonly corrected: number
  /** Carriers that fail to register a parcel at first. */
  readonly registrationFails: number
}

export const CHANCES: Chances = {
  ordersPerHour: 6,
  paysLate: 0.08,
  heldBack: 0.05,
  splitAway: 0.05,
  cancelsBeforePacking: 0.03,
  cancelsBeforeHandOver: 0.02,
  cancelsOnTheWay: 0.01,
  missed: 0.02,
  found: 0.7,
  collectedByDriver: 0.2,
  disputes: 0.01,
  decidedForSeller: 0.5,
  refuses: 0.04,
  byCourier: 0.3,
  presumed: 0.1,
  lost: 0.003,
  returns: 0.03,
  corrected: 0.001,
  registrationFails: 0.05,
}
