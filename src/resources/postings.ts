import { decodePage, decodeSingle } from '../decode/page.ts'
import type { DecodeOptions } from '../decode/posting.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../http/types.ts'
import type { Posting } from '../model/posting.ts'
import { createList, type Fetched, type List, nextByCursor, type Source } from '../pagination.ts'
import { createWindowedSource, type LearnedLength, type WindowPosition } from '../windows.ts'
import { everySource, planEvery } from './postings/every-scheme.ts'
import {
  LIST_PATHS,
  type ListPlan,
  type ListScheme,
  LONGEST_WINDOW_MS,
  type PostingFilter,
  planList,
  planUnfulfilled,
  type UnfulfilledFilter,
} from './postings/filter.ts'
import type { Batch } from './postings/many.ts'
import type { Api, JsonAnswer } from './shared/api.ts'
import { readAs } from './shared/json-body.ts'
import {
  checkBarcode,
  checkPostingNumber,
  checkPostingNumbers,
  checkScheme,
  GET_OPTIONS,
  type GetOptions,
} from './shared/posting-numbers.ts'
import { refuseUnknownOptions } from './shared/takes.ts'

/** Beyond this a period is longer than most sellers have been there. */
const MANY_YEARS = 10

/** Ozon's postings, of every scheme, in one vocabulary. */
export class Postings {
  readonly #api: Api
  readonly #learned = new Map<string, LearnedLength>()

  constructor(api: Api) {
    this.#api = api
  }

  /**
   * Lists postings of one scheme, or with `scheme: 'all'` of every one: first those of FBS and rFBS, then digital goods,
   * FBO and FBP, each list by its own pages and sorted in itself. A window longer than a year, or than Ozon takes, is split; a
   * posting at an edge comes once. Of every scheme takes `since`, `to`, `statuses`, `include`, `transliterate`, `sort` and `pageSize`;
   * a list that has none of the statuses is not asked, and digital goods or FBP that Ozon does not let the key see (403)
   * are left out with a warning in the log.
   *
   * Ozon (2026-09-22): POST /v4/posting/fbs/list (fbs, rfbs), /v3/posting/fbo/list, /v1/posting/fbp/list,
   * /v2/posting/digital/list. Throws a `RequestInvalidError` at once when the filter breaks a rule.
   *
   * @example
   * for await (const posting of ozon.postings.list({ since: '2026-11-01T00:00:00Z' })) console.log(posting.cost)
   */
  list(filter: PostingFilter, options: RequestOptions = {}): List<Posting> {
    refuseUnknownOptions('postings.list', options, REQUEST_OPTIONS, { filter })
    const { clock, logger } = this.#api.settings
    const sourceOf = (plan: ListPlan): Source<Posting, WindowPosition<Posting, string>> =>
      // Ozon does not say which date its window compares; its own cursors sort by this one, and programs see it compared.
      this.#windowed(plan, ({ inProcessAt }) => inProcessAt?.getTime(), options)
    if (filter?.scheme !== 'all') return createList(sourceOf(planList(filter, clock.now())), this.#listOptions(options))
    const parts = planEvery(filter, clock.now())
    return createList(everySource(parts, sourceOf, logger), this.#listOptions(options))
  }

  #windowed(
    plan: ListPlan,
    time: (posting: Posting) => number | undefined,
    options: RequestOptions,
  ): Source<Posting, WindowPosition<Posting, string>> {
    const years = Math.ceil((plan.toMs - plan.fromMs) / LONGEST_WINDOW_MS)
    if (years > MANY_YEARS) {
      this.#api.settings.logger.info(`postings.list asks ${plan.path} year by year: ${years} requests at least`)
    }
    return createWindowedSource({
      operation: plan.path,
      range: { from: plan.fromMs, to: plan.toMs },
      maxWindowMs: LONGEST_WINDOW_MS,
      learned: this.#learnedOf(plan.path),
      order: plan.sort === 'desc' ? 'descending' : 'ascending',
      pageSize: plan.pageSize,
      source: window => this.#source(plan, plan.body({ fromMs: window.from, toMs: window.to }), options),
      key: posting => posting.postingNumber,
      time,
    })
  }

  /**
   * Lists FBS and rFBS postings that are not completed. Without dates it covers shipping deadlines from 180 days ago to
   * 180 days ahead, and says so in the log; a period that Ozon refuses as too long is split. Cancelled postings do not appear here in practice: follow them by
   * `list({ statuses: ['cancelled'], changedSince, … })` or by pushes.
   *
   * Ozon (2026-09-22): POST /v4/posting/fbs/unfulfilled/list.
   *
   * @example
   * const waiting = ozon.postings.unfulfilled({ statuses: ['awaiting_packaging'] })
   */
  unfulfilled(filter: UnfulfilledFilter = {}, options: RequestOptions = {}): List<Posting> {
    refuseUnknownOptions('postings.unfulfilled', options, REQUEST_OPTIONS, { filter })
    const { clock, logger } = this.#api.settings
    const plan = planUnfulfilled(filter, clock.now())
    if (!plan.dated)
      logger.info('postings.unfulfilled has no dates: it covers deadlines from now − 180 to now + 180 days')
    return createList(this.#windowed(plan, plan.time, options), this.#listOptions(options))
  }

  /**
   * One posting by its number, with all that the single read tells.
   *
   * Ozon (2026-09-22): POST /v3/posting/fbs/get (scheme 'fbs', the default, and 'rfbs'), /v2/posting/fbo/get,
   * /v1/posting/fbp/get, /v2/posting/digital/list. 'any' asks them in this order. Throws a `not-found` error when there
   * is none.
   *
   * @example
   * const posting = await ozon.postings.get('0185183545-0013-1', { scheme: 'any' })
   */
  async get(postingNumber: string, options: GetOptions = {}): Promise<Posting> {
    refuseUnknownOptions('postings.get', options, GET_OPTIONS, { postingNumber })
    checkPostingNumber(postingNumber)
    const scheme = checkScheme(options?.scheme)
    const { getAny, getByScheme } = await import('./postings/single.ts')
    return scheme === 'any'
      ? getAny(this.#api, postingNumber, options)
      : getByScheme(this.#api, scheme, postingNumber, options)
  }

  /**
   * Postings by their numbers, in the order given, a hundred a request where Ozon has a list filter for it; what such a
   * list does not find is asked for singly. When Ozon does not have some, or refuses to read them, an error that names them
   * ends the list after the others; `missingOf(error)` has their numbers, and `collectedOf(error)` what `toArray` had.
   *
   * Ozon (2026-09-22): POST /v4/posting/fbs/list, /v3/posting/fbo/list, and the single reads of `get`.
   *
   * @example
   * for await (const posting of ozon.postings.getMany(numbers)) console.log(posting.status)
   */
  getMany(postingNumbers: readonly string[], options: GetOptions = {}): List<Posting> {
    refuseUnknownOptions('postings.getMany', options, GET_OPTIONS, { postingNumbers })
    checkPostingNumbers(postingNumbers)
    const scheme = checkScheme(options?.scheme)
    return createList(this.#many(scheme, [...new Set(postingNumbers)], options), this.#listOptions(options))
  }

  /**
   * The FBS or rFBS posting with this label barcode: number, status, lines without currency.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/get-by-barcode; takes `barcodes` and, since September 2026, the barcode of
   * the new label.
   *
   * @example
   * const posting = await ozon.postings.getByBarcode('%101%10293145035')
   */
  async getByBarcode(barcode: string, options: RequestOptions = {}): Promise<Posting> {
    refuseUnknownOptions('postings.getByBarcode', options, REQUEST_OPTIONS, { barcode })
    checkBarcode(barcode)
    const path = '/v2/posting/fbs/get-by-barcode'
    const { json } = await this.#api.json(path, { barcode }, options)
    const how = { operation: path, family: 'fbs', keepRaw: this.#api.settings.keepRaw } as const
    const { posting, drift } = readAs(path, json, () => decodeSingle(json, how))
    this.#api.noteDrift(drift, path)
    return posting
  }

  #many(scheme: ListScheme | 'any', numbers: readonly string[], options: RequestOptions): Source<Posting, Batch> {
    return {
      operation: LIST_PATHS[scheme === 'any' ? 'fbs' : scheme],
      start: { at: 0, missing: [], refused: [] },
      positionKey: batch => String(batch.at),
      fetch: async (batch, _size, signal) => {
        const { fetchBatch } = await import('./postings/many.ts')
        return fetchBatch(this.#api, scheme, numbers, batch, { ...options, signal })
      },
    }
  }

  /** What lists of this client have learned of the longest period that a path takes. */
  #learnedOf(path: string): LearnedLength {
    const known = this.#learned.get(path) ?? {}
    this.#learned.set(path, known)
    return known
  }

  #listOptions(options: RequestOptions): Parameters<typeof createList>[1] {
    const { onUndecodable, logger } = this.#api.settings
    return { signal: options?.signal, onUndecodable, logger }
  }

  #source(
    listing: Pick<ListPlan, 'path' | 'scheme' | 'pageSize'>,
    body: Record<string, unknown>,
    options: RequestOptions,
  ): Source<Posting, string> {
    const { path, scheme, pageSize } = listing
    return {
      operation: path,
      start: '',
      pageSize,
      fetch: async (cursor, size, signal) => {
        // Narrowing to rFBS happens here, so pages of one would cost a request for each posting that is left out.
        const limit = scheme === 'rfbs' ? pageSize : (size ?? pageSize)
        const request = { ...body, limit, ...(cursor === '' ? {} : { cursor }) }
        const answer = await this.#api.json(path, request, { ...options, signal })
        return this.#page(path, scheme, answer)
      },
    }
  }

  #page(path: string, scheme: ListScheme, answer: JsonAnswer): Fetched<Posting, string> {
    const how = { operation: path, keepRaw: this.#api.settings.keepRaw, ...familyOf(scheme) }
    const page = readAs(path, answer.json, () => decodePage(answer.json, how))
    this.#api.noteDrift(page.drift, path)
    const items = scheme === 'rfbs' ? page.items.filter(posting => posting.scheme === 'rfbs') : page.items
    const rows = page.items.length + page.undecodable.length
    const next = nextByCursor({ rows, cursor: page.cursor, hasNext: page.hasNext })
    return { page: { items, undecodable: page.undecodable, meta: answer.meta }, next }
  }
}

function familyOf(scheme: ListScheme): Pick<DecodeOptions, 'family'> {
  return { family: scheme === 'rfbs' ? 'fbs' : scheme }
}
