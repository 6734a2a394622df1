import type { Ozon } from '../../client.ts'
import { type OzonError, type Problem, showValue } from '../../errors.ts'
import { type LinkedSignal, linkSignals } from '../../internal/abort.ts'
import { type Referable, withRef } from '../../model/batch.ts'
import type { Posting } from '../../model/posting.ts'
import { misplacedOptions, type NamesOf, unknownFields } from '../../names.ts'
import { inOneWork } from '../core/in-one-work.ts'
import { createPostingReader } from '../core/posting-reader.ts'
import { checkOptions, demandClient, refuse, waitProblems } from '../core/requests.ts'
import { Slots } from '../core/slots.ts'
import { tell } from '../core/tell.ts'
import type { ShipRequest } from './request.ts'
import { SHIP_REQUEST } from './request.ts'
import {
  createRun,
  type ItemToShip,
  nameOf,
  postingFor,
  SHIP_OPTIONS,
  type ShipOptions,
  type ShipOutcome,
  type ShipRun,
  shipItem,
} from './ship-item.ts'

/** A posting to be shipped, or its number, and how. */
export interface ShipItem extends ShipRequest, Referable {
  readonly posting: Posting | string
}

const SHIP_ITEM: NamesOf<ShipItem> = { ...SHIP_REQUEST, posting: true, ref: true }

export interface ShipManyOptions extends ShipOptions {
  /** How many postings are being sent at a time; those that wait for Ozon do not count. Default 64. */
  readonly concurrency?: number | undefined
  /** Told of each posting as soon as it is known what became of it, in that order. What it throws is ignored. */
  readonly onOutcome?: ((outcome: ShipOutcome) => void) | undefined
}

const SHIP_MANY_OPTIONS: NamesOf<ShipManyOptions> = { ...SHIP_OPTIONS, concurrency: true, onOutcome: true }

/** What became of many postings. */
export interface ShipReport {
  /** One for each item, in the order given. */
  readonly outcomes: readonly ShipOutcome[]
  readonly done: number
  readonly failed: number
  readonly unknown: number
  /** With `dryRun` only. */
  readonly planned: number
}

/** At 50 requests a second, answers may take more than a second before the limit goes unused (inferred). */
const CONCURRENCY = 64
const MOST_CONCURRENCY = 1_000
/** How long a confirming read waits for company. */
const LINGER_MS = 2_000
const NOTHING = 'Nothing was shipped'

/**
 * Packs many postings: each as `ship` does, so many at a time that the limit of requests is used. Shipping comes first:
 * what a posting became is read a hundred at a time, seconds later. One that fails costs the others nothing; what would
 * fail for all (a wrong key, a switched-off method) ends the sending, and the rest is reported as not sent.
 *
 * For plain postings that is one call each and about one in a hundred to confirm. Rejects with the signal's reason, or with
 * the error of a journal that cannot be written; what was known by then was told to `onOutcome`, and the same call with the
 * same journal goes on.
 *
 * @example
 * const journal = fileIntents('work/ship-2026-11-26.jsonl')
 * const { outcomes } = await shipMany(ozon, postings.map(posting => ({ posting })), { journal })
 */
export async function shipMany(
  ozon: Ozon,
  items: readonly ShipItem[],
  options: ShipManyOptions = {},
): Promise<ShipReport> {
  demandClient(ozon)
  checkMany(items, options)
  const linked = linkSignals(options.signal)
  try {
    const reader = createPostingReader(ozon, { lingerMs: LINGER_MS, signal: linked.signal })
    const run = createRun(ozon, { ...options, signal: linked.signal }, reader)
    return reportOf(await inOneWork(ozon, () => new ManyShips(run, items, options, linked).all()))
  } catch (error) {
    linked.abort(error)
    throw error
  } finally {
    linked.release()
  }
}

class ManyShips {
  readonly #run: ShipRun
  readonly #items: readonly ShipItem[]
  readonly #options: ShipManyOptions
  readonly #linked: LinkedSignal
  readonly #slots: Slots
  readonly #outcomes: ShipOutcome[] = []
  #known = 0
  /** What would fail for every posting. */
  #fatal: OzonError | undefined
  /** Why all work ends: the caller's signal, or what no outcome can stand for. */
  #broken: { readonly reason: unknown } | undefined

  constructor(run: ShipRun, items: readonly ShipItem[], options: ShipManyOptions, linked: LinkedSignal) {
    this.#run = run
    this.#items = items
    this.#options = options
    this.#linked = linked
    this.#slots = new Slots(options.concurrency ?? CONCURRENCY)
  }

  async all(): Promise<readonly ShipOutcome[]> {
    const jobs = this.#items.map(({ posting, ref: _ref, ...request }) => {
      return { item: nameOf(posting), posting: postingFor(this.#run, posting), request }
    })
    // Those given by number are read a hundred at a time before any of them takes a turn.
    await Promise.allSettled(jobs.map(({ posting }) => posting))
    const running: Promise<void>[] = []
    const names = new Set<string>()
    for (const [at, job] of jobs.entries()) {
      const release = await this.#slots.take()
      if (this.#linked.signal.aborted) break
      const isNew = names.size !== names.add(job.item).size
      if (isNew && this.#fatal === undefined) running.push(this.#one(at, { ...job, onWait: release }))
      else {
        this.#note(at, isNew ? notSent(job.item, this.#fatal) : givenTwice(job.item))
        release()
      }
    }
    await Promise.all(running)
    if (this.#broken !== undefined) throw this.#broken.reason
    this.#linked.signal.throwIfAborted()
    return this.#outcomes
  }

  async #one(at: number, job: ItemToShip): Promise<void> {
    try {
      const { outcome, error } = await shipItem(this.#run, job)
      if (error !== undefined && isForAll(error)) this.#fatal ??= error
      this.#note(at, outcome)
    } catch (reason) {
      this.#broken ??= { reason }
      this.#linked.abort(reason)
    } finally {
      job.onWait?.()
    }
  }

  #note(at: number, known: ShipOutcome): void {
    const outcome = withRef(known, this.#items[at])
    this.#outcomes[at] = outcome
    this.#known++
    const { onProgress, onOutcome } = this.#options
    const counts = { done: this.#known, total: this.#items.length }
    tell(onProgress, { workflow: 'ship', step: outcome.outcome, item: outcome.item, ...counts })
    tell(onOutcome, outcome)
  }
}

/** A wrong key fails for all; a missing role or a switched-off method only for those that need it, and all need this one. */
function isForAll({ kind, operation }: OzonError): boolean {
  if (kind === 'authentication' || kind === 'read-only') return true
  return (kind === 'permission' || kind === 'switched-off') && operation === '/v4/posting/fbs/ship'
}

function notSent(item: string, error: OzonError | undefined): ShipOutcome {
  return { item, outcome: 'failed', message: `Not sent, as it would fail too: ${error?.message}`, retryable: true }
}

function givenTwice(item: string): ShipOutcome {
  const problems = [{ field: 'posting', rule: 'is given twice; only the first is shipped', value: item }]
  return { item, outcome: 'failed', message: `${item} is given twice.`, problems, retryable: false }
}

function reportOf(outcomes: readonly ShipOutcome[]): ShipReport {
  const count = (kind: ShipOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === kind).length
  return {
    outcomes,
    done: count('done'),
    failed: count('failed'),
    unknown: count('unknown'),
    planned: count('planned'),
  }
}

function checkMany(items: unknown, options: ShipManyOptions): void {
  checkOptions(NOTHING, options, SHIP_MANY_OPTIONS)
  const { concurrency = CONCURRENCY, waitMs } = options
  const problems = [...waitProblems(waitMs), ...itemsProblems(items)]
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > MOST_CONCURRENCY) {
    const rule = `must be a whole number from 1 to ${MOST_CONCURRENCY}`
    problems.push({ field: 'concurrency', rule, value: showValue(concurrency) })
  }
  refuse(NOTHING, problems)
}

function itemsProblems(items: unknown): readonly Problem[] {
  const early = misplacedOptions(items, 'items', { names: SHIP_MANY_OPTIONS, argument: 'the third argument' })
  if (early.length > 0) return early
  if (!Array.isArray(items)) return [{ field: 'items', rule: 'must be a list', value: showValue(items) }]
  const wrong = items.flatMap((item: unknown, i) => {
    if (typeof item === 'object' && item !== null && 'posting' in item) return []
    const rule = isBare(item)
      ? 'is a posting by itself; say { posting }'
      : 'must be an object with a posting: { posting }'
    return [{ field: `items[${i}]`, rule, value: showValue(item) }]
  })
  const named: readonly unknown[] = items.map((item: unknown) => (isBare(item) ? undefined : item))
  return [
    ...wrong,
    ...unknownFields(named, SHIP_ITEM, 'items', { names: SHIP_MANY_OPTIONS, argument: 'the third argument' }),
  ]
}

const isBare = (item: unknown): boolean =>
  typeof item === 'string' || (typeof item === 'object' && item !== null && 'postingNumber' in item)
