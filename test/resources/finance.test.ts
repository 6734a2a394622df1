import { describe, expect, it } from 'vitest'
import { isAnswerInvalidError, isPermissionError, isRequestInvalidError } from '../../src/errors.ts'
import { Money } from '../../src/money.ts'
import { Finance } from '../../src/resources/finance.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { finance: new Finance(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const all = { limit: Number.POSITIVE_INFINITY }

const POSTINGS = '/v1/finance/accrual/postings'
const BY_DAY = '/v1/finance/accrual/by-day'
const TYPES = '/v1/finance/accrual/types'
const rub = (amount: string) => ({ amount, currency: 'RUB' })
const fee = (typeId: number, amount: string) => ({ type_id: typeId, accrued: rub(amount) })

describe('accruals of postings', () => {
  it('are exact, also when Ozon charges', async () => {
    const { finance, sent, told } = open({
      [POSTINGS]: () => ({
        posting_accruals: [
          {
            posting_number: '1-1-1',
            accruals: [
              {
                ...fee(7, '-0.10'),
                accrual_date: '2026-11-20',
                quantity: 2,
                seller_price: rub('1530.0000'),
                sku: 9007199254740991,
              },
              { ...fee(8, '-12345678901234567.89'), accrual_date: '2026-11-21', quantity: null, sku: null },
            ],
          },
        ],
      }),
    })
    const { done, failed, unknown } = await finance.accruals(['1-1-1'])
    expect(done).toEqual([
      {
        postingNumber: '1-1-1',
        accruals: [
          {
            typeId: '7',
            accrued: Money.of('-0.1', 'RUB'),
            accrualDate: '2026-11-20',
            quantity: 2,
            sellerPrice: Money.of('1530', 'RUB'),
            sku: '9007199254740991',
          },
          { typeId: '8', accrued: Money.of('-12345678901234567.89', 'RUB'), accrualDate: '2026-11-21' },
        ],
      },
    ])
    expect([failed, unknown, told]).toEqual([[], [], []])
    expect(sent.map(({ body }) => body)).toEqual([{ posting_numbers: ['1-1-1'] }])
  })

  it('are asked for two hundred at a time, each posting once, and what the answer lacks is told', async () => {
    const { finance, sent } = open({
      [POSTINGS]: ({ body }, count) =>
        count === 2
          ? json(500, { code: 13, message: 'Internal error' })
          : {
              posting_accruals: (body['posting_numbers'] as string[])
                .filter(number => number !== 'N3')
                .map(number => ({ posting_number: number, accruals: [] })),
            },
    })
    const numbers = Array.from({ length: 201 }, (_, i) => `N${i}`)
    const { done, failed, unknown } = await finance.accruals([...numbers, 'N0'])
    expect([done.length, failed, unknown]).toEqual([200, [], ['N3']])
    // The second request is a read, so it was sent again.
    expect(sent.map(({ body }) => (body['posting_numbers'] as string[]).length)).toEqual([200, 1, 1])
  })

  it('whose answer was lost are unknown', async () => {
    const { finance } = open({ [POSTINGS]: () => json(500, { code: 13, message: 'Internal error' }) })
    expect(await finance.accruals(['1', '2'])).toEqual({ done: [], failed: [], unknown: ['1', '2'] })
  })

  it('tell what is odd and lose nothing else', async () => {
    const { finance, told } = open({
      [POSTINGS]: () => ({ posting_accruals: [{ accruals: [{ accrued: 'much', why: 1 }, 5] }, 'x'], more: 1 }),
    })
    expect(await finance.accruals(['1'])).toEqual({
      done: [{ postingNumber: '', accruals: [{}] }],
      failed: [],
      unknown: ['1'],
    })
    expect(told).toEqual(
      expect.arrayContaining([
        'missing posting_accruals[].posting_number',
        'wrong-type posting_accruals[].accruals[].accrued',
        'unknown-field posting_accruals[].accruals[].why',
        'wrong-type posting_accruals[].accruals[]',
        'unknown-field more',
      ]),
    )
  })

  it('need numbers as text', async () => {
    const { finance, sent } = open({})
    const error = await failure(finance.accruals(['1', '', 5 as unknown as string]))
    expect(isRequestInvalidError(error) && error.problems.map(({ field }) => field)).toEqual([
      'postingNumbers[1]',
      'postingNumbers[2]',
    ])
    expect(sent).toEqual([])
  })
})

const EVERYTHING = {
  accrual_id: 11,
  date: '2026-11-20',
  accrued_category: 'POSTING',
  unit_number: '1-1-1',
  total_amount: rub('90.5'),
  container_fees: { fees: [fee(1, '-1')] },
  item_fees: { fees: [{ sku: 5, fees: [fee(2, '-2')] }] },
  non_item_fee: fee(3, '-3'),
  posting: {
    delivery_schema: 'FBS',
    delivery_speed: 4,
    products: [
      {
        sku: 5,
        commission: {
          bonus: rub('1'),
          coinvestment: rub('2'),
          commission: rub('-3'),
          commission_ratio: '0.15',
          sale_amount: rub('100'),
          sale_commission: rub('-15'),
          sale_price: rub('90'),
          seller_price: null,
        },
        delivery: { services: [fee(4, '-4')], total_accrued: rub('-4') },
      },
    ],
  },
}

describe('accruals of a day', () => {
  it('come page by page, led on by the token of the page before', async () => {
    const { finance, sent, told } = open({
      [BY_DAY]: (_, count) => {
        if (count === 1) return { accruals: [EVERYTHING], last_id: 't1' }
        return { accruals: [{ accrual_id: '12', posting: { products: null, delivery_schema: 'FBO' } }], last_id: '' }
      },
    })
    const list = await finance.accrualsByDay('2026-11-20').toArray(all)
    expect(list).toEqual([
      {
        id: '11',
        accrualDate: '2026-11-20',
        category: 'POSTING',
        unitNumber: '1-1-1',
        total: Money.of('90.5', 'RUB'),
        containerFees: [{ typeId: '1', accrued: Money.of(-1, 'RUB') }],
        itemFees: [{ sku: '5', fees: [{ typeId: '2', accrued: Money.of(-2, 'RUB') }] }],
        nonItemFee: { typeId: '3', accrued: Money.of(-3, 'RUB') },
        posting: {
          scheme: 'FBS',
          deliverySpeed: 4,
          products: [
            {
              sku: '5',
              commission: {
                bonus: Money.of(1, 'RUB'),
                coinvestment: Money.of(2, 'RUB'),
                commission: Money.of(-3, 'RUB'),
                commissionRatio: 0.15,
                saleAmount: Money.of(100, 'RUB'),
                saleCommission: Money.of(-15, 'RUB'),
                salePrice: Money.of(90, 'RUB'),
              },
              delivery: {
                services: [{ typeId: '4', accrued: Money.of(-4, 'RUB') }],
                total: Money.of(-4, 'RUB'),
              },
            },
          ],
        },
      },
      { id: '12', posting: { scheme: 'FBO', products: [] } },
    ])
    expect(sent.map(({ body }) => body)).toEqual([
      { date: '2026-11-20', last_id: '' },
      { date: '2026-11-20', last_id: 't1' },
    ])
    expect(told).toEqual([])
  })

  it('may be none, odd or in a circle', async () => {
    const { finance, told } = open({
      [BY_DAY]: (_, count) => {
        if (count === 1) return {}
        return count === 2 ? { accruals: [{ posting: [], item_fees: 'x', tax: 1 }] } : { accruals: [{}], last_id: 'a' }
      },
    })
    expect(await finance.accrualsByDay('2026-11-20').first()).toBeUndefined()
    expect(await finance.accrualsByDay('2026-11-20').toArray(all)).toEqual([{ id: '' }])
    expect(told).toEqual(
      expect.arrayContaining([
        'missing accruals[].accrual_id',
        'wrong-type accruals[].item_fees',
        'unknown-field accruals[].tax',
      ]),
    )
    expect(String(await failure(finance.accrualsByDay('2026-11-20').toArray(all)))).toContain('already seen')
  })

  it('begin in 2022, and days are checked', () => {
    const { finance } = open({})
    expect(() => finance.accrualsByDay('2021-12-31')).toThrow('date: must not be before 2022-01-01')
    expect(() => finance.accrualsByDay('2026-02-30')).toThrow('date: must be a day of the calendar')
    // What a caller without types may pass.
    expect(() => finance.accrualsByDay(new Date() as unknown as string)).toThrow('date: must be a day')
  })
})

it('the kinds of accruals have names', async () => {
  const { finance, sent, told } = open({
    [TYPES]: (_, count) =>
      count === 1
        ? { accrual_types: [{ id: 7, name: 'Logistic', description: 'Logistics' }] }
        : { accrual_types: [{}] },
  })
  expect(await finance.accrualTypes()).toEqual([{ id: '7', name: 'Logistic', description: 'Logistics' }])
  expect(told).toEqual([])
  expect(await finance.accrualTypes()).toEqual([{ id: '' }])
  expect(told).toEqual(['missing accrual_types[].id'])
  expect(sent[0]?.text).toBe('{}')
})

const MONTHLY = '/v2/finance/realization'
const BY_POSTING = '/v1/finance/realization/posting'
const DAILY = '/v1/finance/realization/by-day'
const CREATE = '/v1/report/realization/posting/create'

const WIRE_AMOUNTS = {
  amount: 1530.1,
  bonus: 0,
  commission: -150.05,
  compensation: 1,
  price_per_instance: 765.05,
  quantity: 2,
  standard_fee: 100,
  bank_coinvestment: 2,
  stars: 3,
  pick_up_point_coinvestment: 4,
  total: 1380.05,
}
const AMOUNTS = {
  amount: Money.of('1530.1'),
  bonus: Money.of(0),
  commission: Money.of('-150.05'),
  compensation: Money.of(1),
  pricePerInstance: Money.of('765.05'),
  quantity: 2,
  standardFee: Money.of(100),
  bankCoinvestment: Money.of(2),
  stars: Money.of(3),
  pickUpPointCoinvestment: Money.of(4),
  total: Money.of('1380.05'),
}
const WIRE_ROW = {
  item: { sku: 5, offer_id: 'A', name: 'Lamp', barcode: '46' },
  commission_ratio: 0.1,
  seller_price_per_instance: 800.5,
  delivery_commission: WIRE_AMOUNTS,
  return_commission: null,
}
const ROW = {
  product: { sku: '5', offerId: 'A', name: 'Lamp', barcode: '46' },
  commissionRatio: 0.1,
  sellerPricePerInstance: Money.of('800.5'),
  delivered: AMOUNTS,
}
const WIRE_HEADER = {
  number: '1',
  doc_date: '2026-11-01',
  contract_number: 'C1',
  contract_date: '2020-01-01',
  currency_sys_name: 'RUB',
  start_date: '2026-10-01',
  stop_date: '2026-10-31',
  payer_name: 'Payer',
  payer_inn: '77',
  payer_kpp: '78',
  receiver_name: 'Receiver',
  receiver_inn: '79',
  receiver_kpp: '80',
}
const HEADER = {
  number: '1',
  documentDate: '2026-11-01',
  contractNumber: 'C1',
  contractDate: '2020-01-01',
  currency: 'RUB',
  startDate: '2026-10-01',
  stopDate: '2026-10-31',
  payerName: 'Payer',
  payerInn: '77',
  payerKpp: '78',
  receiverName: 'Receiver',
  receiverInn: '79',
  receiverKpp: '80',
}

describe('reports on goods sold', () => {
  it('come for a month', async () => {
    const { finance, sent, told } = open({
      [MONTHLY]: () => ({ result: { header: WIRE_HEADER, rows: [{ ...WIRE_ROW, rowNumber: 1 }] } }),
    })
    expect(await finance.realization('2026-10')).toEqual({ header: HEADER, rows: [{ ...ROW, rowNumber: 1 }] })
    expect(sent.map(({ body }) => body)).toEqual([{ month: 10, year: 2026 }])
    expect(told).toEqual([])
  })

  it('come with postings, and with invoices of sales to companies', async () => {
    const { finance, sent, told } = open({
      [BY_POSTING]: () => ({
        header: WIRE_HEADER,
        rows: [
          {
            ...WIRE_ROW,
            row_number: 1,
            return_commission: WIRE_AMOUNTS,
            order: { posting_number: '1-1-1', created_date: '2026-10-05' },
            legal_entity_document: { number: 'I1', sale_date: '2026-10-06' },
          },
        ],
      }),
    })
    expect(await finance.realizationByPosting('2023-08')).toEqual({
      header: HEADER,
      rows: [
        {
          ...ROW,
          rowNumber: 1,
          returned: AMOUNTS,
          postingNumber: '1-1-1',
          orderDate: '2026-10-05',
          invoice: { number: 'I1', saleDate: '2026-10-06' },
        },
      ],
    })
    expect(sent.map(({ body }) => body)).toEqual([{ month: 8, year: 2023 }])
    expect(told).toEqual([])
  })

  it('come for a day, to those who pay for it', async () => {
    const { finance, sent, told } = open({
      [DAILY]: (_, count) =>
        count === 1 ? { rows: [{ ...WIRE_ROW, rowNumber: 1 }] } : json(403, { code: 7, message: 'no subscription' }),
    })
    expect(await finance.realizationByDay('2026-11-02')).toEqual([{ ...ROW, rowNumber: 1 }])
    expect(sent.map(({ body }) => body)).toEqual([{ day: 2, month: 11, year: 2026 }])
    expect(told).toEqual([])
    expect(isPermissionError(await failure(finance.realizationByDay('2026-11-02')))).toBe(true)
  })

  it('may be empty or odd', async () => {
    const { finance, told } = open({
      [MONTHLY]: (_, count) => (count === 1 ? {} : { result: { rows: [{ order: {}, item: 'x' }] } }),
      [BY_POSTING]: () => ({ rows: [{ order: 'x', rowNumber: 1 }] }),
    })
    expect(await finance.realization('2026-10')).toEqual({ rows: [] })
    expect(await finance.realization('2026-10')).toEqual({ rows: [{}] })
    expect(await finance.realizationByPosting('2026-10')).toEqual({ rows: [{}] })
    expect(told.toSorted()).toEqual([
      'missing result',
      'unknown-field result.rows[].order',
      'unknown-field rows[].rowNumber',
      'wrong-type result.rows[].item',
      'wrong-type rows[].order',
    ])
  })

  it('are made as a file, whose code is told', async () => {
    const { finance, sent, told } = open({
      [CREATE]: (_, count) => (count === 1 ? { code: 'c-1' } : { result: { code: 'c-1' } }),
    })
    expect(await finance.createRealizationReport('2026-10')).toBe('c-1')
    expect(sent.map(({ body }) => body)).toEqual([{ month: 10, year: 2026 }])
    expect(told).toEqual([])
    const error = await failure(finance.createRealizationReport('2026-10'))
    expect(isAnswerInvalidError(error)).toBe(true)
    expect(error).toMatchObject({ outcome: 'accepted', operation: CREATE })
    expect(String(error)).toContain('List the reports before beginning another')
    expect(told).toEqual(['unknown-field result'])
  })

  it('are of a month from August 2023 on, or of a day', async () => {
    const { finance, sent } = open({})
    for (const month of ['2026-13', '2026-1', '202610', '2026-10-01', 202610 as unknown as string]) {
      expect(String(await failure(finance.realization(month)))).toContain("must be a month, such as '2026-10'")
    }
    expect(String(await failure(finance.realizationByPosting('2023-07')))).toContain('must not be before 2023-08')
    expect(String(await failure(finance.createRealizationReport('2022-01')))).toContain('must not be before 2023-08')
    expect(String(await failure(finance.realizationByDay('2026-11-31')))).toContain('date: must be a day')
    expect(sent).toEqual([])
  })
})
