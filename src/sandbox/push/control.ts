import { hideKeys } from '../../internal/hide-keys.ts'
import type { NamesOf } from '../../names.ts'
import { refuseUnknown } from '../over-defaults.ts'
import type { Seller } from '../records/seller.ts'
import { type Endpoint, PUSH_TYPES, type PushReceiver, type PushType } from '../records/subscriptions.ts'
import type { World } from '../world.ts'
import type { PushHub } from './hub.ts'

export interface ConnectOptions {
  /** Default: every type that no other address has. */
  readonly types?: readonly PushType[] | undefined
  /** Default: the first seller. */
  readonly clientId?: string | undefined
}

const CONNECT_OPTIONS: NamesOf<ConnectOptions> = { types: true, clientId: true }

/** What can be done about pushes beside the seller's own calls. */
export interface SandboxPushes {
  /**
   * Connects an address or a function, as the seller does in the account, and gives its id.
   *
   * @example
   * sandbox.pushes.connect(async request => console.log(await request.json()), { types: ['TYPE_NEW_POSTING'] })
   */
  connect(to: string | PushReceiver, options?: ConnectOptions): string
  /** Switches an address off as Ozon's support does: it must be deleted and connected again. */
  switchOff(id: string): void
  /** Resolves when nothing is on its way. What is to be sent again later does not count. */
  idle(): Promise<void>
}

export class PushControl implements SandboxPushes {
  readonly #world: World
  readonly #hub: PushHub
  #connected = 0

  constructor(world: World, hub: PushHub) {
    this.#world = world
    this.#hub = hub
  }

  connect(to: string | PushReceiver, options: ConnectOptions = {}): string {
    refuseUnknown('connect', options, CONNECT_OPTIONS)
    const { types, clientId } = options
    this.#world.runDue()
    const seller = this.#sellerOf(clientId)
    const id = String(FIRST_ADDRESS + ++this.#connected)
    const where = typeof to === 'string' ? { url: to, receiver: undefined } : { url: functionUrl(id), receiver: to }
    const free = PUSH_TYPES.filter(type => seller.subscriptions.boundTo(type) === undefined)
    refuseTaken(types ?? [], free)
    const about = { id, clientId: seller.clientId, createdAt: this.#world.now(), types: types ?? free }
    const endpoint = seller.subscriptions.add({ ...about, ...where })
    this.#note('seller', 'push-url-connected', endpoint)
    this.#hub.greet(endpoint)
    return id
  }

  switchOff(id: string): void {
    const all = [...this.#world.sellers.values()].map(({ subscriptions }) => subscriptions.get(id))
    const endpoint = all.find(each => each !== undefined)
    if (endpoint === undefined) throw new RangeError(hideKeys(`There is no push address ${id}.`))
    endpoint.disableReason = 'ADMIN'
    this.#note('Ozon', 'push-url-switched-off', endpoint)
  }

  idle(): Promise<void> {
    return this.#hub.idle()
  }

  #sellerOf(clientId: string | undefined): Seller {
    const { sellers } = this.#world
    const seller = clientId === undefined ? [...sellers.values()][0] : sellers.get(clientId)
    if (seller === undefined) throw new RangeError(hideKeys(`There is no seller ${clientId ?? ''}.`))
    return seller
  }

  #note(actor: 'seller' | 'Ozon', effect: string, { id }: Endpoint): void {
    this.#world.journal.add({ kind: 'effect', actor, effect, subject: id })
  }
}

/** Numbers of their own, below those of `/v1/notification/set`: who listens must not shift the numbers of all that follows. */
const FIRST_ADDRESS = 900_000

/** A function needs an address too: the journal and the list of addresses tell it. */
const functionUrl = (id: string): string => `https://receiver-${id}.sandbox/`

function refuseTaken(wanted: readonly PushType[], free: readonly PushType[]): void {
  const taken = wanted.filter(type => !free.includes(type))
  if (taken.length > 0)
    throw new RangeError(hideKeys(`Each type goes to one address, and these have one: ${taken.join(', ')}.`))
}
