import type { Referable } from './batch.ts'

/** A posting and the number under which its carrier knows it. */
export interface TrackingNumber extends Referable {
  readonly postingNumber: string
  readonly trackingNumber: string
}

/** Where the delivery slot of a posting may be moved to. */
export interface Timeslot {
  /** The present interval. Ozon: `delivery_interval`. */
  readonly from?: Date
  readonly to?: Date
  /** At most two changes are allowed. Ozon: `remaining_changes_count`. */
  readonly remainingChanges?: number
}
