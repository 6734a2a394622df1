import { randomUUID } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { type FileHandle, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'

/** Who holds a lock, as the lock's file tells it. */
export interface Holder {
  readonly host: string
  readonly pid: number
  /** When the process began, in the words of its system; absent where that cannot be read. */
  readonly started?: string | undefined
  readonly id: string
}

const TOUCHED_EVERY_MS = 5_000
/** A lock that nobody has touched for so long is of a process that is gone, or stands still. */
const DEAD_AFTER_MS = 30_000
/** Others may take away the same dead lock at the same time. */
const MOST_TRIES = 20

/** Files of the locks that this process holds: they are removed when it ends, which no object lives to see. */
const held = new Set<string>()
let removesAtExit = false

/** Somebody else holds the lock. */
class HeldLock extends Error {
  override readonly name = 'HeldLock'
  readonly holder: Holder | undefined

  constructor(path: string, holder: Holder | undefined) {
    super(`${path} is held by ${holder === undefined ? 'another process' : nameOf(holder)}`)
    this.holder = holder
  }
}

/**
 * A lock file that tells who holds it and is touched every few seconds. It is dead, and taken over, when nobody has touched
 * it for 30 seconds, or when its process is one of this host that is gone or began at another time.
 *
 * Timers and times are those of the machine, not of an injected clock: they are compared with other processes' files.
 */
export class FileLock {
  readonly #path: string
  readonly #id: string
  readonly #timer: NodeJS.Timeout

  private constructor(path: string, id: string) {
    this.#path = path
    this.#id = id
    // What a touch meets is met by `demand` as well, before the next line is written.
    this.#timer = setInterval(() => void touch(path).catch(() => undefined), TOUCHED_EVERY_MS)
    this.#timer.unref()
  }

  /** Takes the lock, or rejects with a `HeldLock`. */
  static async take(path: string): Promise<FileLock> {
    const id = randomUUID()
    const own: Holder = { host: hostname(), pid: process.pid, started: await startOf(process.pid), id }
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (await create(path, own)) {
        held.add(path)
        removeAtExit()
        return new FileLock(path, id)
      }
      const found = await look(path)
      if (found === undefined) continue
      if (!(await isDead(found))) throw new HeldLock(path, found.holder)
      await takeAway(path, found.holder)
    }
    throw new HeldLock(path, undefined)
  }

  /** Rejects unless the lock is still this one: a process that stood still may have lost it. */
  async demand(): Promise<void> {
    const found = await look(this.#path)
    if (found?.holder?.id !== this.#id) throw new HeldLock(this.#path, found?.holder)
  }

  /** Gives the lock back; one that somebody else has taken over stays. */
  async release(): Promise<void> {
    clearInterval(this.#timer)
    held.delete(this.#path)
    const found = await look(this.#path)
    if (found?.holder?.id === this.#id) await rm(this.#path, { force: true })
  }
}

/** Whether the lock was there for the taking. */
async function create(path: string, own: Holder): Promise<boolean> {
  let file: FileHandle
  try {
    file = await open(path, 'wx', 0o600)
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
  try {
    await file.writeFile(JSON.stringify(own))
  } finally {
    await file.close()
  }
  return true
}

interface Found {
  /** Absent while it is being written, and in a file that is no lock. */
  readonly holder: Holder | undefined
  readonly touchedMs: number
}

async function look(path: string): Promise<Found | undefined> {
  try {
    const text = await readFile(path, 'utf8')
    return { holder: parsed(text), touchedMs: (await stat(path)).mtimeMs }
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

async function isDead({ holder, touchedMs }: Found): Promise<boolean> {
  if (Date.now() - touchedMs > DEAD_AFTER_MS) return true
  if (holder === undefined || holder.host !== hostname()) return false
  if (!isRunning(holder.pid)) return true
  const started = await startOf(holder.pid)
  return started !== undefined && holder.started !== undefined && started !== holder.started
}

/** Removes a dead lock. Another process may have put its own there meanwhile: that one is put back. */
async function takeAway(path: string, dead: Holder | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  const moved = await readFile(aside, 'utf8')
  const holder = parsed(moved)
  // Where a third process was quicker, the owner finds out before it writes its next line.
  if (holder !== undefined && holder.id !== dead?.id) {
    await writeFile(path, moved, { flag: 'wx', mode: 0o600 }).catch(() => undefined)
  }
  await rm(aside, { force: true })
}

async function touch(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now)
}

function removeAtExit(): void {
  if (removesAtExit) return
  removesAtExit = true
  process.once('exit', () => {
    for (const path of held) {
      try {
        unlinkSync(path)
      } catch {
        // The process ends; whoever comes next sees that it is gone.
      }
    }
  })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, and of another user.
    return isCode(error, 'EPERM')
  }
}

/** On Linux, in ticks since the machine's start; elsewhere a process is known by its number alone. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in brackets and may hold blanks.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

function parsed(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const { host, pid, started, id } = value as Partial<Record<keyof Holder, unknown>>
    if (typeof host !== 'string' || typeof pid !== 'number' || typeof id !== 'string') return undefined
    return { host, pid, id, started: typeof started === 'string' ? started : undefined }
  } catch {
    return undefined
  }
}

const nameOf = ({ host, pid }: Holder): string =>
  `process ${pid}${host === hostname() ? '' : ` on ${host}`}${pid === process.pid && host === hostname() ? ', which is this one' : ''}`

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
