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
    const reason = undecodableReason(row)
    if (reason === undefined) items.push(decodePosting(row as Source, notes, options))
    else refused.push(undecodable(row, `${envelope.path}[${i}]`, reason, options.operation))
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
  const reason = undecodableReason(row)
  if (reason !== undefined)
    throw new UndecodableError([undecodable(row, path, reason, options.operation)], 0, options.operation)
  const notes = new DriftNotes()
  const posting = decodePosting(row as Source, notes, options)
  return { posting, drift: notes.list(path, options.operation) }
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
