import { AnswerInvalidError, type Outcome } from '../../errors.ts'
import { saysNo, wordsOf } from '../../http/envelope.ts'
import { operationFacts } from '../../wire/operations.ts'
import type { WireSchema } from '../../wire/schemas/index.ts'
import { requestIdOf } from './json-body.ts'

/** The error for a 200 that lacks what the call was made for: it may well have been carried out. */
export function withoutResult(
  operation: string,
  lacks: string,
  next: string,
  answer: unknown,
  outcome: Outcome = 'accepted',
): AnswerInvalidError {
  const { code, message } = wordsOf(answer)
  const words = message === undefined ? '' : ` Ozon's words: ${message.slice(0, 500)}`
  return new AnswerInvalidError(`${operation}: Ozon answered 200 without ${lacks}.${words} ${next}`, {
    operation,
    httpStatus: 200,
    requestId: requestIdOf(answer),
    attempts: 1,
    retryable: effectOf(operation) === 'read' && message === undefined,
    outcome,
    code,
    ozonMessage: message,
    answer,
  })
}

/**
 * Throws when an answer tells nothing of what its operation is documented to answer with: an empty list is one that Ozon
 * told, by the list itself or by what stands beside it. Where neither a result nor a list is documented, any object will do
 * that does not say no.
 */
export async function refuseSilence(operation: string, schema: WireSchema, answer: unknown): Promise<void> {
  if (operationFacts(operation)?.needs !== undefined) return refuseUnmet(operation, answer)
  // The schemas are loaded by now, and this with them.
  const { fieldsToTell, tells } = await import('../../wire/schemas/kit.ts')
  if (tells(schema, answer)) return
  const fields = fieldsToTell(schema).slice(0, 5)
  if (fields.length === 0) return refuseNo(operation, answer)
  throw withoutFields(operation, fields, answer)
}

/** Throws when an answer has none of the fields without which it tells nothing, where the facts name such fields. */
export function refuseUnmet(operation: string, answer: unknown): void {
  const needs = operationFacts(operation)?.needs
  if (needs === undefined || needs.some(field => valueAt(answer, field) !== undefined)) return
  throw withoutFields(operation, needs, answer)
}

function withoutFields(operation: string, fields: readonly string[], answer: unknown): AnswerInvalidError {
  const lacks = fields.length === 1 ? fields[0] : `any of ${fields.join(', ')}`
  return withoutResult(operation, `${lacks}, which it is documented to hold`, nextStep(operation), answer)
}

/** Throws when an answer that is documented as empty says that it was not done. */
export function refuseNo(operation: string, answer: unknown): void {
  if (!saysNo(answer)) return
  const { code, message } = wordsOf(answer)
  const codeText = code === undefined ? '' : ` (code ${code})`
  const words = message?.slice(0, 500) ?? 'no reason'
  throw new AnswerInvalidError(
    `${operation}: Ozon answered 200 with an error${codeText}: ${words}. ${nextStep(operation)}`,
    {
      operation,
      httpStatus: 200,
      requestId: requestIdOf(answer),
      attempts: 1,
      outcome: effectOf(operation) === 'read' ? 'accepted' : 'unknown',
      code,
      ozonMessage: message,
      answer,
    },
  )
}

/** What to do about an answer of success that is of no use. */
function nextStep(operation: string): string {
  return effectOf(operation) === 'read'
    ? 'Nothing was changed: call again; if Ozon has changed the shape, read it with ozon.request and update ozon-orders.'
    : 'It may have been carried out: look before sending again.'
}

const effectOf = (operation: string): string => operationFacts(operation)?.effect ?? 'write'

function valueAt(answer: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(step) : undefined,
      answer,
    )
}
