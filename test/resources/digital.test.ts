import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isOzonError, isRequestInvalidError } from '../../src/errors.ts'
import type { DigitalProductCodes } from '../../src/model/digital.ts'
import { Digital } from '../../src/resources/digital.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const UPLOAD = '/v1/posting/digital/codes/upload'
const IMPORT = '/v1/product/digital/stocks/import'
const POSTING = '33920151-0719-1'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { digital: new Digital(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const fields = (error: unknown): unknown => isRequestInvalidError(error) && error.problems.map(({ field }) => field)
/** All that can be printed of a value. */
const printed = (value: unknown): string => `${String(value)} ${inspect(value, { depth: 9 })} ${JSON.stringify(value)}`

describe('codes', () => {
  it('of all products of a posting go in one call', async () => {
    const { digital, sent, told } = open({
      [UPLOAD]: () => ({
        exemplars_by_sku: [
          { sku: '9007199254740993', received_qty: 2, rejected_qty: 1, failed_exemplars: [] },
          { sku: 5 },
        ],
      }),
    })
    const result = await digital.uploadCodes(POSTING, [
      { sku: '9007199254740993', codes: ['AAAA-1', 'AAAA-2'], notAvailable: 1 },
      { sku: '5', codes: [], notAvailable: 3 },
    ])
    expect(result).toEqual({
      done: [{ sku: '9007199254740993', received: 2, rejected: 1 }, { sku: '5' }],
      failed: [],
      unknown: [],
      rejectedCodes: [],
    })
    expect(sent.map(({ text }) => text)).toEqual([
      `{"exemplars_by_sku":[${[
        '{"exemplar_keys":["AAAA-1","AAAA-2"],"exemplar_qty":2,"not_available_exemplar_qty":1,"sku":9007199254740993}',
        '{"exemplar_keys":[],"exemplar_qty":0,"not_available_exemplar_qty":3,"sku":5}',
      ].join()}],"posting_number":"${POSTING}"}`,
    ])
    expect(told).toEqual([])
  })

  it('that Ozon rejected are named by their place', async () => {
    const { digital, told } = open({ [UPLOAD]: () => readFixture('json/v1-posting-digital-codes-upload/001.json') })
    const codes = ['1111', '2222', '23434252345', '4444']
    const result = await digital.uploadCodes(POSTING, [{ sku: '123456', codes }])
    const message = 'Некорректный формат кода'
    expect(result).toEqual({
      done: [],
      failed: [{ item: '123456', message: `Ozon took 3 of 4 codes; codes[2]: ${message}`, retryable: false }],
      unknown: [],
      rejectedCodes: [{ sku: '123456', index: 2, message }],
    })
    expect(told).toEqual([])
  })

  it('are in no result, whatever Ozon says of them', async () => {
    const { digital } = open({
      [UPLOAD]: () => ({
        exemplars_by_sku: [
          {
            sku: 1,
            failed_exemplars: [
              { key: ' LONG-1 ', message: 'LONG-1 and LONG-12 are sold' },
              { key: 'STRANGER', message: 'STRANGER is none' },
              {},
              { message: 'One more' },
            ],
          },
          { sku: 2, received_qty: 1 },
          { sku: 3 },
        ],
      }),
    })
    const result = await digital.uploadCodes(POSTING, [
      { sku: '1', codes: ['LONG-1', 'LONG-12'] },
      { sku: '2', codes: ['X', 'Y'] },
      { sku: '3', codes: ['Z'] },
      { sku: '4', codes: ['W'] },
    ])
    const words = 'Ozon rejected codes; codes[0]: *** and *** are sold; *** is none; no reason given; One more'
    expect(result).toEqual({
      done: [],
      failed: [
        { item: '1', message: words, retryable: false },
        { item: '2', message: 'Ozon took 1 of 2 codes', retryable: false },
      ],
      // A product without its count, and one that the answer leaves out.
      unknown: ['3', '4'],
      rejectedCodes: [
        { sku: '1', index: 0, message: '*** and *** are sold' },
        { sku: '1', message: '*** is none' },
        { sku: '1' },
        { sku: '1', message: 'One more' },
      ],
    })
  })

  it('are in no error, even when Ozon quotes them', async () => {
    const { digital, sent } = open({
      [UPLOAD]: (_, count) => {
        if (count === 1) return json(400, { code: 3, message: `${'x'.repeat(600)} code SECRET-1 was used` })
        if (count === 2) return json(400, { code: 3, message: 'code SECRET-1 was used' })
        return count === 3 ? json(403, { code: 7, message: 'no' }) : new Response('', { status: 400 })
      },
    })
    const products = [{ sku: '1', codes: ['SECRET-1'] }]
    const long = await failure(digital.uploadCodes(POSTING, products))
    const quoted = await failure(digital.uploadCodes(POSTING, products))
    expect(quoted).toMatchObject({ kind: 'rejected', ozonMessage: 'code *** was used', code: 3, httpStatus: 400 })
    expect(isOzonError(quoted) && [quoted.outcome, quoted.operation, quoted.attempts]).toEqual(['rejected', UPLOAD, 1])
    expect(printed(long) + printed(quoted)).not.toContain('SECRET-1')
    expect(await failure(digital.uploadCodes(POSTING, products))).toMatchObject({ kind: 'permission' })
    const wordless = await failure(digital.uploadCodes(POSTING, [{ sku: '1', codes: ['empty body'] }]))
    expect(isOzonError(wordless) && wordless.ozonMessage).toBeUndefined()
    expect(printed(wordless)).not.toContain('empty body')
    const stop = new AbortController()
    stop.abort('enough')
    expect(await failure(digital.uploadCodes(POSTING, products, { signal: stop.signal }))).toBe('enough')
    expect(sent).toHaveLength(4)
  })

  it('whose answer was lost are unknown, and so are those of an answer without products', async () => {
    const { digital, sent, told } = open({
      [UPLOAD]: (_, count) => (count === 1 ? json(500, { code: 13, message: 'Internal error' }) : { ok: true }),
    })
    const products = [
      { sku: '1', codes: ['A'] },
      { sku: '2', codes: ['B'] },
    ]
    const lost = { done: [], failed: [], unknown: ['1', '2'], rejectedCodes: [] }
    expect(await digital.uploadCodes(POSTING, products)).toEqual(lost)
    expect(await digital.uploadCodes(POSTING, products)).toEqual(lost)
    expect(sent).toHaveLength(2)
    expect(told).toEqual(['unknown-field ok'])
  })

  it('are refused with every mistake and without any value', async () => {
    const { digital, sent } = open({})
    // What a program without types may pass.
    const odd = [
      { sku: 'SECRET', codes: 'SECRET' },
      { sku: 1, codes: ['SECRET', ' ', 5], notAvailable: -1 },
      { sku: 1n, codes: [] },
      'SECRET',
    ] as unknown as DigitalProductCodes[]
    const error = await failure(digital.uploadCodes(' ', odd))
    expect(fields(error)).toEqual([
      'postingNumber',
      'products[0].sku',
      'products[0].codes',
      'products[1].codes[1]',
      'products[1].codes[2]',
      'products[1].notAvailable',
      'products[2]',
      'products[2]',
      'products[3]',
    ])
    expect(String(error)).toContain('repeats the product of products[1]')
    expect(String(error)).toContain('has no codes, and does not say how many are not available')
    expect(printed(error)).not.toContain('SECRET')
    expect(fields(await failure(digital.uploadCodes(POSTING, [])))).toEqual(['products'])
    expect(fields(await failure(digital.uploadCodes(POSTING, 'SECRET' as unknown as [])))).toEqual(['products'])
    expect(sent).toEqual([])
  })
})

describe('stocks of digital goods', () => {
  it('are set, each with its own end', async () => {
    const { digital, sent, told } = open({
      [IMPORT]: () => ({
        status: [
          { errors: [], offer_id: 'a', updated: true, product_id: '29235761', sku: '425291243' },
          { offer_id: 'b', updated: true, errors: [{ code: 'SLOW', message: 'Later' }] },
          { offer_id: 'c', updated: false, errors: [{ code: 'NOT_FOUND', message: 'No such product' }] },
          { offer_id: 'd', errors: [{ code: 'ODD' }] },
          { offer_id: 'e', updated: false },
          { offer_id: 'f' },
        ],
      }),
    })
    const stocks = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((offerId, stock) => ({ offerId, stock }))
    expect(await digital.setStocks(stocks)).toEqual({
      done: [
        { offerId: 'a', stock: 0, productId: '29235761', sku: '425291243' },
        { offerId: 'b', stock: 1, warnings: [{ code: 'SLOW', message: 'Later' }] },
      ],
      failed: [
        { item: 'c', code: 'NOT_FOUND', message: 'No such product', retryable: false },
        { item: 'd', code: 'ODD', message: 'ODD', retryable: false },
        { item: 'e', message: 'Ozon gave no reason.', retryable: false },
      ],
      unknown: ['f', 'g'],
    })
    expect(sent[0]?.body).toEqual({ stocks: stocks.map(({ offerId, stock }) => ({ offer_id: offerId, stock })) })
    expect(told).toEqual([])
  })

  it('go twenty at a time, and a lost answer costs the others nothing', async () => {
    const { digital, sent, told } = open({
      [IMPORT]: ({ body }, count) => {
        if (count === 1) return json(500, { code: 13, message: 'Internal error' })
        if (count === 2) return json(400, { code: 3, message: 'bad' })
        const stocks = body['stocks'] as { offer_id: string }[]
        return count === 3 ? { status: stocks.map(each => ({ ...each, stock: undefined, updated: true })) } : {}
      },
    })
    const stocks = Array.from({ length: 61 }, (_, i) => ({ offerId: `o${i}`, stock: 1 }))
    const { done, failed, unknown } = await digital.setStocks(stocks)
    expect([done.length, failed.length, unknown.length]).toEqual([20, 20, 21])
    expect([done[0]?.offerId, failed[0]?.item, unknown[0], unknown[20]]).toEqual(['o40', 'o20', 'o0', 'o60'])
    expect(sent).toHaveLength(4)
    expect(told).toEqual([])
    expect(await digital.setStocks([])).toEqual({ done: [], failed: [], unknown: [] })
  })

  it('are refused with every mistake', async () => {
    const { digital, sent } = open({})
    // What a program without types may pass.
    const odd = [{ offerId: '', stock: 1.5 }, null, { offerId: 'a', stock: 1 }, { offerId: 'a', stock: -1 }] as never
    expect(fields(await failure(digital.setStocks(odd)))).toEqual([
      'stocks[0].offerId',
      'stocks[0].stock',
      'stocks[1]',
      'stocks[3].stock',
      'stocks[3]',
    ])
    expect(fields(await failure(digital.setStocks({} as never)))).toEqual(['stocks'])
    expect(sent).toEqual([])
  })
})
