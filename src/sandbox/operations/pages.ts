import { cursorOf, placeOfCursor } from '../postings/cursor.ts'
import { comparePlaces, type Place } from '../postings/query.ts'
import { invalid } from '../server/refusal.ts'

/** How a listing is paged. */
export interface Paging<T> {
  readonly limit: number
  readonly cursor: string
  /** What was asked: a cursor belongs to one question. */
  readonly asked: string
  /** Two numbers that no other row has; rows come in their order. */
  readonly placeOf: (row: T) => Place
  readonly newestFirst?: boolean
}

export interface RowPage<T> {
  readonly rows: readonly T[]
  /** Empty after the last page. */
  readonly cursor: string
}

/** A page of rows that are all at hand. */
export function pageOf<T>(
  all: readonly T[],
  { limit, cursor, asked, placeOf, newestFirst = false }: Paging<T>,
): RowPage<T> {
  const direction = newestFirst ? -1 : 1
  const sorted = all.toSorted((a, b) => direction * comparePlaces(placeOf(a), placeOf(b)))
  const after = placeOfCursor(cursor, asked)
  const left = after === undefined ? sorted : sorted.filter(row => direction * comparePlaces(placeOf(row), after) > 0)
  const rows = left.slice(0, limit)
  const last = rows.at(-1)
  return { rows, cursor: last === undefined || rows.length === left.length ? '' : cursorOf(placeOf(last), asked) }
}

/** A place by a number alone. */
export const placeOfId = (id: string): Place => ({ createdAt: Number(id), rank: 0 })

/** The size of a page that must have a row at least. */
export function limitOf(limit: number): number {
  if (limit < 1) throw invalid('invalid Request.limit: value must be greater than 0')
  return limit
}
