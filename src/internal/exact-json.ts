import { canonicalDecimal, decimalOfNumber } from './decimal-text.ts'

const [QUOTE, MINUS, DOT, ZERO, NINE, BACKSLASH] = [34, 45, 46, 48, 57, 92]
/** 2^53 - 1, the greatest integer that a double tells from its neighbours. */
const MAX_SAFE = String(Number.MAX_SAFE_INTEGER)
const LONG = MAX_SAFE.length
/** Of 16 neighbouring characters one is looked at, so no run of 16 digits slips through. */
const STRIDE = LONG
const BEFORE_NUMBER: ReadonlySet<string> = new Set(['', ':', ',', '[', ' ', '\n', '\r', '\t'])
const AFTER_NUMBER: ReadonlySet<string> = new Set(['', ',', ']', '}', ' ', '\n', '\r', '\t'])
const AFTER_MANTISSA: ReadonlySet<string> = new Set([...AFTER_NUMBER, 'e', 'E'])
/** An exponent beyond the doubles: they reach from 5e-324 to 1.8e308. */
const GREAT_EXPONENT = /\d[eE][+-]?\d{3,}\s*(?:[,\]}]|$)/

/**
 * Whether JSON text may hold a number that `JSON.parse` would round. It never misses one. Text inside a string that looks
 * like `, 9999999999999999999 ,` also counts: that makes the parser slower, never wrong.
 */
export function hasLongDigits(text: string): boolean {
  for (let at = STRIDE - 1; at < text.length; at += STRIDE) {
    if (!isDigitOrPoint(text.charCodeAt(at))) continue
    let start = at
    while (start > 0 && isDigitOrPoint(text.charCodeAt(start - 1))) start--
    let end = at
    while (isDigitOrPoint(text.charCodeAt(end))) end++
    if (mayBeUnsafe(text, start, end) && standsAlone(text, start, end)) return true
    // The loop adds the stride: the next look is at the last place of a long run that begins right after this one.
    at = end
  }
  return GREAT_EXPONENT.test(text)
}

/** Text without the byte order mark that editors and shells of Windows write before it. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/**
 * `JSON.parse`, but numbers that a double cannot hold come as they stand, in text: integers beyond ±(2^53 - 1), and
 * fractions of too many digits. A byte order mark is no fault. Throws a SyntaxError as `JSON.parse` does.
 */
export function parseExact(marked: string): unknown {
  const text = withoutMark(marked)
  const rounded: unknown = JSON.parse(text)
  // Parsing first leaves every error to JSON.parse, and lets the slow way trust that the text is JSON.
  return hasLongDigits(text) ? JSON.parse(quoteLongNumbers(text)) : rounded
}

/**
 * `JSON.stringify`, but a bigint is written as its digits, without quotes. Throws a TypeError for what is no JSON value.
 */
export function stringifyExact(value: unknown): string {
  let marker: string | undefined
  // toJSON runs before the replacer: a program that gave BigInt one must not turn ids into text.
  function replace(this: unknown, key: string, each: unknown): unknown {
    // JSON.stringify calls with the object that holds the key.
    const held = (this as Record<string, unknown>)[key]
    const big = typeof held === 'bigint' ? held : each
    if (typeof big !== 'bigint') return each
    found = true
    return marker === undefined ? '' : `${marker}${big}${marker}`
  }
  let found = false
  // TypeScript says string, but JSON.stringify answers undefined for undefined, functions and symbols.
  const plain = JSON.stringify(value, replace) as string | undefined
  if (plain === undefined) throw new TypeError(`stringifyExact needs a JSON value, got ${typeof value}: pass an object`)
  if (!found) return plain
  marker = absentFrom(plain)
  return JSON.stringify(value, replace).replaceAll(new RegExp(`"${marker}(-?\\d+)${marker}"`, 'g'), '$1')
}

/** A text that the JSON does not contain, so that nothing the user wrote can pass for a marked number. */
function absentFrom(json: string): string {
  let longest = 0
  for (const [run] of json.matchAll(/~+/g)) longest = Math.max(longest, run.length)
  return '~'.repeat(longest + 1)
}

/** Puts quotes around numbers that a double cannot hold. `json` is valid JSON. */
function quoteLongNumbers(json: string): string {
  let quoted = ''
  let copied = 0
  for (let at = 0; at < json.length; ) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) {
      at = afterString(json, at)
    } else if (code === MINUS || isDigit(code)) {
      const end = afterNumber(json, at)
      if (isRounded(json, at, end)) {
        quoted += `${json.slice(copied, at)}"${json.slice(at, end)}"`
        copied = end
      }
      at = end
    } else {
      at++
    }
  }
  return quoted + json.slice(copied)
}

/** Whether `JSON.parse` makes another number of this one. */
function isRounded(json: string, from: number, end: number): boolean {
  const start = json.charCodeAt(from) === MINUS ? from + 1 : from
  if (afterDigits(json, start) === end) return isUnsafe(json, start, end)
  const text = json.slice(from, end)
  const exact = canonicalDecimal(text)
  return exact === undefined || exact !== decimalOfNumber(Number(text))
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
}

function isDigitOrPoint(code: number): boolean {
  return isDigit(code) || code === DOT
}

function afterDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

function afterNumber(json: string, from: number): number {
  let at = from
  while (at < json.length && !AFTER_NUMBER.has(json.charAt(at))) at++
  return at
}

function afterString(json: string, quote: number): number {
  let end = json.indexOf('"', quote + 1)
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1)
  return end + 1
}

function isEscaped(json: string, at: number): boolean {
  let from = at
  while (json.charCodeAt(from - 1) === BACKSLASH) from--
  return (at - from) % 2 === 1
}

/** Whether the digits are beyond 2^53 - 1. Texts of equal length compare like their numbers. */
function isUnsafe(text: string, start: number, end: number): boolean {
  return end - start > LONG || (end - start === LONG && text.slice(start, end) > MAX_SAFE)
}

/** The same for digits among which a point may stand, or after which an exponent does. */
function mayBeUnsafe(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).includes('.')) return end - start > LONG
  return AFTER_NUMBER.has(text.charAt(end)) ? isUnsafe(text, start, end) : end - start >= LONG
}

/** Whether the digits may be a JSON number, or one up to its exponent: a letter or a quote beside them says no. */
function standsAlone(text: string, start: number, end: number): boolean {
  const from = text.charCodeAt(start - 1) === MINUS ? start - 1 : start
  return BEFORE_NUMBER.has(text.charAt(from - 1)) && AFTER_MANTISSA.has(text.charAt(end))
}
