import type { Rival } from '../rivalry.ts'

const REASON = 352
const NONE = undefined

export const cancels = (against: string): Rival => ({
  name: 'cancels',
  against,
  undoes: true,
  act: async (post, item) => {
    await post('/v2/posting/fbs/cancel', { posting_number: item, cancel_reason_id: REASON })
    return NONE
  },
})

/** One piece of what is sold as 11. */
export const cancelsPiece = (against: string): Rival => ({
  name: 'cancels a piece',
  against,
  act: async (post, item, shop) => {
    if (shop.posting(item).status !== 'awaiting_packaging') return NONE
    const items = [{ sku: 11, quantity: 1 }]
    const reason = { cancel_reason_id: REASON, cancel_reason_message: 'It is torn' }
    await post('/v2/posting/fbs/product/cancel', { posting_number: item, ...reason, items })
    return NONE
  },
})

/** Each kind of goods in a package of its own. */
export const packsOtherwise = (against: string): Rival => ({
  name: 'packs otherwise',
  against,
  act: async (post, item, shop) => {
    const packages = shop.posting(item).lines.map(({ sku, quantity }) => ({
      products: [{ product_id: Number(sku), quantity }],
    }))
    const answer = await post('/v4/posting/fbs/ship', { posting_number: item, packages })
    // The journal has them when Ozon has packed, some time later.
    if (answer === undefined) return NONE
    const { result = [] } = answer as { readonly result?: readonly string[] }
    // Some forms of the answer leave the posting itself out.
    return [item, ...result]
  },
})

export const splits = (against: string): Rival => ({
  name: 'splits',
  against,
  act: async (post, item, shop) => {
    const postings = shop.posting(item).lines.map(({ sku, quantity }) => ({
      products: [{ product_id: Number(sku), quantity }],
    }))
    await post('/v1/posting/fbs/split', { posting_number: item, postings })
    return NONE
  },
})

/** Sends one request about the item. */
export const calls = (
  name: string,
  against: string,
  request: (item: string) => readonly [path: string, body: unknown],
): Rival => ({
  name,
  against,
  act: async (post, item) => {
    await post(...request(item))
    return NONE
  },
})
