import type { RfbsReturnRecord } from '../records/rfbs-returns.ts'
import { groupOf, rfbsReturnDetails, rfbsReturnRow } from '../render/rfbs-returns.ts'
import { type RfbsReturnStep, rejectionReasons, setRfbsReturn, stepsOf } from '../returns/rfbs-return-steps.ts'
import { invalid, notFound, wrongState } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { afterId, pageSize } from './posting-lookup.ts'

/** Return requests of rFBS postings, which the seller decides on. */
export const rfbsReturns: OperationTable = {
  '/v2/returns/rfbs/list': list,
  '/v2/returns/rfbs/get': get,
  '/v1/returns/rfbs/action/set': act,
}

/** Undocumented; that of the other lists of returns would refuse Ozon's own example, which asks for a thousand. */
const MOST_ON_A_PAGE = 1_000

/** The oldest first (inferred). */
function list({ seller, body }: Call): Json {
  const limit = pageSize(body, MOST_ON_A_PAGE)
  const filter = body.object('filter')
  const groups = filter.texts('group_state')
  const { from, to } = { from: filter.object('created_at').time('from'), to: filter.object('created_at').time('to') }
  const fits = afterId(seller.rfbsReturns.all, body.textIfAny('last_id')).filter(
    each =>
      is(filter.textIfAny('posting_number'), each.postingNumber) &&
      is(filter.textIfAny('offer_id'), each.offerId) &&
      (groups.length === 0 || groups.includes('All') || groups.includes(groupOf(each))) &&
      each.createdAt >= (from ?? Number.NEGATIVE_INFINITY) &&
      each.createdAt <= (to ?? Number.POSITIVE_INFINITY),
  )
  return { returns: fits.slice(0, limit).map(rfbsReturnRow) }
}

const is = (wanted: string | undefined, found: string): boolean => wanted === undefined || wanted === found

function get(call: Call): Json {
  return { returns: rfbsReturnDetails(requestOf(call)) }
}

function requestOf({ seller, body }: Call): RfbsReturnRecord {
  const found = seller.rfbsReturns.get(body.text('return_id'))
  if (found === undefined) throw notFound('return not found')
  return found
}

function act(call: Call): undefined {
  const { world, body } = call
  const record = requestOf(call)
  const step = stepsOf(record).find(({ id }) => id === body.number('id'))
  if (step === undefined) throw wrongState('action is not available for this return')
  const more = whatItNeeds(call, record, step)
  Object.assign(record, more)
  record.refundForDelivery = Math.max(0, body.number('return_for_back_way'))
  setRfbsReturn(world, record, step.to)
  const { id: subject, refundForDelivery } = record
  const details = { action: step.id, state: step.to, refundForDelivery }
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'rfbs-return-action', subject, details })
}

type Extra = Pick<RfbsReturnRecord, 'rejection' | 'compensation'>

function whatItNeeds(call: Call, record: RfbsReturnRecord, { needs }: RfbsReturnStep): Extra {
  if (needs === 'reason') return { rejection: rejectionIn(call) }
  return needs === 'amount' ? { compensation: compensationIn(call, record) } : {}
}

function rejectionIn({ body }: Call): NonNullable<RfbsReturnRecord['rejection']> {
  const reasonId = body.number('rejection_reason_id')
  const comment = body.text('comment').trim()
  if (comment === '') throw invalid('invalid Request.comment: value is required')
  if (!rejectionReasons.some(({ id }) => id === reasonId)) {
    throw invalid('invalid Request.rejection_reason_id: value must be one of rejection_reason')
  }
  return { reasonId, comment }
}

/** At most what the goods cost (inferred). */
function compensationIn({ body }: Call, { price }: RfbsReturnRecord): number {
  const amount = body.number('compensation_amount')
  if (amount > 0 && amount <= Number(price)) return amount
  throw invalid(`invalid Request.compensation_amount: value must be inside range (0, ${Number(price)}]`)
}
