import { productCard } from '../render/product-cards.ts'
import { invalid } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'

/** Documented in the words of the operation. */
const MOST = 1_000
const IDS = ['offer_id', 'product_id', 'sku'] as const

/** Cards of products: only what orders need of them. Making and changing them is none of the sandbox's. */
export const products: OperationTable = { '/v3/product/info/list': cards }

/** Products that any of the ids names; unknown ones are left out, and without ids the request is refused (inferred). */
function cards({ seller, body }: Call): Json {
  const [offerIds = [], productIds = [], skus = []] = IDS.map(name => body.texts(name))
  const asked = offerIds.length + productIds.length + skus.length
  if (asked < 1 || asked > MOST) throw invalid(`invalid Request: use 1 to ${MOST} of ${IDS.join(', ')}`)
  const [offers, ids, ofSku] = [new Set(offerIds), new Set(productIds), new Set(skus)]
  const found = [...seller.products.values()].filter(
    ({ offerId, productId, sku }) => offers.has(offerId) || ids.has(productId) || ofSku.has(sku),
  )
  return { items: found.map(product => productCard(seller, product)) }
}
