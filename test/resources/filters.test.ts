import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import {
  type PostingFilter,
  planList,
  planUnfulfilled,
  type UnfulfilledFilter,
} from '../../src/resources/postings/filter.ts'

const NOW = Date.parse('2026-11-22T09:00:00Z')
const since = '2026-11-01T00:00:00Z'

function problems(plan: () => unknown): string[] {
  try {
    plan()
  } catch (error) {
    if (!isRequestInvalidError(error)) throw error
    return error.problems.map(({ field, rule }) => `${field}: ${rule}`)
  }
  return []
}
const list = (filter: unknown): string[] => problems(() => planList(filter as PostingFilter, NOW))
const open = (filter: unknown): string[] => problems(() => planUnfulfilled(filter as UnfulfilledFilter, NOW))

describe('the filter of postings.list', () => {
  it("becomes Ozon's words", () => {
    const plan = planList(
      {
        since,
        to: new Date('2026-11-20T00:00:00Z'),
        statuses: ['awaiting_packaging'],
        changedSince: '2026-11-10T03:00:00+03:00',
        orderNumbers: ['1-2'],
        orderId: '9007199254740993',
        warehouseIds: ['20605650762000'],
        deliveryMethodIds: ['1'],
        providerIds: ['24'],
        integrationTypeFlows: ['ozon'],
        isBlrTraceable: false,
        include: ['financials', 'barcodes'],
        transliterate: true,
        sort: 'desc',
        pageSize: 7,
      },
      NOW,
    )
    expect(plan).toMatchObject({ path: '/v4/posting/fbs/list', pageSize: 7, sort: 'desc' })
    expect(plan.body({ fromMs: plan.fromMs, toMs: plan.toMs })).toEqual({
      filter: {
        since: '2026-11-01T00:00:00.000Z',
        to: '2026-11-20T00:00:00.000Z',
        statuses: ['awaiting_packaging'],
        last_changed_status_date: { from: '2026-11-10T00:00:00.000Z' },
        order_numbers: ['1-2'],
        order_id: 9007199254740993n,
        warehouse_ids: ['20605650762000'],
        delivery_method_ids: ['1'],
        provider_ids: ['24'],
        integration_type_flow: ['ozon'],
        is_blr_traceable: false,
      },
      sort_dir: 'desc',
      translit: true,
      with: { financial_data: true, barcodes: true },
    })
  })

  it('ends now when no end is given, asks for a hundred, and leaves the order to Ozon', () => {
    const plan = planList({ since }, NOW)
    expect(plan).toMatchObject({ toMs: NOW, pageSize: 100, sort: undefined, scheme: 'fbs' })
    expect(plan.body(plan)).not.toHaveProperty('sort_dir')
  })

  it.each([
    ['rfbs', '/v4/posting/fbs/list'],
    ['fbo', '/v3/posting/fbo/list'],
    ['fbp', '/v1/posting/fbp/list'],
    ['digital', '/v2/posting/digital/list'],
  ] as const)('of scheme %s goes to %s', (scheme, path) => {
    expect(planList({ scheme, since }, NOW).path).toBe(path)
  })

  it('takes only what the scheme has', () => {
    expect(list({ scheme: 'fbo', since, warehouseIds: ['1'], changedSince: since })).toEqual([
      'warehouseIds: is no filter of lists of scheme fbo',
      'changedSince: is no filter of lists of scheme fbo',
    ])
    expect(
      list({ scheme: 'fbp', since, include: ['legal'], offerId: 'a', name: 'b', postingNumbers: ['1-1-1'] }),
    ).toEqual(['include[0]: may name nothing for this scheme'])
    expect(list({ scheme: 'digital', since, statuses: ['delivered'] })).toEqual([
      'statuses: is no filter of lists of scheme digital',
    ])
  })

  it('names every mistake at once', () => {
    const found = list({
      since: '2026-02-30T00:00:00Z',
      to: '2026-11-20',
      statuses: ['awaiting_delivery'],
      orderNumbers: Array.from({ length: 101 }, (_, i) => `${i}`),
      warehouseIds: [5.5, 2 ** 60],
      deliveryMethodIds: ['x'],
      providerIds: [],
      integrationTypeFlows: 'ozon',
      orderId: 'abc',
      isBlrTraceable: 'no',
      include: ['barcode'],
      sort: 'up',
      pageSize: 101,
      status: 'x',
    })
    expect(found).toEqual([
      'status: is no filter of lists of scheme fbs; did you mean statuses?',
      'since: names a day that does not exist',
      'to: must be RFC 3339 text with a zone, such as 2026-11-22T09:00:00Z or 2026-11-22T12:00:00+03:00',
      expect.stringMatching(/^statuses\[0\]: cannot be asked for here; did you mean awaiting_deliver\? Possible: /),
      'orderNumbers: holds at most 100',
      'warehouseIds[0]: must be an id of digits',
      'warehouseIds[1]: must be an id of digits',
      'deliveryMethodIds[0]: must be an id of digits',
      'providerIds: is empty; leave it out to mean all',
      'integrationTypeFlows: must be a list',
      'orderId: must be an id of digits',
      'isBlrTraceable: must be true or false',
      'pageSize: must be a whole number from 1 to 100',
      "sort: must be 'asc' or 'desc'",
      'include[0]: may name analytics, barcodes, financials, legal',
    ])
  })

  it('takes ids as text, numbers or bigints', () => {
    const ids = [20605650762000, 20605650762001n, '20605650762002'] as unknown as readonly string[]
    const filter = { since, warehouseIds: ids, orderId: 5 as unknown as string }
    expect(planList(filter, NOW).body({ fromMs: 0, toMs: NOW })['filter']).toMatchObject({
      warehouse_ids: ['20605650762000', '20605650762001', '20605650762002'],
      order_id: 5n,
    })
  })

  it('wants a window that goes forward', () => {
    expect(list({})).toEqual(['since: is missing; Ozon wants a window'])
    expect(list({ since, to: '2026-10-01T00:00:00Z' })).toEqual(['since: must not be after to'])
    expect(list({ since: '2027-01-01T00:00:00Z' })).toEqual(['since: lies in the future; give `to` as well'])
    expect(list({ since, changedSince: since, changedTo: '2026-10-01T00:00:00Z' })).toEqual([
      'changedSince: must not be after changedTo',
    ])
  })

  it('must be an object with a known scheme', () => {
    for (const filter of [undefined, null, 'x', []]) expect(list(filter)).toEqual(['filter: must be an object'])
    expect(list({ scheme: 'dbs', since })).toEqual(['scheme: must be one of fbs, rfbs, fbo, fbp, digital, all'])
    expect(list({ scheme: 'toString', since })).toHaveLength(1)
  })
})

describe('the filter of postings.unfulfilled', () => {
  const windowOf = (filter: UnfulfilledFilter) => {
    const plan = planUnfulfilled(filter, NOW)
    return plan.body(plan)['filter']
  }

  it('covers half a year on either side of now when no date is given', () => {
    const plan = planUnfulfilled({}, NOW)
    expect(plan.dated).toBe(false)
    expect(plan.body(plan)).toEqual({
      filter: { cutoff_from: '2026-05-26T09:00:00.000Z', cutoff_to: '2027-05-21T09:00:00.000Z' },
    })
  })

  it('sorts when it is asked to, in the letters that each list is seen to take', () => {
    const unfulfilled = planUnfulfilled({ sort: 'asc' }, NOW)
    expect(unfulfilled.body(unfulfilled)).toMatchObject({ sort_dir: 'asc' })
    const words = (['fbs', 'rfbs', 'digital', 'fbo', 'fbp'] as const).map(scheme => {
      const plan = planList({ scheme, since, sort: 'desc' }, NOW)
      return plan.body(plan)['sort_dir']
    })
    expect(words).toEqual(['desc', 'desc', 'desc', 'DESC', 'DESC'])
  })

  it('takes one pair of dates, whole', () => {
    const pair = { deliveringFrom: since, deliveringTo: '2026-11-20T00:00:00Z' }
    expect(windowOf(pair)).toEqual({
      delivering_date_from: '2026-11-01T00:00:00.000Z',
      delivering_date_to: '2026-11-20T00:00:00.000Z',
    })
    expect(open({ ...pair, cutoffFrom: since, cutoffTo: since })).toEqual([
      'deliveringFrom, deliveringTo: exclude cutoffFrom and cutoffTo; give one pair',
    ])
    expect(open({ cutoffFrom: since, cutoffTo: '2026-10-01T00:00:00Z' })).toEqual([
      'cutoffFrom: must not be after cutoffTo',
    ])
    expect(open({ cutoffFrom: '2025-01-01T00:00:00Z', cutoffTo: '2026-10-01T00:00:00Z' })).toEqual([
      'cutoffTo: lies more than a year after cutoffFrom; Ozon allows a year',
    ])
  })

  it('gives a date its other end: as far from now as without any, or as far from the date as a year allows', () => {
    expect(windowOf({ cutoffTo: '2026-11-25T00:00:00Z' })).toEqual({
      cutoff_from: '2026-05-26T09:00:00.000Z',
      cutoff_to: '2026-11-25T00:00:00.000Z',
    })
    expect(windowOf({ cutoffFrom: since })).toMatchObject({ cutoff_to: '2027-05-21T09:00:00.000Z' })
    expect(windowOf({ cutoffTo: '2026-01-01T00:00:00Z' })).toMatchObject({ cutoff_from: '2025-01-06T00:00:00.000Z' })
    expect(windowOf({ deliveringTo: '2026-11-25T00:00:00Z' })).toEqual({
      delivering_date_from: '2026-05-26T09:00:00.000Z',
      delivering_date_to: '2026-11-25T00:00:00.000Z',
    })
  })

  it('refuses statuses that this list cannot be asked for', () => {
    expect(open({ statuses: ['cancelled'] })[0]).toMatch(/^statuses\[0\]: cannot be asked for here/)
    expect(open({ statuses: ['awaiting_packaging', 'delivering'] })).toEqual([])
  })
})
