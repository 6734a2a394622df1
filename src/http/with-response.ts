import { type Outcome, RequestInvalidError } from '../errors.ts'
import type { RequestOptions, ResponseMeta } from './types.ts'

/**
 * Gives what a call gives together with how its answer came: status, attempts, time, Ozon's request id. Hand the options
 * on to the call; your own go beside them. Where a call needs several requests, the last answer is told.
 *
 * Rejects with the error of the call, and with a `RequestInvalidError` when the call gave a value but told of no answer,
 * because the options were not handed on.
 *
 * @example
 * const { value, response } = await withResponse(options => ozon.returns.getRfbs('1000015552', options))
 * console.log(response.requestId, value.availableActions)
 */
export async function withResponse<T>(
  call: (o: RequestOptions) => Promise<T>,
): Promise<{ value: T; response: ResponseMeta }> {
  if (typeof call !== 'function') {
    throw withoutAnswer('must be a function that takes options and makes a call with them', 'call')
  }
  let response: ResponseMeta | undefined
  const value = await call({
    onResponse: meta => {
      response = meta
    },
  })
  if (response === undefined) {
    const rule = 'were not handed on to a call that sends something; the call itself was carried out'
    throw withoutAnswer(rule, 'options', 'accepted')
  }
  return { value, response }
}

function withoutAnswer(rule: string, field: string, outcome: Outcome = 'not-sent'): RequestInvalidError {
  return new RequestInvalidError('withResponse has no answer to tell of', [{ field, rule }], { outcome })
}
