import { z } from 'zod'
import { instantProblem, isDateOnly } from '../../src/internal/dates.ts'

// Small parts that the schemas of all sections are built from. The generator copies this file to src/wire/schemas/kit.ts.

/** What the schemas are to each other and to the outside; the exact types of zod would cost the compiler dearly. */
export type Schema = z.ZodType

const INT64 = { low: -(2n ** 63n), high: 2n ** 63n - 1n }
const UINT64 = { low: 0n, high: 2n ** 64n - 1n }

interface IdRules {
  readonly min?: number
  readonly max?: number
  readonly unsigned?: boolean
}

/** The integer that an id stands for, or words for an error. */
function readId(value: unknown, rules: IdRules): bigint | string {
  const id = exactInteger(value)
  if (typeof id === 'string') return id
  const range = rules.unsigned === true ? UINT64 : INT64
  if (id < range.low || id > range.high) return 'does not fit into 64 bits'
  if (rules.min !== undefined && id < BigInt(rules.min)) return `must be at least ${rules.min}`
  if (rules.max !== undefined && id > BigInt(rules.max)) return `must be at most ${rules.max}`
  return id
}

function exactInteger(value: unknown): bigint | string {
  if (typeof value === 'bigint') return value
  if (typeof value === 'string') return /^-?\d{1,30}$/.test(value) ? BigInt(value) : 'must consist of digits'
  if (value === undefined) return 'is required'
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'must be an integer, or digits as a string'
  return Number.isSafeInteger(value) ? BigInt(value) : 'has lost digits as a number: pass it as string or bigint'
}

function idSchema(rules: IdRules, send: (id: bigint) => unknown): Schema {
  return z.unknown().transform((input, context) => {
    const id = readId(input, rules)
    if (typeof id === 'bigint') return send(id)
    context.issues.push({ code: 'custom', message: id, input })
    return z.NEVER
  })
}

/** An id that is sent as an integer: a bigint where a number would lose digits. */
export const idNumber = (rules: IdRules = {}): Schema => idSchema(rules, id => (isSafe(id) ? Number(id) : id))

/** An id that is sent as decimal text. */
export const idText = (rules: IdRules = {}): Schema => idSchema(rules, String)

const isSafe = (id: bigint): boolean => id >= BigInt(Number.MIN_SAFE_INTEGER) && id <= BigInt(Number.MAX_SAFE_INTEGER)

/** A moment in a request. */
export const moment: Schema = z.string().check(context => {
  const problem = instantProblem(context.value)
  if (problem !== undefined) context.issues.push({ code: 'custom', message: problem, input: context.value })
})

/** A day in a request. */
export const day: Schema = z.string().refine(isDateOnly, { error: "must be a day of the calendar, such as '2026-11-22'" })

/** A word of a closed list in any letter case; the list's own spelling is sent. */
export function anyCase(words: readonly string[]): Schema {
  return z.string().transform((value, context) => {
    const word = words.find(each => each.toLowerCase() === value.toLowerCase())
    if (word !== undefined) return word
    context.issues.push({ code: 'custom', message: `must be one of ${words.join(', ')}`, input: value })
    return z.NEVER
  })
}

/** Exactly one of the sets of fields must be given. */
export function oneOf(schema: Schema, sets: readonly (readonly string[])[]): Schema {
  const names = sets.map(set => set.join(' and ')).join(' or ')
  return schema.refine(value => sets.filter(set => hasAll(value, set)).length === 1, { error: `needs exactly one of ${names}` })
}

function hasAll(value: unknown, names: readonly string[]): boolean {
  const fields = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  return names.every(name => fields.get(name) !== undefined)
}

/** A field that may be left out of a request. */
export const optional = (schema: Schema): Schema => z.optional(schema)

/** A field of an answer: it may be missing or null. */
export const maybe = (schema: Schema): Schema => z.nullish(schema)

/** What Ozon documents as an object without telling its fields. */
export const anything: Schema = z.record(z.string(), z.unknown())

export const text: Schema = z.string()
export const flag: Schema = z.boolean()
/** A number of an answer that can come as text. */
export const numeric: Schema = z.union([z.number(), z.string()])
export const maybeText = maybe(text)
export const maybeFlag = maybe(flag)
export const maybeNumber = maybe(z.number())
export const maybeNumeric = maybe(numeric)
