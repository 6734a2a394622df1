import { parseRfc3339 } from '../internal/dates.ts'
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
  if (!field.json.includes('n')) wrong(field, notes)
  return String(value)
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
  if (typeof value === 'string' && DECIMAL.test(value)) return Number(value)
  // An exact parser of the caller's own may give bigint for every whole number.
  if (typeof value === 'bigint') return Number(value)
  const inner = decimalIn(value)
  return inner === undefined ? wrong(field, notes) : Number(inner)
}

/** The ratio of a commission comes so in real answers (inferred: no document says it, two independent programs read it). */
function decimalIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? PRINTED.exec(value.trim())?.[1] : soleValue(value)
  return text !== undefined && DECIMAL.test(text) ? text : undefined
}

function soleValue(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('value' in value)) return undefined
  return Object.keys(value).length === 1 ? String(value.value) : undefined
}

/** Pieces: a whole number, not negative. */
export const count: Read<number> = (value, field, notes) => {
  const whole = wholeOf(value)
  return whole === undefined || whole < 0 ? wrong(field, notes) : whole
}

/** Pieces that can be fewer than none, such as what is free when more is reserved than there is. */
export const balance: Read<number> = (value, field, notes) => wholeOf(value) ?? wrong(field, notes)

function wholeOf(value: unknown): number | undefined {
  const isText = typeof value === 'bigint' || (typeof value === 'string' && DECIMAL.test(value))
  const whole = isText ? Number(value) : value
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
    } else if (typeof each === 'number') list.push(String(each))
    else if (each !== null) notes.note('wrong-type', `${field.path}[]`)
  }
  return list
}

/** Letter case differs between Ozon's answers and documents, so it does not make a value new. */
function isNew(value: string, { values }: Field): boolean {
  return values !== undefined && !values.has(value) && !values.has(value.toLowerCase())
}
