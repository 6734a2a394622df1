import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { createOzon, type Ozon } from '../../src/client.ts'
import {
  isAbortedError,
  isAnswerInvalidError,
  isAuthenticationError,
  isOzonError,
  isReadOnlyError,
  isRequestInvalidError,
  isServerError,
  isSwitchedOffError,
} from '../../src/errors.ts'
import { manualClock } from '../../src/internal/clock.ts'
import type { OzonOptions } from '../../src/options.ts'
import type { FileAnswer } from '../../src/wire/types.ts'
import { fakeOzon, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const KEY = 'key-that-nobody-may-see'

function clientOf(fetch: typeof globalThis.fetch, more: OzonOptions = {}): Ozon {
  const clock = manualClock('2026-11-22T09:00:00Z')
  clock.autoAdvance = true
  return createOzon({ clientId: '1', apiKey: KEY, fetch, clock, ...more })
}

const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

const ship = { posting_number: '1-1-1', packages: [{ products: [{ product_id: '9007199254740993', quantity: 1 }] }] }

describe('ozon.call', () => {
  it('writes ids exactly, beyond 2^53 too, in the form that the schema wants', async () => {
    const fake = fakeOzon({ '/v4/posting/fbs/ship': () => readFixture('json/v4-posting-fbs-ship/001.json') })
    const answer = await clientOf(fake.fetch).call('/v4/posting/fbs/ship', ship)
    expect(answer.result).toEqual(['89491381-0072-1'])
    expect(fake.sent[0]?.text).toContain('"product_id":9007199254740993,')
    const list = fakeOzon({ '/v4/posting/fbs/list': () => ({ postings: [], has_next: false }) })
    await clientOf(list.fetch).call('/v4/posting/fbs/list', {
      filter: { since: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00Z', warehouse_ids: [1020005003107121, 5n] },
      limit: 10,
    })
    expect(list.sent[0]?.text).toContain('"warehouse_ids":["1020005003107121","5"]')
  })

  it('names every mistake of a body, with its path, before anything is sent', async () => {
    const fake = fakeOzon({})
    const wrong = { posting_numbr: '1', packages: [{ products: [{ product_id: 2 ** 60, quantity: 1.5 }] }] }
    const error = await failure(clientOf(fake.fetch).call('/v4/posting/fbs/ship', wrong as never))
    if (!isRequestInvalidError(error)) throw error
    expect(error.problems.map(problem => problem.field).sort()).toEqual([
      'packages[0].products[0].product_id',
      'packages[0].products[0].quantity',
      'posting_number',
      'posting_numbr',
    ])
    expect(error.operation).toBe('/v4/posting/fbs/ship')
    expect(fake.sent).toEqual([])
  })

  it("shows no buyer's data and no words to one in what it refuses", async () => {
    const ozon = clientOf(fakeOzon({}).fetch)
    const words = 'Dear Anna Petrova, '.repeat(100)
    const chat = await failure(ozon.call('/v1/chat/send/message', { chat_id: 5 as never, text: words }))
    expect(String(chat)).toContain('chat_id: must be text (got 5)')
    const code = { posting_number: '1-1-1', pickup_code: 4711 as never }
    const errors = [chat, await failure(ozon.call('/v1/posting/fbs/pick-up-code/verify', code))]
    expect(errors.map(isRequestInvalidError)).toEqual([true, true])
    expect(inspect(errors, { depth: 9 }) + JSON.stringify(errors)).not.toMatch(/Petrova|4711/)
  })

  it('sends a body unchecked when asked to', async () => {
    const fake = fakeOzon({ '/v4/posting/fbs/ship': () => ({ result: [] }) })
    await clientOf(fake.fetch).call('/v4/posting/fbs/ship', { brand: 'new' } as never, { validateRequest: false })
    expect(fake.sent[0]?.body).toEqual({ brand: 'new' })
  })

  it('reports what an answer has of another type, and refuses it in strict mode', async () => {
    const fake = fakeOzon({ '/v1/roles': () => ({ expires_at: 5, roles: [{ name: [], methods: ['/v1/a'] }] }) })
    const told: string[] = []
    await clientOf(fake.fetch, { onDrift: ({ kind, path }) => told.push(`${kind} ${path}`) }).call('/v1/roles', {})
    expect(told).toEqual(['wrong-type expires_at', 'wrong-type roles[].name'])
    const error = await failure(clientOf(fake.fetch, { strict: true }).call('/v1/roles', {}))
    expect(isAnswerInvalidError(error)).toBe(true)
  })

  it('refuses an answer that is no object', async () => {
    const fake = fakeOzon({ '/v1/roles': () => [] })
    expect(isAnswerInvalidError(await failure(clientOf(fake.fetch).call('/v1/roles', {})))).toBe(true)
  })

  it('says of a write whose answer is no object that it may be done', async () => {
    const fake = fakeOzon({ '/v4/posting/fbs/ship': () => [] })
    const error = await failure(clientOf(fake.fetch).call('/v4/posting/fbs/ship', ship))
    expect(String(error)).toContain('Ozon accepted it: look before sending again.')
    expect(error).toMatchObject({ httpStatus: 200, outcome: 'accepted' })
  })

  it('refuses an unknown path with the nearest known ones', async () => {
    const error = await failure(clientOf(fakeOzon({}).fetch).call('/v4/posting/fbs/shipp' as never, {} as never))
    expect(isRequestInvalidError(error)).toBe(true)
    expect(String(error)).toContain('the nearest are /v4/posting/fbs/ship')
    expect(String(error)).toContain('ozon.request')
    const odd = await failure(clientOf(fakeOzon({}).fetch).call('constructor' as never, {} as never))
    expect(String(odd)).toContain('is no operation of this package; ozon.request')
  })

  it.each(['https://api-seller.ozon.ru/v1/role', 'POST /v1/role', '/v1/roles/'])('knows what %s means', async path => {
    const error = await failure(clientOf(fakeOzon({}).fetch).call(path as never, {} as never))
    expect(String(error)).toContain('the nearest are /v1/roles')
  })

  it('takes what plain JavaScript gives: no text as path is refused, null is no options', async () => {
    const ozon = clientOf(fakeOzon({ '/v1/roles': () => ({}) }).fetch)
    for (const path of [undefined, null, 5, {}, ['/v1/roles'], Symbol('x')]) {
      expect(isRequestInvalidError(await failure(ozon.call(path as never, {} as never)))).toBe(true)
    }
    expect(await ozon.call('/v1/roles', {}, null as never)).toEqual({})
    expect(await ozon.request('/v1/roles', {}, null as never)).toEqual({})
    expect(await ozon.account.roles(null as never)).toEqual({ roles: [] })
  })

  it('refuses a switched-off operation, naming its replacement, unless told otherwise', async () => {
    const fake = fakeOzon({ '/v3/posting/fbs/list': () => ({ result: {} }) })
    const ozon = clientOf(fake.fetch)
    const error = await failure(ozon.call('/v3/posting/fbs/list' as never, {} as never))
    if (!isSwitchedOffError(error)) throw error
    expect(error.replacement).toEqual(['/v4/posting/fbs/list'])
    expect(error.message).toContain('switched /v3/posting/fbs/list off on 2026-08-31')
    expect(isSwitchedOffError(await failure(ozon.request('/v3/posting/fbs/list', {})))).toBe(true)
    expect(fake.sent).toEqual([])
    const body = { limit: 1 } as never
    const answer = await ozon.call('/v3/posting/fbs/list' as never, body, { allowRetired: true })
    expect(answer).toEqual({ result: {} })
    expect(fake.sent[0]?.body).toEqual({ limit: 1 })
  })

  it('asks by GET where Ozon wants that, and sends no body', async () => {
    const fake = fakeOzon({ '/v1/supplier/available_warehouses': () => ({ result: [] }) })
    expect(await clientOf(fake.fetch).call('/v1/supplier/available_warehouses', {})).toEqual({ result: [] })
    expect(fake.sent[0]).toMatchObject({ method: 'GET', text: '' })
  })

  it('sends nothing with an Api-Key where Ozon takes a token alone', async () => {
    const fake = fakeOzon({ '/v1/cancel-reason/list': () => ({}) })
    const path = '/v1/cancel-reason/list'
    for (const asked of [clientOf(fake.fetch).call(path, {}), clientOf(fake.fetch).request(path, {})]) {
      const error = await failure(asked)
      if (!isRequestInvalidError(error)) throw error
      expect(error.problems[0]).toMatchObject({ field: 'accessToken' })
      expect(error).toMatchObject({ operation: path, outcome: 'not-sent' })
    }
    expect(fake.sent).toEqual([])
    await createOzon({ accessToken: 'token', fetch: fake.fetch }).call(path, {})
    expect(fake.sent).toHaveLength(1)
  })
})

describe('ozon.request', () => {
  it('believes that an unknown path writes: it is not repeated after a lost answer', async () => {
    const fake = fakeOzon({ '/v9/brand/new': () => json(500, { code: 13, message: 'Internal error' }) })
    const error = await failure(clientOf(fake.fetch).request('/v9/brand/new', {}))
    if (!isServerError(error)) throw error
    expect(error.outcome).toBe('unknown')
    expect(error.attempts).toBe(1)
    expect(fake.sent).toHaveLength(1)
  })

  it('repeats what it is told to be a read', async () => {
    const fake = fakeOzon({ '/v9/brand/new': (_, count) => (count < 3 ? json(502, {}) : { ok: true }) })
    expect(await clientOf(fake.fetch).request('/v9/brand/new', {}, { effect: 'read' })).toEqual({ ok: true })
    expect(fake.sent).toHaveLength(3)
  })

  it('takes the effect of a known path from the facts, whatever the caller says', async () => {
    const fake = fakeOzon({ '/v2/posting/fbs/cancel': () => json(500, {}) })
    const error = await failure(clientOf(fake.fetch).request('/v2/posting/fbs/cancel', {}, { effect: 'read' }))
    expect(isServerError(error)).toBe(true)
    expect(fake.sent).toHaveLength(1)
  })

  it('gives files and empty answers as ozon.call does', async () => {
    const pdf = new Uint8Array([37, 80, 68, 70, 45])
    const fake = fakeOzon({
      '/v2/posting/fbs/act/get-pdf': () => new Response(pdf, { headers: { 'content-type': 'application/pdf' } }),
      '/v1/notification/enable': () => new Response(''),
    })
    const ozon = clientOf(fake.fetch)
    const file = (await ozon.request('/v2/posting/fbs/act/get-pdf', { id: 1 })) as FileAnswer
    expect(file.contentType).toBe('application/pdf')
    expect(file.bytes()).toEqual(pdf)
    expect(await ozon.request('/v1/notification/enable', {})).toBeUndefined()
  })

  it('keeps integers beyond 2^53 as digits', async () => {
    const fake = fakeOzon({ '/v3/chat/list': () => new Response('{"last_message_id":3000000000166835253}') })
    expect(await clientOf(fake.fetch).request('/v3/chat/list', { limit: 1 })).toEqual({
      last_message_id: '3000000000166835253',
    })
  })

  it('says what came when it was no JSON, and whether something was done', async () => {
    const fake = fakeOzon({
      '/v1/roles': () => new Response('<html>proxy</html>'),
      '/v2/posting/fbs/cancel': () => new Response('', { status: 200 }),
      '/v1/seller/info': () => new Response('{"company":}'),
    })
    const ozon = clientOf(fake.fetch)
    const html = await failure(ozon.request('/v1/roles', {}))
    const empty = await failure(ozon.request('/v2/posting/fbs/cancel', {}))
    const cut = await failure(ozon.account.info())
    expect([html, empty, cut].every(isAnswerInvalidError)).toBe(true)
    expect(String(html)).toContain('HTML')
    expect(String(empty)).toContain('Ozon accepted it: look before sending again')
    expect(empty).toMatchObject({ outcome: 'accepted', retryable: false, attempts: 1 })
    expect(html).toMatchObject({ outcome: 'accepted', retryable: true, attempts: 5 })
    expect(String(cut)).toContain('a body that is no JSON')
    expect(cut).toMatchObject({ retryable: true, attempts: 1 })
  })

  it('reads again when the JSON of a read breaks inside, and sends no write a second time', async () => {
    const broken = '{"roles":[,],"expires_at":null}'
    const fake = fakeOzon({
      '/v1/roles': (_, count) => new Response(count === 1 ? broken : '{"roles":[],"expires_at":null}'),
      '/v2/posting/fbs/cancel': () => new Response(broken),
    })
    const ozon = clientOf(fake.fetch)
    expect(await ozon.account.roles()).toEqual({ roles: [] })
    expect(fake.sent).toHaveLength(2)
    expect(await failure(ozon.request('/v2/posting/fbs/cancel', {}))).toMatchObject({ outcome: 'accepted' })
    expect(fake.sent).toHaveLength(3)
  })

  it("reads again after a proxy's page, an empty and a broken body", async () => {
    const bodies = ['<html>', ' ', '{"roles":[', '"x"', '\uFEFF {"expires_at":null} ']
    const fake = fakeOzon({ '/v1/roles': (_, count) => new Response(bodies[count - 1]) })
    expect(await clientOf(fake.fetch).account.roles()).toEqual({ roles: [] })
    expect(fake.sent).toHaveLength(5)
  })

  it('refuses a path that is none and a body that is no JSON', async () => {
    const ozon = clientOf(fakeOzon({}).fetch)
    const upwards = ['/v1/../v2/posting/fbs/cancel', '/v1/./roles', '//v1/roles', '/v1//roles']
    for (const path of ['', 'v1/roles', 'https://evil.example/v1/roles', '/v1/roles?x=1', 5, ...upwards]) {
      expect(isRequestInvalidError(await failure(ozon.request(path as string, {}))), String(path)).toBe(true)
    }
    const reed = await failure(ozon.request('/v9/brand/new', {}, { effect: 'reed' as 'read' }))
    expect(String(reed)).toContain("effect: must be 'read', 'task' or 'write' (got 'reed')")
    const cyclic: Record<string, unknown> = {}
    cyclic['self'] = cyclic
    expect(String(await failure(ozon.request('/v1/roles', cyclic)))).toContain('plain JSON data without cycles')
  })
})

describe('the account', () => {
  it('tells the roles and when the key expires', async () => {
    const fake = fakeOzon({ '/v1/roles': () => readFixture('json/v1-roles/001.json') })
    const roles = await clientOf(fake.fetch).account.roles()
    expect(roles.expiresAt?.toISOString()).toBe('2026-02-18T09:54:23.296Z')
    expect(roles.roles.map(role => role.name)).toEqual(['Admin', 'Posting FBS'])
    expect(fake.sent[0]?.text).toBe('{}')
  })

  it('tells the company, the ratings and the subscription', async () => {
    const fake = fakeOzon({ '/v1/seller/info': () => readFixture('json/v1-seller-info/001.json') })
    const info = await clientOf(fake.fetch).account.info()
    expect(info.company?.currency).toBe('RUB')
    expect(info.subscription?.isPremium).toBe(true)
    expect(info.ratings[0]?.current).toMatchObject({ value: 85, formatted: 'AA+', isPremium: true, isDanger: false })
    expect(info.ratings[0]?.past?.from?.toISOString()).toBe('2022-01-01T00:00:00.000Z')
  })

  it('reports an odd shape, and refuses one that is no object', async () => {
    const fake = fakeOzon({
      '/v1/seller/info': () => ({ ratings: [{ current_value: { status: 5 }, past_value: null }, 7], company: [] }),
      '/v1/roles': () => 'x',
    })
    const told: string[] = []
    const ozon = clientOf(fake.fetch, { onDrift: ({ kind, path }) => told.push(`${kind} ${path}`) })
    expect((await ozon.account.info()).ratings).toEqual([{}])
    expect(told).toEqual(['wrong-type ratings[].current_value.status', 'wrong-type ratings[]'])
    expect(isAnswerInvalidError(await failure(ozon.account.roles()))).toBe(true)
  })
})

describe('a client', () => {
  it('that is read-only refuses writes and tasks before sending', async () => {
    const fake = fakeOzon({ '/v1/roles': () => ({}) })
    const ozon = clientOf(fake.fetch, { readOnly: true })
    const write = await failure(ozon.call('/v4/posting/fbs/ship', ship))
    const task = await failure(ozon.call('/v3/posting/fbs/package-label/create', { posting_numbers: ['1-1-1'] }))
    expect([write, task].map(isReadOnlyError)).toEqual([true, true])
    expect(String(task)).toContain('is a task, and this client is read-only')
    expect(fake.sent).toEqual([])
    await ozon.call('/v1/roles', {})
  })

  it('shows its key to nobody but Ozon', async () => {
    const seen: string[] = []
    const log = (message: string, fields?: Record<string, unknown>): void =>
      void seen.push(message + JSON.stringify(fields))
    const fake = fakeOzon({
      '/v1/roles': ({ headers }) => json(401, { code: 16, message: `bad key ${headers.get('api-key')}` }),
    })
    const ozon = clientOf(fake.fetch, { logger: { debug: log, info: log, warn: log, error: log } })
    const error = await failure(ozon.account.roles())
    expect(isAuthenticationError(error)).toBe(true)
    const everything = [
      inspect(ozon, { depth: 9, showHidden: true }),
      JSON.stringify(ozon),
      inspect(error),
      JSON.stringify(error),
      ...seen,
    ]
    expect(everything.join('\n')).not.toContain(KEY)
    expect(fake.sent[0]?.headers.get('api-key')).toBe(KEY)
    expect(fake.sent[0]?.headers.get('client-id')).toBe('1')
  })

  it('with changes is another client, which shares the limiter', async () => {
    const fake = fakeOzon({ '/v1/roles': () => ({}) })
    const acquired: string[] = []
    const limiter = { acquire: async (path: string) => void acquired.push(path), observe: () => undefined }
    const ozon = clientOf(fake.fetch, { limiter })
    const careful = ozon.withOptions({ readOnly: true })
    await careful.account.roles()
    expect(acquired).toEqual(['/v1/roles'])
    expect(isReadOnlyError(await failure(careful.call('/v4/posting/fbs/ship', ship)))).toBe(true)
    expect(isReadOnlyError(await failure(ozon.call('/v4/posting/fbs/ship', ship)))).toBe(false)
    expect(() => ozon.withOptions({ attempts: 0 })).toThrow(/attempts/)
    expect(() => ozon.withOptions(null as never)).toThrow(/options: must be an object/)
  })

  it('that is closed ends what is under way and refuses what comes later', async () => {
    const stuck: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    const ozon = createOzon({ clientId: '1', apiKey: KEY, fetch: stuck })
    const call = failure(ozon.account.roles())
    await new Promise(done => setTimeout(done, 20))
    await ozon[Symbol.asyncDispose]()
    expect(isAbortedError(await call)).toBe(true)
    expect(isAbortedError(await failure(ozon.account.roles()))).toBe(true)
  })

  it('that is closed ends downloads too', async () => {
    const stuck: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    const ozon = createOzon({ clientId: '1', apiKey: KEY, fetch: stuck })
    const download = failure(ozon.download('https://cdn.ozone.ru/1.pdf', { timeoutMs: undefined as never }))
    await new Promise(done => setTimeout(done, 20))
    await ozon.close()
    expect(isAbortedError(await download)).toBe(true)
    expect(isAbortedError(await failure(ozon.download('https://cdn.ozone.ru/1.pdf')))).toBe(true)
    const wrong = await failure(
      ozon.download('https://cdn.ozone.ru/1.pdf', { timeoutMs: Number.NaN, signal: 5 as never }),
    )
    expect(String(wrong)).toMatch(/timeoutMs: must be.*\n.*signal: must be/)
  })

  it('goes on when callbacks, the logger or the limiter throw or reject: an answer is an answer', async () => {
    const fail = (): never => {
      throw new Error('own')
    }
    // An async callback where the type wants none: plain JavaScript gives it.
    const reject = (): undefined => Promise.reject(new Error('own')) as never
    const unhandled = vi.fn<(reason: unknown) => void>()
    process.on('unhandledRejection', unhandled)
    for (const broken of [fail, reject]) {
      const ozon = clientOf(fakeOzon({ '/v1/roles': () => ({ roles: [], novel: 1 }) }).fetch, {
        onDrift: broken,
        logger: { debug: broken, info: broken, warn: broken, error: broken },
        limiter: { acquire: async () => undefined, observe: broken },
      })
      expect(await failure(ozon.call('/v1/roles', {}, { onResponse: broken }))).toBeUndefined()
      expect(await failure(ozon.account.roles())).toBeUndefined()
    }
    await new Promise(done => setTimeout(done, 10))
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })

  it("ends a call with the caller's own reason", async () => {
    const controller = new AbortController()
    const fake = fakeOzon({
      '/v1/roles': () => {
        controller.abort('enough')
        return json(503, {})
      },
    })
    const reason = await failure(clientOf(fake.fetch).account.roles({ signal: controller.signal }))
    expect(reason).toBe('enough')
    expect(isOzonError(reason)).toBe(false)
  })

  it('sends a token instead of the keys, and fetches a new one when it is refused', async () => {
    const fake = fakeOzon({
      '/v1/roles': ({ headers }) => (headers.get('authorization') === 'Bearer new' ? {} : json(401, { code: 16 })),
    })
    const asked: string[] = []
    const accessToken = (why: string): string => {
      asked.push(why)
      return why === 'first' ? 'old' : 'new'
    }
    const ozon = createOzon({ accessToken, fetch: fake.fetch })
    await ozon.account.roles()
    expect(asked).toEqual(['first', 'rejected'])
    expect(fake.sent.map(({ headers }) => headers.get('client-id'))).toEqual([null, null])
  })

  it('takes the key from the environment when no option gives one', async () => {
    const fake = fakeOzon({ '/v1/roles': () => ({}) })
    vi.stubEnv('OZON_CLIENT_ID', '77')
    vi.stubEnv('OZON_API_KEY', 'from-the-environment')
    vi.stubEnv('OZON_READ_ONLY', '1')
    try {
      const ozon = createOzon({ fetch: fake.fetch })
      await ozon.account.roles()
      expect(isReadOnlyError(await failure(ozon.call('/v4/posting/fbs/ship', ship)))).toBe(true)
    } finally {
      vi.unstubAllEnvs()
    }
    expect(fake.sent[0]?.headers.get('client-id')).toBe('77')
  })

  it('takes no key from the environment when options are given, and needs one somewhere', () => {
    expect(() => createOzon({ clientId: '1' })).toThrow(/apiKey: is missing/)
    expect(() => createOzon({ apiKey: KEY, clientId: 'abc' })).toThrow(/clientId: must be a positive whole number/)
  })

  it('fetches files without its key, from Ozon alone', async () => {
    const seen: Headers[] = []
    const fetch: typeof globalThis.fetch = async (input, init) => {
      seen.push(new Request(input, init).headers)
      return new Response('%PDF', { headers: { 'content-type': 'application/pdf' } })
    }
    const ozon = clientOf(fetch, { allowedFileHosts: ['files.example.com'] })
    const file = await ozon.download('https://cdn.ozone.ru/labels/1.pdf')
    expect(new TextDecoder().decode(file.bytes)).toBe('%PDF')
    await ozon.download('https://files.example.com/1.pdf', { timeoutMs: 1000 })
    expect(seen.map(headers => headers.get('api-key'))).toEqual([null, null])
    expect(isRequestInvalidError(await failure(ozon.download('https://evil.example/1.pdf')))).toBe(true)
  })
})
