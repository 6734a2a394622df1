import { describe, expect, it } from 'vitest'
import { isNotFoundError, isRequestInvalidError } from '../../src/errors.ts'
import type { RfbsReturnAction } from '../../src/model/rfbs-return.ts'
import { Money } from '../../src/money.ts'
import { Returns } from '../../src/resources/returns.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const RFBS_LIST = '/v2/returns/rfbs/list'
const RFBS_GET = '/v2/returns/rfbs/get'
const RFBS_ACT = '/v1/returns/rfbs/action/set'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { returns: new Returns(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const all = { limit: Number.POSITIVE_INFINITY }
const november = { from: '2026-11-01T00:00:00Z', to: new Date('2026-11-25T00:00:00Z') }

describe('requests of rFBS buyers', () => {
  const sample = (): unknown => readFixture('json/v2-returns-rfbs-list/001.json')

  it('are listed until a page is empty, also after ids beyond 32 bits', async () => {
    const { returns, sent, told } = open({ [RFBS_LIST]: (_, count) => (count === 1 ? sample() : { returns: [] }) })
    expect(
      await returns
        .rfbs({ created: november, postingNumber: '1-1-1', offerId: 'A', groupStates: ['New'] })
        .toArray(all),
    ).toEqual([
      {
        id: '8000123456',
        number: 'RET-2026-00123',
        postingNumber: '789456123-0002-3',
        orderNumber: '123456789',
        createdAt: new Date('2026-02-15T10:30:00Z'),
        product: {
          sku: '1000123456',
          offerId: 'test-offer-123456',
          name: 'Тестовый товар 1',
          price: Money.of(2999, 'RUB'),
        },
        groupState: 'New',
        state: 'ON_APPROVAL',
        stateName: 'На проверке',
      },
    ])
    const filter = {
      created_at: { from: '2026-11-01T00:00:00.000Z', to: '2026-11-25T00:00:00.000Z' },
      posting_number: '1-1-1',
      offer_id: 'A',
      group_state: ['New'],
    }
    expect(sent.map(({ body }) => body)).toEqual([
      { filter, limit: 100 },
      { filter, limit: 100, last_id: 8000123456 },
    ])
    expect(told).toEqual([])
  })

  it('may come as one object, as the documents have it', async () => {
    const { returns, sent } = open({
      [RFBS_LIST]: (_, count) => (count === 1 ? { returns: { return_id: 5, state: 'odd' } } : { returns: null }),
    })
    expect(await returns.rfbs().toArray(all)).toEqual([{ id: '5' }])
    expect(sent[1]?.body).toEqual({ filter: {}, limit: 100, last_id: 5 })
    expect(() => returns.rfbs({ groupStates: [] })).toThrow('groupStates: is empty')
  })

  it('tell what the seller may do, whichever way Ozon nests it', async () => {
    const { returns, sent, told } = open({
      [RFBS_GET]: () => ({
        returns: {
          return_number: 'R-1',
          posting_number: '1-1-1',
          warehouse_id: 22142605386000,
          product: { sku: 7, price: 1530, currency_code: 'RUB' },
          state: { state: 'ON_APPROVAL', state_name: 'На проверке' },
          available_actions: [{ id: -10, name: 'Refuse' }, { action: { id: 1020, name: 'Pay a part' } }],
          rejection_reason: [{ id: 3, name: 'Used', hint: 'Photo', is_comment_required: true }],
          return_reason: { id: 9, name: 'Broken', is_defect: true },
          comment: 'Broken',
          client_photo: ['https://cdn.ozone.ru/1.jpg'],
          client_return_method_type: { id: 2, name: 'Post' },
          return_method_description: 'By post',
          rejection_comment: '',
          ru_post_tracking_number: 'AB1',
          client_name: 'Name',
        },
      }),
    })
    expect(await returns.getRfbs('8000123456')).toEqual({
      id: '8000123456',
      number: 'R-1',
      postingNumber: '1-1-1',
      warehouseId: '22142605386000',
      product: { sku: '7', price: Money.of(1530, 'RUB') },
      state: 'ON_APPROVAL',
      stateName: 'На проверке',
      availableActions: [
        { id: '-10', name: 'Refuse' },
        { id: '1020', name: 'Pay a part' },
      ],
      rejectionReasons: [{ id: '3', name: 'Used', hint: 'Photo', isCommentRequired: true }],
      reason: { id: '9', name: 'Broken', isDefect: true },
      comment: 'Broken',
      clientPhotos: ['https://cdn.ozone.ru/1.jpg'],
      returnMethod: { id: '2', name: 'Post' },
      returnMethodDescription: 'By post',
      trackingNumber: 'AB1',
      clientName: 'Name',
    })
    expect(sent[0]?.body).toEqual({ return_id: 8000123456 })
    // Ozon's own sample nests actions, so that is no news.
    expect(told).toEqual([])
  })

  it('are not found when the answer holds none', async () => {
    const { returns, told } = open({
      [RFBS_GET]: (_, count) =>
        count === 1
          ? { returns: null }
          : count === 2
            ? { returns: [] }
            : { returns: { available_actions: [{ action: 5 }] } },
    })
    expect(isNotFoundError(await failure(returns.getRfbs('1')))).toBe(true)
    expect(isNotFoundError(await failure(returns.getRfbs('1')))).toBe(true)
    expect(await returns.getRfbs('1')).toEqual({ id: '1', availableActions: [{ id: '' }], rejectionReasons: [] })
    expect(told).toEqual(expect.arrayContaining(['missing returns', 'wrong-type returns']))
  })
})

describe('answering a request of an rFBS buyer', () => {
  it('sends the action with what it needs', async () => {
    const { returns, sent } = open({ [RFBS_ACT]: () => new Response('') })
    await returns.actRfbs('8000123456', { actionId: '-10', comment: 'Used', rejectionReasonId: '3' })
    await returns.actRfbs('8000123456', {
      actionId: '1020',
      compensation: Money.of('500.55', 'RUB'),
      refundForDelivery: Money.of(0),
    })
    await returns.actRfbs('8000123456', { actionId: '1030' })
    expect(sent.map(({ body }) => body)).toEqual([
      { return_id: 8000123456, id: -10, comment: 'Used', rejection_reason_id: 3 },
      { return_id: 8000123456, id: 1020, compensation_amount: 500.55, return_for_back_way: 0 },
      { return_id: 8000123456, id: 1030 },
    ])
  })

  it('is never repeated after a lost answer', async () => {
    const { returns, sent } = open({ [RFBS_ACT]: () => json(500, { code: 13, message: 'Internal error' }) })
    expect(await failure(returns.actRfbs('1', { actionId: '1030' }))).toMatchObject({ outcome: 'unknown' })
    expect(sent).toHaveLength(1)
  })

  it('sends nothing when something is missing or wrong', async () => {
    const { returns, sent } = open({})
    const fields = async (action: object): Promise<string> => {
      // What a caller without types may do.
      const error = await failure(returns.actRfbs('1', action as RfbsReturnAction))
      return isRequestInvalidError(error) ? error.problems.map(({ field }) => field).join(' ') : String(error)
    }
    expect(await fields({ actionId: '-1', comment: ' ' })).toBe('rejectionReasonId comment')
    expect(await fields({ actionId: '1020' })).toBe('compensation')
    expect(await fields({})).toBe('actionId')
    const wrong = { actionId: 'x', rejectionReasonId: '1.5', compensation: 5, refundForDelivery: Money.of(-1) }
    expect(await fields(wrong)).toBe('actionId rejectionReasonId compensation refundForDelivery')
    expect(await fields({ actionId: '1020', compensation: Money.of('0.12345678901234567890') })).toBe('compensation')
    expect(sent).toEqual([])
  })
})
