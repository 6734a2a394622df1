import type { FboStock } from './news.ts'
import type { PostingRecord } from './records/posting.ts'
import type { Seller } from './records/seller.ts'
import type { StockRecord } from './records/shop.ts'
import type { World } from './world.ts'

/**
 * Keeps stocks in step with postings: an order reserves, a cancellation before the hand-over frees, a hand-over takes out.
 * Goods that come back are no stock until the seller says so.
 */
export function followStocks(world: World): void {
  world.onMove((posting, { from, to }) => {
    if (posting.family !== 'fbs' && posting.family !== 'fbo') return
    if (from === undefined && posting.parent === undefined && to !== 'cancelled')
      change(world, posting, { reserved: 1 })
    const isOver = to === 'cancelled' || to === 'cancelled_from_split_pending'
    if (isOver && from !== undefined && posting.deliveringAt === undefined) {
      change(world, posting, { reserved: -1 })
    }
    // A parcel that was never scanned may be found to have been delivered.
    if ((to === 'delivering' || to === 'delivered') && posting.deliveringAt === undefined) {
      posting.deliveringAt = world.now()
      change(world, posting, { reserved: -1, present: -1 })
    }
    if (to === 'delivered') posting.deliveredAt ??= world.now()
  })
}

/** Frees pieces that were cancelled out of a posting. */
export function freeStock(world: World, posting: PostingRecord, sku: string, quantity: number): void {
  const seller = world.sellers.get(posting.clientId)
  const stock = seller?.stock(sku, posting.warehouseId)
  if (seller === undefined || stock === undefined) return
  const { present, reserved } = stock
  stock.reserved = Math.max(0, stock.reserved - quantity)
  stock.updatedAt = world.now()
  tellStock(world, seller, stock, { present, reserved })
}

/** Lets pushes tell of stock that has just changed; `from` is what it was. */
function tellStock(world: World, { clientId, warehouses }: Seller, stock: StockRecord, from: FboStock): void {
  const { sku, present, reserved } = stock
  if (warehouses.has(stock.warehouseId)) world.tellNews({ kind: 'stock-changed', clientId, stock })
  else world.tellNews({ kind: 'fbo-stock-changed', clientId, sku, from, to: { present, reserved } })
}

function change(
  world: World,
  posting: PostingRecord,
  by: { readonly reserved?: number; readonly present?: number },
): void {
  const seller = world.sellers.get(posting.clientId)
  for (const { sku, quantity } of posting.lines) {
    const stock = seller?.stock(sku, posting.warehouseId)
    if (seller === undefined || stock === undefined) continue
    const { present, reserved } = stock
    // Orders of a populated base were never reserved, so nothing may fall below zero.
    stock.reserved = Math.max(0, stock.reserved + (by.reserved ?? 0) * quantity)
    stock.present = Math.max(0, stock.present + (by.present ?? 0) * quantity)
    stock.updatedAt = world.now()
    tellStock(world, seller, stock, { present, reserved })
  }
}
