import type { Answer } from '../server/answers.ts'
import { type FaultRequest, isFields } from './rule.ts'
import { changeJson, type Draft, rowsOf } from './spoil.ts'

const CURSORS = ['cursor', 'last_id', 'next_page_token', 'page_token']

/** Remembers the last row of each listing, so that the next page can begin with it. */
export class Pages {
  readonly #lastRows = new Map<string, Draft>()

  /** Puts the last row of the page before in front; `change` may alter it first. */
  repeatRow(answer: Answer, request: FaultRequest, change: (row: Draft) => boolean): Answer {
    const key = `${request.clientId ?? ''} ${request.path}`
    const before = isLaterPage(request) ? this.#lastRows.get(key) : undefined
    return changeJson(answer, draft => {
      const rows = rowsOf(draft)
      const last = rows?.at(-1)
      if (rows === undefined || last === undefined) return false
      this.#lastRows.set(key, structuredClone(last))
      if (before === undefined || !change(before)) return false
      rows.unshift(before)
      return true
    })
  }
}

/** Gives the cursor that the page was asked with, as if there were more. */
export function repeatCursor(answer: Answer, { body }: FaultRequest): Answer {
  return changeJson(answer, draft => {
    const asked = CURSORS.find(name => isCursor(isFields(body) ? body[name] : undefined))
    if (asked === undefined || !isFields(body)) return false
    const target: Draft = isFields(draft['result']) && asked in draft['result'] ? draft['result'] : draft
    if (!(asked in target)) return false
    target[asked] = body[asked]
    if ('has_next' in target) target['has_next'] = true
    return true
  })
}

const isCursor = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && value !== 0

/** Whether a request goes on with a listing. */
function isLaterPage({ body }: FaultRequest): boolean {
  if (!isFields(body)) return false
  const page = body['page']
  return (
    CURSORS.some(name => isCursor(body[name])) || isCursor(body['offset']) || (typeof page === 'number' && page > 1)
  )
}

/** The row as it looks a moment later: a posting was cancelled, or what was cancelled is delivered after all. */
export function ageRow(row: Draft): boolean {
  if (typeof row['status'] !== 'string') return false
  row['status'] = row['status'] === 'cancelled' ? 'delivered' : 'cancelled'
  return true
}
