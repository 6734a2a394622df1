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

it('making, changing and deleting passes is not played', async () => {
  const { post } = openSandbox()
  for (const path of ['create', 'update', 'delete']) {
    expect((await post(`/v1/carriage/pass/${path}`, {})).status).toBe(501)
  }
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
