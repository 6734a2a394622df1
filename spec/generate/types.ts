import type { OperationFact } from '../facts.ts'
import type { Bodies } from './bodies.ts'
import { type Group, nameGroups, type Place } from './names.ts'
import { directObjects, type Field, type ObjectShape, type Shape, type Side } from './shapes.ts'
import { byText, HEADER, indent, pascalCase, propertyName, quote, singular } from './text.ts'

const OPEN = '(string & {})'
/** Longer lists of words stand in a comment: in answers they only complete, and each costs every user's compiler. */
const MOST_WORDS = 1

/** src/wire/types.ts: plain interfaces, since schemas of zod would cost the user's compiler dearly. */
export function typesFile(
  operations: readonly OperationFact[],
  all: readonly Bodies[],
  scope: readonly string[],
): string {
  const names = nameShapes(all)
  const inScope = all.filter(each => scope.includes(each.path))
  const written = new Map<string, string>()
  const write = (shape: Shape, side: Side): string => typeText(shape, side, object => named(object, side))
  const named = (shape: ObjectShape, side: Side): string => {
    const name = names.get(keyOf(shape, side))
    if (name === undefined) throw new Error('A shape was written that was not named')
    if (!written.has(name)) {
      written.set(name, '')
      written.set(name, `export interface ${name} ${membersText(shape.fields, side, write)}`)
    }
    return name
  }
  const roots = rootTypes(inScope, write)
  const shared = [...written.entries()].toSorted(([a], [b]) => byText(a, b)).map(([, text]) => text)
  const map = `/** Request and answer of each operation, by its path. */\nexport interface Operations {\n${indent(operationLines(operations, inScope))}\n}`
  return `${[HEADER + INTRO, ...roots, ...shared, map].join('\n\n')}\n`
}

const INTRO = `
// Requests are written as Ozon's schema says; ids may be given as text, number or bigint.
// In answers every field may be missing or null, 64-bit integers and amounts come as number or text, and lists of words are open.

/** A file that Ozon answered with, as bytes or inside JSON. It was read whole: both methods may be called, and again. */
export interface FileAnswer {
  /** Such as 'application/pdf'; 'application/octet-stream' when nothing tells. */
  readonly contentType: string
  /** Without any folder, so that it is safe to write to. */
  readonly fileName?: string
  bytes(): Uint8Array<ArrayBuffer>
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
}`

function operationLines(operations: readonly OperationFact[], inScope: readonly Bodies[]): string {
  return inScope
    .map(each => {
      const answer = each.answer === undefined ? emptyAnswer(operations, each.path) : `${each.name}Answer`
      return `${quote(each.path)}: { request: ${each.name}Request; answer: ${answer} }`
    })
    .join('\n')
}

function emptyAnswer(operations: readonly OperationFact[], path: string): string {
  return operations.find(each => each.path === path)?.answer?.kind === 'file' ? 'FileAnswer' : 'undefined'
}

/** The whole bodies keep the name of their operation; an equal body becomes another name of the first. */
function rootTypes(inScope: readonly Bodies[], write: (shape: Shape, side: Side) => string): string[] {
  const first = new Map<string, string>()
  const declare = (name: string, path: string, shape: Shape, side: Side): string => {
    const comment = `/** ${side === 'request' ? 'Request' : 'Answer'} of ${path} */\n`
    if (shape.kind === 'object' && shape.fields.length === 0)
      return `${comment}export type ${name} = Record<string, never>`
    const body = shape.kind === 'object' ? membersText(shape.fields, side, write) : write(shape, side)
    const same = first.get(side + body)
    if (same !== undefined) return `${comment}export type ${name} = ${same}`
    first.set(side + body, name)
    return shape.kind === 'object'
      ? `${comment}export interface ${name} ${body}`
      : `${comment}export type ${name} = ${body}`
  }
  return inScope.flatMap(each => [
    declare(`${each.name}Request`, each.path, each.request, 'request'),
    ...(each.answer === undefined ? [] : [declare(`${each.name}Answer`, each.path, each.answer, 'answer')]),
  ])
}

function membersText(fields: readonly Field[], side: Side, write: (shape: Shape, side: Side) => string): string {
  const lines = fields.map(field => {
    const type = write(field.shape, side)
    const words = side === 'answer' ? longList(field.shape) : []
    const told = [...(field.doc === undefined ? [] : [field.doc]), ...(words.length === 0 ? [] : [words.join(', ')])]
    const doc = told.length === 0 ? '' : `/** ${told.join(' ')} */\n`
    if (side === 'answer') return `${doc}${propertyName(field.name)}?: ${type} | null`
    const orNull = field.nullable ? ' | null' : ''
    return (
      doc +
      (field.required
        ? `${propertyName(field.name)}: ${type}${orNull}`
        : `${propertyName(field.name)}?: ${type}${orNull} | undefined`)
    )
  })
  return `{\n${indent(lines.join('\n'))}\n}`
}

function typeText(shape: Shape, side: Side, object: (shape: ObjectShape) => string): string {
  const inner = (each: Shape): string => typeText(each, side, object)
  switch (shape.kind) {
    case 'object':
      return object(shape)
    case 'open':
      return 'Record<string, unknown>'
    case 'map':
      return `Record<string, ${inner(shape.of)}>`
    case 'list':
      return side === 'request' ? `readonly ${wrap(inner(shape.of))}[]` : `${wrap(inner(shape.of))}[]`
    case 'either':
      return shape.of.map(inner).join(' | ')
    case 'id':
      return side === 'request' ? 'string | number | bigint' : 'number | string'
    case 'integer':
    case 'int32':
      return 'number'
    case 'number':
      return side === 'request' ? 'number' : 'number | string'
    case 'numeric':
      return 'number | string'
    case 'flag':
      return 'boolean'
    case 'word':
      if (side === 'request') return shape.values.map(quote).join(' | ')
      return longList(shape).length > 0 ? 'string' : [...shape.values.map(quote), OPEN].join(' | ')
    case 'text':
      if (shape.known.length === 0 || (side === 'answer' && longList(shape).length > 0)) return 'string'
      return [...shape.known.map(quote), OPEN].join(' | ')
    case 'moment':
    case 'day':
    case 'bytes':
      return 'string'
  }
}

/** The words of a field, or of its elements, when they are too many for a type. */
function longList(shape: Shape): readonly string[] {
  if (shape.kind === 'list') return longList(shape.of)
  const words = shape.kind === 'word' ? shape.values : shape.kind === 'text' ? shape.known : []
  return words.length > MOST_WORDS ? words : []
}

function wrap(type: string): string {
  return / [|&] /.test(type) ? `(${type})` : type
}

/** Equal keys mean equal types: the text of the type with every nested object written out. */
function keyOf(shape: ObjectShape, side: Side): string {
  const write = (each: Shape, at: Side): string => typeText(each, at, nested => keyOf(nested, at))
  return `${side} ${membersText(shape.fields, side, write)}`
}

/** The elements of a list are named in the singular. */
function stepName({ name, shape }: Field): string {
  return shape.kind === 'list' ? singular(pascalCase(name)) : pascalCase(name)
}

function nameShapes(all: readonly Bodies[]): ReadonlyMap<string, string> {
  const groups = new Map<string, Group & { places: Place[] }>()
  const visit = (shape: ObjectShape, side: Side, place: Place): void => {
    if (place.steps.length > 0) {
      const key = keyOf(shape, side)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { key, side, shape, places: [place] })
      else group.places.push(place)
    }
    for (const field of shape.fields) enter(field.shape, side, { ...place, steps: [...place.steps, stepName(field)] })
  }
  const enter = (shape: Shape, side: Side, place: Place): void => {
    for (const object of directObjects(shape)) visit(object, side, place)
  }
  for (const each of all) {
    enter(each.request, 'request', { operation: each.name, steps: [] })
    if (each.answer !== undefined) enter(each.answer, 'answer', { operation: each.name, steps: [] })
  }
  return nameGroups(
    [...groups.values()],
    all.flatMap(each => [`${each.name}Request`, `${each.name}Answer`]),
  )
}
