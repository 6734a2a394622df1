import type { JournalActor } from '../journal.ts'
import { moveProblem } from '../postings/moves.ts'
import { isRfbs } from '../postings/schemes.ts'
import type { CancellationRecord, PostingRecord } from '../records/posting.ts'

/** Why a posting is cancelled, in Ozon's words, and what Ozon tells of such a cancellation. */
export interface CancelReason {
  readonly id: number
  readonly title: string
  readonly type: CancellationRecord['type']
  /** Whether it counts against the seller. Which reasons do is documented nowhere (inferred). */
  readonly affectsRating: boolean
}

/** What sellers may give; Ozon documents seven. */
export interface SellerReason extends CancelReason {
  /** `is_available_for_cancellation` in the list of all reasons. */
  readonly isAvailable: boolean
}

function reason(id: number, title: string, isAvailable: boolean, affectsRating: boolean): SellerReason {
  return { id, title, type: 'seller', affectsRating, isAvailable }
}

const OUT_OF_STOCK = reason(352, 'Товар закончился на складе продавца', true, true)
const DEFECTIVE = reason(400, 'Остался только бракованный товар', true, true)
const ARBITRATION = reason(401, 'Продавец отклонил арбитраж', false, true)
/** "Other": the only one that needs words. */
export const OTHER: SellerReason = reason(402, 'Другое (вина продавца)', true, true)
const NOT_COLLECTED = reason(665, 'Покупатель не забрал заказ', false, false)
const NO_DELIVERY = reason(666, 'Возврат из службы доставки: нет доставки в указанный регион', false, false)
/** Nothing comes back. */
export const LOST: SellerReason = reason(667, 'Заказ утерян службой доставки', false, false)

export const sellerReasons: readonly SellerReason[] = [
  OUT_OF_STOCK,
  DEFECTIVE,
  ARBITRATION,
  OTHER,
  NOT_COLLECTED,
  NO_DELIVERY,
  LOST,
]

/** A buyer's wish: as in an old example of Ozon's. */
export const BUYER_CANCELLED: CancelReason = {
  id: 508,
  title: 'Покупатель отменил заказ',
  type: 'client',
  affectsRating: false,
}
/** The words are Ozon's, the number is not told with them (inferred). */
export const REFUSED_AT_RECEIPT: CancelReason = {
  id: 506,
  title: 'Покупатель отказался при вручении: товар не подошел',
  type: 'client',
  affectsRating: false,
}
/** As in the example of a cancellation push. */
const NOT_HANDED_OUT: CancelReason = { id: 537, title: 'Не вручен', type: 'ozon', affectsRating: false }
/** The seller did not hand it over in time, with a number and words of ours (inferred). */
export const OVERDUE: CancelReason = {
  id: 358,
  title: 'Продавец не передал заказ в доставку вовремя',
  type: 'system',
  affectsRating: true,
}
/** Number and words are ours (inferred). */
const PARTNER_CANNOT: CancelReason = {
  id: 359,
  title: 'Товар повреждён на складе партнёра',
  type: 'ozon',
  affectsRating: false,
}
const LOST_BY_CARRIER: CancelReason = { ...LOST, type: 'delivery' }

const USUAL: Readonly<Record<JournalActor, CancelReason>> = {
  seller: OUT_OF_STOCK,
  buyer: BUYER_CANCELLED,
  carrier: LOST_BY_CARRIER,
  Ozon: NOT_HANDED_OUT,
  partner: PARTNER_CANNOT,
  sandbox: NOT_HANDED_OUT,
}

const KNOWN: ReadonlyMap<number, CancelReason> = new Map(
  [...sellerReasons, BUYER_CANCELLED, REFUSED_AT_RECEIPT, NOT_HANDED_OUT, OVERDUE, PARTNER_CANNOT].map(each => [
    each.id,
    each,
  ]),
)

/** The reason of a number, or what a party usually cancels for. */
export function reasonFor(by: JournalActor, id: number | undefined): CancelReason {
  const found = id === undefined ? undefined : KNOWN.get(id)
  const { id: usualId, ...usual } = USUAL[by]
  if (found === undefined) return { ...usual, id: id ?? usualId }
  // A reason of the sellers' list that another party gives is that party's.
  return found.type === 'seller' && by !== 'seller' ? { ...found, type: usual.type, affectsRating: false } : found
}

const BEFORE_HAND_OVER = [OUT_OF_STOCK, DEFECTIVE, OTHER]
const DISPUTED = [ARBITRATION, OTHER]
/** Documented for rFBS: the last four reasons while the posting is delivered. */
const ON_THE_WAY = [OTHER, NOT_COLLECTED, NO_DELIVERY, LOST]

/**
 * The reasons that a seller may give for a posting now; none when it cannot be cancelled. Which of them belong to which
 * status is documented for rFBS deliveries and for disputes; the rest is ours (inferred).
 */
export function reasonsOfSeller(posting: PostingRecord): readonly SellerReason[] {
  const { status, substatus } = posting
  const move = { to: 'cancelled', substatus: 'posting_canceled', actor: 'seller', because: '' } as const
  if (status === 'cancelled' || moveProblem(posting, move) !== undefined) return []
  if (status === 'client_arbitration' || substatus === 'posting_conditionally_delivered') return []
  if (status === 'arbitration' || status === 'not_accepted') return DISPUTED
  if (status !== 'delivering') return BEFORE_HAND_OVER
  return isRfbs(posting) ? ON_THE_WAY : []
}
