import type { RfbsReturnRecord, RfbsReturnState } from '../records/rfbs-returns.ts'
import { rejectionReasons, stepsOf } from '../returns/rfbs-return-steps.ts'
import { idNumber, iso } from './common.ts'

/** Groups are documented; which state belongs to which, and some names, are not (inferred). */
const STATES: Readonly<Record<RfbsReturnState, { readonly group: string; readonly name: string }>> = {
  OnSellerApproval: { group: 'New', name: 'На согласовании у продавца' },
  Approved: { group: 'Delivering', name: 'Одобрена вами' },
  ReceivedBySeller: { group: 'Checkout', name: 'Получен' },
  MoneyReturned: { group: 'Approved', name: 'Деньги возвращены' },
  PartialCompensationReturned: { group: 'Approved', name: 'Вы вернули часть денег' },
  Rejected: { group: 'Rejected', name: 'Отклонена вами' },
  CancelledDisputeNotOpen: { group: 'Rejected', name: 'Отклонена. Спор не открыт' },
  DisputeOpened: { group: 'Arbitration', name: 'Открыт спор' },
  ApprovedByOzon: { group: 'Approved', name: 'Одобрена Ozon' },
  CrmRejected: { group: 'Rejected', name: 'Отклонена Ozon' },
}

const PAID: ReadonlySet<RfbsReturnState> = new Set(['MoneyReturned', 'PartialCompensationReturned', 'ApprovedByOzon'])

export const groupOf = ({ state }: RfbsReturnRecord): string => STATES[state].group

/** A request as `/v2/returns/rfbs/list` tells it. */
export function rfbsReturnRow(record: RfbsReturnRecord) {
  const { group, name } = STATES[record.state]
  return {
    return_id: idNumber(record.id),
    ...shared(record),
    state: {
      group_state: group,
      money_return_state_name: PAID.has(record.state) ? 'Деньги возвращены' : 'Деньги не возвращены',
      state: record.state,
      state_name: name,
    },
  }
}

/** The same with what can be done, as `/v2/returns/rfbs/get` tells it. */
export function rfbsReturnDetails(record: RfbsReturnRecord) {
  const steps = stepsOf(record)
  const canRefuse = steps.some(({ needs }) => needs === 'reason')
  return {
    ...shared(record),
    available_actions: steps.map(({ id, name }) => ({ id, name })),
    client_photo: [],
    client_return_method_type: { id: 1, name: 'Почта России' },
    return_method_description: 'Почта России',
    comment: record.comment,
    rejection_comment: record.rejection?.comment ?? '',
    rejection_reason: canRefuse ? rejectionReasons.map(reasonRow) : [],
    return_reason: { id: record.reason.id, name: record.reason.name, is_defect: record.reason.isDefect },
    // The parcel exists once the seller wants to see the goods.
    ru_post_tracking_number: record.state === 'OnSellerApproval' ? '' : record.trackingNumber,
    state: { state: record.state, state_name: STATES[record.state].name },
    warehouse_id: idNumber(record.warehouseId),
  }
}

/** The price is a whole number here, as documented. */
function shared(record: RfbsReturnRecord) {
  const { number, postingNumber, orderNumber, createdAt, sku, offerId, name, price, currency } = record
  return {
    return_number: number,
    posting_number: postingNumber,
    order_number: orderNumber,
    created_at: iso(createdAt),
    client_name: 'Покупатель ***',
    product: {
      sku: idNumber(sku),
      offer_id: offerId,
      name,
      price: Math.round(Number(price)),
      currency_code: currency,
    },
  }
}

const reasonRow = ({ id, name, hint, isCommentRequired }: (typeof rejectionReasons)[number]) => ({
  id,
  name,
  hint,
  is_comment_required: isCommentRequired,
})
