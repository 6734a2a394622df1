import { expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { Customs } from '../../src/resources/customs.ts'
import type { Period } from '../../src/resources/shared/period.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const ETGB = '/v1/posting/global/etgb'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { customs: new Customs(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const PERIOD: Period = { from: '2023-02-13T12:13:16.818Z', to: new Date('2023-02-13T12:13:16.818Z') }

it('declarations of a period come with number, date and file', async () => {
  const { customs, sent, told } = open({
    [ETGB]: () => ({
      result: [
        { posting_number: '1-1-1', etgb: { number: '7', date: '12-11-2026', url: 'https://ir.ozone.ru/7.pdf' } },
        { posting_number: '1-1-2', etgb: { number: '8', date: '', url: '' } },
        { posting_number: '1-1-3', etgb: null },
      ],
    }),
  })
  expect(await customs.declarations(PERIOD)).toEqual([
    { postingNumber: '1-1-1', number: '7', createdDate: '12-11-2026', fileUrl: 'https://ir.ozone.ru/7.pdf' },
    { postingNumber: '1-1-2', number: '8' },
    { postingNumber: '1-1-3' },
  ])
  expect(sent.map(({ body }) => body)).toEqual([readFixture('json/v1-posting-global-etgb/001.json')])
  expect(told).toEqual([])
})

it('there may be none, odd ones, or an answer only at the second try', async () => {
  const { customs, told } = open({
    [ETGB]: (_, count) => {
      if (count === 1) return json(500, { code: 13, message: 'Internal error' })
      return count === 2 ? { result: [] } : { result: [{ etgb: 'x', country: 'TR' }, { etgb: { pages: 2 } }] }
    },
  })
  expect(await customs.declarations(PERIOD)).toEqual([])
  expect(await customs.declarations(PERIOD)).toEqual([{ postingNumber: '' }, { postingNumber: '' }])
  expect(told.toSorted()).toEqual([
    'missing result[].posting_number',
    'unknown-field result[].country',
    'unknown-field result[].etgb.pages',
    'wrong-type result[].etgb',
  ])
})

it('a period needs two ends, in order', async () => {
  const { customs, sent } = open({})
  const bad = [
    undefined,
    null,
    { from: 'yesterday', to: '2026-11-25T00:00:00Z' },
    { from: '2026-11-25T00:00:00Z', to: '2026-11-24T00:00:00Z' },
  ]
  // What a caller without types may pass.
  for (const period of bad) {
    expect(isRequestInvalidError(await failure(customs.declarations(period as unknown as Period)))).toBe(true)
  }
  expect(sent).toEqual([])
})
