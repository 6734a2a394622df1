import { createOzon, type Ozon } from '../../../src/client.ts'
import { Random } from '../../../src/sandbox/random.ts'
import type { PostingRecord } from '../../../src/sandbox/records/posting.ts'
import type { Seller } from '../../../src/sandbox/records/seller.ts'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { createSandbox, worldOf } from '../../../src/sandbox/sandbox.ts'
import type { World } from '../../../src/sandbox/world.ts'
import { Caller, type Json } from './caller.ts'
import { randomShop } from './shop.ts'
import { Watch } from './watch.ts'

/** Something that somebody may do; the weight says how often. */
export interface Deed {
  readonly name: string
  readonly weight: number
  readonly run: (scene: Scene) => unknown
}

/** One random world: a sandbox of its own, what was seen in it, and what went wrong. */
export class Scene {
  readonly dice: Random
  readonly sandbox: Sandbox
  readonly world: World
  readonly seller: Seller
  readonly watch: Watch
  /** The client, which repeats what failed on the world's clock. */
  readonly ozon: Ozon
  /** What should not have been, in words. */
  readonly problems: string[] = []
  readonly #caller: Caller

  constructor(number: number) {
    this.dice = new Random(number)
    this.sandbox = createSandbox(randomShop(this.dice, number))
    this.world = worldOf(this.sandbox)
    const [seller] = this.world.sellers.values()
    if (seller === undefined) throw new Error('The shop has a seller.')
    this.seller = seller
    this.watch = new Watch(this.world, seller)
    this.ozon = createOzon({ ...this.sandbox.options(), limits: { requestsPerSecond: Number.POSITIVE_INFINITY } })
    this.#caller = new Caller(this.sandbox, this.world, this.problems)
  }

  /** Sends a call of the seller's; gives the answer when it was 200 and whole. */
  call(path: string, body: object = {}): Promise<Json | undefined> {
    return this.#caller.call(path, body)
  }

  /** A posting in one of these statuses, mostly; sometimes any other, whatever comes of it. */
  posting(statuses: readonly string[] = [], fits: (posting: PostingRecord) => boolean = () => true): PostingRecord {
    const all = this.world.postings.touched
    const wanted = all.filter(each => (statuses.length === 0 || statuses.includes(each.status)) && fits(each))
    const split = wanted.filter(({ parent, children }) => parent !== undefined || children.length > 0)
    // Where goods were divided, most can go wrong.
    const best = split.length > 0 && this.dice.chance(0.4) ? split : wanted
    const found = this.dice.pick(best.length > 0 && !this.dice.chance(0.05) ? best : all)
    if (found === undefined) throw new Error('There is always a posting.')
    return found
  }

  /** Some postings of that kind, at least one. */
  postings(statuses: readonly string[], fits?: (posting: PostingRecord) => boolean): readonly PostingRecord[] {
    const count = this.dice.int(1, 3)
    return [...new Set(Array.from({ length: count }, () => this.posting(statuses, fits)))]
  }

  /** Draws one of the deeds by its weight. */
  draw(deeds: readonly Deed[]): Deed {
    let left = this.dice.next() * deeds.reduce((sum, { weight }) => sum + weight, 0)
    for (const deed of deeds) {
      left -= deed.weight
      if (left < 0) return deed
    }
    throw new Error('There must be a deed.')
  }

  iso(fromNowMs = 0): string {
    return new Date(this.world.now() + fromNowMs).toISOString()
  }
}
