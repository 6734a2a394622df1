import type { Ozon } from '../../client.ts'
import { OzonError } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { CancelReason, PostingCancelReasons } from '../../model/cancel.ts'
import type { Posting } from '../../model/posting.ts'
import { UNDOCUMENTED_BATCH } from '../../resources/shared/batches.ts'
import { Collector, type Fate } from '../core/collector.ts'
import { factsOf } from '../core/posting-facts.ts'
import { NO_POSTING, type PostingDone, postingDone, postingReading } from '../core/posting-work.ts'
import { checkOptions, demandClient, idText, requestsOf } from '../core/requests.ts'
import { runWorkflow } from '../core/run-workflow.ts'
import { type OneOrMany, WAITING_OPTIONS, type WaitingOptions, type WriteOutcome } from '../core/workflow.ts'
import { CANCEL_REQUEST, type CancelRequest, requestProblems } from './cancel-request.ts'
import { judgeCancel, judgeCancelled, reachOfCancel } from './judge-cancel.ts'

const WHOLE = '/v2/posting/fbs/cancel'
const PRODUCTS = '/v2/posting/fbs/product/cancel'
const NOTHING = 'Nothing was cancelled'

/** A posting that was cancelled, as a whole or in part. */
export interface PostingCancelled extends PostingDone {
  /** The number that Ozon named when products were cancelled. */
  readonly namedByOzon?: string
}

/**
 * Cancels FBS and rFBS postings, or single products of them. The reasons that Ozon allows for each posting are asked for
 * first, and pieces are counted, so that nothing is sent which must be refused. A posting that is cancelled already is
 * done. Cancelling by the seller usually counts against its rating.
 *
 * Ozon: POST /v1/posting/fbs/cancel-reason, then /v2/posting/fbs/cancel or /v2/posting/fbs/product/cancel, read back by
 * /v4/posting/fbs/list. When all pieces are cancelled, so is the posting (inferred). Gives an outcome for each, in their
 * order. Rejects with the signal's reason.
 *
 * @example
 * const lines = [{ sku: '1904686181', quantity: 1 }]
 * await cancelPostings(ozon, { postingNumber: '0185183545-0013-1', reasonId: '352', message: 'Broken', lines })
 */
export async function cancelPostings(
  ozon: Ozon,
  requests: OneOrMany<CancelRequest>,
  options: WaitingOptions = {},
): Promise<readonly WriteOutcome<PostingCancelled>[]> {
  demandClient(ozon)
  return cancelAs('cancel', ozon, requests, options)
}

/** The same under another name for progress: giving a dispute up is a cancellation as well. */
export async function cancelAs(
  name: string,
  ozon: Ozon,
  given: OneOrMany<CancelRequest>,
  options: WaitingOptions,
): Promise<readonly WriteOutcome<PostingCancelled>[]> {
  checkOptions(NOTHING, options, WAITING_OPTIONS)
  const requests = requestsOf(NOTHING, given, CANCEL_REQUEST).map(each => ({
    ...each,
    reasonId: idText(each.reasonId),
  }))
  const reasons = reasonAsking(ozon, options)
  return runWorkflow<CancelRequest, Posting, string, PostingCancelled>(
    ozon,
    {
      name,
      itemOf: ({ postingNumber }) => postingNumber,
      operationOf: ({ lines }) => (lines === undefined ? WHOLE : PRODUCTS),
      // Whatever else somebody's lines hold may be told otherwise after a crash.
      contentOf: ({ reasonId, message, lines }) => ({
        reasonId,
        message,
        lines: lines?.map(({ sku, quantity }) => ({ sku, quantity })),
      }),
      problemsOf: requestProblems,
      read: postingReading(ozon, options),
      absence: NO_POSTING,
      judge: async (posting, request) => {
        if (posting.status === 'cancelled') return judgeCancelled(request)
        return judgeCancel(posting, request, await reasons.ask(posting.postingNumber))
      },
      send: (request, more) => sendCancel(ozon, request, more),
      factsOf,
      reachOf: reachOfCancel,
      valueOf: (request, ending) => {
        const named = ending.result === undefined || ending.result === '' ? {} : { namedByOzon: ending.result }
        return { ...postingDone(request, ending), ...named }
      },
    },
    requests,
    options,
  )
}

async function sendCancel(
  ozon: Ozon,
  { postingNumber, reasonId, message, lines }: CancelRequest,
  options: RequestOptions,
): Promise<string> {
  const why = { reasonId, ...(message === undefined ? {} : { message }) }
  if (lines !== undefined) {
    return (await ozon.cancellations.cancelProducts(postingNumber, why, lines, options)) ?? ''
  }
  await ozon.cancellations.cancel(postingNumber, why, options)
  return ''
}

/** Asks for the reasons of postings that come one by one, twenty a request. */
function reasonAsking(ozon: Ozon, { signal }: RequestOptions): Collector<string, readonly CancelReason[]> {
  return new Collector({
    clock: ozon.clock,
    signal,
    max: UNDOCUMENTED_BATCH,
    carryOut: async numbers => {
      const told = await ozon.cancellations.reasonsFor(numbers, signal === undefined ? {} : { signal })
      return numbers.map(number => reasonsIn(told, number))
    },
  })
}

/** A posting that Ozon leaves out allows none. */
function reasonsIn(told: readonly PostingCancelReasons[], number: string): Fate<readonly CancelReason[]> {
  const { reasons = [], refusal } = told.find(({ postingNumber }) => postingNumber === number) ?? {}
  if (refusal === undefined) return { value: reasons }
  const { code, message } = refusal
  return { error: new OzonError('rejected', message, { code, ozonMessage: message, attempts: 1, outcome: 'rejected' }) }
}
