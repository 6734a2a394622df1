import type { Exemplar, LineExemplars, OptionalRequirements, Requirements } from '../model/requirements.ts'
import { postingFields } from '../wire/posting-fields.ts'
import { type Draft, isSource, object, objects, part, type Read, readInto } from './part.ts'
import { flag, id, number, text, texts } from './readers.ts'

export const requirements = object(
  part<Requirements>(
    'requirements',
    postingFields['requirements'],
    [
      ['products_requiring_country', 'country', texts],
      ['products_requiring_change_country', 'changeCountry', texts],
      ['products_requiring_gtd', 'gtd', texts],
      ['products_requiring_rnpt', 'rnpt', texts],
      ['products_requiring_mandatory_mark', 'mandatoryMark', texts],
      ['products_requiring_jw_uin', 'jwUin', texts],
      ['products_requiring_jwn', 'jwUin', texts],
      ['products_requiring_imei', 'imei', texts],
      ['products_requiring_weight', 'weight', texts],
    ],
    { odd: 'products_requiring_jwn' },
  ),
)

export const optionalRequirements = object(
  part<OptionalRequirements>('optional', postingFields['optional'], [
    ['products_with_possible_mandatory_mark', 'mandatoryMark', texts],
  ]),
)

const PRODUCTS = 'product_exemplars.products[]'

const EXEMPLAR = part<Exemplar>(`${PRODUCTS}.exemplars[]`, postingFields[`${PRODUCTS}.exemplars[]`], [
  ['exemplar_id', 'id', id],
  ['mandatory_mark', 'mandatoryMark', text],
  ['jw_uin', 'jwUin', text],
  ['imei', 'imeis', texts],
  ['gtd', 'gtd', text],
  ['is_gtd_absent', 'isGtdAbsent', flag],
  ['rnpt', 'rnpt', text],
  ['is_rnpt_absent', 'isRnptAbsent', flag],
  ['weight', 'weight', number],
])

const LINE_EXEMPLARS = part<LineExemplars>(PRODUCTS, postingFields[PRODUCTS], [
  ['sku', 'sku', id],
  ['exemplars', 'exemplars', objects(EXEMPLAR)],
])

interface Wrapper {
  readonly products?: readonly LineExemplars[]
}
const WRAPPER = part<Wrapper>('product_exemplars', postingFields['product_exemplars'], [
  ['products', 'products', objects(LINE_EXEMPLARS)],
])

/** Ozon wraps the list in an object of its own. */
export const exemplars: Read<readonly LineExemplars[]> = (value, field, notes) => {
  if (!isSource(value)) {
    notes.note('wrong-type', field.path)
    return undefined
  }
  const wrapper: Draft<Wrapper> = {}
  readInto(WRAPPER, value, wrapper, notes)
  return wrapper.products
}
