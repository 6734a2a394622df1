import type { Line, PostingRecord } from '../records/posting.ts'
import { idNumber } from './common.ts'
import { pictureOf } from './pictures.ts'

/** A short code for the sheet on which a posting is picked. Made up from its number (inferred). */
const assemblyCodeOf = ({ number, rank }: PostingRecord): string => `${number.slice(-6)}-${rank}`

/** A posting of a pick list. */
export function pickPosting(posting: PostingRecord) {
  return {
    posting_number: posting.number,
    assembly_code: assemblyCodeOf(posting),
    products: posting.lines.map(line => ({ ...aboutProduct(line), quantity: line.quantity })),
  }
}

export function aboutProduct({ sku, offerId, name }: Line) {
  return { sku: idNumber(sku), offer_id: offerId, product_name: name, picture_url: pictureOf(sku) }
}

/** A product with the postings that want it. */
export interface PickedProduct {
  readonly line: Line
  readonly shares: { readonly postingNumber: string; readonly quantity: number }[]
}

/** The goods of some postings by product, in the order of SKUs (inferred). */
export function productsOf(postings: readonly PostingRecord[]): readonly PickedProduct[] {
  const bySku = new Map<string, PickedProduct>()
  for (const { number, lines } of postings) {
    for (const line of lines) {
      const product = bySku.get(line.sku) ?? { line, shares: [] }
      product.shares.push({ postingNumber: number, quantity: line.quantity })
      bySku.set(line.sku, product)
    }
  }
  return [...bySku.values()].toSorted((a, b) => Number(a.line.sku) - Number(b.line.sku))
}

export const piecesOf = ({ shares }: PickedProduct): number => shares.reduce((sum, { quantity }) => sum + quantity, 0)
