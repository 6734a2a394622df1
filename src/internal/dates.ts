import { hideKeys } from './hide-keys.ts'
/** A moment: a `Date`, or RFC 3339 text with a zone ('2026-11-22T09:00:00Z', '…+03:00'). Text without a zone is refused. */
export type Instant = Date | string

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:([Zz])|([+-])(\d{2}):(\d{2}))$/
const DATE_ONLY = /^(\d{4})-(\d{2})-(\d{2})$/
const DURATION = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/
const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

export const DAY_MS = 86_400_000

/**
 * Epoch milliseconds of RFC 3339 text, or `undefined`. Fractions beyond milliseconds are cut, never rounded up. A leap second
 * is the first moment of the next minute, as clocks of computers have it.
 */
export function parseRfc3339(text: string): number | undefined {
  return parseCommonForm(text) ?? parseAnyForm(text)
}

/** 'YYYY-MM-DDThh:mm:ssZ' with three fraction digits or none: nearly all that Ozon sends, read without a regular expression. */
function parseCommonForm(text: string): number | undefined {
  const length = text.length
  if ((length !== 20 && length !== 24) || text.charCodeAt(length - 1) !== 90 || text.charCodeAt(10) !== 84)
    return undefined
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58) return undefined
  if (text.charCodeAt(16) !== 58 || (length === 24 && text.charCodeAt(19) !== 46)) return undefined
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  const hour = digits(text, 11, 13)
  const minute = digits(text, 14, 16)
  const second = digits(text, 17, 19)
  const ms = length === 24 ? digits(text, 20, 23) : 0
  // Day 29 and later and the years before 100 are left to the careful way; NaN fails every comparison.
  if (!(year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= 28)) return undefined
  if (!(hour <= 23 && minute <= 59 && second <= 59 && ms <= 999)) return undefined
  return Date.UTC(year, month - 1, day, hour, minute, second, ms)
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function parseAnyForm(text: string): number | undefined {
  const m = RFC3339.exec(text)
  if (m === null) return undefined
  const [year, month, day, hour, minute, second] = [m[1], m[2], m[3], m[4], m[5], m[6]].map(Number) as Six
  if (!isCalendarDate(year, month, day) || hour > 23 || minute > 59 || second > (minute === 59 ? 60 : 59))
    return undefined
  const offset = m[8] === undefined ? offsetMs(m[9], Number(m[10]), Number(m[11])) : 0
  if (offset === undefined) return undefined
  const ms = Number((m[7] ?? '').slice(0, 3).padEnd(3, '0'))
  return utc(year, month, day) + hour * 3_600_000 + minute * 60_000 + second * 1_000 + ms - offset
}

type Six = [number, number, number, number, number, number]

function offsetMs(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (hours > 23 || minutes > 59) return undefined
  return (sign === '-' ? -1 : 1) * (hours * 3_600_000 + minutes * 60_000)
}

/** Date.UTC reads years 0–99 as 1900–1999; Ozon's "no date" is year 1. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

/** True for 'YYYY-MM-DD' that exists in the calendar. */
export function isDateOnly(text: string): boolean {
  const m = DATE_ONLY.exec(text)
  return m !== null && isCalendarDate(Number(m[1]), Number(m[2]), Number(m[3]))
}

/** Why a value is no instant, in words for an error; `undefined` when it is one. */
export function instantProblem(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'must be a valid Date' : undefined
  if (typeof value !== 'string') return 'must be a Date or RFC 3339 text with a zone, such as 2026-11-22T09:00:00Z'
  if (parseRfc3339(value) !== undefined) return undefined
  if (/^\d{4}-\d{2}-\d{2}/.test(value) && !isDateOnly(value.slice(0, 10))) return 'names a day that does not exist'
  return 'must be RFC 3339 text with a zone, such as 2026-11-22T09:00:00Z or 2026-11-22T12:00:00+03:00'
}

/** Epoch milliseconds of a number, Date or RFC 3339 text; throws a RangeError that names `what`. */
export function toEpochMs(value: number | Instant, what: string): number {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value
    throw new RangeError(`${what} must be a finite number of milliseconds, got ${value}`)
  }
  const problem = instantProblem(value)
  if (problem !== undefined) throw new RangeError(hideKeys(`${what} ${problem}, got ${String(value)}`))
  return value instanceof Date ? value.getTime() : (parseRfc3339(value) ?? Number.NaN)
}

/** Milliseconds of '250ms', '90s', '15m', '2h', '3d'; throws a RangeError for anything else. */
export function parseDuration(text: string): number {
  const m = DURATION.exec(text)
  const unit = m === null ? undefined : UNIT_MS[m[2] ?? '']
  if (m === null || unit === undefined) {
    throw new RangeError(`A duration looks like '250ms', '90s', '15m', '2h' or '3d', got '${text}'`)
  }
  return Number(m[1]) * unit
}
