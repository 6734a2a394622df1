import type { Facts, OperationFact, SchemaFact } from '../facts.ts'
import { factsDay } from './age.ts'
import type { Addition, Difference } from './difference.ts'
import { InputError } from './document.ts'
import { createOperation } from './new-operation.ts'
import type { RetiredRow } from './retired.ts'

/** The document that additions come from, as a row of sources.json. */
export interface Source {
  readonly key: string
  /** Absent: the key is in sources.json already. */
  readonly address?: string
  readonly title?: string
  readonly date?: string
}

export interface Applied {
  readonly facts: Facts
  readonly applied: readonly Difference[]
  /** Additive differences that a person has to put in. */
  readonly left: readonly Difference[]
}

/** The facts with what a document adds: new optional fields, new values, new operations. The given facts stay as they are. */
export function applyAdditive(
  given: Facts,
  differences: readonly Difference[],
  retired: readonly RetiredRow[],
  source: Source,
): Applied {
  const facts = structuredClone(given)
  addSource(facts, source)
  const applied: Difference[] = []
  const left: Difference[] = []
  for (const each of differences.filter(({ standing, impact }) => standing === 'news' && impact === 'additive')) {
    const done = each.addition !== undefined && addOne(facts, each, each.addition, source.key)
    if (done) cite(facts, each.operation, source.key)
    ;(done ? applied : left).push(each)
  }
  addRetired(facts, retired, source.key)
  return applied.length + retired.length === 0 ? { facts: given, applied, left } : { facts, applied, left }
}

function addSource({ sources }: Facts, { key, address, title, date }: Source): void {
  const known = sources[key]
  if (known !== undefined) {
    if (address === undefined || address === known.address) return
    throw new InputError(
      `The source ${key} is in sources.json with another address, ${known.address}. Take another key.`,
    )
  }
  if (address === undefined)
    throw new InputError(`The source ${key} is not in sources.json. Give its public address: --source ${key}=ADDRESS.`)
  sources[key] = { title: title ?? "Ozon's OpenAPI document", address, ...(date === undefined ? {} : { date }) }
}

/** In the order of their paths, so that a second run changes nothing. */
function addRetired(facts: Facts, rows: readonly RetiredRow[], key: string): void {
  const own = facts['retired-paths']
  own.push(...rows.map(row => ({ ...row, source: key })))
  own.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function addOne(facts: Facts, { operation, side, field }: Difference, addition: Addition, key: string): boolean {
  if (addition.kind === 'operation') return addOperation(facts, addition, key)
  const body = facts.schemas.operations[operation]
  if (body === undefined || side === undefined) return false
  if (addition.kind === 'value') return addValue(locate(body[side], field), addition)
  // An operation without a request gets one with its first field.
  if (addition.parent === '' && side === 'request') body.request ??= { type: 'object' }
  return addField(locate(body[side], addition.parent), addition, key)
}

function addField(
  parent: SchemaFact | undefined,
  { name, schema }: Extract<Addition, { kind: 'field' }>,
  key: string,
): boolean {
  if (parent?.type !== 'object' || hasOpaque(schema)) return false
  const entries: [string, SchemaFact][] = Object.entries(parent.properties ?? {})
  const sorted = entries.every(([each], at) => at === 0 || (entries[at - 1]?.[0] ?? '') < each)
  const all: [string, SchemaFact][] = [...entries, [name, { ...structuredClone(schema), source: key }]]
  parent.properties = Object.fromEntries(sorted ? all.toSorted(([a], [b]) => (a < b ? -1 : 1)) : all)
  return true
}

function addValue(node: SchemaFact | undefined, { value, list }: Extract<Addition, { kind: 'value' }>): boolean {
  if (node === undefined || value === '') return false
  node[list] = [...(node[list] ?? []), value]
  return true
}

function addOperation(facts: Facts, { read }: Extract<Addition, { kind: 'operation' }>, key: string): boolean {
  // A path has one method here, and what cannot be read must not become a fact.
  const taken = facts.operations.some(each => each.path === read.path)
  if (taken || hasOpaque(read.request) || hasOpaque(read.answer)) return false
  const by = facts.sources[key]?.date ?? factsDay(facts)
  const operation = createOperation(facts.operations, read, { key, by })
  if (operation === undefined) return false
  insert(facts.operations, operation)
  facts.schemas.operations[read.path] = {
    ...(read.request === undefined ? {} : { request: structuredClone(read.request) }),
    ...(read.answer === undefined ? {} : { answer: structuredClone(read.answer) }),
    sources: [key],
  }
  return true
}

/** Behind the last operation of its section. */
function insert(operations: OperationFact[], operation: OperationFact): void {
  const last = operations.findLastIndex(each => each.section === operation.section)
  operations.splice(last === -1 ? operations.length : last + 1, 0, operation)
}

function cite(facts: Facts, path: string, key: string): void {
  for (const each of [facts.operations.find(one => one.path === path), facts.schemas.operations[path]])
    if (each !== undefined && !each.sources.includes(key)) each.sources.push(key)
}

/** The node at a place such as 'postings[].products'. */
function locate(schema: SchemaFact | undefined, field: string): SchemaFact | undefined {
  const steps = field === '' ? [] : field.split('.').flatMap(part => part.split(/(?=\[\])/))
  return steps.reduce<SchemaFact | undefined>((node, step) => {
    if (step === '[]') return node?.items
    return node?.properties !== undefined && Object.hasOwn(node.properties, step) ? node.properties[step] : undefined
  }, schema)
}

/** Some part of the schema could not be read. */
function hasOpaque(schema: SchemaFact | undefined): boolean {
  if (schema === undefined) return false
  if (schema.opaque === true) return true
  return [schema.items, schema.additionalProperties, ...Object.values(schema.properties ?? {})].some(hasOpaque)
}
