import { type Problem, RequestInvalidError, showValue } from '../../errors.ts'
import { type Instant, instantProblem, toEpochMs } from '../../internal/dates.ts'
import type { NamesOf } from '../../names.ts'
import type { Operations } from '../../wire/types.ts'
import { demandObject } from '../shared/item-checks.ts'
import { listProblems } from '../shared/row-list.ts'

/** Blocks that a report has only when asked for. Customers' data is personal. */
export type ReportInclude = 'additional' | 'analytics' | 'customer' | 'jewelryCodes'

/** What a report on postings is made from. */
export interface PostingReport {
  /** One scheme a report. */
  readonly scheme: 'fbs' | 'fbo'
  /** When postings began to be processed. Ozon: `processed_at_from`. */
  readonly from: Instant
  /** Ozon: `processed_at_to`. */
  readonly to: Instant
  readonly skus?: readonly string[]
  readonly offerId?: string
  /** Name of a product. */
  readonly title?: string
  readonly warehouseIds?: readonly string[]
  readonly deliveryMethodIds?: readonly string[]
  readonly cancelReasonIds?: readonly string[]
  /** Statuses as words. Ozon: `status_alias`. */
  readonly statuses?: readonly string[]
  /** Statuses as numbers, whose meaning is not documented. Ozon: `statuses`. */
  readonly statusCodes?: readonly string[]
  /** Only Ozon Express, or none of it. Default both. */
  readonly isExpress?: boolean
  /** Default Ozon's own choice. */
  readonly language?: 'RU' | 'EN'
  /** 'analytics' is for FBS only. */
  readonly include?: readonly ReportInclude[]
}

export const POSTING_REPORT: NamesOf<PostingReport> = {
  scheme: true,
  from: true,
  to: true,
  skus: true,
  offerId: true,
  title: true,
  warehouseIds: true,
  deliveryMethodIds: true,
  cancelReasonIds: true,
  statuses: true,
  statusCodes: true,
  isExpress: 'flag',
  language: true,
  include: true,
}

type ReturnsBody = Operations['/v2/report/returns/create']['request']

/** What a report on returns is made from. Ozon makes it of the last three months only. */
export interface ReturnsReport {
  /** Where the goods come back to: 'fbs' the seller's, 'fbo' Ozon's warehouse. What Ozon takes by default is not documented. */
  readonly scheme?: 'fbs' | 'fbo' | 'all'
  readonly from: Instant
  readonly to: Instant
  /** One status a report, such as 'MovingToSeller'. */
  readonly status: ReturnsBody['filter']['status']
  /** Default Ozon's own choice. */
  readonly language?: 'RU' | 'EN'
}

/** What a report on the stock of FBS warehouses is made from. */
export interface WarehouseStockReport {
  /** 1 to 50. */
  readonly warehouseIds: readonly string[]
  /** Default Ozon's own choice. */
  readonly language?: 'RU' | 'EN'
}

const REFUSED = 'The report was not begun'

/** Documented in the words of the operation. */
const MOST_WAREHOUSES = 50

const INCLUDES: Readonly<Record<ReportInclude, string>> = {
  additional: 'additional_data',
  analytics: 'analytics_data',
  customer: 'customer_data',
  jewelryCodes: 'jewelry_codes',
}

/** The body of the request; throws one `RequestInvalidError` that names every mistake. */
export function wireReport(report: PostingReport): Operations['/v1/report/postings/create']['request'] {
  demandObject(REFUSED, 'report', report)
  const problems = [...dateProblems(report), ...schemeProblems(report), ...emptyLists(report), ...idProblems(report)]
  refuse(problems)
  const { include } = report
  return {
    filter: {
      delivery_schema: [report.scheme],
      processed_at_from: isoOf(report.from),
      processed_at_to: isoOf(report.to),
      sku: report.skus,
      offer_id: report.offerId,
      title: report.title,
      warehouse_id: report.warehouseIds,
      delivery_method_id: report.deliveryMethodIds,
      cancel_reason_id: report.cancelReasonIds,
      status_alias: report.statuses,
      statuses: report.statusCodes,
      is_express: report.isExpress,
    },
    language: report.language,
    with: include === undefined ? undefined : Object.fromEntries(include.map(each => [INCLUDES[each], true])),
  }
}

/** The same of a report on returns. */
export function wireReturnsReport(report: ReturnsReport): ReturnsBody {
  demandObject(REFUSED, 'report', report)
  const { from, to, scheme, status, language } = report
  refuse([...dateProblems(report), ...returnProblems(report)])
  const filter = { delivery_schema: wireScheme(scheme), date_from: isoOf(from), date_to: isoOf(to), status }
  return { filter, language }
}

/** The same of a report on stock. */
export function wireStockReport(report: WarehouseStockReport): Operations['/v1/report/warehouse/stock']['request'] {
  demandObject(REFUSED, 'report', report)
  const { warehouseIds, language } = report
  refuse(warehouseProblems(warehouseIds))
  return { warehouseId: warehouseIds, language }
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RequestInvalidError(REFUSED, problems)
}

function dateProblems({ from, to }: { readonly from: Instant; readonly to: Instant }): Problem[] {
  const problems = Object.entries({ from, to }).flatMap(([field, value]) => {
    const rule = instantProblem(value)
    return rule === undefined ? [] : [{ field, rule, value: showValue(value) }]
  })
  if (problems.length > 0 || toEpochMs(from, 'from') < toEpochMs(to, 'to')) return problems
  return [{ field: 'to', rule: 'must be after from', value: showValue(to) }]
}

function schemeProblems({ scheme, include = [] }: PostingReport): Problem[] {
  const problems: Problem[] = []
  if (scheme !== 'fbs' && scheme !== 'fbo') {
    problems.push({ field: 'scheme', rule: 'must be fbs or fbo', value: showValue(scheme) })
  }
  for (const each of include) {
    if (!Object.hasOwn(INCLUDES, each)) {
      problems.push({
        field: 'include',
        rule: `must be of ${Object.keys(INCLUDES).join(', ')}`,
        value: showValue(each),
      })
    }
  }
  if (scheme === 'fbo' && include.includes('analytics')) {
    problems.push({ field: 'include', rule: "can have 'analytics' for fbs only" })
  }
  return problems
}

/** An empty list would mean everything, which nobody means who made a list. */
function emptyLists(report: PostingReport): Problem[] {
  const lists = Object.entries(report).filter(([, value]) => Array.isArray(value) && value.length === 0)
  return lists.map(([field]) => ({ field, rule: 'is empty; leave it out to mean all' }))
}

function idProblems({ warehouseIds, deliveryMethodIds, cancelReasonIds }: PostingReport): readonly Problem[] {
  return Object.entries({ warehouseIds, deliveryMethodIds, cancelReasonIds }).flatMap(([field, ids]) =>
    ids?.length === 0 ? [] : listProblems(field, ids, 'ids'),
  )
}

function isoOf(value: Instant): string {
  return new Date(toEpochMs(value, 'date')).toISOString()
}

const SCHEMES = { fbs: 'FBS', fbo: 'FBO', all: 'ALL' } as const

const wireScheme = (scheme: ReturnsReport['scheme']) => (scheme === undefined ? undefined : SCHEMES[scheme])

/** Which statuses there are, the schema of the operation tells. */
function returnProblems({ scheme, status }: ReturnsReport): Problem[] {
  const problems: Problem[] = []
  if (scheme !== undefined && !Object.hasOwn(SCHEMES, scheme)) {
    problems.push({ field: 'scheme', rule: 'must be fbs, fbo or all', value: showValue(scheme) })
  }
  // A program without types may forget it.
  if (status === undefined) problems.push({ field: 'status', rule: 'is missing; Ozon makes a report of one status' })
  return problems
}

function warehouseProblems(ids: unknown): readonly Problem[] {
  if (Array.isArray(ids) && ids.length > 0 && ids.length <= MOST_WAREHOUSES) {
    return listProblems('warehouseIds', ids, 'ids')
  }
  const rule = `must be a list of 1 to ${MOST_WAREHOUSES} ids; begin a report for each further ${MOST_WAREHOUSES}`
  return [{ field: 'warehouseIds', rule, value: showValue(ids) }]
}
