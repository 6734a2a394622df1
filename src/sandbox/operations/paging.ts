import { cursorOf, placeOfCursor } from '../postings/cursor.ts'
import { comparePlaces, type Place } from '../postings/query.ts'
import type { Body } from '../server/body.ts'
import { invalid } from '../server/refusal.ts'

/** What a page is asked by. */
export interface PageAsk {
  readonly cursor: string
  /** What was asked: a cursor holds for this question only. */
  readonly question: string
  readonly limit: number
  readonly descending?: boolean
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Empty after the last row. */
  readonly cursor: string
  readonly hasNext: boolean
}

/** A page of a list. The place of a row is a pair of numbers that no other row has; the rows are sorted by it. */
export function pageOf<T>(rows: readonly T[], ask: PageAsk, placeOf: (row: T) => Place): Page<T> {
  const { cursor, question, limit, descending = false } = ask
  const sign = descending ? -1 : 1
  const after = placeOfCursor(cursor, question)
  const sorted = rows.toSorted((a, b) => sign * comparePlaces(placeOf(a), placeOf(b)))
  const rest = after === undefined ? sorted : sorted.filter(row => sign * comparePlaces(placeOf(row), after) > 0)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  const hasNext = rest.length > limit
  return { rows: page, hasNext, cursor: hasNext && last !== undefined ? cursorOf(placeOf(last), question) : '' }
}

/** `limit` where the contract leaves its bounds open. Zero is as good as none. */
export function limitOf(body: Body, most: number, otherwise?: number): number {
  const limit = body.number('limit') === 0 ? (otherwise ?? 0) : body.number('limit')
  if (limit >= 1 && limit <= most) return limit
  throw invalid(`invalid Request.limit: value must be inside range (0, ${most}]`)
}
