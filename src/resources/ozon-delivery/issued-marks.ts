import type { ExemplarRows } from '../../decode/delivery-orders.ts'
import type { IssuedMarks, NotIssuedExemplar } from '../../model/delivery-order.ts'
import type { Read } from '../shared/batches.ts'

/** Each posting with its pieces; one that Ozon calls invalid is failed, one that it does not name missing. */
export function sortIssued(rows: ExemplarRows, sent: readonly string[]): Read<IssuedMarks> {
  const invalid = new Set(rows.invalid)
  const told = new Set([...rows.issued, ...rows.notIssued].map(({ postingNumber }) => postingNumber))
  const message = 'Ozon calls the number of this posting invalid.'
  // What is called invalid and is told of as well cannot be told.
  const failed = sent.filter(item => invalid.has(item) && !told.has(item))
  return {
    done: sent.filter(number => !invalid.has(number) && told.has(number)).map(number => marksOf(number, rows)),
    failed: failed.map(item => ({ item, code: 'invalid-posting', message, retryable: false })),
    unknown: sent.filter(number => invalid.has(number) && told.has(number)),
    missing: sent.filter(number => !invalid.has(number) && !told.has(number)),
  }
}

function marksOf(postingNumber: string, { issued, notIssued }: ExemplarRows): IssuedMarks {
  const isOf = (row: NotIssuedExemplar): boolean => row.postingNumber === postingNumber
  return { postingNumber, issued: issued.filter(isOf), notIssued: notIssued.filter(isOf) }
}
