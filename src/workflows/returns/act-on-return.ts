import type { Ozon } from '../../client.ts'
import { isNotFoundError, type Problem } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { Referable } from '../../model/batch.ts'
import type { RfbsReturnAction, RfbsReturnDetails } from '../../model/rfbs-return.ts'
import type { NamesOf } from '../../names.ts'
import { RFBS_RETURN_ACTION, returnActionProblems } from '../../resources/returns/action.ts'
import type { Facts } from '../core/lookup.ts'
import type { HowDone } from '../core/options.ts'
import { WORKFLOW_OPTIONS, type WorkflowOptions } from '../core/options.ts'
import {
  checkOptions,
  demandClient,
  idText,
  numberProblems,
  requestsOf,
  withIdText,
  wordingProblems,
} from '../core/requests.ts'
import { runWorkflow } from '../core/run-workflow.ts'
import type { Judgement, OneOrMany, WriteOutcome } from '../core/workflow.ts'
import { isRefusal } from './actions.ts'

const ACT = '/v1/returns/rfbs/action/set'
const NOT_ANSWERED = 'No return was answered'

/** An answer to an rFBS buyer who wants to give goods back. */
export interface ReturnAction extends RfbsReturnAction, Referable {
  readonly returnId: string
}

const RETURN_ACTION: NamesOf<ReturnAction> = { ...RFBS_RETURN_ACTION, returnId: true, ref: true }

export interface ReturnActed {
  readonly returnId: string
  readonly actionId: string
  readonly how: HowDone
  /** As it was read last, with the actions that it offers now; absent when nothing could be read afterwards. */
  readonly details?: RfbsReturnDetails
}

/**
 * Answers rFBS return requests with one of the actions that each offers: agree, refuse, pay a part, and so on. The actions
 * are read first. What each needs is checked before anything is sent: -1 and -10 a comment and one of the reasons that the
 * return names, 1020 an amount in the currency of the goods.
 *
 * Ozon: POST /v2/returns/rfbs/get, then /v1/returns/rfbs/action/set. After a lost answer a refusal is recognised by its
 * comment, other actions by another state (inferred). Gives an outcome for each, in their order; the item is the id of the
 * return. Rejects with the signal's reason.
 *
 * @example
 * await actOnReturn(ozon, { returnId: '8000001', actionId: '1020', compensation: Money.of('500', 'RUB') })
 */
export async function actOnReturn(
  ozon: Ozon,
  actions: OneOrMany<ReturnAction>,
  options: WorkflowOptions = {},
): Promise<readonly WriteOutcome<ReturnActed>[]> {
  demandClient(ozon)
  checkOptions(NOT_ANSWERED, options, WORKFLOW_OPTIONS)
  const requests = requestsOf(NOT_ANSWERED, actions, RETURN_ACTION).map(action => ({
    ...action,
    returnId: idText(action.returnId),
    actionId: idText(action.actionId),
    ...withIdText(action, 'rejectionReasonId'),
  }))
  return runWorkflow<ReturnAction, RfbsReturnDetails, true, ReturnActed>(
    ozon,
    {
      name: 'act-on-return',
      itemOf: ({ returnId }) => returnId,
      operationOf: () => ACT,
      contentOf: ({ returnId: _subject, ...action }) => action,
      problemsOf: actionProblems,
      read: ({ returnId }, more) => readReturn(ozon, returnId, more),
      absence: {
        field: 'returnId',
        rule: 'is of no rFBS return that Ozon has under this key: take it from the work list',
      },
      judge: judgeAction,
      send: async ({ returnId, ...action }, more) => {
        await ozon.returns.actRfbs(returnId, trimmed(action), more)
        return true
      },
      factsOf: factsOfReturn,
      readsAfter: true,
      valueOf: ({ returnId, actionId }, { how, state }) => ({
        returnId,
        actionId,
        how,
        ...(state === undefined ? {} : { details: state }),
      }),
    },
    requests,
    options,
  )
}

function actionProblems({ returnId, ...action }: ReturnAction): readonly Problem[] {
  const wording = wordingProblems('comment', action.comment)
  const others = wording.length > 0 ? wording : returnActionProblems(action).filter(isThere)
  return [...numberProblems('returnId', returnId), ...others]
}

const isThere = (problem: Problem | undefined): problem is Problem => problem !== undefined

/** Ozon tells the comment back without spaces around it, or so a lookup has to expect (inferred). */
function trimmed({ comment, ...action }: RfbsReturnAction): RfbsReturnAction {
  return comment === undefined ? action : { ...action, comment: comment.trim() }
}

async function readReturn(
  ozon: Ozon,
  returnId: string,
  options: RequestOptions,
): Promise<RfbsReturnDetails | undefined> {
  try {
    return await ozon.returns.getRfbs(returnId, options)
  } catch (error) {
    if (isNotFoundError(error)) return undefined
    throw error
  }
}

function factsOfReturn(
  { state, availableActions, rejectionComment }: RfbsReturnDetails,
  { actionId }: ReturnAction,
): Facts {
  const ids = availableActions.map(({ id }) => id)
  // A list that is empty or broken proves nothing: a changed state has to.
  const isWhole = ids.length > 0 && ids.every(id => /^-?\d+$/.test(id))
  const actions = isWhole ? ids : undefined
  return { state, actions, rejectionComment: rejectionComment?.trim(), isRefusal: isRefusal(actionId) }
}

function judgeAction(details: RfbsReturnDetails, action: ReturnAction): Judgement {
  const { availableActions, state = '' } = details
  const { actionId, comment } = action
  const offered = availableActions.find(({ id }) => id === actionId)
  const problems: Problem[] = offered === undefined ? [notOffered(details, actionId)] : contentProblems(details, action)
  if (problems.length > 0) return { kind: 'refused', problems }
  const refused = isRefusal(actionId) && comment !== undefined ? { comment: comment.trim() } : {}
  const noted = { stateBefore: state, actionsBefore: availableActions.map(({ id }) => id), ...refused }
  return { kind: 'go', noted, what: `Takes action ${actionId} (${offered?.name ?? 'no name told'}) in state ${state}.` }
}

function notOffered({ availableActions, state }: RfbsReturnDetails, actionId: string): Problem {
  const words = availableActions.map(({ id, name }) => (name === undefined ? id : `${id} (${name})`)).join(', ')
  const rule =
    words === ''
      ? `is not possible: nothing is, in state ${state}`
      : `is not offered in state ${state}; offered are ${words}`
  return { field: 'actionId', rule, value: actionId }
}

function contentProblems({ rejectionReasons, product }: RfbsReturnDetails, action: ReturnAction): Problem[] {
  const { actionId, rejectionReasonId, compensation, refundForDelivery } = action
  const problems: Problem[] = []
  if (isRefusal(actionId) && !rejectionReasons.some(({ id }) => id === rejectionReasonId)) {
    const words = rejectionReasons.map(({ id, name }) => (name === undefined ? id : `${id} (${name})`)).join(', ')
    problems.push({ field: 'rejectionReasonId', rule: `must be one of ${words}`, value: String(rejectionReasonId) })
  }
  const currency = product?.price?.currency
  for (const [field, money] of Object.entries({ compensation, refundForDelivery })) {
    const isOther = currency !== undefined && money?.currency !== undefined && money.currency !== currency
    if (isOther) problems.push({ field, rule: `must be in ${currency}, as the goods are`, value: money.currency })
  }
  return problems
}
