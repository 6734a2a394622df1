/** Who did something: a party of the trade, or the sandbox itself. */
export type JournalActor = 'seller' | 'buyer' | 'carrier' | 'Ozon' | 'partner' | 'sandbox'

interface Entry {
  /** The first is 1. */
  readonly number: number
  /** Epoch milliseconds, on the sandbox's clock. */
  readonly at: number
}

/** A request as it was answered, and what the network made of the answer. */
export interface RequestEntry extends Entry {
  readonly kind: 'request'
  readonly operation: string
  readonly clientId?: string
  /** What Ozon answered, even when a fault kept it from arriving; 0 when a fault kept it from answering. */
  readonly httpStatus: number
  readonly code?: number | string
  /** The fault that hit the request, and whether its work was done before. */
  readonly fault?: string
  readonly carriedOut: boolean
}

/** A posting was created or moved. */
export interface PostingEntry extends Entry {
  readonly kind: 'posting'
  readonly actor: JournalActor
  readonly postingNumber: string
  readonly from?: string
  readonly to: string
  readonly substatus: string
  readonly because: string
  /** At a birth: what is in it, quantities by SKU. */
  readonly goods?: Readonly<Record<string, number>>
  /** At a birth out of another posting: its number. */
  readonly parent?: string
}

/** Something else really happened: a carriage made, a mark stored, stock set. */
export interface EffectEntry extends Entry {
  readonly kind: 'effect'
  readonly actor: JournalActor
  /** What was done, such as 'shipped', 'carriage-created', 'cancelled', 'stock-set'. */
  readonly effect: string
  /** On what: a posting number, a carriage id, an offer id … */
  readonly subject: string
  readonly details?: Readonly<Record<string, string | number | boolean>>
}

/** A push was sent, or could not be. */
export interface PushEntry extends Entry {
  readonly kind: 'push'
  readonly messageType: string
  readonly url: string
  readonly attempt: number
  readonly delivered: boolean
  /** What was wrong with the reply, in the words of `/v1/notification/check`. */
  readonly problem?: string
  /** How long the reply took, on the sandbox's clock. */
  readonly answerMs?: number
}

/** What happened in the sandbox, in order. It holds no key and no personal data. */
export type JournalEntry = RequestEntry | PostingEntry | EffectEntry | PushEntry

type Unnumbered<E> = E extends JournalEntry ? Omit<E, 'number' | 'at'> : never

/** The book that every part of the sandbox writes into. */
export class Journal {
  readonly entries: JournalEntry[] = []
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  add(entry: Unnumbered<JournalEntry>): void {
    this.entries.push({ ...entry, number: this.entries.length + 1, at: this.#now() })
  }
}
