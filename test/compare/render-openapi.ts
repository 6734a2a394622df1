import type { Facts, OperationFact, SchemaFact } from '../../spec/facts.ts'

/** How a document is written down; each changes the words, none the meaning. */
export interface Style {
  /** Bodies stand under components and are referred to. */
  readonly references: boolean
  /** Objects are wrapped in allOf. */
  readonly wrapped: boolean
  /** Lists are told by `items` alone, and their bounds as bounds of numbers. */
  readonly looseLists: boolean
  readonly russian: boolean
  /** The document goes on listing what is switched off. */
  readonly withRetired: boolean
}

type Json = Record<string, unknown>

/** An OpenAPI document that says what the facts say. */
export function renderOpenApi(facts: Facts, style: Style): Json {
  const schemas: Json = {}
  const shown = facts.operations.filter(each => each.status === 'current' || style.withRetired)
  const paths = Object.fromEntries(
    shown.map(each => [each.path, { [each.method.toLowerCase()]: renderOperation(facts, each, style, schemas) }]),
  )
  return {
    openapi: '3.0.0',
    info: { title: 'Rendered', version: '2.1' },
    tags: [{ name: 'News', description: style.russian ? '## 5 ноября 2030\n' : '## November 5, 2030\n' }],
    paths,
    components: { schemas },
  }
}

function renderOperation(facts: Facts, operation: OperationFact, style: Style, schemas: Json): Json {
  const { path, answer } = operation
  const body = facts.schemas.operations[path] ?? { sources: [] }
  const named = (side: 'request' | 'answer', schema: SchemaFact): Json => {
    if (!style.references) return render(schema, style)
    const name = `${side}${path.replaceAll('/', '.')}`
    schemas[name] = render(schema, style)
    return { $ref: `#/components/schemas/${name.replaceAll('~', '~0')}` }
  }
  const content =
    answer?.kind === 'file'
      ? Object.fromEntries(
          (answer.contentTypes ?? ['application/pdf']).map(type => [type, { schema: { type: 'string' } }]),
        )
      : body.answer && { 'application/json': { schema: named('answer', body.answer) } }
  return {
    operationId: operation.operationId,
    tags: [operation.tag],
    ...(operation.deprecated === true ? { deprecated: true } : {}),
    description: renderEnd(operation, style),
    ...(body.request && {
      requestBody: { content: { 'application/json': { schema: named('request', body.request) } } },
    }),
    responses: { 200: content === undefined ? {} : { content }, 400: {} },
  }
}

function renderEnd({ shutdown }: OperationFact, { russian }: Style): string {
  if (shutdown === undefined) return russian ? 'Возвращает список.' : 'Returns a list.'
  const names = shutdown.replacement.map(path => `<a href="#">${path}</a>`).join(', ')
  return russian
    ? `<aside class="warning">Метод устаревает и будет отключён ${dayText(shutdown.on, 'ru')}. Переключитесь на ${names}.</aside>`
    : `<aside class="warning">Method is deprecated and will be disabled on ${dayText(shutdown.on, 'en-US')}. Switch to ${names}.</aside>`
}

function dayText(day: string, language: string): string {
  return new Date(day).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })
}

/** Keys that OpenAPI writes as our facts do. */
const sameInBoth = ['type', 'format', 'nullable', 'enum', 'default', 'required', 'deprecated'] as const
const limits = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const

function render(schema: SchemaFact, style: Style): Json {
  if (schema.opaque === true) return {}
  const { properties, items, additionalProperties, docValues, removedOn, oneOfRequired } = schema
  const node: Json = {
    ...Object.fromEntries([...sameInBoth, ...limits].filter(key => key in schema).map(key => [key, schema[key]])),
    ...(properties && { properties: renderAll(properties, style) }),
    ...(items && { items: render(items, style) }),
    ...(additionalProperties && { additionalProperties: render(additionalProperties, style) }),
    ...(oneOfRequired && { oneOf: oneOfRequired.map(required => ({ title: required.join(), required })) }),
    description: describe(docValues ?? [], removedOn, style),
  }
  if (schema.type === 'array' && style.looseLists) return loosen(node)
  return schema.type === 'object' && style.wrapped && oneOfRequired === undefined ? { allOf: [node] } : node
}

function renderAll(properties: Readonly<Record<string, SchemaFact>>, style: Style): Json {
  return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, render(each, style)]))
}

function loosen(node: Json): Json {
  const names: Readonly<Record<string, string>> = { minItems: 'minimum', maxItems: 'maximum' }
  const entries = Object.entries(node).filter(([key]) => key !== 'type')
  return Object.fromEntries(entries.map(([key, value]) => [names[key] ?? key, value]))
}

function describe(values: readonly string[], removedOn: string | undefined, { russian }: Style): string {
  const list = values.map(each => `- \`${each}\` — a value;`).join('\n')
  if (removedOn === undefined) return `One of:\n${list}\n`
  return russian
    ? `Поле отключим ${dayText(removedOn, 'ru')}.`
    : `The field will be removed on ${dayText(removedOn, 'en-US')}.`
}
