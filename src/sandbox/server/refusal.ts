/** The gRPC numbers that Ozon puts into `code`. */
export const CODES = {
  invalid: 3,
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
  readonly code: number
  /** What `Retry-After` tells when the rate was too high. */
  readonly retryAfterS: number
  /** Beside those that every answer has. */
  readonly headers: Readonly<Record<string, string>> = {}

  constructor(httpStatus: number, code: number, message: string, retryAfterS = 1) {
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

/** 400, code 9: right in itself, wrong in the state that things are in. */
export const wrongState = (message: string): Refusal => new Refusal(400, CODES.precondition, message)

/** 403, code 7. */
export const denied = (message: string): Refusal => new Refusal(403, CODES.denied, message)
