import type { HandOverContext } from './context.ts'
import { type Halt, haltUnknown } from './halt.ts'
import type { HandOverRequest } from './types.ts'

/** Under what the journal keeps that something was sent for a method or warehouse on a day. */
const begunKey = ({ deliveryMethodId, warehouseId, departureDate }: HandOverRequest): string =>
  `hand-over ${deliveryMethodId ?? warehouseId} ${departureDate}`

/** Keeps in the journal that something is going to be sent. */
export async function keepBegun({ once }: HandOverContext, wish: HandOverRequest): Promise<void> {
  await once.journal.put({ key: begunKey(wish), state: 'sending', noted: {} })
}

/** What an earlier run has begun may be done: when the state cannot be read, nobody may take it for not handed over. */
export async function haltOrDoubt({ once }: HandOverContext, wish: HandOverRequest, halt: Halt): Promise<Halt> {
  const { end } = halt
  if (end.outcome === 'unknown' || end.problems !== undefined) return halt
  if ((await once.journal.get(begunKey(wish))) === undefined) return halt
  const message = `An earlier run has begun with it, and how it stands cannot be read: ${end.message}`
  return haltUnknown(message, "Run the hand-over again later with the same journal, or look at it in Ozon's account.")
}
