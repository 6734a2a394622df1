import { type Intent, type IntentJournal, memoryIntents } from '../../src/workflows/index.ts'

/** A journal that outlives the process that writes it. */
export interface Kept {
  /** As the next process finds it. */
  open(): IntentJournal
  /** What is left of a line in whose writing the process dies. */
  tear(intent: Intent): void
}

/** One store that every process opens for itself: its writes are whole or not there. */
export function keptInMemory(): Kept {
  const store = memoryIntents()
  return { open: () => ({ ...store }), tear: () => undefined }
}

/** Lines of JSON as `fileIntents` writes them; each process reads them anew, and drops a last line that was cut off. */
export function keptInLines(): Kept {
  let text = ''
  return {
    open: () => {
      text = text.slice(0, text.lastIndexOf('\n') + 1)
      const lines = text.split('\n').filter(line => line !== '')
      // The lines are those that `put` wrote.
      const found = new Map(lines.map(line => JSON.parse(line) as Intent).map(intent => [intent.key, intent]))
      return {
        get: async key => found.get(key),
        find: async beginning => [...found.values()].filter(({ key }) => key.startsWith(beginning)),
        put: async intent => {
          text += `${JSON.stringify(intent)}\n`
          found.set(intent.key, intent)
        },
      }
    },
    tear: intent => {
      const line = JSON.stringify(intent)
      text += line.slice(0, Math.floor(line.length / 2))
    },
  }
}

/** Nothing of it is left when the next process begins. */
export function forgotten(): Kept {
  return { open: memoryIntents, tear: () => undefined }
}
