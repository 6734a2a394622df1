import type { Ozon } from '../../client.ts'
import { showValue } from '../../errors.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../../http/types.ts'
import { DAY_MS } from '../../internal/dates.ts'
import type { Return } from '../../model/return.ts'
import type { RfbsReturn } from '../../model/rfbs-return.ts'
import type { NamesOf } from '../../names.ts'
import { mapBounded } from '../core/bounded.ts'
import { inOneWork } from '../core/in-one-work.ts'
import { NewestById } from '../core/newest-by-id.ts'
import { readOrWhy } from '../core/read-or-why.ts'
import { checkOptions, demandClient, refuse, wordsProblems } from '../core/requests.ts'
import { type ReturnWork, type RfbsReturnWork, workOfRequest, workOfReturn } from './return-work.ts'
import { type ReturnStage, statesOf } from './states.ts'

export interface ReturnWorkOptions extends RequestOptions {
  /** Default: all but `ended`. */
  readonly stages?: readonly ReturnStage[] | undefined
  /** Default: all three. */
  readonly schemes?: readonly ('fbs' | 'fbo' | 'rfbs')[] | undefined
  /** FBS and FBO returns in states that this version does not know are looked for among those that changed so lately. Default 30. */
  readonly recentDays?: number | undefined
}

const RETURN_WORK_OPTIONS: NamesOf<ReturnWorkOptions> = {
  ...REQUEST_OPTIONS,
  stages: true,
  schemes: true,
  recentDays: true,
}

/** Returns that somebody has to do something about. */
export interface ReturnWorkList {
  /** The most urgent first: those of the seller by their dates, then the others. */
  readonly items: readonly ReturnWork[]
  /** The same by Ozon's word for the state; '' for those without one. */
  readonly byState: ReadonlyMap<string, readonly ReturnWork[]>
}

const OPEN: readonly ReturnStage[] = ['seller', 'buyer', 'ozon', 'carrier', 'unknown']
/** In this order they stand in the list. */
const ORDER: readonly ReturnStage[] = [...OPEN, 'ended']
const SCHEMES = ['fbs', 'fbo', 'rfbs'] as const
const AT_A_TIME = 4

/** Groups in which the seller may have something to do; their requests are read one by one for the actions. */
const ACTIVE: ReadonlySet<string> = new Set(['New', 'Delivering', 'Checkout'])

/**
 * What comes back, by state: FBS and FBO returns that wait to be fetched or are on their way, and requests of rFBS buyers
 * with what may be answered. FBS and FBO returns are asked for state by state, since Ozon's list goes back to the beginning.
 *
 * Ozon: POST /v1/returns/list for each state of the stages, and once by the date of the change for states that are not
 * known; /v2/returns/rfbs/list, and /v2/returns/rfbs/get for each open request. Who has to do something in which state is
 * inferred from Ozon's words. Throws what the lists throw, and a `RequestInvalidError` for a stage or scheme that is
 * none; a single request that cannot be read is told in its item.
 *
 * @example
 * const { items } = await returnWorkList(ozon, { stages: ['seller'] })
 */
export async function returnWorkList(ozon: Ozon, options: ReturnWorkOptions = {}): Promise<ReturnWorkList> {
  demandClient(ozon)
  return inOneWork(ozon, () => listReturns(ozon, options))
}

async function listReturns(ozon: Ozon, options: ReturnWorkOptions): Promise<ReturnWorkList> {
  checkOptions('No return was looked for', options, RETURN_WORK_OPTIONS)
  const { stages = OPEN, schemes = SCHEMES, recentDays = 30, ...request } = options
  refuse('No return was looked for', [
    ...wordsProblems('stages', stages, ORDER),
    ...wordsProblems('schemes', schemes, SCHEMES),
    ...(Number.isFinite(recentDays) && recentDays > 0
      ? []
      : [{ field: 'recentDays', rule: 'must be a number above 0', value: showValue(recentDays) }]),
  ])
  const wanted = new Set(stages)
  const now = ozon.clock.now()
  const lists = schemes.filter(scheme => scheme !== 'rfbs')
  const found = new NewestById<Return>(isOlder)
  const since = now - (wanted.has('unknown') ? recentDays * DAY_MS : CLOCK_MARGIN_MS)
  await Promise.all(lists.map(scheme => readReturns(ozon, scheme, found, { wanted, since, request })))
  const works = found.values().map(each => workOfReturn(each, now))
  const requests = schemes.includes('rfbs') ? await readRequests(ozon, wanted, request) : []
  // A state may have changed between the filter and the answer.
  const items = [...works, ...requests].filter(({ stage }) => wanted.has(stage)).toSorted(byUrgency)
  return { items, byState: groupByState(items) }
}

function groupByState(items: readonly ReturnWork[]): ReadonlyMap<string, readonly ReturnWork[]> {
  const groups = new Map<string, ReturnWork[]>()
  for (const item of items) {
    const { state = '' } = item
    const group = groups.get(state)
    if (group === undefined) groups.set(state, [item])
    else group.push(item)
  }
  return groups
}

/**
 * The states are asked for one after the other, and a return may change its state between them: from one that is not yet
 * read into one that is. What changed meanwhile is therefore read once more by the date of its change, at the end.
 */
async function readReturns(
  ozon: Ozon,
  scheme: 'fbs' | 'fbo',
  found: NewestById<Return>,
  {
    wanted,
    since,
    request,
  }: { readonly wanted: ReadonlySet<ReturnStage>; readonly since: number; readonly request: RequestOptions },
): Promise<void> {
  await mapBounded(statesOf(wanted), AT_A_TIME, async status => {
    for await (const each of ozon.returns.list({ scheme, status }, request)) found.add(each)
  })
  const statusChanged = { from: new Date(since), to: new Date(ozon.clock.now() + CLOCK_MARGIN_MS) }
  for await (const each of ozon.returns.list({ scheme, statusChanged }, request)) found.add(each)
}

/** By so much Ozon's clock may differ from ours. */
const CLOCK_MARGIN_MS = 600_000

/** A second reading of the same state tells nothing newer. */
function isOlder({ status: one }: Return, { status: other }: Return): boolean {
  if (one?.changedAt === undefined || other?.changedAt === undefined) return false
  const ms = one.changedAt.getTime() - other.changedAt.getTime()
  return ms < 0 || (ms === 0 && one.code === other.code)
}

async function readRequests(
  ozon: Ozon,
  wanted: ReadonlySet<ReturnStage>,
  request: RequestOptions,
): Promise<readonly RfbsReturnWork[]> {
  const found = new NewestById<RfbsReturn>()
  for await (const each of ozon.returns.rfbs({}, request)) found.add(each)
  const open = found.values().filter(each => wanted.has(workOfRequest(each).stage))
  return mapBounded(open, AT_A_TIME, async each => {
    const isActive = each.groupState === undefined || ACTIVE.has(each.groupState)
    return workOfRequest(each, isActive ? await readOrWhy(() => ozon.returns.getRfbs(each.id, request)) : undefined)
  })
}

function byUrgency(a: ReturnWork, b: ReturnWork): number {
  const rank = ({ stage }: ReturnWork): number => ORDER.indexOf(stage)
  const due = ({ until }: ReturnWork): number => until?.getTime() ?? Number.MAX_SAFE_INTEGER
  return rank(a) - rank(b) || due(a) - due(b)
}
