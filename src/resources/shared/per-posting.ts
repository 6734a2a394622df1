import { isSource, type Source } from '../../decode/part.ts'
import { wordsOf } from '../../http/envelope.ts'
import { toldWaitIn } from '../../internal/told-wait.ts'
import type { BatchFailure } from '../../model/batch.ts'
import { agreedRow, type Sent } from './batches.ts'
import { refusedItem } from './refused-item.ts'

/**
 * Sorts the rows `{ posting_number, result, error }` of a bulk call: each posting sent is done or failed, never both, and
 * one that the answer does not name, or of which it tells neither result nor error or both, is unknown. Ozon's samples have an
 * empty list where the schema has an error text.
 */
export function sortByPosting(answer: Source, sent: readonly string[]): Sent<string> {
  // Ozon answers like calls with one boolean for all.
  if (typeof answer['result'] === 'boolean') return sortTogether(answer, sent)
  const rows: readonly Source[] = (Array.isArray(answer['result']) ? answer['result'] : []).filter(isSource)
  const done: string[] = []
  const failed: BatchFailure[] = []
  const unknown: string[] = []
  for (const number of sent) {
    const own = rows.filter(row => row['posting_number'] === number)
    const row = agreedRow(own, fateIn)
    const fate = row === undefined ? 'unknown' : fateIn(row)
    if (fate === 'done') done.push(number)
    else if (fate === 'failed' && row !== undefined) failed.push(failureOf(number, row))
    else unknown.push(number)
  }
  return { done, failed, unknown }
}

/** What is called done and has an error as well cannot be told. */
function fateIn(row: Source): 'done' | 'failed' | 'unknown' {
  const hasError = isTold(wordsOf(row))
  if (row['result'] === true) return hasError ? 'unknown' : 'done'
  return row['result'] === false || hasError ? 'failed' : 'unknown'
}

/** A batch that Ozon answers with one boolean: true is all of it, false none. Rows are read as rows; else it tells nothing. */
export function sortTogether(answer: Source, sent: readonly string[]): Sent<string> {
  if (Array.isArray(answer['result'])) return sortByPosting(answer, sent)
  if (answer['result'] === true) return { done: sent }
  if (answer['result'] !== false) return { done: [], unknown: sent }
  const { code, message = 'without a reason' } = wordsOf(answer)
  const words = `Ozon answered result: false for all postings of this request, ${message}.`
  const coded = code === undefined ? {} : { code: String(code) }
  return { done: [], failed: sent.map(item => refusedItem({ item, message: words, ...coded })) }
}

function failureOf(item: string, row: Source): BatchFailure {
  const { code, message } = wordsOf(row)
  const told = code === undefined ? message : String(code)
  // A wait may be told beside the words.
  const retryAfterMs = toldWaitIn(row)
  if (told === undefined) return refusedItem({ item, message: 'Ozon gave no reason.', retryAfterMs })
  return refusedItem({ item, code: told, message: message ?? told, retryAfterMs })
}

const isTold = ({ code, message }: ReturnType<typeof wordsOf>): boolean => code !== undefined || message !== undefined
