import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { Body } from '../server/body.ts'
import { actionsOf } from './actions.ts'
import {
  amountOf,
  cancellationOf,
  idNumber,
  integrationOf,
  iso,
  isoOrNull,
  placeOf,
  skusNeeding,
  warehouseOf,
} from './common.ts'
import { containerOfPosting, sortTypeOfPosting } from './containers.ts'
import { marksOfLine } from './exemplars.ts'
import { financialsV4 } from './financials.ts'
import { currentTariff, tariffSteps } from './tariffs.ts'

/** A posting as `/v4/posting/fbs/list` tells it. What `with` does not ask for is null. */
export function fbsListRow(seller: Seller, posting: PostingRecord, now: number, wanted: Body) {
  const [flow, tpl] = integrationOf(posting)
  return {
    posting_number: posting.number,
    order_id: idNumber(posting.orderId),
    order_number: posting.orderNumber,
    parent_posting_number: posting.parent ?? '',
    status: posting.status,
    substatus: posting.substatus,
    delivery_schema: posting.flow === 'FBS' ? 'FBS' : 'SDS',
    integration_type_flow: flow,
    tpl_integration_type: tpl,
    delivery_method: deliveryMethod(seller, posting),
    in_process_at: iso(posting.createdAt),
    shipment_date: iso(posting.shipBy),
    shipment_date_without_delay: iso(posting.shipByWithoutDelay),
    delivering_date: isoOrNull(posting.deliveringAt),
    tracking_number: posting.trackingNumber,
    pickup_code_verified_at: isoOrNull(posting.pickupCodeVerifiedAt),
    products: posting.lines.map(line => ({
      sku: idNumber(line.sku),
      offer_id: line.offerId,
      name: line.name,
      quantity: line.quantity,
      price: amountOf(line.price, line.currency),
      product_color: '',
      imei: marksOfLine(seller, posting, line.sku, 'imei'),
      is_blr_traceable: seller.products.get(line.sku)?.isTraceable ?? false,
      is_marketplace_buyout: false,
      weight: 0,
    })),
    requirements: requirementsOf(seller, posting),
    optional: { products_with_possible_mandatory_mark: [] },
    cancellation: cancellationOf(posting),
    available_actions: actionsOf(seller, posting, now),
    customer: posting.flow === 'FBS' ? null : customerOf(posting),
    addressee: addresseeOf(posting),
    container: containerOfPosting(seller, posting),
    container_sort_type: sortTypeOfPosting(seller, posting),
    sorting_center: sortingCenterOf(posting),
    external_order: { is_external: false, platform_name: '' },
    destination_place_id: 0,
    destination_place_name: '',
    is_express: posting.isExpress,
    is_multibox: posting.isMultibox,
    multi_box_qty: posting.isMultibox ? posting.boxes : 0,
    is_click_and_collect: posting.flow === 'CNC',
    is_presortable: false,
    quantum_id: 0,
    prr_option: '',
    require_blr_traceable_attrs: posting.isTraceable,
    scanit: scanitOf(posting),
    volume_weight: 1,
    tariffication: tariffication(posting, now, seller.currency),
    tariffication_steps: tariffSteps(posting, seller.currency),
    barcodes: wanted.flag('barcodes') ? barcodesOf(posting) : null,
    analytics_data: wanted.flag('analytics_data') ? analyticsOf(seller, posting) : null,
    financial_data: wanted.flag('financial_data') ? financialsV4(posting) : null,
    legal_info: wanted.flag('legal_info') ? legalInfoOf(posting) : null,
  }
}

function deliveryMethod(seller: Seller, posting: PostingRecord) {
  const warehouse = warehouseOf(seller, posting)
  const method = warehouse?.methods.find(({ id }) => id === posting.deliveryMethodId)
  return {
    id: idNumber(posting.deliveryMethodId),
    name: method?.name ?? '',
    tpl_provider: method?.provider ?? '',
    tpl_provider_id: idNumber(method?.providerId ?? '0'),
    warehouse: warehouse?.name ?? '',
    warehouse_id: idNumber(posting.warehouseId),
  }
}

/** Who receives it is told for deliveries by the seller or a carrier of the seller's only. */
function addresseeOf({ flow }: PostingRecord) {
  return flow === 'RFBS_SELF' || flow === 'RFBS_3PL' ? { name: 'Получатель ***' } : null
}

const AT_SORTING_CENTRE: ReadonlySet<string> = new Set(['acceptance_in_progress', 'not_accepted', 'arbitration'])

/** Where a parcel is, or should be, accepted; null otherwise, as in all examples (inferred). */
function sortingCenterOf({ flow, status }: PostingRecord) {
  return flow === 'FBS' && AT_SORTING_CENTRE.has(status) ? { code: 'MSK-1', name: 'Сортировочный центр' } : null
}

/** Barcodes of the label exist when there is one. */
export function barcodesOf(posting: PostingRecord) {
  if (posting.packedAt === undefined) return { lower_barcode: '', upper_barcode: '' }
  return { lower_barcode: `${posting.orderId}${posting.rank}`, upper_barcode: `%0${posting.orderId}${posting.rank}%` }
}

/** The barcode of the new labels. */
export function scanitOf({ packedAt, orderId, rank }: PostingRecord): string {
  return packedAt === undefined ? '' : `ii${orderId}${rank}`
}

/** Name and phone are masked, as they would be in a log. */
function customerOf(posting: PostingRecord) {
  const { city, region, zip } = placeOf(posting)
  return {
    customer_id: posting.buyer,
    name: 'Покупатель ***',
    phone: '+7(000)000-00-00',
    customer_email: '',
    address: {
      address_tail: `${city}, адрес скрыт`,
      city,
      comment: '',
      country: 'Россия',
      district: '',
      latitude: 0,
      longitude: 0,
      provider_pvz_code: '',
      pvz_code: 0,
      region,
      zip_code: zip,
    },
  }
}

function requirementsOf(seller: Seller, { lines, countries, isLegal, status }: PostingRecord) {
  const needing = (need: string): string[] => (status === 'awaiting_packaging' ? skusNeeding(seller, lines, need) : [])
  const countryless = needing('country').filter(
    sku => countries[seller.products.get(sku)?.productId ?? ''] === undefined,
  )
  return {
    products_requiring_gtd: isLegal ? needing('gtd') : [],
    products_requiring_country: isLegal ? countryless : [],
    products_requiring_change_country: [],
    products_requiring_mandatory_mark: needing('mark'),
    products_requiring_rnpt: needing('rnpt'),
    products_requiring_jw_uin: needing('uin'),
    products_requiring_imei: needing('imei'),
    products_requiring_weight: needing('weight'),
  }
}

function analyticsOf(seller: Seller, posting: PostingRecord) {
  const { city, region } = placeOf(posting)
  const { warehouse, warehouse_id, tpl_provider, tpl_provider_id } = deliveryMethod(seller, posting)
  return {
    city,
    region,
    delivery_type: posting.flow === 'FBS' ? 'PVZ' : 'Courier',
    is_premium: posting.buyer % 3 === 0,
    is_legal: posting.isLegal,
    payment_type_group_name: 'картой онлайн',
    tpl_provider,
    tpl_provider_id,
    warehouse,
    warehouse_id,
    delivery_date_begin: iso(posting.deliverFrom),
    delivery_date_end: iso(posting.deliverTo),
    client_delivery_date_begin: null,
    client_delivery_date_end: null,
  }
}

export function legalInfoOf({ isLegal }: PostingRecord) {
  return isLegal
    ? { company_name: 'ООО ***', inn: '0000000000', kpp: '000000000' }
    : { company_name: '', inn: '', kpp: '' }
}

function tariffication(posting: PostingRecord, now: number, currency: string) {
  const { rate, type, charge, next } = currentTariff(posting, now)
  return {
    current_tariff_rate: rate,
    current_tariff_type: type,
    current_tariff_charge: amountOf(charge, currency),
    current_tariff_min_charge: amountOf('0', currency),
    next_tariff_rate: next?.rate ?? 0,
    next_tariff_type: next?.type ?? '',
    next_tariff_charge: next === undefined ? null : amountOf(next.charge, currency),
    next_tariff_min_charge: next === undefined ? null : amountOf('0', currency),
    next_tariff_starts_at: isoOrNull(next?.startsAt),
  }
}
