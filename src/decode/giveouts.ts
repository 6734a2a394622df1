import type { Giveout, GiveoutArticle, GiveoutDetails } from '../model/giveout.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, objects, part, readInto, type Source } from './part.ts'
import { count, flag, id, instant, text } from './readers.ts'
import { rowsOf } from './rows.ts'

const GIVEOUT = part<Giveout>('giveouts[]', undefined, [
  ['giveout_id', 'id', id],
  ['giveout_status', 'status', text],
  ['warehouse_id', 'warehouseId', id],
  ['warehouse_name', 'warehouseName', text],
  ['warehouse_address', 'warehouseAddress', text],
  ['total_articles_count', 'totalCount', count],
  ['approved_articles_count', 'approvedCount', count],
  ['created_at', 'createdAt', instant],
])

/** The answer of /v1/return/giveout/list. */
export const decodeGiveouts = rowsOf<Giveout>('giveouts', {
  part: GIVEOUT,
  start: () => ({ id: '' }),
  key: ['giveout_id', 'id'],
})

const ARTICLE = part<GiveoutArticle>('articles[]', undefined, [
  ['name', 'name', text],
  ['approved', 'isApproved', flag],
  ['delivery_schema', 'deliverySchema', text],
  ['seller_id', 'sellerId', id],
])

const DETAILS = part<GiveoutDetails>('', undefined, [
  ['giveout_id', 'id', id],
  ['giveout_status', 'status', text],
  ['warehouse_name', 'warehouseName', text],
  ['warehouse_address', 'warehouseAddress', text],
  ['articles', 'articles', objects(ARTICLE)],
])

/** The answer of /v1/return/giveout/info for this giveout. */
export function decodeGiveout(answer: Source, giveoutId: string, notes: DriftNotes): GiveoutDetails {
  const model: Draft<GiveoutDetails> = { id: giveoutId, articles: [] }
  readInto(DETAILS, answer, model, notes)
  // What is required was set before reading.
  return model as GiveoutDetails
}

const ENABLED = part<{ enabled: boolean }>('', undefined, [['enabled', 'enabled', flag]])

/** `undefined` when Ozon does not tell. */
export function decodeGiveoutEnabled(answer: Source, notes: DriftNotes): boolean | undefined {
  const model: Draft<{ enabled: boolean }> = {}
  readInto(ENABLED, answer, model, notes)
  if (model.enabled === undefined) notes.note('missing', 'enabled')
  return model.enabled
}

const BARCODE = part<{ barcode: string }>('', undefined, [['barcode', 'barcode', text]])

/** `undefined` when there is none. */
export function decodeGiveoutBarcode(answer: Source, notes: DriftNotes): string | undefined {
  const model: Draft<{ barcode: string }> = {}
  readInto(BARCODE, answer, model, notes)
  return model.barcode
}
