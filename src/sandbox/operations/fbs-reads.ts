import { given } from '../../internal/given.ts'
import { type FlowWord, flowWords } from '../../wire/statuses.ts'
import { cursorOf, placeOfCursor } from '../postings/cursor.ts'
import type { PostingQuery } from '../postings/query.ts'
import type { PostingRecord } from '../records/posting.ts'
import { integrationOf, iso } from '../render/common.ts'
import { fbsGetResult } from '../render/fbs-get.ts'
import { barcodesOf, fbsListRow, scanitOf } from '../render/fbs-list.ts'
import type { Body } from '../server/body.ts'
import { invalid, notFound } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { periodWithin } from './period.ts'

/** Everything before completion; cancelled postings are named by the documents and were never seen there. */
const UNFULFILLED: ReadonlySet<string> = new Set([
  'awaiting_verification',
  'awaiting_approve',
  'awaiting_packaging',
  'ship_in_process',
  'awaiting_registration',
  'awaiting_deliver',
  'acceptance_in_progress',
  'not_accepted',
  'arbitration',
  'client_arbitration',
  'driver_pickup',
  'delivering',
])

/** Reading postings of FBS and rFBS. */
export const fbsReads: OperationTable = {
  '/v4/posting/fbs/list': list,
  '/v4/posting/fbs/unfulfilled/list': unfulfilled,
  '/v3/posting/fbs/get': get,
  '/v2/posting/fbs/get-by-barcode': getByBarcode,
}

/** `since` and `to` are taken as times of `in_process_at`: which time they mean is documented nowhere (inferred: programs that compare see it so). */
function list(call: Call): Json {
  const filter = call.body.object('filter')
  const since = filter.time('since')
  const to = filter.time('to')
  if (since === undefined || to === undefined) throw invalid('invalid Request.filter: since and to are required')
  periodWithin(call.world, since, to)
  // An empty list is none, as everywhere.
  const orderNumbers = filter.texts('order_numbers').length > 0 ? new Set(filter.texts('order_numbers')) : undefined
  const isTraceable = filter.has('is_blr_traceable') ? filter.flag('is_blr_traceable') : undefined
  const orderId = filter.textIfAny('order_id')
  return page(call, filter, { since, to, ...given({ orderNumbers, orderId, isTraceable, flows: flowsFor(filter) }) })
}

function unfulfilled(call: Call): Json {
  const filter = call.body.object('filter')
  const cutoff = { from: filter.time('cutoff_from'), to: filter.time('cutoff_to') }
  const delivering = { from: filter.time('delivering_date_from'), to: filter.time('delivering_date_to') }
  const hasCutoff = cutoff.from !== undefined || cutoff.to !== undefined
  const hasDelivering = delivering.from !== undefined || delivering.to !== undefined
  if (hasCutoff && hasDelivering) {
    throw invalid('invalid Request.filter: use either cutoff_from/to or delivering_date_from/to')
  }
  if (hasCutoff) periodWithin(call.world, cutoff.from, cutoff.to)
  if (hasDelivering) periodWithin(call.world, delivering.from, delivering.to)
  const answer = page(call, filter, {
    within: UNFULFILLED,
    ...given({ shipByFrom: cutoff.from, shipByTo: afterEnd(cutoff.to) }),
    ...given({ deliveringFrom: delivering.from, deliveringTo: afterEnd(delivering.to) }),
  })
  return { ...answer, count: answer.postings.length }
}

/** The last moment of such a period belongs to it (inferred); moments are whole milliseconds. */
const afterEnd = (to: number | undefined): number | undefined => (to === undefined ? undefined : to + 1)

interface Ask
  extends Omit<PostingQuery, 'clientId' | 'family' | 'statuses' | 'warehouseIds' | 'newestFirst' | 'limit'> {
  /** The statuses that the list is about; a filter chooses among them. */
  readonly within?: ReadonlySet<string>
}

function page({ world, seller, body, path }: Call, filter: Body, ask: Ask) {
  const changed = filter.object('last_changed_status_date')
  const { within, ...more } = ask
  const named = filter.texts('statuses')
  const newestFirst = body.newestFirst
  const lists = filter.names.map(name => [name, filter.texts(name)])
  // The sets of `more` are among the lists; JSON leaves them out.
  const asked = `${path} ${JSON.stringify([lists, more, newestFirst])}`
  const wanted = named.length === 0 ? within : new Set(named.filter(status => within?.has(status) ?? true))
  const allowed = warehousesFor(filter, [...seller.warehouses.values()])
  const after = placeOfCursor(body.text('cursor'), asked)
  const { postings, hasNext } = world.postings.find({
    clientId: seller.clientId,
    family: 'fbs',
    newestFirst,
    limit: body.number('limit', 100),
    ...given({ changedFrom: changed.time('from'), changedTo: changed.time('to') }),
    ...given({ statuses: wanted, warehouseIds: allowed, after }),
    ...more,
  })
  const last = postings.at(-1)
  return {
    postings: postings.map(posting => fbsListRow(seller, posting, world.now(), body.object('with'))),
    cursor: hasNext && last !== undefined ? cursorOf(last, asked) : '',
    has_next: hasNext,
  }
}

/** Filters of delivery methods and providers come down to warehouses; `undefined` when none is set. */
function warehousesFor(
  filter: Body,
  all: readonly { id: string; methods: readonly { id: string; providerId: string }[] }[],
): ReadonlySet<string> | undefined {
  const names = ['warehouse_ids', 'delivery_method_ids', 'provider_ids'].filter(name => filter.texts(name).length > 0)
  if (names.length === 0) return undefined
  const ids = (name: string): ReadonlySet<string> => new Set(filter.texts(name))
  const [warehouses, methods, providers] = [ids('warehouse_ids'), ids('delivery_method_ids'), ids('provider_ids')]
  const fits = all.filter(
    each =>
      (warehouses.size === 0 || warehouses.has(each.id)) &&
      (methods.size === 0 || each.methods.some(({ id }) => methods.has(id))) &&
      (providers.size === 0 || each.methods.some(({ providerId }) => providers.has(providerId))),
  )
  return new Set(fits.map(({ id }) => id))
}

/** Flows of the integrations that are asked for; `undefined` when none is. */
function flowsFor(filter: Body): ReadonlySet<FlowWord> | undefined {
  const wanted = filter.texts('integration_type_flow')
  if (wanted.length === 0) return undefined
  return new Set(flowWords.filter(flow => wanted.includes(integrationOf({ flow })[0])))
}

function get({ world, seller, body }: Call): Json {
  const posting = world.postings.of(seller.clientId, body.text('posting_number'))
  if (posting?.family !== 'fbs') throw notFound('posting not found')
  return { result: fbsGetResult(world, seller, posting, body.object('with')) }
}

/** Barcodes are those of labels, old and new: they hold the number of the order. */
function getByBarcode({ world, seller, body }: Call): Json {
  const barcode = body.text('barcode')
  const orderId = /^(?:ii|%0)?(\d{11})/.exec(barcode)?.[1] ?? ''
  const { postings } = world.postings.find({
    clientId: seller.clientId,
    family: 'fbs',
    newestFirst: false,
    limit: 1,
    orderId,
    matches: posting => hasBarcode(posting, barcode),
  })
  const [posting] = postings
  if (posting === undefined) throw notFound('posting not found')
  return {
    result: {
      posting_number: posting.number,
      order_id: Number(posting.orderId),
      order_number: posting.orderNumber,
      status: posting.status,
      cancel_reason_id: posting.cancellation?.reasonId ?? 0,
      created_at: iso(posting.createdAt),
      in_process_at: iso(posting.createdAt),
      shipment_date: iso(posting.shipBy),
      barcodes: barcodesOf(posting),
      products: posting.lines.map(({ sku, offerId, name, quantity, price }) => ({
        sku: Number(sku),
        offer_id: offerId,
        name,
        quantity,
        price,
      })),
    },
  }
}

function hasBarcode(posting: PostingRecord, barcode: string): boolean {
  if (posting.packedAt === undefined) return false
  const { lower_barcode, upper_barcode } = barcodesOf(posting)
  return [lower_barcode, upper_barcode, scanitOf(posting)].includes(barcode)
}
