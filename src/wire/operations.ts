// Generated from spec/ by `npm run generate`. Do not edit.

/** What is known of one operation of Ozon's. */
export interface OperationFacts {
  readonly method: 'POST' | 'GET'
  /** The part of the API, such as 'FBS'. */
  readonly section: string
  /** read: may be repeated; task: starts work on Ozon's side; write: changes something. */
  readonly effect: 'read' | 'task' | 'write'
  readonly answer: 'json' | 'empty' | 'file'
  /** Without one of these fields an answer tells nothing, whatever else is in it. Absent: any documented field will do. */
  readonly needs?: readonly string[]
  /** Documented fields of the answer that anywhere else are an error of the whole, such as 'errors' or 'result.error'. */
  readonly errorFields?: readonly string[]
  /** Only an OAuth token is accepted. */
  readonly auth?: 'oauth'
  readonly pagination?: PaginationFacts
  readonly batch?: BatchFacts
  /** Ozon's own limits of this operation, besides the general one. */
  readonly rateLimits?: readonly RateLimitFacts[]
  /** The day (YYYY-MM-DD) on which Ozon switches the operation off, or did. */
  readonly endsOn?: string
  /** The day on which it left Ozon's documents without an announced end; whether it still answers is not told. */
  readonly goneOn?: string
  readonly replacement?: readonly string[]
  readonly retired?: true
  /** The end is later than the newest document, which is of this day: whether it was kept cannot be told. */
  readonly unconfirmedSince?: string
  /** Ozon may change it without notice. */
  readonly beta?: true
}

export interface PaginationFacts {
  readonly style: 'cursor' | 'last-id' | 'offset' | 'page' | 'limit-only'
  /** The field of the request that holds the size of a page. */
  readonly limitField?: string
  readonly max?: number
  readonly default?: number
}

export interface BatchFacts {
  readonly fields: readonly string[]
  readonly max: number
}

export interface RateLimitFacts {
  readonly count: number
  readonly perSeconds: number
  readonly scope: 'client' | 'product+warehouse'
}

type More = Partial<Omit<OperationFacts, 'section'>>

const read = (section: string, more?: More): OperationFacts => ({ method: 'POST', section, effect: 'read', answer: 'json', ...more })
const task = (section: string, more?: More): OperationFacts => ({ ...read(section, more), effect: 'task' })
const write = (section: string, more?: More): OperationFacts => ({ ...read(section, more), effect: 'write' })

export const operations: Readonly<Record<string, OperationFacts>> = {
  '/v4/posting/fbs/list': read('FBS', { pagination: { style: 'cursor', limitField: 'limit', max: 100 }, batch: { fields: ['filter.order_numbers'], max: 100 } }),
  '/v4/posting/fbs/unfulfilled/list': read('FBS', { pagination: { style: 'cursor', limitField: 'limit', max: 100 }, batch: { fields: ['filter.warehouse_ids'], max: 1000 } }),
  '/v3/posting/fbs/list': read('FBS', { pagination: { style: 'offset', limitField: 'limit', max: 1000 }, endsOn: '2026-08-31', replacement: ['/v4/posting/fbs/list'], retired: true }),
  '/v3/posting/fbs/unfulfilled/list': read('FBS', { pagination: { style: 'offset', limitField: 'limit', max: 1000 }, endsOn: '2026-08-31', replacement: ['/v4/posting/fbs/unfulfilled/list'], retired: true }),
  '/v3/posting/fbs/get': read('FBS'),
  '/v2/posting/fbs/get-by-barcode': read('FBS'),
  '/v3/posting/multiboxqty/set': write('FBS'),
  '/v2/posting/fbs/product/country/list': read('FBS'),
  '/v2/posting/fbs/product/country/set': write('FBS'),
  '/v1/posting/fbs/restrictions': read('FBS'),
  '/v2/posting/fbs/package-label': read('FBS', { answer: 'file', batch: { fields: ['posting_number'], max: 20 }, endsOn: '2026-11-02', replacement: ['/v3/posting/fbs/package-label/create', '/v2/posting/fbs/package-label/get'], retired: true, unconfirmedSince: '2026-09-22' }),
  '/v1/posting/fbs/package-label/create': task('FBS', { endsOn: '2026-11-02', replacement: ['/v3/posting/fbs/package-label/create'], retired: true, unconfirmedSince: '2026-09-22' }),
  '/v2/posting/fbs/package-label/create': task('FBS', { endsOn: '2026-11-02', replacement: ['/v3/posting/fbs/package-label/create'], retired: true, unconfirmedSince: '2026-09-22' }),
  '/v3/posting/fbs/package-label/create': task('FBS', { needs: ['tasks', 'result', 'task_id'], batch: { fields: ['posting_numbers'], max: 1000 } }),
  '/v1/posting/fbs/package-label/get': read('FBS', { errorFields: ['result.error'], endsOn: '2026-11-02', replacement: ['/v2/posting/fbs/package-label/get'], retired: true, unconfirmedSince: '2026-09-22' }),
  '/v2/posting/fbs/package-label/get': read('FBS', { needs: ['status', 'file_url', 'error', 'printed_postings_count', 'unprinted_postings', 'result.status', 'result.file_url'], errorFields: ['error', 'result.error'] }),
  '/v1/posting/fbs/cancel-reason': read('FBS'),
  '/v2/posting/fbs/cancel-reason/list': read('FBS'),
  '/v2/posting/fbs/product/cancel': write('FBS'),
  '/v2/posting/fbs/cancel': write('FBS'),
  '/v2/posting/fbs/arbitration': write('FBS'),
  '/v2/posting/fbs/awaiting-delivery': write('FBS', { batch: { fields: ['posting_number'], max: 100 } }),
  '/v1/posting/fbs/pick-up-code/verify': write('FBS'),
  '/v1/posting/global/etgb': read('FBS'),
  '/v1/posting/unpaid-legal/product/list': read('FBS', { pagination: { style: 'cursor', limitField: 'limit', max: 1000 } }),
  '/v4/posting/fbs/ship': write('FBSMarks'),
  '/v4/posting/fbs/ship/package': write('FBSMarks'),
  '/v6/fbs/posting/product/exemplar/set': write('FBSMarks', { answer: 'empty' }),
  '/v6/fbs/posting/product/exemplar/create-or-get': read('FBSMarks', { needs: ['products'] }),
  '/v5/fbs/posting/product/exemplar/status': read('FBSMarks'),
  '/v5/fbs/posting/product/exemplar/validate': read('FBSMarks'),
  '/v1/fbs/posting/product/exemplar/update': write('FBSMarks', { answer: 'empty' }),
  '/v1/carriage/create': write('DeliveryFBS'),
  '/v1/carriage/approve': write('DeliveryFBS'),
  '/v1/carriage/set-postings': write('DeliveryFBS'),
  '/v1/carriage/cancel': write('DeliveryFBS', { errorFields: ['error'] }),
  '/v1/carriage/get': read('DeliveryFBS'),
  '/v2/carriage/delivery/list': read('DeliveryFBS', { pagination: { style: 'cursor', limitField: 'limit', max: 1000 } }),
  '/v1/carriage/delivery/list': read('DeliveryFBS', { endsOn: '2026-03-20', replacement: ['/v2/carriage/delivery/list'], retired: true }),
  '/v2/posting/fbs/act/create': write('DeliveryFBS', { endsOn: '2026-09-07', replacement: ['/v1/carriage/create', '/v1/carriage/approve'], retired: true }),
  '/v1/posting/carriage-available/list': read('DeliveryFBS', { endsOn: '2026-03-20', replacement: ['/v2/carriage/delivery/list'], retired: true }),
  '/v1/posting/fbs/split': write('DeliveryFBS', { needs: ['postings', 'result.postings'] }),
  '/v2/posting/fbs/act/get-postings': read('DeliveryFBS'),
  '/v2/posting/fbs/act/get-container-labels': read('DeliveryFBS', { answer: 'file' }),
  '/v2/posting/fbs/act/get-barcode': read('DeliveryFBS', { answer: 'file' }),
  '/v2/posting/fbs/act/get-barcode/text': read('DeliveryFBS'),
  '/v2/posting/fbs/digital/act/check-status': read('DeliveryFBS', { endsOn: '2026-03-22', replacement: ['/v2/posting/fbs/act/check-status'], retired: true }),
  '/v2/posting/fbs/act/get-pdf': read('DeliveryFBS', { answer: 'file' }),
  '/v2/posting/fbs/act/list': read('DeliveryFBS', { pagination: { style: 'limit-only', limitField: 'limit', max: 50 } }),
  '/v2/posting/fbs/digital/act/get-pdf': read('DeliveryFBS', { answer: 'file', endsOn: '2026-03-22', replacement: ['/v2/posting/fbs/act/get-pdf'], retired: true }),
  '/v2/posting/fbs/act/check-status': read('DeliveryFBS'),
  '/v1/posting/fbs/traceable/split': write('DeliveryFBS'),
  '/v1/posting/fbs/product/traceable/attribute': read('DeliveryFBS'),
  '/v1/carriage/ettn/status': read('DeliveryFBS', { errorFields: ['errors'] }),
  '/v1/assembly/carriage/posting/list': read('DeliveryFBS', { needs: ['postings', 'cursor'], pagination: { style: 'cursor', limitField: 'limit', max: 100 } }),
  '/v1/assembly/carriage/product/list': read('DeliveryFBS', { pagination: { style: 'cursor', limitField: 'limit', max: 100 } }),
  '/v1/assembly/fbs/posting/list': read('DeliveryFBS', { needs: ['postings', 'cursor'], pagination: { style: 'cursor', limitField: 'limit', max: 1000 } }),
  '/v1/assembly/fbs/product/list': read('DeliveryFBS', { pagination: { style: 'offset', limitField: 'limit', max: 1000 } }),
  '/v1/carriage/act-discrepancy/pdf': read('DeliveryFBS', { answer: 'file' }),
  '/v1/carriage/courier-contact/get': read('DeliveryFBS'),
  '/v1/carriage/courier-contact/set': write('DeliveryFBS', { answer: 'empty' }),
  '/v1/carriage/container/create': write('CarriageAPI', { beta: true }),
  '/v1/carriage/container/fill': write('CarriageAPI', { batch: { fields: ['posting_numbers'], max: 300 }, beta: true }),
  '/v1/carriage/container/get': read('CarriageAPI', { beta: true }),
  '/v1/carriage/container/list': read('CarriageAPI', { pagination: { style: 'cursor', limitField: 'limit', max: 300, default: 100 }, beta: true }),
  '/v1/carriage/container/task/info': read('CarriageAPI', { errorFields: ['error_message'], beta: true }),
  '/v1/carriage/container/label/get': read('CarriageAPI', { batch: { fields: ['container_ids'], max: 300 }, beta: true }),
  '/v1/carriage/container/document/get': read('CarriageAPI', { answer: 'file', beta: true }),
  '/v1/carriage/container/status/get': read('CarriageAPI', { batch: { fields: ['container_ids'], max: 1000 }, beta: true }),
  '/v1/carriage/container/approve': write('CarriageAPI', { beta: true }),
  '/v1/carriage/container/cancel': write('CarriageAPI', { batch: { fields: ['container_ids'], max: 100 }, beta: true }),
  '/v1/carriage/container/place-into': write('CarriageAPI', { beta: true }),
  '/v1/carriage/container/remove-from': write('CarriageAPI', { beta: true }),
  '/v1/carriage/container/remove-postings': write('CarriageAPI', { beta: true }),
  '/v2/fbs/posting/tracking-number/set': write('DeliveryrFBS', { batch: { fields: ['tracking_numbers'], max: 20 } }),
  '/v2/fbs/posting/delivering': write('DeliveryrFBS'),
  '/v2/fbs/posting/last-mile': write('DeliveryrFBS'),
  '/v2/fbs/posting/delivered': write('DeliveryrFBS'),
  '/v1/posting/fbs/timeslot/change-restrictions': read('DeliveryrFBS'),
  '/v1/posting/fbs/timeslot/set': write('DeliveryrFBS'),
  '/v1/posting/cutoff/set': write('DeliveryrFBS'),
  '/v3/posting/fbo/list': read('FBO', { pagination: { style: 'cursor', limitField: 'limit', max: 100 }, batch: { fields: ['filter.order_numbers', 'filter.posting_numbers'], max: 1000 } }),
  '/v2/posting/fbo/list': read('FBO', { pagination: { style: 'offset', limitField: 'limit', max: 1000 }, endsOn: '2026-08-31', replacement: ['/v3/posting/fbo/list'], retired: true }),
  '/v2/posting/fbo/get': read('FBO'),
  '/v1/posting/fbo/cancel-reason/list': read('FBO', { needs: ['reasons', 'result'] }),
  '/v1/posting/fbp/list': read('FBP', { pagination: { style: 'cursor', limitField: 'limit', max: 100 }, beta: true }),
  '/v1/posting/fbp/get': read('FBP', { beta: true }),
  '/v2/conditional-cancellation/list': read('CancellationAPI', { pagination: { style: 'last-id', limitField: 'limit', max: 500 } }),
  '/v2/conditional-cancellation/approve': write('CancellationAPI', { answer: 'empty' }),
  '/v2/conditional-cancellation/reject': write('CancellationAPI', { answer: 'empty' }),
  '/v1/returns/list': read('Returns', { pagination: { style: 'last-id', limitField: 'limit', max: 500 }, batch: { fields: ['filter.posting_numbers'], max: 50 } }),
  '/v1/returns/rfbs/action/set': write('Returns', { answer: 'empty' }),
  '/v2/returns/rfbs/get': read('Returns'),
  '/v2/returns/rfbs/list': read('Returns', { pagination: { style: 'last-id', limitField: 'limit' } }),
  '/v1/returns/company/fbs/info': read('Returns', { pagination: { style: 'last-id', limitField: 'pagination.limit', max: 500 } }),
  '/v1/return/giveout/is-enabled': read('Returns'),
  '/v1/return/giveout/list': read('Returns', { pagination: { style: 'last-id', limitField: 'limit' } }),
  '/v1/return/giveout/info': read('Returns'),
  '/v1/return/giveout/barcode': read('Returns'),
  '/v1/return/giveout/barcode-reset': write('Returns', { answer: 'file' }),
  '/v1/return/giveout/get-pdf': read('Returns', { answer: 'file' }),
  '/v1/return/giveout/get-png': read('Returns', { answer: 'file' }),
  '/v1/pass/list': read('Pass', { pagination: { style: 'cursor', limitField: 'limit', max: 1000, default: 1000 } }),
  '/v2/warehouse/list': read('Warehouse', { pagination: { style: 'cursor', limitField: 'limit', max: 200 }, batch: { fields: ['warehouse_ids'], max: 200 } }),
  '/v1/warehouse/list': read('Warehouse', { pagination: { style: 'offset', limitField: 'limit', max: 200 }, rateLimits: [{ count: 1, perSeconds: 60, scope: 'client' }], endsOn: '2026-04-07', replacement: ['/v2/warehouse/list'], retired: true }),
  '/v2/delivery-method/list': read('Warehouse', { pagination: { style: 'cursor', limitField: 'limit', max: 100 }, batch: { fields: ['filter.delivery_method_ids'], max: 100 } }),
  '/v1/delivery-method/list': read('Warehouse', { pagination: { style: 'offset', limitField: 'limit' }, endsOn: '2026-04-07', replacement: ['/v2/delivery-method/list'], retired: true }),
  '/v4/product/info/stocks': read('Stocks', { pagination: { style: 'cursor', limitField: 'limit', max: 1000 } }),
  '/v1/product/info/warehouse/stocks': read('Stocks', { pagination: { style: 'cursor', limitField: 'limit', max: 1000 } }),
  '/v2/product/info/stocks-by-warehouse/fbs': read('Stocks', { pagination: { style: 'cursor', limitField: 'limit', max: 1000 }, batch: { fields: ['sku', 'offer_id'], max: 1000 } }),
  '/v1/product/info/stocks-by-warehouse/fbs': read('Stocks', { endsOn: '2026-04-07', replacement: ['/v2/product/info/stocks-by-warehouse/fbs'], retired: true }),
  '/v1/product/info/stocks-by-warehouse/fbo': read('Stocks', { pagination: { style: 'cursor', limitField: 'limit', max: 1000 }, batch: { fields: ['offer_ids', 'skus'], max: 1000 } }),
  '/v2/products/stocks': write('Stocks', { batch: { fields: ['stocks'], max: 100 }, rateLimits: [{ count: 80, perSeconds: 60, scope: 'client' }, { count: 1, perSeconds: 30, scope: 'product+warehouse' }] }),
  '/v3/chat/list': read('Chat', { pagination: { style: 'cursor', limitField: 'limit', max: 100, default: 30 } }),
  '/v3/chat/history': read('Chat', { pagination: { style: 'last-id', limitField: 'limit', max: 1000, default: 50 } }),
  '/v1/chat/send/file': write('Chat'),
  '/v1/chat/send/message': write('Chat'),
  '/v1/chat/start': write('Chat'),
  '/v2/chat/read': write('Chat'),
  '/v1/report/postings/create': task('Report', { errorFields: ['result.code'] }),
  '/v1/report/info': read('Report', { errorFields: ['result.code', 'result.error'] }),
  '/v1/report/list': read('Report', { pagination: { style: 'page', limitField: 'page_size', max: 1000, default: 100 } }),
  '/v2/posting/digital/list': read('Digital', { pagination: { style: 'cursor', limitField: 'limit', max: 100 }, batch: { fields: ['filter.order_numbers', 'filter.posting_numbers'], max: 1000 }, beta: true }),
  '/v1/posting/digital/list': read('Digital', { pagination: { style: 'offset', limitField: 'limit', max: 1000 }, endsOn: '2026-08-31', replacement: ['/v2/posting/digital/list'], retired: true }),
  '/v1/posting/digital/codes/upload': write('Digital'),
  '/v1/product/digital/stocks/import': write('Digital'),
  '/v1/notification/set': write('Notification', { answer: 'empty', beta: true }),
  '/v1/notification/update': write('Notification', { answer: 'empty', beta: true }),
  '/v1/notification/delete': write('Notification', { answer: 'empty', beta: true }),
  '/v1/notification/check': read('Notification', { errorFields: ['errors'], beta: true }),
  '/v1/notification/enable': write('Notification', { answer: 'empty', beta: true }),
  '/v1/notification/list': read('Notification', { pagination: { style: 'offset', limitField: 'limit', default: 100 }, beta: true }),
  '/v1/notification/push-type/list': read('Notification', { beta: true }),
  '/v1/rating/index/fbs/info': read('SellerRating'),
  '/v1/rating/index/fbs/posting/list': read('SellerRating', { errorFields: ['errors'], pagination: { style: 'cursor', limitField: 'limit', max: 1000 }, batch: { fields: ['filter.posting_numbers'], max: 1000 } }),
  '/v1/finance/realization/posting': read('Finance', { needs: ['rows'] }),
  '/v2/finance/realization': read('Finance', { needs: ['result.rows'] }),
  '/v1/finance/realization/by-day': read('Finance'),
  '/v1/report/realization/posting/create': task('Finance', { errorFields: ['code'], beta: true }),
  '/v1/finance/accrual/by-day': read('Finance', { pagination: { style: 'last-id' }, beta: true }),
  '/v1/finance/accrual/postings': read('Finance', { batch: { fields: ['posting_numbers'], max: 200 }, beta: true }),
  '/v1/finance/accrual/types': read('Finance', { beta: true }),
  '/v3/finance/transaction/list': read('Finance', { pagination: { style: 'page', limitField: 'page_size', max: 1000 }, endsOn: '2026-09-08', replacement: ['/v1/finance/accrual/postings', '/v1/finance/accrual/types', '/v1/finance/accrual/by-day'], retired: true }),
  '/v3/finance/transaction/totals': read('Finance', { endsOn: '2026-09-08', replacement: ['/v1/finance/accrual/postings', '/v1/finance/accrual/types', '/v1/finance/accrual/by-day'], retired: true }),
  '/v1/roles': read('Access'),
  '/v1/seller/info': read('Access', { needs: ['company', 'subscription', 'ratings'] }),
  '/v2/order/create': write('OzonDelivery', { auth: 'oauth' }),
  '/v1/order/cancel': write('OzonDelivery', { errorFields: ['message'], auth: 'oauth' }),
  '/v1/order/cancel/check': read('OzonDelivery', { auth: 'oauth' }),
  '/v1/order/cancel/status': read('OzonDelivery', { auth: 'oauth' }),
  '/v1/posting/cancel': write('OzonDelivery', { errorFields: ['message'], auth: 'oauth' }),
  '/v1/posting/cancel/status': read('OzonDelivery', { auth: 'oauth' }),
  '/v1/posting/marks': read('OzonDelivery', { auth: 'oauth' }),
  '/v1/cancel-reason/list': read('OzonDelivery', { auth: 'oauth' }),
  '/v1/cancel-reason/list-by-order': read('OzonDelivery', { auth: 'oauth' }),
  '/v1/cancel-reason/list-by-posting': read('OzonDelivery', { auth: 'oauth' }),
  '/v1/delivery/check': read('OzonDelivery', { auth: 'oauth' }),
  '/v2/delivery/checkout': read('OzonDelivery', { auth: 'oauth', batch: { fields: ['items'], max: 1000 } }),
  '/v1/delivery/map': read('OzonDelivery', { auth: 'oauth' }),
  '/v1/delivery/point/info': read('OzonDelivery', { auth: 'oauth', batch: { fields: ['map_point_ids'], max: 100 } }),
  '/v1/delivery/point/list': read('OzonDelivery', { auth: 'oauth' }),
  '/v1/seller/ozon-logistics/info': read('OzonDelivery'),
  '/v1/carriage/pass/create': write('PassOther'),
  '/v1/carriage/pass/update': write('PassOther', { answer: 'empty' }),
  '/v1/carriage/pass/delete': write('PassOther', { answer: 'empty' }),
  '/v1/return/pass/create': write('PassOther'),
  '/v1/return/pass/update': write('PassOther', { answer: 'empty' }),
  '/v1/return/pass/delete': write('PassOther', { answer: 'empty' }),
  '/v1/delivery-method/return/settings/get': read('WarehouseOther'),
  '/v1/warehouse/operation/status': read('WarehouseOther', { errorFields: ['error'] }),
  '/v1/returns/settings/utilization/history': read('ReturnsOther'),
  '/v1/returns/settings/utilization/info': read('ReturnsOther'),
  '/v1/returns/settings/utilization/update': write('ReturnsOther', { answer: 'empty' }),
  '/v2/report/returns/create': task('ReportOther', { errorFields: ['result.code'] }),
  '/v1/report/warehouse/stock': task('ReportOther', { needs: ['result', 'code'], errorFields: ['result.code'], batch: { fields: ['warehouseId'], max: 50 } }),
  '/v3/supply-order/list': read('FBOSupply', { pagination: { style: 'last-id', limitField: 'limit', max: 100 } }),
  '/v3/supply-order/get': read('FBOSupply', { batch: { fields: ['order_ids'], max: 50 } }),
  '/v1/supply-order/status/counter': read('FBOSupply'),
  '/v1/supply-order/bundle': read('FBOSupply', { pagination: { style: 'last-id', limitField: 'limit', max: 100 }, batch: { fields: ['bundle_ids'], max: 100 } }),
  '/v1/supply-order/details': read('FBOSupply'),
  '/v1/supply-order/timeslot/get': read('FBOSupply', { endsOn: '2026-08-19', replacement: ['/v2/supply-order/timeslot/list'], retired: true }),
  '/v2/supply-order/timeslot/list': read('FBOSupply'),
  '/v1/supply-order/timeslot/update': write('FBOSupply', { errorFields: ['errors'] }),
  '/v1/supply-order/timeslot/status': read('FBOSupply', { errorFields: ['errors'] }),
  '/v1/supply-order/pass/create': write('FBOSupply'),
  '/v1/supply-order/pass/status': read('FBOSupply', { errorFields: ['errors'] }),
  '/v1/supply-order/cancel': write('FBOSupply'),
  '/v1/supply-order/cancel/status': read('FBOSupply'),
  '/v1/supply-order/content/update': write('FBOSupply', { errorFields: ['errors'], batch: { fields: ['items'], max: 5000 } }),
  '/v1/supply-order/content/update/status': read('FBOSupply', { errorFields: ['errors'] }),
  '/v1/supply-order/content/update/validation': read('FBOSupply'),
  '/v1/supply-order/act/accept': write('FBOSupply', { beta: true }),
  '/v1/supply-order/act/accept/status': read('FBOSupply', { errorFields: ['error_message'], beta: true }),
  '/v1/supply-order/act/product/get': read('FBOSupply', { beta: true }),
  '/v1/supply-order/act/summary/get': read('FBOSupply', { beta: true }),
  '/v1/supplier/available_warehouses': read('FBOSupply', { method: 'GET' }),
  '/v1/draft/crossdock/create': write('FBOSupply', { errorFields: ['errors'], batch: { fields: ['cluster_info.items'], max: 5000 }, rateLimits: [{ count: 2, perSeconds: 60, scope: 'client' }, { count: 50, perSeconds: 3600, scope: 'client' }, { count: 500, perSeconds: 86400, scope: 'client' }] }),
  '/v1/draft/direct/create': write('FBOSupply', { errorFields: ['errors'], batch: { fields: ['cluster_info.items'], max: 5000 }, rateLimits: [{ count: 2, perSeconds: 60, scope: 'client' }, { count: 50, perSeconds: 3600, scope: 'client' }, { count: 500, perSeconds: 86400, scope: 'client' }] }),
  '/v1/draft/multi-cluster/create': write('FBOSupply', { errorFields: ['errors'], batch: { fields: ['clusters_info'], max: 20 }, rateLimits: [{ count: 2, perSeconds: 60, scope: 'client' }, { count: 50, perSeconds: 3600, scope: 'client' }, { count: 500, perSeconds: 86400, scope: 'client' }] }),
  '/v2/draft/create/info': read('FBOSupply', { errorFields: ['errors'] }),
  '/v2/draft/timeslot/info': read('FBOSupply', { batch: { fields: ['selected_cluster_warehouses'], max: 20 } }),
  '/v2/draft/supply/create': write('FBOSupply', { rateLimits: [{ count: 2, perSeconds: 60, scope: 'client' }, { count: 50, perSeconds: 3600, scope: 'client' }, { count: 500, perSeconds: 86400, scope: 'client' }] }),
  '/v2/draft/supply/create/status': read('FBOSupply'),
  '/v1/cargoes-label/create': task('FBOSupply', { errorFields: ['errors'] }),
  '/v1/cargoes-label/get': read('FBOSupply', { errorFields: ['errors'] }),
  '/v1/cargoes-label/file/{file_guid}': read('FBOSupply', { method: 'GET', answer: 'file', endsOn: '2026-04-10', replacement: ['/v1/cargoes-label/get'], retired: true }),
  '/v1/cargoes/create': write('FBOSupply', { errorFields: ['errors'], batch: { fields: ['cargoes'], max: 40 } }),
  '/v2/cargoes/create/info': read('FBOSupply', { errorFields: ['errors'] }),
  '/v1/cargoes/get': read('FBOSupply', { batch: { fields: ['supply_ids'], max: 100 } }),
  '/v2/cargoes/get': read('FBOSupply', { batch: { fields: ['supplies'], max: 100 }, beta: true }),
  '/v1/cargoes/delete': write('FBOSupply', { errorFields: ['errors'], batch: { fields: ['cargo_ids'], max: 70 } }),
  '/v1/cargoes/delete/status': read('FBOSupply', { errorFields: ['errors'] }),
  '/v2/cargoes/delete': write('FBOSupply', { errorFields: ['errors'], batch: { fields: ['cargo_ids'], max: 1500 }, beta: true }),
  '/v2/cargoes/delete/status': read('FBOSupply', { errorFields: ['errors'], beta: true }),
  '/v1/cargoes/rules/get': read('FBOSupply', { batch: { fields: ['supply_ids'], max: 100 } }),
  '/v1/cluster/list': read('FBOSupply'),
  '/v2/cluster/list': read('FBOSupply'),
  '/v1/warehouse/fbo/list': read('FBOSupply'),
  '/v1/warehouse/fbo/seller/list': read('FBOSupply'),
  '/v1/warehouse/ozon/list': read('FBOSupply'),
  '/v3/product/info/list': read('Products', { batch: { fields: ['offer_id', 'product_id', 'sku'], max: 1000 } }),
  '/v5/product/info/prices': read('Products', { pagination: { style: 'cursor', limitField: 'limit', max: 1000 }, batch: { fields: ['filter.offer_id', 'filter.product_id'], max: 1000 } }),
  '/v2/returns/rfbs/reject': write('RFBSReturnsAPI', { goneOn: '2026-08-11', replacement: ['/v1/returns/rfbs/action/set'], retired: true }),
  '/v2/returns/rfbs/compensate': write('RFBSReturnsAPI', { goneOn: '2026-08-11', replacement: ['/v1/returns/rfbs/action/set'], retired: true }),
  '/v2/returns/rfbs/verify': write('RFBSReturnsAPI', { goneOn: '2026-08-11', replacement: ['/v1/returns/rfbs/action/set'], retired: true }),
  '/v2/returns/rfbs/receive-return': write('RFBSReturnsAPI', { goneOn: '2026-08-11', replacement: ['/v1/returns/rfbs/action/set'], retired: true }),
  '/v2/returns/rfbs/return-money': write('RFBSReturnsAPI', { goneOn: '2026-08-11', replacement: ['/v1/returns/rfbs/action/set'], retired: true }),
  '/v2/chat/list': read('ChatAPI', { goneOn: '2026-06-09', replacement: ['/v3/chat/list'], retired: true }),
}

/** What is known of an operation; `undefined` for a path that the facts do not have. */
export function operationFacts(path: string): OperationFacts | undefined {
  return Object.hasOwn(operations, path) ? operations[path] : undefined
}
