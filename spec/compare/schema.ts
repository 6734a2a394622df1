import type { SchemaFact } from '../facts.ts'
import { follow, type JsonRecord, listOf, pointer, recordOf, recordsIn, textOf } from './json.ts'
import { findListedValues, findRemoval } from './prose.ts'

/** Where each node that was read stands in its document. */
export type Places = Map<SchemaFact, string>

interface Reading {
  readonly root: JsonRecord
  readonly places: Places
  /** References that are being followed; one that comes again is a circle. */
  readonly open: ReadonlySet<string>
}

/** Reads a schema of OpenAPI 3 into the words of our facts. What cannot be read, and where a circle closes, is opaque. */
export function readSchema(root: JsonRecord, node: unknown, where: string, places: Places): SchemaFact {
  return read(node, where, { root, places, open: new Set() })
}

function read(node: unknown, where: string, reading: Reading): SchemaFact {
  const record = recordOf(node)
  const reference = textOf(record?.['$ref'])
  if (reference !== undefined && reading.open.has(reference)) return place(opaque(), where, reading)
  if (reference !== undefined) {
    const target = follow(reading.root, reference)
    return read(target, reference, { ...reading, open: new Set([...reading.open, reference]) })
  }
  return place(record === undefined ? opaque() : readRecord(record, where, reading), where, reading)
}

function place(schema: SchemaFact, where: string, { places }: Reading): SchemaFact {
  places.set(schema, where)
  return schema
}

function opaque(): SchemaFact {
  return { type: 'object', opaque: true }
}

function readRecord(record: JsonRecord, where: string, reading: Reading): SchemaFact {
  const { allOf, ...own } = record
  if (allOf !== undefined) {
    const parts = listOf(allOf).map((part, at) => read(part, pointer(where, 'allOf', at), reading))
    // Fields beside allOf are one more part; a lone description is none.
    const rest = typeOf(own) === undefined ? [] : [readRecord(own, where, reading)]
    return withCommon(own, mergeParts([...parts, ...rest]))
  }
  const alternatives = readAlternatives(own, where, reading)
  if (alternatives !== undefined) return alternatives
  const type = typeOf(own)
  return type === undefined ? opaque() : withCommon(own, readTyped(type, own, where, reading))
}

/** Later parts win; fields and required names of all parts count. */
function mergeParts(parts: readonly SchemaFact[]): SchemaFact {
  let merged = parts[0] ?? opaque()
  for (const part of parts.slice(1)) merged = { ...merged, ...part }
  const required = [...new Set(parts.flatMap(part => part.required ?? []))]
  const fields = parts.flatMap(part => Object.entries(part.properties ?? {}))
  return {
    ...merged,
    ...(fields.length === 0 ? {} : { properties: Object.fromEntries(fields) }),
    ...(required.length === 0 ? {} : { required }),
  }
}

/** `oneOf` tells which fields must be given, or that null is allowed; other choices are not comparable. */
function readAlternatives(record: JsonRecord, where: string, reading: Reading): SchemaFact | undefined {
  const { oneOf, anyOf, ...own } = record
  const choices = [...listOf(oneOf), ...listOf(anyOf)]
  if (choices.length === 0) return undefined
  const sets = choices.map(choice => namesIn(recordOf(choice)?.['required']))
  const onlyNames = choices.every(choice =>
    Object.keys(recordOf(choice) ?? {}).every(key => ['required', 'title'].includes(key)),
  )
  if (onlyNames && sets.length > 1 && sets.every(set => set.length > 0))
    return { ...readRecord({ type: 'object', ...own }, where, reading), oneOfRequired: sets.map(set => [...set]) }
  const real = choices.filter(choice => recordOf(choice)?.['type'] !== 'null')
  if (real.length !== 1) return opaque()
  const only = read(real[0], pointer(where, oneOf === undefined ? 'anyOf' : 'oneOf', choices.indexOf(real[0])), reading)
  return real.length === choices.length ? only : { ...only, nullable: true }
}

type Type = SchemaFact['type']

/** The type of a node. Ozon's documents leave it out or use words of their own, so these are read too. */
const ownWords: Readonly<Record<string, Type>> = {
  int: 'integer',
  bool: 'boolean',
  enum: 'string',
  timestamp: 'string',
  'array of strings': 'array',
}
const types: readonly string[] = ['object', 'array', 'string', 'integer', 'number', 'boolean'] satisfies Type[]

function typeOf(record: JsonRecord): Type | undefined {
  const given = [record['type']].flat().find(each => each !== 'null')
  if (typeof given === 'string') {
    if (Object.hasOwn(ownWords, given)) return ownWords[given]
    // The list holds the types and nothing else.
    if (types.includes(given)) return given as Type
  }
  if (record['items'] !== undefined) return 'array'
  if (record['properties'] !== undefined || record['additionalProperties'] !== undefined) return 'object'
  return record['enum'] !== undefined || record['format'] === 'date-time' ? 'string' : undefined
}

function readTyped(type: Type, record: JsonRecord, where: string, reading: Reading): SchemaFact {
  if (type === 'object') return readObject(record, where, reading)
  if (type === 'array') return readArray(record, where, reading)
  if (type === 'boolean') return { type }
  return type === 'string' ? readString(record) : { type, ...readNumber(record) }
}

function readObject(record: JsonRecord, where: string, reading: Reading): SchemaFact {
  const fields = recordsIn(record['properties']).map(([name, node]): [string, SchemaFact] => [
    name,
    read(node, pointer(where, 'properties', name), reading),
  ])
  const required = namesIn(record['required'])
  const more = recordOf(record['additionalProperties'])
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required: [...required] }),
    ...(fields.length === 0 ? {} : { properties: Object.fromEntries(fields) }),
    ...(more === undefined || Object.keys(more).length === 0
      ? {}
      : { additionalProperties: read(more, pointer(where, 'additionalProperties'), reading) }),
  }
}

function readArray(record: JsonRecord, where: string, reading: Reading): SchemaFact {
  const ofTexts = record['type'] === 'array of strings' && record['items'] === undefined
  const items = ofTexts ? { type: 'string' } : record['items']
  // Ozon writes bounds of lists as bounds of numbers, too.
  const minItems = wholeIn(record['minItems'] ?? record['minimum'])
  const maxItems = wholeIn(record['maxItems'] ?? record['maxSize'] ?? record['maximum'])
  return {
    type: 'array',
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
    items: read(items, pointer(where, 'items'), reading),
  }
}

function readString(record: JsonRecord): SchemaFact {
  const words = namesIn(record['enum'])
  const minLength = wholeIn(record['minLength'])
  const maxLength = wholeIn(record['maxLength'])
  const format =
    record['type'] === 'timestamp' ? 'date-time' : formatIn(record, ['int64', 'uint64', 'date-time', 'byte'])
  return {
    type: 'string',
    ...(format === undefined ? {} : { format }),
    ...(words.length === 0 ? {} : { enum: [...words] }),
    ...(typeof record['default'] === 'string' ? { default: record['default'] } : {}),
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
  }
}

function readNumber(record: JsonRecord): Omit<SchemaFact, 'type'> {
  const format = formatIn(record, ['int32', 'int64', 'uint64', 'double', 'float'])
  const values = listOf(record['enum']).map(String)
  return {
    ...(format === undefined ? {} : { format }),
    ...(values.length === 0 ? {} : { docValues: values }),
    ...(typeof record['default'] === 'number' ? { default: record['default'] } : {}),
    ...(typeof record['minimum'] === 'number' ? { minimum: record['minimum'] } : {}),
    ...(typeof record['maximum'] === 'number' ? { maximum: record['maximum'] } : {}),
  }
}

function withCommon(record: JsonRecord, schema: SchemaFact): SchemaFact {
  const description = textOf(record['description']) ?? ''
  const scalar = schema.type === 'string' || schema.type === 'integer'
  const listed =
    scalar && schema.enum === undefined && schema.docValues === undefined ? findListedValues(description) : []
  const removedOn = findRemoval(description)
  const nullable = record['nullable'] === true || (Array.isArray(record['type']) && record['type'].includes('null'))
  return {
    ...schema,
    ...(listed.length === 0 ? {} : { docValues: [...listed] }),
    ...(nullable ? { nullable: true as const } : {}),
    ...(record['deprecated'] === true ? { deprecated: true as const } : {}),
    ...(removedOn === undefined ? {} : { removedOn }),
  }
}

function namesIn(value: unknown): readonly string[] {
  const texts = listOf(value).filter(each => typeof each === 'string')
  return [...new Set(texts)].filter(each => each !== '')
}

function wholeIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

function formatIn<T extends NonNullable<SchemaFact['format']>>(
  record: JsonRecord,
  allowed: readonly T[],
): T | undefined {
  return allowed.find(each => each === record['format'])
}
