import type { Contested } from '../contested.ts'

/** The gRPC numbers that Ozon puts into `code`. */
export const CODES = {
  invalid: 3,
  deadlineExceeded: 4,
  notFound: 5,
  denied: 7,
  exhausted: 8,
  precondition: 9,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
} as const

/** A request that Ozon would answer with its error envelope. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly httpStatus: number
  /** A gRPC number, or a word. */
  readonly code: number | string
  /** What `Retry-After` tells when the rate was too high. */
  readonly retryAfterS: number
  /** Beside those that every answer has. */
  readonly headers: Readonly<Record<string, string>> = {}

  constructor(httpStatus: number, code: number | string, message: string, retryAfterS = 1) {
    super(message)
    this.httpStatus = httpStatus
    this.code = code
    this.retryAfterS = retryAfterS
  }
}

/** Tells what the sandbox says for itself from what Ozon would say. */
const OWN_WORD = { 'x-ozon-orders-sandbox': 'not-played', 'x-should-retry': 'false' }

/** What the sandbox does not play, whether Ozon has it or not. It is the same the next time, so nobody is to repeat it. */
export class NotPlayed extends Refusal {
  constructor(httpStatus: number, path: string) {
    const message = `The sandbox does not play ${path}: it plays what orders and shipments need. docs/sandbox.md says more.`
    super(httpStatus, CODES.unimplemented, message)
  }

  override readonly headers = OWN_WORD
}

/** 400, code 3: something in the request is wrong. */
export const invalid = (message: string): Refusal => new Refusal(400, CODES.invalid, message)

/** 404, code 5: not there, or of another seller. */
export const notFound = (message: string): Refusal => new Refusal(404, CODES.notFound, message)

/** A refusal by state: its form differs, see `behaviour.refusals`. */
class StateRefusal extends Refusal {}

/** 400, code 9, unless the sandbox is set otherwise: right in itself, wrong in the state that things are in. */
export const wrongState = (message: string): Refusal => new StateRefusal(400, CODES.precondition, message)

/** A refusal as this sandbox tells it. */
export function inForm(refusal: Refusal, form: Contested['refusals']): Refusal {
  if (!(refusal instanceof StateRefusal)) return refusal
  const { message } = refusal
  switch (form) {
    case '400/9':
      return refusal
    case '400/3':
      return invalid(message)
    case '409/9':
      return new Refusal(409, CODES.precondition, message)
    case '400/text':
      // A sentence is no code.
      return /^\w+$/.test(message) ? new Refusal(400, message, message.toLowerCase().replaceAll('_', ' ')) : refusal
  }
}

/** 403, code 7. */
export const denied = (message: string): Refusal => new Refusal(403, CODES.denied, message)
