import { DAY_MS } from '../internal/dates.ts'
import { waitValueMs } from '../internal/duration.ts'

/** Ozon names its requests in the first; gateways use the second. */
const REQUEST_ID_HEADERS = ['x-o3-trace-id', 'x-request-id']

const SECONDS = 1_000
const MINUTES = 60_000

/**
 * How long the headers ask to wait, in milliseconds from `now` and at most a day: `Retry-After` in seconds, as a duration
 * with its unit or as a date (sent more than once, the longest counts), and `Item-Retry-After`, which methods of products
 * document, in minutes.
 */
export function readRetryAfterMs(headers: Headers, now: number): number | undefined {
  return longestOf(
    valuesOf(headers.get('retry-after'), SECONDS, now),
    valuesOf(headers.get('item-retry-after'), MINUTES, now),
  )
}

/** What gateways call the end of the period of a limit: in seconds from now, or as a moment. */
const RESET_HEADERS = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset', 'x-ratelimit-reset-after']

/** When the limit begins anew, in milliseconds from `now` and at most a day. It is a wait only with a refusal. */
export function readResetMs(headers: Headers, now: number): number | undefined {
  return longestOf(...RESET_HEADERS.map(name => valuesOf(headers.get(name), SECONDS, now)))
}

/** Of a header that was perhaps sent more than once: `undefined` unless each of its values is a wait. */
function valuesOf(header: string | null, unit: number, now: number): number | undefined {
  const text = header?.trim() ?? ''
  // A date of HTTP has a comma of its own.
  const whole = waitValueMs(text, unit, now)
  const each = whole === undefined ? text.split(',').map(part => waitValueMs(part, unit, now)) : [whole]
  return each.every(value => value !== undefined) ? Math.max(...each) : undefined
}

function longestOf(...waits: readonly (number | undefined)[]): number | undefined {
  const told = waits.filter(wait => wait !== undefined)
  return told.length === 0 ? undefined : Math.min(DAY_MS, Math.max(...told))
}

export function readRemaining(headers: Headers): number | undefined {
  const text = headers.get('ratelimit-remaining')?.trim()
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}

export function readRequestId(headers: Headers): string | undefined {
  return REQUEST_ID_HEADERS.map(name => headers.get(name)).find(id => id !== null && id !== '') ?? undefined
}

/** What no name of a file can hold, or what makes it look like another: NUL, line breaks, turns of direction. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu

/** The file's name in `Content-Disposition`, without any folder: it must be safe to write to. */
export function readFileName(headers: Headers): string | undefined {
  const text = headers.get('content-disposition') ?? ''
  return safeFileName(readExtendedName(text) ?? readPlainName(text))
}

/** What stands for a device or a stream on Windows, or is no character of a name there. */
const ODD_ON_WINDOWS = /[<>:"|?*]/g
const DEVICE = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(\.|$)/i
/** File systems take 255 bytes; a letter may be three of them. */
const LONGEST_NAME = 80

/**
 * A name that is safe to write to anywhere: without folders, drives, streams and unseen characters, no device, and not too
 * long; `undefined` when nothing is left of it.
 */
export function safeFileName(name: string | undefined): string | undefined {
  const base = name
    ?.replace(UNSEEN, '')
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/^[a-z]:/i, '')
    .replace(ODD_ON_WINDOWS, '_')
  // Windows takes no blanks and points at the end.
  const trimmed = shortened(base?.trim() ?? '').replace(/[.\s]+$/, '')
  if (trimmed === '') return undefined
  return DEVICE.test(trimmed) ? `_${trimmed}` : trimmed
}

/** Shortened before its ending, which tells what it is. */
function shortened(name: string): string {
  const letters = Array.from(name)
  if (letters.length <= LONGEST_NAME) return name
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? ''
  return letters.slice(0, LONGEST_NAME - ending.length).join('') + ending
}

/** `filename*=UTF-8''…` (RFC 8187), the form that can hold Russian letters. */
function readExtendedName(text: string): string | undefined {
  const encoded = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(text)?.[1]
  if (encoded === undefined) return undefined
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

function readPlainName(text: string): string | undefined {
  const m = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(text)
  return m?.[1]?.replace(/\\(.)/g, '$1') ?? m?.[2]
}
