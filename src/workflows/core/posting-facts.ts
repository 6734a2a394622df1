import type { LineQuantity } from '../../model/cancel.ts'
import type { Posting } from '../../model/posting.ts'
import type { Facts } from './lookup.ts'

/** What lookups compare of a posting. */
export function factsOf(posting: Posting): Facts {
  const { status, substatus, availableActions, multiboxQuantity, trackingNumber, shipBy } = posting
  return {
    status,
    substatus,
    actions: availableActions,
    quantities: quantitiesOf(posting.lines),
    boxes: multiboxQuantity,
    trackingNumber,
    shipBy: shipBy?.toISOString(),
  }
}

/** Pieces by SKU as texts such as '1904686181:2': lines of the same product count together. */
export function quantitiesOf(lines: readonly LineQuantity[]): readonly string[] {
  const pieces = new Map<string, number>()
  for (const { sku, quantity } of lines) pieces.set(sku, (pieces.get(sku) ?? 0) + quantity)
  return [...pieces].filter(([, quantity]) => quantity > 0).map(([sku, quantity]) => `${sku}:${quantity}`)
}
