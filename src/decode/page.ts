import { AnswerInvalidError, type Undecodable, UndecodableError } from '../errors.ts'
import type { Posting } from '../model/posting.ts'
import { type Drift, DriftNotes } from './drift.ts'
import { openList, openSingle } from './envelope.ts'
import type { Source } from './part.ts'
import { type DecodeOptions, decodePosting, undecodable, undecodableReason } from './posting.ts'

export interface PageOptions extends DecodeOptions {
  readonly operation?: string
}

/** One answer of a list, decoded. */
export interface DecodedPage {
  readonly items: readonly Posting[]
  readonly undecodable: readonly Undecodable[]
  readonly drift: readonly Drift[]
  readonly cursor?: string
  readonly hasNext?: boolean
}

/** Decodes a list answer of any version. A row that cannot be a posting never costs the others. */
export function decodePage(answer: unknown, options: PageOptions = {}): DecodedPage {
  const around = new DriftNotes()
  const envelope = openList(answer, around, options.operation)
  const notes = new DriftNotes()
  const items: Posting[] = []
  const refused: Undecodable[] = []
  envelope.rows.forEach((row, i) => {
    const read = readRow(row, notes, options)
    if ('posting' in read) items.push(read.posting)
    else refused.push(undecodable(row, `${envelope.path}[${i}]`, read.reason, options.operation))
  })
  const drift = [...around.list('', options.operation), ...notes.list(`${envelope.path}[]`, options.operation)]
  const { cursor, hasNext } = envelope
  return {
    items,
    undecodable: refused,
    drift,
    ...(cursor === undefined ? {} : { cursor }),
    ...(hasNext === undefined ? {} : { hasNext }),
  }
}

/** Decodes the answer of a single read; throws an `UndecodableError` when there is no posting in it. */
export function decodeSingle(
  answer: unknown,
  options: PageOptions = {},
): { posting: Posting; drift: readonly Drift[] } {
  const { row, path } = openSingle(answer, options.operation)
  const notes = new DriftNotes()
  const read = readRow(row, notes, options)
  if ('posting' in read) return { posting: read.posting, drift: notes.list(path, options.operation) }
  throw new UndecodableError([undecodable(row, path, read.reason, options.operation)], 0, options.operation)
}

/** A row as a posting, or why it is none. */
function readRow(row: unknown, notes: DriftNotes, options: DecodeOptions): { posting: Posting } | { reason: string } {
  try {
    const reason = undecodableReason(row)
    // What has no reason against it is an object.
    return reason === undefined ? { posting: decodePosting(row as Source, notes, options) } : { reason }
  } catch (error) {
    // Objects of the caller's own may refuse to be read, and so may what we did not think of: it costs that row alone.
    return { reason: `cannot be read (${error instanceof Error ? error.name : typeof error})` }
  }
}

/** In strict mode drift is an error: lists every difference. */
export function refuseDrift(drift: readonly Drift[], operation?: string): void {
  if (drift.length === 0) return
  const what = operation === undefined ? 'This JSON' : `The answer of ${operation}`
  const problems = drift.map(({ path, kind, value, count }) => {
    const rule = `${kind}${count > 1 ? ` (${count} times)` : ''}`
    return value === undefined ? { field: path, rule } : { field: path, rule, value: `'${value}'` }
  })
  const message = `${what} differs from what Ozon documents, and strict mode is on:`
  const outcome = operation === undefined ? 'not-sent' : 'accepted'
  throw new AnswerInvalidError(message, { operation, outcome, attempts: operation === undefined ? 0 : 1 }, problems)
}
