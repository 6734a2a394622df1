import {
  decodeCancelled,
  decodeCarriage,
  decodeCarriagePage,
  decodeCourierContacts,
  decodeCreated,
  decodeEttnStatus,
  decodeNothing,
} from '../decode/carriages.ts'
import { OzonError, RequestInvalidError } from '../errors.ts'
import { wordsOf } from '../http/envelope.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../http/types.ts'
import type { Instant } from '../internal/dates.ts'
import type { BatchResult } from '../model/batch.ts'
import type {
  Carriage,
  CarriageCancelled,
  CarriageMethod,
  CourierContact,
  CourierContactInput,
  EttnStatus,
} from '../model/carriage.ts'
import type { NamesOf } from '../names.ts'
import type { List } from '../pagination.ts'
import { checkContact } from './carriages/contact-checks.ts'
import type { Api } from './shared/api.ts'
import { sendBatches } from './shared/batches.ts'
import { cursorList } from './shared/cursor-list.ts'
import { isoOf } from './shared/instants.ts'
import { requestIdOf } from './shared/json-body.ts'
import { idProblem } from './shared/loose-checks.ts'
import { sortByPosting } from './shared/per-posting.ts'
import { checkPostingNumbers } from './shared/posting-numbers.ts'
import { refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { withoutResult } from './shared/silence.ts'
import { guarded } from './shared/takes.ts'

const CREATE = '/v1/carriage/create'
const CANCEL = '/v1/carriage/cancel'
const LIST = '/v2/carriage/delivery/list'
const SET_CONTACT = '/v1/carriage/courier-contact/set'
/** The largest page of the list. */
const PAGE_SIZE = 1000

/** What a carriage is made from. */
export interface CarriageContent {
  /**
   * For FBS the id of the warehouse, for rFBS that of the delivery method. Ozon takes a body without it, and has been seen to
   * make a carriage of another method then, so it must be told here.
   */
  readonly deliveryMethodId: string
  /** Default today. */
  readonly departure?: Instant
  /** Only traceable goods for Belarus. Ozon: `all_blr_traceable`. */
  readonly isTraceable?: boolean
}

/** Whose carriages to list. */
export interface CarriageFilter {
  /** For FBS the id of the warehouse, for rFBS that of the delivery method. */
  readonly deliveryMethodId?: string | undefined
  /** A day such as '2026-11-25'. Default today. */
  readonly departureDate?: string | undefined
}

/** Carriages: what is handed over to Ozon together. In order: `create`, `approve`, then the documents (`acts`). */
export class Carriages extends Section {
  /**
   * Makes a carriage of everything that waits for hand-over by one delivery method, in status `new`, and gives its id.
   *
   * Safely, also when the answer is lost: `handOver` or `handOverMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/carriage/create. POSTING_NOT_FOUND means that nothing waits, or that the carriage
   * before is not approved. After a lost answer list the carriages before creating again.
   *
   * @example
   * const carriageId = await ozon.carriages.create({ deliveryMethodId: '1020005003107121' })
   */
  async create(content: CarriageContent, options: RequestOptions = {}): Promise<string> {
    const { deliveryMethodId, departure, isTraceable } = content ?? {}
    refuseAny('The carriage was not made', [idProblem('deliveryMethodId', deliveryMethodId)], CREATE)
    const body = {
      delivery_method_id: deliveryMethodId,
      departure_date: departure === undefined ? undefined : isoOf('departure', departure),
      all_blr_traceable: isTraceable,
    }
    return this.obtain(CREATE, body, options, decodeCreated, {
      lacks: 'the id of the carriage',
      next: 'List the carriages before creating again.',
    })
  }

  /**
   * Confirms a carriage: it becomes `formed`, and its documents are made in the background; `acts.status` follows them.
   *
   * Safely, also when the answer is lost: `handOver` or `handOverMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/carriage/approve. `containersCount` is for trusted acceptance only.
   *
   * @example
   * await ozon.carriages.approve(carriageId)
   */
  async approve(
    carriageId: string,
    options: RequestOptions & { readonly containersCount?: number } = {},
  ): Promise<void> {
    const { containersCount, ...rest } = options
    const body = { carriage_id: carriageId, containers_count: containersCount }
    await this.ask('/v1/carriage/approve', body, rest, decodeNothing)
  }

  /**
   * Says which postings a `new` carriage has: all of them, since the list replaces the one before. That is why it goes in
   * one request, however long; its longest list is not documented.
   *
   * Safely, also when the answer is lost: `handOver` or `handOverMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/carriage/set-postings. Not for sellers of the CIS.
   *
   * @example
   * const { failed } = await ozon.carriages.setPostings(carriageId, ['1-1-1', '2-1-1'])
   */
  async setPostings(
    carriageId: string,
    postingNumbers: readonly string[],
    options: RequestOptions = {},
  ): Promise<BatchResult<string>> {
    checkPostingNumbers(postingNumbers)
    checkNotEmpty(postingNumbers)
    return sendBatches({
      items: postingNumbers,
      max: postingNumbers.length,
      name: number => number,
      send: async all => {
        const body = { carriage_id: carriageId, posting_numbers: all }
        return this.ask('/v1/carriage/set-postings', body, options, answer => sortByPosting(answer, all))
      },
    })
  }

  /**
   * Cancels a carriage, so that its postings can go into another. Throws when Ozon answers with an error.
   *
   * Ozon (2026-09-22): POST /v1/carriage/cancel; `isCancelAvailable` of `get` tells whether it may be.
   *
   * @example
   * await ozon.carriages.cancel(carriageId)
   */
  async cancel(carriageId: string, options: RequestOptions = {}): Promise<CarriageCancelled> {
    const { model, answer } = await this.judge(CANCEL, { carriage_id: carriageId }, options, decodeCancelled)
    const { code, message: told } = wordsOf(answer)
    const error = told ?? model.error ?? (code === undefined ? undefined : `code ${code}`)
    if (error === undefined) {
      if (model.status !== undefined) return { status: model.status }
      throw withoutResult(CANCEL, 'carriage_status', 'Read the carriage before cancelling again.', answer)
    }
    const message = `${CANCEL}: Ozon did not cancel the carriage: ${error}. Read it, then decide again.`
    throw new OzonError('rejected', message, {
      operation: CANCEL,
      httpStatus: 200,
      requestId: requestIdOf(answer),
      code,
      ozonMessage: error,
      attempts: 1,
      outcome: 'rejected',
    })
  }

  /**
   * Reads one carriage.
   *
   * Ozon (2026-09-22): POST /v1/carriage/get.
   *
   * @example
   * const { status, isCancelAvailable } = await ozon.carriages.get(carriageId)
   */
  async get(carriageId: string, options: RequestOptions = {}): Promise<Carriage> {
    const body = { carriage_id: carriageId }
    return this.ask('/v1/carriage/get', body, options, (answer, notes) => decodeCarriage(carriageId, answer, notes))
  }

  /**
   * Delivery methods with their carriages of one day. Methods without postings are not listed.
   *
   * Ozon (2026-09-22): POST /v2/carriage/delivery/list, a thousand a page.
   *
   * @example
   * for await (const { carriages } of ozon.carriages.list({ departureDate: '2026-11-25' })) console.log(carriages)
   */
  list(filter: CarriageFilter = {}, options: RequestOptions = {}): List<CarriageMethod> {
    const { deliveryMethodId, departureDate } = filter
    const asked = { delivery_method_id: deliveryMethodId, departure_date: departureDate }
    const wireFilter = deliveryMethodId === undefined && departureDate === undefined ? undefined : asked
    const listing = { operation: LIST, pageSize: PAGE_SIZE, filters: [wireFilter] }
    return cursorList(this.api, listing, options, (asked, page, more) =>
      this.askPage(LIST, { filter: asked, ...page }, more, decodeCarriagePage),
    )
  }

  /**
   * How the check of the electronic waybill (ETTN) of a carriage with traceable goods goes, and what is wrong with it.
   *
   * Ozon (2026-09-22): POST /v1/carriage/ettn/status.
   *
   * @example
   * const { status, errors } = await ozon.carriages.ettnStatus(carriageId)
   */
  async ettnStatus(carriageId: string, options: RequestOptions = {}): Promise<EttnStatus> {
    return this.ask('/v1/carriage/ettn/status', { carriage_id: carriageId }, options, decodeEttnStatus)
  }

  /**
   * The contacts of the seller that the courier of a carriage is given: none before one is set. Ozon answers with a list.
   *
   * Ozon (2026-09-22): POST /v1/carriage/courier-contact/get.
   *
   * @example
   * const [contact] = await ozon.carriages.courierContact(carriageId)
   */
  async courierContact(carriageId: string, options: RequestOptions = {}): Promise<readonly CourierContact[]> {
    const body = { carriage_id: carriageId }
    return this.ask('/v1/carriage/courier-contact/get', body, options, decodeCourierContacts)
  }

  /**
   * Sets the contact of the seller for the courier, or changes it. Only for carriages whose `firstMileType` is 'pickup' and
   * whose `integrationType` is 'ozon_outsourced'. Whether a field that is left out stays is not documented.
   *
   * Ozon (2026-09-22): POST /v1/carriage/courier-contact/set. After a lost answer read the contact.
   *
   * @example
   * await ozon.carriages.setCourierContact(carriageId, { phone: '+86(123)4567-8901', comment: 'Gate 3' })
   */
  async setCourierContact(
    carriageId: string,
    contact: CourierContactInput,
    options: RequestOptions = {},
  ): Promise<void> {
    checkContact(carriageId, contact, SET_CONTACT)
    const { phone, wechatNickname, comment } = contact
    const body = { carriage_id: carriageId, phone, wechat_nickname: wechatNickname, comment }
    await this.send(SET_CONTACT, body, options)
  }
}

/** A contact as Ozon tells it may be handed in again. */
const CONTACT: NamesOf<CourierContact> = {
  phone: true,
  wechatNickname: true,
  comment: true,
  carriageId: false,
  updatedAt: false,
}

/** The section, with the names that its methods take. */
export const openCarriages = (api: Api): Carriages =>
  guarded(new Carriages(api), {
    create: [{ deliveryMethodId: true, departure: true, isTraceable: 'flag' }],
    approve: [true, { ...REQUEST_OPTIONS, containersCount: true }],
    list: [{ deliveryMethodId: true, departureDate: true }],
    setCourierContact: [true, CONTACT],
  })

function checkNotEmpty(postingNumbers: readonly string[]): void {
  if (postingNumbers.length > 0) return
  const rule = 'is empty; cancel a carriage that shall have no postings'
  throw new RequestInvalidError('The carriage was not changed', [{ field: 'postingNumbers', rule }])
}
