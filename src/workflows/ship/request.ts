import type { LineQuantity } from '../../model/cancel.ts'
import type { ExemplarData, ExemplarInput, ProductExemplars } from '../../model/mark.ts'
import type { PackageContent } from '../../model/packing.ts'
import type { NamesOf } from '../../names.ts'
import { PRODUCT_EXEMPLARS } from '../../resources/marks/checks.ts'
import { PACKAGE_CONTENT, SHIP_LINE } from '../../resources/shared/lines.ts'

/** How a posting is to be packed. Empty: everything in one package, with nothing to tell. */
export interface ShipRequest {
  /** Default: everything in one. Several packages make as many postings. */
  readonly packages?: readonly ShipPackage[] | undefined
  /** Packs `packages` only, one after the other; the rest stays in the posting, to be packed later. Default false. */
  readonly leaveRest?: boolean | undefined
  /** Goods that become postings of their own without being packed, before what is left is packed. */
  readonly splitOff?: readonly PackageContent[] | undefined
  /** Belarus: takes traceable goods apart from others first, and packs each of the postings that this makes. */
  readonly splitTraceable?: boolean | undefined
  /** Countries of origin by SKU, as ISO codes such as 'TR'. */
  readonly countries?: Readonly<Record<string, string>> | undefined
  /** Ozon's product ids by SKU, for a country that Ozon does not take by the SKU. Those not given are looked up then. */
  readonly productIds?: Readonly<Record<string, string>> | undefined
  /** Marks and papers of single pieces, by product. Pieces without an `id` are matched with Ozon's in order. */
  readonly marks?: readonly ProductExemplars<PieceInput>[] | undefined
  /** Boxes that the goods are packed in (rFBS with a partner of Ozon's). */
  readonly boxes?: number | undefined
  /** Compare packages with what the drop-off point takes, before packing (FBS). Default false: it costs a request. */
  readonly checkDropOff?: boolean | undefined
}

const SIZED: NamesOf<Omit<ShipPackage, 'lines'>> = { weightGrams: true, lengthCm: true, widthCm: true, heightCm: true }
const SHIP_PACKAGE: NamesOf<ShipPackage> = { ...SIZED, lines: SHIP_LINE }
/** Countries and product ids have SKUs for names. */
export const SHIP_REQUEST: NamesOf<ShipRequest> = {
  packages: SHIP_PACKAGE,
  leaveRest: 'flag',
  splitOff: PACKAGE_CONTENT,
  splitTraceable: 'flag',
  countries: true,
  productIds: true,
  marks: PRODUCT_EXEMPLARS,
  boxes: true,
  checkDropOff: 'flag',
}

/**
 * What of a request tells it from others. Lines may be those of a posting, and what else these tell may be otherwise after
 * a crash.
 */
export function contentOf({ packages, splitOff, ...request }: ShipRequest): Readonly<Record<string, unknown>> {
  const { leaveRest, splitTraceable, countries, productIds, marks, boxes, checkDropOff } = request
  const rest = { leaveRest, splitTraceable, countries, productIds, marks, boxes, checkDropOff }
  return { ...rest, packages: plainParts(packages), splitOff: plainParts(splitOff) }
}

/** Of what is no list of packages nothing is left out; it will be refused. */
function plainParts(parts: unknown): unknown {
  if (!Array.isArray(parts)) return parts
  return parts.map((part: Partial<ShipPackage> | null) =>
    Array.isArray(part?.lines) ? { ...part, lines: part.lines.map(plainLine) } : part,
  )
}

function plainLine(line: ShipPackageLine | null): unknown {
  return line === null ? line : { sku: line.sku, quantity: line.quantity, exemplarIds: line.exemplarIds }
}

/** One package. Sizes and weight are only compared with the drop-off point, and only when given. */
export interface ShipPackage {
  readonly lines: readonly ShipPackageLine[]
  readonly weightGrams?: number | undefined
  readonly lengthCm?: number | undefined
  readonly widthCm?: number | undefined
  readonly heightCm?: number | undefined
}

export interface ShipPackageLine extends LineQuantity {
  /** Which pieces go into this package; only where the rest is left. */
  readonly exemplarIds?: readonly string[]
}

/** What is told of one piece. */
export type PieceInput = ExemplarData & Partial<Pick<ExemplarInput, 'id' | 'isGtdAbsent' | 'isRnptAbsent'>>
