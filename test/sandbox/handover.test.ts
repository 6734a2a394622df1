import { expect, it } from 'vitest'
import { carriagesToHandOver, postingsHandedOver } from '../../src/sandbox/carriages/handover.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import {
  ACCEPTED,
  BACK,
  CANCELLED,
  COLLECTED,
  effects,
  MISSED,
  move,
  ON_WAY,
  packed,
  shop,
  TODAY,
  WAREHOUSE,
} from './support/carriage-shop.ts'
import { openSandbox } from './support/open.ts'

it('handed over, a carriage follows its postings: sent, received, closed, with an act of what was missed', async () => {
  const opened = openSandbox({ seed: shop({ postings: [...packed(2), { number: '9-0001-1' }] }) })
  const { ozon, clock, post } = opened
  const world = worldOf(opened.sandbox)
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  expect(carriagesToHandOver(world)).toEqual([])
  await clock.advance('1m')
  world.runDue()
  const [carriage] = carriagesToHandOver(world)
  if (carriage === undefined) throw new Error('no carriage')
  const gone = postingsHandedOver(world, carriage)
  expect(gone.map(({ number }) => number)).toEqual(['1000-0001-1', '2000-0001-1'])
  expect(postingsHandedOver(world, carriage)).toEqual([])
  expect((await ozon.carriages.get(id)).status).toBe('sended')
  const late = await post('/v1/carriage/cancel', { carriage_id: Number(id) })
  expect(late.body).toEqual({ error: 'CARRIAGE_ALREADY_SENT', carriage_status: 'sended' })
  // One that nobody announced comes along.
  move(opened, '9-0001-1', BACK)
  move(opened, '9-0001-1', ON_WAY)
  move(opened, '1000-0001-1', ACCEPTED)
  expect((await ozon.carriages.get(id)).status).toBe('received')
  move(opened, '1000-0001-1', ON_WAY)
  move(opened, '2000-0001-1', MISSED)
  expect((await ozon.carriages.get(id)).status).toBe('closed')
  const [act] = await ozon.acts.list({ fromDate: TODAY, toDate: TODAY }).toArray({ limit: 5 })
  expect(act).toMatchObject({
    acceptance: { status: 'CONFIRMED_WITH_MISMATCH' },
    mismatch: { status: 'NEED_TO_SIGN' },
    excess: { status: 'NEED_TO_SIGN' },
  })
  const said = await ozon.acts.postings(id)
  expect(said.map(({ status, sellerError }) => [status, sellerError])).toEqual([
    ['delivering', undefined],
    ['not_accepted', 'not_accepted_on_sc'],
  ])
  expect(effects(opened).slice(3)).toEqual([
    'seller: carriage-handed-over',
    'Ozon: carriage-received',
    'Ozon: carriage-closed',
  ])
  // Found again, it needs another carriage.
  move(opened, '2000-0001-1', BACK)
  const next = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  expect(await ozon.acts.status(next)).toMatchObject({ addedToAct: ['2000-0001-1'] })
})

it('a scan hands a formed carriage over, and takes a posting out of one that is not formed yet', async () => {
  const opened = openSandbox({ seed: shop({}, { firstMile: 'pickup' }) })
  const { ozon, clock } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  move(opened, '3000-0001-1', ON_WAY)
  expect(await ozon.acts.status(id)).toMatchObject({ addedToAct: ['1000-0001-1', '2000-0001-1'], removedFromAct: [] })
  await ozon.carriages.approve(id)
  await clock.advance('1m')
  move(opened, '1000-0001-1', CANCELLED)
  expect(await ozon.carriages.get(id)).toMatchObject({ status: 'formed', firstMileType: 'pickup' })
  move(opened, '2000-0001-1', COLLECTED)
  expect((await ozon.carriages.get(id)).status).toBe('sended')
  move(opened, '2000-0001-1', ON_WAY)
  expect((await ozon.carriages.get(id)).status).toBe('closed')
  const postings = await ozon.acts.postings(id)
  expect(postings.map(({ sellerError }) => sellerError)).toEqual(['POSTING_ALREADY_CANCELLED', undefined])
  expect(effects(opened)).toContain('carrier: carriage-handed-over')
})

it('a formed carriage without anything left to hand over closes at once', async () => {
  const opened = openSandbox({ seed: shop({ postings: packed(1) }) })
  const { ozon, clock } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  await clock.advance('1m')
  move(opened, '1000-0001-1', CANCELLED)
  const world = worldOf(opened.sandbox)
  for (const carriage of carriagesToHandOver(world)) expect(postingsHandedOver(world, carriage)).toEqual([])
  expect((await ozon.carriages.get(id)).status).toBe('closed')
})

it('containers follow their postings: formed with the carriage, then taken in, and finished with the last of them', async () => {
  const opened = openSandbox({ seed: shop({}, { hasTrustedAcceptance: true }) })
  const { ozon, clock } = opened
  const content = { warehouseId: WAREHOUSE, cargoType: 'box', sortType: 'sort', count: 3 } as const
  const [one = '', two = '', open = ''] = await ozon.containers.create(content)
  const [pallet = ''] = await ozon.containers.create({ ...content, cargoType: 'pallet', count: 1 })
  await ozon.containers.fill(one, ['1000-0001-1', '2000-0001-1'])
  await ozon.containers.fill(open, ['3000-0001-1'])
  await clock.advance('3s')
  await ozon.containers.placeInto(pallet, [one])
  await clock.advance('3s')
  await ozon.containers.approve([pallet, two])
  await clock.advance('3s')
  expect(await ozon.containers.get(pallet)).toMatchObject({
    status: 'approved',
    availableActions: ['delete', 'get_label_container', 'get_documents'],
  })
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  await clock.advance('1m')
  const statuses = async () => (await ozon.containers.statuses([one, pallet, open])).done.map(({ status }) => status)
  expect(await statuses()).toEqual(['added', 'formed', 'new'])
  expect(await ozon.containers.get(pallet)).toMatchObject({
    availableActions: ['delete', 'get_label_container', 'get_documents'],
  })
  expect(await ozon.carriages.get(id)).toMatchObject({ containersCount: 2 })
  move(opened, '1000-0001-1', ACCEPTED)
  // Nobody confirmed what is in this one, so it goes without its posting.
  move(opened, '3000-0001-1', ON_WAY)
  expect(await statuses()).toEqual(['acceptance_in_progress', 'acceptance_in_progress', 'new'])
  expect(await ozon.containers.get(open)).toMatchObject({ postings: [] })
  move(opened, '1000-0001-1', ON_WAY)
  move(opened, '2000-0001-1', CANCELLED)
  expect(await statuses()).toEqual(['finished', 'finished', 'new'])
  expect(await ozon.containers.get(one)).toMatchObject({ postings: [{ postingNumber: '1000-0001-1' }] })
  move(opened, '1000-0001-1', { ...ON_WAY, to: 'delivered', substatus: 'posting_received' })
  expect(await ozon.containers.get(one)).toMatchObject({ postingsCount: 1 })
  expect(effects(opened).slice(-6)).toContain('Ozon: container-finished')
})

it('a dispute before the hand-over changes neither carriage nor container', async () => {
  const opened = openSandbox({ seed: shop({ postings: packed(1) }, { hasTrustedAcceptance: true }) })
  const { ozon, clock } = opened
  const [box = ''] = await ozon.containers.create({
    warehouseId: WAREHOUSE,
    cargoType: 'box',
    sortType: 'sort',
    count: 1,
  })
  await ozon.containers.fill(box, ['1000-0001-1'])
  await clock.advance('3s')
  await ozon.containers.approve([box])
  await clock.advance('3s')
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  await clock.advance('1m')
  const disputed = {
    to: 'client_arbitration',
    substatus: 'posting_in_client_arbitration',
    actor: 'buyer',
    because: '',
  } as const
  move(opened, '1000-0001-1', disputed)
  expect((await ozon.carriages.get(id)).status).toBe('formed')
  expect((await ozon.containers.get(box)).status).toBe('formed')
  await ozon.carriages.cancel(id)
  expect((await ozon.containers.get(box)).status).toBe('approved')
})

it.each([
  [undefined, 'CONFIRMED'],
  [2, 'ACCEPTED_BY_CARGO_PLACES'],
])('with %s containers a carriage without differences ends %s', async (containersCount, word) => {
  const opened = openSandbox({ seed: shop({ postings: packed(1) }, { hasTrustedAcceptance: true }) })
  const { ozon, clock } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id, containersCount === undefined ? {} : { containersCount })
  await clock.advance('1m')
  move(opened, '1000-0001-1', ON_WAY)
  const [act] = await ozon.acts.list({ fromDate: TODAY, toDate: TODAY }).toArray({ limit: 5 })
  expect(act).toMatchObject({ status: 'closed', acceptance: { status: word } })
  expect(act).not.toHaveProperty('mismatch')
})

it('what is scanned without a carriage belongs to none of another method', async () => {
  const [one, two] = packed(2)
  const postings = [{ ...one }, { ...two, warehouse: 'Второй' }]
  const opened = openSandbox({ seed: shop({ warehouses: [{}, { name: 'Второй' }], postings }) })
  const { ozon, clock } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  await clock.advance('1m')
  move(opened, '1000-0001-1', COLLECTED)
  move(opened, '2000-0001-1', ON_WAY)
  move(opened, '1000-0001-1', ON_WAY)
  const [act] = await ozon.acts.list({ fromDate: TODAY, toDate: TODAY }).toArray({ limit: 5 })
  expect(act).toMatchObject({ status: 'closed', acceptance: { status: 'CONFIRMED' } })
})
