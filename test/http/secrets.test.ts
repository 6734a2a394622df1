import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { isOzonError } from '../../src/errors.ts'
import { createCredentials } from '../../src/http/credentials.ts'
import { mask } from '../../src/http/mask.ts'
import { redact } from '../../src/http/redact.ts'
import type { Middleware } from '../../src/http/types.ts'
import { type OzonOptions, resolveOptions } from '../../src/options.ts'
import { API_KEY, callTo, ozonErrorOf, textOf, transportTo } from './client.ts'
import { json, startServer, text } from './server.ts'

function thrownBy(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('the key goes to Ozon and nowhere else', () => {
  test('a server that echoes it gets it masked in the error', async () => {
    for (const [body, send] of [
      [`Invalid Api-Key ${API_KEY}`, text],
      [{ code: `X-${API_KEY}`, message: `key ${API_KEY} is unknown` }, json],
    ] as const) {
      await using server = await startServer(response => (send as typeof json)(response, 403, body))
      const error = await ozonErrorOf(transportTo(server.url).send(callTo('/x')))
      expect(error.ozonMessage).toContain('***')
      expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain(API_KEY)
    }
  })

  const KEY = 'deadbeef-1234-4cde-8f00-0123456789ab'
  const shownOf = (error: unknown): number => {
    const text = (inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).toLowerCase()
    let most = 0
    for (let length = 8; length <= KEY.length; length++) if (text.includes(KEY.slice(0, length))) most = length
    return most
  }

  test('a long text that echoes it shows no part of it, wherever it is cut', async () => {
    for (const at of [0, 400, 465, 470, 480, 488, 499]) {
      const fetch = async () => new Response(`${'x'.repeat(at)}${KEY} was sent`, { status: 403 })
      const ozon = createOzon({ clientId: '1', apiKey: KEY, fetch })
      expect(shownOf(await ozon.account.roles().catch((error: unknown) => error))).toBe(0)
    }
  })

  test('no form of it is quoted: in capitals, in part, as addresses, JSON and base64 have it', () => {
    const quoted = 'a"key/with+odd-letters'
    for (const secret of [KEY, quoted]) {
      const forms = [
        secret,
        secret.toUpperCase(),
        secret.slice(3, 12),
        encodeURIComponent(secret),
        JSON.stringify(secret),
      ]
      const encoded = ['', 'a', 'ab'].map(before => btoa(`${before}${secret}:x`))
      for (const form of [...forms, ...encoded]) {
        const masked = mask(`before ${form} after`, [secret])
        expect(masked).toMatch(/^before .*\*\*\*.* after$/)
        for (let at = 0; at + 8 <= form.length; at++) {
          // The ends of base64 belong to what stands beside the key.
          if (encoded.includes(form) && (at < 4 || at + 12 > form.length)) continue
          expect(masked).not.toContain(form.slice(at, at + 8))
        }
      }
    }
    expect(mask('nothing of it is here', [KEY])).toBe('nothing of it is here')
    expect(mask(`{"url":"https://me:pass@proxy.test/","mail":"a@b"}`, [])).toBe(
      '{"url":"https://***@proxy.test/","mail":"a@b"}',
    )
  })

  test.each([
    ['given as clientId', { clientId: KEY, apiKey: '778899' }],
    ['given together with the id', { clientId: `778899:${KEY}`, apiKey: KEY }],
    ['in the address', { clientId: '778899', apiKey: KEY, baseUrl: `https://u:${KEY}@proxy.example/` }],
    ['as the path of the address', { clientId: '778899', apiKey: KEY, baseUrl: `http://proxy.example/${KEY}` }],
    ['as another option', { clientId: '778899', apiKey: KEY, fetch: KEY, logger: KEY, userAgent: `Кей ${KEY}` }],
    ['instead of options', KEY],
  ])('%s it is not shown by the error', (_where, options) => {
    // Plain JavaScript can pass anything.
    const error = thrownBy(() => createOzon(options as OzonOptions))
    expect(isOzonError(error)).toBe(true)
    expect(shownOf(error)).toBe(0)
  })

  test('swapped in the environment it is not shown by the error', () => {
    const error = thrownBy(() => resolveOptions({}, { OZON_CLIENT_ID: KEY, OZON_API_KEY: '778899' }))
    expect(isOzonError(error)).toBe(true)
    expect(shownOf(error)).toBe(0)
  })

  test('an error of a foreign fetch is copied without the request that it carries', async () => {
    const fetch: typeof globalThis.fetch = async request => {
      const fault = new Error(`could not send api-key: ${API_KEY}`, { cause: `raw ${API_KEY}` })
      throw Object.assign(fault, { request, config: { headers: { 'Api-Key': API_KEY } } })
    }
    const error = await ozonErrorOf(transportTo('https://api.test', { fetch, attempts: 1 }).send(callTo('/x')))
    expect(error.cause).toMatchObject({ message: 'could not send api-key: ***' })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(API_KEY)
  })

  test('no error, log or printed object of a failing call shows it', async () => {
    const seen: unknown[] = []
    const log = (...args: unknown[]): void => void seen.push(args)
    const logger = { debug: log, info: log, warn: log, error: log }
    const transport = transportTo('http://127.0.0.1:9', { logger, attempts: 2 })
    const error = await ozonErrorOf(transport.send(callTo('/x')))
    const everything = inspect([error, error.cause, transport, seen], { depth: 9, showHidden: true })
    expect(everything).not.toContain(API_KEY)
    expect(JSON.stringify([error, transport, seen])).not.toContain(API_KEY)
  })

  test('credentials show nothing when they are printed', async () => {
    for (const credentials of [
      createCredentials({ clientId: '42', apiKey: API_KEY }),
      createCredentials({ clientId: '42', apiKey: () => API_KEY }),
      createCredentials({ accessToken: () => API_KEY }),
    ]) {
      await credentials.headers('first')
      const printed = inspect(credentials, { depth: 9, showHidden: true }) + JSON.stringify(credentials)
      expect(printed).not.toContain(API_KEY)
    }
  })

  test.each(['https://other.test/x', '//other.test/x', '.other.test/x', '@other.test/x', ''])(
    'a path of %j is refused before anything is sent',
    async path => {
      let sent = 0
      const fetch = async (request: RequestInfo | URL): Promise<Response> => {
        sent += new URL(new Request(request).url).origin === 'https://api.test' ? 0 : 1
        return new Response('{}')
      }
      const outcome = await transportTo('https://api.test', { fetch })
        .send(callTo(path))
        .catch((error: unknown) => error)
      if (isOzonError(outcome)) expect(outcome.kind).toBe('request-invalid')
      expect(sent).toBe(0)
    },
  )

  test('options of a call that make no sense are refused together', async () => {
    // A user without TypeScript can pass anything.
    const options = { timeoutMs: -1, totalTimeoutMs: '5s', signal: {}, onResponse: 1 } as unknown as {
      timeoutMs: number
    }
    const error = await ozonErrorOf(transportTo('https://api.test').send(callTo('/x', { options })))
    expect(error.message).toMatch(/timeoutMs.*totalTimeoutMs.*signal.*onResponse/s)
  })
})

describe('middleware', () => {
  test('wraps each attempt, the first one outermost, and never sees the key', async () => {
    await using server = await startServer((response, _seen, count) => json(response, count === 1 ? 500 : 200, {}))
    const story: string[] = []
    const layer =
      (name: string): Middleware =>
      async (request, next) => {
        story.push(`${name} ${[...request.headers.keys()].join()}`)
        const changed = new Request(request)
        changed.headers.set(`x-${name}`, 'was here')
        const response = await next(changed)
        story.push(`${name} ${response.status}`)
        return response
      }
    await transportTo(server.url, { middleware: [layer('outer'), layer('inner')] }).send(callTo('/x'))
    const headers = 'accept,content-type,user-agent'
    expect(story).toEqual([
      `outer ${headers}`,
      `inner ${headers},x-outer`,
      'inner 500',
      'outer 500',
      `outer ${headers}`,
      `inner ${headers},x-outer`,
      'inner 200',
      'outer 200',
    ])
    expect(server.seen[1]).toMatchObject({
      headers: { 'x-inner': 'was here', 'api-key': API_KEY },
      body: '{"limit":1}',
    })
  })

  test('may answer by itself', async () => {
    const middleware: Middleware[] = [async () => new Response('{"cached":true}')]
    const answer = await transportTo('https://api.test', { middleware }).send(callTo('/x'))
    expect(textOf(answer)).toBe('{"cached":true}')
  })

  test('cannot send the key to another origin', async () => {
    await using other = await startServer(response => json(response, 200, {}))
    const middleware: Middleware[] = [(request, next) => next(new Request(`${other.url}/x`, request))]
    await using server = await startServer(response => json(response, 200, {}))
    const error = await ozonErrorOf(transportTo(server.url, { middleware }).send(callTo('/x')))
    expect(error.kind).toBe('configuration')
    expect(error.message).toContain(`the key goes only to ${server.url}`)
    expect(other.seen).toEqual([])
  })

  test('that sends twice waits for the rate limit again', async () => {
    await using server = await startServer(response => json(response, 200, {}))
    const acquired: string[] = []
    const limiter = { acquire: async (path: string) => void acquired.push(path), observe: () => undefined }
    const middleware: Middleware[] = [
      async (request, next) => {
        await next(request.clone())
        return next(request)
      },
    ]
    await transportTo(server.url, { middleware, limiter }).send(callTo('/x'))
    expect(acquired).toEqual(['/x', '/x'])
    expect(server.seen).toHaveLength(2)
  })

  test('sees network faults without the key, and may turn them into its own error', async () => {
    const seen: unknown[] = []
    const own = new Error('wrapped')
    const middleware: Middleware[] = [
      (request, next) =>
        next(request).catch((error: unknown) => {
          seen.push(error)
          throw own
        }),
    ]
    const error = await ozonErrorOf(
      transportTo('http://127.0.0.1:9', { middleware, attempts: 1 }).send(callTo('/x', { effect: 'write' })),
    )
    expect(error.kind).toBe('network')
    expect(seen).toHaveLength(1)
    expect(inspect(seen, { depth: 9, showHidden: true })).not.toContain(API_KEY)
  })

  test('may stop a call with an error of its own, which goes out unchanged', async () => {
    const own = new Error('not on Sundays')
    const middleware: Middleware[] = [() => Promise.reject(own)]
    await expect(transportTo('https://api.test', { middleware }).send(callTo('/x'))).rejects.toBe(own)
  })

  test('that eats the body, or returns nothing, is told what to do', async () => {
    await using server = await startServer((response, _seen, count) => json(response, count === 1 ? 200 : 500, {}))
    const eats: Middleware[] = [
      async (request, next) => {
        const response = await next(request)
        await response.text()
        return response
      },
    ]
    const transport = transportTo(server.url, { middleware: eats })
    const first = await ozonErrorOf(transport.send(callTo('/x')))
    expect(first).toMatchObject({ kind: 'answer-invalid', outcome: 'accepted', httpStatus: 200 })
    expect(first.message).toContain('response.clone()')
    expect(await ozonErrorOf(transport.send(callTo('/x')))).toMatchObject({ outcome: 'unknown', httpStatus: 500 })
    // A user without TypeScript can forget to return.
    const forgets = [async () => undefined] as unknown as Middleware[]
    const second = await ozonErrorOf(transportTo(server.url, { middleware: forgets }).send(callTo('/x')))
    expect(second.message).toContain('returned no Response')
  })

  test('may give up by a signal of its own: that is a network fault', async () => {
    await using server = await startServer(() => undefined)
    const middleware: Middleware[] = [
      (request, next) => next(new Request(request, { signal: AbortSignal.timeout(20) })),
    ]
    const error = await ozonErrorOf(transportTo(server.url, { middleware, attempts: 1 }).send(callTo('/x')))
    expect(error).toMatchObject({ kind: 'network', outcome: 'unknown' })
  })
})

describe('redact', () => {
  test('masks keys and tokens by name, however it is written', () => {
    const headers = new Headers({ 'Api-Key': 'k', Authorization: 'Bearer t', 'Client-Id': '42' })
    expect(redact({ apiKey: 'k', api_key: 'k', accessToken: 't', cookie: 'c', headers })).toEqual({
      apiKey: '***',
      api_key: '***',
      accessToken: '***',
      cookie: '***',
      headers: { 'api-key': '***', authorization: '***', 'client-id': '42' },
    })
  })

  test('masks the buyer, and keeps what tells about the goods', () => {
    const posting = {
      posting_number: '0185183545-0013-1',
      customer: { name: 'Ivan', phone: '+79990000000', customer_id: 7, address: { city: 'Tver', zip_code: '170000' } },
      addressee: { name: 'Ivan', phone: null },
      legal_info: { inn: '770', kpp: '1', company_name: 'OOO' },
      delivery: { courierPhone: '+7', comment: 'code 12', pin: '1234', warehouse: 'Main', since: new Date(0) },
      products: [{ name: 'Lamp', price: 10n }],
      born: new Map([['customer', new Date(0)]]),
    }
    expect(redact(posting)).toEqual({
      posting_number: '0185183545-0013-1',
      customer: { name: '***', phone: '***', customer_id: '***', address: { city: '***', zip_code: '***' } },
      addressee: { name: '***', phone: null },
      legal_info: { inn: '***', kpp: '***', company_name: '***' },
      delivery: { courierPhone: '***', comment: '***', pin: '***', warehouse: 'Main', since: new Date(0) },
      products: [{ name: 'Lamp', price: 10n }],
      born: { customer: '***' },
    })
  })

  test('survives circles and errors', () => {
    const circle: Record<string, unknown> = { error: Object.assign(new Error('x'), { request: { apiKey: 'k' } }) }
    circle.self = circle
    const printed = inspect(redact(circle), { depth: 20 })
    expect(printed).toContain('…')
    expect(printed).not.toContain("'k'")
  })
})
