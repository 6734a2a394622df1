import { describe, expect, it } from 'vitest'
import type { EffectEntry } from '../../src/sandbox/index.ts'
import type { Opened } from './support/open.ts'
import { openSandbox } from './support/open.ts'

const URL_A = 'https://shop.example/ozon/a'
const URL_B = 'https://shop.example/ozon/b'
const PING_REPLY = { version: '1.2', name: 'my shop', time: '2026-11-22T09:00:00Z' }

type Reply = (request: Request) => Response | Promise<Response>

/** A sandbox whose pushes end at one program. */
function open(reply: Reply = () => Response.json(PING_REPLY)): Opened & { readonly requests: Request[] } {
  const requests: Request[] = []
  const fetch: typeof globalThis.fetch = async input => {
    const request = new Request(input)
    requests.push(request.clone())
    return reply(request)
  }
  return { ...openSandbox({ pushes: { fetch } }), requests }
}

const effectsOf = ({ sandbox }: Opened): readonly string[] =>
  sandbox.journal.filter((each): each is EffectEntry => each.kind === 'effect').map(({ effect }) => effect)

async function idOf({ ozon }: Opened, url: string): Promise<string> {
  const all = await ozon.notifications.list().toArray({ limit: 10 })
  return all.find(each => each.url === url)?.id ?? expect.fail(`${url} is not connected`)
}

describe('connecting an address', () => {
  it('greets it with TYPE_PING and lists it with its types', async () => {
    const opened = open()
    const { ozon, sandbox, requests } = opened
    await ozon.notifications.set({ url: URL_A, types: ['TYPE_STATE_CHANGED', 'TYPE_NEW_POSTING'] })
    await sandbox.pushes.idle()
    expect(requests.map(({ url, method }) => [url, method])).toEqual([[URL_A, 'POST']])
    expect(await requests[0]?.json()).toEqual({ message_type: 'TYPE_PING', time: '2026-11-22T09:00:00.000Z' })
    const [endpoint] = await ozon.notifications.list().toArray({ limit: 10 })
    expect(endpoint).toMatchObject({ url: URL_A, isEnabled: true, health: 'GREEN' })
    expect(endpoint?.types.map(({ type }) => type)).toEqual(['TYPE_NEW_POSTING', 'TYPE_STATE_CHANGED'])
    expect(endpoint?.types.every(({ description }) => description !== '')).toBe(true)
    expect(effectsOf(opened)).toEqual(['push-url-connected'])
  })

  it('which types go where is told, and which go nowhere', async () => {
    const { ozon } = open()
    await ozon.notifications.set({ url: URL_A, types: ['TYPE_NEW_POSTING'] })
    const types = await ozon.notifications.types()
    expect(types).toHaveLength(21)
    expect(types.filter(({ endpoint }) => endpoint !== undefined)).toMatchObject([
      { type: 'TYPE_NEW_POSTING', endpoint: { url: URL_A } },
    ])
  })

  it.each([
    [{ url: 'shop.example/ozon', types: ['TYPE_NEW_POSTING'] }, 'Request.url: must be an address'],
    [{ url: 'ftp://shop.example', types: ['TYPE_NEW_POSTING'] }, 'Request.url: must be an address'],
    [{ url: 'https://', types: ['TYPE_NEW_POSTING'] }, 'Request.url: must be an address'],
    [{ url: URL_A, types: [] }, 'Request.types: value must contain at least 1 item'],
    [{ url: URL_A, types: ['TYPE_PING'] }, 'Request.types[0]: value must be one of'],
    [{ types: ['TYPE_NEW_POSTING'] }, 'Request.url: value is required'],
  ])('nonsense is refused: %j', async (body, message) => {
    const opened = open()
    const { status, body: answer } = await opened.post('/v1/notification/set', body)
    expect([status, answer.code]).toEqual([400, 3])
    expect(answer.message).toContain(message)
    expect(effectsOf(opened)).toEqual([])
  })

  it('an address is connected once, and a type goes to one address', async () => {
    const opened = open()
    await opened.post('/v1/notification/set', { url: URL_A, types: ['TYPE_NEW_POSTING'] })
    const again = await opened.post('/v1/notification/set', { url: URL_A, types: ['TYPE_STATE_CHANGED'] })
    expect(again).toMatchObject({ status: 409, body: { code: 6, message: 'the URL is connected already' } })
    const sameType = await opened.post('/v1/notification/set', { url: URL_B, types: ['TYPE_NEW_POSTING'] })
    expect(sameType).toMatchObject({
      status: 409,
      body: { message: 'TYPE_NEW_POSTING is sent to another URL already' },
    })
    expect(effectsOf(opened)).toEqual(['push-url-connected'])
  })
})

describe('changing it', () => {
  it('what is not given stays, and only a new address is greeted', async () => {
    const opened = open()
    const { ozon, sandbox, requests } = opened
    await ozon.notifications.set({ url: URL_A, types: ['TYPE_NEW_POSTING'] })
    const id = await idOf(opened, URL_A)
    await ozon.notifications.update(id, { types: ['TYPE_NEW_POSTING', 'TYPE_CUTOFF_DATE_CHANGED'] })
    await ozon.notifications.update(id, { url: URL_B })
    await sandbox.pushes.idle()
    expect(requests.map(({ url }) => url)).toEqual([URL_A, URL_B])
    const [endpoint] = await ozon.notifications.list().toArray({ limit: 10 })
    expect(endpoint).toMatchObject({ url: URL_B })
    expect(endpoint?.types).toHaveLength(2)
    expect(effectsOf(opened)).toEqual(['push-url-connected', 'push-url-changed', 'push-url-changed'])
  })

  it('what another address has is refused, and so is nothing', async () => {
    const opened = open()
    const { ozon, post } = opened
    await ozon.notifications.set({ url: URL_A, types: ['TYPE_NEW_POSTING'] })
    await ozon.notifications.set({ url: URL_B, types: ['TYPE_STATE_CHANGED'] })
    const id = Number(await idOf(opened, URL_B))
    expect(await post('/v1/notification/update', { id, url: URL_A })).toMatchObject({ status: 409 })
    expect(await post('/v1/notification/update', { id, types: ['TYPE_NEW_POSTING'] })).toMatchObject({ status: 409 })
    expect(await post('/v1/notification/update', { id })).toMatchObject({ status: 400 })
    // Its own address and types are no other's.
    expect(await post('/v1/notification/update', { id, url: URL_B, types: ['TYPE_STATE_CHANGED'] })).toMatchObject({
      status: 200,
    })
  })

  it('switched off it gets nothing, switched on it is greeted; what is so already stays so', async () => {
    const opened = open()
    const { ozon, requests, sandbox } = opened
    await ozon.notifications.set({ url: URL_A, types: ['TYPE_NEW_POSTING'] })
    const id = await idOf(opened, URL_A)
    await ozon.notifications.enable(id, true)
    await ozon.notifications.enable(id, false)
    expect(await ozon.notifications.list().first()).toMatchObject({ isEnabled: false, disableReason: 'SELLER' })
    await ozon.notifications.enable(id, true)
    await sandbox.pushes.idle()
    expect(requests).toHaveLength(2)
    expect(effectsOf(opened)).toEqual(['push-url-connected', 'push-url-disabled', 'push-url-enabled'])
  })

  it('a deleted one is gone, and its types are free', async () => {
    const opened = open()
    const { ozon } = opened
    await ozon.notifications.set({ url: URL_A, types: ['TYPE_NEW_POSTING'] })
    await ozon.notifications.delete(await idOf(opened, URL_A))
    await ozon.notifications.set({ url: URL_B, types: ['TYPE_NEW_POSTING'] })
    expect((await ozon.notifications.list().toArray({ limit: 10 })).map(({ url }) => url)).toEqual([URL_B])
    expect(effectsOf(opened)).toEqual(['push-url-connected', 'push-url-deleted', 'push-url-connected'])
  })

  it.each(['update', 'delete', 'enable'])('an address that is not there cannot be meant by %s', async name => {
    const body = { id: 7, ...(name === 'enable' ? { enabled: true } : {}) }
    const { status, body: answer } = await open().post(`/v1/notification/${name}`, body)
    expect([status, answer.code]).toEqual([404, 5])
  })
})

describe('the list of addresses', () => {
  it('comes in pages, in either order, and by health', async () => {
    const opened = open(request =>
      request.url === URL_B ? new Response('', { status: 500 }) : Response.json(PING_REPLY),
    )
    const { ozon, post, sandbox } = opened
    await ozon.notifications.set({ url: URL_A, types: ['TYPE_NEW_POSTING'] })
    await ozon.notifications.set({ url: URL_B, types: ['TYPE_STATE_CHANGED'] })
    await sandbox.pushes.idle()
    const urls = async (body: object): Promise<unknown> => {
      const answer = (await post('/v1/notification/list', body)).body
      return [answer.urls.map((each: { url: string }) => each.url), answer.total_count]
    }
    expect(await urls({})).toEqual([[URL_A, URL_B], 2])
    expect(await urls({ sort_dir: 'DESC', limit: 1 })).toEqual([[URL_B], 2])
    expect(await urls({ offset: 1, limit: 5 })).toEqual([[URL_B], 2])
    expect(await urls({ availability_statuses: ['RED'] })).toEqual([[URL_B], 1])
    expect(await ozon.notifications.list({ health: ['RED'] }).first()).toMatchObject({ problematicType: 'TYPE_PING' })
    expect(await ozon.notifications.thresholds()).toMatchObject([
      { health: 'GREEN', thresholdMs: 1500 },
      { health: 'YELLOW', thresholdMs: 2500 },
      { health: 'RED', thresholdMs: 2500 },
    ])
  })
})

describe('checking an address', () => {
  const json = { 'content-type': 'application/json' }
  it.each<readonly [string, Reply]>([
    ['SERVER_FAULT', () => new Response('', { status: 502 })],
    ['STATUS_CODE_NOT_OK', () => Response.json(PING_REPLY, { status: 201 })],
    ['EMPTY_BODY', () => new Response('', { headers: json })],
    ['INVALID_BODY', () => new Response(JSON.stringify(PING_REPLY), { headers: { 'content-type': 'text/plain' } })],
    ['INVALID_BODY', () => new Response(new TextEncoder().encode(JSON.stringify(PING_REPLY)))],
    ['INVALID_JSON', () => new Response('{', { headers: json })],
    ['WRONG_RESULT_FIELD', () => Response.json({ ...PING_REPLY, version: '' })],
    ['WRONG_RESULT_FIELD', () => Response.json({ result: true })],
    ['WRONG_RESULT_FIELD', () => Response.json('pong')],
    ['WRONG_RESULT_TIME_FIELD', () => Response.json({ ...PING_REPLY, time: 'now' })],
    ['WRONG_RESULT_TIME_FIELD', () => Response.json({ ...PING_REPLY, time: undefined })],
    ['REQUEST_ERROR', () => Promise.reject(new TypeError('fetch failed'))],
  ])('tells %s', async (type, reply) => {
    const { isActive, errors } = await open(reply).ozon.notifications.check(URL_A)
    expect(isActive).toBe(false)
    expect(errors.map(each => each.type)).toEqual([type])
    expect(errors[0]?.description).not.toBe('')
  })

  it('waits no longer than for a push', async () => {
    const { ozon, clock } = open(() => new Promise(() => undefined))
    const checking = ozon.notifications.check(URL_A)
    await clock.advance('10s')
    expect((await checking).errors).toMatchObject([{ type: 'REQUEST_TIMEOUT' }])
  })

  it('an address need not be connected, and is not by being checked', async () => {
    const opened = open()
    expect(await opened.ozon.notifications.check(URL_A)).toEqual({ isActive: true, errors: [] })
    expect(await opened.ozon.notifications.list().first()).toBeUndefined()
    expect(effectsOf(opened)).toEqual([])
    expect(opened.sandbox.journal.filter(({ kind }) => kind !== 'posting')).toMatchObject([
      { kind: 'push', messageType: 'TYPE_PING', url: URL_A, attempt: 1, delivered: true },
      { kind: 'request', operation: '/v1/notification/check', carriedOut: true },
      { kind: 'request', operation: '/v1/notification/list' },
    ])
  })

  it('a connected function is checked where it is', async () => {
    const { sandbox, ozon } = openSandbox()
    sandbox.pushes.connect(() => undefined)
    const [endpoint] = await ozon.notifications.list().toArray({ limit: 1 })
    expect(await ozon.notifications.check(endpoint?.url ?? '')).toMatchObject({ isActive: true })
  })

  it('what is no address is refused before anybody is called', async () => {
    const opened = open()
    expect(await opened.post('/v1/notification/check', { url: 'nowhere' })).toMatchObject({ status: 400 })
    expect(opened.requests).toEqual([])
  })
})
