import { OzonError } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { Clock } from '../../internal/clock.ts'
import type { BatchFailure, BatchResult } from '../../model/batch.ts'
import { requestIdOf } from '../../resources/shared/json-body.ts'
import { Collector, type Fate } from './collector.ts'
import { isRefusal } from './failures.ts'

export interface BatchSending<I, R> {
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  /** Ozon's path, for errors. */
  readonly operation: string
  /** The most items of one request. */
  readonly max: number
  /** How an item is called in the result of a batch. */
  nameOf(item: I): string
  /** Sends one request. */
  send(items: readonly I[], options: RequestOptions): Promise<BatchResult<R>>
  /** Whether a result is that of an item. Default: it is its name. */
  isOf?(result: R, item: I): boolean
  /**
   * Ozon answers for a whole request, so that a refusal may be about another of its items. Then each item ends with an
   * unknown outcome: its state has to be looked at, and when it must be sent again it goes alone.
   */
  readonly sharesFate?: boolean
}

/**
 * Sends items that come one by one in requests of many, and gives each its own end: what Ozon gave for it, its refusal, or
 * an error with outcome `unknown` when the answer was lost or does not tell of it.
 */
export function createBatchSender<I, R>(sending: BatchSending<I, R>): (item: I) => Promise<R> {
  const { clock, signal, max } = sending
  const alone = new Set<string>()
  const carryOut = async (items: readonly I[]): Promise<readonly Fate<R>[]> => {
    const fates = await fatesOf(sending, items)
    if (sending.sharesFate !== true || items.length === 1) return fates
    return fates.map((fate, i) => {
      const item = items[i]
      if (item === undefined || !('error' in fate) || !isRefusal(fate.error)) return fate
      alone.add(sending.nameOf(item))
      return { error: inDoubt(sending.operation, items.length, fate.error) }
    })
  }
  const together = new Collector<I, R>({ clock, signal, max, carryOut })
  const single = new Collector<I, R>({ clock, signal, max: 1, carryOut })
  return item => (alone.has(sending.nameOf(item)) ? single : together).ask(item)
}

async function fatesOf<I, R>(sending: BatchSending<I, R>, items: readonly I[]): Promise<readonly Fate<R>[]> {
  const { signal, nameOf, isOf = (result, item) => result === nameOf(item) } = sending
  try {
    const { done, failed } = await sending.send(items, signal === undefined ? {} : { signal })
    return items.map(item => {
      const name = nameOf(item)
      const value = done.find(each => isOf(each, item))
      const failure = failed.find(each => each.item === name)
      if (value !== undefined && failure === undefined) return { value }
      if (value !== undefined) return { error: untold(sending.operation, name) }
      return { error: failure === undefined ? untold(sending.operation, name) : refusal(sending.operation, failure) }
    })
  } catch (error) {
    if (sending.sharesFate !== true && isRefusal(error)) throw error
    return items.map(() => ({ error }))
  }
}

function refusal(operation: string, failure: BatchFailure): OzonError {
  const { item, code, message, retryable, retryAfterMs } = failure
  return new OzonError('rejected', `${operation} for ${item}: ${message}`, {
    operation,
    httpStatus: 200,
    requestId: requestIdOf(failure),
    code,
    ozonMessage: message,
    attempts: 1,
    retryable,
    retryAfterMs,
    outcome: 'rejected',
  })
}

function untold(operation: string, item: string): OzonError {
  const message = `${operation}: Ozon's answer was lost, or does not tell of ${item}.`
  return new OzonError('answer-invalid', message, { operation, attempts: 1, outcome: 'unknown' })
}

function inDoubt(operation: string, items: number, cause: OzonError): OzonError {
  const message = `${operation} was refused for ${items} items together, perhaps because of one of them: ${cause.message}`
  return new OzonError(cause.kind, message, {
    operation,
    httpStatus: cause.httpStatus,
    code: cause.code,
    ozonMessage: cause.ozonMessage,
    attempts: cause.attempts,
    retryAfterMs: cause.retryAfterMs,
    requestId: cause.requestId,
    outcome: 'unknown',
    cause,
  })
}
