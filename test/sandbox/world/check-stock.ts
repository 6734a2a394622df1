import type { PostingRecord } from '../../../src/sandbox/records/posting.ts'
import type { Scene } from './scene.ts'

/** Stock is reserved for just what is ordered and still in the warehouse. */
export function stockProblems({ world, seller }: Scene): readonly string[] {
  const wanted = new Map<string, number>()
  for (const posting of world.postings.touched.filter(isInWarehouse)) {
    for (const { sku, quantity } of posting.lines) {
      const key = `${sku} in ${posting.warehouseId}`
      wanted.set(key, (wanted.get(key) ?? 0) + quantity)
    }
  }
  return [...seller.stocks].flatMap(({ sku, warehouseId, reserved }) => {
    const expected = wanted.get(`${sku} in ${warehouseId}`) ?? 0
    return reserved === expected ? [] : [`stock: ${reserved} of ${sku} reserved in ${warehouseId}, not ${expected}`]
  })
}

const isInWarehouse = ({ family, status, deliveringAt }: PostingRecord): boolean =>
  (family === 'fbs' || family === 'fbo') && deliveringAt === undefined && !status.startsWith('cancelled')
