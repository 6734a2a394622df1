import fc from 'fast-check'
import type { SchemaFact } from '../../spec/facts.ts'

/** A body of a request as a caller gives it, and as it must leave: ids are given in three forms and leave in one. */
export interface Body {
  readonly given: unknown
  readonly sent: unknown
}

/** Longer lists show nothing new. */
const FEW = 2
const NAME = fc.stringMatching(/^[a-z]{1,8}$/)
const INSTANT = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString())

/** Any request that keeps the rules of a schema. */
export function requestOf(schema: SchemaFact, isRoot = true): fc.Arbitrary<Body> {
  switch (schema.type) {
    case 'object':
      return requestObject(schema, isRoot)
    case 'array':
      return fc
        .array(schema.items === undefined ? same(NAME) : requestOf(schema.items, false), lengthOf(schema))
        .map(each => ({ given: each.map(({ given }) => given), sent: each.map(({ sent }) => sent) }))
    default:
      return isId(schema) ? idOf(schema) : same(scalarOf(schema))
  }
}

function requestObject(schema: SchemaFact, isRoot: boolean): fc.Arbitrary<Body> {
  if (isOpen(schema, isRoot)) return same(fc.dictionary(NAME, NAME, { maxKeys: FEW }))
  if (schema.anyOfRequired !== undefined) return requestOfAny(schema, schema.anyOfRequired)
  if (schema.oneOfRequired === undefined) return fieldsOf(schema, schema.required ?? [], [])
  const all = schema.oneOfRequired.flat()
  return fc.constantFrom(...schema.oneOfRequired).chain(chosen =>
    fieldsOf(
      schema,
      [...(schema.required ?? []), ...chosen],
      all.filter(name => !chosen.includes(name)),
    ),
  )
}

/** One set at least, with values that say something. */
function requestOfAny(schema: SchemaFact, sets: readonly (readonly string[])[]): fc.Arbitrary<Body> {
  return fc
    .constantFrom(...sets)
    .chain(chosen =>
      fieldsOf(schema, [...(schema.required ?? []), ...chosen], []).filter(({ given }) =>
        chosen.every(name => !['', 0, '0', 0n].some(empty => Object.is(Reflect.get(Object(given), name), empty))),
      ),
    )
}

function fieldsOf(schema: SchemaFact, required: readonly string[], without: readonly string[]): fc.Arbitrary<Body> {
  const fields = Object.entries(schema.properties ?? {})
    .filter(([name]) => !without.includes(name))
    .map(([name, each]) => [name, requestOf(each, false)] as const)
  return fc
    .record(Object.fromEntries(fields), { requiredKeys: required.filter(name => !without.includes(name)) })
    .map(values => ({ given: mapValues(values, 'given'), sent: mapValues(values, 'sent') }))
}

function mapValues(values: Readonly<Record<string, Body>>, side: keyof Body): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, body]) => [name, body[side]]))
}

/** Any answer that a schema promises; with `nulls`, any field may be null as well. */
export function answerOf(schema: SchemaFact, nulls: boolean, isRoot = true): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'object': {
      if (isOpen(schema, isRoot)) return fc.dictionary(NAME, NAME, { maxKeys: FEW, noNullPrototype: true })
      const fields = Object.entries(schema.properties ?? {}).map(([name, each]) => {
        const value = answerOf(each, nulls, false)
        return [name, nulls ? fc.option(value, { freq: 4 }) : value] as const
      })
      return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [], noNullPrototype: true })
    }
    case 'array':
      return fc.array(schema.items === undefined ? NAME : answerOf(schema.items, nulls, false), lengthOf(schema))
    default:
      if (!isId(schema)) return scalarOf(schema)
      return fc.integer(boundsOf(schema)).map(id => (schema.type === 'string' ? String(id) : id))
  }
}

/** What Ozon documents as an object without its fields; a whole body without fields is empty. */
function isOpen(schema: SchemaFact, isRoot: boolean): boolean {
  if (schema.opaque === true || schema.additionalProperties !== undefined) return true
  return schema.properties === undefined && !isRoot
}

export function isId({ format }: SchemaFact): boolean {
  return format === 'int64' || format === 'uint64'
}

/** Up to 2^53, so that every form of an id is possible. */
function idOf(schema: SchemaFact): fc.Arbitrary<Body> {
  const form = fc.constantFrom(String, Number, BigInt)
  return fc.tuple(fc.maxSafeNat(), form, fc.integer(boundsOf(schema))).map(([any, write, bounded]) => {
    const id = schema.minimum === undefined && schema.maximum === undefined ? any : bounded
    return { given: write(id), sent: schema.type === 'string' ? String(id) : id }
  })
}

function scalarOf(schema: SchemaFact): fc.Arbitrary<unknown> {
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer') return fc.integer(boundsOf(schema))
  // JSON has no minus zero.
  if (schema.type === 'number') return fc.double({ ...boundsOf(schema), noNaN: true }).map(value => value + 0)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.template === 'YYYY-MM-DD') return INSTANT.map(instant => instant.slice(0, 10))
  if (schema.format === 'date-time') return INSTANT
  if (schema.format === 'byte') return fc.base64String({ maxLength: 12 })
  const min = schema.minLength ?? 0
  const text = fc.string({ minLength: min, maxLength: Math.min(schema.maxLength ?? min + 12, min + 12) })
  return schema.docValues === undefined ? text : fc.oneof(fc.constantFrom(...schema.docValues), text)
}

function boundsOf({ minimum, maximum }: SchemaFact): { min: number; max: number } {
  const min = minimum ?? 0
  return { min, max: Math.min(maximum ?? 2 ** 31 - 1, 2 ** 31 - 1) }
}

function lengthOf({ minItems = 0, maxItems = Number.POSITIVE_INFINITY }: SchemaFact): {
  minLength: number
  maxLength: number
} {
  return { minLength: minItems, maxLength: Math.min(maxItems, minItems + FEW) }
}

function same(arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<Body> {
  return arbitrary.map(value => ({ given: value, sent: value }))
}
