import type { LineQuantity } from '../model/cancel.ts'
import type { Country, CountrySet, Restrictions, Split, SplitPosting, TraceableAttributes } from '../model/packing.ts'
import type { Money } from '../money.ts'
import type { DriftNotes } from './drift.ts'
import { amount } from './money.ts'
import { along, type Draft, isSource, named, object, objects, part, type Read, readInto, type Source } from './part.ts'
import { count, flag, id, number, text, texts } from './readers.ts'

const line = (path: string): Read<readonly LineQuantity[]> =>
  objects(
    part<LineQuantity>(path, undefined, [
      ['sku', 'sku', id],
      // Means SKU in all calls of packing.
      ['product_id', 'sku', id],
      ['quantity', 'quantity', count],
    ]),
    () => ({ sku: '', quantity: 0 }),
  )

const split = (path: string): ReturnType<typeof part<SplitPosting>> =>
  part<SplitPosting>(path, undefined, [
    ['posting_number', 'postingNumber', text],
    ['products', 'lines', line(`${path}.products[]`)],
    ['potential_blr_traceable', 'mayBeTraceable', flag],
  ])

const startSplit = (): Draft<SplitPosting> => ({ postingNumber: '', lines: [] })

/** A posting of a split can come as its bare number: then its goods have to be read. */
const bareNumber = (value: unknown): unknown =>
  typeof value === 'string' || typeof value === 'number' ? { posting_number: String(value) } : value

const parentObject = object(split('parent_posting'))
const postingObjects = objects(split('postings[]'), startSplit)

const parent: Read<SplitPosting> = (value, field, notes, source) => {
  const told = bareNumber(value)
  if (told === value) return parentObject(value, field, notes, source)
  notes.note('wrong-type', field.path)
  const found = parentObject(told, field, notes, source)
  return found === undefined ? undefined : { ...found, lines: [] }
}

const postings: Read<readonly SplitPosting[]> = (value, field, notes, source) => {
  const told = Array.isArray(value) ? value.map(bareNumber) : value
  if (Array.isArray(value) && Array.isArray(told) && told.some((each, i) => each !== value[i]))
    notes.note('wrong-type', `${field.path}[]`)
  return postingObjects(told, field, notes, source)
}

const SPLIT = part<Split>('', undefined, [
  ['parent_posting', 'parent', parent],
  ['postings', 'postings', postings],
])

export function decodeSplit(answer: Source, notes: DriftNotes): Split {
  const model: Draft<Split> = { postings: [] }
  // The answers of other calls of packing stand under `result`.
  const { result } = answer
  if (isSource(result)) notes.note('unknown-field', 'result')
  readInto(SPLIT, isSource(result) ? result : answer, model, notes)
  // `postings` was set before reading.
  return model as Split
}

/** Prices of this answer are documented in roubles. */
const roubles: Read<Money> = (value, field, notes) => amount(value, 'RUB', field, notes)

const RESTRICTIONS = part<Restrictions>('result', undefined, [
  ['posting_number', 'postingNumber', text],
  ['min_posting_weight', 'minWeightGrams', number],
  ['max_posting_weight', 'maxWeightGrams', number],
  ['width', 'widthCm', number],
  ['length', 'lengthCm', number],
  ['height', 'heightCm', number],
  ['min_posting_price', 'minPrice', roubles],
  ['max_posting_price', 'maxPrice', roubles],
])

export function decodeRestrictions(answer: Source, notes: DriftNotes): Restrictions {
  const model: Draft<Restrictions> = {}
  const { result } = answer
  if (isSource(result)) readInto(RESTRICTIONS, result, model, notes)
  else notes.note('missing', 'result')
  return model
}

const COUNTRIES = part<{ countries: readonly Country[] }>('', undefined, [
  [
    'result',
    'countries',
    objects(
      part<Country>('result[]', undefined, [
        ['country_iso_code', 'isoCode', text],
        ['name', 'name', text],
      ]),
      () => ({ isoCode: '' }),
    ),
  ],
])

export function decodeCountries(answer: Source, notes: DriftNotes): readonly Country[] {
  const model: Draft<{ countries: readonly Country[] }> = {}
  readInto(COUNTRIES, answer, model, notes)
  return model.countries ?? []
}

const ATTRIBUTES = part<{ products: readonly TraceableAttributes[] }>('', undefined, [
  [
    'products',
    'products',
    objects(
      part<TraceableAttributes>('products[]', undefined, [
        ['sku', 'sku', id],
        ['required_attributes', 'required', texts],
      ]),
      () => ({ sku: '', required: [] }),
    ),
  ],
])

export function decodeTraceableAttributes(answer: Source, notes: DriftNotes): readonly TraceableAttributes[] {
  const model: Draft<{ products: readonly TraceableAttributes[] }> = {}
  readInto(ATTRIBUTES, answer, model, notes)
  return model.products ?? []
}

const COUNTRY_SET = part<CountrySet>('', undefined, [
  ['product_id', 'productId', id],
  ['is_gtd_needed', 'isGtdNeeded', flag],
])

export function decodeCountrySet(answer: Source, notes: DriftNotes): CountrySet {
  const model: Draft<CountrySet> = {}
  readInto(COUNTRY_SET, answer, model, notes)
  return model
}

/** The numbers of postings stand in `result` as texts or objects, and once more beside the goods of each. */
const SHIPPED = part<{ numbers: readonly string[]; detailed: readonly SplitPosting[] }>('', undefined, [
  ['result', 'numbers', named('posting_number')],
  [
    'additional_data',
    'detailed',
    objects(
      part<SplitPosting>('additional_data[]', undefined, [
        ['posting_number', 'postingNumber', text],
        ['products', along],
      ]),
      startSplit,
    ),
  ],
])

/** An error without anything in it is none. */
const hasValue = (error: unknown): boolean =>
  typeof error === 'object' ? Object.values(error ?? {}).some(each => each !== '' && each !== 0) : Boolean(error)

/** Postings are named by digits in groups: a word such as "ok" names none. */
const POSTING_NUMBER = /^\d[\d-]*$/

/**
 * The numbers of the postings that packing made; `undefined` when the answer has none, names fewer than it has entries, or
 * says of any of them that it was not packed.
 */
export function decodeShipped(answer: Source, notes: DriftNotes): readonly string[] | undefined {
  const { result } = answer
  const rows: readonly unknown[] = Array.isArray(result) ? result : [result]
  if (rows.some(row => isSource(row) && (row['result'] === false || hasValue(row['error'])))) return undefined
  const model: Draft<{ numbers: readonly string[]; detailed: readonly SplitPosting[] }> = {}
  readInto(SHIPPED, answer, model, notes)
  const { numbers = [], detailed = [] } = model
  const named = numbers.filter(each => POSTING_NUMBER.test(each))
  if (named.length < numbers.length) notes.note('wrong-type', 'result[]')
  // An entry that names no posting stands for a package as well: fewer numbers than packages would lose it.
  const entries = Array.isArray(result) ? result.length : 0
  const others = detailed.map(each => each.postingNumber).filter(each => each !== '')
  const told = named.length > 0 && named.length >= entries ? named : others
  return told.length === 0 || told.length < entries ? undefined : told
}

/** The number of the one posting that an answer names. */
export const decodeShippedPart = (answer: Source, notes: DriftNotes): string | undefined =>
  decodeShipped(answer, notes)?.[0]
