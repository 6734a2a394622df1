import type { Bodies } from './bodies.ts'
import type { Field, Shape, Side } from './shapes.ts'
import { HEADER, indent, kebabCase, pascalCase, propertyName, quote, quoteAll, singular } from './text.ts'

type ObjectShape = Extract<Shape, { kind: 'object' }>
type Other = Exclude<Shape, ObjectShape>

/** Objects that several places of one file share, by their key. */
type Shared = ReadonlyMap<string, { readonly name: string; readonly side: Side; readonly shape: ObjectShape }>

const NOTHING_SHARED: Shared = new Map()

/** The name of a section's file, without its ending. */
export const sectionFile = (section: string): string => kebabCase(section)

/** src/wire/schemas/<section>.ts: built on first use, each once. */
export function schemasFile(bodies: readonly Bodies[]): string {
  const shared = nameShared(bodies)
  const entries = bodies.map(each => entryText(each, shared))
  const helpers = [...shared.values()].map(
    ({ name, side, shape }) => `const ${name} = once((): Schema => ${objectText(shape, side, shared)})`,
  )
  const body = [...helpers, `export const schemas = {\n${indent(entries.join('\n'))}\n}`].join('\n\n')
  return `${HEADER}${importsText(body)}\n${body}\n`
}

const KIT = ['anyCase', 'anything', 'day', 'flag', 'idNumber', 'idText', 'maybe', 'maybeFlag', 'maybeNumber', 'maybeNumeric', 'maybeText', 'moment', 'numeric', 'oneOf', 'optional', 'type Schema', 'text']

function importsText(body: string): string {
  const used = KIT.filter(name => new RegExp(`(?<![\\w.'])${name.replace('type ', '')}(?![\\w':])`).test(body))
  const zod = /\bz\./.test(body) ? "import { z } from 'zod'\n" : ''
  return `${zod}import { once } from '../once.ts'\nimport { ${used.join(', ')} } from './kit.ts'\n`
}

function entryText(bodies: Bodies, shared: Shared): string {
  const request = `request: once((): Schema => ${zodText(bodies.request, 'request', shared)}),`
  const answer = bodies.answer && `answer: once((): Schema => ${zodText(bodies.answer, 'answer', shared)}),`
  return `${quote(bodies.path)}: {\n${indent([request, ...(answer === undefined ? [] : [answer])].join('\n'))}\n},`
}

function zodText(shape: Shape, side: Side, shared: Shared): string {
  if (shape.kind !== 'object') return side === 'request' ? requestText(shape, shared) : answerText(shape, shared)
  const helper = shared.get(keyOf(shape, side))
  return helper === undefined ? objectText(shape, side, shared) : `${helper.name}()`
}

function objectText(shape: ObjectShape, side: Side, shared: Shared): string {
  const lines = shape.fields.map(field => `${propertyName(field.name)}: ${fieldText(field, side, shared)},`)
  const body = lines.length === 0 ? '{}' : `{\n${indent(lines.join('\n'))}\n}`
  if (side === 'answer') return `z.looseObject(${body})`
  const strict = `z.strictObject(${body})`
  if (shape.oneOf === undefined) return strict
  return `oneOf(${strict}, [${shape.oneOf.map(set => `[${quoteAll(set)}]`).join(', ')}])`
}

const MAYBE: Readonly<Record<string, string>> = { text: 'maybeText', flag: 'maybeFlag', 'z.number()': 'maybeNumber', numeric: 'maybeNumeric' }

function fieldText(field: Field, side: Side, shared: Shared): string {
  const own = zodText(field.shape, side, shared)
  if (side === 'answer') return MAYBE[own] ?? `maybe(${own})`
  const orNull = field.nullable ? `z.nullable(${own})` : own
  return field.required ? orNull : `optional(${orNull})`
}

function requestText(shape: Other, shared: Shared): string {
  const inner = (each: Shape): string => zodText(each, 'request', shared)
  switch (shape.kind) {
    case 'open':
      return 'anything'
    case 'map':
      return `z.record(z.string(), ${inner(shape.of)})`
    case 'list':
      return `z.array(${inner(shape.of)})${chain(shape.min, shape.max)}`
    case 'either':
      return `z.union([${shape.of.map(inner).join(', ')}])`
    case 'id':
      return `${shape.sent === 'text' ? 'idText' : 'idNumber'}(${rulesText(shape)})`
    case 'integer':
      return `z.int()${chain(shape.min, shape.max)}`
    case 'number':
      return `z.number()${chain(shape.min, shape.max)}`
    case 'word':
      return shape.anyCase ? `anyCase([${quoteAll(shape.values)}])` : `z.enum([${quoteAll(shape.values)}])`
    case 'text':
      return shape.min === undefined && shape.max === undefined ? 'text' : `z.string()${chain(shape.min, shape.max)}`
    case 'bytes':
      return 'z.base64()'
    case 'moment':
    case 'day':
    case 'flag':
    case 'numeric':
      return shape.kind
  }
}

function answerText(shape: Other, shared: Shared): string {
  const inner = (each: Shape): string => zodText(each, 'answer', shared)
  switch (shape.kind) {
    case 'open':
      return 'anything'
    case 'map':
      return `z.record(z.string(), ${inner(shape.of)})`
    case 'list':
      return `z.array(${inner(shape.of)})`
    case 'either':
      return `z.union([${shape.of.map(inner).join(', ')}])`
    case 'id':
    case 'number':
    case 'numeric':
      return 'numeric'
    case 'integer':
      return 'z.number()'
    case 'flag':
      return 'flag'
    case 'word':
    case 'text':
    case 'moment':
    case 'day':
    case 'bytes':
      return 'text'
  }
}

function chain(min: number | undefined, max: number | undefined): string {
  return `${min === undefined ? '' : `.min(${min})`}${max === undefined ? '' : `.max(${max})`}`
}

function rulesText(shape: Extract<Shape, { kind: 'id' }>): string {
  const rules = [
    ...(shape.min === undefined ? [] : [`min: ${shape.min}`]),
    ...(shape.max === undefined ? [] : [`max: ${shape.max}`]),
    ...(shape.unsigned ? ['unsigned: true'] : []),
  ]
  return rules.length === 0 ? '' : `{ ${rules.join(', ')} }`
}

/** Equal keys mean equal schemas: the text of the schema with nothing shared. */
function keyOf(shape: ObjectShape, side: Side): string {
  return `${side} ${objectText(shape, side, NOTHING_SHARED)}`
}

interface Sight {
  readonly field: string
  readonly side: Side
  readonly shape: ObjectShape
  count: number
}

/** Objects that stand in the file more than once, innermost first, each with a name after its field. */
function nameShared(bodies: readonly Bodies[]): Shared {
  const shared = new Map<string, { name: string; side: Side; shape: ObjectShape }>()
  const taken = new Set<string>()
  for (const [key, { count, field, side, shape }] of lookAround(bodies)) {
    if (count === 1) continue
    const name = freeName(field, taken)
    taken.add(name)
    shared.set(key, { name, side, shape })
  }
  return shared
}

function lookAround(bodies: readonly Bodies[]): ReadonlyMap<string, Sight> {
  const seen = new Map<string, Sight>()
  const visit = (shape: Shape, side: Side, field: string): void => {
    if (shape.kind === 'list' || shape.kind === 'map') return visit(shape.of, side, field)
    if (shape.kind === 'either') return shape.of.forEach(each => visit(each, side, field))
    if (shape.kind !== 'object') return undefined
    const key = keyOf(shape, side)
    const known = seen.get(key)
    if (known !== undefined) {
      known.count++
      return undefined
    }
    for (const each of shape.fields) visit(each.shape, side, each.name)
    // Whole bodies have no field and are never shared.
    if (field !== '') seen.set(key, { count: 1, field, shape, side })
  }
  for (const each of bodies) {
    visit(each.request, 'request', '')
    if (each.answer !== undefined) visit(each.answer, 'answer', '')
  }
  return seen
}

function freeName(field: string, taken: ReadonlySet<string>): string {
  const word = singular(pascalCase(field))
  const base = `${word.charAt(0).toLowerCase()}${word.slice(1)}Schema`
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}${number}`
    if (!taken.has(name)) return name
  }
}
