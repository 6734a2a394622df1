import { type Problem, RequestInvalidError } from '../../errors.ts'
import type { BatchFailure } from '../../model/batch.ts'
import type { ProductCard } from '../../model/product.ts'
import { listProblems, refuseAny } from '../shared/row-list.ts'

/** Products by one kind of id. */
export type ProductIds =
  | { readonly skus: readonly string[]; readonly offerIds?: undefined; readonly productIds?: undefined }
  | { readonly offerIds: readonly string[]; readonly skus?: undefined; readonly productIds?: undefined }
  | { readonly productIds: readonly string[]; readonly skus?: undefined; readonly offerIds?: undefined }

/** A product by one kind of id. */
export type ProductId =
  | { readonly sku: string; readonly offerId?: undefined; readonly productId?: undefined }
  | { readonly offerId: string; readonly sku?: undefined; readonly productId?: undefined }
  | { readonly productId: string; readonly sku?: undefined; readonly offerId?: undefined }

/** Ozon's fields for ids, and our names of one and of many. */
const KINDS = [
  { wire: 'sku', one: 'sku', many: 'skus', elements: 'ids' },
  { wire: 'offer_id', one: 'offerId', many: 'offerIds', elements: 'words' },
  { wire: 'product_id', one: 'productId', many: 'productIds', elements: 'ids' },
] as const

type Kind = (typeof KINDS)[number]

/** Which products are asked for, checked: each id once, as text. */
export interface Chosen {
  readonly kind: Kind['wire']
  readonly ids: readonly string[]
}

const NOT_ASKED = 'The products were not asked for'

export function chooseOne(product: ProductId, operation: string): Chosen {
  const [kind, value] = only('one', product, operation)
  const problems = listProblems(kind.one, [value], kind.elements).map(problem => ({ ...problem, field: kind.one }))
  refuseAny(NOT_ASKED, problems, operation)
  return { kind: kind.wire, ids: [String(value)] }
}

/** No products are none, not all. */
export function chooseMany(products: ProductIds, operation: string): Chosen {
  const [kind, value] = only('many', products, operation)
  if (Array.isArray(value) && value.length === 0) return { kind: kind.wire, ids: [] }
  refuseAny(NOT_ASKED, listProblems(kind.many, value, kind.elements), operation)
  // A list of ids was found above.
  return { kind: kind.wire, ids: [...new Set((value as readonly unknown[]).map(String))] }
}

/** The one kind of id that is given. */
function only(
  names: 'one' | 'many',
  products: ProductId | ProductIds,
  operation: string,
): readonly [Kind, value: unknown] {
  // What a caller without types passes may be nothing.
  const told = new Map<string, unknown>(Object.entries(products ?? {}))
  const [kind, ...others] = KINDS.filter(each => told.get(each[names]) !== undefined)
  if (kind !== undefined && others.length === 0) return [kind, told.get(kind[names])]
  const fields = (kind === undefined ? KINDS : [kind, ...others]).map(each => each[names]).join(', ')
  const rule = kind === undefined ? 'are missing: give one of them' : 'are two ways to name products: give one of them'
  throw new RequestInvalidError(NOT_ASKED, [{ field: fields, rule }], { operation })
}

/** Mistakes of a filter that may name products in one of two ways, or none. */
export function filterProblems(lists: {
  readonly offerIds: readonly string[] | undefined
  readonly productIds: readonly string[] | undefined
}): readonly Problem[] {
  const problems = [
    ...listProblems('offerIds', lists.offerIds, 'words'),
    ...listProblems('productIds', lists.productIds, 'ids'),
  ]
  if (lists.offerIds === undefined || lists.productIds === undefined) return problems
  return [...problems, { field: 'offerIds, productIds', rule: 'are two ways to name products: give one of them' }]
}

/** Ozon leaves out what it does not know; here each id asked for and not found is told. */
export function notFoundAmong({ kind, ids }: Chosen, cards: readonly ProductCard[]): readonly BatchFailure[] {
  const found = new Set(cards.flatMap(card => idsOf(card, kind)))
  const message = `Ozon has no product with this ${kind}, or it is not of this seller.`
  return ids.filter(id => !found.has(id)).map(item => ({ item, code: 'not-found', message, retryable: false }))
}

function idsOf({ id, offerId, skus }: ProductCard, kind: Kind['wire']): readonly (string | undefined)[] {
  if (kind === 'sku') return skus
  return [kind === 'product_id' ? id : offerId]
}
