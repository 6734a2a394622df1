import { expect, it } from 'vitest'
import type { Posting } from '../../src/model/posting.ts'
import { Levers } from '../../src/sandbox/levers.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { checkHistory } from '../../src/status/history.ts'
import { DOLL, effects, line, MUG, NUMBER, pack, read, SHIP, shop, THREE } from './support/packing-shop.ts'

it('stock stays reserved for the goods, whichever posting they are in', async () => {
  const opened = shop()
  const { sandbox, post, clock } = opened
  const packages = [pack(line(DOLL, 1)), pack(line(DOLL, 1), line(MUG, 1))]
  await post(SHIP, { posting_number: NUMBER, packages })
  await clock.advance('1m')
  await read(opened)
  const [seller] = worldOf(sandbox).sellers.values()
  expect([...(seller?.stocks ?? [])].map(({ sku, reserved }) => [sku, reserved])).toEqual([
    [DOLL, 2],
    [MUG, 1],
    ['1700000021', 0],
  ])
})

it('with a carrier of Ozon the parcel is registered before it can be handed over', async () => {
  const posting = { ...THREE, flow: 'RFBS_AGG' as const }
  const opened = shop(posting, { warehouses: [{ flow: 'RFBS_AGG' }] }, { registrationFailure: 1 })
  const { post, clock } = opened
  const packages = [pack(line(DOLL, 2)), pack(line(MUG, 1))]
  const { body } = await post(SHIP, { posting_number: NUMBER, packages })
  await clock.advance('5s')
  for (const number of body.result) {
    const { status, substatus } = await read(opened, number)
    expect([status, substatus]).toEqual(['awaiting_registration', 'posting_awaiting_registration'])
  }
  await clock.advance('1m')
  expect(await read(opened)).toMatchObject({ substatus: 'posting_registration_error', tracking_number: '' })
  await clock.advance('1m')
  const registered = await read(opened)
  expect(registered).toMatchObject({ status: 'awaiting_deliver', substatus: 'posting_registered' })
  expect(registered.tracking_number).toMatch(/^TRK\d+$/)
  expect(effects(opened, 'registered').toSorted()).toEqual(body.result)
})

it('who cancels before the registration stops it', async () => {
  const posting = { ...THREE, flow: 'RFBS_AGG' as const, status: 'awaiting_registration' as const }
  const opened = shop(posting, { warehouses: [{ flow: 'RFBS_AGG' }] })
  new Levers(worldOf(opened.sandbox)).cancel(NUMBER)
  await opened.clock.advance('5m')
  expect(await read(opened)).toMatchObject({ status: 'cancelled', tracking_number: '' })
})

it('a tracking number that is there already stays', async () => {
  const posting = { ...THREE, flow: 'RFBS_AGG' as const, status: 'awaiting_registration' as const }
  const opened = shop(posting, { warehouses: [{ flow: 'RFBS_AGG' }] })
  const record = worldOf(opened.sandbox).postings.get(NUMBER)
  if (record !== undefined) record.trackingNumber = 'MINE-1'
  await opened.clock.advance('5m')
  expect(await read(opened)).toMatchObject({ status: 'awaiting_deliver', tracking_number: 'MINE-1' })
})

it('warehouses with automatic assembly pack by themselves', async () => {
  const opened = shop(THREE, { warehouses: [{ isAutoAssembly: true }] })
  expect((await read(opened)).status).toBe('awaiting_packaging')
  await opened.clock.advance('5s')
  expect((await read(opened)).status).toBe('awaiting_deliver')
  expect(effects(opened, 'auto-assembled')).toEqual([NUMBER])
  expect(effects(opened, 'shipped')).toEqual([])
})

it('postings of a seed were packed before the story begins', async () => {
  const opened = shop({ ...THREE, status: 'awaiting_deliver' })
  expect((await read(opened)).scanit).not.toBe('')
  const { packedAt, createdAt } = worldOf(opened.sandbox).postings.get(NUMBER) ?? {}
  expect(packedAt).toBe(createdAt)
})

it.each([
  ['FBS', { showsShipInProcess: false }],
  ['FBS', { showsShipInProcess: true }],
  ['RFBS_AGG', { showsShipInProcess: false, registrationFailure: 1 }],
  ['RFBS_AGG', { showsShipInProcess: true }],
  ['CNC', { showsShipInProcess: false }],
] as const)('what a client saw of %s, with %j, is a history that can be', async (flow, behaviour) => {
  const opened = shop({ ...THREE, flow }, { warehouses: [{ flow }] }, { ...behaviour, assemblyFailure: 0.5 })
  const { ozon, post, clock } = opened
  const seen: Posting[] = []
  for (let minutes = 0; minutes < 20; minutes++) {
    const posting = await ozon.postings.get(NUMBER)
    seen.push(posting)
    const packages = [pack(line(DOLL, 2)), pack(line(MUG, 1))]
    if (posting.status === 'awaiting_packaging') await post(SHIP, { posting_number: NUMBER, packages })
    seen.push(await ozon.postings.get(NUMBER))
    await clock.advance('1m')
  }
  expect(seen.at(-1)?.status).toBe('awaiting_deliver')
  expect(checkHistory(seen).filter(({ severity }) => severity === 'error')).toEqual([])
})
