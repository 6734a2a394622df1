import type {
  ExemplarCheck,
  ExemplarInput,
  ExemplarNeeds,
  ExemplarStatus,
  ExemplarValidation,
  Mark,
  MarkCheck,
  MarkValidation,
  PostingExemplars,
  ProductExemplars,
  ProductValidation,
} from '../model/mark.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, objects, part, readInto, type Source } from './part.ts'
import { count, flag, id, number, text, texts } from './readers.ts'

const EXEMPLARS = 'products[].exemplars[]'
const MARKS = `${EXEMPLARS}.marks[]`

const MARK_ROWS = [
  ['mark', 'mark', text],
  ['mark_type', 'type', text],
] as const

const DATA_ROWS = [
  ['gtd', 'gtd', text],
  ['rnpt', 'rnpt', text],
  ['weight', 'weight', number],
] as const

const SAVED_ROWS = [
  ...DATA_ROWS,
  ['exemplar_id', 'id', id],
  ['is_gtd_absent', 'isGtdAbsent', flag],
  ['is_rnpt_absent', 'isRnptAbsent', flag],
] as const

const EXEMPLAR = part<ExemplarInput>(EXEMPLARS, undefined, [
  ...SAVED_ROWS,
  ['marks', 'marks', objects(part<Mark>(MARKS, undefined, MARK_ROWS))],
])

const NEEDS = part<ExemplarNeeds>('products[]', undefined, [
  ['product_id', 'sku', id],
  ['quantity', 'quantity', count],
  ['exemplars', 'exemplars', objects(EXEMPLAR, () => ({ id: '' }))],
  ['has_imei', 'hasImei', flag],
  ['is_gtd_needed', 'isGtdNeeded', flag],
  ['is_jw_uin_needed', 'isJwUinNeeded', flag],
  ['is_mandatory_mark_needed', 'isMandatoryMarkNeeded', flag],
  ['is_mandatory_mark_possible', 'isMandatoryMarkPossible', flag],
  ['is_rnpt_needed', 'isRnptNeeded', flag],
  ['is_weight_needed', 'isWeightNeeded', flag],
  ['weight_min', 'minWeight', number],
  ['weight_max', 'maxWeight', number],
])

const startProduct = (): { sku: string; exemplars: [] } => ({ sku: '', exemplars: [] })

const POSTING = part<PostingExemplars>('', undefined, [
  ['posting_number', 'postingNumber', text],
  ['multi_box_qty', 'boxes', count],
  ['products', 'products', objects(NEEDS, startProduct)],
])

const MARK_VALIDATION = part<MarkValidation>(MARKS, undefined, [
  ...MARK_ROWS,
  ['valid', 'isValid', flag],
  ['errors', 'errors', texts],
])

const EXEMPLAR_VALIDATION = part<ExemplarValidation>(EXEMPLARS, undefined, [
  ...DATA_ROWS,
  ['valid', 'isValid', flag],
  ['errors', 'errors', texts],
  ['marks', 'marks', objects(MARK_VALIDATION)],
])

const VALIDATION = part<{ products: readonly ProductValidation[] }>('', undefined, [
  [
    'products',
    'products',
    objects(
      part<ProductValidation>('products[]', undefined, [
        ['product_id', 'sku', id],
        ['valid', 'isValid', flag],
        ['error', 'error', text],
        ['exemplars', 'exemplars', objects(EXEMPLAR_VALIDATION, () => ({ marks: [] }))],
      ]),
      startProduct,
    ),
  ],
])

const MARK_CHECK = part<MarkCheck>(MARKS, undefined, [
  ...MARK_ROWS,
  ['check_status', 'checkStatus', text],
  ['error_codes', 'errorCodes', texts],
])

const CHECK = part<ExemplarCheck>(EXEMPLARS, undefined, [
  ...SAVED_ROWS,
  ['marks', 'marks', objects(MARK_CHECK)],
  ['gtd_check_status', 'gtdCheckStatus', text],
  ['gtd_error_codes', 'gtdErrorCodes', texts],
  ['rnpt_check_status', 'rnptCheckStatus', text],
  ['rnpt_error_codes', 'rnptErrorCodes', texts],
  ['weight_check_status', 'weightCheckStatus', text],
  ['weight_error_codes', 'weightErrorCodes', texts],
])

const STATUS = part<ExemplarStatus>('', undefined, [
  ['posting_number', 'postingNumber', text],
  ['status', 'status', text],
  [
    'products',
    'products',
    objects(
      part<ProductExemplars<ExemplarCheck>>('products[]', undefined, [
        ['product_id', 'sku', id],
        ['exemplars', 'exemplars', objects(CHECK, () => ({ id: '', marks: [] }))],
      ]),
      startProduct,
    ),
  ],
])

export function decodePostingExemplars(answer: Source, notes: DriftNotes): PostingExemplars {
  const model: Draft<PostingExemplars> = { products: [] }
  readInto(POSTING, answer, model, notes)
  // `products` was set before reading.
  const posting = model as PostingExemplars
  // Nothing can be saved for a piece without an id.
  for (const each of posting.products.flatMap(product => product.exemplars)) {
    if (each.id === '') notes.note('missing', `${EXEMPLARS}.exemplar_id`)
  }
  return posting
}

export function decodeMarkValidation(answer: Source, notes: DriftNotes): readonly ProductValidation[] {
  const model: Draft<{ products: readonly ProductValidation[] }> = {}
  readInto(VALIDATION, answer, model, notes)
  return model.products ?? []
}

export function decodeExemplarStatus(answer: Source, notes: DriftNotes): ExemplarStatus {
  const model: Draft<ExemplarStatus> = { products: [] }
  readInto(STATUS, answer, model, notes)
  if (model.status === undefined) notes.note('missing', 'status')
  // `products` was set before reading.
  return model as ExemplarStatus
}
