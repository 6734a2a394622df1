import type { JournalActor } from '../journal.ts'
import { ImpossibleMove, type Move, movePosting, moveProblem } from '../postings/moves.ts'
import type { CancellationRecord, PostingRecord, Step } from '../records/posting.ts'
import { bringBackCancelled } from '../returns/return-journey.ts'
import type { World } from '../world.ts'
import { reasonFor } from './cancel-reasons.ts'

/** Who cancels, and why. */
export interface Cancelling {
  readonly by: JournalActor
  /** Default: what this party usually cancels for. */
  readonly reasonId?: number
  /** In a few words, for the journal. */
  readonly because?: string
}

/** `cancellation_initiator` is told in Russian. */
const INITIATORS: Readonly<Record<CancellationRecord['type'], string>> = {
  seller: 'Продавец',
  client: 'Клиент',
  customer: 'Покупатель',
  ozon: 'Ozon',
  system: 'Система',
  delivery: 'Служба доставки',
  PartialRefund: 'Клиент',
}

/** "After ship" means after assembly, not after the hand-over. */
const BEFORE_ASSEMBLY: ReadonlySet<string> = new Set([
  'awaiting_verification',
  'awaiting_approve',
  'awaiting_packaging',
  'ship_in_process',
])

/**
 * Cancels a posting for any party. Throws `ImpossibleMove` when the table of transitions does not allow it, and then nothing
 * has changed. Stock and returns follow by themselves.
 */
export function cancelPosting(world: World, posting: PostingRecord, cancelling: Cancelling): void {
  const { by, reasonId, because } = cancelling
  const cancellation = cancellationBy(posting, by, reasonId)
  const move: Move = {
    to: 'cancelled',
    substatus: 'posting_canceled',
    actor: by,
    because: because ?? cancellation.reason,
  }
  const problem = cancelProblem(posting, by)
  if (problem !== undefined) throw new ImpossibleMove(problem)
  // Before the move: whoever is told of it may ask for the reason.
  posting.cancellation = cancellation
  movePosting(world, posting, move)
  const details = { reasonId: cancellation.reasonId, type: cancellation.type }
  world.journal.add({ kind: 'effect', actor: by, effect: 'cancelled', subject: posting.number, details })
}

/** Why a party cannot cancel a posting now; `undefined` when it can. */
export function cancelProblem(posting: PostingRecord, by: JournalActor): string | undefined {
  if (posting.status === 'cancelled') return `${posting.number} is cancelled already.`
  return moveProblem(posting, { to: 'cancelled', substatus: 'posting_canceled', actor: by, because: '' })
}

/** Lets cancellations that came by other ways have a reason, and brings back what was under way. */
export function followCancellations(world: World): void {
  world.onMove((posting, step) => {
    if (step.to !== 'cancelled') return
    posting.cancellation ??= cancellationBy(posting, step.actor, undefined, step)
    bringBackCancelled(world, posting, step)
  })
}

function cancellationBy(
  posting: PostingRecord,
  by: JournalActor,
  reasonId: number | undefined,
  { from = posting.status }: Pick<Step, 'from'> = {},
): CancellationRecord {
  const { id, title, type, affectsRating } = reasonFor(by, reasonId)
  return {
    reasonId: id,
    reason: title,
    type,
    initiator: INITIATORS[type],
    afterShip: !BEFORE_ASSEMBLY.has(from),
    affectsRating,
  }
}
