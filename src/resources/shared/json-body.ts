import { AnswerInvalidError, isOzonError, type OzonError, RequestInvalidError } from '../../errors.ts'
import { wordsOf } from '../../http/envelope.ts'
import type { Answer } from '../../http/types.ts'
import { parseExact, stringifyExact } from '../../internal/exact-json.ts'
import { given } from '../../internal/given.ts'
import { operationFacts } from '../../wire/operations.ts'

/** A body as it goes out; ids that are bigint keep every digit. */
export function writeJson(path: string, body: unknown): string {
  try {
    return stringifyExact(body ?? {})
  } catch (cause) {
    throw new RequestInvalidError(
      `${path} was not sent`,
      [{ field: 'body', rule: 'must be plain JSON data without cycles' }],
      { operation: path, cause },
    )
  }
}

/** An answer as data; integers beyond 2^53 come as digits. */
export function readJson(path: string, answer: Answer): unknown {
  const text = new TextDecoder().decode(answer.bytes)
  try {
    const json = parseExact(text)
    rememberRequest(json, answer.meta.requestId)
    return json
  } catch {
    // The SyntaxError quotes the body, which may hold a buyer's data: it is no cause to pass on.
    throw unreadable(path, answer, 'a body that is no JSON')
  }
}

/** Which request brought an answer, as long as somebody holds it: errors about what it says are made far from here. */
const requestIds = new WeakMap<object, string>()

/** Keeps the id of a request with what was read of its answer. */
export function rememberRequest(read: unknown, requestId: string | undefined): void {
  if (requestId !== undefined && typeof read === 'object' && read !== null) requestIds.set(read, requestId)
}

/** Ozon's id of the request that brought an answer, or what was read of one; `undefined` when it told none. */
export function requestIdOf(json: unknown): string | undefined {
  return typeof json === 'object' && json !== null ? requestIds.get(json) : undefined
}

/** The error for an answer of success whose body is of no use, with what to do about it. */
export function unreadable(path: string, { meta }: Answer, what: string, json?: unknown): AnswerInvalidError {
  const { code, message } = wordsOf(json)
  const words = message === undefined ? '' : `: ${message.slice(0, 500)}`
  const effect = operationFacts(path)?.effect ?? 'write'
  const next = effect === 'read' ? 'Nothing was changed: call again.' : 'Ozon accepted it: look before sending again.'
  return new AnswerInvalidError(`${path}: The answer was ${meta.httpStatus} with ${what}${words}. ${next}`, {
    operation: path,
    httpStatus: meta.httpStatus,
    requestId: meta.requestId,
    attempts: meta.attempts,
    retryable: effect === 'read',
    outcome: 'accepted',
    code,
    ozonMessage: message,
    answer: json,
  })
}

/** Decoders know nothing of HTTP: what they throw is told the request, and Ozon's words, before it leaves. */
function withRequest(error: OzonError, answer: unknown): OzonError {
  if (error.outcome !== 'accepted' || error.httpStatus !== undefined) return error
  const { code, message } = wordsOf(answer)
  return Object.assign(error, given({ httpStatus: 200, requestId: requestIdOf(answer), code, ozonMessage: message }))
}

/** Reads an answer as a model; what fails at it in another way than we foresaw is about the answer, and said to be so. */
export function readAs<T>(path: string, answer: unknown, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (isOzonError(cause)) throw withRequest(cause, answer)
    const isRead = operationFacts(path)?.effect === 'read'
    const fate = isRead ? 'Nothing was changed.' : 'Ozon accepted it: look before sending again.'
    const message = `${path}: The answer was 200 with JSON that this package fails to read. ${fate} The cause tells where.`
    throw new AnswerInvalidError(message, {
      operation: path,
      httpStatus: 200,
      requestId: requestIdOf(answer),
      attempts: 1,
      outcome: 'accepted',
      answer,
      cause,
    })
  }
}
