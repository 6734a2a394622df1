/** Where our facts differ from Ozon's document of 2026-08-13, by which they are judged, and why we are believed. */
export interface Exception {
  readonly path: string
  /** Of objections, the beginning. */
  readonly objection: string
  readonly why: string
}

const later = (path: string, fields: readonly string[], why: string): Exception[] =>
  fields.map(field => ({ path, objection: `${field}: must NOT have additional properties`, why }))

const LABELS = 'The number under the new label came with the document of 2026-09-22.'
const FILTER = 'A maximum of 1000 for an id of sixteen digits is a slip: other operations use it for lists of ids.'
const PUSHES = 'Health of addresses came with the document of 2026-09-22.'
const SUPPLIES = 'Details of errors came with the document of 2026-09-22.'
const DECLARED = 'The declared value of products came on 2026-09-28.'
const STOCKS =
  "Ozon's prose asks for one of offer_id and product_id, and its schema wants a field that it does not have."

export const exceptions: readonly Exception[] = [
  ...later('/v4/posting/fbs/list', ['postings[].scanit'], LABELS),
  ...later('/v4/posting/fbs/unfulfilled/list', ['postings[].scanit'], LABELS),
  ...later('/v3/posting/fbs/get', ['result.scanit'], LABELS),
  { path: '/v1/assembly/fbs/posting/list', objection: 'filter.delivery_method_id: must be <= 1000', why: FILTER },
  { path: '/v1/assembly/fbs/product/list', objection: 'filter.delivery_method_id: must be <= 1000', why: FILTER },
  ...later('/v3/product/info/list', ['items[].declared_price'], DECLARED),
  ...later('/v5/product/info/prices', ['items[].price.declared_price'], DECLARED),
  ...later('/v4/product/info/stocks', ['total_items'], 'The total came with the document of 2026-10-03.'),
  { path: '/v2/products/stocks', objection: "stocks[]: must have required property 'product_id'", why: STOCKS },
  { path: '/v2/products/stocks', objection: "stocks[]: must have required property 'quant_size'", why: STOCKS },
  {
    path: '/v3/chat/list',
    objection: 'chats[].chat.chat_type: must be equal to one of the allowed values',
    why: 'More kinds of chat came with the document of 2026-09-22.',
  },
  {
    path: '/v1/posting/digital/codes/upload',
    objection: "exemplars_by_sku[]: must have required property 'posting_number'",
    why: 'The schema requires the field one level below the place where it defines it.',
  },
  ...later(
    '/v1/notification/list',
    [
      'availability_status_thresholds',
      'total_count',
      'urls[].availability_status',
      'urls[].availability_status_date',
      'urls[].disable_reason',
      'urls[].problematic_type',
      'urls[].reason_details',
    ],
    PUSHES,
  ),
  ...later(
    '/v1/delivery-method/return/settings/get',
    ['settings.return_point'],
    'The point of return came with the document of 2026-10-03.',
  ),
  ...later('/v1/supply-order/content/update/status', ['error_details'], SUPPLIES),
  ...later(
    '/v2/draft/create/info',
    ['errors[].items_validation[].limit', 'errors[].items_validation[].supply_id'],
    SUPPLIES,
  ),
  ...[
    '/v2/draft/create/info',
    '/v1/draft/crossdock/create',
    '/v1/draft/direct/create',
    '/v1/draft/multi-cluster/create',
  ].map(path => ({
    path,
    objection: 'errors[].error_message: must be equal to one of the allowed values',
    why: SUPPLIES,
  })),
]
