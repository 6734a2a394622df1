import { decodeNotificationCheck, decodeNotificationOffers, decodeNotificationPage } from '../decode/notifications.ts'
import type { RequestOptions } from '../http/types.ts'
import { given } from '../internal/given.ts'
import type {
  NotificationCheck,
  NotificationEndpoint,
  NotificationOffer,
  NotificationThreshold,
} from '../model/notification.ts'
import { createList, type List, nextByOffset } from '../pagination.ts'
import { checkChange, checkSettings, checkUrl, type NotificationSettings, SETTINGS } from './notifications/checks.ts'
import type { Api } from './shared/api.ts'
import { listProblems, refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const SET = '/v1/notification/set'
const UPDATE = '/v1/notification/update'
const DELETE = '/v1/notification/delete'
const CHECK = '/v1/notification/check'
const ENABLE = '/v1/notification/enable'
const LIST = '/v1/notification/list'
const TYPES = '/v1/notification/push-type/list'
/** Ozon's default; the largest page is not documented. */
const PAGE_SIZE = 100

/** Which addresses to list. */
export interface NotificationFilter {
  /** Default all. */
  readonly health?: readonly ('GREEN' | 'YELLOW' | 'RED')[] | undefined
  /** By what Ozon orders is not documented. */
  readonly sortDirection?: 'ASC' | 'DESC' | undefined
}

/** Subscriptions to Ozon's push notifications: which types go to which address, and how well it answers. Beta at Ozon. */
export class Notifications extends Section {
  /**
   * Connects an address and subscribes it to types. Ozon does not tell its id: `list` does.
   *
   * Ozon (2026-09-22): POST /v1/notification/set. After a lost answer list the addresses before setting it again.
   *
   * @example
   * await ozon.notifications.set({ url: 'https://example.com/ozon/7f3a', types: ['TYPE_NEW_POSTING'] })
   */
  async set(settings: NotificationSettings, options: RequestOptions = {}): Promise<void> {
    checkSettings(settings, SET)
    await this.send(SET, { url: settings.url, types: settings.types }, options)
  }

  /**
   * Changes an address, its types, or both; what is left out stays (inferred).
   *
   * Ozon (2026-09-22): POST /v1/notification/update. It sets what is given, so sending it again is harmless.
   *
   * @example
   * await ozon.notifications.update(id, { types: ['TYPE_NEW_POSTING', 'TYPE_STATE_CHANGED'] })
   */
  async update(id: string, change: Partial<NotificationSettings>, options: RequestOptions = {}): Promise<void> {
    checkChange(id, change, UPDATE)
    await this.send(UPDATE, { id, ...given({ url: change.url, types: change.types }) }, options)
  }

  /**
   * Disconnects an address.
   *
   * Ozon (2026-09-22): POST /v1/notification/delete.
   *
   * @example
   * await ozon.notifications.delete(id)
   */
  async delete(id: string, options: RequestOptions = {}): Promise<void> {
    await this.send(DELETE, { id }, options)
  }

  /**
   * Has Ozon call an address and tells what it found. That it sends TYPE_PING, and that the address need not be connected
   * yet, is inferred.
   *
   * Ozon (2026-09-22): POST /v1/notification/check.
   *
   * @example
   * const { isActive, errors } = await ozon.notifications.check('https://example.com/ozon/7f3a')
   */
  async check(url: string, options: RequestOptions = {}): Promise<NotificationCheck> {
    checkUrl(url, CHECK)
    return this.ask(CHECK, { url }, options, decodeNotificationCheck)
  }

  /**
   * Switches an address on or off. One that support has switched off must be deleted and set anew.
   *
   * Ozon (2026-09-22): POST /v1/notification/enable. It sets a state, so sending it again is harmless.
   *
   * @example
   * await ozon.notifications.enable(id, true)
   */
  async enable(id: string, enabled: boolean, options: RequestOptions = {}): Promise<void> {
    await this.send(ENABLE, { id, enabled }, options)
  }

  /**
   * The connected addresses with their types and health.
   *
   * Ozon (2026-09-22): POST /v1/notification/list, a hundred a page. It counts pages by offset, so an address deleted
   * meanwhile may shift another past the reader.
   *
   * @example
   * for await (const { url, problematicType } of ozon.notifications.list({ health: ['RED'] })) console.log(url, problematicType)
   */
  list(filter: NotificationFilter = {}, options: RequestOptions = {}): List<NotificationEndpoint> {
    const { health, sortDirection } = filter
    refuseAny('The addresses were not asked for', listProblems('health', health, 'words'), LIST)
    const wire = given({ availability_statuses: health, sort_dir: sortDirection })
    const { onUndecodable, logger } = this.api.settings
    return createList(
      {
        operation: LIST,
        start: 0,
        pageSize: PAGE_SIZE,
        fetch: async (offset, limit = PAGE_SIZE, signal) => {
          const body = { ...wire, limit, offset }
          const { model, meta } = await this.askPage(LIST, body, { ...options, signal }, decodeNotificationPage)
          const { rows, total } = model
          return {
            page: { items: rows, undecodable: [], meta },
            next: nextByOffset(offset, { rows: rows.length, total }),
          }
        },
      },
      { signal: options.signal, onUndecodable, logger },
    )
  }

  /**
   * From which time of an answer on an address counts as slow.
   *
   * Ozon (2026-09-22): POST /v1/notification/list, which tells it beside the addresses.
   *
   * @example
   * const thresholds = await ozon.notifications.thresholds()
   */
  async thresholds(options: RequestOptions = {}): Promise<readonly NotificationThreshold[]> {
    const { thresholds } = await this.ask(LIST, { limit: 1, offset: 0 }, options, decodeNotificationPage)
    return thresholds
  }

  /**
   * Every type that can be subscribed to, and the address that it goes to now.
   *
   * Ozon (2026-09-22): POST /v1/notification/push-type/list.
   *
   * @example
   * const unheard = (await ozon.notifications.types()).filter(({ endpoint }) => endpoint === undefined)
   */
  async types(options: RequestOptions = {}): Promise<readonly NotificationOffer[]> {
    return this.ask(TYPES, {}, options, decodeNotificationOffers)
  }
}

/** The section, with the names that its methods take. */
export const openNotifications = (api: Api): Notifications =>
  guarded(new Notifications(api), {
    set: [SETTINGS],
    update: [true, SETTINGS],
    list: [{ health: true, sortDirection: true }],
  })
