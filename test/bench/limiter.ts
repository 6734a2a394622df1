// 300 calls at 50 a second through the real transport and clock, as a server in another process sees them.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createCredentials } from '../../src/http/credentials.ts'
import { createLimiter } from '../../src/http/limiter.ts'
import { createTransport } from '../../src/http/transport.ts'
import { systemClock } from '../../src/internal/clock.ts'

const CALLS = 300
const PER_SECOND = 50
const GOAL_PER_SECOND = 47.5

const child = fork(join(import.meta.dirname, 'limiter-server.ts'))
const { port } = await messageOf<{ port: number }>(child)
await sendAll(`http://127.0.0.1:${port}`)
const report = messageOf<{ arrivals: number[] }>(child)
child.send('report')
const { arrivals } = await report

console.log(`most in any 1,000 ms at the server: ${mostWithin(arrivals, 1_000)} (goal: at most ${PER_SECOND})`)
console.log(`steady rate per second: ${steadyRate(arrivals).toFixed(2)} (goal: at least ${GOAL_PER_SECOND})`)

async function messageOf<T>(from: ChildProcess): Promise<T> {
  const [message] = await once(from, 'message')
  // limiter-server.ts sends just these.
  return message as T
}

async function sendAll(baseUrl: string): Promise<void> {
  const silent = (): void => undefined
  const transport = createTransport(
    {
      baseUrl,
      fetch: globalThis.fetch,
      clock: systemClock,
      random: Math.random,
      limiter: createLimiter({ requestsPerSecond: PER_SECOND }),
      credentials: createCredentials({ clientId: '1', apiKey: 'not-a-key' }),
      timeoutMs: 30_000,
      totalTimeoutMs: 180_000,
      attempts: 1,
      logger: { debug: silent, info: silent, warn: silent, error: silent },
      middleware: [],
      userAgent: 'ozon-orders-bench',
    },
    { replacementOf: () => [] },
  )
  const call = { path: '/v1/roles', method: 'POST', effect: 'read', body: '{}', options: {} } as const
  await Promise.all(Array.from({ length: CALLS }, () => transport.send(call)))
  transport.close()
}

function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(...times.map((from, at) => times.slice(at).filter(time => time - from < ms).length))
}

/** Without the first window, which begins with a burst. */
function steadyRate(times: readonly number[]): number {
  const steady = times.slice(PER_SECOND)
  const [first = 0, last = 0] = [steady[0], steady.at(-1)]
  return ((steady.length - 1) * 1_000) / (last - first)
}
