import type { Ozon } from '../../client.ts'
import type { Problem } from '../../errors.ts'
import type { Referable } from '../../model/batch.ts'
import type { Posting } from '../../model/posting.ts'
import type { NamesOf } from '../../names.ts'
import { WORKFLOW_OPTIONS, type WorkflowOptions } from '../core/options.ts'
import { factsOf } from '../core/posting-facts.ts'
import { NO_POSTING, type PostingDone, postingDone, postingReading } from '../core/posting-work.ts'
import { checkOptions, demandClient, numberProblems, requestsOf, textProblems } from '../core/requests.ts'
import { runWorkflow } from '../core/run-workflow.ts'
import type { Judgement, OneOrMany, WriteOutcome } from '../core/workflow.ts'

const VERIFY = '/v1/posting/fbs/pick-up-code/verify'

/** What a courier shows who comes for an Express posting. */
export interface CourierCode extends Referable {
  readonly postingNumber: string
  readonly code: string
}

const COURIER_CODE: NamesOf<CourierCode> = { postingNumber: true, code: true, ref: true }
const NOTHING = 'No code was checked'

/**
 * Checks the codes of couriers who come for rFBS Express postings. A right code is `done`: Ozon has noted it as the
 * hand-over, so this is a write. A wrong one has `failed`: give nothing to this courier. With `how: 'already'` the hand-over
 * was noted before, and this code was not tried.
 *
 * Ozon: POST /v1/posting/fbs/pick-up-code/verify. Gives an outcome for each, in their order. Rejects with the signal's
 * reason.
 *
 * @example
 * const [outcome] = await verifyCourierCodes(ozon, { postingNumber: '0185183545-0013-1', code: '342341' })
 */
export async function verifyCourierCodes(
  ozon: Ozon,
  codes: OneOrMany<CourierCode>,
  options: WorkflowOptions = {},
): Promise<readonly WriteOutcome<PostingDone>[]> {
  demandClient(ozon)
  checkOptions(NOTHING, options, WORKFLOW_OPTIONS)
  const requests = requestsOf(NOTHING, codes, COURIER_CODE)
  return runWorkflow<CourierCode, Posting, boolean, PostingDone>(
    ozon,
    {
      name: 'rfbs-courier-code',
      itemOf: ({ postingNumber }) => postingNumber,
      operationOf: () => VERIFY,
      // A code has so few digits that whoever reads a digest of it finds it by trying: nothing of it is kept.
      contentOf: () => '',
      problemsOf: ({ postingNumber, code }) => [
        ...numberProblems('postingNumber', postingNumber),
        // Nothing of a code is shown, even of one that is none.
        ...textProblems('code', code).map(({ field, rule }) => ({ field, rule })),
      ],
      read: postingReading(ozon, options),
      absence: NO_POSTING,
      judge: judgeCode,
      send: ({ postingNumber, code }, more) => ozon.delivery.verifyPickupCode(postingNumber, code, more),
      factsOf: posting => ({ ...factsOf(posting), pickupCodeVerified: posting.pickupCodeVerifiedAt !== undefined }),
      // Only a right code is noted, and this one was on its way.
      resultOf: ({ pickupCodeVerifiedAt }) => (pickupCodeVerifiedAt === undefined ? undefined : true),
      objectionTo: isRight =>
        isRight === false ? { field: 'code', rule: 'is wrong, says Ozon: give nothing to this courier' } : undefined,
      valueOf: postingDone,
    },
    requests,
    options,
  )
}

function judgeCode(posting: Posting): Judgement {
  if (posting.pickupCodeVerifiedAt !== undefined) return { kind: 'already' }
  const problems: Problem[] = []
  if (posting.isExpress === false) {
    problems.push({ field: 'isExpress', rule: 'is false: couriers with codes come for rFBS Express postings only' })
  }
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'go', what: "Checks the courier's code." }
}
