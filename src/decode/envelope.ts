import { AnswerInvalidError } from '../errors.ts'
import type { DriftNotes } from './drift.ts'
import { isSource, type Source } from './part.ts'
import { flag, text } from './readers.ts'

/** What stands around the rows of a list answer. */
export interface Envelope {
  readonly rows: readonly unknown[]
  /** Where the rows stand, such as 'postings' or 'result.postings'. */
  readonly path: string
  readonly cursor?: string
  readonly hasNext?: boolean
}

const KNOWN: ReadonlySet<string> = new Set(['postings', 'result', 'cursor', 'has_next', 'count'])

/**
 * Finds the rows of a list answer by shape, not by path: at the top, under `result`, or `result` itself. A stored list of
 * rows, or one row alone, is a list as well; of Ozon's answers none is.
 * Throws an `AnswerInvalidError` when there is no list.
 */
export function openList(answer: unknown, notes: DriftNotes, operation?: string): Envelope {
  if (operation === undefined) {
    if (Array.isArray(answer)) return { rows: answer, path: '' }
    const single = soleRow(answer)
    if (isSource(single?.row) && 'posting_number' in single.row) return { rows: [single.row], path: single.path }
  }
  if (!isSource(answer)) throw notAList(answer, operation)
  for (const key in answer) if (!KNOWN.has(key)) notes.note('unknown-field', key)
  const result = answer['result']
  if ('postings' in answer) return around(answer, answer['postings'], 'postings', notes, operation)
  if (Array.isArray(result)) return around(answer, result, 'result', notes, operation)
  if (isSource(result)) return around(result, result['postings'], 'result.postings', notes, operation)
  if (operation !== undefined && tellsOfList(answer)) return around(answer, null, 'postings', notes, operation)
  throw notAList(answer, operation)
}

/** Without its rows it is an empty list: what stands beside them tells of it. */
const tellsOfList = (holder: Source): boolean => ['has_next', 'cursor', 'count'].some(name => name in holder)

function around(holder: Source, rows: unknown, path: string, notes: DriftNotes, operation?: string): Envelope {
  // An empty list of Ozon's can be null.
  if (rows !== null && rows !== undefined && !Array.isArray(rows)) throw notAList(holder, operation)
  if (rows === undefined && !tellsOfList(holder)) throw notAList(holder, operation)
  const cursor = holder['cursor']
  const hasNext = holder['has_next']
  const told: { cursor?: string; hasNext?: boolean } = {}
  const cursorText = absent(cursor) ? undefined : text(cursor, at('cursor'), notes, holder)
  const more = absent(hasNext) ? undefined : flag(hasNext, at('has_next'), notes, holder)
  if (cursorText !== undefined) told.cursor = cursorText
  if (more !== undefined) told.hasNext = more
  return { rows: rows ?? [], path, ...told }
}

const absent = (value: unknown): boolean => value === null || value === undefined || value === ''

const at = (path: string): { path: string; json: string } => ({ path, json: '' })

function notAList(answer: unknown, operation?: string): AnswerInvalidError {
  const shape = 'holds no list of postings (postings, result.postings or result)'
  if (operation === undefined) {
    const next = "Give parsePostings a list of rows, or a whole answer of one of Ozon's lists, unchanged."
    return new AnswerInvalidError(`This JSON ${shape}. ${next}`, { answer })
  }
  return notThat(`${shape}.`, operation, answer)
}

function notThat(what: string, operation: string, answer?: unknown): AnswerInvalidError {
  const next = 'If Ozon has changed the shape, update ozon-orders; read it untyped with ozon.request meanwhile.'
  const details = { operation, outcome: 'accepted', attempts: 1, answer } as const
  return new AnswerInvalidError(`The answer of ${operation} ${what} ${next}`, details)
}

interface SingleRow {
  readonly row: unknown
  readonly path: string
}

/** The one row of a single answer: `result`, `posting`, the object itself, or the only one of a list. */
export function openSingle(answer: unknown, operation?: string): SingleRow {
  const single = soleRow(answer)
  if (single !== undefined) return single
  const list = listIn(answer)
  if (list === undefined || list.rows.length === 0) return { row: answer, path: '' }
  if (list.rows.length === 1) return { row: list.rows[0], path: `${list.path}[0]` }
  throw severalRows(list.rows.length, operation)
}

function severalRows(rows: number, operation: string | undefined): AnswerInvalidError {
  if (operation === undefined)
    return new AnswerInvalidError(`This JSON holds ${rows} rows, not one: read it with parsePostings.`, {})
  return notThat(`holds ${rows} rows, not one posting.`, operation)
}

/** A row that stands alone, as single reads answer. */
function soleRow(answer: unknown): SingleRow | undefined {
  if (!isSource(answer)) return undefined
  if ('posting_number' in answer) return { row: answer, path: '' }
  const { result, posting } = answer
  if (isSource(result) && !('postings' in result)) return { row: result, path: 'result' }
  return isSource(posting) ? { row: posting, path: 'posting' } : undefined
}

function listIn(answer: unknown): { readonly rows: readonly unknown[]; readonly path: string } | undefined {
  if (Array.isArray(answer)) return { rows: answer, path: '' }
  if (!isSource(answer)) return undefined
  const { postings, result } = answer
  if (Array.isArray(postings)) return { rows: postings, path: 'postings' }
  if (Array.isArray(result)) return { rows: result, path: 'result' }
  const nested = isSource(result) ? result['postings'] : undefined
  return Array.isArray(nested) ? { rows: nested, path: 'result.postings' } : undefined
}
