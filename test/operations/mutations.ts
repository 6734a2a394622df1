import type { SchemaFact } from '../../spec/facts.ts'
import { isId } from './bodies.ts'

/** A body with one mistake, and the field that the error must name. */
export interface Mutation {
  readonly field: string
  readonly body: unknown
}

/** Every way to spoil one value of a request: another type, a field too much, a required field too few. */
export function mutationsOf(schema: SchemaFact, given: unknown, isRoot = true): readonly Mutation[] {
  if (schema.type === 'array' && Array.isArray(given)) {
    return given.flatMap((each, at) =>
      inside(schema.items === undefined ? [] : mutationsOf(schema.items, each, false), `[${at}]`, body =>
        given.with(at, body),
      ).concat(wrongType(schema, `[${at}]`, given, at)),
    )
  }
  if (schema.type !== 'object' || !isObject(given) || (schema.properties === undefined && !isRoot)) return []
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, each]) => {
    if (!Object.hasOwn(given, name)) return []
    const value = given[name]
    const nested = inside(mutationsOf(each, value, false), name, body => ({ ...given, [name]: body }))
    return [...nested, { field: name, body: { ...given, [name]: wrongValue(each) } }]
  })
  const missing = (schema.required ?? []).map(name => ({ field: name, body: without(given, name) }))
  return [...fields, ...missing, { field: 'no_such_field', body: { ...given, no_such_field: 1 } }]
}

function wrongType({ items }: SchemaFact, field: string, given: readonly unknown[], at: number): readonly Mutation[] {
  return items === undefined ? [] : [{ field, body: given.with(at, wrongValue(items)) }]
}

/** A value of another type than the schema wants. */
function wrongValue(schema: SchemaFact): unknown {
  if (isId(schema)) return 'seven'
  switch (schema.type) {
    case 'object':
    case 'string':
      return 5
    case 'array':
      return 'x'
    case 'boolean':
    case 'integer':
    case 'number':
      return 'yes'
  }
}

function inside(mutations: readonly Mutation[], step: string, rebuild: (body: unknown) => unknown): Mutation[] {
  return mutations.map(({ field, body }) => ({
    field: `${step}${field.startsWith('[') ? '' : '.'}${field}`,
    body: rebuild(body),
  }))
}

function without(given: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([each]) => each !== name))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
