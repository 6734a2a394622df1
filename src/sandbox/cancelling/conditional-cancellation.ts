import type { JournalActor } from '../journal.ts'
import { ImpossibleMove } from '../postings/moves.ts'
import type { ConditionalCancellation } from '../records/conditional-cancellations.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { integrationOf } from '../render/common.ts'
import type { World } from '../world.ts'
import { BUYER_CANCELLED, reasonFor } from './cancel-reasons.ts'
import { cancelPosting, cancelProblem } from './cancellation.ts'

/** A buyer's wish to cancel an rFBS posting: the seller has some time to answer, then it is granted. */
export function requestCancellation(
  world: World,
  seller: Seller,
  posting: PostingRecord,
  wish: { readonly reasonId?: number; readonly message?: string },
): ConditionalCancellation {
  const { reasonId = BUYER_CANCELLED.id, message = '' } = wish
  const problem = cancelProblem(posting, 'buyer') ?? doubleProblem(seller, posting)
  if (problem !== undefined) throw new ImpossibleMove(problem)
  const now = world.now()
  const request: ConditionalCancellation = {
    id: world.nextId(90_000_000),
    postingNumber: posting.number,
    initiator: 'CLIENT',
    reasonId,
    reason: reasonFor('buyer', reasonId).title,
    message,
    orderedAt: posting.createdAt,
    createdAt: now,
    autoApproveAt: now + world.behaviour.conditionalApprovalMs,
    tplIntegrationType: integrationOf(posting)[1],
    state: 'ON_APPROVAL',
    comment: '',
  }
  seller.conditionalCancellations.add(request)
  note(world, request, 'cancellation-requested', 'buyer')
  world.at(request.autoApproveAt, () => grantBySilence(world, request))
  return request
}

function doubleProblem({ conditionalCancellations }: Seller, { number }: PostingRecord): string | undefined {
  const open = conditionalCancellations.openFor(number)
  return open === undefined ? undefined : `${number}: request ${open.id} waits for an answer.`
}

/** Why a request cannot be granted any more: the posting has gone too far. */
export function grantProblem(world: World, { postingNumber }: ConditionalCancellation): string | undefined {
  const posting = world.postings.get(postingNumber)
  if (posting === undefined || posting.status === 'cancelled') return undefined
  return cancelProblem(posting, 'buyer')
}

/** Grants a request and cancels its posting, unless that has happened in the meantime. */
export function grantCancellation(
  world: World,
  request: ConditionalCancellation,
  by: JournalActor,
  comment: string,
): void {
  const posting = world.postings.get(request.postingNumber)
  settle(world, request, { state: 'APPROVED', by, comment })
  if (posting === undefined || posting.status === 'cancelled') return
  cancelPosting(world, posting, { by: 'buyer', reasonId: request.reasonId, because: 'the request was granted' })
}

/** The posting stays as it is and must be delivered. */
export function refuseCancellation(
  world: World,
  request: ConditionalCancellation,
  by: JournalActor,
  comment: string,
): void {
  settle(world, request, { state: 'REJECTED', by, comment })
}

/** What cannot be cancelled any more is refused (inferred). */
function grantBySilence(world: World, request: ConditionalCancellation): void {
  if (request.state !== 'ON_APPROVAL') return
  if (grantProblem(world, request) === undefined) grantCancellation(world, request, 'Ozon', '')
  else refuseCancellation(world, request, 'Ozon', '')
}

function settle(
  world: World,
  request: ConditionalCancellation,
  { state, by, comment }: { state: 'APPROVED' | 'REJECTED'; by: JournalActor; comment: string },
): void {
  request.state = state
  request.decidedAt = world.now()
  request.comment = comment
  note(world, request, state === 'APPROVED' ? 'cancellation-approved' : 'cancellation-rejected', by)
}

function note(world: World, { id, postingNumber }: ConditionalCancellation, effect: string, actor: JournalActor): void {
  world.journal.add({ kind: 'effect', actor, effect, subject: id, details: { postingNumber } })
}
