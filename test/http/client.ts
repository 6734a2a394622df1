import { isOzonError, type OzonError } from '../../src/errors.ts'
import { createCredentials } from '../../src/http/credentials.ts'
import { createLimiter } from '../../src/http/limiter.ts'
import { createTransport } from '../../src/http/transport.ts'
import type { Answer, Call, Transport, TransportSettings } from '../../src/http/types.ts'
import { type Clock, systemClock } from '../../src/internal/clock.ts'

export const API_KEY = 'a1b2c3d4-very-secret-key'

const silent = (): void => undefined
export const SILENT = { debug: silent, info: silent, warn: silent, error: silent }

/** Real time for what the network does, but waits between attempts end at once; the waits are kept to look at. */
export function eagerClock(longestMs = 40): Clock & { readonly waits: number[] } {
  const waits: number[] = []
  return {
    waits,
    now: () => systemClock.now(),
    sleep(ms, signal) {
      waits.push(ms)
      return systemClock.sleep(Math.min(ms, longestMs), signal)
    },
  }
}

/** A transport with the settings of a patient user, each of which a test may change. */
export function transportTo(url: string, changes: Partial<TransportSettings> = {}): Transport {
  const clock = changes.clock ?? systemClock
  const settings: TransportSettings = {
    baseUrl: url,
    fetch: globalThis.fetch,
    clock,
    random: () => 0,
    limiter: createLimiter({ requestsPerSecond: Number.POSITIVE_INFINITY, clock }),
    credentials: createCredentials({ clientId: '42', apiKey: API_KEY }),
    timeoutMs: 5_000,
    totalTimeoutMs: 15_000,
    attempts: 5,
    logger: SILENT,
    middleware: [],
    userAgent: 'ozon-orders-test',
    ...changes,
  }
  return createTransport(settings, { replacementOf: path => (path === '/v3/old' ? ['/v4/new'] : []) })
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
