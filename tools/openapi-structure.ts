import { readFileSync } from 'node:fs'

// `node tools/openapi-structure.ts <openapi.json> > test/fixtures/openapi/<name>.json` copies what the tests judge by:
// the structure of the operations of spec/operations.json. Descriptions, titles and examples are Ozon's texts and stay out.

interface Json {
  readonly [key: string]: unknown
}

/** Request and answer of the operations that the document has, with the schemas that they lead to. */
export interface Structure {
  readonly paths: Readonly<Record<string, { readonly method: string; readonly request?: Json; readonly answer?: Json }>>
  readonly schemas: Readonly<Record<string, Json>>
}

const isNumber = (value: unknown): boolean => typeof value === 'number'
/**
 * What JSON Schema judges by, where it has the form that JSON Schema knows: Ozon sometimes writes `enum` as an object. A
 * `pattern` of Ozon's is a picture of a date, no regular expression.
 */
const KEPT: Readonly<Record<string, (value: unknown) => boolean>> = {
  format: value => typeof value === 'string',
  nullable: value => value === true,
  enum: Array.isArray,
  minimum: isNumber,
  maximum: isNumber,
  minLength: isNumber,
  maxLength: isNumber,
  minItems: isNumber,
  maxItems: isNumber,
}

/** A few places say "array of strings" and the like, which no validator knows: they are left open. */
const TYPES: readonly unknown[] = ['object', 'array', 'string', 'integer', 'number', 'boolean']

export function structureOf(document: unknown, wanted: readonly string[]): Structure {
  const components = objectAt(document, 'components')
  const documented = objectAt(document, 'paths')
  const schemas = new Map<string, Json>()
  const copy = (schema: unknown): Json => copySchema(schema, name => follow(name))
  const follow = (name: string): void => {
    if (schemas.has(name)) return
    schemas.set(name, {})
    schemas.set(name, copy(objectAt(components, 'schemas')[name]))
  }
  const paths = wanted
    .filter(path => Object.hasOwn(documented, path))
    .map(path => {
      // Each path of Ozon's has one method.
      const [method, operation] = Object.entries(objectAt(documented, path))[0] ?? ['', {}]
      const request = schemaOf(resolved(objectAt(operation, 'requestBody'), components))
      const answer = schemaOf(objectAt(objectAt(operation, 'responses'), '200'))
      const bodies = { ...(request && { request: copy(request) }), ...(answer && { answer: copy(answer) }) }
      return [path, { method: method.toUpperCase(), ...bodies }] as const
    })
  return {
    paths: Object.fromEntries(paths),
    schemas: Object.fromEntries([...schemas].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function copySchema(schema: unknown, follow: (name: string) => void): Json {
  const from = asObject(schema)
  const inner = (each: unknown): Json => copySchema(each, follow)
  if (typeof from.$ref === 'string') {
    const name = from.$ref.split('/').at(-1) ?? ''
    follow(name)
    return { $ref: `#/schemas/${name}` }
  }
  const properties = Object.entries(asObject(from.properties))
  const required = [
    ...(Array.isArray(from.required) ? from.required : []),
    // Some fields carry the mark themselves, as it was written before JSON Schema had lists.
    ...properties.filter(([, each]) => asObject(each).required === true).map(([name]) => name),
  ]
  return {
    ...(TYPES.includes(from.type) ? { type: from.type } : {}),
    ...Object.fromEntries(Object.entries(KEPT).flatMap(([key, fits]) => (fits(from[key]) ? [[key, from[key]]] : []))),
    ...(required.length === 0 ? {} : { required: [...new Set(required)] }),
    ...(properties.length === 0
      ? {}
      : { properties: Object.fromEntries(properties.map(([name, each]) => [name, inner(each)])) }),
    ...(from.items === undefined ? {} : { items: inner(from.items) }),
    ...(typeof from.additionalProperties === 'object'
      ? { additionalProperties: inner(from.additionalProperties) }
      : {}),
    ...(Array.isArray(from.oneOf) ? { oneOf: from.oneOf.map(inner) } : {}),
  }
}

/** Of a file Ozon documents another media type, under the same kind of schema. */
function schemaOf(body: unknown): Json | undefined {
  const [content] = Object.values(objectAt(body, 'content'))
  const schema = asObject(content).schema
  return schema === undefined ? undefined : asObject(schema)
}

function resolved(body: Json, components: Json): Json {
  if (typeof body.$ref !== 'string') return body
  return objectAt(objectAt(components, 'requestBodies'), body.$ref.split('/').at(-1) ?? '')
}

const objectAt = (value: unknown, key: string): Json => asObject(asObject(value)[key])

function asObject(value: unknown): Json {
  // An object of JSON has text keys and anything as values.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

/** One line for each operation and schema, so that a newer copy is easy to compare. */
export function structureText({ paths, schemas }: Structure): string {
  const lines = (rows: object): string =>
    Object.entries(rows)
      .map(([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`)
      .join(',\n')
  return `{\n  "paths": {\n${lines(paths)}\n  },\n  "schemas": {\n${lines(schemas)}\n  }\n}\n`
}

if (import.meta.main) {
  const [file] = process.argv.slice(2)
  if (file === undefined) throw new Error('Pass the OpenAPI file: node tools/openapi-structure.ts <openapi.json>')
  const operations: unknown = JSON.parse(readFileSync(new URL('../spec/operations.json', import.meta.url), 'utf8'))
  const wanted = (Array.isArray(operations) ? operations : []).filter(each => each.status === 'current')
  const structure = structureOf(
    JSON.parse(readFileSync(file, 'utf8')),
    wanted.map(each => each.path),
  )
  process.stdout.write(structureText(structure))
}
