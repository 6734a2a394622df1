import { cancelPosting } from './cancellation.ts'
import { movePosting } from './moves.ts'
import type { Line, PostingRecord } from './records/posting.ts'
import { usualSubstatus, walkTo } from './walk.ts'
import type { World } from './world.ts'

const DAY_MS = 86_400_000

/** Documented: within 24 hours of the order. */
export const deadlineOfCodes = ({ codesUntil, createdAt }: PostingRecord): number => codesUntil ?? createdAt + DAY_MS

/** Codes that a line still waits for: what was neither given nor said to be unavailable. */
export function missingCodes({ codes }: PostingRecord, { sku, quantity }: Line): number {
  const { given = 0, refused = 0 } = codes?.[sku] ?? {}
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
  const before = posting.codes?.[sku] ?? { given: 0, refused: 0, keys: [] }
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
 * while; without any code to give it is cancelled for want of goods (inferred, all of it).
 */
export function finishCodes(world: World, posting: PostingRecord): void {
  if (Object.values(posting.codes ?? {}).every(({ given }) => given === 0)) {
    cancelPosting(world, posting, { by: 'seller', because: 'no code could be given' })
    return
  }
  const substatus = usualSubstatus(posting, 'awaiting_deliver')
  movePosting(world, posting, { to: 'awaiting_deliver', substatus, actor: 'seller', because: 'codes uploaded' })
  world.after(world.behaviour.codesDeliveryMs, () => {
    if (posting.status === 'awaiting_deliver') walkTo(world, posting, { to: 'delivered' }, 'codes delivered')
  })
}
