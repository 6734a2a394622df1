import type { FbsError, FbsErrorDay, FbsErrorIndex } from '../model/rating.ts'
import { Money } from '../money.ts'
import type { DriftNotes } from './drift.ts'
import { money } from './money.ts'
import { along, type Draft, objects, part, readInto, type Source } from './part.ts'
import { flag, instant, number, text } from './readers.ts'
import type { RowPage } from './rows.ts'

const DAY = part<FbsErrorDay>('defects[]', undefined, [
  ['date', 'date', text],
  ['index_by_date', 'index', number],
  ['processing_costs_sum_by_date', 'processingCosts', money()],
])

const INDEX = part<FbsErrorIndex>('', undefined, [
  ['index', 'index', number],
  ['period_from', 'periodFromDate', text],
  ['period_to', 'periodToDate', text],
  ['processing_costs_sum', 'processingCosts', money('currency_code')],
  ['currency_code', along],
  ['defects', 'days', objects(DAY)],
])

export function decodeErrorIndex(answer: Source, notes: DriftNotes): FbsErrorIndex {
  const model: Draft<FbsErrorIndex> = { days: [] }
  readInto(INDEX, answer, model, notes)
  const currency = answer['currency_code']
  // `days` was set before reading.
  const index = model as FbsErrorIndex
  if (typeof currency !== 'string' || currency === '') return index
  return { ...index, days: index.days.map(day => inCurrency(day, currency)) }
}

/** The currency is documented as that of all costs of the answer. */
function inCurrency(day: FbsErrorDay, currency: string): FbsErrorDay {
  const { processingCosts } = day
  return processingCosts === undefined ? day : { ...day, processingCosts: Money.of(processingCosts.amount, currency) }
}

const ERROR = part<FbsError>('errors[]', undefined, [
  ['posting_number', 'postingNumber', text],
  ['posting_error_type', 'type', text],
  ['error_at', 'errorAt', instant],
  ['index', 'index', number],
  ['has_grace_status', 'hasGraceStatus', flag],
  ['charge_percent', 'chargePercent', number],
  ['charge_price', 'chargePrice', money('charge_price_currency_code')],
  ['charge_price_currency_code', along],
  ['product_price', 'productPrice', money('product_price_currency_code')],
  ['product_price_currency_code', along],
  ['delivery_schema', 'deliverySchema', text],
])

const PAGE = part<RowPage<FbsError>>('', undefined, [
  ['errors', 'rows', objects(ERROR, () => ({ postingNumber: '' }))],
  ['cursor', 'cursor', text],
  ['has_next', 'hasNext', flag],
])

export function decodeErrorPage(answer: Source, notes: DriftNotes): RowPage<FbsError> {
  const model: Draft<RowPage<FbsError>> = { rows: [] }
  readInto(PAGE, answer, model, notes)
  // `rows` was set before reading.
  return model as RowPage<FbsError>
}
