/** Ozon names its requests in the first; gateways use the second. */
const REQUEST_ID_HEADERS = ['x-o3-trace-id', 'x-request-id']

const SECONDS = /^\d{1,15}(\.\d+)?$/
/** Begins with the name of a day: `Date.parse` makes a date of nearly anything else, '10, 45' and '-5' among it. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? /

/**
 * How long the headers ask to wait, in milliseconds from `now`: `Retry-After` in seconds or as an HTTP date (sent more than
 * once, the longest of seconds counts), and `Item-Retry-After`, which methods of products document, in minutes.
 */
export function readRetryAfterMs(headers: Headers, now: number): number | undefined {
  const minutes = headers.get('item-retry-after')?.trim() ?? ''
  const items = SECONDS.test(minutes) ? Number(minutes) * 60_000 : undefined
  const general = readGeneralRetryAfterMs(headers, now)
  return items === undefined || general === undefined ? (items ?? general) : Math.max(items, general)
}

function readGeneralRetryAfterMs(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? ''
  const each = text.split(',').map(part => part.trim())
  if (each.every(part => SECONDS.test(part))) return Math.max(...each.map(Number)) * 1_000
  const at = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
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
