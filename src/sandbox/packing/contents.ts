import type { Line, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { Body } from '../server/body.ts'
import { wrongState } from '../server/refusal.ts'
import type { World } from '../world.ts'

/** What goes into a package: quantities by SKU. */
export type Contents = Readonly<Record<string, number>>

/** Reads `products[]`; Ozon calls the SKU `product_id` in all calls of packing. */
export function contentsOf(products: readonly Body[]): Contents {
  if (products.length === 0) throw wrongQuantity()
  const contents: Record<string, number> = {}
  for (const product of products) {
    const quantity = product.number('quantity')
    if (quantity < 1) throw wrongQuantity()
    const sku = product.text('product_id')
    contents[sku] = (contents[sku] ?? 0) + quantity
  }
  return contents
}

/** The goods of lines, as contents. */
export function contentsOfLines(lines: readonly Line[]): Contents {
  return sum(lines.map(({ sku, quantity }) => ({ [sku]: quantity })))
}

/** The products of contents; refuses those that the seller does not have. */
function goodsOf(seller: Seller, contents: Contents) {
  return Object.entries(contents).map(([sku, quantity]) => {
    const product = seller.products.get(sku)
    if (product === undefined) throw wrongState('UNKNOWN_PRODUCT_DEFINED')
    return { ...product, quantity }
  })
}

/** Refuses parts that the posting does not have. Gives whether something of it is left over. */
export function refuseForeignGoods(seller: Seller, posting: PostingRecord, parts: readonly Contents[]): boolean {
  if (parts.length === 0) throw wrongQuantity()
  const there = contentsOfLines(posting.lines)
  const asked = sum(parts)
  goodsOf(seller, asked)
  if (Object.entries(asked).some(([sku, quantity]) => quantity > (there[sku] ?? 0))) throw wrongQuantity()
  return Object.entries(there).some(([sku, quantity]) => quantity > (asked[sku] ?? 0))
}

/** Whether parts are exactly the goods of a posting. */
export function isWhole({ lines }: PostingRecord, parts: readonly Contents[]): boolean {
  const there = contentsOfLines(lines)
  const asked = sum(parts)
  const skus = new Set([...Object.keys(there), ...Object.keys(asked)])
  return [...skus].every(sku => there[sku] === asked[sku])
}

/** Refuses packages that the drop-off point does not take, and those that traceable goods share with others. */
export function refuseBadPackages(
  world: World,
  seller: Seller,
  { flow }: PostingRecord,
  parts: readonly Contents[],
): void {
  for (const contents of parts) {
    const products = goodsOf(seller, contents)
    // Only that such a posting must be split before it is packed is documented, not what is answered (inferred).
    if (new Set(products.map(each => each.isTraceable)).size > 1) throw wrongState('TRANSITION_IS_NOT_POSSIBLE')
    const grams = products.reduce((total, { weightGrams, quantity }) => total + weightGrams * quantity, 0)
    if (flow === 'FBS' && grams > world.behaviour.dropOffMaxGrams) throw wrongState('INCORRECT_OVH_FOR_POSTING')
  }
}

/** Takes goods out of a posting and gives the lines that they make. Nothing gets lost and nothing is made up. */
export function takeOut(posting: PostingRecord, contents: Contents): Line[] {
  const wanted = { ...contents }
  const taken: Line[] = []
  for (const line of posting.lines) {
    const left = wanted[line.sku] ?? 0
    const quantity = Math.min(line.quantity, left)
    if (quantity === 0) continue
    wanted[line.sku] = left - quantity
    line.quantity -= quantity
    taken.push({ ...line, quantity })
  }
  posting.lines = posting.lines.filter(({ quantity }) => quantity > 0)
  return taken
}

export const wrongQuantity = () => wrongState('HAS_INCORRECT_PRODUCT_QUANTITY')

function sum(parts: readonly Contents[]): Contents {
  const total: Record<string, number> = {}
  for (const [sku, quantity] of parts.flatMap(each => Object.entries(each))) {
    total[sku] = (total[sku] ?? 0) + quantity
  }
  return total
}
