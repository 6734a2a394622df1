import type {
  Accrual,
  AccrualFee,
  AccrualType,
  AccruedCommission,
  AccruedDelivery,
  AccruedPosting,
  AccruedProduct,
  ItemFees,
  PostingAccrual,
  PostingAccruals,
} from '../model/accrual.ts'
import type { DriftNotes } from './drift.ts'
import { money } from './money.ts'
import { type Draft, object, objects, type Part, part, type Read, readInto, type Source } from './part.ts'
import { id, number, text } from './readers.ts'
import { type RowPage, rowsOf } from './rows.ts'

const FEE_ROWS = [
  ['type_id', 'typeId', id],
  ['accrued', 'accrued', money()],
] as const

const feeAt = (path: string): Part<AccrualFee> => part<AccrualFee>(path, undefined, FEE_ROWS)

const POSTING_ACCRUAL = part<PostingAccrual>('posting_accruals[].accruals[]', undefined, [
  ...FEE_ROWS,
  ['accrual_date', 'accrualDate', text],
  ['quantity', 'quantity', number],
  ['seller_price', 'sellerPrice', money()],
  ['sku', 'sku', id],
])

/** The answer of /v1/finance/accrual/postings. */
export const decodePostingAccruals = rowsOf<PostingAccruals>('posting_accruals', {
  part: part<PostingAccruals>('posting_accruals[]', undefined, [
    ['posting_number', 'postingNumber', text],
    ['accruals', 'accruals', objects(POSTING_ACCRUAL)],
  ]),
  start: () => ({ postingNumber: '', accruals: [] }),
  key: ['posting_number', 'postingNumber'],
})

/** A list that Ozon keeps in an object of its own. */
function listIn<T>(path: string, nested: (path: string) => Read<readonly T[]>): Read<readonly T[]> {
  const wrapped = object(part<{ list: readonly T[] }>(path, undefined, [['fees', 'list', nested(`${path}.fees[]`)]]))
  return (value, field, notes, source) => wrapped(value, field, notes, source)?.list
}

/** No document has it; real answers do (inferred: two independent programs read it). */
const QUANTITY = ['quantity', 'quantity', number] as const

const itemFeesAt = (path: string): Read<readonly ItemFees[]> =>
  objects(
    part<ItemFees>(path, undefined, [['sku', 'sku', id], QUANTITY, ['fees', 'fees', objects(feeAt(`${path}.fees[]`))]]),
    () => ({ fees: [] }),
  )

const PRODUCTS = 'accruals[].posting.products[]'

/** Documented as text; an object with the same in it is read, and told. */
const ratio: Read<number> = (value, field, notes, source) => {
  const read = number(value, field, notes, source)
  if (read !== undefined && typeof value === 'object') notes.note('wrong-type', field.path)
  return read
}

const COMMISSION = part<AccruedCommission>(`${PRODUCTS}.commission`, undefined, [
  ['commission', 'commission', money()],
  ['commission_ratio', 'commissionRatio', ratio],
  ['sale_commission', 'saleCommission', money()],
  ['sale_amount', 'saleAmount', money()],
  ['sale_price', 'salePrice', money()],
  ['seller_price', 'sellerPrice', money()],
  ['bonus', 'bonus', money()],
  ['coinvestment', 'coinvestment', money()],
])

const DELIVERY = part<AccruedDelivery>(`${PRODUCTS}.delivery`, undefined, [
  ['services', 'services', objects(feeAt(`${PRODUCTS}.delivery.services[]`))],
  ['total_accrued', 'total', money()],
])

const PRODUCT = part<AccruedProduct>(PRODUCTS, undefined, [
  ['sku', 'sku', id],
  QUANTITY,
  ['commission', 'commission', object(COMMISSION)],
  ['delivery', 'delivery', object(DELIVERY)],
])

const POSTING = object(
  part<AccruedPosting>('accruals[].posting', undefined, [
    ['delivery_schema', 'scheme', text],
    ['delivery_speed', 'deliverySpeed', number],
    ['products', 'products', objects(PRODUCT)],
  ]),
)

/** Its products are a list, told or not. */
const posting: Read<AccruedPosting> = (value, field, notes, source) => {
  const read = POSTING(value, field, notes, source)
  return read === undefined ? undefined : { ...read, products: read.products ?? [] }
}

const ACCRUAL = part<Accrual>('accruals[]', undefined, [
  ['accrual_id', 'id', id],
  ['date', 'accrualDate', text],
  ['accrued_category', 'category', text],
  ['unit_number', 'unitNumber', text],
  ['total_amount', 'total', money()],
  ['posting', 'posting', posting],
  ['item_fees', 'itemFees', listIn('accruals[].item_fees', itemFeesAt)],
  ['non_item_fee', 'nonItemFee', object(feeAt('accruals[].non_item_fee'))],
  ['container_fees', 'containerFees', listIn('accruals[].container_fees', path => objects(feeAt(path)))],
])

/** One page of a day's accruals; the page after it is asked for by a token. */
export interface AccrualPage {
  readonly rows: readonly Accrual[]
  readonly lastId?: string
}

const PAGE = part<AccrualPage>('', undefined, [
  ['accruals', 'rows', objects(ACCRUAL, () => ({ id: '' }))],
  ['last_id', 'lastId', text],
])

/** The answer of /v1/finance/accrual/by-day. */
export function decodeAccrualPage(answer: Source, notes: DriftNotes): AccrualPage {
  const model: Draft<AccrualPage> = { rows: [] }
  readInto(PAGE, answer, model, notes)
  // `rows` was set before reading.
  const page = model as AccrualPage
  for (const row of page.rows) if (row.id === '') notes.note('missing', 'accruals[].accrual_id')
  return page
}

const TYPES: (answer: Source, notes: DriftNotes) => RowPage<AccrualType> = rowsOf<AccrualType>('accrual_types', {
  part: part<AccrualType>('accrual_types[]', undefined, [
    ['id', 'id', id],
    ['name', 'name', text],
    ['description', 'description', text],
  ]),
  start: () => ({ id: '' }),
  key: ['id', 'id'],
})

/** The answer of /v1/finance/accrual/types. */
export const decodeAccrualTypes = (answer: Source, notes: DriftNotes): readonly AccrualType[] =>
  TYPES(answer, notes).rows
