import { isAuthenticationError, OzonError } from '../errors.ts'
import { untilAborted } from './within.ts'

/**
 * Lets the calls of one work find out together whether Ozon takes the key. While a work is going on, its first request
 * goes alone; once Ozon has refused the key, nothing more is sent until the work has ended. Else a wrong key would be
 * tried once for each of a thousand items. Without a work it lets everything pass.
 */
export class KeyGuard {
  #works = 0
  /** Ozon has answered a request without a word against the key. */
  #isTaken = false
  #refusal: OzonError | undefined
  /** Ends when the first request has told. */
  #trial: { readonly ended: Promise<void>; readonly end: () => void } | undefined

  /** Begins a work; call what it gives when the work has ended. */
  begin(): () => void {
    if (this.#works++ === 0) this.#forget()
    let hasEnded = false
    return () => {
      if (hasEnded) return
      hasEnded = true
      if (--this.#works === 0) this.#forget()
    }
  }

  /** Sends a call when it may go; after a refusal of the key it is not sent. */
  async pass<T>(operation: string, signal: AbortSignal, send: () => Promise<T>): Promise<T> {
    while (this.#works > 0 && !this.#isTaken) {
      if (this.#refusal !== undefined) throw notSent(operation, this.#refusal)
      if (this.#trial === undefined) return this.#try(send)
      await untilAborted(this.#trial.ended, signal)
    }
    return this.#watch(send)
  }

  /** An attempt ended without a word against the key: the others need not wait for the whole call. */
  noteTaken(): void {
    if (this.#works === 0 || this.#refusal !== undefined) return
    this.#isTaken = true
    this.#trial?.end()
  }

  async #try<T>(send: () => Promise<T>): Promise<T> {
    let end = (): void => undefined
    const ended = new Promise<void>(resolve => {
      end = resolve
    })
    const trial = { ended, end }
    this.#trial = trial
    try {
      return await this.#watch(send)
    } finally {
      if (this.#trial === trial) this.#trial = undefined
      end()
    }
  }

  async #watch<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send()
    } catch (error) {
      if (this.#works > 0 && isAuthenticationError(error)) {
        this.#refusal = error
        this.#isTaken = false
      }
      throw error
    }
  }

  #forget(): void {
    this.#isTaken = false
    this.#refusal = undefined
  }
}

function notSent(operation: string, refusal: OzonError): OzonError {
  const { httpStatus, code, ozonMessage, requestId } = refusal
  const message = `${operation}: not sent, since the key was refused a moment before. ${refusal.message}`
  const told = { httpStatus, code, ozonMessage, requestId }
  return new OzonError('authentication', message, { operation, ...told, outcome: 'not-sent', cause: refusal })
}
