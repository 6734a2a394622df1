import { parseRfc3339 } from '../internal/dates.ts'
import { canonicalDecimal, decimalOfNumber } from '../internal/decimal-text.ts'
import type { DriftNotes } from './drift.ts'
import type { Field, Read } from './part.ts'

/** Before this moment a date is "no date": Ozon writes year 1 for none. */
const FIRST_REAL_MS = Date.UTC(1900, 0, 1)
/** From this moment on a date is "open end": Ozon writes year 9999. */
const OPEN_END_MS = Date.UTC(9999, 0, 1)
const DECIMAL = /^-?\d+(\.\d+)?$/
const PRINTED = /^value:\s*"([^"]*)"$/

function wrong(field: Field, notes: DriftNotes): undefined {
  notes.note('wrong-type', field.path)
  return undefined
}

/** Text as it came. A number is taken where a document says so, else taken and noted. */
export const text: Read<string> = Object.assign(readText, { plain: 'string' } as const)

function readText(value: unknown, field: Field, notes: DriftNotes): string | undefined {
  if (typeof value === 'string') {
    if (isNew(value, field)) notes.note('unknown-value', field.path, value.slice(0, 80))
    return value
  }
  if (typeof value !== 'number' && typeof value !== 'bigint') return wrong(field, notes)
  const digits = typeof value === 'bigint' ? String(value) : decimalOfNumber(value)
  if (!field.json.includes('n') && digits !== undefined) wrong(field, notes)
  return digits ?? wrong(field, notes)
}

/** An id as text; 0 means none. Longer integers than doubles hold come as digits from the exact reader. */
export const id: Read<string> = (value, field, notes) => {
  if (typeof value === 'string') return value === '0' ? undefined : value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value === 0 ? undefined : String(value)
  // Stored payloads may have been read by a parser that keeps every digit so.
  if (typeof value === 'bigint') return value === 0n ? undefined : String(value)
  return wrong(field, notes)
}

/** A finite number, also from decimal text, and from a decimal object of Ozon's, `{ value }` or printed as `value:"0.46"`. */
export const number: Read<number> = (value, field, notes) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const text = decimalIn(value)
  return (text === undefined ? undefined : exactNumber(text)) ?? wrong(field, notes)
}

/** Decimal text, also within the ratio of a commission (inferred: no document says it, two independent programs read it). */
function decimalIn(value: unknown): string | undefined {
  // An exact parser of the caller's own may give bigint for every whole number.
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'object' && value !== null) return soleValue(value)
  if (typeof value !== 'string') return undefined
  return DECIMAL.test(value) ? value : PRINTED.exec(value.trim())?.[1]
}

/** A double never told from its neighbours by fewer digits, nor by more. */
const [SURE_DIGITS, ALL_DIGITS] = [15, 17]

/** The number of a decimal text, if a double is that very number: not one beside it, and not infinity. */
function exactNumber(text: string): number | undefined {
  if (!DECIMAL.test(text)) return undefined
  const near = Number(text)
  if (text.length <= SURE_DIGITS) return near
  const exact = canonicalDecimal(text)
  // Some programs print all digits of a double, not only those that it takes to tell it.
  const printed = [decimalOfNumber(near), canonicalDecimal(near.toPrecision(ALL_DIGITS))]
  return exact !== undefined && printed.includes(exact) ? near : undefined
}

function soleValue(value: object): string | undefined {
  const [only, ...others] = Object.entries(value)
  if (only === undefined || others.length > 0 || only[0] !== 'value') return undefined
  const inner: unknown = only[1]
  return typeof inner === 'number' || typeof inner === 'bigint'
    ? String(inner)
    : typeof inner === 'string'
      ? inner
      : undefined
}

/** Pieces: a whole number, not negative. */
export const count: Read<number> = (value, field, notes) => {
  const whole = wholeOf(value)
  return whole === undefined || whole < 0 ? wrong(field, notes) : whole
}

/** Pieces that can be fewer than none, such as what is free when more is reserved than there is. */
export const balance: Read<number> = (value, field, notes) => wholeOf(value) ?? wrong(field, notes)

function wholeOf(value: unknown): number | undefined {
  const isText = typeof value === 'bigint' || typeof value === 'string'
  const whole = isText ? exactNumber(String(value)) : value
  return typeof whole === 'number' && Number.isSafeInteger(whole) ? whole : undefined
}

export const flag: Read<boolean> = Object.assign(readFlag, { plain: 'boolean' } as const)

function readFlag(value: unknown, field: Field, notes: DriftNotes): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === 'false') return value === 'true'
  return wrong(field, notes)
}

/** A moment in UTC; year 1 is no date and year 9999 an open end, both `undefined`. */
export const instant: Read<Date> = (value, field, notes) => {
  const ms = typeof value === 'string' ? parseRfc3339(value) : undefined
  if (ms === undefined) return wrong(field, notes)
  return ms < FIRST_REAL_MS || ms >= OPEN_END_MS ? undefined : new Date(ms)
}

/** A list of texts. */
export const texts: Read<readonly string[]> = (value, field, notes) => {
  if (!Array.isArray(value)) return typeof value === 'string' ? [value] : wrong(field, notes)
  const list: string[] = []
  for (const each of value) {
    if (typeof each === 'string') {
      if (isNew(each, field)) notes.note('unknown-value', `${field.path}[]`, each.slice(0, 80))
      list.push(each)
    } else if (typeof each === 'number' || typeof each === 'bigint') list.push(String(each))
    else if (each !== null) notes.note('wrong-type', `${field.path}[]`)
  }
  return list
}

/** Letter case differs between Ozon's answers and documents, so it does not make a value new. */
function isNew(value: string, { values }: Field): boolean {
  return values !== undefined && !values.has(value) && !values.has(value.toLowerCase())
}
