import type { FieldFacts } from '../wire/posting-fields.ts'
import type { DriftNotes } from './drift.ts'

/** An object of an answer before anything is known of its fields. */
export type Source = Readonly<Record<string, unknown>>

/** A field of an answer while it is read: where it stands and what the documents say of it. */
export interface Field {
  /** Path from the posting, such as 'products[].quantity'. */
  readonly path: string
  /** Documented JSON types as letters: s, n, b, o, a. */
  readonly json: string
  /** Documented values in lower case, where a new one is worth a report. */
  readonly values?: ReadonlySet<string> | undefined
}

/** Reads one value that is neither null nor empty text; `undefined` means that there is no value. */
export interface Read<V> {
  (value: unknown, field: Field, notes: DriftNotes, source: Source): V | undefined
  /** Values of this type are taken as they are, unless only documented ones pass unnoticed. Most of a page is such. */
  readonly plain?: 'string' | 'boolean'
}

/** Where a field of Ozon's goes in the model `T`: Ozon's name, ours, how it is read. */
export type Row<T> = { [K in keyof T]-?: readonly [from: string, to: K, read: Read<NonNullable<T[K]>>] }[keyof T]

/** A field with another target than one field of the model: several, or none (`along`: its neighbour reads it). */
export type Side<T> = readonly [from: string, into: Into<T>]

export type Into<T> = (value: unknown, model: Draft<T>, field: Field, notes: DriftNotes, source: Source) => void

export type Draft<T> = { -readonly [K in keyof T]?: T[K] }

/** Read together with a neighbour, such as a currency beside its price. */
export const along = (): void => undefined

export interface PartOptions {
  /** Fields whose new values are reported, separated by spaces. */
  readonly watched?: string
  /** Fields that no document of today has: they are read, and reported as unknown. */
  readonly odd?: string
}

interface Compiled extends Field {
  readonly from: string
  readonly plain: string
  /** Empty for a side row. */
  readonly to: string
  readonly read: Read<unknown>
  readonly into: Into<Record<string, unknown>> | undefined
  readonly odd: boolean
}

/** The rows of one object of Ozon's, ready to read. */
export interface Part<T> {
  readonly path: string
  readonly rows: ReadonlyMap<string, Compiled>
  /** The rows in the order of the object read last: its like comes next, and comparing is cheaper than looking up. */
  readonly order: Compiled[]
  /** Only a hint for the compiler. */
  readonly model?: T
}

export type Facts = Readonly<Record<string, FieldFacts>> | undefined

/** Joins the rows with the documented facts of the same object. */
export function part<T>(
  path: string,
  facts: Facts,
  rows: readonly (Row<T> | Side<T>)[],
  options: PartOptions = {},
): Part<T> {
  const watched = new Set(options.watched?.split(' '))
  const odd = new Set(options.odd?.split(' '))
  const compiled = rows.map((row): [string, Compiled] => {
    const from = row[0]
    const field = describe(path, from, facts?.[from], watched.has(from))
    return [from, { from, ...field, ...target(row as AnyRow, field), odd: odd.has(from) }]
  })
  return { path, rows: new Map(compiled), order: [] }
}

type AnyRow = readonly [string, string, Read<unknown>] | readonly [string, Into<Record<string, unknown>>]

const nothing: Read<unknown> = () => undefined

function target(row: AnyRow, field: Field): Pick<Compiled, 'to' | 'plain' | 'read' | 'into'> {
  if (row.length === 2) return { to: '', plain: '', read: nothing, into: row[1] }
  const [, to, read] = row
  return { to, plain: field.values === undefined ? (read.plain ?? '') : '', read, into: undefined }
}

function describe(path: string, from: string, facts: FieldFacts | undefined, watched: boolean): Field {
  const values = watched && facts?.values !== undefined ? new Set(facts.values.map(v => v.toLowerCase())) : undefined
  return { path: path === '' ? from : `${path}.${from}`, json: facts?.json ?? '', values }
}

/** Fills `model` from `source`, each field once. What is odd is noted, never thrown. */
export function readInto(part: Part<unknown>, source: Source, model: object, notes: DriftNotes): void {
  const target = model as Record<string, unknown>
  let at = 0
  for (const key in source) {
    const value = source[key]
    const row = rowOf(part, key, at++)
    if (row === undefined) {
      notes.note('unknown-field', part.path === '' ? key : `${part.path}.${key}`)
      continue
    }
    if (row.odd) notes.note('unknown-field', row.path)
    if (value === null || value === undefined || value === '') continue
    if (row.plain === typeof value) {
      target[row.to] = value
    } else if (row.into !== undefined) {
      row.into(value, target, row, notes, source)
    } else {
      const read = row.read(value, row, notes, source)
      if (read !== undefined) target[row.to] = read
    }
  }
}

function rowOf(part: Part<unknown>, key: string, at: number): Compiled | undefined {
  const guess = part.order[at]
  if (guess !== undefined && guess.from === key) return guess
  const row = part.rows.get(key) ?? part.rows.get(key.trim())
  if (row !== undefined && at <= part.order.length) part.order[at] = row
  return row
}

/** True for what JSON calls an object. */
export function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads a nested object; one that holds no value is no value. An empty list is PHP's empty object. */
export function object<T>(nested: Part<T>, keep?: (model: Draft<T>) => boolean): Read<T> {
  return (value, field, notes) => {
    const source = oneObject(value, field, notes)
    if (source === undefined) return undefined
    const model: Draft<T> = {}
    readInto(nested, source, model, notes)
    const empty = keep === undefined ? isEmpty(model) : !keep(model)
    // Every field of a nested model is optional, so a draft is complete as soon as it is read.
    return empty ? undefined : (model as T)
  }
}

function oneObject(value: unknown, field: Field, notes: DriftNotes): Source | undefined {
  if (isSource(value)) return value
  if (!Array.isArray(value)) {
    notes.note('wrong-type', field.path)
    return undefined
  }
  if (value.length === 0) return undefined
  if (value.length > 1 || !field.json.includes('a')) notes.note('wrong-type', field.path)
  return isSource(value[0]) ? value[0] : undefined
}

function isEmpty(model: object): boolean {
  for (const _ in model) return false
  return true
}

/** Reads a list of objects. Elements that are no objects are noted and left out. */
export function objects<T>(nested: Part<T>, start: () => Draft<T> = () => ({})): Read<readonly T[]> {
  return (value, field, notes) => {
    if (!Array.isArray(value)) {
      notes.note('wrong-type', field.path)
      return undefined
    }
    const list: T[] = []
    for (const each of value) {
      if (!isSource(each)) {
        if (each !== null) notes.note('wrong-type', `${field.path}[]`)
        continue
      }
      const model = start()
      readInto(nested, each, model, notes)
      list.push(model as T)
    }
    return list
  }
}
