// Generated from spec/ by `npm run generate`. Do not edit.

/** A family of reads: FBS and rFBS share theirs, and digital goods have their own. */
export type ReadFamily = 'fbs' | 'fbo' | 'fbp' | 'digital'

/** 'fbs: one other' by family as the family of each name. */
function owners(names: Readonly<Partial<Record<ReadFamily, string>>>): ReadonlyMap<string, ReadFamily> {
  const table = new Map<string, ReadFamily>()
  // The keys of the record are those of its type.
  for (const [family, list] of Object.entries(names) as [ReadFamily, string][])
    for (const name of list.split(' ')) table.set(name, family)
  return table
}

/** Fields that the reads of one family alone document, by the path of their object: '' is the posting. */
export const ownFields: Readonly<Record<string, ReadonlyMap<string, ReadFamily>>> = {
  '': owners({ digital: 'waiting_deadline_for_digital_code', fbp: 'order_date provider_id tpl_provider_id', fbs: 'addressee available_actions barcodes container container_sort_type courier customer cutoff delivering_date delivery_method delivery_price delivery_schema destination_place_id destination_place_name integration_type_flow is_click_and_collect is_express is_multibox is_presortable log_cutoff multi_box_qty optional parent_posting_number pickup_code_verified_at previous_substatus product_exemplars provider_status prr_option quantum_id related_postings related_weight_postings require_blr_traceable_attrs requirements scanit shipment_date shipment_date_without_delay sorting_center tariffication tariffication_steps tpl_integration_type tracking_number volume_weight' }),
  'analytics_data': owners({ fbs: 'tpl_provider tpl_provider_id warehouse' }),
  'cancellation': owners({ fbs: 'affect_cancellation_rating cancelled_after_ship' }),
  'financial_data': owners({ fbp: 'delivery_amount' }),
  'financial_data.products[]': owners({ fbp: 'commissions_price posting_commission return_commission seller_price sku' }),
  'financial_data.products[].actions[]': owners({ fbp: 'action_id action_type date_from date_to description discount_percent discount_value is_from_seller' }),
  'products[]': owners({ digital: 'required_qty_for_digital_code', fbo: 'digital_codes', fbp: 'customer_price marketplace_seller_price seller_price', fbs: 'dimensions imei is_blr_traceable is_weight_needed jw_uin mandatory_mark product_color weight weight_min' }),
}

/** Statuses and substatuses that the postings of one family alone can have. */
export const ownWords: Readonly<Record<'status' | 'substatus', ReadonlyMap<string, ReadFamily>>> = {
  status: owners({ fbs: 'acceptance_in_progress arbitration awaiting_verification cancelled_from_split_pending driver_pickup not_accepted sent_by_seller ship_in_process' }),
  substatus: owners({ fbo: 'posting_packing', fbs: 'posting_acceptance_in_progress posting_driver_pick_up posting_in_arbitration posting_not_in_sort_center' }),
}
