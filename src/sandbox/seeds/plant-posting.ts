import { parseRfc3339 } from '../../internal/dates.ts'
import type { FlowWord } from '../../wire/statuses.ts'
import { type KnownStatus, knownStatuses } from '../../wire/values.ts'
import { bearPosting, ImpossibleMove } from '../postings/moves.ts'
import { orderPosting } from '../postings/orders.ts'
import { checkedWay, type Destination, walkTo } from '../postings/walk.ts'
import type { Line, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { WarehouseRecord } from '../records/shop.ts'
import type { World } from '../world.ts'
import type { LineSeed, PostingSeed } from './data.ts'
import { plantProduct } from './plant-product.ts'
import { SeedError } from './seed-error.ts'

const HOUR_MS = 3_600_000

/**
 * Makes the posting of a seed and takes it, step by step, to the status that the seed wants. `because` is what the journal
 * says of these steps.
 */
export function plantPosting(
  world: World,
  seller: Seller,
  seed: PostingSeed,
  place: string,
  because = 'seed',
): PostingRecord {
  const status = seed.status ?? 'awaiting_packaging'
  if (!knownStatuses.includes(status))
    throw new SeedError(`${place}.status`, `'${String(status)}' is no status of Ozon's`)
  const warehouse = warehouseFor(seller, seed, place)
  const flow = seed.flow ?? warehouse?.flow ?? 'FBS'
  const createdAt = momentOf(world, seed, place)
  const lines = (seed.lines ?? [{ offerId: 'SANDBOX-1' }]).map((each, i) =>
    lineOf(world, seller, each, `${place}.lines[${i}]`),
  )
  if (lines.length === 0) throw new SeedError(`${place}.lines`, 'must have at least one line')
  if (seed.number !== undefined && world.postings.get(seed.number) !== undefined)
    throw new SeedError(`${place}.number`, `'${seed.number}' is there twice`)
  const posting = orderPosting(world, seller, { ...seed, flow, warehouse, lines, createdAt, born: birthOf(status) })
  try {
    // Before it is born, so that what is refused leaves nothing behind.
    checkedWay(posting, destinationOf(seed, status))
    bearPosting(world, posting, { actor: 'Ozon', because })
    walkTo(world, posting, destinationOf(seed, status), because)
  } catch (error) {
    if (error instanceof ImpossibleMove)
      throw new SeedError(place, `is impossible: ${error.message.replace(/\.$/, '')}`)
    throw error
  }
  return posting
}

/** No way leads back to where orders wait before they are released: such a posting is born there. */
function birthOf(status: KnownStatus): KnownStatus {
  return status === 'awaiting_verification' || status === 'awaiting_approve' ? status : 'awaiting_packaging'
}

const destinationOf = ({ substatus }: PostingSeed, to: KnownStatus): Destination =>
  substatus === undefined ? { to } : { to, substatus }

function warehouseFor(seller: Seller, { warehouse, flow }: PostingSeed, place: string): WarehouseRecord | undefined {
  const all = [...seller.warehouses.values()]
  if (warehouse !== undefined) {
    const found = all.find(({ id, name }) => id === warehouse || name === warehouse)
    if (found !== undefined) return found
    throw new SeedError(`${place}.warehouse`, `'${warehouse}' is no warehouse of the seller`)
  }
  if (flow === undefined) return all[0]
  const found = all.find(each => each.flow === flow)
  if (found !== undefined || isNoneOfSellers(flow)) return found
  throw new SeedError(`${place}.flow`, `'${flow}' needs a warehouse of that flow`)
}

const isNoneOfSellers = (flow: FlowWord): boolean => flow === 'FBO' || flow === 'FBP'

function momentOf(world: World, { createdAt }: PostingSeed, place: string): number {
  const moment = (createdAt === undefined ? undefined : parseRfc3339(createdAt)) ?? world.now() - HOUR_MS
  if (moment > world.now()) throw new SeedError(`${place}.createdAt`, 'must not lie in the future')
  return moment
}

function lineOf(world: World, seller: Seller, { offerId, quantity = 1, price }: LineSeed, place: string): Line {
  const product = seller.productByOffer(offerId) ?? plantProduct(world, seller, { offerId }, place)
  const { sku, productId, name, currency } = product
  return { sku, productId, offerId, name, currency, price: price ?? product.price, quantity }
}
