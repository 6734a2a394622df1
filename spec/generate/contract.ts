import type { Facts, SchemaFact } from '../facts.ts'
import { byText, HEADER, propertyName, quote, quoteAll } from './text.ts'

/** src/sandbox/contract/requests.ts: what each operation of first priority takes, for the sandbox's own reader. */
export function contractFile({ operations, schemas }: Facts): string {
  const rows = operations
    .filter(each => each.status === 'current' && each.priority === 1)
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
  if (schema.oneOfRequired !== undefined) {
    parts.push(`oneOfRequired: [${schema.oneOfRequired.map(names => `[${quoteAll(names)}]`).join(', ')}]`)
  }
  if (schema.items !== undefined) parts.push(`items: ${node(schema.items)}`)
  if (schema.additionalProperties !== undefined) parts.push(`additional: ${node(schema.additionalProperties)}`)
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).map(([name, each]) => `${propertyName(name)}: ${node(each)}`)
    parts.push(`properties: { ${fields.join(', ')} }`)
  }
  return `{ ${parts.join(', ')} }`
}
