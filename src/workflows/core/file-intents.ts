import { OzonError } from '../../errors.ts'
import type { Intent, IntentJournal } from './intents.ts'

const STATES: readonly Intent['state'][] = ['sending', 'done', 'refused', 'unknown']

/**
 * A journal in a file, one line of JSON for each change, written through to the disk before the write is sent. Node, Bun
 * and Deno. One process at a time may use it; another may go on with it later.
 *
 * A last line that a crash cut off is dropped: its write was not sent yet. Any other line that cannot be read is an error,
 * since going on without it could do something twice.
 *
 * @example
 * const journal = fileIntents('work/ship-2026-11-26.jsonl')
 */
export function fileIntents(path: string): IntentJournal {
  return new FileIntents(path)
}

class FileIntents implements IntentJournal {
  readonly #path: string
  #kept: Promise<Map<string, Intent>> | undefined
  /** Writes wait for each other, so that lines never mix. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
  }

  async get(key: string): Promise<Intent | undefined> {
    this.#kept ??= this.#read()
    return (await this.#kept).get(key)
  }

  async put(intent: Intent): Promise<void> {
    this.#kept ??= this.#read()
    const kept = await this.#kept
    const written = this.#last.then(() => this.#append(intent))
    // Whoever waits for this line gets its error; the next line is tried on its own.
    this.#last = written.catch(() => undefined)
    await written
    kept.set(intent.key, intent)
  }

  async #append(intent: Intent): Promise<void> {
    const { open } = await import('node:fs/promises')
    const file = await open(this.#path, 'a')
    try {
      await file.appendFile(`${JSON.stringify(intent)}\n`)
      await file.datasync()
    } finally {
      await file.close()
    }
  }

  async #read(): Promise<Map<string, Intent>> {
    const lines = (await this.#text()).split('\n')
    // Every whole line ends with a line feed, so that what follows the last one is empty or was cut off.
    const cutOff = lines.pop()
    const intents = lines.filter(line => line !== '').map((line, i) => this.#parse(line, i + 1))
    if (cutOff !== undefined && cutOff !== '') await this.#dropEnd(cutOff)
    return new Map(intents.map(intent => [intent.key, intent]))
  }

  async #text(): Promise<string> {
    const { readFile } = await import('node:fs/promises')
    try {
      return await readFile(this.#path, 'utf8')
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
      throw error
    }
  }

  async #dropEnd(cutOff: string): Promise<void> {
    const { truncate, stat } = await import('node:fs/promises')
    const { size } = await stat(this.#path)
    await truncate(this.#path, size - new TextEncoder().encode(cutOff).byteLength)
  }

  #parse(line: string, number: number): Intent {
    const intent: unknown = parsed(line)
    if (isIntent(intent)) return intent
    const advice = 'Repair or remove the line, after looking in Ozon at what it was about; or begin a new journal.'
    throw new OzonError('configuration', `${this.#path}, line ${number}, is no intent of this package. ${advice}`, {
      outcome: 'not-sent',
    })
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isIntent(value: unknown): value is Intent {
  if (typeof value !== 'object' || value === null) return false
  const { key, state, noted } = value as Partial<Record<keyof Intent, unknown>>
  return typeof key === 'string' && STATES.some(each => each === state) && typeof noted === 'object' && noted !== null
}
