import type { Dimensions, ProductLine } from '../model/line.ts'
import type { Money } from '../money.ts'
import { postingFields } from '../wire/posting-fields.ts'
import type { DriftNotes } from './drift.ts'
import { money } from './money.ts'
import { along, type Draft, isSource, object, part, type Read, readInto } from './part.ts'
import { count, flag, id, number, text, texts } from './readers.ts'

const DIMENSIONS = part<Dimensions>('products[].dimensions', postingFields['products[].dimensions'], [
  ['height', 'height', text],
  ['length', 'length', text],
  ['width', 'width', text],
  ['weight', 'weight', text],
])

const price = money('currency_code', 'currency', 'marketplace_seller_price_currency_code')

const LINE = part<ProductLine>(
  'products[]',
  postingFields['products[]'],
  [
    ['sku', 'sku', id],
    ['product_id', 'sku', id],
    ['offer_id', 'offerId', text],
    ['product_offer_id', 'offerId', text],
    ['name', 'name', text],
    ['product_name', 'name', text],
    ['quantity', 'quantity', count],
    ['price', 'price', price],
    ['marketplace_seller_price', 'price', price],
    ['currency_code', along],
    ['currency', along],
    ['marketplace_seller_price_currency_code', along],
    ['customer_price', 'customerPrice', money()],
    ['seller_price', 'sellerPrice', money()],
    ['product_color', 'color', text],
    ['product_size_russian', 'sizeRussian', text],
    ['product_size_manufacturer', 'sizeManufacturer', text],
    ['number_of_units', 'numberOfUnits', number],
    ['weight', 'weight', number],
    ['weight_min', 'weightMin', number],
    ['weight_max', 'weightMax', number],
    ['is_weight_needed', 'isWeightNeeded', flag],
    ['dimensions', 'dimensions', object(DIMENSIONS)],
    ['mandatory_mark', 'mandatoryMarks', texts],
    ['jw_uin', 'jwUins', texts],
    ['products_requiring_jw_uin', 'jwUins', texts],
    ['imei', 'imeis', texts],
    ['has_imei', 'hasImei', flag],
    ['is_blr_traceable', 'isBlrTraceable', flag],
    ['is_marketplace_buyout', 'isMarketplaceBuyout', flag],
    ['is_marketplace_bbc', 'isMarketplaceBuyout', flag],
    ['digital_codes', 'digitalCodes', texts],
    ['required_qty_for_digital_code', 'requiredDigitalCodes', count],
  ],
  {
    odd:
      'product_offer_id product_name product_id marketplace_seller_price_currency_code is_marketplace_bbc ' +
      'product_size_russian product_size_manufacturer number_of_units products_requiring_jw_uin currency',
  },
)

/** The lines of a posting. A line that is no object is noted and left out; nobody can ship it. */
export const lines: Read<readonly ProductLine[]> = (value, field, notes) => {
  if (!Array.isArray(value)) return undefined
  const list: ProductLine[] = []
  for (const each of value) {
    if (isSource(each)) list.push(line(each, notes))
    else notes.note('wrong-type', `${field.path}[]`)
  }
  return list
}

function line(source: Readonly<Record<string, unknown>>, notes: DriftNotes): ProductLine {
  const draft: Draft<ProductLine> = { sku: '', offerId: '', name: '', quantity: 0 }
  readInto(LINE, source, draft, notes)
  if (source['quantity'] === undefined || source['quantity'] === null) notes.note('missing', 'products[].quantity')
  if (draft.sku === '') notes.note('missing', 'products[].sku')
  const cost = lineCost(draft.price, draft.quantity ?? 0)
  if (cost !== undefined) draft.cost = cost
  // The four required fields were set before reading.
  return draft as ProductLine
}

function lineCost(price: Money | undefined, quantity: number): Money | undefined {
  if (price === undefined || quantity === 0) return undefined
  return quantity === 1 ? price : price.times(quantity)
}

/** Exact sums of the lines that have a cost, one per currency, in order of first appearance. */
export function sumCosts(list: readonly ProductLine[]): Money[] {
  const sums: Money[] = []
  for (const { cost } of list) {
    if (cost === undefined) continue
    const at = sums.findIndex(sum => sum.currency === cost.currency)
    const sum = sums[at]
    if (sum === undefined) sums.push(cost)
    else sums[at] = sum.plus(cost)
  }
  return sums
}
