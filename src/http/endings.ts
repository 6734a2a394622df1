import { type Outcome, OzonError, type OzonErrorDetails } from '../errors.ts'
import type { RetryDecision } from './retry.ts'
import type { Call } from './types.ts'

/** How far a call had come when it ended. */
export interface Progress {
  readonly call: Call
  readonly totalTimeoutMs: number
  readonly attempts: number
  /** An attempt was under way, so nobody knows its fate. */
  readonly isSending: boolean
  /** The last attempt that had failed before. */
  readonly last:
    | {
        readonly outcome: Outcome
        readonly retryAfterMs?: number | undefined
        readonly requestId?: string | undefined
      }
    | undefined
}

/** Why a failed call was not tried again, for the end of its message. */
export function endingOf(
  decision: Extract<RetryDecision, { retry: false }>,
  { attempts, totalTimeoutMs }: Pick<Progress, 'attempts' | 'totalTimeoutMs'>,
): string {
  switch (decision.reason) {
    case 'attempts-used':
      return attempts === 1 ? '' : `This was attempt ${attempts}, the last one.`
    case 'wait-too-long':
      return `The next attempt would be in ${Math.ceil(decision.waitMs)} ms, and that is beyond totalTimeoutMs (${totalTimeoutMs}).`
    case 'not-repeatable':
      return ''
  }
}

/** All attempts and waits together took too long. */
export function totalTimeoutError(progress: Progress): OzonError {
  const { call, totalTimeoutMs, attempts, isSending } = progress
  const waitedFor = attempts === 0 ? 'the key or the rate limit' : 'the next attempt or the rate limit'
  const doing = isSending ? '' : ` while waiting for ${waitedFor}`
  const what = `${call.path}: totalTimeoutMs (${totalTimeoutMs}) was over${doing}.`
  const fate = fateOf(progress)
  const retryable = call.effect === 'read' || fate === 'not-sent' || fate === 'rejected'
  return new OzonError('timeout', `${what} ${adviceAfter(progress, 'call again')}`, {
    ...detailsOf(progress),
    retryable,
  })
}

/** The client was closed before or during the call. */
export function abortedError(progress: Progress, why: string): OzonError {
  const what = `${progress.call.path}: ${why}, so the call was given up.`
  return new OzonError('aborted', `${what} ${adviceAfter(progress, 'use a new client')}`, detailsOf(progress))
}

function detailsOf(progress: Progress): OzonErrorDetails {
  const { call, attempts, last } = progress
  const told = { retryAfterMs: last?.retryAfterMs, requestId: last?.requestId }
  return { operation: call.path, attempts, outcome: fateOf(progress), ...told }
}

function fateOf({ isSending, last }: Progress): Outcome {
  return isSending ? 'unknown' : (last?.outcome ?? 'not-sent')
}

function adviceAfter(progress: Progress, next: string): string {
  const fate = fateOf(progress)
  if (fate === 'not-sent') return `Nothing was sent: ${next}.`
  if (progress.call.effect === 'read' || fate === 'rejected') return `Nothing was changed: ${next}.`
  return 'It may have been carried out: look before sending again.'
}
