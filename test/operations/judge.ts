import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import type { Structure } from '../../tools/openapi-structure.ts'

type Side = 'request' | 'answer'

// The newest of Ozon's own documents whose structure is here; the one of May has no operation that this one lacks.
const structure: Structure = JSON.parse(
  readFileSync(new URL('../fixtures/openapi/ru-2026-08-13.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv({ strict: false, allErrors: true })
// What the document calls formats are sizes of numbers and pictures of texts; the types are what is judged.
for (const format of ['int32', 'int64', 'uint64', 'double', 'float']) ajv.addFormat(format, true)
ajv.addFormat('byte', /^[\w+/]*={0,2}$/)
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
ajv.addSchema(closed(structure) as object, 'ozon')

const judges = new Map<string, ValidateFunction>()

export function isDocumented(path: string, side: Side): boolean {
  return structure.paths[path]?.[side] !== undefined
}

export function documentedMethod(path: string): string | undefined {
  return structure.paths[path]?.method
}

/** What Ozon's document has against a body: 'place: rule', places without indexes. */
export function objections(path: string, side: Side, body: unknown): readonly string[] {
  const key = `ozon#/paths/${path.replaceAll('/', '~1')}/${side}`
  const judge = judges.get(key) ?? ajv.compile({ $ref: key })
  judges.set(key, judge)
  if (judge(body)) return []
  return (judge.errors ?? []).map(({ instancePath, keyword, params, message }) => {
    const place = instancePath.slice(1).replace(/\/\d+/g, '[]').replaceAll('/', '.')
    const name = keyword === 'additionalProperties' ? `.${params['additionalProperty']}` : ''
    return `${place}${name}: ${message}`.replace(/^\./, '')
  })
}

/** Objects that list their fields allow no others, so that a field which Ozon does not know is found. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]))
  const isObject = copy['type'] === 'object' && copy['properties'] !== undefined
  return isObject && copy['additionalProperties'] === undefined ? { ...copy, additionalProperties: false } : copy
}
