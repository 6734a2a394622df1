import type { Ozon } from '../../client.ts'
import type { Problem } from '../../errors.ts'
import type { Posting } from '../../model/posting.ts'
import type { TrackingNumber } from '../../model/timeslot.ts'
import { TRACKING_NUMBER } from '../../resources/delivery.ts'
import { createBatchSender } from '../core/batch-sender.ts'
import { WORKFLOW_OPTIONS, type WorkflowOptions } from '../core/options.ts'
import { factsOf } from '../core/posting-facts.ts'
import { NO_POSTING, type PostingDone, permissionProblems, postingDone, postingReading } from '../core/posting-work.ts'
import { checkOptions, demandClient, numberProblems, requestsOf, textProblems } from '../core/requests.ts'
import { runWorkflow } from '../core/run-workflow.ts'
import type { Judgement, OneOrMany, WriteOutcome } from '../core/workflow.ts'
import { integrationAdvice } from './integration.ts'

const SET = '/v2/fbs/posting/tracking-number/set'
/** Documented in the words of the operation. */
const MOST = 20
const NOTHING = 'No tracking number was set'

/**
 * Gives rFBS postings the numbers under which their carrier knows them, twenty a request. A posting that has its number
 * already is done; another number replaces the one it has.
 *
 * Ozon: POST /v2/fbs/posting/tracking-number/set, while `available_actions` has `set_track_number`. Gives an outcome for
 * each, in their order. Rejects with the signal's reason.
 *
 * @example
 * await setTrackingNumbers(ozon, [{ postingNumber: '0185183545-0013-1', trackingNumber: 'AB123456789RU' }])
 */
export async function setTrackingNumbers(
  ozon: Ozon,
  numbers: OneOrMany<TrackingNumber>,
  options: WorkflowOptions = {},
): Promise<readonly WriteOutcome<PostingDone>[]> {
  demandClient(ozon)
  checkOptions(NOTHING, options, WORKFLOW_OPTIONS)
  const requests = requestsOf(NOTHING, numbers, TRACKING_NUMBER)
  const sender = createBatchSender<TrackingNumber, string>({
    clock: ozon.clock,
    signal: options.signal,
    operation: SET,
    max: MOST,
    nameOf: ({ postingNumber }) => postingNumber,
    send: (batch, more) => ozon.delivery.setTrackingNumbers(batch, more),
  })
  return runWorkflow<TrackingNumber, Posting, string, PostingDone>(
    ozon,
    {
      name: 'rfbs-tracking',
      itemOf: ({ postingNumber }) => postingNumber,
      operationOf: () => SET,
      contentOf: ({ trackingNumber }) => trackingNumber,
      problemsOf: trackingProblems,
      read: postingReading(ozon, options),
      absence: NO_POSTING,
      judge: judgeTracking,
      send: sender,
      factsOf,
      valueOf: postingDone,
      adviceOn: integrationAdvice,
    },
    requests,
    options,
  )
}

/** How carriers make up their numbers is their own affair. */
function trackingProblems({ postingNumber, trackingNumber }: TrackingNumber): readonly Problem[] {
  const ends = textProblems('trackingNumber', trackingNumber)
  const padded = ends.length === 0 && trackingNumber !== trackingNumber.trim()
  return [
    ...numberProblems('postingNumber', postingNumber),
    ...ends,
    ...(padded ? [{ field: 'trackingNumber', rule: 'begins or ends with a space' }] : []),
  ]
}

function judgeTracking(posting: Posting, { trackingNumber }: TrackingNumber): Judgement {
  if (posting.trackingNumber === trackingNumber) return { kind: 'already' }
  const problems = permissionProblems(posting, 'set_track_number')
  if (problems.length > 0) return { kind: 'refused', problems }
  const instead = posting.trackingNumber === undefined ? '' : ` instead of ${posting.trackingNumber}`
  return { kind: 'go', noted: { trackingNumber }, what: `Sets the tracking number ${trackingNumber}${instead}.` }
}
