import type { Ozon } from '../../client.ts'
import type { Problem } from '../../errors.ts'
import { withRef } from '../../model/batch.ts'
import { mapBounded } from '../core/bounded.ts'
import { watchedJournal } from '../core/ends-all.ts'
import { failedFor } from '../core/failures.ts'
import { inOneWork } from '../core/in-one-work.ts'
import { createPostingReader } from '../core/posting-reader.ts'
import { checkOptions, demandClient, refuse, requestsOf, withIdText } from '../core/requests.ts'
import { tell } from '../core/tell.ts'
import { haltOrDoubt } from './begun.ts'
import type { HandOverContext } from './context.ts'
import { type Halt, haltFrom } from './halt.ts'
import { readPostings } from './postings.ts'
import { plannedOf, reportOf, type TargetReport } from './report.ts'
import { optionProblems, requestProblems } from './request-problems.ts'
import { runTarget, survey, type TargetOrder } from './run-target.ts'
import { ordersOf } from './targets.ts'
import {
  HAND_OVER_OPTIONS,
  HAND_OVER_REQUEST,
  type HandOver,
  type HandOverOptions,
  type HandOverRequest,
  type PostingOutcome,
} from './types.ts'

/** Requests under way at a time. Most of their time they wait for Ozon. */
const MOST_AT_A_TIME = 8
const WAIT_MS = 600_000
const NOTHING = 'Nothing was handed over'

/**
 * Takes everything that waits for hand-over, or the postings that are named, to where it can be handed over: makes a
 * carriage, chooses its postings, approves it, waits for the documents and fetches them; passes and containers where they
 * are asked for. It first looks at what there is of that method on that day and goes on from there: run twice, it hands
 * over once.
 *
 * When there is nothing to hand over, `nothing` says why. Postings that cannot go are `failed` with their reasons before anything is sent, and the others go on. One call makes at
 * most one carriage of a method; `hasPostingsForNextCarriage` tells whether more waits. Each write is carried out once:
 * after a lost answer Ozon's own state is read first. Throws a `RequestInvalidError` for wrong options; rejects with the
 * signal's reason; everything else is in the report.
 *
 * Ozon: POST /v2/carriage/delivery/list, /v1/carriage/create, /v1/carriage/set-postings, /v1/carriage/approve,
 * /v2/posting/fbs/act/check-status and the files of the act.
 *
 * @example
 * const request = { deliveryMethodId: '1020005003107121', departureDate: '2026-11-25' }
 * const { carriages, postings } = await handOver(ozon, request, { journal: fileIntents('hand-over.jsonl') })
 */
export async function handOver(ozon: Ozon, request: HandOverRequest, options: HandOverOptions = {}): Promise<HandOver> {
  demandClient(ozon)
  const [wish = request] = requestsOf(NOTHING, request, HAND_OVER_REQUEST, HAND_OVER_OPTIONS)
  return inOneWork(ozon, () => reportFor(contextOf(ozon, options), wish, options))
}

/**
 * The same for several methods, warehouses or days, a few at a time. Gives the reports in the order of the requests; two
 * requests for the same method or warehouse, day and kind of goods are refused, since they would undo each other's work.
 *
 * @example
 * const reports = await handOverMany(ozon, warehouseIds.map(warehouseId => ({ warehouseId, departureDate })))
 */
export async function handOverMany(
  ozon: Ozon,
  requests: readonly HandOverRequest[],
  options: HandOverOptions = {},
): Promise<readonly HandOver[]> {
  demandClient(ozon)
  const list = requestsOf(NOTHING, requests, HAND_OVER_REQUEST, HAND_OVER_OPTIONS)
  const context = contextOf(ozon, options)
  const first = new Map<string, number>()
  for (const [at, wish] of list.entries()) if (!first.has(nameOf(wish))) first.set(nameOf(wish), at)
  const report = (wish: HandOverRequest, at: number): Promise<HandOver> => {
    const item = nameOf(wish)
    const repetition = first.get(item) === at ? [] : [{ field: `[${at}]`, rule: `names ${item} again` }]
    return reportFor(context, wish, options, repetition)
  }
  return inOneWork(ozon, () => mapBounded(list, MOST_AT_A_TIME, report))
}

async function reportFor(
  context: HandOverContext,
  { ref, ...given }: HandOverRequest,
  { dryRun = false }: HandOverOptions,
  repetition: readonly Problem[] = [],
): Promise<HandOver> {
  const wish = { ...given, ...withIdText(given, 'deliveryMethodId'), ...withIdText(given, 'warehouseId') }
  const item = nameOf(wish)
  const problems = [...requestProblems(wish), ...repetition]
  if (problems.length > 0) {
    const failed = failedFor(item, problems)
    const postings = namedIn(wish).map(number => ({ ...failed, item: number }))
    return withRef({ item, carriages: [failed], postings }, { ref })
  }
  const report = await one(context, wish, dryRun)
  if (report.nothing !== undefined) context.tell('nothing', item)
  return withRef({ item, ...report }, { ref })
}

/** The postings of a request that may be wrong in any way, each once. */
function namedIn({ postings }: HandOverRequest): readonly string[] {
  const given: readonly unknown[] = Array.isArray(postings) ? postings : []
  return [...new Set(given.filter(each => typeof each === 'string'))]
}

function nameOf({ deliveryMethodId, warehouseId, departureDate, isTraceable }: HandOverRequest): string {
  return `${deliveryMethodId ?? warehouseId ?? '(no delivery method)'} ${departureDate ?? '(no day)'}${isTraceable === true ? ' traceable' : ''}`
}

/** Throws for wrong options. */
function contextOf(ozon: Ozon, options: HandOverOptions): HandOverContext {
  checkOptions(NOTHING, options, HAND_OVER_OPTIONS)
  refuse(NOTHING, optionProblems(options))
  const { signal, journal, waitMs = WAIT_MS, files = ['act', 'barcode'], onProgress } = options
  return {
    ozon,
    once: { clock: ozon.clock, journal: watchedJournal(journal), signal },
    request: signal === undefined ? {} : { signal },
    reader: createPostingReader(ozon, { signal }),
    waitMs,
    files,
    tell: (step, item) => tell(onProgress, { workflow: 'hand-over', step, item }),
  }
}

async function one(context: HandOverContext, wish: HandOverRequest, isDry: boolean): Promise<TargetReport> {
  try {
    const postings = await readPostings(context, wish)
    const orders = await ordersOf(context, wish, postings)
    const reports: TargetReport[] = []
    for (const order of orders) reports.push(await targetReport(context, order, isDry))
    return together(wish, reports)
  } catch (error) {
    const halt = haltFrom(error, nameOf(wish), context)
    return halted(nameOf(wish), wish.postings ?? [], await haltOrDoubt(context, wish, halt))
  }
}

async function targetReport(context: HandOverContext, order: TargetOrder, isDry: boolean): Promise<TargetReport> {
  const { target, numbers = [] } = order
  try {
    if (isDry) return plannedOf(target, await survey(context, order))
    return reportOf(target, await runTarget(context, order))
  } catch (error) {
    const name = nameOf({ ...target.wish, deliveryMethodId: target.methodId })
    return halted(name, numbers, await haltOrDoubt(context, target.wish, haltFrom(error, name, context)))
  }
}

function halted(item: string, numbers: readonly string[], { end }: Halt): TargetReport {
  return { carriages: [{ item, ...end }], postings: [...new Set(numbers)].map(number => ({ item: number, ...end })) }
}

function together({ postings: asked }: HandOverRequest, reports: readonly TargetReport[]): TargetReport {
  const outcomes = new Map(reports.flatMap(({ postings }) => postings.map(each => [each.item, each])))
  const inOrder = asked === undefined ? [...outcomes.keys()] : [...new Set(asked)]
  const reasons = reports.map(each => each.nothing).filter(each => each !== undefined)
  const told = reports.map(each => each.hasPostingsForNextCarriage).filter(each => each !== undefined)
  return {
    carriages: reports.flatMap(({ carriages }) => carriages),
    postings: inOrder.map(number => outcomes.get(number)).filter((each): each is PostingOutcome => each !== undefined),
    ...(told.length === 0 ? {} : { hasPostingsForNextCarriage: told.includes(true) }),
    ...(reasons.length === reports.length ? { nothing: reasons.join(' ') } : {}),
  }
}
