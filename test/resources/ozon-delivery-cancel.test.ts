import { describe, expect, it } from 'vitest'
import { isOzonError, isRequestInvalidError } from '../../src/errors.ts'
import { OzonDelivery } from '../../src/resources/ozon-delivery.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { delivery: new OzonDelivery(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const fieldsOf = (error: unknown): unknown => isRequestInvalidError(error) && error.problems.map(({ field }) => field)

describe('cancelling', () => {
  const REASONS = { reasons: [{ id: 502, name: 'A part is not wanted' }, { name: 'No id' }] }
  const TITLES = [
    { id: '502', title: 'A part is not wanted' },
    { id: '', title: 'No id' },
  ]

  it('has reasons: all, of an order, of a posting', async () => {
    const { delivery, sent, told } = open({
      '/v1/cancel-reason/list': () => REASONS,
      '/v1/cancel-reason/list-by-order': () => REASONS,
      '/v1/cancel-reason/list-by-posting': () => ({ reasons: [] }),
    })
    expect(await delivery.cancelReasons()).toEqual(TITLES)
    expect(await delivery.orderCancelReasons('1-1')).toEqual(TITLES)
    expect(await delivery.postingCancelReasons('1-1-1')).toEqual([])
    expect(sent.map(({ body }) => body)).toEqual([{}, { order_number: '1-1' }, { posting_number: '1-1-1' }])
    expect(told).toEqual(['missing reasons[].id', 'missing reasons[].id'])
  })

  it('an order is checked first', async () => {
    const CHECK = '/v1/order/cancel/check'
    const { delivery, sent, told } = open({
      [CHECK]: (_, count) =>
        count === 1
          ? {
              order_number: '1-1',
              cancellable: false,
              posting_groups: [{ posting_numbers: ['1-1-1', '1-1-2'] }, {}],
              postings: [
                { posting_number: '1-1-1', cancellable: true, why_not_cancellable: '' },
                { posting_number: '1-1-2', cancellable: false, why_not_cancellable: 'Delivered' },
              ],
            }
          : { posting_groups: 'x' },
    })
    expect(await delivery.checkOrderCancel('1-1')).toEqual({
      orderNumber: '1-1',
      isCancellable: false,
      postingGroups: [['1-1-1', '1-1-2'], []],
      postings: [
        { postingNumber: '1-1-1', isCancellable: true },
        { postingNumber: '1-1-2', isCancellable: false, reason: 'Delivered' },
      ],
    })
    expect(sent[0]?.body).toEqual({ order_number: '1-1' })
    expect(told).toEqual([])
    expect(await delivery.checkOrderCancel('1-1')).toEqual({ orderNumber: '1-1', postings: [], postingGroups: [] })
    expect(told.toSorted()).toEqual(['missing cancellable', 'wrong-type posting_groups'])
  })

  it('an order or a posting is cancelled, with or without words', async () => {
    const { delivery, sent, told } = open({
      '/v1/order/cancel': () => ({ message: 'In work' }),
      '/v1/posting/cancel': () => ({}),
    })
    expect(await delivery.cancelOrder('1-1', { reasonId: '504' })).toBe('In work')
    expect(await delivery.cancelPosting('1-1-1', { reasonId: '502', message: 'Broken' })).toBeUndefined()
    expect(sent.map(({ body }) => body)).toEqual([
      { order_number: '1-1', reason_id: 504 },
      { posting_number: '1-1-1', reason_id: 502, reason_message: 'Broken' },
    ])
    expect(told).toEqual([])
  })

  it('is not sent again when its answer was lost', async () => {
    const { delivery, sent } = open({ '/v1/order/cancel': () => json(500, { code: 13, message: 'Internal error' }) })
    const error = await failure(delivery.cancelOrder('1-1', { reasonId: '504' }))
    expect(isOzonError(error) && error.outcome).toBe('unknown')
    expect(sent).toHaveLength(1)
  })

  it('ends in a state, whose Russian words are read', async () => {
    const states = ['ПОДТВЕРЖДЕНА', 'Отклонена', 'Ожидает обработки', 'Новая', undefined]
    const { delivery, sent, told } = open({
      '/v1/posting/cancel/status': () => readFixture('json/v1-posting-cancel-status/001.json'),
      '/v1/order/cancel/status': (_, count) => ({ order_number: '1-1', state: states[count - 1] }),
    })
    expect(await delivery.postingCancelState('TEST-POSTING-003')).toEqual({
      orderNumber: 'TEST-ORDER-003',
      postingNumbers: ['TEST-POSTING-003'],
      state: 'На подтверждении',
      stage: 'pending',
    })
    expect(told).toEqual([])
    const stages: unknown[] = []
    for (const _ of states) stages.push((await delivery.orderCancelState('1-1')).stage)
    expect(stages).toEqual(['confirmed', 'rejected', 'pending', undefined, undefined])
    expect(told.toSorted()).toEqual(['missing state', 'unknown-value state'])
    expect(sent[1]?.body).toEqual({ order_number: '1-1' })
  })

  it('needs numbers and a reason', async () => {
    const { delivery, sent } = open({})
    // What a caller without types may pass.
    const wrong = { reasonId: 'x', message: 5 } as never
    expect(fieldsOf(await failure(delivery.cancelOrder(' ', wrong)))).toEqual(['orderNumber', 'reasonId', 'message'])
    expect(fieldsOf(await failure(delivery.cancelPosting('1-1-1', undefined as never)))).toEqual(['reasonId'])
    expect(fieldsOf(await failure(delivery.cancelPosting('', { reasonId: '1' })))).toEqual(['postingNumber'])
    expect(fieldsOf(await failure(delivery.cancelOrder('1-1', { reasonId: '2147483648' })))).toEqual(['reason_id'])
    expect(fieldsOf(await failure(delivery.orderCancelState(11 as never)))).toEqual(['orderNumber'])
    expect(fieldsOf(await failure(delivery.orderCancelReasons('')))).toEqual(['orderNumber'])
    expect(sent).toEqual([])
  })
})
