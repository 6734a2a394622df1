// Generated from spec/ by `npm run generate`. Do not edit.

/** Statuses that the filter of a list of postings takes, as documented, without those that it refuses all the same. */
export const filterStatuses: Readonly<Record<string, readonly string[]>> = {
  '/v4/posting/fbs/list': ['awaiting_registration', 'acceptance_in_progress', 'awaiting_approve', 'awaiting_packaging', 'awaiting_deliver', 'arbitration', 'client_arbitration', 'delivering', 'driver_pickup', 'delivered', 'cancelled', 'not_accepted'],
  '/v4/posting/fbs/unfulfilled/list': ['acceptance_in_progress', 'awaiting_approve', 'awaiting_packaging', 'awaiting_registration', 'awaiting_deliver', 'arbitration', 'client_arbitration', 'delivering', 'driver_pickup', 'not_accepted'],
  '/v3/posting/fbo/list': ['awaiting_packaging', 'awaiting_deliver', 'delivering', 'delivered', 'cancelled'],
  '/v3/posting/fbs/list': ['awaiting_registration', 'acceptance_in_progress', 'awaiting_approve', 'awaiting_packaging', 'awaiting_deliver', 'arbitration', 'client_arbitration', 'delivering', 'driver_pickup', 'delivered', 'cancelled', 'not_accepted', 'sent_by_seller'],
  '/v3/posting/fbs/unfulfilled/list': ['acceptance_in_progress', 'awaiting_approve', 'awaiting_packaging', 'awaiting_registration', 'awaiting_deliver', 'arbitration', 'client_arbitration', 'delivering', 'driver_pickup', 'not_accepted'],
  '/v2/posting/fbo/list': ['awaiting_packaging', 'awaiting_deliver', 'delivering', 'delivered', 'cancelled'],
}

/** Statuses that the filter of a list documents and refuses. */
export const refusedStatuses: Readonly<Record<string, readonly string[]>> = {
  '/v4/posting/fbs/list': ['sent_by_seller'],
}

/** Statuses of a posting that are known; Ozon may send others. */
export const knownStatuses = [
  'awaiting_verification',
  'awaiting_approve',
  'awaiting_packaging',
  'ship_in_process',
  'awaiting_registration',
  'awaiting_deliver',
  'acceptance_in_progress',
  'not_accepted',
  'arbitration',
  'client_arbitration',
  'driver_pickup',
  'delivering',
  'delivered',
  'cancelled',
  'cancelled_from_split_pending',
  'sent_by_seller',
] as const

export type KnownStatus = (typeof knownStatuses)[number]

/** Substatuses of a posting that are known; Ozon may send others. */
export const knownSubstatuses = [
  'posting_split_pending',
  'posting_created',
  'posting_awaiting_passport_data',
  'ship_failed',
  'posting_packing',
  'posting_awaiting_registration',
  'posting_registration_error',
  'posting_transferring_to_delivery',
  'posting_registered',
  'posting_in_carriage',
  'posting_not_in_carriage',
  'posting_acceptance_in_progress',
  'posting_not_in_sort_center',
  'posting_in_arbitration',
  'posting_in_client_arbitration',
  'posting_driver_pick_up',
  'posting_on_way_to_city',
  'posting_transferred_to_courier_service',
  'posting_in_courier_service',
  'posting_on_way_to_pickup_point',
  'posting_in_pickup_point',
  'posting_conditionally_delivered',
  'posting_returned_to_warehouse',
  'posting_delivered',
  'posting_received',
  'posting_canceled',
] as const

export type KnownSubstatus = (typeof knownSubstatuses)[number]
