import type { FileHandle } from 'node:fs/promises'
import { OzonError, RequestInvalidError, showValue } from '../../errors.ts'
import { type Instant, instantProblem, toEpochMs } from '../../internal/dates.ts'
import { copyLines, isBeginningOfLine, type Line, lineAt, parseLine, plainKey, readLines } from './file-lines.ts'
import type { FileLock } from './file-lock.ts'
import { realPathOf } from './file-path.ts'
import { type Intent, type IntentJournal, SortedKeys } from './intents.ts'
import { checkOptions } from './requests.ts'

/** A journal in a file. */
export interface FileIntents extends IntentJournal {
  /** Where its file lies: links are followed. */
  readonly path: string
  /** Lets another process write. The next `put` takes the file again. */
  close(): Promise<void>
}

export interface FileIntentsOptions {
  /** Epoch milliseconds that the lines carry. Default: the system's clock. */
  readonly now?: (() => number) | undefined
}

/**
 * A journal in a file, one line of JSON for each change, written through to the disk before the write is sent; readable by
 * its owner alone. Node, Bun and Deno. Folders that are not there are made.
 *
 * Reading takes nothing and changes nothing. From the first `put` on, one process has the file, by a lock beside it
 * (`….lock`): another one is refused until this one ends or calls `close`. The same file is the same journal within a
 * process, whatever name it is opened by.
 *
 * A last line that a crash cut off is not read, and taken away by the next `put`: its write was not sent yet. Any other line
 * that cannot be read is an error, since going on without it could do something twice; so is a file that another program
 * has changed meanwhile. The errors have the kind 'configuration' and say what to do.
 *
 * @example
 * const journal = fileIntents('work/ship-2026-11-26.jsonl')
 */
export function fileIntents(path: string | URL, options: FileIntentsOptions = {}): FileIntents {
  checkOptions('No journal was opened', options, { now: true })
  const real = realPathOf(path)
  const known = journals.get(real)?.deref()
  if (known !== undefined) return known
  const journal = new FileJournal(real, options.now ?? Date.now)
  journals.set(real, new WeakRef(journal))
  return journal
}

/**
 * Drops ended work (done, or refused by Ozon) whose last line is older than `before`, and lines that later ones replace.
 * What may still be under way stays, however old. The file is replaced as a whole or not at all.
 *
 * What was dropped is not known any more: the same work, begun again with this journal, would be sent again. Rejects as
 * `fileIntents` does, and while another process has the file.
 *
 * @example
 * const { kept, dropped } = await compactIntents('work/ship.jsonl', { before: '2026-10-01T00:00:00Z' })
 */
export async function compactIntents(
  path: string | URL,
  options: { readonly before: Instant },
): Promise<{ readonly kept: number; readonly dropped: number }> {
  checkOptions('The journal was not changed', options, { before: true })
  const rule = instantProblem(options.before)
  if (rule !== undefined) {
    const problem = { field: 'before', rule, value: showValue(options.before) }
    throw new RequestInvalidError('The journal was not changed', [problem])
  }
  const before = toEpochMs(options.before, 'before')
  // What fileIntents gives is of this class.
  const journal = fileIntents(path) as FileJournal
  const { hasLock } = journal
  try {
    return await journal.compact(before)
  } finally {
    if (!hasLock) await journal.close()
  }
}

/**
 * The journals that this process has open, by the real path of their file: two of one file would not know of each other's
 * lines. Those that nobody uses any more go, and their locks with them.
 */
const journals = new Map<string, WeakRef<FileJournal>>()
const forgotten = new FinalizationRegistry<FileLock>(lock => {
  // Whoever needs the file next finds a lock that is dead.
  void lock.release().catch(() => undefined)
})

/** What is known of a file: where the last line of each key begins. The lines themselves stay on the disk. */
interface Index {
  readonly places: Map<string, number>
  readonly keys: SortedKeys
  /** Where the last whole line ends. */
  end: number
  /** Of the file, with what a crash cut off. */
  size: number
  /** Which file it is; 0 before there is one. */
  ino: number
}

class FileJournal implements FileIntents {
  readonly path: string
  readonly #now: () => number
  #index: Promise<Index> | undefined
  #lock: FileLock | undefined
  /** Others have written since something was told of the file. */
  #isOutdated = false
  /** Writes wait for each other, so that lines never mix. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(path: string, now: () => number) {
    this.path = path
    this.#now = now
  }

  get hasLock(): boolean {
    return this.#lock !== undefined
  }

  async get(key: string): Promise<Intent | undefined> {
    const place = (await this.#load()).places.get(key)
    return place === undefined ? undefined : this.#lineAt(place)
  }

  async find(beginning: string): Promise<readonly Intent[]> {
    const { keys, places } = await this.#load()
    const found = keys.startingWith(beginning).map(key => places.get(key))
    return Promise.all(found.filter(place => place !== undefined).map(place => this.#lineAt(place)))
  }

  put(intent: Intent): Promise<void> {
    return this.#inTurn(() => this.#append(intent))
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      this.#index = undefined
      this.#isOutdated = false
      const lock = this.#lock
      this.#lock = undefined
      if (lock === undefined) return
      forgotten.unregister(this)
      await this.#onDisk('written', () => lock.release())
    })
  }

  compact(before: number): Promise<{ kept: number; dropped: number }> {
    return this.#inTurn(async () => {
      const index = await this.#load()
      return this.#onDisk('written', async files => {
        await this.#own(files, index)
        if (index.ino === 0) return { kept: 0, dropped: 0 }
        const counts = await this.#rewrite(files, index, before)
        this.#index = undefined
        return counts
      })
    })
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const acted = this.#last.then(act)
    // Whoever waits for this gets its error; the next is tried on its own.
    this.#last = acted.catch(() => undefined)
    return acted
  }

  /** What is in the file: read once while this process has it, else whatever others have added too. */
  #load(): Promise<Index> {
    const known = this.#index
    if (known !== undefined && this.#lock !== undefined) return known
    const index = (known ?? Promise.resolve(undefined)).then(old => this.#read(old))
    this.#index = index
    // A file that could not be read may be mended meanwhile.
    index.catch(() => {
      if (this.#index === index) this.#index = undefined
    })
    return index
  }

  #read(old: Index | undefined): Promise<Index> {
    return this.#onDisk('read', async files => {
      const stats = await statsOf(files, this.path)
      if (old !== undefined && isSame(stats, old)) return old
      // Somebody else's lines: what was told without them must not be acted upon.
      if (old !== undefined) this.#isOutdated = true
      const isLonger = old !== undefined && stats.ino === old.ino && stats.size > old.size
      const index = isLonger ? old : { places: new Map(), keys: new SortedKeys(), end: 0, size: 0, ino: 0 }
      if (stats.ino !== 0) await this.#eachLine(files, index)
      return index
    })
  }

  /** Adds the lines behind the end of the index. */
  async #eachLine({ open }: Files, index: Index): Promise<void> {
    const file = await open(this.path, 'r')
    try {
      index.ino = (await file.stat()).ino
      const rest = await readLines(file, index.end, (bytes, from, to, place) => {
        if (to > from) {
          const key = plainKey(bytes, from, to) ?? this.#parse(bytes.subarray(from, to), place).key
          this.#remember(index, key, place)
        }
        index.end = place + to - from + 1
      })
      index.size = index.end + rest.length
      if (index.end === 0 && rest.length > 0) this.#demandCutLine(rest)
    } finally {
      await file.close()
    }
  }

  #remember({ places, keys }: Index, key: string, place: number): void {
    if (!places.has(key)) keys.add(key)
    places.set(key, place)
  }

  async #append({ key, state, noted, result }: Intent): Promise<void> {
    const index = await this.#load()
    const line: Line = {
      key,
      at: new Date(this.#now()).toISOString(),
      state,
      noted,
      ...(result === undefined ? {} : { result }),
    }
    const bytes = new TextEncoder().encode(`${JSON.stringify(line)}\n`)
    await this.#onDisk('written', async files => {
      await this.#own(files, index)
      const file = await files.open(this.path, 'a', 0o600)
      try {
        this.#demandUnchanged(await file.stat(), index)
        await this.#appendTo(file, bytes, index)
      } finally {
        await file.close()
      }
    })
    this.#remember(index, key, index.end)
    index.end += bytes.length
    index.size = index.end
  }

  async #appendTo(file: FileHandle, bytes: Uint8Array, index: Index): Promise<void> {
    try {
      if (index.end < index.size) await file.truncate(index.end)
      await file.appendFile(bytes)
      await file.datasync()
      index.ino = (await file.stat()).ino
    } catch (error) {
      // A full disk may have taken half a line, to which the next one must not be added.
      await file.truncate(index.end).catch(() => undefined)
      index.size = index.end
      throw error
    }
  }

  /** Takes the lock, or sees that it is still held. What was read before may have changed until then. */
  async #own(files: Files, index: Index): Promise<void> {
    if (this.#lock !== undefined) return this.#lock.demand()
    await files.mkdir(folderOf(this.path), { recursive: true })
    const { FileLock } = await import('./file-lock.ts')
    const lock = await FileLock.take(`${this.path}.lock`)
    this.#lock = lock
    forgotten.register(this, lock, this)
    const wasOutdated = this.#isOutdated
    this.#isOutdated = false
    if (wasOutdated) throw new Error(CHANGED)
    this.#demandUnchanged(await statsOf(files, this.path), index)
  }

  /** Somebody else's lines decide what may be sent: what was read without them must not. */
  #demandUnchanged(stats: Stats, index: Index): void {
    if (isSame(stats, index)) return
    this.#index = undefined
    throw new Error(CHANGED)
  }

  async #lineAt(place: number): Promise<Intent> {
    const bytes = await this.#onDisk('read', async ({ open }) => {
      const file = await open(this.path, 'r')
      try {
        return await lineAt(file, place)
      } finally {
        await file.close()
      }
    })
    const { key, state, noted, result } = this.#parse(bytes, place)
    return { key, state, noted, ...(result === undefined ? {} : { result }) }
  }

  /** Writes what stays into a new file, which then takes the place of the old one. */
  async #rewrite(files: Files, index: Index, before: number): Promise<{ kept: number; dropped: number }> {
    const beside = `${this.path}.new`
    const counts = { kept: 0, dropped: 0 }
    try {
      await copyLines(files, { from: this.path, to: beside }, (bytes, place) => {
        const line = this.#parse(bytes, place)
        // A later line of the same key replaces it.
        if (index.places.get(line.key) !== place) return false
        const isDropped = isEnded(line) && line.at !== undefined && Date.parse(line.at) < before
        counts[isDropped ? 'dropped' : 'kept']++
        return !isDropped
      })
      await files.rename(beside, this.path)
    } catch (error) {
      await files.rm(beside, { force: true })
      throw error
    }
    return counts
  }

  /** What a disk refuses has to be mended by a person: nothing is sent meanwhile. */
  async #onDisk<T>(what: 'read' | 'written', act: (files: Files) => Promise<T>): Promise<T> {
    try {
      return await act(await import('node:fs/promises'))
    } catch (cause) {
      if (cause instanceof OzonError) throw cause
      const why = cause instanceof Error ? cause.message : String(cause)
      const isHeld = cause instanceof Error && cause.name === 'HeldLock'
      const next = isHeld
        ? 'Wait until that process has ended or closed the journal'
        : 'Make it a file that this program alone may read and write'
      const message = `The journal ${this.path} cannot be ${what}: ${why}. ${next}, then run the work again with it.`
      throw new OzonError('configuration', message, { outcome: 'not-sent', cause })
    }
  }

  #parse(bytes: Uint8Array, place: number): Line {
    const line = parseLine(bytes)
    if (line !== undefined) return line
    const advice = 'Repair or remove the line, after looking in Ozon at what it was about; or begin a new journal.'
    throw new OzonError(
      'configuration',
      `${this.path}, ${place === 0 ? 'its first line' : `the line from byte ${place} on`}, is no intent of this package. ${advice}`,
      {
        outcome: 'not-sent',
      },
    )
  }

  /** The only line of a file has no end: a crash cut it off, or it is something else, which must not be written to. */
  #demandCutLine(bytes: Uint8Array): void {
    if (isBeginningOfLine(bytes)) return
    const message = `${this.path} is no journal of this package: its first line is no intent. Name another file; this one was not changed.`
    throw new OzonError('configuration', message, { outcome: 'not-sent' })
  }
}

type Files = typeof import('node:fs/promises')
interface Stats {
  readonly ino: number
  readonly size: number
}

const CHANGED = 'another program has changed or replaced it since it was read'

async function statsOf({ stat }: Files, path: string): Promise<Stats> {
  try {
    return await stat(path)
  } catch (error) {
    if (isMissing(error)) return { ino: 0, size: 0 }
    throw error
  }
}

/** Before there is a file, the first line makes one. */
const isSame = ({ ino, size }: Stats, index: Index): boolean =>
  size === index.size && (index.ino === 0 || ino === index.ino)

const folderOf = (path: string): string => path.replace(/[^/\\]*$/, '') || '.'

const isEnded = ({ state }: Intent): boolean => state === 'done' || state === 'refused'

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'
