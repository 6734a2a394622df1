import type { ExemplarRecord, ToldRecord } from '../records/marks.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Need, ProductRecord } from '../records/shop.ts'
import type { Seller } from '../seller.ts'

const HOME = 'RU'

/** What must be told of the pieces of a product in this posting. Only companies get customs papers. */
export function needsOf(seller: Seller, { isLegal }: PostingRecord, sku: string): readonly Need[] {
  const needs = seller.products.get(sku)?.needs ?? []
  return isLegal ? needs : needs.filter(need => need !== 'gtd' && need !== 'country')
}

/** Whether everything was told and has passed, of all pieces or of those of a package. */
export function isFilled(seller: Seller, posting: PostingRecord, pieces = seller.marks.peek(posting.number)): boolean {
  return posting.lines.every(({ sku, quantity }) => isLineFilled(seller, posting, { sku, quantity, pieces }))
}

/** The same for one product. */
export function isLineFilled(
  seller: Seller,
  posting: PostingRecord,
  {
    sku,
    quantity,
    pieces,
  }: { readonly sku: string; readonly quantity: number; readonly pieces: readonly ExemplarRecord[] },
): boolean {
  const needs = needsOf(seller, posting, sku)
  const productId = seller.products.get(sku)?.productId ?? ''
  if (needs.includes('country') && posting.countries[productId] === undefined) return false
  const ofPieces = needs.filter(need => need !== 'country')
  if (ofPieces.length === 0) return true
  const ready = pieces.filter(each => each.sku === sku && ofPieces.every(need => isTold(need, each.told)))
  return ready.length >= quantity
}

/** Whether a need is met, by what has passed its check. */
export function isTold(need: Need, told: ToldRecord): boolean {
  if (need === 'gtd') return told.isGtdAbsent || told.gtdCheck?.state === 'passed'
  if (need === 'rnpt') return told.isRnptAbsent || told.rnptCheck?.state === 'passed'
  if (need === 'weight') return told.weightCheck?.state === 'passed'
  const type = MARK_OF_NEED[need]
  return type === undefined || told.marks.some(mark => mark.type === type && mark.check.state === 'passed')
}

const MARK_OF_NEED: Partial<Record<Need, string>> = { mark: 'mandatory_mark', uin: 'jw_uin', imei: 'imei' }

/** The need that a kind of mark meets. */
export function needOfMark(type: string): Need | undefined {
  const found = Object.entries(MARK_OF_NEED).find(([, each]) => each === type)?.[0]
  // Its keys are needs.
  return found as Need | undefined
}

/** Without a declaration, goods from abroad go to no company. */
export function lacksGtd(seller: Seller, posting: PostingRecord, sku: string): boolean {
  const country = posting.countries[seller.products.get(sku)?.productId ?? '']
  return country !== undefined && country !== HOME && needsOf(seller, posting, sku).includes('gtd')
}

/** What a piece of goods sold by weight may weigh, in kilograms: half of the usual, up to half more (inferred). */
export function weightRange(product: ProductRecord | undefined): { readonly min: number; readonly max: number } {
  if (product?.needs.includes('weight') !== true) return { min: 0, max: 0 }
  return { min: product.weightGrams / 2000, max: (product.weightGrams * 3) / 2000 }
}
