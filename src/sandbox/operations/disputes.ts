import { type Move, movePosting, moveProblem } from '../postings/moves.ts'
import type { PostingRecord } from '../records/posting.ts'
import { wrongState } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { fbsPosting, numbersIn } from './posting-lookup.ts'

/** Disputes over parcels that were handed over and not scanned. One answer for a whole list, so one fate for it. */
export const disputes: OperationTable = {
  '/v2/posting/fbs/arbitration': open,
  '/v2/posting/fbs/awaiting-delivery': giveUp,
}

const MOST_GIVEN_UP = 100

/** What was scanned has no ground for a dispute. */
function open(call: Call): Json {
  const numbers = numbersIn(call.body, 'posting_number')
  const move: Move = {
    to: 'arbitration',
    substatus: 'posting_in_arbitration',
    actor: 'seller',
    because: 'handed over and not scanned',
  }
  return moveAll(call, numbers, { move, effect: 'dispute-opened', fits: ({ scanned }) => !scanned })
}

/** Back to shipping: it must go into a carriage once more. */
function giveUp(call: Call): Json {
  const numbers = numbersIn(call.body, 'posting_number', MOST_GIVEN_UP)
  const move: Move = {
    to: 'awaiting_deliver',
    substatus: 'posting_not_in_carriage',
    actor: 'seller',
    because: 'to be shipped again',
  }
  const isThere = ({ status }: PostingRecord): boolean =>
    status === 'awaiting_deliver' && call.world.behaviour.awaitingDeliveryAgain === 'accept'
  const fits = (posting: PostingRecord): boolean =>
    posting.status === 'not_accepted' || posting.status === 'arbitration' || isThere(posting)
  return moveAll(call, numbers, { move, effect: 'dispute-given-up', fits, isThere })
}

interface Moving {
  readonly move: Move
  readonly effect: string
  readonly fits: (posting: PostingRecord) => boolean
  /** Nothing is to be done. */
  readonly isThere?: (posting: PostingRecord) => boolean
}

function moveAll(call: Call, numbers: readonly string[], { move, effect, fits, isThere = () => false }: Moving): Json {
  const { world } = call
  const postings = numbers.map(number => fbsPosting(call, number))
  const wrong = postings.find(
    posting => !fits(posting) || (!isThere(posting) && moveProblem(posting, move) !== undefined),
  )
  if (wrong !== undefined) throw wrongState(`HAS_INCORRECT_STATUS: ${wrong.number}`)
  for (const posting of postings.filter(each => !isThere(each))) {
    movePosting(world, posting, move)
    if (move.to === 'awaiting_deliver') delete posting.carriageId
    world.journal.add({ kind: 'effect', actor: 'seller', effect, subject: posting.number })
  }
  return { result: true }
}
