import { toldWaitIn, toldWaitMs } from '../internal/told-wait.ts'
import { operationFacts } from '../wire/operations.ts'
import { mask } from './mask.ts'

/** What an answer that is no success says, whichever of its forms it has. */
export interface Envelope {
  readonly form: 'ozon' | 'text' | 'html' | 'empty' | 'other'
  /** A gRPC number, or a word on some methods. */
  readonly code?: number | string
  readonly message?: string
  /** How long it asks to wait, in words or in its details. */
  readonly toldWaitMs?: number
}

/** A body longer than this is no error of Ozon's. */
const LONGEST_ERROR_BYTES = 262_144
/** A body that is no JSON is quoted no further. */
const LONGEST_TEXT = 500

/** Reads `{code, message}`, the older `{error: {code, message}}`, plain text, HTML and nothing; a moment to wait for counts from `now`. */
export function readEnvelope(bytes: Uint8Array, secrets: readonly string[], now?: number): Envelope {
  const text = new TextDecoder().decode(bytes.subarray(0, LONGEST_ERROR_BYTES)).trim()
  if (text === '') return { form: 'empty' }
  if (text.startsWith('<')) return { form: 'html' }
  const json = parseJson(text)
  const wait = json === undefined ? toldWaitMs(text, now) : toldWaitIn(json, now)
  const told = wait === undefined ? {} : { toldWaitMs: wait }
  if (json === undefined) return { form: 'text', message: mask(text, secrets).slice(0, LONGEST_TEXT), ...told }
  const body = fieldsOf(fieldsOf(json).error ?? json)
  const code =
    typeof body.code === 'number' || (typeof body.code === 'string' && body.code !== '') ? body.code : undefined
  const message = [body.message, fieldsOf(json).error, json].find(isText)
  if (code === undefined && message === undefined) return { form: 'other', ...told }
  return {
    form: 'ozon',
    ...told,
    ...(code === undefined ? {} : { code: typeof code === 'string' ? mask(code, secrets) : code }),
    ...(message === undefined ? {} : { message: mask(message, secrets) }),
  }
}

/** An error of Ozon's that came where an answer was asked for. */
export interface ErrorAnswer extends Pick<Envelope, 'code' | 'message'> {
  /** The whole body, without secrets. */
  readonly answer: unknown
}

/** What stands beside an error or a list and is no row: pages, counts, the fate of the request. */
const BESIDE =
  /^(code|message|details|errors?|error_(code|message|details)|success|path|timestamp|time|cursor|has_next|last_id|counter|limit|offset|page|version)$|count$|^total|trace|request_?id/i
/** Most answers are no error, and are parsed later: only what may be one is parsed twice. */
const mayBeError = (text: string): boolean =>
  /"(?:errors?|error_message|success)"/.test(text) || (text.includes('"code"') && text.includes('"message"'))

/**
 * Reads the body of a success that is an error: it says so, and tells nothing that could be an answer, however many empty
 * lists stand beside it; or it answers a write, whatever stands beside it. `undefined` for every other body.
 */
export function readErrorAnswer(
  bytes: Uint8Array,
  secrets: readonly string[],
  operation = '',
): ErrorAnswer | undefined {
  if (bytes.length > LONGEST_ERROR_BYTES) return undefined
  const text = new TextDecoder().decode(bytes)
  if (!mayBeError(text)) return undefined
  const answer = parseJson(mask(text, secrets))
  // A plain "no" with its reason is the answer of a write, and its caller's to read.
  if (Array.isArray(answer) || fieldsOf(answer).result === false) return undefined
  const told = errorFieldsIn(answer, operation)
  if (told.length === 0 || (tellsRow(answer) && !spoilsRows(told, operation))) return undefined
  return { ...wordsOf(answer), answer }
}

/** Rows that were read came all the same; of a write that tells an error beside them it is not known what it did. */
function spoilsRows(told: readonly string[], operation: string): boolean {
  return operationFacts(operation)?.effect === 'write' && told.some(field => !field.endsWith('success'))
}

/**
 * The fields by which an answer says that it is an error, such as 'error' or 'result.error'. What the operation is
 * documented to answer with is none: the state of a task has an `error` of its own.
 */
export function errorFieldsIn(answer: unknown, operation: string): readonly string[] {
  const own = operationFacts(operation)?.errorFields ?? []
  const inside = Array.isArray(fieldsOf(answer).result) ? undefined : fieldsOf(answer).result
  return [...errorNames(answer, own, ''), ...errorNames(inside, own, 'result.')]
}

function errorNames(value: unknown, own: readonly string[], prefix: string): readonly string[] {
  const fields = fieldsOf(value)
  const isForeign = (name: string): boolean => !own.includes(prefix + name)
  const names = ['error', 'errors', 'error_message'].filter(name => isForeign(name) && saysError(fields[name]))
  const isDenied = fields.success === false
  const isCoded = isCode(fields.code) && isText(fields.message) && (isForeign('code') || isForeign('message'))
  return [...names, ...(isDenied ? ['success'] : []), ...(isCoded ? ['code', 'message'] : [])].map(
    name => prefix + name,
  )
}

/** An error without any value in it is none: nor is code 0, gRPC's word for success. */
function saysError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== 0 && value !== '0' && isTold(value)
  const { code, ...rest } = fieldsOf(value)
  return isCode(code) || (isCode(code ?? 1) && Object.values(rest).some(saysError))
}

/** Whether anything in a value is worth keeping: an object or a text that stands for one. A bare yes or no is none. */
function tellsRow(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(each => isTold(each))
  if (typeof value !== 'object') return isTold(value) && typeof value !== 'boolean'
  return Object.entries(fieldsOf(value)).some(
    ([name, each]) => !BESIDE.test(name) && !(name === 'status' && isFailing(each)) && tellsRow(each),
  )
}

/** Ozon's words in an answer of another shape than documented: its message, or its error as text, object or list. */
export function wordsOf(answer: unknown): Pick<Envelope, 'code' | 'message'> {
  const { error: given, errors, result, error_code, error_message } = fieldsOf(answer)
  const [error] = Array.isArray(given) ? given : [given]
  const [first] = Array.isArray(errors) ? errors : [errors]
  const rows: readonly unknown[] = Array.isArray(result) ? result : [result]
  const inner = rows.map(row => fieldsOf(row).error).find(each => isTold(each))
  const told = [error, first, inner, answer].map(fieldsOf)
  const code = [...told.map(each => each.code), error_code].find(isCode)
  const message = [...told.map(each => each.message), error_message, error, first, inner].find(isText)
  return { ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }) }
}

/** Whether an answer from which nothing is expected says "no" all the same. */
export function saysNo(answer: unknown): boolean {
  const { error, errors, code, result, success, status, message, error_code, error_message } = fieldsOf(answer)
  const isError = (each: unknown): boolean =>
    isText(each) || isCode(fieldsOf(each).code) || isText(fieldsOf(each).message)
  const all = Array.isArray(errors) ? errors : [errors]
  // Words where none are expected are a reason, and reasons are given for a "no".
  const isReasoned = [message, error_message].some(isText) || [code, error_code].some(isCode)
  const isDenied = isNo(result) || isNo(success) || (isText(status) && /error|fail|reject/i.test(status))
  return isDenied || isReasoned || isError(error) || all.some(isError) || isError(fieldsOf(result).error)
}

/** A "no" in each form that a boolean comes in: itself, its word, its number. */
function isNo(value: unknown): boolean {
  return value === false || value === 0 || (typeof value === 'string' && /^\s*(false|0|no)\s*$/i.test(value))
}

/** A status of HTTP or a word that says that it failed. */
const isFailing = (status: unknown): boolean =>
  typeof status === 'number' || (isText(status) && /error|fail|reject/i.test(status))

/** 0 is gRPC's word for success. */
function isCode(value: unknown): value is number | string {
  return typeof value === 'number' ? value !== 0 : isText(value) && value !== '0'
}

const isTold = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  value !== false &&
  value !== 0 &&
  (typeof value !== 'object' || Object.keys(value).length > 0)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  // An object of JSON has text keys and anything as values.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
