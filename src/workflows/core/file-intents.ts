import { OzonError, RequestInvalidError, showValue } from '../../errors.ts'
import type { Intent, IntentJournal } from './intents.ts'

const STATES: readonly Intent['state'][] = ['sending', 'done', 'refused', 'unknown']

/**
 * A journal in a file, one line of JSON for each change, written through to the disk before the write is sent. Node, Bun
 * and Deno. `path` is that of a file, or its `file:` URL. One process at a time may use it; another may go on with it later. Folders that are not there are made.
 *
 * A last line that a crash cut off is dropped: its write was not sent yet. Any other line that cannot be read is an error,
 * since going on without it could do something twice.
 *
 * @example
 * const journal = fileIntents('work/ship-2026-11-26.jsonl')
 */
export function fileIntents(path: string | URL): IntentJournal {
  if (!isFile(path)) {
    const rule = 'must be the path of a file, or its file: URL'
    throw new RequestInvalidError('There is no journal', [{ field: 'path', rule, value: showValue(path) }])
  }
  return new FileIntents(path)
}

/** `URL` of another realm is one as well. */
function isFile(path: unknown): boolean {
  if (typeof path === 'string') return path.trim() !== ''
  return typeof path === 'object' && path !== null && 'protocol' in path && path.protocol === 'file:'
}

class FileIntents implements IntentJournal {
  readonly #path: string | URL
  #kept: Promise<Map<string, Intent>> | undefined
  #hasFolder = false
  /** Writes wait for each other, so that lines never mix. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(path: string | URL) {
    this.#path = path
  }

  async get(key: string): Promise<Intent | undefined> {
    return (await this.#load()).get(key)
  }

  async put(intent: Intent): Promise<void> {
    const kept = await this.#load()
    const written = this.#last.then(() => this.#append(intent))
    // Whoever waits for this line gets its error; the next line is tried on its own.
    this.#last = written.catch(() => undefined)
    await written
    kept.set(intent.key, intent)
  }

  /** Reads once; a file that could not be read may be mended meanwhile. */
  #load(): Promise<Map<string, Intent>> {
    this.#kept ??= this.#read().catch(error => {
      this.#kept = undefined
      throw error
    })
    return this.#kept
  }

  async #append(intent: Intent): Promise<void> {
    await this.#onDisk('written', async ({ mkdir, open }) => {
      if (!this.#hasFolder) await mkdir(folderOf(this.#path), { recursive: true })
      this.#hasFolder = true
      const file = await open(this.#path, 'a')
      const { size } = await file.stat()
      try {
        await file.appendFile(`${JSON.stringify(intent)}\n`)
        await file.datasync()
      } catch (error) {
        // A full disk may have taken half a line, to which the next one must not be added.
        await file.truncate(size).catch(() => undefined)
        throw error
      } finally {
        await file.close()
      }
    })
  }

  async #read(): Promise<Map<string, Intent>> {
    const bytes = await this.#onDisk('read', files => wholeLines(files, this.#path))
    const lines = new TextDecoder().decode(bytes).split('\n')
    const intents = lines.flatMap((line, i) => (line === '' ? [] : [this.#parse(line, i + 1)]))
    return new Map(intents.map(intent => [intent.key, intent]))
  }

  /** What a disk refuses has to be mended by a person: nothing is sent meanwhile. */
  async #onDisk<T>(what: 'read' | 'written', act: (files: Files) => Promise<T>): Promise<T> {
    try {
      return await act(await import('node:fs/promises'))
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      const message = `The journal ${this.#path} cannot be ${what}: ${why}. Make it a file that this program may read and write, then run the work again with it.`
      throw new OzonError('configuration', message, { outcome: 'not-sent', cause })
    }
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

type Files = typeof import('node:fs/promises')

const LINE_FEED = 10

/** The bytes of a file up to its last line feed; what stands behind it was cut off, and is taken away. */
async function wholeLines({ readFile, truncate }: Files, path: string | URL): Promise<Uint8Array> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Uint8Array()
    throw error
  }
  // In bytes: where a letter of several bytes was cut, the text would not tell where.
  const end = bytes.lastIndexOf(LINE_FEED) + 1
  if (end < bytes.length) await truncate(path, end)
  return bytes.subarray(0, end)
}

const folderOf = (path: string | URL): string | URL =>
  typeof path === 'string' ? path.replace(/[^/\\]*$/, '') || '.' : new URL('.', path)

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
