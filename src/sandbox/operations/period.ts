import type { Body } from '../server/body.ts'
import { invalid } from '../server/refusal.ts'

const YEAR_MS = 366 * 86_400_000

/** Moments; what is not given is open. */
export interface Period {
  readonly since?: number
  readonly to?: number
}

/** `since` and `to` of a filter, both or neither (inferred), at most a year. */
export function periodOf(filter: Body): Period {
  const since = filter.time('since')
  const to = filter.time('to')
  if (since === undefined && to === undefined) return {}
  if (since === undefined || to === undefined) {
    throw invalid('invalid Request.filter: both ends of the period are required')
  }
  if (since > to) throw invalid('invalid Request.filter: the period ends before it begins')
  if (to - since > YEAR_MS) throw invalid('PERIOD_IS_TOO_LONG')
  return { since, to }
}
