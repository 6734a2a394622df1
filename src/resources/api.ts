import { type Drift, DriftReporter } from '../decode/drift.ts'
import { refuseDrift } from '../decode/page.ts'
import {
  AnswerInvalidError,
  type OzonError,
  ReadOnlyError,
  RequestInvalidError,
  SwitchedOffError,
  type Undecodable,
} from '../errors.ts'
import type { Answer, Effect, Logger, RequestOptions, ResponseMeta, Transport } from '../http/types.ts'
import type { Clock } from '../internal/clock.ts'
import { parseExact, stringifyExact } from '../internal/exact-json.ts'
import { nearest } from '../internal/nearest.ts'
import { type OperationFacts, operations } from '../wire/operations.ts'
import { lifeOf } from './lifecycle.ts'

/** What the resources need of a client. */
export interface ApiSettings {
  readonly transport: Transport
  readonly clock: Clock
  readonly logger: Logger
  readonly readOnly: boolean
  readonly strict: boolean
  readonly keepRaw: boolean
  readonly onDrift: ((drift: Drift) => void) | undefined
  readonly onUndecodable: ((item: Undecodable) => void) | undefined
}

export interface Exchange extends RequestOptions {
  /** Send an operation that Ozon has switched off all the same. */
  readonly allowRetired?: boolean
  /** What an operation does that the facts do not know. Default write: never repeated blindly. */
  readonly effect?: Effect
}

export interface JsonAnswer {
  readonly json: unknown
  readonly meta: ResponseMeta
}

/** The one door to Ozon: every call passes the shutdown calendar, the read-only lock and the effect table here. */
export class Api {
  readonly settings: ApiSettings
  readonly #drift: DriftReporter
  readonly #warned = new Set<string>()

  constructor(settings: ApiSettings) {
    this.settings = settings
    this.#drift = new DriftReporter(drift => this.#tellDrift(drift))
  }

  /** Sends `body` to an operation and reads its JSON answer; integers beyond 2^53 come as digits. */
  async json(path: string, body: unknown, options: Exchange = {}): Promise<JsonAnswer> {
    const answer = await this.send(path, body, options)
    return { json: readJson(path, answer), meta: answer.meta }
  }

  /** Sends `body` to an operation and gives the answer as bytes. */
  async send(path: string, body: unknown, options: Exchange = {}): Promise<Answer> {
    const facts = factsOf(path)
    const effect = facts?.effect ?? options.effect ?? 'write'
    this.#checkLife(path, facts, options.allowRetired === true)
    if (this.settings.readOnly && effect !== 'read') throw new ReadOnlyError(path, effect)
    const method = facts?.method ?? 'POST'
    const text = method === 'GET' ? undefined : writeJson(path, body)
    const expectsJson = (facts?.answer ?? 'json') === 'json'
    return this.settings.transport.send({ path, method, effect, body: text, expectsJson, options })
  }

  /** Like `json`, for any path: files come as bytes, empty answers as `undefined`. */
  async any(path: string, body: unknown, options: Exchange = {}): Promise<unknown> {
    const kind = factsOf(path)?.answer ?? 'json'
    const answer = await this.send(path, body, options)
    if (kind === 'file' && !answer.contentType.includes('json')) return answer.bytes
    return kind === 'empty' && answer.bytes.length === 0 ? undefined : readJson(path, answer)
  }

  /** Throws when Ozon has switched the operation off; warns once when it soon will. */
  refuseEnded(path: string, allowRetired: boolean): void {
    this.#checkLife(path, factsOf(path), allowRetired)
  }

  /** In strict mode drift is an error; else it is told once. */
  noteDrift(drift: readonly Drift[], operation: string): void {
    if (drift.length === 0) return
    if (this.settings.strict) refuseDrift(drift, operation)
    this.#drift.report(drift)
  }

  #tellDrift(drift: Drift): void {
    this.settings.logger.warn('Ozon answered with something its documents do not have', { ...drift })
    this.settings.onDrift?.(drift)
  }

  #checkLife(path: string, facts: OperationFacts | undefined, allowRetired: boolean): void {
    if (allowRetired) return
    const { state, words } = lifeOf(path, facts, this.settings.clock.now())
    if (state === 'ended') throw new SwitchedOffError(words, facts?.replacement ?? [], { operation: path })
    if (state !== 'ending' || this.#warned.has(path)) return
    this.#warned.add(path)
    this.settings.logger.warn(words, { operation: path })
  }
}

/** What is known of an operation; `undefined` for a path that the facts do not have. */
export function factsOf(path: string): OperationFacts | undefined {
  return Object.hasOwn(operations, path) ? operations[path] : undefined
}

/** The error for a path that is no known operation, with those that look like it. */
export function unknownPath(path: string): RequestInvalidError {
  const near = nearest(path, Object.keys(operations), 3)
  const hint = near.length === 0 ? '' : `; the nearest are ${near.join(', ')}`
  const rule = `is no operation of this package${hint}; ozon.request sends any path, untyped`
  return new RequestInvalidError(
    'ozon.call sent nothing',
    [{ field: 'path', rule, value: `'${path.slice(0, 100)}'` }],
    {
      operation: path,
    },
  )
}

function writeJson(path: string, body: unknown): string {
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

function readJson(path: string, answer: Answer): unknown {
  const text = new TextDecoder().decode(answer.bytes)
  try {
    return parseExact(text)
  } catch {
    // The SyntaxError quotes the body, which may hold a buyer's data: it is no cause to pass on.
    throw unreadable(path, answer)
  }
}

/** The ends of the body were right (the transport looked at them), and yet it is no JSON. */
function unreadable(path: string, answer: Answer): OzonError {
  const effect = factsOf(path)?.effect ?? 'write'
  const next = effect === 'read' ? 'Nothing was changed: call again.' : 'Ozon accepted it: look before sending again.'
  return new AnswerInvalidError(
    `${path}: The answer was ${answer.meta.httpStatus} with a body that is no JSON. ${next}`,
    {
      operation: path,
      httpStatus: answer.meta.httpStatus,
      attempts: answer.meta.attempts,
      retryable: effect === 'read',
      outcome: 'accepted',
    },
  )
}
