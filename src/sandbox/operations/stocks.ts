import type { ProductRecord, ProductState } from '../records/shop.ts'
import type { Body } from '../server/body.ts'
import { CODES, invalid, Refusal } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { byProduct, fboStocks, fbsStocks, warehouseStocks } from './stock-reads.ts'

/** Documented in the words of the operation. */
const MOST_PAIRS = 100
/** Documented: less than a million. */
const MOST_PIECES = 1_000_000

/** How many pieces there are, and saying so. */
export const stocks: OperationTable = {
  '/v4/product/info/stocks': byProduct,
  '/v1/product/info/warehouse/stocks': warehouseStocks,
  '/v2/product/info/stocks-by-warehouse/fbs': fbsStocks,
  '/v1/product/info/stocks-by-warehouse/fbo': fboStocks,
  '/v2/products/stocks': set,
}

/** What is set comes beside what is reserved. Each pair of product and warehouse has its own fate. */
function set(call: Call): Json {
  takeTurn(call)
  const updates = call.body.objects('stocks')
  if (updates.length < 1 || updates.length > MOST_PAIRS) {
    throw invalid(`invalid Request.stocks: value must contain [1, ${MOST_PAIRS}] item(s)`)
  }
  const wrong = updates.findIndex(each => each.textIfAny('warehouse_id') === undefined || each.number('stock') < 0)
  if (wrong >= 0) {
    const words = `invalid ProductsStocksRequest.Stocks[${wrong}]: embedded message failed validation`
    throw invalid(`Request validation error: ${words}`)
  }
  return { result: updates.map(each => setOne(call, each)) }
}

/** So many calls a minute; which of the forms of 429 Ozon gives for it is documented nowhere (inferred). */
function takeTurn({ world, seller }: Call): void {
  const wait = seller.stockUpdates.take(world.now(), world.behaviour.stockUpdatesPerMinute)
  if (wait === undefined) return
  const message = 'You have reached request rate limit per minute'
  throw new Refusal(429, CODES.exhausted, message, Math.ceil(wait / 1000))
}

function setOne(call: Call, update: Body): Json {
  const { world, seller } = call
  const [warehouseId, offerId, productId] = ['warehouse_id', 'offer_id', 'product_id'].map(name => update.text(name))
  const stock = update.number('stock')
  const product = productOf(call, update)
  const ids = {
    warehouse_id: Number(warehouseId),
    product_id: Number(product?.productId ?? productId),
    offer_id: product?.offerId ?? offerId,
  }
  const error = product === undefined ? unknownProduct(update) : problemOf(call, product, update)
  if (product === undefined || error !== undefined) return { ...ids, updated: false, errors: [error] }
  const record = seller.stock(product.sku, update.text('warehouse_id'))
  record.present = stock + record.reserved
  record.updatedAt = world.now()
  record.setAt = world.now()
  world.journal.add({
    kind: 'effect',
    actor: 'seller',
    effect: 'stock-set',
    subject: `${product.offerId}@${record.warehouseId}`,
    details: { offerId: product.offerId, warehouseId: record.warehouseId, stock },
  })
  world.tellNews({ kind: 'stock-changed', clientId: seller.clientId, stock: record })
  return { ...ids, updated: true, errors: [] }
}

function productOf({ seller }: Call, update: Body): ProductRecord | undefined {
  const offerId = update.text('offer_id')
  return offerId === '' ? seller.productById(update.text('product_id')) : seller.productByOffer(offerId)
}

interface ItemError {
  readonly code: string
  readonly message: string
}

function unknownProduct(update: Body): ItemError {
  const offerId = update.text('offer_id')
  if (offerId !== '') return { code: 'offer_id_not_found', message: `offer_id ${offerId} is not found` }
  return { code: 'NOT_FOUND_ERROR', message: `product_id ${update.text('product_id')} is not found` }
}

/** Documented words for goods that cannot be sold yet; that the second comes where a price was not sent is ours (inferred). */
const NOT_SELLABLE: Readonly<Record<Exclude<ProductState, 'price-sent'>, ItemError>> = {
  'not-created': { code: 'product_is_not_created', message: 'Product is not created' },
  'price-not-sent': { code: 'Invalid_state', message: 'Product is not ready to supply' },
}

function problemOf({ world, seller }: Call, { sku, state }: ProductRecord, update: Body): ItemError | undefined {
  if (state !== 'price-sent') return NOT_SELLABLE[state]
  const warehouseId = update.text('warehouse_id')
  if (!seller.warehouses.has(warehouseId)) {
    return { code: 'WAREHOUSE_NOT_FOUND', message: `Warehouse ${warehouseId} not found` }
  }
  if (update.number('stock') >= MOST_PIECES) {
    return { code: 'STOCK_TOO_BIG', message: `The stock must be less than ${MOST_PIECES}` }
  }
  const { setAt = Number.NEGATIVE_INFINITY } = seller.stock(sku, warehouseId)
  if (world.now() - setAt >= world.behaviour.stockPauseMs) return undefined
  return { code: 'TOO_MANY_REQUESTS', message: 'Stock is updated too frequently' }
}
