import { decodeCodesFates, decodeDigitalStockFates } from '../decode/digital.ts'
import type { RequestOptions } from '../http/types.ts'
import type { BatchResult } from '../model/batch.ts'
import type {
  DigitalCodeRejected,
  DigitalCodesResult,
  DigitalProductCodes,
  DigitalStock,
  DigitalStockSet,
} from '../model/digital.ts'
import { codesProblems, sortCodes, withoutCodes } from './digital/codes.ts'
import { digitalStockProblems, sortDigitalStocks } from './digital/stocks.ts'
import type { Api } from './shared/api.ts'
import { sendBatches, UNDOCUMENTED_BATCH } from './shared/batches.ts'
import { refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const UPLOAD = '/v1/posting/digital/codes/upload'
const IMPORT = '/v1/product/digital/stocks/import'

/** Digital goods: their codes for buyers, and how many there are. For sellers of such goods only. */
export class Digital extends Section {
  /**
   * Gives the buyer the codes of a posting: all products and all their codes in one call, within 24 hours of the order.
   * How many Ozon wants, a line's `requiredDigitalCodes` tells; those that cannot be given are counted by `notAvailable`.
   * The result names products by their SKU, and rejected codes by their place in the list.
   *
   * Ozon (2026-09-22): POST /v1/posting/digital/codes/upload. An unknown product may have its codes: look before giving
   * others.
   *
   * @example
   * const { failed, rejectedCodes } = await ozon.digital.uploadCodes('33920151-0719-1', [{ sku: '6605735423', codes }])
   */
  async uploadCodes(
    postingNumber: string,
    products: readonly DigitalProductCodes[],
    options: RequestOptions = {},
  ): Promise<DigitalCodesResult> {
    refuseAny('No code was sent', codesProblems(postingNumber, products), UPLOAD)
    let rejectedCodes: readonly DigitalCodeRejected[] = []
    const result = await sendBatches({
      items: products,
      // The codes of a posting are never split.
      max: products.length,
      name: ({ sku }) => String(sku),
      send: async batch => {
        const sorted = sortCodes(await this.#upload(postingNumber, batch, options), batch)
        rejectedCodes = sorted.rejectedCodes
        return sorted
      },
    })
    return { ...result, rejectedCodes }
  }

  async #upload(postingNumber: string, products: readonly DigitalProductCodes[], options: RequestOptions) {
    const body = { posting_number: postingNumber, exemplars_by_sku: products.map(wireProduct) }
    return this.ask(UPLOAD, body, options, decodeCodesFates).catch((error: unknown) => {
      throw withoutCodes(error, products)
    })
  }

  /**
   * Sets how many pieces of digital products there are; failures name their offer id.
   *
   * Ozon (2026-09-22): POST /v1/product/digital/stocks/import; its longest list is not documented, 20 go into a request
   * (inferred). Sending an unknown one again is harmless: it sets, and adds nothing (inferred).
   *
   * @example
   * const { failed } = await ozon.digital.setStocks([{ offerId: 'GIFT-500', stock: 20 }])
   */
  async setStocks(
    stocks: readonly DigitalStock[],
    options: RequestOptions = {},
  ): Promise<BatchResult<DigitalStockSet>> {
    refuseAny('No stock was set', digitalStockProblems(stocks), IMPORT)
    return sendBatches({
      items: stocks,
      max: UNDOCUMENTED_BATCH,
      name: ({ offerId }) => offerId,
      send: async batch => {
        const body = { stocks: batch.map(({ offerId, stock }) => ({ offer_id: offerId, stock })) }
        return sortDigitalStocks(await this.ask(IMPORT, body, options, decodeDigitalStockFates), batch)
      },
    })
  }
}

/** The section, with the names that its methods take. */
export const openDigital = (api: Api): Digital =>
  guarded(new Digital(api), {
    uploadCodes: [true, ['products', { sku: true, codes: true, notAvailable: true, ref: true }]],
    setStocks: [['stocks', { offerId: true, stock: true, ref: true }]],
  })

const wireProduct = ({ sku, codes, notAvailable = 0 }: DigitalProductCodes) => ({
  sku,
  exemplar_qty: codes.length,
  not_available_exemplar_qty: notAvailable,
  exemplar_keys: codes,
})
