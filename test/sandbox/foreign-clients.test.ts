import { describe, expect, it, onTestFinished } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { CONTESTED, createSandbox, type SandboxOptions } from '../../src/sandbox/index.ts'
import { objectionsToAnswer } from './support/judge.ts'
import { openSandbox } from './support/open.ts'

/** What clients of others, in PHP, Go, Python and TypeScript, send and expect, and what stopped them at the sandbox. */
const SET_STOCKS = '/v2/products/stocks'
const STOCKS = '/v4/product/info/stocks'
const LIST = '/v4/posting/fbs/list'

const shop: SandboxOptions = {
  seed: {
    sellers: [
      {
        warehouses: [{ id: '5001' }, { id: '5002', flow: 'RFBS_SELF' }],
        products: [{ offerId: 'MUG-250', sku: '501', stock: 5 }],
        postings: [
          { number: '1-1-1', lines: [{ offerId: 'MUG-250' }] },
          { number: '2-1-1', flow: 'RFBS_SELF', status: 'awaiting_deliver', lines: [{ offerId: 'MUG-250' }] },
        ],
      },
    ],
  },
}

const open = (behaviour: SandboxOptions['behaviour'] = {}) => openSandbox({ ...shop, behaviour })

describe('stocks are set', () => {
  const update = { stock: 3, warehouse_id: 5001 }

  it.each([
    [{ offer_id: 'MUG-250', product_id: 210_000_001 }],
    [{ offer_id: 'MUG-250', product_id: 0 }],
    [{ offer_id: '', product_id: 210_000_001 }],
    [{ offer_id: 'MUG-250' }],
    [{ product_id: '210000001' }],
  ])('with %j', async ids => {
    const { post, ozon } = open()
    const { status, body } = await post(SET_STOCKS, { stocks: [{ ...ids, ...update }] })
    expect([status, body.result?.[0]]).toEqual([200, expect.objectContaining({ offer_id: 'MUG-250', updated: true })])
    const sent = await ozon.call(SET_STOCKS, { stocks: [{ ...ids, ...update, warehouse_id: 5002 }] })
    expect(sent).toMatchObject({ result: [{ updated: true }] })
  })

  it('of the product with the offer id, when the other id is of another product', async () => {
    const { body } = await open().post(SET_STOCKS, { stocks: [{ offer_id: 'MUG-250', product_id: 7, ...update }] })
    expect(body.result[0]).toMatchObject({ product_id: 210_000_001, updated: true })
  })

  it.each([[{}], [{ offer_id: '' }], [{ product_id: 0 }], [{ offer_id: '', product_id: '0' }]])(
    'not with %j, neither by Ozon nor by the client',
    async ids => {
      const { post, ozon } = open()
      const { status, body } = await post(SET_STOCKS, { stocks: [{ ...ids, ...update }] })
      expect([status, body.message]).toEqual([400, expect.stringContaining('offer_id, or product_id')])
      const sending = ozon.call(SET_STOCKS, { stocks: [{ ...ids, ...update }] })
      await expect(sending).rejects.toMatchObject({ kind: 'request-invalid' })
    },
  )
})

describe('requests of clients that write everything', () => {
  const period = { since: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }

  it('with fields of older documents pass where they are ignored', async () => {
    const body = { filter: { visibility: 'ALL', with_quants: true }, limit: 10 }
    expect((await open().post(STOCKS, body)).status).toBe(400)
    expect((await open({ unknownFields: 'ignore' }).post(STOCKS, body)).status).toBe(200)
  })

  it.each([
    [LIST, { filter: period, limit: 10, sort_dir: '' }],
    [STOCKS, { filter: { visibility: '' }, limit: 10 }],
    ['/v3/chat/list', { filter: { chat_status: '' }, limit: 10 }],
  ])("of %s with '' for a word pass where that is nothing given", async (path, body) => {
    expect((await open().post(path, body)).status).toBe(400)
    const { status, body: answer } = await open({ emptyWords: 'ignore' }).post(path, body)
    expect([status, objectionsToAnswer(path, answer)]).toEqual([200, []])
  })

  it("pass with '' for a moment either way", async () => {
    const filter = { ...period, last_changed_status_date: { from: '', to: '' } }
    expect((await open().post(LIST, { filter, limit: 10 })).status).toBe(200)
  })
})

describe('answers', () => {
  it('that tell nothing are JSON, which a client may parse', async () => {
    const { sandbox, ozon } = open()
    const { clientId, apiKey } = sandbox.credentials
    const headers = { 'client-id': clientId, 'api-key': apiKey, 'content-type': 'application/json' }
    const path = '/v6/fbs/posting/product/exemplar/set'
    const set = { posting_number: '1-1-1', products: [] }
    const answer = await sandbox.fetch(`https://api-seller.ozon.ru${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(set),
    })
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'application/json',
      '{}',
    ])
    await expect(ozon.call(path, set)).resolves.toBeUndefined()
  })

  it('count products by the old name and the new one, at any time', async () => {
    const { post, clock } = open()
    const ask = async (of = post) => {
      const { total, total_items } = (await of(STOCKS, { filter: {}, limit: 10 })).body
      return [total, total_items]
    }
    expect(await ask()).toEqual([1, 1])
    await clock.advance('30d')
    expect(await ask()).toEqual([1, 1])
    expect(await ask(open({ stockTotals: 'total_items' }).post)).toEqual([undefined, 1])
    expect(await ask(open({ stockTotals: 'total' }).post)).toEqual([1, undefined])
  })

  it('leave out a substatus that there was not, and have the fields of the examples', async () => {
    const { post } = open()
    const { result } = (await post('/v3/posting/fbs/get', { posting_number: '1-1-1' })).body
    expect(result).not.toHaveProperty('previous_substatus', '')
    expect(result).toMatchObject({
      destination_place_id: expect.any(Number),
      destination_place_name: expect.any(String),
      is_click_and_collect: false,
      is_presortable: false,
    })
  })

  it.each(CONTESTED.emptyErrors)('of moves have %s where nothing went wrong, which the client reads', async form => {
    const { post } = open({ emptyErrors: form })
    const { body } = await post('/v2/fbs/posting/delivering', { posting_number: ['2-1-1'] })
    expect(body.result[0]).toMatchObject({ result: true, error: form === 'list' ? [] : '' })
    const again = open({ emptyErrors: form })
    await expect(again.ozon.delivery.markDelivering(['2-1-1'])).resolves.toMatchObject({ done: ['2-1-1'], failed: [] })
  })

  it.each(CONTESTED.fboReasonsField)('tell FBO reasons under %s, and the client reads them', async field => {
    const { post, ozon } = open({ fboReasonsField: field })
    const { body } = await post('/v1/posting/fbo/cancel-reason/list')
    expect(Object.keys(body)).toEqual([field])
    expect((await ozon.cancellations.fboReasons()).map(({ id }) => id)).toContain('352')
  })

  it('have a return whose moments and compensation are null until they come', async () => {
    const { post, sandbox, clock } = openSandbox({
      seed: { sellers: [{ postings: [{ number: '3-1-1', status: 'delivered' }] }] },
    })
    sandbox.levers.returnGoods('3-1-1')
    await clock.advance('1m')
    const { returns } = (await post('/v1/returns/list', { limit: 10 })).body
    expect(returns[0]).toMatchObject({
      compensation_status: null,
      logistic: { technical_return_moment: null, final_moment: null, cancelled_with_compensation_moment: null },
    })
  })
})

it('its key is a UUID, as real ones are', () => {
  expect(open().sandbox.credentials.apiKey).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
})

describe('a wrong type of JSON', () => {
  const send = async (text: string, behaviour: SandboxOptions['behaviour'] = {}) => {
    const { sandbox } = open(behaviour)
    const { clientId, apiKey } = sandbox.credentials
    const headers = { 'client-id': clientId, 'api-key': apiKey }
    const response = await sandbox.fetch(`https://api-seller.ozon.ru${LIST}`, { method: 'POST', headers, body: text })
    return [response.status, await response.json()]
  }
  const refusal = (message: string) => [400, { code: 3, message, details: [] }]

  it.each([
    [`{\n  "limit": 10,\n  "filter": [1]\n}`, 'line 3:13): unexpected token ['],
    [`{ "limit": { "a": "}" }, "filter": {} }`, 'line 1:12): unexpected token {'],
    [`{"filter":{"statuses":["a", "b\\"", 7]},"limit":1}`, 'line 1:36): unexpected token 7'],
    [`{"filter":{},"limit":"ten"}`, 'line 1:22): unexpected token "ten"'],
    ['[]', 'line 1:1): unexpected token ['],
  ])('is refused with line and column, as Ozon does: %s', async (text, end) => {
    expect(await send(text)).toEqual(refusal(`proto: syntax error (${end}`))
  })

  it('is refused with the name of the field where the tester wants it', async () => {
    const [status, body] = await send('{"filter":{},"limit":"ten"}', { wrongTypeWords: 'field' })
    expect([status, body.message]).toEqual([400, expect.stringContaining('Request.limit: cannot unmarshal')])
  })
})

describe('what the sandbox does not play', () => {
  const PATHS = ['/v3/supply-order/list', '/v1/actions', '/v1/analytics/data', '/v2/product/pictures/info']

  it.each(PATHS)('is told in one form, whether the package knows it or not: %s', async path => {
    const { status, headers, body } = await open().post(path)
    expect([status, body.code, headers.get('x-ozon-orders-sandbox')]).toEqual([501, 12, 'not-played'])
    expect(body.message).toContain(`The sandbox does not play ${path}`)
    const told = await open({ notPlayedStatus: 404 }).post(path)
    expect([told.status, told.headers.get('x-ozon-orders-sandbox')]).toEqual([404, 'not-played'])
  })

  it.each([501, 404] as const)('is asked once by the client, when it answers %i', async notPlayedStatus => {
    const sandbox = createSandbox({ ...shop, behaviour: { notPlayedStatus } })
    const { url, close } = await sandbox.listen()
    onTestFinished(() => close())
    const ozon = createOzon({ ...sandbox.credentials, baseUrl: url })
    await expect(ozon.request('/v1/actions', { method: 'POST' })).rejects.toMatchObject({ attempts: 1 })
    await expect(
      ozon.call('/v1/report/warehouse/stock', { language: 'DEFAULT', warehouseId: ['1'] }),
    ).rejects.toMatchObject({
      attempts: 1,
    })
  })

  it('is another thing than a path that no Ozon has', async () => {
    expect((await open().post('/nowhere')).status).toBe(404)
  })
})

it('a way that a contested fact does not have is refused by its name', () => {
  const behaviour = { emptyWords: 'maybe' } as unknown as SandboxOptions['behaviour']
  expect(() => open(behaviour)).toThrow('behaviour.emptyWords must be one of refuse, ignore, got maybe')
})
