import type { Behaviour } from '../../../src/sandbox/behaviour.ts'
import type { PostingSeed, SellerSeed } from '../../../src/sandbox/seeds/data.ts'
import { type Opened, openSandbox } from './open.ts'

export const NUMBER = '0185183545-0013-1'
export const SHIP = '/v4/posting/fbs/ship'
export const SHIP_PACKAGE = '/v4/posting/fbs/ship/package'
export const DOLL = '1700000007'
export const MUG = '1700000014'

const PRODUCTS = [{ offerId: 'DOLL-1', price: '1499.00' }, { offerId: 'MUG-2', price: '590.50' }, { offerId: 'VASE-3' }]
export const THREE: PostingSeed = {
  number: NUMBER,
  lines: [
    { offerId: 'DOLL-1', quantity: 2 },
    { offerId: 'MUG-2', quantity: 1 },
  ],
}

export function shop(
  posting: PostingSeed = THREE,
  seller: SellerSeed = {},
  behaviour: Partial<Behaviour> = {},
): Opened {
  return openSandbox({
    seed: { sellers: [{ products: PRODUCTS, postings: [posting], ...seller }] },
    behaviour,
  })
}

export const line = (sku: string, quantity: number) => ({ product_id: Number(sku), quantity })
export const pack = (...products: ReturnType<typeof line>[]) => ({ products })
export const ALL = [pack(line(DOLL, 2), line(MUG, 1))]

export async function read({ post }: Opened, posting_number = NUMBER) {
  const { body } = await post('/v3/posting/fbs/get', { posting_number, with: { related_postings: true } })
  return body.result
}

export const quantities = (posting: { products: { sku: number; quantity: number }[] }) =>
  posting.products.map(({ sku, quantity }) => [String(sku), quantity])

export const effects = ({ sandbox }: Opened, effect: string) =>
  sandbox.journal.flatMap(each => (each.kind === 'effect' && each.effect === effect ? [each.subject] : []))
