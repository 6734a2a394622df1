import { RequestInvalidError, showValue } from '../../errors.ts'
import { type Instant, instantProblem, toEpochMs } from '../../internal/dates.ts'

/** A moment as Ozon takes it, in UTC; throws a `RequestInvalidError` that names the argument. */
export function isoOf(name: string, value: Instant): string {
  const rule = instantProblem(value)
  if (rule === undefined) return new Date(toEpochMs(value, name)).toISOString()
  throw new RequestInvalidError('Nothing was sent', [{ field: name, rule, value: showValue(value) }])
}
