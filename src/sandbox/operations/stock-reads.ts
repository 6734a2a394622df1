import { groupedBy } from '../grouped.ts'
import { OZON_WAREHOUSE } from '../postings/orders.ts'
import { isRfbs } from '../postings/schemes.ts'
import type { Seller } from '../records/seller.ts'
import type { ProductRecord, StockRecord } from '../records/shop.ts'
import { iso } from '../render/common.ts'
import { invalid, notFound } from '../server/refusal.ts'
import type { Call, Json } from './operation.ts'
import { limitOf, pageOf } from './paging.ts'

/** The largest page of the four lists. */
const MOST = 1_000

/** A product where there are pieces of it. */
interface Stocked {
  readonly product: ProductRecord
  readonly stock: StockRecord
}

/** What is there of each product, by scheme, over all warehouses. */
export function byProduct({ world, seller, body, path }: Call): Json {
  const filter = body.object('filter')
  const [offerIds, productIds] = [filter.texts('offer_id'), filter.texts('product_id')]
  const visibility = filter.text('visibility')
  const { stockTotals } = world.behaviour
  const stocksOf = stocksBySku(seller)
  const wanted = [...seller.products.values()].filter(
    product =>
      (offerIds.length === 0 || offerIds.includes(product.offerId)) &&
      (productIds.length === 0 || productIds.includes(product.productId)) &&
      isVisible(visibility, stocksOf(product)),
  )
  const question = `${path} ${JSON.stringify([offerIds, productIds, visibility])}`
  const ask = { cursor: body.text('cursor'), question, limit: limitOf(body, MOST) }
  const page = pageOf(wanted, ask, ({ sku }) => ({ createdAt: Number(sku), rank: 0 }))
  return {
    items: page.rows.map(product => ({
      product_id: Number(product.productId),
      offer_id: product.offerId,
      stocks: byType(seller, product, stocksOf(product)),
    })),
    cursor: page.cursor,
    ...(stockTotals === 'total_items' ? {} : { total: wanted.length }),
    ...(stockTotals === 'total' ? {} : { total_items: wanted.length }),
  }
}

/** Finds the stocks of a product. A place where there never was a piece is none. */
function stocksBySku({ stocks }: Seller): (product: ProductRecord) => readonly StockRecord[] {
  const known = [...stocks].filter(({ updatedAt }) => updatedAt > 0)
  const groups = new Map(groupedBy(known, ({ sku }) => sku).map(group => [group[0].sku, group]))
  return ({ sku }) => groups.get(sku) ?? []
}

const free = ({ present, reserved }: StockRecord): number => Math.max(0, present - reserved)

const FOR_SALE: ReadonlySet<string> = new Set(['VISIBLE', 'IN_SALE'])
const NOT_FOR_SALE: ReadonlySet<string> = new Set(['INVISIBLE', 'EMPTY_STOCK', 'REMOVED_FROM_SALE'])
/** Every product of a sandbox is sound. */
const SOUND: ReadonlySet<string> = new Set([
  '',
  'ALL',
  'MODERATED',
  'VALIDATION_STATE_SUCCESS',
  'READY_TO_SUPPLY',
  'TO_SUPPLY',
  'BARCODE_EXISTS',
])

/** In a sandbox buyers see what there is: the other words find nothing (inferred). */
function isVisible(visibility: string, stocks: readonly StockRecord[]): boolean {
  const isInStock = stocks.some(stock => free(stock) > 0)
  if (FOR_SALE.has(visibility)) return isInStock
  if (NOT_FOR_SALE.has(visibility)) return !isInStock
  if (visibility === 'VISIBLE_WITH_FBO_STOCK') return stocks.some(stock => isOfOzon(stock) && free(stock) > 0)
  return SOUND.has(visibility)
}

const isOfOzon = ({ warehouseId }: StockRecord): boolean => warehouseId === OZON_WAREHOUSE

function byType(seller: Seller, { sku }: ProductRecord, stocks: readonly StockRecord[]): readonly Json[] {
  return ['fbs', 'rfbs', 'fbo'].flatMap(type => {
    const ofType = stocks.filter(stock => typeOf(seller, stock) === type)
    if (ofType.length === 0) return []
    return [
      {
        type,
        sku: Number(sku),
        present: ofType.reduce((sum, { present }) => sum + present, 0),
        reserved: ofType.reduce((sum, { reserved }) => sum + reserved, 0),
        shipment_type: 'SHIPMENT_TYPE_GENERAL',
        warehouse_ids: ofType.map(({ warehouseId }) => Number(warehouseId)),
      },
    ]
  })
}

function typeOf(seller: Seller, stock: StockRecord): string {
  if (isOfOzon(stock)) return 'fbo'
  const warehouse = seller.warehouses.get(stock.warehouseId)
  return warehouse !== undefined && isRfbs(warehouse) ? 'rfbs' : 'fbs'
}

/** Everything in one warehouse; one that the seller does not have is refused (inferred). */
export function warehouseStocks({ seller, body, path }: Call): Json {
  const warehouseId = body.text('warehouse_id')
  if (!seller.warehouses.has(warehouseId)) throw notFound(`warehouse ${warehouseId} not found`)
  const rows = stockedOf(seller, ({ stock }) => stock.warehouseId === warehouseId)
  const page = pageOf(rows, askOf({ body, path }, warehouseId), placeOf)
  return {
    stocks: page.rows.map(row => ({ ...told(row), ...freeOf(row), updated_at: iso(row.stock.updatedAt) })),
    cursor: page.cursor,
    has_next: page.hasNext,
  }
}

/** These products in each of the seller's warehouses. */
export function fbsStocks({ seller, body, path }: Call): Json {
  const [skus, offerIds] = [body.texts('sku'), body.texts('offer_id')]
  const rows = [...seller.warehouses.values()].flatMap(({ id, name }) =>
    stockedOf(seller, row => row.stock.warehouseId === id && isNamed(row, skus, offerIds)).map(row => ({
      ...row,
      name,
    })),
  )
  const page = pageOf(rows, askOf({ body, path }, [skus, offerIds]), placeOf)
  return {
    products: page.rows.map(row => ({ ...told(row), ...freeOf(row), warehouse_name: row.name })),
    cursor: page.cursor,
    has_next: page.hasNext,
  }
}

/** These products in Ozon's warehouses. */
export function fboStocks({ seller, body, path }: Call): Json {
  const [skus, offerIds] = [body.texts('skus'), body.texts('offer_ids')]
  if (skus.length === 0 && offerIds.length === 0) throw invalid('invalid Request: offer_ids or skus are required')
  const rows = stockedOf(seller, row => isOfOzon(row.stock) && isNamed(row, skus, offerIds))
  const page = pageOf(rows, askOf({ body, path }, [skus, offerIds]), placeOf)
  return { products: page.rows.map(told), cursor: page.cursor, has_next: page.hasNext }
}

function stockedOf(seller: Seller, isWanted: (row: Stocked) => boolean): readonly Stocked[] {
  const stocksOf = stocksBySku(seller)
  return [...seller.products.values()]
    .flatMap(product => stocksOf(product).map(stock => ({ product, stock })))
    .filter(isWanted)
}

const isNamed = ({ product }: Stocked, skus: readonly string[], offerIds: readonly string[]): boolean =>
  skus.includes(product.sku) || offerIds.includes(product.offerId)

const askOf = ({ body, path }: Pick<Call, 'body' | 'path'>, asked: unknown) => ({
  cursor: body.text('cursor'),
  question: `${path} ${JSON.stringify(asked)}`,
  limit: limitOf(body, MOST),
})

const placeOf = ({ stock }: Stocked) => ({ createdAt: Number(stock.sku), rank: Number(stock.warehouseId) })

const told = ({ product, stock }: Stocked): Json => ({
  sku: Number(product.sku),
  product_id: Number(product.productId),
  offer_id: product.offerId,
  warehouse_id: Number(stock.warehouseId),
  present: stock.present,
  reserved: stock.reserved,
})

const freeOf = ({ stock }: Stocked): Json => ({ free_stock: free(stock) })
