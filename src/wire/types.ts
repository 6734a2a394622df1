// Generated from spec/ by `npm run generate`. Do not edit.

// Requests are written as Ozon's schema says; ids may be given as text, number or bigint.
// In answers every field may be missing or null, 64-bit integers and amounts come as number or text, and lists of words are open.

/** Request of /v4/posting/fbs/list */
export interface PostingFbsListRequest {
  cursor?: string | undefined
  filter: PostingFbsListFilter
  limit: string | number | bigint
  sort_dir?: 'ASC' | 'DESC' | undefined
  translit?: boolean | undefined
  with?: PostingFbsListWith | undefined
}

/** Answer of /v4/posting/fbs/list */
export interface PostingFbsListAnswer {
  cursor?: string | null
  has_next?: boolean | null
  postings?: PostingFbsListPosting[] | null
}

/** Request of /v4/posting/fbs/unfulfilled/list */
export interface PostingFbsUnfulfilledListRequest {
  cursor?: string | undefined
  filter?: PostingFbsUnfulfilledListFilter | undefined
  limit?: string | number | bigint | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
  translit?: boolean | undefined
  with?: PostingFbsListWith | undefined
}

/** Answer of /v4/posting/fbs/unfulfilled/list */
export interface PostingFbsUnfulfilledListAnswer {
  count?: number | string | null
  cursor?: string | null
  has_next?: boolean | null
  postings?: PostingFbsUnfulfilledListPosting[] | null
}

/** Request of /v3/posting/fbs/get */
export interface PostingFbsGetRequest {
  posting_number: string
  with?: PostingFbsGetWith | undefined
}

/** Answer of /v3/posting/fbs/get */
export interface PostingFbsGetAnswer {
  result?: PostingFbsGetResult | null
}

/** Request of /v2/posting/fbs/get-by-barcode */
export interface PostingFbsGetByBarcodeRequest {
  barcode: string
}

/** Answer of /v2/posting/fbs/get-by-barcode */
export interface PostingFbsGetByBarcodeAnswer {
  result?: PostingFbsGetByBarcodeResult | null
}

/** Request of /v3/posting/fbs/package-label/create */
export interface PostingFbsPackageLabelCreateRequest {
  posting_numbers: readonly string[]
}

/** Answer of /v3/posting/fbs/package-label/create */
export interface PostingFbsPackageLabelCreateAnswer {
  tasks?: Task[] | null
}

/** Request of /v2/posting/fbs/package-label/get */
export interface PostingFbsPackageLabelGetRequest {
  task_id: string | number | bigint
}

/** Answer of /v2/posting/fbs/package-label/get */
export interface PostingFbsPackageLabelGetAnswer {
  error?: CodedMessage | null
  file_url?: string | null
  status?: PostingFbsPackageLabelGetStatus | null
}

/** Request of /v2/posting/fbs/cancel */
export interface PostingFbsCancelRequest {
  cancel_reason_id: string | number | bigint
  cancel_reason_message?: string | undefined
  posting_number: string
}

/** Answer of /v2/posting/fbs/cancel */
export interface PostingFbsCancelAnswer {
  result?: boolean | null
}

/** Request of /v4/posting/fbs/ship */
export interface PostingFbsShipRequest {
  packages: readonly Package[]
  posting_number: string
  with?: PostingFbsShipWith | undefined
}

/** Answer of /v4/posting/fbs/ship */
export interface PostingFbsShipAnswer {
  additional_data?: AdditionalData[] | null
  result?: string[] | null
}

/** Request of /v3/posting/fbo/list */
export interface PostingFboListRequest {
  cursor?: string | undefined
  filter?: PostingFboListFilter | undefined
  limit?: string | number | bigint | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
  translit?: boolean | undefined
  with?: PostingFboGetWith | undefined
}

/** Answer of /v3/posting/fbo/list */
export interface PostingFboListAnswer {
  cursor?: string | null
  has_next?: boolean | null
  postings?: PostingFboListPosting[] | null
}

/** Request of /v2/posting/fbo/get */
export interface PostingFboGetRequest {
  posting_number: string
  translit?: boolean | undefined
  with?: PostingFboGetWith | undefined
}

/** Answer of /v2/posting/fbo/get */
export interface PostingFboGetAnswer {
  result?: PostingFboGetResult | null
}

/** Request of /v1/posting/fbp/list */
export interface PostingFbpListRequest {
  cursor?: string | undefined
  filter?: PostingFbpListFilter | undefined
  limit?: string | number | bigint | undefined
  sort_by?: 'last_change_status_date' | 'in_process_at' | (string & {}) | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
}

/** Answer of /v1/posting/fbp/list */
export interface PostingFbpListAnswer {
  cursor?: string | null
  postings?: PostingFbpListPosting[] | null
}

/** Request of /v1/posting/fbp/get */
export interface PostingFbpGetRequest {
  posting_number: string
}

/** Answer of /v1/posting/fbp/get */
export interface PostingFbpGetAnswer {
  posting?: PostingFbpGetPosting | null
}

/** Request of /v2/posting/digital/list */
export interface PostingDigitalListRequest {
  cursor?: string | undefined
  filter?: PostingDigitalListFilter | undefined
  limit?: string | number | bigint | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
  with?: PostingFboGetWith | undefined
}

/** Answer of /v2/posting/digital/list */
export interface PostingDigitalListAnswer {
  cursor?: string | null
  has_next?: boolean | null
  postings?: PostingDigitalListPosting[] | null
}

/** Request of /v1/roles */
export type RolesRequest = Record<string, never>

/** Answer of /v1/roles */
export interface RolesAnswer {
  expires_at?: string | null
  roles?: Role[] | null
}

/** Request of /v1/seller/info */
export type SellerInfoRequest = Record<string, never>

/** Answer of /v1/seller/info */
export interface SellerInfoAnswer {
  company?: Company | null
  ratings?: Rating[] | null
  subscription?: Subscription | null
}

export interface AdditionalData {
  posting_number?: string | null
  products?: AdditionalDataProduct[] | null
}

export interface AdditionalDataProduct {
  mandatory_mark?: string[] | null
  name?: string | null
  offer_id?: string | null
  price?: string | null
  quantity?: number | null
  sku?: number | string | null
  currency_code?: 'RUB' | 'BYN' | 'KZT' | 'EUR' | 'USD' | 'CNY' | (string & {}) | null
}

export interface Barcodes {
  lower_barcode?: string | null
  upper_barcode?: string | null
}

export interface CodedMessage {
  code?: string | null
  message?: string | null
}

export interface CommissionAmount {
  amount?: number | string | null
  currency?: string | null
  percent?: number | string | null
}

export interface Company {
  country?: string | null
  currency?: 'RUB' | 'EUR' | 'USD' | 'CNY' | 'BYN' | 'KZT' | 'KGS' | (string & {}) | null
  inn?: string | null
  legal_name?: string | null
  name?: string | null
  ogrn?: string | null
  ownership_form?: string | null
  tax_system?: 'UNKNOWN' | 'UNSPECIFIED' | 'OSNO' | 'USN' | 'NPD' | 'AUSN' | 'PSN' | (string & {}) | null
}

export interface CurrentValueStatus {
  danger?: boolean | null
  premium?: boolean | null
  warning?: boolean | null
}

export interface CustomerAddress {
  address_tail?: string | null
  city?: string | null
  comment?: string | null
  country?: string | null
  district?: string | null
  latitude?: number | string | null
  longitude?: number | string | null
  provider_pvz_code?: string | null
  pvz_code?: number | string | null
  region?: string | null
  zip_code?: string | null
}

export interface Dimensions {
  height?: string | null
  length?: string | null
  weight?: string | null
  width?: string | null
}

export interface ExternalOrder {
  is_external?: boolean | null
  platform_name?: string | null
}

export interface KeyValue {
  key?: string | null
  value?: string | null
}

export interface LegalInfo {
  company_name?: string | null
  inn?: string | null
  kpp?: string | null
}

export interface MoneyAmount {
  amount?: string | null
  currency?: string | null
}

export interface Optional {
  products_with_possible_mandatory_mark?: (number | string)[] | null
}

export interface Package {
  products: readonly PackageProduct[]
}

export interface PackageProduct {
  product_id: string | number | bigint
  quantity: number
}

export interface PostingCustomer {
  address?: CustomerAddress | null
  customer_email?: string | null
  customer_id?: number | string | null
  name?: string | null
  phone?: string | null
}

export interface PostingDigitalListAnalyticsData {
  city?: string | null
  delivery_type?: string | null
  is_legal?: boolean | null
  is_premium?: boolean | null
  payment_type_group_name?: 'картой онлайн' | 'карта Ozon Банка' | 'автосписание с карты Ozon Банка при выдаче' | 'сохранённой картой при получении' | 'Система Быстрых Платежей' | 'Ozon Рассрочка' | 'оплата на расчётный счёт' | 'SberPay' | 'предоплата на стороне внешнего продавца' | (string & {}) | null
  region?: string | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
}

export interface PostingDigitalListCancellation {
  cancellation_initiator?: 'Продавец' | 'Клиент' | 'Покупатель' | 'Ozon' | 'Система' | 'Служба доставки' | (string & {}) | null
  cancellation_type?: 'seller' | 'client' | 'customer' | 'ozon' | 'system' | 'delivery' | (string & {}) | null
}

export interface PostingDigitalListFilter {
  order_numbers?: readonly string[] | undefined
  posting_numbers?: readonly string[] | undefined
  since?: string | undefined
  to?: string | undefined
}

export interface PostingDigitalListPosting {
  additional_data?: KeyValue[] | null
  analytics_data?: PostingDigitalListAnalyticsData | null
  cancel_reason_id?: number | string | null
  cancellation?: PostingDigitalListCancellation | null
  created_at?: string | null
  external_order?: ExternalOrder | null
  financial_data?: PostingFboListFinancialData | null
  in_process_at?: string | null
  legal_info?: LegalInfo | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingDigitalListProduct[] | null
  status?: 'awaiting_packaging' | (string & {}) | null
  waiting_deadline_for_digital_code?: string | null
}

export interface PostingDigitalListProduct {
  name?: string | null
  offer_id?: string | null
  price?: MoneyAmount | null
  quantity?: number | string | null
  required_qty_for_digital_code?: number | null
  sku?: number | string | null
}

export interface PostingFboGetAnalyticsData {
  city?: string | null
  delivery_type?: string | null
  is_legal?: boolean | null
  is_premium?: boolean | null
  payment_type_group_name?: 'картой онлайн' | 'карта Ozon Банка' | 'автосписание с карты Ozon Банка при выдаче' | 'сохранённой картой при получении' | 'Система Быстрых Платежей' | 'Ozon Рассрочка' | 'оплата на расчётный счёт' | 'SberPay' | 'предоплата на стороне внешнего продавца' | (string & {}) | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
  client_delivery_date_begin?: string | null
  client_delivery_date_end?: string | null
}

export interface PostingFboGetFinancialData {
  cluster_from?: string | null
  cluster_to?: string | null
  products?: PostingFboGetFinancialDataProduct[] | null
}

export interface PostingFboGetFinancialDataProduct {
  actions?: string[] | null
  currency_code?: 'RUB' | 'BYN' | 'KZT' | 'EUR' | 'USD' | 'CNY' | (string & {}) | null
  customer_currency_code?: string | null
  commission_amount?: number | string | null
  commission_percent?: number | string | null
  commissions_currency_code?: string | null
  old_price?: number | string | null
  payout?: number | string | null
  price?: number | string | null
  customer_price?: number | string | null
  product_id?: number | string | null
  quantity?: number | string | null
  total_discount_percent?: number | string | null
  total_discount_value?: number | string | null
}

export interface PostingFboGetProduct {
  digital_codes?: string[] | null
  name?: string | null
  offer_id?: string | null
  currency_code?: 'RUB' | 'BYN' | 'KZT' | 'EUR' | 'USD' | 'CNY' | (string & {}) | null
  price?: string | null
  is_marketplace_buyout?: boolean | null
  quantity?: number | string | null
  sku?: number | string | null
}

export interface PostingFboGetResult {
  additional_data?: KeyValue[] | null
  analytics_data?: PostingFboGetAnalyticsData | null
  cancel_reason_id?: number | string | null
  created_at?: string | null
  external_order?: ExternalOrder | null
  fact_delivery_date?: string | null
  financial_data?: PostingFboGetFinancialData | null
  in_process_at?: string | null
  legal_info?: LegalInfo | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingFboGetProduct[] | null
  status?: 'awaiting_packaging' | 'awaiting_deliver' | 'delivering' | 'delivered' | 'cancelled' | (string & {}) | null
  substatus?: 'posting_split_pending' | 'posting_created' | 'posting_packing' | 'posting_transferring_to_delivery' | 'posting_on_way_to_city' | 'posting_returned_to_warehouse' | 'posting_transferred_to_courier_service' | 'posting_in_courier_service' | 'posting_on_way_to_pickup_point' | 'posting_in_pickup_point' | 'posting_delivered' | 'posting_received' | 'posting_canceled' | (string & {}) | null
}

export interface PostingFboGetWith {
  analytics_data?: boolean | undefined
  financial_data?: boolean | undefined
  legal_info?: boolean | undefined
}

export interface PostingFboListAnalyticsData {
  city?: string | null
  client_delivery_date_begin?: string | null
  client_delivery_date_end?: string | null
  delivery_type?: string | null
  is_legal?: boolean | null
  is_premium?: boolean | null
  payment_type_group_name?: 'картой онлайн' | 'карта Ozon Банка' | 'автосписание с карты Ozon Банка при выдаче' | 'сохранённой картой при получении' | 'Система Быстрых Платежей' | 'Ozon Рассрочка' | 'оплата на расчётный счёт' | 'SberPay' | 'предоплата на стороне внешнего продавца' | (string & {}) | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
}

export interface PostingFboListCancellation {
  cancel_reason?: string | null
  cancellation_initiator?: 'Продавец' | 'Клиент' | 'Покупатель' | 'Ozon' | 'Система' | 'Служба доставки' | (string & {}) | null
  cancellation_type?: 'seller' | 'client' | 'customer' | 'ozon' | 'system' | 'delivery' | (string & {}) | null
}

export interface PostingFboListFilter {
  order_numbers?: readonly string[] | undefined
  posting_numbers?: readonly string[] | undefined
  since?: string | undefined
  statuses?: readonly ('awaiting_packaging' | 'awaiting_deliver' | 'delivering' | 'delivered' | 'cancelled' | (string & {}))[] | undefined
  to?: string | undefined
}

export interface PostingFboListFinancialData {
  cluster_from?: string | null
  cluster_to?: string | null
  products?: PostingFboListFinancialDataProduct[] | null
}

export interface PostingFboListFinancialDataProduct {
  actions?: string[] | null
  commission?: CommissionAmount | null
  old_price?: number | string | null
  payout?: number | string | null
  price?: number | string | null
  product_id?: number | string | null
  total_discount_percent?: number | string | null
  total_discount_value?: number | string | null
}

export interface PostingFboListPosting {
  additional_data?: KeyValue[] | null
  analytics_data?: PostingFboListAnalyticsData | null
  cancel_reason_id?: number | string | null
  cancellation?: PostingFboListCancellation | null
  created_at?: string | null
  external_order?: ExternalOrder | null
  financial_data?: PostingFboListFinancialData | null
  in_process_at?: string | null
  legal_info?: LegalInfo | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingFboListPostingProduct[] | null
  status?: 'awaiting_packaging' | 'awaiting_deliver' | 'delivering' | 'delivered' | 'cancelled' | (string & {}) | null
  substatus?: 'posting_split_pending' | 'posting_created' | 'posting_packing' | 'posting_transferring_to_delivery' | 'posting_on_way_to_city' | 'posting_returned_to_warehouse' | 'posting_transferred_to_courier_service' | 'posting_in_courier_service' | 'posting_on_way_to_pickup_point' | 'posting_in_pickup_point' | 'posting_delivered' | 'posting_received' | 'posting_canceled' | (string & {}) | null
}

export interface PostingFboListPostingProduct {
  digital_codes?: string[] | null
  is_marketplace_buyout?: boolean | null
  name?: string | null
  offer_id?: string | null
  price?: MoneyAmount | string | null
  quantity?: number | string | null
  sku?: number | string | null
}

export interface PostingFbpGetAction {
  action_id?: number | string | null
  action_type?: string | null
  date_from?: string | null
  date_to?: string | null
  description?: string | null
  discount_percent?: number | string | null
  discount_value?: number | string | null
}

export interface PostingFbpGetAnalyticsData {
  city?: string | null
  delivery_date_begin?: string | null
  delivery_date_end?: string | null
  delivery_type?: string | null
  region?: string | null
  warehouse_id?: number | string | null
}

export interface PostingFbpGetCancellation {
  cancel_reason?: string | null
  cancel_reason_id?: number | string | null
  cancellation_initiator?: string | null
  cancellation_type?: string | null
}

export interface PostingFbpGetCommission {
  amount?: number | string | null
  payout?: number | string | null
  percent?: number | string | null
}

export interface PostingFbpGetFinancialData {
  cluster_from?: string | null
  cluster_to?: string | null
  delivery_amount?: number | string | null
  products?: PostingFbpGetFinancialDataProduct[] | null
}

export interface PostingFbpGetFinancialDataProduct {
  actions?: PostingFbpGetAction[] | null
  commissions_price?: MoneyAmount | null
  customer_price?: MoneyAmount | null
  old_price?: number | string | null
  posting_commission?: PostingFbpGetCommission | null
  quantity?: number | string | null
  return_commission?: PostingFbpGetCommission | null
  seller_price?: MoneyAmount | null
  sku?: number | string | null
  total_discount_percent?: number | string | null
  total_discount_value?: number | string | null
}

export interface PostingFbpGetPosting {
  analytics_data?: PostingFbpGetAnalyticsData | null
  cancellation?: PostingFbpGetCancellation | null
  financial_data?: PostingFbpGetFinancialData | null
  in_process_at?: string | null
  order_date?: string | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingFbpGetPostingProduct[] | null
  status?: number | string | null
  substatus?: string | null
  tpl_provider_id?: number | string | null
}

export interface PostingFbpGetPostingProduct {
  has_imei?: boolean | null
  marketplace_seller_price?: MoneyAmount | null
  name?: string | null
  offer_id?: string | null
  quantity?: number | null
  sku?: number | string | null
  weight_max?: number | string | null
}

export interface PostingFbpListAction {
  action_id?: string | null
  date_from?: string | null
  date_to?: string | null
  discount_percent?: number | string | null
  discount_value?: number | string | null
  is_from_seller?: boolean | null
  description?: string | null
}

export interface PostingFbpListFilter {
  name?: string | undefined
  offer_id?: string | undefined
  posting_numbers?: readonly string[] | undefined
  since?: string | undefined
  statuses?: readonly string[] | undefined
  to?: string | undefined
}

export interface PostingFbpListFinancialData {
  cluster_from?: string | null
  cluster_to?: string | null
  delivery_amount?: number | string | null
  products?: PostingFbpListFinancialDataProduct[] | null
}

export interface PostingFbpListFinancialDataProduct {
  actions?: PostingFbpListAction[] | null
  commissions_currency_code?: string | null
  old_price?: number | string | null
  price?: number | string | null
  product_id?: number | string | null
  quantity?: number | string | null
  total_discount_percent?: number | string | null
  posting_commission?: PostingFbpGetCommission | null
  return_commission?: PostingFbpGetCommission | null
  total_discount_value?: number | string | null
}

export interface PostingFbpListPosting {
  financial_data?: PostingFbpListFinancialData | null
  in_process_at?: string | null
  order_date?: string | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingFbpListPostingProduct[] | null
  provider_id?: number | string | null
  status?: string | null
}

export interface PostingFbpListPostingProduct {
  customer_price?: MoneyAmount | null
  name?: string | null
  offer_id?: string | null
  price?: MoneyAmount | null
  quantity?: number | null
  seller_price?: MoneyAmount | null
  sku?: number | string | null
}

export interface PostingFbsGetAddressee {
  name?: string | null
  /** +7(XXX)XXX-XX-XX */
  phone?: string | null
  pin?: string | null
}

export interface PostingFbsGetAnalyticsData {
  city?: string | null
  delivery_date_begin?: string | null
  delivery_date_end?: string | null
  delivery_type?: string | null
  is_legal?: boolean | null
  is_premium?: boolean | null
  payment_type_group_name?: 'картой онлайн' | 'карта Ozon Банка' | 'автосписание с карты Ozon Банка при выдаче' | 'сохранённой картой при получении' | 'Система Быстрых Платежей' | 'Ozon Рассрочка' | 'оплата на расчётный счёт' | 'SberPay' | 'предоплата на стороне внешнего продавца' | (string & {}) | null
  region?: string | null
  tpl_provider?: string | null
  tpl_provider_id?: number | string | null
  warehouse?: string | null
  warehouse_id?: number | string | null
  client_delivery_date_begin?: string | null
  client_delivery_date_end?: string | null
}

export interface PostingFbsGetByBarcodeProduct {
  name?: string | null
  offer_id?: string | null
  price?: string | null
  quantity?: number | string | null
  sku?: number | string | null
}

export interface PostingFbsGetByBarcodeResult {
  barcodes?: Barcodes | null
  cancel_reason_id?: number | string | null
  created_at?: string | null
  in_process_at?: string | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingFbsGetByBarcodeProduct[] | null
  shipment_date?: string | null
  status?: string | null
}

export interface PostingFbsGetCancellation {
  affect_cancellation_rating?: boolean | null
  cancel_reason?: string | null
  cancel_reason_id?: number | string | null
  cancellation_initiator?: 'Продавец' | 'Клиент' | 'покупатель' | 'Ozon' | 'Система' | 'Служба доставки' | (string & {}) | null
  cancellation_type?: 'seller' | 'client' | 'customer' | 'ozon' | 'delivery' | 'system' | (string & {}) | null
  cancelled_after_ship?: boolean | null
}

export interface PostingFbsGetContainer {
  cargo_type?: 'BOX' | 'PALLET' | (string & {}) | null
  container_date?: string | null
  container_id?: number | string | null
  container_number?: number | null
}

export interface PostingFbsGetCourier {
  car_model?: string | null
  car_number?: string | null
  name?: string | null
  phone?: string | null
}

export interface PostingFbsGetCustomer {
  address?: CustomerAddress | null
  customer_id?: number | string | null
  name?: string | null
  phone?: string | null
}

export interface PostingFbsGetDeliveryMethod {
  id?: number | string | null
  name?: string | null
  tpl_provider?: string | null
  tpl_provider_id?: number | string | null
  warehouse?: string | null
  warehouse_id?: number | string | null
}

export interface PostingFbsGetExemplar {
  exemplar_id?: number | string | null
  mandatory_mark?: string | null
  gtd?: string | null
  is_gtd_absent?: boolean | null
  rnpt?: string | null
  is_rnpt_absent?: boolean | null
  weight?: number | string | null
  imei?: string[] | null
}

export interface PostingFbsGetProduct {
  dimensions?: Dimensions | null
  /** @deprecated by Ozon. */
  mandatory_mark?: string[] | null
  name?: string | null
  offer_id?: string | null
  price?: string | null
  jw_uin?: string[] | null
  currency_code?: 'RUB' | 'BYN' | 'KZT' | 'EUR' | 'USD' | 'CNY' | (string & {}) | null
  is_blr_traceable?: boolean | null
  is_marketplace_buyout?: boolean | null
  quantity?: number | null
  sku?: number | string | null
  is_weight_needed?: boolean | null
  weight_max?: number | string | null
  weight_min?: number | string | null
  has_imei?: boolean | null
}

export interface PostingFbsGetRequirements {
  products_requiring_change_country?: (number | string)[] | null
  products_requiring_gtd?: (number | string)[] | null
  products_requiring_country?: (number | string)[] | null
  products_requiring_mandatory_mark?: (number | string)[] | null
  products_requiring_jw_uin?: (number | string)[] | null
  products_requiring_rnpt?: (number | string)[] | null
  products_requiring_weight?: (number | string)[] | null
  products_requiring_imei?: (number | string)[] | null
}

export interface PostingFbsGetResult {
  additional_data?: KeyValue[] | null
  addressee?: PostingFbsGetAddressee | null
  analytics_data?: PostingFbsGetAnalyticsData | null
  available_actions?: ('arbitration' | 'awaiting_delivery' | 'can_create_chat' | 'cancel' | 'click_track_number' | 'customer_phone_available' | 'has_weight_products' | 'hide_region_and_city' | 'invoice_get' | 'invoice_send' | 'invoice_update' | 'label_download_big' | 'label_download_small' | 'label_download' | 'non_int_delivered' | 'non_int_delivering' | 'non_int_last_mile' | 'product_cancel' | 'set_cutoff' | 'set_timeslot' | 'set_track_number' | 'ship_async_in_process' | 'ship_async_retry' | 'ship_async' | 'ship_with_additional_info' | 'ship' | 'update_cis' | (string & {}))[] | null
  barcodes?: Barcodes | null
  cancellation?: PostingFbsGetCancellation | null
  courier?: PostingFbsGetCourier | null
  customer?: PostingFbsGetCustomer | null
  container?: PostingFbsGetContainer | null
  container_sort_type?: 'SORT' | 'NON-SORT' | (string & {}) | null
  delivering_date?: string | null
  delivery_method?: PostingFbsGetDeliveryMethod | null
  delivery_price?: string | null
  external_order?: ExternalOrder | null
  fact_delivery_date?: string | null
  financial_data?: PostingFboGetFinancialData | null
  in_process_at?: string | null
  integration_type_flow?: 'ozon' | 'aggregator' | 'non_integrated' | '3pl_tracking' | 'hybrid' | 'hybrid_aggregator' | 'hybrid_non_integrated' | 'hybrid_3pl_tracking' | 'click_and_collect' | (string & {}) | null
  is_express?: boolean | null
  is_multibox?: boolean | null
  legal_info?: LegalInfo | null
  multi_box_qty?: number | null
  optional?: Optional | null
  order_id?: number | string | null
  order_number?: string | null
  parent_posting_number?: string | null
  pickup_code_verified_at?: string | null
  posting_number?: string | null
  product_exemplars?: ProductExemplars | null
  products?: PostingFbsGetProduct[] | null
  provider_status?: string | null
  prr_option?: PrrOption | null
  related_postings?: RelatedPostings | null
  related_weight_postings?: string[] | null
  require_blr_traceable_attrs?: boolean | null
  requirements?: PostingFbsGetRequirements | null
  scanit?: string | null
  shipment_date?: string | null
  shipment_date_without_delay?: string | null
  sorting_center?: SortingCenter | null
  status?: 'acceptance_in_progress' | 'arbitration' | 'awaiting_approve' | 'awaiting_deliver' | 'awaiting_packaging' | 'awaiting_registration' | 'awaiting_verification' | 'cancelled' | 'cancelled_from_split_pending' | 'client_arbitration' | 'delivered' | 'delivering' | 'driver_pickup' | 'not_accepted' | (string & {}) | null
  substatus?: 'posting_acceptance_in_progress' | 'posting_in_arbitration' | 'posting_created' | 'posting_in_carriage' | 'posting_not_in_carriage' | 'posting_registered' | 'posting_awaiting_passport_data' | 'posting_awaiting_registration' | 'posting_registration_error' | 'posting_split_pending' | 'posting_canceled' | 'posting_in_client_arbitration' | 'posting_delivered' | 'posting_received' | 'posting_conditionally_delivered' | 'posting_in_courier_service' | 'posting_in_pickup_point' | 'posting_on_way_to_city' | 'posting_on_way_to_pickup_point' | 'posting_returned_to_warehouse' | 'posting_transferred_to_courier_service' | 'posting_driver_pick_up' | 'posting_not_in_sort_center' | 'ship_failed' | 'posting_transferring_to_delivery' | (string & {}) | null
  previous_substatus?: 'posting_acceptance_in_progress' | 'posting_in_arbitration' | 'posting_created' | 'posting_in_carriage' | 'posting_not_in_carriage' | 'posting_registered' | 'posting_awaiting_passport_data' | 'posting_awaiting_registration' | 'posting_registration_error' | 'posting_split_pending' | 'posting_canceled' | 'posting_in_client_arbitration' | 'posting_delivered' | 'posting_received' | 'posting_conditionally_delivered' | 'posting_in_courier_service' | 'posting_in_pickup_point' | 'posting_on_way_to_city' | 'posting_on_way_to_pickup_point' | 'posting_returned_to_warehouse' | 'posting_transferred_to_courier_service' | 'posting_driver_pick_up' | 'posting_not_in_sort_center' | 'posting_transferring_to_delivery' | (string & {}) | null
  tpl_integration_type?: 'ozon' | 'aggregator' | '3pl_tracking' | 'non_integrated' | (string & {}) | null
  tracking_number?: string | null
  tariffication?: PostingFbsGetTariffication | PostingFbsGetTariffication[] | null
  tariffication_steps?: TarifficationStep[] | null
}

export interface PostingFbsGetTariffication {
  current_tariff_rate?: number | string | null
  current_tariff_type?: string | null
  current_tariff_charge?: string | null
  current_tariff_charge_currency_code?: string | null
  next_tariff_rate?: number | string | null
  next_tariff_type?: string | null
  next_tariff_charge?: string | null
  next_tariff_starts_at?: string | null
  next_tariff_charge_currency_code?: string | null
}

export interface PostingFbsGetWith {
  analytics_data?: boolean | undefined
  barcodes?: boolean | undefined
  financial_data?: boolean | undefined
  legal_info?: boolean | undefined
  product_exemplars?: boolean | undefined
  related_postings?: boolean | undefined
  translit?: boolean | undefined
}

export interface PostingFbsListAddressee {
  name?: string | null
}

export interface PostingFbsListAnalyticsData {
  city?: string | null
  client_delivery_date_begin?: string | null
  client_delivery_date_end?: string | null
  delivery_date_begin?: string | null
  delivery_date_end?: string | null
  delivery_type?: string | null
  is_legal?: boolean | null
  is_premium?: boolean | null
  payment_type_group_name?: 'картой онлайн' | 'карта Ozon Банка' | 'автосписание с карты Ozon Банка при выдаче' | 'сохранённой картой при получении' | 'Система Быстрых Платежей' | 'Ozon Рассрочка' | 'оплата на расчётный счёт' | 'SberPay' | 'предоплата на стороне внешнего продавца' | (string & {}) | null
  region?: string | null
  tpl_provider?: string | null
  tpl_provider_id?: number | string | null
  warehouse?: string | null
  warehouse_id?: number | string | null
}

export interface PostingFbsListCancellation {
  affect_cancellation_rating?: boolean | null
  cancel_reason?: string | null
  cancel_reason_id?: number | string | null
  cancellation_initiator?: 'Продавец' | 'Клиент' | 'Покупатель' | 'Ozon' | 'Система' | 'Служба доставки' | (string & {}) | null
  cancellation_type?: 'seller' | 'client' | 'customer' | 'ozon' | 'system' | 'delivery' | (string & {}) | null
  cancelled_after_ship?: boolean | null
}

export interface PostingFbsListFilter {
  delivery_method_ids?: readonly (string | number | bigint)[] | undefined
  integration_type_flow?: readonly ('ozon' | 'aggregator' | 'non_integrated' | '3pl_tracking' | 'hybrid' | 'hybrid_aggregator' | 'hybrid_non_integrated' | 'hybrid_3pl_tracking' | 'click_and_collect' | (string & {}))[] | undefined
  is_blr_traceable?: boolean | undefined
  last_changed_status_date?: TimeRangeInput | undefined
  order_id?: string | number | bigint | undefined
  order_numbers?: readonly string[] | undefined
  provider_ids?: readonly (string | number | bigint)[] | undefined
  /** YYYY-MM-DDThh:mm:ssZ */
  since: string
  statuses?: readonly ('awaiting_registration' | 'acceptance_in_progress' | 'awaiting_approve' | 'awaiting_packaging' | 'awaiting_deliver' | 'arbitration' | 'client_arbitration' | 'delivering' | 'driver_pickup' | 'delivered' | 'cancelled' | 'not_accepted' | 'sent_by_seller' | (string & {}))[] | undefined
  /** YYYY-MM-DDThh:mm:ssZ */
  to: string
  warehouse_ids?: readonly (string | number | bigint)[] | undefined
}

export interface PostingFbsListFinancialData {
  cluster_from?: string | null
  cluster_to?: string | null
  products?: PostingFbsListFinancialDataProduct[] | null
}

export interface PostingFbsListFinancialDataProduct {
  actions?: string[] | null
  commission?: CommissionAmount | null
  customer_price?: MoneyAmount | null
  old_price?: number | string | null
  payout?: number | string | null
  price?: number | string | null
  product_id?: number | string | null
  quantity?: number | string | null
  total_discount_percent?: number | string | null
  total_discount_value?: number | string | null
}

export interface PostingFbsListPosting {
  addressee?: PostingFbsListAddressee | null
  analytics_data?: PostingFbsListAnalyticsData | null
  available_actions?: ('arbitration' | 'awaiting_delivery' | 'can_create_chat' | 'cancel' | 'click_track_number' | 'customer_phone_available' | 'has_weight_products' | 'hide_region_and_city' | 'invoice_get' | 'invoice_send' | 'invoice_update' | 'label_download_big' | 'label_download_small' | 'label_download' | 'non_int_delivered' | 'non_int_delivering' | 'non_int_last_mile' | 'product_cancel' | 'set_cutoff' | 'set_timeslot' | 'set_track_number' | 'ship_async_in_process' | 'ship_async_retry' | 'ship_async' | 'ship_with_additional_info' | 'ship' | 'update_cis' | (string & {}))[] | null
  barcodes?: Barcodes | null
  cancellation?: PostingFbsListCancellation | null
  customer?: PostingCustomer | null
  container?: PostingFbsGetContainer | null
  container_sort_type?: 'SORT' | 'NON-SORT' | (string & {}) | null
  delivering_date?: string | null
  delivery_method?: PostingFbsGetDeliveryMethod | null
  delivery_schema?: 'SDS' | 'FBO' | 'FBS' | 'Crossborder' | (string & {}) | null
  destination_place_id?: number | string | null
  destination_place_name?: string | null
  external_order?: ExternalOrder | null
  financial_data?: PostingFbsListFinancialData | null
  in_process_at?: string | null
  is_click_and_collect?: boolean | null
  is_express?: boolean | null
  is_multibox?: boolean | null
  is_presortable?: boolean | null
  integration_type_flow?: 'ozon' | 'aggregator' | 'non_integrated' | '3pl_tracking' | 'hybrid' | 'hybrid_aggregator' | 'hybrid_non_integrated' | 'hybrid_3pl_tracking' | 'click_and_collect' | (string & {}) | null
  legal_info?: LegalInfo | null
  multi_box_qty?: number | null
  optional?: Optional | null
  order_id?: number | string | null
  order_number?: string | null
  parent_posting_number?: string | null
  pickup_code_verified_at?: string | null
  posting_number?: string | null
  products?: PostingFbsListPostingProduct[] | null
  prr_option?: 'lift' | 'stairs' | 'none' | 'delivery_default' | (string & {}) | null
  quantum_id?: number | string | null
  require_blr_traceable_attrs?: boolean | null
  requirements?: PostingRequirements | null
  scanit?: string | null
  shipment_date?: string | null
  shipment_date_without_delay?: string | null
  sorting_center?: SortingCenter | null
  status?: 'acceptance_in_progress' | 'arbitration' | 'awaiting_approve' | 'awaiting_deliver' | 'awaiting_packaging' | 'awaiting_registration' | 'awaiting_verification' | 'cancelled' | 'cancelled_from_split_pending' | 'client_arbitration' | 'delivering' | 'driver_pickup' | 'not_accepted' | (string & {}) | null
  substatus?: 'posting_in_arbitration' | 'posting_created' | 'posting_in_carriage' | 'posting_not_in_carriage' | 'posting_registered' | 'posting_transferring_to_delivery' | 'posting_awaiting_passport_data' | 'posting_awaiting_registration' | 'posting_registration_error' | 'posting_split_pending' | 'posting_canceled' | 'posting_in_client_arbitration' | 'posting_delivered' | 'posting_received' | 'posting_conditionally_delivered' | 'posting_in_courier_service' | 'posting_in_pickup_point' | 'posting_on_way_to_city' | 'posting_on_way_to_pickup_point' | 'posting_returned_to_warehouse' | 'posting_transferred_to_courier_service' | 'posting_driver_pick_up' | 'posting_not_in_sort_center' | 'ship_failed' | 'posting_acceptance_in_progress' | (string & {}) | null
  tariffication?: PostingTariffication | null
  tariffication_steps?: TarifficationStep[] | null
  tpl_integration_type?: 'ozon' | '3pl_tracking' | 'non_integrated' | 'aggregator' | 'hybryd' | (string & {}) | null
  tracking_number?: string | null
  volume_weight?: number | string | null
}

export interface PostingFbsListPostingProduct {
  imei?: string[] | null
  is_blr_traceable?: boolean | null
  is_marketplace_buyout?: boolean | null
  name?: string | null
  offer_id?: string | null
  price?: MoneyAmount | null
  product_color?: string | null
  quantity?: number | null
  sku?: number | string | null
  weight?: number | string | null
}

export interface PostingFbsListWith {
  analytics_data?: boolean | undefined
  barcodes?: boolean | undefined
  financial_data?: boolean | undefined
  legal_info?: boolean | undefined
}

export interface PostingFbsPackageLabelGetStatus {
  code?: 'pending' | 'in_progress' | 'completed' | 'error' | (string & {}) | null
  postings_count?: number | null
  printed_postings_count?: number | null
  unprinted_postings?: StatusUnprintedPosting[] | null
}

export interface PostingFbsShipWith {
  additional_data?: boolean | undefined
}

export interface PostingFbsUnfulfilledListFilter {
  /** YYYY-MM-DDThh:mm:ss.mcsZ */
  cutoff_from?: string | undefined
  /** YYYY-MM-DDThh:mm:ss.mcsZ */
  cutoff_to?: string | undefined
  delivering_date_from?: string | undefined
  delivering_date_to?: string | undefined
  delivery_method_ids?: readonly (string | number | bigint)[] | undefined
  last_changed_status_date?: TimeRangeInput | undefined
  provider_ids?: readonly (string | number | bigint)[] | undefined
  statuses?: readonly ('acceptance_in_progress' | 'awaiting_approve' | 'awaiting_packaging' | 'awaiting_registration' | 'awaiting_deliver' | 'arbitration' | 'client_arbitration' | 'delivering' | 'driver_pickup' | 'not_accepted' | (string & {}))[] | undefined
  warehouse_ids?: readonly (string | number | bigint)[] | undefined
}

export interface PostingFbsUnfulfilledListPosting {
  addressee?: PostingFbsListAddressee | null
  analytics_data?: PostingFbsListAnalyticsData | null
  available_actions?: ('arbitration' | 'awaiting_delivery' | 'can_create_chat' | 'cancel' | 'click_track_number' | 'customer_phone_available' | 'has_weight_products' | 'hide_region_and_city' | 'invoice_get' | 'invoice_send' | 'invoice_update' | 'label_download_big' | 'label_download_small' | 'label_download' | 'non_int_delivered' | 'non_int_delivering' | 'non_int_last_mile' | 'product_cancel' | 'set_cutoff' | 'set_timeslot' | 'set_track_number' | 'ship_async_in_process' | 'ship_async_retry' | 'ship_async' | 'ship_with_additional_info' | 'ship' | 'update_cis' | (string & {}))[] | null
  barcodes?: Barcodes | null
  cancellation?: PostingFbsListCancellation | null
  customer?: PostingCustomer | null
  container?: PostingFbsGetContainer | null
  container_sort_type?: 'SORT' | 'NON-SORT' | (string & {}) | null
  delivering_date?: string | null
  delivery_method?: PostingFbsGetDeliveryMethod | null
  delivery_schema?: 'SDS' | 'FBO' | 'FBS' | 'Crossborder' | (string & {}) | null
  destination_place_id?: number | string | null
  destination_place_name?: string | null
  external_order?: ExternalOrder | null
  financial_data?: PostingFbsListFinancialData | null
  in_process_at?: string | null
  integration_type_flow?: 'ozon' | 'aggregator' | 'non_integrated' | '3pl_tracking' | 'hybrid' | 'hybrid_aggregator' | 'hybrid_non_integrated' | 'hybrid_3pl_tracking' | 'click_and_collect' | (string & {}) | null
  is_click_and_collect?: boolean | null
  is_express?: boolean | null
  is_multibox?: boolean | null
  is_presortable?: boolean | null
  legal_info?: LegalInfo | null
  multi_box_qty?: number | null
  optional?: Optional | null
  order_id?: number | string | null
  order_number?: string | null
  parent_posting_number?: string | null
  pickup_code_verified_at?: string | null
  posting_number?: string | null
  products?: PostingFbsListPostingProduct[] | null
  prr_option?: 'lift' | 'stairs' | 'none' | 'delivery_default' | (string & {}) | null
  quantum_id?: number | string | null
  require_blr_traceable_attrs?: boolean | null
  requirements?: PostingRequirements | null
  scanit?: string | null
  shipment_date?: string | null
  shipment_date_without_delay?: string | null
  sorting_center?: SortingCenter | null
  status?: 'acceptance_in_progress' | 'arbitration' | 'awaiting_approve' | 'awaiting_deliver' | 'awaiting_packaging' | 'awaiting_registration' | 'awaiting_verification' | 'cancelled' | 'cancelled_from_split_pending' | 'client_arbitration' | 'delivering' | 'driver_pickup' | 'not_accepted' | (string & {}) | null
  substatus?: 'posting_in_arbitration' | 'posting_created' | 'posting_in_carriage' | 'posting_not_in_carriage' | 'posting_registered' | 'posting_transferring_to_delivery' | 'posting_awaiting_passport_data' | 'posting_awaiting_registration' | 'posting_registration_error' | 'posting_split_pending' | 'posting_canceled' | 'posting_in_client_arbitration' | 'posting_delivered' | 'posting_received' | 'posting_conditionally_delivered' | 'posting_in_courier_service' | 'posting_in_pickup_point' | 'posting_on_way_to_city' | 'posting_on_way_to_pickup_point' | 'posting_returned_to_warehouse' | 'posting_transferred_to_courier_service' | 'posting_driver_pick_up' | 'posting_not_in_sort_center' | 'ship_failed' | 'posting_acceptance_in_progress' | (string & {}) | null
  tariffication?: PostingTariffication | null
  tariffication_steps?: TarifficationStep[] | null
  tpl_integration_type?: 'ozon' | '3pl_tracking' | 'non_integrated' | 'aggregator' | 'hybryd' | (string & {}) | null
  tracking_number?: string | null
  volume_weight?: number | string | null
}

export interface PostingRequirements {
  products_requiring_change_country?: (number | string)[] | null
  products_requiring_country?: (number | string)[] | null
  products_requiring_gtd?: (number | string)[] | null
  products_requiring_imei?: (number | string)[] | null
  products_requiring_jw_uin?: (number | string)[] | null
  products_requiring_mandatory_mark?: (number | string)[] | null
  products_requiring_rnpt?: (number | string)[] | null
  products_requiring_weight?: (number | string)[] | null
}

export interface PostingTariffication {
  current_tariff_charge?: MoneyAmount | null
  current_tariff_min_charge?: MoneyAmount | null
  current_tariff_rate?: number | string | null
  current_tariff_type?: string | null
  next_tariff_charge?: MoneyAmount | null
  next_tariff_min_charge?: MoneyAmount | null
  next_tariff_rate?: number | string | null
  /** YYYY-MM-DDThh:mm:ss.mcsZ */
  next_tariff_starts_at?: string | null
  next_tariff_type?: string | null
}

export interface ProductExemplars {
  products?: ProductExemplarsProduct[] | null
}

export interface ProductExemplarsProduct {
  exemplars?: PostingFbsGetExemplar[] | null
  sku?: number | string | null
}

export interface PrrOption {
  code?: 'lift' | 'stairs' | 'none' | 'delivery_default' | (string & {}) | null
  price?: string | null
  currency_code?: string | null
  floor?: string | null
}

export interface Rating {
  current_value?: RatingValue | null
  name?: string | null
  past_value?: RatingValue | null
  rating?: string | null
  status?: 'UNKNOWN' | 'OK' | 'WARNING' | 'CRITICAL' | (string & {}) | null
  value_type?: 'UNKNOWN' | 'INDEX' | 'PERCENT' | 'TIME' | 'RATIO' | 'REVIEW_SCORE' | 'COUNT' | (string & {}) | null
}

export interface RatingValue {
  date_from?: string | null
  date_to?: string | null
  formatted?: string | null
  status?: CurrentValueStatus | null
  value?: number | string | null
}

export interface RelatedPostings {
  related_posting_numbers?: string[] | null
}

export interface Role {
  name?: string | null
  methods?: string[] | null
}

export interface SortingCenter {
  code?: string | null
  name?: string | null
}

export interface StatusUnprintedPosting {
  message?: string | null
  posting_number?: string | null
}

export interface Subscription {
  is_premium?: boolean | null
  type?: 'UNKNOWN' | 'UNSPECIFIED' | 'PREMIUM' | 'PREMIUM_LITE' | 'PREMIUM_PLUS' | 'PREMIUM_PRO' | (string & {}) | null
}

export interface TarifficationStep {
  min_charge?: MoneyAmount | null
  tariff_charge?: MoneyAmount | null
  tariff_deadline_at?: string | null
  tariff_rate?: number | string | null
  tariff_type?: string | null
}

export interface Task {
  task_id?: number | string | null
  task_type?: 'big_label' | 'small_label' | (string & {}) | null
}

export interface TimeRangeInput {
  from?: string | undefined
  to?: string | undefined
}

/** Request and answer of each operation, by its path. */
export interface Operations {
  '/v4/posting/fbs/list': { request: PostingFbsListRequest; answer: PostingFbsListAnswer }
  '/v4/posting/fbs/unfulfilled/list': { request: PostingFbsUnfulfilledListRequest; answer: PostingFbsUnfulfilledListAnswer }
  '/v3/posting/fbs/get': { request: PostingFbsGetRequest; answer: PostingFbsGetAnswer }
  '/v2/posting/fbs/get-by-barcode': { request: PostingFbsGetByBarcodeRequest; answer: PostingFbsGetByBarcodeAnswer }
  '/v3/posting/fbs/package-label/create': { request: PostingFbsPackageLabelCreateRequest; answer: PostingFbsPackageLabelCreateAnswer }
  '/v2/posting/fbs/package-label/get': { request: PostingFbsPackageLabelGetRequest; answer: PostingFbsPackageLabelGetAnswer }
  '/v2/posting/fbs/cancel': { request: PostingFbsCancelRequest; answer: PostingFbsCancelAnswer }
  '/v4/posting/fbs/ship': { request: PostingFbsShipRequest; answer: PostingFbsShipAnswer }
  '/v3/posting/fbo/list': { request: PostingFboListRequest; answer: PostingFboListAnswer }
  '/v2/posting/fbo/get': { request: PostingFboGetRequest; answer: PostingFboGetAnswer }
  '/v1/posting/fbp/list': { request: PostingFbpListRequest; answer: PostingFbpListAnswer }
  '/v1/posting/fbp/get': { request: PostingFbpGetRequest; answer: PostingFbpGetAnswer }
  '/v2/posting/digital/list': { request: PostingDigitalListRequest; answer: PostingDigitalListAnswer }
  '/v1/roles': { request: RolesRequest; answer: RolesAnswer }
  '/v1/seller/info': { request: SellerInfoRequest; answer: SellerInfoAnswer }
}
