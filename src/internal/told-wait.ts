import { DAY_MS } from './dates.ts'
import {
  CLOCK_SPAN,
  codedSpanMs,
  HTTP_MOMENT,
  ISO_MOMENT,
  ISO_SPAN,
  momentMs,
  NUMBER,
  numberOf,
  SPAN,
  spanMs,
  UNIT,
  unitMs,
  waitValueMs,
} from './duration.ts'

/** Words that speak of the next attempt. A number further away, or behind another number, is about something else. */
const AGAIN =
  '(?:retry|retried|retrying|again|wait|(?<!after\\s)waiting|next\\s(?:attempt|request|try|call)|повтор\\p{L}*|попроб\\p{L}*|попыт\\p{L}*|подожд\\p{L}*|ожида\\p{L}*(?!\\s+(?:ист[её]к|превыш))|жд(?:ать|ите)|снова|следующ\\p{L}*\\s(?:запрос|попыт|вызов)\\p{L}*)'
/** Words that need 'in' or 'after' behind them to speak of it: 'limit resets in 3 minutes', but 'allowed: 3'. */
const ALLOWED =
  '(?:allowed|available|possible|permitted|resets?|refresh(?:es|ed)?|renew(?:s|ed)?|unblock(?:s|ed)?|unlock(?:s|ed)?|lifted)'
/** Words that say that nothing is let in for a while. */
const HELD =
  '(?:blocked|throttled|banned|locked|slow\\sdown|cool-?\\s?down|back-?\\s?off|пауз\\p{L}*|заблокирован\\p{L}*|блокировк\\p{L}*)'
/** Before a span, these make it the period of a rate or of a rule: 'per 1 minute', 'within 30 seconds', 'за 30 секунд'. */
const NO_PERIOD =
  '(?<!(?<!\\p{L})(?:per|within|every|each|last|past|over|during|under|в|за|каждые|течение|последние|более|больше|дольше|than)\\s{1,3})(?<![\\d.,:/-])'
/** After a span, these make it the bound of a wait, and no wait. */
const NO_BOUND = '(?!\\s+(?:time-?\\s?out|limit|period|exceeded|истек|истёк|превыш))'
const A_SPAN = `(?=\\d)${NO_PERIOD}(?<span>${SPAN})${NO_BOUND}`

const SAID: readonly RegExp[] = [
  // 'Retry after 37 seconds', 'please wait 2 minutes', 'Повторите попытку через минуту'
  new RegExp(`(?<!\\p{L})${AGAIN}(?!\\p{L}|\\stime-?\\s?out)[^\\d]{0,40}?${A_SPAN}`, 'giu'),
  // 'через 30 секунд', 'спустя 30 секунд', with no other word beside it
  new RegExp(`(?<!\\p{L})(?:через|спустя|по\\s+истечении)\\s+${A_SPAN}`, 'giu'),
  // 'in 30 seconds, try again', but not 'timed out after 30 seconds, try again'
  new RegExp(
    `(?<=^\\s*|[.,;:!?)]\\s*|please\\s+|limit\\s+)(?:in|after)\\s+${A_SPAN}[^\\d]{0,20}?(?<!\\p{L})${AGAIN}(?!\\p{L})`,
    'giu',
  ),
  // 'allowed in 12s', 'resets after 8s', 'blocked for 30 seconds', 'cooldown: 30s'
  new RegExp(`(?<!\\p{L})${ALLOWED}\\s+(?:again\\s+)?(?:in|after|at)\\s+${A_SPAN}`, 'giu'),
  new RegExp(`(?<!\\p{L})${HELD}(?!\\p{L})[\\s:=]{0,3}(?:(?:for|of|is|на)\\s+)?${A_SPAN}`, 'giu'),
  // '30 секунд до следующего запроса', '30 seconds until reset', 'a 30 second wait'
  new RegExp(
    `${A_SPAN}\\s*(?:until|till|before|to|до)(?:\\s+(?:the\\s+)?(?:next|reset|retry|retrying|unblock|следующ|нов|повтор|попыт|снят|сброс|разблок|оконч)|\\s*(?:[.!]|$))`,
    'giu',
  ),
  new RegExp(`${A_SPAN}\\s+(?:wait|pause|delay|cool-?\\s?down|паузы?|ожидания)(?!\\p{L})${NO_BOUND}`, 'giu'),
  // 'seconds to wait: 1', 'retry_after_seconds=37', 'wait (ms): 500'
  new RegExp(
    `(?<!\\p{L})(?<unit>${UNIT})(?!\\p{L})[\\s_]*(?:to|before|until|till|до)?[\\s_]*${AGAIN}[^\\d\\p{L}]{0,5}(?<number>${NUMBER})(?!\\d)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:retry|wait)(?:[\\s_-]?(?:after|in|time))?[\\s_(-]+(?:in\\s)?(?<unit>${UNIT})(?!\\p{L})[^\\d\\p{L}]{1,5}(?<number>${NUMBER})(?!\\d)`,
    'giu',
  ),
  // 'Retry-After: 37', which is seconds
  new RegExp(`(?<!\\p{L})retry[\\s_-]?after[^\\d\\p{L}-]{1,5}(?<number>${NUMBER})(?![.,:/-]?\\d|\\s?[\\p{L}%])`, 'giu'),
]
/** Before 'через 2 часа' with no other word beside it: what happens by itself then. */
const HAPPENS = /(?:отмен|истек|истёк|истеч|удал[её]н|закро|заверш)\p{L}*[^.!]{0,30}$/iu
/** Before words for waiting: how long it took, and no request to wait. */
const EXCEEDED = /превышен\p{L}*\s+врем\p{L}*\s+$/iu
/** Words of errors are short; more is not looked through. */
const LONGEST_TEXT = 2_000

/**
 * How long a text asks to wait before the next attempt, in milliseconds, in English or Russian: the longest of several, at
 * most a day. `undefined` when it asks for no time. A number of what is left, such as "remaining 3", is none; a moment
 * counts only when the caller gives `now`.
 *
 * @example
 * toldWaitMs('items limit 100, seconds to wait: 1, items left: 0') // 1_000
 */
export function toldWaitMs(text: string, now?: number): number | undefined {
  const words = inDigits(text.slice(0, LONGEST_TEXT), now)
  const waits = SAID.flatMap(pattern =>
    [...words.matchAll(pattern)].map(match => (isAboutOther(match) ? undefined : waitOf(match.groups ?? {}))),
  )
  return longest(waits)
}

function isAboutOther({ 0: said, index, input }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 60), index)
  return EXCEEDED.test(before) || (/^(?:через|спустя|по)\s/iu.test(said) && HAPPENS.test(before))
}

/** The same of an answer: its texts, and fields such as `retryDelay` ('37s') and `retry_after_seconds`. */
export function toldWaitIn(json: unknown, now?: number): number | undefined {
  return longest(waitsIn(json, now, DEEPEST))
}

/** Numbers that are written as words, as errors of people and of programs have them. */
const WORDS: Readonly<Record<string, string>> = {
  'one|один|одну|одной|одна': '1',
  'two|два|две|двух|пару|a couple of|couple of': '2',
  'three|три|тр[её]х': '3',
  'four|четыре|четыр[её]х': '4',
  'five|пять|пяти': '5',
  'six|шесть|шести': '6',
  'seven|семь|семи': '7',
  'eight|восемь|восьми': '8',
  'nine|девять|девяти': '9',
  'ten|десять|десяти': '10',
  'fifteen|пятнадцать|пятнадцати': '15',
  'twenty|двадцать|двадцати': '20',
  'thirty|тридцать|тридцати': '30',
  'forty|сорок|сорока': '40',
  'forty-five|сорок пять': '45',
  'sixty|шестьдесят|шестидесяти': '60',
  'half an?|пол': '0.5',
  'полтор[аы]|one and a half': '1.5',
}
/** Longer ones first: 'forty-five' is not 'forty'. */
const NUMBER_WORDS = Object.entries(WORDS)
  .flatMap(([names, digits]) => names.split('|').map(name => [name, digits] as const))
  .sort(([one], [other]) => other.length - one.length)
  .map(([name, digits]) => [new RegExp(`^${name}$`, 'iu'), digits, name] as const)
const ANY_WORD = NUMBER_WORDS.map(([, , name]) => name).join('|')
const BETWEEN = '\\s*(?:-|–|—|to|or|до|или)\\s*'
const IN_UNITS = `(?:[\\s-]*)${UNIT}(?!\\p{L})`
const NUMBER_WORD = new RegExp(
  `(?<!\\p{L})(?:${ANY_WORD})(?=(?:${BETWEEN}(?:${ANY_WORD}|\\d{1,6}))?${IN_UNITS})`,
  'giu',
)
const RANGE = new RegExp(`(?<![\\d.,:-])(\\d{1,6})${BETWEEN}(\\d{1,6})(?=${IN_UNITS})`, 'giu')
const ONE = new RegExp(
  `(?<=(?<!\\p{L})(?:in|after|for|wait)\\s)an?(?=\\s${UNIT}(?!\\p{L}|\\s(?:time|attempt|request|try)))`,
  'giu',
)
const ONE_UNSAID =
  /(?<=(?<!\p{L})(?:через|спустя|подожд(?:ите|ать))\s+)(?=(?:секунду|минуту|час|сутки|день)(?!\p{L}))/giu
const MOMENT = new RegExp(`(?:${ISO_MOMENT}|${HTTP_MOMENT})`, 'g')
/** '01:30:00' behind 'at' is a time of the day. */
const CODED = new RegExp(
  `(?<![\\p{L}\\d:.-])(?<!(?:at|until|till|before|from|в|до|с)\\s)(?:${CLOCK_SPAN}|${ISO_SPAN})(?![\\p{L}\\d:])`,
  'gu',
)

/** The text with its words for numbers, ranges, moments and coded durations as plain numbers with units. */
function inDigits(text: string, now: number | undefined): string {
  return text
    .replaceAll(MOMENT, moment => waitUntil(momentMs(moment), now))
    .replaceAll(CODED, coded => `${codedSpanMs(coded) ?? 0} ms`)
    .replaceAll(/\((?:s|ы|у|а|ов)\)/giu, '')
    .replaceAll(/(?<![\d.,])(\d{1,3})[,\s](\d{3})(?=\s?(?:ms|milliseconds?|мс|миллисекунд[уы]?)(?!\p{L}))/giu, '$1$2')
    .replaceAll(NUMBER_WORD, word => `${NUMBER_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? word} `)
    .replaceAll(RANGE, (_, least: string, most: string) => String(Math.max(Number(least), Number(most))))
    .replaceAll(/(?<=\d)\s+(?:more|ещё|еще)\s+/giu, ' ')
    .replaceAll(ONE, '1')
    .replaceAll(ONE_UNSAID, '1 ')
    .replaceAll(/\s{2,}/g, ' ')
}

/** A moment that cannot be told from now is none; its digits must not be taken for others. */
function waitUntil(at: number | undefined, now: number | undefined): string {
  return at === undefined || now === undefined ? '#' : `${Math.min(DAY_MS, Math.max(0, at - now))} ms`
}

const DEEPEST = 6
const MOST_ENTRIES = 100

function waitsIn(json: unknown, now: number | undefined, depth: number): readonly (number | undefined)[] {
  if (typeof json === 'string') return [toldWaitMs(json, now)]
  if (typeof json !== 'object' || json === null || depth === 0) return []
  const entries = Object.entries(json).slice(0, MOST_ENTRIES)
  const unit = entries.find(([name]) => /^(time_?)?units?$/i.test(name))?.[1]
  const beside = typeof unit === 'string' ? unitMs(unit.trim()) : undefined
  return [
    packedWait(json),
    ...entries.flatMap(([name, value]) => [fieldWait({ name, value, beside, now }), ...waitsIn(value, now, depth - 1)]),
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

/** Names of fields that hold a wait, without '_' and '-' and in small letters, with the unit that they may end with. */
const WAIT_FIELD =
  /^(?:(?:retry|wait|backoff|cooldown|reset)(?:after|delay|in|time|for)?|(?:next|min)?retry(?:after|delay|in)|ratelimitreset(?:after|in)?)$/
/** What alone is more often a count or a switch than a wait. */
const VAGUE_FIELD = /^(?:retry|wait|reset|backoff)$/
const MOMENT_FIELD =
  /^(?:(?:next)?(?:retry|reset|attempt)(?:at|on|date|time)|(?:retry|available|blocked)(?:at|until|from))$/
const UNIT_FIRST = new RegExp(`^(?<unit>${UNIT})(?:to|before|until)(?:wait|retry|reset)$`)
const UNIT_LAST = new RegExp(`^(?<name>.+?)(?:in)?(?<unit>${UNIT})$`)

interface FieldOfWait {
  readonly name: string
  readonly value: unknown
  /** What a field beside it says is its unit, in milliseconds. */
  readonly beside: number | undefined
  readonly now: number | undefined
}

function fieldWait({ name, value, beside, now }: FieldOfWait): number | undefined {
  const unit = fieldUnit(name.toLowerCase().replaceAll(/[-_\s]/g, ''), beside)
  if (unit === undefined) return undefined
  if (typeof value === 'number' || typeof value === 'string') return waitValueMs(String(value), unit, now)
  // A duration of protobuf may come in parts.
  const { seconds, nanos } = (value ?? {}) as { readonly seconds?: unknown; readonly nanos?: unknown }
  return seconds === undefined && nanos === undefined
    ? undefined
    : Number(seconds ?? 0) * 1_000 + Number(nanos ?? 0) / 1e6
}

/** What a bare number in a field counts, in milliseconds; `undefined` when the field holds no wait. */
function fieldUnit(name: string, beside: number | undefined): number | undefined {
  if (WAIT_FIELD.test(name) && (!VAGUE_FIELD.test(name) || beside !== undefined)) return beside ?? 1_000
  // A bare number in it is a moment, which is far too large for a wait.
  if (MOMENT_FIELD.test(name)) return 0
  const first = UNIT_FIRST.exec(name)?.groups?.['unit']
  if (first !== undefined) return unitMs(first)
  const { name: inner = '', unit = '' } = UNIT_LAST.exec(name)?.groups ?? {}
  return WAIT_FIELD.test(inner) ? unitMs(unit) : undefined
}

function waitOf({ span, number = '1', unit = 's' }: Record<string, string | undefined>): number | undefined {
  return span === undefined ? numberOf(number) * (unitMs(unit) ?? 0) : spanMs(span)
}

/** Zero would have everybody come back at once, so it counts as not told; no wait is longer than a day. */
function longest(waits: readonly (number | undefined)[]): number | undefined {
  const told = waits.filter((wait): wait is number => wait !== undefined && Number.isFinite(wait) && wait > 0)
  return told.length === 0 ? undefined : Math.min(DAY_MS, Math.ceil(Math.max(...told)))
}
