import { describe, expect, it } from 'vitest'
import { createOzon, type Ozon } from '../../src/client.ts'
import { isAnswerInvalidError, isRejectedError, isRequestInvalidError } from '../../src/errors.ts'
import { type Answers, fakeOzon, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

function open(answers: Answers): { ozon: Ozon; sent: ReturnType<typeof fakeOzon>['sent']; told: string[] } {
  const fake = fakeOzon(answers)
  const told: string[] = []
  const limits = { requestsPerSecond: Number.POSITIVE_INFINITY }
  const onDrift = ({ kind, path }: { kind: string; path: string }): void => void told.push(`${kind} ${path}`)
  return { ozon: createOzon({ clientId: '1', apiKey: 'k', fetch: fake.fetch, limits, onDrift }), sent: fake.sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const twice = (n: number): string[] => Array.from({ length: n }, (_, i) => `${i}-1-1`)

describe('packing', () => {
  it('ships whole postings in packages, in parts, and splits them', async () => {
    const { ozon, sent } = open({
      '/v4/posting/fbs/ship': () => readFixture('json/v4-posting-fbs-ship/001.json'),
      '/v4/posting/fbs/ship/package': () => ({ result: '1-1-2' }),
      '/v1/posting/fbs/split': () => ({
        parent_posting: { posting_number: '1-1-1', products: [{ product_id: 5, quantity: 1 }] },
        postings: [{ posting_number: '1-1-2', products: [{ product_id: '5', quantity: '2' }] }],
      }),
      '/v1/posting/fbs/traceable/split': () => ({
        postings: [{ posting_number: '1-1-3', potential_blr_traceable: true, products: [{ sku: 7, quantity: 1 }] }],
      }),
    })
    const lines = [{ sku: '9007199254740993', quantity: 2 }]
    expect(await ozon.packing.ship('1-1-1', [{ lines }])).toEqual({ postingNumbers: ['89491381-0072-1'] })
    expect(sent[0]?.text).toContain('"products":[{"product_id":9007199254740993,"quantity":2}]')
    expect(await ozon.packing.shipPackage('1-1-1', [{ sku: '5', quantity: 1, exemplarIds: ['8'] }])).toBe('1-1-2')
    expect(sent[1]?.body['products']).toEqual([{ product_id: 5, quantity: 1, exemplarsIds: ['8'] }])
    const parts = [1, 2].map(quantity => ({ lines: [{ sku: '5', quantity }] }))
    expect(await ozon.packing.split('1-1-1', parts)).toEqual({
      parent: { postingNumber: '1-1-1', lines: [{ sku: '5', quantity: 1 }] },
      postings: [{ postingNumber: '1-1-2', lines: [{ sku: '5', quantity: 2 }] }],
    })
    expect((await ozon.packing.splitTraceable('1-1-1')).postings).toEqual([
      { postingNumber: '1-1-3', mayBeTraceable: true, lines: [{ sku: '7', quantity: 1 }] },
    ])
  })

  it('tells limits, countries and what traceable goods need', async () => {
    const { ozon, told } = open({
      '/v1/posting/fbs/restrictions': () => ({
        result: {
          posting_number: '1-1-1',
          max_posting_weight: 25_000,
          width: 60.5,
          max_posting_price: 500_000,
          min_posting_price: 'x',
        },
      }),
      '/v2/posting/fbs/product/country/list': () => readFixture('json/v2-posting-fbs-product-country-list/001.json'),
      '/v2/posting/fbs/product/country/set': () => ({ product_id: 180550365, is_gtd_needed: true }),
      '/v1/posting/fbs/product/traceable/attribute': () => ({ products: [{ sku: 5, required_attributes: ['rnpt'] }] }),
      '/v3/posting/multiboxqty/set': () => ({ result: { result: true } }),
    })
    const limits = await ozon.packing.restrictions('1-1-1')
    expect(limits).toMatchObject({ maxWeightGrams: 25_000, widthCm: 60.5 })
    expect(limits.maxPrice?.toString()).toBe('500000 RUB')
    expect(told).toEqual(['wrong-type result.min_posting_price'])
    expect((await ozon.packing.countries('Тур'))[0]?.isoCode).toMatch(/^[A-Z]{2}$/)
    expect((await ozon.packing.countries()).length).toBeGreaterThan(0)
    expect(await ozon.packing.setCountry('1-1-1', '180550365', 'TR')).toEqual({
      productId: '180550365',
      isGtdNeeded: true,
    })
    expect(await ozon.packing.traceableAttributes('1-1-1')).toEqual([{ sku: '5', required: ['rnpt'] }])
    await ozon.packing.setBoxes('1-1-1', 3)
  })

  it('never takes silence for success', async () => {
    const { ozon, told } = open({
      '/v4/posting/fbs/ship/package': () => ({ result: null }),
      '/v3/posting/multiboxqty/set': (_, count) => (count === 1 ? { result: { result: false } } : {}),
      '/v1/posting/fbs/restrictions': () => ({}),
      '/v2/posting/fbs/product/country/list': () => ({ result: [] }),
      '/v1/posting/fbs/product/traceable/attribute': () => ({ products: null }),
      '/v4/posting/fbs/ship': () => ({}),
    })
    const silent = await failure(ozon.packing.shipPackage('1-1-1', [{ sku: '5', quantity: 1 }]))
    expect(isAnswerInvalidError(silent)).toBe(true)
    const refused = await failure(ozon.packing.setBoxes('1-1-1', 3))
    expect(refused).toMatchObject({ kind: 'rejected', outcome: 'rejected' })
    expect(await failure(ozon.packing.setBoxes('1-1-1', 3))).toMatchObject({ outcome: 'unknown' })
    expect(isAnswerInvalidError(await failure(ozon.packing.restrictions('1-1-1')))).toBe(true)
    expect(told).toEqual(['missing result'])
    expect(await ozon.packing.countries()).toEqual([])
    expect(await ozon.packing.traceableAttributes('1-1-1')).toEqual([])
    const lines = [{ sku: '5', quantity: 1 }]
    const unnamed = await failure(ozon.packing.ship('1-1-1', [{ lines }]))
    expect(unnamed).toMatchObject({ kind: 'answer-invalid', outcome: 'accepted', answer: {} })
  })

  it.each<[string, unknown, string]>([
    ['no packages', undefined, 'packages: must be a list'],
    ['an empty list', [], 'packages: is empty'],
    ['packages without lines', [{}], 'packages[0].lines: must be a list'],
    ['an empty package', [{ lines: [] }], 'packages[0].lines: is empty'],
    [
      'no pieces',
      [{ lines: [{ sku: 5, quantity: 0 }] }],
      'packages[0].lines[0].quantity: must be a whole number from 1',
    ],
    ['text for a number', [{ lines: [{ sku: 5n, quantity: '1' }] }], "must be a whole number from 1 (got '1')"],
  ])('sends nothing for %s', async (_, packages, rule) => {
    const { ozon, sent } = open({})
    const error = await failure(ozon.packing.ship('1-1-1', packages as never))
    expect(isRequestInvalidError(error)).toBe(true)
    expect(String(error)).toContain(rule)
    expect(isRequestInvalidError(await failure(ozon.packing.split('1-1-1', packages as never)))).toBe(true)
    expect(sent).toEqual([])
  })

  it('sends nothing for a posting that has no number', async () => {
    const { ozon, sent } = open({})
    expect(isRequestInvalidError(await failure(ozon.packing.ship('', [])))).toBe(true)
    expect(
      isRequestInvalidError(await failure(ozon.packing.ship('1-1-1', [{ lines: [{ sku: 'x', quantity: 1 }] }]))),
    ).toBe(true)
    expect(sent).toEqual([])
  })
})

describe('rFBS delivery', () => {
  it('sorts what Ozon says of each posting, and what it does not say', async () => {
    const { ozon, sent } = open({
      '/v2/fbs/posting/delivering': ({ body }) => ({
        result: (body['posting_number'] as string[]).slice(1).map((number, i) => ({
          posting_number: number,
          result: i > 0,
          error: i > 0 ? [] : 'TRANSITION_IS_NOT_POSSIBLE',
        })),
      }),
    })
    const { done, failed, unknown } = await ozon.delivery.markDelivering(twice(22))
    expect(sent.map(({ body }) => (body['posting_number'] as string[]).length)).toEqual([20, 2])
    expect(done).toHaveLength(18)
    expect(unknown).toEqual(['0-1-1', '20-1-1'])
    expect(failed.map(({ item, code }) => `${item} ${code}`)).toEqual([
      '1-1-1 TRANSITION_IS_NOT_POSSIBLE',
      '21-1-1 TRANSITION_IS_NOT_POSSIBLE',
    ])
  })

  it('moves on to the last mile and to the door, and sets tracking numbers', async () => {
    const good = ({ body }: { body: Readonly<Record<string, unknown>> }): unknown => ({
      result: (body['posting_number'] as string[]).map(number => ({ posting_number: number, result: true, error: '' })),
    })
    const { ozon, sent } = open({
      '/v2/fbs/posting/last-mile': good,
      '/v2/fbs/posting/delivered': good,
      '/v2/fbs/posting/tracking-number/set': () => ({
        result: [{ posting_number: '1-1-1', result: false, error: '' }],
      }),
    })
    expect((await ozon.delivery.markLastMile(['1-1-1'])).done).toEqual(['1-1-1'])
    expect((await ozon.delivery.markDelivered(['1-1-1'])).done).toEqual(['1-1-1'])
    const tracking = await ozon.delivery.setTrackingNumbers([{ postingNumber: '1-1-1', trackingNumber: 'AB' }])
    expect(tracking.failed).toEqual([{ item: '1-1-1', message: 'Ozon gave no reason.', retryable: false }])
    expect(sent[2]?.body).toEqual({ tracking_numbers: [{ posting_number: '1-1-1', tracking_number: 'AB' }] })
  })

  it('takes what Ozon does not tell for neither done nor refused', async () => {
    const { ozon } = open({
      '/v2/fbs/posting/last-mile': () => ({ result: [{ posting_number: '1-1-1', result: 'yes', error: [] }] }),
      '/v1/posting/fbs/pick-up-code/verify': (_, count) => (count === 1 ? {} : { valid: 'yes' }),
    })
    expect(await ozon.delivery.markLastMile(['1-1-1'])).toEqual({ done: [], failed: [], unknown: ['1-1-1'] })
    for (const _answer of ['{}', 'valid: yes']) {
      const untold = await failure(ozon.delivery.verifyPickupCode('1-1-1', '1234'))
      expect(untold).toMatchObject({ kind: 'answer-invalid', outcome: 'accepted' })
    }
  })

  it('takes rows that contradict each other, or themselves, for neither done nor refused', async () => {
    const row = (number: string, result: boolean, error: unknown = []) => ({ posting_number: number, result, error })
    const { ozon } = open({
      '/v2/fbs/posting/last-mile': () => ({
        result: [
          row('1-1-1', true),
          row('1-1-1', false, 'SOME_ERROR'),
          row('2-1-1', false, 'SOME_ERROR'),
          row('2-1-1', true),
          row('3-1-1', true, 'SOME_ERROR'),
          row('4-1-1', true),
          row('4-1-1', true),
        ],
      }),
    })
    const numbers = ['1-1-1', '2-1-1', '3-1-1', '4-1-1']
    const { done, failed, unknown } = await ozon.delivery.markLastMile(numbers)
    expect({ done, failed, unknown }).toEqual({ done: ['4-1-1'], failed: [], unknown: ['1-1-1', '2-1-1', '3-1-1'] })
  })

  it('moves deadlines and slots, and checks the code of the courier', async () => {
    const { ozon, sent, told } = open({
      '/v1/posting/cutoff/set': () => ({ result: true }),
      '/v1/posting/fbs/timeslot/set': () => ({ result: true }),
      '/v1/posting/fbs/timeslot/change-restrictions': (_, count) =>
        count === 1
          ? {
              delivery_interval: { begin: '2026-11-25T09:00:00Z', end: '2026-11-25T11:00:00Z' },
              remaining_changes_count: 2,
            }
          : { delivery_interval: 'soon' },
      '/v1/posting/fbs/pick-up-code/verify': () => ({ valid: true }),
    })
    await ozon.delivery.setCutoff('1-1-1', new Date('2026-11-25T09:00:00Z'))
    await ozon.delivery.setTimeslot('1-1-1', { from: '2026-11-25T12:00:00+03:00', to: '2026-11-25T11:00:00Z' })
    expect(sent.map(({ body }) => body)).toEqual([
      { posting_number: '1-1-1', new_cutoff_date: '2026-11-25T09:00:00.000Z' },
      { posting_number: '1-1-1', new_timeslot: { from: '2026-11-25T09:00:00.000Z', to: '2026-11-25T11:00:00.000Z' } },
    ])
    expect(await ozon.delivery.timeslot('1-1-1')).toEqual({
      from: new Date('2026-11-25T09:00:00Z'),
      to: new Date('2026-11-25T11:00:00Z'),
      remainingChanges: 2,
    })
    expect(await ozon.delivery.timeslot('1-1-1')).toEqual({})
    expect(told).toContain('wrong-type delivery_interval')
    expect(await ozon.delivery.verifyPickupCode('1-1-1', '1234')).toBe(true)
    const wrong = await failure(ozon.delivery.setCutoff('1-1-1', 'tomorrow'))
    expect(isRequestInvalidError(wrong)).toBe(true)
    expect(String(wrong)).toContain('cutoff: must be RFC 3339')
  })
})

describe('disputes', () => {
  it('share their fate within a request, and lose nothing', async () => {
    const { ozon, sent } = open({
      '/v2/posting/fbs/arbitration': (_, count) => (count === 1 ? { result: true } : { result: false }),
      '/v2/posting/fbs/awaiting-delivery': (_, count) =>
        count === 1 ? {} : json(500, { code: 13, message: 'Internal error' }),
    })
    const opened = await ozon.disputes.open(twice(21))
    expect([opened.done.length, opened.failed.map(({ item }) => item)]).toEqual([20, ['20-1-1']])
    const back = await ozon.disputes.returnToShipping(twice(101))
    expect(back).toEqual({ done: [], failed: [], unknown: twice(101) })
    expect(sent.map(({ body }) => (body['posting_number'] as string[]).length)).toEqual([20, 1, 100, 1])
  })
})

describe('cancellations', () => {
  it('know the reasons, all and those of a posting', async () => {
    const { ozon, sent } = open({
      '/v2/posting/fbs/cancel-reason/list': () => readFixture('json/v2-posting-fbs-cancel-reason-list/001.json'),
      '/v1/posting/fbs/cancel-reason': ({ body }) => ({
        result: (body['related_posting_numbers'] as string[]).map(number => ({
          posting_number: number,
          reasons: [{ id: 352, title: 'Out of stock', type_id: 'seller' }],
        })),
      }),
    })
    const all = await ozon.cancellations.reasons()
    expect(all.every(reason => /^\d+$/.test(reason.id))).toBe(true)
    const found = await ozon.cancellations.reasonsFor(twice(21))
    expect(found).toHaveLength(21)
    expect(found[20]).toEqual({
      postingNumber: '20-1-1',
      reasons: [{ id: '352', title: 'Out of stock', side: 'seller' }],
    })
    expect(sent).toHaveLength(3)
    const empty = open({
      '/v2/posting/fbs/cancel-reason/list': () => ({ result: [] }),
      '/v1/posting/fbs/cancel-reason': () => ({ result: null }),
    })
    expect(await empty.ozon.cancellations.reasons()).toEqual([])
    expect(await empty.ozon.cancellations.reasonsFor(['1-1-1'])).toEqual([])
  })

  it('cancel a posting or some of its products, with words where Ozon wants them', async () => {
    const { ozon, sent } = open({
      '/v2/posting/fbs/cancel': (_, count) => ({ result: count === 1 }),
      '/v2/posting/fbs/product/cancel': (_, count) => (count === 1 ? { result: '1-1-1' } : { result: '' }),
    })
    await ozon.cancellations.cancel('1-1-1', { reasonId: '352' })
    expect(sent[0]?.body).toEqual({ posting_number: '1-1-1', cancel_reason_id: 352, cancel_reason_message: '' })
    expect(isRejectedError(await failure(ozon.cancellations.cancel('1-1-1', { reasonId: '352' })))).toBe(true)
    const lines = [{ sku: '5', quantity: 1 }]
    expect(await ozon.cancellations.cancelProducts('1-1-1', { reasonId: '352', message: 'Broken' }, lines)).toBe(
      '1-1-1',
    )
    expect(
      await ozon.cancellations.cancelProducts('1-1-1', { reasonId: '352', message: 'Broken' }, lines),
    ).toBeUndefined()
    const wordless = await failure(ozon.cancellations.cancel('1-1-1', { reasonId: '402', message: ' ' }))
    expect(String(wordless)).toContain('message: is missing; Ozon wants words with this')
    const odd = await failure(ozon.cancellations.cancelProducts('1-1-1', { reasonId: 'x' }, lines))
    expect(String(odd)).toContain('reasonId: must be an id of digits')
    expect(sent).toHaveLength(4)
  })

  it("list buyers' requests page by page, and answer them", async () => {
    const request = (n: number): unknown => ({
      cancellation_id: n,
      posting_number: `${n}-1-1`,
      state: { id: 1, name: 'Waits', state: 'ON_APPROVAL' },
      cancellation_initiator: 'CLIENT',
      cancellation_reason: { id: 508, name: 'Changed my mind' },
      auto_approve_date: '2026-11-25T09:00:00Z',
    })
    const { ozon, sent, told } = open({
      '/v2/conditional-cancellation/list': ({ body }) => {
        const from = Number(body['last_id'])
        const rows = Array.from({ length: from === 0 ? 500 : 1 }, (_, i) => request(from + i + 1))
        return { result: rows, last_id: from + rows.length, counter: 501 }
      },
      '/v2/conditional-cancellation/approve': () => new Response(''),
      '/v2/conditional-cancellation/reject': () => ({}),
    })
    const filter = { state: 'ON_APPROVAL', initiators: ['CLIENT'], postingNumbers: ['1-1-1'] } as const
    const all = await ozon.cancellations.conditional(filter).toArray({ limit: 1000 })
    expect(all).toHaveLength(501)
    expect(all[500]).toEqual({
      id: '501',
      postingNumber: '501-1-1',
      state: 'ON_APPROVAL',
      stateName: 'Waits',
      stateId: '1',
      initiator: 'CLIENT',
      reasonId: '508',
      reason: 'Changed my mind',
      autoApproveAt: new Date('2026-11-25T09:00:00Z'),
    })
    expect(sent[0]?.body['filters']).toEqual({
      state: 'ON_APPROVAL',
      cancellation_initiator: ['CLIENT'],
      posting_number: ['1-1-1'],
    })
    await ozon.cancellations.approve('501')
    await ozon.cancellations.reject('501', 'On its way')
    expect(sent.slice(-2).map(({ body }) => body)).toEqual([
      { cancellation_id: 501 },
      { cancellation_id: 501, comment: 'On its way' },
    ])
    expect(told).toEqual([])
    const odd = open({
      '/v2/conditional-cancellation/list': () => ({
        result: [{ cancellation_id: 1, state: 'x', cancellation_reason: { no: 1 } }],
      }),
    })
    expect(await odd.ozon.cancellations.conditional().first()).toEqual({ id: '1' })
    expect(odd.told).toEqual(
      expect.arrayContaining(['wrong-type result[].state', 'unknown-field result[].cancellation_reason.no']),
    )
  })

  it('tell meta of each page, also to the caller', async () => {
    const { ozon } = open({ '/v2/conditional-cancellation/list': () => ({ result: [] }) })
    const seen: string[] = []
    const list = ozon.cancellations.conditional({}, { onResponse: ({ operation }) => seen.push(operation) })
    for await (const page of list.pages()) expect(page.meta.httpStatus).toBe(200)
    expect(seen).toEqual(['/v2/conditional-cancellation/list'])
  })
})
