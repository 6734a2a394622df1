import { safeFileName } from '../../http/headers.ts'
import type { Answer } from '../../http/types.ts'
import type { FileAnswer } from '../../wire/types.ts'
import { readJson, unreadable } from './json-body.ts'

/** The names that Ozon gives to the parts of a file inside JSON. */
const CONTENT = ['file_content', 'content']
const NAME = ['file_name', 'name']
const TYPE = ['content_type', 'type']
const JSON_TYPE = /^[^;]*\bjson\b/i
const HTML = /^\s*<(!doctype|html)\b/i
const UNKNOWN_TYPE = 'application/octet-stream'

/** The file of an answer: its bytes, or what stands in its JSON as base64. */
export function readFile(operation: string, answer: Answer): FileAnswer {
  return isJson(answer) ? fromJson(operation, answer) : fromBytes(operation, answer)
}

/** By the type that Ozon tells; a body that begins like a file, or like JSON, corrects it. */
function isJson({ bytes, contentType }: Answer): boolean {
  if (typeByContent(bytes) !== UNKNOWN_TYPE) return false
  return JSON_TYPE.test(contentType) || /^\s*\{/.test(startOf(bytes))
}

function fromBytes(operation: string, answer: Answer): FileAnswer {
  const { bytes, contentType, fileName } = answer
  if (bytes.length === 0) throw unreadable(operation, answer, 'an empty body, not a file')
  // A proxy's page may come under the type that was asked for.
  if (/\bhtml\b/i.test(contentType) || HTML.test(startOf(bytes)))
    throw unreadable(operation, answer, 'an HTML page, perhaps of a proxy, not a file')
  const isTold = contentType !== '' && !JSON_TYPE.test(contentType)
  return new HeldFile(bytes, isTold ? contentType : typeByContent(bytes), fileName)
}

function fromJson(operation: string, answer: Answer): FileAnswer {
  const json = readJson(operation, answer)
  const fields = new Map(typeof json === 'object' && json !== null ? Object.entries(json) : [])
  const content = typeof json === 'string' ? json : firstText(fields, CONTENT)
  if (content === undefined) throw unreadable(operation, answer, 'JSON that holds no file')
  const bytes = fromBase64(content)
  if (bytes === undefined) throw unreadable(operation, answer, 'JSON whose file is no base64 text')
  const type = firstText(fields, TYPE)
  // The documents tell of types that are a bare 'application' or 'pdf': only a whole one is believed.
  const contentType = type?.includes('/') === true ? type : typeByContent(bytes)
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

/** The two kinds of file that Ozon sends begin with their names. */
function typeByContent(bytes: Uint8Array): string {
  const start = startOf(bytes)
  if (start.startsWith('%PDF-')) return 'application/pdf'
  return start.slice(1, 4) === 'PNG' ? 'image/png' : UNKNOWN_TYPE
}
