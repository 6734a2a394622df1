import { stringifyExact } from '../../internal/exact-json.ts'
import { FileBody, type Json } from '../operations/operation.ts'
import type { Refusal } from './refusal.ts'

/** An answer before it becomes a `Response`, so that faults can spoil it. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

const JSON_TYPE = { 'content-type': 'application/json' }

export function answerOf(result: Json | FileBody | undefined): Answer {
  // Many clients parse whatever says that it is JSON, and nothing at all is none.
  if (!(result instanceof FileBody)) return { status: 200, headers: JSON_TYPE, body: stringifyExact(result ?? {}) }
  const { contentType, fileName, bytes } = result
  const disposition = `attachment; filename="${fileName}"`
  return { status: 200, headers: { 'content-type': contentType, 'content-disposition': disposition }, body: bytes }
}

/** Ozon's error envelope. */
export function envelope(
  { httpStatus, code, message }: Refusal,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status: httpStatus,
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify({ code, message, details: [] }),
  }
}
