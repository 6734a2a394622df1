/** Codes of Node and Bun that come before anything is sent: no such host, nobody there, no connection in time. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
])
/** The server's certificate was not accepted, so nothing was sent; trying again meets the same certificate. */
const NOT_TRUSTED =
  /^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)_|ERR_SSL_WRONG_VERSION_NUMBER)/
const DEEPEST_CAUSE = 5
const MASK = '***'
/** Shorter texts are no real keys, and masking them would garble words. */
const SHORTEST_SECRET = 4

export interface FaultFacts {
  /** 'ECONNRESET' and the like. */
  readonly code: string | undefined
  /** False only when surely no byte of the request left. */
  readonly mayBeSent: boolean
  readonly mayPass: boolean
}

/** What a failed `fetch` tells of the fate of its request. */
export function readFault(error: unknown): FaultFacts {
  const code = chainOf(error)
    .map(codeOf)
    .find(each => each !== undefined)
  if (code !== undefined && NOT_TRUSTED.test(code)) return { code, mayBeSent: false, mayPass: false }
  // Deno has no codes, but names the phase.
  const refused = chainOf(error).some(each => each.message.includes('client error (Connect)'))
  return { code, mayBeSent: !(refused || (code !== undefined && NEVER_CONNECTED.has(code))), mayPass: true }
}

/** Replaces every secret in a text. */
export function mask(text: string, secrets: readonly string[]): string {
  return secrets
    .filter(secret => secret.length >= SHORTEST_SECRET)
    .reduce((masked, secret) => masked.replaceAll(secret, MASK), text)
}

/**
 * A copy of an error that is safe to keep and print: name, message, code and causes, without any other property.
 * Errors of HTTP libraries carry the whole request, and with it the key.
 */
export function cleanError(error: unknown, secrets: readonly string[]): Error {
  const copy = chainOf(error).reduceRight<Error | undefined>((cause, each) => copyOf(each, cause, secrets), undefined)
  return copy ?? new Error(mask(String(error), secrets))
}

function copyOf(error: Error, cause: Error | undefined, secrets: readonly string[]): Error {
  const copy = new Error(mask(error.message, secrets), cause === undefined ? undefined : { cause })
  const code = codeOf(error)
  const hidden = { configurable: true, writable: true }
  Object.defineProperty(copy, 'name', { ...hidden, value: error.name })
  Object.defineProperty(copy, 'stack', { ...hidden, value: error.stack && mask(error.stack, secrets) })
  return code === undefined ? copy : Object.assign(copy, { code })
}

/** An error and its causes. */
function chainOf(error: unknown): readonly Error[] {
  const chain: Error[] = []
  for (let each = error; isError(each) && chain.length < DEEPEST_CAUSE; each = each.cause) chain.push(each)
  return chain
}

/** Also of another realm, where `instanceof` says no. */
function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]'
}

function codeOf(error: Error): string | undefined {
  // Node's codes are no part of the Error type; anything may be there.
  const { code } = error as { readonly code?: unknown }
  return typeof code === 'string' ? code : undefined
}
