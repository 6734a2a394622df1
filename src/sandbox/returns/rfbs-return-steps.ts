import { ImpossibleMove } from '../postings/moves.ts'
import type { Line, PostingRecord } from '../records/posting.ts'
import type { RfbsReturnRecord, RfbsReturnState } from '../records/rfbs-returns.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'

const DAY_MS = 86_400_000
/** Documented: so long a buyer may dispute a refusal, and so long Ozon takes to decide. */
const DISPUTE_MS = 5 * DAY_MS
const DECISION_MS = 3 * DAY_MS

/** What a seller may do with a request. The numbers of refusals and compensation are documented, the others are ours (inferred). */
export interface RfbsReturnStep {
  readonly id: number
  readonly name: string
  readonly to: RfbsReturnState
  readonly needs: 'reason' | 'amount' | 'nothing'
}

const APPROVE: RfbsReturnStep = { id: 10, name: 'Одобрить и проверить товар', to: 'Approved', needs: 'nothing' }
const RECEIVE: RfbsReturnStep = { id: 20, name: 'Товар получен', to: 'ReceivedBySeller', needs: 'nothing' }
const PAY_BACK: RfbsReturnStep = { id: 30, name: 'Вернуть деньги', to: 'MoneyReturned', needs: 'nothing' }
const COMPENSATE: RfbsReturnStep = {
  id: 1020,
  name: 'Частично компенсировать',
  to: 'PartialCompensationReturned',
  needs: 'amount',
}
const REJECT: RfbsReturnStep = { id: -1, name: 'Отклонить заявку', to: 'Rejected', needs: 'reason' }
const REJECT_CHECKED: RfbsReturnStep = { id: -10, name: 'Отклонить после проверки', to: 'Rejected', needs: 'reason' }

const STEPS: Partial<Record<RfbsReturnState, readonly RfbsReturnStep[]>> = {
  OnSellerApproval: [APPROVE, COMPENSATE, PAY_BACK, REJECT],
  Approved: [RECEIVE],
  ReceivedBySeller: [PAY_BACK, COMPENSATE, REJECT_CHECKED],
}

/** What is possible now; nothing once a request is settled. */
export const stepsOf = ({ state }: RfbsReturnRecord): readonly RfbsReturnStep[] => STEPS[state] ?? []

/** Why a request may be refused, with numbers and words of ours (inferred). */
export const rejectionReasons = [
  { id: 1, name: 'Товар не принадлежит магазину', hint: 'Приложите фотографии товара', isCommentRequired: true },
  { id: 2, name: 'Истёк срок возврата', hint: 'Проверьте дату получения заказа', isCommentRequired: true },
  { id: 3, name: 'Товар был в употреблении', hint: 'Опишите следы использования', isCommentRequired: true },
] as const

/** A buyer asks to send pieces of a delivered posting back: one request for each. */
export function requestReturns(
  world: World,
  seller: Seller,
  posting: PostingRecord,
  wish: {
    readonly lines: readonly Line[]
    readonly reason: string
    readonly isDefect: boolean
    readonly comment: string
  },
): readonly RfbsReturnRecord[] {
  const { lines, reason, isDefect, comment } = wish
  const pieces = lines.flatMap(line => Array.from({ length: line.quantity }, () => line))
  return pieces.map(({ sku, offerId, name, price, currency }) => {
    const id = world.nextId(8_000_000)
    const record: RfbsReturnRecord = {
      id,
      number: `RET-${new Date(world.now()).getUTCFullYear()}-${id.slice(-5)}`,
      postingNumber: posting.number,
      orderNumber: posting.orderNumber,
      warehouseId: posting.warehouseId,
      sku,
      offerId,
      name,
      price,
      currency,
      reason: { id: isDefect ? 2 : 1, name: reason, isDefect },
      comment,
      trackingNumber: `800${id}0000`,
      createdAt: world.now(),
      state: 'OnSellerApproval',
      changedAt: world.now(),
    }
    seller.rfbsReturns.add(record)
    const details = { postingNumber: posting.number, sku, quantity: 1, type: 'ClientReturn' }
    world.journal.add({ kind: 'effect', actor: 'buyer', effect: 'rfbs-return-created', subject: id, details })
    return record
  })
}

/** Brings a request to another state. A refusal can be disputed for some days, and then stands. */
export function setRfbsReturn(world: World, record: RfbsReturnRecord, to: RfbsReturnState): void {
  record.state = to
  record.changedAt = world.now()
  if (to !== 'Rejected') return
  world.after(DISPUTE_MS, () => {
    if (record.state === 'Rejected') decide(world, record, 'CancelledDisputeNotOpen')
  })
}

/** The buyer does not accept a refusal; Ozon decides. */
export function disputeRfbsReturn(world: World, record: RfbsReturnRecord): void {
  if (record.state !== 'Rejected') throw new ImpossibleMove(`Return ${record.id} is ${record.state}, not refused.`)
  setRfbsReturn(world, record, 'DisputeOpened')
  const { id: subject } = record
  world.journal.add({ kind: 'effect', actor: 'buyer', effect: 'rfbs-return-disputed', subject })
  world.after(DECISION_MS, () => {
    const isForBuyer = world.random.chance(world.behaviour.returnDisputeForBuyer)
    decide(world, record, isForBuyer ? 'ApprovedByOzon' : 'CrmRejected')
  })
}

function decide(world: World, record: RfbsReturnRecord, state: RfbsReturnState): void {
  setRfbsReturn(world, record, state)
  const { id: subject } = record
  world.journal.add({ kind: 'effect', actor: 'Ozon', effect: 'rfbs-return-decided', subject, details: { state } })
}
