import type { Ozon } from '../../client.ts'
import type { OzonError } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import { withoutRef, withRef } from '../../model/batch.ts'
import { waitFor } from '../../waiting.ts'
import { mapBounded } from './bounded.ts'
import { digestOf } from './digest.ts'
import { brokenItem, endsAll, errorOfItem, watchedJournal } from './ends-all.ts'
import { failedBy, failedFor, seenAs } from './failures.ts'
import { inOneWork } from './in-one-work.ts'
import type { Intent, IntentJournal, Noted, NotedValue } from './intents.ts'
import { judgeLook, lookupOf } from './lookup.ts'
import type { HowDone } from './options.ts'
import { refuse, waitProblems } from './requests.ts'
import { tell } from './tell.ts'
import type { Ending, Judgement, Reach, WaitingOptions, Workflow, WriteOutcome } from './workflow.ts'
import { intentKey, type OnceContext, type OnceWrite, type Written, writeOnce } from './write-once.ts'

/** As many items are under way at a time; their requests go together. */
const MOST_AT_A_TIME = 400
const WAIT_MS = 600_000
/** Most is done by then, and a list tells of a hundred items. */
const CHEAP_LOOKS = 3
const WAIT_PAUSES_MS = [1_000, 2_000, 3_000, 5_000, 10_000, 15_000, 30_000] as const

/**
 * Carries out a workflow on items, each by itself: checks what was given, reads the state, judges, sends once, and waits
 * for Ozon's own state where that tells. Gives the outcomes in the order of the requests.
 *
 * An intent that the journal has from an earlier run is looked into first; then nothing is judged anew, since the state may
 * be what it is because of that run. Rejects with the signal's reason, for errors of the journal, and for a wrong `waitMs`.
 */
export async function runWorkflow<R, S, T extends NotedValue, V>(
  ozon: Ozon,
  workflow: Workflow<R, S, T, V>,
  requests: readonly R[],
  options: WaitingOptions = {},
): Promise<readonly WriteOutcome<V>[]> {
  refuse('Nothing was sent', waitProblems(options.waitMs))
  const run = new WorkflowRun(ozon, workflow, options, requests)
  return inOneWork(ozon, () => mapBounded(requests, MOST_AT_A_TIME, (request, at) => run.item(request, at)))
}

/** What is known of an item before it is sent. */
type Before<S, V> =
  | { readonly state?: S; readonly noted: Noted; readonly what: string }
  | { readonly outcome: WriteOutcome<V> }

class WorkflowRun<R, S, T extends NotedValue, V> {
  readonly #ozon: Ozon
  readonly #workflow: Workflow<R, S, T, V>
  readonly #options: WaitingOptions
  readonly #journal: IntentJournal
  readonly #total: number
  /** Items that were named before: where they stand, and where they stood first. */
  readonly #repeated = new Map<number, number>()
  #ended = 0

  constructor(ozon: Ozon, workflow: Workflow<R, S, T, V>, options: WaitingOptions, requests: readonly R[]) {
    this.#ozon = ozon
    this.#workflow = workflow
    this.#options = options
    this.#journal = watchedJournal(options.journal)
    this.#total = requests.length
    const first = new Map<string, number>()
    requests.forEach((request, at) => {
      const item = nameOf(workflow.itemOf(request), at)
      const before = first.get(item)
      if (before === undefined) first.set(item, at)
      else this.#repeated.set(at, before)
    })
  }

  async item(given: R, at: number): Promise<WriteOutcome<V>> {
    const outcome = withRef(await this.#whatever(withoutRef(given), at), given)
    this.#ended++
    this.#tell(outcome.outcome, outcome.item, { done: this.#ended, total: this.#total })
    return outcome
  }

  async #whatever(request: R, at: number): Promise<WriteOutcome<V>> {
    try {
      return await this.#carryOut(request, at)
    } catch (error) {
      if (endsAll(error, this.#options.signal)) throw error
      return brokenItem(nameOf(this.#workflow.itemOf(request), at), error)
    }
  }

  async #carryOut(request: R, at: number): Promise<WriteOutcome<V>> {
    const item = nameOf(this.#workflow.itemOf(request), at)
    const problems = [...this.#workflow.problemsOf(request), ...this.#repetition(item, at)]
    if (problems.length > 0) return failedFor(item, problems)
    const subject = { operation: this.#workflow.operationOf(request), subject: item }
    const digest = digestOf(this.#workflow.contentOf(request))
    const key = intentKey({ ...subject, digest })
    const known = await this.#takenBack(await this.#journal.get(key))
    if (known === undefined) {
      const other = await this.#begunOtherwise(subject)
      if (other !== undefined) return this.#notBesides(request, item, other)
    }
    const before = isOpen(known) ? this.#begun(known) : await this.#judge(request, item)
    if ('outcome' in before) return before.outcome
    if (this.#options.dryRun === true) return this.#planned(request, item, before.what, known)
    const write = { ...subject, digest, noted: before.noted, ...this.#sending(request) }
    const written = await writeOnce<T>(write, this.#once())
    if (written.outcome === 'refused') {
      const advice = [this.#workflow.adviceOn?.(written.error, before.state), seenAs(written.facts)].filter(Boolean)
      return failedBy(item, written.error, advice.join(' ') || undefined)
    }
    if (written.outcome === 'unknown') {
      const { message, advice } = written
      return { item, outcome: 'unknown', message, advice }
    }
    const objection = this.#workflow.objectionTo?.(written.result)
    if (objection !== undefined) {
      // Another request may have the same key, and this one was not done.
      await this.#journal.put({ key, state: 'refused', noted: before.noted })
      return failedFor(item, [objection])
    }
    return this.#afterwards(request, written, before.noted)
  }

  /** What an earlier run was told, and could not note as a refusal any more. */
  async #takenBack(known: Intent | undefined): Promise<Intent | undefined> {
    // The journal holds what an earlier run of this very write stored.
    const isDone = known?.state === 'done'
    if (!isDone || this.#workflow.objectionTo?.(known.result as T | undefined) === undefined) return known
    const { key, noted } = known
    const refused: Intent = { key, state: 'refused', noted }
    await this.#journal.put(refused)
    return refused
  }

  #repetition(item: string, at: number): readonly { field: string; rule: string }[] {
    const first = this.#repeated.get(at)
    return first === undefined
      ? []
      : [{ field: `[${at}]`, rule: `names ${item} again, as [${first}] does: one at a time` }]
  }

  /** An earlier run asked for the same in other words, and nobody knows what became of that. */
  async #begunOtherwise({
    operation,
    subject,
  }: Pick<OnceWrite<T>, 'operation' | 'subject'>): Promise<Intent | undefined> {
    if (lookupOf(operation).repeat !== 'doubles') return undefined
    const intents = await this.#journal.find(intentKey({ operation, subject, digest: '' }))
    return intents.find(({ state }) => state === 'sending' || state === 'unknown')
  }

  /** The request of the earlier run may be carried out: this one could do it twice. */
  async #notBesides(request: R, item: string, { key, noted }: Intent): Promise<WriteOutcome<V>> {
    const operation = this.#workflow.operationOf(request)
    const begun = `${operation} for ${item}: an earlier run with this journal sent another request for it`
    const advice = `Look at ${item} in Ozon's account; if this is to be done as well, run it with a new journal.`
    const state = await this.#readOrNone(request)
    const verdict =
      state === undefined ? 'unread' : judgeLook(lookupOf(operation), this.#workflow.factsOf(state, request), noted)
    if (verdict !== 'done') {
      const message = `${begun}, and what became of that cannot be told. Nothing was sent.`
      return { item, outcome: 'unknown', message, advice }
    }
    await this.#journal.put({ key, state: 'done', noted })
    const message = `${begun}, which was carried out. Nothing was sent. ${advice}`
    return { item, outcome: 'failed', message, code: 'begun-otherwise', retryable: false }
  }

  async #readOrNone(request: R): Promise<S | undefined> {
    try {
      return await this.#workflow.read(request, this.#request, 'single')
    } catch (error) {
      if (endsAll(error, this.#options.signal)) throw error
      return undefined
    }
  }

  #begun({ noted }: Intent): Before<S, V> {
    return { noted, what: 'Finds out what became of it in an earlier run, before anything is sent.' }
  }

  async #judge(request: R, item: string): Promise<Before<S, V>> {
    let state: S | undefined
    let judgement: Judgement
    try {
      state = await this.#workflow.read(request, this.#request, 'cheap')
      if (state === undefined) return { outcome: failedFor(item, [this.#workflow.absence ?? NOT_THERE]) }
      judgement = await this.#workflow.judge(state, request)
    } catch (error) {
      const known = errorOfItem(error, this.#workflow.operationOf(request), this.#options.signal)
      return { outcome: failedBy(item, known, 'Nothing was sent.') }
    }
    if (judgement.kind === 'refused') return { outcome: failedFor(item, judgement.problems) }
    if (judgement.kind === 'already') return { outcome: this.#done(request, { how: 'already', state }) }
    return { state, noted: judgement.noted ?? {}, what: judgement.what }
  }

  #planned(request: R, item: string, what: string, known: Intent | undefined): WriteOutcome<V> {
    if (known?.state === 'done') return this.#knownDone(request, known)
    return { item, outcome: 'planned', plan: { operation: this.#workflow.operationOf(request), what } }
  }

  #knownDone(request: R, { result }: Intent): WriteOutcome<V> {
    // The journal holds what an earlier run of this very write stored.
    const given = result as T | undefined
    return this.#done(request, { how: 'found', ...(given === undefined ? {} : { result: given }) })
  }

  #sending(request: R): Required<Pick<OnceWrite<T>, 'send' | 'look'>> {
    const { send, read, factsOf, resultOf } = this.#workflow
    return {
      send: options => send(request, options),
      look: async (options, how) => {
        const state = await read(request, options, how)
        if (state === undefined) return { facts: {} }
        const result = resultOf?.(state)
        return { facts: factsOf(state, request), ...(result === undefined ? {} : { result }) }
      },
    }
  }

  /** Waits until Ozon's own state shows what was done, where that tells. */
  async #afterwards(
    request: R,
    { how, result }: Extract<Written<T>, { outcome: 'done' }>,
    noted: Noted,
  ): Promise<WriteOutcome<V>> {
    const gave: { readonly how: HowDone; readonly result?: T } = { how, ...(result === undefined ? {} : { result }) }
    const { reachOf, readsAfter } = this.#workflow
    try {
      if (reachOf !== undefined) return await this.#reach(request, gave, state => reachOf(state, request, noted))
      const state = readsAfter === true ? await this.#workflow.read(request, this.#request, 'cheap') : undefined
      return this.#done(request, { ...gave, ...(state === undefined ? {} : { state }) })
    } catch (error) {
      const known = errorOfItem(error, this.#workflow.operationOf(request), this.#options.signal)
      return reachOf === undefined ? this.#done(request, gave) : this.#unseen(request, known)
    }
  }

  async #reach(
    request: R,
    gave: Pick<Ending<S, T>, 'how' | 'result'>,
    reachOf: (state: S) => Reach,
  ): Promise<WriteOutcome<V>> {
    const item = this.#workflow.itemOf(request)
    const { signal, waitMs = WAIT_MS } = this.#options
    this.#tell('waiting', item)
    let looks = 0
    const { ended, value, lastError } = await waitFor<S | undefined>({
      clock: this.#ozon.clock,
      signal,
      deadlineMs: waitMs,
      pausesMs: WAIT_PAUSES_MS,
      read: () => this.#readAgain(request, looks++, reachOf),
      judge: state => (state === undefined ? 'unknown' : VERDICTS[reachOf(state)]),
    })
    if (ended === 'done' && value !== undefined) return this.#done(request, { ...gave, state: value })
    if (ended === 'late') return this.#unseen(request, lastError)
    const operation = this.#workflow.operationOf(request)
    const message = `${operation} for ${item}: Ozon took it, but something else has happened since. Read it again.`
    return { item, outcome: 'failed', message, code: 'overtaken', retryable: false }
  }

  /** A list that goes on showing nothing of it may lag behind: then the single read is asked as well. */
  async #readAgain(request: R, looks: number, reachOf: (state: S) => Reach): Promise<S | undefined> {
    const state = await this.#workflow.read(request, this.#request, 'cheap')
    if (looks < CHEAP_LOOKS || (state !== undefined && reachOf(state) === 'reached')) return state
    return (await this.#workflow.read(request, this.#request, 'single')) ?? state
  }

  /** Ozon took the write, and its state does not show it. */
  #unseen(request: R, error: OzonError | undefined): WriteOutcome<V> {
    const item = this.#workflow.itemOf(request)
    const why = error === undefined ? '' : ` Last error: ${error.message}`
    const message = `${this.#workflow.operationOf(request)} for ${item}: Ozon took it, but its own state does not show it yet.${why}`
    const advice = `Run it again later with the same journal: nothing is sent twice. Else look at ${item} in Ozon's account.`
    return { item, outcome: 'unknown', message, advice }
  }

  #done(request: R, ending: Ending<S, T>): WriteOutcome<V> {
    const item = this.#workflow.itemOf(request)
    return { item, outcome: 'done', value: this.#workflow.valueOf(request, ending) }
  }

  #once(): OnceContext {
    const { signal } = this.#options
    const onLook = (subject: string): void => this.#tell('looking', subject)
    return { clock: this.#ozon.clock, journal: this.#journal, signal, onLook }
  }

  get #request(): RequestOptions {
    const { signal } = this.#options
    return signal === undefined ? {} : { signal }
  }

  #tell(step: string, item: string, count: { done?: number; total?: number } = {}): void {
    tell(this.#options.onProgress, { workflow: this.#workflow.name, step, item, ...count })
  }
}

const VERDICTS = { reached: 'done', 'not-yet': 'go-on', off: 'failed' } as const

const NOT_THERE = { field: 'id', rule: 'is of nothing that Ozon has under this key: check it and the Client-Id' }

/** How an item is called in the report; one whose name is no text is called by its place. */
function nameOf(item: unknown, at: number): string {
  return typeof item === 'string' && item.trim() !== '' ? item : `[${at}]`
}

/** What was refused is judged anew; anything else may have been carried out. */
function isOpen(known: Intent | undefined): known is Intent {
  return known !== undefined && known.state !== 'refused'
}
