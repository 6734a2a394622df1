// Generated from spec/ by `npm run generate`. Do not edit.

/** What the documents and real payloads tell of one field. */
export interface FieldFacts {
  /** JSON types as letters: s string, n number, b boolean, o object, a array. */
  readonly json: string
  /** Documented values, never complete. */
  readonly values?: readonly string[]
}

/** 'name:sn other:o' and the values of some of them, 'a|b|c'. */
function fields(names: string, values: Readonly<Record<string, string>> = {}): Readonly<Record<string, FieldFacts>> {
  const table: Record<string, FieldFacts> = {}
  for (const each of names.split(' ')) {
    const at = each.indexOf(':')
    const name = each.slice(0, at)
    const json = each.slice(at + 1)
    const known = values[name]
    table[name] = known === undefined ? { json } : { json, values: known.split('|') }
  }
  return table
}

/** Fields by the path of their object: '' is the posting, 'products[]' one of its lines. */
export const postingFields: Readonly<Record<string, Readonly<Record<string, FieldFacts>>>> = {
  '': fields('additional_data:a addressee:o analytics_data:o available_actions:a barcodes:o cancel_reason_id:sn cancellation:o container:o container_sort_type:s courier:o created_at:s customer:o cutoff:s delivering_date:s delivery_method:o delivery_price:s delivery_schema:s destination_place_id:sn destination_place_name:s ext_type:s external_order:o fact_delivery_date:s financial_data:o in_process_at:s integration_type_flow:s is_click_and_collect:b is_express:b is_multibox:b is_presortable:b legal_info:o log_cutoff:s multi_box_qty:n optional:o order_date:s order_id:sn order_number:s parent_posting_number:s pickup_code_verified_at:s platform_name:s posting_number:s previous_substatus:s product_exemplars:o products:a provider_id:sn provider_status:s prr_option:so quantum_id:sn related_postings:o related_weight_postings:a require_blr_traceable_attrs:b requirements:o scanit:s shipment_date:s shipment_date_without_delay:s sorting_center:o status:sn status_alias:s status_transcription:s substatus:s tariffication:oa tariffication_steps:a tpl_integration_type:s tpl_provider_id:sn tracking_number:s volume_weight:n waiting_deadline_for_digital_code:s', {
    available_actions: 'arbitration|awaiting_delivery|can_create_chat|cancel|click_track_number|customer_phone_available|has_weight_products|hide_region_and_city|invoice_get|invoice_send|invoice_update|label_download_big|label_download_small|label_download|non_int_delivered|non_int_delivering|non_int_last_mile|product_cancel|set_cutoff|set_timeslot|set_track_number|ship_async_in_process|ship_async_retry|ship_async|ship_with_additional_info|ship|update_cis',
    container_sort_type: 'SORT|NON-SORT',
    delivery_schema: 'SDS|FBO|FBS|Crossborder',
    integration_type_flow: 'ozon|aggregator|non_integrated|3pl_tracking|hybrid|hybrid_aggregator|hybrid_non_integrated|hybrid_3pl_tracking|click_and_collect',
    previous_substatus: 'posting_acceptance_in_progress|posting_in_arbitration|posting_created|posting_in_carriage|posting_not_in_carriage|posting_registered|posting_awaiting_passport_data|posting_awaiting_registration|posting_registration_error|posting_split_pending|posting_canceled|posting_in_client_arbitration|posting_delivered|posting_received|posting_conditionally_delivered|posting_in_courier_service|posting_in_pickup_point|posting_on_way_to_city|posting_on_way_to_pickup_point|posting_returned_to_warehouse|posting_transferred_to_courier_service|posting_driver_pick_up|posting_not_in_sort_center|posting_transferring_to_delivery',
    prr_option: 'lift|stairs|none|delivery_default',
    status: 'acceptance_in_progress|arbitration|awaiting_approve|awaiting_deliver|awaiting_packaging|awaiting_registration|awaiting_verification|cancelled|cancelled_from_split_pending|client_arbitration|delivering|driver_pickup|not_accepted|delivered',
    substatus: 'posting_in_arbitration|posting_created|posting_in_carriage|posting_not_in_carriage|posting_registered|posting_transferring_to_delivery|posting_awaiting_passport_data|posting_awaiting_registration|posting_registration_error|posting_split_pending|posting_canceled|posting_in_client_arbitration|posting_delivered|posting_received|posting_conditionally_delivered|posting_in_courier_service|posting_in_pickup_point|posting_on_way_to_city|posting_on_way_to_pickup_point|posting_returned_to_warehouse|posting_transferred_to_courier_service|posting_driver_pick_up|posting_not_in_sort_center|ship_failed|posting_acceptance_in_progress|posting_packing',
    tpl_integration_type: 'ozon|3pl_tracking|non_integrated|aggregator|hybryd',
  }),
  'additional_data[]': fields('courier_name:s delivery_time:s delivery_track_number:s key:s value:s'),
  'addressee': fields('name:s phone:s pin:s'),
  'analytics_data': fields('city:s client_delivery_date_begin:s client_delivery_date_end:s delivery_date_begin:s delivery_date_end:s delivery_type:s is_legal:b is_premium:b payment_type_group_name:s region:s tpl_provider:s tpl_provider_id:sn warehouse:s warehouse_id:sn warehouse_name:s', {
    payment_type_group_name: 'картой онлайн|карта Ozon Банка|автосписание с карты Ozon Банка при выдаче|сохранённой картой при получении|Система Быстрых Платежей|Ozon Рассрочка|оплата на расчётный счёт|SberPay|предоплата на стороне внешнего продавца',
  }),
  'barcodes': fields('lower_barcode:s upper_barcode:s'),
  'cancellation': fields('affect_cancellation_rating:b cancel_reason:s cancel_reason_id:sn cancellation_initiator:s cancellation_type:s cancelled_after_ship:b', {
    cancellation_initiator: 'Продавец|Клиент|Покупатель|Ozon|Система|Служба доставки|покупатель',
    cancellation_type: 'seller|client|customer|ozon|system|delivery',
  }),
  'container': fields('cargo_type:s container_date:s container_id:sn container_number:n', {
    cargo_type: 'BOX|PALLET',
  }),
  'courier': fields('car_model:s car_number:s name:s phone:s'),
  'customer': fields('address:o customer_email:s customer_id:sn name:s phone:s'),
  'customer.address': fields('address_tail:s city:s comment:s country:s district:s latitude:n longitude:n provider_pvz_code:s pvz_code:sn region:s zip_code:s'),
  'delivery_method': fields('id:sn name:s tpl_provider:s tpl_provider_id:sn warehouse:s warehouse_id:sn'),
  'external_order': fields('is_external:b platform_name:s'),
  'financial_data': fields('cluster_from:s cluster_to:s delivery_amount:n posting_services:o products:a'),
  'financial_data.products[]': fields('actions:a client_price:s commission:o commission_amount:n commission_percent:sn commissions_currency_code:s commissions_price:o currency_code:s customer_currency_code:s customer_price:no item_services:o old_price:n payout:n picking: posting_commission:o price:n product_id:sn quantity:sn return_commission:o seller_price:o sku:sn total_discount_percent:n total_discount_value:n', {
    currency_code: 'RUB|BYN|KZT|EUR|USD|CNY',
  }),
  'financial_data.products[].actions[]': fields('action_id:sn action_type:s date_from:s date_to:s description:s discount_percent:n discount_value:n is_from_seller:b'),
  'financial_data.products[].commission': fields('amount:n currency:s percent:sn'),
  'financial_data.products[].commissions_price': fields('amount:s currency:s'),
  'financial_data.products[].customer_price': fields('amount:s currency:s'),
  'financial_data.products[].posting_commission': fields('amount:n payout:n percent:n'),
  'financial_data.products[].return_commission': fields('amount:n payout:n percent:n'),
  'financial_data.products[].seller_price': fields('amount:s currency:s'),
  'legal_info': fields('company_name:s inn:s kpp:s'),
  'optional': fields('products_with_possible_mandatory_mark:a'),
  'product_exemplars': fields('products:a'),
  'product_exemplars.products[]': fields('exemplars:a sku:sn'),
  'product_exemplars.products[].exemplars[]': fields('exemplar_id:sn gtd:s imei:a is_gtd_absent:b is_rnpt_absent:b mandatory_mark:s rnpt:s weight:n'),
  'products[]': fields('currency:s currency_code:s customer_price:o digital_codes:a dimensions:o has_imei:b imei:a is_blr_traceable:b is_marketplace_bbc:b is_marketplace_buyout:b is_weight_needed:b jw_uin:a mandatory_mark:a marketplace_seller_price:o marketplace_seller_price_currency_code:s name:s offer_id:s price:so product_color:s product_id:s product_name:s product_offer_id:s products_requiring_jw_uin:s quantity:sn required_qty_for_digital_code:n seller_price:o sku:sn weight:n weight_max:n weight_min:n', {
    currency_code: 'RUB|BYN|KZT|EUR|USD|CNY',
  }),
  'products[].customer_price': fields('amount:s currency:s'),
  'products[].dimensions': fields('height:s length:s weight:s width:s'),
  'products[].marketplace_seller_price': fields('amount:s currency:s'),
  'products[].price': fields('amount:s currency:s'),
  'products[].seller_price': fields('amount:s currency:s'),
  'prr_option': fields('code:s currency_code:s floor:s price:s', {
    code: 'lift|stairs|none|delivery_default',
  }),
  'related_postings': fields('related_posting_numbers:a'),
  'requirements': fields('products_requiring_change_country:a products_requiring_country:a products_requiring_gtd:a products_requiring_imei:a products_requiring_jw_uin:a products_requiring_jwn:a products_requiring_mandatory_mark:a products_requiring_rnpt:a products_requiring_weight:a'),
  'sorting_center': fields('code:s name:s'),
  'tariffication': fields('current:o current_tariff_charge:so current_tariff_charge_currency_code:s current_tariff_min_charge:o current_tariff_rate:n current_tariff_type:s first_tariff_step:o next:o next_tariff_charge:so next_tariff_charge_currency_code:s next_tariff_min_charge:o next_tariff_rate:n next_tariff_starts_at:s next_tariff_type:s'),
  'tariffication.current_tariff_charge': fields('amount:s currency:s'),
  'tariffication.current_tariff_min_charge': fields('amount:s currency:s'),
  'tariffication.next_tariff_charge': fields('amount:s currency:s'),
  'tariffication.next_tariff_min_charge': fields('amount:s currency:s'),
  'tariffication_steps[]': fields('min_charge:o tariff_charge:o tariff_deadline_at:s tariff_rate:n tariff_type:s'),
  'tariffication_steps[].min_charge': fields('amount:s currency:s'),
  'tariffication_steps[].tariff_charge': fields('amount:s currency:s'),
}
