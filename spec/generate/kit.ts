import { z } from 'zod'
import { instantProblem, isDateOnly } from '../../src/internal/dates.ts'

// Small parts that the schemas of all sections are built from. The generator copies this file to src/wire/schemas/kit.ts.

/** What the schemas are to each other and to the outside; the exact types of zod would cost the compiler dearly. */
export type Schema = z.ZodType

/** The words of an error: what the value must be, or that it is missing. */
function must(rule: string): (issue: { readonly input?: unknown }) => string {
  return issue => (issue.input === undefined ? 'is required' : `must ${rule}`)
}

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
export const moment: Schema = z.string({ error: must('be text') }).check(context => {
  const problem = instantProblem(context.value)
  if (problem !== undefined) context.issues.push({ code: 'custom', message: problem, input: context.value })
})

/** A day in a request. */
export const day: Schema = z
  .string()
  .refine(isDateOnly, { error: "must be a day of the calendar, such as '2026-11-22'" })

/** A word of a closed list in any letter case; the list's own spelling is sent. */
export function anyCase(...words: readonly string[]): Schema {
  return z.string({ error: must('be text') }).transform((value, context) => {
    const word = words.find(each => each.toLowerCase() === value.toLowerCase())
    if (word !== undefined) return word
    context.issues.push({ code: 'custom', message: `must be one of ${words.join(', ')}`, input: value })
    return z.NEVER
  })
}

/** The same, sent as it was written. */
export function givenCase(...words: readonly string[]): Schema {
  const known = new Set(words.map(each => each.toLowerCase()))
  return z
    .string({ error: must('be text') })
    .refine(value => known.has(value.toLowerCase()), { error: `must be one of ${words.join(', ')}` })
}

/** An object that is left out is read as an empty one, so that the error names the fields that it needs. */
const orEmpty = (schema: Schema): Schema => z.preprocess(value => (value === undefined ? {} : value), schema)

/** Exactly one of the sets of fields must be given. */
export function oneOf(schema: Schema, sets: readonly (readonly string[])[]): Schema {
  const names = sets.map(set => set.join(' and ')).join(' or ')
  return orEmpty(schema).refine(value => sets.filter(set => hasAll(value, set)).length === 1, {
    error: `needs exactly one of ${names}`,
  })
}

/** At least one of the sets of fields must be given: '' and 0 are how many clients write what is not. */
export function anyOf(schema: Schema, sets: readonly (readonly string[])[]): Schema {
  const names = sets.map(set => set.join(' and ')).join(', or ')
  return orEmpty(schema).refine(value => sets.some(set => hasAll(value, set, [undefined, null, '', 0, '0'])), {
    error: `needs ${names}`,
  })
}

function hasAll(value: unknown, names: readonly string[], absent: readonly unknown[] = [undefined]): boolean {
  const fields = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  return names.every(name => !absent.includes(fields.get(name)))
}

type Fields = Readonly<Record<string, Schema>>

/** A body of a request: what Ozon does not know is refused. */
export function strict(fields: Fields): Schema {
  return z.strictObject(fields, {
    error: issue => (issue.code === 'unrecognized_keys' ? undefined : must('be an object')(issue)),
  })
}

/** A body of an answer: what is new passes. */
export const loose = (fields: Fields): Schema => z.looseObject(fields)

interface Bounds {
  readonly min?: number
  readonly max?: number
}

export function list(of: Schema, bounds?: Bounds): Schema {
  const bare = z.array(of, { error: must('be a list') })
  if (bounds === undefined) return bare
  const { min = 0, max = Number.POSITIVE_INFINITY } = bounds
  return bare.min(min, `must not have fewer than ${min} elements`).max(max, `must not have more than ${max} elements`)
}

export const either = (...of: readonly [Schema, ...Schema[]]): Schema => z.union(of)

/** An object whose keys are data. */
export const map = (of: Schema): Schema => z.record(z.string(), of)

/** What Ozon documents as an object without telling its fields. */
export const anything: Schema = map(z.unknown())

/** A word of a closed list. */
export const word = (...words: readonly string[]): Schema =>
  z.enum(words, { error: must(`be one of ${words.join(', ')}`) })

export function textWithin({ min = 0, max = Number.POSITIVE_INFINITY }: Bounds): Schema {
  const bare = z.string({ error: must('be text') })
  return bare.min(min, `must have at least ${min} characters`).max(max, `must have at most ${max} characters`)
}

export function number(bounds: Bounds = {}): Schema {
  return within(z.number({ error: must('be a number') }), bounds)
}

export function integer(bounds: Bounds = {}): Schema {
  return within(z.int({ error: must('be an integer') }), bounds)
}

export function int32({ min = -(2 ** 31), max = 2 ** 31 - 1 }: Bounds = {}): Schema {
  return integer({ min, max })
}

function within(bare: z.ZodNumber, { min, max }: Bounds): Schema {
  const low = min === undefined ? bare : bare.min(min, `must be at least ${min}`)
  return max === undefined ? low : low.max(max, `must be at most ${max}`)
}

/** A field that may be left out of a request. */
export const optional = (schema: Schema): Schema => z.optional(schema)

export const orNull = (schema: Schema): Schema => z.nullable(schema)

/** A field of an answer: it may be missing or null. */
export const maybe = (schema: Schema): Schema => z.nullish(schema)

export const text: Schema = z.string({ error: must('be text') })
export const flag: Schema = z.boolean({ error: must('be true or false') })
export const bytes: Schema = z.base64({ error: must('be base64 text') })
/** A number of an answer that can come as text. */
export const numeric: Schema = z.union([z.number(), z.string()])
export const maybeText = maybe(text)
export const maybeFlag = maybe(flag)
export const maybeNumber = maybe(z.number())
export const maybeNumeric = maybe(numeric)

/**
 * Whether an answer has any of its documented fields. A list may be null, which is Ozon's empty one; null elsewhere, and an
 * object that has none of its own fields, tell nothing.
 */
export function tells(schema: object, value: unknown): boolean {
  if (value === undefined) return false
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return tells(schema.unwrap(), value)
  if (schema instanceof z.ZodUnion) return schema.options.some(each => tells(each, value))
  if (schema instanceof z.ZodArray) return value === null || Array.isArray(value)
  if (schema instanceof z.ZodObject) return objectTells(schema, value)
  return value !== null
}

/**
 * The documented fields of an answer, when anything but a message or an error is among them: such an answer may not be
 * without any. Flags and counts alone may: gateways of gRPC leave out what is false or 0.
 */
export function fieldsToTell(schema: object): readonly string[] {
  if (!(schema instanceof z.ZodObject)) return []
  const fields = Object.entries(schema.shape)
  const mustTell = ([name, each]: [string, object]): boolean =>
    name === 'result' || !(/error|^message$|count$/.test(name) || isFlag(each))
  return fields.some(mustTell) ? fields.map(([name]) => name) : []
}

function isFlag(schema: object): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return isFlag(schema.unwrap())
  return schema instanceof z.ZodBoolean
}

function isList(schema: object): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return isList(schema.unwrap())
  return schema instanceof z.ZodUnion ? schema.options.some(isList) : schema instanceof z.ZodArray
}

/** What stands beside a list and tells of it. */
const BESIDE_LIST = /^(cursor|has_next|last_id|counter)$|count$|^total/

function objectTells(schema: z.ZodObject, value: unknown): boolean {
  if (!isObject(value)) return false
  const fields = Object.entries(schema.shape)
  // Of an answer with facts of its own each is worth having, and the others may be odd. A list that is none is no list.
  const hasFacts = fields.some(([name, each]) => name !== 'result' && !isList(each) && !BESIDE_LIST.test(name))
  return fields.some(
    ([name, each]) => tells(each, value[name]) || (hasFacts && (value[name] ?? undefined) !== undefined),
  )
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
