import { getEventListeners } from 'node:events'
import { describe, expect, test } from 'vitest'
import { isConfigurationError } from '../../src/errors.ts'
import { type CredentialOptions, createCredentials } from '../../src/http/credentials.ts'
import { callTo, ozonErrorOf, transportTo } from './client.ts'
import { json, startServer } from './server.ts'

/** A server that accepts one key and answers 401 to every other. */
function doorkeeper(accepts: () => string) {
  return startServer((response, seen) => {
    const key = seen.headers['api-key'] ?? seen.headers.authorization
    if (key === accepts()) json(response, 200, {})
    else json(response, 401, { code: 16, message: 'who are you?' })
  })
}

describe('what is sent', () => {
  test('a client id and a key, without the blanks of a file', async () => {
    const headers = await createCredentials({ clientId: '42', apiKey: ' key-from-file\n' }).headers('first')
    expect(headers).toEqual({ 'client-id': '42', 'api-key': 'key-from-file' })
  })

  test('or an OAuth token, with or without its word', async () => {
    for (const accessToken of ['t0k3n', 'Bearer t0k3n', () => 't0k3n', async () => 'bearer t0k3n ']) {
      expect(await createCredentials({ accessToken }).headers('first')).toEqual({ authorization: 'Bearer t0k3n' })
    }
  })

  test.each<[CredentialOptions, string]>([
    [{}, 'clientId'],
    [{ clientId: '42' }, 'apiKey'],
    [{ clientId: 'shop', apiKey: 'k' }, 'clientId'],
    [{ clientId: '42', apiKey: '  ' }, 'apiKey'],
    [{ clientId: '42', apiKey: 'two words' }, 'apiKey'],
    [{ clientId: '42', apiKey: 'line\nbreak' }, 'apiKey'],
    [{ accessToken: 'ключ' }, 'accessToken'],
    [{ accessToken: 'Bearer ' }, 'accessToken'],
  ])('%o is refused with the name of the field and without its value', (options, field) => {
    try {
      createCredentials(options)
      expect.unreachable()
    } catch (error) {
      if (!isConfigurationError(error)) throw error
      expect(error.problems.map(problem => problem.field)).toContain(field)
      expect(error.problems.every(problem => problem.value === undefined)).toBe(true)
    }
  })
})

describe('a key that is asked for', () => {
  test('is asked for once, however many calls start', async () => {
    let asked = 0
    const credentials = createCredentials({ clientId: '42', apiKey: async () => `key-${++asked}` })
    const all = await Promise.all([1, 2, 3].map(() => credentials.headers('first')))
    await credentials.headers('first')
    expect(asked).toBe(1)
    expect(new Set(all).size).toBe(1)
  })

  test('is asked for once more after 401, by all the refused calls together, and each is repeated once', async () => {
    const why: string[] = []
    await using server = await doorkeeper(() => 'Bearer token-2')
    const credentials = createCredentials({
      accessToken: async reason => {
        why.push(reason)
        return `token-${why.length}`
      },
    })
    const transport = transportTo(server.url, { credentials, attempts: 1 })
    const answers = await Promise.all([1, 2, 3, 4].map(() => transport.send(callTo('/x', { effect: 'write' }))))
    expect(answers.map(({ meta }) => meta.attempts)).toEqual([2, 2, 2, 2])
    expect(why).toEqual(['first', 'rejected'])
    expect(server.seen).toHaveLength(8)
  })

  test('a call that learns late of its 401 takes the key that another call has fetched', async () => {
    let asked = 0
    let release: () => void = () => undefined
    await using server = await startServer((response, seen) => {
      if (seen.headers['api-key'] === 'key-2') return json(response, 200, {})
      const refuse = (): void => json(response, 401, {})
      if (seen.path === '/late') release = refuse
      else refuse()
    })
    const credentials = createCredentials({ clientId: '42', apiKey: () => `key-${++asked}` })
    const transport = transportTo(server.url, { credentials })
    const late = transport.send(callTo('/late'))
    await expect.poll(() => server.seen.length).toBe(1)
    await transport.send(callTo('/early'))
    release()
    await late
    expect(asked).toBe(2)
  })

  test.each([
    [404, { code: 5, message: 'Invalid Api-Key, please check the key and try again', details: [] }],
    [403, { code: 7, message: 'Api-key is deactivated, use another one or generate a new one', details: [] }],
  ])('is asked for once more after a %i that speaks of the key', async (status, body) => {
    await using server = await startServer((response, seen) =>
      seen.headers['api-key'] === 'key-2' ? json(response, 200, {}) : json(response, status, body),
    )
    let asked = 0
    const credentials = createCredentials({ clientId: '42', apiKey: () => `key-${++asked}` })
    const { meta } = await transportTo(server.url, { credentials, attempts: 1 }).send(callTo('/x', { effect: 'write' }))
    expect([meta.attempts, asked]).toEqual([2, 2])
  })

  test('is not asked for again after a 404 about anything else', async () => {
    await using server = await startServer(response => json(response, 404, { code: 5, message: 'POSTING_NOT_FOUND' }))
    let asked = 0
    const credentials = createCredentials({ clientId: '42', apiKey: () => `key-${++asked}` })
    expect(await ozonErrorOf(transportTo(server.url, { credentials }).send(callTo('/x')))).toMatchObject({
      kind: 'not-found',
    })
    expect(asked).toBe(1)
  })

  test('that is refused again ends the call with the error of Ozon', async () => {
    let asked = 0
    await using server = await doorkeeper(() => 'never')
    const credentials = createCredentials({ clientId: '42', apiKey: () => `key-${++asked}` })
    const error = await ozonErrorOf(transportTo(server.url, { credentials }).send(callTo('/x')))
    expect(error).toMatchObject({ kind: 'authentication', httpStatus: 401, attempts: 2, outcome: 'rejected' })
    expect(asked).toBe(2)
  })

  test('that comes back the same is not tried again', async () => {
    await using server = await doorkeeper(() => 'never')
    const credentials = createCredentials({ clientId: '42', apiKey: () => 'always-this' })
    const error = await ozonErrorOf(transportTo(server.url, { credentials }).send(callTo('/x')))
    expect(error.attempts).toBe(1)
    expect(server.seen).toHaveLength(1)
  })

  test('a fixed key is not tried again', async () => {
    await using server = await doorkeeper(() => 'never')
    const error = await ozonErrorOf(transportTo(server.url).send(callTo('/x')))
    expect(error).toMatchObject({ kind: 'authentication', attempts: 1 })
  })

  test('may fail: the error says which function, and the next call asks again', async () => {
    await using server = await doorkeeper(() => 'good-key')
    const cause = new Error('vault is sealed')
    let isSealed = true
    const apiKey = (): string => {
      if (isSealed) throw cause
      return 'good-key'
    }
    const transport = transportTo(server.url, { credentials: createCredentials({ clientId: '42', apiKey }) })
    const error = await ozonErrorOf(transport.send(callTo('/x')))
    expect(error).toMatchObject({ kind: 'authentication', outcome: 'not-sent', cause })
    expect(error.message).toContain('The function apiKey failed. Nothing was sent')
    isSealed = false
    await transport.send(callTo('/x'))
  })

  test('that hangs ends one call, not all that follow, and what it gives in the end is not kept', async () => {
    await using server = await doorkeeper(() => 'good-key')
    let asked = 0
    let wake: (key: string) => void = () => undefined
    const hanging = new Promise<string>(resolve => {
      wake = resolve
    })
    const apiKey = (): string | Promise<string> => (++asked === 1 ? hanging : 'good-key')
    const transport = transportTo(server.url, { credentials: createCredentials({ clientId: '42', apiKey }) })
    const { signal } = new AbortController()
    const first = ozonErrorOf(transport.send(callTo('/x', { options: { totalTimeoutMs: 20, signal } })))
    expect(await first).toMatchObject({ kind: 'timeout', outcome: 'not-sent' })
    await transport.send(callTo('/x'))
    wake('old-key')
    await hanging
    await transport.send(callTo('/x'))
    expect(asked).toBe(2)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  test('may fail after a 401: nothing was done then', async () => {
    await using server = await doorkeeper(() => 'never')
    const accessToken = (why: string): string => {
      if (why === 'rejected') throw new Error('no refresh token')
      return 'old-token'
    }
    const error = await ozonErrorOf(
      transportTo(server.url, { credentials: createCredentials({ accessToken }) }).send(callTo('/x')),
    )
    expect(error).toMatchObject({ kind: 'authentication', outcome: 'rejected', attempts: 1 })
  })

  test('must be a usable text', async () => {
    // A user without TypeScript can return anything.
    const nothing = (() => undefined) as unknown as () => string
    for (const apiKey of [nothing, () => '', () => 'a b']) {
      const credentials = createCredentials({ clientId: '42', apiKey })
      const error = await ozonErrorOf(credentials.headers('first'))
      expect(error.message).toContain('The function apiKey gave something unusable: it must')
    }
  })
})
