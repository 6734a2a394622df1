import { parseRfc3339 } from '../../internal/dates.ts'
import { type FlowWord, flowWords } from '../../wire/statuses.ts'
import { OZON_WAREHOUSE } from '../orders.ts'
import { mix } from '../random.ts'
import {
  type FirstMile,
  firstMiles,
  type KeyRecord,
  type ProductRecord,
  type WarehouseRecord,
} from '../records/shop.ts'
import { Seller } from '../seller.ts'
import type { World } from '../world.ts'
import type { KeySeed, PostingSeed, ProductSeed, SeedData, SellerSeed, WarehouseSeed } from './data.ts'
import { plantPass } from './plant-pass.ts'
import { plantPosting } from './plant-posting.ts'
import { SeedError } from './seed-error.ts'

const DAY_MS = 86_400_000
export const FIRST_CLIENT = 100_001
const FIRST_WAREHOUSE = 1_020_000_000_001

export { SeedError } from './seed-error.ts'

/** Puts everything of a seed into an empty world. */
export function plantSeed(world: World, { sellers = [{}] }: SeedData): void {
  if (!Array.isArray(sellers) || sellers.length === 0) throw new SeedError('sellers', 'must be a list of at least one')
  for (const [at, seed] of sellers.entries()) plantSeller(world, seed, at)
}

function plantSeller(world: World, seed: SellerSeed, at: number): void {
  const place = `sellers[${at}]`
  const clientId = seed.clientId ?? String(FIRST_CLIENT + at)
  if (!/^[1-9]\d*$/.test(clientId)) throw new SeedError(`${place}.clientId`, 'must be digits')
  if (world.sellers.has(clientId)) throw new SeedError(`${place}.clientId`, `'${clientId}' is there twice`)
  const { name = `Продавец ${clientId}`, currency = 'RUB', keys = [{ key: `sandbox-key-${clientId}` }] } = seed
  const seller = new Seller({
    clientId,
    name,
    currency,
    keys: keys.map((key, i) => keyOf(world, key, `${place}.keys[${i}]`)),
    subscription: seed.subscription ?? 'PREMIUM_PLUS',
    isInFbp: seed.isInFbp ?? true,
  })
  world.sellers.set(clientId, seller)
  for (const [i, each] of (seed.warehouses ?? [{}]).entries()) {
    const warehouse = warehouseOf(each, `${place}.warehouses[${i}]`, at * 100 + i)
    seller.warehouses.set(warehouse.id, warehouse)
  }
  for (const [i, each] of (seed.products ?? []).entries()) plantProduct(world, seller, each, `${place}.products[${i}]`)
  for (const [i, each] of (seed.postings ?? []).entries())
    plantPostingSeed(world, seller, each, `${place}.postings[${i}]`)
  for (const [i, each] of (seed.passes ?? []).entries()) plantPass(world, seller, each, `${place}.passes[${i}]`)
}

function keyOf(world: World, { key, roles, expiresAt }: KeySeed, place: string): KeyRecord {
  if (typeof key !== 'string' || key === '') throw new SeedError(`${place}.key`, 'must be text')
  const given = expiresAt === undefined ? world.now() + 90 * DAY_MS : parseRfc3339(expiresAt)
  if (given === undefined) throw new SeedError(`${place}.expiresAt`, 'must be a time such as 2026-11-22T09:00:00Z')
  return { key, expiresAt: given, roles: roles ?? [{ name: 'Admin', methods: 'all' }] }
}

function warehouseOf(seed: WarehouseSeed, place: string, number: number): WarehouseRecord {
  const flow = checkedFlow(seed.flow ?? 'FBS', `${place}.flow`)
  const id = seed.id ?? String(FIRST_WAREHOUSE + number)
  if (!/^[1-9]\d*$/.test(id)) throw new SeedError(`${place}.id`, 'must be digits')
  const { name = `Склад ${number + 1}`, city = 'Москва', offsetMinutes = 180, hoursToShip = 24 } = seed
  // With Ozon's delivery the method has the number of its warehouse.
  const methodId = flow === 'FBS' ? id : String(Number(id) + 500_000)
  const provider = flow === 'FBS' ? 'Доставка Ozon' : 'Доставка продавца'
  const method = {
    id: methodId,
    name: `${provider}, ${name}`,
    provider,
    providerId: flow === 'FBS' ? '24' : '0',
    status: 'ACTIVE',
  } as const
  return {
    id,
    name,
    flow,
    city,
    offsetMinutes,
    hoursToShip,
    isAutoAssembly: seed.isAutoAssembly ?? false,
    firstMile: checkedFirstMile(seed.firstMile ?? 'dropoff', `${place}.firstMile`),
    hasTrustedAcceptance: seed.hasTrustedAcceptance ?? false,
    methods: [method],
  }
}

/** Makes a product with stock in every warehouse. Also used for lines that name a product which no seed has. */
export function plantProduct(world: World, seller: Seller, seed: ProductSeed, place: string): ProductRecord {
  const { offerId, price = '1000.00', needs = [], stock = 100, fboStock = 0 } = seed
  if (typeof offerId !== 'string' || offerId === '') throw new SeedError(`${place}.offerId`, 'must be text')
  if (!/^\d+(\.\d+)?$/.test(price)) throw new SeedError(`${place}.price`, 'must be decimal text such as 1499.00')
  if (!Number.isInteger(stock) || stock < 0) throw new SeedError(`${place}.stock`, 'must be a whole number')
  if (!Number.isInteger(fboStock) || fboStock < 0) throw new SeedError(`${place}.fboStock`, 'must be a whole number')
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
  }
  seller.products.set(sku, product)
  const places = [...seller.warehouses.keys()].map(id => [id, stock] as const)
  for (const [warehouseId, present] of fboStock > 0 ? [...places, [OZON_WAREHOUSE, fboStock] as const] : places) {
    const record = seller.stock(sku, warehouseId)
    record.present = present
    record.updatedAt = world.now()
  }
  return product
}

function plantPostingSeed(world: World, seller: Seller, seed: PostingSeed, place: string): void {
  if (seed.flow !== undefined) checkedFlow(seed.flow, `${place}.flow`)
  plantPosting(world, seller, seed, place)
}

function checkedFlow(flow: FlowWord, place: string): FlowWord {
  if (!flowWords.includes(flow)) throw new SeedError(place, `'${String(flow)}' is none of ${flowWords.join(', ')}`)
  return flow
}

function checkedFirstMile(firstMile: FirstMile, place: string): FirstMile {
  if (!firstMiles.includes(firstMile)) {
    throw new SeedError(place, `'${String(firstMile)}' is none of ${firstMiles.join(', ')}`)
  }
  return firstMile
}
