import { deadlineOfCodes, missingCodes } from '../digital-codes.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Body } from '../server/body.ts'
import { amountOf, cancellationOf, idNumber, iso, placeOf } from './common.ts'
import { legalInfoOf } from './fbs-list.ts'
import { financialsV4 } from './financials.ts'

/** A posting that waits for its codes, as `/v2/posting/digital/list` tells it; what is not asked for is left out. */
export function digitalRow(posting: PostingRecord, wanted: Body) {
  const { cancellation_initiator, cancellation_type } = cancellationOf(posting)
  return {
    posting_number: posting.number,
    order_id: idNumber(posting.orderId),
    order_number: posting.orderNumber,
    status: posting.status,
    cancel_reason_id: 0,
    created_at: iso(posting.createdAt),
    in_process_at: iso(posting.createdAt),
    waiting_deadline_for_digital_code: iso(deadlineOfCodes(posting)),
    products: posting.lines.map(line => ({
      sku: idNumber(line.sku),
      offer_id: line.offerId,
      name: line.name,
      quantity: line.quantity,
      price: amountOf(line.price, line.currency),
      required_qty_for_digital_code: missingCodes(posting, line),
    })),
    cancellation: { cancellation_initiator, cancellation_type },
    external_order: { is_external: false, platform_name: '' },
    additional_data: [],
    ...(wanted.flag('legal_info') ? { legal_info: legalInfoOf(posting) } : {}),
    ...(wanted.flag('analytics_data') ? { analytics_data: analyticsOf(posting) } : {}),
    ...(wanted.flag('financial_data') ? { financial_data: financialsOf(posting) } : {}),
  }
}

/** Nothing is sent from anywhere: the warehouse is null, as in Ozon's example. */
function analyticsOf(posting: PostingRecord) {
  const { city, region } = placeOf(posting)
  return {
    city,
    region,
    delivery_type: '',
    is_legal: posting.isLegal,
    is_premium: posting.buyer % 3 === 0,
    payment_type_group_name: 'картой онлайн',
    warehouse_id: null,
    warehouse_name: '',
  }
}

function financialsOf(posting: PostingRecord) {
  const { products, ...clusters } = financialsV4(posting)
  return { ...clusters, products: products.map(({ customer_price: _price, ...product }) => product) }
}
