import { PopulatedBase } from '../postings/populated.ts'
import type { World } from '../world.ts'
import { plantProduct } from './plant-product.ts'
import { SeedError } from './seed-error.ts'

const MOST = 1_000_000
const PRODUCTS = 40

/** A mass of postings of the first seller, FBS and rFBS after its warehouses. */
export interface PopulateOptions {
  /** From 1 to 1,000,000. */
  readonly count: number
  /** Default 1. */
  readonly seed?: number | undefined
}

/**
 * Puts a population under a world: postings of the last weeks in plausible statuses, the same for the same numbers. They
 * stand still until a seller or a lever touches them.
 */
export function populate(world: World, { count, seed = 1 }: PopulateOptions): void {
  if (!Number.isInteger(count) || count < 1 || count > MOST) {
    throw new SeedError('populate.count', `must be a whole number from 1 to ${MOST}`)
  }
  if (!Number.isInteger(seed)) throw new SeedError('populate.seed', 'must be a whole number')
  const [seller] = world.sellers.values()
  if (seller === undefined) throw new SeedError('populate', 'needs a seller')
  if (seller.products.size === 0) {
    for (let i = 1; i <= PRODUCTS; i++) {
      const price = `${(i * 137) % 4_000}.${String((i * 31) % 100).padStart(2, '0')}`
      plantProduct(world, seller, { offerId: `POP-${i}`, price, stock: 10_000 }, 'populate')
    }
  }
  const warehouses = [...seller.warehouses.values()]
  const products = [...seller.products.values()].filter(({ isDigital }) => !isDigital)
  world.postings.putUnder(
    new PopulatedBase({ clientId: seller.clientId, count, seed, now: world.now(), warehouses, products }),
  )
}
