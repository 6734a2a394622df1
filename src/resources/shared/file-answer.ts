import { beginsLikeFile, formOf } from '../../http/file-form.ts'
import { safeFileName } from '../../http/headers.ts'
import type { Answer } from '../../http/types.ts'
import type { FileAnswer } from '../../wire/types.ts'
import { readJson, unreadable } from './json-body.ts'

/** The names that Ozon gives to the parts of a file inside JSON. */
const CONTENT = ['file_content', 'content']
const NAME = ['file_name', 'name']
const TYPE = ['content_type', 'type']
const JSON_TYPE = /^[^;]*\bjson\b/i

/** The file of an answer: its bytes, or what stands in its JSON as base64. */
export function readFile(operation: string, answer: Answer): FileAnswer {
  return isJson(answer) ? fromJson(operation, answer) : fromBytes(operation, answer)
}

/** By the type that Ozon tells; a body that begins like a file, or like JSON, corrects it. */
function isJson({ bytes, contentType }: Answer): boolean {
  if (beginsLikeFile(bytes)) return false
  return JSON_TYPE.test(contentType) || /^\s*\{/.test(startOf(bytes))
}

function fromBytes(operation: string, answer: Answer): FileAnswer {
  const { bytes, contentType, fileName } = answer
  return new HeldFile(bytes, typeOf(operation, answer, bytes, JSON_TYPE.test(contentType) ? '' : contentType), fileName)
}

/** The type of what came, by its bytes; throws when they are no file. */
function typeOf(operation: string, answer: Answer, bytes: Uint8Array, told: string): string {
  const form = formOf(bytes, told)
  // No operation sends plain text as its file: it is a reason why there is none. Tables are called by their own type.
  if ('type' in form && form.type.startsWith('text/plain'))
    throw unreadable(operation, answer, 'plain text, not a file')
  if ('type' in form) return form.type
  throw unreadable(operation, answer, form.fault)
}

function fromJson(operation: string, answer: Answer): FileAnswer {
  const json = readJson(operation, answer)
  const fields = new Map(typeof json === 'object' && json !== null ? Object.entries(json) : [])
  const content = typeof json === 'string' ? json : firstText(fields, CONTENT)
  if (content === undefined) throw unreadable(operation, answer, 'JSON that holds no file', json)
  const bytes = fromBase64(content)
  if (bytes === undefined) throw unreadable(operation, answer, 'JSON whose file is no base64 text')
  const type = firstText(fields, TYPE)
  // The documents tell of types that are a bare 'application' or 'pdf': only a whole one is believed.
  const contentType = typeOf(operation, answer, bytes, type?.includes('/') === true ? type : '')
  return new HeldFile(bytes, contentType, safeFileName(firstText(fields, NAME)) ?? answer.fileName)
}

class HeldFile implements FileAnswer {
  readonly contentType: string
  readonly fileName?: string
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array, contentType: string, fileName: string | undefined) {
    this.#bytes = bytes
    this.contentType = contentType
    if (fileName !== undefined) this.fileName = fileName
  }

  /** A copy, so that nobody changes what another reads. */
  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes)
  }

  stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const bytes = this.bytes()
    return new ReadableStream({
      start(controller) {
        controller.enqueue(bytes)
        controller.close()
      },
    })
  }
}

function firstText(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | undefined {
  return names.map(name => fields.get(name)).find(value => typeof value === 'string' && value.trim() !== '') as
    | string // The search lets nothing else pass.
    | undefined
}

function startOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 16))
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
