// Generated from spec/ by `npm run generate`. Do not edit.

import type { KnownStatus, KnownSubstatus } from './values.ts'

export const flowWords = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'CNC', 'FBO', 'FBP'] as const
export type FlowWord = (typeof flowWords)[number]

/** How well a fact is proven, best first. */
export const evidenceWords = ['documented', 'example', 'observed', 'partly', 'inferred', 'observed (unpublished)'] as const
export type EvidenceWord = (typeof evidenceWords)[number]

/** Who brings a move about. */
export type ActorWord = 'Ozon' | 'seller' | 'buyer' | 'carrier' | 'partner'
export type TransitionKindWord = 'creation' | 'forward' | 'terminal' | 'backward' | 'reentrant' | 'late-correction'
export type ActionWord = 'arbitration' | 'awaiting_delivery' | 'can_create_chat' | 'cancel' | 'click_track_number' | 'customer_phone_available' | 'has_weight_products' | 'hide_region_and_city' | 'invoice_get' | 'invoice_send' | 'invoice_update' | 'label_download' | 'label_download_big' | 'label_download_small' | 'non_int_delivering' | 'non_int_last_mile' | 'non_int_delivered' | 'product_cancel' | 'set_cutoff' | 'set_timeslot' | 'set_track_number' | 'ship' | 'ship_async' | 'ship_async_in_process' | 'ship_async_retry' | 'ship_with_additional_info' | 'update_cis' | 'has_barcode_for_printing' | 'add_additional_info' | 'pack'

export interface StatusRow {
  readonly status: KnownStatus
  readonly meaning: string
  readonly flows: readonly FlowWord[]
  readonly movedBy: readonly ActorWord[]
  /** Nothing follows. Absent: not known. */
  readonly terminal?: boolean
  /** What follows is a rare correction. */
  readonly usuallyLast?: boolean
  readonly evidence: EvidenceWord
  readonly substatuses?: readonly SubstatusOfStatusRow[]
}

export interface SubstatusOfStatusRow {
  readonly substatus: KnownSubstatus
  readonly evidence: EvidenceWord
  readonly flows?: readonly FlowWord[]
}

export interface SubstatusRow {
  readonly substatus: KnownSubstatus
  readonly meaning: string
  readonly statuses: readonly KnownStatus[]
  readonly evidence: EvidenceWord
}

/** A move between two statuses; without `from` the posting is born in `to`. Its `id` stands in `docs/statuses.md`. */
export interface TransitionRow {
  readonly id: string
  readonly from?: KnownStatus
  readonly to: KnownStatus
  readonly flows: readonly FlowWord[]
  readonly actors: readonly ActorWord[]
  readonly kind: TransitionKindWord
  readonly evidence: EvidenceWord
  readonly trigger?: string
  readonly calls?: readonly string[]
}

export interface ActionRow {
  readonly action: ActionWord
  readonly meaning: string
  readonly call?: string
  readonly target?: { readonly statuses: readonly KnownStatus[]; readonly substatus?: KnownSubstatus }
  /** Its call is none of this package's. */
  readonly outsideDomain?: boolean
  readonly evidence: EvidenceWord
}

/** What must hold before a seller's call; all conditions together. */
export interface CallRow {
  readonly calls: readonly string[]
  readonly requires: readonly ConditionRow[]
}

export type ConditionRow =
  | { readonly kind: 'status'; readonly anyOf: readonly KnownStatus[] }
  | { readonly kind: 'substatus'; readonly noneOf: readonly KnownSubstatus[] }
  | { readonly kind: 'scheme'; readonly anyOf: readonly FlowWord[] }
  | { readonly kind: 'action'; readonly anyOf: readonly ActionWord[] }
  | { readonly kind: 'before'; readonly event: 'assembly' | 'shipment_date' }
  | { readonly kind: 'exemplars-filled' }
  | { readonly kind: 'handed-over-unscanned' }
  | { readonly kind: 'disputed' }

const flows1: readonly FlowWord[] = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ']
const flows2: readonly FlowWord[] = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'FBO']
const flows3: readonly FlowWord[] = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'FBO', 'FBP']
const flows4: readonly FlowWord[] = ['RFBS_AGG', 'FBS', 'RFBS_3PL', 'FBP']
const flows5: readonly FlowWord[] = ['FBS']
const flows6: readonly FlowWord[] = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'FBP']
const flows7: readonly FlowWord[] = ['FBS', 'RFBS_AGG']
const flows8: readonly FlowWord[] = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'FBO', 'FBP', 'CNC']
const flows9: readonly FlowWord[] = ['FBS', 'RFBS_SELF']
const flows10: readonly FlowWord[] = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'EXPRESS_SELF', 'EXPRESS_PVZ']
const flows11: readonly FlowWord[] = ['RFBS_AGG']
const flows12: readonly FlowWord[] = ['FBS', 'FBO']
const flows13: readonly FlowWord[] = ['RFBS_AGG', 'FBS']
const flows14: readonly FlowWord[] = ['RFBS_3PL']
const flows15: readonly FlowWord[] = ['FBS', 'RFBS_3PL']
const flows16: readonly FlowWord[] = ['RFBS_AGG', 'FBS', 'RFBS_3PL']
const flows17: readonly FlowWord[] = ['RFBS_SELF', 'EXPRESS_SELF']
const flows18: readonly FlowWord[] = ['RFBS_3PL', 'RFBS_AGG']
const flows19: readonly FlowWord[] = ['EXPRESS_PVZ']
const flows20: readonly FlowWord[] = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG']
const flows21: readonly FlowWord[] = ['FBS', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_PVZ']
const flows22: readonly FlowWord[] = ['RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ']
const flows23: readonly FlowWord[] = ['RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG']
const flows24: readonly FlowWord[] = ['FBO']
const flows25: readonly FlowWord[] = ['FBP']

export const statusRows: readonly StatusRow[] = [
  { status: 'awaiting_verification', meaning: 'freshly created, Ozon has not yet released it for work; the docs label it just "created"', flows: flows1, movedBy: ['Ozon'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_split_pending', evidence: 'inferred' }] },
  { status: 'awaiting_approve', meaning: 'waits for confirmation (who confirms is not said)', flows: flows2, movedBy: ['Ozon'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_created', evidence: 'documented' }] },
  { status: 'awaiting_packaging', meaning: 'must be assembled; the only status from which ship works', flows: flows3, movedBy: ['Ozon'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_created', evidence: 'documented' }, { substatus: 'posting_awaiting_passport_data', evidence: 'inferred' }, { substatus: 'ship_failed', evidence: 'inferred' }, { substatus: 'posting_packing', evidence: 'documented', flows: ['FBO'] }] },
  { status: 'ship_in_process', meaning: 'asynchronous assembly is running', flows: flows1, movedBy: ['Ozon'], terminal: false, evidence: 'observed' },
  { status: 'awaiting_registration', meaning: 'assembled; the carrier has yet to register the parcel', flows: flows4, movedBy: ['Ozon', 'carrier'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_awaiting_registration', evidence: 'documented' }, { substatus: 'posting_transferring_to_delivery', evidence: 'documented' }, { substatus: 'posting_registration_error', evidence: 'inferred' }] },
  { status: 'awaiting_deliver', meaning: 'assembled, label printable, waits for hand-over', flows: flows3, movedBy: ['seller', 'carrier'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_transferring_to_delivery', evidence: 'documented' }, { substatus: 'posting_in_carriage', evidence: 'documented' }, { substatus: 'posting_not_in_carriage', evidence: 'documented' }, { substatus: 'posting_registered', evidence: 'inferred' }] },
  { status: 'acceptance_in_progress', meaning: 'Ozon is accepting the hand-over', flows: flows5, movedBy: ['Ozon'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_acceptance_in_progress', evidence: 'documented' }] },
  { status: 'not_accepted', meaning: 'handed over on paper but not registered by the sorting centre', flows: flows5, movedBy: ['Ozon'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_not_in_sort_center', evidence: 'documented' }] },
  { status: 'arbitration', meaning: 'dispute opened by the seller: handed over, never scanned', flows: flows5, movedBy: ['seller'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_in_arbitration', evidence: 'documented' }] },
  { status: 'client_arbitration', meaning: 'dispute over the delivery opened by the buyer', flows: flows6, movedBy: ['buyer'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_in_client_arbitration', evidence: 'documented' }] },
  { status: 'driver_pickup', meaning: 'collected, with the driver', flows: flows7, movedBy: ['Ozon', 'carrier'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_driver_pick_up', evidence: 'documented' }] },
  { status: 'delivering', meaning: 'on the way, at the pick-up point, with the courier, or presumably delivered', flows: flows3, movedBy: ['Ozon', 'carrier', 'seller'], terminal: false, evidence: 'documented', substatuses: [{ substatus: 'posting_on_way_to_city', evidence: 'documented' }, { substatus: 'posting_transferred_to_courier_service', evidence: 'documented' }, { substatus: 'posting_in_courier_service', evidence: 'documented' }, { substatus: 'posting_on_way_to_pickup_point', evidence: 'documented' }, { substatus: 'posting_in_pickup_point', evidence: 'documented' }, { substatus: 'posting_conditionally_delivered', evidence: 'documented' }, { substatus: 'posting_returned_to_warehouse', evidence: 'documented' }] },
  { status: 'delivered', meaning: 'buyer has it', flows: flows3, movedBy: ['Ozon', 'carrier', 'seller'], terminal: false, usuallyLast: true, evidence: 'documented', substatuses: [{ substatus: 'posting_delivered', evidence: 'documented' }, { substatus: 'posting_received', evidence: 'documented' }] },
  { status: 'cancelled', meaning: 'cancelled by seller, buyer, Ozon, the system or the carrier', flows: flows8, movedBy: ['Ozon', 'seller', 'buyer', 'carrier'], terminal: true, evidence: 'documented', substatuses: [{ substatus: 'posting_canceled', evidence: 'documented' }] },
  { status: 'cancelled_from_split_pending', meaning: 'cancelled because the posting was split into others', flows: flows1, movedBy: ['Ozon'], terminal: true, evidence: 'documented', substatuses: [{ substatus: 'posting_canceled', evidence: 'inferred' }] },
  { status: 'sent_by_seller', meaning: 'legacy: the seller shipped it', flows: flows9, movedBy: ['seller'], evidence: 'documented' },
]

export const substatusRows: readonly SubstatusRow[] = [
  { substatus: 'posting_split_pending', meaning: 'created, split decision pending', statuses: ['awaiting_verification'], evidence: 'inferred' },
  { substatus: 'posting_created', meaning: 'created', statuses: ['awaiting_approve', 'awaiting_packaging'], evidence: 'documented' },
  { substatus: 'posting_awaiting_passport_data', meaning: 'cross-border: buyer has not given passport data', statuses: ['awaiting_packaging'], evidence: 'inferred' },
  { substatus: 'ship_failed', meaning: 'assembly failed, call ship again', statuses: ['awaiting_packaging'], evidence: 'inferred' },
  { substatus: 'posting_packing', meaning: 'FBO: being packed', statuses: ['awaiting_packaging'], evidence: 'documented' },
  { substatus: 'posting_awaiting_registration', meaning: 'waiting for registration', statuses: ['awaiting_registration'], evidence: 'documented' },
  { substatus: 'posting_registration_error', meaning: 'carrier registration failed', statuses: ['awaiting_registration'], evidence: 'inferred' },
  { substatus: 'posting_transferring_to_delivery', meaning: 'being handed to the delivery service (awaiting_deliver) or to the courier (awaiting_registration)', statuses: ['awaiting_deliver', 'awaiting_registration'], evidence: 'documented' },
  { substatus: 'posting_registered', meaning: 'registered with the carrier', statuses: ['awaiting_deliver'], evidence: 'inferred' },
  { substatus: 'posting_in_carriage', meaning: 'put into a carriage (shipment batch)', statuses: ['awaiting_deliver'], evidence: 'documented' },
  { substatus: 'posting_not_in_carriage', meaning: 'not in any carriage', statuses: ['awaiting_deliver'], evidence: 'documented' },
  { substatus: 'posting_acceptance_in_progress', meaning: 'acceptance running', statuses: ['acceptance_in_progress'], evidence: 'documented' },
  { substatus: 'posting_not_in_sort_center', meaning: 'not received by the sorting centre', statuses: ['not_accepted'], evidence: 'documented' },
  { substatus: 'posting_in_arbitration', meaning: 'seller dispute', statuses: ['arbitration'], evidence: 'documented' },
  { substatus: 'posting_in_client_arbitration', meaning: 'buyer dispute', statuses: ['client_arbitration'], evidence: 'documented' },
  { substatus: 'posting_driver_pick_up', meaning: 'with the driver', statuses: ['driver_pickup'], evidence: 'documented' },
  { substatus: 'posting_on_way_to_city', meaning: 'on the way to the buyer\'s city', statuses: ['delivering'], evidence: 'documented' },
  { substatus: 'posting_transferred_to_courier_service', meaning: 'being passed to the courier / delivery service', statuses: ['delivering'], evidence: 'documented' },
  { substatus: 'posting_in_courier_service', meaning: 'courier on the way ("last mile")', statuses: ['delivering'], evidence: 'documented' },
  { substatus: 'posting_on_way_to_pickup_point', meaning: 'on the way to the pick-up point', statuses: ['delivering'], evidence: 'documented' },
  { substatus: 'posting_in_pickup_point', meaning: 'waiting at the pick-up point', statuses: ['delivering'], evidence: 'documented' },
  { substatus: 'posting_conditionally_delivered', meaning: 'presumably delivered: hand-over reported, buyer may still object; cannot be cancelled by the seller', statuses: ['delivering'], evidence: 'documented' },
  { substatus: 'posting_returned_to_warehouse', meaning: 'back at the warehouse', statuses: ['delivering'], evidence: 'documented' },
  { substatus: 'posting_delivered', meaning: 'delivered by courier', statuses: ['delivered'], evidence: 'documented' },
  { substatus: 'posting_received', meaning: 'collected at the pick-up point', statuses: ['delivered'], evidence: 'documented' },
  { substatus: 'posting_canceled', meaning: 'cancelled', statuses: ['cancelled', 'cancelled_from_split_pending'], evidence: 'documented' },
]

export const transitionRows: readonly TransitionRow[] = [
  { id: 't001', to: 'awaiting_packaging', flows: flows1, actors: ['Ozon'], kind: 'creation', evidence: 'documented', trigger: 'new order' },
  { id: 't002', to: 'awaiting_approve', flows: flows1, actors: ['Ozon'], kind: 'creation', evidence: 'documented', trigger: 'new order' },
  { id: 't003', to: 'awaiting_verification', flows: flows1, actors: ['Ozon'], kind: 'creation', evidence: 'documented', trigger: 'new order' },
  { id: 't004', to: 'awaiting_packaging', flows: flows1, actors: ['seller'], kind: 'creation', evidence: 'documented', trigger: 'child posting made by /v4/posting/fbs/ship/package called with part of the goods', calls: ['/v4/posting/fbs/ship/package'] },
  { id: 't005', to: 'awaiting_deliver', flows: flows10, actors: ['seller'], kind: 'creation', evidence: 'documented', trigger: 'extra posting made by /v4/posting/fbs/ship with several packages', calls: ['/v4/posting/fbs/ship'] },
  { id: 't006', to: 'awaiting_registration', flows: flows11, actors: ['seller'], kind: 'creation', evidence: 'inferred', trigger: 'extra posting made by /v4/posting/fbs/ship with several packages', calls: ['/v4/posting/fbs/ship'] },
  { id: 't007', to: 'awaiting_packaging', flows: flows1, actors: ['seller'], kind: 'creation', evidence: 'inferred', trigger: 'children of /v1/posting/fbs/split (or /traceable/split), which splits without assembling', calls: ['/v1/posting/fbs/split', '/v1/posting/fbs/traceable/split'] },
  { id: 't008', to: 'cancelled', flows: flows12, actors: ['Ozon'], kind: 'creation', evidence: 'documented', trigger: 'Ozon Delivery order, buyer refused one item: a NEW posting is born cancelled, cancellation type PartialRefund' },
  { id: 't009', from: 'awaiting_verification', to: 'awaiting_packaging', flows: flows1, actors: ['Ozon'], kind: 'forward', evidence: 'example', trigger: 'release; substatus posting_split_pending -> posting_created' },
  { id: 't010', from: 'awaiting_verification', to: 'awaiting_approve', flows: flows1, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'release' },
  { id: 't011', from: 'awaiting_verification', to: 'cancelled_from_split_pending', flows: flows1, actors: ['Ozon'], kind: 'terminal', evidence: 'inferred', trigger: 'Ozon split it before release' },
  { id: 't012', from: 'awaiting_verification', to: 'cancelled', flows: flows1, actors: ['Ozon', 'seller', 'buyer', 'carrier'], kind: 'terminal', evidence: 'inferred', trigger: 'cancellation before release' },
  { id: 't013', from: 'awaiting_approve', to: 'awaiting_packaging', flows: flows1, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'confirmation' },
  { id: 't014', from: 'awaiting_approve', to: 'cancelled', flows: flows1, actors: ['Ozon', 'seller', 'buyer', 'carrier'], kind: 'terminal', evidence: 'partly', trigger: 'cancellation' },
  { id: 't015', from: 'awaiting_packaging', to: 'ship_in_process', flows: flows1, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'ship accepted, work queued' },
  { id: 't016', from: 'ship_in_process', to: 'awaiting_deliver', flows: flows10, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'assembly finished' },
  { id: 't017', from: 'ship_in_process', to: 'awaiting_registration', flows: flows11, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'assembly finished' },
  { id: 't018', from: 'ship_in_process', to: 'awaiting_packaging', flows: flows1, actors: ['Ozon'], kind: 'backward', evidence: 'inferred', trigger: 'assembly failed (substatus ship_failed)' },
  { id: 't019', from: 'awaiting_packaging', to: 'awaiting_deliver', flows: flows10, actors: ['seller'], kind: 'forward', evidence: 'documented', trigger: '/v4/posting/fbs/ship or ship/package (asynchronous: HTTP 200 proves nothing, re-read v3/get)', calls: ['/v4/posting/fbs/ship', '/v4/posting/fbs/ship/package'] },
  { id: 't020', from: 'awaiting_packaging', to: 'awaiting_registration', flows: flows11, actors: ['seller'], kind: 'forward', evidence: 'documented', trigger: '/v4/posting/fbs/ship', calls: ['/v4/posting/fbs/ship'] },
  { id: 't021', from: 'awaiting_packaging', to: 'awaiting_deliver', flows: flows10, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'warehouse option is_auto_assembly: assembled without a seller call' },
  { id: 't022', from: 'awaiting_packaging', to: 'awaiting_registration', flows: flows11, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'warehouse option is_auto_assembly: assembled without a seller call' },
  { id: 't023', from: 'awaiting_packaging', to: 'awaiting_packaging', flows: flows1, actors: ['Ozon'], kind: 'reentrant', evidence: 'partly', trigger: 'asynchronous assembly failed: substatus becomes ship_failed, retry ship (action ship_async_retry)' },
  { id: 't024', from: 'awaiting_packaging', to: 'awaiting_packaging', flows: flows1, actors: ['seller'], kind: 'reentrant', evidence: 'documented', trigger: '/v2/posting/fbs/product/cancel (part of the goods) or ship/package (goods not passed stay here)', calls: ['/v2/posting/fbs/product/cancel', '/v4/posting/fbs/ship/package'] },
  { id: 't025', from: 'awaiting_packaging', to: 'cancelled', flows: flows1, actors: ['seller', 'buyer', 'Ozon'], kind: 'terminal', evidence: 'documented', trigger: '/v2/posting/fbs/cancel; buyer; Ozon when the preparation time is overrun', calls: ['/v2/posting/fbs/cancel'] },
  { id: 't026', from: 'awaiting_packaging', to: 'cancelled_from_split_pending', flows: flows1, actors: ['Ozon'], kind: 'terminal', evidence: 'inferred', trigger: 'after a split: the parts are other postings' },
  { id: 't027', from: 'awaiting_registration', to: 'awaiting_deliver', flows: flows13, actors: ['carrier'], kind: 'forward', evidence: 'documented', trigger: 'carrier registered it; tracking number assigned (aggregator guide); FBS: error not_registered says wait for awaiting_deliver' },
  { id: 't028', from: 'awaiting_registration', to: 'awaiting_deliver', flows: flows14, actors: ['carrier'], kind: 'forward', evidence: 'inferred', trigger: 'carrier registered it' },
  { id: 't029', from: 'awaiting_packaging', to: 'awaiting_registration', flows: flows15, actors: ['seller'], kind: 'forward', evidence: 'inferred', trigger: '/v4/posting/fbs/ship where the delivery service must register the parcel', calls: ['/v4/posting/fbs/ship'] },
  { id: 't030', from: 'awaiting_registration', to: 'awaiting_registration', flows: flows16, actors: ['carrier'], kind: 'reentrant', evidence: 'inferred', trigger: 'registration error (substatus posting_registration_error)' },
  { id: 't031', from: 'awaiting_registration', to: 'cancelled', flows: flows16, actors: ['Ozon', 'seller', 'buyer', 'carrier'], kind: 'terminal', evidence: 'inferred', trigger: 'cancellation "at any stage"' },
  { id: 't032', from: 'awaiting_deliver', to: 'awaiting_deliver', flows: flows5, actors: ['seller'], kind: 'reentrant', evidence: 'inferred', trigger: 'carriage create / set-postings / cancel: substatus posting_not_in_carriage <-> posting_in_carriage', calls: ['/v1/carriage/create', '/v1/carriage/set-postings', '/v1/carriage/cancel'] },
  { id: 't033', from: 'awaiting_deliver', to: 'acceptance_in_progress', flows: flows5, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'hand-over being accepted' },
  { id: 't034', from: 'awaiting_deliver', to: 'driver_pickup', flows: flows7, actors: ['Ozon', 'carrier'], kind: 'forward', evidence: 'inferred', trigger: 'driver collected' },
  { id: 't035', from: 'awaiting_deliver', to: 'delivering', flows: flows5, actors: ['Ozon'], kind: 'forward', evidence: 'observed', trigger: 'scanned in' },
  { id: 't036', from: 'awaiting_deliver', to: 'delivering', flows: flows17, actors: ['seller'], kind: 'forward', evidence: 'documented', trigger: '/v2/fbs/posting/delivering (asynchronous)', calls: ['/v2/fbs/posting/delivering'] },
  { id: 't037', from: 'awaiting_deliver', to: 'delivering', flows: flows18, actors: ['carrier'], kind: 'forward', evidence: 'documented', trigger: 'carrier events; seller must not call (error HAS_INCORRECT_TPL_INTEGRATION_TYPE)' },
  { id: 't038', from: 'awaiting_deliver', to: 'delivering', flows: flows19, actors: ['Ozon', 'carrier'], kind: 'forward', evidence: 'documented', trigger: 'automatic: posting_on_way_to_city' },
  { id: 't039', from: 'awaiting_deliver', to: 'not_accepted', flows: flows5, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'sorting centre did not register it' },
  { id: 't040', from: 'awaiting_deliver', to: 'arbitration', flows: flows5, actors: ['seller'], kind: 'forward', evidence: 'partly', trigger: '/v2/posting/fbs/arbitration', calls: ['/v2/posting/fbs/arbitration'] },
  { id: 't041', from: 'awaiting_deliver', to: 'client_arbitration', flows: flows20, actors: ['buyer'], kind: 'forward', evidence: 'inferred', trigger: 'buyer opens a dispute' },
  { id: 't042', from: 'awaiting_deliver', to: 'cancelled', flows: flows1, actors: ['seller', 'buyer', 'Ozon'], kind: 'terminal', evidence: 'documented', trigger: 'cancel call, buyer, Ozon' },
  { id: 't043', from: 'acceptance_in_progress', to: 'delivering', flows: flows5, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'accepted' },
  { id: 't044', from: 'acceptance_in_progress', to: 'not_accepted', flows: flows5, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'not found' },
  { id: 't045', from: 'acceptance_in_progress', to: 'cancelled', flows: flows5, actors: ['Ozon', 'seller', 'buyer', 'carrier'], kind: 'terminal', evidence: 'documented', trigger: 'cancellation' },
  { id: 't046', from: 'driver_pickup', to: 'delivering', flows: flows7, actors: ['Ozon', 'carrier'], kind: 'forward', evidence: 'inferred' },
  { id: 't047', from: 'driver_pickup', to: 'not_accepted', flows: flows5, actors: ['Ozon'], kind: 'forward', evidence: 'inferred' },
  { id: 't048', from: 'driver_pickup', to: 'cancelled', flows: flows7, actors: ['Ozon', 'seller', 'buyer', 'carrier'], kind: 'terminal', evidence: 'documented', trigger: 'cancellation' },
  { id: 't049', from: 'not_accepted', to: 'arbitration', flows: flows5, actors: ['seller'], kind: 'forward', evidence: 'partly', trigger: '/v2/posting/fbs/arbitration (Disputed tab)', calls: ['/v2/posting/fbs/arbitration'] },
  { id: 't050', from: 'not_accepted', to: 'awaiting_deliver', flows: flows5, actors: ['seller'], kind: 'backward', evidence: 'partly', trigger: '/v2/posting/fbs/awaiting-delivery (up to 100): ship it again', calls: ['/v2/posting/fbs/awaiting-delivery'] },
  { id: 't051', from: 'not_accepted', to: 'delivering', flows: flows5, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'found and scanned late' },
  { id: 't052', from: 'not_accepted', to: 'cancelled', flows: flows5, actors: ['Ozon', 'seller', 'buyer', 'carrier'], kind: 'terminal', evidence: 'documented', trigger: 'cancellation' },
  { id: 't053', from: 'arbitration', to: 'awaiting_deliver', flows: flows5, actors: ['seller'], kind: 'backward', evidence: 'documented', trigger: '/v2/posting/fbs/awaiting-delivery', calls: ['/v2/posting/fbs/awaiting-delivery'] },
  { id: 't054', from: 'arbitration', to: 'delivering', flows: flows5, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'posting found' },
  { id: 't055', from: 'arbitration', to: 'delivered', flows: flows5, actors: ['Ozon'], kind: 'terminal', evidence: 'inferred' },
  { id: 't056', from: 'arbitration', to: 'cancelled', flows: flows5, actors: ['seller', 'Ozon'], kind: 'terminal', evidence: 'partly', trigger: 'cancel reason 401 (arbitration declined by the seller); Ozon decision' },
  { id: 't057', from: 'delivering', to: 'client_arbitration', flows: flows20, actors: ['buyer'], kind: 'forward', evidence: 'partly', trigger: 'buyer opens a dispute' },
  { id: 't058', from: 'client_arbitration', to: 'cancelled', flows: flows20, actors: ['Ozon'], kind: 'terminal', evidence: 'documented', trigger: 'cancellation push lists posting_in_client_arbitration as old_state (cause, dispute won by the buyer, inferred)' },
  { id: 't059', from: 'client_arbitration', to: 'delivered', flows: flows20, actors: ['Ozon'], kind: 'terminal', evidence: 'inferred', trigger: 'dispute decided for the seller' },
  { id: 't060', from: 'client_arbitration', to: 'delivering', flows: flows20, actors: ['Ozon'], kind: 'backward', evidence: 'inferred', trigger: 'parcel found, goes on' },
  { id: 't061', from: 'delivering', to: 'delivering', flows: flows1, actors: ['Ozon', 'carrier'], kind: 'reentrant', evidence: 'documented', trigger: 'substatus moves among the delivering group; a fixed order is documented only for EXPRESS_PVZ (on_way_to_city, on_way_to_pickup_point, in_pickup_point)' },
  { id: 't062', from: 'delivering', to: 'delivering', flows: flows17, actors: ['seller'], kind: 'reentrant', evidence: 'documented', trigger: '/v2/fbs/posting/last-mile: substatus posting_in_courier_service', calls: ['/v2/fbs/posting/last-mile'] },
  { id: 't063', from: 'delivering', to: 'delivering', flows: flows17, actors: ['seller'], kind: 'reentrant', evidence: 'documented', trigger: '/v2/fbs/posting/delivered: action non_int_delivered is described as "presumably delivered", so substatus posting_conditionally_delivered', calls: ['/v2/fbs/posting/delivered'] },
  { id: 't064', from: 'delivering', to: 'delivered', flows: flows17, actors: ['seller', 'Ozon'], kind: 'terminal', evidence: 'documented', trigger: '/v2/fbs/posting/delivered, confirmed later', calls: ['/v2/fbs/posting/delivered'] },
  { id: 't065', from: 'delivering', to: 'delivered', flows: flows21, actors: ['Ozon', 'carrier'], kind: 'terminal', evidence: 'documented', trigger: 'handed to the buyer / collected' },
  { id: 't066', from: 'delivering', to: 'cancelled', flows: flows1, actors: ['buyer', 'Ozon', 'carrier', 'seller'], kind: 'terminal', evidence: 'documented', trigger: 'not collected, refused, lost, no delivery to the region (rFBS reasons 665, 666, 667, also 402 while delivering)' },
  { id: 't067', from: 'delivered', to: 'cancelled', flows: flows1, actors: ['Ozon'], kind: 'late-correction', evidence: 'inferred', trigger: 'late correction' },
  { id: 't068', from: 'awaiting_verification', to: 'cancelled', flows: flows22, actors: ['buyer', 'seller'], kind: 'terminal', evidence: 'partly', trigger: 'buyer request /v2/conditional-cancellation: approve (or auto-approve at auto_approve_date) cancels; reject leaves the status', calls: ['/v2/conditional-cancellation/approve'] },
  { id: 't069', from: 'awaiting_approve', to: 'cancelled', flows: flows22, actors: ['buyer', 'seller'], kind: 'terminal', evidence: 'partly', trigger: 'buyer request /v2/conditional-cancellation: approve (or auto-approve at auto_approve_date) cancels; reject leaves the status', calls: ['/v2/conditional-cancellation/approve'] },
  { id: 't070', from: 'awaiting_packaging', to: 'cancelled', flows: flows22, actors: ['buyer', 'seller'], kind: 'terminal', evidence: 'partly', trigger: 'buyer request /v2/conditional-cancellation: approve (or auto-approve at auto_approve_date) cancels; reject leaves the status', calls: ['/v2/conditional-cancellation/approve'] },
  { id: 't071', from: 'ship_in_process', to: 'cancelled', flows: flows22, actors: ['buyer', 'seller'], kind: 'terminal', evidence: 'partly', trigger: 'buyer request /v2/conditional-cancellation: approve (or auto-approve at auto_approve_date) cancels; reject leaves the status', calls: ['/v2/conditional-cancellation/approve'] },
  { id: 't072', from: 'awaiting_registration', to: 'cancelled', flows: flows18, actors: ['buyer', 'seller'], kind: 'terminal', evidence: 'partly', trigger: 'buyer request /v2/conditional-cancellation: approve (or auto-approve at auto_approve_date) cancels; reject leaves the status', calls: ['/v2/conditional-cancellation/approve'] },
  { id: 't073', from: 'awaiting_deliver', to: 'cancelled', flows: flows22, actors: ['buyer', 'seller'], kind: 'terminal', evidence: 'partly', trigger: 'buyer request /v2/conditional-cancellation: approve (or auto-approve at auto_approve_date) cancels; reject leaves the status', calls: ['/v2/conditional-cancellation/approve'] },
  { id: 't074', from: 'client_arbitration', to: 'cancelled', flows: flows23, actors: ['buyer', 'seller'], kind: 'terminal', evidence: 'partly', trigger: 'buyer request /v2/conditional-cancellation: approve (or auto-approve at auto_approve_date) cancels; reject leaves the status', calls: ['/v2/conditional-cancellation/approve'] },
  { id: 't075', from: 'driver_pickup', to: 'cancelled', flows: flows11, actors: ['buyer', 'seller'], kind: 'terminal', evidence: 'partly', trigger: 'buyer request /v2/conditional-cancellation: approve (or auto-approve at auto_approve_date) cancels; reject leaves the status', calls: ['/v2/conditional-cancellation/approve'] },
  { id: 't076', from: 'delivering', to: 'cancelled', flows: flows22, actors: ['buyer', 'seller'], kind: 'terminal', evidence: 'partly', trigger: 'buyer request /v2/conditional-cancellation: approve (or auto-approve at auto_approve_date) cancels; reject leaves the status', calls: ['/v2/conditional-cancellation/approve'] },
  { id: 't077', to: 'awaiting_packaging', flows: flows24, actors: ['Ozon'], kind: 'creation', evidence: 'inferred', trigger: 'new order' },
  { id: 't078', to: 'awaiting_approve', flows: flows24, actors: ['Ozon'], kind: 'creation', evidence: 'inferred', trigger: 'new order' },
  { id: 't079', from: 'awaiting_approve', to: 'awaiting_packaging', flows: flows24, actors: ['Ozon'], kind: 'forward', evidence: 'inferred' },
  { id: 't080', from: 'awaiting_packaging', to: 'awaiting_packaging', flows: flows24, actors: ['Ozon'], kind: 'reentrant', evidence: 'partly', trigger: 'posting_created -> posting_packing' },
  { id: 't081', from: 'awaiting_packaging', to: 'awaiting_deliver', flows: flows24, actors: ['Ozon'], kind: 'forward', evidence: 'inferred', trigger: 'posting_transferring_to_delivery' },
  { id: 't082', from: 'awaiting_deliver', to: 'delivering', flows: flows24, actors: ['Ozon'], kind: 'forward', evidence: 'inferred' },
  { id: 't083', from: 'delivering', to: 'delivering', flows: flows24, actors: ['Ozon'], kind: 'reentrant', evidence: 'documented', trigger: 'substatus moves, incl. posting_returned_to_warehouse' },
  { id: 't084', from: 'delivering', to: 'delivered', flows: flows24, actors: ['Ozon'], kind: 'terminal', evidence: 'documented', trigger: 'posting_delivered (courier) or posting_received (pick-up point)' },
  { id: 't085', from: 'awaiting_approve', to: 'cancelled', flows: flows24, actors: ['Ozon', 'seller', 'buyer', 'carrier'], kind: 'terminal', evidence: 'partly', trigger: 'buyer / Ozon cancels' },
  { id: 't086', from: 'awaiting_packaging', to: 'cancelled', flows: flows24, actors: ['Ozon', 'seller', 'buyer', 'carrier'], kind: 'terminal', evidence: 'documented', trigger: 'buyer / Ozon cancels' },
  { id: 't087', from: 'awaiting_deliver', to: 'cancelled', flows: flows24, actors: ['Ozon', 'seller', 'buyer', 'carrier'], kind: 'terminal', evidence: 'documented', trigger: 'buyer / Ozon cancels' },
  { id: 't088', from: 'delivering', to: 'cancelled', flows: flows24, actors: ['Ozon', 'seller', 'buyer', 'carrier'], kind: 'terminal', evidence: 'documented', trigger: 'buyer / Ozon; sample: reason 537, not handed over, from posting_transferred_to_courier_service' },
  { id: 't089', from: 'delivered', to: 'cancelled', flows: flows24, actors: ['Ozon'], kind: 'late-correction', evidence: 'documented', trigger: 'old_state list of TYPE_FBO_POSTING_CANCELLED contains posting_delivered and posting_received' },
  { id: 't090', to: 'awaiting_packaging', flows: flows25, actors: ['Ozon'], kind: 'creation', evidence: 'partly', trigger: 'order passed to the partner warehouse' },
  { id: 't091', from: 'awaiting_packaging', to: 'awaiting_registration', flows: flows25, actors: ['partner'], kind: 'forward', evidence: 'inferred', trigger: 'packed ("registration in progress")' },
  { id: 't092', from: 'awaiting_registration', to: 'awaiting_deliver', flows: flows25, actors: ['carrier'], kind: 'forward', evidence: 'inferred', trigger: 'ready for shipment' },
  { id: 't093', from: 'awaiting_deliver', to: 'delivering', flows: flows25, actors: ['carrier'], kind: 'forward', evidence: 'inferred', trigger: 'accepted for delivery' },
  { id: 't094', from: 'delivering', to: 'delivering', flows: flows25, actors: ['carrier'], kind: 'reentrant', evidence: 'inferred', trigger: 'arrived at pick-up point; presumably delivered' },
  { id: 't095', from: 'delivering', to: 'delivered', flows: flows25, actors: ['Ozon'], kind: 'terminal', evidence: 'inferred', trigger: 'buyer did not dispute receipt' },
  { id: 't096', from: 'delivering', to: 'client_arbitration', flows: flows25, actors: ['buyer'], kind: 'forward', evidence: 'inferred', trigger: 'buyer refused to collect: shown on the Disputed tab' },
  { id: 't097', from: 'awaiting_packaging', to: 'cancelled', flows: flows25, actors: ['buyer', 'partner', 'Ozon'], kind: 'terminal', evidence: 'partly', trigger: 'buyer may cancel here only; partner: goods damaged or unpaid fees; Ozon: no passport data within 24 h' },
  { id: 't098', from: 'delivering', to: 'cancelled', flows: flows25, actors: ['carrier', 'Ozon'], kind: 'terminal', evidence: 'partly', trigger: 'lost, forbidden goods, not collected' },
  { id: 't099', from: 'client_arbitration', to: 'cancelled', flows: flows25, actors: ['Ozon'], kind: 'terminal', evidence: 'inferred', trigger: 'refused parcel written off' },
  { id: 't100', from: 'client_arbitration', to: 'delivered', flows: flows25, actors: ['Ozon'], kind: 'terminal', evidence: 'inferred', trigger: 'dispute decided for the seller' },
]

export const actionRows: readonly ActionRow[] = [
  { action: 'arbitration', meaning: 'open a dispute', call: '/v2/posting/fbs/arbitration', target: { statuses: ['arbitration'] }, evidence: 'documented' },
  { action: 'awaiting_delivery', meaning: 'move to awaiting_deliver', call: '/v2/posting/fbs/awaiting-delivery', target: { statuses: ['awaiting_deliver'] }, evidence: 'documented' },
  { action: 'can_create_chat', meaning: 'a chat with the buyer may be started', call: '/v1/chat/start', evidence: 'documented' },
  { action: 'cancel', meaning: 'cancel the posting', call: '/v2/posting/fbs/cancel', target: { statuses: ['cancelled'] }, evidence: 'documented' },
  { action: 'click_track_number', meaning: 'status history by tracking number, account only', evidence: 'documented' },
  { action: 'customer_phone_available', meaning: 'buyer phone is available', evidence: 'documented' },
  { action: 'has_weight_products', meaning: 'contains goods sold by weight', evidence: 'documented' },
  { action: 'hide_region_and_city', meaning: 'hide region and city in the report', evidence: 'documented' },
  { action: 'invoice_get', meaning: 'read the invoice', call: '/v2/invoice/get', outsideDomain: true, evidence: 'documented' },
  { action: 'invoice_send', meaning: 'create the invoice', call: '/v2/invoice/create-or-update', outsideDomain: true, evidence: 'documented' },
  { action: 'invoice_update', meaning: 'edit the invoice', call: '/v2/invoice/create-or-update', outsideDomain: true, evidence: 'documented' },
  { action: 'label_download', meaning: 'download a label', call: '/v3/posting/fbs/package-label/create', evidence: 'documented' },
  { action: 'label_download_big', meaning: 'download the big label', call: '/v3/posting/fbs/package-label/create', evidence: 'documented' },
  { action: 'label_download_small', meaning: 'download the small label', call: '/v3/posting/fbs/package-label/create', evidence: 'documented' },
  { action: 'non_int_delivering', meaning: 'seller moves it to delivering', call: '/v2/fbs/posting/delivering', target: { statuses: ['delivering'] }, evidence: 'documented' },
  { action: 'non_int_last_mile', meaning: 'seller moves it to "courier on the way"', call: '/v2/fbs/posting/last-mile', target: { statuses: ['delivering'], substatus: 'posting_in_courier_service' }, evidence: 'documented' },
  { action: 'non_int_delivered', meaning: 'seller moves it to "presumably delivered"', call: '/v2/fbs/posting/delivered', target: { statuses: ['delivering'], substatus: 'posting_conditionally_delivered' }, evidence: 'documented' },
  { action: 'product_cancel', meaning: 'cancel part of the goods', call: '/v2/posting/fbs/product/cancel', evidence: 'documented' },
  { action: 'set_cutoff', meaning: 'shipping date must be given, not later than shipment_date', call: '/v1/posting/cutoff/set', evidence: 'documented' },
  { action: 'set_timeslot', meaning: 'change the delivery time, two times at most', call: '/v1/posting/fbs/timeslot/set', evidence: 'documented' },
  { action: 'set_track_number', meaning: 'give or change the tracking number', call: '/v2/fbs/posting/tracking-number/set', evidence: 'documented' },
  { action: 'ship', meaning: 'assemble', call: '/v4/posting/fbs/ship', target: { statuses: ['awaiting_deliver', 'awaiting_registration'] }, evidence: 'documented' },
  { action: 'ship_async', meaning: 'assemble (asynchronous)', call: '/v4/posting/fbs/ship', target: { statuses: ['awaiting_deliver', 'awaiting_registration'] }, evidence: 'documented' },
  { action: 'ship_async_in_process', meaning: 'assembly is running: wait', evidence: 'documented' },
  { action: 'ship_async_retry', meaning: 'assembly failed: repeat', call: '/v4/posting/fbs/ship', evidence: 'documented' },
  { action: 'ship_with_additional_info', meaning: 'exemplar data must be filled first', call: '/v6/fbs/posting/product/exemplar/set', evidence: 'documented' },
  { action: 'update_cis', meaning: 'change exemplar data after assembly', call: '/v1/fbs/posting/product/exemplar/update', evidence: 'documented' },
  { action: 'has_barcode_for_printing', meaning: 'barcode printable', evidence: 'example' },
  { action: 'add_additional_info', meaning: 'exemplar data can be added', evidence: 'example' },
  { action: 'pack', meaning: 'seen in the v4 list sample beside ship and cancel', evidence: 'example' },
]

export const callRows: readonly CallRow[] = [
  { calls: ['/v4/posting/fbs/ship'], requires: [{ kind: 'status', anyOf: ['awaiting_packaging'] }, { kind: 'exemplars-filled' }] },
  { calls: ['/v4/posting/fbs/ship/package'], requires: [{ kind: 'status', anyOf: ['awaiting_packaging'] }] },
  { calls: ['/v1/posting/fbs/split'], requires: [{ kind: 'before', event: 'assembly' }] },
  { calls: ['/v2/posting/fbs/product/cancel'], requires: [{ kind: 'substatus', noneOf: ['posting_conditionally_delivered'] }] },
  { calls: ['/v2/posting/fbs/cancel'], requires: [{ kind: 'substatus', noneOf: ['posting_conditionally_delivered'] }] },
  { calls: ['/v2/posting/fbs/arbitration'], requires: [{ kind: 'handed-over-unscanned' }] },
  { calls: ['/v2/posting/fbs/awaiting-delivery'], requires: [{ kind: 'disputed' }] },
  { calls: ['/v2/fbs/posting/delivering'], requires: [{ kind: 'status', anyOf: ['awaiting_deliver'] }, { kind: 'scheme', anyOf: ['RFBS_SELF'] }] },
  { calls: ['/v2/fbs/posting/last-mile'], requires: [{ kind: 'status', anyOf: ['delivering'] }, { kind: 'substatus', noneOf: ['posting_conditionally_delivered'] }, { kind: 'scheme', anyOf: ['RFBS_SELF'] }] },
  { calls: ['/v2/fbs/posting/delivered'], requires: [{ kind: 'status', anyOf: ['delivering'] }, { kind: 'scheme', anyOf: ['RFBS_SELF'] }] },
  { calls: ['/v2/fbs/posting/tracking-number/set'], requires: [{ kind: 'scheme', anyOf: ['RFBS_SELF', 'RFBS_3PL'] }] },
  { calls: ['/v1/posting/cutoff/set'], requires: [{ kind: 'scheme', anyOf: ['RFBS_SELF'] }, { kind: 'action', anyOf: ['set_cutoff'] }, { kind: 'before', event: 'shipment_date' }] },
  { calls: ['/v1/carriage/create', '/v1/carriage/set-postings', '/v1/carriage/approve'], requires: [{ kind: 'status', anyOf: ['awaiting_deliver'] }, { kind: 'scheme', anyOf: ['FBS'] }] },
  { calls: ['/v3/posting/fbs/package-label/create'], requires: [{ kind: 'status', anyOf: ['awaiting_deliver'] }] },
  { calls: ['/v6/fbs/posting/product/exemplar/set'], requires: [{ kind: 'status', anyOf: ['awaiting_packaging'] }] },
  { calls: ['/v1/fbs/posting/product/exemplar/update'], requires: [{ kind: 'status', anyOf: ['awaiting_deliver'] }] },
]

/** States that pushes tell, and the statuses that each can mean. */
export const pushStateRows: Readonly<Record<'fbs' | 'fbo', Readonly<Partial<Record<KnownSubstatus, readonly KnownStatus[]>>>>> = {
  fbs: { posting_acceptance_in_progress: ['acceptance_in_progress'], posting_created: ['awaiting_approve', 'awaiting_packaging'], posting_awaiting_registration: ['awaiting_registration'], posting_transferring_to_delivery: ['awaiting_deliver'], posting_in_carriage: ['awaiting_deliver'], posting_not_in_carriage: ['awaiting_deliver'], posting_in_arbitration: ['arbitration'], posting_in_client_arbitration: ['client_arbitration'], posting_on_way_to_city: ['delivering'], posting_transferred_to_courier_service: ['delivering'], posting_in_courier_service: ['delivering'], posting_on_way_to_pickup_point: ['delivering'], posting_in_pickup_point: ['delivering'], posting_conditionally_delivered: ['delivering'], posting_driver_pick_up: ['driver_pickup'], posting_delivered: ['delivered'], posting_received: ['delivered'], posting_canceled: ['cancelled'], posting_not_in_sort_center: ['not_accepted'] },
  fbo: { posting_created: ['awaiting_approve', 'awaiting_packaging'], posting_packing: ['awaiting_packaging'], posting_transferring_to_delivery: ['awaiting_deliver'], posting_on_way_to_city: ['delivering'], posting_transferred_to_courier_service: ['delivering'], posting_returned_to_warehouse: ['delivering'], posting_in_courier_service: ['delivering'], posting_on_way_to_pickup_point: ['delivering'], posting_in_pickup_point: ['delivering'], posting_delivered: ['delivered'], posting_received: ['delivered'], posting_canceled: ['cancelled'] },
}
