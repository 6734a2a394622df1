import type { Ozon } from '../../client.ts'
import { type Problem, showValue } from '../../errors.ts'
import type { Referable } from '../../model/batch.ts'
import type { ConditionalCancellation } from '../../model/cancel.ts'
import type { NamesOf } from '../../names.ts'
import { NewestById } from '../core/newest-by-id.ts'
import type { HowDone } from '../core/options.ts'
import { WORKFLOW_OPTIONS, type WorkflowOptions } from '../core/options.ts'
import { checkOptions, demandClient, idText, numberProblems, requestsOf, wordingProblems } from '../core/requests.ts'
import { runWorkflow } from '../core/run-workflow.ts'
import type { Judgement, OneOrMany, WriteOutcome } from '../core/workflow.ts'
import { requestReading } from './conditional-reading.ts'

/** What to answer to a buyer who wants to cancel. */
export interface CancellationAnswer extends Referable {
  /** Of the request: `ConditionalCancellation.id`. */
  readonly id: string
  readonly answer: 'approve' | 'reject'
  /** Saves walking through all requests to find it. */
  readonly postingNumber?: string | undefined
  /** Words for the buyer. */
  readonly comment?: string | undefined
}

const CANCELLATION_ANSWER: NamesOf<CancellationAnswer> = {
  id: true,
  answer: true,
  postingNumber: true,
  comment: true,
  ref: true,
}

export interface CancellationAnswered {
  readonly id: string
  readonly answer: CancellationAnswer['answer']
  readonly how: HowDone
  /** As it was read last; absent when nothing was read after it was answered. */
  readonly request?: ConditionalCancellation
}

/** A request that waits for an answer. */
export interface CancellationWork {
  readonly request: ConditionalCancellation
  /** When Ozon grants it by itself; absent when Ozon does not tell. */
  readonly until?: Date
  /** How long that is from now; negative when it has passed and Ozon has not granted it yet. */
  readonly leftMs?: number
}

const NOT_ANSWERED = 'No request was answered'
const ANSWERS = {
  approve: { operation: '/v2/conditional-cancellation/approve', state: 'APPROVED', what: 'Grants' },
  reject: { operation: '/v2/conditional-cancellation/reject', state: 'REJECTED', what: 'Refuses' },
} as const

/**
 * Requests of rFBS buyers to cancel that wait for an answer, the most urgent first: without one Ozon grants a request at
 * its `auto_approve_date`. Those without a date come last.
 *
 * Ozon: POST /v2/conditional-cancellation/list. Throws what the list throws.
 *
 * @example
 * for (const { request, leftMs } of await cancellationWorkList(ozon)) console.log(request.postingNumber, leftMs)
 */
export async function cancellationWorkList(
  ozon: Ozon,
  options: Pick<WorkflowOptions, 'signal'> = {},
): Promise<readonly CancellationWork[]> {
  demandClient(ozon)
  checkOptions('No request was looked for', options, { signal: true })
  const now = ozon.clock.now()
  const found = new NewestById<ConditionalCancellation>()
  for await (const request of ozon.cancellations.conditional({ state: 'ON_APPROVAL' }, options)) found.add(request)
  const work = found.values().map((request): CancellationWork => {
    const { autoApproveAt: until } = request
    return { request, ...(until === undefined ? {} : { until, leftMs: until.getTime() - now }) }
  })
  const dueOf = ({ until }: CancellationWork): number => until?.getTime() ?? Number.POSITIVE_INFINITY
  return work.toSorted((a, b) => Math.sign(dueOf(a) - dueOf(b)) || 0)
}

/**
 * Answers requests of rFBS buyers to cancel. A request that has that answer already is done; one that was decided the other
 * way, or whose time is over, is refused before anything is sent.
 *
 * Ozon: POST /v2/conditional-cancellation/approve and /reject; the state is read by /list. Gives an outcome for each, in
 * their order; the item is the id of the request. Rejects with the signal's reason.
 *
 * @example
 * await answerCancellations(ozon, { id: request.id, answer: 'reject', comment: 'It is on its way already' })
 */
export async function answerCancellations(
  ozon: Ozon,
  answers: OneOrMany<CancellationAnswer>,
  options: WorkflowOptions = {},
): Promise<readonly WriteOutcome<CancellationAnswered>[]> {
  demandClient(ozon)
  checkOptions(NOT_ANSWERED, options, WORKFLOW_OPTIONS)
  const requests = requestsOf(NOT_ANSWERED, answers, CANCELLATION_ANSWER).map(each => ({
    ...each,
    id: idText(each.id),
  }))
  const reading = requestReading(ozon, options)
  return runWorkflow<CancellationAnswer, ConditionalCancellation, true, CancellationAnswered>(
    ozon,
    {
      name: 'answer-cancellations',
      itemOf: ({ id }) => id,
      operationOf: ({ answer }) => ANSWERS[answer].operation,
      contentOf: ({ comment }) => comment,
      problemsOf: answerProblems,
      read: request => reading.ask(request),
      absence: {
        field: 'id',
        rule: 'is of no request to cancel that Ozon has under this key: take it from the work list',
      },
      judge: (state, answer) => judgeAnswer(state, answer, ozon.clock.now()),
      send: async ({ id, answer, comment }, more) => {
        await ozon.cancellations[answer](id, comment, more)
        return true
      },
      factsOf: ({ state }) => ({ state }),
      readsAfter: true,
      valueOf: ({ id, answer }, { how, state }) => ({
        id,
        answer,
        how,
        ...(state === undefined ? {} : { request: state }),
      }),
    },
    requests,
    options,
  )
}

function answerProblems({ id, answer, postingNumber, comment }: CancellationAnswer): readonly Problem[] {
  const isAnswer = Object.hasOwn(ANSWERS, answer)
  return [
    ...numberProblems('id', id),
    ...(postingNumber === undefined ? [] : numberProblems('postingNumber', postingNumber)),
    ...(isAnswer ? [] : [{ field: 'answer', rule: "must be 'approve' or 'reject'", value: showValue(answer) }]),
    ...wordingProblems('comment', comment),
  ]
}

function judgeAnswer(request: ConditionalCancellation, { answer }: CancellationAnswer, now: number): Judgement {
  const { state, autoApproveAt, postingNumber } = request
  const { state: wanted, what } = ANSWERS[answer]
  if (state === wanted) return { kind: 'already' }
  if (state !== 'ON_APPROVAL') {
    return { kind: 'refused', problems: [{ field: 'state', rule: `is ${state}: it was decided otherwise` }] }
  }
  if (autoApproveAt !== undefined && autoApproveAt.getTime() <= now) {
    const rule = 'has passed: Ozon grants the request by itself'
    return { kind: 'refused', problems: [{ field: 'autoApproveAt', rule, value: autoApproveAt.toISOString() }] }
  }
  const until = autoApproveAt === undefined ? '' : `, which Ozon grants at ${autoApproveAt.toISOString()} without it`
  return { kind: 'go', what: `${what} the request for ${postingNumber ?? 'a posting'}${until}.` }
}
