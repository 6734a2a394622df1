/** What can be subscribed to, in the order of Ozon's list of August 2026. The two stopped ones are still in it. */
export const PUSH_TYPES = [
  'TYPE_NEW_MESSAGE',
  'TYPE_UPDATE_MESSAGE',
  'TYPE_MESSAGE_READ',
  'TYPE_CHAT_CLOSED',
  'TYPE_NEW_POSTING',
  'TYPE_POSTING_CANCELLED',
  'TYPE_STATE_CHANGED',
  'TYPE_DELIVERY_DATE_CHANGED',
  'TYPE_CUTOFF_DATE_CHANGED',
  'TYPE_CREATE_ITEM',
  'TYPE_UPDATE_ITEM',
  'TYPE_CREATE_OR_UPDATE_ITEM',
  'TYPE_STOCKS_CHANGED',
  'TYPE_FBO_POSTING_NEW',
  'TYPE_FBO_POSTING_CANCELLED',
  'TYPE_FBO_POSTING_STATE_CHANGED',
  'TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED',
  'TYPE_FBO_STOCKS_CHANGED',
  'TYPE_ORDER_NEW',
  'TYPE_ORDER_CANCELLED',
  'TYPE_ORDER_STATE_CHANGED',
] as const

/** A type of push that can be subscribed to. */
export type PushType = (typeof PUSH_TYPES)[number]

export type PushHealth = 'GREEN' | 'YELLOW' | 'RED'

/**
 * A function in the place of an address: gets the request that Ozon would send. A `Response` is the reply; whoever gives
 * anything else has accepted the push.
 */
export type PushReceiver = (request: Request) => unknown

/** Why pushes are not sent to an address, in Ozon's words; '' while they are. */
export type DisableReason = '' | 'SELLER' | 'AVAILABILITY' | 'ADMIN'

/** One reply of an address, for Ozon's opinion of it. */
export interface ReplyRecord {
  readonly at: number
  readonly messageType: string
  /** How long it took, or was awaited; `undefined` when nobody was there. */
  readonly answerMs: number | undefined
  readonly isOk: boolean
}

const DAY_MS = 86_400_000
/** Forgotten replies are thrown away by so many at once, so that a busy day costs little for each. */
const FORGOTTEN_AT_ONCE = 1_000

/** The replies of the last day. */
export class ReplyLog {
  #replies: ReplyRecord[] = []
  #first = 0
  #good = 0

  get size(): number {
    return this.#replies.length - this.#first
  }

  get good(): number {
    return this.#good
  }

  add(reply: ReplyRecord): void {
    this.#replies.push(reply)
    if (reply.isOk) this.#good++
    this.#forgetBefore(reply.at - DAY_MS)
  }

  /** Those that came after a moment. */
  after(moment: number): readonly ReplyRecord[] {
    return this.#replies.slice(this.#first).filter(({ at }) => at > moment)
  }

  #forgetBefore(moment: number): void {
    for (let oldest = this.#replies[this.#first]; oldest !== undefined && oldest.at <= moment; ) {
      if (oldest.isOk) this.#good--
      oldest = this.#replies[++this.#first]
    }
    if (this.#first < FORGOTTEN_AT_ONCE) return
    this.#replies = this.#replies.slice(this.#first)
    this.#first = 0
  }
}

/** A connected address. */
export interface Endpoint {
  readonly id: string
  readonly clientId: string
  readonly createdAt: number
  readonly receiver: PushReceiver | undefined
  url: string
  types: readonly PushType[]
  disableReason: DisableReason
  health: PushHealth
  healthAt: number
  /** Nightly checks in a row that ended RED. */
  redDays: number
  problematicType: string
  reasonDetails: string
  /** Since when nothing but errors came back. */
  failingSince: number | undefined
  /** Replies that took too long, in a row. */
  slowReplies: number
  replies: ReplyLog
}

/** Addresses that get pushes. Each type goes to one of them. */
export class Subscriptions {
  readonly #endpoints = new Map<string, Endpoint>()

  get all(): readonly Endpoint[] {
    return [...this.#endpoints.values()]
  }

  get(id: string): Endpoint | undefined {
    return this.#endpoints.get(id)
  }

  byUrl(url: string): Endpoint | undefined {
    return this.all.find(each => each.url === url)
  }

  /** Where a type is bound to, whether it is sent there now or not. */
  boundTo(type: string): Endpoint | undefined {
    return this.all.find(({ types }) => types.some(each => each === type))
  }

  add(about: Pick<Endpoint, 'id' | 'clientId' | 'createdAt' | 'receiver' | 'url' | 'types'>): Endpoint {
    const endpoint: Endpoint = {
      ...about,
      disableReason: '',
      // Until the first answer nothing speaks against it (inferred).
      health: 'GREEN',
      healthAt: about.createdAt,
      redDays: 0,
      problematicType: '',
      reasonDetails: '',
      failingSince: undefined,
      slowReplies: 0,
      replies: new ReplyLog(),
    }
    this.#endpoints.set(endpoint.id, endpoint)
    return endpoint
  }

  remove(id: string): void {
    this.#endpoints.delete(id)
  }
}

export const isEnabled = ({ disableReason }: Endpoint): boolean => disableReason === ''
