import type { Posting } from '../../model/posting.ts'
import { type ApprovedCarriage, approveCarriage } from './approve.ts'
import { prepareContainer } from './containers.ts'
import { type HandOverContext, isTraceable, type Target } from './context.ts'
import { createCarriage } from './create-carriage.ts'
import type { Day } from './day.ts'
import { Halt } from './halt.ts'
import type { TargetPlan } from './plan.ts'
import { type Placed, setPostings } from './set-postings.ts'
import { waitForWaybill } from './waybill.ts'

/** What the next carriage is made of. */
export interface NextOrder {
  readonly day: Day
  readonly next: NonNullable<TargetPlan['next']>
  /** The postings that the request names. */
  readonly postings: ReadonlyMap<string, Posting>
  /** False for a posting that was refused before anything was sent. */
  canGo(postingNumber: string): boolean
}

/** A carriage on its way to its approval: what came of it so far. */
export interface NextCarriage {
  readonly carriageId?: string
  readonly placed?: Placed
  /** Either it was approved, or the work on it ended early. */
  readonly result: ApprovedCarriage | Halt
}

/** Makes the next carriage, or goes on with the one that waits, up to its approval. */
export async function approveNext(context: HandOverContext, target: Target, order: NextOrder): Promise<NextCarriage> {
  let so: Omit<NextCarriage, 'result'> = {}
  try {
    const { next, day } = order
    const carriageId = next.open ?? (await createCarriage(context, target, day))
    so = { carriageId }
    // Before the check of its waybill a carriage of traceable goods can neither be changed nor approved.
    if (isTraceable(target)) await waitForWaybill(context, carriageId)
    if (next.postings !== undefined) so = { carriageId, placed: await setPostings(context, carriageId, next.postings) }
    const placed = so.placed === undefined ? undefined : new Set(so.placed.placed)
    const isIn = (number: string): boolean => placed?.has(number) ?? order.canGo(number)
    const containerIds = await prepareContainers(context, target, order, isIn)
    const { containersCount } = target.wish
    const how = await approveCarriage(context, carriageId, containersCount, 'first')
    return { ...so, result: { carriageId, how, containersCount, containerIds } }
  } catch (error) {
    if (!(error instanceof Halt)) throw error
    return { ...so, result: error }
  }
}

/** One after the other. What does not go with the carriage is left out, and a container without anything else too. */
async function prepareContainers(
  context: HandOverContext,
  { methodId, wish: { containers = [] } }: Target,
  { day, postings }: NextOrder,
  isIn: (postingNumber: string) => boolean,
): Promise<readonly string[]> {
  // With Ozon's delivery the id of the method is that of the warehouse.
  const warehouseId = day.row?.warehouseId ?? methodId
  const ids: string[] = []
  for (const wish of containers) {
    const content = wish.postings.filter(isIn)
    if (content.length === 0) continue
    ids.push(await prepareContainer(context, warehouseId, { ...wish, postings: content }, postings))
  }
  return ids
}
