import { showValue } from '../errors.ts'
import type { NamesOf } from '../names.ts'
import type { KnownStatus, KnownSubstatus } from '../wire/values.ts'
import { askToCancel, refuseGoods, returnGoods } from './buyers.ts'
import { cancelPosting } from './cancelling/cancellation.ts'
import { missParcel } from './carriages/missing.ts'
import { buyerWrites } from './chats.ts'
import type { JournalActor } from './journal.ts'
import { refuseUnknown } from './over-defaults.ts'
import { ImpossibleMove, movePosting } from './postings/moves.ts'
import { usualSubstatus, walkTo } from './postings/walk.ts'
import type { PostingRecord } from './records/posting.ts'
import type { PostingSeed } from './seeds/data.ts'
import { plantPosting } from './seeds/plant-posting.ts'
import { checkPostingSeed } from './seeds/shape.ts'
import type { World } from './world.ts'

/** Who may be made to act. */
export type Party = Exclude<JournalActor, 'sandbox'>

export interface MoveWish {
  readonly to: KnownStatus
  readonly substatus?: KnownSubstatus | undefined
  /** Default: Ozon. */
  readonly by?: Party | undefined
}

const PARTIES: readonly Party[] = ['seller', 'buyer', 'carrier', 'Ozon', 'partner']

const MOVE_WISH: NamesOf<MoveWish> = { to: true, substatus: true, by: true }

/**
 * What happens outside the seller's reach, on demand: orders, couriers, buyers, Ozon. A move that the table of
 * transitions does not have is refused with an `ImpossibleMove` that says what would be possible.
 */
export class Levers {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  /** A buyer orders; gives the posting's number. */
  order(posting: PostingSeed = {}, clientId?: string): string {
    checkPostingSeed(posting, 'order')
    this.#world.runDue()
    const sellers = this.#world.sellers
    const seller = clientId === undefined ? [...sellers.values()][0] : sellers.get(clientId)
    if (seller === undefined) throw new ImpossibleMove(`There is no seller ${clientId ?? ''}.`)
    const createdAt = posting.createdAt ?? new Date(this.#world.now()).toISOString()
    return plantPosting(this.#world, seller, { ...posting, createdAt }, 'order', 'lever').number
  }

  /** One step of the table. */
  move(postingNumber: string, wish: MoveWish): void {
    refuseUnknown('move', wish, MOVE_WISH)
    const { to, substatus, by = 'Ozon' } = wish
    if (!PARTIES.includes(by))
      throw new ImpossibleMove(`by must be one of ${PARTIES.join(', ')}, not ${showValue(by)}.`)
    const posting = this.#find(postingNumber)
    const wanted = substatus ?? usualSubstatus(posting, to)
    movePosting(this.#world, posting, { to, substatus: wanted, actor: by, because: 'lever' })
  }

  /** As many steps as it takes, by whoever takes them. */
  walk(postingNumber: string, to: KnownStatus, substatus?: KnownSubstatus): void {
    if (typeof to !== 'string')
      throw new ImpossibleMove("walk takes a number and a status: walk('1-1-1', 'delivered').")
    walkTo(this.#world, this.#find(postingNumber), substatus === undefined ? { to } : { to, substatus }, 'lever')
  }

  cancel(postingNumber: string, by: Party = 'buyer'): void {
    cancelPosting(this.#world, this.#find(postingNumber), { by, because: 'lever' })
  }

  /** The buyer does not want it any more: an rFBS seller is asked, other postings are cancelled at once. */
  askToCancel(postingNumber: string): void {
    askToCancel(this.#world, this.#find(postingNumber))
  }

  /** The buyer refuses the goods when they are handed over. */
  refuseGoods(postingNumber: string): void {
    refuseGoods(this.#world, this.#find(postingNumber))
  }

  /** The sorting centre does not find a parcel that was handed over. */
  loseInSorting(postingNumber: string): void {
    missParcel(this.#world, this.#find(postingNumber), 'lever')
  }

  /** A lost or disputed parcel turns up. */
  find(postingNumber: string): void {
    this.move(postingNumber, { to: 'delivering', by: 'Ozon' })
  }

  /** The buyer opens a dispute. */
  dispute(postingNumber: string): void {
    this.move(postingNumber, { to: 'client_arbitration', by: 'buyer' })
  }

  /** The buyer sends delivered goods back; the return is in the lists of returns. */
  returnGoods(postingNumber: string): void {
    returnGoods(this.#world, this.#find(postingNumber))
  }

  /** The buyer of a posting writes to the seller; a chat is opened when there is none. */
  writeToSeller(postingNumber: string, text: string): void {
    buyerWrites(this.#world, this.#find(postingNumber), text)
  }

  #find(postingNumber: string): PostingRecord {
    this.#world.runDue()
    const posting = this.#world.postings.get(postingNumber)
    if (posting === undefined) throw new ImpossibleMove(`There is no posting ${postingNumber}.`)
    return posting
  }
}
