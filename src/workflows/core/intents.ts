/** Values that a lookup compares: plain, so that they can be stored. */
export type NotedValue = string | number | boolean | readonly string[]
export type Noted = Readonly<Record<string, NotedValue>>

/** What is known of one write: it is noted before it is sent, and what became of it afterwards. */
export interface Intent {
  /** Operation, subject and a digest of what is sent: the same write has the same key. */
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
  /** Resolves when the intent is safely kept: only then the write is sent. */
  put(intent: Intent): Promise<void>
}

/** A journal that lives as long as the process. */
export function memoryIntents(): IntentJournal {
  const kept = new Map<string, Intent>()
  return {
    get: async key => kept.get(key),
    put: async intent => {
      kept.set(intent.key, intent)
    },
  }
}
