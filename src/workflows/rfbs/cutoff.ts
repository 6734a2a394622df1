import type { Ozon } from '../../client.ts'
import { type Problem, showValue } from '../../errors.ts'
import { type Instant, instantProblem, toEpochMs } from '../../internal/dates.ts'
import type { Referable } from '../../model/batch.ts'
import type { Posting } from '../../model/posting.ts'
import type { NamesOf } from '../../names.ts'
import { WORKFLOW_OPTIONS, type WorkflowOptions } from '../core/options.ts'
import { factsOf } from '../core/posting-facts.ts'
import { NO_POSTING, type PostingDone, permissionProblems, postingDone, postingReading } from '../core/posting-work.ts'
import { checkOptions, demandClient, numberProblems, requestsOf } from '../core/requests.ts'
import { runWorkflow } from '../core/run-workflow.ts'
import type { Judgement, OneOrMany, WriteOutcome } from '../core/workflow.ts'

const SET = '/v1/posting/cutoff/set'

/** A shipping date that the seller promises. */
export interface CutoffRequest extends Referable {
  readonly postingNumber: string
  /** Ozon tells it back as `shipBy`, in whole seconds. */
  readonly cutoff: Instant
}

const CUTOFF_REQUEST: NamesOf<CutoffRequest> = { postingNumber: true, cutoff: true, ref: true }
const NOTHING = 'No shipping date was set'

/**
 * Promises other shipping dates for postings that the seller or a carrier without integration delivers. Possible while
 * `available_actions` has `set_cutoff`, and before the date that it replaces: afterwards neither the date can be set nor
 * the posting be packed. A posting that has the date already is done.
 *
 * Ozon: POST /v1/posting/cutoff/set. The state that decides after a lost answer is `shipment_date` (inferred). Gives an
 * outcome for each, in their order. Rejects with the signal's reason.
 *
 * @example
 * await setCutoffs(ozon, { postingNumber: '0185183545-0013-1', cutoff: '2026-11-25T09:00:00Z' })
 */
export async function setCutoffs(
  ozon: Ozon,
  cutoffs: OneOrMany<CutoffRequest>,
  options: WorkflowOptions = {},
): Promise<readonly WriteOutcome<PostingDone>[]> {
  demandClient(ozon)
  checkOptions(NOTHING, options, WORKFLOW_OPTIONS)
  const requests = requestsOf(NOTHING, cutoffs, CUTOFF_REQUEST)
  return runWorkflow<CutoffRequest, Posting, true, PostingDone>(
    ozon,
    {
      name: 'rfbs-cutoff',
      itemOf: ({ postingNumber }) => postingNumber,
      operationOf: () => SET,
      contentOf: ({ cutoff }) => secondOf(cutoff),
      problemsOf: cutoffProblems,
      read: postingReading(ozon, options),
      absence: NO_POSTING,
      judge: (posting, request) => judgeCutoff(posting, request, ozon.clock.now()),
      send: async ({ postingNumber, cutoff }, more) => {
        await ozon.delivery.setCutoff(postingNumber, secondOf(cutoff), more)
        return true
      },
      factsOf: posting => ({ ...factsOf(posting), shipBy: shipByOf(posting) }),
      readsAfter: true,
      valueOf: postingDone,
    },
    requests,
    options,
  )
}

function cutoffProblems({ postingNumber, cutoff }: CutoffRequest): readonly Problem[] {
  const rule = instantProblem(cutoff)
  return [
    ...numberProblems('postingNumber', postingNumber),
    ...(rule === undefined ? [] : [{ field: 'cutoff', rule, value: showValue(cutoff) }]),
  ]
}

function judgeCutoff(posting: Posting, { cutoff }: CutoffRequest, now: number): Judgement {
  const wanted = secondOf(cutoff)
  if (shipByOf(posting) === wanted) return { kind: 'already' }
  const problems: Problem[] = [...permissionProblems(posting, 'set_cutoff')]
  const { shipBy } = posting
  if (shipBy !== undefined && shipBy.getTime() <= now) {
    const rule = 'can be set before the shipping date only, which has passed: the posting can no longer be packed'
    problems.push({ field: 'cutoff', rule, value: shipBy.toISOString() })
  }
  if (Date.parse(wanted) <= now) problems.push({ field: 'cutoff', rule: 'must lie ahead', value: wanted })
  if (problems.length > 0) return { kind: 'refused', problems }
  return {
    kind: 'go',
    noted: { cutoff: wanted },
    what: `Promises ${wanted} instead of ${shipByOf(posting) ?? 'no date'}.`,
  }
}

const shipByOf = ({ shipBy }: Posting): string | undefined => (shipBy === undefined ? undefined : secondOf(shipBy))

/** Ozon writes whole seconds, and a lookup compares texts. */
function secondOf(moment: Instant): string {
  return new Date(Math.floor(toEpochMs(moment, 'cutoff') / 1_000) * 1_000).toISOString()
}
