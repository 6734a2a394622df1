import type { RequestOptions } from '../http/types.ts'
import type { BatchResult } from '../model/batch.ts'
import type { Api } from './shared/api.ts'
import { sendBatches, UNDOCUMENTED_BATCH } from './shared/batches.ts'
import { sortTogether } from './shared/per-posting.ts'
import { checkPostingNumbers } from './shared/posting-numbers.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const OPEN = '/v2/posting/fbs/arbitration'
const RETURN = '/v2/posting/fbs/awaiting-delivery'
/** Documented in the words of the operation. */
const MOST_RETURNED = 100

/** Disputes over parcels that were handed over and never scanned. */
export class Disputes extends Section {
  /**
   * Opens a dispute: the postings go to `arbitration`.
   *
   * Safely, also when the answer is lost: `openDispute` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/arbitration. It answers with one boolean for a whole request, so postings
   * of one request share their fate. Its longest list is not documented, 20 are sent at a time (inferred).
   *
   * @example
   * const { done, failed } = await ozon.disputes.open(['1-1-1'])
   */
  async open(postingNumbers: readonly string[], options: RequestOptions = {}): Promise<BatchResult<string>> {
    return this.#send(OPEN, UNDOCUMENTED_BATCH, postingNumbers, options)
  }

  /**
   * Puts disputed postings back to `awaiting_deliver`; they must then go into a carriage again.
   *
   * Safely, also when the answer is lost: `returnToShipping` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/awaiting-delivery, a hundred at a time; one boolean for a whole request.
   *
   * @example
   * await ozon.disputes.returnToShipping(['1-1-1'])
   */
  async returnToShipping(
    postingNumbers: readonly string[],
    options: RequestOptions = {},
  ): Promise<BatchResult<string>> {
    return this.#send(RETURN, MOST_RETURNED, postingNumbers, options)
  }

  async #send(
    path: typeof OPEN | typeof RETURN,
    max: number,
    numbers: readonly string[],
    options: RequestOptions,
  ): Promise<BatchResult<string>> {
    checkPostingNumbers(numbers)
    return sendBatches({
      items: numbers,
      max,
      name: number => number,
      send: async batch => this.ask(path, { posting_number: batch }, options, answer => sortTogether(answer, batch)),
    })
  }
}

/** The section, with the names that its methods take. */
export const openDisputes = (api: Api): Disputes => guarded(new Disputes(api), {})
