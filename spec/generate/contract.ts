import type { Facts, SchemaFact } from '../facts.ts'
import { byText, HEADER, propertyName, quote, quoteAll } from './text.ts'

/** Of second priority, yet workflows call them or come close: they are played as well. */
const PLAYED_BESIDES: ReadonlySet<string> = new Set([
  '/v1/carriage/pass/create',
  '/v1/carriage/pass/update',
  '/v1/carriage/pass/delete',
  '/v1/return/pass/create',
  '/v1/return/pass/update',
  '/v1/return/pass/delete',
  '/v3/product/info/list',
])

/** src/sandbox/contract/requests.ts: what each operation that the sandbox plays takes, for its own reader. */
export function contractFile({ operations, schemas }: Facts): string {
  const rows = operations
    .filter(each => each.status === 'current' && (each.priority === 1 || PLAYED_BESIDES.has(each.path)))
    .map(({ path }) => `  ${quote(path)}: ${node(schemas.operations[path]?.request ?? { type: 'object' })},`)
    .toSorted(byText)
  return `${HEADER}
import type { Contract } from './contract.ts'

/** Bodies of the operations that the sandbox plays, without the words of Ozon's documents. */
export const requestContracts: Readonly<Record<string, Contract>> = {
${rows.join('\n')}
}
`
}

const KEPT = [
  'format',
  'nullable',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'opaque',
] as const

function node(schema: SchemaFact): string {
  const parts = [`type: ${quote(schema.type)}`]
  for (const key of KEPT) {
    const value = schema[key]
    if (value !== undefined) parts.push(`${key}: ${typeof value === 'string' ? quote(value) : value}`)
  }
  for (const key of ['enum', 'required'] as const) {
    const words = schema[key]
    if (words !== undefined) parts.push(`${key}: [${quoteAll(words)}]`)
  }
  for (const key of ['oneOfRequired', 'anyOfRequired'] as const) {
    const sets = schema[key]
    if (sets !== undefined) parts.push(`${key}: [${sets.map(names => `[${quoteAll(names)}]`).join(', ')}]`)
  }
  if (schema.items !== undefined) parts.push(`items: ${node(schema.items)}`)
  if (schema.additionalProperties !== undefined) parts.push(`additional: ${node(schema.additionalProperties)}`)
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).map(([name, each]) => `${propertyName(name)}: ${node(each)}`)
    parts.push(`properties: { ${fields.join(', ')} }`)
  }
  return `{ ${parts.join(', ')} }`
}
