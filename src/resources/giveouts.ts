import { decodeGiveout, decodeGiveoutBarcode, decodeGiveoutEnabled, decodeGiveouts } from '../decode/giveouts.ts'
import type { RequestOptions } from '../http/types.ts'
import type { Giveout, GiveoutDetails } from '../model/giveout.ts'
import { type List, nextByLastId } from '../pagination.ts'
import type { FileAnswer } from '../wire/types.ts'
import { callByPath } from './call.ts'
import type { Api } from './shared/api.ts'
import { listRows } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const LIST = '/v1/return/giveout/list'
/** No maximum is documented: a size that every list of Ozon takes (inferred). */
const UNDOCUMENTED_PAGE = 100

/**
 * Fetching returns with a barcode: shown at the warehouse it opens a giveout, shown again it ends it. Whoever has the
 * barcode gets the goods.
 */
export class Giveouts extends Section {
  /**
   * Whether this seller can fetch returns by barcode; `undefined` when Ozon does not tell.
   *
   * Ozon (2026-09-22): POST /v1/return/giveout/is-enabled.
   *
   * @example
   * if (await ozon.giveouts.isEnabled()) console.log(await ozon.giveouts.barcode())
   */
  async isEnabled(options: RequestOptions = {}): Promise<boolean | undefined> {
    return this.ask('/v1/return/giveout/is-enabled', {}, options, decodeGiveoutEnabled)
  }

  /**
   * Giveouts that are active: opened by the barcode and not yet ended.
   *
   * Ozon (2026-09-22): POST /v1/return/giveout/list; its largest page is not documented, 100 are asked for (inferred),
   * until a page is empty.
   *
   * @example
   * for await (const { id, approvedCount } of ozon.giveouts.list()) console.log(id, approvedCount)
   */
  list(options: RequestOptions = {}): List<Giveout> {
    return listRows<Giveout, object>(
      this.api,
      {
        operation: LIST,
        pageSize: UNDOCUMENTED_PAGE,
        start: '',
        filters: [{}],
        fetch: (_, lastId, limit, more) =>
          this.askPage(LIST, lastId === '' ? { limit } : { limit, last_id: lastId }, more, decodeGiveouts),
        next: ({ rows }) => nextByLastId({ rows: rows.length, lastId: rows.at(-1)?.id }),
      },
      options,
    )
  }

  /**
   * What a giveout hands over.
   *
   * Ozon (2026-09-22): POST /v1/return/giveout/info.
   *
   * @example
   * const { articles } = await ozon.giveouts.get(giveout.id)
   */
  async get(giveoutId: string, options: RequestOptions = {}): Promise<GiveoutDetails> {
    const body = { giveout_id: giveoutId }
    return this.ask('/v1/return/giveout/info', body, options, (answer, notes) =>
      decodeGiveout(answer, giveoutId, notes),
    )
  }

  /**
   * The barcode as text; `undefined` when there is none. A secret: whoever shows it gets the goods.
   *
   * Ozon (2026-09-22): POST /v1/return/giveout/barcode.
   *
   * @example
   * const barcode = await ozon.giveouts.barcode()
   */
  async barcode(options: RequestOptions = {}): Promise<string | undefined> {
    return this.ask('/v1/return/giveout/barcode', {}, options, decodeGiveoutBarcode)
  }

  /**
   * The barcode as a PDF to print (FBS only).
   *
   * Ozon (2026-09-22): POST /v1/return/giveout/get-pdf.
   *
   * @example
   * await writeFile('barcode.pdf', (await ozon.giveouts.barcodePdf()).bytes())
   */
  async barcodePdf(options: RequestOptions = {}): Promise<FileAnswer> {
    return callByPath(this.api, '/v1/return/giveout/get-pdf', {}, options)
  }

  /**
   * The barcode as a PNG.
   *
   * Ozon (2026-09-22): POST /v1/return/giveout/get-png.
   *
   * @example
   * const { contentType } = await ozon.giveouts.barcodePng()
   */
  async barcodePng(options: RequestOptions = {}): Promise<FileAnswer> {
    return callByPath(this.api, '/v1/return/giveout/get-png', {}, options)
  }

  /**
   * Makes a new barcode, for when a stranger has seen the old one, which is dead from then on. Gives the new one as a PNG.
   *
   * Ozon (2026-09-22): POST /v1/return/giveout/barcode-reset. After a lost answer the new one may be in force: fetch it
   * with `barcodePng` instead of making another.
   *
   * @example
   * const png = await ozon.giveouts.resetBarcode()
   */
  async resetBarcode(options: RequestOptions = {}): Promise<FileAnswer> {
    return callByPath(this.api, '/v1/return/giveout/barcode-reset', {}, options)
  }
}

/** The section, with the names that its methods take. */
export const openGiveouts = (api: Api): Giveouts => guarded(new Giveouts(api), {})
