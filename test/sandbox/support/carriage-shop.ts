import { movePosting } from '../../../src/sandbox/postings/moves.ts'
import { worldOf } from '../../../src/sandbox/sandbox.ts'
import type { PostingSeed, SeedData, SellerSeed, WarehouseSeed } from '../../../src/sandbox/seeds/data.ts'
import type { Opened } from './open.ts'

/** The first warehouse of a seed, and its delivery method. */
export const WAREHOUSE = '1020000000001'
/** The day on which sandboxes begin. */
export const TODAY = '2026-11-22'

/** So many packed postings: 1000-0001-1 with one mug, 2000-0001-1 with two … */
export function packed(count: number, more: PostingSeed = {}): readonly PostingSeed[] {
  return Array.from({ length: count }, (_, i) => ({
    number: `${i + 1}000-0001-1`,
    status: 'awaiting_deliver',
    lines: [{ offerId: 'MUG', quantity: i + 1 }],
    ...more,
  }))
}

/** One warehouse with three packed postings. */
export function shop(more: SellerSeed = {}, warehouse: WarehouseSeed = {}): SeedData {
  return { sellers: [{ warehouses: [warehouse], postings: packed(3), ...more }] }
}

export function effects({ sandbox }: Opened): readonly string[] {
  return sandbox.journal.flatMap(entry => (entry.kind === 'effect' ? [`${entry.actor}: ${entry.effect}`] : []))
}

export async function statusOf({ post }: Opened, number: string): Promise<readonly string[]> {
  const { body } = await post('/v3/posting/fbs/get', { posting_number: number })
  return [body.result.status, body.result.substatus]
}

/** Moves a posting as the world does. */
export function move(opened: Opened, number: string, to: Parameters<typeof movePosting>[2]): void {
  const world = worldOf(opened.sandbox)
  world.runDue()
  const posting = world.postings.get(number)
  if (posting === undefined) throw new Error(`${number} is not there`)
  movePosting(world, posting, to)
}

export const ON_WAY = { to: 'delivering', substatus: 'posting_on_way_to_city', actor: 'Ozon', because: '' } as const
export const ACCEPTED = {
  to: 'acceptance_in_progress',
  substatus: 'posting_acceptance_in_progress',
  actor: 'Ozon',
  because: '',
} as const
export const MISSED = {
  to: 'not_accepted',
  substatus: 'posting_not_in_sort_center',
  actor: 'Ozon',
  because: '',
} as const
export const CANCELLED = { to: 'cancelled', substatus: 'posting_canceled', actor: 'buyer', because: '' } as const
export const COLLECTED = {
  to: 'driver_pickup',
  substatus: 'posting_driver_pick_up',
  actor: 'carrier',
  because: '',
} as const
export const BACK = {
  to: 'awaiting_deliver',
  substatus: 'posting_not_in_carriage',
  actor: 'seller',
  because: '',
} as const
