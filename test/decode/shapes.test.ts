import { describe, expect, it } from 'vitest'
import { type Drift, DriftNotes } from '../../src/decode/drift.ts'
import { decodePage } from '../../src/decode/page.ts'
import { parsePosting, parsePostings } from '../../src/decode/parse.ts'
import { isAnswerInvalidError, isUndecodableError } from '../../src/errors.ts'
import { readFixture, readFixtureText } from '../support/fixtures.ts'

function driftOf(json: unknown): Drift[] {
  const seen: Drift[] = []
  parsePosting(json, { onDrift: drift => seen.push(drift) })
  return seen
}

describe('one vocabulary for all shapes', () => {
  it('reads the seven fields of the order table under plain names', () => {
    const page = parsePostings(readFixture('json/v4-posting-fbs-list/001.json'))
    const [posting] = page.postings
    expect(posting?.postingNumber).toBe('0208245774-0029-1')
    expect(posting?.status).toBe('awaiting_packaging')
    expect(posting?.cost?.toString()).toBe('19970 RUB')
    const line = posting?.lines[1]
    expect(line).toMatchObject({ sku: '1904686182', offerId: 'h667722', quantity: 2 })
    expect(line?.price?.toString()).toBe('3490 RUB')
    expect(line?.cost?.toString()).toBe('6980 RUB')
  })

  it('gives the same posting from the list of today, from the single read and from the retired list', () => {
    const shapes = ['v4-posting-fbs-unfulfilled-list/001', 'v3-posting-fbs-get/004', 'v3-posting-fbs-list/004']
    for (const shape of shapes) {
      const json = readFixture(`json/${shape}.json`)
      const posting = shape.includes('-get') ? parsePosting(json) : parsePostings(json).postings[0]
      expect(posting?.scheme).toBe('fbs')
      expect(posting?.flow).toBe('FBS')
      expect(posting?.lines[0]?.price?.currency).toBe('RUB')
      expect(posting?.deliveryMethod?.warehouseId).toMatch(/^\d+$/)
      expect(posting?.shipBy).toBeInstanceOf(Date)
    }
  })

  it("reads the shape of Ozon's English example, and says that it is odd", () => {
    const drift: Drift[] = []
    const json = readFixture('json/v4-posting-fbs-list/003.json')
    const [posting] = parsePostings(json, { onDrift: each => drift.push(each) }).postings
    expect(posting).toMatchObject({
      status: 'awaiting_packaging',
      substatus: 'posting_created',
      orderId: '33301885134',
    })
    expect(posting?.shipBy?.toISOString()).toBe('2025-12-19T18:00:00.000Z')
    expect(posting?.shipByWithoutDelay?.toISOString()).toBe('2025-12-20T17:59:00.000Z')
    expect(posting?.lines[0]).toMatchObject({ sku: '1904686181', offerId: 'b4408110', quantity: 1 })
    expect(posting?.cost?.toString()).toBe('1200 RUB')
    expect(posting?.tariff?.current?.charge?.toString()).toBe('100 RUB')
    expect(posting?.tariff?.next?.startsAt?.toISOString()).toBe('2025-12-22T18:00:01.000Z')
    expect(drift.map(each => each.path)).toContain('result.postings[].status_alias')
  })

  it('takes the last rung of the tariff ladder as open', () => {
    const posting = parsePosting(readFixture('json/v3-posting-fbs-get/004.json'))
    expect(posting.tariffSteps).toHaveLength(6)
    expect(posting.tariffSteps?.[4]?.until?.toISOString()).toBe('2026-04-02T09:00:00.000Z')
    expect(posting.tariffSteps?.[5]).toMatchObject({ rate: 3 })
    expect(posting.tariffSteps?.[5]).not.toHaveProperty('until')
  })

  it('leaves a cancellation out that tells nothing, and keeps one that does', () => {
    const base = { posting_number: '1-1-1', status: 'x', products: [] }
    const empty = { cancel_reason_id: 0, cancel_reason: '', cancellation_type: '', cancelled_after_ship: false }
    expect(parsePosting({ ...base, cancellation: empty }).cancellation).toBeUndefined()
    const told = parsePosting({ ...base, cancellation: { ...empty, cancel_reason_id: 402 } }).cancellation
    expect(told).toEqual({ reasonId: '402', afterShip: false })
    expect(parsePosting({ ...base, cancel_reason_id: 352 }).cancellation).toEqual({ reasonId: '352' })
  })

  it('takes ids that a parser of the caller read as bigint', () => {
    const products = [{ sku: 9007199254740993n, quantity: 1, offer_id: 'a', name: 'n', price: '1' }]
    expect(parsePosting({ posting_number: '1-1-1', status: 'x', order_id: 0n, products }).lines[0]?.sku).toBe(
      '9007199254740993',
    )
  })

  it('takes pieces and amounts that a parser of the caller read as bigint', () => {
    const products = [{ sku: 1n, quantity: 2n, offer_id: 15n, price: 10n, currency_code: 'RUB' }]
    const [line] = parsePosting({ posting_number: '1-1-1', status: 'x', products }).lines
    expect(line).toMatchObject({ sku: '1', quantity: 2, offerId: '15' })
    expect(line?.cost?.toString()).toBe('20 RUB')
    const nanos = [{ sku: 1, quantity: 1, price: { units: 12n, nanos: 340_000_000n, currency_code: 'RUB' } }]
    expect(parsePosting({ posting_number: '1', products: nanos }).cost?.toString()).toBe('12.34 RUB')
    const huge = [{ sku: 1, quantity: 2n ** 60n }]
    expect(parsePosting({ posting_number: '1', products: huge }).lines[0]?.quantity).toBe(0)
  })

  it('takes a leap second and any length of fraction for a date', () => {
    const at = (created_at: string) =>
      parsePosting({ posting_number: '1', products: [], created_at }).createdAt?.toISOString()
    expect(at('2026-11-01T10:00:00.1234567890Z')).toBe('2026-11-01T10:00:00.123Z')
    expect(at('2026-11-01T10:00:00.999999999999+03:00')).toBe('2026-11-01T07:00:00.999Z')
    expect(at('2016-12-31T23:59:60Z')).toBe('2017-01-01T00:00:00.000Z')
    expect(at('2017-01-01T02:59:60.5+03:00')).toBe('2017-01-01T00:00:00.500Z')
    expect(at('2026-11-01T10:00:60Z')).toBeUndefined()
    expect(at('2026-11-01T10:59:61Z')).toBeUndefined()
  })

  it('puts the scheme by what the answer tells', () => {
    const base = { posting_number: '1-1-1', status: 'x', products: [] }
    const shipped = { ...base, delivery_method: { id: 1 } }
    const cases: [Record<string, unknown>, string | undefined, string | undefined][] = [
      [{ ...shipped, tpl_integration_type: 'ozon' }, 'fbs', 'FBS'],
      [{ ...shipped, tpl_integration_type: 'non_integrated' }, 'rfbs', 'RFBS_SELF'],
      [{ ...shipped, tpl_integration_type: 'non_integrated', is_express: true }, 'rfbs', 'EXPRESS_SELF'],
      [{ ...shipped, tpl_integration_type: '3pl_tracking' }, 'rfbs', 'RFBS_3PL'],
      [{ ...shipped, tpl_integration_type: 'aggregator' }, 'rfbs', 'RFBS_AGG'],
      [{ ...shipped, tpl_integration_type: 'aggregator', is_express: true }, 'rfbs', 'EXPRESS_PVZ'],
      [{ ...shipped, tpl_integration_type: 'hybryd' }, 'rfbs', undefined],
      [{ ...shipped, tpl_integration_type: 'ozon', is_click_and_collect: true }, 'fbs', 'CNC'],
      [{ ...shipped, integration_type_flow: 'hybrid_aggregator', tpl_integration_type: 'hybryd' }, 'rfbs', 'RFBS_AGG'],
      [{ ...shipped, integration_type_flow: 'brand_new', tpl_integration_type: 'ozon' }, 'fbs', 'FBS'],
      [{ ...shipped, integration_type_flow: 'hybryd_3pl_tracking' }, 'rfbs', 'RFBS_3PL'],
      [{ ...shipped, tpl_integration_type: 'brand_new' }, 'fbs', undefined],
      [{ ...shipped, integration_type_flow: 'FBP' }, 'fbp', 'FBP'],
      [{ ...base, order_date: '2026-11-01T00:00:00Z' }, 'fbp', 'FBP'],
      [{ ...base, created_at: '2026-11-01T00:00:00Z' }, undefined, undefined],
      [{ ...base, delivery_schema: 'FBO', shipment_date: '2026-11-01T00:00:00Z' }, 'fbo', 'FBO'],
      [{ ...shipped, delivery_schema: 'rFBS' }, 'rfbs', undefined],
      [{ ...base, waiting_deadline_for_digital_code: '2026-11-01T00:00:00Z' }, 'fbs', undefined],
    ]
    for (const [json, scheme, flow] of cases) {
      const posting = parsePosting(json)
      expect([posting.scheme, posting.flow], JSON.stringify(json)).toEqual([scheme, flow])
    }
  })

  it('marks digital goods', () => {
    const page = decodePage(readFixture('json/v2-posting-digital-list/001.json'), { family: 'digital' })
    expect(page.items[0]?.isDigital).toBe(true)
  })
})

describe('what Ozon really sends', () => {
  const base = { posting_number: '1-1-1', status: 'awaiting_packaging' }
  const line = { sku: 1, offer_id: 'a', name: 'n', quantity: 1, price: { amount: '10', currency: 'RUB' } }

  it('takes numbers and text alike for ids and amounts, and keeps ids exact', () => {
    const posting = parsePosting('{"posting_number":"1-1-1","order_id":9007199254740993,"products":[]}')
    expect(posting.orderId).toBe('9007199254740993')
    expect(parsePosting({ ...base, order_id: '007', products: [] }).orderId).toBe('007')
    expect(parsePosting({ ...base, order_id: 0, products: [] }).orderId).toBeUndefined()
  })

  it('reads an amount in each of its shapes', () => {
    const priceOf = (price: unknown, beside: object = {}): string | undefined =>
      parsePosting({ ...base, products: [{ ...line, price, ...beside }] }).lines[0]?.price?.toString()
    expect(priceOf({ amount: '1530.0000', currency: 'RUB' })).toBe('1530 RUB')
    expect(priceOf({ amount: 1365.77, currency: 'RUB', percent: 14 })).toBe('1365.77 RUB')
    expect(priceOf('1530.0000', { currency_code: 'KZT' })).toBe('1530 KZT')
    expect(priceOf(12.5)).toBe('12.5')
    expect(priceOf({ price: 3, currency_code: '' })).toBe('3')
    expect(priceOf({ value: 0.1, currency_code: 'BYN' })).toBe('0.1 BYN')
    expect(priceOf({ units: '-12', nanos: -340_000_000, currency_code: 'RUB' })).toBe('-12.34 RUB')
    expect(priceOf({ units: 'x', nanos: 0 })).toBeUndefined()
    expect(priceOf('')).toBeUndefined()
    expect(priceOf('free')).toBeUndefined()
  })

  it('never multiplies what it does not know', () => {
    const posting = parsePosting({ ...base, products: [line, { ...line, quantity: 1.5 }, { ...line, quantity: -2 }] })
    expect(posting.lines.map(each => each.quantity)).toEqual([1, 0, 0])
    expect(posting.lines.map(each => each.cost?.amount)).toEqual(['10', undefined, undefined])
    expect(posting.cost).toBeUndefined()
    expect(posting.costs.map(String)).toEqual(['10 RUB'])
    expect(driftOf({ ...base, products: [{ ...line, quantity: 1.5 }] })).toEqual([
      { path: 'products[].quantity', kind: 'wrong-type', count: 1 },
    ])
  })

  it('gives one sum per currency, and no cost across currencies', () => {
    const yuan = { ...line, price: { amount: '5.10', currency: 'CNY' }, quantity: 3 }
    const posting = parsePosting({ ...base, products: [line, yuan, line] })
    expect(posting.costs.map(String)).toEqual(['20 RUB', '15.3 CNY'])
    expect(posting.cost).toBeUndefined()
  })

  it('counts what surprises and names where, never the buyer', () => {
    const json = {
      ...base,
      status: 'brand_new',
      delivery_dance: 1,
      customer: { name: 5, shoe_size: 46 },
      products: [line, { ...line, sku: true }, 7],
    }
    expect(driftOf(json)).toEqual([
      { path: 'status', kind: 'unknown-value', value: 'brand_new', count: 1 },
      { path: 'delivery_dance', kind: 'unknown-field', count: 1 },
      { path: 'customer.name', kind: 'wrong-type', count: 1 },
      { path: 'customer.shoe_size', kind: 'unknown-field', count: 1 },
      { path: 'products[].sku', kind: 'wrong-type', count: 1 },
      { path: 'products[].sku', kind: 'missing', count: 1 },
      { path: 'products[]', kind: 'wrong-type', count: 1 },
    ])
    expect(parsePosting(json).status).toBe('brand_new')
  })

  it('takes null, nothing, empty text and year 1 for no value', () => {
    const posting = parsePosting({
      ...base,
      products: null,
      tracking_number: '',
      order_number: null,
      in_process_at: '0001-01-01T00:00:00Z',
      shipment_date: '9999-12-31T23:59:59.999999900Z',
      barcodes: [],
    })
    expect(Object.keys(posting).sort()).toEqual(
      ['costs', 'lines', 'postingNumber', 'scheme', 'status', 'flow'].sort().filter(key => key in posting),
    )
    expect(posting.lines).toEqual([])
  })

  it('notes a missing status and missing products, and goes on', () => {
    expect(driftOf({ posting_number: '1-1-1' })).toEqual([
      { path: 'status', kind: 'missing', count: 1 },
      { path: 'products', kind: 'missing', count: 1 },
    ])
  })

  it('trims the keys of a sample that carry a space', () => {
    const steps = [{ ' tariff_charge': { amount: '5', currency: 'RUB' }, tariff_rate: 1 }]
    expect(parsePosting({ ...base, products: [], tariffication_steps: steps }).tariffSteps?.[0]?.charge?.amount).toBe(
      '5',
    )
  })

  it('reads additional data in both forms', () => {
    const posting = parsePosting({
      ...base,
      products: [],
      additional_data: [
        { key: 'a', value: 'b' },
        { courier_name: 'c', delivery_time: null },
        { key: '', value: '' },
        5,
      ],
    })
    expect(posting.additionalData).toEqual([
      { key: 'a', value: 'b' },
      { key: 'courier_name', value: 'c' },
    ])
  })

  it('keeps the raw row out of sight, and drops it on request', () => {
    const row = { ...base, products: [line] }
    const posting = parsePosting(row)
    expect(posting.raw).toBe(row)
    expect(Object.keys(posting)).not.toContain('raw')
    expect(JSON.stringify(posting)).not.toContain('posting_number')
    expect(decodePage({ postings: [row] }, { keepRaw: false }).items[0]?.raw).toBeUndefined()
  })
})

describe('what cannot be a posting', () => {
  it('costs the others nothing', () => {
    const good = { posting_number: '1-1-1', status: 'x', products: [] }
    const rows = [good, { status: 'y' }, null, 'text', { ...good, products: {} }, { ...good, posting_number: ' ' }]
    const page = decodePage({ postings: rows, has_next: false }, { operation: '/v4/posting/fbs/list' })
    expect(page.items).toHaveLength(1)
    expect(page.undecodable.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'postings[1] has no posting number',
      'postings[2] is no object',
      'postings[3] is no object',
      'postings[4] has products that are no list',
      'postings[5] has no posting number',
    ])
    expect(page.undecodable[0]?.raw).toEqual({ status: 'y' })
  })

  it('is a typed error when it is all there is', () => {
    for (const json of [null, 5, [], {}, { result: {} }, { posting_number: 12 }]) {
      const error = catchError(() => parsePosting(json))
      expect(isUndecodableError(error), JSON.stringify(json)).toBe(true)
    }
    expect(isAnswerInvalidError(catchError(() => parsePosting('<html>')))).toBe(true)
    for (const json of [null, 5, {}, { result: 5 }, { postings: {} }, { result: { postings: 'x' } }, { result: {} }]) {
      expect(isAnswerInvalidError(catchError(() => parsePostings(json))), JSON.stringify(json)).toBe(true)
    }
  })

  it('is told with what helps, and nothing was sent that could be sent again', () => {
    const alone = catchError(() => parsePosting({}))
    expect(String(alone)).toContain('parsePostings a list')
    expect(alone).toMatchObject({ outcome: 'not-sent', attempts: 0 })
    const several = catchError(() => parsePosting([{ posting_number: '1' }, { posting_number: '2' }]))
    expect(String(several)).toContain('holds 2 rows, not one: read it with parsePostings')
    for (const json of ['<html>', {}, { result: 5 }]) {
      const error = catchError(() => parsePostings(json))
      expect(error).toMatchObject({ outcome: 'not-sent', attempts: 0 })
      expect(String(error)).not.toMatch(/again|ozon\.request|createOzon/)
    }
  })

  it('an empty list may be null', () => {
    expect(parsePostings({ postings: null, has_next: false }).postings).toEqual([])
    expect(parsePostings({ result: { postings: [], has_next: 'false' } }).postings).toEqual([])
  })
})

describe('stored payloads', () => {
  const row = { posting_number: '1-1-1', status: 'x', products: [] }

  it('are read with a byte order mark before them, and as bytes', () => {
    const text = `\uFEFF${JSON.stringify(row)}`
    expect(parsePosting(text).postingNumber).toBe('1-1-1')
    expect(parsePosting(new TextEncoder().encode(text)).postingNumber).toBe('1-1-1')
    expect(parsePostings(`\uFEFF{"result":[${JSON.stringify(row)}]}`).postings).toHaveLength(1)
    expect(parsePosting(`\uFEFF{"posting_number":"1","order_id":9007199254740993,"products":[]}`).orderId).toBe(
      '9007199254740993',
    )
  })

  it('are lists of rows too, each that is none with its place', () => {
    const { postings, undecodable } = parsePostings([row, { status: 'y' }, row])
    expect(postings.map(each => each.postingNumber)).toEqual(['1-1-1', '1-1-1'])
    expect(undecodable.map(({ path }) => path)).toEqual(['[1]'])
    expect(parsePostings('[]').postings).toEqual([])
    expect(parsePostings(row).postings).toHaveLength(1)
    expect(parsePostings({ result: row }).postings).toHaveLength(1)
  })

  it('are one posting where a list holds one', () => {
    for (const json of [
      [row],
      { postings: [row], has_next: false },
      { result: [row] },
      { result: { postings: [row] } },
    ])
      expect(parsePosting(json).postingNumber, JSON.stringify(json)).toBe('1-1-1')
  })
})

describe('strict reading', () => {
  it('lists every difference at once', () => {
    const error = catchError(() => parsePosting({ posting_number: '1-1-1', a: 1, b: 2 }, { strict: true }))
    expect(isAnswerInvalidError(error)).toBe(true)
    expect(String(error)).toContain('- a: unknown-field')
    expect(String(error)).toContain('- products: missing')
  })

  it('accepts the page that Ozon documents', () => {
    const text = readFixtureText('bench/page100.json')
    expect(parsePostings(text, { strict: true }).postings).toHaveLength(100)
  })
})

it('counts a difference once per kind and path', () => {
  const notes = new DriftNotes()
  for (let i = 0; i < 3; i++) notes.note('missing', 'a')
  expect(notes.list('postings[]', '/x')).toEqual([{ operation: '/x', path: 'postings[].a', kind: 'missing', count: 3 }])
})

function catchError(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
