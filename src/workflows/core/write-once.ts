import { type OzonError, tellsWord } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import { untilAborted } from '../../http/within.ts'
import type { Clock } from '../../internal/clock.ts'
import { steadyTime } from '../../internal/steady-time.ts'
import type { LookupRow } from '../../wire/lookups.ts'
import { errorOfItem } from './ends-all.ts'
import { isRefusal } from './failures.ts'
import type { Intent, IntentJournal, Noted, NotedValue } from './intents.ts'
import { type Facts, judgeLook, type LookHow, type LookVerdict, lookupOf } from './lookup.ts'
import type { HowDone } from './options.ts'

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
  look?(options: RequestOptions, how: LookHow): Promise<{ readonly facts: Facts; readonly result?: T }>
}

/** What became of a write. */
export type Written<T extends NotedValue> =
  /** `result` is absent when it was found done and the state does not tell what it gave. */
  | { readonly outcome: 'done'; readonly how: HowDone; readonly result?: T }
  /** `facts`: as it was seen after the refusal, when that was looked into. */
  | { readonly outcome: 'refused'; readonly error: OzonError; readonly facts?: Facts }
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
/** No read is later than this (inferred: programs tell of minutes): only then "not done" is final. */
const LATEST_READ_MS = 660_000
/** Ozon may be at it for long; after this nobody waits any more. */
const MOST_LOOKING_MS = 720_000
/** A state of which no rule knows may be an older one, or pass. */
const LEAST_PATIENCE_MS = 120_000
/** Whoever is told that it is so already sees it at once, or soon. */
const ALREADY_MS = 10_000

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
  /** How long it was waited since, in pauses: a system clock that is set forward must have nothing sent too early. */
  #doubtMs = 0
  #lost: OzonError | undefined
  /** Why it was refused, where that may be because it was done before. */
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
      return this.#afterError(errorOfItem(error, this.#write.operation, this.#context.signal))
    }
    // A journal that fails now is no answer of Ozon's.
    return this.#done('answered', result)
  }

  async #afterError(error: OzonError): Promise<Written<T>> {
    if (error.outcome === 'unknown' || error.outcome === 'accepted') return this.lookFirst(error)
    const { look } = this.#write
    if (look === undefined) return this.#refused(error)
    if (!this.#isInDoubt && !saysAlready(this.#row, error)) return this.#unlessAlready(error, look)
    this.#refusal = error
    return this.#lookUntilTold(look)
  }

  /** Whatever the words of a refusal, the state may be the one that is wanted: somebody else was quicker. */
  async #unlessAlready(error: OzonError, look: NonNullable<OnceWrite<T>['look']>): Promise<Written<T>> {
    if (!isRefusal(error) || this.#row.wants !== 'state') return this.#refused(error)
    const seen = await this.#look(look, 'cheap')
    if ('error' in seen) return this.#refused(error)
    return seen.verdict === 'done' ? this.#done('already', seen.result) : this.#refused(error, seen.facts)
  }

  async #refused(error: OzonError, facts?: Facts): Promise<Written<T>> {
    await this.#note('refused')
    return { outcome: 'refused', error, ...(facts === undefined ? {} : { facts }) }
  }

  /** Looks until it can be told what became of the write. */
  async lookFirst(lost?: OzonError): Promise<Written<T>> {
    this.#isInDoubt = true
    this.#lost = lost ?? this.#lost
    const { look } = this.#write
    return look === undefined ? this.#sendBlindly(lost) : this.#lookUntilTold(look)
  }

  async #lookUntilTold(look: NonNullable<OnceWrite<T>['look']>): Promise<Written<T>> {
    const { clock, signal, onLook } = this.#context
    onLook?.(this.#write.subject)
    const now = steadyTime(clock)
    const began = now()
    let pausedMs = 0
    for (let looks = 0; ; looks++) {
      const pauseMs = LOOK_PAUSES_MS[Math.min(looks, LOOK_PAUSES_MS.length - 1)] ?? 0
      await clock.sleep(pauseMs, signal)
      pausedMs += pauseMs
      this.#doubtMs += pauseMs
      let seen = await this.#look(look, 'cheap')
      if ('verdict' in seen && this.#mayDecide(seen.verdict, { pausedMs, passedMs: now() - began })) {
        seen = await this.#look(look, 'single')
      }
      // No later look is answered either.
      if ('error' in seen) return this.#unknown('what became of it cannot be read', seen.error)
      if (seen.verdict === 'done') return this.#found(seen)
      if (!this.#mayDecide(seen.verdict, { pausedMs, passedMs: now() - began })) continue
      if (this.#refusal !== undefined && this.#stands(this.#refusal, seen.verdict)) {
        return this.#refused(this.#refusal, seen.facts)
      }
      if (seen.verdict === 'not-done' && this.#row.repeat !== 'overwrites') return this.send()
      return this.#unknown('what became of it could not be found out', this.#refusal ?? this.#lost, seen.facts)
    }
  }

  /** Whether what was seen last may be acted upon: nothing that is seen too early says that it was not done. */
  #mayDecide(verdict: LookVerdict, { pausedMs, passedMs }: { readonly pausedMs: number; readonly passedMs: number }) {
    if (verdict === 'done') return false
    if (verdict === 'pending' || verdict === 'unread') return passedMs >= MOST_LOOKING_MS
    // Nothing was in doubt before Ozon said that it is so already.
    if (this.#refusal !== undefined && !this.#isInDoubt) return pausedMs >= ALREADY_MS
    if (verdict === 'cannot-tell') return passedMs >= Math.max(this.#row.settleMs, LEAST_PATIENCE_MS)
    return this.#refusal === undefined ? pausedMs >= this.#row.settleMs : this.#doubtMs >= LATEST_READ_MS
  }

  /** Whether a refusal means that it was not done. One whose word may mean anything does, unless the state shows it done. */
  #stands(refusal: OzonError, verdict: LookVerdict): boolean {
    return verdict === 'not-done' || (!this.#isInDoubt && !tells(refusal, this.#row.doneCodes))
  }

  async #found({ facts, result }: { readonly facts: Facts; readonly result?: T }): Promise<Written<T>> {
    if (this.#refusal !== undefined && !this.#isInDoubt) return this.#done('already', result)
    if (this.#row.wants === 'act' && this.#row.proves === 'state') {
      return this.#unknown('its state is as it would be, but does not tell who made it so', this.#lost, facts)
    }
    return this.#done('found', result)
  }

  /** Nothing can be read: what harms nobody is sent again, a little later each time. */
  async #sendBlindly(lost: OzonError | undefined): Promise<Written<T>> {
    if (this.#row.repeat !== 'harmless') return this.#unknown('what became of it cannot be read', lost)
    if (this.#sends > 0) await this.#context.clock.sleep(LOOK_PAUSES_MS[this.#sends - 1] ?? 0, this.#context.signal)
    return this.send()
  }

  /** What was seen, and what it says; the error when Ozon refuses the key. */
  async #look(
    look: NonNullable<OnceWrite<T>['look']>,
    how: LookHow,
  ): Promise<
    { readonly verdict: LookVerdict; readonly facts: Facts; readonly result?: T } | { readonly error: OzonError }
  > {
    try {
      const seen = await look(this.#options, how)
      return { ...seen, verdict: judgeLook(this.#row, seen.facts, this.#write.noted) }
    } catch (error) {
      const known = errorOfItem(error, this.#write.operation, this.#context.signal)
      return known.kind === 'authentication' ? { error: known } : { verdict: 'unread', facts: {} }
    }
  }

  get #options(): RequestOptions {
    const { signal } = this.#context
    return signal === undefined ? {} : { signal }
  }

  async #done(how: HowDone, result: T | undefined): Promise<Written<T>> {
    await this.#note('done', result)
    return { outcome: 'done', how, ...resultOf(result) }
  }

  async #unknown(what: string, error?: OzonError, facts?: Facts): Promise<Written<T>> {
    await this.#note('unknown')
    const { operation, subject } = this.#write
    const seen = facts === undefined || Object.keys(facts).length === 0 ? '' : ` Last seen: ${JSON.stringify(facts)}.`
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

/** Some refusals say, or may say, that the same was done before: by the request whose answer was lost, or by somebody else. */
function saysAlready({ doneCodes, lookCodes }: LookupRow, error: OzonError): boolean {
  return tells(error, doneCodes) || tells(error, lookCodes)
}

const tells = (error: OzonError, words: readonly string[] = []): boolean => words.some(word => tellsWord(error, word))

function resultOf<T>(result: T | undefined): { result?: T } {
  return result === undefined ? {} : { result }
}
