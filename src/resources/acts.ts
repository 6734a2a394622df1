import { decodeActPostings, decodeActState, decodeActs, decodeBarcode } from '../decode/acts.ts'
import { type Problem, RequestInvalidError, showValue } from '../errors.ts'
import type { RequestOptions } from '../http/types.ts'
import { isDateOnly } from '../internal/dates.ts'
import type { Act, ActPosting, ActState } from '../model/act.ts'
import { createList, type List, type Next } from '../pagination.ts'
import type { FileAnswer } from '../wire/types.ts'
import { callByPath } from './call.ts'
import type { Api } from './shared/api.ts'
import { demandObject } from './shared/item-checks.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const LIST = '/v2/posting/fbs/act/list'
/** As many as Ozon gives at all. */
const MOST_ACTS = 50

/** Which acts to list. Both days are needed. */
export interface ActFilter {
  /** Day such as '2026-11-25': when carriages were made. */
  readonly fromDate: string
  readonly toDate: string
  /** 'ozon', '3pl_tracking', 'non_integrated' and 'aggregator' are documented. */
  readonly integrationType?: string | undefined
  /** Of the carriages, such as 'formed'. */
  readonly statuses?: readonly string[] | undefined
}

type FilePath =
  | '/v2/posting/fbs/act/get-pdf'
  | '/v2/posting/fbs/act/get-barcode'
  | '/v2/posting/fbs/act/get-container-labels'

/** Documents of carriages. The id is that of the carriage everywhere. */
export class Acts extends Section {
  /**
   * How far the documents of an approved carriage are: the files are there once the status is `ready`.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/act/check-status. It may refuse for some minutes with "The next postings
   * aren't ready".
   *
   * @example
   * const isReady = (await ozon.acts.status(carriageId)).status === 'ready'
   */
  async status(carriageId: string, options: RequestOptions = {}): Promise<ActState> {
    return this.ask('/v2/posting/fbs/act/check-status', { id: carriageId }, options, decodeActState)
  }

  /**
   * The shipping list or act, a PDF.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/act/get-pdf.
   *
   * @example
   * const { contentType, bytes } = await ozon.acts.pdf(carriageId)
   */
  async pdf(carriageId: string, options: RequestOptions = {}): Promise<FileAnswer> {
    return this.#file('/v2/posting/fbs/act/get-pdf', carriageId, options)
  }

  /**
   * The barcode that the drop-off point scans, a PNG.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/act/get-barcode.
   *
   * @example
   * const png = (await ozon.acts.barcode(carriageId)).bytes()
   */
  async barcode(carriageId: string, options: RequestOptions = {}): Promise<FileAnswer> {
    return this.#file('/v2/posting/fbs/act/get-barcode', carriageId, options)
  }

  /**
   * The same barcode as text, which may begin with `%`; `undefined` when Ozon tells none.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/act/get-barcode/text.
   *
   * @example
   * const barcode = await ozon.acts.barcodeText(carriageId)
   */
  async barcodeText(carriageId: string, options: RequestOptions = {}): Promise<string | undefined> {
    return this.ask('/v2/posting/fbs/act/get-barcode/text', { id: carriageId }, options, decodeBarcode)
  }

  /**
   * Labels for the package units of a carriage, a PDF.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/act/get-container-labels.
   *
   * @example
   * const labels = await ozon.acts.containerLabels(carriageId)
   */
  async containerLabels(carriageId: string, options: RequestOptions = {}): Promise<FileAnswer> {
    return this.#file('/v2/posting/fbs/act/get-container-labels', carriageId, options)
  }

  /**
   * The act of what differed at the acceptance of a carriage, a PDF. Only for sellers of the CIS, and carriages that are
   * `closed`.
   *
   * Ozon (2026-09-22): POST /v1/carriage/act-discrepancy/pdf.
   *
   * @example
   * const act = await ozon.acts.discrepancyPdf(carriageId)
   */
  async discrepancyPdf(carriageId: string, options: RequestOptions = {}): Promise<FileAnswer> {
    return callByPath(this.api, '/v1/carriage/act-discrepancy/pdf', { carriage_id: carriageId }, options)
  }

  /**
   * The postings of an act, each with what Ozon says of it.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/act/get-postings.
   *
   * @example
   * const postings = await ozon.acts.postings(act.id)
   */
  async postings(carriageId: string, options: RequestOptions = {}): Promise<readonly ActPosting[]> {
    return this.ask('/v2/posting/fbs/act/get-postings', { id: carriageId }, options, decodeActPostings)
  }

  /**
   * Carriages made in some days, with the state of their acts. Ozon gives fifty at most and no way on: when fifty came,
   * the iteration ends with a `pagination` error after the last of them, since there may be more. Ask for fewer days.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/act/list. Whether `toDate` is included is not documented.
   *
   * @example
   * const acts = await ozon.acts.list({ fromDate: '2026-11-24', toDate: '2026-11-25' }).toArray({ limit: 20 })
   */
  list(filter: ActFilter, options: RequestOptions = {}): List<Act> {
    const wireFilter = wireFilterOf(filter)
    const { onUndecodable, logger } = this.api.settings
    return createList(
      {
        operation: LIST,
        start: '',
        pageSize: MOST_ACTS,
        fetch: async (_, limit = MOST_ACTS, signal) => {
          const body = { filter: wireFilter, limit }
          const { model, meta } = await this.askPage(LIST, body, { ...options, signal }, decodeActs)
          return { page: { items: model, undecodable: [], meta }, next: afterAll(model.length, limit) }
        },
      },
      { signal: options.signal, onUndecodable, logger },
    )
  }

  async #file(path: FilePath, carriageId: string, options: RequestOptions): Promise<FileAnswer> {
    return callByPath(this.api, path, { id: carriageId }, options)
  }
}

/** The section, with the names that its methods take. */
export const openActs = (api: Api): Acts =>
  guarded(new Acts(api), { list: [{ fromDate: true, toDate: true, integrationType: true, statuses: true }] })

function afterAll(rows: number, limit: number): Next<string> {
  if (rows < limit) return { kind: 'end' }
  return { kind: 'broken', reason: `Ozon gives ${limit} acts at most for one filter, and so many came` }
}

function wireFilterOf(filter: ActFilter) {
  demandObject('The acts were not asked for', 'filter', filter)
  const { fromDate, toDate, integrationType, statuses } = filter
  const problems = [...dateProblems('fromDate', fromDate), ...dateProblems('toDate', toDate)]
  if (problems.length === 0 && fromDate > toDate) {
    problems.push({ field: 'toDate', rule: 'is before fromDate', value: showValue(toDate) })
  }
  if (statuses?.length === 0) problems.push({ field: 'statuses', rule: 'is empty; leave it out to mean all' })
  if (problems.length > 0) throw new RequestInvalidError('The acts were not asked for', problems)
  return { date_from: fromDate, date_to: toDate, integration_type: integrationType, status: statuses }
}

function dateProblems(field: string, value: unknown): Problem[] {
  if (typeof value === 'string' && isDateOnly(value)) return []
  return [{ field, rule: "must be a day of the calendar, such as '2026-11-25'", value: showValue(value) }]
}
