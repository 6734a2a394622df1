import type { EffectEntry, JournalEntry, PostingEntry } from '../../../src/sandbox/journal.ts'

/** What the journal says about a posting. */
export interface Replayed {
  status: string
  substatus: string
  readonly goods: Map<string, number>
  carriageId: string | undefined
}

/** What the journal says about everything; entries that nothing can be made of are problems. */
export interface Story {
  readonly postings: ReadonlyMap<string, Replayed>
  /** Statuses of carriages. */
  readonly carriages: ReadonlyMap<string, string>
  /** Goods that buyers ordered, by the posting that they came in. */
  readonly ordered: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Goods that were cancelled out of postings: posting, SKU, quantity. */
  readonly cancelled: readonly (readonly [posting: string, sku: string, quantity: number])[]
  readonly problems: readonly string[]
}

const CARRIAGE_STATUS: Readonly<Record<string, string>> = {
  'carriage-created': 'new',
  'carriage-approved': 'in_process',
  'carriage-formed': 'formed',
  'carriage-forming-failed': 'error',
  'carriage-handed-over': 'sended',
  'carriage-received': 'received',
  'carriage-closed': 'closed',
  'carriage-cancelled': 'cancelled',
}
/** Whoever leaves a carriage before it is formed is no longer in it. */
const OPEN = ['new', 'in_process', 'error']

/** Tells the story again from the journal alone. */
export function replay(journal: readonly JournalEntry[]): Story {
  const teller = new Teller()
  for (const entry of journal) {
    if (entry.kind === 'posting') teller.move(entry)
    else if (entry.kind === 'effect') teller.take(entry)
  }
  return teller
}

class Teller implements Story {
  readonly postings = new Map<string, Replayed>()
  readonly carriages = new Map<string, string>()
  readonly ordered = new Map<string, ReadonlyMap<string, number>>()
  readonly cancelled: (readonly [string, string, number])[] = []
  readonly problems: string[] = []

  move(entry: PostingEntry): void {
    const { postingNumber, from, to, substatus, goods } = entry
    const known = this.postings.get(postingNumber)
    if (known === undefined) {
      if (from !== undefined || goods === undefined) this.#object(entry, 'was never born')
      this.#bear(entry)
      return
    }
    if (from !== known.status) this.#object(entry, `was ${known.status}`)
    known.status = to
    known.substatus = substatus
    known.carriageId = this.#carriageAfter(entry, known.carriageId)
  }

  take({ effect, subject, details = {} }: EffectEntry): void {
    const status = CARRIAGE_STATUS[effect]
    if (status !== undefined) this.carriages.set(subject, status)
    if (effect === 'carriage-created' || effect === 'carriage-postings-set') this.#fill(subject, details)
    if (effect === 'carriage-cancelled') this.#fill(subject, {})
    if (effect === 'products-cancelled') this.#cancel(subject, details)
    if (effect === 'goods-refused') this.#refuse(subject, String(details['refusedAs']))
  }

  #bear({ postingNumber, to: status, substatus, goods = {}, parent }: PostingEntry): void {
    const own = new Map(Object.entries(goods))
    this.postings.set(postingNumber, { status, substatus, goods: own, carriageId: undefined })
    if (parent === undefined) this.ordered.set(postingNumber, new Map(own))
    else for (const [sku, quantity] of own) this.#takeOut(parent, sku, quantity)
  }

  /** What was refused at the door was ordered with the rest. */
  #refuse(from: string, as: string): void {
    this.ordered.delete(as)
    for (const [sku, quantity] of this.postings.get(as)?.goods ?? []) this.#takeOut(from, sku, quantity)
  }

  #cancel(subject: string, details: NonNullable<EffectEntry['details']>): void {
    for (const [sku, quantity] of Object.entries(details)) {
      if (!/^\d+$/.test(sku)) continue
      this.#takeOut(subject, sku, Number(quantity))
      this.cancelled.push([subject, sku, Number(quantity)])
    }
  }

  #takeOut(number: string, sku: string, quantity: number): void {
    const goods = this.postings.get(number)?.goods
    const left = (goods?.get(sku) ?? 0) - quantity
    if (left < 0) this.problems.push(`journal: ${quantity} of ${sku} were taken out of ${number}, which has fewer`)
    if (left <= 0) goods?.delete(sku)
    else goods?.set(sku, left)
  }

  #carriageAfter({ to, substatus }: PostingEntry, before: string | undefined): string | undefined {
    if (to === 'awaiting_deliver') return substatus === 'posting_in_carriage' ? before : undefined
    return before !== undefined && OPEN.includes(this.carriages.get(before) ?? '') ? undefined : before
  }

  /** The carriage has these postings from now on, and no others. */
  #fill(carriageId: string, { numbers = '' }: NonNullable<EffectEntry['details']>): void {
    const members = String(numbers).split(', ')
    for (const [number, posting] of this.postings) {
      if (members.includes(number)) posting.carriageId = carriageId
      else if (posting.carriageId === carriageId) posting.carriageId = undefined
    }
  }

  #object({ number, postingNumber, from, to }: PostingEntry, why: string): void {
    this.problems.push(`journal ${number}: ${postingNumber} went from ${from} to ${to}, but ${why}`)
  }
}
