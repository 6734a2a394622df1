import { describe, expect, it } from 'vitest'
import { isAnswerInvalidError, isOzonError, isRequestInvalidError } from '../../src/errors.ts'
import type { DeliveryOrder } from '../../src/model/delivery-order.ts'
import { Money } from '../../src/money.ts'
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

const CREATE = '/v2/order/create'
const MARKS = '/v1/posting/marks'

const ORDER: DeliveryOrder = {
  scheme: 'fbs',
  buyer: { firstName: 'Ivan', lastName: 'Ivanov', middleName: 'Ivanovich', phone: '79000000000' },
  recipient: { firstName: 'Anna', lastName: 'Ivanova', phone: '79000000001' },
  to: { mapPointId: '9007199254740993' },
  splits: [
    {
      warehouseId: '22142605386000',
      methodId: '77',
      methodType: 'PVZ',
      timeslotId: '0',
      logistic: { from: '2026-11-25T13:00:00+03:00', to: new Date('2026-11-25T18:00:00Z') },
      price: Money.of('199.5', 'RUB'),
      items: [
        { sku: '5', quantity: 2, price: Money.of('12.34', 'RUB') },
        { sku: '6', offerId: 'B', quantity: 1, price: Money.of('-0.000000001', 'RUB') },
      ],
    },
  ],
}

describe('an order', () => {
  it('goes to a pick-up point, with exact prices', async () => {
    const { delivery, sent, told } = open({ [CREATE]: () => readFixture('json/v2-order-create/001.json') })
    expect(await delivery.createOrder(ORDER)).toEqual({
      orderNumber: 'TEST-ORDER-004',
      postingNumbers: ['TEST-POSTING-005'],
    })
    expect(sent[0]?.text).toContain('"map_point_id":9007199254740993')
    expect(sent[0]?.body).toEqual({
      delivery_schema: 'FBS',
      buyer: { first_name: 'Ivan', last_name: 'Ivanov', middle_name: 'Ivanovich', phone: '79000000000' },
      recipient: {
        recipient_first_name: 'Anna',
        recipient_last_name: 'Ivanova',
        recipient_phone: '79000000001',
      },
      delivery: { pick_up: { map_point_id: Number('9007199254740993') } },
      splits: [
        {
          warehouse_id: 22142605386000,
          delivery_method: {
            delivery_method_id: 77,
            delivery_type: 'PVZ',
            timeslot_id: 0,
            logistic_date_range: { from: '2026-11-25T10:00:00.000Z', to: '2026-11-25T18:00:00.000Z' },
            price: { currency_code: 'RUB', units: 199, nanos: 500000000 },
          },
          items: [
            { sku: 5, quantity: 2, price: { currency_code: 'RUB', units: 12, nanos: 340000000 } },
            { sku: 6, offer_id: 'B', quantity: 1, price: { currency_code: 'RUB', units: 0, nanos: -1 } },
          ],
        },
      ],
    })
    expect(told).toEqual([])
  })

  it('goes to an address by courier, for nothing', async () => {
    const { delivery, sent } = open({ [CREATE]: () => ({ order_number: '1-1' }) })
    const [split] = ORDER.splits
    if (split === undefined) throw new Error('no split')
    const { price: _, ...free } = split
    const address = {
      place: { latitude: 55.75, longitude: 37.61 },
      country: 'RU',
      city: 'Moscow',
      houseNumber: '1',
      region: 'Moscow',
      street: 'Tverskaya',
      apartment: '2',
      entrance: '3',
      floor: '4',
      intercom: '5',
      zipCode: '101000',
      comment: 'Ring twice',
    }
    const order = { ...ORDER, to: { courier: address }, splits: [free] }
    expect(await delivery.createOrder(order)).toEqual({ orderNumber: '1-1', postingNumbers: [] })
    expect(sent[0]?.body['delivery']).toEqual({
      courier: {
        coordinates: { latitude: 55.75, longitude: 37.61 },
        country: 'RU',
        city: 'Moscow',
        house_number: '1',
        region: 'Moscow',
        street: 'Tverskaya',
        apartment: '2',
        entrance: '3',
        floor: '4',
        intercom: '5',
        zip_code: '101000',
        comment: 'Ring twice',
      },
    })
    expect(JSON.stringify(sent[0]?.body['splits'])).not.toContain('199')
  })

  it('may cost an unknown currency to deliver, which is not made up', async () => {
    const { delivery, sent } = open({ [CREATE]: () => ({ order_number: '1-1' }) })
    const splits = ORDER.splits.map(split => ({ ...split, price: Money.of(1) }))
    await delivery.createOrder({ ...ORDER, splits })
    expect(sent[0]?.body['splits']).toMatchObject([{ delivery_method: { price: { units: 1, nanos: 0 } } }])
    expect(sent[0]?.text).toContain('"price":{"nanos":0,"units":1}')
  })

  it('without a number is looked for before it is made again', async () => {
    const { delivery, told } = open({
      [CREATE]: (_, count) => (count === 1 ? { postings: ['1-1-1'], id: 5 } : json(500, { code: 13, message: 'x' })),
    })
    const silent = await failure(delivery.createOrder(ORDER))
    expect(isAnswerInvalidError(silent)).toBe(true)
    expect(silent).toMatchObject({ outcome: 'accepted', operation: CREATE })
    expect(String(silent)).toContain('Look among new postings before making it again.')
    expect(told).toEqual(['unknown-field id'])
    const lost = await failure(delivery.createOrder(ORDER))
    expect(isOzonError(lost) && lost.outcome).toBe('unknown')
  })

  it('is refused with every mistake at once, and nothing personal in the error', async () => {
    const { delivery, sent } = open({})
    // What a caller without types may pass.
    const wrong = {
      scheme: 'FBS',
      buyer: { firstName: ' ', lastName: 'Secret', middleName: 7, phone: 79000000000 },
      recipient: 'Secret',
      to: { courier: { country: 'x'.repeat(51), city: 'Secret', houseNumber: 1, entrance: 'Secret'.repeat(2) } },
      splits: [
        null,
        {
          warehouseId: 'w',
          methodId: 77n,
          methodType: 'pvz',
          timeslotId: undefined,
          price: 5,
          items: [
            { sku: '5', quantity: 1.5, price: Money.of('0.0000000001') },
            { quantity: 1, price: Money.of(1) },
          ],
        },
        { ...ORDER.splits[0], logistic: { from: 'soon', to: 'later' }, items: [] },
      ],
    } as unknown as DeliveryOrder
    const error = await failure(delivery.createOrder(wrong))
    expect(fieldsOf(error)).toEqual([
      'scheme',
      'buyer.firstName',
      'buyer.middleName',
      'buyer.phone',
      'recipient',
      'to.courier.place',
      'to.courier.country',
      'to.courier.houseNumber',
      'to.courier.entrance',
      'splits[0]',
      'splits[1].warehouseId',
      'splits[1].methodType',
      'splits[1].timeslotId',
      'splits[1].price',
      'splits[1].logistic',
      'splits[1].items[0].quantity',
      'splits[1].items[0].price',
      'splits[1].items[1].sku',
      'splits[1].items[1].price',
      'splits[2].logistic.from',
      'splits[2].logistic.to',
      'splits[2].items',
    ])
    expect(String(error)).not.toMatch(/Secret|79000000000|xxx/)
    expect(String(error)).toContain('splits[1].items[1].price: must have a currency')
    expect(fieldsOf(await failure(delivery.createOrder(undefined as unknown as DeliveryOrder)))).toEqual(['order'])
    const nowhere = { ...ORDER, to: {}, splits: 'x' } as unknown as DeliveryOrder
    expect(fieldsOf(await failure(delivery.createOrder(nowhere)))).toEqual(['to', 'splits'])
    const badPoint = { ...ORDER, to: { mapPointId: 'x' } }
    expect(fieldsOf(await failure(delivery.createOrder(badPoint)))).toEqual(['to.mapPointId'])
    expect(sent).toEqual([])
  })
})

describe('marks of pieces that were handed over', () => {
  it('are told by posting, beside those that were not', async () => {
    const { delivery, sent, told } = open({
      [MARKS]: () => ({
        invalid_postings: ['4'],
        issued_exemplars: [
          { posting_number: '1', exemplar_id: 11, sku: 5, mandatory_marks: ['0104\u001d93'] },
          { posting_number: '2', exemplar_id: 21, sku: 5, mandatory_marks: null },
        ],
        non_issued_exemplars: [{ posting_number: '1', exemplar_id: 12, sku: 6 }],
      }),
    })
    expect(await delivery.marks(['2', '1', '3', '4', '1'])).toEqual({
      done: [
        { postingNumber: '2', issued: [{ postingNumber: '2', exemplarId: '21', sku: '5', marks: [] }], notIssued: [] },
        {
          postingNumber: '1',
          issued: [{ postingNumber: '1', exemplarId: '11', sku: '5', marks: ['0104\u001d93'] }],
          notIssued: [{ postingNumber: '1', exemplarId: '12', sku: '6' }],
        },
      ],
      failed: [
        {
          item: '4',
          code: 'invalid-posting',
          message: 'Ozon calls the number of this posting invalid.',
          retryable: false,
        },
      ],
      unknown: [],
      missing: ['3'],
    })
    expect(sent.map(({ body }) => body)).toEqual([{ posting_numbers: ['2', '1', '3', '4'] }])
    expect(told).toEqual([])
  })

  it('are asked for twenty at a time; a lost answer makes postings unknown, and an odd one names none', async () => {
    const { delivery, told } = open({
      [MARKS]: ({ body }) =>
        (body['posting_numbers'] as string[]).length > 1
          ? json(500, { code: 13, message: 'Internal error' })
          : { issued_exemplars: [{ mandatory_marks: 5 }], total: 1 },
    })
    const numbers = Array.from({ length: 21 }, (_, i) => `N${i}`)
    expect(await delivery.marks(numbers)).toEqual({
      done: [],
      failed: [],
      unknown: numbers.slice(0, 20),
      missing: ['N20'],
    })
    expect(told).toEqual(expect.arrayContaining(['unknown-field total']))
    expect(fieldsOf(await failure(delivery.marks([''])))).toEqual(['postingNumbers[0]'])
  })
})
