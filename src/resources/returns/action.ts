import { type Problem, showValue } from '../../errors.ts'
import { idHint } from '../../internal/copied.ts'
import { given } from '../../internal/given.ts'
import type { RfbsReturnAction } from '../../model/rfbs-return.ts'
import { Money } from '../../money.ts'
import type { NamesOf } from '../../names.ts'
import type { Operations } from '../../wire/types.ts'
import { demandObject } from '../shared/item-checks.ts'

/** Actions that refuse the buyer: Ozon wants a reason and words. */
const REFUSALS: ReadonlySet<string> = new Set(['-1', '-10'])
/** The action that pays a part of the price. */
const COMPENSATE = '1020'

export const RFBS_RETURN_ACTION: NamesOf<RfbsReturnAction> = {
  actionId: true,
  comment: true,
  rejectionReasonId: true,
  compensation: true,
  refundForDelivery: true,
}

type WireAction = Operations['/v1/returns/rfbs/action/set']['request']

/** Every mistake of an action; what each needs is documented with the operation. */
export function returnActionProblems(action: RfbsReturnAction): readonly (Problem | undefined)[] {
  demandObject('The return was not acted on', 'action', action)
  const { actionId, comment, rejectionReasonId, compensation } = action
  const isRefusal = REFUSALS.has(String(actionId))
  return [
    integerProblem('actionId', actionId, true),
    integerProblem('rejectionReasonId', rejectionReasonId, isRefusal),
    isRefusal && String(comment ?? '').trim() === '' ? { field: 'comment', rule: NEEDED } : undefined,
    compensation === undefined && String(actionId) === COMPENSATE ? { field: 'compensation', rule: NEEDED } : undefined,
    amountProblem('compensation', compensation),
    amountProblem('refundForDelivery', action.refundForDelivery),
  ]
}

const NEEDED = 'is missing; this action needs it'

function integerProblem(field: string, value: unknown, isNeeded: boolean): Problem | undefined {
  if (value === undefined) return isNeeded ? { field, rule: NEEDED } : undefined
  if (/^-?\d{1,9}$/.test(String(value))) return undefined
  return { field, rule: `must be an id of digits, as Ozon told it${idHint(value)}`, value: showValue(value) }
}

/** Ozon takes a number without a currency and reads a negative one as 0. */
function amountProblem(field: string, value: unknown): Problem | undefined {
  if (value === undefined) return undefined
  if (!Money.isMoney(value)) return { field, rule: 'must be Money, made by Money.of', value: showValue(value) }
  if (value.isNegative()) return { field, rule: 'must not be negative', value: showValue(value.amount) }
  const isExact = Money.parse(Number(value.amount))?.amount === value.amount
  return isExact ? undefined : { field, rule: 'has more digits than Ozon can be sent', value: showValue(value.amount) }
}

export function wireReturnAction(returnId: string, action: RfbsReturnAction): WireAction {
  const { actionId, comment, rejectionReasonId, compensation, refundForDelivery } = action
  const optional = given({
    comment,
    rejection_reason_id: rejectionReasonId === undefined ? undefined : Number(rejectionReasonId),
    compensation_amount: compensation === undefined ? undefined : Number(compensation.amount),
    return_for_back_way: refundForDelivery === undefined ? undefined : Number(refundForDelivery.amount),
  })
  return { return_id: returnId, id: Number(actionId), ...optional }
}
