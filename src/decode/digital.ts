import type { StockProblem } from '../model/stock.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, objects, part, readInto, type Source } from './part.ts'
import { count, flag, id, text } from './readers.ts'

/** A code that Ozon rejected. The code is a secret, so this never leaves the section. */
export interface CodeFate {
  readonly code?: string
  readonly message?: string
}

/** What became of the codes of one product. */
export interface CodesFate {
  readonly sku?: string
  readonly received?: number
  readonly rejected?: number
  readonly failures: readonly CodeFate[]
}

const CODE = part<CodeFate>('exemplars_by_sku[].failed_exemplars[]', undefined, [
  ['key', 'code', text],
  ['message', 'message', text],
])

const CODES = part<CodesFate>('exemplars_by_sku[]', undefined, [
  ['sku', 'sku', id],
  ['received_qty', 'received', count],
  ['rejected_qty', 'rejected', count],
  ['failed_exemplars', 'failures', objects(CODE)],
])

const UPLOADED = part<{ fates: readonly CodesFate[] }>('', undefined, [
  ['exemplars_by_sku', 'fates', objects(CODES, () => ({ failures: [] }))],
])

/** The answer of /v1/posting/digital/codes/upload. */
export function decodeCodesFates(answer: Source, notes: DriftNotes): readonly CodesFate[] {
  const model: Draft<{ fates: readonly CodesFate[] }> = {}
  readInto(UPLOADED, answer, model, notes)
  return model.fates ?? []
}

/** What became of the stock of one product. */
export interface DigitalStockFate {
  readonly offerId?: string
  readonly productId?: string
  readonly sku?: string
  readonly updated?: boolean
  readonly problems: readonly StockProblem[]
}

const PROBLEM = part<StockProblem>('status[].errors[]', undefined, [
  ['code', 'code', text],
  ['message', 'message', text],
])

const STOCK = part<DigitalStockFate>('status[]', undefined, [
  ['offer_id', 'offerId', text],
  ['product_id', 'productId', id],
  ['sku', 'sku', id],
  ['updated', 'updated', flag],
  ['errors', 'problems', objects(PROBLEM)],
])

const IMPORTED = part<{ fates: readonly DigitalStockFate[] }>('', undefined, [
  ['status', 'fates', objects(STOCK, () => ({ problems: [] }))],
])

/** The answer of /v1/product/digital/stocks/import. */
export function decodeDigitalStockFates(answer: Source, notes: DriftNotes): readonly DigitalStockFate[] {
  const model: Draft<{ fates: readonly DigitalStockFate[] }> = {}
  readInto(IMPORTED, answer, model, notes)
  return model.fates ?? []
}
