import type { Ozon } from '../../client.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { BatchResult } from '../../model/batch.ts'
import type { Posting } from '../../model/posting.ts'
import { UNDOCUMENTED_BATCH } from '../../resources/shared/batches.ts'
import type { KnownAction } from '../../status/table.ts'
import { createBatchSender } from '../core/batch-sender.ts'
import { factsOf } from '../core/posting-facts.ts'
import {
  isDoneBy,
  NO_POSTING,
  type PostingDone,
  permissionProblems,
  postingDone,
  postingReading,
  reachBy,
} from '../core/posting-work.ts'
import { checkOptions, demandClient, numbersOf } from '../core/requests.ts'
import { runWorkflow } from '../core/run-workflow.ts'
import {
  type Judgement,
  type OneOrMany,
  WAITING_OPTIONS,
  type WaitingOptions,
  type WriteOutcome,
} from '../core/workflow.ts'
import { integrationAdvice, integrationProblems } from './integration.ts'

interface Move {
  readonly name: string
  readonly operation: string
  /** Ozon's word for it in `available_actions`. */
  readonly action: KnownAction
  readonly what: string
  send(ozon: Ozon, postingNumbers: readonly string[], options: RequestOptions): Promise<BatchResult<string>>
}

const DELIVERING: Move = {
  name: 'rfbs-delivering',
  operation: '/v2/fbs/posting/delivering',
  action: 'non_int_delivering',
  what: 'Tells Ozon that the posting is on its way.',
  send: (ozon, numbers, options) => ozon.delivery.markDelivering(numbers, options),
}
const LAST_MILE: Move = {
  name: 'rfbs-last-mile',
  operation: '/v2/fbs/posting/last-mile',
  action: 'non_int_last_mile',
  what: 'Tells Ozon that the courier is on the way to the buyer.',
  send: (ozon, numbers, options) => ozon.delivery.markLastMile(numbers, options),
}
const DELIVERED: Move = {
  name: 'rfbs-delivered',
  operation: '/v2/fbs/posting/delivered',
  action: 'non_int_delivered',
  what: 'Tells Ozon that the buyer has the goods.',
  send: (ozon, numbers, options) => ozon.delivery.markDelivered(numbers, options),
}

/**
 * Tells Ozon that rFBS postings are on their way, and waits until their status says so: from `awaiting_deliver` to
 * `delivering`. Only for postings that the seller delivers; what is on its way already is done.
 *
 * Ozon: POST /v2/fbs/posting/delivering, asynchronous; read by /v4/posting/fbs/list. Gives an outcome for each posting, in
 * their order; a number that is given twice counts once. Rejects with the signal's reason, and
 * with a `RequestInvalidError` when a number is no text.
 *
 * @example
 * const outcomes = await markDelivering(ozon, ['0185183545-0013-1'], { journal })
 */
export async function markDelivering(
  ozon: Ozon,
  postingNumbers: OneOrMany<string>,
  options: WaitingOptions = {},
): Promise<readonly WriteOutcome<PostingDone>[]> {
  demandClient(ozon)
  return move(ozon, DELIVERING, postingNumbers, options)
}

/**
 * Tells Ozon that the courier is on the way to the buyer: from `delivering` to its substatus `posting_in_courier_service`.
 * It may be left out.
 *
 * Ozon: POST /v2/fbs/posting/last-mile. Otherwise like `markDelivering`.
 *
 * @example
 * const [outcome] = await markLastMile(ozon, '0185183545-0013-1')
 */
export async function markLastMile(
  ozon: Ozon,
  postingNumbers: OneOrMany<string>,
  options: WaitingOptions = {},
): Promise<readonly WriteOutcome<PostingDone>[]> {
  demandClient(ozon)
  return move(ozon, LAST_MILE, postingNumbers, options)
}

/**
 * Tells Ozon that the buyer has the goods: from `delivering` to its substatus `posting_conditionally_delivered`. The status
 * becomes `delivered` when the buyer does not object.
 *
 * Ozon: POST /v2/fbs/posting/delivered. Otherwise like `markDelivering`.
 *
 * @example
 * const [outcome] = await markDelivered(ozon, '0185183545-0013-1')
 */
export async function markDelivered(
  ozon: Ozon,
  postingNumbers: OneOrMany<string>,
  options: WaitingOptions = {},
): Promise<readonly WriteOutcome<PostingDone>[]> {
  demandClient(ozon)
  return move(ozon, DELIVERED, postingNumbers, options)
}

async function move(
  ozon: Ozon,
  { name, operation, action, what, send }: Move,
  given: OneOrMany<string>,
  options: WaitingOptions,
): Promise<readonly WriteOutcome<PostingDone>[]> {
  checkOptions('No posting was moved', options, WAITING_OPTIONS)
  const requests = numbersOf('No posting was moved', given).map(postingNumber => ({ postingNumber }))
  const { signal } = options
  const sender = createBatchSender<string, string>({
    clock: ozon.clock,
    signal,
    operation,
    max: UNDOCUMENTED_BATCH,
    nameOf: number => number,
    send: (numbers, more) => send(ozon, numbers, more),
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
      judge: posting => judgeMove(posting, { operation, action, what }),
      send: ({ postingNumber }) => sender(postingNumber),
      factsOf,
      reachOf: posting => reachBy(operation, posting),
      valueOf: postingDone,
      adviceOn: integrationAdvice,
    },
    requests,
    options,
  )
}

function judgeMove(posting: Posting, { operation, action, what }: Omit<Move, 'name' | 'send'>): Judgement {
  if (isDoneBy(operation, posting)) return { kind: 'already' }
  const integrated = integrationProblems(posting)
  const problems = integrated.length > 0 ? integrated : permissionProblems(posting, action)
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'go', what }
}
