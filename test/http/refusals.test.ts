import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { isSwitchedOffError, type OzonErrorKind } from '../../src/errors.ts'
import { keyRefusalIn } from '../../src/http/kinds.ts'
import { createLimiter } from '../../src/http/limiter.ts'
import type { Effect } from '../../src/http/types.ts'
import { API_KEY, callTo, eagerClock, ozonErrorOf, SILENT, textOf, transportTo } from './client.ts'
import { json, startServer, text } from './server.ts'

const EFFECTS: readonly Effect[] = ['read', 'task', 'write']
const HTML = '<html><body>502 Bad Gateway, nginx</body></html>'

test("Ozon's id of the request is on the error of every kind of bad answer, and in its JSON", async () => {
  for (const [status, headers, id] of [
    [400, { 'x-o3-trace-id': 'trace-1', 'x-request-id': 'gate-1' }, 'trace-1'],
    [404, { 'x-request-id': 'gate-2' }, 'gate-2'],
    [200, { 'x-o3-trace-id': 'trace-3' }, 'trace-3'],
    [503, {}, undefined],
  ] as const) {
    await using server = await startServer(response => text(response, status, '<html>', headers))
    const call = callTo('/x', { effect: 'write', expectsJson: true })
    const error = await ozonErrorOf(transportTo(server.url).send(call))
    expect([error.requestId, error.toJSON()['requestId']]).toEqual([id, id])
  }
})

test('a call may have fewer attempts than its client, or more', async () => {
  for (const attempts of [1, 3, 7]) {
    await using server = await startServer(response => json(response, 503, {}))
    const call = callTo('/x', { options: { attempts } })
    const error = await ozonErrorOf(transportTo(server.url, { clock: eagerClock(), attempts: 2 }).send(call))
    expect([error.attempts, server.seen.length]).toEqual([attempts, attempts])
  }
  for (const attempts of [0, 21, 1.5, Number.NaN]) {
    const error = await ozonErrorOf(transportTo('http://localhost:1').send(callTo('/x', { options: { attempts } })))
    expect(error).toMatchObject({ kind: 'request-invalid', problems: [{ field: 'attempts' }] })
  }
})

describe('an answer of 429', () => {
  const forms: readonly [string, (response: ServerResponse) => void][] = [
    ['code 8', r => json(r, 429, { code: 8, message: 'You have reached request rate limit per second', details: [] })],
    ['a word as code', r => json(r, 429, { code: 'RESOURCE_EXHAUSTED', message: 'items limit reached' })],
    ['a body without code', r => json(r, 429, { message: 'slow down' })],
    [
      'an inner limit',
      r => json(r, 429, { message: 'rate limit exceeded for seller-api client, current max rate per sec.: 2' }),
    ],
    ['Retry-After in seconds', r => json(r, 429, { code: 8, message: 'wait' }, { 'retry-after': '7' })],
    ['Retry-After as a date', r => text(r, 429, '', { 'retry-after': new Date(Date.now() + 7_000).toUTCString() })],
    ['a page of a proxy', r => text(r, 429, HTML)],
    ['an inner limit with another status', r => json(r, 400, { code: 8, message: 'request rate limit' })],
  ]

  test.each(forms)('(%s) is repeated, whatever the call does', async (_, refuse) => {
    for (const effect of EFFECTS) {
      await using server = await startServer((response, _seen, count) =>
        count === 1 ? refuse(response) : json(response, 200, { ok: true }),
      )
      const clock = eagerClock()
      const answer = await transportTo(server.url, { clock }).send(callTo('/v1/roles', { effect }))
      expect(textOf(answer)).toBe('{"ok":true}')
      expect(answer.meta.attempts).toBe(2)
    }
  })

  test('waits as long as Ozon asks, by its header, its words or its details, else one second', async () => {
    for (const [header, body, waitMs] of [
      [{ 'retry-after': '7' }, { code: 8, message: 'x' }, 7_000],
      [{}, { code: 8, message: 'x' }, 1_000],
      [{}, { code: 'RESOURCE_EXHAUSTED', message: 'items limit 100, seconds to wait: 37, remaining 0' }, 37_000],
      [{}, { code: 8, message: 'Слишком много запросов, повторите через 30 секунд' }, 30_000],
      [{}, { code: 8, message: 'x', details: [{ retryDelay: '12s' }] }, 12_000],
      [{ 'retry-after': '30s' }, { code: 8, message: 'x' }, 30_000],
      [{ 'x-ratelimit-reset': '9' }, { code: 8, message: 'x' }, 9_000],
      [{ 'retry-after': '4', 'x-ratelimit-reset': '9' }, { code: 8, message: 'x' }, 4_000],
      [{ 'retry-after': '1' }, { code: 8, message: 'Retry after 37 seconds' }, 37_000],
    ] as const) {
      await using server = await startServer((response, _seen, count) =>
        count === 1 ? json(response, 429, body, header) : json(response, 200, {}),
      )
      const clock = eagerClock(60_000)
      await transportTo(server.url, { clock, totalTimeoutMs: 60_000 }).send(callTo('/v1/roles'))
      expect(clock.waits).toContain(waitMs)
    }
  })

  test('ends at once when the wait would pass the total time-out, and says how long it is', async () => {
    await using server = await startServer(response =>
      json(response, 429, { code: 8, message: 'x' }, { 'retry-after': '60' }),
    )
    const error = await ozonErrorOf(transportTo(server.url).send(callTo('/v1/roles', { effect: 'write' })))
    expect(error).toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: 60_000,
      attempts: 1,
      retryable: true,
      outcome: 'rejected',
    })
    expect(error.message).toMatch(/in \d+ ms, and that is beyond totalTimeoutMs \(15000\)/)
    expect(server.seen).toHaveLength(1)
  })

  test('ends after the last attempt', async () => {
    await using server = await startServer(response => json(response, 429, { code: 8, message: 'x' }))
    const error = await ozonErrorOf(
      transportTo(server.url, { clock: eagerClock(), attempts: 3 }).send(callTo('/v1/roles')),
    )
    expect(error).toMatchObject({ kind: 'rate-limited', attempts: 3, code: 8, ozonMessage: 'x', httpStatus: 429 })
    expect(error.message).toContain('This was attempt 3, the last one.')
    expect(server.seen).toHaveLength(3)
  })

  test('makes the limiter hold up that path for other calls too', async () => {
    await using server = await startServer((response, seen) =>
      seen.path === '/a' ? json(response, 429, {}, { 'retry-after': '1000' }) : json(response, 200, {}),
    )
    const transport = transportTo(server.url, { limiter: createLimiter(), attempts: 1 })
    await ozonErrorOf(transport.send(callTo('/a')))
    await transport.send(callTo('/b'))
    const error = await ozonErrorOf(transport.send(callTo('/a', { options: { totalTimeoutMs: 40 } })))
    expect(error).toMatchObject({ kind: 'timeout', outcome: 'not-sent', attempts: 0, retryable: true })
    expect(error.message).toContain('while waiting for the key or the rate limit')
    expect(server.seen.map(({ path }) => path)).toEqual(['/a', '/b'])
  })
})

describe('"Circle is open"', () => {
  test.each<[string, (response: ServerResponse) => void]>([
    ['as text', r => text(r, 503, 'Circle is open')],
    ['as JSON', r => json(r, 503, { code: 14, message: 'circle is open' })],
    ['in the older envelope', r => json(r, 503, { error: { code: 'X', message: 'Circle is open' } })],
  ])('%s is waited for, whatever the call does', async (_, refuse) => {
    for (const effect of EFFECTS) {
      await using server = await startServer((response, _seen, count) =>
        count === 1 ? refuse(response) : json(response, 200, {}),
      )
      const clock = eagerClock(180_000)
      await transportTo(server.url, { clock, totalTimeoutMs: 180_000 }).send(callTo('/v1/roles', { effect }))
      expect(clock.waits).toContain(60_000)
    }
  })

  test('is an error that says how long to wait when there is no time', async () => {
    await using server = await startServer(response => text(response, 503, 'Circle is open'))
    const error = await ozonErrorOf(transportTo(server.url).send(callTo('/v1/roles', { effect: 'write' })))
    expect(error).toMatchObject({
      kind: 'circuit-open',
      retryAfterMs: 60_000,
      outcome: 'rejected',
      ozonMessage: 'Circle is open',
    })
  })
})

describe('an answer of 5xx', () => {
  test.each<[string, (response: ServerResponse) => void]>([
    ['Internal error', r => json(r, 500, { code: 13, message: 'Internal error' })],
    ['a page of a proxy', r => text(r, 502, HTML)],
    ['nothing', r => text(r, 503, '')],
  ])('(%s) is repeated for a read', async (_, refuse) => {
    await using server = await startServer((response, _seen, count) =>
      count < 3 ? refuse(response) : json(response, 200, {}),
    )
    const answer = await transportTo(server.url).send(callTo('/v1/roles'))
    expect(answer.meta.attempts).toBe(3)
  })

  test('is never repeated for a task or a write: nobody knows whether it was done', async () => {
    for (const effect of ['task', 'write'] as const) {
      await using server = await startServer(response => json(response, 500, { code: 13, message: 'Internal error' }))
      const error = await ozonErrorOf(transportTo(server.url).send(callTo('/v4/posting/fbs/ship', { effect })))
      expect(error).toMatchObject({ kind: 'server', outcome: 'unknown', retryable: false, attempts: 1 })
      expect(error.message).toBe(
        '/v4/posting/fbs/ship: Ozon answered 500 (code 13): Internal error. It may have been carried out: look before sending again.',
      )
      expect(server.seen).toHaveLength(1)
    }
  })

  test('from a proxy is named as such, without its page', async () => {
    await using server = await startServer(response => text(response, 502, HTML))
    const error = await ozonErrorOf(transportTo(server.url, { attempts: 1 }).send(callTo('/v1/roles')))
    expect(error.message).toBe(
      '/v1/roles: The answer was 502 with an HTML page, perhaps of a proxy. Nothing was changed: call again.',
    )
    expect(error.ozonMessage).toBeUndefined()
  })
})

describe('a refusal', () => {
  test.each(['read', 'write'] as const)(
    'of kind server for 501 ends a %s: nothing was done, nor will be',
    async effect => {
      await using server = await startServer(response => json(response, 501, { code: 12, message: 'not played' }))
      const error = await ozonErrorOf(transportTo(server.url).send(callTo('/v1/x', { effect })))
      expect(error).toMatchObject({ kind: 'server', outcome: 'rejected', retryable: false, attempts: 1 })
      expect(error.message).toContain('calling again will not help')
    },
  )

  test.each<[OzonErrorKind, number, unknown, string]>([
    [
      'authentication',
      401,
      { code: 16, message: 'Client-Id and Api-Key headers are required' },
      'Check clientId and apiKey',
    ],
    ['authentication', 400, { code: 16, message: 'x' }, 'Check clientId and apiKey'],
    ['permission', 403, { message: 'Api-Key is missing a required role for a method' }, 'Give the key a role'],
    [
      'authentication',
      403,
      { code: 7, message: 'Api-Key is restricted to specific IP addresses' },
      "Add this machine's address",
    ],
    ['authentication', 403, { message: 'Api-key is deactivated, use another one' }, 'Make a new key'],
    [
      'authentication',
      403,
      { code: 7, message: 'Invalid Api-Key, please check the key and try again' },
      'belong together',
    ],
    [
      'authentication',
      404,
      { code: 5, message: 'Invalid Api-Key, please check the key and try again' },
      'belong together',
    ],
    ['authentication', 404, { error: { code: 5, message: 'INVALID API-KEY' } }, 'belong together'],
    ['authentication', 400, { message: 'Client-Id and Api-Key headers are required' }, 'Check clientId and apiKey'],
    ['not-found', 404, { code: 5, message: 'key not found' }, 'Check the id'],
    ['not-found', 404, { code: 5, message: 'the posting of Invalid Api-Key is not there' }, 'Check the id'],
    ['permission', 403, { code: 7, message: 'Api-Key is missing a required role for a method' }, 'Give the key a role'],
    ['permission', 403, { code: 7, message: 'Company is blocked, please contact support' }, "write to Ozon's support"],
    ['permission', 400, { code: 7, message: 'method is not allowed' }, 'pass accessToken'],
    ['permission', 403, undefined, 'POST /v1/roles'],
    ['not-found', 404, { code: 5, message: 'POSTING_NOT_FOUND' }, 'Check the id'],
    ['not-found', 400, { code: 5, message: 'no such posting' }, 'Check the id'],
    ['conflict', 409, { code: 10, message: 'state' }, 'Read its present state'],
    ['conflict', 400, { code: 6, message: 'exists' }, 'Read its present state'],
    ['rejected', 400, { code: 3, message: 'value must be inside range (0, 1000]' }, 'correct the request'],
    ['rejected', 400, { code: 9, message: 'HAS_INCORRECT_STATUS' }, 'correct the request'],
    [
      'rejected',
      400,
      { error: { code: 'BAD_REQUEST', message: 'Invalid request payload', data: [] } },
      'correct the request',
    ],
    ['rejected', 400, { error: 'only words' }, 'only words'],
    ['rejected', 400, 'a quoted text', 'a quoted text'],
    ['rejected', 422, [], 'a body that explains nothing'],
    ['rejected', 422, { code: 99 }, 'Ozon answered 422 (code 99).'],
  ])('of kind %s for %i %o', async (kind, status, body, words) => {
    await using server = await startServer(response =>
      body === undefined ? text(response, status, '') : json(response, status, body),
    )
    const error = await ozonErrorOf(transportTo(server.url).send(callTo('/v3/x', { effect: 'write' })))
    expect(error).toMatchObject({
      kind,
      httpStatus: status,
      outcome: 'rejected',
      retryable: false,
      attempts: 1,
      operation: '/v3/x',
    })
    expect(error.message).toContain(words)
    expect(server.seen).toHaveLength(1)
  })

  test.each([
    { code: 9, message: 'obsolete method cannot be used', details: [] },
    { code: 'OBSOLETE_METHOD', message: 'gone' },
    { code: 9 },
  ])('%o says that the method is switched off and what stands in its place', async body => {
    await using server = await startServer(response => json(response, 400, body))
    const transport = transportTo(server.url)
    const error = await ozonErrorOf(transport.send(callTo('/v3/old')))
    expect(isSwitchedOffError(error) && error.replacement).toEqual(['/v4/new'])
    expect(error.message).toContain('Use /v4/new instead.')
    const other = await ozonErrorOf(transport.send(callTo('/v3/unheard-of')))
    expect(other.message).toContain('No replacement is known.')
  })

  test('keeps a long message of Ozon short in the message and whole beside it', async () => {
    const long = 'x'.repeat(2_000)
    await using server = await startServer(response => json(response, 400, { code: 3, message: long }))
    const error = await ozonErrorOf(transportTo(server.url).send(callTo('/v1/roles')))
    expect(error.ozonMessage).toBe(long)
    expect(error.message.length).toBeLessThan(700)
  })

  test('with a text of any length is quoted shortly', async () => {
    await using server = await startServer(response => text(response, 400, 'y'.repeat(9_000)))
    const error = await ozonErrorOf(transportTo(server.url).send(callTo('/v1/roles')))
    expect(error.ozonMessage).toHaveLength(500)
  })
})

describe('a redirect', () => {
  test('is never followed: the key arrives nowhere else', async () => {
    await using other = await startServer(response => json(response, 200, {}))
    for (const status of [301, 302, 303, 307, 308]) {
      await using server = await startServer(response => {
        response.writeHead(status, { location: `${other.url}/v1/roles?token=private` }).end()
      })
      const error = await ozonErrorOf(transportTo(server.url).send(callTo('/v1/roles')))
      expect(error).toMatchObject({ kind: 'redirect', httpStatus: status, attempts: 1 })
      expect(error.message).toContain(`a redirect to another address.`)
      expect(error.message).not.toContain('private')
      expect(error.message).not.toContain(other.url)
    }
    expect(other.seen).toEqual([])
  })

  test('that a runtime hides is an error all the same', async () => {
    const hidden = Object.defineProperties(new Response(null), {
      status: { value: 0 },
      type: { value: 'opaqueredirect' },
    })
    const error = await ozonErrorOf(
      transportTo('https://api.test', { fetch: async () => hidden }).send(callTo('/v1/roles')),
    )
    expect(error).toMatchObject({ kind: 'redirect' })
    expect(error.httpStatus).toBeUndefined()
  })
})

describe('the log', () => {
  test('tells of attempts and repeats, without key, body or message', async () => {
    await using server = await startServer((response, _seen, count) =>
      count === 1
        ? json(response, 500, { code: 13, message: `echo ${API_KEY}` })
        : json(response, 200, { buyer: 'Ivan' }),
    )
    const lines: unknown[] = []
    const log = (message: string, fields?: Record<string, unknown>): void => void lines.push({ message, ...fields })
    await transportTo(server.url, { logger: { debug: log, info: log, warn: log, error: log } }).send(
      callTo('/v1/roles'),
    )
    const durationMs = expect.any(Number)
    expect(lines).toEqual([
      {
        message: 'An attempt ended',
        operation: '/v1/roles',
        attempt: 1,
        durationMs,
        kind: 'server',
        httpStatus: 500,
        code: 13,
      },
      {
        message: 'An attempt failed and will be repeated',
        operation: '/v1/roles',
        attempt: 1,
        kind: 'server',
        httpStatus: 500,
        waitMs: 0,
      },
      {
        message: 'An attempt ended',
        operation: '/v1/roles',
        attempt: 2,
        durationMs,
        kind: undefined,
        httpStatus: 200,
        code: undefined,
      },
    ])
  })

  test('that throws breaks no call', async () => {
    await using server = await startServer(response => json(response, 200, {}))
    const debug = (): void => {
      throw new Error('disk full')
    }
    const answer = await transportTo(server.url, { logger: { ...SILENT, debug } }).send(callTo('/v1/roles'))
    expect(textOf(answer)).toBe('{}')
  })
})

test('a key that a gateway tells of with words of its own before it is refused as a key', () => {
  for (const words of ['Invalid Api-Key, please check', 'Api-key is deactivated, use another one']) {
    expect(keyRefusalIn(`rpc error: code = NotFound desc = ${words}`)).toBeDefined()
    expect(keyRefusalIn(`rpc error: code = Unknown desc = rpc error: code = NotFound desc = ${words}`)).toBeDefined()
  }
  expect(keyRefusalIn('rpc error: code = NotFound desc = posting not found')).toBeUndefined()
})
