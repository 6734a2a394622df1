import type { KnownStatus } from '../../wire/values.ts'
import { bearPosting } from '../postings/moves.ts'
import { orderPosting } from '../postings/orders.ts'
import type { Line } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { ProductRecord, WarehouseRecord } from '../records/shop.ts'
import type { World } from '../world.ts'
import type { Chances } from './chances.ts'

const HOUR_MS = 3_600_000

/** Lets buyers order, at random moments, what is in stock. */
export function keepOrdering(world: World, chances: Chances): void {
  if (chances.ordersPerHour <= 0) return
  const next = (): void => {
    // Times between independent events are distributed exponentially.
    const hours = -Math.log(1 - world.random.next()) / chances.ordersPerHour
    world.after(Math.max(1, Math.round(hours * HOUR_MS)), () => {
      placeOrder(world, chances)
      next()
    })
  }
  next()
}

function placeOrder(world: World, chances: Chances): void {
  const seller = world.random.pick([...world.sellers.values()])
  const warehouse = seller === undefined ? undefined : world.random.pick([...seller.warehouses.values()])
  if (seller === undefined || warehouse === undefined) return
  const lines = basket(world, seller, warehouse)
  if (lines.length === 0) return
  const posting = orderPosting(world, seller, {
    flow: warehouse.flow,
    warehouse,
    lines,
    createdAt: world.now(),
    isLegal: world.random.chance(0.05),
    born: bornIn(world, chances),
  })
  bearPosting(world, posting, { actor: 'Ozon', because: 'a buyer ordered' })
}

function bornIn({ random }: World, { heldBack, paysLate }: Chances): KnownStatus {
  if (random.chance(heldBack)) return 'awaiting_verification'
  return random.chance(paysLate) ? 'awaiting_approve' : 'awaiting_packaging'
}

function basket(world: World, seller: Seller, { id }: WarehouseRecord): readonly Line[] {
  const free = (product: ProductRecord): number => {
    const { present, reserved } = seller.stock(product.sku, id)
    return present - reserved
  }
  const inStock = [...seller.products.values()].filter(product => !product.isDigital && free(product) > 0)
  const first = world.random.pick(inStock)
  const second = world.random.chance(0.2) ? world.random.pick(inStock) : undefined
  return [...new Set([first, second])]
    .filter(product => product !== undefined)
    .map(product => lineOf(product, Math.min(free(product), world.random.chance(0.2) ? world.random.int(2, 3) : 1)))
}

function lineOf({ sku, productId, offerId, name, price, currency }: ProductRecord, quantity: number): Line {
  return { sku, productId, offerId, name, price, currency, quantity }
}
