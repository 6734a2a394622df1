import { type Problem, showValue } from '../../errors.ts'
import { type Instant, instantProblem, toEpochMs } from '../../internal/dates.ts'
import type { NamesOf } from '../../names.ts'

/** From a moment to a later one. */
export interface Period {
  readonly from: Instant
  readonly to: Instant
}

export const PERIOD: NamesOf<Period> = { from: true, to: true }

/** Every mistake of a period that is named `field`. */
export function periodProblems(field: string, period: Period | undefined): readonly Problem[] {
  if (period === undefined) return []
  if (typeof period !== 'object' || period === null) {
    return [{ field, rule: 'must be { from, to }', value: showValue(period) }]
  }
  const problems = (['from', 'to'] as const).flatMap(end => {
    const rule = instantProblem(period[end])
    return rule === undefined ? [] : [{ field: `${field}.${end}`, rule, value: showValue(period[end]) }]
  })
  if (problems.length > 0 || toEpochMs(period.from, field) <= toEpochMs(period.to, field)) return problems
  return [{ field: `${field}.to`, rule: 'is before the beginning', value: showValue(period.to) }]
}

/** The two ends of a checked period as Ozon takes them, in UTC. */
export function isoPeriod({ from, to }: Period): { readonly from: string; readonly to: string } {
  const iso = (end: Instant): string => new Date(toEpochMs(end, 'period')).toISOString()
  return { from: iso(from), to: iso(to) }
}
