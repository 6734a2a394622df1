import type { ReturnRecord } from '../records/returns.ts'
import type { Seller } from '../records/seller.ts'
import { COMPENSATIONS, chargedFrom, returnRow } from '../render/returns.ts'
import { returnPointOf } from '../returns/return-places.ts'
import type { Body } from '../server/body.ts'
import { invalid } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { afterId, pageSize } from './posting-lookup.ts'

/** Returns of FBO and FBS, and where they wait. */
export const returns: OperationTable = {
  '/v1/returns/list': list,
  '/v1/returns/company/fbs/info': points,
}

const MOST_ON_A_PAGE = 500
const MOST_POSTINGS = 50

/** Each period is about a moment that a return has, or has not yet. */
const PERIODS: Readonly<Record<string, (record: ReturnRecord) => number | undefined>> = {
  logistic_return_date: ({ createdAt }) => createdAt,
  storage_tariffication_start_date: chargedFrom,
  visual_status_change_moment: ({ changedAt }) => changedAt,
}

/** The oldest first (inferred). */
function list({ world, seller, body }: Call): Json {
  const limit = pageSize(body, MOST_ON_A_PAGE)
  const filter = body.object('filter')
  refuseTwoPeriods(filter)
  if (filter.texts('posting_numbers').length > MOST_POSTINGS) {
    throw invalid(`invalid Request.filter.posting_numbers: value must contain at most ${MOST_POSTINGS} item(s)`)
  }
  const found = afterId(seller.returns.all, body.textIfAny('last_id')).filter(record => fits(filter, record))
  const moment = { now: world.now(), keepMs: world.behaviour.returnKeepMs }
  return {
    returns: found.slice(0, limit).map(record => returnRow(record, seller.clientId, moment)),
    has_next: found.length > limit,
  }
}

function refuseTwoPeriods(filter: Body): void {
  const names = Object.keys(PERIODS).filter(name => filter.has(name))
  if (names.length > 1) throw invalid(`invalid Request.filter: use only one of ${names.join(', ')}`)
}

function fits(filter: Body, record: ReturnRecord): boolean {
  const numbers = filter.texts('posting_numbers')
  return (
    inPeriods(filter, record) &&
    (numbers.length === 0 || numbers.includes(record.postingNumber)) &&
    is(filter.textIfAny('order_id'), record.orderId) &&
    is(filter.textIfAny('offer_id'), record.offerId) &&
    is(filter.textIfAny('visual_status_name'), record.status) &&
    is(filter.textIfAny('warehouse_id'), record.warehouseId) &&
    is(filter.textIfAny('barcode'), record.barcode) &&
    // Written in capitals in the documents, and otherwise in answers.
    is(filter.textIfAny('return_schema')?.toLowerCase(), record.schema.toLowerCase()) &&
    is(filter.textIfAny('compensation_status_id'), compensationId(record)) &&
    // A part of the name is enough (inferred).
    record.name.toLowerCase().includes(filter.text('product_name').toLowerCase())
  )
}

const is = (wanted: string | undefined, found: string): boolean => wanted === undefined || wanted === found

const compensationId = ({ compensation }: ReturnRecord): string =>
  compensation === undefined ? '' : String(COMPENSATIONS[compensation.state].id)

function inPeriods(filter: Body, record: ReturnRecord): boolean {
  return Object.entries(PERIODS).every(([name, momentOf]) => {
    if (!filter.has(name)) return true
    const period = filter.object(name)
    const moment = momentOf(record)
    return (
      moment !== undefined &&
      moment >= (period.time('time_from') ?? Number.NEGATIVE_INFINITY) &&
      moment <= (period.time('time_to') ?? Number.POSITIVE_INFINITY)
    )
  })
}

/** Points where something waits. A point has the number of its place (inferred: the documents mix them up). */
function points({ seller, body }: Call): Json {
  const limit = pageSize(body.object('pagination'), MOST_ON_A_PAGE)
  const wanted = body.object('filter').textIfAny('place_id')
  const all = waitingPoints(seller).filter(({ id }) => is(wanted, id))
  const found = afterId(all, body.object('pagination').textIfAny('last_id'))
  return { drop_off_points: found.slice(0, limit).map(({ row }) => row), has_next: found.length > limit }
}

/** Goods are put into boxes of this many pieces (inferred). */
const PIECES_IN_A_BOX = 10

function waitingPoints(seller: Seller) {
  const ofWarehouse = [...seller.warehouses.values()].map(warehouse => ({
    warehouse,
    point: returnPointOf(warehouse),
  }))
  const unique = new Map(ofWarehouse.map(each => [each.point.id, each]))
  const waiting = [...unique.values()].map(each => ({ ...each, records: seller.returns.waiting(each.point.id) }))
  return waiting
    .filter(({ records }) => records.length > 0)
    .map(({ point, records, warehouse }) => {
      const pieces = records.reduce((sum, { quantity }) => sum + quantity, 0)
      const at = ofWarehouse.filter(each => each.point.id === point.id)
      const row = {
        id: Number(point.id),
        place_id: Number(point.id),
        name: point.name,
        address: point.address,
        returns_count: pieces,
        box_count: Math.ceil(pieces / PIECES_IN_A_BOX),
        pass_info: { is_required: false, count: 0 },
        utc_offset: offsetText(warehouse.offsetMinutes),
        warehouses_ids: at.map(each => each.warehouse.id),
      }
      return { id: point.id, row }
    })
    .sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)))
}

/** 180 as '+03:00'; how Ozon writes it is documented nowhere (inferred). */
function offsetText(minutes: number): string {
  const two = (part: number): string => String(Math.trunc(Math.abs(part))).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}
