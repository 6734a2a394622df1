import {
  decodeProductStocks,
  decodeStockFates,
  decodeStocksOfProducts,
  decodeWarehouseStocks,
} from '../decode/stocks.ts'
import type { Problem } from '../errors.ts'
import type { RequestOptions } from '../http/types.ts'
import { given } from '../internal/given.ts'
import type { BatchResult } from '../model/batch.ts'
import type { ProductStocks, StockSet, StockUpdate, WarehouseStock } from '../model/stock.ts'
import { type List, nextByCursor } from '../pagination.ts'
import type { Operations } from '../wire/types.ts'
import type { Api } from './shared/api.ts'
import { sendBatches } from './shared/batches.ts'
import { demandObject } from './shared/item-checks.ts'
import { type Asked, distinctPieces, listProblems, listRows, refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'
import { STOCK_UPDATE, sortStocks, stockName, stockProblems } from './stocks/updates.ts'

const ALL = '/v4/product/info/stocks'
const OF_WAREHOUSE = '/v1/product/info/warehouse/stocks'
const FBS = '/v2/product/info/stocks-by-warehouse/fbs'
const FBO = '/v1/product/info/stocks-by-warehouse/fbo'
const SET = '/v2/products/stocks'
/** The largest page of all four lists, and the longest list of ids of those by product. */
const MOST = 1000
/** Documented in the words of the operation: pairs of product and warehouse. */
const MOST_UPDATES = 100

type StocksBody = Operations[typeof ALL]['request']

export interface StockFilter {
  /** Any number: they are asked for a thousand at a time (inferred: the size of a page). */
  readonly offerIds?: readonly string[] | undefined
  /** Ozon's product ids, no SKUs; instead of `offerIds`. */
  readonly productIds?: readonly string[] | undefined
  /** Default 'ALL'. */
  readonly visibility?: NonNullable<StocksBody['filter']['visibility']> | undefined
  /** Products of the Econom tariff, which Ozon has ended. Ozon: `with_quant`. */
  readonly quants?: { readonly created?: boolean | undefined; readonly exists?: boolean | undefined } | undefined
}

/** Products by one kind of id; any number of them, a thousand a request. */
export type StockProducts =
  | { readonly skus: readonly string[]; readonly offerIds?: undefined }
  | { readonly offerIds: readonly string[]; readonly skus?: undefined }

/** How many pieces of products there are, and saying so. */
export class Stocks extends Section {
  /**
   * What is there of each product, by scheme, over all warehouses.
   *
   * Ozon (2026-09-22): POST /v4/product/info/stocks, 1000 a page.
   *
   * @example
   * for await (const { offerId, stocks } of ozon.stocks.list({ visibility: 'IN_SALE' })) console.log(offerId, stocks)
   */
  list(filter: StockFilter = {}, options: RequestOptions = {}): List<ProductStocks> {
    const { offerIds, productIds, visibility = 'ALL', quants } = filter
    refuseAny(NOT_ASKED, [...idProblems({ offerIds, productIds }), bothProblem({ offerIds, productIds })], ALL)
    const rest = { visibility, ...(quants === undefined ? {} : { with_quant: given(quants) }) }
    return listRows<ProductStocks, StocksBody['filter']>(
      this.api,
      {
        ...BY_CURSOR,
        operation: ALL,
        filters: filtersOf({ offer_id: offerIds, product_id: productIds }).map(ids => ({ ...ids, ...rest })),
        fetch: (asked, cursor, limit, more) =>
          this.askPage(ALL, { filter: asked, limit, ...after(cursor) }, more, decodeProductStocks),
      },
      options,
    )
  }

  /**
   * Everything that one of the seller's warehouses holds.
   *
   * Ozon (2026-09-22): POST /v1/product/info/warehouse/stocks, 1000 a page.
   *
   * @example
   * for await (const { sku, free } of ozon.stocks.ofWarehouse('22142605386000')) console.log(sku, free)
   */
  ofWarehouse(warehouseId: string, options: RequestOptions = {}): List<WarehouseStock> {
    return listRows<WarehouseStock, string>(
      this.api,
      {
        ...BY_CURSOR,
        operation: OF_WAREHOUSE,
        filters: [warehouseId],
        fetch: (id, cursor, limit, more) =>
          this.askPage(OF_WAREHOUSE, { warehouse_id: id, limit, ...after(cursor) }, more, decodeWarehouseStocks),
      },
      options,
    )
  }

  /**
   * What the seller's own warehouses hold of these products, a row for each warehouse.
   *
   * Ozon (2026-09-22): POST /v2/product/info/stocks-by-warehouse/fbs.
   *
   * @example
   * const rows = await ozon.stocks.fbs({ skus: ['600000001'] }).toArray({ limit: 100 })
   */
  fbs(products: StockProducts, options: RequestOptions = {}): List<WarehouseStock> {
    checkProducts(products, FBS)
    const filters = filtersOf({ sku: products.skus, offer_id: products.offerIds })
    return this.#byProduct(FBS, filters, options, (asked, more) =>
      this.askPage(FBS, asked, more, decodeStocksOfProducts),
    )
  }

  /**
   * What Ozon's warehouses hold of these products, a row for each warehouse; how much of it is free is not told.
   *
   * Ozon (2026-09-22): POST /v1/product/info/stocks-by-warehouse/fbo.
   *
   * @example
   * const rows = await ozon.stocks.fbo({ offerIds: ['PH11042'] }).toArray({ limit: 100 })
   */
  fbo(products: StockProducts, options: RequestOptions = {}): List<WarehouseStock> {
    checkProducts(products, FBO)
    const filters = filtersOf({ skus: products.skus, offer_ids: products.offerIds })
    return this.#byProduct(FBO, filters, options, (asked, more) =>
      this.askPage(FBO, asked, more, decodeStocksOfProducts),
    )
  }

  /**
   * Sets stocks, a hundred a request; failures name their update as `offerId@warehouseId` or `productId@warehouseId`.
   * The amount is what can be ordered, without reserved pieces; the product must have a price already.
   *
   * Safely, also when the answer is lost: `setStocks` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/products/stocks, 80 requests a minute. It takes one update of a product and warehouse
   * in 30 seconds: a list that names a pair twice is refused, a pair that comes too soon is `failed` with
   * TOO_MANY_REQUESTS, `retryable` and has `retryAfterMs`: send it again after that. Sending an unknown one again is harmless: it
   * sets, and adds nothing.
   *
   * @example
   * const { failed } = await ozon.stocks.set([{ offerId: 'PH11042', warehouseId: '22142605386000', stock: 100 }])
   */
  async set(updates: readonly StockUpdate[], options: RequestOptions = {}): Promise<BatchResult<StockSet>> {
    refuseAny('No stock was set', stockProblems(updates), SET)
    return sendBatches({
      items: updates,
      max: MOST_UPDATES,
      name: stockName,
      send: async batch => {
        const body = { stocks: batch.map(wireUpdate) }
        return sortStocks(await this.ask(SET, body, options, decodeStockFates), batch)
      },
    })
  }

  #byProduct<F extends object>(
    operation: typeof FBS | typeof FBO,
    filters: readonly F[],
    options: RequestOptions,
    ask: (body: F & { limit: number; cursor?: string }, options: RequestOptions) => Promise<Asked<WarehouseStock>>,
  ): List<WarehouseStock> {
    const fetch = (asked: F, cursor: string, limit: number, more: RequestOptions): Promise<Asked<WarehouseStock>> =>
      ask({ ...asked, limit, ...after(cursor) }, more)
    return listRows<WarehouseStock, F>(this.api, { ...BY_CURSOR, operation, filters, fetch }, options)
  }
}

/** The section, with the names that its methods take. */
export const openStocks = (api: Api): Stocks =>
  guarded(new Stocks(api), {
    list: [{ offerIds: true, productIds: true, visibility: true, quants: { created: 'flag', exists: 'flag' } }],
    fbs: [{ skus: true, offerIds: true }],
    fbo: [{ skus: true, offerIds: true }],
    set: [['updates', STOCK_UPDATE]],
  })

const NOT_ASKED = 'The stocks were not asked for'

/** What the four lists have in common. */
const BY_CURSOR = {
  pageSize: MOST,
  start: '',
  next: ({ rows, cursor, hasNext }: Asked<unknown>['model']) => nextByCursor({ rows: rows.length, cursor, hasNext }),
}

const after = (cursor: string): { cursor?: string } => (cursor === '' ? {} : { cursor })

type Lists = Readonly<Record<string, readonly string[] | undefined>>

const idProblems = (lists: Lists): Problem[] =>
  Object.entries(lists).flatMap(([name, list]) => listProblems(name, list, name === 'offerIds' ? 'words' : 'ids'))

function bothProblem(lists: Lists): Problem | undefined {
  const named = Object.keys(lists).filter(name => lists[name] !== undefined)
  if (named.length < 2) return undefined
  return { field: named.join(', '), rule: 'are two ways to name products: give one of them' }
}

function checkProducts(products: StockProducts, operation: string): void {
  demandObject(NOT_ASKED, 'products', products)
  const { skus, offerIds } = products
  const none = skus === undefined && offerIds === undefined
  const missing = none ? { field: 'skus, offerIds', rule: 'are missing: name the products by one of them' } : undefined
  refuseAny(NOT_ASKED, [...idProblems({ skus, offerIds }), bothProblem({ skus, offerIds }), missing], operation)
}

/** One filter for each thousand ids of the list that was given, or one without ids. */
function filtersOf<K extends string>(
  lists: Readonly<Record<K, readonly string[] | undefined>>,
): readonly { [N in K]?: readonly string[] }[] {
  // Object.entries loses the names of the keys.
  const entries = Object.entries(lists) as [K, readonly string[] | undefined][]
  const filters = entries.flatMap(([name, ids]) => distinctPieces(ids ?? [], MOST).map(piece => ({ [name]: piece })))
  // Each has one key of K.
  return filters.length === 0 ? [{}] : (filters as { [N in K]?: readonly string[] }[])
}

function wireUpdate({
  offerId,
  productId,
  stock,
  warehouseId,
}: StockUpdate): Operations[typeof SET]['request']['stocks'][number] {
  const product = offerId === undefined ? { product_id: productId } : { offer_id: offerId }
  return { ...product, stock, warehouse_id: warehouseId }
}
