import { type Problem, showValue } from '../../errors.ts'
import { isDateOnly } from '../../internal/dates.ts'
import { refuseAny } from '../shared/row-list.ts'

/** Documented: accruals begin with this day, realization reports by API with this month. */
const FIRST_ACCRUAL_DAY = '2022-01-01'
const FIRST_REPORT_MONTH = '2023-08'
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

export function checkAccrualDay(day: unknown, operation: string): void {
  const problem = dayProblem(day) ?? earlyProblem('date', String(day), FIRST_ACCRUAL_DAY)
  refuseAny('The accruals were not asked for', [problem], operation)
}

/** A month as Ozon takes it. */
export function wireMonth(month: string, operation: string): { readonly year: number; readonly month: number } {
  const rule = "must be a month, such as '2026-10'"
  const problem = MONTH.test(month)
    ? earlyProblem('month', month, FIRST_REPORT_MONTH)
    : { field: 'month', rule, value: showValue(month) }
  refuseAny('The report was not asked for', [problem], operation)
  return wireParts(month)
}

const wireParts = (text: string) => ({ year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) })

/** A day as Ozon takes it. */
export function wireDay(
  day: string,
  operation: string,
): { readonly year: number; readonly month: number; readonly day: number } {
  refuseAny('The report was not asked for', [dayProblem(day)], operation)
  return { ...wireParts(day), day: Number(day.slice(8)) }
}

function dayProblem(day: unknown): Problem | undefined {
  if (typeof day === 'string' && isDateOnly(day)) return undefined
  return { field: 'date', rule: "must be a day of the calendar, such as '2026-11-25'", value: showValue(day) }
}

function earlyProblem(field: string, value: string, first: string): Problem | undefined {
  return value >= first ? undefined : { field, rule: `must not be before ${first}`, value: showValue(value) }
}
