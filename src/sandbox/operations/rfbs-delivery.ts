import { DELIVERY_CALLS, type DeliveryCall, deliveryProblem, takeDeliveryCall } from '../delivery-calls.ts'
import { isSelfDelivered } from '../postings/schemes.ts'
import type { PostingRecord } from '../records/posting.ts'
import { actionsOf } from '../render/actions.ts'
import { invalid } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { numbersIn } from './posting-lookup.ts'
import { rfbsDates } from './rfbs-dates.ts'

/** Delivery by the seller: numbers, moves and dates. */
export const rfbsDelivery: OperationTable = {
  '/v2/fbs/posting/tracking-number/set': setTrackingNumbers,
  '/v2/fbs/posting/delivering': call => move(call, 'delivering'),
  '/v2/fbs/posting/last-mile': call => move(call, 'last-mile'),
  '/v2/fbs/posting/delivered': call => move(call, 'delivered'),
  ...rfbsDates,
}

const MOST_TRACKING_NUMBERS = 20

function setTrackingNumbers(call: Call): Json {
  const { world, body } = call
  const rows = body.objects('tracking_numbers')
  if (rows.length < 1 || rows.length > MOST_TRACKING_NUMBERS) {
    throw invalid(`invalid Request.tracking_numbers: value must contain [1, ${MOST_TRACKING_NUMBERS}] item(s)`)
  }
  const result = rows.map(row => {
    const number = row.text('posting_number')
    const trackingNumber = row.text('tracking_number').trim()
    return outcome(call, number, posting => {
      const problem = trackingProblem(call, posting, trackingNumber)
      if (problem !== undefined) return problem
      posting.trackingNumber = trackingNumber
      const details = { trackingNumber }
      world.journal.add({ kind: 'effect', actor: 'seller', effect: 'tracking-number-set', subject: number, details })
      return undefined
    })
  })
  return { result }
}

/** Which numbers are refused, and with which words (inferred: from the errors of the other calls). */
function trackingProblem({ world, seller }: Call, posting: PostingRecord, number: string): string | undefined {
  if (number === '') return 'INVALID_ARGUMENT'
  if (!isSelfDelivered(posting) && posting.flow !== 'RFBS_3PL') return 'HAS_INCORRECT_TPL_INTEGRATION_TYPE'
  return actionsOf(seller, posting, world.now()).includes('set_track_number') ? undefined : 'HAS_INCORRECT_STATUS'
}

/** Asynchronous: the answer says that Ozon has taken the call, and the status follows. */
function move(call: Call, name: DeliveryCall): Json {
  const result = numbersIn(call.body, 'posting_number').map(number =>
    outcome(call, number, posting => {
      const problem = deliveryProblem(posting, DELIVERY_CALLS[name])
      if (problem === undefined) takeDeliveryCall(call.world, posting, name)
      return problem
    }),
  )
  return { result }
}

/** One posting of a bulk call: it fails by itself. */
function outcome(
  { world, seller }: Call,
  number: string,
  act: (posting: PostingRecord) => string | undefined,
): { posting_number: string; result: boolean; error: string | readonly never[] } {
  const posting = world.postings.of(seller.clientId, number)
  const error = posting?.family === 'fbs' ? act(posting) : 'POSTING_NOT_FOUND'
  const none = world.behaviour.emptyErrors === 'list' ? [] : ''
  return { posting_number: number, result: error === undefined, error: error ?? none }
}
