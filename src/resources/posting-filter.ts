import { type Problem, RequestInvalidError, showValue } from '../errors.ts'
import { DAY_MS, type Instant, instantProblem, toEpochMs } from '../internal/dates.ts'
import { nearest } from '../internal/nearest.ts'
import type { PostingStatus } from '../model/posting.ts'
import { filterStatuses } from '../wire/values.ts'

/** `fbs` is Ozon's endpoint family and gives FBS and rFBS postings; `rfbs` narrows it. */
export type ListScheme = 'fbs' | 'rfbs' | 'fbo' | 'fbp' | 'digital'

/** Blocks that Ozon sends only when asked; each makes the answer larger. */
export type Include = 'analytics' | 'barcodes' | 'financials' | 'legal'

/** Which postings to list. Dates are moments: a `Date` or RFC 3339 text with a zone. */
export interface PostingFilter {
  /** Default 'fbs'. */
  readonly scheme?: ListScheme
  /** Start of the window. Ozon does not document which date of a posting it compares. */
  readonly since: Instant
  /** End of the window. Default now. A window of more than a year is split. */
  readonly to?: Instant
  readonly statuses?: readonly PostingStatus[]
  /** Status changed at or after (fbs, rfbs). `since` still limits the result. */
  readonly changedSince?: Instant
  /** Status changed at or before (fbs, rfbs). */
  readonly changedTo?: Instant
  /** At most 100 (fbs, rfbs) or 1000 (fbo, digital). */
  readonly orderNumbers?: readonly string[]
  /** At most 1000 (fbo, fbp, digital). */
  readonly postingNumbers?: readonly string[]
  /** fbs, rfbs. */
  readonly orderId?: string
  /** At most 1000 (fbs, rfbs). */
  readonly warehouseIds?: readonly string[]
  /** At most 1000 (fbs, rfbs). */
  readonly deliveryMethodIds?: readonly string[]
  /** At most 1000 (fbs, rfbs). */
  readonly providerIds?: readonly string[]
  /** Ozon: `integration_type_flow` (fbs, rfbs). */
  readonly integrationTypeFlows?: readonly string[]
  /** fbs, rfbs. */
  readonly isBlrTraceable?: boolean
  /** fbp. */
  readonly offerId?: string
  /** Product name (fbp). */
  readonly name?: string
  readonly include?: readonly Include[]
  /** Addresses in Latin letters (not fbp, digital). */
  readonly transliterate?: boolean
  /** Default 'asc', oldest first. */
  readonly sort?: 'asc' | 'desc'
  /** Postings a request, 1 to 100. Default 100. */
  readonly pageSize?: number
}

/** Which open FBS and rFBS postings to list. Give the pair of cut-off dates or the pair of delivery dates, not both. */
export interface UnfulfilledFilter {
  /** The shipping deadline lies at or after. Default, with no date at all: now − 180 days. */
  readonly cutoffFrom?: Instant
  /** The shipping deadline lies at or before. Default, with no date at all: now + 180 days. */
  readonly cutoffTo?: Instant
  readonly deliveringFrom?: Instant
  readonly deliveringTo?: Instant
  readonly statuses?: readonly PostingStatus[]
  readonly changedSince?: Instant
  readonly changedTo?: Instant
  readonly warehouseIds?: readonly string[]
  readonly deliveryMethodIds?: readonly string[]
  readonly providerIds?: readonly string[]
  readonly include?: readonly Include[]
  readonly transliterate?: boolean
  readonly sort?: 'asc' | 'desc'
  readonly pageSize?: number
}

export const LIST_PATHS: Readonly<Record<ListScheme, string>> = {
  fbs: '/v4/posting/fbs/list',
  rfbs: '/v4/posting/fbs/list',
  fbo: '/v3/posting/fbo/list',
  fbp: '/v1/posting/fbp/list',
  digital: '/v2/posting/digital/list',
}
export const UNFULFILLED_PATH = '/v4/posting/fbs/unfulfilled/list'

/** Ozon allows a year; a day less keeps clear of leap years and of how it counts. */
export const LONGEST_WINDOW_MS = 364 * DAY_MS
/** What `unfulfilled()` covers on either side of now when no date is given. */
export const UNFULFILLED_SPAN_MS = 180 * DAY_MS

const COMMON = ['scheme', 'since', 'to', 'include', 'sort', 'pageSize']
const FBS_FIELDS = [
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
const FIELDS: Readonly<Record<ListScheme, readonly string[]>> = {
  fbs: FBS_FIELDS,
  rfbs: FBS_FIELDS,
  fbo: ['statuses', 'orderNumbers', 'postingNumbers', 'transliterate'],
  fbp: ['statuses', 'postingNumbers', 'offerId', 'name'],
  digital: ['orderNumbers', 'postingNumbers'],
}
const UNFULFILLED_FIELDS = [
  'cutoffFrom',
  'cutoffTo',
  'deliveringFrom',
  'deliveringTo',
  'statuses',
  'changedSince',
  'changedTo',
  'warehouseIds',
  'deliveryMethodIds',
  'providerIds',
  'include',
  'transliterate',
  'sort',
  'pageSize',
]

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
const INCLUDES_OF: Readonly<Record<ListScheme, readonly string[]>> = {
  fbs: Object.keys(INCLUDES),
  rfbs: Object.keys(INCLUDES),
  fbo: ['analytics', 'financials', 'legal'],
  fbp: [],
  digital: ['analytics', 'financials', 'legal'],
}
const DATES = ['since', 'to', 'changedSince', 'changedTo', 'cutoffFrom', 'cutoffTo', 'deliveringFrom', 'deliveringTo']
const LISTS = [
  'statuses',
  'orderNumbers',
  'postingNumbers',
  'warehouseIds',
  'deliveryMethodIds',
  'providerIds',
  'integrationTypeFlows',
]
const ID_LISTS = ['warehouseIds', 'deliveryMethodIds', 'providerIds']

type Loose = Readonly<Record<string, unknown>>

/** A list request, ready but for its window, page size and cursor. */
export interface ListPlan {
  readonly scheme: ListScheme
  readonly path: string
  readonly pageSize: number
  readonly sort: 'asc' | 'desc'
  readonly fromMs: number
  readonly toMs: number
  body(window: { readonly fromMs: number; readonly toMs: number }): Record<string, unknown>
}

/** Checks a filter of `postings.list` and plans its requests; throws one error with every mistake. */
export function planList(filter: PostingFilter, nowMs: number): ListPlan {
  const loose = asObject(filter, 'postings.list')
  const scheme = loose['scheme'] ?? 'fbs'
  if (!isListScheme(scheme)) throw refuse('postings.list', [schemeProblem(scheme)])
  const path = LIST_PATHS[scheme]
  const problems = checkFields(loose, [...COMMON, ...FIELDS[scheme]], `lists of scheme ${scheme}`)
  if (loose['since'] === undefined) problems.push({ field: 'since', rule: 'is missing; Ozon wants a window' })
  const longestOrders = scheme === 'fbs' || scheme === 'rfbs' ? 100 : 1000
  problems.push(...checkValues(loose, path, { ...LONGEST, orderNumbers: longestOrders }, INCLUDES_OF[scheme]))
  problems.push(...checkOrder(loose, 'since', 'to', nowMs), ...checkOrder(loose, 'changedSince', 'changedTo', nowMs))
  if (problems.length > 0) throw refuse('postings.list', problems)
  const sort = filter.sort ?? 'asc'
  return {
    scheme,
    path,
    sort,
    pageSize: filter.pageSize ?? 100,
    fromMs: toEpochMs(filter.since, 'since'),
    toMs: filter.to === undefined ? nowMs : toEpochMs(filter.to, 'to'),
    body: window => listBody(filter, scheme, sort, window),
  }
}

/** Checks a filter of `postings.unfulfilled` and makes its body; throws one error with every mistake. */
export function planUnfulfilled(
  filter: UnfulfilledFilter,
  nowMs: number,
): { readonly body: Record<string, unknown>; readonly pageSize: number; readonly dated: boolean } {
  const loose = asObject(filter, 'postings.unfulfilled')
  const problems = checkFields(loose, UNFULFILLED_FIELDS, 'postings.unfulfilled')
  problems.push(...checkValues(loose, UNFULFILLED_PATH, LONGEST, INCLUDES_OF.fbs), ...checkPairs(loose))
  problems.push(...checkOrder(loose, 'changedSince', 'changedTo', nowMs))
  if (problems.length > 0) throw refuse('postings.unfulfilled', problems)
  const dated = [filter.cutoffFrom, filter.deliveringFrom].some(date => date !== undefined)
  const window = dated
    ? {
        ...instant('cutoff_from', filter.cutoffFrom),
        ...instant('cutoff_to', filter.cutoffTo),
        ...instant('delivering_date_from', filter.deliveringFrom),
        ...instant('delivering_date_to', filter.deliveringTo),
      }
    : { cutoff_from: iso(nowMs - UNFULFILLED_SPAN_MS), cutoff_to: iso(nowMs + UNFULFILLED_SPAN_MS) }
  const body = { filter: { ...window, ...commonFilter(filter) }, ...around(filter, filter.sort ?? 'asc', true) }
  return { body, pageSize: filter.pageSize ?? 100, dated }
}

function listBody(
  filter: PostingFilter,
  scheme: ListScheme,
  sort: 'asc' | 'desc',
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
  return { filter: wire, ...around(filter, sort, scheme !== 'fbp') }
}

function commonFilter(filter: PostingFilter | UnfulfilledFilter): Record<string, unknown> {
  const changed = { ...instant('from', filter.changedSince), ...instant('to', filter.changedTo) }
  return {
    ...given('statuses', filter.statuses),
    ...given('warehouse_ids', filter.warehouseIds),
    ...given('delivery_method_ids', filter.deliveryMethodIds),
    ...given('provider_ids', filter.providerIds),
    ...(Object.keys(changed).length === 0 ? {} : { last_changed_status_date: changed }),
  }
}

function around(
  filter: PostingFilter | UnfulfilledFilter,
  sort: 'asc' | 'desc',
  knowsWith: boolean,
): Record<string, unknown> {
  const blocks = Object.fromEntries((filter.include ?? []).map(block => [INCLUDES[block], true]))
  return {
    sort_dir: sort === 'asc' ? 'ASC' : 'DESC',
    ...given('translit', filter.transliterate),
    ...(knowsWith && Object.keys(blocks).length > 0 ? { with: blocks } : {}),
  }
}

const iso = (ms: number): string => new Date(ms).toISOString()
const given = (name: string, value: unknown): Record<string, unknown> => (value === undefined ? {} : { [name]: value })
const instant = (name: string, value: Instant | undefined): Record<string, unknown> =>
  value === undefined ? {} : { [name]: iso(toEpochMs(value, name)) }

export function isListScheme(value: unknown): value is ListScheme {
  return typeof value === 'string' && Object.hasOwn(LIST_PATHS, value)
}

export function schemeProblem(value: unknown): Problem {
  return { field: 'scheme', rule: `must be one of ${Object.keys(LIST_PATHS).join(', ')}`, value: showValue(value) }
}

function asObject(filter: unknown, what: string): Loose {
  if (typeof filter === 'object' && filter !== null && !Array.isArray(filter)) return filter as Loose
  throw refuse(what, [{ field: 'filter', rule: 'must be an object', value: showValue(filter) }])
}

export function refuse(what: string, problems: readonly Problem[]): RequestInvalidError {
  return new RequestInvalidError(`The filter of ${what} was not sent`, problems)
}

function checkFields(filter: Loose, allowed: readonly string[], where: string): Problem[] {
  return Object.keys(filter)
    .filter(name => filter[name] !== undefined && !allowed.includes(name))
    .map(name => {
      const near = nearest(name, allowed, 1)[0]
      return { field: name, rule: `is no filter of ${where}${near === undefined ? '' : `; did you mean ${near}?`}` }
    })
}

function checkValues(
  filter: Loose,
  path: string,
  longest: Readonly<Record<string, number>>,
  includes: readonly string[],
): Problem[] {
  const problems: Problem[] = []
  for (const field of DATES) {
    const rule = filter[field] === undefined ? undefined : instantProblem(filter[field])
    if (rule !== undefined) problems.push({ field, rule, value: showValue(filter[field]) })
  }
  for (const field of LISTS) {
    if (filter[field] !== undefined) problems.push(...checkList(field, filter[field], longest[field] ?? 1000, path))
  }
  for (const field of ['orderId', 'offerId', 'name']) problems.push(...checkText(field, filter[field]))
  for (const field of ['isBlrTraceable', 'transliterate']) problems.push(...checkFlag(field, filter[field]))
  return [...problems, ...checkAround(filter, includes)]
}

function checkAround(filter: Loose, includes: readonly string[]): Problem[] {
  const problems: Problem[] = []
  const { pageSize, sort, include } = filter
  if (pageSize !== undefined && !(Number.isInteger(pageSize) && (pageSize as number) >= 1 && (pageSize as number) <= 100)) {
    problems.push({ field: 'pageSize', rule: 'must be a whole number from 1 to 100', value: showValue(pageSize) })
  }
  if (sort !== undefined && sort !== 'asc' && sort !== 'desc') {
    problems.push({ field: 'sort', rule: "must be 'asc' or 'desc'", value: showValue(sort) })
  }
  if (include === undefined) return problems
  if (!Array.isArray(include)) return [...problems, { field: 'include', rule: 'must be a list', value: showValue(include) }]
  const known = includes.length === 0 ? 'nothing for this scheme' : includes.join(', ')
  include.forEach((block, i) => {
    if (includes.includes(block)) return
    problems.push({ field: `include[${i}]`, rule: `may name ${known}`, value: showValue(block) })
  })
  return problems
}

function checkList(field: string, value: unknown, most: number, path: string): Problem[] {
  if (!Array.isArray(value)) return [{ field, rule: 'must be a list', value: showValue(value) }]
  if (value.length === 0) return [{ field, rule: 'is empty; leave it out to mean all' }]
  if (value.length > most) return [{ field, rule: `holds at most ${most}`, value: showValue(value) }]
  const statuses = field === 'statuses' ? (filterStatuses[path] ?? []) : []
  return value.flatMap((each, i) => {
    const rule = elementRule(field, each, statuses)
    return rule === undefined ? [] : [{ field: `${field}[${i}]`, rule, value: showValue(each) }]
  })
}

function elementRule(field: string, value: unknown, statuses: readonly string[]): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return 'must be text'
  if (ID_LISTS.includes(field) && !/^\d+$/.test(value)) return 'must be an id of digits'
  if (statuses.length === 0 || statuses.includes(value)) return undefined
  const near = nearest(value, statuses, 1)[0]
  return `cannot be asked for here${near === undefined ? '' : `; did you mean ${near}?`} Possible: ${statuses.join(', ')}`
}

function checkText(field: string, value: unknown): Problem[] {
  if (value === undefined) return []
  if (typeof value !== 'string' || value.trim() === '') return [{ field, rule: 'must be text', value: showValue(value) }]
  return field === 'orderId' && !/^\d{1,19}$/.test(value) ? [{ field, rule: 'must be an id of digits', value: showValue(value) }] : []
}

function checkFlag(field: string, value: unknown): Problem[] {
  if (value === undefined || typeof value === 'boolean') return []
  return [{ field, rule: 'must be true or false', value: showValue(value) }]
}

function checkOrder(filter: Loose, from: string, to: string, nowMs: number): Problem[] {
  const start = epoch(filter[from])
  const end = filter[to] === undefined ? (to === 'to' ? nowMs : undefined) : epoch(filter[to])
  if (start === undefined || end === undefined || start <= end) return []
  const rule = filter[to] === undefined ? 'lies in the future; give `to` as well' : `must not be after ${to}`
  return [{ field: from, rule, value: showValue(filter[from]) }]
}

function epoch(value: unknown): number | undefined {
  return value === undefined || instantProblem(value) !== undefined ? undefined : toEpochMs(value as Instant, '')
}

/** The two pairs exclude each other, and a pair needs both ends, at most a year apart. */
function checkPairs(filter: Loose): Problem[] {
  const problems: Problem[] = []
  const has = (name: string): boolean => filter[name] !== undefined
  const pairs = [
    ['cutoffFrom', 'cutoffTo'],
    ['deliveringFrom', 'deliveringTo'],
  ] as const
  if (pairs.every(([from, to]) => has(from) || has(to))) {
    problems.push({ field: 'deliveringFrom, deliveringTo', rule: 'exclude cutoffFrom and cutoffTo; give one pair' })
  }
  for (const [from, to] of pairs) {
    if (has(from) !== has(to)) problems.push({ field: has(from) ? to : from, rule: `is missing beside ${has(from) ? from : to}` })
    problems.push(...checkOrder(filter, from, to, 0))
    const length = (epoch(filter[to]) ?? 0) - (epoch(filter[from]) ?? 0)
    if (has(from) && has(to) && length > 366 * DAY_MS) {
      problems.push({ field: to, rule: `lies more than a year after ${from}; Ozon allows a year`, value: showValue(filter[to]) })
    }
  }
  return problems
}
