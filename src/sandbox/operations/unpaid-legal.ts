import type { Line } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { idNumber } from '../render/common.ts'
import { invalid } from '../server/refusal.ts'
import type { World } from '../world.ts'
import type { Call, Json } from './operation.ts'

/** Where orders wait for their payment (inferred: `awaiting_approve` is documented as waiting for confirmation). */
const UNPAID: ReadonlySet<string> = new Set(['awaiting_approve'])

/** Products that companies have ordered and not paid, page by page in the order of their ids. */
export function unpaidLegalProducts({ world, seller, body }: Call): Json {
  const after = placeOf(body.text('cursor'))
  const limit = body.number('limit')
  const all = [...unpaid(world, seller)].sort(([a], [b]) => Number(a) - Number(b))
  const rest = all.filter(([productId]) => Number(productId) > after)
  const page = rest.slice(0, limit)
  const [last] = page.at(-1) ?? []
  return {
    products: page.map(([productId, { offerId, name, quantity }]) => ({
      product_id: idNumber(productId),
      offer_id: offerId,
      quantity,
      name,
      image_url: `https://cdn1.ozone.ru/multimedia/${productId}.jpg`,
    })),
    cursor: last === undefined || rest.length <= limit ? '' : btoa(`unpaid ${last}`),
  }
}

/** Goods by Ozon's product id. */
function unpaid(world: World, { clientId }: Seller): ReadonlyMap<string, Line> {
  const { postings } = world.postings.find({
    clientId,
    family: 'fbs',
    statuses: UNPAID,
    newestFirst: false,
    limit: Number.POSITIVE_INFINITY,
    matches: ({ isLegal }) => isLegal,
  })
  const goods = new Map<string, Line>()
  for (const line of postings.flatMap(({ lines }) => lines)) {
    const before = goods.get(line.productId)?.quantity ?? 0
    goods.set(line.productId, { ...line, quantity: before + line.quantity })
  }
  return goods
}

/** The product after which the page begins; 0 for the first page. */
function placeOf(cursor: string): number {
  if (cursor === '') return 0
  const place = /^unpaid (\d+)$/.exec(decoded(cursor))?.[1]
  if (place === undefined) throw invalid('invalid Request.cursor: not a cursor')
  return Number(place)
}

function decoded(cursor: string): string {
  try {
    return atob(cursor)
  } catch {
    return ''
  }
}
