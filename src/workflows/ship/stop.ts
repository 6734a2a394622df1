import { isOzonError, isRequestInvalidError, type OzonError, type Problem, withoutPrivate } from '../../errors.ts'
import { failedBy } from '../core/failures.ts'
import type { NotedValue } from '../core/intents.ts'
import type { ItemOutcome } from '../core/options.ts'
import type { Written } from '../core/write-once.ts'
import type { Shipment } from './shipment.ts'

/** How the work on a posting ended early; which posting it is stands with its outcome. */
export type EarlyEnd = Omit<FailedEnd, 'item'> | Omit<UnknownEnd, 'item'>
type FailedEnd = Extract<ItemOutcome<Shipment>, { outcome: 'failed' }>
type UnknownEnd = Extract<ItemOutcome<Shipment>, { outcome: 'unknown' }>

/** Ends the work on one posting from wherever it is; `ship` turns it into the outcome. It never leaves this folder. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly end: EarlyEnd
  /** What Ozon or the network said, if that was why. */
  readonly error: OzonError | undefined

  constructor(end: EarlyEnd, error?: OzonError) {
    super(end.message)
    this.end = end
    this.error = error
  }
}

export function stopFailed(
  message: string,
  more: { readonly code?: string; readonly problems?: readonly Problem[]; readonly retryable?: boolean } = {},
): Stopped {
  const { retryable = false, ...rest } = more
  return new Stopped({ outcome: 'failed', message, retryable, ...rest })
}

/** The same for problems of which the message tells the first; `what` has no full stop. */
export function stopFor(what: string, problems: readonly Problem[], retryable = false): Stopped {
  const shown = withoutPrivate(problems)
  const [first, ...others] = shown
  const got = first?.value === undefined ? '' : ` (got ${first.value})`
  const why = `${first?.field} ${first?.rule}${got}`.replace(/\.$/, '')
  const more = others.length === 0 ? '' : ` And ${others.length} more.`
  return stopFailed(`${what}: ${why}.${more}`, { problems: shown, retryable })
}

export function stopUnknown(message: string, advice: string, error?: OzonError): Stopped {
  return new Stopped({ outcome: 'unknown', message, advice }, error)
}

/** What a write gave; ends the work when it was refused or cannot be told. */
export function demandDone<T extends NotedValue>(written: Written<T>): T | undefined {
  if (written.outcome === 'done') return written.result
  if (written.outcome === 'refused') throw stopRefused(written.error)
  throw stopUnknown(written.message, written.advice, written.error)
}

/** Before anything was sent, and after Ozon's refusal, an error means "not done". */
function stopRefused(error: OzonError): Stopped {
  const { item: _, ...end } = failedBy('', error)
  return new Stopped({ ...end, ...problemsOf(error) }, error)
}

function problemsOf(error: OzonError): { readonly problems?: readonly Problem[] } {
  return isRequestInvalidError(error) ? { problems: error.problems } : {}
}

/** A read that fails ends the work on its posting, not that on others; the signal's reason goes through. */
export async function readOrStop<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    throw stopRefused(error)
  }
}
