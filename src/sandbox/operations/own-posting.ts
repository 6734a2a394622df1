import type { PostingRecord } from '../records/posting.ts'
import { notFound, wrongState } from '../server/refusal.ts'
import type { Call } from './operation.ts'

const UNPACKED: ReadonlySet<string> = new Set([
  'awaiting_verification',
  'awaiting_approve',
  'awaiting_packaging',
  'ship_in_process',
])

/** The posting of FBS or rFBS that a call names; postings of others are as good as none. */
export function ownPosting({ world, seller, body }: Call): PostingRecord {
  const posting = world.postings.of(seller.clientId, body.text('posting_number'))
  if (posting?.family !== 'fbs') throw notFound('POSTING_NOT_FOUND')
  return posting
}

/** The same, when it can be packed or split now. */
export function unpackedPosting(call: Call): PostingRecord {
  const { world, seller, body } = call
  const family = world.postings.of(seller.clientId, body.text('posting_number'))?.family
  if (family === 'fbp') throw wrongState('SHIP_FBP_POSTINGS_IS_FORBIDDEN')
  const posting = ownPosting(call)
  const { status, assembly } = posting
  if (status === 'cancelled' || status === 'cancelled_from_split_pending') throw wrongState('POSTING_ALREADY_CANCELLED')
  if (!UNPACKED.has(status)) {
    throw wrongState(status === 'awaiting_registration' ? 'HAS_INCORRECT_STATUS' : world.behaviour.repeatedShip)
  }
  // Calls while Ozon packs already are documented nowhere (inferred).
  if (status !== 'awaiting_packaging' || assembly?.state === 'running') throw wrongState('HAS_INCORRECT_STATUS')
  return posting
}
