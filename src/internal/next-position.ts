/** Where a listing goes after one answer: on, to its end, or nowhere because following rows cannot be reached. */
export type Next<P> =
  | { readonly kind: 'more'; readonly position: P }
  | { readonly kind: 'end' }
  | { readonly kind: 'broken'; readonly reason: string }

const END = { kind: 'end' } as const

/**
 * A cursor or token that the answer itself carries; `hasNext` where the operation has such a flag.
 * A flag of false, an empty page or, without a flag, an empty cursor is the end.
 */
export function nextByCursor(answer: {
  readonly rows: number
  readonly cursor: string | undefined
  readonly hasNext?: boolean | undefined
}): Next<string> {
  const { rows, cursor, hasNext } = answer
  // Ozon sometimes promises more and then sends an empty page: that is an end, not a fault.
  if (hasNext === false || rows === 0) return END
  if (cursor !== undefined && cursor !== '') return { kind: 'more', position: cursor }
  return hasNext === true ? broken('the answer promises more rows and carries no cursor') : END
}

/** The id of the last row of the page; `hasNext` where the operation has such a flag. An empty page is the end. */
export function nextByLastId(answer: {
  readonly rows: number
  readonly lastId: string | undefined
  readonly hasNext?: boolean | undefined
}): Next<string> {
  const { rows, lastId, hasNext } = answer
  if (hasNext === false || rows === 0) return END
  // Only the id leads on, and without it nobody can say whether this was the last page.
  return lastId === undefined || lastId === ''
    ? broken('the last row carries no id')
    : { kind: 'more', position: lastId }
}

/** How many rows were seen. The end is told by the flag or the total, else by an empty page. */
export function nextByOffset(
  offset: number,
  answer: { readonly rows: number; readonly hasNext?: boolean | undefined; readonly total?: number | undefined },
): Next<number> {
  const { rows, hasNext, total } = answer
  const position = offset + rows
  const isLast = hasNext === undefined && total !== undefined && position >= total
  return hasNext === false || rows === 0 || isLast ? END : { kind: 'more', position }
}

/** Pages counted from 1. The end is told by the total, else by an empty page. */
export function nextByPage(
  page: number,
  answer: { readonly rows: number; readonly pageSize?: number | undefined; readonly total?: number | undefined },
): Next<number> {
  const { rows, pageSize, total } = answer
  const isLast = total !== undefined && pageSize !== undefined && page * pageSize >= total
  return rows === 0 || isLast ? END : { kind: 'more', position: page + 1 }
}

function broken(reason: string): Next<never> {
  return { kind: 'broken', reason }
}
