import { parseRfc3339 } from '../../internal/dates.ts'
import { type FlowWord, flowWords } from '../../wire/statuses.ts'
import { Seller } from '../records/seller.ts'
import { type FirstMile, firstMiles, type KeyRecord, subscriptionWords, type WarehouseRecord } from '../records/shop.ts'
import type { World } from '../world.ts'
import type { KeySeed, PostingSeed, SeedData, SellerSeed, WarehouseSeed } from './data.ts'
import { plantPass } from './plant-pass.ts'
import { plantPosting } from './plant-posting.ts'
import { plantProduct } from './plant-product.ts'
import { SeedError } from './seed-error.ts'
import { checkedSeed } from './shape.ts'

const DAY_MS = 86_400_000
const FIRST_CLIENT = 100_001
const FIRST_WAREHOUSE = 1_020_000_000_001

/** Puts everything of a seed into an empty world. */
export function plantSeed(world: World, seed: SeedData): void {
  const { sellers = [{}] } = checkedSeed(seed)
  if (sellers.length === 0) throw new SeedError('sellers', 'must be a list of at least one')
  for (const [at, each] of sellers.entries()) plantSeller(world, each, at)
}

function plantSeller(world: World, seed: SellerSeed, at: number): void {
  const place = `sellers[${at}]`
  const clientId = seed.clientId ?? String(FIRST_CLIENT + at)
  if (world.sellers.has(clientId)) throw new SeedError(`${place}.clientId`, `'${clientId}' is there twice`)
  const { name = `Продавец ${clientId}`, currency = 'RUB', keys = [{ key: usualKey(clientId) }] } = seed
  const seller = new Seller({
    clientId,
    name,
    currency,
    keys: keys.map(key => keyOf(world, key)),
    ...programmesOf(seed, place),
  })
  world.sellers.set(clientId, seller)
  for (const [i, each] of (seed.warehouses ?? [{}]).entries()) {
    const warehouse = warehouseOf(each, `${place}.warehouses[${i}]`, at * 100 + i)
    if (seller.warehouses.has(warehouse.id))
      throw new SeedError(`${place}.warehouses[${i}].id`, `'${warehouse.id}' is there twice`)
    seller.warehouses.set(warehouse.id, warehouse)
  }
  for (const [i, each] of (seed.products ?? []).entries()) plantProduct(world, seller, each, `${place}.products[${i}]`)
  for (const [i, each] of (seed.postings ?? []).entries())
    plantPostingSeed(world, seller, each, `${place}.postings[${i}]`)
  for (const [i, each] of (seed.passes ?? []).entries()) plantPass(world, seller, each, `${place}.passes[${i}]`)
}

/** Real keys are UUIDs too: some clients refuse what is shorter before they send anything. */
const usualKey = (clientId: string): string => `5a4db0c5-0000-4000-8000-${clientId.slice(-12).padStart(12, '0')}`

function programmesOf({ subscription = 'PREMIUM_PLUS', isInFbp = true }: SellerSeed, place: string) {
  if (!subscriptionWords.includes(subscription)) {
    const words = subscriptionWords.join(', ')
    throw new SeedError(`${place}.subscription`, `'${String(subscription)}' is none of ${words}`)
  }
  return { subscription, isInFbp }
}

function keyOf(world: World, { key, roles, expiresAt }: KeySeed): KeyRecord {
  const given = expiresAt === undefined ? undefined : parseRfc3339(expiresAt)
  return { key, expiresAt: given ?? world.now() + 90 * DAY_MS, roles: roles ?? [{ name: 'Admin', methods: 'all' }] }
}

function warehouseOf(seed: WarehouseSeed, place: string, number: number): WarehouseRecord {
  const flow = checkedFlow(seed.flow ?? 'FBS', `${place}.flow`)
  const id = seed.id ?? String(FIRST_WAREHOUSE + number)
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
    status: seed.status ?? 'created',
    firstMile: checkedFirstMile(seed.firstMile ?? 'dropoff', `${place}.firstMile`),
    hasTrustedAcceptance: seed.hasTrustedAcceptance ?? false,
    methods: [method],
  }
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
