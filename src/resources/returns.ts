import { decodeReturnPoints, decodeReturns } from '../decode/returns.ts'
import { decodeRfbsReturn, decodeRfbsReturns } from '../decode/rfbs-returns.ts'
import { OzonError } from '../errors.ts'
import type { RequestOptions } from '../http/types.ts'
import type { Return, ReturnDropOffPoint } from '../model/return.ts'
import type { RfbsReturn, RfbsReturnAction, RfbsReturnDetails } from '../model/rfbs-return.ts'
import { type List, nextByLastId } from '../pagination.ts'
import type { CallOptions } from './call.ts'
import { RFBS_RETURN_ACTION, returnActionProblems, wireReturnAction } from './returns/action.ts'
import {
  RETURN_FILTER,
  type ReturnFilter,
  type RfbsReturnFilter,
  returnFilterProblems,
  rfbsFilterProblems,
  wireReturnFilters,
  wireRfbsFilter,
} from './returns/filter.ts'
import type { Api } from './shared/api.ts'
import { requestIdOf } from './shared/json-body.ts'
import { PERIOD } from './shared/period.ts'
import { type Asked, listRows, refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const LIST = '/v1/returns/list'
const RFBS_LIST = '/v2/returns/rfbs/list'
const RFBS_GET = '/v2/returns/rfbs/get'
const RFBS_ACT = '/v1/returns/rfbs/action/set'
const POINTS = '/v1/returns/company/fbs/info'
/** Documented in the words of both lists that have a maximum. */
const MOST = 500
/** The list of rFBS returns has no documented maximum: a size that every list of Ozon takes (inferred). */
const UNDOCUMENTED_PAGE = 100
const NOT_ASKED = 'The returns were not asked for'

/** Goods that come back: FBO and FBS returns, and requests of rFBS buyers. */
export class Returns extends Section {
  /**
   * Returns of FBO and FBS postings, cancelled ones among them.
   *
   * Ozon (2026-09-22): POST /v1/returns/list, 500 a page. It takes one period a request.
   *
   * @example
   * const statusChanged = { from: '2026-11-01T00:00:00Z', to: new Date() }
   * for await (const { postingNumber, status } of ozon.returns.list({ statusChanged })) console.log(postingNumber, status?.code)
   */
  list(filter: ReturnFilter = {}, options: RequestOptions = {}): List<Return> {
    refuseAny(NOT_ASKED, returnFilterProblems(filter), LIST)
    return listRows<Return, ReturnType<typeof wireReturnFilters>[number]>(
      this.api,
      {
        ...BY_LAST_ID,
        operation: LIST,
        filters: wireReturnFilters(filter),
        fetch: (asked, lastId, limit, more) =>
          this.askPage(LIST, { filter: asked, limit, ...afterId(lastId) }, more, decodeReturns),
      },
      options,
    )
  }

  /**
   * Points where FBS returns wait for the seller, with how many there are.
   *
   * Ozon (2026-09-22): POST /v1/returns/company/fbs/info, 500 a page.
   *
   * @example
   * for await (const { address, returnsCount } of ozon.returns.dropOffPoints()) console.log(address, returnsCount)
   */
  dropOffPoints(filter: { readonly placeId?: string } = {}, options: RequestOptions = {}): List<ReturnDropOffPoint> {
    const wire = filter.placeId === undefined ? {} : { filter: { place_id: filter.placeId } }
    return listRows<ReturnDropOffPoint, typeof wire>(
      this.api,
      {
        ...BY_LAST_ID,
        operation: POINTS,
        filters: [wire],
        fetch: (asked, lastId, limit, more) =>
          this.askPage(POINTS, { ...asked, pagination: { limit, ...afterId(lastId) } }, more, decodeReturnPoints),
      },
      options,
    )
  }

  /**
   * Requests of rFBS buyers to give goods back.
   *
   * Ozon (2026-09-22): POST /v2/returns/rfbs/list; its largest page is not documented, 100 are asked for (inferred),
   * until a page is empty.
   *
   * @example
   * for await (const request of ozon.returns.rfbs({ groupStates: ['New'] })) console.log(request.number)
   */
  rfbs(filter: RfbsReturnFilter = {}, options: RequestOptions = {}): List<RfbsReturn> {
    refuseAny(NOT_ASKED, rfbsFilterProblems(filter), RFBS_LIST)
    return listRows<RfbsReturn, ReturnType<typeof wireRfbsFilter>>(
      this.api,
      {
        ...BY_LAST_ID,
        pageSize: UNDOCUMENTED_PAGE,
        operation: RFBS_LIST,
        filters: [wireRfbsFilter(filter)],
        fetch: (asked, lastId, limit, more) =>
          this.askPage(
            RFBS_LIST,
            { filter: asked, limit, ...(lastId === '' ? {} : { last_id: Number(lastId) }) },
            afterLongId(lastId, more),
            decodeRfbsReturns,
          ),
      },
      options,
    )
  }

  /**
   * One request of an rFBS buyer: what the seller may do now, and with which reasons it may be refused.
   *
   * Ozon (2026-09-22): POST /v2/returns/rfbs/get. A `not-found` error when there is no such request.
   *
   * @example
   * const { availableActions } = await ozon.returns.getRfbs(request.id)
   */
  async getRfbs(returnId: string, options: RequestOptions = {}): Promise<RfbsReturnDetails> {
    const { model: found, answer } = await this.judge(RFBS_GET, { return_id: returnId }, options, (told, notes) =>
      decodeRfbsReturn(told, returnId, notes),
    )
    if (found !== undefined) return found
    const message = `${RFBS_GET}: Ozon answered 200 without a return. Check the id ${returnId} and the Client-Id.`
    throw new OzonError('not-found', message, {
      operation: RFBS_GET,
      httpStatus: 200,
      requestId: requestIdOf(answer),
      attempts: 1,
      outcome: 'accepted',
    })
  }

  /**
   * Answers a request of an rFBS buyer with one of its `availableActions`: agree, refuse, pay a part, and so on. The
   * actions -1 and -10 need `comment` and `rejectionReasonId`, 1020 needs `compensation`.
   *
   * Safely, also when the answer is lost: `actOnReturn` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/returns/rfbs/action/set. After a lost answer read the request before answering again.
   *
   * @example
   * await ozon.returns.actRfbs(request.id, { actionId: '1020', compensation: Money.of('500', 'RUB') })
   */
  async actRfbs(returnId: string, action: RfbsReturnAction, options: RequestOptions = {}): Promise<void> {
    refuseAny('The return request was not answered', returnActionProblems(action), RFBS_ACT)
    await this.send(RFBS_ACT, wireReturnAction(returnId, action), options)
  }
}

/** The section, with the names that its methods take. */
export const openReturns = (api: Api): Returns =>
  guarded(new Returns(api), {
    list: [RETURN_FILTER],
    dropOffPoints: [{ placeId: true }],
    rfbs: [{ created: PERIOD, postingNumber: true, offerId: true, groupStates: true }],
    actRfbs: [true, RFBS_RETURN_ACTION],
  })

/** What the lists have in common: the last row's id leads on. */
const BY_LAST_ID = {
  pageSize: MOST,
  start: '',
  next: ({ rows, hasNext }: Asked<{ readonly id: string }>['model']) =>
    nextByLastId({ rows: rows.length, lastId: rows.at(-1)?.id, hasNext }),
}

/** Ozon wants no id in the first request. */
const afterId = (lastId: string): { last_id?: string } => (lastId === '' ? {} : { last_id: lastId })

const LONGEST_INT32 = 2 ** 31 - 1

/** The schema takes ids of 32 bits here, and Ozon's own sample has a longer one: it is sent without that check. */
function afterLongId(lastId: string, options: RequestOptions): CallOptions {
  // The filter was checked with the first page.
  return Number(lastId) > LONGEST_INT32 ? { ...options, validateRequest: false } : options
}
