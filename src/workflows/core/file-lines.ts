import type { FileHandle } from 'node:fs/promises'
import type { Intent } from './intents.ts'

/** A line of a journal's file. */
export interface Line extends Intent {
  /** When it was written, ISO in UTC. Absent in lines that other programs wrote. */
  readonly at?: string
}

const STATES: readonly Intent['state'][] = ['sending', 'done', 'refused', 'unknown']
/** How every line begins. */
const BEGINNING = '{"key":"'
const KEY_AT = BEGINNING.length
/** A line as this package writes it, with a key without any letter that JSON escapes. */
const PLAIN = /^\{"key":"[ !#-[\]-~]*","at":"[^"]*","state":"(?:sending|done|refused|unknown)","noted":\{.*\}$/
const LINE_FEED = 10
const QUOTE = 34
const PIECE_BYTES = 1 << 20
/** No intent is near it: a file of another kind is given up early. */
const LONGEST_LINE_BYTES = 1 << 24
/** So many lines wait to be written together. */
const MOST_WAITING = 1_000

const text = new TextDecoder()

/**
 * Hands out the lines of a file from a place on, without their line feeds: they stand in `bytes` from `from` to `to`, and in
 * the file from `place` on. Gives what stands behind the last line feed.
 */
export async function readLines(
  file: FileHandle,
  begin: number,
  onLine: (bytes: Buffer, from: number, to: number, place: number) => Promise<void> | undefined | void,
): Promise<Uint8Array> {
  const piece = Buffer.alloc(PIECE_BYTES)
  let rest = Buffer.alloc(0)
  let place = begin
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, piece.length, place + rest.length)
    if (bytesRead === 0) return rest
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece.subarray(0, bytesRead)])
    const end = rest.length + bytesRead
    let from = 0
    for (let to = nextFeed(bytes, 0, end); to !== -1; to = nextFeed(bytes, from, end)) {
      const wait = onLine(bytes, from, to, place + from)
      if (wait !== undefined) await wait
      from = to + 1
    }
    rest = Buffer.from(bytes.subarray(from, end))
    place += from
    if (rest.length > LONGEST_LINE_BYTES) throw new Error(`byte ${place} begins a line that is too long for an intent`)
  }
}

/** Writes the lines that are to be kept into a new file, through to the disk. */
export async function copyLines(
  { open }: typeof import('node:fs/promises'),
  { from: old, to: fresh }: { readonly from: string; readonly to: string },
  isKept: (bytes: Uint8Array, place: number) => boolean,
): Promise<void> {
  const source = await open(old, 'r')
  const target = await open(fresh, 'w', 0o600)
  try {
    const waiting: Uint8Array[] = []
    const flush = async (): Promise<void> => {
      await target.appendFile(Buffer.concat(waiting.splice(0)))
    }
    await readLines(source, 0, (bytes, from, to, place) => {
      // With its line feed; copied, since `bytes` is filled anew.
      if (to > from && isKept(bytes.subarray(from, to), place))
        waiting.push(Uint8Array.from(bytes.subarray(from, to + 1)))
      return waiting.length > MOST_WAITING ? flush() : undefined
    })
    await flush()
    await target.datasync()
  } finally {
    await Promise.all([source.close(), target.close()])
  }
}

/** The line that begins at a place, without its line feed. */
export async function lineAt(file: FileHandle, place: number): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for (let at = place; ; ) {
    const piece = Buffer.alloc(4_096)
    const { bytesRead } = await file.read(piece, 0, piece.length, at)
    const end = nextFeed(piece, 0, bytesRead)
    pieces.push(piece.subarray(0, end === -1 ? bytesRead : end))
    if (end !== -1 || bytesRead === 0) return Buffer.concat(pieces)
    at += bytesRead
  }
}

function nextFeed(bytes: Buffer, from: number, end: number): number {
  const at = bytes.indexOf(LINE_FEED, from)
  return at < end ? at : -1
}

export function parseLine(bytes: Uint8Array): Line | undefined {
  const value = parsed(text.decode(bytes))
  return isLine(value) ? value : undefined
}

/** The key of a line that has the form of ours, much faster than JSON. What is asked for later is read as JSON. */
export function plainKey(bytes: Buffer, from: number, to: number): string | undefined {
  if (!PLAIN.test(bytes.toString('latin1', from, to))) return undefined
  // A part of that text would keep all of it in memory: the key is read once more, by itself.
  return bytes.toString('latin1', from + KEY_AT, bytes.indexOf(QUOTE, from + KEY_AT))
}

/** Whether a crash may have cut it out of a line; anything else is another kind of file. */
export function isBeginningOfLine(bytes: Uint8Array): boolean {
  const begun = text.decode(bytes)
  const value = parsed(begun)
  return value === undefined ? begun.startsWith(BEGINNING) || BEGINNING.startsWith(begun) : isLine(value)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false
  const { key, state, noted } = value as Partial<Record<keyof Line, unknown>>
  return typeof key === 'string' && STATES.some(each => each === state) && typeof noted === 'object' && noted !== null
}
