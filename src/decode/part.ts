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

/**
 * A field with another target than one field of the model: several, or none (`along`: its neighbour reads it). Targets
 * that other rows fill too are named in `feeds`.
 */
export type Side<T> = readonly [from: string, into: Into<T>, feeds?: readonly (keyof T & string)[]]

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
  /** The fields of the model that other rows fill as well, one bit each. Of several names that Ozon gave the best counts. */
  readonly bits: number
  /** Better names for the same field. Beside one of them this row is read last, and fills only what they left open. */
  readonly better: readonly string[] | undefined
  /** How good its name is: the documented first, then in the order of the rows. */
  readonly rank: number
}

/** The rows of one object of Ozon's, ready to read. */
export interface Part<T> {
  readonly path: string
  readonly rows: ReadonlyMap<string, Compiled>
  /** The bit of each field of the model that several rows fill. */
  readonly shared: ReadonlyMap<string, number>
  /** The rows in the order of the object read last: its like comes next, and comparing is cheaper than looking up. */
  readonly order: Compiled[]
  /** Only a hint for the compiler. */
  readonly model?: T
}

export type Facts = Readonly<Record<string, FieldFacts>> | undefined

/**
 * Joins the rows with the documented facts of the same object. Where several rows fill one field, the documented name comes
 * before the odd one, and the earlier row before the later: the order of Ozon's keys decides nothing.
 */
export function part<T>(
  path: string,
  facts: Facts,
  rows: readonly (Row<T> | Side<T>)[],
  options: PartOptions = {},
): Part<T> {
  const watched = new Set(options.watched?.split(' '))
  const odd = new Set(options.odd?.split(' '))
  // Documented names first; sorting keeps the order of the rows otherwise.
  const ranked = (rows as readonly AnyRow[]).toSorted((a, b) => Number(odd.has(a[0])) - Number(odd.has(b[0])))
  const shared = sharedFields(ranked)
  const feeders = new Map<string, string[]>()
  const compiled = ranked.map((row, rank): [string, Compiled] => {
    const from = row[0]
    const field = describe(path, from, facts?.[from], watched.has(from))
    const fields = fieldsOf(row).filter(name => shared.has(name))
    const bits = fields.reduce((all, name) => all | (shared.get(name) ?? 0), 0)
    const names = fields.flatMap(name => feeders.get(name) ?? [])
    const better = names.length === 0 ? undefined : names
    for (const name of fields) feeders.set(name, [...(feeders.get(name) ?? []), from])
    return [from, { from, ...field, ...target(row, field), odd: odd.has(from), bits, better, rank }]
  })
  return { path, rows: new Map(compiled), shared, order: [] }
}

type AnyRow =
  | readonly [from: string, to: string, read: Read<unknown>]
  | readonly [from: string, into: Into<Record<string, unknown>>, feeds?: readonly string[]]

function fieldsOf(row: AnyRow): readonly string[] {
  return isSide(row) ? (row[2] ?? []) : [row[1]]
}

function isSide(row: AnyRow): row is Extract<AnyRow, readonly [string, Into<Record<string, unknown>>, ...unknown[]]> {
  return typeof row[1] === 'function'
}

function sharedFields(rows: readonly AnyRow[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const name of rows.flatMap(fieldsOf)) times.set(name, (times.get(name) ?? 0) + 1)
  const several = [...times].filter(([, count]) => count > 1)
  return new Map(several.map(([name], i) => [name, 1 << i]))
}

const nothing: Read<unknown> = () => undefined

function target(row: AnyRow, field: Field): Pick<Compiled, 'to' | 'plain' | 'read' | 'into'> {
  if (isSide(row)) return { to: '', plain: '', read: nothing, into: row[1] }
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
  let told = 0
  let sides = 0
  let late: (readonly [Compiled, string])[] | undefined
  for (const key in source) {
    const value = source[key]
    const row = rowOf(part, key, at++)
    if (row === undefined) {
      notes.note('unknown-field', part.path === '' ? key : `${part.path}.${key}`)
      continue
    }
    if (row.odd) notes.note('unknown-field', row.path)
    if (value === null || value === undefined || value === '') continue
    if (row.from !== key || (row.better !== undefined && hasOne(source, row.better))) {
      late ??= []
      late.push([row, key])
    } else if (row.plain === typeof value) {
      target[row.to] = value
      told |= row.bits
    } else if (row.into !== undefined) {
      row.into(value, target, row, notes, source)
      sides |= row.bits
    } else {
      const read = row.read(value, row, notes, source)
      if (read === undefined) continue
      target[row.to] = read
      told |= row.bits
    }
  }
  if (late === undefined) return
  readLate(part, { source, target, told: told | bitsIn(part, target, sides), notes }, late)
}

function hasOne(source: Source, names: readonly string[]): boolean {
  for (const name of names) if (hasValue(source[name])) return true
  return false
}

interface Reading {
  readonly source: Source
  readonly target: Record<string, unknown>
  /** The shared fields that have a value of a better name. */
  told: number
  readonly notes: DriftNotes
}

/** Reads the second names of fields, the better ones first, and keeps what no better name gave. */
function readLate(part: Part<unknown>, reading: Reading, late: readonly (readonly [Compiled, string])[]): void {
  const { source, target, notes } = reading
  const ordered = late.toSorted(([a, keyA], [b, keyB]) => spelling(a, keyA) - spelling(b, keyB) || a.rank - b.rank)
  for (const [row, key] of ordered) {
    const value = source[key]
    if (row.from !== key && hasValue(source[row.from])) continue
    if (row.into !== undefined && row.bits === 0) {
      row.into(value, target, row, notes, source)
      continue
    }
    const draft: Record<string, unknown> = {}
    if (row.into !== undefined) row.into(value, draft, row, notes, source)
    else draft[row.to] = row.read(value, row, notes, source)
    for (const name in draft) {
      const bit = part.shared.get(name) ?? 0
      if (draft[name] === undefined || (reading.told & bit) !== 0) continue
      target[name] = draft[name]
      reading.told |= bit
    }
  }
}

/** Ozon writes a key with a blank before it here and there: the key without one comes first. */
const spelling = (row: Compiled, key: string): number => (row.from === key ? 0 : 1)

const hasValue = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

function bitsIn(part: Part<unknown>, target: Readonly<Record<string, unknown>>, bits: number): number {
  let found = 0
  for (const [name, bit] of part.shared) if ((bits & bit) !== 0 && target[name] !== undefined) found |= bit
  return found
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

/** Reads a list of words that can also come as objects, each with the word under `key`; a single one is a list of one. */
export function named(key: string): Read<readonly string[]> {
  return (value, field, notes) => {
    const list: string[] = []
    for (const each of Array.isArray(value) ? value : [value]) {
      const word = isSource(each) ? each[key] : each
      if (isSource(each)) notes.note('wrong-type', `${field.path}[]`)
      if (typeof word === 'string' || typeof word === 'number') list.push(String(word))
      else if (each !== null) notes.note('wrong-type', `${field.path}[]`)
    }
    return list.filter(word => word !== '')
  }
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
