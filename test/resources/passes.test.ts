import { expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { Passes } from '../../src/resources/passes.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { passes: new Passes(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

const LIST = '/v1/pass/list'
const CREATE = '/v1/carriage/pass/create'
const RETURN = '/v1/return/pass/create'
const VEHICLE = {
  driverName: 'Ivan',
  driverPhone: '+79000000000',
  vehicleLicensePlate: 'string',
  vehicleModel: 'string',
}
const CARRIAGE = '5000123456'

it('passes are listed to the end', async () => {
  const { passes, sent, told } = open({
    [LIST]: (_, count) => (count === 1 ? readFixture('json/v1-pass-list/001.json') : { arrival_passes: [] }),
  })
  const filter = { passIds: ['1'], warehouseIds: ['2'], dropoffPointIds: ['3'], reason: 'FBS_RETURN', onlyActive: true }
  const list = await passes.list(filter).toArray({ limit: Number.POSITIVE_INFINITY })
  expect(list.map(({ id }) => id)).toEqual(['5000123456', '5000123457'])
  expect(list[0]).toEqual({
    ...VEHICLE,
    id: '5000123456',
    reasons: ['FBS_DELIVERY', 'FBS_RETURN'],
    arrivalAt: new Date('2026-03-16T10:00:00Z'),
    isActive: true,
    dropoffPointId: '7000123456',
    warehouseId: '3000007863',
  })
  const asked = {
    arrival_pass_ids: ['1'],
    arrival_reason: 'FBS_RETURN',
    dropoff_point_ids: ['3'],
    warehouse_ids: ['2'],
    only_active_passes: true,
  }
  expect(sent.map(({ body }) => body)).toEqual([
    { filter: asked, limit: 1000 },
    { filter: asked, limit: 1000, cursor: 'next-page-cursor-12345' },
  ])
  expect(told).toEqual([])
})

it('there may be none, or odd ones', async () => {
  const { passes, told } = open({
    [LIST]: (_, count) => (count === 1 ? { cursor: '' } : { arrival_passes: [{ arrival_time: 'soon', gate: 1 }] }),
  })
  expect(await passes.list().first()).toBeUndefined()
  expect(await passes.list().first()).toEqual({ id: '' })
  expect(told.toSorted()).toEqual([
    'missing arrival_passes[].arrival_pass_id',
    'unknown-field arrival_passes[].gate',
    'wrong-type arrival_passes[].arrival_time',
  ])
  expect(() => passes.list({ passIds: [] })).toThrow('leave it out to mean all')
})

it('a carriage gets a pass, which is changed and deleted', async () => {
  const { passes, sent } = open({
    [CREATE]: () => ({ arrival_pass_ids: [6000123456] }),
    '/v1/carriage/pass/update': () => ({}),
    '/v1/carriage/pass/delete': () => ({}),
  })
  const { done } = await passes.createForCarriage(CARRIAGE, [{ ...VEHICLE, withReturns: true }])
  expect(done).toEqual(['6000123456'])
  const changed = await passes.updateForCarriage(CARRIAGE, [{ ...VEHICLE, id: '6000123456', withReturns: true }])
  expect(changed).toEqual({ done: ['6000123456'], failed: [], unknown: [] })
  const deleted = await passes.deleteForCarriage(CARRIAGE, ['6000123456', '6000123457'])
  expect(deleted.done).toEqual(['6000123456', '6000123457'])
  expect(sent[0]?.body).toEqual(readFixture('json/v1-carriage-pass-create/001.json'))
  expect(sent[1]?.body).toEqual(readFixture('json/v1-carriage-pass-update/001.json'))
  expect(sent[2]?.body).toEqual({ carriage_id: 5000123456, arrival_pass_ids: ['6000123456', '6000123457'] })
})

it('ids that come as numbers go out exactly and are told as text', async () => {
  const { passes, sent } = open({
    '/v1/carriage/pass/update': () => ({}),
    '/v1/carriage/pass/delete': () => ({}),
    '/v1/return/pass/delete': () => ({}),
  })
  // What a caller without types may pass.
  const [carriage, ids] = [5000123456n as never, [9007199254740993n, 7] as never]
  expect((await passes.deleteForCarriage(carriage, ids)).done).toEqual(['9007199254740993', '7'])
  expect((await passes.deleteForReturns(ids)).done).toEqual(['9007199254740993', '7'])
  expect((await passes.updateForCarriage(carriage, [{ ...VEHICLE, id: 7 as never }])).done).toEqual(['7'])
  expect(sent[0]?.body).toEqual({ carriage_id: 5000123456, arrival_pass_ids: ['9007199254740993', '7'] })
  expect(sent[2]?.body['arrival_passes']).toMatchObject([{ id: 7 }])
  expect(await passes.deleteForReturns([])).toEqual({ done: [], failed: [], unknown: [] })
})

it('a vehicle for returns gets one as well', async () => {
  const { passes, sent } = open({
    [RETURN]: () => ({ arrival_pass_ids: ['6000123456'] }),
    '/v1/return/pass/update': () => ({}),
    '/v1/return/pass/delete': () => ({}),
  })
  const pass = {
    ...VEHICLE,
    arrivalTime: '2026-03-17T13:00:00+03:00',
    dropoffPointId: '7000123456',
    warehouseId: '3000007863',
  }
  expect((await passes.createForReturns([pass])).done).toEqual(['6000123456'])
  const arrivalTime = new Date('2026-03-17T14:30:00Z')
  expect((await passes.updateForReturns([{ ...VEHICLE, id: '6000123456', arrivalTime }])).done).toEqual(['6000123456'])
  expect((await passes.deleteForReturns(['6000123456'])).done).toEqual(['6000123456'])
  expect(sent.map(({ body }) => body)).toMatchObject([
    { arrival_passes: [{ arrival_time: '2026-03-17T10:00:00.000Z', warehouse_id: 3000007863 }] },
    { arrival_passes: [{ arrival_pass_id: 6000123456, arrival_time: '2026-03-17T14:30:00.000Z' }] },
    { arrival_pass_ids: ['6000123456'] },
  ])
})

it('a lost answer makes passes unknown, one without all ids too, and both cost the others nothing', async () => {
  const { passes, sent } = open({
    [CREATE]: ({ body }, count) => {
      if (count === 1) return json(500, { code: 13, message: 'Internal error' })
      const ids = (body['arrival_passes'] as unknown[]).map((_, i) => i + 1)
      return { arrival_pass_ids: count === 2 ? ids : ids.slice(1) }
    },
  })
  const many = Array.from({ length: 60 }, (_, i) => ({ ...VEHICLE, vehicleLicensePlate: `P${i}` }))
  const { done, failed, unknown } = await passes.createForCarriage(CARRIAGE, many)
  expect([done.length, failed.length, unknown.length]).toEqual([20, 0, 40])
  expect(unknown.slice(0, 2)).toEqual(['P0', 'P1'])
  expect(sent).toHaveLength(3)
  const silent = open({ [RETURN]: () => ({}), '/v1/return/pass/delete': () => json(500, {}) })
  const pass = { ...VEHICLE, arrivalTime: '2026-03-17T13:00:00Z', dropoffPointId: '7', warehouseId: '3' }
  expect((await silent.passes.createForReturns([pass])).unknown).toEqual(['string'])
  expect((await silent.passes.deleteForReturns(['1'])).unknown).toEqual(['1'])
})

it('mistakes are found all at once, before anything is sent and without a word of the driver', async () => {
  const { passes, sent } = open({})
  const error = await failure(
    passes.updateForReturns([
      { ...VEHICLE, driverName: ' ', driverPhone: 'secret', id: 'x', arrivalTime: 'tomorrow' },
      // What a caller without types may pass.
      null as unknown as never,
    ]),
  )
  expect(isRequestInvalidError(error) && error.problems.map(({ field }) => field)).toEqual([
    'passes[0].driverName',
    'passes[0].id',
    'passes[0].arrivalTime',
    'passes[1]',
  ])
  expect(String(error)).not.toContain('secret')
  const fieldsOf = async (promise: Promise<unknown>): Promise<unknown> => {
    const refused = await failure(promise)
    return isRequestInvalidError(refused) ? refused.problems.map(({ field }) => field) : refused
  }
  expect(await fieldsOf(passes.deleteForCarriage('x', ['x']))).toEqual(['carriageId', 'passIds[0]'])
  // As above.
  expect(await fieldsOf(passes.deleteForReturns(undefined as never))).toEqual(['passIds'])
  expect(await fieldsOf(passes.createForCarriage('', {} as never))).toEqual(['carriageId', 'passes'])
  const late = Array.from({ length: 21 }, (_, i) => ({ ...VEHICLE, withReturns: i === 20 ? ('yes' as never) : true }))
  expect(await fieldsOf(passes.createForCarriage(CARRIAGE, late))).toEqual(['passes[20].withReturns'])
  expect(sent).toEqual([])
})
