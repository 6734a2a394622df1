import { toldWaitIn, toldWaitMs } from '../internal/told-wait.ts'
import { mask } from './causes.ts'

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
  if (json === undefined) return { form: 'text', message: mask(text.slice(0, LONGEST_TEXT), secrets), ...told }
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
