import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FIRST_SECTIONS } from '../../src/cli/doctor/check-methods.ts'
import { checkPush, checkPushUrl } from '../../src/cli/doctor/check-push.ts'
import { checkShutdowns } from '../../src/cli/doctor/check-shutdowns.ts'
import type { Finding } from '../../src/cli/doctor/finding.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'
import { ACCOUNT, cli, DATE, findingsOf, GOOD_ROLES, KEY, NO_URLS, NOW, ozonWith, rolesAre } from './support.ts'

const refusal = (code: number, message: string): unknown => ({ code, message, details: [] })

describe('doctor on a healthy account', () => {
  it('prints one line a check and ends with 0', async () => {
    const { code, out, err } = await cli(['doctor'])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toBe(`Account and calendar of https://api-seller.ozon.ru, 2026-11-22T09:00:00.000Z

OK    key        Ozon accepts the key.
OK    roles      The key has Admin.
OK    expiry     The key lives until 2027-05-22T09:00:00.000Z, 181 more days.
OK    clock      This machine's clock agrees with Ozon's.
OK    methods    The key's roles open 127 of 127 operations for orders and shipments.
OK    push       No push URL is set.
OK    shutdowns  No end of an operation is announced; 26 operations ended before; whether Ozon kept the day cannot be told for 4 of them (2026-11-02: the newest document is of 2026-09-22).

7 ok, 0 warnings, 0 failures, 0 skipped
`)
  })

  it('asks two reads of Ozon, and nothing else', async () => {
    const { sent } = await cli(['doctor'])
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      ['/v1/roles', {}],
      ['/v1/notification/list', {}],
    ])
    expect(sent[0]?.headers.get('client-id')).toBe('42')
    expect(sent[0]?.headers.get('api-key')).toBe(KEY)
  })

  it('gives one JSON object to programs', async () => {
    const { code, out } = await cli(['doctor', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      baseUrl: 'https://api-seller.ozon.ru',
      checkedAt: '2026-11-22T09:00:00.000Z',
      result: 'ok',
      counts: { ok: 7, warn: 0, fail: 0, skip: 0 },
      checks: [
        { check: 'key', status: 'ok' },
        { check: 'roles', data: { roles: [{ name: 'Admin', methods: 6 }] } },
        { check: 'expiry', data: { expiresAt: '2027-05-22T09:00:00.000Z', daysLeft: 181 } },
        { check: 'clock', data: { skewMs: 0 } },
        { check: 'methods', data: { open: 127, closed: [] } },
        { check: 'push', data: { urls: [] } },
        { check: 'shutdowns', data: { coming: [], ended: 26 } },
      ],
    })
  })

  it('asks another address when it is given', async () => {
    const { out } = await cli(['doctor', '--base-url', 'http://localhost:8080'])
    expect(out).toContain('Account and calendar of http://localhost:8080,')
  })
})

describe('the key', () => {
  it.each([
    [{}, 'OZON_CLIENT_ID is not set. OZON_API_KEY is not set. Set both.'],
    [{ OZON_CLIENT_ID: '42' }, 'OZON_API_KEY is not set. Set both.'],
    [{ OZON_API_KEY: KEY }, 'OZON_CLIENT_ID is not set. Set both.'],
    [{ ...ACCOUNT, OZON_CLIENT_ID: KEY }, 'OZON_CLIENT_ID must be a positive whole number as text. Set both.'],
    [{ ...ACCOUNT, OZON_API_KEY: '  ' }, 'OZON_API_KEY is not set. Set both.'],
    [
      { ...ACCOUNT, OZON_API_KEY: 'ключ' },
      'OZON_API_KEY must have only printable ASCII characters, without spaces. Set both.',
    ],
  ])('fails when the environment does not have it whole, and nothing is sent (%#)', async (env, message) => {
    const { code, out, sent } = await cli(['doctor'], undefined, { env })
    expect(code).toBe(1)
    expect(sent).toEqual([])
    expect(out).toContain(`FAIL  key        ${message}\n`)
    expect(out).toContain('SKIP  roles      Ozon was not asked, since the key was not accepted.')
    expect(out).toContain('SKIP  clock      No answer with a Date header came to compare with.')
    expect(out).toContain('OK    shutdowns')
    expect(out).not.toContain(KEY)
  })

  it('fails when Ozon refuses it, and says what to do', async () => {
    const { code, out, sent } = await cli(
      ['doctor', '--push-url', 'https://shop.example.com/ozon'],
      ozonWith({ '/v1/roles': () => json(401, refusal(16, `Invalid Api-Key ${KEY}`), DATE) }),
    )
    expect(code).toBe(1)
    expect(sent.map(({ path }) => path)).toEqual(['/v1/roles'])
    expect(out).toMatch(/^FAIL {2}key .*Ozon answered 401.* Check clientId and apiKey/m)
    for (const check of ['roles', 'expiry', 'methods', 'push', 'push-url']) {
      expect(out).toMatch(new RegExp(`^SKIP  ${check} +Ozon was not asked`, 'm'))
    }
    // The refusal carries a time all the same.
    expect(out).toMatch(/^OK {4}clock/m)
    expect(out).not.toContain(KEY)
  })

  it('fails when Ozon cannot be reached, after one repetition', async () => {
    let calls = 0
    const { key } = await findingsOf({}, [], {
      fetch: async () => {
        calls++
        throw new TypeError('fetch failed')
      },
    })
    expect(key).toMatchObject({ status: 'fail', data: { kind: 'network' } })
    expect(calls).toBe(2)
  })

  it('does not take a bug for an answer of Ozon’s', async () => {
    const clock = manualClock(NOW)
    const { now } = clock
    let isBroken = false
    const broken = cli(['doctor'], undefined, {
      clock: {
        now: () => {
          if (isBroken) throw new RangeError('no time')
          return now.call(clock)
        },
        sleep: (ms, signal) => clock.sleep(ms, signal),
      },
      fetch: async () => {
        isBroken = true
        return json(200, GOOD_ROLES)
      },
    })
    await expect(broken).rejects.toThrow('no time')
  })

  it('does not take a bug for a wrong option', async () => {
    const clock = {
      get now(): never {
        throw new RangeError('no clock')
      },
      sleep: () => Promise.resolve(),
    }
    await expect(cli(['doctor'], undefined, { clock })).rejects.toThrow('no clock')
  })
})

describe('roles and the last day', () => {
  it('warns when the key has no role, since it opens nothing then', async () => {
    const found = await findingsOf(rolesAre({ expires_at: GOOD_ROLES.expires_at, roles: [] }))
    expect(found['roles']).toMatchObject({ status: 'warn', message: 'The key has no role.' })
    expect(found['methods']).toMatchObject({ status: 'skip', message: 'Ozon listed no paths for the roles.' })
  })

  it('tells a role without a name as such', async () => {
    const { roles } = await findingsOf(rolesAre({ roles: [{ methods: ['/v1/posting'] }, { name: 'Posting FBS' }] }))
    expect(roles).toMatchObject({ status: 'ok', message: 'The key has one without a name, Posting FBS.' })
  })

  it.each([
    ['2026-12-06T09:00:00Z', 'ok', 'The key lives until 2026-12-06T09:00:00.000Z, 14 more days.'],
    ['2026-12-06T08:59:59Z', 'warn', 'The key lives until 2026-12-06T08:59:59.000Z, 13 more days.'],
    ['2026-11-23T10:00:00Z', 'warn', 'The key lives until 2026-11-23T10:00:00.000Z, one more day.'],
    ['2026-11-22T09:00:01Z', 'warn', 'The key lives until 2026-11-22T09:00:01.000Z, less than a day.'],
    ['2026-11-22T09:00:00Z', 'fail', 'The key expired on 2026-11-22T09:00:00.000Z.'],
  ])('of a key that ends at %s: %s', async (expires_at, status, message) => {
    const { expiry } = await findingsOf(rolesAre({ ...GOOD_ROLES, expires_at }))
    expect(expiry).toMatchObject({ status, message })
    expect(expiry?.next !== undefined).toBe(status !== 'ok')
  })

  it('skips the last day when Ozon tells none', async () => {
    const { expiry } = await findingsOf(rolesAre({ roles: GOOD_ROLES.roles }))
    expect(expiry).toMatchObject({ status: 'skip', message: 'Ozon told no last day of the key.' })
  })
})

describe('the clock', () => {
  it.each([
    ['Sun, 22 Nov 2026 09:00:05 GMT', 'ok', -5_000, "This machine's clock agrees with Ozon's."],
    ['Sun, 22 Nov 2026 09:00:06 GMT', 'warn', -6_000, "This machine's clock is 6 s behind Ozon's."],
    // The header's second may have been nearly over.
    ['Sun, 22 Nov 2026 08:59:55 GMT', 'ok', 4_001, "This machine's clock agrees with Ozon's."],
    ['Sun, 22 Nov 2026 08:59:54 GMT', 'warn', 5_001, "This machine's clock is 5 s ahead of Ozon's."],
  ])('is compared with the Date header: %s is %s', async (date, status, skewMs, message) => {
    const { clock } = await findingsOf(
      ozonWith({
        '/v1/roles': () => json(200, GOOD_ROLES, { date }),
        '/v1/notification/list': () => json(200, NO_URLS, { date }),
      }),
    )
    expect(clock).toMatchObject({ status, message, data: { skewMs } })
    expect(clock?.inferred).toBe(
      status === 'ok' ? undefined : 'Ozon documents no tolerance; 5 s is the line drawn here',
    )
  })

  it('is not judged without a Date header that can be read', async () => {
    for (const date of [{}, { date: 'soon' }]) {
      const { clock } = await findingsOf(ozonWith({ '/v1/roles': () => json(200, GOOD_ROLES, date) }))
      expect(clock?.status).toBe('skip')
    }
  })
})

describe('the operations that the key opens', () => {
  it('counts those of first priority, as the facts have it', () => {
    // A fact of spec/ that the published package does not carry.
    const facts = readOperations().filter(({ priority, status }) => priority === 1 && status === 'current')
    // /v1/roles itself is not counted: that it is open was just seen.
    expect(facts).toHaveLength(127 + 1)
    expect([...FIRST_SECTIONS].sort()).toEqual([...new Set(facts.map(({ section }) => section))].sort())
  })

  it('groups those that no role lists, and marks what is inferred', async () => {
    const methods = ['/v1/posting', '/v2/posting/', '/v3/posting/*', '/v4/posting/fbs/list', '/v1/seller/info']
    const found = await findingsOf(rolesAre({ roles: [{ name: 'Posting FBS', methods }] }))
    const { status, inferred, details = [], data } = found['methods'] ?? {}
    expect(status).toBe('warn')
    expect(inferred).toBe('a role that lists the beginning of a path is taken to open all below it')
    expect(details).toContain(
      'FBSMarks: /v4/posting/fbs/ship, /v4/posting/fbs/ship/package, /v6/fbs/posting/product/exemplar/set, /v6/fbs/posting/product/exemplar/create-or-get, /v5/fbs/posting/product/exemplar/status, /v5/fbs/posting/product/exemplar/validate, /v1/fbs/posting/product/exemplar/update',
    )
    expect(details).toContain('FBS: /v4/posting/fbs/unfulfilled/list')
    expect(details.some(each => each.startsWith('Access'))).toBe(false)
    expect(data).toMatchObject({ closed: expect.arrayContaining([{ section: 'Pass', paths: ['/v1/pass/list'] }]) })
  })

  it('does not take the beginning of a word for the beginning of a path', async () => {
    const found = await findingsOf(rolesAre({ roles: [{ name: 'Odd', methods: ['/v1/pass/li'] }] }))
    expect(found['methods']?.details).toContain('Pass: /v1/pass/list')
  })

  it('reads the sample of the documents', async () => {
    const found = await findingsOf(rolesAre(readFixture('json/v1-roles/001.json')))
    expect(found['roles']?.message).toBe('The key has Admin, Posting FBS.')
    expect(found['methods']?.status).toBe('warn')
    expect(found['expiry']).toMatchObject({ status: 'fail', data: { daysLeft: -277 } })
  })
})

describe('push URLs', () => {
  const urlsAre = (...urls: unknown[]): ReturnType<typeof ozonWith> =>
    ozonWith({ '/v1/notification/list': () => ({ ...NO_URLS, urls }) })
  const SHOP = { id: 7, url: 'https://shop.example.com/secret-path', enable: true, types: [] }

  it.each([
    [{ availability_status: 'GREEN' }, 'ok', 'GREEN'],
    [{ availability_status: 'YELLOW' }, 'warn', 'YELLOW'],
    [{ availability_status: 'RED', problematic_type: 'TYPE_NEW_POSTING' }, 'fail', 'RED, because of TYPE_NEW_POSTING'],
    [{ availability_status: null }, 'ok', 'not rated yet'],
    [{ availability_status: 'BLUE' }, 'warn', 'rated BLUE, a word that is not documented'],
    [{ enable: false, disable_reason: 'ADMIN' }, 'fail', 'switched off by ADMIN'],
    [{ enable: false, disable_reason: 'AVAILABILITY' }, 'fail', 'switched off for AVAILABILITY'],
    [{ enable: false, disable_reason: 'SELLER' }, 'warn', 'switched off by SELLER'],
    [{ enable: false }, 'warn', 'switched off'],
  ])('are judged as Ozon rates them: %j', async (row, status, words) => {
    const { push } = await findingsOf(urlsAre({ ...SHOP, ...row }))
    expect(push).toMatchObject({ status, details: [`7 https://shop.example.com/…: ${words}`] })
  })

  it('are as healthy as the worst, and their paths are kept secret', async () => {
    const { code, out } = await cli(
      ['doctor'],
      urlsAre({ ...SHOP, availability_status: 'RED' }, { ...SHOP, id: '8', availability_status: 'YELLOW' }),
    )
    expect(code).toBe(1)
    expect(out).toContain('FAIL  push       2 push URLs, not all healthy. Answer within 1,500 ms:')
    expect(out).toContain('\n      7 https://shop.example.com/…: RED\n      8 https://shop.example.com/…: YELLOW\n')
    expect(out).not.toContain('secret-path')
    const healthy = await findingsOf(urlsAre({ ...SHOP, availability_status: 'GREEN' }))
    expect(healthy['push']?.message).toBe('1 push URL, healthy.')
  })

  it('are read from odd answers as far as possible', async () => {
    const { push } = await findingsOf(urlsAre(null, { id: {}, url: 'shop', availability_status: '' }, {}))
    const nothing = '? an address that is no URL: not rated yet'
    expect(push?.details).toEqual([nothing, nothing])
    const odd = await findingsOf(ozonWith({ '/v1/notification/list': () => ({ urls: 'none' }) }))
    expect(odd['push']).toMatchObject({ status: 'warn', message: expect.stringContaining('another shape') })
    expect(checkPush({ value: null }).status).toBe('warn')
    expect(checkPush({ value: {} }).message).toBe('No push URL is set.')
    expect(checkPushUrl({ value: null }).status).toBe('fail')
  })

  it('are skipped when the key may not ask, and warned about when Ozon has trouble', async () => {
    const answer = (status: number, body: unknown): ReturnType<typeof ozonWith> =>
      ozonWith({ '/v1/notification/list': () => json(status, body) })
    const closed = await cli(['doctor'], answer(403, refusal(7, 'Api-Key is missing a required role for the method')))
    expect(closed.code).toBe(0)
    expect(closed.out).toMatch(/^SKIP {2}push +The key may not ask\..*Give the key a role/m)
    const { push } = await findingsOf(answer(404, refusal(5, 'not found')))
    expect(push).toMatchObject({ status: 'warn', data: { kind: 'not-found' } })
  })
})

describe('a push URL that Ozon is asked to try', () => {
  const URL_ARGS = ['--push-url', 'https://shop.example.com/ozon']
  const checkIs = (answer: unknown): ReturnType<typeof ozonWith> => ozonWith({ '/v1/notification/check': () => answer })

  it('is fine when Ozon met no error', async () => {
    const { code, out, sent } = await cli(['doctor', ...URL_ARGS], checkIs({ is_active: true, errors: [] }))
    expect(code).toBe(0)
    expect(out).toContain('OK    push-url   Ozon tried the push URL, and it answers as it must.')
    expect(sent.at(-1)).toMatchObject({
      path: '/v1/notification/check',
      body: { url: 'https://shop.example.com/ozon' },
    })
  })

  it.each([
    [
      { is_active: false, errors: [{ type: 'INVALID_JSON', description: '…' }, {}] },
      'and met INVALID_JSON, an error without a name',
    ],
    [{ is_active: false, errors: [] }, 'and does not call it active'],
    [{}, 'and does not call it active'],
  ])('fails otherwise: %j', async (answer, met) => {
    const found = await findingsOf(checkIs(answer), URL_ARGS)
    expect(found['push-url']).toMatchObject({ status: 'fail', message: `Ozon tried the push URL ${met}.` })
    expect(found['push-url']?.next).toMatch(/^Answer TYPE_PING with 200/)
  })

  it('is skipped when the key may not ask', async () => {
    const found = await findingsOf(checkIs(json(403, refusal(7, 'Api-Key is missing a required role'))), URL_ARGS)
    expect(found['push-url']).toMatchObject({ status: 'skip', data: { kind: 'permission' } })
  })
})

describe('the shutdown calendar', () => {
  const on = (day: string): Promise<Readonly<Record<string, Finding>>> =>
    findingsOf(ozonWith(), [], { clock: manualClock(day) })

  it('warns of an end within thirty days, and names day and replacement', async () => {
    const { shutdowns } = await on('2026-10-05T00:00:00Z')
    expect(shutdowns).toMatchObject({
      status: 'warn',
      message: 'Ozon will switch off 4 operations; 22 operations ended before.',
      next: 'Look for them in your code with --source <folder>.',
    })
    expect(shutdowns?.details).toContain(
      '/v1/posting/fbs/package-label/get ends on 2026-11-02; use /v2/posting/fbs/package-label/get',
    )
  })

  it('tells a later end without a warning', async () => {
    const { shutdowns } = await on('2026-09-30T00:00:00Z')
    expect(shutdowns).toMatchObject({ status: 'ok', data: { ended: 22 } })
    expect(shutdowns?.details).toHaveLength(4)
  })

  it('tells an end without a replacement as such', () => {
    const finding = checkShutdowns([{ path: '/v1/old', endsOn: '2027-01-01', state: 'current', replacement: [] }])
    expect(finding.details).toEqual(['/v1/old ends on 2027-01-01; no replacement is known'])
  })
})

function readOperations(): readonly { priority: number; status: string; section: string }[] {
  // The facts are checked by the generator.
  return JSON.parse(readFileSync(new URL('../../spec/operations.json', import.meta.url), 'utf8'))
}
