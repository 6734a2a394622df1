import { type Problem, RequestInvalidError } from '../../errors.ts'
import type {
  ExemplarCheck,
  ExemplarData,
  ExemplarInput,
  ExemplarNeeds,
  ExemplarValidation,
  Mark,
  MarkCheck,
  MarkValidation,
  ProductExemplars,
  ProductValidation,
} from '../../model/mark.ts'
import type { NamesOf } from '../../names.ts'
import { demandObjects } from '../shared/item-checks.ts'

/** What `marks.get`, `validate` and `status` tell of marks, pieces and products may be handed in again. */
const MARK: NamesOf<MarkCheck | MarkValidation> = {
  mark: true,
  type: true,
  checkStatus: false,
  errorCodes: false,
  isValid: false,
  errors: false,
}
const EXEMPLAR: NamesOf<ExemplarCheck | ExemplarValidation> = {
  id: true,
  marks: MARK,
  gtd: true,
  isGtdAbsent: 'flag',
  rnpt: true,
  isRnptAbsent: 'flag',
  weight: true,
  gtdCheckStatus: false,
  gtdErrorCodes: false,
  rnptCheckStatus: false,
  rnptErrorCodes: false,
  weightCheckStatus: false,
  weightErrorCodes: false,
  isValid: false,
  errors: false,
}
export const PRODUCT_EXEMPLARS: NamesOf<ExemplarNeeds | ProductValidation> = {
  sku: true,
  exemplars: EXEMPLAR,
  quantity: false,
  hasImei: false,
  isGtdNeeded: false,
  isJwUinNeeded: false,
  isMandatoryMarkNeeded: false,
  isMandatoryMarkPossible: false,
  isRnptNeeded: false,
  isWeightNeeded: false,
  minWeight: false,
  maxWeight: false,
  isValid: false,
  error: false,
}

/** How programs write the group separator; none of these can stand in a code, whose alphabet lacks their brackets. */
export const WRITTEN_SEPARATOR = /\\u001d|\\x1d|\\035|␝|\{GS\}|\[GS\]|&#29;|&#x1d;/i

type Products = readonly ProductExemplars<ExemplarData & Partial<Pick<ExemplarInput, 'id'>>>[]

/** Refuses codes that were damaged on their way from the scanner, and pieces named twice. Codes are not shown. */
export function checkExemplars(what: string, products: Products): void {
  demandObjects(what, 'products', products)
  for (const [p, { exemplars }] of products.entries()) demandObjects(what, `products[${p}].exemplars`, exemplars)
  const problems = [...markProblems(products), ...repeatedIds(products)]
  if (problems.length > 0) throw new RequestInvalidError(what, problems)
}

function markProblems(products: Products): Problem[] {
  return products.flatMap(({ exemplars }, p) =>
    exemplars.flatMap(({ marks = [] }, e) =>
      marks.flatMap((each, m) => {
        const rule = markRule(each)
        return rule === undefined ? [] : [{ field: `products[${p}].exemplars[${e}].marks[${m}].mark`, rule }]
      }),
    ),
  )
}

function markRule({ mark }: Mark): string | undefined {
  if (typeof mark !== 'string' || mark.trim() === '') return 'must be the text of a code'
  const isWritten = WRITTEN_SEPARATOR.test(mark)
  return isWritten ? 'spells the GS separator out; it must be the one character U+001D' : undefined
}

function repeatedIds(products: Products): Problem[] {
  const seen = new Set<string>()
  return products.flatMap(({ exemplars }, p) =>
    exemplars.flatMap(({ id }, e) => {
      if (id === undefined) return []
      // Plain JavaScript may give ids as numbers.
      const isFirst = !seen.has(String(id))
      seen.add(String(id))
      return isFirst ? [] : [{ field: `products[${p}].exemplars[${e}].id`, rule: 'is given twice', value: `'${id}'` }]
    }),
  )
}
