import type { KnownStatus } from '../wire/values.ts'

/** Where a posting is on its way. This grouping is ours, Ozon has none. */
export type Stage = 'new' | 'packing' | 'ready' | 'handed-over' | 'on-the-way' | 'disputed' | 'done' | 'cancelled'

/** The stage of each status. `not_accepted` is worked off under Disputed in the account, so it stands there. */
export const stageOf: Readonly<Record<KnownStatus, Stage>> = {
  awaiting_verification: 'new',
  awaiting_approve: 'new',
  awaiting_packaging: 'packing',
  ship_in_process: 'packing',
  awaiting_registration: 'ready',
  awaiting_deliver: 'ready',
  acceptance_in_progress: 'handed-over',
  driver_pickup: 'handed-over',
  sent_by_seller: 'handed-over',
  not_accepted: 'disputed',
  arbitration: 'disputed',
  client_arbitration: 'disputed',
  delivering: 'on-the-way',
  delivered: 'done',
  cancelled: 'cancelled',
  cancelled_from_split_pending: 'cancelled',
}
