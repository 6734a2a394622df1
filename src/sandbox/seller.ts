import type { KeyRecord, ProductRecord, StockRecord, WarehouseRecord } from './records/shop.ts'

/** One account: its keys, its shop, and what the seller has made. */
export class Seller {
  readonly clientId: string
  readonly name: string
  readonly currency: string
  readonly keys: KeyRecord[]
  readonly warehouses = new Map<string, WarehouseRecord>()
  /** By SKU. */
  readonly products = new Map<string, ProductRecord>()
  readonly #stocks = new Map<string, StockRecord>()

  constructor(about: {
    readonly clientId: string
    readonly name: string
    readonly currency: string
    readonly keys: readonly KeyRecord[]
  }) {
    this.clientId = about.clientId
    this.name = about.name
    this.currency = about.currency
    this.keys = [...about.keys]
  }

  /** Stock of a product in a warehouse, made when there is none. */
  stock(sku: string, warehouseId: string): StockRecord {
    const key = `${sku}@${warehouseId}`
    const found = this.#stocks.get(key)
    if (found !== undefined) return found
    const made: StockRecord = { sku, warehouseId, present: 0, reserved: 0, updatedAt: 0 }
    this.#stocks.set(key, made)
    return made
  }

  get stocks(): Iterable<StockRecord> {
    return this.#stocks.values()
  }

  productByOffer(offerId: string): ProductRecord | undefined {
    return [...this.products.values()].find(product => product.offerId === offerId)
  }

  productById(productId: string): ProductRecord | undefined {
    return [...this.products.values()].find(product => product.productId === productId)
  }
}
