import { afterEach, describe, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import {
  isNotFoundError,
  isPaginationError,
  isRequestInvalidError,
  isUndecodableError,
  type Undecodable,
} from '../../src/errors.ts'
import { manualClock } from '../../src/internal/clock.ts'
import type { Posting } from '../../src/model/posting.ts'
import type { OzonOptions } from '../../src/options.ts'
import { collectedOf, missingOf } from '../../src/pagination.ts'
import { testOzon } from '../../src/testing/index.ts'
import { fakeOzon, json, type Sent } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const NOW = '2026-11-22T09:00:00Z'
const closing: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const ozon of closing.splice(0)) await ozon.close()
})

function clientOf(fetch: typeof globalThis.fetch, more: OzonOptions = {}) {
  const clock = manualClock(NOW)
  clock.autoAdvance = true
  const ozon = createOzon({ clientId: '1', apiKey: 'secret-key', fetch, clock, ...more })
  closing.push(ozon)
  return ozon
}

function row(n: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    posting_number: `100${n}-0001-1`,
    status: 'awaiting_packaging',
    tpl_integration_type: 'ozon',
    delivery_method: { id: 1 },
    in_process_at: new Date(Date.UTC(2026, 10, 1) + n * 1000).toISOString(),
    products: [{ sku: n, offer_id: `o${n}`, name: 'n', quantity: 2, price: { amount: '10.10', currency: 'RUB' } }],
    ...more,
  }
}

/** Pages of a list behind cursors 'c1', 'c2' …, each asked for by the cursor of the one before. */
function pagesOf(pages: readonly (readonly unknown[])[]): (sent: Sent) => unknown {
  return ({ body }) => {
    const at = body['cursor'] === undefined ? 0 : Number(String(body['cursor']).slice(1))
    const more = at + 1 < pages.length
    return { postings: pages[at], has_next: more, cursor: more ? `c${at + 1}` : '' }
  }
}

describe('listing what waits', () => {
  it('pages on its own, with the same filter on every page', async () => {
    const rows = [1, 2, 3, 4, 5].map(n => row(n))
    const fake = fakeOzon({
      '/v4/posting/fbs/unfulfilled/list': pagesOf([rows.slice(0, 2), rows.slice(2, 4), rows.slice(4)]),
    })
    const numbers: string[] = []
    for await (const posting of clientOf(fake.fetch).postings.unfulfilled({ pageSize: 2 })) {
      numbers.push(`${posting.postingNumber} ${posting.cost}`)
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5].map(n => `100${n}-0001-1 20.2 RUB`))
    expect(fake.sent.map(({ body }) => body['cursor'])).toEqual([undefined, 'c1', 'c2'])
    expect(new Set(fake.sent.map(({ body }) => JSON.stringify(body['filter']))).size).toBe(1)
    expect(fake.sent.every(({ body }) => body['limit'] === 2)).toBe(true)
  })

  it('says that it covers half a year on either side when no date is given', async () => {
    const said: string[] = []
    const quiet = (): void => undefined
    const logger = { debug: quiet, info: (message: string) => said.push(message), warn: quiet, error: quiet }
    const fake = fakeOzon({ '/v4/posting/fbs/unfulfilled/list': pagesOf([[]]) })
    await clientOf(fake.fetch, { logger }).postings.unfulfilled().toArray({ limit: 1 })
    expect(said).toEqual(['postings.unfulfilled has no dates: it covers deadlines from now − 180 to now + 180 days'])
    expect(fake.sent[0]?.body['filter']).toEqual({
      cutoff_from: '2026-05-26T09:00:00.000Z',
      cutoff_to: '2027-05-21T09:00:00.000Z',
    })
  })

  it('asks for one when one is wanted', async () => {
    const fake = fakeOzon({ '/v4/posting/fbs/unfulfilled/list': pagesOf([[row(1)], [row(2)]]) })
    const posting = await clientOf(fake.fetch).postings.unfulfilled().first()
    expect(posting?.postingNumber).toBe('1001-0001-1')
    expect(fake.sent.map(({ body }) => body['limit'])).toEqual([1])
  })

  it('ends on an empty page although more was promised, and refuses to walk in a circle', async () => {
    const path = '/v4/posting/fbs/unfulfilled/list'
    const empty = fakeOzon({
      [path]: ({ body }) =>
        body['cursor']
          ? { postings: [], has_next: true, cursor: 'x' }
          : { postings: [row(1)], has_next: true, cursor: 'c' },
    })
    expect(await clientOf(empty.fetch).postings.unfulfilled().toArray({ limit: 10 })).toHaveLength(1)
    const circle = fakeOzon({ [path]: () => ({ postings: [row(1)], has_next: true, cursor: 'same' }) })
    const error = await clientOf(circle.fetch)
      .postings.unfulfilled()
      .toArray({ limit: 10 })
      .catch((e: unknown) => e)
    expect(isPaginationError(error)).toBe(true)
  })

  it('gives the good rows and then tells of the bad ones', async () => {
    const fake = fakeOzon({ '/v4/posting/fbs/unfulfilled/list': pagesOf([[row(1), { status: 'x' }], [row(2)]]) })
    const seen: string[] = []
    const walk = async (): Promise<void> => {
      for await (const posting of clientOf(fake.fetch).postings.unfulfilled()) seen.push(posting.postingNumber)
    }
    const error = await walk().catch((e: unknown) => e)
    expect(seen).toEqual(['1001-0001-1', '1002-0001-1'])
    if (!isUndecodableError(error)) throw error
    expect(error.items.map(item => item.path)).toEqual(['postings[1]'])
    expect(error.decoded).toBe(2)
    const told: Undecodable[] = []
    const onUndecodable = (item: Undecodable): void => void told.push(item)
    await clientOf(fake.fetch, { onUndecodable }).postings.unfulfilled().toArray({ limit: 10 })
    expect(told).toHaveLength(1)
  })

  it('tells each difference from the documents once', async () => {
    const odd = [row(1, { news: 1 }), row(2, { news: 2 })]
    const fake = fakeOzon({ '/v4/posting/fbs/unfulfilled/list': pagesOf([odd, [row(3, { news: 3 })]]) })
    const told: unknown[] = []
    const ozon = clientOf(fake.fetch, { onDrift: drift => told.push(drift) })
    await ozon.postings.unfulfilled().toArray({ limit: 10 })
    expect(told).toEqual([
      { operation: '/v4/posting/fbs/unfulfilled/list', path: 'postings[].news', kind: 'unknown-field', count: 2 },
    ])
    const strict = await clientOf(fake.fetch, { strict: true })
      .postings.unfulfilled()
      .toArray({ limit: 1 })
      .catch(String)
    expect(strict).toContain('postings[].news: unknown-field (2 times)')
  })

  it('tells each new value of a field once, with its count in the answer that brought it', async () => {
    const path = '/v4/posting/fbs/unfulfilled/list'
    const statuses = (...words: string[]) => words.map((status, i) => row(i + 1, { status }))
    const fake = fakeOzon({
      [path]: pagesOf([statuses('news', 'newer', 'news'), statuses('newest', 'news', 'awaiting_packaging')]),
    })
    const told: unknown[] = []
    const ozon = clientOf(fake.fetch, { onDrift: drift => told.push(drift) })
    await ozon.postings.unfulfilled().toArray({ limit: 10 })
    const kind = 'unknown-value'
    expect(told).toEqual([
      { operation: path, path: 'postings[].status', kind, value: 'news', count: 2 },
      { operation: path, path: 'postings[].status', kind, value: 'newer', count: 1 },
      { operation: path, path: 'postings[].status', kind, value: 'newest', count: 1 },
    ])
  })

  it('tells no more than a thousand new values', async () => {
    const rows = Array.from({ length: 1_100 }, (_, i) => row(i, { status: `status_${i}` }))
    const fake = fakeOzon({ '/v4/posting/fbs/unfulfilled/list': pagesOf([rows]) })
    let told = 0
    const ozon = clientOf(fake.fetch, { onDrift: () => told++ })
    expect(await ozon.postings.unfulfilled().toArray({ limit: 2_000 })).toHaveLength(1_100)
    expect(told).toBe(1_000)
  })

  it('tells no more than a thousand differences, should ids be the names of fields', async () => {
    const fields = Array.from({ length: 1_500 }, (_, i) => [`field_${i}`, 1] as const)
    const fake = fakeOzon({ '/v4/posting/fbs/unfulfilled/list': pagesOf([[row(1, Object.fromEntries(fields))]]) })
    let told = 0
    const ozon = clientOf(fake.fetch, { onDrift: () => told++ })
    expect(await ozon.postings.unfulfilled().toArray({ limit: 10 })).toHaveLength(1)
    expect(told).toBe(1_000)
  })
})

describe('listing by window', () => {
  it('splits a range longer than a year, and gives a posting at an edge once, the newest', async () => {
    const at = (day: string): string => `${day}T00:00:00.000Z`
    const fake = fakeOzon({
      '/v4/posting/fbs/list': ({ body }, count) => {
        const { since, to } = body['filter'] as { since: string; to: string }
        const edge = row(9, {
          in_process_at: count === 1 ? to : since,
          status: count === 1 ? 'awaiting_packaging' : 'delivered',
        })
        return { postings: count <= 2 ? [row(count), edge] : [row(count)], has_next: false, cursor: '' }
      },
    })
    const list = clientOf(fake.fetch).postings.list({ since: at('2024-01-01'), to: at('2026-11-01') })
    const found = await list.toArray({ limit: 100 })
    const windows = fake.sent.map(({ body }) => body['filter'] as { since: string; to: string })
    expect(windows.length).toBeGreaterThanOrEqual(3)
    expect(windows[0]?.since).toBe(at('2024-01-01'))
    expect(windows.at(-1)?.to).toBe(at('2026-11-01'))
    for (const [i, window] of windows.entries()) if (i > 0) expect(window.since).toBe(windows[i - 1]?.to)
    const edges = found.filter(posting => posting.postingNumber === '1009-0001-1')
    expect(edges.map(posting => posting.status)).toEqual(['delivered'])
    expect(new Set(found.map(posting => posting.postingNumber)).size).toBe(found.length)
  })

  it('halves a window that Ozon refuses as too long', async () => {
    const fake = fakeOzon({
      '/v3/posting/fbo/list': ({ body }) => {
        const { since, to } = body['filter'] as { since: string; to: string }
        const days = (Date.parse(to) - Date.parse(since)) / 86_400_000
        if (days > 100) return new Response(JSON.stringify({ code: 3, message: 'PERIOD_IS_TOO_LONG' }), { status: 400 })
        return { postings: [row(Math.round(days), { posting_number: `${since}` })], has_next: false }
      },
    })
    const list = clientOf(fake.fetch).postings.list({
      scheme: 'fbo',
      since: '2026-01-01T00:00:00Z',
      to: '2026-11-01T00:00:00Z',
    })
    const found = await list.toArray({ limit: 100 })
    expect(found.length).toBeGreaterThanOrEqual(4)
    expect(found.every(posting => posting.scheme === 'fbo')).toBe(true)
  })

  it('learns the longest period that Ozon takes once for each list, also of what is not completed', async () => {
    const test = testOzon({
      behaviour: { longestPeriodMs: 30 * 86_400_000 },
      seed: { sellers: [{ postings: [{}, {}] }] },
    })
    const refused = () => {
      const all = test.sandbox.journal.filter(each => each.kind === 'request' && each.httpStatus === 400)
      return all.length
    }
    const { postings } = test.ozon
    expect(await postings.unfulfilled().toArray({ limit: 9 })).toHaveLength(2)
    expect(refused()).toBe(4)
    expect(await postings.unfulfilled({ sort: 'desc' }).toArray({ limit: 9 })).toHaveLength(2)
    expect(refused()).toBe(4)
    const since = '2026-01-01T00:00:00Z'
    expect(await postings.list({ since }).toArray({ limit: 9 })).toHaveLength(2)
    const after = refused()
    expect(await postings.list({ since }).toArray({ limit: 9 })).toHaveLength(2)
    expect(refused()).toBe(after)
  })

  it('narrows FBS lists to rFBS', async () => {
    const own = row(2, { tpl_integration_type: 'non_integrated' })
    const fake = fakeOzon({ '/v4/posting/fbs/list': pagesOf([[row(1)], [own]]) })
    const { postings } = clientOf(fake.fetch)
    expect((await postings.list({ scheme: 'rfbs', since: '2026-11-01T00:00:00Z' }).first())?.scheme).toBe('rfbs')
    expect(await postings.list({ since: '2026-11-01T00:00:00Z' }).toArray({ limit: 9 })).toHaveLength(2)
  })

  it.each(['fbp', 'digital'] as const)('lists %s postings', async scheme => {
    const path = scheme === 'fbp' ? '/v1/posting/fbp/list' : '/v2/posting/digital/list'
    const fake = fakeOzon({ [path]: () => ({ postings: [row(1)], cursor: '' }) })
    const [posting] = await clientOf(fake.fetch)
      .postings.list({ scheme, since: '2026-11-01T00:00:00Z' })
      .toArray({ limit: 9 })
    expect(posting?.scheme).toBe(scheme === 'fbp' ? 'fbp' : 'fbs')
    expect(posting?.isDigital).toBe(scheme === 'digital' ? true : undefined)
  })

  it('sends nothing when the filter is wrong', async () => {
    const fake = fakeOzon({})
    const ozon = clientOf(fake.fetch)
    expect(() => ozon.postings.list({ since: '2026-11-01' })).toThrow(/since: must be RFC 3339/)
    expect(() => ozon.postings.unfulfilled({ statuses: ['packed'] })).toThrow(/cannot be asked for here/)
    expect(fake.sent).toEqual([])
  })
})

describe('single postings', () => {
  const notFound = (): Response =>
    new Response(JSON.stringify({ code: 5, message: 'posting not found' }), { status: 404 })
  const forbidden = (): Response => new Response(JSON.stringify({ code: 7, message: 'no programme' }), { status: 403 })

  it('come with all that the single read tells', async () => {
    const fake = fakeOzon({ '/v3/posting/fbs/get': () => readFixture('json/v3-posting-fbs-get/007.json') })
    const posting = await clientOf(fake.fetch).postings.get('63089340-0005-1')
    expect(posting).toMatchObject({ postingNumber: '63089340-0005-1', status: 'delivering', scheme: 'fbs' })
    expect(fake.sent[0]?.body).toMatchObject({ posting_number: '63089340-0005-1', with: { product_exemplars: true } })
  })

  it.each([
    ['fbo', '/v2/posting/fbo/get', { result: row(1) }],
    ['fbp', '/v1/posting/fbp/get', { posting: row(1) }],
    ['digital', '/v2/posting/digital/list', { postings: [row(1)], has_next: false }],
  ] as const)('of scheme %s come from %s', async (scheme, path, answer) => {
    const fake = fakeOzon({ [path]: () => answer })
    const posting = await clientOf(fake.fetch).postings.get('1001-0001-1', { scheme })
    expect(posting.scheme).toBe(scheme === 'digital' ? 'fbs' : scheme)
  })

  it("are looked for in every scheme with 'any', past programmes that the seller has not joined", async () => {
    const fake = fakeOzon({
      '/v3/posting/fbs/get': notFound,
      '/v2/posting/fbo/get': () => ({ result: null }),
      '/v1/posting/fbp/get': forbidden,
      '/v2/posting/digital/list': () => ({ postings: [row(1)], has_next: false }),
    })
    const posting = await clientOf(fake.fetch).postings.get('1001-0001-1', { scheme: 'any' })
    expect(posting.isDigital).toBe(true)
    const error = await clientOf(fake.fetch)
      .postings.get('9-9-9', { scheme: 'any' })
      .catch((e: unknown) => e)
    expect(isNotFoundError(error)).toBe(true)
    expect(String(error)).toContain('Ozon has no posting 9-9-9 (scheme any)')
  })

  it('that do not exist are a not-found error that says what to try', async () => {
    const fake = fakeOzon({ '/v3/posting/fbs/get': notFound })
    const error = await clientOf(fake.fetch)
      .postings.get('9-9-9')
      .catch((e: unknown) => e)
    expect(isNotFoundError(error)).toBe(true)
    expect(String(error)).toContain("or ask with scheme 'any'")
  })

  it('with a shape of another kind are an error, not "not found"', async () => {
    const fake = fakeOzon({ '/v3/posting/fbs/get': () => ({ result: { status: 'x' } }) })
    const error = await clientOf(fake.fetch)
      .postings.get('9-9-9')
      .catch((e: unknown) => e)
    expect(isUndecodableError(error)).toBe(true)
  })

  it('are found by barcode', async () => {
    const fake = fakeOzon({
      '/v2/posting/fbs/get-by-barcode': () => readFixture('json/v2-posting-fbs-get-by-barcode/001.json'),
    })
    const posting = await clientOf(fake.fetch).postings.getByBarcode('%101%10293145035')
    expect(posting.postingNumber).toBe('2130415463-0013-1')
    expect(posting.cost?.toString()).toBe('2300')
  })

  it('are refused without a number, a scheme or a barcode that can be one', async () => {
    const { postings } = clientOf(fakeOzon({}).fetch)
    for (const bad of ['', ' ', 5, null, 'x'.repeat(101)]) {
      expect(isRequestInvalidError(await postings.get(bad as string).catch((e: unknown) => e)), String(bad)).toBe(true)
      const barcode = await postings
        .getByBarcode((bad === 'x'.repeat(101) ? 'x'.repeat(201) : bad) as string)
        .catch((e: unknown) => e)
      expect(isRequestInvalidError(barcode)).toBe(true)
    }
    const scheme = await postings.get('1-1-1', { scheme: 'dbs' as 'fbs' }).catch(String)
    expect(scheme).toContain('must be one of fbs, rfbs, fbo, fbp, digital, any')
    expect(() => postings.getMany('x' as never)).toThrow(/must be a list/)
    expect(() => postings.getMany(['1-1-1', ''])).toThrow(/postingNumbers\[1\]: is empty/)
    expect(() => postings.getMany(new Array(100_001).fill('1-1-1'))).toThrow(/holds at most 100000/)
  })
})

describe('many postings by number', () => {
  it('come in the order asked for, a hundred a request, the old ones singly', async () => {
    const numbers = Array.from({ length: 150 }, (_, i) => `100${i}-0001-1`)
    const fake = fakeOzon({
      '/v4/posting/fbs/list': ({ body }) => {
        const orders = (body['filter'] as { order_numbers: string[] }).order_numbers
        const rows = orders
          .filter(order => order !== '1007-0001')
          .map(order => row(0, { posting_number: `${order}-1` }))
        return { postings: rows.reverse(), has_next: false, cursor: '' }
      },
      '/v3/posting/fbs/get': ({ body }) => ({ result: row(0, { posting_number: body['posting_number'] }) }),
    })
    const found: string[] = []
    for await (const posting of clientOf(fake.fetch).postings.getMany([...numbers, numbers[0] ?? '']))
      found.push(posting.postingNumber)
    expect(found).toEqual(numbers)
    expect(fake.sent.map(({ path }) => path)).toEqual([
      '/v4/posting/fbs/list',
      '/v3/posting/fbs/get',
      '/v4/posting/fbs/list',
    ])
  })

  it('give what exists before they tell what does not', async () => {
    const fake = fakeOzon({
      '/v3/posting/fbo/list': () => ({ postings: [row(1)], has_next: false }),
      '/v2/posting/fbo/get': () => ({ result: null }),
    })
    const list = clientOf(fake.fetch).postings.getMany(['1001-0001-1', '7-7-7', '8-8-8'], { scheme: 'fbo' })
    const found: string[] = []
    const walk = async (): Promise<void> => {
      for await (const posting of list) found.push(posting.postingNumber)
    }
    const error = await walk().catch((e: unknown) => e)
    expect(found).toEqual(['1001-0001-1'])
    expect(isNotFoundError(error)).toBe(true)
    expect(String(error)).toContain('Ozon has no posting 7-7-7, 8-8-8 (scheme fbo)')
    expect(fake.sent[0]?.body['filter']).toMatchObject({ posting_numbers: ['1001-0001-1', '7-7-7', '8-8-8'] })
  })

  it('follow the pages of a batch, and stop when Ozon leads in a circle', async () => {
    const fake = fakeOzon({
      '/v4/posting/fbs/list': ({ body }) => ({ postings: [row(body['cursor'] ? 2 : 1)], has_next: true, cursor: 'c' }),
      '/v3/posting/fbs/get': ({ body }) => ({ result: row(0, { posting_number: body['posting_number'] }) }),
    })
    const list = clientOf(fake.fetch).postings.getMany(['1001-0001-1', '1002-0001-1', '1003-0001-1'])
    expect((await list.toArray({ limit: 9 })).map(posting => posting.postingNumber)).toEqual([
      '1001-0001-1',
      '1002-0001-1',
      '1003-0001-1',
    ])
  })

  it('are kept on the error that tells what was not found or was refused, also by toArray', async () => {
    const numbers = ['1001-0001-1', '5-5-5', '1002-0001-1', '7-7-7']
    const refusal = () => json(400, { code: 3, message: 'invalid order number', details: [] })
    const fake = fakeOzon({
      '/v4/posting/fbs/list': ({ body }) => {
        const orders = (body['filter'] as { order_numbers: string[] }).order_numbers
        if (orders.includes('5-5')) return refusal()
        return {
          postings: [row(1), row(2)].filter(each => orders.includes(String(each['posting_number']).slice(0, -2))),
        }
      },
      '/v3/posting/fbs/get': ({ body }) =>
        body['posting_number'] === '5-5-5' ? refusal() : json(404, { code: 5, message: 'not found', details: [] }),
    })
    const list = clientOf(fake.fetch).postings.getMany(numbers)
    const error: unknown = await list.toArray({ limit: 9 }).catch((e: unknown) => e)
    expect(collectedOf<Posting>(error).map(posting => posting.postingNumber)).toEqual(['1001-0001-1', '1002-0001-1'])
    expect(missingOf(error)).toEqual(['5-5-5', '7-7-7'])
    expect(error).toMatchObject({ kind: 'rejected', ozonMessage: 'invalid order number' })
    expect(String(error)).toContain('Ozon refused to read 5-5-5')
    expect(String(error)).toContain('Ozon has no posting 7-7-7')
    expect(JSON.stringify(error)).not.toContain('1001-0001-1')
  })

  it('of no numbers are none', async () => {
    expect(await clientOf(fakeOzon({}).fetch).postings.getMany([]).toArray({ limit: 1 })).toEqual([])
  })
})
