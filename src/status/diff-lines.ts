import type { ProductLine } from '../model/line.ts'
import type { Money } from '../money.ts'
import { isSame } from './is-same.ts'

/** A product of a posting with all its lines together: the same product can stand in several. */
export interface Product {
  readonly sku: string
  readonly offerId: string
  readonly name: string
  readonly quantity: number
  readonly price?: Money
}

export type LineChange =
  | { readonly kind: 'product-added'; readonly product: Product }
  | { readonly kind: 'product-removed'; readonly product: Product }
  | { readonly kind: 'quantity'; readonly product: Product; readonly before: number; readonly after: number }
  | { readonly kind: 'price'; readonly product: Product; readonly before: Money; readonly after: Money }

/** What happened to the goods. Products are told apart by SKU, without one by the seller's item code, else by name. */
export function diffLines(before: readonly ProductLine[], after: readonly ProductLine[]): readonly LineChange[] {
  const old = productsOf(before)
  const now = productsOf(after)
  return [
    ...[...old].flatMap(([key, product]): readonly LineChange[] => {
      const left = now.get(key)
      return left === undefined ? [{ kind: 'product-removed', product }] : changesOf(product, left)
    }),
    ...[...now].flatMap(([key, product]): readonly LineChange[] =>
      old.has(key) ? [] : [{ kind: 'product-added', product }],
    ),
  ]
}

/** Whether something else that `after` tells of the goods is new: marks, sizes, codes. Lines that came or went do not count. */
export function detailsDiffer(before: readonly ProductLine[], after: readonly ProductLine[]): boolean {
  const known = new Map(before.map((line): [string, ProductLine] => [keyOf(line), line]))
  return after.some(line => {
    const old = known.get(keyOf(line))
    if (old === undefined) return false
    const { quantity: _quantity, price: _price, cost: _cost, ...details } = line
    return !isSame({ ...old, ...details }, { ...old })
  })
}

/** The products of a posting by what tells them apart. */
export function productsOf(lines: readonly ProductLine[]): ReadonlyMap<string, Product> {
  const products = new Map<string, Product>()
  for (const line of lines) {
    const key = keyOf(line)
    const quantity = (products.get(key)?.quantity ?? 0) + line.quantity
    const { sku, offerId, name, price } = products.get(key) ?? line
    products.set(key, { sku, offerId, name, quantity, ...(price === undefined ? {} : { price }) })
  }
  return products
}

function keyOf({ sku, offerId, name }: ProductLine): string {
  if (sku !== '') return `sku ${sku}`
  return offerId === '' ? `name ${name}` : `offer ${offerId}`
}

function changesOf(before: Product, after: Product): readonly LineChange[] {
  const changes: LineChange[] = []
  if (before.quantity !== after.quantity)
    changes.push({ kind: 'quantity', product: after, before: before.quantity, after: after.quantity })
  if (before.price !== undefined && after.price !== undefined && !sameMoney(before.price, after.price))
    changes.push({ kind: 'price', product: after, before: before.price, after: after.price })
  return changes
}

function sameMoney(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency
}
