import { afterEach, describe, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { isPermissionError, isRequestInvalidError, isServerError, isUndecodableError } from '../../src/errors.ts'
import { manualClock } from '../../src/internal/clock.ts'
import type { OzonOptions } from '../../src/options.ts'
import { testOzon } from '../../src/testing/index.ts'
import { type Answers, fakeOzon, json, type Sent } from '../support/fake-ozon.ts'

const FBS = '/v4/posting/fbs/list'
const FBO = '/v3/posting/fbo/list'
const FBP = '/v1/posting/fbp/list'
const DIGITAL = '/v2/posting/digital/list'
const since = '2026-11-01T00:00:00Z'
const all = { limit: Number.POSITIVE_INFINITY }

const closing: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const ozon of closing.splice(0)) await ozon.close()
})

function open(answers: Answers, more: OzonOptions = {}) {
  const clock = manualClock('2026-11-22T09:00:00Z')
  clock.autoAdvance = true
  const fake = fakeOzon(answers)
  const ozon = createOzon({ clientId: '1', apiKey: 'secret-key', fetch: fake.fetch, clock, ...more })
  closing.push(ozon)
  return { ozon, sent: fake.sent }
}

function row(number: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { posting_number: number, status: 'delivering', in_process_at: '2026-11-02T00:00:00Z', products: [], ...more }
}

/** Pages behind cursors; a row alone is a page of one. */
function pages(...rows: readonly (readonly Record<string, unknown>[])[]): (sent: Sent) => unknown {
  return ({ body }) => {
    const at = Number(body['cursor'] ?? 0)
    const more = at + 1 < rows.length
    return { postings: rows[at] ?? [], has_next: more, cursor: more ? `${at + 1}` : '' }
  }
}

const everything: Answers = {
  [FBS]: pages([row('1'), row('2', { tpl_integration_type: 'non_integrated' })], [row('3')]),
  [DIGITAL]: pages([row('4', { status: 'awaiting_packaging' })]),
  [FBO]: pages([row('4'), row('5')], [row('6')]),
  [FBP]: pages([row('7')]),
}

describe('postings of every scheme', () => {
  it('come list after list, each by its own pages, with their scheme, and digital goods once', async () => {
    const { ozon, sent } = open(everything)
    const postings = await ozon.postings.list({ scheme: 'all', since }).toArray(all)
    expect(postings.map(({ postingNumber, scheme, isDigital }) => [postingNumber, scheme, isDigital])).toEqual([
      ['1', 'fbs', undefined],
      ['2', 'rfbs', undefined],
      ['3', 'fbs', undefined],
      ['4', 'fbs', true],
      ['5', 'fbo', undefined],
      ['6', 'fbo', undefined],
      ['7', 'fbp', undefined],
    ])
    expect(sent.map(({ path }) => path)).toEqual([FBS, FBS, DIGITAL, FBO, FBO, FBP])
  })

  it('come as pages, as the first one, and no more than asked for', async () => {
    const { ozon, sent } = open({ ...everything, [FBS]: pages([]) })
    const list = ozon.postings.list({ scheme: 'all', since })
    const sizes: number[] = []
    for await (const page of list.pages()) sizes.push(page.items.length)
    expect(sizes).toEqual([0, 1, 1, 1, 1])
    expect((await list.first())?.postingNumber).toBe('4')
    sent.splice(0)
    expect(await list.toArray({ limit: 2 })).toHaveLength(2)
    expect(sent.map(({ path, body }) => [path, body['limit']])).toEqual([
      [FBS, 2],
      [DIGITAL, 2],
      [FBO, 2],
    ])
    // Every iteration starts anew.
    expect(await list.toArray(all)).toHaveLength(4)
  })

  it('are asked for only where a list has the status, and digital goods are chosen here', async () => {
    const { ozon, sent } = open(everything)
    const of = async (...statuses: string[]) => {
      sent.splice(0)
      const postings = await ozon.postings.list({ scheme: 'all', since, statuses }).toArray(all)
      return [postings.map(each => each.postingNumber), sent.map(({ path }) => path)]
    }
    expect(await of('arbitration')).toEqual([
      ['1', '2', '3', '7'],
      [FBS, FBS, DIGITAL, FBP],
    ])
    expect((await of('awaiting_packaging'))[0]).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    const filters = sent.map(({ path, body }) => [path, (body['filter'] as { statuses?: unknown }).statuses])
    expect(filters.filter(([path]) => path === DIGITAL)).toEqual([[DIGITAL, undefined]])
    expect(filters.filter(([path]) => path === FBO)[0]).toEqual([FBO, ['awaiting_packaging']])
  })

  it('ask each list for the blocks that it has', async () => {
    const { ozon, sent } = open(everything)
    await ozon.postings.list({ scheme: 'all', since, include: ['barcodes', 'analytics'], sort: 'desc' }).toArray(all)
    const asked = new Map(sent.map(({ path, body }) => [path, body['with']]))
    expect(asked.get(FBS)).toEqual({ analytics_data: true, barcodes: true })
    expect(asked.get(FBO)).toEqual({ analytics_data: true })
    expect(asked.get(FBP)).toBeUndefined()
  })

  it('go on without a programme that the seller has not joined, and end where a list of every seller fails', async () => {
    const forbidden = () => json(403, { code: 7, message: 'Forbidden', details: [] })
    const told: unknown[] = []
    const logger = { debug: () => 0, info: () => 0, warn: (text: string) => told.push(text), error: () => 0 }
    const { ozon } = open({ ...everything, [FBP]: forbidden, [DIGITAL]: forbidden }, { logger })
    const list = ozon.postings.list({ scheme: 'all', since })
    expect((await list.toArray(all)).map(each => each.postingNumber)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(told).toHaveLength(2)
    const { ozon: other } = open({ ...everything, [FBO]: forbidden })
    const seen: string[] = []
    const error = await (async () => {
      for await (const posting of other.postings.list({ scheme: 'all', since })) seen.push(posting.postingNumber)
    })().catch((reason: unknown) => reason)
    expect(isPermissionError(error) && error.operation).toBe(FBO)
    expect(seen).toEqual(['1', '2', '3', '4'])
    const { ozon: broken } = open({ ...everything, [FBP]: () => json(500, { code: 13, message: 'x' }) })
    expect(isServerError(await broken.postings.list({ scheme: 'all', since }).toArray(all).catch(String))).toBe(false)
  })

  it('tell of rows that are none when all lists are over, each with its list', async () => {
    const { ozon } = open({ ...everything, [FBO]: pages([{ status: 'x' }, row('5')]), [FBS]: pages([{}]) })
    const error = await ozon.postings
      .list({ scheme: 'all', since })
      .toArray(all)
      .catch((reason: unknown) => reason)
    expect(isUndecodableError(error) && error.items.map(each => each.operation)).toEqual([FBS, FBO])
    expect(isUndecodableError(error) && error.decoded).toBe(3)
  })

  it('take the filters that every list has, and tell of others before anything is sent', () => {
    const { ozon, sent } = open(everything)
    const refused = (filter: object): string => {
      try {
        ozon.postings.list({ scheme: 'all', since, ...filter })
        return 'taken'
      } catch (error) {
        return isRequestInvalidError(error)
          ? error.problems.map(({ field, rule }) => `${field} ${rule}`).join('; ')
          : ''
      }
    }
    expect(refused({ offerId: 'a' })).toBe("offerId is no filter of lists of scheme 'all'")
    expect(refused({ statuss: ['delivered'] })).toContain('did you mean statuses?')
    expect(refused({ statuses: ['packed'] })).toContain('statuses[0] cannot be asked for here')
    expect(refused({ since: 'yesterday' })).toContain('since')
    expect(() => ozon.postings.list({ scheme: 'every' as never, since })).toThrow(/digital, all/)
    expect(sent).toEqual([])
  })

  it('are the whole demo shop', async () => {
    const { ozon } = testOzon({ seed: 'demo' })
    const from = { since: '2026-01-01T00:00:00Z' }
    const postings = await ozon.postings.list({ scheme: 'all', ...from }).toArray(all)
    const numbers = postings.map(each => each.postingNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const scheme of ['fbs', 'fbo', 'fbp', 'digital'] as const) {
      const own = await ozon.postings.list({ scheme, ...from }).toArray(all)
      expect(numbers, scheme).toEqual(expect.arrayContaining(own.map(each => each.postingNumber)))
    }
  })
})
