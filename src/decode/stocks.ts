import type { ProductStocks, SchemeStock, StockProblem, WarehouseStock } from '../model/stock.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, objects, part, type Read, readInto, type Source } from './part.ts'
import { balance, count, flag, id, instant, text } from './readers.ts'
import { type RowPage, rowsOf } from './rows.ts'

/** A list of ids, each as text. */
const ids: Read<readonly string[]> = (value, field, notes, source) => {
  const list = Array.isArray(value) ? value : [value]
  return list.map(each => id(each, field, notes, source)).filter(each => each !== undefined)
}

const SCHEME_STOCK = part<SchemeStock>('items[].stocks[]', undefined, [
  ['type', 'scheme', text],
  ['sku', 'sku', id],
  ['present', 'present', count],
  ['reserved', 'reserved', count],
  ['shipment_type', 'shipmentType', text],
  ['warehouse_ids', 'warehouseIds', ids],
])

const PRODUCT = part<ProductStocks>('items[]', undefined, [
  ['product_id', 'productId', id],
  ['offer_id', 'offerId', text],
  ['stocks', 'stocks', objects(SCHEME_STOCK)],
])

/** The answer of /v4/product/info/stocks. */
export const decodeProductStocks = rowsOf<ProductStocks>(
  'items',
  { part: PRODUCT, start: () => ({ productId: '', stocks: [] }), key: ['product_id', 'productId'] },
  ['total', 'total_items'],
)

const warehouseStocks = (field: string): ((answer: Source, notes: DriftNotes) => RowPage<WarehouseStock>) =>
  rowsOf<WarehouseStock>(field, {
    part: part<WarehouseStock>(`${field}[]`, undefined, [
      ['sku', 'sku', id],
      ['warehouse_id', 'warehouseId', id],
      ['warehouse_name', 'warehouseName', text],
      ['offer_id', 'offerId', text],
      ['product_id', 'productId', id],
      ['present', 'present', count],
      ['reserved', 'reserved', count],
      ['free_stock', 'free', balance],
      ['updated_at', 'updatedAt', instant],
    ]),
    start: () => ({ sku: '' }),
    key: ['sku', 'sku'],
  })

/** The answer of /v1/product/info/warehouse/stocks. */
export const decodeWarehouseStocks = warehouseStocks('stocks')
/** The answers of the two stocks-by-warehouse methods. */
export const decodeStocksOfProducts = warehouseStocks('products')

/** What became of one pair of product and warehouse. */
export interface StockFate {
  readonly warehouseId?: string
  readonly offerId?: string
  readonly productId?: string
  readonly updated?: boolean
  readonly problems: readonly StockProblem[]
}

const PROBLEM = part<StockProblem>('result[].errors[]', undefined, [
  ['code', 'code', text],
  ['message', 'message', text],
])

const FATE = part<StockFate>('result[]', undefined, [
  ['warehouse_id', 'warehouseId', id],
  ['offer_id', 'offerId', text],
  ['product_id', 'productId', id],
  ['updated', 'updated', flag],
  ['errors', 'problems', objects(PROBLEM)],
])

const FATES = part<{ fates: readonly StockFate[] }>('', undefined, [
  ['result', 'fates', objects(FATE, () => ({ problems: [] }))],
])

/** The answer of /v2/products/stocks. */
export function decodeStockFates(answer: Source, notes: DriftNotes): readonly StockFate[] {
  const model: Draft<{ fates: readonly StockFate[] }> = {}
  readInto(FATES, answer, model, notes)
  return model.fates ?? []
}
