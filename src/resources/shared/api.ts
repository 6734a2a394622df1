import { type Drift, DriftReporter } from '../../decode/drift.ts'
import { refuseDrift } from '../../decode/page.ts'
import {
  isOzonError,
  ReadOnlyError,
  RequestInvalidError,
  SwitchedOffError,
  showValue,
  type Undecodable,
} from '../../errors.ts'
import type { Answer, Effect, Logger, RequestOptions, ResponseMeta, Transport } from '../../http/types.ts'
import type { Clock } from '../../internal/clock.ts'
import { hideKeys } from '../../internal/hide-keys.ts'
import { nearest } from '../../internal/nearest.ts'
import { tellSafely } from '../../internal/tell-safely.ts'
import { type OperationFacts, operations } from '../../wire/operations.ts'
import type { FileAnswer } from '../../wire/types.ts'
import { lifeOf, retiredPathAt } from '../lifecycle.ts'
import { readJson, unreadable, writeJson } from './json-body.ts'
import { refuseNo } from './silence.ts'

/** A read whose JSON is broken is sent again so often, after so long. */
const MOST_REREADS = 2
const REREAD_PAUSE_MS = 500

/** What the resources need of a client. */
export interface ApiSettings {
  readonly transport: Transport
  /** The client sends an OAuth token, not an Api-Key. */
  readonly isOAuth?: boolean
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
  readonly allowRetired?: boolean | undefined
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
    for (let again = MOST_REREADS; ; again--) {
      const answer = await this.send(path, body, options)
      try {
        return { json: readJson(path, answer), meta: answer.meta }
      } catch (error) {
        // JSON that breaks inside is as good as a connection that broke.
        const mayPass = isOzonError(error) && error.retryable && options?.attempts !== 1
        if (!mayPass || again === 0) throw error
        await this.settings.clock.sleep(REREAD_PAUSE_MS, options?.signal)
      }
    }
  }

  /** Sends `body` to an operation and gives the answer as bytes. */
  async send(path: string, body: unknown, exchange: Exchange = {}): Promise<Answer> {
    // From plain JavaScript comes null where there are no options.
    const options: Exchange = exchange ?? {}
    const facts = factsOf(plainPath(path))
    const effect = facts?.effect ?? options.effect ?? 'write'
    this.#checkLife(path, facts, options.allowRetired === true)
    this.#checkToken(path, facts)
    if (this.settings.readOnly && effect !== 'read') throw new ReadOnlyError(path, effect)
    const method = facts?.method ?? 'POST'
    const text = method === 'GET' ? undefined : writeJson(path, body)
    const expectsJson = (facts?.answer ?? 'json') === 'json'
    return this.settings.transport.send({ path, method, effect, body: text, expectsJson, options })
  }

  /** Like `json`, for any path: files come as files, empty answers as `undefined`. */
  async any(path: string, body: unknown, options: Exchange = {}): Promise<unknown> {
    const kind = factsOf(plainPath(path))?.answer ?? 'json'
    if (kind === 'file') return this.file(path, body, options)
    if (kind === 'empty') return this.empty(path, body, options)
    return (await this.json(path, body, options)).json
  }

  /** Sends `body` to an operation that answers with a file, be it bare or inside JSON. */
  async file(path: string, body: unknown, options: Exchange = {}): Promise<FileAnswer> {
    const answer = await this.send(path, body, options)
    // Who only lists postings does not pay for reading files.
    const { readFile } = await import('./file-answer.ts')
    return readFile(path, answer)
  }

  /** Sends `body` to an operation whose answer tells only that it was done: with nothing, or with any JSON object. */
  async empty(path: string, body: unknown, options: Exchange = {}): Promise<undefined> {
    const answer = await this.send(path, body, options)
    if (new TextDecoder().decode(answer.bytes).trim() === '') return undefined
    const json = readJson(path, answer)
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json)
    if (!isObject) throw unreadable(path, answer, 'JSON that is no object')
    refuseNo(path, json)
    const drift = Object.keys(json).map(
      (field): Drift => ({ operation: path, path: field, kind: 'unknown-field', count: 1 }),
    )
    this.noteDrift(drift, path)
    return undefined
  }

  /** Throws when this client cannot call the operation: it is switched off, or wants a token. Warns once of a near end. */
  refuseUncallable(path: string, allowRetired: boolean): void {
    const facts = factsOf(path)
    this.#checkLife(path, facts, allowRetired)
    this.#checkToken(path, facts)
  }

  /** In strict mode drift is an error; else it is told once. */
  noteDrift(drift: readonly Drift[], operation: string): void {
    if (drift.length === 0) return
    if (this.settings.strict) refuseDrift(drift, operation)
    this.#drift.report(drift)
  }

  #tellDrift(drift: Drift): void {
    this.settings.logger.warn('Ozon answered with something its documents do not have', { ...drift })
    const warn = (): void => this.settings.logger.warn('The onDrift callback failed', { operation: drift.operation })
    tellSafely(() => this.settings.onDrift?.(drift), warn)
  }

  #checkToken(path: string, facts: OperationFacts | undefined): void {
    if (facts?.auth === 'oauth' && this.settings.isOAuth === false) throw withoutToken(path)
  }

  #checkLife(path: string, facts: OperationFacts | undefined, allowRetired: boolean): void {
    if (allowRetired) return
    const plain = plainPath(path)
    const { state, words } = lifeOf(plain, facts, this.settings.clock.now())
    if (state === 'ended') {
      const { replacement = [] } = facts ?? retiredPathAt(plain) ?? {}
      throw new SwitchedOffError(words, replacement, { operation: path })
    }
    if (state === 'current' || this.#warned.has(path)) return
    this.#warned.add(path)
    this.settings.logger.warn(words, { operation: path })
  }
}

/** What is known of an operation; `undefined` for a path that the facts do not have. */
export function factsOf(path: string): OperationFacts | undefined {
  return Object.hasOwn(operations, path) ? operations[path] : undefined
}

/** A slash at the end and letters in capitals may lead to the same operation, past no fact about it: all paths are small. */
const plainPath = (path: string): string => path.replace(/\/+$/, '').toLowerCase()

/** The error for a path that is no known operation, with what Ozon names instead of it, or those that look like it. */
export function unknownPath(path: unknown): RequestInvalidError {
  // Plain JavaScript may give anything, also a whole address or 'POST /v1/roles'.
  const word = typeof path === 'string' ? path.slice(Math.max(path.search(/\/v\d/), 0)).slice(0, 100) : ''
  const hint = hintFor(word)
  const rule = `is no operation of this package${hint}; ozon.request sends any path, untyped`
  const operation = typeof path === 'string' ? hideKeys(path) : undefined
  return new RequestInvalidError('ozon.call sent nothing', [{ field: 'path', rule, value: showValue(path) }], {
    operation,
  })
}

function hintFor(path: string): string {
  const gone = retiredPathAt(plainPath(path))
  if (gone !== undefined) {
    const { endsOn, goneOn, replacement } = gone
    const fate = endsOn === undefined ? `left Ozon's documents on ${goneOn}` : `is to end on ${endsOn}`
    return `; it ${fate}, and ${replacement.length === 0 ? 'no replacement is known' : `Ozon names ${replacement.join(' and ')} instead`}`
  }
  const near = nearest(path, Object.keys(operations), 3)
  return near.length === 0 ? '' : `; the nearest are ${near.join(', ')}`
}

function withoutToken(path: string): RequestInvalidError {
  const rule = `is missing; Ozon lets no Api-Key call ${path}: give createOzon an OAuth token instead of clientId and apiKey`
  return new RequestInvalidError(`${path} was not sent`, [{ field: 'accessToken', rule }], { operation: path })
}
