import type { Endpoint } from '../records/subscriptions.ts'

/** What was wrong with a reply, in the words of `/v1/notification/check`. */
export type PushProblem =
  | 'REQUEST_ERROR'
  | 'REQUEST_TIMEOUT'
  | 'SERVER_FAULT'
  | 'STATUS_CODE_NOT_OK'
  | 'EMPTY_BODY'
  | 'INVALID_BODY'
  | 'INVALID_JSON'
  | 'WRONG_RESULT_FIELD'
  | 'WRONG_RESULT_TIME_FIELD'

export interface CheckFinding {
  readonly type: PushProblem
  readonly description: string
}

/** What operations ask of whoever sends pushes. */
export interface PushPort {
  /** Sends one TYPE_PING to an address, connected or not; `undefined` when the reply was right. Never rejects. */
  check(url: string): Promise<CheckFinding | undefined>
  /** Sends TYPE_PING to an address that was just connected, and looks after it from now on. */
  greet(endpoint: Endpoint): void
}

/** Before anything is there to send pushes: nobody answers. */
export const NO_PUSHES: PushPort = {
  check: async () => ({ type: 'REQUEST_ERROR', description: 'the sandbox sends no pushes' }),
  greet: () => undefined,
}
