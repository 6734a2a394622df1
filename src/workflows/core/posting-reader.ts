import type { Ozon } from '../../client.ts'
import { isNotFoundError, isOzonError, isUndecodableError, type OzonError } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import { DAY_MS } from '../../internal/dates.ts'
import type { Posting } from '../../model/posting.ts'
import { errorOfItem } from './ends-all.ts'
import { isRefusal } from './failures.ts'
import type { Facts, LookHow } from './lookup.ts'
import { factsOf } from './posting-facts.ts'

/** A posting to be read; its order number saves guessing it. */
export type PostingRef = Pick<Posting, 'postingNumber' | 'orderNumber'>

/** What Ozon tells of a posting now. */
export interface SeenPosting {
  readonly posting: Posting
  /** Every posting of the same order that was read, this one included. */
  readonly order: readonly Posting[]
}

/** Reads the state of postings for lookups and confirmations, many with one request. */
export interface PostingReader {
  /** By number; what Ozon does not have, or does not tell, is not in it. Calls at about the same time share a request. */
  read(postings: readonly PostingRef[]): Promise<ReadonlyMap<string, SeenPosting>>
  /**
   * One of them; `undefined` when Ozon has none. Rejects with what Ozon says when it refuses this very number. `single` asks
   * no list: /v3/posting/fbs/get shows what lists may show minutes later, and costs a request each.
   */
  readOne(posting: PostingRef, how?: LookHow): Promise<SeenPosting | undefined>
}

export interface PostingReaderOptions {
  /** How long a request may wait for others, unless a hundred are there before. Default 0: only those of the same moment. */
  readonly lingerMs?: number
  readonly signal?: AbortSignal | undefined
}

const SINGLE = '/v3/posting/fbs/get'
/** The most order numbers of a filter, and the largest page. */
const MOST = 100
/** A list covers a year at most. Its end lies ahead, since this machine's clock may be behind Ozon's (inferred). */
const BACK_MS = 360 * DAY_MS
const AHEAD_MS = DAY_MS

/**
 * A reader that collects what is asked for and asks Ozon for up to a hundred orders at a time.
 *
 * Ozon: POST /v4/posting/fbs/list by order numbers, which also tells what was split from a posting; /v3/posting/fbs/get
 * for what no list of the last year has.
 *
 * @example
 * const reader = createPostingReader(ozon, { lingerMs: 2_000 })
 * const seen = await reader.read([{ postingNumber: '0185183545-0013-1' }])
 */
export function createPostingReader(ozon: Ozon, options: PostingReaderOptions = {}): PostingReader {
  return new CoalescingReader(ozon, options)
}

/** What lookups compare of what was read: nothing, when Ozon has no such posting. */
export function seenFacts(seen: SeenPosting | undefined): Facts {
  return seen === undefined ? {} : factsOf(seen.posting)
}

/** What a posting was split into, as the postings of its order tell. */
export function childrenOf({ posting, order }: SeenPosting): readonly Posting[] {
  return order.filter(each => each.parentPostingNumber === posting.postingNumber)
}

class CoalescingReader implements PostingReader {
  readonly #ozon: Ozon
  readonly #lingerMs: number
  readonly #options: RequestOptions
  #open: Batch | undefined

  constructor(ozon: Ozon, { lingerMs = 0, signal }: PostingReaderOptions) {
    this.#ozon = ozon
    this.#lingerMs = lingerMs
    this.#options = signal === undefined ? {} : { signal }
  }

  async read(postings: readonly PostingRef[]): Promise<ReadonlyMap<string, SeenPosting>> {
    const seen = new Map<string, SeenPosting>()
    for (const [number, told] of await this.#answers(postings)) {
      if (!isOzonError(told)) {
        seen.set(number, told)
        continue
      }
      const error: Error = told
      // What is refused is not told.
      if (!isRefusal(told)) throw error
    }
    return seen
  }

  async readOne(posting: PostingRef, how: LookHow = 'cheap'): Promise<SeenPosting | undefined> {
    const { postingNumber } = posting
    const told =
      how === 'single' ? await this.#single(postingNumber) : (await this.#answers([posting])).get(postingNumber)
    if (isOzonError(told)) throw told
    return told
  }

  async #answers(postings: readonly PostingRef[]): Promise<Answer> {
    const batches = new Set<Batch>()
    for (const posting of postings) {
      this.#open ??= this.#openBatch()
      batches.add(this.#open)
      // The one that fills it up closes it.
      if (this.#open.add(posting) === MOST) this.#send(this.#open)
    }
    const answers = await Promise.all([...batches].map(({ answer }) => answer))
    const numbers = new Set(postings.map(({ postingNumber }) => postingNumber))
    return new Map(answers.flatMap(answer => [...answer].filter(([number]) => numbers.has(number))))
  }

  #openBatch(): Batch {
    const batch = new Batch(postings => this.#ask(postings))
    this.#linger().then(
      () => this.#send(batch),
      reason => this.#giveUp(batch, reason),
    )
    return batch
  }

  async #linger(): Promise<void> {
    if (this.#lingerMs > 0) await this.#ozon.clock.sleep(this.#lingerMs, this.#options.signal)
  }

  #send(batch: Batch): void {
    this.#close(batch)
    batch.send()
  }

  #giveUp(batch: Batch, reason: unknown): void {
    this.#close(batch)
    batch.giveUp(reason)
  }

  #close(batch: Batch): void {
    if (this.#open === batch) this.#open = undefined
  }

  async #ask(postings: readonly PostingRef[]): Promise<Answer> {
    const orders = await this.#list([...new Set(postings.map(orderOf))])
    const told = new Map<string, SeenPosting | OzonError>()
    for (const ref of postings) {
      const order = orders.get(orderOf(ref)) ?? []
      const posting = order.find(({ postingNumber }) => postingNumber === ref.postingNumber)
      const found = posting === undefined ? await this.#singleOrWhy(ref.postingNumber) : { posting, order }
      if (found !== undefined) told.set(ref.postingNumber, found)
    }
    return told
  }

  /** Postings by the number of their order. One number that Ozon refuses costs the others nothing. */
  async #list(orderNumbers: readonly string[]): Promise<Orders> {
    try {
      return await this.#listOrders(orderNumbers)
    } catch (error) {
      if (!isRefusal(error)) throw error
      if (orderNumbers.length === 1) return new Map()
      const middle = Math.ceil(orderNumbers.length / 2)
      const first = await this.#list(orderNumbers.slice(0, middle))
      return new Map([...first, ...(await this.#list(orderNumbers.slice(middle)))])
    }
  }

  async #listOrders(orderNumbers: readonly string[]): Promise<Orders> {
    const now = this.#ozon.clock.now()
    const filter = { orderNumbers, since: new Date(now - BACK_MS), to: new Date(now + AHEAD_MS) }
    const orders = new Map<string, Posting[]>()
    try {
      for await (const posting of this.#ozon.postings.list(filter, this.#options)) {
        const order = orderOf(posting)
        orders.set(order, [...(orders.get(order) ?? []), posting])
      }
    } catch (error) {
      // What could be read was given out before; the others are asked for singly.
      if (!isUndecodableError(error)) throw error
    }
    return orders
  }

  /** One that cannot be read costs the others of its batch nothing. */
  async #singleOrWhy(postingNumber: string): Promise<SeenPosting | OzonError | undefined> {
    try {
      return await this.#single(postingNumber)
    } catch (error) {
      return errorOfItem(error, SINGLE, this.#options.signal)
    }
  }

  async #single(postingNumber: string): Promise<SeenPosting | OzonError | undefined> {
    const posting = await this.#get(postingNumber)
    if (posting === undefined || isOzonError(posting)) return posting
    const related = await Promise.all((posting.relatedPostingNumbers ?? []).map(number => this.#get(number)))
    return { posting, order: [posting, ...related.filter(isTold)] }
  }

  /** The posting, or Ozon's refusal to tell of this number, which says nothing of the others. */
  async #get(postingNumber: string): Promise<Posting | OzonError | undefined> {
    try {
      return await this.#ozon.postings.get(postingNumber, this.#options)
    } catch (error) {
      // Nor does an answer about this posting that cannot be read.
      if (isUndecodableError(error) || isNotFoundError(error)) return undefined
      if (isRefusal(error)) return error
      throw error
    }
  }
}

/** What Ozon tells of each number, or its refusal. */
type Answer = ReadonlyMap<string, SeenPosting | OzonError>
type Orders = ReadonlyMap<string, readonly Posting[]>

const isTold = (told: Posting | OzonError | undefined): told is Posting => told !== undefined && !isOzonError(told)

/** Postings that are asked for together. */
class Batch {
  readonly answer: Promise<Answer>
  readonly #wanted = new Map<string, PostingRef>()
  #settle: { readonly send: () => void; readonly giveUp: (reason: unknown) => void } | undefined

  constructor(ask: (postings: readonly PostingRef[]) => Promise<Answer>) {
    this.answer = new Promise((resolve, reject) => {
      this.#settle = { send: () => resolve(ask([...this.#wanted.values()])), giveUp: reject }
    })
  }

  /** Gives how many postings there are now. */
  add(posting: PostingRef): number {
    this.#wanted.set(posting.postingNumber, posting)
    return this.#wanted.size
  }

  /** Asks once, however often it is told to. */
  send(): void {
    this.#settle?.send()
    this.#settle = undefined
  }

  giveUp(reason: unknown): void {
    this.#settle?.giveUp(reason)
    this.#settle = undefined
  }
}

/** The number of an order is that of its postings without their last group, as `postings.getMany` has it. */
function orderOf({ postingNumber, orderNumber }: PostingRef): string {
  return orderNumber ?? postingNumber.replace(/-\d+$/, '')
}
