import type { Drift } from './decode/drift.ts'
import { ConfigurationError, type Problem, showValue, type Undecodable } from './errors.ts'
import { attemptsRule } from './http/calls.ts'
import type { Limiter, Logger, Middleware, ResponseMeta } from './http/types.ts'
import { type Clock, systemClock } from './internal/clock.ts'
import { given as givenOf } from './internal/given.ts'
import { type Names, namesIn, unknownOptions } from './names.ts'

/** How a client of Ozon behaves. Every option has a default but the credentials. */
export interface OzonOptions {
  /** The seller's number. With `apiKey`, or both from OZON_CLIENT_ID and OZON_API_KEY, never mixed. */
  readonly clientId?: string | undefined
  /** The key, or a function that fetches it; asked once more after a 401, since keys live three months. */
  readonly apiKey?: string | (() => string | Promise<string>) | undefined
  /** OAuth instead of the two above. */
  readonly accessToken?: string | ((why: 'first' | 'rejected') => string | Promise<string>) | undefined
  /** Default OZON_BASE_URL, else https://api-seller.ozon.ru; http only on this machine. */
  readonly baseUrl?: string | undefined
  /**
   * Another fetch than that of the platform, such as undici's with a proxy of its own. It is called with the address as
   * text and an init of method, headers, body, redirect and signal.
   */
  readonly fetch?: typeof globalThis.fetch | undefined
  readonly clock?: Clock | undefined
  /** 0 ≤ x < 1; spreads repeated attempts. */
  readonly random?: (() => number) | undefined
  /** Default 25 a second: other programs of the same seller share Ozon's 50. Infinity switches it off, for stand-ins. */
  readonly limits?: { readonly requestsPerSecond?: number | undefined } | undefined
  /** A limiter of `createLimiter()`, to be shared by several clients of one seller. */
  readonly limiter?: Limiter | undefined
  /** One attempt, body included. Default 30,000. */
  readonly timeoutMs?: number | undefined
  /** All attempts and waits of one call. Default 180,000. */
  readonly totalTimeoutMs?: number | undefined
  /** Most attempts of what may be repeated. Default 5. */
  readonly attempts?: number | undefined
  /** Refuse what would change something, before sending. Also OZON_READ_ONLY=1. */
  readonly readOnly?: boolean | undefined
  /** Every difference of an answer from the documents is an error. */
  readonly strict?: boolean | undefined
  /** Keep the untouched source of each posting. Default true. */
  readonly keepRaw?: boolean | undefined
  /** Told once of each difference between an answer and the documents, of a thousand at most. */
  readonly onDrift?: ((drift: Drift) => void) | undefined
  /** Receives rows that cannot become a model, instead of an error at the end of the list. What it throws ends the list. */
  readonly onUndecodable?: ((item: Undecodable) => void) | undefined
  /** Told of every answer to every call: how many attempts it took, and Ozon's id of the request. */
  readonly onResponse?: ((meta: ResponseMeta) => void) | undefined
  /** Default: what OZON_LOG names, else silent. */
  readonly logger?: Logger | undefined
  /** Wraps each attempt; never sees the key. */
  readonly middleware?: readonly Middleware[] | undefined
  readonly userAgent?: string | undefined
  /** Hosts besides Ozon's that file links may point at, such as 'files.example.com'. */
  readonly allowedFileHosts?: readonly string[] | undefined
}

/** Options without those that are `undefined`: that means the default. */
type GivenOptions = { readonly [K in keyof OzonOptions]: Exclude<OzonOptions[K], undefined> }

/** Environment variables that are looked at. */
export interface Environment {
  readonly OZON_CLIENT_ID?: string | undefined
  readonly OZON_API_KEY?: string | undefined
  readonly OZON_READ_ONLY?: string | undefined
  /** Another address than Ozon's, such as that of the listening sandbox. */
  readonly OZON_BASE_URL?: string | undefined
  /** 'debug', 'info', 'warn' or 'error': logs from there on to the console; 'silent'. */
  readonly OZON_LOG?: string | undefined
  readonly [name: string]: string | undefined
}

/** Options with every default in place. */
export interface ResolvedOptions {
  readonly clientId: string | undefined
  readonly apiKey: OzonOptions['apiKey']
  readonly accessToken: OzonOptions['accessToken']
  readonly baseUrl: string
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly random: () => number
  readonly requestsPerSecond: number
  readonly limiter: Limiter | undefined
  readonly timeoutMs: number
  readonly totalTimeoutMs: number
  readonly attempts: number
  readonly readOnly: boolean
  readonly strict: boolean
  readonly keepRaw: boolean
  readonly onDrift: ((drift: Drift) => void) | undefined
  readonly onUndecodable: ((item: Undecodable) => void) | undefined
  readonly onResponse: ((meta: ResponseMeta) => void) | undefined
  readonly logger: Logger
  readonly middleware: readonly Middleware[]
  readonly userAgent: string
  readonly allowedFileHosts: readonly string[]
}

const silent = (): void => undefined

const NONE: readonly never[] = Object.freeze([])

const DEFAULTS = Object.freeze({
  baseUrl: 'https://api-seller.ozon.ru',
  requestsPerSecond: 25,
  timeoutMs: 30_000,
  totalTimeoutMs: 180_000,
  attempts: 5,
  readOnly: false,
  strict: false,
  keepRaw: true,
  logger: Object.freeze({ debug: silent, info: silent, warn: silent, error: silent }),
  middleware: NONE,
  allowedFileHosts: NONE,
  userAgent: 'ozon-orders',
})

type Check = (value: unknown) => string | undefined

const isFunction: Check = v => (typeof v === 'function' ? undefined : 'must be a function')
const isFlag: Check = v => (typeof v === 'boolean' ? undefined : 'must be true or false')
const isKey: Check = v =>
  typeof v === 'function' || (typeof v === 'string' && v.trim() !== '') ? undefined : 'must be text or a function'
const isMs: Check = v =>
  typeof v === 'number' && Number.isFinite(v) && v > 0 ? undefined : 'must be a positive number of milliseconds'
const hasMethods =
  (...names: readonly string[]): Check =>
  v => {
    const missing = names.filter(name => typeof (v as Record<string, unknown> | null)?.[name] !== 'function')
    return missing.length === 0 ? undefined : `must have the function(s) ${missing.join(', ')}`
  }

const isFetch: Check = v =>
  typeof v === 'function'
    ? undefined
    : "must be a function that is called with an address and an init, such as undici's: fetch: (url, init) => fetch(url, { ...init, dispatcher })"

const LEVELS = ['debug', 'info', 'warn', 'error'] as const

/** The console from a level on; messages with nothing beside them get no second argument. */
function consoleLogger(from: string): Logger {
  const least = (LEVELS as readonly string[]).indexOf(from)
  const log = (level: (typeof LEVELS)[number]): Logger['debug'] =>
    least < 0 || LEVELS.indexOf(level) < least ? silent : (...said) => console[level](...said)
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') }
}

const CHECKS: { readonly [K in keyof Required<OzonOptions>]: Check } = {
  clientId: v =>
    typeof v === 'string' && /^[1-9]\d{0,18}$/.test(v) ? undefined : 'must be a positive whole number as text',
  apiKey: isKey,
  accessToken: isKey,
  baseUrl: checkBaseUrl,
  fetch: isFetch,
  clock: hasMethods('now', 'sleep'),
  random: isFunction,
  limits: checkLimits,
  limiter: hasMethods('acquire', 'observe'),
  timeoutMs: isMs,
  totalTimeoutMs: isMs,
  attempts: attemptsRule,
  readOnly: isFlag,
  strict: isFlag,
  keepRaw: isFlag,
  onDrift: isFunction,
  onUndecodable: isFunction,
  onResponse: isFunction,
  logger: hasMethods('debug', 'info', 'warn', 'error'),
  middleware: v =>
    Array.isArray(v) && v.every(each => typeof each === 'function') ? undefined : 'must be a list of functions',
  userAgent: v =>
    typeof v === 'string' && /^[\x20-\x7e]{1,200}$/.test(v) ? undefined : 'must be 1 to 200 plain ASCII characters',
  allowedFileHosts: v =>
    Array.isArray(v) && v.every(each => typeof each === 'string' && /^[\w.-]+(:\d+)?$/.test(each))
      ? undefined
      : "must be a list of hosts, such as 'files.example.com'",
}

/** Their values are checked with the others. */
const OZON_OPTIONS: Readonly<Record<keyof OzonOptions, true | Names>> = {
  ...namesIn(CHECKS),
  limits: { requestsPerSecond: true },
}

/** Never shown in an error, whatever is wrong with them. */
const SECRET: readonly string[] = ['apiKey', 'accessToken']
/** Longer words with a digit in them may be a key that was put in the wrong place. */
const MAY_BE_KEY = /(?=[\w~+=-]*\d)[\w~+=-]{16,}/

/** A wrong option for an error: text that may be a key, or hold one, is not shown. */
function showOption(name: string, value: unknown): { readonly value?: string } {
  if (SECRET.includes(name)) return {}
  if (typeof value !== 'string') return { value: showValue(value) }
  // An id has no letters: what has some is a name, or the key.
  const isShown = name === 'clientId' ? !/[a-z]/i.test(value) || value.length < 8 : !MAY_BE_KEY.test(value)
  return { value: isShown ? showValue(value) : `text of ${value.length} characters, which may be a key` }
}

/** Checks the options, fills the defaults in, and freezes the result; throws one `ConfigurationError` with every mistake. */
export function resolveOptions(options: OzonOptions, env: Environment): ResolvedOptions {
  const problems = [...checkOptions(options), ...checkCredentials(options, env), ...checkSurroundings(options, env)]
  if (problems.length > 0) throw new ConfigurationError(problems)
  const given: GivenOptions = givenOf(options)
  const fromEnv = usesEnvironment(options)
  return Object.freeze({
    ...DEFAULTS,
    clock: systemClock,
    random: Math.random,
    onDrift: undefined,
    onUndecodable: undefined,
    onResponse: undefined,
    limiter: undefined,
    ...given,
    fetch: given.fetch ?? globalThis.fetch,
    clientId: fromEnv ? env.OZON_CLIENT_ID : given.clientId,
    apiKey: fromEnv ? env.OZON_API_KEY : given.apiKey,
    accessToken: given.accessToken,
    baseUrl: (given.baseUrl ?? set(env.OZON_BASE_URL) ?? DEFAULTS.baseUrl).replace(/\/+$/, ''),
    requestsPerSecond: given.limits?.requestsPerSecond ?? DEFAULTS.requestsPerSecond,
    readOnly: given.readOnly ?? YES.has(set(env.OZON_READ_ONLY)?.toLowerCase() ?? ''),
    logger: given.logger ?? loggerOf(env),
  })
}

/** A variable that is empty counts as not set. */
const set = (value: string | undefined): string | undefined => (value?.trim() === '' ? undefined : value?.trim())

function loggerOf(env: Environment): Logger {
  const level = set(env.OZON_LOG)?.toLowerCase()
  return level === undefined ? DEFAULTS.logger : consoleLogger(level)
}

/** What is wrong in the environment where an option does not stand instead of it. */
const YES: ReadonlySet<string> = new Set(['1', 'true', 'yes'])
const NO: ReadonlySet<string> = new Set(['0', 'false', 'no'])

function checkSurroundings(options: OzonOptions, env: Environment): Problem[] {
  const problems: Problem[] = []
  const { baseUrl, logger } = options ?? {}
  const address = set(env.OZON_BASE_URL)
  const rule = baseUrl === undefined && address !== undefined ? checkBaseUrl(address) : undefined
  if (rule !== undefined) problems.push({ field: 'OZON_BASE_URL', rule, value: showValue(address) })
  const readOnly = set(env.OZON_READ_ONLY)?.toLowerCase()
  if (options?.readOnly === undefined && readOnly !== undefined && !YES.has(readOnly) && !NO.has(readOnly)) {
    // What is meant as a safeguard must not be taken for none.
    problems.push({
      field: 'OZON_READ_ONLY',
      rule: 'must be 1, true or yes, or 0, false or no',
      value: showValue(readOnly),
    })
  }
  const level = set(env.OZON_LOG)
  if (logger === undefined && level !== undefined && ![...LEVELS, 'silent'].includes(level.toLowerCase())) {
    const levels = `must be ${LEVELS.map(each => `'${each}'`).join(', ')} or 'silent'`
    problems.push({ field: 'OZON_LOG', rule: levels, value: showValue(level) })
  }
  return problems
}

function usesEnvironment(options: OzonOptions): boolean {
  return options.clientId === undefined && options.apiKey === undefined && options.accessToken === undefined
}

function checkOptions(options: OzonOptions): Problem[] {
  if (typeof options !== 'object' || options === null) {
    return [{ field: 'options', rule: 'must be an object', ...showOption('options', options) }]
  }
  const wrong = Object.entries(options).flatMap(([name, value]): Problem[] => {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof OzonOptions] : undefined
    const rule = value === undefined ? undefined : check?.(value)
    if (rule === undefined) return []
    if (name === 'limits' && isLimits(value)) return [limitsProblem(rule, value)]
    return [{ field: name, rule, ...showOption(name, value) }]
  })
  return [...unknownOptions(options, OZON_OPTIONS), ...wrong]
}

function checkCredentials(options: OzonOptions, env: Environment): Problem[] {
  if (typeof options !== 'object' || options === null) return []
  if (options.accessToken !== undefined) {
    if (options.clientId === undefined && options.apiKey === undefined) return []
    return [{ field: 'accessToken', rule: 'stands instead of clientId and apiKey; give one or the other' }]
  }
  if (usesEnvironment(options)) return checkEnvironment(env)
  const rule = 'is missing; clientId and apiKey come both from the options or both from the environment'
  const problems: Problem[] = []
  if (options.clientId === undefined) problems.push({ field: 'clientId', rule })
  if (options.apiKey === undefined) problems.push({ field: 'apiKey', rule })
  return problems
}

function checkEnvironment(env: Environment): Problem[] {
  const id = env.OZON_CLIENT_ID
  if (id === undefined && env.OZON_API_KEY === undefined) {
    return [{ field: 'clientId, apiKey', rule: 'are missing; pass them, or set OZON_CLIENT_ID and OZON_API_KEY' }]
  }
  const problems: Problem[] = []
  const rule = id === undefined ? 'is not set, though OZON_API_KEY is' : CHECKS.clientId(id)
  if (rule !== undefined)
    problems.push({ field: 'OZON_CLIENT_ID', rule, ...(id === undefined ? {} : showOption('clientId', id)) })
  if (env.OZON_API_KEY === undefined)
    problems.push({ field: 'OZON_API_KEY', rule: 'is not set, though OZON_CLIENT_ID is' })
  else if (env.OZON_API_KEY.trim() === '') problems.push({ field: 'OZON_API_KEY', rule: 'is empty' })
  return problems
}

function checkBaseUrl(value: unknown): string | undefined {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined) return 'must be an absolute URL'
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return 'must be an origin with an optional path, nothing else'
  }
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && local)
    ? undefined
    : 'must be https (http only on this machine)'
}

function checkLimits(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'must be an object with requestsPerSecond'
  const rate = isLimits(value) ? value.requestsPerSecond : undefined
  if (rate === undefined || rate === Number.POSITIVE_INFINITY) return undefined
  return typeof rate === 'number' && rate > 0 && rate <= 50
    ? undefined
    : "must be a number above 0 and at most 50, Ozon's ceiling (Infinity for stand-ins)"
}

const isLimits = (value: unknown): value is { readonly requestsPerSecond?: unknown } =>
  typeof value === 'object' && value !== null

/** The value that is wrong is the one inside. */
const limitsProblem = (rule: string, { requestsPerSecond }: { readonly requestsPerSecond?: unknown }): Problem => ({
  field: 'limits.requestsPerSecond',
  rule,
  value: showValue(requestsPerSecond),
})
