import { carriageOf, isOfCis } from '../carriages/changes.ts'
import { containersOf, membersOf, refuseUnformed } from '../carriages/documents.ts'
import { isDay, localDay } from '../clock/local-time.ts'
import { barcodePng } from '../files/barcode.ts'
import type { CarriageRecord } from '../records/carriages.ts'
import { barcodeOf, carriageLabelsPdf, shippingListPdf } from '../render/act-files.ts'
import { actPosting, actRow, actState } from '../render/acts.ts'
import { invalid, wrongState } from '../server/refusal.ts'
import { type Call, FileBody, type Json, type OperationTable } from './operation.ts'
import { limitOf } from './pages.ts'

/** Documents of carriages; the number of an act is that of its carriage. */
export const acts: OperationTable = {
  '/v2/posting/fbs/act/check-status': checkStatus,
  '/v2/posting/fbs/act/get-pdf': getPdf,
  '/v2/posting/fbs/act/get-barcode': getBarcode,
  '/v2/posting/fbs/act/get-barcode/text': getBarcodeText,
  '/v2/posting/fbs/act/get-container-labels': getLabels,
  '/v2/posting/fbs/act/get-postings': getPostings,
  '/v2/posting/fbs/act/list': list,
}

const named = ({ seller, body }: Call): CarriageRecord => carriageOf(seller, body.text('id'))

function formed(call: Call): CarriageRecord {
  const carriage = named(call)
  refuseUnformed(carriage)
  return carriage
}

const pdf = (name: string, bytes: Uint8Array): FileBody => new FileBody('application/pdf', name, bytes)

function checkStatus(call: Call): Json {
  return { result: actState(call.world, call.seller, named(call)) }
}

function getPdf(call: Call): FileBody {
  const carriage = formed(call)
  return pdf(`${carriage.id}.pdf`, shippingListPdf(call.world, carriage, isOfCis(call.seller)))
}

function getBarcode(call: Call): FileBody {
  const carriage = formed(call)
  return new FileBody('image/png', `${carriage.id}_barcode.png`, barcodePng(barcodeOf(carriage)))
}

function getBarcodeText(call: Call): Json {
  return { result: barcodeOf(formed(call)) }
}

/** Asking for them counts as printing them. */
function getLabels(call: Call): FileBody {
  const carriage = formed(call)
  const count = containersOf(call.world, carriage)
  // What Ozon says of a carriage without containers is not documented (inferred).
  if (count === 0) throw wrongState('no_containers')
  carriage.areLabelsPrinted = true
  return pdf(`carriage-containers-${carriage.id}.pdf`, carriageLabelsPdf(carriage, count))
}

function getPostings(call: Call): Json {
  const carriage = named(call)
  return { result: membersOf(call.world, carriage).map(posting => actPosting(carriage, posting)) }
}

/** The newest first (inferred); days are those of the warehouse. */
function list({ world, seller, body }: Call): Json {
  const filter = body.object('filter')
  const [from, to] = [filter.text('date_from'), filter.text('date_to')]
  if (!isDay(from) || !isDay(to)) throw invalid('invalid Request.filter: date_from and date_to must be YYYY-MM-DD')
  if (from > to) throw invalid('invalid Request.filter: the period ends before it begins')
  const limit = limitOf(body.number('limit'))
  const statuses = filter.texts('status')
  const integration = filter.textIfAny('integration_type')
  // Carriages are only made of what Ozon delivers.
  const all = integration === undefined || integration === 'ozon' ? seller.carriages.all : []
  const found = all.filter(({ createdAt, place, status }) => {
    const day = localDay(createdAt, place.warehouse.offsetMinutes)
    return from <= day && day <= to && (statuses.length === 0 || statuses.includes(status))
  })
  const shown = found.toReversed().slice(0, limit)
  return { result: shown.map(carriage => actRow(world, seller, carriage)) }
}
