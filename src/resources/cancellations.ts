import {
  decodeCancelReasons,
  decodeConditionalPage,
  decodeFboCancelReasons,
  decodePostingCancelReasons,
} from '../decode/cancellations.ts'
import { decodeShippedPart } from '../decode/packing.ts'
import { isOzonError, type OzonError, type Problem, RequestInvalidError, showValue } from '../errors.ts'
import type { RequestOptions } from '../http/types.ts'
import { idHint } from '../internal/copied.ts'
import type {
  CancelReason,
  CancelWhy,
  ConditionalCancellation,
  LineQuantity,
  PostingCancelReasons,
} from '../model/cancel.ts'
import { createList, type List, nextByLastId } from '../pagination.ts'
import type { Api } from './shared/api.ts'
import { isAboutItems, sendBatches, UNDOCUMENTED_BATCH } from './shared/batches.ts'
import { demandObject } from './shared/item-checks.ts'
import { checkLines, LINE_QUANTITY } from './shared/lines.ts'
import { checkPostingNumber, checkPostingNumbers } from './shared/posting-numbers.ts'
import { listProblems, refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const REASONS_FOR = '/v1/posting/fbs/cancel-reason'
const LIST = '/v2/conditional-cancellation/list'
/** The largest page of the list. */
const PAGE_SIZE = 500
/** "Other": Ozon wants words with it. */
const NEEDS_MESSAGE = '402'

/** Which requests of buyers to list. */
export interface ConditionalCancellationFilter {
  /** Default 'ALL'. */
  readonly state?: 'ALL' | 'ON_APPROVAL' | 'APPROVED' | 'REJECTED' | undefined
  readonly initiators?: readonly ('OZON' | 'SELLER' | 'CLIENT' | 'SYSTEM' | 'DELIVERY')[] | undefined
  readonly postingNumbers?: readonly string[] | undefined
}

/** Cancelling postings, and answering buyers who want to cancel theirs. */
export class Cancellations extends Section {
  /**
   * Every reason that Ozon has. Which ones a posting allows, `reasonsFor` tells.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/cancel-reason/list.
   *
   * @example
   * const all = await ozon.cancellations.reasons()
   */
  async reasons(options: RequestOptions = {}): Promise<readonly CancelReason[]> {
    return this.ask('/v2/posting/fbs/cancel-reason/list', {}, options, decodeCancelReasons)
  }

  /**
   * Every reason for which FBO postings are cancelled.
   *
   * Ozon (2026-09-22): POST /v1/posting/fbo/cancel-reason/list.
   *
   * @example
   * const titles = new Map((await ozon.cancellations.fboReasons()).map(({ id, title }) => [id, title]))
   */
  async fboReasons(options: RequestOptions = {}): Promise<readonly CancelReason[]> {
    return this.ask('/v1/posting/fbo/cancel-reason/list', {}, options, decodeFboCancelReasons)
  }

  /**
   * The reasons that each of these postings allows. One for which Ozon refuses the request has a `refusal` instead.
   *
   * Ozon (2026-09-22): POST /v1/posting/fbs/cancel-reason; its longest list is not documented, 20 are asked for at a
   * time (inferred).
   *
   * @example
   * const [answer] = await ozon.cancellations.reasonsFor(['1-1-1'])
   * console.log(answer?.reasons)
   */
  async reasonsFor(
    postingNumbers: readonly string[],
    options: RequestOptions = {},
  ): Promise<readonly PostingCancelReasons[]> {
    checkPostingNumbers(postingNumbers)
    const seen: { fault?: OzonError } = {}
    const { done, failed } = await sendBatches({
      items: postingNumbers,
      max: UNDOCUMENTED_BATCH,
      name: String,
      halves: true,
      send: async batch => {
        const body = { related_posting_numbers: batch }
        try {
          return { done: await this.ask(REASONS_FOR, body, options, decodePostingCancelReasons) }
        } catch (error) {
          if (isOzonError(error) && !isAboutItems(error)) seen.fault ??= error
          throw error
        }
      },
    })
    // No reason is an answer here, so that what was not read must not look like one.
    if (seen.fault !== undefined) throw seen.fault
    const refused = failed.map(({ item, code, message }) => ({
      postingNumber: item,
      reasons: [],
      refusal: { ...(code === undefined ? {} : { code }), message },
    }))
    return [...done, ...refused]
  }

  /**
   * Cancels a whole posting. It lowers the seller's rating; postings delivered under conditions cannot be cancelled.
   *
   * Safely, also when the answer is lost: `cancelPostings` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/cancel. After a lost answer read the posting before cancelling again.
   *
   * @example
   * await ozon.cancellations.cancel('1-1-1', { reasonId: '352' })
   */
  async cancel(postingNumber: string, why: CancelWhy, options: RequestOptions = {}): Promise<void> {
    checkPostingNumber(postingNumber)
    checkWhy(why, false)
    const body = {
      posting_number: postingNumber,
      cancel_reason_id: why.reasonId,
      cancel_reason_message: why.message ?? '',
    }
    await this.demand('/v2/posting/fbs/cancel', body, options)
  }

  /**
   * Cancels some products of a posting and gives the number of the posting that Ozon names. Words are always needed.
   *
   * Safely, also when the answer is lost: `cancelPostings` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/product/cancel.
   *
   * @example
   * await ozon.cancellations.cancelProducts('1-1-1', { reasonId: '352', message: 'Broken' }, [{ sku: '1', quantity: 1 }])
   */
  async cancelProducts(
    postingNumber: string,
    why: CancelWhy,
    lines: readonly LineQuantity[],
    options: RequestOptions = {},
  ): Promise<string | undefined> {
    checkPostingNumber(postingNumber)
    checkWhy(why, true)
    checkLines('Nothing was cancelled', 'lines', lines)
    const body = {
      posting_number: postingNumber,
      cancel_reason_id: why.reasonId,
      cancel_reason_message: why.message ?? '',
      items: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    }
    return this.ask('/v2/posting/fbs/product/cancel', body, options, decodeShippedPart)
  }

  /**
   * Requests of buyers to cancel rFBS postings. Answer before `autoApproveAt`, or Ozon grants them.
   *
   * Ozon (2026-09-22): POST /v2/conditional-cancellation/list.
   *
   * @example
   * for await (const request of ozon.cancellations.conditional({ state: 'ON_APPROVAL' })) console.log(request.autoApproveAt)
   */
  conditional(filter: ConditionalCancellationFilter = {}, options: RequestOptions = {}): List<ConditionalCancellation> {
    const { state, initiators, postingNumbers } = filter
    refuseAny('Nothing was listed', listProblems('postingNumbers', postingNumbers, 'numbers'), LIST)
    const filters = {
      ...(state === undefined ? {} : { state }),
      ...(initiators === undefined ? {} : { cancellation_initiator: initiators }),
      ...(postingNumbers === undefined ? {} : { posting_number: postingNumbers }),
    }
    const { onUndecodable, logger } = this.api.settings
    return createList(
      {
        operation: LIST,
        start: '0',
        pageSize: PAGE_SIZE,
        fetch: async (lastId, limit = PAGE_SIZE, signal) => {
          const body = { filters, last_id: lastId, limit }
          const { model, meta } = await this.askPage(LIST, body, { ...options, signal }, decodeConditionalPage)
          const { rows, lastId: last } = model
          // A short page is the last one; an id of 0 is none.
          const next = nextByLastId({
            rows: rows.length,
            lastId: last,
            hasNext: last !== undefined && rows.length >= limit,
          })
          return { page: { items: rows, undecodable: [], meta }, next }
        },
      },
      { signal: options.signal, onUndecodable, logger },
    )
  }

  /**
   * Grants a buyer's request.
   *
   * Safely, also when the answer is lost: `answerCancellations` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/conditional-cancellation/approve.
   *
   * @example
   * await ozon.cancellations.approve(request.id)
   */
  async approve(id: string, comment?: string, options: RequestOptions = {}): Promise<void> {
    await this.#answer('/v2/conditional-cancellation/approve', id, comment, options)
  }

  /**
   * Refuses a buyer's request, with words for the buyer.
   *
   * Safely, also when the answer is lost: `answerCancellations` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/conditional-cancellation/reject.
   *
   * @example
   * await ozon.cancellations.reject(request.id, 'Already on its way')
   */
  async reject(id: string, comment?: string, options: RequestOptions = {}): Promise<void> {
    await this.#answer('/v2/conditional-cancellation/reject', id, comment, options)
  }

  async #answer(
    path: '/v2/conditional-cancellation/approve' | '/v2/conditional-cancellation/reject',
    id: string,
    comment: string | undefined,
    options: RequestOptions,
  ): Promise<void> {
    await this.send(path, { cancellation_id: id, ...(comment === undefined ? {} : { comment }) }, options)
  }
}

/** The section, with the names that its methods take. */
export const openCancellations = (api: Api): Cancellations =>
  guarded(new Cancellations(api), {
    cancel: [true, { reasonId: true, message: true }],
    cancelProducts: [true, { reasonId: true, message: true }, ['lines', LINE_QUANTITY]],
    conditional: [{ state: true, initiators: true, postingNumbers: true }],
  })

/** Plain JavaScript may give the id as a number. */
function checkWhy(why: CancelWhy, alwaysNeedsMessage: boolean): void {
  demandObject('Nothing was cancelled', 'why', why)
  const problems: Problem[] = []
  const { reasonId, message } = why
  const needsMessage = alwaysNeedsMessage || String(reasonId) === NEEDS_MESSAGE
  if (!/^\d+$/.test(String(reasonId))) {
    problems.push({ field: 'reasonId', rule: `must be an id of digits${idHint(reasonId)}`, value: showValue(reasonId) })
  }
  if (needsMessage && String(message ?? '').trim() === '') {
    problems.push({ field: 'message', rule: 'is missing; Ozon wants words with this' })
  }
  if (problems.length > 0) throw new RequestInvalidError('Nothing was cancelled', problems)
}
