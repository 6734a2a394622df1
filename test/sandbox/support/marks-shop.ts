import type { Behaviour } from '../../../src/sandbox/behaviour.ts'
import type { Need } from '../../../src/sandbox/records/shop.ts'
import type { PostingSeed, SellerSeed } from '../../../src/sandbox/seeds/data.ts'
import { type Opened, openSandbox } from './open.ts'

export const NUMBER = '0185183545-0013-1'
export const SHOE = '1700000007'
export const GET = '/v6/fbs/posting/product/exemplar/create-or-get'
export const SET = '/v6/fbs/posting/product/exemplar/set'
export const STATUS = '/v5/fbs/posting/product/exemplar/status'
export const VALIDATE = '/v5/fbs/posting/product/exemplar/validate'
export const UPDATE = '/v1/fbs/posting/product/exemplar/update'
export const SHIP = '/v4/posting/fbs/ship'

export const MARK = '010460406349100021N4O0B5A8B1cdE\u001d91EE06\u001d92abc+/='
export const OTHER_MARK = '010460406349100021N4O0B5A8B1xyZ'
export const IMEI = '490154203237518'
export const UIN = '1234567890123456'
export const GTD = '10714440/110922/0012345/1'

interface Wish {
  readonly needs?: readonly Need[]
  readonly posting?: PostingSeed
  readonly seller?: SellerSeed
  readonly behaviour?: Partial<Behaviour>
}

export function shop({ needs = ['mark'], posting = {}, seller = {}, behaviour = {} }: Wish = {}): Opened {
  const products = [{ offerId: 'SHOE-1', needs }, { offerId: 'BAG-2' }]
  const postings = [{ number: NUMBER, lines: [{ offerId: 'SHOE-1', quantity: 2 }], ...posting }]
  return openSandbox({ seed: { sellers: [{ products, postings, ...seller }] }, behaviour })
}

export const mark = (value: string, type = 'mandatory_mark') => ({ mark: value, mark_type: type })

export async function exemplarIds({ post }: Opened, posting_number = NUMBER): Promise<number[]> {
  const { body } = await post(GET, { posting_number })
  return body.products[0].exemplars.map((each: { exemplar_id: number }) => each.exemplar_id)
}

/** Tells of the pieces of the shoe, one object for each. */
export async function set(opened: Opened, pieces: readonly object[], posting_number = NUMBER) {
  const ids = await exemplarIds(opened, posting_number)
  const exemplars = pieces.map((piece, i) => ({ exemplar_id: ids[i], ...piece }))
  return opened.post(SET, { posting_number, products: [{ product_id: SHOE, exemplars }] })
}

export async function status({ post }: Opened, posting_number = NUMBER) {
  const { body } = await post(STATUS, { posting_number })
  return { status: body.status, pieces: body.products[0].exemplars }
}

export const ship = ({ post }: Opened, posting_number = NUMBER, quantity = 2) =>
  post(SHIP, { posting_number, packages: [{ products: [{ product_id: SHOE, quantity }] }] })

export const effects = ({ sandbox }: Opened) =>
  sandbox.journal.flatMap(each => (each.kind === 'effect' ? [`${each.effect} ${each.subject}`] : []))

export const NOT_FILLED = { status: 400, body: { message: 'EXEMPLAR_INFO_NOT_FILLED_COMPLETELY' } }
