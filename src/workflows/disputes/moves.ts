import type { Ozon } from '../../client.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { BatchResult } from '../../model/batch.ts'
import type { Posting } from '../../model/posting.ts'
import { UNDOCUMENTED_BATCH } from '../../resources/shared/batches.ts'
import type { KnownAction } from '../../status/table.ts'
import { cancelAs, type PostingCancelled } from '../cancel/cancel-postings.ts'
import { createBatchSender } from '../core/batch-sender.ts'
import { factsOf } from '../core/posting-facts.ts'
import {
  isDoneBy,
  NO_POSTING,
  type PostingDone,
  permissionProblems,
  postingDone,
  postingReading,
} from '../core/posting-work.ts'
import { checkOptions, demandClient, numbersOf } from '../core/requests.ts'
import { runWorkflow } from '../core/run-workflow.ts'
import {
  type Judgement,
  type OneOrMany,
  type Reach,
  WAITING_OPTIONS,
  type WaitingOptions,
  type WriteOutcome,
} from '../core/workflow.ts'

interface Move {
  readonly name: string
  readonly operation: string
  /** Ozon's word for it in `available_actions`. */
  readonly action: KnownAction
  readonly what: string
  /** As long as a posting is in one of these, Ozon has not moved it. */
  readonly from: readonly string[]
  readonly max: number
  send(ozon: Ozon, postingNumbers: readonly string[], options: RequestOptions): Promise<BatchResult<string>>
}

const OPEN: Move = {
  name: 'open-dispute',
  operation: '/v2/posting/fbs/arbitration',
  action: 'arbitration',
  what: 'Opens a dispute: the posting was handed over and never scanned.',
  from: ['awaiting_deliver', 'not_accepted'],
  max: UNDOCUMENTED_BATCH,
  send: (ozon, numbers, options) => ozon.disputes.open(numbers, options),
}
const RETURN: Move = {
  name: 'return-to-shipping',
  operation: '/v2/posting/fbs/awaiting-delivery',
  action: 'awaiting_delivery',
  what: 'Puts the posting back to be shipped; it must go into a carriage again.',
  from: ['arbitration', 'not_accepted'],
  max: 100,
  send: (ozon, numbers, options) => ozon.disputes.returnToShipping(numbers, options),
}
/** "The seller declines the arbitration". */
const GIVEN_UP = '401'

/**
 * Opens disputes over FBS postings that were handed over and never scanned: they go to `arbitration`. Ozon answers for a
 * whole request at once; the state of each posting decides here, and one that Ozon refuses costs the others nothing: they
 * are sent again, alone. What is in `arbitration` already is done.
 *
 * Ozon: POST /v2/posting/fbs/arbitration, 20 a request (inferred); read back by /v4/posting/fbs/list. Gives an outcome for
 * each posting, in their order; a number that is given twice counts once. Rejects with the signal's reason, and
 * with a `RequestInvalidError` when a number is no text.
 *
 * @example
 * const [outcome] = await openDispute(ozon, '0185183545-0013-1')
 */
export async function openDispute(
  ozon: Ozon,
  postingNumbers: OneOrMany<string>,
  options: WaitingOptions = {},
): Promise<readonly WriteOutcome<PostingDone>[]> {
  demandClient(ozon)
  return move(ozon, OPEN, postingNumbers, options)
}

/**
 * Puts disputed and not accepted postings back to `awaiting_deliver`: they must be handed over again, in another carriage.
 *
 * Ozon: POST /v2/posting/fbs/awaiting-delivery, a hundred a request. Otherwise like `openDispute`.
 *
 * @example
 * await returnToShipping(ozon, ['0185183545-0013-1'])
 */
export async function returnToShipping(
  ozon: Ozon,
  postingNumbers: OneOrMany<string>,
  options: WaitingOptions = {},
): Promise<readonly WriteOutcome<PostingDone>[]> {
  demandClient(ozon)
  return move(ozon, RETURN, postingNumbers, options)
}

/**
 * Gives disputes up: the postings are cancelled for reason 401, where Ozon allows it for them.
 *
 * Ozon: POST /v1/posting/fbs/cancel-reason, /v2/posting/fbs/cancel. Otherwise like `cancelPostings`.
 *
 * @example
 * await giveUpDispute(ozon, '0185183545-0013-1')
 */
export async function giveUpDispute(
  ozon: Ozon,
  postingNumbers: OneOrMany<string>,
  options: WaitingOptions = {},
): Promise<readonly WriteOutcome<PostingCancelled>[]> {
  demandClient(ozon)
  checkOptions('No dispute was given up', options, WAITING_OPTIONS)
  const numbers = numbersOf('No dispute was given up', postingNumbers)
  const requests = numbers.map(postingNumber => ({ postingNumber, reasonId: GIVEN_UP }))
  return cancelAs('give-up-dispute', ozon, requests, options)
}

async function move(
  ozon: Ozon,
  wanted: Move,
  given: OneOrMany<string>,
  options: WaitingOptions,
): Promise<readonly WriteOutcome<PostingDone>[]> {
  const { name, operation, max } = wanted
  checkOptions('No posting was moved', options, WAITING_OPTIONS)
  const requests = numbersOf('No posting was moved', given).map(postingNumber => ({ postingNumber }))
  const { clock } = ozon
  const sender = createBatchSender<string, string>({
    clock,
    signal: options.signal,
    operation,
    max,
    nameOf: number => number,
    send: (numbers, more) => wanted.send(ozon, numbers, more),
    sharesFate: true,
  })
  return runWorkflow<{ postingNumber: string }, Posting, string, PostingDone>(
    ozon,
    {
      name,
      itemOf: ({ postingNumber }) => postingNumber,
      operationOf: () => operation,
      contentOf: () => '',
      problemsOf: () => [],
      read: postingReading(ozon, options),
      absence: NO_POSTING,
      judge: posting => judgeMove(posting, wanted),
      send: ({ postingNumber }) => sender(postingNumber),
      factsOf,
      reachOf: posting => reachOf(posting, wanted),
      valueOf: postingDone,
    },
    requests,
    options,
  )
}

function judgeMove(posting: Posting, { operation, action, what }: Move): Judgement {
  if (isDoneBy(operation, posting)) return { kind: 'already' }
  const problems = permissionProblems(posting, action)
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'go', what }
}

/** A posting that has left where it was has been moved; it may be further by now, as one that was found. */
function reachOf({ status }: Posting, { from }: Move): Reach {
  return status !== undefined && !from.includes(status) ? 'reached' : 'not-yet'
}
