import { isOzonError, type OzonError, type Problem } from '../../errors.ts'
import { brokenItem, endsAll } from '../core/ends-all.ts'
import { failedBy, failedFor } from '../core/failures.ts'
import type { ItemOutcome } from '../core/options.ts'
import type { Written } from '../core/write-once.ts'
import type { HandOverContext } from './context.ts'

type Failed = Extract<ItemOutcome<never>, { outcome: 'failed' }>
type Unknown = Extract<ItemOutcome<never>, { outcome: 'unknown' }>
/** How the work on a carriage ended early. */
export type EarlyEnd = Omit<Failed, 'item'> | Omit<Unknown, 'item'>

/** Ends the work on one carriage from wherever it is. It never leaves this folder. */
export class Halt extends Error {
  override readonly name = 'Halt'
  readonly end: EarlyEnd

  constructor(end: EarlyEnd) {
    super(end.message)
    this.end = end
  }
}

export function haltFailed(message: string, more: { readonly code?: string; readonly retryable?: boolean } = {}): Halt {
  return new Halt({ outcome: 'failed', message, retryable: false, ...more })
}

/** What was sent may be done; `advice` says what a person should look at. */
export function haltUnknown(message: string, advice: string): Halt {
  return new Halt({ outcome: 'unknown', message, advice })
}

/** Something that was asked for cannot be: nothing was sent for it. */
export function haltFor(problems: readonly Problem[]): Halt {
  const { item: _, ...end } = failedFor('The carriage was not approved', problems)
  return new Halt(end)
}

export function haltBy(error: OzonError, advice?: string): Halt {
  const { item: _, ...end } = failedBy('', error, advice)
  return new Halt(end)
}

/** The end of a write that is not known to be done. */
export function haltAfter(written: Exclude<Written<never>, { outcome: 'done' }>): Halt {
  if (written.outcome === 'refused') return haltBy(written.error)
  return haltUnknown(written.message, written.advice)
}

/** What ended the work on a carriage, whatever it was; throws what ends the whole call. */
export function haltFrom(error: unknown, item: string, { once }: Pick<HandOverContext, 'once'>): Halt {
  if (error instanceof Halt) return error
  if (endsAll(error, once.signal)) throw error
  const { item: _, ...end } = brokenItem(item, error)
  return new Halt(end)
}

/** A read that fails ends the work on its carriage only; the signal's reason goes through. */
export async function readOrHalt<T>(
  read: () => Promise<T>,
  haltOf: (error: OzonError) => Halt = error => haltBy(error),
): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    throw haltOf(error)
  }
}
