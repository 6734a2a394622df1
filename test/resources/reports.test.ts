import { expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import type { PostingReport, ReturnsReport } from '../../src/resources/reports/request.ts'
import { Reports } from '../../src/resources/reports.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const CREATE = '/v1/report/postings/create'
const RETURNS = '/v2/report/returns/create'
const STOCK = '/v1/report/warehouse/stock'
const INFO = '/v1/report/info'
const LIST = '/v1/report/list'
const NOVEMBER = { from: '2026-11-01T03:00:00+03:00', to: new Date('2026-12-01T00:00:00Z') } as const

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { reports: new Reports(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

it('begins a report on postings with everything that Ozon takes', async () => {
  const { reports, sent, told } = open({ [CREATE]: () => readFixture('json/v1-report-postings-create/001.json') })
  const code = await reports.createPostings({
    ...NOVEMBER,
    scheme: 'fbs',
    skus: ['9007199254740993'],
    offerId: 'c-1',
    title: 'Cup',
    warehouseIds: ['3'],
    deliveryMethodIds: ['2'],
    cancelReasonIds: ['352'],
    statuses: ['delivered'],
    statusCodes: ['1'],
    isExpress: false,
    language: 'EN',
    include: ['additional', 'analytics', 'customer', 'jewelryCodes'],
  })
  expect(code).toBe('d55f4517-8347-4e24-9d93-d6e736c1c07c')
  expect(sent[0]?.text).toContain('"sku":[9007199254740993]')
  expect(sent[0]?.body).toMatchObject({
    filter: {
      delivery_schema: ['fbs'],
      processed_at_from: '2026-11-01T00:00:00.000Z',
      processed_at_to: '2026-12-01T00:00:00.000Z',
      offer_id: 'c-1',
      title: 'Cup',
      warehouse_id: [3],
      delivery_method_id: [2],
      cancel_reason_id: [352],
      status_alias: ['delivered'],
      statuses: [1],
      is_express: false,
    },
    language: 'EN',
    with: { additional_data: true, analytics_data: true, customer_data: true, jewelry_codes: true },
  })
  await reports.createPostings({ ...NOVEMBER, scheme: 'fbo' })
  expect(sent[1]?.body).toEqual({
    filter: {
      delivery_schema: ['fbo'],
      processed_at_from: '2026-11-01T00:00:00.000Z',
      processed_at_to: '2026-12-01T00:00:00.000Z',
    },
  })
  expect(told).toEqual([])
})

it('begins a report on returns of one status', async () => {
  const code = 'REPORT_returns'
  const { reports, sent, told } = open({ [RETURNS]: () => ({ result: { code } }) })
  const period = { from: '2024-09-16T00:00:00Z', to: new Date('2024-09-19T23:59:59.999Z') }
  expect(await reports.createReturns({ ...period, scheme: 'fbs', status: 'MovingToSeller' })).toBe(code)
  // Ozon's sample has the scheme in lower case and writes the default language out.
  const sample = readFixture('json/v2-report-returns-create/001.json') as { filter: object }
  expect(sent[0]?.body).toEqual({ filter: { ...sample.filter, delivery_schema: 'FBS' } })
  await reports.createReturns({ ...NOVEMBER, status: 'Utilized', language: 'RU' })
  expect(sent[1]?.body).toEqual({
    filter: { date_from: '2026-11-01T00:00:00.000Z', date_to: '2026-12-01T00:00:00.000Z', status: 'Utilized' },
    language: 'RU',
  })
  expect(told).toEqual([])
})

it('begins a report on the stock of warehouses, whose code Ozon gives inside or outside of a result', async () => {
  const code = 'REPORT_seller_products_924336_1720170405_a9ea2f27-a473-4b13-99f9-d0cfcb5b1a69'
  const { reports, sent, told } = open({ [STOCK]: (_, count) => (count === 1 ? { code } : { result: { code } }) })
  expect(await reports.createWarehouseStock({ warehouseIds: ['1020002425123000'], language: 'EN' })).toBe(code)
  expect(await reports.createWarehouseStock({ warehouseIds: ['1', '2'] })).toBe(code)
  expect(sent.map(({ body }) => body)).toEqual([
    { language: 'EN', warehouseId: ['1020002425123000'] },
    { warehouseId: ['1', '2'] },
  ])
  expect(told).toEqual([])
})

it('begins no other report that Ozon would refuse, and takes no silence for one', async () => {
  const { reports, sent } = open({
    [RETURNS]: () => ({ result: {} }),
    [STOCK]: () => json(500, { code: 13, message: 'Internal error' }),
  })
  // A program without types can say anything.
  const wrong = { from: 'May', to: NOVEMBER.to, scheme: 'rfbs' } as unknown as ReturnsReport
  const error = await failure(reports.createReturns(wrong))
  expect(isRequestInvalidError(error) && error.problems.map(({ field }) => field)).toEqual(['from', 'scheme', 'status'])
  const unknown = { ...NOVEMBER, status: 'Lost' } as unknown as ReturnsReport
  expect(String(await failure(reports.createReturns(unknown)))).toContain('filter.status: must be one of')
  const many = Array.from({ length: 51 }, (_, i) => String(i + 1))
  for (const warehouseIds of [many, [], undefined as unknown as string[]]) {
    const refused = await failure(reports.createWarehouseStock({ warehouseIds }))
    expect(String(refused)).toContain('warehouseIds: must be a list of 1 to 50 ids')
  }
  const odd = await failure(reports.createWarehouseStock({ warehouseIds: ['1', 'x'] }))
  expect(String(odd)).toContain('warehouseIds[1]: must be an id of digits')
  expect(sent).toEqual([])
  const silent = await failure(reports.createReturns({ ...NOVEMBER, status: 'Utilized' }))
  expect(silent).toMatchObject({ kind: 'answer-invalid', outcome: 'accepted' })
  expect(await failure(reports.createWarehouseStock({ warehouseIds: ['1'] }))).toMatchObject({ outcome: 'unknown' })
  expect(sent).toHaveLength(2)
})

it('follows a report to its file', async () => {
  const { reports, sent, told } = open({ [INFO]: () => readFixture('json/v1-report-info/001.json') })
  const code = 'REPORT_seller_products_924336_1720170405_a9ea2f27-a473-4b13-99f9-d0cfcb5b1a69'
  expect(await reports.get(code)).toEqual({
    code,
    status: 'success',
    type: 'seller_products',
    fileUrl: 'https://storage.yandexcloud.net/ozon.reports/95/c1/95c1ae93320294cb.csv',
    createdAt: new Date('2021-11-25T14:54:55.688Z'),
    expiresAt: new Date('2025-11-10T11:35:10.028Z'),
    params: {},
    additional: [{ key: 'key', value: 'value' }],
  })
  expect(sent[0]?.body).toEqual({ code })
  expect(told).toEqual([])
})

it('lists reports page by page to the end', async () => {
  const { reports, sent, told } = open({
    [LIST]: ({ body }) => {
      const from = (Number(body['page']) - 1) * Number(body['page_size'])
      const size = Math.min(Number(body['page_size']), 1001 - from)
      return {
        result: { reports: Array.from({ length: size }, (_, i) => ({ code: `${from + i}`, params: {} })), total: 1001 },
      }
    },
  })
  const codes = await reports.list({ type: 'SELLER_POSTINGS' }).toArray({ limit: 5000 })
  expect(codes.map(({ code }) => code)).toEqual(Array.from({ length: 1001 }, (_, i) => `${i}`))
  expect(sent.map(({ body }) => body)).toEqual([
    { page: 1, page_size: 1000, report_type: 'SELLER_POSTINGS' },
    { page: 2, page_size: 1000, report_type: 'SELLER_POSTINGS' },
  ])
  expect(await reports.list().first()).toEqual({ code: '0', params: {} })
  expect(told).toEqual([])
  const documented = open({ [LIST]: () => readFixture('json/v1-report-list/001.json') })
  const [first, second] = await documented.reports.list().toArray({ limit: 9 })
  expect([first?.params, second?.expiresAt]).toEqual([{ visibility: '3' }, undefined])
  expect(documented.told).toEqual([])
})

it('takes neither silence nor a lost answer for a report', async () => {
  const { reports, sent, told } = open({
    [CREATE]: (_, count) => (count === 1 ? {} : json(500, { code: 13, message: 'Internal error' })),
    [INFO]: (_, count) =>
      count === 1 ? { result: { code: 'x' } } : { result: { status: 'failed', params: { a: 1, b: {} }, code: 'x' } },
    [LIST]: (_, count) => (count === 1 ? { result: { total: 0 } } : { result: { reports: [{ params: 'none' }] } }),
  })
  const report: PostingReport = { ...NOVEMBER, scheme: 'fbs' }
  expect(await failure(reports.createPostings(report))).toMatchObject({ kind: 'answer-invalid', outcome: 'accepted' })
  expect(await failure(reports.createPostings(report))).toMatchObject({ outcome: 'unknown' })
  expect(sent).toHaveLength(2)
  expect(await reports.get('x')).toEqual({ code: 'x', params: {} })
  expect(await reports.get('x')).toEqual({ code: 'x', status: 'failed', params: { a: '1' } })
  expect(await reports.list().first()).toBeUndefined()
  expect(await reports.list().first()).toEqual({ code: '', params: {} })
  expect(told).toEqual([
    'missing result.status',
    'wrong-type result.params.a',
    'wrong-type result.params.b',
    'wrong-type result.reports[].params',
  ])
})

it('names every mistake before anything is sent', async () => {
  const { reports, sent } = open({})
  // A program without types can say anything.
  const wrong = { from: '2026-11-01', to: 5, scheme: 'rfbs', include: ['all'] } as unknown as PostingReport
  const error = await failure(reports.createPostings(wrong))
  expect(isRequestInvalidError(error) && error.problems.map(each => each.field)).toEqual([
    'from',
    'to',
    'scheme',
    'include',
  ])
  const turned = { scheme: 'fbo', from: NOVEMBER.to, to: NOVEMBER.from, include: ['analytics'] } as const
  const both = String(await failure(reports.createPostings(turned)))
  expect(both).toContain('to: must be after from')
  expect(both).toContain("include: can have 'analytics' for fbs only")
  const empty = await failure(reports.createPostings({ ...NOVEMBER, scheme: 'fbs', skus: [] }))
  expect(String(empty)).toContain('skus: is empty; leave it out to mean all')
  const odd = await failure(reports.createPostings({ ...NOVEMBER, scheme: 'fbs', skus: ['x'] }))
  expect(String(odd)).toContain('filter.sku[0]: must consist of digits')
  expect(sent).toEqual([])
})
