import { pushStateRows } from '../../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../../wire/values.ts'
import type { Step } from '../records/posting.ts'

type Scheme = keyof typeof pushStateRows

/** States of Ozon's table that the message TYPE_STATE_CHANGED does not list. */
const UNLISTED: Readonly<Record<Scheme, readonly string[]>> = {
  fbs: ['posting_created', 'posting_awaiting_registration', 'posting_received', 'posting_canceled'],
  fbo: ['posting_canceled'],
}

/**
 * The state that a push tells of a step; `undefined` when it tells none, as of failed packings. Received goods are told
 * as delivered where the list has no better word.
 */
export function stateOf(scheme: Scheme, step: Step, withUnlisted: boolean): string | undefined {
  const { from, to, substatus } = step
  if (!(pushStateRows[scheme][substatus]?.includes(to) ?? false)) return undefined
  if (withUnlisted || !UNLISTED[scheme].includes(substatus)) return substatus
  return substatus === 'posting_received' && from !== to ? 'posting_delivered' : undefined
}

/** The state that a posting had before it was cancelled. */
export function stateBefore(scheme: Scheme, from: KnownStatus, substatus: KnownSubstatus | undefined): string {
  const table = Object.entries(pushStateRows[scheme])
  const known = table.find(([state, statuses]) => state === substatus && statuses.includes(from))
  // What was no state of the table, such as a failed packing, is told as the first state of its status.
  return (known ?? table.find(([, statuses]) => statuses.includes(from)))?.[0] ?? 'posting_created'
}
