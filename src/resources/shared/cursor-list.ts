import type { RequestOptions } from '../../http/types.ts'
import { type List, nextByCursor } from '../../pagination.ts'
import type { Api } from './api.ts'
import { type Asked, listRows } from './row-list.ts'

/** The part of a request that moves on from page to page. */
export interface CursorRequest {
  readonly limit: number
  readonly cursor?: string
}

/** A list whose answers carry the cursor of the page after them; `ask` sends one filter with each request. */
export function cursorList<T, F>(
  api: Api,
  listing: { readonly operation: string; readonly pageSize: number; readonly filters: readonly F[] },
  options: RequestOptions,
  ask: (filter: F, page: CursorRequest, options: RequestOptions) => Promise<Asked<T>>,
): List<T> {
  return listRows<T, F>(
    api,
    {
      ...listing,
      start: '',
      fetch: (filter, cursor, limit, more) => ask(filter, cursor === '' ? { limit } : { limit, cursor }, more),
      next: ({ rows, cursor, hasNext }) => nextByCursor({ rows: rows.length, cursor, hasNext }),
    },
    options,
  )
}
