import { type Answer, envelope } from '../server/answers.ts'
import { circleIsOpen } from '../server/limits.ts'
import { CODES, Refusal } from '../server/refusal.ts'
import type { Fault } from './rule.ts'

type Of<N extends Fault['fault']> = Extract<Fault, { fault: N }>

const JSON_TYPE = { 'content-type': 'application/json' }
const ELSEWHERE = 'https://elsewhere.example/'
const PROXY_PAGE =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n'

/** Nothing at all was answered. */
export const NO_ANSWER: Answer = { status: 0, headers: {}, body: '' }

const OTHER_FORMS = {
  word: { code: 'RESOURCE_EXHAUSTED', message: 'items limit: 100, seconds to wait: 1, items left: 0', details: [] },
  inner: {
    code: CODES.exhausted,
    message: 'rate limit exceeded for seller-api client, current max rate per sec.: 2',
    details: [],
  },
  message: { message: 'slow down' },
}

export function rateLimited({ form = 'envelope', retryAfterSeconds = 1 }: Of<'rate-limit'>): Answer {
  const wait = retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) }
  const headers = { ...wait, 'ratelimit-remaining': '0' }
  if (form === 'envelope') {
    return envelope(new Refusal(429, CODES.exhausted, 'You have reached request rate limit per second'), headers)
  }
  const body = form === 'empty' ? '' : JSON.stringify(OTHER_FORMS[form])
  return { status: 429, headers: { ...JSON_TYPE, ...wait }, body }
}

/** Seen as plain text and as JSON. */
export function circuitOpen({ form = 'text' }: Of<'circuit-open'>): Answer {
  if (form === 'json') return envelope(circleIsOpen())
  return { status: 503, headers: { 'content-type': 'text/plain' }, body: circleIsOpen().message }
}

/** Documented: it was not done in Ozon's own time. */
export function serverError({ status = 500 }: Of<'server-error'>): Answer {
  return envelope(new Refusal(status, CODES.internal, 'Internal error'))
}

/** Such words come before the work and after it; nobody can tell from them. */
export function gatewayAnswer({
  status = 504,
  code = CODES.deadlineExceeded,
  message = 'context deadline exceeded',
}: Of<'gateway'>): Answer {
  const body = { ...(code === null ? {} : { code }), message, details: [] }
  return { status, headers: JSON_TYPE, body: JSON.stringify(body) }
}

export function proxyPage({ status = 502 }: Of<'proxy-page'>): Answer {
  return { status, headers: { 'content-type': 'text/html' }, body: PROXY_PAGE }
}

export function redirected({ status = 302, to = ELSEWHERE }: Of<'redirect'>): Answer {
  return { status, headers: { location: to }, body: '' }
}
