import { OzonError } from '../../errors.ts'

/** The error for a 200 that lacks what the call was made for: it may well have been carried out. */
export function withoutResult(operation: string, lacks: string, next: string): OzonError {
  return new OzonError('answer-invalid', `${operation}: Ozon answered 200 without ${lacks}. ${next}`, {
    operation,
    httpStatus: 200,
    attempts: 1,
    outcome: 'accepted',
  })
}
