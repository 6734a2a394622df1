import type { Posting } from '../../model/posting.ts'
import type { Contents } from './contents.ts'
import { isMet, matchPieces, needsOf, type PieceNeed } from './pieces.ts'
import { type PlanInput, packedNow } from './plan-input.ts'

/** Something that the caller must give before Ozon packs. */
export interface MissingData {
  readonly what: PieceNeed | 'country' | 'boxes'
  readonly sku?: string
  /** Name of the product. */
  readonly name?: string
  /** For so many pieces. */
  readonly pieces?: number
  /** Of so many that are to be packed. */
  readonly of?: number
}

/** Countries first, since they decide whether a declaration is needed. */
export function missingData(input: PlanInput, goods: Contents): MissingData[] {
  const { posting, request } = input
  const packed = packedNow(request, goods)
  return [...goods].flatMap(([sku, there]) => {
    const quantity = packed.get(sku) ?? 0
    if (quantity === 0) return []
    const about = { sku, ...nameOf(posting, sku) }
    const country: MissingData[] =
      needsCountry(posting, sku) && request.countries?.[sku] === undefined
        ? [{ what: 'country', ...about, pieces: quantity, of: quantity }]
        : []
    return [...country, ...missingPieces(input, sku, { quantity, there }, about)]
  })
}

export function needsCountry({ requirements }: Posting, sku: string): boolean {
  return requirements?.country?.includes(sku) === true || requirements?.changeCountry?.includes(sku) === true
}

function missingPieces(
  { posting, request, known }: PlanInput,
  sku: string,
  { quantity, there }: { readonly quantity: number; readonly there: number },
  about: Pick<MissingData, 'sku' | 'name'>,
): MissingData[] {
  const needs = needsOf(posting, sku, known)
  if (needs.length === 0) return []
  const { pieces } = matchPieces({ posting, sku, quantity: there }, request, known)
  return needs.flatMap(what => {
    const lacking = quantity - pieces.filter(piece => isMet(what, piece)).length
    return lacking > 0 ? [{ what, ...about, pieces: lacking, of: quantity }] : []
  })
}

function nameOf({ lines }: Posting, sku: string): Pick<MissingData, 'name'> {
  const name = lines.find(each => each.sku === sku)?.name
  return name === undefined || name === '' ? {} : { name }
}
