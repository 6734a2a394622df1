import { isOzonError, type OzonError } from '../../src/errors.ts'
import { createCredentials } from '../../src/http/credentials.ts'
import { createLimiter } from '../../src/http/limiter.ts'
import type { Surroundings } from '../../src/http/surroundings.ts'
import { createTransport } from '../../src/http/transport.ts'
import type { Answer, Call, Transport, TransportSettings } from '../../src/http/types.ts'
import { type Clock, systemClock } from '../../src/internal/clock.ts'

export const API_KEY = 'a1b2c3d4-very-secret-key'

const silent = (): void => undefined
export const SILENT = { debug: silent, info: silent, warn: silent, error: silent }

const TIMEOUT_MS = 5_000
const TOTAL_TIMEOUT_MS = 15_000

/** Real time for what the network does; a wait between attempts is over at once, and time jumps by its length. */
export function eagerClock(totalTimeoutMs: number = TOTAL_TIMEOUT_MS): Clock & { readonly waits: number[] } {
  const waits: number[] = []
  let jumped = 0
  return {
    waits,
    now: () => systemClock.now() + jumped,
    async sleep(ms, signal) {
      if (ms === TIMEOUT_MS || ms === totalTimeoutMs) return systemClock.sleep(ms, signal)
      waits.push(ms)
      await systemClock.sleep(1, signal)
      jumped += ms
    },
  }
}

/** A transport with the settings of a patient user, each of which a test may change. */
export function transportTo(
  url: string,
  changes: Partial<TransportSettings> = {},
  surroundings?: Surroundings,
): Transport {
  const clock = changes.clock ?? systemClock
  const settings: TransportSettings = {
    baseUrl: url,
    fetch: globalThis.fetch,
    clock,
    random: () => 0,
    limiter: createLimiter({ requestsPerSecond: Number.POSITIVE_INFINITY, clock }),
    credentials: createCredentials({ clientId: '42', apiKey: API_KEY }),
    timeoutMs: TIMEOUT_MS,
    totalTimeoutMs: TOTAL_TIMEOUT_MS,
    attempts: 5,
    logger: SILENT,
    middleware: [],
    userAgent: 'ozon-orders-test',
    ...changes,
  }
  return createTransport(settings, {
    replacementOf: path => (path === '/v3/old' ? ['/v4/new'] : []),
    surroundings,
  })
}

export function callTo(path: string, changes: Partial<Call> = {}): Call {
  return { path, method: 'POST', effect: 'read', body: '{"limit":1}', options: {}, ...changes }
}

export function textOf(answer: Answer): string {
  return new TextDecoder().decode(answer.bytes)
}

/** The OzonError that a promise ends with; anything else fails the test. */
export async function ozonErrorOf(promise: Promise<unknown>): Promise<OzonError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!isOzonError(error)) throw new Error(`An OzonError was expected, got ${String(error)}`)
  return error
}

/** A promise that a test settles itself. */
export function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>(done => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}
