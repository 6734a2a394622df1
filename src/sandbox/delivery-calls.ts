import type { KnownStatus, KnownSubstatus } from '../wire/values.ts'
import { movePosting, moveProblem } from './postings/moves.ts'
import { isSelfDelivered } from './postings/schemes.ts'
import type { PostingRecord } from './records/posting.ts'
import type { World } from './world.ts'

/** What a seller tells of a delivery of its own. */
export type DeliveryCall = NonNullable<PostingRecord['deliveryCall']>

export interface DeliveryStep {
  readonly from: KnownStatus
  readonly to: 'delivering'
  readonly substatus: KnownSubstatus
}

/** "Last mile" and "delivered" are substatuses: a buyer may still object to a delivery that a seller has reported. */
export const DELIVERY_CALLS: Readonly<Record<DeliveryCall, DeliveryStep>> = {
  delivering: { from: 'awaiting_deliver', to: 'delivering', substatus: 'posting_on_way_to_city' },
  'last-mile': { from: 'delivering', to: 'delivering', substatus: 'posting_in_courier_service' },
  delivered: { from: 'delivering', to: 'delivering', substatus: 'posting_conditionally_delivered' },
}

/** Why Ozon does not take a call for a posting now, in its words. */
export function deliveryProblem(posting: PostingRecord, step: DeliveryStep): string | undefined {
  if (!isSelfDelivered(posting)) return 'HAS_INCORRECT_TPL_INTEGRATION_TYPE'
  const { status, substatus, deliveryCall } = posting
  const isDone = substatus === step.substatus || substatus === 'posting_conditionally_delivered'
  // A move that Ozon has not told yet is in the way of any other (inferred).
  const isPossible = status === step.from && !isDone && deliveryCall === undefined
  return isPossible ? undefined : 'TRANSITION_IS_NOT_POSSIBLE'
}

/** Takes a call; the posting moves a while later, unless something else has happened to it. */
export function takeDeliveryCall(world: World, posting: PostingRecord, name: DeliveryCall): void {
  posting.deliveryCall = name
  const { number: subject } = posting
  world.journal.add({ kind: 'effect', actor: 'seller', effect: `${name}-requested`, subject })
  world.after(world.behaviour.deliveryMoveMs, () => {
    delete posting.deliveryCall
    const step = DELIVERY_CALLS[name]
    if (deliveryProblem(posting, step) !== undefined) return
    const { to, substatus } = step
    movePosting(world, posting, { to, substatus, actor: 'seller', because: `the seller said: ${name}` })
    if (name === 'delivered') awaitObjection(world, posting)
  })
}

/** A reported delivery stands when the buyer does not object. */
function awaitObjection(world: World, posting: PostingRecord): void {
  world.after(world.behaviour.presumedDeliveryMs, () => {
    const received = {
      to: 'delivered',
      substatus: 'posting_delivered',
      actor: 'Ozon',
      because: 'the buyer did not object',
    } as const
    const isPresumed = posting.substatus === 'posting_conditionally_delivered'
    if (isPresumed && moveProblem(posting, received) === undefined) movePosting(world, posting, received)
  })
}
