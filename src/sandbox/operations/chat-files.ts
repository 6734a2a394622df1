import type { Body } from '../server/body.ts'
import { invalid } from '../server/refusal.ts'
import { FileBody } from './operation.ts'

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain',
}

export interface ChatFile {
  readonly file: FileBody
  readonly isImage: boolean
}

/** The file of a call, ready to be kept. */
export function chatFile(body: Body): ChatFile {
  const name = body.text('name')
  const ending = /[^.]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  if (ending === undefined) throw invalid('invalid Request.name: must be the name of a file with its ending')
  const bytes = bytesOf(body.text('base64_content'))
  if (bytes === undefined || bytes.length === 0) throw invalid('invalid Request.base64_content: must be base64')
  const contentType = TYPES[ending] ?? 'application/octet-stream'
  // Links and headers take no other letters.
  const safe = name.replaceAll(/[^\w.-]/g, '_')
  return { file: new FileBody(contentType, safe, bytes), isImage: contentType.startsWith('image/') }
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
