import { invalid } from '../server/refusal.ts'
import type { World } from '../world.ts'
import type { Call } from './operation.ts'

/** Moments; what is not given is open. */
export interface Period {
  readonly since?: number
  readonly to?: number
}

/** `since` and `to` of the filter, both or neither (inferred), at most as long as Ozon takes. */
export function periodOf({ world, body }: Call): Period {
  const filter = body.object('filter')
  const since = filter.time('since')
  const to = filter.time('to')
  return since === undefined && to === undefined ? {} : periodWithin(world, since, to)
}

/** Both ends, in their order, and no further apart than Ozon takes. */
export function periodWithin({ behaviour }: World, from: number | undefined, to: number | undefined): Required<Period> {
  if (from === undefined || to === undefined) {
    throw invalid('invalid Request.filter: both ends of the period are required')
  }
  if (from > to) throw invalid('invalid Request.filter: the period ends before it begins')
  if (to - from > behaviour.longestPeriodMs) throw invalid('PERIOD_IS_TOO_LONG')
  return { since: from, to }
}
