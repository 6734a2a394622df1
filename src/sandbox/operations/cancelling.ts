import { OTHER, reasonsOfSeller, sellerReasons } from '../cancelling/cancel-reasons.ts'
import { cancelPosting } from '../cancelling/cancellation.ts'
import { movePosting } from '../postings/moves.ts'
import { divide, missingPiece, type Pieces, piecesOf } from '../postings/pieces.ts'
import type { PostingRecord } from '../records/posting.ts'
import { actionsOf } from '../render/actions.ts'
import { invalid, wrongState } from '../server/refusal.ts'
import { freeStock } from '../stock.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { fbsPosting, numbersIn } from './posting-lookup.ts'

/** The seller cancels postings, or goods of them. */
export const cancelling: OperationTable = {
  '/v1/posting/fbs/cancel-reason': reasonsOfPostings,
  '/v2/posting/fbs/cancel-reason/list': allReasons,
  '/v2/posting/fbs/cancel': cancel,
  '/v2/posting/fbs/product/cancel': cancelProducts,
}

/** Unknown numbers are left out, as other calls by a list of ids do. */
function reasonsOfPostings({ world, seller, body }: Call): Json {
  const result = numbersIn(body, 'related_posting_numbers').flatMap(number => {
    const posting = world.postings.of(seller.clientId, number)
    return posting?.family === 'fbs' ? [reasonsRow(posting)] : []
  })
  return { result }
}

function reasonsRow(posting: PostingRecord) {
  const reasons = reasonsOfSeller(posting).map(({ id, title }) => ({ id, title, type_id: 'seller' }))
  return { posting_number: posting.number, reasons }
}

function allReasons(): Json {
  const result = sellerReasons.map(({ id, title, isAvailable }) => ({
    id,
    title,
    type_id: 'seller',
    is_available_for_cancellation: isAvailable,
  }))
  return { result }
}

function cancel(call: Call): Json {
  const posting = fbsPosting(call, call.body.text('posting_number'))
  const reasonId = reasonIn(call, posting)
  if (reasonId === OTHER.id) refuseSilence(call)
  cancelPosting(call.world, posting, { by: 'seller', reasonId })
  return { result: true }
}

/** The reason of the request; refuses what the posting does not allow. */
function reasonIn({ body }: Call, posting: PostingRecord): number {
  if (posting.status === 'cancelled') throw wrongState('POSTING_ALREADY_CANCELLED')
  const allowed = reasonsOfSeller(posting)
  if (allowed.length === 0) throw wrongState('HAS_INCORRECT_STATUS')
  const reasonId = body.number('cancel_reason_id')
  if (!allowed.some(({ id }) => id === reasonId)) throw invalid('HAS_INCORRECT_CANCEL_REASON')
  return reasonId
}

function refuseSilence({ body }: Call): void {
  if (body.text('cancel_reason_message').trim() === '') {
    throw invalid('invalid Request.cancel_reason_message: value is required')
  }
}

/** Goods can be taken out while they are not packed; a posting that loses all of them is cancelled (inferred). */
function cancelProducts(call: Call): Json {
  const { world, seller, body } = call
  const posting = fbsPosting(call, body.text('posting_number'))
  const reasonId = reasonIn(call, posting)
  refuseSilence(call)
  if (!actionsOf(seller, posting, world.now()).includes('product_cancel')) throw wrongState('HAS_INCORRECT_STATUS')
  const pieces = piecesIn(call, posting)
  const { taken, rest } = divide(posting.lines, pieces)
  if (rest.length === 0) cancelPosting(world, posting, { by: 'seller', reasonId })
  else takeOut(call, posting, { pieces, rest, reasonId })
  for (const { sku, quantity } of rest.length === 0 ? [] : taken) freeStock(world, posting, sku, quantity)
  return { result: posting.number }
}

function piecesIn({ body }: Call, { lines }: PostingRecord): Pieces {
  const items = body.objects('items').map(item => ({ sku: item.text('sku'), quantity: item.number('quantity') }))
  if (items.length === 0) throw invalid('invalid Request.items: value must contain at least 1 item(s)')
  if (items.some(({ sku }) => !lines.some(line => line.sku === sku))) throw invalid('UNKNOWN_PRODUCT_DEFINED')
  const pieces = piecesOf(items)
  if (items.some(({ quantity }) => quantity < 1) || missingPiece(lines, pieces) !== undefined) {
    throw invalid('HAS_INCORRECT_PRODUCT_QUANTITY')
  }
  return pieces
}

function takeOut(
  { world }: Call,
  posting: PostingRecord,
  { pieces, rest, reasonId }: { pieces: Pieces; rest: PostingRecord['lines']; reasonId: number },
): void {
  const { status: to, substatus } = posting
  posting.lines = rest
  movePosting(world, posting, { to, substatus, actor: 'seller', because: 'goods were cancelled' })
  const quantity = Object.values(pieces).reduce((sum, each) => sum + each, 0)
  const details = { ...pieces, quantity, reasonId }
  world.journal.add({
    kind: 'effect',
    actor: 'seller',
    effect: 'products-cancelled',
    subject: posting.number,
    details,
  })
}
