import type { KnownSubstatus } from '../../wire/values.ts'
import type { PostingRecord, Step } from '../records/posting.ts'
import type { PushType } from '../records/subscriptions.ts'
import { integrationOf } from '../render/common.ts'
import type { PushOptions } from './options.ts'
import { stateBefore, stateOf } from './states.ts'

/** A message as it goes out. */
export interface PushMessage {
  readonly message_type: PushType
  readonly [field: string]: unknown
}

/** A step of a posting, and what it was before. */
export interface Moved {
  readonly posting: PostingRecord
  readonly step: Step
  readonly before: KnownSubstatus | undefined
}

/** How messages are written: options, and where new ids come from. */
export interface Style {
  readonly options: Pick<PushOptions, 'unlistedStates' | 'shape'>
  uuid(): string
}

/** With milliseconds, as in Ozon's samples. */
export const instant = (moment: number): string => new Date(moment).toISOString()

/** The messages of one step of a posting. Nothing is told of FBP and digital goods, nor of splits. */
export function postingMessages(moved: Moved, style: Style): readonly PushMessage[] {
  const { family } = moved.posting
  if (family === 'fbs') return fbsMessages(moved, style)
  return family === 'fbo' ? fboMessages(moved, style) : []
}

function fbsMessages({ posting, step, before }: Moved, { options }: Style): readonly PushMessage[] {
  const { from, to, at } = step
  const about = placeOf(posting)
  if (from === undefined) return posting.parent === undefined && to !== 'cancelled' ? [newPosting(posting, step)] : []
  const state = stateOf('fbs', step, options.unlistedStates)
  const moves =
    state === undefined
      ? []
      : [message('TYPE_STATE_CHANGED', { ...about, new_state: state, changed_state_date: instant(at) })]
  if (to !== 'cancelled' || from === 'cancelled') return moves
  const cancelled = message('TYPE_POSTING_CANCELLED', {
    ...about,
    products: piecesOf(posting),
    old_state: stateBefore('fbs', from, before),
    new_state: 'posting_canceled',
    changed_state_date: instant(at),
    reason: reasonOf(posting),
  })
  return [cancelled, ...moves]
}

function newPosting(posting: PostingRecord, { to }: Step): PushMessage {
  const isUnpaid = to === 'awaiting_verification' || to === 'awaiting_approve'
  return message('TYPE_NEW_POSTING', {
    ...placeOf(posting),
    products: posting.lines.map(({ sku, offerId, quantity }) => ({ sku: Number(sku), offer_id: offerId, quantity })),
    in_process_at: isUnpaid ? '' : instant(posting.createdAt),
    shipment_date: instant(posting.shipBy),
    tpl_integration_type: integrationOf(posting)[1],
    is_express: posting.isExpress,
    tracking_number: posting.trackingNumber,
    delivery_date_begin: instant(posting.deliverFrom),
    delivery_date_end: instant(posting.deliverTo),
  })
}

function fboMessages({ posting, step, before }: Moved, style: Style): readonly PushMessage[] {
  const { from, to, at } = step
  const about = { ...placeOf(posting), order_number: posting.orderNumber }
  if (from === undefined) {
    const fields = {
      ...about,
      uuid: style.uuid(),
      products: piecesOf(posting),
      creation_date: instant(posting.createdAt),
    }
    return posting.parent === undefined && to !== 'cancelled' ? [message('TYPE_FBO_POSTING_NEW', fields)] : []
  }
  if (to === 'cancelled' && from !== 'cancelled') {
    const fields = {
      ...about,
      uuid: style.uuid(),
      products: piecesOf(posting),
      old_state: stateBefore('fbo', from, before),
      new_state: 'posting_canceled',
      cancel_date: instant(at),
      reason: reasonOf(posting),
    }
    return [message('TYPE_FBO_POSTING_CANCELLED', fields)]
  }
  const state = stateOf('fbo', step, style.options.unlistedStates)
  if (state === undefined) return []
  const fields = { ...about, uuid: style.uuid(), new_state: state, changed_state_date: instant(at) }
  return [message('TYPE_FBO_POSTING_STATE_CHANGED', fields)]
}

export function message(type: PushType, fields: Readonly<Record<string, unknown>>): PushMessage {
  return { message_type: type, ...fields }
}

/** What every message of a posting tells. */
export function placeOf({ number, warehouseId, clientId }: PostingRecord) {
  return { posting_number: number, warehouse_id: Number(warehouseId), seller_id: Number(clientId) }
}

const piecesOf = ({ lines }: PostingRecord) => lines.map(({ sku, quantity }) => ({ sku: Number(sku), quantity }))

const reasonOf = ({ cancellation }: PostingRecord) => ({
  id: cancellation?.reasonId ?? 0,
  message: cancellation?.reason ?? '',
})
