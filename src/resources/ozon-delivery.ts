import {
  decodeCancelMessage,
  decodeCancelState,
  decodeDeliveryCancelReasons,
  decodeIssuedMarks,
  decodeOrderCancelCheck,
  decodeOrderCreated,
} from '../decode/delivery-orders.ts'
import type { RequestOptions } from '../http/types.ts'
import type { ReadResult } from '../model/batch.ts'
import type { CancelReason, CancelWhy } from '../model/cancel.ts'
import type {
  CancelState,
  DeliveryOrder,
  DeliveryOrderCreated,
  IssuedMarks,
  OrderCancelCheck,
} from '../model/delivery-order.ts'
import { sortIssued } from './ozon-delivery/issued-marks.ts'
import { DeliveryOffers } from './ozon-delivery/offers.ts'
import { wireOrder } from './ozon-delivery/order-body.ts'
import { CART, DELIVERY_ORDER, GEO_POINT, orderProblems, whyProblems } from './ozon-delivery/order-checks.ts'
import type { Api } from './shared/api.ts'
import { readBatches, UNDOCUMENTED_BATCH } from './shared/batches.ts'
import { textProblem } from './shared/loose-checks.ts'
import { checkPostingNumber, checkPostingNumbers } from './shared/posting-numbers.ts'
import { refuseAny, textNumberProblem } from './shared/row-list.ts'
import { guarded } from './shared/takes.ts'

const CREATE = '/v2/order/create'
const CANCEL_ORDER = '/v1/order/cancel'
const CANCEL_POSTING = '/v1/posting/cancel'

/**
 * Ozon Delivery: Ozon brings orders of the seller's own shop. Everything but `info` takes an OAuth token: give `createOzon`
 * an `accessToken`; with an Api-Key nothing is sent. In order: `checkout`, `createOrder`; to undo it `checkOrderCancel`,
 * `cancelOrder`, then `orderCancelState` until it is not pending.
 */
export class OzonDelivery extends DeliveryOffers {
  /**
   * Makes an order, after the buyer has paid. Ozon may not name all of its postings at once: list the postings of the
   * order to see every one.
   *
   * Ozon (2026-09-22): POST /v2/order/create. After a lost answer look among new postings before making it again.
   *
   * @example
   * const { orderNumber } = await ozon.ozonDelivery.createOrder({ scheme: 'mix', buyer, recipient, to, splits })
   */
  async createOrder(order: DeliveryOrder, options: RequestOptions = {}): Promise<DeliveryOrderCreated> {
    refuseAny('The order was not made', orderProblems(order), CREATE)
    return this.obtain(CREATE, wireOrder(order), options, decodeOrderCreated, {
      lacks: 'the number of the order',
      next: 'Look among new postings before making it again.',
    })
  }

  /**
   * Every reason for which orders and postings are cancelled.
   *
   * Ozon (2026-09-22): POST /v1/cancel-reason/list.
   *
   * @example
   * const reasons = await ozon.ozonDelivery.cancelReasons()
   */
  async cancelReasons(options: RequestOptions = {}): Promise<readonly CancelReason[]> {
    return this.ask('/v1/cancel-reason/list', {}, options, decodeDeliveryCancelReasons)
  }

  /**
   * The reasons for which this order can be cancelled.
   *
   * Ozon (2026-09-22): POST /v1/cancel-reason/list-by-order.
   *
   * @example
   * const [reason] = await ozon.ozonDelivery.orderCancelReasons(orderNumber)
   */
  async orderCancelReasons(orderNumber: string, options: RequestOptions = {}): Promise<readonly CancelReason[]> {
    const path = '/v1/cancel-reason/list-by-order'
    checkOrderNumber(orderNumber, path)
    return this.ask(path, { order_number: orderNumber }, options, decodeDeliveryCancelReasons)
  }

  /**
   * The reasons for which this posting can be cancelled.
   *
   * Ozon (2026-09-22): POST /v1/cancel-reason/list-by-posting.
   *
   * @example
   * const [reason] = await ozon.ozonDelivery.postingCancelReasons('1-1-1')
   */
  async postingCancelReasons(postingNumber: string, options: RequestOptions = {}): Promise<readonly CancelReason[]> {
    checkPostingNumber(postingNumber)
    const path = '/v1/cancel-reason/list-by-posting'
    return this.ask(path, { posting_number: postingNumber }, options, decodeDeliveryCancelReasons)
  }

  /**
   * Whether an order and each of its postings can be cancelled, and why not.
   *
   * Ozon (2026-09-22): POST /v1/order/cancel/check.
   *
   * @example
   * const { isCancellable, postings } = await ozon.ozonDelivery.checkOrderCancel(orderNumber)
   */
  async checkOrderCancel(orderNumber: string, options: RequestOptions = {}): Promise<OrderCancelCheck> {
    const path = '/v1/order/cancel/check'
    checkOrderNumber(orderNumber, path)
    return this.ask(path, { order_number: orderNumber }, options, (answer, notes) =>
      decodeOrderCancelCheck(answer, orderNumber, notes),
    )
  }

  /**
   * Begins to cancel an order with all of its postings and gives Ozon's words. It is cancelled once `orderCancelState`
   * says so.
   *
   * Ozon (2026-09-22): POST /v1/order/cancel. After a lost answer ask for the state before doing it again.
   *
   * @example
   * await ozon.ozonDelivery.cancelOrder(orderNumber, { reasonId: '504' })
   */
  async cancelOrder(orderNumber: string, why: CancelWhy, options: RequestOptions = {}): Promise<string | undefined> {
    const problems = [orderNumberProblem(orderNumber), ...whyProblems(why)]
    refuseAny(NOT_CANCELLED, problems, CANCEL_ORDER)
    return this.ask(CANCEL_ORDER, { order_number: orderNumber, ...wireWhy(why) }, options, decodeCancelMessage)
  }

  /**
   * How far the cancellation of an order is.
   *
   * Ozon (2026-09-22): POST /v1/order/cancel/status.
   *
   * @example
   * const isOver = (await ozon.ozonDelivery.orderCancelState(orderNumber)).stage !== 'pending'
   */
  async orderCancelState(orderNumber: string, options: RequestOptions = {}): Promise<CancelState> {
    const path = '/v1/order/cancel/status'
    checkOrderNumber(orderNumber, path)
    return this.ask(path, { order_number: orderNumber }, options, decodeCancelState)
  }

  /**
   * Begins to cancel one posting of an order and gives Ozon's words. It is cancelled once `postingCancelState` says so.
   *
   * Ozon (2026-09-22): POST /v1/posting/cancel. After a lost answer ask for the state before doing it again.
   *
   * @example
   * await ozon.ozonDelivery.cancelPosting('1-1-1', { reasonId: '502' })
   */
  async cancelPosting(
    postingNumber: string,
    why: CancelWhy,
    options: RequestOptions = {},
  ): Promise<string | undefined> {
    checkPostingNumber(postingNumber)
    refuseAny(NOT_CANCELLED, whyProblems(why), CANCEL_POSTING)
    return this.ask(CANCEL_POSTING, { posting_number: postingNumber, ...wireWhy(why) }, options, decodeCancelMessage)
  }

  /**
   * How far the cancellation of a posting is.
   *
   * Ozon (2026-09-22): POST /v1/posting/cancel/status.
   *
   * @example
   * const { stage } = await ozon.ozonDelivery.postingCancelState('1-1-1')
   */
  async postingCancelState(postingNumber: string, options: RequestOptions = {}): Promise<CancelState> {
    checkPostingNumber(postingNumber)
    return this.ask('/v1/posting/cancel/status', { posting_number: postingNumber }, options, decodeCancelState)
  }

  /**
   * Which pieces of postings were handed to buyers, with their marks for the receipt, and which were not. Postings that
   * Ozon calls invalid are `failed`; `missing` has those that its answer does not name, `unknown` those whose answer was lost.
   *
   * Ozon (2026-09-22): POST /v1/posting/marks; how many postings go into one request is not documented, 20 do
   * (inferred).
   *
   * @example
   * const { done } = await ozon.ozonDelivery.marks(['1-1-1'])
   */
  async marks(postingNumbers: readonly string[], options: RequestOptions = {}): Promise<ReadResult<IssuedMarks>> {
    checkPostingNumbers(postingNumbers)
    return readBatches({
      items: [...new Set(postingNumbers)],
      max: UNDOCUMENTED_BATCH,
      name: String,
      send: async batch => {
        const rows = await this.ask('/v1/posting/marks', { posting_numbers: batch }, options, decodeIssuedMarks)
        return sortIssued(rows, batch)
      },
    })
  }
}

/** The section, with the names that its methods take. */
export const openOzonDelivery = (api: Api): OzonDelivery =>
  guarded(new OzonDelivery(api), {
    checkout: [CART],
    map: [{ leftBottom: GEO_POINT, rightTop: GEO_POINT }, true],
    createOrder: [DELIVERY_ORDER],
    cancelOrder: [true, { reasonId: true, message: true }],
    cancelPosting: [true, { reasonId: true, message: true }],
  })

const NOT_CANCELLED = 'Nothing was cancelled'

const orderNumberProblem = (value: unknown) =>
  textProblem()('orderNumber', value) ?? textNumberProblem('orderNumber', value)

function checkOrderNumber(value: unknown, operation: string): void {
  refuseAny('The order was not asked for', [orderNumberProblem(value)], operation)
}

/** Ozon takes the id as a number of 32 bits, which its schema checks. */
const wireWhy = ({ reasonId, message }: CancelWhy) => ({
  reason_id: Number(reasonId),
  ...(message === undefined ? {} : { reason_message: message }),
})
