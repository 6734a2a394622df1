import { ConfigurationError, OzonError, type Problem } from '../errors.ts'
import type { Credentials } from './types.ts'

const BEARER = /^Bearer(\s+|$)/i

type Why = 'first' | 'rejected'
type Secret = string | ((why: Why) => string | Promise<string>)

export interface CredentialOptions {
  readonly clientId?: string | undefined
  /** With `clientId`. */
  readonly apiKey?: string | (() => string | Promise<string>) | undefined
  /** OAuth, instead of the two. */
  readonly accessToken?: Secret | undefined
}

/** The headers that open Ozon's door. They are in no property, so that printing the object shows nothing. */
export function createCredentials(options: CredentialOptions): Credentials {
  const { clientId, apiKey, accessToken } = options
  if (accessToken !== undefined) {
    return keep('accessToken', accessToken, token => ({ authorization: `Bearer ${token}` }))
  }
  const problems: Problem[] = []
  if (clientId === undefined || !/^\d+$/.test(clientId.trim())) {
    problems.push({ field: 'clientId', rule: 'must be a positive whole number as text' })
  }
  if (apiKey === undefined) problems.push({ field: 'apiKey', rule: 'is missing; pass apiKey, or accessToken instead' })
  if (clientId === undefined || apiKey === undefined || problems.length > 0) throw new ConfigurationError(problems)
  return keep('apiKey', apiKey, key => ({ 'client-id': clientId.trim(), 'api-key': key }))
}

/** The values among the headers of credentials that nobody may see. */
export function secretsOf(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers)
    .filter(([name]) => name.toLowerCase() !== 'client-id')
    .map(([, value]) => value.replace(BEARER, ''))
}

type ToHeaders = (secret: string) => Readonly<Record<string, string>>

function keep(name: string, secret: Secret, toHeaders: ToHeaders): Credentials {
  if (typeof secret === 'function') return new AskedCredentials(name, secret, toHeaders)
  const rule = ruleBrokenBy(secret)
  if (rule !== undefined) throw new ConfigurationError([{ field: name, rule }])
  return new FixedCredentials(toHeaders(bare(secret)))
}

class FixedCredentials implements Credentials {
  readonly renewable = false
  readonly #headers: Readonly<Record<string, string>>

  constructor(headers: Readonly<Record<string, string>>) {
    this.#headers = Object.freeze(headers)
  }

  async headers(): Promise<Readonly<Record<string, string>>> {
    return this.#headers
  }
}

/** Asks the user's function once, and once more for all who are refused at the same time. */
class AskedCredentials implements Credentials {
  readonly renewable = true
  readonly #name: string
  readonly #ask: (why: Why) => string | Promise<string>
  readonly #toHeaders: ToHeaders
  #known: Readonly<Record<string, string>> | undefined
  #asking: Promise<Readonly<Record<string, string>>> | undefined

  constructor(name: string, ask: (why: Why) => string | Promise<string>, toHeaders: ToHeaders) {
    this.#name = name
    this.#ask = ask
    this.#toHeaders = toHeaders
  }

  async headers(why: Why, signal?: AbortSignal): Promise<Readonly<Record<string, string>>> {
    if (this.#asking === undefined && why === 'first' && this.#known !== undefined) return this.#known
    const asking = this.#asking ?? this.#begin(why)
    if (signal === undefined) return asking
    // A function that hangs must not hold up the calls after this one for ever.
    const giveUp = (): void => this.#forget(asking)
    signal.addEventListener('abort', giveUp, { once: true })
    return asking.finally(() => signal.removeEventListener('abort', giveUp))
  }

  #begin(why: Why): Promise<Readonly<Record<string, string>>> {
    const asking = this.#fetch(why).then(
      key => {
        // What comes after it was given up may be older than what was fetched since.
        if (this.#asking === asking) this.#known = key
        this.#forget(asking)
        return key
      },
      error => {
        this.#forget(asking)
        throw error
      },
    )
    this.#asking = asking
    return asking
  }

  #forget(asking: Promise<unknown>): void {
    if (this.#asking === asking) this.#asking = undefined
  }

  async #fetch(why: Why): Promise<Readonly<Record<string, string>>> {
    const secret = await this.#callUser(why)
    const rule = ruleBrokenBy(secret)
    if (rule !== undefined) throw unusable(why, `The function ${this.#name} gave something unusable: it ${rule}.`)
    return Object.freeze(this.#toHeaders(bare(secret)))
  }

  async #callUser(why: Why): Promise<string> {
    try {
      return await this.#ask(why)
    } catch (cause) {
      throw unusable(why, `The function ${this.#name} failed.`, cause)
    }
  }
}

/** Without the blanks of the file it was read from, and without the word that we set before a token ourselves. */
function bare(secret: string): string {
  return secret.trim().replace(BEARER, '')
}

/** Says what is wrong with a key or token, never the value. */
function ruleBrokenBy(secret: unknown): string | undefined {
  if (typeof secret !== 'string') return 'must be text'
  if (bare(secret) === '') return 'must not be empty'
  return /^[\x21-\x7e]+$/.test(bare(secret)) ? undefined : 'must have only printable ASCII characters, without spaces'
}

function unusable(why: Why, what: string, cause?: unknown): OzonError {
  const fate = why === 'first' ? 'Nothing was sent' : 'Ozon refused the former key, and nothing was done'
  const advice = `${fate}: ${cause === undefined ? 'let it return a key' : 'see the cause'}, then call again.`
  const outcome = why === 'first' ? 'not-sent' : 'rejected'
  return new OzonError('authentication', `${what} ${advice}`, { cause, outcome, attempts: why === 'first' ? 0 : 1 })
}
