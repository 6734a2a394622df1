import { decodeProductPrices } from '../decode/product-prices.ts'
import { decodeProductCards } from '../decode/products.ts'
import { OzonError } from '../errors.ts'
import type { RequestOptions } from '../http/types.ts'
import type { BatchResult } from '../model/batch.ts'
import type { ProductCard, ProductPrices } from '../model/product.ts'
import type { List } from '../pagination.ts'
import type { Operations } from '../wire/types.ts'
import {
  chooseMany,
  chooseOne,
  filterProblems,
  notFoundAmong,
  type ProductId,
  type ProductIds,
} from './products/choice.ts'
import type { Api } from './shared/api.ts'
import { sendBatches } from './shared/batches.ts'
import { cursorList } from './shared/cursor-list.ts'
import { requestIdOf } from './shared/json-body.ts'
import { distinctPieces, refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const CARDS = '/v3/product/info/list'
const PRICES = '/v5/product/info/prices'
/** The most products of a request, and the largest page: documented for both. */
const MOST = 1000

type PricesFilter = Operations[typeof PRICES]['request']['filter']

/** Which products' prices to list. */
export interface PriceFilter {
  /** Any number: they are asked for a thousand at a time. */
  readonly offerIds?: readonly string[] | undefined
  /** Ozon's product ids, no SKUs; instead of `offerIds`. */
  readonly productIds?: readonly string[] | undefined
  /** Default 'ALL', which has no archived ones. */
  readonly visibility?: NonNullable<PricesFilter['visibility']> | undefined
}

/** Cards and prices of the seller's products: what the lines of an order are checked by. */
export class Products extends Section {
  /**
   * The card of one product, by its SKU, the seller's own code, or Ozon's product id. Throws a `not-found` error when
   * Ozon has none.
   *
   * Ozon (2026-09-22): POST /v3/product/info/list.
   *
   * @example
   * const { name, barcodes } = await ozon.products.get({ sku: line.sku })
   */
  async get(product: ProductId, options: RequestOptions = {}): Promise<ProductCard> {
    const { kind, ids } = chooseOne(product, CARDS)
    const cards = await this.ask(CARDS, { [kind]: ids }, options, decodeProductCards)
    const [card] = cards
    if (card !== undefined) return card
    const message = `Ozon has no product with ${kind} ${ids.join()}. Check the id and the Client-Id.`
    throw new OzonError('not-found', message, {
      operation: CARDS,
      httpStatus: 200,
      requestId: requestIdOf(cards),
      attempts: 1,
      outcome: 'rejected',
    })
  }

  /**
   * Cards of many products, as Ozon orders them. Those that it does not know are `failed` with the code 'not-found';
   * an id given twice is asked for once.
   *
   * Ozon (2026-09-22): POST /v3/product/info/list, a thousand a request.
   *
   * @example
   * const { done, failed } = await ozon.products.getMany({ offerIds: posting.lines.map(({ offerId }) => offerId) })
   */
  async getMany(products: ProductIds, options: RequestOptions = {}): Promise<BatchResult<ProductCard>> {
    const { kind, ids } = chooseMany(products, CARDS)
    return sendBatches({
      items: ids,
      max: MOST,
      name: String,
      halves: true,
      send: async batch => {
        const done = await this.ask(CARDS, { [kind]: batch }, options, decodeProductCards)
        return { done, failed: notFoundAmong({ kind, ids: batch }, done) }
      },
    })
  }

  /**
   * Prices of products, all or those named, with what Ozon takes for a sale.
   *
   * Ozon (2026-09-22): POST /v5/product/info/prices, a thousand a page.
   *
   * @example
   * for await (const { offerId, price } of ozon.products.prices({ visibility: 'IN_SALE' })) console.log(offerId, price)
   */
  prices(filter: PriceFilter = {}, options: RequestOptions = {}): List<ProductPrices> {
    const { offerIds, productIds, visibility = 'ALL' } = filter
    refuseAny('The prices were not asked for', filterProblems({ offerIds, productIds }), PRICES)
    const filters: PricesFilter[] = [
      ...distinctPieces(offerIds ?? [], MOST).map(ids => ({ offer_id: ids, visibility })),
      ...distinctPieces(productIds ?? [], MOST).map(ids => ({ product_id: ids, visibility })),
    ]
    const listing = { operation: PRICES, pageSize: MOST, filters: filters.length === 0 ? [{ visibility }] : filters }
    return cursorList<ProductPrices, PricesFilter>(this.api, listing, options, (asked, page, more) =>
      this.askPage(PRICES, { filter: asked, ...page }, more, decodeProductPrices),
    )
  }
}

/** The section, with the names that its methods take. */
export const openProducts = (api: Api): Products =>
  guarded(new Products(api), {
    get: [{ sku: true, offerId: true, productId: true }],
    getMany: [{ skus: true, offerIds: true, productIds: true }],
    prices: [{ offerIds: true, productIds: true, visibility: true }],
  })
