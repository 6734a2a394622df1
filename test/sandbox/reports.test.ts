import { describe, expect, it } from 'vitest'
import type { PostingSeed } from '../../src/sandbox/index.ts'
import { type SandboxOptions, worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'

const CREATE = '/v1/report/postings/create'
const INFO = '/v1/report/info'
const LIST = '/v1/report/list'
const NOVEMBER = { processed_at_from: '2026-11-01T00:00:00Z', processed_at_to: '2026-12-01T00:00:00Z' }

const SHOP: readonly PostingSeed[] = [
  {
    number: '0001-0001-1',
    createdAt: '2026-11-21T07:05:00Z',
    lines: [{ offerId: 'MUG', quantity: 2, price: '590.50' }, { offerId: 'DOLL' }],
  },
  { number: '0002-0001-1', status: 'delivered', lines: [{ offerId: 'DOLL', price: '1499.90' }] },
  { number: '0003-0001-1', status: 'cancelled', lines: [{ offerId: 'MUG' }] },
  { number: '0004-0001-1', flow: 'FBO', lines: [{ offerId: 'MUG', quantity: 3 }] },
]

function open(options: SandboxOptions = {}) {
  const products = [
    { offerId: 'MUG', name: 'Кружка "Утро"; белая' },
    { offerId: 'DOLL', price: '1000.00', sku: '502' },
  ]
  const opened = openSandbox({ ...options, seed: { sellers: [{ products, postings: SHOP }] } })
  const create = async (filter: object, more: object = {}) =>
    opened.post(CREATE, { filter: { ...NOVEMBER, ...filter }, ...more })
  return {
    ...opened,
    create,
    /** Numbers of the postings in a report that is made with a filter. */
    inReport: async (filter: object) => {
      const { body } = await create({ delivery_schema: ['fbs'], ...filter })
      await opened.clock.advance('20s')
      const { fileUrl = '' } = await opened.ozon.reports.get(body.result.code)
      const [, ...rows] = tableOf((await opened.ozon.download(fileUrl)).bytes)
      return [...new Set(rows.map(row => row[1]?.slice(0, 4)))]
    },
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const tableOf = (bytes: Uint8Array): readonly (readonly string[])[] =>
  textOf(bytes)
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map(line => [...line.matchAll(/(?:^|;)("(?:[^"]|"")*"|[^;]*)/g)].map(cell => cell[1] ?? ''))

describe('a report on postings', () => {
  it('waits, is worked on, and is a CSV file with the columns of real exports', async () => {
    const { ozon, clock, sandbox } = open()
    const before = sandbox.journal.length
    const period = { from: NOVEMBER.processed_at_from, to: NOVEMBER.processed_at_to }
    const code = await ozon.reports.createPostings({ scheme: 'fbs', ...period })
    expect(code).toMatch(/^REPORT_seller_postings_100001_\d+_[0-9a-f-]{36}$/)
    const stateOf = async () => (await ozon.reports.get(code)).status
    expect(await stateOf()).toBe('waiting')
    await clock.advance('10s')
    expect(await stateOf()).toBe('processing')
    await clock.advance('10s')
    const { status, fileUrl = '', type, expiresAt } = await ozon.reports.get(code)
    expect([status, type, expiresAt?.toISOString()]).toEqual(['success', 'seller_postings', '2026-11-25T09:00:00.000Z'])
    const { bytes, contentType } = await ozon.download(fileUrl)
    expect(contentType).toContain('text/csv')
    const text = textOf(bytes)
    expect(text.startsWith('\uFEFFНомер заказа;Номер отправления;Принят в обработку;')).toBe(true)
    const [heading, ...rows] = tableOf(bytes)
    expect(rows.map(row => row.length)).toEqual([29, 29, 29, 29])
    const first = Object.fromEntries((heading ?? []).map((name, i) => [name, rows[0]?.[i]]))
    expect(first).toMatchObject({
      'Номер заказа': '0001-0001',
      'Принят в обработку': '21.11.2026 07:05',
      Статус: 'Ожидает сборки',
      'Сумма отправления': '2181.00',
      'Название товара': '"Кружка ""Утро""; белая"',
      'Ваша цена': '590.50',
      Количество: '2',
      'Дата отмены': '',
    })
    expect(rows.map(row => row[5])).toEqual(['Ожидает сборки', 'Ожидает сборки', 'Доставлен', 'Отменен'])
    expect(rows[3]?.[8]).toBe('22.11.2026 09:00')
    const effects = sandbox.journal.slice(before).flatMap(each => (each.kind === 'effect' ? [each.effect] : []))
    expect(effects).toEqual(['report-begun', 'report-success'])
  })

  it('of FBO has other columns', async () => {
    const { create, ozon, clock } = open()
    const { body } = await create({ delivery_schema: ['fbo'] })
    await clock.advance('1m')
    const [heading, row] = tableOf(
      (await ozon.download((await ozon.reports.get(body.result.code)).fileUrl ?? '')).bytes,
    )
    expect(heading?.at(-1)).toBe('Объемный вес товаров, кг')
    expect(heading).not.toContain('Дата отмены')
    expect(row?.slice(0, 2)).toEqual(['0004-0001', '0004-0001-1'])
  })

  it('tells which postings belong together, and what it can of products that have left the shop', async () => {
    const { create, ozon, clock, post, sandbox } = open()
    const ship = '/v4/posting/fbs/ship/package'
    const [{ sku }] = (await post('/v3/posting/fbs/get', { posting_number: '0001-0001-1' })).body.result.products
    const part = [{ product_id: sku, quantity: 1 }]
    const child = (await post(ship, { posting_number: '0001-0001-1', products: part })).body.result
    for (const seller of worldOf(sandbox).sellers.values()) seller.products.clear()
    const { code } = (await create({ delivery_schema: ['fbs'] })).body.result
    await clock.advance('1m')
    const [heading, ...rows] = tableOf((await ozon.download((await ozon.reports.get(code)).fileUrl ?? '')).bytes)
    const at = heading?.indexOf('Связанные отправления') ?? -1
    const related = new Map(rows.map(row => [row[1], row[at]]))
    expect([related.get('0001-0001-1'), related.get(child)]).toEqual([child, '0001-0001-1'])
  })

  it('holds what its filter lets through', async () => {
    const { inReport, ozon } = open()
    const [posting] = await ozon.postings.list({ since: NOVEMBER.processed_at_from }).toArray({ limit: 1 })
    expect(await inReport({})).toEqual(['0001', '0002', '0003'])
    expect(await inReport({ offer_id: 'DOLL' })).toEqual(['0001', '0002'])
    expect(await inReport({ sku: [502] })).toEqual(['0001', '0002'])
    expect(await inReport({ title: 'кружка' })).toEqual(['0001', '0003'])
    expect(await inReport({ status_alias: ['delivered', 'cancelled'] })).toEqual(['0002', '0003'])
    expect(await inReport({ is_express: true })).toEqual([])
    expect(await inReport({ is_express: false, warehouse_id: [posting?.deliveryMethod?.warehouseId] })).toHaveLength(3)
    expect(await inReport({ delivery_method_id: [5] })).toEqual([])
    expect(await inReport({ cancel_reason_id: [0] })).toEqual(['0001', '0002'])
    expect(await inReport({ processed_at_to: '2026-11-22T00:00:00Z' })).toEqual(['0001'])
  })

  it.each([
    [{ delivery_schema: [] }, {}, 'delivery_schema'],
    [{ delivery_schema: ['fbo', 'fbs'] }, {}, 'delivery_schema'],
    [{ delivery_schema: ['fbp'] }, {}, 'delivery_schema'],
    [{ delivery_schema: ['fbo'] }, { with: { analytics_data: true } }, 'analytics_data'],
    [{ delivery_schema: ['fbs'], processed_at_to: '2026-10-01T00:00:00Z' }, {}, 'ends before it begins'],
    [{ delivery_schema: ['fbs'], processed_at_to: '' }, {}, 'the period is required'],
  ])('is refused with %j %j', async (filter, more, words) => {
    const { create, post } = open()
    const { status, body } = await create(filter, more)
    expect([status, body.message]).toEqual([400, expect.stringContaining(words)])
    expect((await post(LIST, { page: 1, page_size: 10 })).body.result).toEqual({ reports: [], total: 0 })
  })

  it('can fail', async () => {
    const { create, post, clock } = open({ behaviour: { reportFailure: 1 } })
    const { code } = (await create({ delivery_schema: ['fbs'] })).body.result
    await clock.advance('20s')
    expect((await post(INFO, { code })).body.result).toMatchObject({
      status: 'failed',
      error: 'INTERNAL_ERROR',
      file: '',
    })
  })

  it('is kept for three days', async () => {
    const { create, post, clock, ozon } = open()
    const { code } = (await create({ delivery_schema: ['fbs'] })).body.result
    await clock.advance('71h')
    expect((await post(INFO, { code })).status).toBe(200)
    await clock.advance('1h')
    expect((await post(INFO, { code })).status).toBe(404)
    expect((await post(INFO, { code: 'nobody' })).status).toBe(404)
    const [report] = await ozon.reports.list().toArray({ limit: 5 })
    expect(report).toMatchObject({ code, status: 'success' })
    expect(report?.fileUrl ?? '').toBe('')
  })
})

describe('the list of reports', () => {
  it('goes by pages, the latest first, and by type', async () => {
    const { create, post, ozon } = open()
    const codes: string[] = []
    for (let i = 0; i < 3; i++) codes.push((await create({ delivery_schema: ['fbs'] })).body.result.code)
    const realization = await ozon.finance.createRealizationReport('2026-11')
    const ask = async (body: object) => {
      const { result } = (await post(LIST, { page: 1, page_size: 2, ...body })).body
      return [result.total, ...result.reports.map((each: { code: string }) => each.code)]
    }
    expect(await ask({})).toEqual([4, realization, codes[2]])
    expect(await ask({ page: 2 })).toEqual([4, codes[1], codes[0]])
    expect(await ask({ report_type: 'SELLER_POSTINGS', page_size: 0 })).toEqual([3, ...codes.toReversed()])
    expect(await ask({ report_type: 'ALL', page: 3 })).toEqual([4])
    const { params } = (await post(LIST, { page: 2, page_size: 1 })).body.result.reports[0]
    expect(params).toMatchObject({ delivery_schema: 'fbs', processed_at_from: NOVEMBER.processed_at_from })
    for (const wrong of [{ page: 0 }, { page_size: 1001 }, { page_size: -1 }]) {
      expect((await post(LIST, { page: 1, page_size: 1, ...wrong })).status).toBe(400)
    }
  })
})

describe('the report on sales', () => {
  it('is a file with a row for each line sold', async () => {
    const { ozon, clock } = open()
    const code = await ozon.finance.createRealizationReport('2026-11')
    await clock.advance('20s')
    const { fileUrl = '', type } = await ozon.reports.get(code)
    const [heading, ...rows] = tableOf((await ozon.download(fileUrl)).bytes)
    expect([type, heading?.[0], rows.length]).toEqual(['realization_posting', 'Номер отправления', 1])
    expect(rows[0]?.slice(0, 4)).toEqual(['0002-0001-1', '2026-11-22', '502', 'DOLL'])
    expect(rows[0]?.slice(6, 8)).toEqual(['1499.90', '-149.99'])
  })
})
