import { movePosting, moveProblem } from '../postings/moves.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { World } from '../world.ts'

const BECAUSE = 'not found at the sorting centre'

/**
 * A parcel that was handed over is not found: see `behaviour.missingParcel`. Where it waits for another carriage the table of
 * transitions has no row for it.
 */
export function missParcel(world: World, posting: PostingRecord, because: string = BECAUSE): void {
  const isBack = world.behaviour.missingParcel === 'awaiting-deliver'
  movePosting(world, posting, isBack ? { ...BACK, because } : { ...MISSED, because })
}

/** Whether it can be missed where it is now. */
export const mayBeMissed = (posting: PostingRecord): boolean =>
  moveProblem(posting, { ...MISSED, because: BECAUSE }) === undefined

const MISSED = { to: 'not_accepted', substatus: 'posting_not_in_sort_center', actor: 'Ozon' } as const
const BACK = { to: 'awaiting_deliver', substatus: 'posting_not_in_carriage', actor: 'sandbox' } as const
