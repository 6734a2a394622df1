import type { RequestOptions, ResponseMeta } from '../http/types.ts'
import { createList, type List, nextByCursor } from '../pagination.ts'
import type { Api } from './api.ts'

/** What the decoder of such a page gives. */
export interface CursorPage<T> {
  readonly rows: readonly T[]
  readonly cursor?: string
  readonly hasNext?: boolean
}

/** The part of a request that moves on from page to page. */
export interface CursorRequest {
  readonly limit: number
  readonly cursor?: string
}

/** A list whose answers carry the cursor of the page after them. `ask` sends the rest of the body with each request. */
export function cursorList<T>(
  api: Api,
  listing: { readonly operation: string; readonly pageSize: number },
  options: RequestOptions,
  ask: (
    request: CursorRequest,
    options: RequestOptions,
  ) => Promise<{ readonly model: CursorPage<T>; readonly meta: ResponseMeta }>,
): List<T> {
  const { onUndecodable, logger } = api.settings
  return createList(
    {
      ...listing,
      start: '',
      fetch: async (cursor, limit = listing.pageSize, signal) => {
        const request = cursor === '' ? { limit } : { limit, cursor }
        const { model, meta } = await ask(request, { ...options, signal })
        const next = nextByCursor({ rows: model.rows.length, cursor: model.cursor, hasNext: model.hasNext })
        return { page: { items: model.rows, undecodable: [], meta }, next }
      },
    },
    { signal: options.signal, onUndecodable, logger },
  )
}
