import { type Problem, RequestInvalidError, showValue } from '../../errors.ts'
import { DAY_MS, type Instant, toEpochMs } from '../../internal/dates.ts'
import type { Posting, PostingStatus } from '../../model/posting.ts'
import type { NamesOf } from '../../names.ts'
import { filterStatuses, refusedStatuses } from '../../wire/values.ts'
import { bothEnds, fromEpoch, type Period } from './ends.ts'
import { checkFields, checkOrder, checkPairs, checkValues, type FilterRules, type Loose } from './filter-checks.ts'

/** `fbs` is Ozon's endpoint family and gives FBS and rFBS postings; `rfbs` narrows it. */
export type ListScheme = 'fbs' | 'rfbs' | 'fbo' | 'fbp' | 'digital'

/** Blocks that Ozon sends only when asked; each makes the answer larger. */
export type Include = 'analytics' | 'barcodes' | 'financials' | 'legal'

/** Which postings to list. Dates are moments: a `Date` or RFC 3339 text with a zone. */
export interface PostingFilter {
  /** Default 'fbs'. 'all' walks the lists of fbs (with rfbs), digital, fbo and fbp, one after the other. */
  readonly scheme?: ListScheme | 'all' | undefined
  /** Start of the window, 1970 at the earliest. Ozon does not document which date of a posting it compares; programs that tried see `inProcessAt` compared. */
  readonly since: Instant
  /** End of the window. Default now. A window of more than a year is split. */
  readonly to?: Instant | undefined
  readonly statuses?: readonly PostingStatus[] | undefined
  /** Status changed at or after (fbs, rfbs). `since` still limits the result. */
  readonly changedSince?: Instant | undefined
  /** Status changed at or before (fbs, rfbs). */
  readonly changedTo?: Instant | undefined
  /** At most 100 (fbs, rfbs) or 1000 (fbo, digital). */
  readonly orderNumbers?: readonly string[] | undefined
  /** At most 1000 (fbo, fbp, digital). */
  readonly postingNumbers?: readonly string[] | undefined
  /** fbs, rfbs. */
  readonly orderId?: string | undefined
  /** At most 1000 (fbs, rfbs). */
  readonly warehouseIds?: readonly string[] | undefined
  /** At most 1000 (fbs, rfbs). */
  readonly deliveryMethodIds?: readonly string[] | undefined
  /** At most 1000 (fbs, rfbs). */
  readonly providerIds?: readonly string[] | undefined
  /** Ozon: `integration_type_flow` (fbs, rfbs). */
  readonly integrationTypeFlows?: readonly string[] | undefined
  /** fbs, rfbs. */
  readonly isBlrTraceable?: boolean | undefined
  /** fbp. */
  readonly offerId?: string | undefined
  /** Product name (fbp). */
  readonly name?: string | undefined
  readonly include?: readonly Include[] | undefined
  /** Addresses in Latin letters (not fbp, digital). */
  readonly transliterate?: boolean | undefined
  /** Default 'asc', oldest first. */
  readonly sort?: 'asc' | 'desc' | undefined
  /** Postings a request, 1 to 100. Default 100. */
  readonly pageSize?: number | undefined
}

/** Which open FBS and rFBS postings to list. Give the pair of cut-off dates or the pair of delivery dates, not both. */
export interface UnfulfilledFilter {
  /** The shipping deadline lies at or after. Default now − 180 days, or 360 days before `cutoffTo` where that lies further off. */
  readonly cutoffFrom?: Instant | undefined
  /** The shipping deadline lies at or before. Default now + 180 days, or 360 days after `cutoffFrom` where that lies further off. */
  readonly cutoffTo?: Instant | undefined
  /** The same of the delivery date. */
  readonly deliveringFrom?: Instant | undefined
  readonly deliveringTo?: Instant | undefined
  readonly statuses?: readonly PostingStatus[] | undefined
  readonly changedSince?: Instant | undefined
  readonly changedTo?: Instant | undefined
  readonly warehouseIds?: readonly string[] | undefined
  readonly deliveryMethodIds?: readonly string[] | undefined
  readonly providerIds?: readonly string[] | undefined
  readonly include?: readonly Include[] | undefined
  readonly transliterate?: boolean | undefined
  readonly sort?: 'asc' | 'desc' | undefined
  readonly pageSize?: number | undefined
}

export const LIST_PATHS: Readonly<Record<ListScheme, string>> = {
  fbs: '/v4/posting/fbs/list',
  rfbs: '/v4/posting/fbs/list',
  fbo: '/v3/posting/fbo/list',
  fbp: '/v1/posting/fbp/list',
  digital: '/v2/posting/digital/list',
}
const UNFULFILLED_PATH = '/v4/posting/fbs/unfulfilled/list'

/** Ozon allows a year; a day less keeps clear of leap years and of how it counts. */
export const LONGEST_WINDOW_MS = 364 * DAY_MS

type Field = keyof PostingFilter
const COMMON: readonly Field[] = ['scheme', 'since', 'to', 'include', 'sort', 'pageSize']
const FBS_FIELDS: readonly Field[] = [
  'statuses',
  'changedSince',
  'changedTo',
  'orderNumbers',
  'orderId',
  'warehouseIds',
  'deliveryMethodIds',
  'providerIds',
  'integrationTypeFlows',
  'isBlrTraceable',
  'transliterate',
]
const FIELDS: Readonly<Record<ListScheme, readonly Field[]>> = {
  fbs: FBS_FIELDS,
  rfbs: FBS_FIELDS,
  fbo: ['statuses', 'orderNumbers', 'postingNumbers', 'transliterate'],
  fbp: ['statuses', 'postingNumbers', 'offerId', 'name'],
  digital: ['orderNumbers', 'postingNumbers'],
}
const UNFULFILLED_FILTER: NamesOf<UnfulfilledFilter> = {
  cutoffFrom: true,
  cutoffTo: true,
  deliveringFrom: true,
  deliveringTo: true,
  statuses: true,
  changedSince: true,
  changedTo: true,
  warehouseIds: true,
  deliveryMethodIds: true,
  providerIds: true,
  include: true,
  transliterate: 'checked',
  sort: true,
  pageSize: true,
}

/** Longest lists that Ozon documents; where it documents none, the longest of its siblings. */
const LONGEST: Readonly<Record<string, number>> = {
  postingNumbers: 1000,
  warehouseIds: 1000,
  deliveryMethodIds: 1000,
  providerIds: 1000,
  integrationTypeFlows: 50,
  statuses: 50,
}
const INCLUDES: Readonly<Record<Include, string>> = {
  analytics: 'analytics_data',
  barcodes: 'barcodes',
  financials: 'financial_data',
  legal: 'legal_info',
}
/** Blocks that a scheme's list knows; FBP sends what it has, unasked. */
export const INCLUDES_OF: Readonly<Record<ListScheme, readonly string[]>> = {
  fbs: Object.keys(INCLUDES),
  rfbs: Object.keys(INCLUDES),
  fbo: ['analytics', 'financials', 'legal'],
  fbp: [],
  digital: ['analytics', 'financials', 'legal'],
}
/** A list request, ready but for its window, page size and cursor. */
export interface ListPlan extends Period {
  readonly scheme: ListScheme
  readonly path: string
  readonly pageSize: number
  /** `undefined`: as Ozon sorts unasked. */
  readonly sort: 'asc' | 'desc' | undefined
  body(window: Period): Record<string, unknown>
}

/** Checks a filter of `postings.list` and plans its requests; throws one error with every mistake. */
export function planList(filter: PostingFilter, nowMs: number): ListPlan {
  const loose = asFilter(filter, 'postings.list')
  const scheme = loose['scheme'] ?? 'fbs'
  if (!isListScheme(scheme)) throw refuseFilter('postings.list', [listProblem(scheme)])
  const path = LIST_PATHS[scheme]
  const problems = checkFields(loose, [...COMMON, ...FIELDS[scheme]], `lists of scheme ${scheme}`)
  if (loose['since'] === undefined) problems.push({ field: 'since', rule: 'is missing; Ozon wants a window' })
  const longestOrders = scheme === 'fbs' || scheme === 'rfbs' ? 100 : 1000
  problems.push(...checkValues(loose, rulesOf(path, scheme, longestOrders)))
  problems.push(...checkOrder(loose, 'since', 'to', nowMs), ...checkOrder(loose, 'changedSince', 'changedTo', nowMs))
  if (problems.length > 0) throw refuseFilter('postings.list', problems)
  const { sort } = filter
  const toMs = filter.to === undefined ? nowMs : toEpochMs(filter.to, 'to')
  return {
    scheme,
    path,
    sort,
    pageSize: filter.pageSize ?? 100,
    fromMs: fromEpoch(toEpochMs(filter.since, 'since'), toMs),
    toMs,
    body: window => listBody(filter, scheme, window),
  }
}

/** How to ask for what is not completed, by the date that the filter names. */
export interface UnfulfilledPlan extends ListPlan {
  /** The caller has given a date. */
  readonly dated: boolean
  /** The date that the windows cut. */
  time(posting: Posting): number | undefined
}

/** Checks a filter of `postings.unfulfilled` and makes its body; throws one error with every mistake. */
export function planUnfulfilled(filter: UnfulfilledFilter, nowMs: number): UnfulfilledPlan {
  const loose = asFilter(filter, 'postings.unfulfilled')
  const problems = checkFields(loose, Object.keys(UNFULFILLED_FILTER), 'postings.unfulfilled')
  problems.push(...checkValues(loose, rulesOf(UNFULFILLED_PATH, 'fbs')), ...checkPairs(loose))
  problems.push(...checkOrder(loose, 'changedSince', 'changedTo', nowMs))
  if (problems.length > 0) throw refuseFilter('postings.unfulfilled', problems)
  const { cutoffFrom, cutoffTo, deliveringFrom, deliveringTo, sort } = filter
  const dated = [cutoffFrom, cutoffTo, deliveringFrom, deliveringTo].some(date => date !== undefined)
  const by = deliveringFrom !== undefined || deliveringTo !== undefined ? 'delivering_date' : 'cutoff'
  const ends = by === 'cutoff' ? bothEnds(cutoffFrom, cutoffTo, nowMs) : bothEnds(deliveringFrom, deliveringTo, nowMs)
  return {
    path: UNFULFILLED_PATH,
    scheme: 'fbs',
    sort,
    pageSize: filter.pageSize ?? 100,
    ...ends,
    dated,
    time: by === 'cutoff' ? ({ shipBy }) => shipBy?.getTime() : ({ deliveringAt }) => deliveringAt?.getTime(),
    body: ({ fromMs, toMs }) => {
      const window = { [`${by}_from`]: iso(fromMs), [`${by}_to`]: iso(toMs) }
      return { filter: { ...window, ...commonFilter(filter) }, ...around(filter, 'fbs', true) }
    },
  }
}

function rulesOf(path: string, scheme: ListScheme, orderNumbers = 100): FilterRules {
  const [statuses = [], refused = []] = [filterStatuses[path], refusedStatuses[path]]
  return { statuses, refused, longest: { ...LONGEST, orderNumbers }, includes: INCLUDES_OF[scheme] }
}

function listBody(
  filter: PostingFilter,
  scheme: ListScheme,
  window: { readonly fromMs: number; readonly toMs: number },
): Record<string, unknown> {
  const wire = {
    since: iso(window.fromMs),
    to: iso(window.toMs),
    ...commonFilter(filter),
    ...given('order_numbers', filter.orderNumbers),
    ...given('posting_numbers', filter.postingNumbers),
    ...given('order_id', filter.orderId === undefined ? undefined : BigInt(filter.orderId)),
    ...given('integration_type_flow', filter.integrationTypeFlows),
    ...given('is_blr_traceable', filter.isBlrTraceable),
    ...given('offer_id', filter.offerId),
    ...given('name', filter.name),
  }
  return { filter: wire, ...around(filter, scheme, scheme !== 'fbp') }
}

function commonFilter(filter: PostingFilter | UnfulfilledFilter): Record<string, unknown> {
  const changed = { ...instant('from', filter.changedSince), ...instant('to', filter.changedTo) }
  return {
    ...given('statuses', filter.statuses),
    // Plain JavaScript may give ids as numbers.
    ...given('warehouse_ids', filter.warehouseIds?.map(String)),
    ...given('delivery_method_ids', filter.deliveryMethodIds?.map(String)),
    ...given('provider_ids', filter.providerIds?.map(String)),
    ...(Object.keys(changed).length === 0 ? {} : { last_changed_status_date: changed }),
  }
}

function around(
  filter: PostingFilter | UnfulfilledFilter,
  scheme: ListScheme,
  knowsWith: boolean,
): Record<string, unknown> {
  const blocks = Object.fromEntries((filter.include ?? []).map(block => [INCLUDES[block], true]))
  return {
    ...given('sort_dir', sortWord(filter.sort, scheme)),
    ...given('translit', filter.transliterate),
    ...(knowsWith && Object.keys(blocks).length > 0 ? { with: blocks } : {}),
  }
}

/** In small letters where Ozon's own examples and all programs have them, whatever the schema says; unasked not at all. */
const SMALL_LETTERS: ReadonlySet<ListScheme> = new Set(['fbs', 'rfbs', 'digital'])

function sortWord(sort: 'asc' | 'desc' | undefined, scheme: ListScheme): string | undefined {
  return SMALL_LETTERS.has(scheme) ? sort : sort?.toUpperCase()
}

const iso = (ms: number): string => new Date(ms).toISOString()
const given = (name: string, value: unknown): Record<string, unknown> => (value === undefined ? {} : { [name]: value })
const instant = (name: string, value: Instant | undefined): Record<string, unknown> =>
  value === undefined ? {} : { [name]: iso(toEpochMs(value, name)) }

export function isListScheme(value: unknown): value is ListScheme {
  return typeof value === 'string' && Object.hasOwn(LIST_PATHS, value)
}

/** The same for a list, which knows all of them together as well. */
function listProblem(value: unknown): Problem {
  const problem = schemeProblem(value)
  return { ...problem, rule: `${problem.rule}, all` }
}

export function schemeProblem(value: unknown): Problem {
  return { field: 'scheme', rule: `must be one of ${Object.keys(LIST_PATHS).join(', ')}`, value: showValue(value) }
}

export function asFilter(filter: unknown, what: string): Loose {
  if (typeof filter === 'object' && filter !== null && !Array.isArray(filter)) return filter as Loose
  throw refuseFilter(what, [{ field: 'filter', rule: 'must be an object', value: showValue(filter) }])
}

export function refuseFilter(what: string, problems: readonly Problem[]): RequestInvalidError {
  return new RequestInvalidError(`The filter of ${what} was not sent`, problems)
}
