import { OZON_WAREHOUSE } from '../postings/orders.ts'
import { mix } from '../random.ts'
import type { Seller } from '../records/seller.ts'
import type { ProductRecord } from '../records/shop.ts'
import type { World } from '../world.ts'
import type { ProductSeed } from './data.ts'
import { SeedError } from './seed-error.ts'

/** Makes a product with stock in every warehouse. Also used for lines that name a product which no seed has. */
export function plantProduct(world: World, seller: Seller, seed: ProductSeed, place: string): ProductRecord {
  const { offerId, price = '1000.00', needs = [], stock = 100, fboStock = 0 } = seed
  if (seller.productByOffer(offerId) !== undefined)
    throw new SeedError(`${place}.offerId`, `'${offerId}' is there twice`)
  const number = seller.products.size + 1
  const sku = seed.sku ?? String(1_700_000_000 + number * 7)
  if (seller.products.has(sku)) throw new SeedError(`${place}.sku`, `'${sku}' is there twice`)
  const product: ProductRecord = {
    sku,
    productId: String(210_000_000 + number),
    offerId,
    name: seed.name ?? `Товар ${offerId}`,
    price,
    currency: seller.currency,
    needs,
    barcode: `OZN${sku}`,
    weightGrams: 200 + (mix(number) % 30) * 100,
    isTraceable: seed.isTraceable ?? false,
    isDigital: seed.isDigital ?? false,
    state: seed.state ?? 'price-sent',
  }
  seller.addProduct(product)
  const places = [...seller.warehouses.keys()].map(id => [id, stock] as const)
  for (const [warehouseId, present] of fboStock > 0 ? [...places, [OZON_WAREHOUSE, fboStock] as const] : places) {
    const record = seller.stock(sku, warehouseId)
    record.present = present
    record.updatedAt = world.now()
  }
  return product
}
