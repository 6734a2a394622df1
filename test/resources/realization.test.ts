import { describe, expect, it } from 'vitest'
import { isAnswerInvalidError, isPermissionError } from '../../src/errors.ts'
import { Money } from '../../src/money.ts'
import { Finance } from '../../src/resources/finance.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { finance: new Finance(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

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
      [MONTHLY]: (_, count) =>
        count === 1 ? { result: { rows: [] } } : { result: { rows: [{ order: {}, item: 'x' }] } },
      [BY_POSTING]: () => ({ rows: [{ order: 'x', rowNumber: 1 }] }),
    })
    expect(await finance.realization('2026-10')).toEqual({ rows: [] })
    expect(await finance.realization('2026-10')).toEqual({ rows: [{}] })
    expect(await finance.realizationByPosting('2026-10')).toEqual({ rows: [{}] })
    expect(told.toSorted()).toEqual([
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
