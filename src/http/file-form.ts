import { readErrorAnswer, wordsOf } from './envelope.ts'

/** What a file is, by its bytes; or why it is none. */
export type FileForm =
  | { readonly type: string }
  | {
      readonly fault: string
      readonly code?: number | string | undefined
      readonly ozonMessage?: string | undefined
    }

const UNKNOWN_TYPE = 'application/octet-stream'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** The end of a file may be followed by so much that is no part of it. A comment at the end of a ZIP can be as long as that. */
const PDF_TAIL = 1_024
const ZIP_TAIL = 65_557
/** No file of these kinds is as short: a name alone is a stand-in for one, of which no end can be asked. */
const SHORTEST_BYTES = 32
const START_BYTES = 1_024

interface Kind {
  readonly name: string
  readonly type: string
  readonly begins: RegExp
  /** Stands near the end of a whole file. */
  readonly ends: string
  readonly tail: number
}

/** The files that Ozon sends and that begin with their names: labels and acts, barcodes, archives, reports as tables. */
const KINDS: readonly Kind[] = [
  { name: 'PDF', type: 'application/pdf', begins: /^(\u00ef\u00bb\u00bf)?\s*%PDF/, ends: '%%EOF', tail: PDF_TAIL },
  // Its name comes after a byte.
  { name: 'PNG', type: 'image/png', begins: /^.{0,2}PNG/s, ends: 'IEND', tail: 64 },
  // Two bytes that are no letters follow its name.
  { name: 'ZIP', type: 'application/zip', begins: /^PK[^ -~]{2}/, ends: 'PK\u0005\u0006', tail: ZIP_TAIL },
]
const kindOf = (start: string): Kind | undefined => KINDS.find(({ begins }) => begins.test(start))

/** A spreadsheet is a ZIP with these names in it. */
const SPREADSHEET = /\[Content_Types\]\.xml|xl\/|_rels\//
/** A page of a proxy may leave out all that stands around its words. */
const HTML =
  /^(\u00ef\u00bb\u00bf)?\s*<(!--|(!doctype html|html|head|body|title|meta|center|h[1-6]|p|b|div|span|pre|hr|br|table)\b)/i
const XML_ERROR = /^(\u00ef\u00bb\u00bf)?\s*(<\?xml[^>]*>\s*)?<error\b/i
const OBJECT = /^(\u00ef\u00bb\u00bf)?\s*\{/

/** Whether bytes begin like a file of a kind that Ozon sends. */
export const beginsLikeFile = (bytes: Uint8Array): boolean => kindOf(latin(bytes.subarray(0, 64))) !== undefined

/**
 * Looks at the first bytes of a file and at its end: what it is called, and the type that came with it, are believed only
 * where the bytes say nothing else.
 */
export function formOf(bytes: Uint8Array, told: string, secrets: readonly string[] = []): FileForm {
  if (bytes.length === 0) return { fault: 'an empty body, not a file' }
  const start = latin(bytes.subarray(0, START_BYTES))
  const kind = kindOf(start)
  if (kind !== undefined) return wholeOrCut(kind, bytes, told)
  // A proxy's page may come under the type that was asked for.
  if (/\bhtml\b/i.test(told) || HTML.test(start)) return { fault: 'an HTML page, perhaps of a proxy, not a file' }
  if (XML_ERROR.test(start)) return { fault: 'an error of the storage, not a file' }
  const claimed = KINDS.find(({ type }) => told.toLowerCase().startsWith(type))
  if (OBJECT.test(start)) return fromJson(bytes, claimed, secrets) ?? { type: told === '' ? 'application/json' : told }
  if (claimed !== undefined)
    return { fault: `a body that is no ${claimed.name}, although it is called ${claimed.type}` }
  if (told !== '' && !told.startsWith(UNKNOWN_TYPE)) return { type: told }
  return { type: isTable(start) ? 'text/csv' : told || UNKNOWN_TYPE }
}

/** Whether a file has no name of its own but begins with a line of names, parted by semicolons, tabs or commas. */
function isTable(start: string): boolean {
  const [line = ''] = start.split(/\r?\n/, 1)
  const isText = Array.from(line).every(character => character >= ' ' || character === '\t')
  return isText && line.length < start.length && /[;\t]|,.*,/.test(line)
}

function wholeOrCut({ name, type, ends, tail }: Kind, bytes: Uint8Array, told: string): FileForm {
  // What follows the head of a PDF, whose lines begin with a percent sign, is its content, however little of it came.
  const isStandIn = bytes.length < SHORTEST_BYTES && !(name === 'PDF' && /\S[\r\n]+[^%\s]/.test(latin(bytes)))
  if (!isStandIn && !latin(bytes.subarray(-tail)).includes(ends)) return { fault: `a ${name} that broke off` }
  if (name !== 'ZIP') return { type }
  return { type: SPREADSHEET.test(latin(bytes.subarray(0, START_BYTES))) ? XLSX : type, ...givenZip(told) }
}

/** Other documents and archives are ZIPs as well: their own name says more. */
const givenZip = (told: string): { readonly type?: string } => (/\bvnd\.|\bzip\b/i.test(told) ? { type: told } : {})

/** Where a file should be, an object of JSON is what Ozon has to say instead. */
function fromJson(bytes: Uint8Array, claimed: Kind | undefined, secrets: readonly string[]): FileForm | undefined {
  const { code, message } = readErrorAnswer(bytes, secrets) ?? wordsIn(bytes)
  if (code === undefined && message === undefined) {
    return claimed === undefined ? undefined : { fault: `JSON, not a ${claimed.name}` }
  }
  const codeText = code === undefined ? '' : ` (code ${code})`
  const words = message === undefined ? '' : `: ${message.slice(0, 500)}`
  return { fault: `JSON that holds no file but an error${codeText}${words}`, code, ozonMessage: message }
}

function wordsIn(bytes: Uint8Array): ReturnType<typeof wordsOf> {
  try {
    return wordsOf(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return {}
  }
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
