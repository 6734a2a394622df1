/** A unit of time at the beginning of a word, in milliseconds; longer names first. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(milliseconds?|millis|msec|ms|миллисекунд[уы]?|мсек|мс)$/, 1],
  [/^(seconds?|secs?|s|секунд[уы]?|сек|с)$/, 1_000],
  [/^(minutes?|mins?|m|минут[уы]?|мин)$/, 60_000],
  [/^(hours?|hrs?|h|час(?:а|ов)?|ч)$/, 3_600_000],
  [/^(days?|d|день|дня|дней|дн|сутки|суток)$/, 86_400_000],
]
const UNIT =
  '(?:milliseconds?|millis|msec|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|миллисекунд[уы]?|мсек|мс|секунд[уы]?|сек|с|минут[уы]?|мин|час(?:а|ов)?|ч|день|дня|дней|дн|сутки|суток)'
const NUMBER = '\\d{1,12}(?:[.,]\\d{1,6})?'
/** '37 seconds', '1 minute and 30 seconds', '1m30s'; '30 s' ends where its word ends. */
const SPAN = `(?:${NUMBER}\\s?${UNIT}(?!\\p{L})(?:[\\s,]*(?:and|и)?\\s*(?=\\d)|(?<=[hms])(?=\\d))?|${NUMBER}(?:h|m|s)(?=\\d))+`
/** Words that speak of the next attempt. A number further away, or behind another number, is about something else. */
const AGAIN =
  '(?:retry|retried|retrying|again|wait|waiting|available|повтор\\p{L}*|попроб\\p{L}*|попыт\\p{L}*|подожд\\p{L}*|ожида\\p{L}*|ждать|снова)'

const SAID: readonly RegExp[] = [
  // 'Retry after 37 seconds', 'please wait 2 minutes', 'Повторите попытку через минуту'
  new RegExp(`(?<!\\p{L})${AGAIN}(?!\\p{L})[^\\d]{0,40}?(?<span>${SPAN})`, 'giu'),
  // 'через 30 секунд', with no other word beside it
  new RegExp(`(?<!\\p{L})через\\s+(?<span>${SPAN})`, 'giu'),
  // 'in 30 seconds, try again'
  new RegExp(`(?<!\\p{L})(?:in|after)\\s+(?<span>${SPAN})[^\\d]{0,20}?(?<!\\p{L})${AGAIN}(?!\\p{L})`, 'giu'),
  // 'seconds to wait: 1', 'retry_after_seconds=37', 'wait (ms): 500'
  new RegExp(
    `(?<!\\p{L})(?<unit>${UNIT})(?!\\p{L})[\\s_]*(?:to|before|until|till|до)?[\\s_]*${AGAIN}[^\\d\\p{L}]{0,5}(?<number>${NUMBER})(?!\\d)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:retry|wait)(?:[\\s_-]?(?:after|in))?[\\s_(-]+(?<unit>${UNIT})(?!\\p{L})[^\\d\\p{L}]{1,5}(?<number>${NUMBER})(?!\\d)`,
    'giu',
  ),
  // 'Retry-After: 37', which is seconds
  new RegExp(`(?<!\\p{L})retry[\\s_-]?after[^\\d\\p{L}]{1,5}(?<number>${NUMBER})(?!\\s?[\\d\\p{L}])`, 'giu'),
  // 'через минуту', 'try again in a minute'
  /(?<!\p{L})через\s+(?<unit>секунду|минуту|час)(?!\p{L})/giu,
  new RegExp(`(?<!\\p{L})${AGAIN}\\s+(?:in|after)\\s+an?\\s+(?<unit>second|minute|hour)(?!\\p{L})`, 'giu'),
]
/** Words of errors are short; more is not looked through. */
const LONGEST_TEXT = 2_000

/**
 * How long a text asks to wait before the next attempt, in milliseconds, in English or Russian; the longest of several.
 * `undefined` when it asks for no time. A number of what is left, such as "remaining 3", is none.
 *
 * @example
 * toldWaitMs('items limit 100, seconds to wait: 1, items left: 0') // 1_000
 */
export function toldWaitMs(text: string): number | undefined {
  const words = text.slice(0, LONGEST_TEXT)
  const waits = SAID.flatMap(pattern => [...words.matchAll(pattern)].map(({ groups = {} }) => waitOf(groups)))
  return longest(waits)
}

/** The same of an answer: its texts, and fields such as `retryDelay` ('37s') and `retry_after_seconds`. */
export function toldWaitIn(json: unknown): number | undefined {
  return longest(waitsIn(json, DEEPEST))
}

const DEEPEST = 6
const MOST_ENTRIES = 100

function waitsIn(json: unknown, depth: number): readonly (number | undefined)[] {
  if (typeof json === 'string') return [toldWaitMs(json)]
  if (typeof json !== 'object' || json === null || depth === 0) return []
  const entries = Object.entries(json).slice(0, MOST_ENTRIES)
  return [
    packedWait(json),
    ...entries.flatMap(([name, value]) => [fieldWait(name, value), ...waitsIn(value, depth - 1)]),
  ]
}

/** `{ typeUrl: '….RetryInfo', value: base64 }`: a duration as protobuf packs it, which is how Ozon documents its details. */
function packedWait(entry: object): number | undefined {
  const { typeUrl, type_url = typeUrl, value } = entry as Readonly<Record<string, unknown>>
  if (typeof type_url !== 'string' || !type_url.endsWith('.RetryInfo') || typeof value !== 'string') return undefined
  let bytes: readonly number[]
  try {
    bytes = Array.from(atob(value), char => char.charCodeAt(0))
  } catch {
    return undefined
  }
  // Field 1 of RetryInfo is a Duration; its fields 1 and 2 are whole seconds and nanoseconds.
  const [tag, length = 0, ...rest] = bytes
  if (tag !== 10) return undefined
  const { 8: seconds = 0, 16: nanos = 0 } = varints(rest.slice(0, length))
  return seconds * 1_000 + nanos / 1e6
}

/** Numbers of a message of protobuf that holds nothing else, by their tags. */
function varints(bytes: readonly number[]): Readonly<Record<number, number>> {
  const found: Record<number, number> = {}
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at++] ?? 0
    let value = 0
    for (let scale = 1; at < bytes.length; scale *= 128) {
      const byte = bytes[at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) break
    }
    found[tag] = value
  }
  return found
}

/** Names of fields that hold a wait, without '_' and '-' and in small letters; what a bare number in them counts. */
const FIELDS: Readonly<Record<string, number>> = {
  retrydelay: 1_000,
  retryafter: 1_000,
  retryafterseconds: 1_000,
  retryaftersec: 1_000,
  secondstowait: 1_000,
  waitseconds: 1_000,
  retryafterms: 1,
  retrydelayms: 1,
  waitms: 1,
}

function fieldWait(name: string, value: unknown): number | undefined {
  const plain = name.toLowerCase().replaceAll(/[-_\s]/g, '')
  const unit = Object.hasOwn(FIELDS, plain) ? FIELDS[plain] : undefined
  if (unit === undefined) return undefined
  if (typeof value === 'number') return value * unit
  if (typeof value === 'string') {
    return /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * unit : spanMs(value)
  }
  // A duration of protobuf may come in parts.
  const { seconds, nanos } = (value ?? {}) as { readonly seconds?: unknown; readonly nanos?: unknown }
  return seconds === undefined && nanos === undefined
    ? undefined
    : Number(seconds ?? 0) * 1_000 + Number(nanos ?? 0) / 1e6
}

function waitOf({ span, number = '1', unit = 's' }: Record<string, string | undefined>): number {
  return span === undefined ? numberOf(number) * unitMs(unit) : (spanMs(span) ?? 0)
}

/** '1 minute 30 seconds' in milliseconds. */
function spanMs(span: string): number | undefined {
  const parts = [...span.matchAll(/(\d+(?:[.,]\d+)?)\s?(\p{L}+)/gu)]
  if (parts.length === 0) return undefined
  return parts.reduce((sum, [, number = '', unit = '']) => sum + numberOf(number) * unitMs(unit), 0)
}

const numberOf = (text: string): number => Number(text.replace(',', '.'))

function unitMs(word: string): number {
  return UNITS.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? 0
}

/** Zero would have everybody come back at once, so it counts as not told. */
function longest(waits: readonly (number | undefined)[]): number | undefined {
  const told = waits.filter((wait): wait is number => wait !== undefined && Number.isFinite(wait) && wait > 0)
  return told.length === 0 ? undefined : Math.ceil(Math.max(...told))
}
