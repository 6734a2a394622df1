import { expect, it } from 'vitest'
import { carriagesToHandOver, postingsHandedOver } from '../../src/sandbox/carriages/handover.ts'
import { issuePass } from '../../src/sandbox/passes.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import type { PassSeed } from '../../src/sandbox/seeds/data.ts'
import { shop, WAREHOUSE } from './support/carriage-shop.ts'
import { openSandbox } from './support/open.ts'

const PASSES: readonly PassSeed[] = [
  {},
  { warehouse: 'Второй', reasons: ['FBS_DELIVERY', 'FBS_RETURN'], arrivalAt: '2026-11-23T10:00:00Z' },
  { reasons: ['FBS_RETURN'], isActive: false, vehicleModel: 'Ford Transit' },
]
const SEED = shop({ warehouses: [{}, { name: 'Второй' }], passes: PASSES })

it('passes of a seed are listed, with masked drivers, a page at a time', async () => {
  const { ozon, post } = openSandbox({ seed: SEED })
  const all = await ozon.passes.list().toArray({ limit: 10 })
  expect(all).toMatchObject([
    { reasons: ['FBS_DELIVERY'], isActive: true, warehouseId: WAREHOUSE, driverName: 'Водитель ***' },
    { arrivalAt: new Date('2026-11-23T10:00:00Z'), warehouseId: '1020000000002' },
    { isActive: false, vehicleModel: 'Ford Transit' },
  ])
  const first = await post('/v1/pass/list', { limit: 2 })
  const second = await post('/v1/pass/list', { limit: 2, cursor: first.body.cursor })
  expect(second.body).toMatchObject({ arrival_passes: [{ arrival_pass_id: Number(all[2]?.id) }], cursor: '' })
})

it('every filter narrows the list', async () => {
  const { post } = openSandbox({ seed: SEED })
  const { body } = await post('/v1/pass/list', { limit: 10 })
  const rows: readonly { arrival_pass_id: number; dropoff_point_id: number }[] = body.arrival_passes
  const ids = rows.map(row => String(row.arrival_pass_id))
  const find = async (filter: object) => {
    const answer = await post('/v1/pass/list', { filter, limit: 10 })
    return answer.body.arrival_passes.map((row: { arrival_pass_id: number }) =>
      ids.indexOf(String(row.arrival_pass_id)),
    )
  }
  expect(await find({ arrival_pass_ids: [ids[1], '7'] })).toEqual([1])
  expect(await find({ arrival_reason: 'FBS_RETURN' })).toEqual([1, 2])
  expect(await find({ dropoff_point_ids: [String(rows[0]?.dropoff_point_id)] })).toEqual([0, 2])
  expect(await find({ only_active_passes: true })).toEqual([0, 1])
  expect(await find({ warehouse_ids: ['1020000000002'] })).toEqual([1])
  expect((await post('/v1/pass/list', { limit: 0 })).status).toBe(400)
})

const vehicle = (plate: string) => ({
  driverName: 'A',
  driverPhone: '+70000000000',
  vehicleLicensePlate: plate,
  vehicleModel: 'GAZelle',
})

it('passes are made for a carriage, changed, and deleted', async () => {
  const { ozon } = openSandbox({ seed: shop() })
  const carriageId = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const made = await ozon.passes.createForCarriage(carriageId, [vehicle('A1'), { ...vehicle('B2'), withReturns: true }])
  expect(await ozon.carriages.get(carriageId)).toMatchObject({ arrivalPassIds: made.done })
  const [first = '', second = ''] = made.done
  await ozon.passes.updateForCarriage(carriageId, [{ ...vehicle('C3'), id: first }])
  expect(await ozon.passes.list().toArray({ limit: 5 })).toMatchObject([
    { id: first, vehicleLicensePlate: 'C3', reasons: ['FBS_DELIVERY'], warehouseId: WAREHOUSE, isActive: true },
    { id: second, vehicleLicensePlate: 'B2', reasons: ['FBS_DELIVERY', 'FBS_RETURN'] },
  ])
  await ozon.passes.deleteForCarriage(carriageId, [first])
  expect(await ozon.carriages.get(carriageId)).toMatchObject({ arrivalPassIds: [second] })
})

it('passes for returns are made, changed, and deleted', async () => {
  const { ozon } = openSandbox({ seed: shop() })
  const wish = {
    ...vehicle('A1'),
    arrivalTime: '2026-11-26T10:00:00+03:00',
    dropoffPointId: '7',
    warehouseId: WAREHOUSE,
  }
  const { done } = await ozon.passes.createForReturns([wish])
  const [id = ''] = done
  await ozon.passes.updateForReturns([{ ...vehicle('B2'), id, arrivalTime: '2026-11-26T14:30:00+03:00' }])
  expect(await ozon.passes.list().toArray({ limit: 5 })).toMatchObject([
    {
      id,
      reasons: ['FBS_RETURN'],
      vehicleLicensePlate: 'B2',
      dropoffPointId: '7',
      arrivalAt: new Date('2026-11-26T11:30:00Z'),
    },
  ])
  await ozon.passes.deleteForReturns([id])
  expect(await ozon.passes.list().toArray({ limit: 5 })).toEqual([])
})

it('passes of another carriage, or of none, are not there; nothing is done by halves', async () => {
  const { ozon, post } = openSandbox({ seed: shop({ passes: [{}] }) })
  const carriageId = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const { done } = await ozon.passes.createForCarriage(carriageId, [vehicle('A1')])
  const [ofSeed] = await ozon.passes.list().toArray({ limit: 1 })
  const ids = [...done, ofSeed?.id ?? '']
  const wrong = await post('/v1/carriage/pass/delete', { carriage_id: carriageId, arrival_pass_ids: ids })
  expect([wrong.status, wrong.body.message]).toEqual([404, 'arrival pass not found'])
  expect((await post('/v1/return/pass/delete', { arrival_pass_ids: ids })).status).toBe(404)
  expect(await ozon.passes.list().toArray({ limit: 5 })).toHaveLength(2)
})

it('a carriage that is fetched, unknown, or gone takes no pass; nor does a driver without a name', async () => {
  const row = { driver_name: 'A', driver_phone: '+7', vehicle_license_plate: 'X', vehicle_model: 'M' }
  const create = async (firstMile: 'dropoff' | 'pickup', change: object = {}) => {
    const { ozon, post } = openSandbox({ seed: shop({ warehouses: [{ firstMile }] }) })
    const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
    return (await post('/v1/carriage/pass/create', { carriage_id: id, arrival_passes: [row], ...change })).status
  }
  expect(await create('dropoff')).toBe(200)
  expect(await create('pickup')).toBe(400)
  expect(await create('dropoff', { carriage_id: 7 })).toBe(404)
  expect(await create('dropoff', { arrival_passes: [{ ...row, driver_name: ' ' }] })).toBe(400)
  const { ozon, post } = openSandbox({ seed: shop() })
  const carriage_id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.cancel(carriage_id)
  expect((await post('/v1/carriage/pass/create', { carriage_id, arrival_passes: [row] })).status).toBe(400)
})

it('the journal does not tell who drives', async () => {
  const { ozon, sandbox } = openSandbox({ seed: shop() })
  const carriageId = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const { done } = await ozon.passes.createForCarriage(carriageId, [vehicle('A123BC')])
  await ozon.passes.updateForCarriage(carriageId, [{ ...vehicle('A123BC'), id: done[0] ?? '' }])
  expect(JSON.stringify(sandbox.journal)).not.toMatch(/A123BC|\+70000000000/)
})

it('a pass that was issued for a carriage belongs to it, and ends with the hand-over', async () => {
  const { sandbox, ozon, clock } = openSandbox({ seed: shop() })
  const world = worldOf(sandbox)
  const [seller] = world.sellers.values()
  const warehouse = seller?.warehouses.get(WAREHOUSE)
  if (seller === undefined || warehouse === undefined) throw new Error('no warehouse')
  const carriageId = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const pass = issuePass(world, seller, {
    warehouse,
    reasons: ['FBS_DELIVERY'],
    arrivalAt: clock.now(),
    carriageId,
  })
  expect(await ozon.carriages.get(carriageId)).toMatchObject({ arrivalPassIds: [pass.id] })
  await ozon.carriages.approve(carriageId)
  await clock.advance('1m')
  world.runDue()
  for (const carriage of carriagesToHandOver(world)) postingsHandedOver(world, carriage)
  expect(await ozon.passes.list().toArray({ limit: 5 })).toMatchObject([{ id: pass.id, isActive: false }])
})

it.each<[PassSeed, string]>([
  [{ warehouse: 'Нет' }, 'warehouse'],
  [{ reasons: [] }, 'reasons'],
  [{ arrivalAt: 'soon' }, 'arrivalAt'],
])('a seed with the pass %j is refused', (pass, element) => {
  expect(() => openSandbox({ seed: shop({ passes: [pass] }) })).toThrow(`sellers[0].passes[0].${element}`)
})
