import type { PostingRecord } from '../records/posting.ts'
import type { World } from '../world.ts'

/** `product_exemplars` of a posting. */
export function exemplarsOfPosting(_world: World, posting: PostingRecord) {
  return { products: posting.lines.map(({ sku }) => ({ sku: Number(sku), exemplars: [] })) }
}
