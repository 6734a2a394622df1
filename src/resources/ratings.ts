import { decodeErrorIndex, decodeErrorPage } from '../decode/ratings.ts'
import { RequestInvalidError } from '../errors.ts'
import type { RequestOptions } from '../http/types.ts'
import type { Instant } from '../internal/dates.ts'
import type { FbsError, FbsErrorIndex } from '../model/rating.ts'
import type { List } from '../pagination.ts'
import type { Api } from './shared/api.ts'
import { cursorList } from './shared/cursor-list.ts'
import { isoOf } from './shared/instants.ts'
import { demandObject } from './shared/item-checks.ts'
import { checkPostingNumbers } from './shared/posting-numbers.ts'
import { distinctPieces } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const LIST = '/v1/rating/index/fbs/posting/list'
/** The largest page of the list, and its longest filter by postings. */
const MOST = 1000

/** Which errors to list. */
export interface FbsErrorFilter {
  readonly from: Instant
  readonly to: Instant
  /** More than a thousand are asked for in several listings, one after the other. */
  readonly postingNumbers?: readonly string[] | undefined
}

/** The seller's index of FBS errors: late hand-overs and cancellations, and what Ozon charges for them. */
export class Ratings extends Section {
  /**
   * The index and the costs, over the period of Ozon's choice and day by day.
   *
   * Ozon (2026-09-22): POST /v1/rating/index/fbs/info.
   *
   * @example
   * const { index, processingCosts } = await ozon.ratings.errorIndex()
   */
  async errorIndex(options: RequestOptions = {}): Promise<FbsErrorIndex> {
    return this.ask('/v1/rating/index/fbs/info', {}, options, decodeErrorIndex)
  }

  /**
   * The postings that raised the index in a period.
   *
   * Ozon (2026-09-22): POST /v1/rating/index/fbs/posting/list, a thousand a page.
   *
   * @example
   * const filter = { from: '2026-11-01T00:00:00Z', to: '2026-11-25T00:00:00Z' }
   * for await (const error of ozon.ratings.errors(filter)) console.log(error.postingNumber, error.chargePrice?.format())
   */
  errors(filter: FbsErrorFilter, options: RequestOptions = {}): List<FbsError> {
    const listing = { operation: LIST, pageSize: MOST, filters: wireFilters(filter) }
    return cursorList(this.api, listing, options, (asked, page, more) =>
      this.askPage(LIST, { filter: asked, ...page }, more, decodeErrorPage),
    )
  }
}

/** The section, with the names that its methods take. */
export const openRatings = (api: Api): Ratings =>
  guarded(new Ratings(api), { errors: [{ from: true, to: true, postingNumbers: true }] })

/** One filter, or one for each thousand postings. */
function wireFilters(filter: FbsErrorFilter) {
  demandObject('The errors were not asked for', 'filter', filter)
  const { from, to, postingNumbers } = filter
  if (postingNumbers !== undefined) checkNumbers(postingNumbers)
  const dates = { date_from: isoOf('from', from), date_to: isoOf('to', to) }
  if (dates.date_from > dates.date_to) {
    throw new RequestInvalidError('The errors were not asked for', [{ field: 'to', rule: 'is before from' }])
  }
  if (postingNumbers === undefined) return [dates]
  return distinctPieces(postingNumbers, MOST).map(numbers => ({ ...dates, posting_numbers: numbers }))
}

function checkNumbers(postingNumbers: readonly string[]): void {
  checkPostingNumbers(postingNumbers)
  if (postingNumbers.length > 0) return
  const rule = 'is empty; leave it out to mean all'
  throw new RequestInvalidError('The errors were not asked for', [{ field: 'postingNumbers', rule }])
}
