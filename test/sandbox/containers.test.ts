import { expect, it } from 'vitest'
import type { SellerSeed } from '../../src/sandbox/seeds/data.ts'
import { CANCELLED, effects, move, packed, shop, WAREHOUSE } from './support/carriage-shop.ts'
import { type Opened, openSandbox } from './support/open.ts'

const BOX = { warehouseId: WAREHOUSE, cargoType: 'box', sortType: 'sort', count: 1 } as const
const PALLET = { ...BOX, cargoType: 'pallet' } as const
const ONE = '1000-0001-1'
const TWO = '2000-0001-1'

const open = (more: SellerSeed = {}): Opened => openSandbox({ seed: shop(more, { hasTrustedAcceptance: true }) })

async function make({ ozon }: Opened, content: Parameters<Opened['ozon']['containers']['create']>[0] = BOX) {
  const [id] = await ozon.containers.create(content)
  if (id === undefined) throw new Error('no container was made')
  return id
}

/** Lets all tasks end. */
const settle = ({ clock }: Opened): Promise<void> => clock.advance('3s')

async function boxWith(opened: Opened, ...numbers: readonly string[]): Promise<string> {
  const id = await make(opened)
  await opened.ozon.containers.fill(id, numbers)
  await settle(opened)
  return id
}

async function approved(opened: Opened, ...numbers: readonly string[]): Promise<string> {
  const id = await boxWith(opened, ...numbers)
  await opened.ozon.containers.approve([id])
  await settle(opened)
  return id
}

it('containers are made, filled and approved; each step is a task that ends a few seconds later', async () => {
  const opened = open()
  const { ozon, clock } = opened
  const ids = await ozon.containers.create({ ...BOX, count: 2 })
  expect(ids).toHaveLength(2)
  const [id = ''] = ids
  const filled = await ozon.containers.fill(id, [ONE, TWO, 'none'])
  expect(filled.failed).toMatchObject([{ item: 'none', message: 'POSTING_NOT_FOUND' }])
  const taskId = filled.done[0]?.taskId ?? ''
  expect(await ozon.containers.task(taskId)).toMatchObject({ status: 'pending' })
  await clock.advance('2s')
  expect(await ozon.containers.task(taskId)).toMatchObject({ status: 'in_progress' })
  expect(await ozon.containers.get(id)).toMatchObject({ postingsCount: 0 })
  await clock.advance('1s')
  expect(await ozon.containers.task(taskId)).toMatchObject({ status: 'completed' })
  expect(await ozon.containers.get(id)).toMatchObject({
    number: 1,
    status: 'new',
    postingsCount: 2,
    createdAtLocal: '2026-11-22',
    availableActions: [
      'approve',
      'delete',
      'place_box_into_pallet',
      'place_posting_into_container',
      'remove_posting_from_container',
    ],
    postings: [{ postingNumber: ONE, sortType: 'sort', products: [{ offerId: 'MUG', quantity: 1 }] }, {}],
  })
  const { done } = await ozon.containers.approve([id])
  expect((await ozon.containers.get(id)).status).toBe('approve_enqueued')
  await clock.advance('2s')
  expect((await ozon.containers.get(id)).status).toBe('approve_in_process')
  await clock.advance('1s')
  expect(await ozon.containers.task(done[0]?.taskId ?? '')).toMatchObject({ status: 'completed' })
  expect(await ozon.containers.get(id)).toMatchObject({
    status: 'approved',
    availableActions: ['delete', 'place_box_into_pallet', 'get_label_container', 'get_documents'],
  })
  expect(effects(opened)).toEqual([
    'seller: container-created',
    'seller: container-created',
    'seller: posting-put-into-container',
    'seller: posting-put-into-container',
    'seller: container-approved',
  ])
})

it('a posting tells of its container in every list', async () => {
  const opened = open()
  const id = await boxWith(opened, ONE)
  const { body } = await opened.post('/v3/posting/fbs/get', { posting_number: ONE })
  expect(body.result).toMatchObject({
    container: { cargo_type: 'BOX', container_date: '2026-11-22', container_id: Number(id), container_number: 1 },
    container_sort_type: 'SORT',
  })
  const pallet = await make(opened, PALLET)
  await opened.ozon.containers.fill(pallet, [TWO])
  await settle(opened)
  const other = await opened.post('/v3/posting/fbs/get', { posting_number: TWO })
  expect(other.body.result.container.cargo_type).toBe('PALLET')
})

it.each([
  [{ cargo_type: 'bag' }, 400, 'cargo_type'],
  [{ sort_type: 'any' }, 400, 'sort_type'],
  [{ warehouse_id: 5 }, 404, 'WAREHOUSE_NOT_FOUND'],
  [{ containers_count: 0 }, 400, 'containers_count'],
])('containers with %j are refused', async (wrong, status, message) => {
  const opened = open()
  const right = { cargo_type: 'box', sort_type: 'sort', warehouse_id: Number(WAREHOUSE), containers_count: 1 }
  const answer = await opened.post('/v1/carriage/container/create', { ...right, ...wrong })
  expect(answer).toMatchObject({ status, body: { message: expect.stringContaining(message) } })
  expect(effects(opened)).toEqual([])
})

it('without trusted acceptance there are no containers', async () => {
  const { ozon } = openSandbox({ seed: shop() })
  await expect(ozon.containers.create(BOX)).rejects.toMatchObject({ ozonMessage: 'HAS_NO_ENTRUSTED_ACCEPTANCE' })
})

it('what cannot go into a container is told at once; a posting in an open container moves over', async () => {
  const warehouses = [{ hasTrustedAcceptance: true }, { name: 'Второй', hasTrustedAcceptance: true }]
  const postings = [...packed(3), { number: '9-0001-1' }, { ...packed(1)[0], number: '8-0001-1', warehouse: 'Второй' }]
  const opened = open({ warehouses, postings })
  const { ozon, post } = opened
  const first = await boxWith(opened, ONE)
  const closed = await approved(opened, '3000-0001-1')
  const second = await make(opened)
  const asked = [ONE, TWO, '3000-0001-1', '9-0001-1', '8-0001-1']
  const { done, failed } = await ozon.containers.fill(second, asked)
  expect(done[0]?.items).toEqual([ONE, TWO])
  expect(failed.map(({ message }) => message)).toEqual([
    'POSTING_IN_ANOTHER_CONTAINER',
    'HAS_INCORRECT_STATUS',
    'HAS_INCORRECT_WAREHOUSE',
  ])
  await settle(opened)
  expect(await ozon.containers.get(first)).toMatchObject({
    postingsCount: 0,
    availableActions: ['delete', 'place_box_into_pallet'],
  })
  expect(await ozon.containers.get(second)).toMatchObject({ postingsCount: 2 })
  const again = await post('/v1/carriage/container/fill', { container_id: Number(second), posting_numbers: [ONE] })
  expect(again.body).toEqual({
    task_id: 0,
    error_postings: [{ posting_number: ONE, error_message: 'POSTING_ALREADY_IN_CONTAINER' }],
  })
  const late = await post('/v1/carriage/container/fill', { container_id: Number(closed), posting_numbers: [TWO] })
  expect(late).toMatchObject({ status: 400, body: { code: 9, message: 'CONTAINER_HAS_INCORRECT_STATUS' } })
  const nothing = await post('/v1/carriage/container/fill', { container_id: Number(second), posting_numbers: [] })
  expect(nothing.status).toBe(400)
  const unknown = await post('/v1/carriage/container/fill', { container_id: 5, posting_numbers: [ONE] })
  expect(unknown.status).toBe(404)
})

it('a task fails when things have changed by its end', async () => {
  const opened = open()
  const { ozon } = opened
  const id = await boxWith(opened, ONE)
  const filling = await ozon.containers.fill(id, [TWO])
  await ozon.containers.approve([id])
  await settle(opened)
  const state = await ozon.containers.task(filling.done[0]?.taskId ?? '')
  expect(state).toEqual({ status: 'failed', errorMessage: 'CONTAINER_HAS_INCORRECT_STATUS' })

  const other = await make(opened)
  const late = await ozon.containers.fill(other, [TWO, '3000-0001-1'])
  move(opened, TWO, CANCELLED)
  await settle(opened)
  expect(await ozon.containers.task(late.done[0]?.taskId ?? '')).toEqual({
    status: 'failed',
    errorMessage: `${TWO}: HAS_INCORRECT_STATUS`,
  })
  expect(await ozon.containers.get(other)).toMatchObject({ postings: [{ postingNumber: '3000-0001-1' }] })
})

it('postings can be taken out again while the container is open', async () => {
  const opened = open()
  const { ozon, post } = opened
  const id = await boxWith(opened, ONE, TWO)
  const { failed } = await ozon.containers.removePostings(id, [ONE, '3000-0001-1'])
  expect(failed).toMatchObject([{ message: 'POSTING_NOT_IN_CONTAINER' }])
  await settle(opened)
  expect(await ozon.containers.get(id)).toMatchObject({ postings: [{ postingNumber: TWO }] })
  const { body } = await post('/v3/posting/fbs/get', { posting_number: ONE })
  expect(body.result.container).toBeNull()
  expect(effects(opened)).toContain('seller: posting-taken-out-of-container')
})

it('an empty container cannot be approved, which only its task tells', async () => {
  const opened = open()
  const { ozon } = opened
  const [empty, full] = [await make(opened), await boxWith(opened, ONE)]
  const { done, failed } = await ozon.containers.approve([empty, full, '5'])
  expect(failed).toMatchObject([{ item: '5', message: 'CONTAINER_NOT_FOUND' }])
  await settle(opened)
  expect(await ozon.containers.task(done[0]?.taskId ?? '')).toEqual({
    status: 'failed',
    errorMessage: `${empty}: CONTAINER_IS_EMPTY`,
  })
  const states = await ozon.containers.statuses([empty, full, '5'])
  expect(states.done.map(({ status }) => status)).toEqual(['approve_failed', 'approved'])
  expect([states.unknown, states.missing]).toEqual([[], ['5']])
  const none = await ozon.containers.approve([full])
  expect(none).toMatchObject({ done: [], failed: [{ message: 'CONTAINER_HAS_INCORRECT_STATUS' }] })
})

it('a task that is not there is not found', async () => {
  const { post } = open()
  expect((await post('/v1/carriage/container/task/info', { task_id: 5 })).status).toBe(404)
})

it('a cancelled container frees its postings', async () => {
  const opened = open()
  const { ozon } = opened
  const id = await approved(opened, ONE)
  const { failed } = await ozon.containers.cancel([id, '5'])
  expect(failed).toMatchObject([{ item: '5' }])
  expect((await ozon.containers.get(id)).status).toBe('cancellation_enqueded')
  await settle(opened)
  expect(await ozon.containers.get(id)).toMatchObject({ status: 'cancelled', postings: [], availableActions: [] })
  expect((await ozon.containers.cancel([id])).failed).toMatchObject([{ message: 'CONTAINER_HAS_INCORRECT_STATUS' }])
  expect(await boxWith(opened, ONE)).not.toBe(id)
  expect(effects(opened)).toContain('seller: container-cancelled')
})

it('boxes come onto a pallet and off again; cancelling the pallet frees them', async () => {
  const opened = open()
  const { ozon, post } = opened
  const box = await approved(opened, ONE)
  const fresh = await boxWith(opened, TWO)
  const [wrongSort] = await ozon.containers.create({ ...BOX, sortType: 'non-sort' })
  const pallet = await make(opened, PALLET)
  const placed = await ozon.containers.placeInto(pallet, [box, fresh, pallet, wrongSort ?? '', '5'])
  expect(placed.failed.map(({ message }) => message)).toEqual([
    'CONTAINER_IS_NOT_BOX',
    'HAS_INCORRECT_SORT_TYPE',
    'CONTAINER_NOT_FOUND',
  ])
  await settle(opened)
  expect(await ozon.containers.get(pallet)).toMatchObject({
    childIds: [box, fresh],
    postingsCount: 2,
    availableActions: ['approve', 'delete', 'remove_box_from_pallet'],
  })
  expect(await ozon.containers.get(box)).toMatchObject({
    status: 'added',
    parentId: pallet,
    availableActions: ['delete', 'remove_box_from_pallet', 'get_label_container', 'get_documents'],
  })
  const twice = await ozon.containers.placeInto(pallet, [box])
  expect(twice.failed).toMatchObject([{ message: 'CONTAINER_HAS_INCORRECT_STATUS' }])
  const removed = await ozon.containers.removeFrom(pallet, [fresh, wrongSort ?? '', '5'])
  expect(removed.failed.map(({ message }) => message)).toEqual(['CONTAINER_NOT_ON_PALLET', 'CONTAINER_NOT_FOUND'])
  await settle(opened)
  expect((await ozon.containers.get(fresh)).status).toBe('new')
  await ozon.containers.cancel([pallet])
  await settle(opened)
  expect(await ozon.containers.get(box)).toMatchObject({ status: 'approved', postingsCount: 1 })
  const notPallet = { parent_container_id: Number(box), child_container_ids: [fresh] }
  expect((await post('/v1/carriage/container/place-into', notPallet)).body.message).toBe('CONTAINER_IS_NOT_PALLET')
})

it('a box that is cancelled leaves its pallet, also when both are cancelled together', async () => {
  const opened = open()
  const { ozon } = opened
  const [one, two, pallet] = [await boxWith(opened, ONE), await boxWith(opened, TWO), await make(opened, PALLET)]
  await ozon.containers.placeInto(pallet, [one, two])
  await settle(opened)
  await ozon.containers.cancel([one])
  await settle(opened)
  expect(await ozon.containers.get(pallet)).toMatchObject({ childIds: [two] })
  await ozon.containers.cancel([pallet, two])
  await settle(opened)
  const { done } = await ozon.containers.statuses([one, two, pallet])
  expect(done.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled'])
})

it('another warehouse has other pallets', async () => {
  const warehouses = [{ hasTrustedAcceptance: true }, { name: 'Второй', hasTrustedAcceptance: true }]
  const opened = open({ warehouses })
  const pallet = await make(opened, { ...PALLET, warehouseId: '1020000000002' })
  const { failed } = await opened.ozon.containers.placeInto(pallet, [await make(opened)])
  expect(failed).toMatchObject([{ message: 'HAS_INCORRECT_WAREHOUSE' }])
})

it('containers are listed by time, kind, status and warehouse, a page at a time', async () => {
  const opened = open()
  const { ozon, post, clock } = opened
  const ids = await ozon.containers.create({ ...BOX, count: 3 })
  await clock.advance('1m')
  const pallet = await make(opened, PALLET)
  const filter = { created: { from: '2026-11-22T00:00:00Z', to: '2026-11-23T00:00:00Z' }, sortType: 'sort' }
  const all = await ozon.containers.list(filter).toArray({ limit: 10 })
  expect(all.map(({ id }) => id)).toEqual([...ids, pallet])
  const count = async (more: object): Promise<number> =>
    (await ozon.containers.list({ ...filter, ...more }).toArray({ limit: 10 })).length
  expect(await count({ cargoType: 'pallet' })).toBe(1)
  expect(await count({ sortType: 'non-sort' })).toBe(0)
  expect(await count({ statuses: ['approved'] })).toBe(0)
  expect(await count({ statuses: ['new'] })).toBe(4)
  expect(await count({ warehouseId: '5' })).toBe(0)
  expect(await count({ created: { from: '2026-11-22T09:00:30Z', to: '2026-11-23T00:00:00Z' } })).toBe(1)

  const wire = { created_from: filter.created.from, created_to: filter.created.to, sort_type: 'sort' }
  const ask = { filter: wire, limit: 3, sort_dir: 'DESC' }
  const first = await post('/v1/carriage/container/list', ask)
  const second = await post('/v1/carriage/container/list', { ...ask, cursor: first.body.cursor })
  const listed = [...first.body.containers, ...second.body.containers].map(each => String(each.container_id))
  expect(listed).toEqual([...ids, pallet].toReversed())
  expect((await post('/v1/carriage/container/list', {})).status).toBe(400)
  const reversed = { ...wire, created_from: wire.created_to, created_to: wire.created_from }
  expect((await post('/v1/carriage/container/list', { filter: reversed })).status).toBe(400)
})

it('the boxes of a pallet are told in the list', async () => {
  const opened = open()
  const [box, pallet] = [await make(opened), await make(opened, PALLET)]
  await opened.ozon.containers.placeInto(pallet, [box])
  await settle(opened)
  const filter = { created_from: '2026-11-22T00:00:00Z', created_to: '2026-11-23T00:00:00Z', sort_type: 'sort' }
  const { body } = await opened.post('/v1/carriage/container/list', { filter: { ...filter, cargo_type: 'pallet' } })
  expect(body.containers[0].related_containers).toEqual([
    { container_id: Number(box), container_number: 1, cargo_type: 'box', status: 'added' },
  ])
})

it('labels are there for what is approved, and tell of what is not; documents are for all or none', async () => {
  const opened = open()
  const { ozon, post } = opened
  const [ready, early] = [await approved(opened, ONE), await make(opened)]
  const { done, failed } = await ozon.containers.labels([ready, early, '5'])
  expect(failed.map(({ message }) => message)).toEqual(['CONTAINER_HAS_INCORRECT_STATUS', 'CONTAINER_NOT_FOUND'])
  expect(new TextDecoder().decode(done[0]?.file.bytes())).toContain(ready)
  const nothing = await post('/v1/carriage/container/label/get', { container_ids: [early] })
  expect(nothing.body).not.toHaveProperty('content')
  const file = await ozon.containers.documents([ready])
  expect(file.contentType).toBe('application/pdf')
  expect(new TextDecoder().decode(file.bytes())).toContain(ONE)
  const mixed = await post('/v1/carriage/container/document/get', { container_ids: [ready, early] })
  expect(mixed).toMatchObject({ status: 400, body: { code: 9 } })
  expect((await post('/v1/carriage/container/document/get', { container_ids: ['5'] })).status).toBe(404)
})
