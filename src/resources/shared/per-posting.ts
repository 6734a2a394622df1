import { isSource, type Source } from '../../decode/part.ts'
import type { BatchFailure } from '../../model/batch.ts'
import type { Sent } from './batches.ts'
import { refusedItem } from './refused-item.ts'

/**
 * Sorts the rows `{ posting_number, result, error }` of a bulk call: each posting sent is done or failed, never both, and
 * one that the answer does not name, or of which it tells neither result nor error, is unknown. Ozon's samples have an
 * empty list where the schema has an error text.
 */
export function sortByPosting(answer: Source, sent: readonly string[]): Sent<string> {
  const rows = new Map<unknown, Source>()
  for (const row of Array.isArray(answer['result']) ? answer['result'] : []) {
    if (isSource(row)) rows.set(row['posting_number'], row)
  }
  const done: string[] = []
  const failed: BatchFailure[] = []
  const unknown: string[] = []
  for (const number of sent) {
    const row = rows.get(number)
    if (row?.['result'] === true) done.push(number)
    else if (row !== undefined && (row['result'] === false || isText(row['error']))) failed.push(failureOf(number, row))
    else unknown.push(number)
  }
  return { done, failed, unknown }
}

/** A batch that Ozon answers with one boolean: true is all of it, false none; anything else tells nothing. */
export function sortTogether(answer: Source, sent: readonly string[]): Sent<string> {
  if (answer['result'] === true) return { done: sent }
  if (answer['result'] !== false) return { done: [], unknown: sent }
  const message = 'Ozon answered result: false for all postings of this request, without a reason.'
  return { done: [], failed: sent.map(item => ({ item, message, retryable: false })) }
}

function failureOf(item: string, row: Source): BatchFailure {
  const error = row['error']
  return isText(error)
    ? refusedItem({ item, code: error, message: error })
    : refusedItem({ item, message: 'Ozon gave no reason.' })
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
