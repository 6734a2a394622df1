import type { RowPage } from '../../decode/rows.ts'
import { type Problem, RequestInvalidError, showValue } from '../../errors.ts'
import type { RequestOptions, ResponseMeta } from '../../http/types.ts'
import { copiedRule, idHint } from '../../internal/copied.ts'
import { createList, type List, type Next } from '../../pagination.ts'
import type { Api } from './api.ts'

/** A listing in the words of its section: which filters it walks, and how one page is fetched. */
export interface RowSource<T, F> {
  /** Ozon's path, for errors. */
  readonly operation: string
  /** Rows of one request: Ozon's maximum. */
  readonly pageSize: number
  /** Where each filter begins: '' for cursors, '0' for ids. */
  readonly start: string
  /** Asked one after the other: several where a list of ids is longer than one request takes. */
  readonly filters: readonly F[]
  fetch(filter: F, position: string, limit: number, options: RequestOptions): Promise<Asked<T>>
  /** Where the listing of one filter goes on. */
  next(page: RowPage<T>): Next<string>
}

/** What `askPage` of a section gives. */
export interface Asked<T> {
  readonly model: RowPage<T>
  readonly meta: ResponseMeta
}

interface Position {
  readonly filter: number
  readonly at: string
}

/** The list of a section's rows, one filter after the other. */
export function listRows<T, F>(api: Api, source: RowSource<T, F>, options: RequestOptions): List<T> {
  const { operation, pageSize, start, filters } = source
  const { onUndecodable, logger } = api.settings
  return createList<T, Position>(
    {
      operation,
      pageSize,
      start: { filter: 0, at: start },
      positionKey: ({ filter, at }) => `${filter} ${at}`,
      fetch: async ({ filter, at }, limit = pageSize, signal) => {
        // The walk goes on only to filters that exist.
        const asked = filters[filter] as F
        const { model, meta } = await source.fetch(asked, at, limit, { ...options, signal })
        const page = { items: model.rows, undecodable: [], meta }
        return { page, next: follow(source, filter, source.next(model)) }
      },
    },
    { signal: options.signal, onUndecodable, logger },
  )
}

function follow<T, F>({ filters, start }: RowSource<T, F>, filter: number, next: Next<string>): Next<Position> {
  if (next.kind === 'more') return { kind: 'more', position: { filter, at: next.position } }
  if (next.kind === 'end' && filter + 1 < filters.length)
    return { kind: 'more', position: { filter: filter + 1, at: start } }
  return next
}

/**
 * Every mistake of a list in a filter, found before its first piece is sent. An empty list is one: Ozon would read it as
 * "all".
 */
export function listProblems(field: string, value: unknown, elements: Elements): readonly Problem[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return [{ field, rule: 'must be a list', value: showValue(value) }]
  if (value.length === 0) return [{ field, rule: 'is empty; leave it out to mean all' }]
  return value.flatMap((each: unknown, i) => {
    const rule = RULES[elements](each)
    return rule === undefined ? [] : [{ field: `${field}[${i}]`, rule, value: showValue(each) }]
  })
}

/** What the elements of a list are: ids of digits, words of any kind, or numbers of postings and orders. */
export type Elements = 'ids' | 'words' | 'numbers'

const wordRule = (value: unknown): string | undefined => (isWord(value) ? undefined : 'must be text, not empty')

const RULES: Readonly<Record<Elements, (value: unknown) => string | undefined>> = {
  ids: idRule,
  words: wordRule,
  numbers: value => wordRule(value) ?? copiedRule(String(value)),
}

/** The same of a single number of a posting or a barcode, which may be left out. */
export function textNumberProblem(field: string, value: unknown): Problem | undefined {
  const rule = value === undefined ? undefined : RULES.numbers(value)
  return rule === undefined ? undefined : { field, rule, value: showValue(value) }
}

/** Why a value is no id, with what was probably meant; `undefined` for an id. */
export function idRule(value: unknown): string | undefined {
  return isId(value) ? undefined : `must be an id of digits${idHint(value)}`
}

/** An id as callers may give it; whether it fits into 64 bits the schema of the operation tells. */
export function isId(value: unknown): boolean {
  // A number that is too large has lost digits already.
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0
  return (typeof value === 'string' || typeof value === 'bigint') && /^\d+$/.test(String(value))
}

const isWord = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** Throws when there are problems: nothing was sent. */
export function refuseAny(what: string, problems: readonly (Problem | undefined)[], operation?: string): void {
  const found = problems.filter(problem => problem !== undefined)
  if (found.length > 0) throw new RequestInvalidError(what, found, { operation })
}

/** The same without repetitions: what stands in two requests would be listed twice. */
export function distinctPieces<T>(values: readonly T[], max: number): readonly (readonly T[])[] {
  return piecesOf([...new Map(values.map(value => [String(value), value])).values()], max)
}

/** Pieces of at most `max`, in order. */
export function piecesOf<T>(values: readonly T[], max: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / max) }, (_, i) => values.slice(i * max, (i + 1) * max))
}
