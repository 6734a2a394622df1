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

  constructor(httpStatus: number, code: number, message: string, retryAfterS = 1) {
    super(message)
    this.httpStatus = httpStatus
    this.code = code
    this.retryAfterS = retryAfterS
  }
}

/** 400, code 3: something in the request is wrong. */
export const invalid = (message: string): Refusal => new Refusal(400, CODES.invalid, message)

/** 404, code 5: not there, or of another seller. */
export const notFound = (message: string): Refusal => new Refusal(404, CODES.notFound, message)

/** 400, code 9: right in itself, wrong in the state that things are in. */
export const wrongState = (message: string): Refusal => new Refusal(400, CODES.precondition, message)

/** 403, code 7. */
export const denied = (message: string): Refusal => new Refusal(403, CODES.denied, message)
