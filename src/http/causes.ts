import { given } from '../internal/given.ts'
import { mask } from './mask.ts'

/** What an error of `fetch` says of one of its links: an error, its cause, or a member of an aggregate. */
interface Link {
  readonly code: string | undefined
  readonly syscall: string | undefined
  readonly message: string
}

/** Something that is only there when no byte of the request has left. */
interface NotSent {
  readonly why: string
  fits(link: Link): boolean
  /** False when the same request must fail again. */
  readonly mayPass: boolean
  /** For the error, where it is no question of connections or certificates. */
  readonly what?: string
}

const UNTRUSTED =
  /^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY|DECRYPT|DECODE)_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED)/
const NO_HANDSHAKE =
  /^ERR_(SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|[\w/]*ALERT_PROTOCOL_VERSION|[\w/]*HANDSHAKE_FAILURE|HTTP_REQUEST)|TLS_HANDSHAKE_TIMEOUT)$/

/** Each row has a test. Whatever has none may have left: a reset, an end, a time-out while waiting for the answer. */
export const NOT_SENT: readonly NotSent[] = [
  { why: 'no connection', fits: ({ syscall }) => syscall === 'connect', mayPass: true },
  { why: 'no such host', fits: ({ syscall }) => syscall === 'getaddrinfo', mayPass: true },
  // These come from nothing else, where a runtime leaves out the call.
  { why: 'nobody there', fits: ({ code }) => /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code ?? ''), mayPass: true },
  { why: 'no connection in time', fits: ({ code }) => code === 'UND_ERR_CONNECT_TIMEOUT', mayPass: true },
  { why: 'no connection (Bun)', fits: ({ code }) => code === 'ConnectionRefused', mayPass: true },
  { why: 'no socket (Bun)', fits: ({ code }) => code === 'FailedToOpenSocket', mayPass: true },
  // Deno has no codes, but names the phase.
  { why: 'no connection (Deno)', fits: ({ message }) => message.includes('client error (Connect)'), mayPass: true },
  // By the rules of the web's fetch some ports are never called.
  {
    why: 'a port that fetch does not call',
    fits: ({ message }) => message === 'bad port',
    mayPass: false,
    what: 'The port of the address is one that fetch never calls: use another.',
  },
  { why: 'refused by a proxy', fits: ({ code }) => code === 'ERR_PROXY_TUNNEL', mayPass: true },
  {
    why: 'refused by a proxy (undici)',
    fits: ({ message }) => /Proxy response \(\d+\) ?!== 200 when HTTP Tunneling/.test(message),
    mayPass: true,
  },
  {
    why: 'ended before the connection was secure',
    fits: ({ message }) => message.includes('before secure TLS connection was established'),
    mayPass: true,
  },
  { why: 'no common protocol', fits: ({ code }) => code !== undefined && NO_HANDSHAKE.test(code), mayPass: false },
  {
    why: 'a certificate that is not trusted',
    fits: ({ code }) => code !== undefined && UNTRUSTED.test(code),
    mayPass: false,
  },
]

const DEEPEST_CAUSE = 5
/** An aggregate may hold another one, or itself. */
const DEEPEST_MEMBER = 2

export interface FaultFacts {
  /** 'ECONNRESET' and the like. */
  readonly code: string | undefined
  /** False only when surely no byte of the request left. */
  readonly mayBeSent: boolean
  readonly mayPass: boolean
  readonly what?: string
}

/** What a failed `fetch` tells of the fate of its request. */
export function readFault(error: unknown): FaultFacts {
  const links = chainOf(error)
  const code = links.map(each => textIn(each, 'code')).find(each => each !== undefined)
  const proof = links.map(each => proofIn(each)).find(row => row !== undefined)
  return proof === undefined
    ? { code, mayBeSent: true, mayPass: true }
    : { code: code ?? codeWithin(links), mayBeSent: false, mayPass: proof.mayPass, ...given({ what: proof.what }) }
}

/** Of several tries to connect, each must have come to nothing. */
function proofIn(error: Error, depth = 0): NotSent | undefined {
  const members = depth < DEEPEST_MEMBER ? membersOf(error) : []
  const [first, ...others] = members.map(member =>
    chainOf(member)
      .map(each => proofIn(each, depth + 1))
      .find(row => row !== undefined),
  )
  if (members.length > 0) return others.every(each => each !== undefined) ? first : undefined
  const link = {
    code: textIn(error, 'code'),
    syscall: textIn(error, 'syscall'),
    message: textIn(error, 'message') ?? '',
  }
  return NOT_SENT.find(row => row.fits(link))
}

function codeWithin(links: readonly Error[]): string | undefined {
  return links
    .flatMap(membersOf)
    .filter(isError)
    .map(each => textIn(each, 'code'))
    .find(each => each !== undefined)
}

function membersOf(error: Error): readonly unknown[] {
  const members = fieldOf(error, 'errors')
  return Array.isArray(members) ? members : []
}

/**
 * A copy of an error that is safe to keep and print: name, message, code, call of the system, causes and members, without
 * any other property.
 * Errors of HTTP libraries carry the whole request, and with it the key. What a foreign `fetch` throws may be anything.
 */
export function cleanError(error: unknown, secrets: readonly string[], depth = 0): Error {
  const copyLink = (cause: Error | undefined, each: Error): Error => copyOf(each, { cause, secrets, depth })
  const copy = chainOf(error).reduceRight<Error | undefined>(copyLink, undefined)
  return copy ?? new Error(mask(said(error), secrets))
}

interface Copying {
  readonly cause: Error | undefined
  readonly secrets: readonly string[]
  readonly depth: number
}

function copyOf(error: Error, { cause, secrets, depth }: Copying): Error {
  const message = mask(textIn(error, 'message') ?? 'an error without a message', secrets)
  const copy = new Error(message, cause === undefined ? undefined : { cause })
  const code = textIn(error, 'code')
  const stack = textIn(error, 'stack')
  const hidden = { configurable: true, writable: true }
  Object.defineProperty(copy, 'name', { ...hidden, value: textIn(error, 'name') ?? 'Error' })
  if (stack !== undefined) Object.defineProperty(copy, 'stack', { ...hidden, value: mask(stack, secrets) })
  // What tells later whether the request has left.
  const syscall = textIn(error, 'syscall')
  const members = depth < DEEPEST_MEMBER ? membersOf(error) : []
  const errors = members.map(member => cleanError(member, secrets, depth + 1))
  return Object.assign(copy, given({ code, syscall, errors: errors.length === 0 ? undefined : errors }))
}

/** An error and its causes. */
function chainOf(error: unknown): readonly Error[] {
  const chain: Error[] = []
  for (let each = error; isError(each) && chain.length < DEEPEST_CAUSE && !chain.includes(each); ) {
    chain.push(each)
    each = fieldOf(each, 'cause')
  }
  return chain
}

/** Also of another realm, where `instanceof` says no. */
function isError(value: unknown): value is Error {
  try {
    return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]'
  } catch {
    // A proxy that refuses to be looked at.
    return false
  }
}

function textIn(error: Error, name: string): string | undefined {
  const value = fieldOf(error, name)
  return typeof value === 'string' ? value : undefined
}

function fieldOf(error: Error, name: string): unknown {
  try {
    // An error may have any field.
    return (error as unknown as Readonly<Record<string, unknown>>)[name]
  } catch {
    return undefined
  }
}

function said(value: unknown): string {
  try {
    return String(value)
  } catch {
    return 'something that cannot be told was thrown'
  }
}
