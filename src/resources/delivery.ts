import { decodePickupCheck, decodeTimeslot } from '../decode/timeslot.ts'
import type { RequestOptions } from '../http/types.ts'
import type { Instant } from '../internal/dates.ts'
import type { BatchResult } from '../model/batch.ts'
import type { Timeslot, TrackingNumber } from '../model/timeslot.ts'
import type { NamesOf } from '../names.ts'
import type { Operations } from '../wire/types.ts'
import type { Api } from './shared/api.ts'
import { sendBatches, UNDOCUMENTED_BATCH } from './shared/batches.ts'
import { isoOf } from './shared/instants.ts'
import { demandObject, demandObjects } from './shared/item-checks.ts'
import { textProblem } from './shared/loose-checks.ts'
import { sortByPosting } from './shared/per-posting.ts'
import { isoPeriod, periodProblems } from './shared/period.ts'
import { checkPostingNumber, checkPostingNumbers } from './shared/posting-numbers.ts'
import { refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const VERIFY = '/v1/posting/fbs/pick-up-code/verify'
const SET_TIMESLOT = '/v1/posting/fbs/timeslot/set'
const TRACKING = '/v2/fbs/posting/tracking-number/set'
/** Documented in the words of the operation. */
const MOST_TRACKING = 20

/** Which form a carrier's numbers have is not documented. */
const trackingProblem = textProblem()

export const TRACKING_NUMBER: NamesOf<TrackingNumber> = { postingNumber: true, trackingNumber: true, ref: true }

type Move = '/v2/fbs/posting/delivering' | '/v2/fbs/posting/last-mile' | '/v2/fbs/posting/delivered'

/**
 * rFBS delivery by the seller or a carrier that Ozon is not integrated with. The moves are asynchronous: `done` means
 * that Ozon took the call, and the status follows; read it before and after.
 */
export class Delivery extends Section {
  /**
   * Sets tracking numbers, twenty postings a request.
   *
   * Safely, also when the answer is lost: `setTrackingNumbers` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/fbs/posting/tracking-number/set.
   *
   * @example
   * await ozon.delivery.setTrackingNumbers([{ postingNumber: '1-1-1', trackingNumber: 'AB123' }])
   */
  async setTrackingNumbers(
    numbers: readonly TrackingNumber[],
    options: RequestOptions = {},
  ): Promise<BatchResult<string>> {
    demandObjects('No tracking number was set', 'numbers', numbers)
    checkPostingNumbers(numbers.map(each => each.postingNumber))
    // All of them before the first request leaves.
    const problems = numbers.map(({ trackingNumber }, i) =>
      trackingProblem(`numbers[${i}].trackingNumber`, trackingNumber),
    )
    refuseAny('No tracking number was set', problems, TRACKING)
    return sendBatches({
      items: numbers,
      max: MOST_TRACKING,
      name: each => each.postingNumber,
      send: async batch => {
        const rows = batch.map(each => ({ posting_number: each.postingNumber, tracking_number: each.trackingNumber }))
        const sent = batch.map(each => each.postingNumber)
        return this.ask(TRACKING, { tracking_numbers: rows }, options, answer => sortByPosting(answer, sent))
      },
    })
  }

  /**
   * "On the way": from `awaiting_deliver`.
   *
   * Safely, also when the answer is lost: `markDelivering` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/fbs/posting/delivering; its longest list is not documented, 20 are sent at a time
   * (inferred).
   *
   * @example
   * const { failed } = await ozon.delivery.markDelivering(['1-1-1'])
   */
  async markDelivering(postingNumbers: readonly string[], options: RequestOptions = {}): Promise<BatchResult<string>> {
    return this.#move('/v2/fbs/posting/delivering', postingNumbers, options)
  }

  /**
   * "The courier is on the way": from `delivering`.
   *
   * Safely, also when the answer is lost: `markLastMile` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/fbs/posting/last-mile; 20 at a time (inferred).
   *
   * @example
   * await ozon.delivery.markLastMile(['1-1-1'])
   */
  async markLastMile(postingNumbers: readonly string[], options: RequestOptions = {}): Promise<BatchResult<string>> {
    return this.#move('/v2/fbs/posting/last-mile', postingNumbers, options)
  }

  /**
   * "Delivered": from `delivering`.
   *
   * Safely, also when the answer is lost: `markDelivered` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/fbs/posting/delivered; 20 at a time (inferred).
   *
   * @example
   * await ozon.delivery.markDelivered(['1-1-1'])
   */
  async markDelivered(postingNumbers: readonly string[], options: RequestOptions = {}): Promise<BatchResult<string>> {
    return this.#move('/v2/fbs/posting/delivered', postingNumbers, options)
  }

  /**
   * Promises a new shipping date. Only while `availableActions` has `set_cutoff`, and before `shipBy`.
   *
   * Safely, also when the answer is lost: `setCutoffs` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/posting/cutoff/set.
   *
   * @example
   * await ozon.delivery.setCutoff('1-1-1', '2026-11-25T09:00:00Z')
   */
  async setCutoff(postingNumber: string, cutoff: Instant, options: RequestOptions = {}): Promise<void> {
    checkPostingNumber(postingNumber)
    const body = { posting_number: postingNumber, new_cutoff_date: isoOf('cutoff', cutoff) }
    await this.demand('/v1/posting/cutoff/set', body, options)
  }

  /**
   * Within which interval the delivery slot may be moved, and how many times still (two at most).
   *
   * Ozon (2026-09-22): POST /v1/posting/fbs/timeslot/change-restrictions.
   *
   * @example
   * const { remainingChanges } = await ozon.delivery.timeslot('1-1-1')
   */
  async timeslot(postingNumber: string, options: RequestOptions = {}): Promise<Timeslot> {
    checkPostingNumber(postingNumber)
    const body = { posting_number: postingNumber }
    return this.ask('/v1/posting/fbs/timeslot/change-restrictions', body, options, decodeTimeslot)
  }

  /**
   * Moves the delivery slot.
   *
   * Safely, also when the answer is lost: `moveTimeslots` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/posting/fbs/timeslot/set.
   *
   * @example
   * await ozon.delivery.setTimeslot('1-1-1', { from: '2026-11-25T09:00:00Z', to: '2026-11-25T11:00:00Z' })
   */
  async setTimeslot(
    postingNumber: string,
    slot: { readonly from: Instant; readonly to: Instant },
    options: RequestOptions = {},
  ): Promise<void> {
    checkPostingNumber(postingNumber)
    demandObject('The slot was not moved', 'slot', slot)
    refuseAny('The slot was not moved', periodProblems('slot', slot), SET_TIMESLOT)
    await this.demand(SET_TIMESLOT, { posting_number: postingNumber, new_timeslot: isoPeriod(slot) }, options)
  }

  /**
   * Checks the courier's code (rFBS Express). A right one is noted by Ozon as the hand-over, so this is a write.
   *
   * Safely, also when the answer is lost: `verifyCourierCodes` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/posting/fbs/pick-up-code/verify.
   *
   * @example
   * if (await ozon.delivery.verifyPickupCode('1-1-1', '1234')) console.log('It is the right one.')
   */
  async verifyPickupCode(postingNumber: string, code: string, options: RequestOptions = {}): Promise<boolean> {
    checkPostingNumber(postingNumber)
    const body = { posting_number: postingNumber, pickup_code: code }
    return this.obtain(VERIFY, body, options, decodePickupCheck, {
      lacks: 'a word on whether the code is right',
      next: 'Read the posting again.',
    })
  }

  async #move(path: Move, numbers: readonly string[], options: RequestOptions): Promise<BatchResult<string>> {
    checkPostingNumbers(numbers)
    return sendBatches({
      items: numbers,
      max: UNDOCUMENTED_BATCH,
      name: number => number,
      send: async batch => {
        const body: Operations[Move]['request'] = { posting_number: batch }
        return this.ask(path, body, options, answer => sortByPosting(answer, batch))
      },
    })
  }
}

/** The section, with the names that its methods take. */
export const openDelivery = (api: Api): Delivery =>
  guarded(new Delivery(api), {
    setTrackingNumbers: [['numbers', TRACKING_NUMBER]],
    setTimeslot: [true, { from: true, to: true }],
  })
