import { codesOf } from '../digital-codes.ts'
import { handedOverAt } from '../postings/moments.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { Body } from '../server/body.ts'
import { amountOf, cancellationOf, idNumber, iso, placeOf } from './common.ts'
import { legalInfoOf } from './fbs-list.ts'
import { financialsOfGet, financialsV4 } from './financials.ts'

/** Ozon's warehouse, as an example of Ozon's names it. */
const WAREHOUSE_NAME = 'ХОРУГВИНО_РФЦ'

/**
 * A posting as `/v3/posting/fbo/list` tells it. What does not apply is null; blocks that `with` does not ask for are left
 * out, since no document shows them.
 */
export function fboListRow(seller: Seller, posting: PostingRecord, wanted: Body) {
  const analytics = {
    ...analyticsOf(seller, posting),
    client_delivery_date_begin: null,
    client_delivery_date_end: null,
  }
  return {
    ...commonOf(posting),
    cancellation: posting.status === 'cancelled' ? listCancellation(posting) : null,
    legal_info: posting.isLegal && wanted.flag('legal_info') ? legalInfoOf(posting) : null,
    ...(wanted.flag('analytics_data') ? { analytics_data: analytics } : {}),
    ...(wanted.flag('financial_data') ? { financial_data: fboFinancials(posting) } : {}),
    products: posting.lines.map(line => ({
      sku: idNumber(line.sku),
      offer_id: line.offerId,
      name: line.name,
      quantity: line.quantity,
      price: amountOf(line.price, line.currency),
      digital_codes: codesOf(posting, line.sku).keys,
      is_marketplace_buyout: false,
    })),
  }
}

/** The same as `/v2/posting/fbo/get` tells it: prices are text without a currency, and nothing is null. */
export function fboGetResult(seller: Seller, posting: PostingRecord, wanted: Body) {
  const handedOver = handedOverAt(posting)
  return {
    ...commonOf(posting),
    ...(handedOver === undefined ? {} : { fact_delivery_date: iso(handedOver) }),
    ...(wanted.flag('legal_info') ? { legal_info: legalInfoOf(posting) } : {}),
    ...(wanted.flag('analytics_data') ? { analytics_data: analyticsOf(seller, posting) } : {}),
    ...(wanted.flag('financial_data') ? { financial_data: financialsOfGet(posting) } : {}),
    products: posting.lines.map(line => ({
      sku: idNumber(line.sku),
      offer_id: line.offerId,
      name: line.name,
      quantity: line.quantity,
      price: Number(line.price).toFixed(2),
      currency_code: line.currency,
      digital_codes: codesOf(posting, line.sku).keys,
      is_marketplace_buyout: false,
    })),
  }
}

function commonOf(posting: PostingRecord) {
  return {
    posting_number: posting.number,
    order_id: idNumber(posting.orderId),
    order_number: posting.orderNumber,
    status: posting.status,
    substatus: posting.substatus,
    cancel_reason_id: posting.cancellation?.reasonId ?? 0,
    created_at: iso(posting.createdAt),
    in_process_at: iso(posting.createdAt),
    external_order: { is_external: false, platform_name: '' },
    additional_data: [],
  }
}

/** The city is told to sellers outside Russia only. */
function analyticsOf(seller: Seller, posting: PostingRecord) {
  return {
    city: seller.currency === 'RUB' ? '' : placeOf(posting).city,
    delivery_type: 'PVZ',
    is_legal: posting.isLegal,
    is_premium: posting.buyer % 3 === 0,
    payment_type_group_name: 'Система Быстрых Платежей',
    warehouse_id: idNumber(posting.warehouseId),
    warehouse_name: posting.family === 'fbo' ? WAREHOUSE_NAME : '',
  }
}

function listCancellation(posting: PostingRecord) {
  const { cancel_reason, cancellation_initiator, cancellation_type } = cancellationOf(posting)
  return { cancel_reason, cancellation_initiator, cancellation_type }
}

/** As in the lists of FBS, but for two fields. */
function fboFinancials(posting: PostingRecord) {
  const { products, ...clusters } = financialsV4(posting)
  return {
    ...clusters,
    products: products.map(({ quantity: _quantity, customer_price: _price, ...product }) => product),
  }
}
