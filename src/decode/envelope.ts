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
 * Finds the rows of a list answer by shape, not by path: at the top, under `result`, or `result` itself.
 * Throws an `AnswerInvalidError` when there is no list.
 */
export function openList(answer: unknown, notes: DriftNotes, operation?: string): Envelope {
  if (!isSource(answer)) throw notAList(operation)
  for (const key in answer) if (!KNOWN.has(key)) notes.note('unknown-field', key)
  const result = answer['result']
  if ('postings' in answer) return around(answer, answer['postings'], 'postings', notes, operation)
  if (Array.isArray(result)) return around(answer, result, 'result', notes, operation)
  if (isSource(result)) return around(result, result['postings'], 'result.postings', notes, operation)
  throw notAList(operation)
}

function around(holder: Source, rows: unknown, path: string, notes: DriftNotes, operation?: string): Envelope {
  // An empty list of Ozon's can be null.
  if (rows !== null && rows !== undefined && !Array.isArray(rows)) throw notAList(operation)
  if (rows === undefined && !('has_next' in holder)) throw notAList(operation)
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

function notAList(operation?: string): AnswerInvalidError {
  const what = operation === undefined ? 'This JSON' : `The answer of ${operation}`
  const next = 'If Ozon has changed the shape, update ozon-orders; read it untyped with ozon.request meanwhile.'
  return new AnswerInvalidError(`${what} holds no list of postings (postings, result.postings or result). ${next}`, {
    operation,
    ...(operation === undefined ? {} : { outcome: 'accepted' as const, attempts: 1 }),
  })
}

/** The one row of a single answer: `result`, `posting`, or the object itself. */
export function openSingle(answer: unknown): { readonly row: unknown; readonly path: string } {
  if (isSource(answer)) {
    if ('posting_number' in answer) return { row: answer, path: '' }
    if (isSource(answer['result'])) return { row: answer['result'], path: 'result' }
    if (isSource(answer['posting'])) return { row: answer['posting'], path: 'posting' }
  }
  return { row: answer, path: '' }
}
