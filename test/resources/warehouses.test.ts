import { describe, expect, it } from 'vitest'
import { isPaginationError, isRequestInvalidError } from '../../src/errors.ts'
import { Warehouses } from '../../src/resources/warehouses.ts'
import { apiOf } from '../support/api-of.ts'
import type { Answers } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const LIST = '/v2/warehouse/list'
const METHODS = '/v2/delivery-method/list'
const OPERATION = '/v1/warehouse/operation/status'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { warehouses: new Warehouses(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

describe('warehouses', () => {
  it("come with all that Ozon's own sample tells", async () => {
    const { warehouses, sent, told } = open({ [LIST]: () => readFixture('json/v2-warehouse-list/001.json') })
    expect(await warehouses.list().first()).toEqual({
      id: '20605650762000',
      name: '17023',
      status: 'created',
      type: 'string',
      isRfbs: true,
      isExpress: true,
      isComfort: true,
      isBulky: true,
      isAutoAssembly: true,
      hasWaybill: true,
      hasItemList: true,
      hasEntrustedAcceptance: true,
      carriageLabelType: 'BIG',
      address: {
        address: 'Россия, Московская Область, Софьино, промзона ССТ, к2, 2',
        latitude: 55.495093,
        longitude: 38.172731,
        utcOffset: 'UTC+03:00',
      },
      phone: '+7(900)000-00-00',
      courierPhones: ['+7 900 000-00-00'],
      firstMile: {
        type: 'PICK_UP',
        dropOffPointId: '1020002075314000',
        timeslotId: '287231',
        fromLocal: '20:59',
        toLocal: '21:00',
        isChanging: false,
      },
      hasPostingsLimit: false,
      minPostings: 2,
      maxPostings: -1,
      cutInMinutes: 0,
      packingMinutes: 2939,
      workingDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
      timetable: {
        from: new Date('2025-03-11T11:57:51.811Z'),
        to: new Date('2025-03-11T11:57:51.811Z'),
        hours: [{ fromLocal: '2025-03-11T11:57:51.811Z', toLocal: '2025-03-11T11:57:51.811Z' }],
      },
      createdAt: new Date('2025-03-11T11:57:51.811Z'),
      updatedAt: new Date('2025-03-11T11:57:51.811Z'),
    })
    expect(sent.map(({ body }) => body)).toEqual([{ limit: 1 }])
    // The sample has a placeholder where the flag should be.
    expect(told).toEqual(['wrong-type has_next'])
  })

  it('are listed to the end by the cursor', async () => {
    const { warehouses, sent, told } = open({
      [LIST]: (_, count) => ({ warehouses: [{ warehouse_id: count }], cursor: `c${count}`, has_next: count < 3 }),
    })
    const ids = (await warehouses.list().toArray({ limit: 1000 })).map(({ id }) => id)
    expect(ids).toEqual(['1', '2', '3'])
    expect(sent.map(({ body }) => body)).toEqual([
      { limit: 200 },
      { limit: 200, cursor: 'c1' },
      { limit: 200, cursor: 'c2' },
    ])
    expect(told).toEqual([])
  })

  it('are asked for two hundred ids at a time', async () => {
    const { warehouses, sent } = open({
      [LIST]: ({ body }) => ({
        warehouses: [{ warehouse_id: (body['warehouse_ids'] as string[])[0] }],
        has_next: false,
      }),
    })
    const ids = Array.from({ length: 401 }, (_, i) => String(i + 1))
    const found = await warehouses.list({ warehouseIds: ids }).toArray({ limit: Number.POSITIVE_INFINITY })
    expect(found.map(({ id }) => id)).toEqual(['1', '201', '401'])
    expect(sent.map(({ body }) => (body['warehouse_ids'] as string[]).length)).toEqual([200, 200, 1])
  })

  it('may be none', async () => {
    const { warehouses, told } = open({ [LIST]: () => ({ cursor: '', warehouses: null, has_next: false }) })
    expect(await warehouses.list().toArray({ limit: 10 })).toEqual([])
    expect(told).toEqual([])
  })

  it('tell what is odd, and lose nothing else to it', async () => {
    const { warehouses, told } = open({
      [LIST]: () => ({
        warehouses: [
          { name: 'A', new_field: 1 },
          { warehouse_id: 2, timetable: [], pause_at: 'soon', first_mile: 'x' },
        ],
      }),
    })
    expect(await warehouses.list().toArray({ limit: 10 })).toEqual([{ id: '', name: 'A' }, { id: '2' }])
    expect(told).toEqual(
      expect.arrayContaining([
        'unknown-field warehouses[].new_field',
        'missing warehouses[].warehouse_id',
        'wrong-type warehouses[].pause_at',
        'wrong-type warehouses[].first_mile',
      ]),
    )
  })

  it('end with an error when Ozon leads in a circle or promises more without a cursor', async () => {
    const circle = open({ [LIST]: () => ({ warehouses: [{ warehouse_id: 1 }], cursor: 'c', has_next: true }) })
    expect(isPaginationError(await failure(circle.warehouses.list().toArray({ limit: 9 })))).toBe(true)
    const blind = open({ [LIST]: () => ({ warehouses: [{ warehouse_id: 1 }], has_next: true }) })
    expect(isPaginationError(await failure(blind.warehouses.list().toArray({ limit: 9 })))).toBe(true)
  })

  it('are not asked for by an empty list, which would mean all, nor by what is no id', async () => {
    const { warehouses, sent } = open({})
    expect(() => warehouses.list({ warehouseIds: [] })).toThrow('warehouseIds: is empty; leave it out to mean all')
    // What a caller without types may do.
    expect(() => warehouses.list({ warehouseIds: '1' as unknown as string[] })).toThrow('must be a list')
    expect(() => warehouses.list({ warehouseIds: ['1', 'x'] })).toThrow('warehouseIds[1]: must be an id of digits')
    const tooLong = warehouses.list({ warehouseIds: ['99999999999999999999'] }).first()
    expect(isRequestInvalidError(await failure(tooLong))).toBe(true)
    expect(sent).toEqual([])
  })
})

describe('delivery methods', () => {
  it('come filtered and sorted, to the end', async () => {
    const { warehouses, sent, told } = open({
      [METHODS]: (_, count) => ({
        delivery_methods: [
          {
            id: 15588127982000 + count,
            name: 'Courier',
            status: 'ACTIVE',
            warehouse_id: 15588127982000,
            provider_id: 24,
            template_id: 0,
            tpl_integration_type: 'hybrid',
            is_express: false,
            cutoff: '13:00',
            sla_cut_in: 1440,
            tpl_dropoff_point: {
              code: 'P1',
              name: 'Point',
              address: 'Street 1',
              address_coordinates: { latitude: 55.5, longitude: 37.5 },
            },
            created_at: '2019-04-04T15:22:31.048202Z',
            updated_at: '2021-08-15T10:21:44.854209Z',
          },
        ],
        cursor: `c${count}`,
        has_next: count === 1,
      }),
    })
    const list = warehouses.deliveryMethods({
      deliveryMethodIds: ['1'],
      warehouseIds: ['2'],
      providerIds: ['3'],
      statuses: ['ACTIVE'],
      sortDirection: 'DESC',
    })
    const [method, other] = await list.toArray({ limit: 50 })
    expect(method).toEqual({
      id: '15588127982001',
      name: 'Courier',
      status: 'ACTIVE',
      warehouseId: '15588127982000',
      providerId: '24',
      tplIntegrationType: 'hybrid',
      isExpress: false,
      cutoffLocal: '13:00',
      packingMinutes: 1440,
      dropOffPoint: { code: 'P1', name: 'Point', address: 'Street 1', latitude: 55.5, longitude: 37.5 },
      createdAt: new Date('2019-04-04T15:22:31.048Z'),
      updatedAt: new Date('2021-08-15T10:21:44.854Z'),
    })
    expect(other?.id).toBe('15588127982002')
    const filter = { delivery_method_ids: ['1'], warehouse_ids: ['2'], provider_ids: ['3'], status: ['ACTIVE'] }
    expect(sent.map(({ body }) => body)).toEqual([
      { filter, limit: 50, sort_dir: 'DESC' },
      { filter, limit: 50, sort_dir: 'DESC', cursor: 'c1' },
    ])
    expect(told).toEqual([])
  })

  it('may be none, and odd ones are told of', async () => {
    const none = open({ [METHODS]: () => ({ cursor: '' }) })
    expect(await none.warehouses.deliveryMethods().first()).toBeUndefined()
    expect(none.sent[0]?.body).toEqual({ filter: {}, limit: 1 })
    const odd = open({
      [METHODS]: () => ({ delivery_methods: [{ tpl_dropoff_point: { name: 'P', address_coordinates: '55,37' } }] }),
    })
    expect(await odd.warehouses.deliveryMethods().first()).toEqual({ id: '', dropOffPoint: { name: 'P' } })
    expect(odd.told).toEqual(
      expect.arrayContaining([
        'missing delivery_methods[].id',
        'wrong-type delivery_methods[].tpl_dropoff_point.address_coordinates',
      ]),
    )
  })

  it('are refused with every mistake at once', () => {
    const { warehouses } = open({})
    const wrong = { deliveryMethodIds: [], providerIds: [] }
    expect(() => warehouses.deliveryMethods(wrong)).toThrow(/deliveryMethodIds: is empty[\s\S]*providerIds: is empty/)
  })
})

describe('an operation on a warehouse', () => {
  it('is followed to its end, or to its error', async () => {
    const { warehouses, sent, told } = open({
      [OPERATION]: (_, count) => {
        if (count === 1) return { status: 'IN_PROGRESS', type: 'SET_FIRST_MILE', result: null, error: {} }
        const error = { code: 'NAME_TAKEN', message: 'The name is taken' }
        if (count === 2) return { status: 'ERROR', type: 'CREATE_FBS_WAREHOUSE', error }
        // The schema has one name for the id, Ozon's own sample the other.
        const result = count === 3 ? { entity_id: 1020005000219156 } : { warehouse_id: '1020005000219156' }
        return { status: 'SUCCESS', type: 'CREATE_FBS_WAREHOUSE', result }
      },
    })
    const asked = readFixture('json/v1-warehouse-operation-status/001.json')
    const id = 'a0cfefee-9a5a-4580-bc32-2f9a6c7973e3'
    expect(await warehouses.operationStatus(id)).toEqual({ id, status: 'IN_PROGRESS', type: 'SET_FIRST_MILE' })
    expect(await warehouses.operationStatus(id)).toEqual({
      id,
      status: 'ERROR',
      type: 'CREATE_FBS_WAREHOUSE',
      error: { code: 'NAME_TAKEN', message: 'The name is taken' },
    })
    const done = { id, status: 'SUCCESS', type: 'CREATE_FBS_WAREHOUSE', entityId: '1020005000219156' }
    expect(await warehouses.operationStatus(id)).toEqual(done)
    expect(await warehouses.operationStatus(id)).toEqual(done)
    expect(sent[0]?.body).toEqual(asked)
    expect(told).toEqual([])
  })

  it('may be told oddly, and needs an id', async () => {
    const { warehouses, sent, told } = open({ [OPERATION]: () => ({ result: 'x', progress: 5 }) })
    expect(await warehouses.operationStatus('a')).toEqual({ id: 'a' })
    expect(told.toSorted()).toEqual(['missing status', 'unknown-field progress', 'wrong-type result'])
    expect(isRequestInvalidError(await failure(warehouses.operationStatus(' ')))).toBe(true)
    expect(sent).toHaveLength(1)
  })
})
