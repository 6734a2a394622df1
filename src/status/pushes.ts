import { RequestInvalidError, showValue } from '../errors.ts'
import { pushStateRows } from '../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../wire/values.ts'

/** What a state of a push message tells. Pushes speak in substatuses, so a state can leave the status open. */
export interface PushStateMeaning {
  /** Every status that the state can mean; empty when the state is not known. */
  readonly statuses: readonly KnownStatus[]
  /** The status, when there is only one. */
  readonly status?: KnownStatus
  /** More than one status is possible: read the posting to know. */
  readonly ambiguous: boolean
}

/** FBS and rFBS pushes and FBO pushes have tables of their own. There are no pushes for FBP. */
export type PushFamily = 'fbs' | 'fbo'

/**
 * The statuses that a push's `new_state` or `old_state` can mean.
 *
 * @example
 * statusesOfPushState('posting_in_carriage') // { statuses: ['awaiting_deliver'], status: 'awaiting_deliver', ambiguous: false }
 * statusesOfPushState('posting_created').ambiguous // true: awaiting_approve or awaiting_packaging
 */
export function statusesOfPushState(state: string, family: PushFamily = 'fbs'): PushStateMeaning {
  const table: Readonly<Record<string, readonly KnownStatus[]>> = tableOf(family)
  const statuses = Object.hasOwn(table, state) ? (table[state] ?? []) : []
  const [status, ...others] = statuses
  const ambiguous = others.length > 0
  return { statuses, ...(status === undefined || ambiguous ? {} : { status }), ambiguous }
}

/** The way back: the states that pushes can tell while a posting has this status. */
export function pushStatesOf(status: string, family: PushFamily = 'fbs'): readonly KnownSubstatus[] {
  // Object.keys gives string[]; the names are those of the table.
  const states = Object.keys(tableOf(family)) as KnownSubstatus[]
  return states.filter(state => statusesOfPushState(state, family).statuses.some(each => each === status))
}

function tableOf(family: PushFamily): (typeof pushStateRows)[PushFamily] {
  if (family === 'fbs' || family === 'fbo') return pushStateRows[family]
  const problem = { field: 'family', rule: "must be 'fbs' or 'fbo'", value: showValue(family) }
  throw new RequestInvalidError('A push state cannot be looked up', [problem])
}
