import {
  cancelCarriage,
  cancelProblem,
  carriageOf,
  createCarriage,
  isOfCis,
  noteCarriage,
  setPostings,
} from '../carriages/changes.ts'
import { approveCarriage } from '../carriages/documents.ts'
import { methodPlaces, todayAt } from '../carriages/methods.ts'
import { isDay } from '../clock/local-time.ts'
import { base64Of } from '../files/base64.ts'
import type { CarriageRecord } from '../records/carriages.ts'
import { discrepancyPdf } from '../render/act-files.ts'
import { carriageMethod } from '../render/carriage-methods.ts'
import { carriageDetails } from '../render/carriages.ts'
import { idNumber, iso } from '../render/common.ts'
import { denied, invalid, wrongState } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { limitOf, pageOf, placeOfId } from './pages.ts'

/** Carriages: what is handed over to Ozon together. */
export const carriages: OperationTable = {
  '/v1/carriage/create': create,
  '/v1/carriage/approve': approve,
  '/v1/carriage/set-postings': set,
  '/v1/carriage/cancel': cancel,
  '/v1/carriage/get': get,
  '/v2/carriage/delivery/list': deliveryList,
  '/v1/carriage/ettn/status': waybillStatus,
  '/v1/carriage/courier-contact/get': contact,
  '/v1/carriage/courier-contact/set': setContact,
  '/v1/carriage/act-discrepancy/pdf': discrepancies,
}

const named = ({ seller, body }: Call): CarriageRecord => carriageOf(seller, body.text('carriage_id'))

function create({ world, seller, body }: Call): Json {
  const carriage = createCarriage(world, seller, {
    deliveryMethodId: body.text('delivery_method_id'),
    departureAt: body.time('departure_date'),
    isTraceable: body.flag('all_blr_traceable'),
  })
  return { carriage_id: idNumber(carriage.id) }
}

function approve(call: Call): Json {
  approveCarriage(call.world, call.seller, named(call), call.body.number('containers_count'))
  return {}
}

function set(call: Call): Json {
  const placed = setPostings(call.world, call.seller, named(call), call.body.texts('posting_numbers'))
  return {
    result: placed.map(({ number, error = '' }) => ({ posting_number: number, result: error === '', error })),
  }
}

/** What cannot be cancelled is told in the answer, which has a field for it. */
function cancel(call: Call): Json {
  const carriage = named(call)
  const error = cancelProblem(carriage)
  if (error === undefined) cancelCarriage(call.world, call.seller, carriage)
  return { error: error ?? '', carriage_status: carriage.status }
}

function get(call: Call): Json {
  return carriageDetails(call.world, call.seller, named(call))
}

/** Methods come in the order of their numbers (inferred). */
function deliveryList({ world, seller, body, path }: Call): Json {
  const filter = body.object('filter')
  const day = filter.text('departure_date')
  if (day !== '' && !isDay(day)) throw invalid('invalid Request.filter.departure_date: must be YYYY-MM-DD')
  const methodId = filter.textIfAny('delivery_method_id')
  const methods = methodPlaces(seller)
    .filter(({ method }) => methodId === undefined || method.id === methodId)
    .map(place => carriageMethod(world, seller, place, day === '' ? todayAt(world, place) : day))
    .filter(method => method !== undefined)
  const { rows, cursor } = pageOf(methods, {
    limit: limitOf(body.number('limit')),
    cursor: body.text('cursor'),
    asked: `${path} ${day} ${methodId ?? ''}`,
    placeOf: method => placeOfId(String(method.delivery_method_id)),
  })
  return { methods: rows, cursor, has_next: cursor !== '' }
}

/** Goods that nobody traces need no waybill: it stays not uploaded. */
function waybillStatus(call: Call): Json {
  const { status, errors } = named(call).waybill
  return { status, errors }
}

function contact(call: Call): Json {
  const { id, contact } = named(call)
  if (contact === undefined) return { contact: [] }
  const { phone, wechatNickname, comment, updatedAt } = contact
  const row = { carriage_id: idNumber(id), phone, wechat_nickname: wechatNickname, comment, updated_at: iso(updatedAt) }
  return { contact: [row] }
}

/** A contact replaces the one before, with what is left out (inferred). The journal does not repeat it. */
function setContact(call: Call): undefined {
  const { world, body } = call
  const carriage = named(call)
  refuseOwnCourier(carriage)
  if (body.text('phone') === '') throw invalid('invalid Request.phone: value is required')
  carriage.contact = {
    phone: body.text('phone'),
    wechatNickname: body.text('wechat_nickname'),
    comment: body.text('comment'),
    updatedAt: world.now(),
  }
  noteCarriage(world, carriage, { effect: 'courier-contact-set', actor: 'seller' })
}

function refuseOwnCourier({ place }: CarriageRecord): void {
  if (place.warehouse.firstMile === 'outsourced-pickup') return
  throw wrongState('first_mile_type must be pickup and integration_type must be ozon_outsourced')
}

function discrepancies(call: Call): Json {
  const carriage = named(call)
  if (!isOfCis(call.seller)) throw denied('method is not allowed')
  if (carriage.status !== 'closed') throw wrongState('Incorrect_carriage_status')
  const content = base64Of(discrepancyPdf(carriage))
  return { content, name: `act_discrepancy_${carriage.id}.pdf`, type: 'application/pdf' }
}
