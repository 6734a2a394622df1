import type { DriftNotes } from './drift.ts'
import { type Draft, objects, type Part, part, readInto, type Source } from './part.ts'
import { flag, text } from './readers.ts'

/** One answer of a list of rows that are no postings. */
export interface RowPage<T> {
  readonly rows: readonly T[]
  readonly cursor?: string
  readonly hasNext?: boolean
}

/** How one row is read, and which of Ozon's fields names it. */
export interface RowShape<T> {
  readonly part: Part<T>
  start(): Draft<T>
  /** Ozon's name of the field without which a row cannot be told from others; its absence is drift. */
  readonly key: readonly [from: string, to: keyof T & string]
}

/** A reader of list answers: the rows stand under `field`, beside `cursor` and `has_next`, or `totals` that nobody needs. */
export function rowsOf<T>(
  field: string,
  shape: RowShape<T>,
  totals: readonly string[] = [],
): (answer: Source, notes: DriftNotes) => RowPage<T> {
  const page = part<RowPage<T>>('', undefined, [
    [field, 'rows', objects(shape.part, shape.start)],
    ['cursor', 'cursor', text],
    ['has_next', 'hasNext', flag],
    // The length of a list is known when it has been read.
    ...totals.map(total => [total, () => undefined] as const),
  ])
  return (answer, notes) => {
    const model: Draft<RowPage<T>> = { rows: [] }
    readInto(page, answer, model, notes)
    // `rows` was set before reading.
    const read = model as RowPage<T>
    for (const row of read.rows) if (isNone(row[shape.key[1]])) notes.note('missing', `${field}[].${shape.key[0]}`)
    return read
  }
}

const isNone = (value: unknown): boolean => value === undefined || value === ''
