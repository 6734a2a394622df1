import type { ExemplarRecord, ToldRecord } from '../records/marks.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { Need, ProductRecord } from '../records/shop.ts'

const HOME = 'RU'

/** What must be told of the pieces of a product in this posting. Only companies get customs papers. */
export function needsOf(seller: Seller, { isLegal }: PostingRecord, sku: string): readonly Need[] {
  // A product may have left the shop since it was ordered.
  const needs = seller.products.get(sku)?.needs ?? []
  return isLegal ? needs : needs.filter(need => need !== 'gtd' && need !== 'country')
}

/** Whether everything was told and has passed, of all pieces or of those of a package. */
export function isFilled(seller: Seller, posting: PostingRecord, pieces = seller.marks.peek(posting.number)): boolean {
  return posting.lines.every(({ sku, quantity }) => isLineFilled(seller, posting, { sku, quantity, pieces }))
}

/** Pieces of one product that are to be packed. */
interface Batch {
  readonly sku: string
  readonly quantity: number
  readonly pieces: readonly ExemplarRecord[]
}

/** The same for one product. */
export function isLineFilled(seller: Seller, posting: PostingRecord, { sku, quantity, pieces }: Batch): boolean {
  const needs = needsOf(seller, posting, sku)
  if (needs.includes('country') && !hasCountry(posting, sku, () => true)) return false
  const ofPieces = needs.filter(need => need !== 'country')
  if (ofPieces.length === 0) return true
  const ready = pieces.filter(each => each.sku === sku && ofPieces.every(need => isTold(need, each.told)))
  return ready.length >= quantity
}

/** Whether a need is met, by what has passed its check. */
function isTold(need: Exclude<Need, 'country'>, told: ToldRecord): boolean {
  if (need === 'gtd') return told.isGtdAbsent || told.gtdCheck?.state === 'passed'
  if (need === 'rnpt') return told.isRnptAbsent || told.rnptCheck?.state === 'passed'
  if (need === 'weight') return told.weightCheck?.state === 'passed'
  return told.marks.some(({ type, check }) => NEED_OF_MARK[type] === need && check.state === 'passed')
}

/** The need that a kind of mark meets; `undefined` for kinds that nobody knows. */
export const NEED_OF_MARK: Readonly<Record<string, Need>> = { mandatory_mark: 'mark', jw_uin: 'uin', imei: 'imei' }

/** Without a declaration, goods from abroad go to no company. */
export function lacksGtd(seller: Seller, posting: PostingRecord, sku: string): boolean {
  return needsOf(seller, posting, sku).includes('gtd') && hasCountry(posting, sku, country => country !== HOME)
}

function hasCountry({ lines, countries }: PostingRecord, sku: string, fits: (country: string) => boolean): boolean {
  return lines.some(line => {
    const country = countries[line.productId]
    return line.sku === sku && country !== undefined && fits(country)
  })
}

/** What a piece of goods sold by weight may weigh, in kilograms: half of the usual, up to half more (inferred). */
export function weightRange(product: ProductRecord | undefined): { readonly min: number; readonly max: number } {
  if (product?.needs.includes('weight') !== true) return { min: 0, max: 0 }
  return { min: product.weightGrams / 2000, max: (product.weightGrams * 3) / 2000 }
}
