import {
  decodeCountries,
  decodeCountrySet,
  decodeRestrictions,
  decodeShipped,
  decodeShippedPart,
  decodeSplit,
  decodeTraceableAttributes,
} from '../decode/packing.ts'
import type { RequestOptions } from '../http/types.ts'
import type { LineQuantity } from '../model/cancel.ts'
import type {
  Country,
  CountrySet,
  PackageContent,
  Restrictions,
  Shipped,
  Split,
  TraceableAttributes,
} from '../model/packing.ts'
import type { Api } from './shared/api.ts'
import { checkLines, checkPackages, checkParts, PACKAGE_CONTENT, SHIP_LINE } from './shared/lines.ts'
import { countProblem } from './shared/loose-checks.ts'
import { checkPostingNumber } from './shared/posting-numbers.ts'
import { refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const SET_BOXES = '/v3/posting/multiboxqty/set'

const WITHOUT_NUMBER = { lacks: 'the number of a posting', next: 'Read the posting before packing again.' }

/** What wireLines writes: Ozon calls the SKU `product_id` here. */
interface WireLine {
  readonly product_id: string
  readonly quantity: number
}

/**
 * Packing FBS and rFBS postings. These are single calls: `ship` means that Ozon took the order to pack. It packs
 * afterwards, so read the posting until it leaves `awaiting_packaging`; after a lost answer read it before shipping again.
 */
export class Packing extends Section {
  /**
   * Packs a whole posting, as one package or several. Several make as many postings.
   *
   * Safely, also when the answer is lost: `ship` or `shipMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v4/posting/fbs/ship, from `awaiting_packaging` with all marks given. A 200 is no proof of
   * packing.
   *
   * @example
   * await ozon.packing.ship('1-1-1', [{ lines: [{ sku: '1904686181', quantity: 2 }] }])
   */
  async ship(
    postingNumber: string,
    packages: readonly PackageContent[],
    options: RequestOptions = {},
  ): Promise<Shipped> {
    checkPostingNumber(postingNumber)
    checkPackages('The posting was not packed', 'packages', packages)
    const wirePackages = packages.map(({ lines }) => ({ products: wireLines(lines) }))
    const body = { posting_number: postingNumber, packages: wirePackages }
    const path = '/v4/posting/fbs/ship'
    return { postingNumbers: await this.obtain(path, body, options, decodeShipped, WITHOUT_NUMBER) }
  }

  /**
   * Packs part of a posting; the rest stays in it. Gives the number of the posting made.
   *
   * Safely, also when the answer is lost: `ship` or `shipMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v4/posting/fbs/ship/package.
   *
   * @example
   * const child = await ozon.packing.shipPackage('1-1-1', [{ sku: '1904686181', quantity: 1 }])
   */
  async shipPackage(
    postingNumber: string,
    lines: readonly (LineQuantity & { readonly exemplarIds?: readonly string[] })[],
    options: RequestOptions = {},
  ): Promise<string> {
    checkPostingNumber(postingNumber)
    checkLines('The posting was not packed', 'lines', lines)
    const path = '/v4/posting/fbs/ship/package'
    const products = lines.map(({ exemplarIds, ...line }) => ({
      ...wireLine(line),
      // The one name of the domain that Ozon writes so.
      ...(exemplarIds === undefined ? {} : { exemplarsIds: exemplarIds }),
    }))
    const body = { posting_number: postingNumber, products }
    return this.obtain(path, body, options, decodeShippedPart, WITHOUT_NUMBER)
  }

  /**
   * Splits a posting without packing it. `parts` are all of its goods, in two parts or more, what stays first: Ozon refuses a
   * split that leaves some out (seen in six programs; no document says so). Which part keeps the number is contested, so read
   * what came of it from the answer, by its goods. Ozon calls the SKU `product_id` here.
   *
   * Safely, also when the answer is lost: `ship` or `shipMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/posting/fbs/split.
   *
   * @example
   * const stays = { lines: [{ sku: '1904686181', quantity: 2 }] }
   * const goes = { lines: [{ sku: '1904686181', quantity: 1 }] }
   * const { parent, postings } = await ozon.packing.split('1-1-1', [stays, goes])
   */
  async split(postingNumber: string, parts: readonly PackageContent[], options: RequestOptions = {}): Promise<Split> {
    checkPostingNumber(postingNumber)
    checkParts('The posting was not split', 'parts', parts)
    const body = { posting_number: postingNumber, postings: parts.map(({ lines }) => ({ products: wireLines(lines) })) }
    return this.ask('/v1/posting/fbs/split', body, options, decodeSplit)
  }

  /**
   * Splits traceable goods from others (Belarus), where the posting must be split before packing.
   *
   * Safely, also when the answer is lost: `ship` or `shipMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/posting/fbs/traceable/split.
   *
   * @example
   * const { postings } = await ozon.packing.splitTraceable('1-1-1')
   */
  async splitTraceable(postingNumber: string, options: RequestOptions = {}): Promise<Split> {
    checkPostingNumber(postingNumber)
    return this.ask('/v1/posting/fbs/traceable/split', { posting_number: postingNumber }, options, decodeSplit)
  }

  /**
   * Which attributes of traceability the lines need (Belarus).
   *
   * Ozon (2026-09-22): POST /v1/posting/fbs/product/traceable/attribute.
   *
   * @example
   * const attributes = await ozon.packing.traceableAttributes('1-1-1')
   */
  async traceableAttributes(
    postingNumber: string,
    options: RequestOptions = {},
  ): Promise<readonly TraceableAttributes[]> {
    checkPostingNumber(postingNumber)
    const path = '/v1/posting/fbs/product/traceable/attribute'
    return this.ask(path, { posting_number: postingNumber }, options, decodeTraceableAttributes)
  }

  /**
   * Says how many boxes a posting has. Only for partner delivery (rFBS aggregator) of goods that are sold in several boxes,
   * before packing: else the boxes count as one. Other postings are refused with POSTING_DOES_NOT_HAVE_MULTI_BOX_PRODUCT
   * (captured for plain FBS): pack them as several packages.
   *
   * Safely, also when the answer is lost: `ship` or `shipMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v3/posting/multiboxqty/set.
   *
   * @example
   * await ozon.packing.setBoxes('1-1-1', 3)
   */
  async setBoxes(postingNumber: string, boxes: number, options: RequestOptions = {}): Promise<void> {
    checkPostingNumber(postingNumber)
    refuseAny('The boxes were not set', [countProblem('boxes', boxes)], SET_BOXES)
    await this.demand(SET_BOXES, { posting_number: postingNumber, multi_box_qty: boxes }, options)
  }

  /**
   * What the drop-off point of a posting takes (FBS only): grams, centimetres, roubles.
   *
   * Ozon (2026-09-22): POST /v1/posting/fbs/restrictions.
   *
   * @example
   * const { maxWeightGrams } = await ozon.packing.restrictions('1-1-1')
   */
  async restrictions(postingNumber: string, options: RequestOptions = {}): Promise<Restrictions> {
    checkPostingNumber(postingNumber)
    return this.ask('/v1/posting/fbs/restrictions', { posting_number: postingNumber }, options, decodeRestrictions)
  }

  /**
   * Countries of origin, all or those whose name begins so.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/product/country/list.
   *
   * @example
   * const [turkey] = await ozon.packing.countries('Турция')
   */
  async countries(search?: string, options: RequestOptions = {}): Promise<readonly Country[]> {
    const body = search === undefined ? {} : { name_search: search }
    return this.ask('/v2/posting/fbs/product/country/list', body, options, decodeCountries)
  }

  /**
   * Sets the country of origin of a product, for buyers that are companies. `product` is the SKU in the two public programs
   * that do this; the document calls it Ozon's product id. Where the one is refused with UNKNOWN_PRODUCT_DEFINED, try the
   * other: setting a country twice is harmless.
   *
   * Safely, also when the answer is lost: `ship` or `shipMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/product/country/set.
   *
   * @example
   * const { isGtdNeeded } = await ozon.packing.setCountry('1-1-1', '1904686181', 'TR')
   */
  async setCountry(
    postingNumber: string,
    product: string,
    isoCode: string,
    options: RequestOptions = {},
  ): Promise<CountrySet> {
    checkPostingNumber(postingNumber)
    const body = { posting_number: postingNumber, product_id: product, country_iso_code: isoCode }
    return this.ask('/v2/posting/fbs/product/country/set', body, options, decodeCountrySet)
  }
}

/** The section, with the names that its methods take. */
export const openPacking = (api: Api): Packing =>
  guarded(new Packing(api), {
    ship: [true, ['packages', PACKAGE_CONTENT]],
    shipPackage: [true, ['lines', SHIP_LINE]],
    split: [true, ['parts', PACKAGE_CONTENT]],
  })

function wireLines(lines: readonly LineQuantity[]): WireLine[] {
  return lines.map(wireLine)
}

function wireLine({ sku, quantity }: LineQuantity): WireLine {
  return { product_id: sku, quantity }
}
