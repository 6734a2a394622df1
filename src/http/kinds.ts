import type { OzonErrorKind } from '../errors.ts'
import { type KeyRefusal, keyRefusals } from '../wire/key-refusals.ts'
import type { Envelope } from './envelope.ts'

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

/** What kind of error an answer without success is, by its words first, then by its status, then by its code. */
export function kindOf(status: number, envelope: Envelope): OzonErrorKind {
  const { code, message = '' } = envelope
  if (/circle is open/i.test(message)) return 'circuit-open'
  if (isRateLimit(status, envelope)) return 'rate-limited'
  // 0 is a redirect that a runtime hides from us.
  if (status < 200 || (status >= 300 && status < 400)) return 'redirect'
  if (status >= 500) return 'server'
  if (isObsolete(envelope)) return 'switched-off'
  // Ozon answers a wrong key with "not found" or "permission denied": only the words tell that it is about the key.
  if (keyRefusalIn(message) !== undefined) return 'authentication'
  return BY_STATUS[status] ?? BY_CODE[String(code)] ?? 'rejected'
}

/** What Ozon says against the key itself; `undefined` for every other message. */
export function keyRefusalIn(message: string): KeyRefusal['means'] | undefined {
  const words = message.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  return keyRefusals.find(({ begins }) => words.startsWith(begins))?.means
}

function isRateLimit(status: number, { code, message = '' }: Envelope): boolean {
  const isCode = String(code) === '8' || code === 'RESOURCE_EXHAUSTED'
  return status === 429 || isCode || /^rate limit exceeded|request rate limit/i.test(message)
}

/** Code 9 alone is any failed precondition; only with these words, or without any, is it the end of a method. */
function isObsolete({ code, message = '' }: Envelope): boolean {
  return /obsolete[ _]method/i.test(`${code} ${message}`) || (String(code) === '9' && message === '')
}
