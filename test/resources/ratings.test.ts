import { expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { Ratings } from '../../src/resources/ratings.ts'
import { apiOf } from '../support/api-of.ts'
import type { Answers } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const INFO = '/v1/rating/index/fbs/info'
const LIST = '/v1/rating/index/fbs/posting/list'
const NOVEMBER = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' } as const

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { ratings: new Ratings(api), sent, told }
}

const failure = async (work: () => Promise<unknown>): Promise<unknown> => work().catch((error: unknown) => error)

it('tells the index of errors and what they cost, day by day, in the currency that Ozon names', async () => {
  const { ratings, sent, told } = open({
    [INFO]: () => ({
      currency_code: 'RUB',
      defects: [
        { date: '2026-11-24', index_by_date: 0.25, processing_costs_sum_by_date: 10.1 },
        { date: '2026-11-25' },
      ],
      index: 0.5,
      period_from: '2026-11-11',
      period_to: '2026-11-25',
      processing_costs_sum: 25.55,
    }),
  })
  const { days, processingCosts, ...rest } = await ratings.errorIndex()
  expect(rest).toEqual({ index: 0.5, periodFromDate: '2026-11-11', periodToDate: '2026-11-25' })
  expect(processingCosts?.toString()).toBe('25.55 RUB')
  expect(days.map(day => [day.date, day.index, day.processingCosts?.toString()])).toEqual([
    ['2026-11-24', 0.25, '10.1 RUB'],
    ['2026-11-25', undefined, undefined],
  ])
  expect(sent[0]?.text).toBe('{}')
  expect(told).toEqual([])
})

it('guesses no currency, and takes an empty answer as one', async () => {
  const { ratings, told } = open({
    [INFO]: (_, count) =>
      count === 1
        ? { defects: [] }
        : { currency_code: '', defects: [{ processing_costs_sum_by_date: 1 }], processing_costs_sum: 'x' },
    [LIST]: () => ({ has_next: false }),
  })
  expect(await ratings.errorIndex()).toEqual({ days: [] })
  const { days } = await ratings.errorIndex()
  expect(days[0]?.processingCosts?.toJSON()).toEqual({ amount: '1' })
  expect(await ratings.errors(NOVEMBER).first()).toBeUndefined()
  expect(told).toEqual(['wrong-type processing_costs_sum'])
})

it('lists the postings that raised it, to the end', async () => {
  const { ratings, sent, told } = open({
    [LIST]: ({ body }) =>
      body['cursor'] === undefined
        ? readFixture('json/v1-rating-index-fbs-posting-list/001.json')
        : { errors: [{ posting_error_type: 'NEW_KIND' }], cursor: '', has_next: false },
  })
  const [first, second] = await ratings.errors({ ...NOVEMBER, postingNumbers: ['1-1-1'] }).toArray({ limit: 5000 })
  const { chargePrice, productPrice, ...rest } = first ?? {}
  expect(rest).toEqual({
    postingNumber: 'TEST-POSTING-001',
    type: 'SELLER_DELAY',
    errorAt: new Date('2026-08-13T10:30:00Z'),
    index: 0.1,
    hasGraceStatus: false,
    chargePercent: 5,
    deliverySchema: 'FBS',
  })
  expect([chargePrice?.toString(), productPrice?.toString()]).toEqual(['25.5 RUB', '510 RUB'])
  expect(second).toEqual({ postingNumber: '', type: 'NEW_KIND' })
  const filter = {
    date_from: '2026-11-01T00:00:00.000Z',
    date_to: '2026-12-01T00:00:00.000Z',
    posting_numbers: ['1-1-1'],
  }
  expect(sent.map(({ body }) => body)).toEqual([
    { filter, limit: 1000 },
    { filter, limit: 1000, cursor: 'next-test-cursor' },
  ])
  expect(told).toEqual([])
})

it('asks for more than a thousand postings in several listings', async () => {
  const { ratings, sent } = open({
    [LIST]: ({ body }) => {
      const { posting_numbers: numbers } = body['filter'] as { posting_numbers: string[] }
      return { errors: numbers.slice(0, 1).map(number => ({ posting_number: number })), cursor: '', has_next: false }
    },
  })
  const postingNumbers = Array.from({ length: 1001 }, (_, i) => `${i}-1-1`)
  const found = await ratings.errors({ ...NOVEMBER, postingNumbers }).toArray({ limit: 5000 })
  expect(found.map(each => each.postingNumber)).toEqual(['0-1-1', '1000-1-1'])
  expect(sent).toHaveLength(2)
})

it('refuses a filter that Ozon would, before anything is sent', async () => {
  const { ratings, sent } = open({})
  const wrong = [
    () => ratings.errors({ from: '2026-11-01', to: NOVEMBER.to }).first(),
    () => ratings.errors({ from: NOVEMBER.to, to: NOVEMBER.from }).first(),
    () => ratings.errors({ ...NOVEMBER, postingNumbers: [' '] }).first(),
    () => ratings.errors({ ...NOVEMBER, postingNumbers: [] }).first(),
  ]
  for (const work of wrong) expect(isRequestInvalidError(await failure(async () => work()))).toBe(true)
  expect(sent).toEqual([])
})
