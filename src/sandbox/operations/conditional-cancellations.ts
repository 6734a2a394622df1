import { grantCancellation, grantProblem, refuseCancellation } from '../cancelling/conditional-cancellation.ts'
import type { ConditionalCancellation, ConditionalState } from '../records/conditional-cancellations.ts'
import { iso } from '../render/common.ts'
import { notFound, wrongState } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { afterId, pageSize } from './posting-lookup.ts'

/** Wishes of buyers to cancel rFBS postings. */
export const conditionalCancellations: OperationTable = {
  '/v2/conditional-cancellation/list': list,
  '/v2/conditional-cancellation/approve': approve,
  '/v2/conditional-cancellation/reject': reject,
}

const MOST_ON_A_PAGE = 500
/** "Approved" has the number 2 in an old example of Ozon's; the others are ours (inferred). */
const STATES: Readonly<Record<ConditionalState, { readonly id: number; readonly name: string }>> = {
  ON_APPROVAL: { id: 1, name: 'На рассмотрении' },
  APPROVED: { id: 2, name: 'Подтверждена' },
  REJECTED: { id: 3, name: 'Отклонена' },
}

/** The oldest first (inferred). The counter is of all requests that wait, whatever the filters. */
function list({ seller, body }: Call): Json {
  const limit = pageSize(body, MOST_ON_A_PAGE)
  const filters = body.object('filters')
  const state = filters.textIfAny('state') ?? 'ALL'
  const initiators = filters.texts('cancellation_initiator')
  const numbers = filters.texts('posting_number')
  const all = [...seller.conditionalCancellations.all]
  const fits = afterId(all, body.textIfAny('last_id')).filter(
    each =>
      (state === 'ALL' || each.state === state) &&
      (initiators.length === 0 || initiators.includes(each.initiator)) &&
      (numbers.length === 0 || numbers.includes(each.postingNumber)),
  )
  const page = fits.slice(0, limit)
  const waiting = all.filter(each => each.state === 'ON_APPROVAL').length
  const counter = body.object('with').flag('counter') ? { counter: waiting } : {}
  return { result: page.map(row), last_id: Number(page.at(-1)?.id ?? 0), ...counter }
}

function row(request: ConditionalCancellation) {
  const { id, name } = STATES[request.state]
  return {
    cancellation_id: Number(request.id),
    source_id: Number(request.id),
    posting_number: request.postingNumber,
    cancellation_initiator: request.initiator,
    cancellation_reason: { id: request.reasonId, name: request.reason },
    cancellation_reason_message: request.message,
    order_date: iso(request.orderedAt),
    cancelled_at: iso(request.createdAt),
    auto_approve_date: iso(request.autoApproveAt),
    approve_comment: request.comment,
    // Undecided requests have no such date; how Ozon writes that is documented nowhere.
    ...(request.decidedAt === undefined ? {} : { approve_date: iso(request.decidedAt) }),
    state: { id, name, state: request.state },
    tpl_integration_type: request.tplIntegrationType,
  }
}

function approve(call: Call): undefined {
  const request = openRequest(call)
  const { world, body } = call
  if (grantProblem(world, request) !== undefined) throw wrongState('HAS_INCORRECT_STATUS')
  grantCancellation(world, request, 'seller', body.text('comment'))
}

function reject(call: Call): undefined {
  const request = openRequest(call)
  refuseCancellation(call.world, request, 'seller', call.body.text('comment'))
}

function openRequest({ seller, body }: Call): ConditionalCancellation {
  const request = seller.conditionalCancellations.get(body.text('cancellation_id'))
  if (request === undefined) throw notFound('cancellation request not found')
  if (request.state !== 'ON_APPROVAL') throw wrongState(`cancellation request is ${request.state}`)
  return request
}
