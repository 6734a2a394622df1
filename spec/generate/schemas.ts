import type { Bodies } from './bodies.ts'
import { kitNames } from './kit-file.ts'
import { directObjects, type Field, type ObjectShape, type Shape, type Side } from './shapes.ts'
import { HEADER, indent, kebabCase, pascalCase, propertyName, quote, quoteAll, singular } from './text.ts'

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

/** Imports what stands in the text: names that are neither quoted nor fields. */
function importsText(body: string): string {
  const code = body.replace(/'(?:[^'\\]|\\.)*'/g, '')
  const names = new Set([...code.matchAll(/(?<!\w)[a-z]\w*(?![\w:])/gi)].map(([name]) => name))
  const used = kitNames().filter(name => names.has(name.replace('type ', '')))
  return `import { once } from '../once.ts'\nimport {\n${used.map(name => `  ${name},`).join('\n')}\n} from './kit.ts'\n`
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
  if (side === 'answer') return `loose(${body})`
  return (['oneOf', 'anyOf'] as const).reduce((text, rule) => {
    const sets = shape[rule]?.map(set => `[${quoteAll(set)}]`)
    return sets === undefined ? text : `${rule}(${text}, [${sets.join(', ')}])`
  }, `strict(${body})`)
}

const MAYBE: Readonly<Record<string, string>> = {
  text: 'maybeText',
  flag: 'maybeFlag',
  'number()': 'maybeNumber',
  numeric: 'maybeNumeric',
}

function fieldText(field: Field, side: Side, shared: Shared): string {
  const own = zodText(field.shape, side, shared)
  if (side === 'answer') return MAYBE[own] ?? `maybe(${own})`
  const orNull = field.nullable ? `orNull(${own})` : own
  return field.required ? orNull : `optional(${orNull})`
}

const WORDS = { exact: 'word', corrected: 'anyCase', given: 'givenCase' } as const

function requestText(shape: Other, shared: Shared): string {
  const inner = (each: Shape): string => zodText(each, 'request', shared)
  switch (shape.kind) {
    case 'open':
      return 'anything'
    case 'map':
      return `map(${inner(shape.of)})`
    case 'list':
      return `list(${[inner(shape.of), ...boundsText(shape)].join(', ')})`
    case 'either':
      return `either(${shape.of.map(inner).join(', ')})`
    case 'id':
      return `${shape.sent === 'text' ? 'idText' : 'idNumber'}(${boundsText(shape).join('')})`
    case 'integer':
    case 'int32':
    case 'number':
      return `${shape.kind}(${boundsText(shape).join('')})`
    case 'word':
      return `${WORDS[shape.spelling]}(${quoteAll(shape.values)})`
    case 'text':
      return boundsText(shape).length === 0 ? 'text' : `textWithin(${boundsText(shape).join('')})`
    case 'bytes':
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
      return `map(${inner(shape.of)})`
    case 'list':
      return `list(${inner(shape.of)})`
    case 'either':
      return `either(${shape.of.map(inner).join(', ')})`
    case 'id':
    case 'number':
    case 'numeric':
      return 'numeric'
    case 'integer':
    case 'int32':
      return 'number()'
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

interface Bounded {
  readonly min?: number
  readonly max?: number
  readonly unsigned?: boolean
}

/** The last argument of a helper, when there is anything to say. */
function boundsText(shape: Bounded): readonly string[] {
  const rules = [
    ...(shape.min === undefined ? [] : [`min: ${shape.min}`]),
    ...(shape.max === undefined ? [] : [`max: ${shape.max}`]),
    ...(shape.unsigned === true ? ['unsigned: true'] : []),
  ]
  return rules.length === 0 ? [] : [`{ ${rules.join(', ')} }`]
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
  const visit = (shape: ObjectShape, side: Side, field: string): void => {
    const key = keyOf(shape, side)
    const known = seen.get(key)
    if (known !== undefined) {
      known.count++
      return
    }
    for (const each of shape.fields) enter(each.shape, side, each.name)
    // Whole bodies have no field and are never shared.
    if (field !== '') seen.set(key, { count: 1, field, shape, side })
  }
  const enter = (shape: Shape, side: Side, field: string): void => {
    for (const object of directObjects(shape)) visit(object, side, field)
  }
  for (const each of bodies) {
    enter(each.request, 'request', '')
    if (each.answer !== undefined) enter(each.answer, 'answer', '')
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
