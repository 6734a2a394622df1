import { Carriages } from './carriages.ts'
import { Chats } from './chats.ts'
import { ConditionalCancellations } from './conditional-cancellations.ts'
import { Containers } from './containers.ts'
import { Declarations } from './declarations.ts'
import { Giveouts } from './giveouts.ts'
import { LabelTasks } from './labels.ts'
import { Marks } from './marks.ts'
import { OrderNumbers } from './order-numbers.ts'
import { Passes } from './passes.ts'
import { Reports } from './reports.ts'
import { Returns } from './returns.ts'
import { RfbsReturns } from './rfbs-returns.ts'
import type { KeyRecord, ProductRecord, StockRecord, SubscriptionWord, WarehouseRecord } from './shop.ts'
import { StockUpdates } from './stock-updates.ts'
import { Subscriptions } from './subscriptions.ts'

/** One account: its keys, its shop, and what the seller has made. */
export class Seller {
  readonly clientId: string
  readonly name: string
  readonly currency: string
  readonly keys: KeyRecord[]
  readonly subscription: SubscriptionWord
  /** Whether the seller has joined the programme of partner warehouses. */
  readonly isInFbp: boolean
  readonly warehouses = new Map<string, WarehouseRecord>()
  /** By SKU. */
  readonly products = new Map<string, ProductRecord>()
  readonly #skuOfOffer = new Map<string, string>()
  readonly #skuOfId = new Map<string, string>()
  readonly orderNumbers = new OrderNumbers()
  readonly declarations = new Declarations()
  readonly marks = new Marks()
  readonly labelTasks = new LabelTasks()
  readonly carriages = new Carriages()
  readonly containers = new Containers()
  readonly passes = new Passes()
  readonly conditionalCancellations = new ConditionalCancellations()
  readonly returns = new Returns()
  readonly rfbsReturns = new RfbsReturns()
  readonly giveouts = new Giveouts()
  readonly chats = new Chats()
  readonly reports = new Reports()
  readonly stockUpdates = new StockUpdates()
  /** Codes of digital goods that are said to be in hand, by SKU. */
  readonly digitalStocks = new Map<string, number>()
  readonly subscriptions = new Subscriptions()
  readonly #stocks = new Map<string, StockRecord>()

  constructor(about: {
    readonly clientId: string
    readonly name: string
    readonly currency: string
    readonly keys: readonly KeyRecord[]
    readonly subscription?: SubscriptionWord
    readonly isInFbp?: boolean
  }) {
    this.clientId = about.clientId
    this.name = about.name
    this.currency = about.currency
    this.keys = [...about.keys]
    this.subscription = about.subscription ?? 'PREMIUM_PLUS'
    this.isInFbp = about.isInFbp ?? true
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

  addProduct(product: ProductRecord): void {
    const { sku, offerId, productId } = product
    this.products.set(sku, product)
    this.#skuOfOffer.set(offerId, sku)
    this.#skuOfId.set(productId, sku)
  }

  productByOffer(offerId: string): ProductRecord | undefined {
    return this.products.get(this.#skuOfOffer.get(offerId) ?? '')
  }

  productById(productId: string): ProductRecord | undefined {
    return this.products.get(this.#skuOfId.get(productId) ?? '')
  }
}
