import type {
  RealizationAmounts,
  RealizationHeader,
  RealizationInvoice,
  RealizationProduct,
  RealizationReport,
  RealizationRow,
} from '../model/realization.ts'
import type { DriftNotes } from './drift.ts'
import { money } from './money.ts'
import { type Draft, type Into, isSource, object, objects, type Part, part, readInto, type Source } from './part.ts'
import { count, id, number, text } from './readers.ts'

const AMOUNT_ROWS = [
  ['amount', 'amount', money()],
  ['bonus', 'bonus', money()],
  ['commission', 'commission', money()],
  ['compensation', 'compensation', money()],
  ['price_per_instance', 'pricePerInstance', money()],
  ['quantity', 'quantity', number],
  ['standard_fee', 'standardFee', money()],
  ['bank_coinvestment', 'bankCoinvestment', money()],
  ['stars', 'stars', money()],
  ['pick_up_point_coinvestment', 'pickUpPointCoinvestment', money()],
  ['total', 'total', money()],
] as const

const PRODUCT_ROWS = [
  ['sku', 'sku', id],
  ['offer_id', 'offerId', text],
  ['name', 'name', text],
  ['barcode', 'barcode', text],
] as const

const amountsAt = (path: string) => object(part<RealizationAmounts>(path, undefined, AMOUNT_ROWS))

/** The rows that the three reports share; the number of a row is spelt in two ways. */
const rowsAt = (path: string) =>
  [
    ['item', 'product', object(part<RealizationProduct>(`${path}.item`, undefined, PRODUCT_ROWS))],
    ['commission_ratio', 'commissionRatio', number],
    ['seller_price_per_instance', 'sellerPricePerInstance', money()],
    ['delivery_commission', 'delivered', amountsAt(`${path}.delivery_commission`)],
    ['return_commission', 'returned', amountsAt(`${path}.return_commission`)],
  ] as const

const ORDER = part<RealizationRow>('rows[].order', undefined, [
  ['posting_number', 'postingNumber', text],
  ['created_date', 'orderDate', text],
])

/** Ozon keeps the two in an object of their own. */
const order: Into<RealizationRow> = (value, model, field, notes) => {
  if (isSource(value)) readInto(ORDER, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const INVOICE = part<RealizationInvoice>('rows[].legal_entity_document', undefined, [
  ['number', 'number', text],
  ['sale_date', 'saleDate', text],
])

const BY_POSTING_ROW = part<RealizationRow>('rows[]', undefined, [
  ...rowsAt('rows[]'),
  ['row_number', 'rowNumber', count],
  ['order', order],
  ['legal_entity_document', 'invoice', object(INVOICE)],
])

const plainRowAt = (path: string): Part<RealizationRow> =>
  part<RealizationRow>(path, undefined, [...rowsAt(path), ['rowNumber', 'rowNumber', count]])

const HEADER_ROWS = [
  ['number', 'number', text],
  ['doc_date', 'documentDate', text],
  ['contract_number', 'contractNumber', text],
  ['contract_date', 'contractDate', text],
  ['currency_sys_name', 'currency', text],
  ['start_date', 'startDate', text],
  ['stop_date', 'stopDate', text],
  ['payer_name', 'payerName', text],
  ['payer_inn', 'payerInn', text],
  ['payer_kpp', 'payerKpp', text],
  ['receiver_name', 'receiverName', text],
  ['receiver_inn', 'receiverInn', text],
  ['receiver_kpp', 'receiverKpp', text],
] as const

const headerAt = (path: string) => object(part<RealizationHeader>(path, undefined, HEADER_ROWS))

const BY_POSTING = part<RealizationReport>('', undefined, [
  ['header', 'header', headerAt('header')],
  ['rows', 'rows', objects(BY_POSTING_ROW)],
])

/** The answer of /v1/finance/realization/posting. */
export const decodeRealizationByPosting = (answer: Source, notes: DriftNotes): RealizationReport =>
  reportOf(BY_POSTING, answer, notes)

const MONTHLY = part<RealizationReport>('result', undefined, [
  ['header', 'header', headerAt('result.header')],
  ['rows', 'rows', objects(plainRowAt('result.rows[]'))],
])

/** The answer of /v2/finance/realization. */
export function decodeRealization({ result }: Source, notes: DriftNotes): RealizationReport {
  if (isSource(result)) return reportOf(MONTHLY, result, notes)
  notes.note('missing', 'result')
  return { rows: [] }
}

const DAILY = part<RealizationReport>('', undefined, [['rows', 'rows', objects(plainRowAt('rows[]'))]])

/** The answer of /v1/finance/realization/by-day, which has no header. */
export const decodeRealizationByDay = (answer: Source, notes: DriftNotes): readonly RealizationRow[] =>
  reportOf(DAILY, answer, notes).rows

function reportOf(shape: Part<RealizationReport>, source: Source, notes: DriftNotes): RealizationReport {
  const model: Draft<RealizationReport> = { rows: [] }
  readInto(shape, source, model, notes)
  // `rows` was set before reading.
  return model as RealizationReport
}

const CREATED = part<{ code: string }>('', undefined, [['code', 'code', text]])

/** The code of the report begun by /v1/report/realization/posting/create; `undefined` when the answer has none. */
export function decodeRealizationCode(answer: Source, notes: DriftNotes): string | undefined {
  const model: Draft<{ code: string }> = {}
  readInto(CREATED, answer, model, notes)
  return model.code
}
