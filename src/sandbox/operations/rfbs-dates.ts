import type { ActionWord } from '../../wire/statuses.ts'
import type { PostingRecord } from '../records/posting.ts'
import { actionsOf } from '../render/actions.ts'
import { invalid, wrongState } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { fbsPosting } from './posting-lookup.ts'

const DAY_MS = 86_400_000
/** Documented. */
const MOST_CHANGES = 2
/** How far a slot may move is told by Ozon for each posting; here it is a week (inferred). */
const SLOT_RANGE_MS = 7 * DAY_MS
/** Documented in the seller's handbook: rFBS goods are prepared within ten days. */
const LONGEST_PREPARATION_MS = 10 * DAY_MS

/** Dates that the seller promises, and the courier's code. */
export const rfbsDates: OperationTable = {
  '/v1/posting/fbs/timeslot/change-restrictions': timeslot,
  '/v1/posting/fbs/timeslot/set': setTimeslot,
  '/v1/posting/cutoff/set': setCutoff,
  '/v1/posting/fbs/pick-up-code/verify': verifyPickupCode,
}

/** A posting whose slot cannot be moved has no changes left. */
function timeslot(call: Call): Json {
  const posting = fbsPosting(call, call.body.text('posting_number'))
  const { from, to } = slotRange(posting, call.world.now())
  return {
    delivery_interval: { begin: new Date(from).toISOString(), end: new Date(to).toISOString() },
    remaining_changes_count: may(call, posting, 'set_timeslot') ? MOST_CHANGES - posting.timeslotChanges : 0,
  }
}

function slotRange({ deliverFrom, createdAt }: PostingRecord, now: number): { from: number; to: number } {
  // A delivery must not take longer than thirty days, as documented.
  return { from: now, to: Math.min(deliverFrom + SLOT_RANGE_MS, createdAt + 30 * DAY_MS) }
}

function setTimeslot(call: Call): Json {
  const { world, body } = call
  const posting = fbsPosting(call, body.text('posting_number'))
  const from = timeIn('new_timeslot.from', body.object('new_timeslot').time('from'))
  const to = timeIn('new_timeslot.to', body.object('new_timeslot').time('to'))
  if (!may(call, posting, 'set_timeslot')) throw wrongState('the delivery slot cannot be changed')
  const range = slotRange(posting, world.now())
  if (from > to || from < range.from || to > range.to) throw invalid('invalid Request.new_timeslot: not available')
  const before = { begin: posting.deliverFrom, end: posting.deliverTo }
  posting.deliverFrom = from
  posting.deliverTo = to
  posting.timeslotChanges++
  world.postings.changed(posting, world.now())
  note(call, posting, 'timeslot-set', { from: new Date(from).toISOString(), to: new Date(to).toISOString() })
  world.tellNews({ kind: 'delivery-date-changed', posting, from: before, to: { begin: from, end: to } })
  return { result: true }
}

/** Once, and not after the date that it replaces. */
function setCutoff(call: Call): Json {
  const { world, body } = call
  const posting = fbsPosting(call, body.text('posting_number'))
  const cutoff = timeIn('new_cutoff_date', body.time('new_cutoff_date'))
  if (!may(call, posting, 'set_cutoff')) throw wrongState('the shipping date cannot be changed')
  if (cutoff <= world.now() || cutoff > posting.createdAt + LONGEST_PREPARATION_MS) {
    throw invalid('invalid Request.new_cutoff_date: not available')
  }
  const before = posting.shipBy
  posting.cutoffAt = cutoff
  posting.shipBy = cutoff
  posting.shipByWithoutDelay = Math.max(posting.shipByWithoutDelay, cutoff)
  world.postings.changed(posting, world.now())
  note(call, posting, 'cutoff-set', { cutoff: new Date(cutoff).toISOString() })
  world.tellNews({ kind: 'cutoff-changed', posting, from: before, to: cutoff })
  return { result: true }
}

/** A right code is noted as the hand-over, the first time. */
function verifyPickupCode(call: Call): Json {
  const { world, body } = call
  const posting = fbsPosting(call, body.text('posting_number'))
  if (!posting.isExpress || posting.status !== 'awaiting_deliver') throw wrongState('HAS_INCORRECT_STATUS')
  if (body.text('pickup_code') !== posting.pickupCode) return { valid: false }
  if (posting.pickupCodeVerifiedAt === undefined) {
    posting.pickupCodeVerifiedAt = world.now()
    world.postings.changed(posting, world.now())
    note(call, posting, 'pickup-code-verified', {})
  }
  return { valid: true }
}

const may = ({ world, seller }: Call, posting: PostingRecord, action: ActionWord): boolean =>
  actionsOf(seller, posting, world.now()).includes(action)

/** The contract has let an empty text pass for a time. */
function timeIn(name: string, time: number | undefined): number {
  if (time === undefined) throw invalid(`invalid Request.${name}: value is required`)
  return time
}

function note({ world }: Call, { number }: PostingRecord, effect: string, details: Record<string, string>): void {
  world.journal.add({ kind: 'effect', actor: 'seller', effect, subject: number, details })
}
