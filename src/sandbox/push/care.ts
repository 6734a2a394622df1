import { ozonWrites } from '../chats.ts'
import type { Endpoint } from '../records/subscriptions.ts'
import { isEnabled } from '../records/subscriptions.ts'
import type { World } from '../world.ts'
import type { Timed } from './caller.ts'
import type { Deliveries } from './deliveries.ts'
import { healthOf, type SuspensionRule, worstType } from './opinion.ts'
import { type PushOptions, RED_NIGHTS } from './options.ts'
import { isAccepted } from './reply.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Looks after connected addresses as Ozon does: greets them, checks them at night, stops sending where a rule is broken. */
export class Care {
  readonly #world: World
  readonly #deliveries: Deliveries
  readonly #options: PushOptions
  #hasNights = false

  constructor(world: World, deliveries: Deliveries, options: PushOptions) {
    this.#world = world
    this.#deliveries = deliveries
    this.#options = options
  }

  /** TYPE_PING on connect; its reply is the first opinion of the address. */
  greet(endpoint: Endpoint): void {
    this.#deliveries.track(this.#greet(endpoint))
    if (this.#hasNights) return
    this.#hasNights = true
    this.#planNight()
  }

  /** Stops all pushes of a seller, whichever of the addresses broke the rule. */
  suspend(culprit: Endpoint, rule: SuspensionRule, messageType: string): void {
    const all = this.#world.sellers.get(culprit.clientId)?.subscriptions.all ?? []
    this.#setHealth(culprit, 'RED', messageType)
    for (const endpoint of all.filter(isEnabled)) this.#switchOff(endpoint, rule, 'pushes-suspended')
    this.#warn(culprit, `no pushes are sent any more because of ${culprit.url}: ${rule}`)
  }

  async #greet(endpoint: Endpoint): Promise<void> {
    const timed = await this.#deliveries.ping(endpoint)
    this.#setHealth(endpoint, healthOf(timeOf(timed)), 'TYPE_PING')
  }

  #planNight(): void {
    const now = this.#world.now()
    const today = Math.floor(now / DAY_MS) * DAY_MS + this.#options.nightlyCheckHour * HOUR_MS
    this.#world.at(today > now ? today : today + DAY_MS, () => this.#night())
  }

  #night(): void {
    const all = [...this.#world.sellers.values()].flatMap(({ subscriptions }) => subscriptions.all)
    this.#hasNights = all.length > 0
    if (this.#hasNights) this.#planNight()
    for (const endpoint of all.filter(isEnabled)) this.#deliveries.track(this.#checkAtNight(endpoint))
  }

  /** Each type by its replies of the day, and one TYPE_PING for days without any. */
  async #checkAtNight(endpoint: Endpoint): Promise<void> {
    const answerMs = timeOf(await this.#deliveries.ping(endpoint))
    const at = this.#world.now()
    const day = endpoint.replies.after(at - DAY_MS)
    const { type, health } = worstType([...day, { at, messageType: 'TYPE_PING', answerMs, isOk: true }])
    this.#setHealth(endpoint, health, type)
    endpoint.redDays = health === 'RED' ? endpoint.redDays + 1 : 0
    if (endpoint.redDays >= RED_NIGHTS && isEnabled(endpoint)) {
      this.#switchOff(endpoint, `${RED_NIGHTS} red days in a row`, 'push-url-switched-off')
      this.#warn(endpoint, `no pushes are sent to ${endpoint.url} any more: ${RED_NIGHTS} red days in a row`)
    } else if (health !== 'GREEN') this.#warn(endpoint, `${endpoint.url} answers ${type} too slowly: ${health}`)
  }

  /** Warnings come to the chat with the notifications of the Seller API, as documented. */
  #warn({ clientId }: Endpoint, text: string): void {
    ozonWrites(this.#world, clientId, 'SELLER_API_NOTIFICATIONS', text)
  }

  #setHealth(endpoint: Endpoint, health: Endpoint['health'], type: string): void {
    endpoint.health = health
    endpoint.healthAt = this.#world.now()
    endpoint.problematicType = health === 'GREEN' ? '' : type
    endpoint.reasonDetails = health === 'GREEN' ? '' : `${type} is answered too slowly or not at all`
  }

  #switchOff(endpoint: Endpoint, reason: string, effect: string): void {
    endpoint.disableReason = 'AVAILABILITY'
    endpoint.reasonDetails = reason
    this.#world.journal.add({ kind: 'effect', actor: 'Ozon', effect, subject: endpoint.id, details: { reason } })
  }
}

/** A refusal says as little as silence (inferred). */
const timeOf = ({ reply, answerMs }: Timed): number | undefined => (isAccepted(reply) ? answerMs : undefined)
