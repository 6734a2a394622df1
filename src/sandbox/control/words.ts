import type { KnownStatus, KnownSubstatus } from '../../wire/values.ts'
import type { JournalActor } from '../journal.ts'

/** A move as it is put into words. */
export interface Wording {
  readonly from: KnownStatus
  readonly to: KnownStatus
  readonly substatus: KnownSubstatus
  readonly by: JournalActor
}

const DISPUTED: ReadonlySet<KnownStatus> = new Set(['arbitration', 'client_arbitration'])

/** What somebody does to a posting, as the word on a button. */
export function labelOf({ from, to, substatus, by }: Wording): string {
  if (to === from) return STEPS[substatus] ?? `Go on to ${substatus}`
  if (to === 'cancelled') return cancelLabel(from, by)
  if (to === 'delivered' && DISPUTED.has(from)) return 'Decide for the seller'
  if (to === 'delivering' && (DISPUTED.has(from) || from === 'not_accepted')) return 'Find the parcel'
  if (to === 'awaiting_packaging') return from === 'awaiting_approve' ? 'Confirm the order' : 'Release the order'
  if (to === 'awaiting_deliver') return by === 'carrier' ? 'Register the parcel' : 'Pack it'
  return MOVES[to] ?? `Move to ${to}`
}

function cancelLabel(from: KnownStatus, by: JournalActor): string {
  if (from === 'client_arbitration' && by === 'Ozon') return 'Decide for the buyer'
  if (from === 'delivered') return 'Correct to cancelled'
  return CANCELS[by] ?? 'Cancel the order'
}

const CANCELS: Partial<Record<JournalActor, string>> = {
  carrier: 'Lose the parcel',
  partner: 'Cancel: goods are damaged',
}

const MOVES: Partial<Record<KnownStatus, string>> = {
  awaiting_approve: 'Wait for confirmation',
  awaiting_registration: 'Pack it',
  acceptance_in_progress: 'Begin the acceptance',
  driver_pickup: 'Collect it with a driver',
  delivering: 'Take it on its way',
  not_accepted: 'Miss it in sorting',
  client_arbitration: 'Open a dispute',
  delivered: 'Hand it over',
  cancelled_from_split_pending: 'Split the order otherwise',
}

const STEPS: Partial<Record<KnownSubstatus, string>> = {
  posting_registration_error: 'Fail to register it',
  posting_transferred_to_courier_service: 'Pass it to a courier',
  posting_in_courier_service: 'Set out to the buyer',
  posting_on_way_to_pickup_point: 'Send it to the pick-up point',
  posting_in_pickup_point: 'Bring it to the pick-up point',
  posting_conditionally_delivered: 'Report it as handed over',
}
