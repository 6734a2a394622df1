import { describe, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import {
  isCircuitOpenError,
  isNetworkError,
  isPaginationError,
  isRateLimitedError,
  isRedirectError,
  isServerError,
  isTimeoutError,
  type OzonError,
} from '../../src/errors.ts'
import type { OzonOptions } from '../../src/options.ts'
import { FaultPlan } from '../../src/sandbox/faults/plan.ts'
import { FileBody } from '../../src/sandbox/files/file-body.ts'
import { createSandbox, type FaultRule, type RequestEntry, type Sandbox } from '../../src/sandbox/index.ts'
import { Random } from '../../src/sandbox/random.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'

const OZON = 'https://api-seller.ozon.ru'
const LIST = '/v4/posting/fbs/list'
const SET = '/v1/notification/set'
const YEAR = { since: '2026-01-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }
const CONNECT = { url: 'https://shop.example/ozon', types: ['TYPE_NEW_POSTING'] } as const
const SHOP = {
  sellers: [{ postings: Array.from({ length: 5 }, (_, i) => ({ createdAt: `2026-11-21T0${i}:00:00Z` })) }],
}

/** A sandbox, and a client of it that no judge stands before: answers are spoilt here on purpose. */
function open(faults: readonly FaultRule[], client: OzonOptions = {}) {
  const pushes = { to: () => undefined, fetch: () => Promise.reject(new TypeError('nobody is there')) }
  const sandbox = createSandbox({ seed: SHOP, faults, pushes })
  sandbox.clock.autoAdvance = true
  return { sandbox, ozon: createOzon({ ...sandbox.options(), ...client }) }
}

function ask(
  { fetch, credentials }: Sandbox,
  path = LIST,
  body: unknown = { filter: YEAR, limit: 2 },
  init: RequestInit = {},
) {
  const headers = { 'client-id': credentials.clientId, 'api-key': credentials.apiKey }
  return fetch(`${OZON}${path}`, { method: 'POST', headers, body: JSON.stringify(body), ...init })
}

async function page(sandbox: Sandbox, cursor = '') {
  const response = await ask(sandbox, LIST, { filter: YEAR, limit: 2, cursor })
  // The listing's own shape.
  return (await response.json()) as {
    postings: { posting_number: string; status: string; [field: string]: unknown }[]
    cursor: string
    has_next: boolean
    [field: string]: unknown
  }
}

const requestsOf = ({ journal }: Sandbox): readonly RequestEntry[] =>
  journal.filter((each): each is RequestEntry => each.kind === 'request')

/** What the journal says of each request: Ozon's status, the fault, whether the work was done. */
const storyOf = (sandbox: Sandbox) =>
  requestsOf(sandbox).map(({ httpStatus, fault, carriedOut }) => [httpStatus, fault ?? '', carriedOut])

const failureOf = (work: Promise<unknown>): Promise<OzonError> =>
  work.then(
    () => expect.fail('it should have failed'),
    // What a client rejects with is its own error.
    (error: unknown) => error as OzonError,
  )

it('500 comes in the words of Ozon', async () => {
  const { sandbox } = open([{ fault: 'server-error' }])
  expect(await (await ask(sandbox)).json()).toEqual({ code: 13, message: 'Internal error', details: [] })
})

describe('limits', () => {
  it.each([
    [{}, 'You have reached request rate limit per second', '1'],
    [{ form: 'word' }, '"code":"RESOURCE_EXHAUSTED"', '1'],
    [{ form: 'inner', retryAfterSeconds: null }, 'current max rate per sec.: 2', null],
    [{ form: 'message', retryAfterSeconds: 7 }, 'slow down', '7'],
    [{ form: 'empty', retryAfterSeconds: null }, '', null],
  ] as const)('429 comes in the forms that were documented and seen: %j', async (form, message, wait) => {
    const { sandbox } = open([{ fault: 'rate-limit', ...form }])
    const response = await ask(sandbox)
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, wait])
    expect(await response.text()).toContain(message)
    expect(storyOf(sandbox)).toEqual([[429, 'rate-limit', false]])
  })

  it('a client that waits gets through', async () => {
    const { sandbox, ozon } = open([{ fault: 'rate-limit', times: 2 }])
    expect(await ozon.postings.list(YEAR).toArray({ limit: 10 })).toHaveLength(5)
    expect(storyOf(sandbox)).toEqual([
      [429, 'rate-limit', false],
      [429, 'rate-limit', false],
      [200, '', true],
    ])
    for (const form of ['envelope', 'word', 'inner', 'message', 'empty'] as const) {
      const refused = open([{ fault: 'rate-limit', form }])
      expect(isRateLimitedError(await failureOf(refused.ozon.account.roles()))).toBe(true)
    }
  })

  it('"Circle is open" comes as text or JSON, for one request or for a while', async () => {
    const { sandbox } = open([{ fault: 'circuit-open', times: 1, forMs: 60_000 }])
    expect(await (await ask(sandbox)).text()).toBe('Circle is open')
    await sandbox.clock.advance('59s')
    expect((await ask(sandbox)).status).toBe(503)
    expect((await ask(sandbox, '/v1/roles', {})).status).toBe(200)
    await sandbox.clock.advance('1s')
    expect((await ask(sandbox)).status).toBe(200)
    const json = open([{ fault: 'circuit-open', form: 'json' }])
    expect(await (await ask(json.sandbox)).json()).toMatchObject({ code: 14, message: 'Circle is open' })
    expect(isCircuitOpenError(await failureOf(json.ozon.account.roles()))).toBe(true)
  })
})

it('a gateway says that it does not know, before the work and after it', async () => {
  const { sandbox, ozon } = open([
    { fault: 'gateway', status: 408, code: null, message: 'no answer in time', operation: SET, times: 1 },
    { fault: 'gateway', operation: SET, after: true, times: 1 },
  ])
  expect((await failureOf(ozon.notifications.set(CONNECT))).outcome).toBe('unknown')
  const second = await ask(sandbox, SET, { url: 'https://shop.example/', types: ['TYPE_NEW_POSTING'] })
  expect([second.status, await second.json()]).toEqual([
    504,
    { code: 4, message: 'context deadline exceeded', details: [] },
  ])
  expect(storyOf(sandbox)[0]).toEqual([408, 'gateway', false])
  expect(requestsOf(sandbox)[1]?.fault).toBe('gateway')
})

describe('writes whose answer does not arrive', () => {
  it.each(['server-error', 'reset', 'proxy-page'] as const)('%s before the work: nothing was done', async fault => {
    const { sandbox, ozon } = open([{ fault, operation: SET }])
    const failure = await failureOf(ozon.notifications.set(CONNECT))
    expect(failure.outcome).toBe('unknown')
    expect(storyOf(sandbox)).toMatchObject([[expect.any(Number), fault, false]])
    sandbox.faults.clear()
    expect(await ozon.notifications.list().first()).toBeUndefined()
  })

  it.each(['server-error', 'reset', 'proxy-page'] as const)('%s after the work: all was done', async fault => {
    const { sandbox, ozon } = open([{ fault, operation: SET, after: true }])
    const failure = await failureOf(ozon.notifications.set(CONNECT))
    expect(failure.outcome).toBe('unknown')
    // The journal tells what Ozon answered, and that it never arrived.
    expect(storyOf(sandbox)).toEqual([[200, fault, true]])
    sandbox.faults.clear()
    expect(await ozon.notifications.list().first()).toMatchObject({ url: CONNECT.url })
  })

  it('a write that was refused was not done, whatever happens to the refusal', async () => {
    const { sandbox } = open([{ fault: 'server-error', after: true }])
    expect((await ask(sandbox, SET, { url: '', types: [] })).status).toBe(500)
    expect(requestsOf(sandbox)).toMatchObject([{ httpStatus: 400, code: 3, fault: 'server-error', carriedOut: false }])
  })

  it('a redirect comes from somebody who stands before the API, so nothing was done', async () => {
    const { sandbox, ozon } = open([{ fault: 'redirect', operation: SET }])
    expect(await failureOf(ozon.notifications.set(CONNECT))).toMatchObject({ outcome: 'rejected', httpStatus: 302 })
    expect(storyOf(sandbox)).toEqual([[302, 'redirect', false]])
  })

  it('each looks as it would through Node', async () => {
    const { sandbox, ozon } = open([
      { fault: 'server-error', status: 504, times: 1 },
      { fault: 'proxy-page', times: 1 },
      { fault: 'redirect', to: 'https://login.example/', status: 307, times: 1 },
      { fault: 'reset', times: 1 },
    ])
    expect((await ask(sandbox)).status).toBe(504)
    const page = await ask(sandbox)
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html'])
    expect(await page.text()).toContain('<h1>502 Bad Gateway</h1>')
    const redirect = await ask(sandbox)
    expect([redirect.status, redirect.headers.get('location')]).toEqual([307, 'https://login.example/'])
    const reset = await ask(sandbox).catch((error: unknown) => error)
    expect(reset).toBeInstanceOf(TypeError)
    expect(reset).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } })
    expect(await ozon.postings.list(YEAR).toArray({ limit: 10 })).toHaveLength(5)
  })

  it('the client tells them apart', async () => {
    const failures = async (fault: FaultRule['fault']): Promise<OzonError> =>
      failureOf(open([{ fault }], { attempts: 1 }).ozon.account.roles())
    expect(isServerError(await failures('server-error'))).toBe(true)
    expect(isRedirectError(await failures('redirect'))).toBe(true)
    expect(isNetworkError(await failures('reset'))).toBe(true)
    expect(isTimeoutError(await failures('silence'))).toBe(true)
    expect(isTimeoutError(await failures('stalled-body'))).toBe(true)
  })
})

describe('bodies', () => {
  it('a cut one ends in an error after half of it', async () => {
    const { sandbox } = open([{ fault: 'cut-body' }])
    const response = await ask(sandbox)
    expect(response.status).toBe(200)
    const pieces: number[] = []
    const read = async (): Promise<void> => {
      for await (const piece of response.body ?? []) pieces.push(piece.byteLength)
    }
    const failure = await read().catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'TypeError', message: 'terminated', cause: { code: 'UND_ERR_SOCKET' } })
    expect(pieces).toHaveLength(1)
    expect(pieces[0]).toBeGreaterThan(100)
    expect(storyOf(sandbox)).toEqual([[200, 'cut-body', true]])
  })

  it('a client asks again for what was cut', async () => {
    const { ozon } = open([{ fault: 'cut-body', share: 0.9, times: 2 }])
    expect(await ozon.postings.list(YEAR).toArray({ limit: 10 })).toHaveLength(5)
  })

  it('a stalled one ends only with the patience of the caller', async () => {
    const { sandbox } = open([{ fault: 'stalled-body', share: 0.1 }])
    const patience = new AbortController()
    const response = await ask(sandbox, LIST, undefined, { signal: patience.signal })
    const reading = response.text().catch((error: unknown) => error)
    await sandbox.clock.advance('1h')
    const reason = new Error('enough')
    patience.abort(reason)
    expect(await reading).toBe(reason)
  })

  it('whoever leaves a stalled body leaves nothing behind', async () => {
    const { sandbox } = open([{ fault: 'stalled-body' }])
    const response = await ask(sandbox)
    const reader = response.body?.getReader() ?? expect.fail('there is no body')
    await reader.read()
    await reader.cancel()
    expect((await reader.read()).done).toBe(true)
  })

  it('a body that was given up before it was read fails at once', async () => {
    const { sandbox } = open([{ fault: 'cut-body', share: 1 }])
    const patience = new AbortController()
    const response = await ask(sandbox, LIST, undefined, { signal: patience.signal })
    const reader = response.body?.getReader() ?? expect.fail('there is no body')
    await reader.read()
    patience.abort(new Error('enough'))
    await expect(reader.read()).rejects.toThrow(/enough|terminated/)
  })

  it('a slow one takes its time on the clock of the sandbox, and is whole', async () => {
    const { sandbox } = open([{ fault: 'slow-body', overMs: 20_000 }])
    sandbox.clock.autoAdvance = false
    const response = await ask(sandbox)
    let done = false
    const reading = response.json().finally(() => {
      done = true
    })
    await sandbox.clock.advance('19s')
    expect(done).toBe(false)
    await sandbox.clock.advance('1s')
    expect(await reading).toHaveProperty('postings')
  })

  it('a slow one that says nothing is slow as well', async () => {
    const { sandbox } = open([{ fault: 'slow-body' }])
    const before = sandbox.clock.now()
    expect(await (await ask(sandbox, SET, CONNECT)).text()).toBe('{}')
    expect(sandbox.clock.now() - before).toBe(60_000)
  })

  it('silence lasts until the caller gives up', async () => {
    const { sandbox } = open([
      { fault: 'silence', times: 1 },
      { fault: 'silence', after: true, times: 1 },
    ])
    const calling = ask(sandbox, SET, CONNECT, { signal: AbortSignal.timeout(20) })
    await expect(calling).rejects.toThrow(/timeout/)
    await expect(ask(sandbox, SET, CONNECT, { signal: AbortSignal.timeout(20) })).rejects.toThrow(/timeout/)
    expect(storyOf(sandbox)).toEqual([
      [0, 'silence', false],
      [200, 'silence', true],
    ])
  })

  it('a call that was given up before it was made is not made', async () => {
    const { sandbox } = open([])
    const reason = new Error('never mind')
    await expect(ask(sandbox, LIST, undefined, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const request = new Request(OZON + LIST, { method: 'POST', signal: AbortSignal.abort(reason) })
    await expect(sandbox.fetch(request)).rejects.toBe(reason)
    expect(requestsOf(sandbox)).toEqual([])
  })
})

describe('what an answer says', () => {
  it('a field of a wrong type is drift to the client, and no posting is lost', async () => {
    const drift: string[] = []
    const { ozon } = open([{ fault: 'wrong-type', field: 'postings[].is_express' }], {
      onDrift: each => drift.push(`${each.kind} ${each.path}`),
    })
    expect(await ozon.postings.list(YEAR).toArray({ limit: 10 })).toHaveLength(5)
    expect(drift).toEqual([expect.stringMatching(/^wrong-type .*is_express$/)])
  })

  it('every kind of value has a wrong one', async () => {
    const fields = ['posting_number', 'order_id', 'is_express', 'products', 'cancellation', 'customer']
    const rules = fields.map(name => ({ fault: 'wrong-type', field: `postings[].${name}`, times: 1 }) as const)
    const { sandbox } = open(rules)
    const seen: unknown[] = []
    for (const field of fields) seen.push((await page(sandbox)).postings[0]?.[field])
    expect(seen.slice(1)).toEqual(['not a number', { value: false }, 'no list', 'no object', 'no object'])
    expect(seen[0]).toEqual([expect.any(String)])
  })

  it('without a field, chance takes any', async () => {
    const { sandbox } = open([{ fault: 'wrong-type' }])
    const whole = JSON.stringify(await page(open([]).sandbox))
    const spoilt = new Set<string>()
    for (let i = 0; i < 5; i++) spoilt.add(JSON.stringify(await page(sandbox)))
    expect(spoilt.size).toBeGreaterThan(1)
    expect(spoilt.has(whole)).toBe(false)
  })

  it('an unknown status and a new field are passed on as they are', async () => {
    const { sandbox, ozon } = open([
      { fault: 'unknown-status', times: 1 },
      { fault: 'unknown-status', status: 'awaiting_sun', times: 1 },
      { fault: 'new-field', times: 1 },
      { fault: 'new-field', field: 'colour', operation: '/v3/posting/fbs/get' },
      { fault: 'new-field', operation: '/v1/roles' },
    ])
    const [first] = await ozon.postings.list(YEAR).toArray({ limit: 10 })
    expect(first?.status).toBe('awaiting_teleportation')
    expect((await page(sandbox)).postings.map(({ status }) => status)).toEqual(['awaiting_sun', 'awaiting_packaging'])
    expect((await page(sandbox)).postings[0]?.['field_of_tomorrow']).toEqual({ made_by: 'sandbox' })
    const get = await ask(sandbox, '/v3/posting/fbs/get', { posting_number: first?.postingNumber })
    expect(await get.json()).toMatchObject({ result: expect.anything() })
    expect(JSON.stringify(await (await ask(sandbox, '/v1/roles', {})).json())).toContain('field_of_tomorrow')
  })

  it('a fault that finds nothing to spoil has not happened, and waits for the next answer', async () => {
    const { sandbox } = open([{ fault: 'unknown-status', times: 1 }])
    await ask(sandbox, '/v1/roles', {})
    await ask(sandbox, SET, CONNECT)
    await ask(sandbox, '/no/such/path', {})
    expect((await page(sandbox)).postings[0]?.status).toBe('awaiting_teleportation')
    expect(storyOf(sandbox)).toEqual([
      [200, '', true],
      [200, '', true],
      [404, '', false],
      [200, 'unknown-status', true],
    ])
    expect(sandbox.faults.active.map(({ hits }) => hits)).toEqual([1])
  })

  it('a clock that is ahead or behind shows in the Date header', async () => {
    const { sandbox } = open([
      { fault: 'clock-skew', times: 1 },
      { fault: 'clock-skew', byMs: -3_600_000, times: 1 },
    ])
    const dates: (string | null)[] = []
    for (let i = 0; i < 3; i++) dates.push((await ask(sandbox)).headers.get('date'))
    expect(dates).toEqual([
      'Sun, 22 Nov 2026 09:10:00 GMT',
      'Sun, 22 Nov 2026 08:00:00 GMT',
      'Sun, 22 Nov 2026 09:00:00 GMT',
    ])
  })
})

describe('pages', () => {
  it('a row of the page before comes again on the next, and on no first page', async () => {
    const { sandbox } = open([{ fault: 'repeated-rows' }])
    const first = await page(sandbox)
    const second = await page(sandbox, first.cursor)
    expect(second.postings[0]).toEqual(first.postings[1])
    expect(second.postings).toHaveLength(3)
    expect(await page(sandbox)).toEqual(first)
    expect(storyOf(sandbox).map(([, fault]) => fault)).toEqual(['', 'repeated-rows', ''])
  })

  it('or it comes again as another one', async () => {
    const { sandbox } = open([{ fault: 'changed-rows' }])
    const first = await page(sandbox)
    const second = await page(sandbox, first.cursor)
    expect(second.postings[0]).toEqual({ ...first.postings[1], status: 'cancelled' })
    const cancelled = open([{ fault: 'changed-rows' }])
    const world = worldOf(cancelled.sandbox)
    for (const posting of world.postings.touched) posting.status = 'cancelled'
    const { cursor } = await page(cancelled.sandbox)
    expect((await page(cancelled.sandbox, cursor)).postings[0]?.status).toBe('delivered')
  })

  it('rows without a status cannot be changed so', async () => {
    const { sandbox } = open([{ fault: 'changed-rows' }])
    await ask(sandbox, '/v1/notification/push-type/list', {})
    await ask(sandbox, '/v1/notification/push-type/list', { offset: 1 })
    await ask(sandbox, '/v1/notification/push-type/list', { page: 2 })
    expect(storyOf(sandbox).every(([, fault]) => fault === '')).toBe(true)
  })

  it('a repeated cursor is an error to the client, not a loop', async () => {
    const { ozon, sandbox } = open([{ fault: 'repeated-cursor' }])
    const reading = ozon.postings.list({ ...YEAR, pageSize: 1 }).toArray({ limit: 10 })
    expect(isPaginationError(await failureOf(reading))).toBe(true)
    const first = await page(sandbox)
    const second = await page(sandbox, first.cursor)
    expect([second.cursor, second.has_next]).toEqual([first.cursor, true])
  })

  it('where no cursor was asked with, or none is answered, there is none to repeat', async () => {
    const { sandbox } = open([{ fault: 'repeated-cursor' }])
    await page(sandbox)
    await ask(sandbox, '/v1/notification/push-type/list', { last_id: 5 })
    await ask(sandbox, '/v1/notification/list', '')
    expect(storyOf(sandbox).every(([, fault]) => fault === '')).toBe(true)
  })
})

describe('answers of other shapes', () => {
  const NOW = Date.parse('2026-11-22T09:00:00Z')

  /** What a rule makes of an answer to a request, without any sandbox around it. */
  function spoil(rule: FaultRule, request: unknown, answer: unknown, headers = { 'content-type': 'application/json' }) {
    const plan = new FaultPlan(new Random(1), () => NOW, [rule])
    const text = JSON.stringify(request)
    const spoiler = plan.for({ path: '/v1/some/list', clientId: undefined, text }, undefined)
    const spoilt = spoiler?.spoil({ status: 200, headers, body: JSON.stringify(answer) })
    return {
      headers: spoilt?.headers,
      body: spoilt === undefined ? answer : (JSON.parse(String(spoilt.body)) as unknown),
    }
  }

  it.each([
    ['/v1/*/list', true],
    ['/v1*list', true],
    ['*', true],
    ['*some*', true],
    ['/v1/some/list*', true],
    ['/v1/some/list*list', false],
    ['/v1/*/get', false],
    ['/v2/*', false],
    ['*other*list', false],
    [`/${'*'.repeat(60)}x`, false],
  ])('a star in a path stands for any text: %s', (operation, isHit) => {
    const rule = { fault: 'repeated-cursor', operation } as const
    expect(spoil(rule, { cursor: 'a' }, { cursor: 'b' }).body).toMatchObject({ cursor: isHit ? 'a' : 'b' })
  })

  it('a cursor may lie in result, and need not say whether there is more', () => {
    const rule = { fault: 'repeated-cursor' } as const
    expect(spoil(rule, { last_id: 5 }, { result: { last_id: 9 } }).body).toEqual({ result: { last_id: 5 } })
    expect(spoil(rule, { cursor: 'a' }, { result: { rows: [] }, cursor: 'b', has_next: false }).body).toEqual({
      result: { rows: [] },
      cursor: 'a',
      has_next: true,
    })
    expect(spoil(rule, 'no object', { cursor: 'b' }).body).toEqual({ cursor: 'b' })
  })

  it('rows may lie in result, and an answer without rows gets its field itself', () => {
    const rule = { fault: 'new-field', field: 'x' } as const
    const x = { made_by: 'sandbox' }
    expect(spoil(rule, {}, { result: { rows: [{ a: 1 }] } }).body).toEqual({ result: { rows: [{ a: 1, x }] } })
    expect(spoil(rule, {}, { result: { rows: [] } }).body).toEqual({ result: { rows: [], x } })
    expect(spoil(rule, {}, { a: 1 }).body).toEqual({ a: 1, x })
  })

  it('what has no such field, is no object or no JSON, is left as it is', () => {
    const gone = { fault: 'wrong-type', field: 'postings[].gone' } as const
    expect(spoil(gone, {}, { postings: [{ a: 1 }] }).body).toEqual({ postings: [{ a: 1 }] })
    expect(spoil({ fault: 'wrong-type' }, {}, [1]).body).toEqual([1])
    expect(spoil({ fault: 'wrong-type' }, {}, { a: 1 }, { 'content-type': 'text/plain' }).body).toEqual({ a: 1 })
    expect(spoil({ fault: 'repeated-rows' }, 5, { rows: [{}] }).body).toEqual({ rows: [{}] })
  })

  it('an answer to several things leaves the last of them out', () => {
    const rule = { fault: 'missing-row' } as const
    const rows = [
      { offer_id: 'a', updated: true },
      { offer_id: 'b', updated: true },
    ]
    expect(spoil(rule, {}, { result: rows }).body).toEqual({ result: rows.slice(0, 1) })
    expect(spoil(rule, {}, { result: [] }).body).toEqual({ result: [] })
    expect(spoil(rule, {}, { result: true }).body).toEqual({ result: true })
  })

  it('or says yes and no of one of them, where it says so at all', () => {
    const rule = { fault: 'contradicting-rows' } as const
    const row = { offer_id: 'a', updated: true }
    expect(spoil(rule, {}, { result: [row] }).body).toEqual({ result: [row, { ...row, updated: false }] })
    expect(spoil(rule, {}, { result: [{ offer_id: 'a' }] }).body).toEqual({ result: [{ offer_id: 'a' }] })
  })

  it('a file is cut as well', async () => {
    const { sandbox } = open([{ fault: 'stalled-body', operation: '/files/*', share: 0.75 }])
    const file = new FileBody('application/pdf', 'a.pdf', new Uint8Array([1, 2, 3, 4]))
    const link = worldOf(sandbox).files.put(file, OZON)
    const response = await sandbox.fetch(link)
    const reader = response.body?.getReader() ?? expect.fail('there is no body')
    expect((await reader.read()).value).toEqual(new Uint8Array([1, 2, 3]))
    await reader.cancel()
  })
})

describe('which requests are hit', () => {
  it('by path, pattern, regular expression and effect', async () => {
    const { sandbox } = open([
      { fault: 'server-error', operation: '/v1/roles', status: 501 },
      { fault: 'server-error', operation: '/v4/posting/*/list', status: 502 },
      { fault: 'server-error', operation: /notification\/set$/g, status: 503 },
      { fault: 'server-error', effect: 'read', status: 504 },
    ])
    const statuses: number[] = []
    for (const path of ['/v1/roles', LIST, SET, SET, '/v3/posting/fbs/get', '/v1/notification/delete']) {
      statuses.push((await ask(sandbox, path, {})).status)
    }
    expect(statuses).toEqual([501, 502, 503, 503, 504, 400])
  })

  it('by what is in the body, as values or as a predicate', async () => {
    const { sandbox } = open([
      { fault: 'server-error', status: 501, when: { posting_number: '7', with: { barcodes: true } } },
      { fault: 'server-error', status: 502, when: ({ body, clientId }) => body === undefined && clientId === '100001' },
      { fault: 'server-error', status: 503, when: { types: ['TYPE_NEW_POSTING'] } },
    ])
    const get = '/v3/posting/fbs/get'
    expect((await ask(sandbox, get, { posting_number: '7', with: { barcodes: true, translit: true } })).status).toBe(
      501,
    )
    expect((await ask(sandbox, get, { posting_number: '7', with: {} })).status).toBe(404)
    expect((await ask(sandbox, get, { posting_number: '7' })).status).toBe(404)
    expect((await ask(sandbox, get, undefined, { body: 'no JSON' })).status).toBe(502)
    expect((await ask(sandbox, SET, CONNECT)).status).toBe(503)
  })

  it('after so many, and so often', async () => {
    const { sandbox } = open([{ fault: 'server-error', skip: 2, times: 2 }])
    const statuses: number[] = []
    for (let i = 0; i < 6; i++) statuses.push((await ask(sandbox)).status)
    expect(statuses).toEqual([200, 200, 500, 500, 200, 200])
  })

  it('by chance, the same each time', async () => {
    const story = async (): Promise<readonly unknown[]> => {
      const { sandbox } = open([{ fault: 'server-error', probability: 0.3 }])
      for (let i = 0; i < 40; i++) await ask(sandbox)
      return storyOf(sandbox)
    }
    const first = await story()
    expect(await story()).toEqual(first)
    const hits = first.filter(each => Array.isArray(each) && each[1] === 'server-error').length
    expect(hits).toBeGreaterThan(4)
    expect(hits).toBeLessThan(25)
  })

  it('faults change nothing of what happens besides', async () => {
    const drawn = async (faults: readonly FaultRule[]): Promise<number> => {
      const { sandbox } = open(faults)
      for (let i = 0; i < 5; i++) await ask(sandbox)
      return worldOf(sandbox).random.next()
    }
    expect(await drawn([{ fault: 'wrong-type', probability: 0.5 }])).toBe(await drawn([]))
  })

  it('rules come and go while the sandbox runs', async () => {
    const { sandbox } = open([])
    const added = sandbox.faults.add({ fault: 'server-error' })
    expect((await ask(sandbox)).status).toBe(500)
    expect(sandbox.faults.active).toMatchObject([{ id: added.id, hits: 1, rule: { fault: 'server-error' } }])
    added.remove()
    expect((await ask(sandbox)).status).toBe(200)
    sandbox.faults.add({ fault: 'circuit-open', forMs: 60_000 })
    expect((await ask(sandbox)).status).toBe(503)
    sandbox.faults.clear()
    expect((await ask(sandbox)).status).toBe(200)
    expect(sandbox.faults.active).toEqual([])
  })

  it('downloads are hit only by a pattern that means them', async () => {
    const { sandbox } = open([{ fault: 'server-error' }, { fault: 'reset', operation: '/files/*', times: 1 }])
    expect((await sandbox.fetch(`${OZON}/files/1/a.pdf`).catch(() => ({ status: 0 }))).status).toBe(0)
    expect((await sandbox.fetch(`${OZON}/files/1/a.pdf`)).status).toBe(404)
    expect(requestsOf(sandbox)).toMatchObject([{ operation: '/files/1/a.pdf', fault: 'reset', carriedOut: false }])
    sandbox.faults.add({ fault: 'cut-body', operation: '/files/*' })
    const cut = await sandbox.fetch(`${OZON}/files/1/a.pdf`)
    await expect(cut.text()).rejects.toThrow('terminated')
    expect(requestsOf(sandbox).at(-1)).toMatchObject({ fault: 'cut-body', httpStatus: 404 })
  })
})

describe('rules that cannot be kept', () => {
  it.each([
    [7, 'fault must be an object'],
    [{ fault: 'rst' }, "fault.fault 'rst' is none of rate-limit"],
    [{ fault: 'reset', form: 'text' }, "fault.form is no field of the fault 'reset'"],
    [{ fault: 'reset', after: 'yes' }, 'fault.after must be true or false'],
    [{ fault: 'rate-limit', form: 'loud' }, 'fault.form must be one of: envelope, word, inner, message, empty'],
    [{ fault: 'rate-limit', retryAfterSeconds: -1 }, 'fault.retryAfterSeconds must be a whole number'],
    [{ fault: 'server-error', status: 400 }, 'fault.status must be a status from 500 to 599'],
    [{ fault: 'gateway', status: 200 }, 'fault.status must be a status from 400 to 599'],
    [{ fault: 'gateway', code: {} }, 'fault.code must be a whole number'],
    [{ fault: 'cut-body', share: 2 }, 'fault.share must be a number from 0 to 1'],
    [{ fault: 'clock-skew', byMs: 'much' }, 'fault.byMs must be a number'],
    [{ fault: 'clock-skew', byMs: 1e300 }, 'fault.byMs must be a century at most'],
    [{ fault: 'redirect', to: '' }, 'fault.to must be an address'],
    [{ fault: 'redirect', to: 'https://other.test/\r\nset-cookie: a=b' }, 'fault.to must be an address'],
    [{ fault: 'reset', operation: 5 }, "fault.operation must be a path of Ozon's, or a pattern"],
    [{ fault: 'reset', operation: '/v4/posting/fbs/lst' }, "fault.operation must be a path of Ozon's"],
    [{ fault: 'reset', effect: 'none' }, 'fault.effect must be one of: read, task, write'],
    [{ fault: 'reset', when: 'now' }, 'fault.when must be a function or an object'],
    [{ fault: 'reset', times: 0.5 }, 'fault.times must be a whole number'],
  ])('%j: %s', (rule, message) => {
    const { sandbox } = open([])
    // Rules may come as JSON from anywhere.
    expect(() => sandbox.faults.add(rule as FaultRule)).toThrow(`The fault cannot be added: ${message}`)
  })

  it('a sandbox is not made with one, and what is undefined is not given', () => {
    expect(() => open([{ fault: 'reset' }, { fault: 'rst' } as never])).toThrow("faults[1].fault 'rst' is none of")
    expect(() => open({ fault: 'reset' } as never)).toThrow('faults must be a list')
    expect(open([{ fault: 'reset', times: undefined } as never]).sandbox.faults.active).toHaveLength(1)
  })
})
