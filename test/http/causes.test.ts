import { readFileSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import fc from 'fast-check'
import { ProxyAgent, fetch as undiciFetch } from 'undici'
import { afterAll, describe, expect, it } from 'vitest'
import { cleanError, NOT_SENT, readFault } from '../../src/http/causes.ts'
import { plainFetch } from '../../src/http/plain-fetch.ts'
import { KEY, PROXY_USER, shownIn } from '../support/canaries.ts'
import { callTo, ozonErrorOf, transportTo } from './client.ts'

const withFields = (error: Error, fields: object): Error => Object.assign(error, fields)
const failed = (cause: Error): Error => new TypeError('fetch failed', { cause })
const connecting = (code: string): Error =>
  withFields(new Error(`connect ${code} 203.0.113.1:443`), { code, syscall: 'connect', errno: -110 })

/** As they were thrown; the rows of the table in its order. */
const RECORDED: Readonly<Record<string, readonly Error[]>> = {
  'no connection': ['ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES'].map(code =>
    failed(connecting(code)),
  ),
  'no such host': ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL'].map(code =>
    failed(withFields(new Error(`getaddrinfo ${code} api.test`), { code, syscall: 'getaddrinfo' })),
  ),
  'nobody there': [withFields(new Error('x'), { code: 'EAI_AGAIN' })],
  'no connection in time': [
    failed(withFields(new Error('Connect Timeout Error'), { code: 'UND_ERR_CONNECT_TIMEOUT' })),
  ],
  'no connection (Bun)': [withFields(new Error('Unable to connect.'), { code: 'ConnectionRefused' })],
  'no socket (Bun)': [withFields(new Error('Was there a typo?'), { code: 'FailedToOpenSocket' })],
  'no connection (Deno)': [
    new TypeError('error sending request for url (https://x/): client error (Connect): dns error: failed to lookup'),
  ],
  'a port that fetch does not call': [failed(new Error('bad port'))],
  'refused by a proxy': [failed(withFields(new Error('Failed to establish tunnel'), { code: 'ERR_PROXY_TUNNEL' }))],
  'refused by a proxy (undici)': [
    failed(withFields(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), { code: 'UND_ERR_ABORTED' })),
  ],
  'ended before the connection was secure': [
    failed(
      withFields(new Error('Client network socket disconnected before secure TLS connection was established'), {
        code: 'ECONNRESET',
      }),
    ),
  ],
  'no common protocol': ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'].map(code =>
    failed(withFields(new Error('SSL routines'), { code })),
  ),
  'a certificate that is not trusted': [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ].map(code => failed(withFields(new Error('certificate'), { code }))),
}

const aggregate = (...errors: readonly Error[]): Error =>
  failed(withFields(new AggregateError(errors, ''), { code: 'ETIMEDOUT' }))

describe('a request that surely did not leave', () => {
  it('has a test for each row of the table', () => {
    expect(Object.keys(RECORDED)).toEqual(NOT_SENT.map(({ why }) => why))
  })

  it.each(Object.entries(RECORDED))('is known by: %s', (why, errors) => {
    const { mayPass } = NOT_SENT.find(row => row.why === why) ?? { mayPass: undefined }
    for (const error of errors) expect(readFault(error)).toMatchObject({ mayBeSent: false, mayPass })
  })

  it('is known by an aggregate of tries of which each came to nothing', () => {
    const both = aggregate(connecting('ETIMEDOUT'), connecting('ENETUNREACH'))
    expect(readFault(both)).toEqual({ code: 'ETIMEDOUT', mayBeSent: false, mayPass: true })
    const one = aggregate(connecting('ETIMEDOUT'), withFields(new Error('read'), { code: 'ECONNRESET' }))
    expect(readFault(one)).toMatchObject({ mayBeSent: true })
    expect(readFault(aggregate())).toMatchObject({ mayBeSent: true })
  })
})

describe('anything else may have left', () => {
  it.each([
    failed(withFields(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' })),
    failed(withFields(new Error('read ETIMEDOUT'), { code: 'ETIMEDOUT', syscall: 'read' })),
    failed(withFields(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' })),
    failed(withFields(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })),
    failed(withFields(new Error('Headers Timeout Error'), { code: 'UND_ERR_HEADERS_TIMEOUT' })),
    failed(withFields(new Error('aborted'), { code: 'UND_ERR_ABORTED' })),
    withFields(new Error('The socket connection was closed unexpectedly.'), { code: 'ConnectionClosed' }),
    new TypeError('error sending request for url (https://x/): client error (SendRequest): connection closed'),
    failed(
      withFields(new Error('decryption failed or bad record mac'), {
        code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
      }),
    ),
    new Error('anything'),
  ])('%s', error => {
    expect(readFault(error)).toMatchObject({ mayBeSent: true, mayPass: true })
  })

  it('whatever is thrown, and its copy is an error that can be printed', () => {
    const circular = new Error('c')
    circular.cause = circular
    const containing = new AggregateError([], 'a')
    containing.errors.push(containing)
    const throwing = new Proxy(
      {},
      {
        get() {
          throw new Error('trap')
        },
      },
    )
    const odd: readonly unknown[] = [
      withFields(new Error('m'), { stack: { frames: [] } }),
      withFields(new Error('m'), { message: { text: 'x' } }),
      withFields(new Error('m'), { name: 7, code: {} }),
      circular,
      containing,
      Object.freeze(new TypeError('f')),
      throwing,
      undefined,
      null,
      Symbol('s'),
      Object.create(null),
    ]
    for (const error of odd) {
      expect(readFault(error).mayBeSent).toBe(true)
      expect(String(cleanError(error, ['secret-key']))).toMatch(/^\w*Error/)
    }
    fc.assert(fc.property(fc.anything(), value => cleanError(value, ['key-1']) instanceof Error))
  })
})

describe('on real sockets', () => {
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    return Promise.all(servers.map(server => new Promise(done => server.close(done))))
  })

  async function listening(server: Server): Promise<number> {
    servers.push(server)
    server.on('connection', socket => sockets.add(socket.on('error', () => undefined)))
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  async function outcomeOf(url: string, fetch: typeof globalThis.fetch = globalThis.fetch): Promise<object> {
    const transport = transportTo(url, { fetch, attempts: 1, timeoutMs: 3_000 })
    const { kind, outcome, retryable } = await ozonErrorOf(
      transport.send(callTo('/v4/posting/fbs/ship', { effect: 'write' })),
    )
    return { kind, outcome, retryable }
  }

  const NOT_YET = { kind: 'network', outcome: 'not-sent', retryable: true }

  it('a port that refuses, and a name that is none', async () => {
    const server = createServer()
    const port = await listening(server)
    await new Promise(done => server.close(done))
    servers.pop()
    expect(await outcomeOf(`http://127.0.0.1:${port}`)).toEqual(NOT_YET)
    expect(await outcomeOf('http://no-such-host.invalid')).toEqual(NOT_YET)
  })

  it('an address to which no way leads', async () => {
    // Loopback cannot reach the network that is kept for documentation.
    const fetch = (): Promise<Response> =>
      new Promise((_, reject) => {
        const socket = connect({ host: '192.0.2.1', port: 9, localAddress: '127.0.0.1' })
        socket.on('error', error => reject(new TypeError('fetch failed', { cause: error })))
      })
    expect(await outcomeOf('http://192.0.2.1:9', fetch)).toEqual(NOT_YET)
  })

  it('a server that hangs up within the handshake, and one that speaks no TLS', async () => {
    const silent = await listening(createServer(socket => socket.end()))
    expect(await outcomeOf(`https://127.0.0.1:${silent}`)).toEqual(NOT_YET)
    const plain = await listening(createServer(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
    expect(await outcomeOf(`https://127.0.0.1:${plain}`)).toMatchObject({ outcome: 'not-sent', retryable: false })
  })

  it('a server without a certificate', async () => {
    const bare = await listening(createTlsServer({}))
    expect(await outcomeOf(`https://127.0.0.1:${bare}`)).toMatchObject({ kind: 'network', outcome: 'not-sent' })
  })

  it('a port that fetch never calls', async () => {
    expect(await outcomeOf('http://127.0.0.1:6000')).toEqual({ kind: 'network', outcome: 'not-sent', retryable: false })
  })

  it('a certificate that nobody trusts', async () => {
    const read = (name: string): Buffer => readFileSync(new URL(`certificates/${name}.pem`, import.meta.url))
    const port = await listening(createTlsServer({ key: read('server.key'), cert: read('server') }))
    expect(await outcomeOf(`https://localhost:${port}`)).toMatchObject({
      kind: 'network',
      outcome: 'not-sent',
      retryable: false,
    })
  })

  it('a proxy that refuses the tunnel, whose user nobody hears of', async () => {
    const refusing = (socket: Socket): void => void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    const port = await listening(createServer(socket => socket.once('data', () => refusing(socket))))
    const dispatcher = new ProxyAgent(`http://${PROXY_USER}:${KEY}@127.0.0.1:${port}`)
    // Another copy of undici than Node's own has types of its own.
    const own = ((url: string, init: object) =>
      undiciFetch(url, { ...init, dispatcher })) as unknown as typeof globalThis.fetch
    const transport = transportTo('https://api.test', { fetch: plainFetch(own), attempts: 1, timeoutMs: 3_000 })
    const error = await ozonErrorOf(transport.send(callTo('/v4/posting/fbs/ship', { effect: 'write' })))
    expect(error).toMatchObject({ kind: 'network', outcome: 'not-sent' })
    expect(shownIn(error)).toEqual([])
    await dispatcher.close()
  })

  it('a reset after the request has left, for contrast', async () => {
    const port = await listening(createServer(socket => socket.once('data', () => socket.resetAndDestroy())))
    expect(await outcomeOf(`http://127.0.0.1:${port}`)).toEqual({
      kind: 'network',
      outcome: 'unknown',
      retryable: false,
    })
  })
})
