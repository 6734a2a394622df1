import { decodePickPostings, decodePickProducts } from '../decode/assembly.ts'
import type { Problem } from '../errors.ts'
import type { RequestOptions } from '../http/types.ts'
import { given } from '../internal/given.ts'
import type { PickListProduct, PickPosting } from '../model/assembly.ts'
import type { NamesOf } from '../names.ts'
import { createList, type List, nextByOffset } from '../pagination.ts'
import type { Api } from './shared/api.ts'
import { cursorList } from './shared/cursor-list.ts'
import { demandObject, idProblem } from './shared/item-checks.ts'
import { isoPeriod, PERIOD, type Period, periodProblems } from './shared/period.ts'
import { refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const POSTINGS = '/v1/assembly/fbs/posting/list'
const PRODUCTS = '/v1/assembly/fbs/product/list'
const CARRIAGE_POSTINGS = '/v1/assembly/carriage/posting/list'
const CARRIAGE_PRODUCTS = '/v1/assembly/carriage/product/list'
/** The largest pages. */
const MOST = 1000
const MOST_OF_CARRIAGE = 100

/** What to pick. */
export interface PickFilter {
  /** The time until when postings must be packed, from and to. */
  readonly cutoff: Period
  readonly deliveryMethodId?: string | undefined
  /** Default 'ASC'. By what Ozon orders is not documented. */
  readonly sortDirection?: 'ASC' | 'DESC' | undefined
}

/** What to pick of a carriage. */
export interface CarriagePickFilter {
  readonly cutoff?: Period | undefined
  readonly deliveryMethodId?: PickFilter['deliveryMethodId'] | undefined
}

const CARRIAGE_PICK_FILTER: NamesOf<CarriagePickFilter> = { cutoff: PERIOD, deliveryMethodId: true }
const PICK_FILTER: NamesOf<PickFilter> = { ...CARRIAGE_PICK_FILTER, sortDirection: true }

/** Pick lists: what to take from the shelves, by posting or by product, of the FBS postings of some hours or of a carriage. */
export class Assembly extends Section {
  /**
   * Postings to pack, each with its products.
   *
   * Ozon (2026-09-22): POST /v1/assembly/fbs/posting/list, a thousand a page.
   *
   * @example
   * const cutoff = { from: '2026-11-25T00:00:00Z', to: '2026-11-26T00:00:00Z' }
   * for await (const { postingNumber, products } of ozon.assembly.postings({ cutoff })) console.log(products)
   */
  postings(filter: PickFilter, options: RequestOptions = {}): List<PickPosting> {
    const wire = wireFilterOf(filter, POSTINGS)
    const { sortDirection = 'ASC' } = filter
    const listing = { operation: POSTINGS, pageSize: MOST, filters: [wire] }
    return cursorList(this.api, listing, options, (asked, page, more) =>
      this.askPage(POSTINGS, { filter: asked, sort_dir: sortDirection, ...page }, more, decodePickPostings),
    )
  }

  /**
   * Products to pick, each with the postings that need it and how many pieces of it.
   *
   * Ozon (2026-09-22): POST /v1/assembly/fbs/product/list, a thousand a page. It counts pages by offset, so what is
   * packed meanwhile may shift rows past the reader: list again before relying on completeness.
   *
   * @example
   * const products = await ozon.assembly.products({ cutoff }).toArray({ limit: 500 })
   */
  products(filter: PickFilter, options: RequestOptions = {}): List<PickListProduct> {
    const wire = wireFilterOf(filter, PRODUCTS)
    const { sortDirection = 'ASC' } = filter
    const { onUndecodable, logger } = this.api.settings
    return createList(
      {
        operation: PRODUCTS,
        start: 0,
        pageSize: MOST,
        fetch: async (offset, limit = MOST, signal) => {
          const body = { filter: wire, sort_dir: sortDirection, limit, offset }
          const { model, meta } = await this.askPage(PRODUCTS, body, { ...options, signal }, decodePickProducts)
          const { rows, hasNext } = model
          return {
            page: { items: rows, undecodable: [], meta },
            next: nextByOffset(offset, { rows: rows.length, hasNext }),
          }
        },
      },
      { signal: options.signal, onUndecodable, logger },
    )
  }

  /**
   * Postings of a carriage, each with its products.
   *
   * Ozon (2026-09-22): POST /v1/assembly/carriage/posting/list, a hundred a page.
   *
   * @example
   * for await (const { postingNumber, canPrintLabel } of ozon.assembly.carriagePostings(carriageId))
   *   console.log(postingNumber, canPrintLabel)
   */
  carriagePostings(
    carriageId: string,
    filter: CarriagePickFilter = {},
    options: RequestOptions = {},
  ): List<PickPosting> {
    const wire = carriageFilterOf(carriageId, filter, CARRIAGE_POSTINGS)
    const listing = { operation: CARRIAGE_POSTINGS, pageSize: MOST_OF_CARRIAGE, filters: [wire] }
    return cursorList(this.api, listing, options, (asked, page, more) =>
      this.askPage(CARRIAGE_POSTINGS, { filter: asked, ...page }, more, decodePickPostings),
    )
  }

  /**
   * Products of a carriage, each with the postings that need it; how many pieces each of these needs is not told.
   *
   * Ozon (2026-09-22): POST /v1/assembly/carriage/product/list, a hundred a page.
   *
   * @example
   * const products = await ozon.assembly.carriageProducts(carriageId).toArray({ limit: 500 })
   */
  carriageProducts(
    carriageId: string,
    filter: CarriagePickFilter = {},
    options: RequestOptions = {},
  ): List<PickListProduct> {
    const wire = carriageFilterOf(carriageId, filter, CARRIAGE_PRODUCTS)
    const listing = { operation: CARRIAGE_PRODUCTS, pageSize: MOST_OF_CARRIAGE, filters: [wire] }
    return cursorList(this.api, listing, options, (asked, page, more) =>
      this.askPage(CARRIAGE_PRODUCTS, { filter: asked, ...page }, more, decodePickProducts),
    )
  }
}

/** The section, with the names that its methods take. */
export const openAssembly = (api: Api): Assembly =>
  guarded(new Assembly(api), {
    postings: [PICK_FILTER],
    products: [PICK_FILTER],
    carriagePostings: [true, CARRIAGE_PICK_FILTER],
    carriageProducts: [true, CARRIAGE_PICK_FILTER],
  })

const NOT_ASKED = 'The pick list was not asked for'

function wireFilterOf(filter: PickFilter, operation: string) {
  demandObject(NOT_ASKED, 'filter', filter)
  const { cutoff, deliveryMethodId } = filter
  const missing = cutoff === undefined ? { field: 'cutoff', rule: 'is missing: give { from, to }' } : undefined
  refuseAny(NOT_ASKED, [missing, ...periodProblems('cutoff', cutoff), methodProblem(deliveryMethodId)], operation)
  return { ...cutoffOf(cutoff), ...given({ delivery_method_id: deliveryMethodId }) }
}

function carriageFilterOf(carriageId: string, { cutoff, deliveryMethodId }: CarriagePickFilter, operation: string) {
  const problems = [idProblem('carriageId', carriageId), ...periodProblems('cutoff', cutoff)]
  refuseAny(NOT_ASKED, [...problems, methodProblem(deliveryMethodId)], operation)
  const times = cutoff === undefined ? {} : cutoffOf(cutoff)
  return { carriage_id: carriageId, ...times, ...given({ delivery_method_id: deliveryMethodId }) }
}

const methodProblem = (id: unknown): Problem | undefined =>
  id === undefined ? undefined : idProblem('deliveryMethodId', id)

function cutoffOf(cutoff: Period) {
  const { from, to } = isoPeriod(cutoff)
  return { cutoff_from: from, cutoff_to: to }
}
