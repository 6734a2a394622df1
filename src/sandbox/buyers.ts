import { REFUSED_AT_RECEIPT } from './cancelling/cancel-reasons.ts'
import { cancelPosting } from './cancelling/cancellation.ts'
import { requestCancellation } from './cancelling/conditional-cancellation.ts'
import { ImpossibleMove } from './postings/moves.ts'
import { divide, missingPiece, type Pieces, piecesOf } from './postings/pieces.ts'
import { isRfbs } from './postings/schemes.ts'
import type { ConditionalCancellation } from './records/conditional-cancellations.ts'
import type { Line, PostingRecord } from './records/posting.ts'
import type { Seller } from './records/seller.ts'
import { refusePart } from './returns/refusal-at-receipt.ts'
import { bringBack } from './returns/return-journey.ts'
import { requestReturns } from './returns/rfbs-return-steps.ts'
import type { World } from './world.ts'

export { approveGiveout, cancelGiveout, completeGiveout, openGiveout } from './returns/giving-out.ts'
export { compensateReturn } from './returns/return-journey.ts'
export { disputeRfbsReturn } from './returns/rfbs-return-steps.ts'

/**
 * The buyer does not want the order any more. An rFBS posting is cancelled when the seller agrees, and the request is given
 * back; others are cancelled at once. Throws `ImpossibleMove` when it is too late, or a request is waiting already.
 */
export function askToCancel(
  world: World,
  posting: PostingRecord,
  wish: { readonly reasonId?: number; readonly message?: string } = {},
): ConditionalCancellation | undefined {
  if (isRfbs(posting)) return requestCancellation(world, sellerOf(world, posting), posting, wish)
  const { reasonId } = wish
  cancelPosting(world, posting, { by: 'buyer', ...(reasonId === undefined ? {} : { reasonId }) })
  return undefined
}

/** The buyer refuses goods at the hand-over: all of them, or some of an FBS or FBO posting. */
export function refuseGoods(world: World, posting: PostingRecord, refused: Pieces = piecesOf(posting.lines)): void {
  if (posting.status !== 'delivering') throw new ImpossibleMove(`${posting.number} is not being handed over.`)
  refuseMissing(posting, posting.lines, refused)
  const { taken, rest } = divide(posting.lines, refused)
  if (rest.length > 0) refusePart(world, posting, taken, rest)
  else cancelPosting(world, posting, { by: 'buyer', reasonId: REFUSED_AT_RECEIPT.id })
}

export interface ReturnWish {
  /** Default: all that has not come back yet. */
  readonly pieces?: Pieces
  /** In Ozon's words. */
  readonly reason?: string
  readonly isDefect?: boolean
  /** The buyer's words; told for rFBS. */
  readonly comment?: string
}

/**
 * The buyer sends delivered goods back; gives the ids of the returns. For rFBS these are requests that the seller decides on.
 * FBP and digital goods have no returns that Ozon lists, so that nothing comes of it.
 */
export function returnGoods(world: World, posting: PostingRecord, wish: ReturnWish = {}): readonly string[] {
  if (posting.status !== 'delivered') throw new ImpossibleMove(`${posting.number} is not delivered.`)
  const seller = sellerOf(world, posting)
  const left = divide(posting.lines, returnedOf(seller, posting)).rest
  const { pieces = piecesOf(left), reason = 'Покупатель передумал', isDefect = false, comment = '' } = wish
  refuseMissing(posting, left, pieces)
  const lines = divide(left, pieces).taken
  const made = isRfbs(posting)
    ? requestReturns(world, seller, posting, { lines, reason, isDefect, comment })
    : bringBack(world, posting, { type: 'ClientReturn', reason, lines, by: 'buyer' })
  return made.map(({ id }) => id)
}

/** Delivered goods that a buyer can still send back; none where Ozon lists no returns. */
export function goodsLeft(world: World, posting: PostingRecord): readonly Line[] {
  if (posting.status !== 'delivered' || posting.family === 'fbp' || posting.family === 'digital') return []
  return divide(posting.lines, returnedOf(sellerOf(world, posting), posting)).rest
}

function returnedOf({ returns, rfbsReturns }: Seller, { number }: PostingRecord): Pieces {
  const single = [...rfbsReturns.all].map(each => ({ ...each, quantity: 1 }))
  return piecesOf([...returns.all, ...single].filter(({ postingNumber }) => postingNumber === number))
}

function refuseMissing({ number }: PostingRecord, lines: readonly Line[], wanted: Pieces): void {
  const sku = missingPiece(lines, wanted)
  if (sku !== undefined) throw new ImpossibleMove(`${number} has not so many pieces of ${sku}.`)
}

function sellerOf(world: World, { clientId, number }: PostingRecord): Seller {
  const seller = world.sellers.get(clientId)
  if (seller === undefined) throw new ImpossibleMove(`${number} has no seller.`)
  return seller
}
