import { parseRfc3339 } from '../../internal/dates.ts'
import type { Contested } from '../contested.ts'
import type { Contract } from './contract.ts'

/** What is wrong with a body, with the place of the field. */
export interface Objection {
  readonly field: string
  readonly rule: string
  /** The JSON itself is of another type: Ozon's parser stops there. */
  readonly isOfType?: boolean
}

/** How strictly a body is looked at. */
export type Strictness = Pick<Contested, 'unknownFields' | 'emptyWords' | 'markAbsentField'>

/**
 * Everything that Ozon's documents forbid in a body. Three things are taken that the schema does not say, because Ozon's own
 * examples do so: an int64 as number or text, `null` where a field may be left out, and 'asc' for 'ASC'.
 */
export function objectionsTo(contract: Contract, body: unknown, strictness: Strictness): Objection[] {
  const found: Objection[] = []
  visit(contract, body, '', { ...strictness, found })
  return found
}

interface Visit extends Strictness {
  readonly found: Objection[]
}

/** Begins every rule about types. */
const OF_TYPE = 'cannot unmarshal into'

function visit(contract: Contract, value: unknown, field: string, on: Visit): void {
  if (contract.type === 'object') visitObject(contract, value, field, on)
  else if (contract.type === 'array') visitArray(contract, value, field, on)
  else {
    if (value === '' && contract.enum !== undefined && on.emptyWords === 'ignore') return
    const rule = contract.type === 'string' ? textRule(contract, value) : scalarRule(contract, value)
    if (rule !== undefined) on.found.push(rule.startsWith(OF_TYPE) ? { field, rule, isOfType: true } : { field, rule })
  }
}

function visitObject(contract: Contract, value: unknown, field: string, on: Visit): void {
  if (!isObject(value)) {
    on.found.push({ field, rule: `${OF_TYPE} an object`, isOfType: true })
    return
  }
  for (const name of contract.required ?? []) {
    if (isAbsent(value[name])) on.found.push({ field: join(field, name), rule: 'value is required' })
  }
  checkSets(contract, value, field, on)
  for (const [name, each] of Object.entries(value)) {
    const known = contract.properties?.[name] ?? contract.additional
    if (known !== undefined && each !== null) visit(known, each, join(field, name), on)
    if (known === undefined && contract.opaque === undefined && !isIgnored(name, on)) {
      on.found.push({ field: join(field, name), rule: 'unknown field' })
    }
  }
}

/** Older documents have the one field, and programs still send it. */
const isIgnored = (name: string, { unknownFields, markAbsentField }: Strictness): boolean =>
  unknownFields === 'ignore' || (name === 'is_mandatory_mark_absent' && markAbsentField === 'accept')

function checkSets(contract: Contract, value: Record<string, unknown>, field: string, on: Visit): void {
  const { oneOfRequired, anyOfRequired } = contract
  if (oneOfRequired !== undefined) {
    const given = [isAbsent, isNothing].map(isMissing => setsGiven(oneOfRequired, value, isMissing))
    if (!given.includes(1))
      on.found.push({ field, rule: `exactly one of these is required: ${wordsOf(oneOfRequired)}` })
  }
  if (anyOfRequired !== undefined && setsGiven(anyOfRequired, value, isNothing) === 0)
    on.found.push({ field, rule: `one of these is required: ${wordsOf(anyOfRequired)}` })
}

type Sets = readonly (readonly string[])[]

const setsGiven = (sets: Sets, value: Record<string, unknown>, isMissing: (value: unknown) => boolean): number =>
  sets.filter(names => !names.some(name => isMissing(value[name]))).length

const wordsOf = (sets: Sets): string => sets.map(names => names.join(' with ')).join(', or ')

function visitArray(contract: Contract, value: unknown, field: string, on: Visit): void {
  if (!Array.isArray(value)) {
    on.found.push({ field, rule: `${OF_TYPE} a list`, isOfType: true })
    return
  }
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items } = contract
  if (value.length < minItems || value.length > maxItems) {
    on.found.push({ field, rule: `value must contain ${range(minItems, maxItems)} item(s)` })
  }
  if (items === undefined) return
  for (const [at, each] of value.entries()) visit(items, each, `${field}[${at}]`, on)
}

function textRule({ format, enum: words, minLength = 0, maxLength, ...rest }: Contract, value: unknown) {
  if (format === 'int64' || format === 'uint64') return wholeRule({ ...rest, format }, value)
  if (typeof value !== 'string') return `${OF_TYPE} a string`
  if (words !== undefined && !words.includes(words.includes('ASC') ? value.toUpperCase() : value))
    return `value must be one of: ${words.join(', ')}`
  const most = maxLength ?? Number.POSITIVE_INFINITY
  if (value.length < minLength || value.length > most)
    return `value length must be inside range ${range(minLength, most)}`
  if (format === 'date-time' && value !== '' && parseRfc3339(value) === undefined)
    return 'must be a time such as 2026-11-22T09:00:00Z'
  if (format === 'byte' && !/^[\w+/-]*={0,2}$/.test(value)) return 'must be base64'
  return undefined
}

function scalarRule(contract: Contract, value: unknown): string | undefined {
  if (contract.type === 'boolean') return typeof value === 'boolean' ? undefined : `${OF_TYPE} a boolean`
  if (contract.type === 'integer') return wholeRule(contract, value)
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${OF_TYPE} a number`
  return rangeRule(contract, value)
}

function wholeRule(contract: Contract, value: unknown): string | undefined {
  const isText = typeof value === 'string' && contract.format !== 'int32'
  if (!(typeof value === 'number' ? Number.isInteger(value) : isText || typeof value === 'bigint'))
    return `${OF_TYPE} an integer`
  if (!/^-?\d+$/.test(String(value)) && typeof value !== 'number') return `${OF_TYPE} an integer`
  return rangeRule(contract, Number(value))
}

function rangeRule({ minimum, maximum }: Contract, value: number): string | undefined {
  const low = minimum ?? Number.NEGATIVE_INFINITY
  const high = maximum ?? Number.POSITIVE_INFINITY
  return value >= low && value <= high ? undefined : `value must be inside range ${range(low, high)}`
}

function range(low: number, high: number): string {
  const from = Number.isFinite(low) ? `[${low}` : '(-inf'
  return `${from}, ${Number.isFinite(high) ? `${high}]` : 'inf)'}`
}

const join = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`)

const isAbsent = (value: unknown): boolean => value === undefined || value === null

/** '', 0 and an empty list are how many clients write what they do not give. */
const isNothing = (value: unknown): boolean =>
  isAbsent(value) || value === '' || value === 0 || value === '0' || (Array.isArray(value) && value.length === 0)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
