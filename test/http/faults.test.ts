import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { isAnswerInvalidError } from '../../src/errors.ts'
import type { Effect } from '../../src/http/types.ts'
import { callTo, eagerClock, ozonErrorOf, textOf, transportTo } from './client.ts'
import { type Handler, json, startServer } from './server.ts'

const WRITES: readonly Effect[] = ['task', 'write']

/** The first request meets `fault`, the others a good answer. */
function first(fault: Handler): Handler {
  return (response, seen, count) => (count === 1 ? fault(response, seen, count) : json(response, 200, { ok: true }))
}

const FAULTS: readonly (readonly [string, Handler, { outcome: string; kind: string; httpStatus?: number }])[] = [
  ['a reset before the headers', r => void r.socket?.resetAndDestroy(), { kind: 'network', outcome: 'unknown' }],
  ['an end without an answer', r => void r.socket?.end(), { kind: 'network', outcome: 'unknown' }],
  [
    'a reset within the body',
    r => {
      r.writeHead(200, { 'content-length': '100' })
      r.write('{"result":')
      setTimeout(() => r.socket?.resetAndDestroy(), 5)
    },
    { kind: 'answer-invalid', outcome: 'accepted', httpStatus: 200 },
  ],
  [
    'a body shorter than promised',
    r => {
      r.writeHead(200, { 'content-length': '100' })
      r.write('{"result":')
      setTimeout(() => r.socket?.end(), 5)
    },
    { kind: 'answer-invalid', outcome: 'accepted', httpStatus: 200 },
  ],
  ['no answer in time', () => undefined, { kind: 'timeout', outcome: 'unknown' }],
  [
    'a body that stalls',
    r => {
      r.writeHead(200, { 'content-length': '100' })
      r.write('{')
    },
    { kind: 'timeout', outcome: 'accepted', httpStatus: 200 },
  ],
  [
    'a body that trickles',
    r => {
      r.writeHead(200)
      const drip = setInterval(() => r.write(' '), 10)
      r.on('close', () => clearInterval(drip))
    },
    { kind: 'timeout', outcome: 'accepted', httpStatus: 200 },
  ],
]

describe.each(FAULTS)('%s', (_, fault, expected) => {
  const options = { timeoutMs: 60 }

  test('is repeated for a read', async () => {
    await using server = await startServer(first(fault))
    const answer = await transportTo(server.url).send(callTo('/v1/roles', { options }))
    expect(textOf(answer)).toBe('{"ok":true}')
    expect(answer.meta.attempts).toBe(2)
  })

  test('is never repeated for a task or a write, and says to look first', async () => {
    for (const effect of WRITES) {
      await using server = await startServer(first(fault))
      const error = await ozonErrorOf(transportTo(server.url).send(callTo('/v4/posting/fbs/ship', { effect, options })))
      expect(error).toMatchObject({ ...expected, attempts: 1, retryable: false, operation: '/v4/posting/fbs/ship' })
      expect(error.message).toContain('look before sending again')
      expect(server.seen).toHaveLength(1)
    }
  })

  test('of every attempt ends the read with an error that allows another try', async () => {
    await using server = await startServer(fault)
    const error = await ozonErrorOf(transportTo(server.url, { attempts: 2 }).send(callTo('/v1/roles', { options })))
    expect(error).toMatchObject({ kind: expected.kind, attempts: 2, retryable: true })
    expect(isAnswerInvalidError(error)).toBe(expected.kind === 'answer-invalid')
    expect(error.message).toContain('Nothing was changed: call again.')
  })
})

test('a refusal whose body breaks off, or never comes, is that refusal', async () => {
  for (const end of [true, false]) {
    await using server = await startServer(response => {
      response.writeHead(409, { 'content-length': '100' })
      response.write('{')
      if (end) setTimeout(() => response.socket?.end(), 5)
    })
    const error = await ozonErrorOf(
      transportTo(server.url).send(callTo('/v1/roles', { effect: 'write', options: { timeoutMs: 60 } })),
    )
    expect(error).toMatchObject({ kind: 'conflict', outcome: 'rejected', attempts: 1 })
  }
})

describe('a connection that nobody takes', () => {
  test('is tried again, for writes too, until the server is up', async () => {
    await using probe = await startServer(() => undefined)
    const { port } = probe
    await probe[Symbol.asyncDispose]()
    for (const effect of ['read', 'write'] as const) {
      const clock = eagerClock()
      const sending = transportTo(`http://127.0.0.1:${port}`, {
        clock: { ...clock, sleep: async (ms, signal) => clock.sleep(ms, signal).then(() => pause(20)) },
        attempts: 20,
      }).send(callTo('/v4/posting/fbs/ship', { effect }))
      await pause(30)
      await using server = await startServer(response => json(response, 200, {}), port)
      const answer = await sending
      expect(answer.meta.attempts).toBeGreaterThan(1)
      expect(server.seen).toHaveLength(1)
    }
  })

  test('ends with an error that says that nothing was sent', async () => {
    await using probe = await startServer(() => undefined)
    await probe[Symbol.asyncDispose]()
    const error = await ozonErrorOf(
      transportTo(probe.url, { attempts: 2 }).send(callTo('/v4/posting/fbs/ship', { effect: 'write' })),
    )
    expect(error).toMatchObject({ kind: 'network', outcome: 'not-sent', retryable: true, attempts: 2 })
    expect(error.message).toContain('No connection could be made (ECONNREFUSED). Nothing was sent')
    expect(error.cause).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNREFUSED' } })
  })

  test.each([
    [Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) })],
    [Object.assign(new Error('x'), { code: 'EAI_AGAIN' })],
    [Object.assign(new Error('Unable to connect'), { code: 'ConnectionRefused' })],
    [new TypeError('error sending request for url (https://x/): client error (Connect): tcp connect error')],
  ])('is told by %s too', async fault => {
    const fetch = (): Promise<Response> => Promise.reject(fault)
    const error = await ozonErrorOf(
      transportTo('https://api.test', { fetch, attempts: 1 }).send(callTo('/x', { effect: 'write' })),
    )
    expect(error).toMatchObject({ kind: 'network', outcome: 'not-sent', retryable: true })
  })

  test('because of a certificate is not tried again', async () => {
    const fault = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
    })
    const fetch = (): Promise<Response> => Promise.reject(fault)
    const error = await ozonErrorOf(transportTo('https://api.test', { fetch }).send(callTo('/x')))
    expect(error).toMatchObject({ kind: 'network', outcome: 'not-sent', retryable: false, attempts: 1 })
    expect(error.message).toContain('certificate was not accepted')
  })
})

test('a server that accepts late gets its request once', async () => {
  await using server = await slowToAccept(80)
  const answer = await transportTo(server.url).send(callTo('/x', { effect: 'write' }))
  expect(textOf(answer)).toBe('{}')
  expect(server.requests()).toBe(1)
})

test('the total time-out covers attempts and waits, and tells the fate of the last attempt', async () => {
  await using server = await startServer(() => undefined)
  const transport = transportTo(server.url)
  const options = { totalTimeoutMs: 50, timeoutMs: 5_000 }
  const write = await ozonErrorOf(transport.send(callTo('/x', { effect: 'write', options })))
  expect(write).toMatchObject({ kind: 'timeout', outcome: 'unknown', attempts: 1, retryable: false })
  expect(write.message).toBe(
    '/x: totalTimeoutMs (50) was over. It may have been carried out: look before sending again.',
  )
  const read = await ozonErrorOf(transport.send(callTo('/x', { options })))
  expect(read).toMatchObject({ kind: 'timeout', outcome: 'unknown', attempts: 1, retryable: true })
})

test('the total time-out may end the wait for the rate limit after a refused attempt', async () => {
  await using server = await startServer(response => json(response, 429, {}, { 'retry-after': '0.02' }))
  let sent = 0
  const limiter = {
    acquire: (): Promise<void> => (sent++ === 0 ? Promise.resolve() : new Promise(() => undefined)),
    observe: (): void => undefined,
  }
  const options = { totalTimeoutMs: 200 }
  const error = await ozonErrorOf(transportTo(server.url, { limiter }).send(callTo('/x', { effect: 'write', options })))
  expect(error).toMatchObject({ kind: 'timeout', outcome: 'rejected', attempts: 1, retryable: true, retryAfterMs: 20 })
  expect(error.message).toContain('while waiting for the next attempt or the rate limit')
})

function pause(ms: number): Promise<void> {
  return new Promise(done => setTimeout(done, ms))
}

/** Takes the connection at once and reads it only later, like a server that is starting. */
async function slowToAccept(afterMs: number): Promise<AsyncDisposable & { readonly url: string; requests(): number }> {
  let requests = 0
  const sockets = new Set<Socket>()
  const server: Server = createServer({ pauseOnConnect: true }, socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    setTimeout(() => {
      socket.resume()
      socket.once('data', () => {
        requests++
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}')
      })
    }, afterMs)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>(done => server.close(() => done()))
    },
  }
}
