import type { Posting } from '../../model/posting.ts'
import type { Contents } from './contents.ts'
import type { ShipRequest } from './request.ts'

/** Products of a posting that are traceable in Belarus. */
export function traceableSkus({ lines }: Posting): ReadonlySet<string> {
  return new Set(lines.filter(({ isBlrTraceable }) => isBlrTraceable === true).map(({ sku }) => sku))
}

/** Traceable goods and others in one posting: it must be split before it is packed. */
export function isMixed(posting: Posting): boolean {
  const traceable = traceableSkus(posting)
  return traceable.size > 0 && posting.lines.some(({ sku }) => !traceable.has(sku))
}

/** What a request asks of the goods of one posting, after the others have become postings of their own. */
export function narrowRequest(request: ShipRequest, goods: Contents): ShipRequest {
  const { splitTraceable: _done, packages, marks, countries, productIds, ...rest } = request
  const own = packages?.filter(({ lines }) => lines.every(({ sku }) => goods.has(sku)))
  return {
    ...rest,
    ...(own === undefined ? {} : { packages: own }),
    ...(countries === undefined ? {} : { countries: ofGoods(countries, goods) }),
    ...(productIds === undefined ? {} : { productIds: ofGoods(productIds, goods) }),
    ...(marks === undefined ? {} : { marks: marks.filter(({ sku }) => goods.has(sku)) }),
  }
}

const ofGoods = (bySku: Readonly<Record<string, string>>, goods: Contents): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(bySku).filter(([sku]) => goods.has(sku)))
