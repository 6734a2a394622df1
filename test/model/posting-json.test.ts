import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePosting } from '../../src/decode/parse.ts'
import { isRequestInvalidError } from '../../src/errors.ts'
import { type PostingJson, postingFromJson, postingToJson } from '../../src/model/posting-json.ts'
import { postingAnswers, readFixture, rowsOf } from '../support/fixtures.ts'

const everyRow = postingAnswers().flatMap(({ path }) => rowsOf(readFixture(path)))

describe('the error about a stored posting that cannot be read', () => {
  const posting = parsePosting({
    posting_number: '1-1-1',
    status: 'awaiting_packaging',
    products: [],
    customer: { name: 'Recipient Name', phone: '79160000001' },
  })
  const stored = postingToJson(posting)

  it.each([
    ['customer', { customer: 'Recipient Name 79160000001 Street 5' }],
    ['customer.phone', { customer: { ...stored.customer, phone: 79160000001 } }],
    ['customer.address', { customer: { ...stored.customer, address: 'Street 5' } }],
    ['courier.phone', { courier: { phone: 79160000001 } }],
    ['legalInfo', { legalInfo: 'Recipient Name Ltd' }],
    ['lines', { lines: 'Recipient Name' }],
    ['shipBy', { shipBy: 'Recipient Name' }],
  ])('names the field %s, and nobody', (field, part) => {
    const error: unknown = thrownBy(() => postingFromJson({ ...stored, ...part } as PostingJson))
    const text = inspect(error, { showHidden: true }) + JSON.stringify(error)
    expect(text).toContain(field)
    expect(text).not.toMatch(/Recipient Name|79160000001|Street 5/)
  })

  it('quotes nothing of a text that was given instead', () => {
    const error = thrownBy(() => postingFromJson(JSON.stringify({ customer: { name: 'Recipient Name' } }) as never))
    expect(isRequestInvalidError(error)).toBe(true)
    expect(String(error)).not.toContain('Recipient')
  })
})

function thrownBy(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('a posting as JSON', () => {
  it.each([undefined, null, 5, {}])('is not made of %s', nothing => {
    expect(() => postingToJson(nothing as never)).toThrow(/posting: must be a posting/)
  })

  it('comes back as it went, for every sample of every shape', () => {
    for (const row of everyRow) {
      const posting = parsePosting(row)
      const stored = JSON.parse(JSON.stringify(postingToJson(posting)))
      expect(postingFromJson(stored)).toEqual(posting)
    }
  })

  it('is what JSON.stringify writes', () => {
    for (const row of everyRow) {
      const posting = parsePosting(row)
      expect(JSON.parse(JSON.stringify(posting))).toEqual(JSON.parse(JSON.stringify(postingToJson(posting))))
    }
  })

  it('carries the raw row only when asked to', () => {
    const posting = parsePosting(everyRow[0])
    expect(postingToJson(posting)).not.toHaveProperty('raw')
    const json = postingToJson(posting, { raw: true })
    expect(json.raw).toBe(posting.raw)
    const back = postingFromJson(json)
    expect(back.raw).toBe(posting.raw)
    expect(Object.keys(back)).not.toContain('raw')
  })

  it('survives any amounts, dates and quantities', () => {
    const money = fc.tuple(fc.bigInt(), fc.integer({ min: 0, max: 9999 })).map(([whole, part]) => `${whole}.${part}`)
    const line = fc.record({
      sku: fc.nat(),
      quantity: fc.nat(),
      price: fc.record({ amount: money, currency: fc.string() }),
    })
    const row = fc.record({
      posting_number: fc.constant('1-1-1'),
      status: fc.string(),
      shipment_date: fc
        .date({ min: new Date('1950-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
        .map(d => d.toISOString()),
      products: fc.array(line),
    })
    fc.assert(
      fc.property(row, source => {
        const posting = parsePosting(source)
        expect(postingFromJson(JSON.parse(JSON.stringify(postingToJson(posting))))).toEqual(posting)
      }),
    )
  })

  it('refuses what is none, and names every field', () => {
    const good = postingToJson(parsePosting(everyRow[0]))
    const bad = {
      ...good,
      postingNumber: 5,
      shipBy: '2026-02-30T00:00:00Z',
      cost: { amount: 'much' },
      costs: [{ amount: '1', currency: 5 }],
      lines: [{ sku: '1', quantity: Number.NaN, price: 3 }, 'x'],
      analytics: [],
      availableActions: 'ship',
      isExpress: 'yes',
      financials: { services: 5 },
      surprise: 1,
    }
    const error = caught(() => postingFromJson(bad as never))
    if (!isRequestInvalidError(error)) throw error
    expect(error.problems.map(problem => problem.field)).toEqual(
      expect.arrayContaining([
        'postingNumber',
        'shipBy',
        'cost',
        'costs[0]',
        'lines[0].quantity',
        'lines[0].price',
        'lines[1]',
        'analytics',
        'availableActions',
        'isExpress',
        'financials.services',
        'surprise',
      ]),
    )
    expect(error.message).toContain('must be RFC 3339 text with a zone')
  })

  it('refuses JSON without what every posting has', () => {
    for (const json of [null, 'x', [], {}])
      expect(isRequestInvalidError(caught(() => postingFromJson(json as never)))).toBe(true)
    const error = caught(() =>
      postingFromJson({ postingNumber: '', scheme: 'dbs', costs: [], lines: [{ sku: '1' }] } as never),
    )
    expect(String(error)).toContain('postingNumber: must not be empty')
    expect(String(error)).toContain('scheme: must be one of fbs, rfbs, fbo, fbp')
    expect(String(error)).toContain('lines[0].quantity: is missing')
  })
})

function caught(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
