import { toldWaitIn, toldWaitMs } from '../internal/told-wait.ts'
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

/** Reads `{code, message}`, the older `{error: {code, message}}`, plain text, HTML and nothing. */
export function readEnvelope(bytes: Uint8Array, secrets: readonly string[]): Envelope {
  const text = new TextDecoder().decode(bytes.subarray(0, LONGEST_ERROR_BYTES)).trim()
  if (text === '') return { form: 'empty' }
  if (text.startsWith('<')) return { form: 'html' }
  const json = parseJson(text)
  const wait = json === undefined ? toldWaitMs(text) : toldWaitIn(json)
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
export interface ErrorAnswer {
  readonly code: number | string
  readonly message: string
  /** The whole body, without secrets. */
  readonly answer: unknown
}

/** What stands in an error beside its code and message. */
const BESIDE_ERROR: ReadonlySet<string> = new Set(['code', 'message', 'details', 'error'])

/**
 * Reads the body of a success that is an error: a code and a message, and nothing beside them that could be an answer.
 * `undefined` for every other body.
 */
export function readErrorAnswer(bytes: Uint8Array, secrets: readonly string[]): ErrorAnswer | undefined {
  if (bytes.length > LONGEST_ERROR_BYTES) return undefined
  const text = new TextDecoder().decode(bytes)
  // Most answers are none, and are parsed later: only what may be one is parsed twice.
  if (!text.includes('"message"') || !text.includes('"code"')) return undefined
  const answer = parseJson(mask(text, secrets))
  const { code, message, ...rest } = fieldsOf(answer)
  if (Array.isArray(answer) || !isCode(code) || !isText(message)) return undefined
  const tellsMore = Object.entries(rest).some(([name, value]) => !BESIDE_ERROR.has(name) && isTold(value))
  return tellsMore ? undefined : { code, message, answer }
}

/** Ozon's words in an answer of another shape than documented: its message, or its error as text, object or list. */
export function wordsOf(answer: unknown): Pick<Envelope, 'code' | 'message'> {
  const { error, errors, result, error_code, error_message } = fieldsOf(answer)
  const [first] = Array.isArray(errors) ? errors : [errors]
  const inner = fieldsOf(result).error
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
  const isDenied = result === false || success === false || (isText(status) && /error|fail|reject/i.test(status))
  return isDenied || isReasoned || isError(error) || all.some(isError) || isError(fieldsOf(result).error)
}

/** 0 is gRPC's word for success. */
function isCode(value: unknown): value is number | string {
  return typeof value === 'number' ? value !== 0 : isText(value) && value !== '0'
}

const isTold = (value: unknown): boolean =>
  value !== null && value !== '' && (typeof value !== 'object' || Object.keys(value).length > 0)

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
