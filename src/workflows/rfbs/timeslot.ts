import type { Ozon } from '../../client.ts'
import { isNotFoundError, type Problem, showValue } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import { type Instant, instantProblem, toEpochMs } from '../../internal/dates.ts'
import type { Referable } from '../../model/batch.ts'
import type { Posting } from '../../model/posting.ts'
import type { Timeslot } from '../../model/timeslot.ts'
import type { NamesOf } from '../../names.ts'
import type { Facts } from '../core/lookup.ts'
import { WORKFLOW_OPTIONS, type WorkflowOptions } from '../core/options.ts'
import { factsOf } from '../core/posting-facts.ts'
import { NO_POSTING, type PostingDone, permissionProblems, postingDone } from '../core/posting-work.ts'
import { checkOptions, demandClient, numberProblems, requestsOf } from '../core/requests.ts'
import { runWorkflow } from '../core/run-workflow.ts'
import type { Judgement, OneOrMany, WriteOutcome } from '../core/workflow.ts'

const SET = '/v1/posting/fbs/timeslot/set'

/** Another delivery slot for a posting. */
export interface TimeslotRequest extends Referable {
  readonly postingNumber: string
  readonly from: Instant
  readonly to: Instant
}

const TIMESLOT_REQUEST: NamesOf<TimeslotRequest> = { postingNumber: true, from: true, to: true, ref: true }
const NOTHING = 'No delivery slot was moved'

export interface TimeslotMoved extends PostingDone {
  /** How often the slot may be moved still; absent when it could not be read afterwards. */
  readonly changesLeft?: number
}

/** What decides about a slot: the posting with its delivery window, and what may still be changed. */
interface SlotState {
  readonly posting: Posting
  readonly restrictions: Timeslot
}

/**
 * Moves delivery slots of rFBS postings. Each posting has two changes in all, so what is left is asked for first, noted,
 * and compared after a lost answer; a posting whose window is the wanted one already is done.
 *
 * Ozon: POST /v1/posting/fbs/timeslot/set, after /v1/posting/fbs/timeslot/change-restrictions and /v3/posting/fbs/get,
 * which are two reads for each posting. Gives an outcome for each, in their order. Rejects with the signal's reason.
 *
 * @example
 * const slot = { from: '2026-11-25T09:00:00Z', to: '2026-11-25T11:00:00Z' }
 * const [outcome] = await moveTimeslots(ozon, { postingNumber: '0185183545-0013-1', ...slot })
 */
export async function moveTimeslots(
  ozon: Ozon,
  slots: OneOrMany<TimeslotRequest>,
  options: WorkflowOptions = {},
): Promise<readonly WriteOutcome<TimeslotMoved>[]> {
  demandClient(ozon)
  checkOptions(NOTHING, options, WORKFLOW_OPTIONS)
  const requests = requestsOf(NOTHING, slots, TIMESLOT_REQUEST)
  return runWorkflow<TimeslotRequest, SlotState, true, TimeslotMoved>(
    ozon,
    {
      name: 'rfbs-timeslot',
      itemOf: ({ postingNumber }) => postingNumber,
      operationOf: () => SET,
      contentOf: wantedOf,
      problemsOf: slotProblems,
      read: ({ postingNumber }, more) => readSlot(ozon, postingNumber, more),
      absence: NO_POSTING,
      judge: (state, request) => judgeSlot(state, request, ozon.clock.now()),
      send: async (request, more) => {
        await ozon.delivery.setTimeslot(request.postingNumber, wantedOf(request), more)
        return true
      },
      factsOf: slotFacts,
      readsAfter: true,
      valueOf: (request, { how, state }) => {
        const changesLeft = state?.restrictions.remainingChanges
        const done = postingDone(request, { how, ...(state === undefined ? {} : { state: state.posting }) })
        return { ...done, ...(changesLeft === undefined ? {} : { changesLeft }) }
      },
    },
    requests,
    options,
  )
}

async function readSlot(ozon: Ozon, postingNumber: string, options: RequestOptions): Promise<SlotState | undefined> {
  try {
    const [posting, restrictions] = await Promise.all([
      ozon.postings.get(postingNumber, options),
      ozon.delivery.timeslot(postingNumber, options),
    ])
    return { posting, restrictions }
  } catch (error) {
    if (isNotFoundError(error)) return undefined
    throw error
  }
}

function slotFacts({ posting, restrictions }: SlotState): Facts {
  const { deliveryFrom, deliveryTo } = posting.analytics ?? {}
  return {
    ...factsOf(posting),
    changesLeft: restrictions.remainingChanges,
    slotFrom: deliveryFrom?.toISOString(),
    slotTo: deliveryTo?.toISOString(),
  }
}

/** Ozon writes whole seconds, and a lookup compares texts. */
function wantedOf({ from, to }: TimeslotRequest): { readonly from: string; readonly to: string } {
  return { from: secondOf(from), to: secondOf(to) }
}

const secondOf = (moment: Instant): string =>
  new Date(Math.floor(toEpochMs(moment, 'slot') / 1_000) * 1_000).toISOString()

function slotProblems(request: TimeslotRequest): readonly Problem[] {
  const wrong = (['from', 'to'] as const).flatMap(field => {
    const rule = instantProblem(request[field])
    return rule === undefined ? [] : [{ field, rule, value: showValue(request[field]) }]
  })
  if (wrong.length === 0 && toEpochMs(request.from, 'from') >= toEpochMs(request.to, 'to')) {
    wrong.push({ field: 'to', rule: 'must be after from', value: showValue(request.to) })
  }
  return [...numberProblems('postingNumber', request.postingNumber), ...wrong]
}

function judgeSlot(state: SlotState, request: TimeslotRequest, now: number): Judgement {
  const { posting, restrictions } = state
  const { from, to } = wantedOf(request)
  const { slotFrom, slotTo } = slotFacts(state)
  if (slotFrom === from && slotTo === to) return { kind: 'already' }
  const problems = [...permissionProblems(posting, 'set_timeslot'), ...windowProblems(restrictions, from, to, now)]
  const { remainingChanges: left } = restrictions
  if (left === 0) problems.push({ field: 'changesLeft', rule: 'is 0: a delivery slot can be moved twice at most' })
  if (problems.length > 0) return { kind: 'refused', problems }
  const noted = { from, to, ...(left === undefined ? {} : { changesLeftBefore: left, changesLeftAfter: left - 1 }) }
  return { kind: 'go', noted, what: `Moves the delivery slot to ${from} – ${to}; ${left ?? 'unknown'} change(s) left.` }
}

function windowProblems({ from: earliest, to: latest }: Timeslot, from: string, to: string, now: number): Problem[] {
  const problems: Problem[] = []
  const begin = Math.max(now, earliest?.getTime() ?? now)
  if (Date.parse(from) < begin) {
    problems.push({ field: 'from', rule: `must not be before ${new Date(begin).toISOString()}`, value: from })
  }
  if (latest !== undefined && Date.parse(to) > latest.getTime()) {
    problems.push({
      field: 'to',
      rule: `must not be after ${latest.toISOString()}, says Ozon for this posting`,
      value: to,
    })
  }
  return problems
}
