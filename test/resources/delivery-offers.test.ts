import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import type { Cart } from '../../src/model/checkout.ts'
import { Money } from '../../src/money.ts'
import { OzonDelivery } from '../../src/resources/ozon-delivery.ts'
import { Api } from '../../src/resources/shared/api.ts'
import { apiOf } from '../support/api-of.ts'
import type { Answers } from '../support/fake-ozon.ts'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { delivery: new OzonDelivery(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const fieldsOf = (error: unknown): unknown => isRequestInvalidError(error) && error.problems.map(({ field }) => field)

const INFO = '/v1/seller/ozon-logistics/info'
const CHECK = '/v1/delivery/check'
const CHECKOUT = '/v2/delivery/checkout'

it('with an Api-Key nothing is sent but the question whether Ozon Delivery is on', async () => {
  const { api, sent } = apiOf({
    [INFO]: () => ({ available_schemas: ['FBO', 'UNKNOWN'], ozon_logistics_enabled: true }),
  })
  const delivery = new OzonDelivery(new Api({ ...api.settings, isOAuth: false }))
  const error = await failure(delivery.points())
  expect(fieldsOf(error)).toEqual(['accessToken'])
  expect(fieldsOf(await failure(delivery.marks(['1-1-1'])))).toEqual(['accessToken'])
  expect(await delivery.info()).toEqual({ isEnabled: true, schemes: ['fbo'] })
  expect(sent.map(({ path }) => path)).toEqual([INFO])
})

it('what Ozon does not tell of itself is drift', async () => {
  const { delivery, told } = open({ [INFO]: () => ({ available_schemas: 5 }), [CHECK]: () => ({}) })
  expect(await delivery.info()).toEqual({ schemes: [] })
  expect(await delivery.isAvailableFor('79000000000')).toBeUndefined()
  expect(told.toSorted()).toEqual([
    'missing is_possible',
    'missing ozon_logistics_enabled',
    'wrong-type available_schemas',
  ])
})

it('a buyer is checked by phone, which is in no error', async () => {
  const { delivery, sent, told } = open({ [CHECK]: () => ({ is_possible: false }) })
  expect(await delivery.isAvailableFor('79000000000')).toBe(false)
  expect(sent.map(({ body }) => body)).toEqual([{ client_phone: '79000000000' }])
  expect(told).toEqual([])
  const error = await failure(delivery.isAvailableFor('+79000000001'))
  expect(fieldsOf(error)).toEqual(['phone'])
  expect(String(error)).not.toContain('79000000001')
  // What a caller without types may pass.
  expect(fieldsOf(await failure(delivery.isAvailableFor(79000000000 as unknown as string)))).toEqual(['phone'])
})

describe('the checkout of a cart', () => {
  const range = { from: '2026-11-25T10:00:00Z', to: '2026-11-25T18:00:00Z' }
  const dates = { from: new Date(range.from), to: new Date(range.to) }

  it('tells parts, methods, slots and what they cost', async () => {
    const { delivery, sent, told } = open({
      [CHECKOUT]: () => ({
        splits: [
          {
            items: [{ sku: 5, offer_id: 'A', quantity: 2 }],
            warehouse_id: 22142605386000,
            delivery_schema: 'FBO',
            commissions: { total: { amount: '199.0', currency: 'RUB' } },
            unavailable_reason: 'UNSPECIFIED',
            delivery_method: {
              id: 77,
              name: 'Point',
              delivery_type: 'PVZ',
              unavailable_reason: 'UNSPECIFIED',
              delivery_time_zone_offset: 180,
              warehouse_time_zone_offset: -60,
              timeslots: [{ timeslot_id: 0, client_date_range: range, logistic_date_range: range }, { timeslot_id: 9 }],
            },
          },
          {
            items: [],
            delivery_schema: 'UNSPECIFIED',
            commissions: null,
            unavailable_reason: 'NO_ROUTE',
            delivery_method: { name: 'Courier' },
          },
        ],
      }),
    })
    const cart: Cart = {
      to: { mapPointId: '9007199254740993' },
      items: [
        { sku: '5', quantity: 2 },
        { offerId: 'B', quantity: 1 },
      ],
    }
    expect(await delivery.checkout(cart)).toEqual([
      {
        items: [{ sku: '5', offerId: 'A', quantity: 2 }],
        warehouseId: '22142605386000',
        scheme: 'fbo',
        cost: Money.of(199, 'RUB'),
        method: {
          id: '77',
          name: 'Point',
          type: 'PVZ',
          deliveryOffsetMinutes: 180,
          warehouseOffsetMinutes: -60,
          timeslots: [{ id: '0', client: dates, logistic: dates }, { id: '9' }],
        },
      },
      { items: [], unavailableReason: 'NO_ROUTE', method: { name: 'Courier', timeslots: [] } },
    ])
    expect(sent[0]?.text).toContain('"map_point_id":9007199254740993')
    expect(sent[0]?.body).toMatchObject({
      items: [
        { sku: 5, quantity: 2 },
        { offer_id: 'B', quantity: 1 },
      ],
    })
    expect(told).toEqual([])
  })

  it('goes by courier as well, and may be odd', async () => {
    const { delivery, sent, told } = open({
      [CHECKOUT]: (_, count) =>
        count === 1 ? { splits: [] } : { splits: [{ delivery_method: [], commissions: 5, items: 'x', weight: 1 }] },
    })
    const cart: Cart = {
      to: { place: { latitude: 55.75, longitude: 37.61 } },
      items: [{ sku: '5', offerId: 'A', quantity: 1 }],
      scheme: 'mix',
      buyerPhone: '79000000000',
    }
    expect(await delivery.checkout(cart)).toEqual([])
    expect(await delivery.checkout(cart)).toEqual([{ items: [] }])
    expect(sent[0]?.body).toEqual({
      buyer_phone: '79000000000',
      delivery_schema: 'MIX',
      delivery_type: { courier: { coordinates: { latitude: 55.75, longitude: 37.61 } } },
      items: [{ sku: 5, offer_id: 'A', quantity: 1 }],
    })
    expect(told).toEqual(
      expect.arrayContaining([
        'wrong-type splits[].commissions',
        'wrong-type splits[].items',
        'unknown-field splits[].weight',
      ]),
    )
  })

  it('tells every mistake of the cart at once, without the phone or the place', async () => {
    const { delivery, sent } = open({})
    // What a caller without types may pass.
    const wrong = {
      scheme: 'rfbs',
      buyerPhone: 79000000000,
      to: { place: { latitude: 155.123, longitude: 37 } },
      items: [{ quantity: 0 }, null, { sku: 'x', quantity: 1 }],
    } as unknown as Cart
    const error = await failure(delivery.checkout(wrong))
    expect(fieldsOf(error)).toEqual([
      'scheme',
      'buyerPhone',
      'to.place',
      'items[0].quantity',
      'items[0]',
      'items[1]',
      'items[2].sku',
    ])
    expect(String(error)).not.toMatch(/79000000000|155/)
    const to = { mapPointId: '1' }
    const many = Array.from({ length: 1001 }, () => ({ sku: '5', quantity: 1 }))
    expect(fieldsOf(await failure(delivery.checkout({ to, items: many })))).toEqual(['items'])
    expect(fieldsOf(await failure(delivery.checkout({ to, items: [] })))).toEqual(['items'])
    expect(fieldsOf(await failure(delivery.checkout({} as unknown as Cart)))).toEqual(['to', 'items'])
    expect(fieldsOf(await failure(delivery.checkout(null as unknown as Cart)))).toEqual(['cart'])
    const both = { mapPointId: '1', place: { latitude: 1, longitude: 1 } }
    const items = [{ sku: '5', quantity: 1 }]
    expect(fieldsOf(await failure(delivery.checkout({ to: both, items } as unknown as Cart)))).toEqual(['to'])
    expect(fieldsOf(await failure(delivery.checkout({ to: { mapPointId: 'x' }, items })))).toEqual(['to.mapPointId'])
    expect(sent).toEqual([])
  })
})
