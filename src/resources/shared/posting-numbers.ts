import { OzonError, type Problem, RequestInvalidError, showValue } from '../../errors.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../../http/types.ts'
import { copiedRule } from '../../internal/copied.ts'
import type { NamesOf } from '../../names.ts'
import { isListScheme, type ListScheme, schemeProblem } from '../postings/filter.ts'

export interface GetOptions extends RequestOptions {
  /** Default 'fbs'; 'any' asks fbs, fbo, fbp and digital in this order. */
  readonly scheme?: ListScheme | 'any' | undefined
}

export const GET_OPTIONS: NamesOf<GetOptions> = { ...REQUEST_OPTIONS, scheme: true }

/** Beyond this a list of numbers is a mistake rather than a wish. */
const MOST_NUMBERS = 100_000

export function checkScheme(scheme: unknown): ListScheme | 'any' {
  if (scheme === undefined) return 'fbs'
  if (scheme === 'any' || isListScheme(scheme)) return scheme
  const problem = schemeProblem(scheme)
  throw new RequestInvalidError('The posting was not asked for', [{ ...problem, rule: `${problem.rule}, any` }])
}

export function checkPostingNumber(value: unknown): void {
  const problem = numberProblem('postingNumber', value)
  if (problem !== undefined) throw new RequestInvalidError('Nothing was sent', [problem])
}

export function checkPostingNumbers(values: unknown): void {
  const problems = listProblems(values)
  if (problems.length > 0) throw new RequestInvalidError('Nothing was sent', problems)
}

function listProblems(values: unknown): Problem[] {
  if (!Array.isArray(values)) return [{ field: 'postingNumbers', rule: 'must be a list', value: showValue(values) }]
  if (values.length > MOST_NUMBERS) {
    return [{ field: 'postingNumbers', rule: `holds at most ${MOST_NUMBERS}`, value: showValue(values) }]
  }
  const problems = values.map((value, i) => numberProblem(`postingNumbers[${i}]`, value))
  return problems.filter(problem => problem !== undefined)
}

/** Posting numbers are opaque; only what can be none is refused. */
export function numberProblem(field: string, value: unknown): Problem | undefined {
  if (typeof value !== 'string') {
    return {
      field,
      rule: 'must be text, such as 0185183545-0013-1 (a number would lose zeros)',
      value: showValue(value),
    }
  }
  if (value.trim() === '') return { field, rule: 'is empty' }
  const rule = value.length > 100 ? 'is longer than any posting number' : copiedRule(value)
  return rule === undefined ? undefined : { field, rule, value: showValue(value) }
}

export function checkBarcode(value: unknown): void {
  const isText = typeof value === 'string' && value.trim() !== '' && value.length <= 200
  const rule = isText ? copiedRule(value) : 'must be the text of a label barcode'
  if (rule === undefined) return
  throw new RequestInvalidError('The posting was not asked for', [{ field: 'barcode', rule, value: showValue(value) }])
}

/** The error for postings that Ozon does not have, under this key and scheme. */
export function notFound(numbers: readonly string[], scheme: string, operation: string, cause?: unknown): OzonError {
  const shown = numbers.slice(0, 20).join(', ')
  const more = numbers.length > 20 ? ` and ${numbers.length - 20} more` : ''
  const next =
    scheme === 'any'
      ? 'Check the numbers and the Client-Id.'
      : "Check the numbers and the Client-Id, or ask with scheme 'any'."
  const message = `Ozon has no posting ${shown}${more} (scheme ${scheme}). ${next}`
  const details = { operation, httpStatus: 404, attempts: 1, outcome: 'rejected', cause } as const
  return namesMissing(new OzonError('not-found', message, details), numbers)
}

/** Keeps on an error which postings it is about. */
export function namesMissing(error: OzonError, numbers: readonly string[]): OzonError {
  Object.defineProperty(error, 'missing', { value: numbers })
  return error
}
