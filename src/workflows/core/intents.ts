/** Values that a lookup compares: plain, so that they can be stored. */
export type NotedValue = string | number | boolean | readonly string[]
export type Noted = Readonly<Record<string, NotedValue>>

/** What is known of one write: it is noted before it is sent, and what became of it afterwards. */
export interface Intent {
  /** Operation, subject and a digest of what is sent, with a blank between them: the same write has the same key. */
  readonly key: string
  readonly state: 'sending' | 'done' | 'refused' | 'unknown'
  /** What lookups compare with, such as the quantities before the write. */
  readonly noted: Noted
  /** What the write gave, such as the id of a carriage. */
  readonly result?: NotedValue
}

/**
 * Remembers what was about to be sent, across crashes. Use one journal for one piece of work (the orders of a morning, one
 * hand-over): a write that it knows as done is not sent again, however often the work is started.
 */
export interface IntentJournal {
  get(key: string): Promise<Intent | undefined>
  /** The intents whose keys begin so, in any order: a second run may send the same in other words. */
  find(beginning: string): Promise<readonly Intent[]>
  /** Resolves when the intent is safely kept: only then the write is sent. */
  put(intent: Intent): Promise<void>
}

/** A journal that lives as long as the process. */
export function memoryIntents(): IntentJournal {
  const kept = new Map<string, Intent>()
  const keys = new SortedKeys()
  return {
    get: async key => kept.get(key),
    find: async beginning => keys.startingWith(beginning).flatMap(key => kept.get(key) ?? []),
    put: async intent => {
      if (!kept.has(intent.key)) keys.add(intent.key)
      kept.set(intent.key, intent)
    },
  }
}

/** So many new keys are looked through one by one before all are sorted again. */
const MOST_UNSORTED = 1_000

/** Keys that are found by their beginnings: sorted when they are first looked for, since most journals are never asked. */
export class SortedKeys {
  #sorted: string[] = []
  #unsorted: string[] = []

  add(key: string): void {
    this.#unsorted.push(key)
  }

  startingWith(beginning: string): readonly string[] {
    if (this.#unsorted.length > MOST_UNSORTED) {
      this.#sorted = this.#sorted.concat(this.#unsorted).sort()
      this.#unsorted = []
    }
    const found = this.#unsorted.filter(key => key.startsWith(beginning))
    for (let at = this.#firstFrom(beginning); this.#sorted[at]?.startsWith(beginning) === true; at++) {
      found.push(this.#sorted[at] as string)
    }
    return found
  }

  /** Where the first key stands that is not before `beginning`. */
  #firstFrom(beginning: string): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      // The middle lies below the length.
      if ((this.#sorted[middle] as string) < beginning) low = middle + 1
      else high = middle
    }
    return low
  }
}
