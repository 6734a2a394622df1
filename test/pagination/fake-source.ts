import type { Undecodable } from '../../src/errors.ts'
import type { ResponseMeta } from '../../src/http/types.ts'
import { type Fetched, type Next, nextByCursor, type Page, type Source } from '../../src/pagination.ts'

export const OPERATION = '/v4/posting/fbs/list'

const meta: ResponseMeta = { operation: OPERATION, httpStatus: 200, attempts: 1, durationMs: 1 }

export const page = <T>(items: readonly T[], undecodable: readonly Undecodable[] = []): Page<T> => ({
  items,
  undecodable,
  meta,
})

export const badRow = (path: string): Undecodable => ({
  operation: OPERATION,
  path,
  reason: 'no posting number',
  raw: { customer: 'Ivanov' },
})

export interface Request {
  readonly position: string
  readonly pageSize: number | undefined
  readonly signal: AbortSignal
}

export interface FakeSource<T> extends Source<T, string> {
  /** Every request, in order. */
  readonly requests: Request[]
}

/** A source whose answers are given by position; a function may wait or throw. The start is ''. */
export function fakeSource<T>(
  answer: (request: Request) => Fetched<T, string> | Promise<Fetched<T, string>>,
  pageSize?: number,
): FakeSource<T> {
  const requests: Request[] = []
  return {
    operation: OPERATION,
    start: '',
    pageSize,
    requests,
    async fetch(position, size, signal) {
      const request = { position, pageSize: size, signal }
      requests.push(request)
      return answer(request)
    },
  }
}

/** Pages one after the other, with cursors 'c1', 'c2', … */
export function pagesOf<T>(pages: readonly Page<T>[], pageSize?: number): FakeSource<T> {
  return fakeSource(({ position }) => answerOf(pages, position), pageSize)
}

export function answerOf<T>(pages: readonly Page<T>[], position: string): Fetched<T, string> {
  const at = position === '' ? 0 : Number(position.slice(1))
  const found = pages[at] ?? page<T>([])
  return { page: found, next: more(at + 1 < pages.length ? `c${at + 1}` : undefined) }
}

/** All rows by pages of the size that is asked for, like Ozon's cursor lists. */
export function rowsOf<T>(rows: readonly T[], pageSize: number): FakeSource<T> {
  return fakeSource(({ position, pageSize: size = pageSize }) => {
    const from = position === '' ? 0 : Number(position.slice(1))
    const items = rows.slice(from, from + size)
    const to = from + items.length
    return {
      page: page(items),
      next: nextByCursor({ rows: items.length, cursor: `c${to}`, hasNext: to < rows.length }),
    }
  }, pageSize)
}

export function more(position: string | undefined): Next<string> {
  return position === undefined ? { kind: 'end' } : { kind: 'more', position }
}

/** Settles as the request's signal says, as a real transport does. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** Lets everything that is ready to run, run. */
export const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

export async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of list) items.push(item)
  return items
}
