import type { Return } from '../../model/return.ts'
import type { RejectionReason, RfbsReturn, RfbsReturnDetails } from '../../model/rfbs-return.ts'
import type { ReadOrWhy } from '../core/read-or-why.ts'
import { needsOf, type ReturnActionNeed } from './actions.ts'
import { type ReturnStage, returnStateInfo } from './states.ts'

interface Work {
  /** Of the return. */
  readonly id: string
  readonly postingNumber?: string
  /** In Ozon's word, such as 'ArrivedAtReturnPlace'. */
  readonly state?: string
  /** The same in English; absent for a state that this version does not know. */
  readonly meaning?: string
  readonly stage: ReturnStage
  /** What is to be done by the seller, if anything. */
  readonly todo?: string
  readonly until?: Date
  /** What happens then; or that nobody tells until when. */
  readonly untilNote: string
}

/** A return of FBS or FBO goods. */
export interface FbsReturnWork extends Work {
  readonly kind: 'fbs-fbo'
  readonly return: Return
}

/** A request of an rFBS buyer. */
export interface RfbsReturnWork extends Work {
  readonly kind: 'rfbs'
  readonly return: RfbsReturn | RfbsReturnDetails
  /** What `actOnReturn` can do, and what each needs. Absent when it was not asked for, or could not be read. */
  readonly actions?: readonly OfferedAction[]
  /** For the actions that need one. */
  readonly rejectionReasons?: readonly RejectionReason[]
  /** Why the actions could not be read. */
  readonly actionsMissing?: string
}

export interface OfferedAction {
  readonly id: string
  readonly name?: string
  readonly needs: readonly ReturnActionNeed[]
}

export type ReturnWork = FbsReturnWork | RfbsReturnWork

const NO_DEADLINE = 'No source gives a deadline for this state.'

export function workOfReturn(found: Return, now: number): FbsReturnWork {
  const { id, postingNumber, status } = found
  return { kind: 'fbs-fbo', ...commonOf({ id, postingNumber }, status?.code), ...dueOf(found, now), return: found }
}

function commonOf(
  { id, postingNumber }: { readonly id: string; readonly postingNumber: string | undefined },
  state: string | undefined,
): Omit<Work, 'until' | 'untilNote'> {
  const info = state === undefined ? undefined : returnStateInfo(state)
  return {
    id,
    ...(postingNumber === undefined ? {} : { postingNumber }),
    ...(state === undefined ? {} : { state }),
    ...(info === undefined ? {} : { meaning: info.meaning }),
    stage: info?.stage ?? 'unknown',
    ...(info?.todo === undefined ? {} : { todo: info.todo }),
  }
}

/** What waits for the seller costs money from one day on, and is destroyed on another. */
function dueOf({ status, storage }: Return, now: number): Pick<Work, 'until' | 'untilNote'> {
  if (status?.code !== 'ArrivedAtReturnPlace') return { untilNote: NO_DEADLINE }
  const { chargedFrom, utilizationAt } = storage ?? {}
  if (chargedFrom !== undefined && chargedFrom.getTime() > now) {
    return { until: chargedFrom, untilNote: 'Storage costs money from then on.' }
  }
  if (utilizationAt !== undefined)
    return { until: utilizationAt, untilNote: "By Ozon's forecast it is destroyed then." }
  return { untilNote: 'Ozon tells neither when storage begins to cost money nor when it is destroyed.' }
}

/** Groups are documented; who has to do something in which is inferred from their names. */
const GROUPS: Readonly<Record<string, ReturnStage>> = {
  New: 'seller',
  Checkout: 'seller',
  Delivering: 'carrier',
  Arbitration: 'ozon',
  Approved: 'ended',
  Rejected: 'ended',
}

const DISPUTABLE = 'The buyer may dispute a refusal for five days; when it was refused Ozon does not tell.'

export function workOfRequest(found: RfbsReturn, told?: ReadOrWhy<RfbsReturnDetails>): RfbsReturnWork {
  const { id, postingNumber, state, groupState } = found
  const common = commonOf({ id, postingNumber }, state)
  const stage = groupState === undefined ? common.stage : (GROUPS[groupState] ?? 'unknown')
  const { todo: _ofAll, ...rest } = common
  return {
    kind: 'rfbs',
    ...rest,
    stage,
    ...(stage === 'seller' ? { todo: 'Answer it with one of its actions: actOnReturn.' } : {}),
    untilNote: state === 'Rejected' ? DISPUTABLE : NO_DEADLINE,
    return: found,
    ...(told === undefined ? {} : offersOf(found, told)),
  }
}

function offersOf(found: RfbsReturn, told: ReadOrWhy<RfbsReturnDetails>): Partial<RfbsReturnWork> {
  if ('why' in told) return { actionsMissing: told.why }
  const { availableActions, rejectionReasons } = told.value
  const actions = availableActions.map(({ id, name }) => ({
    id,
    ...(name === undefined ? {} : { name }),
    needs: needsOf(id),
  }))
  // The list tells more of its group, the single read more of the request.
  return { actions, rejectionReasons, return: { ...found, ...told.value } }
}
