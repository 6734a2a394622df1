import type { OzonErrorKind } from '../errors.ts'
import { type KeyRefusal, keyRefusals } from '../wire/key-refusals.ts'
import type { Proof } from './answers.ts'
import type { Envelope } from './envelope.ts'

const TOO_MANY = 429
const BY_STATUS: Readonly<Record<number, OzonErrorKind>> = {
  401: 'authentication',
  403: 'permission',
  404: 'not-found',
  409: 'conflict',
}
/** gRPC: 5 not found, 6 already exists, 7 permission denied, 10 aborted, 16 unauthenticated. */
const BY_CODE: Readonly<Record<string, OzonErrorKind>> = {
  5: 'not-found',
  6: 'conflict',
  7: 'permission',
  10: 'conflict',
  16: 'authentication',
}

/** What kind of error an answer without success is, by what it proves first, then by its words, status and code. */
export function kindOf(status: number, envelope: Envelope, { proves, means }: Proof): OzonErrorKind {
  const { code, message = '' } = envelope
  if (means !== undefined) return means
  if (status === TOO_MANY) return 'rate-limited'
  // 0 is a redirect that a runtime hides from us.
  if (status < 200 || (status >= 300 && status < 400)) return 'redirect'
  if (status >= 500) return 'server'
  // A server or gateway that does not know what became of it, whatever status it answers with.
  if (proves === 'not-proven') return 'server'
  if (isObsolete(envelope)) return 'switched-off'
  // Ozon answers a wrong key with "not found" or "permission denied": only the words tell that it is about the key.
  if (keyRefusalIn(message) !== undefined) return 'authentication'
  return BY_STATUS[status] ?? BY_CODE[String(code)] ?? 'rejected'
}

/** What a gateway writes before the words of the service behind it. */
const GATEWAY_PREFIX = /^\s*(?:rpc error: code = \w+ desc = )+/

/** What Ozon says against the key itself; `undefined` for every other message. */
export function keyRefusalIn(message: string): KeyRefusal['means'] | undefined {
  const words = message.toLowerCase().replaceAll(/\s+/g, ' ').replace(GATEWAY_PREFIX, '').trim()
  return keyRefusals.find(({ begins }) => words.startsWith(begins))?.means
}

/** Code 9 alone is any failed precondition; only with these words, or without any, is it the end of a method. */
function isObsolete({ code, message = '' }: Envelope): boolean {
  return /obsolete[ _]method/i.test(`${code} ${message}`) || (String(code) === '9' && message === '')
}
