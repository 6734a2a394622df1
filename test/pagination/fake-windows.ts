import { OzonError } from '../../src/errors.ts'
import { nextByOffset, type Source } from '../../src/pagination.ts'
import type { Window, WindowedOptions } from '../../src/windows.ts'
import { OPERATION, page } from './fake-source.ts'

export const DAY = 86_400_000

/** A posting as the fake Ozon shows it: `request` tells how fresh it is. */
export interface Row {
  readonly id: string
  readonly time: number | undefined
  readonly request: number
}

export interface FakeShop {
  /** When each posting was made, by number. */
  readonly postings: ReadonlyMap<string, number>
  readonly pageSize?: number
  readonly order?: 'ascending' | 'descending'
  /** Longest window that this Ozon takes. */
  readonly takesMs?: number
  /** Whether this Ozon leaves out the named end of a window. */
  readonly excludes?: 'from' | 'to'
  /** Postings that do not tell their time. */
  readonly timeless?: ReadonlySet<string>
  /** Throws when this request, counted from 1, shall fail. */
  readonly fault?: (request: number) => void
}

export interface Asked extends Window {
  readonly offset: number
}

/** An Ozon that lists postings by windows of time; `asked` records every request. */
export function fakeWindows(shop: FakeShop, range: Window, maxWindowMs: number) {
  const asked: Asked[] = []
  const source = (window: Window): Source<Row, number> => ({
    operation: OPERATION,
    start: 0,
    fetch: async (offset, size = shop.pageSize ?? 2) => {
      asked.push({ ...window, offset })
      shop.fault?.(asked.length)
      if (window.to - window.from > (shop.takesMs ?? Number.POSITIVE_INFINITY)) throw tooLong()
      const all = rowsIn(shop, window, asked.length)
      const rows = all.slice(offset, offset + size)
      return {
        page: page(rows),
        next: nextByOffset(offset, { rows: rows.length, hasNext: offset + rows.length < all.length }),
      }
    },
  })
  const options: WindowedOptions<Row, number> = {
    operation: OPERATION,
    range,
    maxWindowMs,
    order: shop.order,
    source,
    key: row => row.id,
    time: row => row.time,
  }
  return { asked, options }
}

export function tooLong(): OzonError {
  return new OzonError('rejected', 'Ozon refused the request', {
    httpStatus: 400,
    ozonMessage: 'PERIOD_IS_TOO_LONG',
    outcome: 'rejected',
  })
}

function rowsIn({ postings, excludes, order, timeless }: FakeShop, { from, to }: Window, request: number): Row[] {
  const inside = [...postings].filter(
    ([, time]) => (excludes === 'from' ? time > from : time >= from) && (excludes === 'to' ? time < to : time <= to),
  )
  const direction = order === 'descending' ? -1 : 1
  return inside
    .sort(([, a], [, b]) => (a - b) * direction)
    .map(([id, time]) => ({ id, time: timeless?.has(id) === true ? undefined : time, request }))
}
