import type { CorrectionFact, Facts, SchemaFact } from '../facts.ts'
import { postingReads } from './scope.ts'
import { byText, HEADER, quote } from './text.ts'

/** What any read of postings tells of one field. */
interface Merged {
  readonly json: Set<string>
  readonly values: Set<string>
}

type Table = Map<string, Map<string, Merged>>

/** The letters of JSON types, in the order in which they are written. */
const LETTERS = ['s', 'n', 'b', 'o', 'a']

/** src/wire/posting-fields.ts: the fields of a posting over all reads, by the path of their object. */
export function postingFieldsFile(facts: Facts): string {
  const table: Table = new Map()
  for (const [path, place] of Object.entries(postingReads)) {
    const answer = facts.schemas.operations[path]?.answer
    if (answer === undefined)
      throw new Error(`${path} is listed in postingReads but has no answer in spec/schemas.json`)
    mergeNode(table, '', stepInto(answer, place, path))
  }
  for (const each of facts.corrections) mergeCorrection(table, each)
  const parts = [...table].toSorted(([a], [b]) => byText(a, b)).map(([path, fields]) => partText(path, fields))
  return `${HEADER}${HEAD}
export const postingFields: Readonly<Record<string, Readonly<Record<string, FieldFacts>>>> = {
${parts.join('\n')}
}
`
}

const HEAD = `
/** What the documents and real payloads tell of one field. */
export interface FieldFacts {
  /** JSON types as letters: s string, n number, b boolean, o object, a array. */
  readonly json: string
  /** Documented values, never complete. */
  readonly values?: readonly string[]
}

/** 'name:sn other:o' and the values of some of them, 'a|b|c'. */
function fields(names: string, values: Readonly<Record<string, string>> = {}): Readonly<Record<string, FieldFacts>> {
  const table: Record<string, FieldFacts> = {}
  for (const each of names.split(' ')) {
    const at = each.indexOf(':')
    const name = each.slice(0, at)
    const json = each.slice(at + 1)
    const known = values[name]
    table[name] = known === undefined ? { json } : { json, values: known.split('|') }
  }
  return table
}

/** Fields by the path of their object: '' is the posting, 'products[]' one of its lines. */`

/** The row of a posting within the answer of a read. */
export function stepInto(schema: SchemaFact, place: string, operation: string): SchemaFact {
  let node: SchemaFact | undefined = schema
  for (const step of place.replaceAll('[]', '.[]').split('.')) {
    node = step === '[]' ? node?.items : node?.properties?.[step]
  }
  if (node === undefined) throw new Error(`${operation} has no ${place} in its answer; correct postingReads`)
  return node
}

function mergeNode(table: Table, path: string, node: SchemaFact): void {
  for (const [name, each] of Object.entries(node.properties ?? {})) {
    const merged = entry(table, path, name)
    for (const letter of lettersOf(each)) merged.json.add(letter)
    for (const value of valuesOf(each)) merged.values.add(value)
    const below = path === '' ? name : `${path}.${name}`
    if (each.type === 'object') mergeNode(table, below, each)
    if (each.type === 'array' && each.items?.type === 'object') mergeNode(table, `${below}[]`, each.items)
  }
}

function entry(table: Table, path: string, name: string): Merged {
  const fields = table.get(path) ?? new Map<string, Merged>()
  table.set(path, fields)
  const merged = fields.get(name) ?? { json: new Set<string>(), values: new Set<string>() }
  fields.set(name, merged)
  return merged
}

function lettersOf(node: SchemaFact): readonly string[] {
  // Ozon sends 64-bit integers both ways, whatever the schema says.
  if (node.format === 'int64' || node.format === 'uint64') return ['s', 'n']
  return [letterOf(node.type)]
}

const letterOf = (type: string): string => (type === 'integer' ? 'n' : type.charAt(0))

function valuesOf(node: SchemaFact): readonly string[] {
  const from = node.type === 'array' ? node.items : node
  return from?.type === 'string' ? (from.enum ?? from.docValues ?? []) : []
}

/** Adds what payloads showed: other types, undeclared fields, other names. */
function mergeCorrection(table: Table, correction: CorrectionFact): void {
  const place = postingReads[correction.operation]
  if (place === undefined || correction.side !== 'answer') return
  if (!['int64', 'type', 'extra', 'alias'].includes(correction.kind)) return
  const field = correction.field
  if (place !== '' && !field.startsWith(`${place}.`)) return
  const steps = (place === '' ? field : field.slice(place.length + 1)).split('.').map(step => step.trim())
  const last = steps.pop() ?? ''
  // The elements of a plain list are read with the list.
  if (last.endsWith('[]')) return
  const merged = entry(table, steps.join('.'), last)
  for (const type of correction.json) if (type !== 'null') merged.json.add(letterOf(type))
}

function partText(path: string, fields: ReadonlyMap<string, Merged>): string {
  const rows = [...fields].toSorted(([a], [b]) => byText(a, b))
  const names = rows
    .map(([name, { json }]) => `${name}:${LETTERS.filter(letter => json.has(letter)).join('')}`)
    .join(' ')
  const values = rows
    .filter(([, { values: known }]) => known.size > 0)
    .map(([name, each]) => `${name}: ${valuesText(each.values)}`)
  const second = values.length === 0 ? '' : `, {\n    ${values.join(',\n    ')},\n  }`
  return `  ${quote(path)}: fields(${quote(names)}${second}),`
}

function valuesText(values: ReadonlySet<string>): string {
  for (const value of values) if (value.includes('|')) throw new Error(`A documented value holds '|': ${value}`)
  return quote([...values].join('|'))
}
