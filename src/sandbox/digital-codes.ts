import { cancelPosting } from './cancelling/cancellation.ts'
import { movePosting } from './postings/moves.ts'
import { usualSubstatus, walkTo } from './postings/walk.ts'
import type { Line, PostingRecord } from './records/posting.ts'
import type { World } from './world.ts'

const DAY_MS = 86_400_000

/** Documented: within 24 hours of the order. */
export const deadlineOfCodes = ({ codesUntil, createdAt }: PostingRecord): number => codesUntil ?? createdAt + DAY_MS

const NONE = { given: 0, refused: 0, keys: [] } as const

/** What the seller has given and refused of one product. */
export const codesOf = ({ codes }: PostingRecord, sku: string) => codes?.[sku] ?? NONE

/** Codes that a line still waits for: what was neither given nor said to be unavailable. */
export function missingCodes(posting: PostingRecord, { sku, quantity }: Line): number {
  const { given, refused } = codesOf(posting, sku)
  return quantity - given - refused
}

export const awaitsCodes = (posting: PostingRecord): boolean =>
  posting.status === 'awaiting_packaging' && posting.lines.some(line => missingCodes(posting, line) > 0)

/** What the seller has for the buyer of one product. */
export interface Codes {
  readonly keys: readonly string[]
  /** How many can never be given. */
  readonly refused: number
}

/** Keeps codes of a product for the buyer. */
export function takeCodes(posting: PostingRecord, sku: string, { keys, refused }: Codes): void {
  const before = codesOf(posting, sku)
  posting.codes = {
    ...posting.codes,
    [sku]: {
      given: before.given + keys.length,
      refused: before.refused + refused,
      keys: [...before.keys, ...keys],
    },
  }
}

/**
 * What follows when no code is missing: the posting is on its way, as if it were packed, and reaches the buyer after a
 * while; without any code to give it is cancelled for want of goods (inferred: all of it).
 */
export function finishCodes(world: World, posting: PostingRecord): void {
  if (posting.lines.every(({ sku }) => codesOf(posting, sku).given === 0)) {
    cancelPosting(world, posting, { by: 'seller', because: 'no code could be given' })
    return
  }
  const substatus = usualSubstatus(posting, 'awaiting_deliver')
  movePosting(world, posting, { to: 'awaiting_deliver', substatus, actor: 'Ozon', because: 'codes uploaded' })
  world.after(world.behaviour.codesDeliveryMs, () => {
    if (posting.status === 'awaiting_deliver') walkTo(world, posting, { to: 'delivered' }, 'codes delivered')
  })
}
