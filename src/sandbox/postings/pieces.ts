import type { Line } from '../records/posting.ts'

/** Quantities by SKU. */
export type Pieces = Readonly<Record<string, number>>

export function piecesOf(lines: readonly Pick<Line, 'sku' | 'quantity'>[]): Pieces {
  const pieces: Record<string, number> = {}
  for (const { sku, quantity } of lines) pieces[sku] = (pieces[sku] ?? 0) + quantity
  return pieces
}

/** The first SKU of which there are not so many; every quantity must be at least one. */
export function missingPiece(lines: readonly Line[], wanted: Pieces): string | undefined {
  const there = piecesOf(lines)
  return Object.entries(wanted).find(([sku, quantity]) => quantity < 1 || quantity > (there[sku] ?? 0))?.[0]
}

/** Divides lines into what is taken out and what stays. */
export function divide(lines: readonly Line[], taken: Pieces): { readonly taken: Line[]; readonly rest: Line[] } {
  const open: Record<string, number> = { ...taken }
  const parts = lines.map(line => {
    const quantity = Math.min(line.quantity, open[line.sku] ?? 0)
    open[line.sku] = (open[line.sku] ?? 0) - quantity
    return { line, quantity }
  })
  const some = (line: Line, quantity: number): Line[] => (quantity > 0 ? [{ ...line, quantity }] : [])
  return {
    taken: parts.flatMap(({ line, quantity }) => some(line, quantity)),
    rest: parts.flatMap(({ line, quantity }) => some(line, line.quantity - quantity)),
  }
}
