import type { PickListProduct, PickPosting, PickProduct, PickShare } from '../model/assembly.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, objects, part, type Read, readInto, type Source } from './part.ts'
import { count, flag, id, instant, text, texts } from './readers.ts'
import { type RowPage, rowsOf } from './rows.ts'

const PRODUCT = part<PickProduct>('postings[].products[]', undefined, [
  ['sku', 'sku', id],
  ['offer_id', 'offerId', text],
  ['product_name', 'name', text],
  ['picture_url', 'pictureUrl', text],
  ['quantity', 'quantity', count],
])

const POSTING = part<PickPosting>('postings[]', undefined, [
  ['posting_number', 'postingNumber', text],
  ['assembly_code', 'assemblyCode', text],
  ['can_print_label', 'canPrintLabel', flag],
  ['products', 'products', objects(PRODUCT, () => ({ sku: '' }))],
])

/** What a page tells of all its postings. */
type OfPage = Pick<PickPosting, 'cutoffAt' | 'canPrintMassLabel'>

const OF_PAGE = part<OfPage>('', undefined, [
  ['cutoff', 'cutoffAt', instant],
  ['can_print_mass_label', 'canPrintMassLabel', flag],
])

const readPostings = rowsOf<PickPosting>('postings', {
  part: POSTING,
  start: () => ({ postingNumber: '', products: [] }),
  key: ['posting_number', 'postingNumber'],
})

/** The answer of a list of postings. */
export function decodePickPostings(answer: Source, notes: DriftNotes): RowPage<PickPosting> {
  const { cutoff, can_print_mass_label, ...rest } = answer
  const told: Draft<OfPage> = {}
  readInto(OF_PAGE, { cutoff, can_print_mass_label }, told, notes)
  const page = readPostings(rest, notes)
  return { ...page, rows: page.rows.map(row => ({ ...row, ...told })) }
}

const SHARE = part<PickShare>('products[].postings[]', undefined, [
  ['posting_number', 'postingNumber', text],
  ['quantity', 'quantity', count],
])

/** Bare numbers, where Ozon does not tell how many pieces each posting gets. */
const shares: Read<readonly PickShare[]> = (value, field, notes, source) =>
  texts(value, field, notes, source)?.map(postingNumber => ({ postingNumber }))

const LISTED = part<PickListProduct>('products[]', undefined, [
  ['sku', 'sku', id],
  ['offer_id', 'offerId', text],
  ['product_name', 'name', text],
  ['picture_url', 'pictureUrl', text],
  ['quantity', 'quantity', count],
  ['postings', 'postings', objects(SHARE, () => ({ postingNumber: '' }))],
  ['posting_numbers', 'postings', shares],
])

/** The answer of a list of products. */
export const decodePickProducts = rowsOf<PickListProduct>(
  'products',
  { part: LISTED, start: () => ({ sku: '', postings: [] }), key: ['sku', 'sku'] },
  ['products_count'],
)
