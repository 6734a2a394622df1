import { decodeAccrualPage, decodeAccrualTypes, decodePostingAccruals } from '../decode/accruals.ts'
import {
  decodeRealization,
  decodeRealizationByDay,
  decodeRealizationByPosting,
  decodeRealizationCode,
} from '../decode/realization.ts'
import type { RequestOptions } from '../http/types.ts'
import type { Accrual, AccrualType, PostingAccruals } from '../model/accrual.ts'
import type { ReadResult } from '../model/batch.ts'
import type { RealizationReport, RealizationRow } from '../model/realization.ts'
import { createList, type List, nextByCursor } from '../pagination.ts'
import { checkAccrualDay, wireDay, wireMonth } from './finance/checks.ts'
import type { Api } from './shared/api.ts'
import { readBatches } from './shared/batches.ts'
import { checkPostingNumbers } from './shared/posting-numbers.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const BY_POSTING = '/v1/finance/accrual/postings'
const BY_DAY = '/v1/finance/accrual/by-day'
const CREATE_REPORT = '/v1/report/realization/posting/create'
const WITHOUT_CODE = { lacks: 'the code of the report', next: 'List the reports before beginning another.' }
/** Documented as the longest list of numbers. */
const MOST_POSTINGS = 200

/**
 * What Ozon accrues to the seller and charges, and the reports on goods sold. Amounts are exact and may be negative. The
 * accruals are a beta of Ozon's.
 */
export class Finance extends Section {
  /**
   * What was accrued for postings. A number for which Ozon refuses the request costs the others nothing: it is `failed`,
   * with Ozon's words. `missing` has those that Ozon's answer does not name: there may be no accruals yet. `unknown` has
   * those whose answer was lost: asking again harms nothing.
   *
   * Ozon (2026-09-22): POST /v1/finance/accrual/postings, 200 a request.
   *
   * @example
   * const { done, missing } = await ozon.finance.accruals(['0185183545-0013-1'])
   */
  async accruals(
    postingNumbers: readonly string[],
    options: RequestOptions = {},
  ): Promise<ReadResult<PostingAccruals>> {
    checkPostingNumbers(postingNumbers)
    return readBatches({
      items: [...new Set(postingNumbers)],
      max: MOST_POSTINGS,
      name: String,
      send: async batch => {
        const { rows } = await this.ask(BY_POSTING, { posting_numbers: batch }, options, decodePostingAccruals)
        const told = new Set(rows.map(({ postingNumber }) => postingNumber))
        return { done: rows, missing: batch.filter(number => !told.has(number)) }
      },
    })
  }

  /**
   * Everything accrued on a day, from 2022-01-01 on. Each page leads to the next by a token that lives 15 minutes: work
   * through a page within that time, or collect first.
   *
   * Ozon (2026-09-22): POST /v1/finance/accrual/by-day; the size of its pages is not documented.
   *
   * @example
   * for await (const { category, total } of ozon.finance.accrualsByDay('2026-11-20')) console.log(category, total)
   */
  accrualsByDay(date: string, options: RequestOptions = {}): List<Accrual> {
    checkAccrualDay(date, BY_DAY)
    const { onUndecodable, logger } = this.api.settings
    return createList(
      {
        operation: BY_DAY,
        start: '',
        fetch: async (lastId, _, signal) => {
          const body = { date, last_id: lastId }
          const { model, meta } = await this.askPage(BY_DAY, body, { ...options, signal }, decodeAccrualPage)
          const next = nextByCursor({ rows: model.rows.length, cursor: model.lastId })
          return { page: { items: model.rows, undecodable: [], meta }, next }
        },
      },
      { signal: options.signal, onUndecodable, logger },
    )
  }

  /**
   * What the type ids of accruals mean.
   *
   * Ozon (2026-09-22): POST /v1/finance/accrual/types.
   *
   * @example
   * const names = new Map((await ozon.finance.accrualTypes()).map(({ id, name }) => [id, name]))
   */
  async accrualTypes(options: RequestOptions = {}): Promise<readonly AccrualType[]> {
    return this.ask('/v1/finance/accrual/types', {}, options, decodeAccrualTypes)
  }

  /**
   * The report on goods sold and returned in a month, from '2023-08' on; it is there by the 5th of the next month.
   *
   * Ozon (2026-09-22): POST /v2/finance/realization. Not for sellers under contract with Ozon Marketplace Kazakhstan.
   *
   * @example
   * const { header, rows } = await ozon.finance.realization('2026-10')
   */
  async realization(month: string, options: RequestOptions = {}): Promise<RealizationReport> {
    const path = '/v2/finance/realization'
    return this.ask(path, wireMonth(month, path), options, decodeRealization)
  }

  /**
   * The same, each row with its posting; from '2023-08' to now.
   *
   * Ozon (2026-09-22): POST /v1/finance/realization/posting. Not for sellers under contract with Ozon Marketplace
   * Kazakhstan.
   *
   * @example
   * const { rows } = await ozon.finance.realizationByPosting('2026-10')
   */
  async realizationByPosting(month: string, options: RequestOptions = {}): Promise<RealizationReport> {
    const path = '/v1/finance/realization/posting'
    return this.ask(path, wireMonth(month, path), options, decodeRealizationByPosting)
  }

  /**
   * The rows of one day, at most 32 days back. Needs a Premium Plus or Premium Pro subscription.
   *
   * Ozon (2026-09-22): POST /v1/finance/realization/by-day.
   *
   * @example
   * const rows = await ozon.finance.realizationByDay('2026-11-20')
   */
  async realizationByDay(date: string, options: RequestOptions = {}): Promise<readonly RealizationRow[]> {
    const path = '/v1/finance/realization/by-day'
    return this.ask(path, wireDay(date, path), options, decodeRealizationByDay)
  }

  /**
   * Begins the report by posting as a file and gives its code, for `reports.get`; from '2023-08' to now.
   *
   * Ozon (2026-09-22): POST /v1/report/realization/posting/create, a beta. After a lost answer list the reports before
   * beginning another; two of them harm nobody.
   *
   * @example
   * const { status, fileUrl } = await ozon.reports.get(await ozon.finance.createRealizationReport('2026-10'))
   */
  async createRealizationReport(month: string, options: RequestOptions = {}): Promise<string> {
    return this.obtain(CREATE_REPORT, wireMonth(month, CREATE_REPORT), options, decodeRealizationCode, WITHOUT_CODE)
  }
}

/** The section, with the names that its methods take. */
export const openFinance = (api: Api): Finance => guarded(new Finance(api), {})
