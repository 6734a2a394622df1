import type { Posting } from '../../model/posting.ts'
import type { HandOverContext, Target } from './context.ts'
import { haltFailed, haltFor, readOrHalt } from './halt.ts'
import type { TargetOrder } from './run-target.ts'
import type { HandOverRequest } from './types.ts'

/** The delivery methods that a request is about, each with its part of the postings. */
export async function ordersOf(
  context: HandOverContext,
  wish: HandOverRequest,
  postings: ReadonlyMap<string, Posting>,
): Promise<readonly TargetOrder[]> {
  const numbers = wish.postings === undefined ? undefined : [...new Set(wish.postings)]
  const ids = wish.deliveryMethodId === undefined ? await methodsOf(context, wish) : [wish.deliveryMethodId]
  const targets = ids.map((methodId): Target => ({ methodId, wish }))
  const [only, another] = targets
  if (only === undefined) throw haltFailed(`Ozon lists warehouse ${wish.warehouseId} without the ids of its methods.`)
  if (another === undefined) return [{ target: only, numbers, postings }]
  const vague = (['containersCount', 'containers', 'passes'] as const).filter(field => wish[field] !== undefined)
  const rule = `is for one delivery method, and the warehouse has several on this day: ${ids.join(', ')}`
  if (vague.length > 0) throw haltFor(vague.map(field => ({ field, rule })))
  const homes = new Map(numbers?.map(number => [number, homeOf(postings.get(number), ids)]))
  const orders = targets.map(target => {
    const own = numbers?.filter(number => homes.get(number) === target.methodId)
    return { target, numbers: own, postings }
  })
  return numbers === undefined ? orders : orders.filter(order => order.numbers?.length !== 0)
}

/** Postings that belong to none of the methods go with the first, where they are refused with their reason. */
function homeOf(posting: Posting | undefined, ids: readonly string[]): string | undefined {
  const { id, warehouseId } = posting?.deliveryMethod ?? {}
  return ids.find(each => each === id) ?? ids.find(each => each === warehouseId) ?? ids[0]
}

/** The methods of a warehouse that Ozon lists on the day; with its own delivery, their id is that of the warehouse. */
async function methodsOf(
  { ozon, request }: HandOverContext,
  { warehouseId = '', departureDate }: HandOverRequest,
): Promise<readonly string[]> {
  const rows = await readOrHalt(() => ozon.carriages.list({ departureDate }, request).toArray({ limit: 100_000 }))
  const own = rows.filter(row => row.warehouseId === warehouseId)
  const ids = own.map(({ isRfbs, deliveryMethodId }) => (isRfbs === true ? deliveryMethodId : warehouseId))
  return own.length === 0 ? [warehouseId] : [...new Set(ids.filter(id => id !== undefined))]
}
