import { decodeExemplarStatus, decodeMarkValidation, decodePostingExemplars } from '../decode/marks.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../http/types.ts'
import type {
  ExemplarData,
  ExemplarInput,
  ExemplarStatus,
  Mark,
  PostingExemplars,
  ProductExemplars,
  ProductValidation,
} from '../model/mark.ts'
import { checkExemplars, PRODUCT_EXEMPLARS } from './marks/checks.ts'
import type { Api } from './shared/api.ts'
import { checkPostingNumber } from './shared/posting-numbers.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

/** What `marks.set` takes besides the pieces. */
export interface SetMarksOptions extends RequestOptions {
  /** Boxes that the goods are packed in. Ozon: `multi_box_qty`. */
  readonly boxes?: number | undefined
}

/**
 * Codes and papers of single pieces (exemplars): Chestny ZNAK marks, jewellery numbers, IMEI, customs declarations.
 * In order: `get`, `validate`, `set`, then `status` until it says `ship_available`, then pack.
 */
export class Marks extends Section {
  /**
   * The pieces of a posting with their ids, what is saved of them, and what each product needs. Ozon makes the ids with
   * the first call.
   *
   * Ozon (2026-09-22): POST /v6/fbs/posting/product/exemplar/create-or-get.
   *
   * @example
   * const { products } = await ozon.marks.get('1-1-1')
   */
  async get(postingNumber: string, options: RequestOptions = {}): Promise<PostingExemplars> {
    checkPostingNumber(postingNumber)
    const path = '/v6/fbs/posting/product/exemplar/create-or-get'
    return this.ask(path, { posting_number: postingNumber }, options, decodePostingExemplars)
  }

  /**
   * Checks the form of codes (length, alphabet), at once and without saving them.
   *
   * Ozon (2026-09-22): POST /v5/fbs/posting/product/exemplar/validate. The separator in a code is the one character
   * U+001D.
   *
   * @example
   * const exemplars = [{ marks: [{ mark: scanned, type: 'mandatory_mark' }] }]
   * const [answer] = await ozon.marks.validate('1-1-1', [{ sku: '5', exemplars }])
   * console.log(answer?.isValid)
   */
  async validate(
    postingNumber: string,
    products: readonly ProductExemplars<ExemplarData>[],
    options: RequestOptions = {},
  ): Promise<readonly ProductValidation[]> {
    checkPostingNumber(postingNumber)
    checkExemplars('The marks were not checked', products)
    const wireProducts = products.map(({ sku, exemplars }) => ({ product_id: sku, exemplars: exemplars.map(wireData) }))
    const body = { posting_number: postingNumber, products: wireProducts }
    return this.ask('/v5/fbs/posting/product/exemplar/validate', body, options, decodeMarkValidation)
  }

  /**
   * Saves what is told of the pieces and starts their check. Send the whole set each time: it replaces what was saved.
   * It works in the background, so its end proves nothing: ask `status`.
   *
   * Safely, also when the answer is lost: `ship` or `shipMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v6/fbs/posting/product/exemplar/set, in `awaiting_packaging`. After a lost answer read
   * `get` or `status`.
   *
   * @example
   * await ozon.marks.set('1-1-1', [{ sku: '5', exemplars: [{ id, marks: [{ mark: scanned, type: 'mandatory_mark' }] }] }])
   */
  async set(
    postingNumber: string,
    products: readonly ProductExemplars<ExemplarInput>[],
    options: SetMarksOptions = {},
  ): Promise<void> {
    checkPostingNumber(postingNumber)
    checkExemplars('The marks were not saved', products)
    const { boxes, ...rest } = options
    const body = {
      posting_number: postingNumber,
      products: products.map(({ sku, exemplars }) => ({ product_id: sku, exemplars: exemplars.map(wireExemplar) })),
      ...(boxes === undefined ? {} : { multi_box_qty: boxes }),
    }
    await this.send('/v6/fbs/posting/product/exemplar/set', body, rest)
  }

  /**
   * How far the check of the saved codes is, and what is wrong with which of them.
   *
   * Ozon (2026-09-22): POST /v5/fbs/posting/product/exemplar/status.
   *
   * @example
   * const isReady = (await ozon.marks.status('1-1-1')).status === 'ship_available'
   */
  async status(postingNumber: string, options: RequestOptions = {}): Promise<ExemplarStatus> {
    checkPostingNumber(postingNumber)
    const path = '/v5/fbs/posting/product/exemplar/status'
    return this.ask(path, { posting_number: postingNumber }, options, decodeExemplarStatus)
  }

  /**
   * Makes codes valid that were `set` after packing: for postings in `awaiting_deliver`, once `status` says
   * `update_available`.
   *
   * Ozon (2026-09-22): POST /v1/fbs/posting/product/exemplar/update.
   *
   * @example
   * await ozon.marks.update('1-1-1')
   */
  async update(postingNumber: string, options: RequestOptions = {}): Promise<void> {
    checkPostingNumber(postingNumber)
    await this.send('/v1/fbs/posting/product/exemplar/update', { posting_number: postingNumber }, options)
  }
}

/** The section, with the names that its methods take. */
export const openMarks = (api: Api): Marks =>
  guarded(new Marks(api), {
    validate: [true, ['products', PRODUCT_EXEMPLARS]],
    set: [true, ['products', PRODUCT_EXEMPLARS], { ...REQUEST_OPTIONS, boxes: true }],
  })

interface WireData {
  readonly marks?: { readonly mark: string | undefined; readonly mark_type: string | undefined }[] | undefined
  readonly gtd: string | undefined
  readonly rnpt: string | undefined
  readonly weight: number | undefined
}

function wireData({ marks, gtd, rnpt, weight }: ExemplarData): WireData {
  return { marks: marks?.map(wireMark), gtd, rnpt, weight }
}

function wireMark({ mark, type }: Mark): { mark: string | undefined; mark_type: string | undefined } {
  return { mark, mark_type: type }
}

function wireExemplar(exemplar: ExemplarInput): WireData & {
  readonly exemplar_id: string
  readonly is_gtd_absent: boolean | undefined
  readonly is_rnpt_absent: boolean | undefined
} {
  const { id, isGtdAbsent, isRnptAbsent } = exemplar
  return { exemplar_id: id, ...wireData(exemplar), is_gtd_absent: isGtdAbsent, is_rnpt_absent: isRnptAbsent }
}
