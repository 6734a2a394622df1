import type { ActionWord } from '../../wire/statuses.ts'
import { isFilled } from '../marks/needs.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'

const LABELS: readonly ActionWord[] = ['label_download', 'label_download_big', 'label_download_small']
const SELF: ReadonlySet<string> = new Set(['RFBS_SELF', 'EXPRESS_SELF'])

/** What the seller may do with a posting now, as `available_actions` tells it. */
export function actionsOf(seller: Seller, posting: PostingRecord, now: number): readonly ActionWord[] {
  const { status } = posting
  if (status === 'awaiting_packaging') return packing(seller, posting, now)
  if (status === 'ship_in_process') return ['ship_async_in_process']
  // Seen by programs, also after an error of registration.
  if (status === 'awaiting_registration' && posting.flow === 'RFBS_AGG') return [...LABELS]
  if (status === 'awaiting_deliver') return handingOver(posting)
  if (status === 'not_accepted') return ['arbitration', 'awaiting_delivery', 'cancel']
  if (status === 'arbitration') return ['awaiting_delivery', 'cancel']
  if (status === 'delivering') return delivering(posting)
  return []
}

function packing(seller: Seller, posting: PostingRecord, now: number): ActionWord[] {
  const { assembly, flow, lines } = posting
  if (assembly?.state === 'running') return ['ship_async_in_process']
  const needsData = !isFilled(seller, posting)
  const actions: ActionWord[] = ['cancel', 'product_cancel', needsData ? 'ship_with_additional_info' : 'ship']
  actions.push(assembly?.state === 'failed' ? 'ship_async_retry' : 'ship_async')
  if (lines.some(({ sku }) => seller.products.get(sku)?.needs.includes('weight'))) actions.push('has_weight_products')
  if (SELF.has(flow) && posting.cutoffAt === undefined && now < posting.shipBy) actions.push('set_cutoff')
  return actions
}

function handingOver(posting: PostingRecord): ActionWord[] {
  const { flow } = posting
  const actions: ActionWord[] = ['cancel', ...LABELS, 'update_cis']
  if (SELF.has(flow)) actions.push('non_int_delivering', 'set_track_number')
  if (flow === 'RFBS_3PL') actions.push('set_track_number')
  if (SELF.has(flow) && posting.timeslotChanges < 2) actions.push('set_timeslot')
  if (flow === 'FBS' || flow === 'CNC') actions.push('arbitration')
  return actions
}

function delivering({ flow, substatus }: PostingRecord): ActionWord[] {
  if (!SELF.has(flow)) return ['click_track_number']
  if (substatus === 'posting_conditionally_delivered') return []
  const actions: ActionWord[] = ['cancel', 'set_track_number', 'non_int_delivered']
  if (substatus !== 'posting_in_courier_service') actions.push('non_int_last_mile')
  return actions
}
