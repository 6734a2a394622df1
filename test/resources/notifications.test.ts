import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { Notifications } from '../../src/resources/notifications.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'

const LIST = '/v1/notification/list'
const CHECK = '/v1/notification/check'
const TYPES = '/v1/notification/push-type/list'
const URL_OF_SHOP = 'https://example.com/ozon/7f3a'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { notifications: new Notifications(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const fields = (error: unknown): unknown => isRequestInvalidError(error) && error.problems.map(({ field }) => field)

describe('a subscription', () => {
  it('is set, changed, switched off and deleted', async () => {
    const { notifications, sent, told } = open({
      '/v1/notification/set': () => new Response(''),
      '/v1/notification/update': () => ({}),
      '/v1/notification/enable': () => ({}),
      '/v1/notification/delete': () => ({}),
    })
    await notifications.set({ url: URL_OF_SHOP, types: ['TYPE_NEW_POSTING', 'TYPE_STATE_CHANGED'] })
    await notifications.update('9007199254740993', { types: ['TYPE_NEW_POSTING'] })
    await notifications.update('7', { url: 'http://example.com' })
    await notifications.enable('7', false)
    await notifications.delete('7')
    expect(sent.map(({ path, text }) => [path, text])).toEqual([
      ['/v1/notification/set', `{"types":["TYPE_NEW_POSTING","TYPE_STATE_CHANGED"],"url":"${URL_OF_SHOP}"}`],
      ['/v1/notification/update', '{"id":9007199254740993,"types":["TYPE_NEW_POSTING"]}'],
      ['/v1/notification/update', '{"id":7,"url":"http://example.com"}'],
      ['/v1/notification/enable', '{"enabled":false,"id":7}'],
      ['/v1/notification/delete', '{"id":7}'],
    ])
    expect(told).toEqual([])
  })

  it('whose answer was lost is not sent again', async () => {
    const { notifications, sent } = open({
      '/v1/notification/set': () => json(500, { code: 13, message: 'Internal error' }),
      '/v1/notification/delete': () => json(404, { code: 5, message: 'not found' }),
    })
    const lost = await failure(notifications.set({ url: URL_OF_SHOP, types: ['TYPE_NEW_POSTING'] }))
    expect(lost).toMatchObject({ outcome: 'unknown' })
    expect(await failure(notifications.delete('7'))).toMatchObject({ kind: 'not-found', outcome: 'rejected' })
    expect(sent).toHaveLength(2)
  })

  it('is refused with every mistake, and without its address, which is a secret', async () => {
    const { notifications, sent } = open({})
    const secret = 'example.com/ozon/7f3a'
    const both = await failure(notifications.set({ url: secret, types: [] }))
    expect(fields(both)).toEqual(['url', 'types'])
    expect(String(both)).not.toContain(secret)
    // What a program without types may pass.
    const odd = { url: 5, types: 'TYPE_NEW_POSTING' } as unknown as { url: string }
    expect(fields(await failure(notifications.update('x', odd)))).toEqual(['id', 'url', 'types'])
    expect(fields(await failure(notifications.update('7', {})))).toEqual(['url, types'])
    expect(fields(await failure(notifications.check('ftp://example.com')))).toEqual(['url'])
    const unknown = { url: URL_OF_SHOP, types: ['TYPE_PING'] } as unknown as { url: string; types: [] }
    expect(fields(await failure(notifications.set(unknown)))).toEqual(['types[0]'])
    expect(fields(await failure(notifications.enable('x', 'yes' as unknown as boolean)))).toEqual(['enabled', 'id'])
    expect(fields(await failure(notifications.delete('x')))).toEqual(['id'])
    expect(sent).toEqual([])
  })
})

describe('an address', () => {
  it('is called by Ozon, which tells what is wrong with it', async () => {
    const { notifications, sent, told } = open({
      [CHECK]: (_, count) => {
        if (count === 1) return { is_active: true }
        const errors = [{ type: 'WRONG_RESULT_TIME_FIELD', description: 'time is no date' }]
        return count === 2 ? { is_active: false, errors } : { errors: ['?'] }
      },
    })
    expect(await notifications.check(URL_OF_SHOP)).toEqual({ isActive: true, errors: [] })
    expect(await notifications.check(URL_OF_SHOP)).toEqual({
      isActive: false,
      errors: [{ type: 'WRONG_RESULT_TIME_FIELD', description: 'time is no date' }],
    })
    expect(told).toEqual([])
    expect(await notifications.check(URL_OF_SHOP)).toEqual({ errors: [] })
    expect(told).toEqual(['wrong-type errors[]', 'missing is_active'])
    expect(sent[0]?.body).toEqual({ url: URL_OF_SHOP })
  })

  it('tells its health in the list, and Ozon from which time on it is slow', async () => {
    const { notifications, sent, told } = open({ [LIST]: () => ({ ...ONE, total_count: '1' }) })
    const filter = { health: ['YELLOW', 'RED'], sortDirection: 'DESC' } as const
    expect(await notifications.list(filter).toArray({ limit: 5 })).toEqual([
      {
        id: '41',
        url: URL_OF_SHOP,
        isEnabled: false,
        types: [{ type: 'TYPE_NEW_POSTING', description: 'New posting' }],
        createdAt: new Date('2026-09-02T09:00:00Z'),
        health: 'RED',
        healthAt: new Date('2026-11-21T01:00:00Z'),
        disableReason: 'AVAILABILITY',
        problematicType: 'TYPE_NEW_POSTING',
        reasonDetails: 'No answer',
      },
    ])
    expect(await notifications.thresholds()).toEqual([
      { health: 'GREEN', thresholdMs: 1500 },
      { health: 'YELLOW', thresholdMs: 2500 },
    ])
    expect(sent.map(({ body }) => body)).toEqual([
      { availability_statuses: ['YELLOW', 'RED'], sort_dir: 'DESC', limit: 5, offset: 0 },
      { limit: 1, offset: 0 },
    ])
    expect(told).toEqual([])
  })

  it('is found among a hundred others by the offset', async () => {
    const total = 101
    const { notifications, sent } = open({
      [LIST]: ({ body }) => {
        const from = Number(body['offset'])
        const size = Math.min(Number(body['limit']), total - from)
        return { urls: Array.from({ length: size }, (_, i) => ({ id: from + i + 1 })), total_count: total }
      },
    })
    const all = await notifications.list().toArray({ limit: Number.POSITIVE_INFINITY })
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: total }, (_, i) => String(i + 1)))
    expect(sent.map(({ body }) => body)).toEqual([
      { limit: 100, offset: 0 },
      { limit: 100, offset: 100 },
    ])
    expect(await notifications.list().first()).toEqual({ id: '1', types: [] })
  })

  it('may be odd, or none be there', async () => {
    const { notifications, told } = open({
      [LIST]: (_, count) =>
        count === 1 ? { urls: [{ enable: 'no', types: {}, speed: 1 }], total_count: 1 } : { urls: null },
    })
    expect(await notifications.list().toArray({ limit: 9 })).toEqual([{ id: '', types: [] }])
    expect(told.toSorted()).toEqual([
      'missing urls[].id',
      'unknown-field urls[].speed',
      'wrong-type urls[].enable',
      'wrong-type urls[].types',
    ])
    expect(await notifications.list().first()).toBeUndefined()
    expect(await notifications.thresholds()).toEqual([])
    expect(() => notifications.list({ health: [] })).toThrow('leave it out to mean all')
    const blue = notifications.list({ health: ['BLUE' as 'RED'] }).first()
    expect(fields(await failure(blue))).toEqual(['availability_statuses[0]'])
  })
})

it('types of pushes come with the address that each goes to', async () => {
  const { notifications, sent, told } = open({
    [TYPES]: (_, count) => {
      if (count > 1) return count === 2 ? { types: [{ seller_endpoint: 'x' }] } : { types: [] }
      return {
        types: [
          { type: 'TYPE_NEW_POSTING', description: 'New posting', seller_endpoint: { id: 41, url: URL_OF_SHOP } },
          { type: 'TYPE_CHAT_CLOSED', description: 'Chat closed', seller_endpoint: null },
        ],
      }
    },
  })
  expect(await notifications.types()).toEqual([
    { type: 'TYPE_NEW_POSTING', description: 'New posting', endpoint: { id: '41', url: URL_OF_SHOP } },
    { type: 'TYPE_CHAT_CLOSED', description: 'Chat closed' },
  ])
  expect([sent[0]?.body, told]).toEqual([{}, []])
  expect(await notifications.types()).toEqual([{ type: '' }])
  expect(told).toEqual(['wrong-type types[].seller_endpoint', 'missing types[].type'])
  expect(await notifications.types()).toEqual([])
})

/** No sample of Ozon's is known: the fields are those of its schema. */
const ONE = {
  urls: [
    {
      id: 41,
      url: URL_OF_SHOP,
      enable: false,
      types: [{ type: 'TYPE_NEW_POSTING', description: 'New posting' }],
      created_at: '2026-09-02T09:00:00Z',
      availability_status: 'RED',
      availability_status_date: '2026-11-21T01:00:00Z',
      disable_reason: 'AVAILABILITY',
      problematic_type: 'TYPE_NEW_POSTING',
      reason_details: 'No answer',
    },
  ],
  availability_status_thresholds: [
    { status: 'GREEN', threshold: '1500' },
    { status: 'YELLOW', threshold: 2500 },
  ],
}
