import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { OzonDelivery } from '../../src/resources/ozon-delivery.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { delivery: new OzonDelivery(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const fieldsOf = (error: unknown): unknown => isRequestInvalidError(error) && error.problems.map(({ field }) => field)

const POINTS = '/v1/delivery/point/list'
const POINT_INFO = '/v1/delivery/point/info'
const MAP = '/v1/delivery/map'

describe('pick-up points', () => {
  it('are all told with their places, half a place being none', async () => {
    const { delivery, sent, told } = open({
      [POINTS]: () => ({
        points: [
          { map_point_id: 1, coordinate: { lat: 55.75, long: 37.61 } },
          { map_point_id: '2', coordinate: { lat: 55.75 } },
          { coordinate: 'x' },
        ],
      }),
    })
    expect(await delivery.points()).toEqual([
      { mapPointId: '1', place: { latitude: 55.75, longitude: 37.61 } },
      { mapPointId: '2' },
      { mapPointId: '' },
    ])
    expect(sent[0]?.text).toBe('{}')
    expect(told.toSorted()).toEqual(['missing points[].map_point_id', 'wrong-type points[].coordinate'])
  })

  it('come together on the map', async () => {
    const corner = { lat: 55, long: 37 }
    const { delivery, sent, told } = open({
      [MAP]: (_, count) =>
        count === 1
          ? {
              clusters: [
                {
                  coordinate: { lat: 55.5, long: 37.5 },
                  map_point_ids: [1, '9007199254740993'],
                  points_count: 2,
                  viewport: { left_bottom: corner, right_top: { lat: 56, long: 38 } },
                  is_same_building: false,
                },
              ],
            }
          : { clusters: [{ viewport: { left_bottom: corner } }] },
    })
    const area = { leftBottom: { latitude: 54, longitude: 36 }, rightTop: { latitude: 57, longitude: 39 } }
    expect(await delivery.map(area, 12)).toEqual([
      {
        place: { latitude: 55.5, longitude: 37.5 },
        mapPointIds: ['1', '9007199254740993'],
        pointsCount: 2,
        area: { leftBottom: { latitude: 55, longitude: 37 }, rightTop: { latitude: 56, longitude: 38 } },
        isSameBuilding: false,
      },
    ])
    expect(sent.map(({ body }) => body)).toEqual([
      { viewport: { left_bottom: { lat: 54, long: 36 }, right_top: { lat: 57, long: 39 } }, zoom: 12 },
    ])
    expect(told).toEqual([])
    expect(await delivery.map(area, 0)).toEqual([{ mapPointIds: [] }])
    expect(told).toEqual(['missing clusters[].coordinate'])
  })

  it('are on no map without corners or of another zoom', async () => {
    const { delivery, sent } = open({})
    const area = { leftBottom: { latitude: 91, longitude: 0 }, rightTop: { latitude: 0, longitude: Number.NaN } }
    expect(fieldsOf(await failure(delivery.map(area, 20)))).toEqual(['area.leftBottom', 'area.rightTop', 'zoom'])
    expect(fieldsOf(await failure(delivery.map(area, -1)))).toContain('zoom')
    // What a caller without types may pass.
    expect(fieldsOf(await failure(delivery.map([] as never, 1)))).toEqual(['area'])
    expect(sent).toEqual([])
  })

  it('tell address, opening times and storage', async () => {
    const { delivery, sent, told } = open({
      [POINT_INFO]: () => ({
        points: [
          {
            enabled: true,
            delivery_method: {
              map_point_id: 1,
              name: 'Point',
              description: 'By the door',
              delivery_type: { id: 3, name: 'PVZ' },
              location_id: 'L1',
              address: 'Tverskaya, 1',
              address_details: { region: 'Moscow', city: 'Moscow', street: 'Tverskaya', house: '1' },
              coordinates: { lat: 55.75, long: 37.61 },
              fitting_rooms_count: 2,
              pvz_rating: 5,
              storage_period: 14,
              images: ['https://cdn1.ozon.ru/p.jpg'],
              properties: [{ name: 'Fitting', enabled: true }],
              working_hours: [
                {
                  date: '2026-11-25T00:00:00Z',
                  periods: [{ min: { hours: 9, minutes: 0 }, max: { hours: 21, minutes: 30 } }],
                },
              ],
              holidays: [{ begin: '2026-12-31T00:00:00Z', end: '2027-01-02T00:00:00Z' }],
              holidays_filled: true,
            },
          },
        ],
      }),
    })
    const { done, failed, unknown, missing } = await delivery.pointInfo(['1', '2'])
    expect(done).toEqual([
      {
        mapPointId: '1',
        isEnabled: true,
        name: 'Point',
        description: 'By the door',
        typeId: '3',
        typeName: 'PVZ',
        locationId: 'L1',
        address: 'Tverskaya, 1',
        addressDetails: { region: 'Moscow', city: 'Moscow', street: 'Tverskaya', house: '1' },
        place: { latitude: 55.75, longitude: 37.61 },
        fittingRoomsCount: 2,
        rating: 5,
        storagePeriod: 14,
        images: ['https://cdn1.ozon.ru/p.jpg'],
        properties: [{ name: 'Fitting', isEnabled: true }],
        workingDays: [
          {
            date: new Date('2026-11-25T00:00:00Z'),
            periods: [{ fromLocal: { hours: 9, minutes: 0 }, toLocal: { hours: 21, minutes: 30 } }],
          },
        ],
        holidays: [{ from: new Date('2026-12-31T00:00:00Z'), to: new Date('2027-01-02T00:00:00Z') }],
        areHolidaysFilled: true,
      },
    ])
    expect([failed, unknown, missing]).toEqual([[], [], ['2']])
    expect(sent.map(({ body }) => body)).toEqual([{ map_point_ids: ['1', '2'] }])
    expect(told).toEqual([])
  })

  it('are asked for a hundred at a time, and a lost answer makes them unknown', async () => {
    const { delivery, sent, told } = open({
      [POINT_INFO]: ({ body }) => {
        const ids = body['map_point_ids'] as string[]
        if (ids.length > 1) return json(500, { code: 13, message: 'Internal error' })
        return { points: ids.map(id => ({ delivery_method: { map_point_id: id, delivery_type: 'x' } })) }
      },
    })
    const ids = Array.from({ length: 101 }, (_, i) => String(i + 1))
    const { done, unknown } = await delivery.pointInfo([...ids, '1'])
    expect([done.map(({ mapPointId }) => mapPointId), unknown.length]).toEqual([['101'], 100])
    expect(sent.at(-1)?.body).toEqual({ map_point_ids: ['101'] })
    expect(told).toEqual(['wrong-type points[].delivery_method.delivery_type'])
  })

  it('are not asked for by bad ids, and none are none', async () => {
    const { delivery, sent } = open({})
    expect(await delivery.pointInfo([])).toEqual({ done: [], failed: [], unknown: [], missing: [] })
    expect(fieldsOf(await failure(delivery.pointInfo(['1', 'x', ''])))).toEqual(['mapPointIds[1]', 'mapPointIds[2]'])
    // What a caller without types may pass.
    expect(fieldsOf(await failure(delivery.pointInfo('1' as never)))).toEqual(['mapPointIds'])
    expect(sent).toEqual([])
  })
})
