import { type Problem, RequestInvalidError, showValue } from '../errors.ts'
import { isSignal } from '../internal/abort.ts'
import type { Call } from './types.ts'

/** An option that is undefined is left out. */
type ToCheck = { readonly [K in keyof Call['options']]: Call['options'][K] | undefined }

/** Where a call goes; throws when the path would leave Ozon's address or an option of the call is wrong. */
export function addressOf(call: Call, baseUrl: string): URL {
  const problems = [...checkPath(call.path, baseUrl), ...optionProblems(call.options)]
  if (problems.length > 0) {
    throw new RequestInvalidError(`${call.path} was not sent`, problems, { operation: call.path })
  }
  return new URL(baseUrl + call.path)
}

function checkPath(path: string, baseUrl: string): Problem[] {
  const rule = `must be a path of Ozon's, such as '/v3/posting/fbs/get'`
  const isPath = typeof path === 'string' && path.startsWith('/') && URL.canParse(baseUrl + path)
  const staysHome = isPath && new URL(baseUrl + path).origin === new URL(baseUrl).origin
  return staysHome ? [] : [{ field: 'path', rule, value: showValue(path) }]
}

/** Which rule a number of attempts breaks. */
export function attemptsRule(attempts: unknown): string | undefined {
  const isFine = typeof attempts === 'number' && Number.isInteger(attempts) && attempts >= 1 && attempts <= 20
  return isFine ? undefined : 'must be a whole number from 1 to 20'
}

/** What is wrong with the options of one call. */
export function optionProblems({ signal, timeoutMs, totalTimeoutMs, attempts, onResponse }: ToCheck): Problem[] {
  const problems: Problem[] = []
  for (const [field, ms] of Object.entries({ timeoutMs, totalTimeoutMs })) {
    if (ms === undefined || (typeof ms === 'number' && Number.isFinite(ms) && ms > 0)) continue
    problems.push({ field, rule: 'must be a positive number of milliseconds', value: showValue(ms) })
  }
  const rule = attempts === undefined ? undefined : attemptsRule(attempts)
  if (rule !== undefined) problems.push({ field: 'attempts', rule, value: showValue(attempts) })
  if (signal !== undefined && !isSignal(signal)) {
    problems.push({ field: 'signal', rule: 'must be an AbortSignal', value: showValue(signal) })
  }
  if (onResponse !== undefined && typeof onResponse !== 'function') {
    problems.push({ field: 'onResponse', rule: 'must be a function', value: showValue(onResponse) })
  }
  return problems
}
