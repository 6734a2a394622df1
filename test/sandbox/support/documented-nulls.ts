/**
 * Nulls that Ozon's own examples show and that no payload of `test/fixtures` holds, so that `spec/corrections.json` cannot
 * cite one: documents of 2026-06-12, 2026-08-13 and 2026-09-28. The lists of today share one shape.
 */
const V4_ROW = [
  'addressee',
  'customer',
  'container',
  'sorting_center',
  'delivering_date',
  'pickup_code_verified_at',
  'barcodes',
  'analytics_data',
  'financial_data',
  'legal_info',
  'analytics_data.client_delivery_date_begin',
  'analytics_data.client_delivery_date_end',
  'tariffication.next_tariff_charge',
  'tariffication.next_tariff_min_charge',
  'tariffication.next_tariff_starts_at',
  'tariffication_steps[].min_charge',
]

/** An example of 2026-08-13. */
const FBO_ROW = [
  'cancellation',
  'legal_info',
  'analytics_data.client_delivery_date_begin',
  'analytics_data.client_delivery_date_end',
]

/** As real answers have them, such as the one that c012 cites, whose rows are cut. */
const RETURN = ['compensation_status', 'technical_return_moment', 'final_moment', 'cancelled_with_compensation_moment']

const NULLS: Readonly<Record<string, readonly string[]>> = {
  '/v4/posting/fbs/list': V4_ROW.map(field => `postings[].${field}`),
  '/v4/posting/fbs/unfulfilled/list': V4_ROW.map(field => `postings[].${field}`),
  '/v3/posting/fbo/list': FBO_ROW.map(field => `postings[].${field}`),
  '/v1/returns/list': RETURN.map(field => `returns[].${field.endsWith('moment') ? 'logistic.' : ''}${field}`),
  // Its description says so: null is a warehouse at work.
  '/v2/warehouse/list': ['warehouses[].pause_at'],
  '/v3/posting/fbs/get': [
    'legal_info',
    'container',
    'analytics_data.client_delivery_date_begin',
    'analytics_data.client_delivery_date_end',
    'tariffication.next_tariff_starts_at',
  ].map(field => `result.${field}`),
}

export function documentedNulls(path: string, field: string): boolean {
  return NULLS[path]?.includes(field) ?? false
}

/** Ids that Ozon's schema has as numbers and its examples as text. */
const TEXTS: ReadonlySet<string> = new Set([
  '/v3/chat/history messages[].message_id',
  '/v3/chat/list chats[].first_unread_message_id',
  '/v3/chat/list chats[].last_message_id',
])

/** What Ozon's examples have as an empty list, where the schema has text. */
const LISTS: ReadonlySet<string> = new Set(
  ['delivering', 'last-mile', 'delivered'].map(move => `/v2/fbs/posting/${move} result[].error`),
)

export const documentedList = (path: string, field: string): boolean => LISTS.has(`${path} ${field}`)

export const documentedText = (path: string, field: string): boolean => TEXTS.has(`${path} ${field}`)
