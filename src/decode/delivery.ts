import type { Cancellation } from '../model/cancellation.ts'
import type {
  Address,
  Addressee,
  Analytics,
  Barcodes,
  Container,
  Courier,
  Customer,
  DeliveryMethod,
  ExternalOrder,
  LegalInfo,
  LiftService,
  SortingCenter,
} from '../model/delivery.ts'
import { postingFields } from '../wire/posting-fields.ts'
import { money } from './money.ts'
import { along, type Draft, object, part, type Read } from './part.ts'
import { flag, id, instant, number, text } from './readers.ts'

export const deliveryMethod = object(
  part<DeliveryMethod>('delivery_method', postingFields['delivery_method'], [
    ['id', 'id', id],
    ['name', 'name', text],
    ['warehouse_id', 'warehouseId', id],
    ['warehouse', 'warehouseName', text],
    ['tpl_provider_id', 'providerId', id],
    ['tpl_provider', 'providerName', text],
  ]),
)

const ADDRESS = part<Address>('customer.address', postingFields['customer.address'], [
  ['country', 'country', text],
  ['region', 'region', text],
  ['district', 'district', text],
  ['city', 'city', text],
  ['zip_code', 'zipCode', text],
  ['address_tail', 'addressTail', text],
  ['comment', 'comment', text],
  ['latitude', 'latitude', number],
  ['longitude', 'longitude', number],
  ['pvz_code', 'pickupPointCode', id],
  ['provider_pvz_code', 'providerPickupPointCode', text],
])

export const customer = object(
  part<Customer>('customer', postingFields['customer'], [
    ['customer_id', 'id', id],
    ['name', 'name', text],
    ['phone', 'phone', text],
    ['customer_email', 'email', text],
    ['address', 'address', object(ADDRESS)],
  ]),
)

export const addressee = object(
  part<Addressee>('addressee', postingFields['addressee'], [
    ['name', 'name', text],
    ['phone', 'phone', text],
    ['pin', 'pin', text],
  ]),
)

export const courier = object(
  part<Courier>('courier', postingFields['courier'], [
    ['name', 'name', text],
    ['phone', 'phone', text],
    ['car_model', 'carModel', text],
    ['car_number', 'carNumber', text],
  ]),
)

export const legalInfo = object(
  part<LegalInfo>('legal_info', postingFields['legal_info'], [
    ['company_name', 'companyName', text],
    ['inn', 'inn', text],
    ['kpp', 'kpp', text],
  ]),
)

export const barcodes = object(
  part<Barcodes>('barcodes', postingFields['barcodes'], [
    ['upper_barcode', 'upper', text],
    ['lower_barcode', 'lower', text],
  ]),
)

export const sortingCenter = object(
  part<SortingCenter>('sorting_center', postingFields['sorting_center'], [
    ['code', 'code', text],
    ['name', 'name', text],
  ]),
)

export const container = object(
  part<Container>(
    'container',
    postingFields['container'],
    [
      ['container_id', 'id', id],
      ['container_number', 'number', number],
      ['cargo_type', 'cargoType', text],
      ['container_date', 'dateLocal', text],
    ],
    { watched: 'cargo_type' },
  ),
)

const LIFT = part<LiftService>('prr_option', postingFields['prr_option'], [
  ['code', 'code', text],
  ['price', 'price', money('currency_code')],
  ['currency_code', along],
  ['floor', 'floor', text],
])
const liftObject = object(LIFT)

/** Lists tell the code alone, the single read an object. */
export const liftService: Read<LiftService> = (value, field, notes, source) =>
  typeof value === 'string' ? { code: value } : liftObject(value, field, notes, source)

export const externalOrder = object(
  part<ExternalOrder>('external_order', postingFields['external_order'], [
    ['is_external', 'isExternal', flag],
    ['platform_name', 'platformName', text],
  ]),
)

export const analytics = object(
  part<Analytics>('analytics_data', postingFields['analytics_data'], [
    ['region', 'region', text],
    ['city', 'city', text],
    ['delivery_type', 'deliveryType', text],
    ['is_premium', 'isPremium', flag],
    ['is_legal', 'isLegal', flag],
    ['payment_type_group_name', 'paymentType', text],
    ['warehouse_id', 'warehouseId', id],
    ['warehouse', 'warehouseName', text],
    ['warehouse_name', 'warehouseName', text],
    ['tpl_provider_id', 'providerId', id],
    ['tpl_provider', 'providerName', text],
    ['delivery_date_begin', 'deliveryFrom', instant],
    ['delivery_date_end', 'deliveryTo', instant],
    ['client_delivery_date_begin', 'clientDeliveryFrom', instant],
    ['client_delivery_date_end', 'clientDeliveryTo', instant],
  ]),
)

/** Living postings carry an empty cancellation: no reason, no words, only `false`. That is none. */
const saysSomething = (model: Draft<Cancellation>): boolean => Object.values(model).some(value => value !== false)

export const cancellation = object(
  part<Cancellation>(
    'cancellation',
    postingFields['cancellation'],
    [
      ['cancel_reason_id', 'reasonId', id],
      ['cancel_reason', 'reason', text],
      ['cancellation_type', 'type', text],
      ['cancellation_initiator', 'initiator', text],
      ['cancelled_after_ship', 'afterShip', flag],
      ['affect_cancellation_rating', 'affectsRating', flag],
    ],
    { watched: 'cancellation_type' },
  ),
  saysSomething,
)
