import { ConfigurationError, isPromise, OzonError, type Problem, RequestInvalidError, showValue } from './errors.ts'
import { createCredentials } from './http/credentials.ts'
import type { DownloadedFile } from './http/files.ts'
import { createLimiter } from './http/limiter.ts'
import { plainFetch } from './http/plain-fetch.ts'
import { quietLogger } from './http/quiet-logger.ts'
import { surroundingsOf } from './http/surroundings.ts'
import { createTransport } from './http/transport.ts'
import { type Effect, type Limiter, REQUEST_OPTIONS, type RequestOptions, type Transport } from './http/types.ts'
import { BEGIN_WORK } from './internal/brand.ts'
import type { Clock } from './internal/clock.ts'
import { explained } from './internal/explained.ts'
import type { NamesOf } from './names.ts'
import { type Environment, type OzonOptions, type ResolvedOptions, resolveOptions } from './options.ts'
import { Account as AccountSection } from './resources/account.ts'
import type { CallOptions } from './resources/call.ts'
import { type Lifecycle, lifecycleAt } from './resources/lifecycle.ts'
import { Postings as PostingsSection } from './resources/postings.ts'
import { type Account, createSections, type Postings, type Sections } from './resources/sections.ts'
import { Api, factsOf } from './resources/shared/api.ts'
import { pathLimits } from './resources/shared/path-limits.ts'
import { refuseUnknownOptions } from './resources/shared/takes.ts'
import type { Operations } from './wire/types.ts'

type LooseCallOptions = RequestOptions & {
  readonly effect?: Effect
  /** Send an operation that Ozon has switched off all the same. */
  readonly allowRetired?: boolean | undefined
}
const LOOSE_CALL_OPTIONS: NamesOf<LooseCallOptions> = { ...REQUEST_OPTIONS, effect: true, allowRetired: 'flag' }
const DOWNLOAD_OPTIONS: NamesOf<Pick<RequestOptions, 'signal' | 'timeoutMs'>> = { signal: true, timeoutMs: true }

/** A client of one seller. It holds no connection; `close()` ends what is under way. */
export interface Ozon extends Sections {
  /** The clock that this client waits on. */
  readonly clock: Clock
  readonly postings: Postings
  readonly account: Account
  /**
   * Sends any operation in Ozon's own words: the path completes, the body is typed and checked, the answer typed.
   * Every field of an answer may be absent; int64 fields are `number | string` as Ozon sent them, digits beyond 2^53 text.
   * The types have their names in `ozon-orders/wire`; `Operations[path]['answer']` names one from here.
   *
   * @example
   * await ozon.call('/v2/posting/fbs/cancel', { posting_number, cancel_reason_id: 352, cancel_reason_message: '' })
   */
  call<P extends keyof Operations>(
    path: P,
    body: Operations[P]['request'],
    options?: CallOptions,
  ): Promise<Operations[P]['answer']>
  /**
   * Sends any path, untyped, with the same limits and safety. What an operation does is taken from the facts; of a path
   * that they do not have, `write` is believed unless `effect` says otherwise: it is never repeated blindly.
   *
   * Refused from the day on which Ozon said that it would end the path, unless `allowRetired` is true; one that only left
   * Ozon's documents is warned of once through the logger, and sent.
   */
  request(path: string, body: unknown, options?: LooseCallOptions): Promise<unknown>
  /**
   * Fetches a file that an answer points at (labels, reports): without key or token, by https, from Ozon's hosts and those
   * of `allowedFileHosts` only, each redirect included.
   */
  download(url: string, options?: Pick<RequestOptions, 'signal' | 'timeoutMs'>): Promise<DownloadedFile>
  /**
   * Operations that Ozon has switched off or will, with the day and what to call instead, the earliest first: as the
   * facts of this version have it, on the clock of this client. Nothing is sent.
   */
  lifecycle(): readonly Lifecycle[]
  /** A client with some options changed. It shares the limiter, unless `limits`, `limiter` or `clock` change. */
  withOptions(changes: Partial<OzonOptions>): Ozon
  /** Ends every call under way with an `aborted` error; later calls are refused. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Makes a client. Nothing is sent before the first call. Throws one `ConfigurationError` that names every mistake.
 *
 * @example
 * const ozon = createOzon({ readOnly: true }) // OZON_CLIENT_ID and OZON_API_KEY from the environment
 * for await (const posting of ozon.postings.unfulfilled()) console.log(posting.postingNumber, posting.cost?.format())
 * await ozon.close()
 */
export function createOzon(options: OzonOptions = {}): Ozon {
  return new OzonClient(options)
}

const PRINTED =
  '[a client of Ozon: it holds no data. Ask it, such as await ozon.postings.unfulfilled().toArray({ limit: 10 })]'

class OzonClient implements Ozon {
  readonly postings: Postings
  readonly account: Account
  readonly packing: Sections['packing']
  readonly labels: Sections['labels']
  readonly delivery: Sections['delivery']
  readonly cancellations: Sections['cancellations']
  readonly disputes: Sections['disputes']
  readonly warehouses: Sections['warehouses']
  readonly stocks: Sections['stocks']
  readonly returns: Sections['returns']
  readonly giveouts: Sections['giveouts']
  readonly marks: Sections['marks']
  readonly carriages: Sections['carriages']
  readonly acts: Sections['acts']
  readonly chats: Sections['chats']
  readonly reports: Sections['reports']
  readonly ratings: Sections['ratings']
  readonly containers: Sections['containers']
  readonly passes: Sections['passes']
  readonly assembly: Sections['assembly']
  readonly notifications: Sections['notifications']
  readonly digital: Sections['digital']
  readonly returnSettings: Sections['returnSettings']
  readonly finance: Sections['finance']
  readonly products: Sections['products']
  readonly ozonDelivery: Sections['ozonDelivery']
  readonly customs: Sections['customs']
  readonly companyOrders: Sections['companyOrders']
  readonly #given: OzonOptions
  readonly #options: ResolvedOptions
  readonly #limiter: Limiter
  readonly #api: Api
  readonly #transport: Transport
  readonly #closing = new AbortController()

  constructor(given: OzonOptions, shared?: Limiter) {
    explained(this, PRINTED)
    const options = resolveOptions(given, environment())
    this.#given = given
    this.#options = options
    this.#limiter = options.limiter ?? shared ?? makeLimiter(options)
    this.#transport = makeTransport(options, this.#limiter)
    this.#api = new Api({
      ...options,
      logger: quietLogger(options.logger),
      transport: this.#transport,
      isOAuth: options.accessToken !== undefined,
    })
    this.postings = new PostingsSection(this.#api)
    this.account = new AccountSection(this.#api)
    const sections = createSections(this.#api)
    this.packing = sections.packing
    this.labels = sections.labels
    this.delivery = sections.delivery
    this.cancellations = sections.cancellations
    this.disputes = sections.disputes
    this.ratings = sections.ratings
    this.reports = sections.reports
    this.chats = sections.chats
    this.acts = sections.acts
    this.carriages = sections.carriages
    this.marks = sections.marks
    this.giveouts = sections.giveouts
    this.returns = sections.returns
    this.stocks = sections.stocks
    this.warehouses = sections.warehouses
    this.companyOrders = sections.companyOrders
    this.customs = sections.customs
    this.ozonDelivery = sections.ozonDelivery
    this.products = sections.products
    this.finance = sections.finance
    this.returnSettings = sections.returnSettings
    this.digital = sections.digital
    this.notifications = sections.notifications
    this.assembly = sections.assembly
    this.passes = sections.passes
    this.containers = sections.containers
  }

  async call<P extends keyof Operations>(
    path: P,
    body: Operations[P]['request'],
    options: CallOptions = {},
  ): Promise<Operations[P]['answer']> {
    const { CALL_OPTIONS, callByPath } = await import('./resources/call.ts')
    refuseUnknownOptions(showPath(path), options, CALL_OPTIONS, { path, body })
    return callByPath(this.#api, path, body, options ?? {})
  }

  async request(path: string, body: unknown, options: LooseCallOptions = {}): Promise<unknown> {
    refuseUnknownOptions(showPath(path), options, LOOSE_CALL_OPTIONS, { path, body })
    checkRequest(path, options?.effect)
    return this.#api.any(path, body, options)
  }

  async download(url: string, options: Pick<RequestOptions, 'signal' | 'timeoutMs'> = {}): Promise<DownloadedFile> {
    refuseUnknownOptions('download', options, DOWNLOAD_OPTIONS, { url })
    const { downloadFile, standInOf } = await import('./http/files.ts')
    const { clock, timeoutMs, baseUrl } = this.#options
    const allowedFileHosts = [...this.#options.allowedFileHosts, ...standInOf(baseUrl)]
    const fetch = plainFetch(this.#options.fetch)
    const closing = this.#closing.signal
    const { signal, timeoutMs: asked = timeoutMs } = options ?? {}
    return downloadFile(url, { fetch, clock, allowedFileHosts, timeoutMs: asked, signal, closing })
  }

  get clock(): Clock {
    return this.#options.clock
  }

  [BEGIN_WORK](): () => void {
    return this.#transport.beginWork()
  }

  lifecycle(): readonly Lifecycle[] {
    return lifecycleAt(this.#options.clock.now())
  }

  withOptions(changes: Partial<OzonOptions>): Ozon {
    if (typeof changes !== 'object' || changes === null || isPromise(changes)) {
      throw new ConfigurationError([{ field: 'options', rule: 'must be an object', value: showValue(changes) }])
    }
    const own = changes.limits !== undefined || changes.limiter !== undefined || changes.clock !== undefined
    return new OzonClient({ ...this.#given, ...changes }, own ? undefined : this.#limiter)
  }

  async close(): Promise<void> {
    this.#transport.close()
    const words =
      'ozon.download: the client was closed, so the file was not fetched. Nothing was changed: use a new client.'
    this.#closing.abort(new OzonError('aborted', words))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }
}

/** The environment where there is one: not on every runtime. */
function environment(): Environment {
  return typeof process === 'object' ? process.env : {}
}

function makeLimiter({ requestsPerSecond, clock }: ResolvedOptions): Limiter {
  return createLimiter({ requestsPerSecond, clock, pathLimits: pathLimits() })
}

function makeTransport(options: ResolvedOptions, limiter: Limiter): Transport {
  const { clientId, apiKey, accessToken } = options
  const credentials = createCredentials({
    ...(clientId === undefined ? {} : { clientId }),
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(accessToken === undefined ? {} : { accessToken }),
  })
  return createTransport(
    { ...options, fetch: plainFetch(options.fetch), limiter, credentials },
    { replacementOf: path => factsOf(path)?.replacement ?? [], surroundings: surroundingsOf(environment()) },
  )
}

/** Steps are whole names: '..' or '//' would reach an operation past the facts about it. */
const PATH = /^(\/[\w\-{}][\w\-.{}]*)+\/?$/
/** Callers without types may give anything. */
const showPath = (path: unknown): string => (typeof path === 'string' ? path : 'What has no path')
const EFFECTS: readonly unknown[] = ['read', 'task', 'write']

function checkRequest(path: unknown, effect: unknown): void {
  const problems: Problem[] = []
  if (typeof path !== 'string' || !PATH.test(path)) {
    const rule = "must be a path of Ozon's, such as /v1/roles"
    problems.push({ field: 'path', rule, value: showValue(path) })
  }
  if (effect !== undefined && !EFFECTS.includes(effect)) {
    problems.push({ field: 'effect', rule: "must be 'read', 'task' or 'write'", value: showValue(effect) })
  }
  if (problems.length > 0) throw new RequestInvalidError('ozon.request sent nothing', problems)
}
