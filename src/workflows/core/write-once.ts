import { isOzonError, type OzonError } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import { untilAborted } from '../../http/within.ts'
import type { Clock } from '../../internal/clock.ts'
import { steadyTime } from '../../internal/steady-time.ts'
import type { LookupRow } from '../../wire/lookups.ts'
import type { Intent, IntentJournal, Noted, NotedValue } from './intents.ts'
import { type Facts, judgeLook, lookupOf } from './lookup.ts'

/** A write that must be carried out once, whatever the network does. */
export interface OnceWrite<T extends NotedValue> {
  /** Ozon's path: its row in `spec/lookups.json` says how to find out what became of it. */
  readonly operation: string
  /** What it is done to, such as a posting number. */
  readonly subject: string
  /** Tells this write from others of the same operation on the same subject. */
  readonly digest: string
  /** What lookups compare with. */
  readonly noted: Noted
  /** Sends it once, and gives what is worth remembering. */
  send(options: RequestOptions): Promise<T>
  /** Reads the state, and what the write would have given if it was carried out. Absent where nothing can be read. */
  look?(options: RequestOptions): Promise<{ readonly facts: Facts; readonly result?: T }>
}

/** What became of a write. */
export type Written<T extends NotedValue> =
  /** `result` is absent when it was found done and the state does not tell what it gave. */
  | { readonly outcome: 'done'; readonly how: 'answered' | 'found'; readonly result?: T }
  | { readonly outcome: 'refused'; readonly error: OzonError }
  | { readonly outcome: 'unknown'; readonly message: string; readonly advice: string; readonly error?: OzonError }

export interface OnceContext {
  readonly clock: Clock
  readonly journal: IntentJournal
  readonly signal?: AbortSignal | undefined
  /** Told when an answer was lost and the state is looked at. */
  onLook?(subject: string): void
}

/** Sent at most so often, each time after a look that says "not done". */
const MOST_SENDS = 4
const LOOK_PAUSES_MS = [500, 1_500, 3_000, 5_000, 10_000, 15_000, 30_000] as const
/** Ozon may be at it for long; after this nobody waits any more. */
const MOST_LOOKING_MS = 600_000

/**
 * Sends a write, and after a lost answer looks before it sends again: done, not done, or "cannot be told", which ends it.
 * Before each sending the intent is in the journal, so that the same work after a crash begins with a look as well.
 *
 * Two calls with one journal carry the same write out once: the second waits for the first.
 *
 * Never rejects for Ozon's sake: what was refused or cannot be told is in the result. Rejects with the signal's reason.
 */
export async function writeOnce<T extends NotedValue>(write: OnceWrite<T>, context: OnceContext): Promise<Written<T>> {
  return inTurn(context, intentKey(write), () => writeInTurn(write, context))
}

/** Writes that are under way, by journal and key. */
const underWay = new WeakMap<IntentJournal, Map<string, Promise<unknown>>>()

/** The same write of two calls with one journal: the second waits, and finds what became of the first. */
async function inTurn<R>({ journal, signal }: OnceContext, key: string, act: () => Promise<R>): Promise<R> {
  const turns = underWay.get(journal) ?? new Map<string, Promise<unknown>>()
  underWay.set(journal, turns)
  const before = turns.get(key)
  const own = before === undefined ? act() : after(before, signal).then(act)
  // Whoever comes next waits for both: this one may be given up while the first is still at it.
  const both = Promise.allSettled([before, own])
  turns.set(key, both)
  try {
    return await own
  } finally {
    if (turns.get(key) === both) turns.delete(key)
  }
}

async function after(before: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  await (signal === undefined ? before : untilAborted(before, signal))
}

async function writeInTurn<T extends NotedValue>(write: OnceWrite<T>, context: OnceContext): Promise<Written<T>> {
  const row = lookupOf(write.operation)
  const key = intentKey(write)
  const known = await context.journal.get(key)
  // The journal holds what an earlier run of this very write stored.
  if (known?.state === 'done') return { outcome: 'done', how: 'found', ...resultOf(known.result as T | undefined) }
  // What was refused begins anew: the state may have changed since.
  const noted = known === undefined || known.state === 'refused' ? write.noted : known.noted
  const run = new OnceRun({ ...write, noted }, row, key, context)
  return known === undefined || known.state === 'refused' ? run.send() : run.lookFirst()
}

/** Under what the journal keeps a write. */
export function intentKey({
  operation,
  subject,
  digest,
}: Pick<OnceWrite<NotedValue>, 'operation' | 'subject' | 'digest'>): string {
  return `${operation} ${subject} ${digest}`
}

class OnceRun<T extends NotedValue> {
  readonly #write: OnceWrite<T>
  readonly #row: LookupRow
  readonly #key: string
  readonly #context: OnceContext
  #sends = 0
  /** An earlier request may have been carried out. */
  #isInDoubt = false
  #lost: OzonError | undefined
  /** Why it was refused after that. */
  #refusal: OzonError | undefined

  constructor(write: OnceWrite<T>, row: LookupRow, key: string, context: OnceContext) {
    this.#write = write
    this.#row = row
    this.#key = key
    this.#context = context
  }

  async send(): Promise<Written<T>> {
    if (this.#sends === MOST_SENDS) {
      return this.#unknown(
        `its state does not show it after ${MOST_SENDS} requests, whose answers were lost`,
        this.#lost,
      )
    }
    this.#sends++
    await this.#note('sending')
    let result: T
    try {
      result = await this.#write.send(this.#options)
    } catch (error) {
      if (!isOzonError(error) || error.kind === 'aborted') throw error
      return this.#afterError(error)
    }
    // A journal that fails now is no answer of Ozon's.
    return this.#done('answered', result)
  }

  async #afterError(error: OzonError): Promise<Written<T>> {
    if (this.#saysDone(error) || error.outcome === 'unknown' || error.outcome === 'accepted')
      return this.lookFirst(error)
    if (!this.#isInDoubt || this.#write.look === undefined) return this.#refused(error)
    // Perhaps because the request before it is being carried out after all.
    this.#refusal = error
    return this.lookFirst(error)
  }

  async #refused(error: OzonError): Promise<Written<T>> {
    await this.#note('refused')
    return { outcome: 'refused', error }
  }

  /** Looks until it can be told what became of the write. */
  async lookFirst(lost?: OzonError): Promise<Written<T>> {
    this.#isInDoubt = true
    this.#lost = lost ?? this.#lost
    const { look, noted, subject } = this.#write
    if (look === undefined) return this.#sendBlindly(lost)
    this.#context.onLook?.(subject)
    const now = steadyTime(this.#context.clock)
    const began = now()
    let pausedMs = 0
    for (let looks = 0; ; looks++) {
      const pauseMs = LOOK_PAUSES_MS[Math.min(looks, LOOK_PAUSES_MS.length - 1)] ?? 0
      await this.#context.clock.sleep(pauseMs, this.#context.signal)
      pausedMs += pauseMs
      const seen = await this.#look(look)
      // No later look is answered either.
      if (isOzonError(seen)) return this.#unknown('what became of it cannot be read', seen)
      const passedMs = now() - began
      const verdict = seen === undefined ? 'cannot-tell' : judgeLook(this.#row, seen.facts, noted)
      if (verdict === 'done') return this.#done('found', seen?.result)
      // A system clock that is set forward must not have it sent again too early: only the pauses count.
      if (verdict === 'not-done' && pausedMs >= this.#row.settleMs) {
        return this.#refusal === undefined ? this.send() : this.#refused(this.#refusal)
      }
      // A state of which no rule knows, or a read that keeps failing, may pass; in the end a person has to look.
      const patience = verdict === 'pending' || seen === undefined ? MOST_LOOKING_MS : this.#row.settleMs
      if (verdict !== 'not-done' && passedMs >= patience)
        return this.#unknown('what became of it could not be found out', lost, seen?.facts)
    }
  }

  /** Nothing can be read: what harms nobody is sent again, a little later each time. */
  async #sendBlindly(lost: OzonError | undefined): Promise<Written<T>> {
    if (this.#row.repeat !== 'harmless') return this.#unknown('what became of it cannot be read', lost)
    if (this.#sends > 0) await this.#context.clock.sleep(LOOK_PAUSES_MS[this.#sends - 1] ?? 0, this.#context.signal)
    return this.send()
  }

  /** `undefined` when it may be told later; the error when Ozon refuses the key. */
  async #look(look: NonNullable<OnceWrite<T>['look']>): Promise<{ facts: Facts; result?: T } | OzonError | undefined> {
    try {
      return await look(this.#options)
    } catch (error) {
      if (!isOzonError(error) || error.kind === 'aborted') throw error
      return error.kind === 'authentication' ? error : undefined
    }
  }

  /** Some refusals say that the same was done before: perhaps by the request whose answer was lost. */
  #saysDone({ code, ozonMessage }: OzonError): boolean {
    return (this.#row.doneCodes ?? []).some(each => code === each || ozonMessage?.includes(each) === true)
  }

  get #options(): RequestOptions {
    const { signal } = this.#context
    return signal === undefined ? {} : { signal }
  }

  async #done(how: 'answered' | 'found', result: T | undefined): Promise<Written<T>> {
    await this.#note('done', result)
    return { outcome: 'done', how, ...resultOf(result) }
  }

  async #unknown(what: string, error?: OzonError, facts?: Facts): Promise<Written<T>> {
    await this.#note('unknown')
    const { operation, subject } = this.#write
    const seen = facts === undefined ? '' : ` Last seen: ${JSON.stringify(facts)}.`
    const why = error === undefined ? '' : ` Last error: ${error.message}`
    return {
      outcome: 'unknown',
      message: `${operation} for ${subject}: ${what}.${seen}${why}`,
      advice: `Look at ${subject} in Ozon's account before anything is sent again.`,
      ...(error === undefined ? {} : { error }),
    }
  }

  async #note(state: Intent['state'], result?: T): Promise<void> {
    await this.#context.journal.put({ key: this.#key, state, noted: this.#write.noted, ...resultOf(result) })
  }
}

function resultOf<T>(result: T | undefined): { result?: T } {
  return result === undefined ? {} : { result }
}
