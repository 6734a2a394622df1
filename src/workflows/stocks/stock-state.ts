import type { Ozon } from '../../client.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { StockUpdate, WarehouseStock } from '../../model/stock.ts'
import { Collector } from '../core/collector.ts'

/** What a warehouse holds of a product, as far as it matters for setting it. */
export interface StockState {
  /** Pieces that can be ordered; 'none' when Ozon has no stock of this product there, absent when it does not tell. */
  readonly free?: number | 'none'
  readonly row?: WarehouseStock
}

/** So many products go into one request. */
const MOST = 1_000

/** Reads what warehouses hold of products that come one by one; products named by Ozon's id cost a request more. */
export function stockReading(ozon: Ozon, { signal }: RequestOptions): Collector<StockUpdate, StockState> {
  const options = signal === undefined ? {} : { signal }
  const offers = new Map<string, string>()
  return new Collector({
    clock: ozon.clock,
    signal,
    max: MOST,
    carryOut: async updates => {
      await learnOffers(ozon, updates, offers, options)
      const offerOf = ({ offerId, productId }: StockUpdate): string | undefined =>
        offerId ?? offers.get(String(productId))
      const rows = await readRows(ozon, [...new Set(updates.flatMap(update => offerOf(update) ?? []))], options)
      return updates.map(update => ({ value: stateOf(rows, offerOf(update), String(update.warehouseId)) }))
    },
  })
}

/** Stocks by warehouse are told for item codes and SKUs only. */
async function learnOffers(
  ozon: Ozon,
  updates: readonly StockUpdate[],
  offers: Map<string, string>,
  options: RequestOptions,
): Promise<void> {
  const productIds = updates.flatMap(({ productId }) => (productId === undefined ? [] : [String(productId)]))
  const unknown = [...new Set(productIds)].filter(id => !offers.has(id))
  if (unknown.length === 0) return
  for await (const { productId, offerId } of ozon.stocks.list({ productIds: unknown }, options)) {
    if (offerId !== undefined) offers.set(productId, offerId)
  }
}

async function readRows(
  ozon: Ozon,
  offerIds: readonly string[],
  options: RequestOptions,
): Promise<readonly WarehouseStock[]> {
  const rows: WarehouseStock[] = []
  if (offerIds.length === 0) return rows
  for await (const row of ozon.stocks.fbs({ offerIds }, options)) rows.push(row)
  return rows
}

function stateOf(rows: readonly WarehouseStock[], offerId: string | undefined, warehouseId: string): StockState {
  if (offerId === undefined) return {}
  const row = rows.find(each => each.offerId === offerId && each.warehouseId === warehouseId)
  if (row === undefined) return { free: 'none' }
  return { row, ...(row.free === undefined ? {} : { free: row.free }) }
}
