import type { Facts, OperationFact, SchemaFact } from '../facts.ts'
import { HEADER, quote, quoteAll } from './text.ts'

/** src/wire/operations.ts: what the client must know of every operation before it sends anything. */
export function operationsFile({
  operations,
  sources,
  schemas,
}: Pick<Facts, 'operations' | 'sources' | 'schemas'>): string {
  const newest = newestDocument({ operations, sources })
  const rowOf = (each: OperationFact): string =>
    rowText(each, newest, errorFields(schemas.operations[each.path]?.answer, each.answer?.needs))
  const rows = operations.map(each => `  ${quote(each.path)}: ${rowOf(each)},`).join('\n')
  return `${HEADER}${INTERFACE}
export const operations: Readonly<Record<string, OperationFacts>> = {
${rows}
}
${LOOKUP}`
}

const INTERFACE = `
/** What is known of one operation of Ozon's. */
export interface OperationFacts {
  readonly method: 'POST' | 'GET'
  /** The part of the API, such as 'FBS'. */
  readonly section: string
  /** read: may be repeated; task: starts work on Ozon's side; write: changes something. */
  readonly effect: 'read' | 'task' | 'write'
  readonly answer: 'json' | 'empty' | 'file'
  /** Without one of these fields an answer tells nothing, whatever else is in it. Absent: any documented field will do. */
  readonly needs?: readonly string[]
  /** Documented fields of the answer that anywhere else are an error of the whole, such as 'errors' or 'result.error'. */
  readonly errorFields?: readonly string[]
  /** Only an OAuth token is accepted. */
  readonly auth?: 'oauth'
  readonly pagination?: PaginationFacts
  readonly batch?: BatchFacts
  /** Ozon's own limits of this operation, besides the general one. */
  readonly rateLimits?: readonly RateLimitFacts[]
  /** The day (YYYY-MM-DD) on which Ozon switches the operation off, or did. */
  readonly endsOn?: string
  /** The day on which it left Ozon's documents without an announced end; whether it still answers is not told. */
  readonly goneOn?: string
  readonly replacement?: readonly string[]
  readonly retired?: true
  /** The end is later than the newest document, which is of this day: whether it was kept cannot be told. */
  readonly unconfirmedSince?: string
  /** Ozon may change it without notice. */
  readonly beta?: true
}

export interface PaginationFacts {
  readonly style: 'cursor' | 'last-id' | 'offset' | 'page' | 'limit-only'
  /** The field of the request that holds the size of a page. */
  readonly limitField?: string
  readonly max?: number
  readonly default?: number
}

export interface BatchFacts {
  readonly fields: readonly string[]
  readonly max: number
}

export interface RateLimitFacts {
  readonly count: number
  readonly perSeconds: number
  readonly scope: 'client' | 'product+warehouse'
}

type More = Partial<Omit<OperationFacts, 'section'>>

const read = (section: string, more?: More): OperationFacts => ({ method: 'POST', section, effect: 'read', answer: 'json', ...more })
const task = (section: string, more?: More): OperationFacts => ({ ...read(section, more), effect: 'task' })
const write = (section: string, more?: More): OperationFacts => ({ ...read(section, more), effect: 'write' })
`

const LOOKUP = `
/** What is known of an operation; \`undefined\` for a path that the facts do not have. */
export function operationFacts(path: string): OperationFacts | undefined {
  return Object.hasOwn(operations, path) ? operations[path] : undefined
}
`

/** The day of the newest document that the operations rest on. */
export function newestDocument({ operations, sources }: Pick<Facts, 'operations' | 'sources'>): string {
  const days = operations.flatMap(each => each.sources.map(key => sources[key]?.date ?? ''))
  return days.reduce((a, b) => (a > b ? a : b), '')
}

/** An end that was announced for a day after every document: whether it was kept cannot be told. */
export function isUnconfirmed({ shutdown }: OperationFact, newest: string): boolean {
  return shutdown?.basis === 'announced-date' && shutdown.seenLive === undefined && shutdown.on > newest
}

/** The names under which an answer can say that it is an error. */
const ERROR_NAMES: ReadonlySet<string> = new Set(['error', 'errors', 'code', 'message', 'error_code', 'error_message'])

/** Where an answer may stand under `result` as well, its own error is one there too. */
function errorFields(answer: SchemaFact | undefined, needs: readonly string[] = []): readonly string[] {
  const named = (schema: SchemaFact | undefined): string[] =>
    Object.keys(schema?.properties ?? {}).filter(name => ERROR_NAMES.has(name))
  const isWrapped = needs.some(field => field.startsWith('result.'))
  const inside = [...named(answer?.properties?.['result']), ...(isWrapped ? named(answer) : [])]
  return [...named(answer), ...inside.map(name => `result.${name}`)]
}

function rowText(each: OperationFact, newest: string, errors: readonly string[]): string {
  const answer = each.answer?.kind ?? 'json'
  const more = [
    ...(each.method === 'POST' ? [] : [`method: ${quote(each.method)}`]),
    ...(answer === 'json' ? [] : [`answer: ${quote(answer)}`]),
    ...(each.answer?.needs === undefined ? [] : [`needs: [${quoteAll(each.answer.needs)}]`]),
    ...(errors.length === 0 ? [] : [`errorFields: [${quoteAll(errors)}]`]),
    ...(each.auth === undefined ? [] : [`auth: ${quote(each.auth)}`]),
    ...paginationText(each.pagination),
    ...batchText(each.batch),
    ...rateLimitsText(each.rateLimits),
    ...shutdownText(each, newest),
    ...(each.beta === undefined ? [] : ['beta: true']),
  ]
  const object = more.length === 0 ? '' : `, { ${more.join(', ')} }`
  return `${each.effect}(${quote(each.section)}${object})`
}

function paginationText(pagination: OperationFact['pagination']): string[] {
  if (pagination === undefined) return []
  const { style, limit } = pagination
  const parts = [
    `style: ${quote(style)}`,
    ...(limit === undefined ? [] : [`limitField: ${quote(limit.field)}`]),
    ...(limit?.max === undefined ? [] : [`max: ${limit.max}`]),
    ...(limit?.default === undefined ? [] : [`default: ${limit.default}`]),
  ]
  return [`pagination: { ${parts.join(', ')} }`]
}

function batchText(batch: OperationFact['batch']): string[] {
  // Without a number there is nothing to keep.
  if (batch?.max === undefined) return []
  return [`batch: { fields: [${quoteAll(batch.fields)}], max: ${batch.max} }`]
}

function rateLimitsText(limits: OperationFact['rateLimits']): string[] {
  if (limits === undefined) return []
  const each = limits.map(
    ({ count, perSeconds, scope }) => `{ count: ${count}, perSeconds: ${perSeconds}, scope: ${quote(scope)} }`,
  )
  return [`rateLimits: [${each.join(', ')}]`]
}

function shutdownText(each: OperationFact, newest: string): string[] {
  if (each.shutdown === undefined) return []
  const day = each.shutdown.basis === 'removed-from-docs' ? 'goneOn' : 'endsOn'
  return [
    `${day}: ${quote(each.shutdown.on)}`,
    `replacement: [${quoteAll(each.shutdown.replacement)}]`,
    ...(each.status === 'retired' ? ['retired: true'] : []),
    ...(isUnconfirmed(each, newest) ? [`unconfirmedSince: ${quote(newest)}`] : []),
  ]
}
