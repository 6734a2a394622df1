import { Ajv, type ValidateFunction } from 'ajv'
import { loadFacts, type SchemaFact } from '../../../spec/facts.ts'
import { documentedList, documentedNulls, documentedText } from './documented-nulls.ts'

/**
 * Judges answers of the sandbox by Ozon's documents: `spec/schemas.json` made into JSON Schema, with what
 * `spec/corrections.json` adds. It knows nothing of the sandbox's own code.
 */
const facts = loadFacts()
const ajv = new Ajv({ strict: false, allErrors: true })
for (const format of ['int32', 'int64', 'uint64', 'double', 'float']) ajv.addFormat(format, true)
ajv.addFormat('byte', /^[\w+/]*={0,2}$/)
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)

const judges = new Map<string, ValidateFunction>()
const corrections = facts.corrections.filter(({ side }) => side === 'answer')

/** What the documents have against an answer: 'place: rule', places without indexes. */
export function objectionsToAnswer(path: string, answer: unknown): readonly string[] {
  const schema = facts.schemas.operations[path]?.answer
  if (schema === undefined) return []
  const judge = judges.get(path) ?? ajv.compile(closed(path, schema, ''))
  judges.set(path, judge)
  if (judge(answer)) return []
  return (judge.errors ?? []).map(({ instancePath, params, message, keyword }) => {
    const name = keyword === 'additionalProperties' ? `.${String(params['additionalProperty'])}` : ''
    return `${plain(instancePath)}${name}: ${message}`.replace(/^\./, '')
  })
}

/** Every documented field of an answer, without indexes: 'postings[].status'. */
export function documentedFields(path: string): readonly string[] {
  const schema = facts.schemas.operations[path]?.answer
  return schema === undefined ? [] : fieldsOf(schema, '')
}

/** Fields that an answer holds with a value, in the same words. */
export function fieldsOfAnswer(answer: unknown, place = ''): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap(each => fieldsOfAnswer(each, `${place}[]`))
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([name, value]) => {
    const field = place === '' ? name : `${place}.${name}`
    return value === null ? [] : [field, ...fieldsOfAnswer(value, field)]
  })
}

function fieldsOf(schema: SchemaFact, place: string): string[] {
  if (schema.items !== undefined) return fieldsOf(schema.items, `${place}[]`)
  return Object.entries(schema.properties ?? {}).flatMap(([name, each]) => {
    const field = place === '' ? name : `${place}.${name}`
    return [field, ...fieldsOf(each, field)]
  })
}

/** Objects that list their fields allow no others but those that corrections know. */
function closed(path: string, schema: SchemaFact, place: string): Record<string, unknown> {
  const { type, format, minimum, maximum, enum: words } = schema
  const known = corrections.filter(({ operation }) => operation === path)
  const at = (field: string) => known.filter(each => each.field === field)
  const types = new Set<string>([type])
  if (schema.nullable === true || at(place).some(({ kind }) => kind === 'null') || documentedNulls(path, place))
    types.add('null')
  if (documentedList(path, place)) types.add('array')
  if (documentedText(path, place)) types.add('string')
  if (at(place).some(({ treatment }) => treatment === 'believe-sample')) {
    for (const json of at(place).flatMap(each => each.json)) types.add(json)
  }
  const node: Record<string, unknown> = { type: types.size === 1 ? type : [...types] }
  if (format !== undefined) node['format'] = format
  if (minimum !== undefined) node['minimum'] = minimum
  if (maximum !== undefined) node['maximum'] = maximum
  if (words !== undefined) node['enum'] = types.has('null') ? [...words, null] : words
  if (schema.required !== undefined) node['required'] = schema.required
  if (schema.items !== undefined) node['items'] = closed(path, schema.items, `${place}[]`)
  if (schema.properties === undefined) return node
  const join = (name: string): string => (place === '' ? name : `${place}.${name}`)
  const properties = Object.entries(schema.properties).map(([name, each]) => [name, closed(path, each, join(name))])
  const extra = known
    .filter(({ field, kind }) => kind === 'extra' && field.startsWith(place === '' ? '' : `${place}.`))
    .map(({ field }) => [field.slice(place === '' ? 0 : place.length + 1), {}])
  node['properties'] = Object.fromEntries([...extra, ...properties])
  // The keys of some objects are data.
  const { additionalProperties: rest } = schema
  if (rest !== undefined) node['additionalProperties'] = closed(path, rest, `${place}{}`)
  else if (schema.opaque === undefined) node['additionalProperties'] = false
  return node
}

const plain = (pointer: string): string =>
  pointer
    .slice(1)
    .replace(/(^|\/)\d+/g, '[]')
    .replaceAll('/', '.')
    .replaceAll('.[]', '[]')
