import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
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
  it('come for 199 of 200 numbers, and the one that Ozon refuses is named', async () => {
    const { finance, sent } = open({
      [POSTINGS]: ({ body }) => {
        const numbers = body['posting_numbers'] as string[]
        // An order number, with which Ozon refuses all the others.
        if (numbers.includes('123-0001')) return json(400, { code: 3, message: 'invalid posting number', details: [] })
        return { posting_accruals: numbers.map(number => ({ posting_number: number, accruals: [] })) }
      },
    })
    const numbers = Array.from({ length: 200 }, (_, i) => (i === 120 ? '123-0001' : `${i}-0001-1`))
    const { done, failed, unknown } = await finance.accruals(numbers)
    expect(done.map(({ postingNumber }) => postingNumber)).toEqual(numbers.filter(number => number !== '123-0001'))
    expect(failed).toMatchObject([{ item: '123-0001', message: expect.stringContaining('invalid posting number') }])
    expect(unknown).toEqual([])
    expect(sent.length).toBeLessThan(20)
  })

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
    const { done, failed, unknown, missing } = await finance.accruals([...numbers, 'N0'])
    expect([done.length, failed, unknown, missing]).toEqual([200, [], [], ['N3']])
    // The second request is a read, so it was sent again.
    expect(sent.map(({ body }) => (body['posting_numbers'] as string[]).length)).toEqual([200, 1, 1])
  })

  it('whose answer was lost are unknown', async () => {
    const { finance } = open({ [POSTINGS]: () => json(500, { code: 13, message: 'Internal error' }) })
    expect(await finance.accruals(['1', '2'])).toEqual({ done: [], failed: [], unknown: ['1', '2'], missing: [] })
  })

  it('tell what is odd and lose nothing else', async () => {
    const { finance, told } = open({
      [POSTINGS]: () => ({ posting_accruals: [{ accruals: [{ accrued: 'much', why: 1 }, 5] }, 'x'], more: 1 }),
    })
    expect(await finance.accruals(['1'])).toEqual({
      done: [{ postingNumber: '', accruals: [{}] }],
      failed: [],
      unknown: [],
      missing: ['1'],
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

  it('have the pieces that no document has, and a ratio that is printed with its name', async () => {
    const ratioOf = async (commission_ratio: unknown) => {
      const product = { sku: 5, quantity: 2, commission: { commission_ratio } }
      const itemFee = { sku: 5, quantity: 3, fees: [] }
      const { finance, told } = open({
        [BY_DAY]: () => ({
          accruals: [{ accrual_id: 1, posting: { products: [product] }, item_fees: { fees: [itemFee] } }],
          last_id: '',
        }),
      })
      const [accrual] = await finance.accrualsByDay('2026-11-20').toArray(all)
      expect(accrual?.itemFees?.[0]?.quantity).toBe(3)
      expect(accrual?.posting?.products[0]?.quantity).toBe(2)
      return [accrual?.posting?.products[0]?.commission?.commissionRatio, told.length]
    }
    expect(await ratioOf('value:"0.460000"')).toEqual([0.46, 0])
    expect(await ratioOf('value: "-0.5"')).toEqual([-0.5, 0])
    // An object is read, too, and told as another type than documented.
    expect(await ratioOf({ value: '0.39' })).toEqual([0.39, 1])
    expect(await ratioOf('0.46')).toEqual([0.46, 0])
    expect(await ratioOf('value:"much"')).toEqual([undefined, 1])
  })

  it('may be none, odd or in a circle', async () => {
    const { finance, told } = open({
      [BY_DAY]: (_, count) => {
        if (count === 1) return { last_id: '' }
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
