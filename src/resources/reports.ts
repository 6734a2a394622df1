import { decodeReport, decodeReportCode, decodeReportPage } from '../decode/reports.ts'
import type { RequestOptions } from '../http/types.ts'
import type { Report } from '../model/report.ts'
import { createList, type List, nextByPage } from '../pagination.ts'
import {
  POSTING_REPORT,
  type PostingReport,
  type ReturnsReport,
  type WarehouseStockReport,
  wireReport,
  wireReturnsReport,
  wireStockReport,
} from './reports/request.ts'
import type { Api } from './shared/api.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const CREATE = '/v1/report/postings/create'
const CREATE_RETURNS = '/v2/report/returns/create'
const CREATE_STOCK = '/v1/report/warehouse/stock'
const LIST = '/v1/report/list'
const WITHOUT_CODE = { lacks: 'the code of the report', next: 'List the reports before beginning another.' }
/** The largest page of the list. */
const PAGE_SIZE = 1000

/** Which reports to list. */
export interface ReportFilter {
  /** Such as 'SELLER_POSTINGS'. Default all. */
  readonly type?: string | undefined
}

/** Files that Ozon makes in the background. In order: create, `get` until it succeeded, then `ozon.download` of its link. */
export class Reports extends Section {
  /**
   * Begins a report on postings and gives its code.
   *
   * Ozon (2026-09-22): POST /v1/report/postings/create, one scheme a report. After a lost answer list the reports
   * before beginning another; two of them harm nobody.
   *
   * @example
   * const code = await ozon.reports.createPostings({
   *   scheme: 'fbs', from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z',
   * })
   */
  async createPostings(report: PostingReport, options: RequestOptions = {}): Promise<string> {
    return this.obtain(CREATE, wireReport(report), options, decodeReportCode, WITHOUT_CODE)
  }

  /**
   * Begins a report on FBO and FBS returns of the last three months and gives its code, which `get` takes.
   *
   * Ozon (2026-09-22): POST /v2/report/returns/create, one status a report. After a lost answer list the reports before
   * beginning another; two of them harm nobody.
   *
   * @example
   * const code = await ozon.reports.createReturns({
   *   scheme: 'fbs', status: 'MovingToSeller', from: '2026-11-01T00:00:00Z', to: '2026-11-25T00:00:00Z',
   * })
   */
  async createReturns(report: ReturnsReport, options: RequestOptions = {}): Promise<string> {
    return this.obtain(CREATE_RETURNS, wireReturnsReport(report), options, decodeReportCode, WITHOUT_CODE)
  }

  /**
   * Begins a report on what FBS warehouses hold, free and reserved, and gives its code, which `get` takes.
   *
   * Ozon (2026-09-22): POST /v1/report/warehouse/stock, 50 warehouses a report. After a lost answer list the reports
   * before beginning another; two of them harm nobody.
   *
   * @example
   * const code = await ozon.reports.createWarehouseStock({ warehouseIds: ['1020002425123000'] })
   */
  async createWarehouseStock(report: WarehouseStockReport, options: RequestOptions = {}): Promise<string> {
    return this.obtain(CREATE_STOCK, wireStockReport(report), options, decodeReportCode, WITHOUT_CODE)
  }

  /**
   * How far a report is, and where its file is.
   *
   * Ozon (2026-09-22): POST /v1/report/info, for three days after the report was begun.
   *
   * @example
   * const { status, fileUrl } = await ozon.reports.get(code)
   */
  async get(code: string, options: RequestOptions = {}): Promise<Report> {
    return this.ask('/v1/report/info', { code }, options, (answer, notes) => decodeReport(code, answer, notes))
  }

  /**
   * Reports that were begun before, of any type.
   *
   * Ozon (2026-09-22): POST /v1/report/list, a thousand a page.
   *
   * @example
   * for await (const report of ozon.reports.list({ type: 'SELLER_POSTINGS' })) console.log(report.code, report.status)
   */
  list(filter: ReportFilter = {}, options: RequestOptions = {}): List<Report> {
    const { onUndecodable, logger } = this.api.settings
    return createList(
      {
        operation: LIST,
        start: 1,
        pageSize: PAGE_SIZE,
        fetch: async (page, pageSize = PAGE_SIZE, signal) => {
          const body = { page, page_size: pageSize, report_type: filter.type }
          const { model, meta } = await this.askPage(LIST, body, { ...options, signal }, decodeReportPage)
          const next = nextByPage(page, { rows: model.rows.length, pageSize, total: model.total })
          return { page: { items: model.rows, undecodable: [], meta }, next }
        },
      },
      { signal: options.signal, onUndecodable, logger },
    )
  }
}

/** The section, with the names that its methods take. */
export const openReports = (api: Api): Reports =>
  guarded(new Reports(api), {
    createPostings: [POSTING_REPORT],
    createReturns: [{ scheme: true, from: true, to: true, status: true, language: true }],
    createWarehouseStock: [{ warehouseIds: true, language: true }],
    list: [{ type: true }],
  })
