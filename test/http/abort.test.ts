import { getEventListeners } from 'node:events'
import { describe, expect, test } from 'vitest'
import { createCredentials } from '../../src/http/credentials.ts'
import { createLimiter } from '../../src/http/limiter.ts'
import { type Clock, manualClock, systemClock } from '../../src/internal/clock.ts'
import { callTo, deferred, ozonErrorOf, transportTo } from './client.ts'
import { json, startServer } from './server.ts'

const REASON = { why: 'the user went away' }

/** Counts the timers that are not over. */
function countingClock(): Clock & { open(): number } {
  let open = 0
  return {
    now: () => systemClock.now(),
    open: () => open,
    async sleep(ms, signal) {
      open++
      await systemClock.sleep(ms, signal).finally(() => open--)
    },
  }
}

/** Aborts once `send` says that the wanted phase is reached, and tells what came out and what was left behind. */
async function abortIn(
  send: (signal: AbortSignal, reached: () => void) => Promise<unknown>,
  clock: { open(): number },
): Promise<{ readonly reason: unknown; readonly listeners: number; readonly timers: number }> {
  const controller = new AbortController()
  const phase = deferred()
  const ended = send(controller.signal, phase.resolve).then(
    () => 'no abort',
    (reason: unknown) => reason,
  )
  await phase.promise
  controller.abort(REASON)
  const reason = await ended
  await new Promise(done => setImmediate(done))
  return { reason, listeners: getEventListeners(controller.signal, 'abort').length, timers: clock.open() }
}

const CLEAN = { reason: REASON, listeners: 0, timers: 0 }

describe('an abort hands out its own reason and leaves nothing behind', () => {
  test('before anything was done', async () => {
    await using server = await startServer(response => json(response, 200, {}))
    const options = { signal: AbortSignal.abort(REASON) }
    await expect(transportTo(server.url).send(callTo('/x', { options }))).rejects.toBe(REASON)
    expect(server.seen).toEqual([])
  })

  test('while the key is fetched', async () => {
    const clock = countingClock()
    const end = await abortIn((signal, reached) => {
      const apiKey = (): Promise<string> => {
        reached()
        return new Promise(() => undefined)
      }
      const credentials = createCredentials({ clientId: '1', apiKey })
      return transportTo('https://api.test', { clock, credentials }).send(callTo('/x', { options: { signal } }))
    }, clock)
    expect(end).toEqual(CLEAN)
  })

  test('while waiting for the rate limit', async () => {
    const clock = countingClock()
    const limiter = createLimiter({ clock })
    limiter.observe('/x', { kind: 'circuit-open' })
    const end = await abortIn((signal, reached) => {
      const sending = transportTo('https://api.test', { clock, limiter }).send(callTo('/x', { options: { signal } }))
      setTimeout(reached, 10)
      return sending
    }, clock)
    expect(end).toEqual(CLEAN)
  })

  test('while waiting for the answer', async () => {
    const clock = countingClock()
    let reached: () => void = () => undefined
    await using server = await startServer(() => reached())
    const end = await abortIn((signal, tell) => {
      reached = tell
      return transportTo(server.url, { clock }).send(callTo('/x', { options: { signal } }))
    }, clock)
    expect(end).toEqual(CLEAN)
  })

  test('within the body', async () => {
    const clock = countingClock()
    let reached: () => void = () => undefined
    await using server = await startServer(response => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{')
      setTimeout(() => reached(), 20)
    })
    const end = await abortIn((signal, tell) => {
      reached = tell
      return transportTo(server.url, { clock }).send(callTo('/x', { options: { signal } }))
    }, clock)
    expect(end).toEqual(CLEAN)
  })

  test('between two attempts', async () => {
    const clock = countingClock()
    let reached: () => void = () => undefined
    await using server = await startServer(response => {
      json(response, 429, {}, { 'retry-after': '5' })
      setTimeout(() => reached(), 20)
    })
    const end = await abortIn((signal, tell) => {
      reached = tell
      return transportTo(server.url, { clock }).send(callTo('/x', { options: { signal } }))
    }, clock)
    expect(end).toEqual(CLEAN)
  })

  test('in a fetch that does not listen to it', async () => {
    const clock = countingClock()
    const end = await abortIn((signal, reached) => {
      const fetch = (): Promise<Response> => {
        reached()
        return new Promise(() => undefined)
      }
      return transportTo('https://api.test', { clock, fetch }).send(callTo('/x', { options: { signal } }))
    }, clock)
    expect(end).toEqual(CLEAN)
  })

  test('the socket of an aborted call is closed', async () => {
    const closed = deferred()
    const arrived = deferred()
    await using server = await startServer(response => {
      response.on('close', () => closed.resolve())
      arrived.resolve()
    })
    const controller = new AbortController()
    const sending = transportTo(server.url).send(callTo('/x', { options: { signal: controller.signal } }))
    sending.catch(() => undefined)
    await arrived.promise
    controller.abort(REASON)
    await closed.promise
    await expect(sending).rejects.toBe(REASON)
  })
})

test('a good call leaves no listener and no timer', async () => {
  await using server = await startServer(response => json(response, 200, {}))
  const clock = countingClock()
  const { signal } = new AbortController()
  await transportTo(server.url, { clock }).send(callTo('/x', { options: { signal } }))
  await new Promise(done => setImmediate(done))
  expect(getEventListeners(signal, 'abort')).toEqual([])
  expect(clock.open()).toBe(0)
})

describe('close', () => {
  test('ends what is under way with the fate of each call, and refuses what comes later', async () => {
    const arrived = deferred()
    await using server = await startServer(response => {
      response.writeHead(200)
      arrived.resolve()
    })
    const limiter = createLimiter()
    limiter.observe('/waiting', { kind: 'circuit-open' })
    const transport = transportTo(server.url, { limiter })
    const errors = [
      ozonErrorOf(transport.send(callTo('/ship', { effect: 'write' }))),
      ozonErrorOf(transport.send(callTo('/waiting'))),
    ]
    await arrived.promise
    transport.close()
    expect(await Promise.all(errors)).toMatchObject([
      { kind: 'aborted', outcome: 'unknown', attempts: 1, retryable: false, operation: '/ship' },
      { kind: 'aborted', outcome: 'not-sent', attempts: 0 },
    ])
    expect((await errors[0])?.message).toContain('look before sending again')
    const late = await ozonErrorOf(transport.send(callTo('/late')))
    expect(late).toMatchObject({ kind: 'aborted', outcome: 'not-sent' })
    expect(late.message).toBe(
      '/late: this client is closed, so the call was given up. Nothing was sent: use a new client.',
    )
  })

  test('may be called twice', () => {
    const transport = transportTo('https://api.test')
    transport.close()
    expect(() => transport.close()).not.toThrow()
  })
})

test('thousands of calls pass on a clock that moves by itself', async () => {
  const clock = manualClock()
  clock.autoAdvance = true
  const limiter = createLimiter({ clock, requestsPerSecond: 50 })
  const fetch = async (): Promise<Response> => new Response('{}')
  const transport = transportTo('https://api.test', { clock, limiter, fetch, totalTimeoutMs: 3_600_000 })
  const began = clock.now()
  await Promise.all(Array.from({ length: 2_000 }, () => transport.send(callTo('/x'))))
  const seconds = (clock.now() - began) / 1_000
  expect(2_000 / seconds).toBeGreaterThan(47.5)
  expect(2_000 / seconds).toBeLessThan(50)
})
