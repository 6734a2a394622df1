import { REFUSED_AT_RECEIPT } from '../cancelling/cancel-reasons.ts'
import { bearPosting, ImpossibleMove, movePosting, moveProblem } from '../postings/moves.ts'
import type { Line, PostingRecord } from '../records/posting.ts'
import type { World } from '../world.ts'

/**
 * A buyer keeps a part of a posting: it is delivered with that, and the rest becomes a posting of its own that is born
 * cancelled. Ozon tells this of FBS and FBO postings only.
 */
export function refusePart(world: World, posting: PostingRecord, refused: readonly Line[], kept: Line[]): void {
  const received = {
    to: 'delivered',
    substatus: 'posting_received',
    actor: 'Ozon',
    because: 'a part was kept',
  } as const
  const problem =
    posting.flow === 'FBS' || posting.flow === 'FBO' ? moveProblem(posting, received) : 'not in this scheme'
  if (problem !== undefined) throw new ImpossibleMove(`${posting.number}: a part cannot be refused, ${problem}`)
  const part = bornCancelled(world, posting, refused)
  posting.lines = kept
  bearPosting(world, part, { actor: 'Ozon', because: 'a part was refused at receipt' })
  movePosting(world, posting, received)
  const details = { refusedAs: part.number, quantity: refused.reduce((sum, { quantity }) => sum + quantity, 0) }
  world.journal.add({ kind: 'effect', actor: 'buyer', effect: 'goods-refused', subject: posting.number, details })
}

function bornCancelled(world: World, posting: PostingRecord, lines: readonly Line[]): PostingRecord {
  const {
    previousSubstatus: _before,
    assembly: _ship,
    carriageId: _carriage,
    containerId: _container,
    // Split off by the seller; this part was not.
    parent: _parent,
    ...like
  } = posting
  const { id, title } = REFUSED_AT_RECEIPT
  return {
    ...like,
    number: nextNumber(world, posting),
    rank: world.postings.nextRank(),
    createdAt: world.now(),
    changedAt: world.now(),
    status: 'cancelled',
    substatus: 'posting_canceled',
    lines: [...lines],
    children: [],
    history: [],
    cancellation: {
      reasonId: id,
      reason: title,
      type: 'PartialRefund',
      initiator: 'Клиент',
      afterShip: true,
      affectsRating: false,
    },
  }
}

/** The next number of the order that no posting has. */
function nextNumber(world: World, { orderNumber }: PostingRecord): string {
  let last = 1
  while (world.postings.get(`${orderNumber}-${last}`) !== undefined) last++
  return `${orderNumber}-${last}`
}
