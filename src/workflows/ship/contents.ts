import type { LineQuantity } from '../../model/cancel.ts'
import { quantitiesOf } from '../core/posting-facts.ts'

/** Pieces by SKU. */
export type Contents = ReadonlyMap<string, number>

/** Lines of the same product count together; lines without pieces are none. */
export function contentsOf(lines: readonly LineQuantity[]): Contents {
  const contents = new Map<string, number>()
  for (const { sku, quantity } of lines) {
    if (quantity > 0) contents.set(sku, (contents.get(sku) ?? 0) + quantity)
  }
  return contents
}

export function linesOf(contents: Contents): readonly LineQuantity[] {
  return [...contents].map(([sku, quantity]) => ({ sku, quantity }))
}

export function sumOf(parts: readonly Contents[]): Contents {
  return contentsOf(parts.flatMap(linesOf))
}

/** What is left; never less than nothing. */
export function without(contents: Contents, part: Contents): Contents {
  return contentsOf(linesOf(contents).map(({ sku, quantity }) => ({ sku, quantity: quantity - (part.get(sku) ?? 0) })))
}

export function isSameContents(a: Contents, b: Contents): boolean {
  return a.size === b.size && [...a].every(([sku, quantity]) => b.get(sku) === quantity)
}

/** For messages: SKU and pieces of each product. */
export function textOf(contents: Contents): string {
  return quantitiesOf(linesOf(contents)).join(', ') || 'nothing'
}
