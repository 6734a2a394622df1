import type { CorrectionFact, SchemaFact } from '../facts.ts'

/** Sets of fields of which a request must give one. */
type Sets = readonly (readonly string[])[]

/** A body between the facts and the code: what both the types and the schemas are written from. */
/** Whether a word of a list must have its letter case, gets it before it is sent, or goes as the caller wrote it. */
type Spelling = 'exact' | 'corrected' | 'given'

export type Shape =
  | { readonly kind: 'object'; readonly fields: readonly Field[]; readonly oneOf?: Sets; readonly anyOf?: Sets }
  | { readonly kind: 'open' }
  | { readonly kind: 'map'; readonly of: Shape }
  | { readonly kind: 'list'; readonly of: Shape; readonly min?: number; readonly max?: number }
  | { readonly kind: 'either'; readonly of: readonly Shape[] }
  | {
      readonly kind: 'id'
      readonly sent: 'number' | 'text'
      readonly min?: number
      readonly max?: number
      readonly unsigned: boolean
    }
  | { readonly kind: 'integer' | 'int32' | 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'text'; readonly known: readonly string[]; readonly min?: number; readonly max?: number }
  | { readonly kind: 'word'; readonly values: readonly string[]; readonly spelling: Spelling }
  | { readonly kind: 'moment' | 'day' | 'bytes' | 'flag' | 'numeric' }

export type ObjectShape = Extract<Shape, { kind: 'object' }>

export interface Field {
  readonly name: string
  readonly shape: Shape
  readonly required: boolean
  readonly nullable: boolean
  readonly doc: string | undefined
}

export type Side = 'request' | 'answer'

/** Corrections of one side of one operation, by the path of the field. */
export type FieldCorrections = ReadonlyMap<string, readonly CorrectionFact[]>

export function correctionsOf(all: readonly CorrectionFact[], operation: string, side: Side): FieldCorrections {
  const found = new Map<string, CorrectionFact[]>()
  for (const each of all) {
    // A shape that only one old document has is no reason to widen what everybody gets.
    if (each.operation !== operation || each.side !== side || each.onlyIn !== undefined) continue
    found.set(each.field, [...(found.get(each.field) ?? []), each])
  }
  return found
}

/** The shape of a schema, with what payloads taught about it. */
export function shapeOf(schema: SchemaFact, side: Side, corrections: FieldCorrections, path = ''): Shape {
  return correct(plainShape(schema, side, corrections, path), corrections.get(path) ?? [])
}

/** The objects that stand directly in a shape: itself, or the elements of its lists. */
export function directObjects(shape: Shape): readonly ObjectShape[] {
  switch (shape.kind) {
    case 'object':
      return [shape]
    case 'list':
    case 'map':
      return directObjects(shape.of)
    case 'either':
      return shape.of.flatMap(directObjects)
    default:
      return []
  }
}

function plainShape(schema: SchemaFact, side: Side, corrections: FieldCorrections, path: string): Shape {
  switch (schema.type) {
    case 'object':
      return objectShape(schema, side, corrections, path)
    case 'array':
      return {
        kind: 'list',
        of: schema.items === undefined ? { kind: 'open' } : shapeOf(schema.items, side, corrections, `${path}[]`),
        ...bounds(schema.minItems, schema.maxItems),
      }
    case 'boolean':
      return { kind: 'flag' }
    case 'integer':
    case 'number':
      return numberShape(schema)
    case 'string':
      return textShape(schema)
  }
}

function objectShape(schema: SchemaFact, side: Side, corrections: FieldCorrections, path: string): Shape {
  if (schema.additionalProperties !== undefined) {
    return { kind: 'map', of: shapeOf(schema.additionalProperties, side, corrections, `${path}{}`) }
  }
  // A nested object without fields is one that Ozon does not describe; a whole body without fields is an empty one.
  if (schema.opaque === true || (schema.properties === undefined && path !== '')) return { kind: 'open' }
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties ?? {}).map(([name, each]) => ({
    name,
    shape: shapeOf(each, side, corrections, path === '' ? name : `${path}.${name}`),
    required: required.has(name),
    nullable: each.nullable === true,
    doc: docOf(each),
  }))
  return {
    kind: 'object',
    fields,
    ...(schema.oneOfRequired === undefined ? {} : { oneOf: schema.oneOfRequired }),
    ...(schema.anyOfRequired === undefined ? {} : { anyOf: schema.anyOfRequired }),
  }
}

function docOf(schema: SchemaFact): string | undefined {
  const until =
    schema.removedOn === undefined
      ? ''
      : ` Ozon announced to remove it on ${schema.removedOn}; whether it did cannot be told from the documents at hand.`
  if (schema.deprecated === true) return `@deprecated by Ozon.${until}`
  return schema.template === undefined ? undefined : schema.template
}

function numberShape(schema: SchemaFact): Shape {
  const within = bounds(schema.minimum, schema.maximum)
  if (schema.format === 'int64' || schema.format === 'uint64') {
    return { kind: 'id', sent: 'number', unsigned: schema.format === 'uint64', ...within }
  }
  if (schema.type === 'number') return { kind: 'number', ...within }
  return { kind: schema.format === 'int32' ? 'int32' : 'integer', ...within }
}

function textShape(schema: SchemaFact): Shape {
  if (schema.format === 'int64' || schema.format === 'uint64') {
    return { kind: 'id', sent: 'text', unsigned: schema.format === 'uint64' }
  }
  if (schema.enum !== undefined) return { kind: 'word', values: schema.enum, spelling: 'exact' }
  if (schema.template === 'YYYY-MM-DD') return { kind: 'day' }
  if (schema.format === 'date-time') return { kind: 'moment' }
  if (schema.format === 'byte') return { kind: 'bytes' }
  return { kind: 'text', known: schema.docValues ?? [], ...bounds(schema.minLength, schema.maxLength) }
}

function bounds(min: number | undefined, max: number | undefined): { min?: number; max?: number } {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

function correct(shape: Shape, corrections: readonly CorrectionFact[]): Shape {
  return corrections.reduce(correctOnce, shape)
}

/** Widens a shape by what was seen, where the treatment says that it is to be taken. */
function correctOnce(shape: Shape, correction: CorrectionFact): Shape {
  switch (correction.treatment) {
    case 'accept-both':
    case 'read-amount':
      return shape.kind === 'id' ? shape : { kind: 'numeric' }
    case 'read-sibling-currency':
      return correction.json.includes('string') && shape.kind === 'object'
        ? either(shape, { kind: 'text', known: [] })
        : shape
    case 'first-of-list':
      return either(shape, { kind: 'list', of: shape })
    case 'believe-sample':
      return either({ kind: 'list', of: shape }, shape)
    case 'ignore-case':
      return shape.kind === 'word' ? { ...shape, spelling: 'corrected' } : shape
    case 'send-as-given':
      return shape.kind === 'word' ? { ...shape, spelling: 'given' } : shape
    default:
      return shape
  }
}

function either(...of: readonly Shape[]): Shape {
  return { kind: 'either', of }
}
