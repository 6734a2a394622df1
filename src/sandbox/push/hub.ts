import type { Clock } from '../../internal/clock.ts'
import type { News } from '../news.ts'
import type { Random } from '../random.ts'
import type { PostingRecord, Step } from '../records/posting.ts'
import type { StockRecord } from '../records/shop.ts'
import type { Endpoint } from '../records/subscriptions.ts'
import type { World } from '../world.ts'
import { Caller } from './caller.ts'
import { Care } from './care.ts'
import { Deliveries, type Target } from './deliveries.ts'
import { type Moved, type PushMessage, postingMessages, type Style } from './messages.ts'
import { newsMessages, stockMessage } from './news-messages.ts'
import type { PushOptions } from './options.ts'
import { Orders } from './orders.ts'
import type { CheckFinding, PushPort } from './port.ts'
import { findingOf, problemOf } from './reply.ts'

/** Builds the messages of a moment, when all that belongs to it is written down. */
type Telling = () => readonly (readonly [clientId: string, message: PushMessage])[]

/** Follows the world and tells whoever has subscribed. */
export class PushHub implements PushPort {
  readonly #world: World
  readonly #options: PushOptions
  readonly #caller: Caller
  readonly #deliveries: Deliveries
  readonly #care: Care
  readonly #style: Style
  readonly #tellings: Telling[] = []
  /** Stock that changed in this moment, by seller. */
  readonly #stocks = new Map<string, Set<StockRecord>>()
  #orders: Orders | undefined

  constructor(world: World, clock: Clock, options: PushOptions, random: Random) {
    this.#world = world
    this.#options = options
    this.#caller = new Caller(clock, options)
    const caller = this.#caller
    this.#deliveries = new Deliveries({ world, caller, options, random }, (...broken) => this.#care.suspend(...broken))
    this.#care = new Care(world, this.#deliveries, options)
    this.#style = { options, uuid: () => uuidFrom(random) }
    world.onMove((posting, step) => this.#follow(posting, step))
    world.onNews(news => this.#read(news))
    if (options.to !== undefined) this.#beginOrders()
  }

  /** Somebody wants to know, so time must not pass without things happening. */
  get isListening(): boolean {
    return this.#orders !== undefined
  }

  /** Somebody beyond this process is called, who answers in real time. */
  get callsOut(): boolean {
    const all = [...this.#world.sellers.values()].flatMap(({ subscriptions }) => subscriptions.all)
    return all.some(endpoint => this.#caller.isOutside(endpoint))
  }

  /** Resolves when all who are beyond this process have answered. */
  async answered(): Promise<void> {
    // What has just happened is told first.
    await Promise.resolve()
    await this.#caller.answered()
  }

  get lastTimerBeforeCalls(): number {
    return this.#caller.lastTimerBeforeCalls
  }

  hangUp(): void {
    this.#caller.hangUp()
  }

  async check(url: string): Promise<CheckFinding | undefined> {
    const { reply } = await this.#deliveries.ping({ url, receiver: this.#receiverOf(url) })
    const problem = problemOf(reply, true)
    return problem === undefined ? undefined : findingOf(problem)
  }

  greet(endpoint: Endpoint): void {
    this.#beginOrders()
    this.#care.greet(endpoint)
  }

  async idle(): Promise<void> {
    // What has just happened is told first.
    await Promise.resolve()
    await this.#deliveries.idle()
  }

  #receiverOf(url: string): Endpoint['receiver'] {
    const all = [...this.#world.sellers.values()].map(({ subscriptions }) => subscriptions.byUrl(url))
    return all.find(each => each !== undefined)?.receiver
  }

  /** Which postings make an order must be known before the first step that is told. */
  #beginOrders(): void {
    this.#orders ??= new Orders(this.#world.postings.touched)
  }

  #follow(posting: PostingRecord, step: Step): void {
    if (this.#orders === undefined) return
    const moved: Moved = { posting, step, before: posting.previousSubstatus }
    const ofOrder = this.#orders.messages(posting, step, this.#style)
    const messages = (): readonly PushMessage[] => [...ofOrder, ...postingMessages(moved, this.#style)]
    this.#later(() => messages().map(message => [posting.clientId, message]))
  }

  #read(news: News): void {
    if (this.#orders === undefined) return
    if (news.kind === 'stock-changed') {
      this.#collectStock(news.clientId, news.stock)
      return
    }
    const at = this.#world.now()
    const clientId = 'posting' in news ? news.posting.clientId : news.clientId
    const messages = newsMessages(news, at, this.#style)
    this.#later(() => messages.map(message => [clientId, message]))
  }

  #collectStock(clientId: string, stock: StockRecord): void {
    const known = this.#stocks.get(clientId)
    if (known !== undefined) {
      known.add(stock)
      return
    }
    this.#stocks.set(clientId, new Set([stock]))
    this.#later(() => {
      const seller = this.#world.sellers.get(clientId)
      const changed = this.#stocks.get(clientId) ?? []
      this.#stocks.delete(clientId)
      return seller === undefined ? [] : [[clientId, stockMessage(seller, changed)]]
    })
  }

  /**
   * A step is told by its mover before the mover has written everything down, and an address must not be called from the
   * middle of a change. So messages are built when the change is over.
   */
  #later(telling: Telling): void {
    this.#tellings.push(telling)
    if (this.#tellings.length === 1) queueMicrotask(() => this.#tellAll())
  }

  #tellAll(): void {
    for (const telling of this.#tellings.splice(0)) {
      for (const [clientId, message] of telling()) {
        for (const target of this.#targetsOf(clientId, message)) this.#deliveries.send(target, message)
      }
    }
  }

  #targetsOf(clientId: string, { message_type }: PushMessage): readonly Target[] {
    const endpoint = this.#world.sellers.get(clientId)?.subscriptions.boundTo(message_type)
    const all: Target[] = endpoint === undefined ? [] : [{ url: endpoint.url, receiver: endpoint.receiver, endpoint }]
    const { to } = this.#options
    return to === undefined ? all : [...all, { url: EVERYTHING, receiver: to }]
  }
}

/** The address of the function that gets all pushes, as the journal names it. */
const EVERYTHING = 'https://receiver.sandbox/'

/** Made from the hub's own chance, so that who listens changes nothing in the world. */
function uuidFrom(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.int(0, 15).toString(16))
  hex[12] = '4'
  const text = hex.join('')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
}
