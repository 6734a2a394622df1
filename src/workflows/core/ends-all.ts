import { AnswerInvalidError, isOzonError, type OzonError } from '../../errors.ts'
import { type IntentJournal, memoryIntents } from './intents.ts'
import type { ItemOutcome } from './options.ts'

/** One for each journal, so that whoever compares journals sees one. */
const watched = new WeakMap<IntentJournal, IntentJournal>()
const ofJournals = new WeakSet<object>()

/** The same journal, whose errors are told from those of the work on one item. */
export function watchedJournal(journal: IntentJournal = memoryIntents()): IntentJournal {
  const known = watched.get(journal)
  if (known !== undefined) return known
  const made: IntentJournal = {
    get: key => noted(() => journal.get(key)),
    find: beginning => noted(() => journal.find(beginning)),
    put: intent => noted(() => journal.put(intent)),
  }
  watched.set(journal, made)
  watched.set(made, made)
  return made
}

async function noted<R>(act: () => Promise<R>): Promise<R> {
  try {
    return await act()
  } catch (error) {
    if (typeof error === 'object' && error !== null) ofJournals.add(error)
    throw error
  }
}

/**
 * Whether an error ends the whole call: the signal's reason, a closed client, a journal that cannot be read or written.
 * Any other, also one of our own, is about the item that was worked on.
 */
export function endsAll(error: unknown, signal: AbortSignal | undefined): boolean {
  if (signal?.aborted === true) return true
  // Only signals and journals reject with what is no object.
  if (typeof error !== 'object' || error === null || ofJournals.has(error)) return true
  return isOzonError(error) && error.kind === 'aborted'
}

/** An error of the work on one item as one of this package; throws it when it ends the whole call. */
export function errorOfItem(error: unknown, operation: string, signal: AbortSignal | undefined): OzonError {
  if (endsAll(error, signal)) throw error
  if (isOzonError(error)) return error
  const message = `${operation}: ${brokeOff(error)}`
  return new AnswerInvalidError(message, { operation, outcome: 'unknown', attempts: 1, cause: error })
}

/** What to tell of an item on which the work broke off, whatever was sent for it by then. */
export function brokenItem(item: string, error: unknown): Extract<ItemOutcome<never>, { outcome: 'unknown' }> {
  const advice = `Run it again with the same journal: nothing is sent twice. Else look at ${item} in Ozon's account.`
  return { item, outcome: 'unknown', message: `${item}: ${brokeOff(error)}`, advice }
}

function brokeOff(error: unknown): string {
  return `the work on it broke off, by ${error instanceof Error ? `${error.name}: ${error.message}` : 'an odd error'}`
}
