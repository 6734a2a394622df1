import { DAY_MS } from './dates.ts'

/** Names of units at their full length, in milliseconds. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(milliseconds?|millis|msecs?|ms|миллисекунд[уы]?|мсек|мс)$/, 1],
  [/^(seconds?|secs?|s|секунд[уы]?|сек|с)$/, 1_000],
  [/^(minutes?|mins?|m|минут[уы]?|мин)$/, 60_000],
  [/^(hours?|hrs?|h|час(?:а|ов)?|ч)$/, 3_600_000],
  [/^(days?|d|день|дня|дней|дн|сутки|суток)$/, DAY_MS],
]
/** The source of an expression for one of them; longer names first. */
export const UNIT =
  '(?:milliseconds?|millis|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|миллисекунд[уы]?|мсек|мс|секунд[уы]?|сек|с|минут[уы]?|мин|час(?:а|ов)?|ч|день|дня|дней|дн|сутки|суток)'
export const NUMBER = '\\d{1,15}(?:[.,]\\d{1,6})?'
/** '37 seconds', '30-second', '1 minute and 30 seconds', '1m30s'; '30 s' ends where its word ends. Few parts, so that no text takes long. */
/** A dot behind a short unit belongs to it. */
const SHORT_DOT = '(?:(?<=(?:hrs?|mins?|secs?|ч|мин|сек))[.])?'
export const SPAN = `(?:${NUMBER}(?:\\s?|-)${UNIT}(?!\\p{L})${SHORT_DOT}(?:[\\s,]{0,3}(?:(?:and|и)\\s{1,3})?(?=\\d)|(?!\\d))){1,4}`

/** Undefined for a word that is no unit. */
export function unitMs(word: string): number | undefined {
  return UNITS.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1]
}

/** '1 minute 30 seconds' in milliseconds. */
export function spanMs(span: string): number | undefined {
  const parts = [...span.matchAll(/(\d+(?:[.,]\d+)?)(?:\s?|-)(\p{L}+)/gu)]
  if (parts.length === 0) return undefined
  return parts.reduce((sum, [, number = '', unit = '']) => sum + numberOf(number) * (unitMs(unit) ?? 0), 0)
}

export const numberOf = (text: string): number => Number(text.replace(',', '.'))

/** '2026-12-01T01:30:00Z', with a zone: without one nobody knows the moment. */
export const ISO_MOMENT =
  '\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s?(?:[Zz]|UTC|GMT|[+-]\\d{2}:?\\d{2})'
/** The forms that RFC 9110 has for dates of HTTP; the last, of C, is in GMT too. */
export const HTTP_MOMENT =
  '(?:[A-Z][a-z]{2,8}, \\d{1,2}[ -][A-Z][a-z]{2}[ -]\\d{2,4} \\d{2}:\\d{2}:\\d{2} (?:GMT|UTC)|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d{2}:\\d{2}:\\d{2} \\d{4})'
/** '01:30:00' as hours, minutes and seconds; two parts could be either. */
export const CLOCK_SPAN = '\\d{1,3}:[0-5]\\d:[0-5]\\d(?:\\.\\d+)?'
/** 'PT1M30S', as ISO 8601 has durations. */
export const ISO_SPAN = 'P(?:\\d+D)?T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?'

/** A moment in either of the two forms; `undefined` when it is none. */
export function momentMs(text: string): number | undefined {
  const plain = text.trim()
  const form = [ISO_MOMENT, HTTP_MOMENT].find(each => new RegExp(`^${each}$`).test(plain))
  if (form === undefined) return undefined
  const iso = plain.replace(/^(\S+) (\d)/, '$1T$2').replace(/\s?(?:UTC|GMT)$/, 'Z')
  const at = Date.parse(form === ISO_MOMENT ? iso : /^\w{3} \w{3} /.test(plain) ? `${plain} GMT` : plain)
  return Number.isNaN(at) ? undefined : at
}

/** '01:30:00' or 'PT1M30S' in milliseconds. */
export function codedSpanMs(text: string): number | undefined {
  const plain = text.trim().toUpperCase()
  if (new RegExp(`^${CLOCK_SPAN}$`).test(plain)) {
    return Math.round(plain.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1_000)
  }
  if (!new RegExp(`^${ISO_SPAN}$`).test(plain)) return undefined
  return spanMs(plain.replaceAll(/[PT]/g, ' '))
}

/** Since 2001 a moment in whole seconds has ten digits, and one in milliseconds thirteen. */
const EPOCH_SECONDS = 1e9
const EPOCH_MS = 1e12
/** Further away than this a number is no moment. */
const A_YEAR_MS = 366 * DAY_MS

/**
 * How long a value of a header or a field tells to wait, in milliseconds from `now`: a number (of `unit` milliseconds, or a
 * moment when it is as large as one), a duration with units, or a moment, which may be past. `undefined` for anything else.
 */
export function waitValueMs(text: string, unit: number, now: number | undefined): number | undefined {
  const plain = text.trim()
  if (/^\d{1,15}(\.\d+)?$/.test(plain)) return numberWait(Number(plain), unit, now)
  const moment = momentMs(plain)
  if (moment !== undefined) return now === undefined ? undefined : Math.max(0, moment - now)
  const isSpan = new RegExp(`^${SPAN}$`, 'iu').test(plain)
  return isSpan ? spanMs(plain) : codedSpanMs(plain)
}

function numberWait(value: number, unit: number, now: number | undefined): number | undefined {
  const moment = value >= EPOCH_MS ? value : value >= EPOCH_SECONDS ? value * 1_000 : undefined
  if (moment === undefined) return value * unit
  if (now === undefined) return undefined
  return Math.abs(moment - now) <= A_YEAR_MS ? Math.max(0, moment - now) : value * unit
}
