import { expect, it } from 'vitest'
import { CANCELLED, effects, move, packed, shop, statusOf, TODAY, WAREHOUSE } from './support/carriage-shop.ts'
import { openSandbox } from './support/open.ts'

it('a carriage takes everything that is packed; approved, it is formed and its documents are there a minute later', async () => {
  const opened = openSandbox({ seed: shop() })
  const { ozon, clock } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  expect(await statusOf(opened, '1000-0001-1')).toEqual(['awaiting_deliver', 'posting_in_carriage'])
  expect(await ozon.carriages.get(id)).toMatchObject({
    status: 'new',
    isCancelAvailable: true,
    departureDate: TODAY,
    isWaybillEnabled: false,
    availableActions: [],
    hasPostingsForNextCarriage: false,
    isPartial: false,
  })
  await ozon.carriages.approve(id)
  expect(await ozon.acts.status(id)).toMatchObject({ status: 'in_process', addedToAct: { length: 3 } })
  expect((await ozon.carriages.get(id)).status).toBe('in_process')
  await clock.advance('1m')
  expect(await ozon.acts.status(id)).toMatchObject({ status: 'ready', removedFromAct: [] })
  expect(await ozon.carriages.get(id)).toMatchObject({
    status: 'formed',
    availableActions: ['get_shipping_list', 'get_waybill', 'set_arrival_passes'],
    isWaybillEnabled: true,
  })
  expect(effects(opened)).toEqual(['seller: carriage-created', 'seller: carriage-approved', 'Ozon: carriage-formed'])
})

it('nothing to add is POSTING_NOT_FOUND: without packed postings, and while a carriage waits for its approval', async () => {
  const empty = openSandbox({ seed: shop({ postings: [{}] }) })
  const none = await empty.post('/v1/carriage/create', { delivery_method_id: Number(WAREHOUSE) })
  expect(none).toMatchObject({ status: 404, body: { code: 5, message: 'POSTING_NOT_FOUND' } })
  expect(effects(empty)).toEqual([])

  const { ozon } = openSandbox({ seed: shop() })
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.setPostings(id, ['1000-0001-1'])
  const again = ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await expect(again).rejects.toMatchObject({ ozonMessage: 'POSTING_NOT_FOUND' })
  await ozon.carriages.approve(id)
  const second = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  expect(await ozon.carriages.get(id)).toMatchObject({ isPartial: true, partialNumber: 1 })
  expect(await ozon.carriages.get(second)).toMatchObject({ isPartial: true, partialNumber: 2 })
})

it.each([
  [{ delivery_method_id: 7 }, 400, 'DELIVERY_METHOD_NOT_FOUND'],
  [{ delivery_method_id: 1020000500002 }, 400, 'non_carriageable'],
  [{ delivery_method_id: 1020000000001, departure_date: '2026-11-21T10:00:00Z' }, 400, 'outdated'],
  [{ delivery_method_id: 1020000000001, departure_date: 'tomorrow' }, 400, 'departure_date'],
])('a carriage of %j is refused', async (body, status, message) => {
  const opened = openSandbox({ seed: shop({ warehouses: [{}, { flow: 'RFBS_SELF' }] }) })
  const answer = await opened.post('/v1/carriage/create', body)
  expect(answer).toMatchObject({ status, body: { message: expect.stringContaining(message) } })
  expect(effects(opened)).toEqual([])
})

it('a seller without a warehouse of FBS has no carriages', async () => {
  const { post } = openSandbox({ seed: shop({ warehouses: [{ flow: 'RFBS_SELF' }], postings: [] }) })
  const { body } = await post('/v1/carriage/create', { delivery_method_id: 1 })
  expect(body.message).toBe('Company has no FBS-warehouses')
})

it('set-postings replaces the whole list of a new carriage, and tells of each posting that cannot go', async () => {
  const postings = [
    ...packed(3),
    { number: '9-0001-1' },
    { number: '8-0001-1', warehouse: 'Второй', status: 'awaiting_deliver' } as const,
  ]
  const opened = openSandbox({ seed: shop({ warehouses: [{}, { name: 'Второй' }], postings }) })
  const { ozon, post } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const other = await ozon.carriages.create({ deliveryMethodId: '1020000000002' })
  const { done, failed } = await ozon.carriages.setPostings(id, ['1000-0001-1', 'none', '9-0001-1', '8-0001-1'])
  expect(done).toEqual(['1000-0001-1'])
  expect(failed.map(({ message }) => message)).toEqual([
    expect.stringContaining('POSTING_NOT_FOUND'),
    expect.stringContaining('HAS_INCORRECT_STATUS'),
    expect.stringContaining('HAS_INCORRECT_DELIVERY_METHOD'),
  ])
  expect(await statusOf(opened, '2000-0001-1')).toEqual(['awaiting_deliver', 'posting_not_in_carriage'])
  expect(await ozon.acts.status(id)).toMatchObject({
    addedToAct: ['1000-0001-1'],
    removedFromAct: ['2000-0001-1', '3000-0001-1'],
    hasPostingsForNextCarriage: true,
  })
  // The list can grow again, and what is not listed leaves.
  await ozon.carriages.setPostings(id, ['2000-0001-1', '3000-0001-1'])
  expect(await ozon.acts.status(id)).toMatchObject({ addedToAct: ['2000-0001-1', '3000-0001-1'] })
  expect((await ozon.carriages.get(other)).status).toBe('new')
  const before = effects(opened).length
  const nobody = await post('/v1/carriage/set-postings', { carriage_id: Number(id), posting_numbers: ['none'] })
  expect(nobody.body.result).toEqual([{ posting_number: 'none', result: false, error: 'POSTING_NOT_FOUND' }])
  expect(effects(opened)).toHaveLength(before)
  expect(await ozon.acts.status(id)).toMatchObject({ addedToAct: { length: 2 } })
})

it('a posting of one carriage cannot be put into another', async () => {
  const { ozon } = openSandbox({ seed: shop() })
  const first = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.setPostings(first, ['1000-0001-1'])
  await ozon.carriages.approve(first)
  const second = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const { failed } = await ozon.carriages.setPostings(second, ['1000-0001-1', '2000-0001-1'])
  expect(failed).toMatchObject([{ item: '1000-0001-1', message: expect.stringContaining('ANOTHER_CARRIAGE') }])
})

it('only a new carriage can be changed or approved, and never one that is not there', async () => {
  const { post, ozon } = openSandbox({ seed: shop() })
  const id = Number(await ozon.carriages.create({ deliveryMethodId: WAREHOUSE }))
  const empty = await post('/v1/carriage/set-postings', { carriage_id: id, posting_numbers: [] })
  expect(empty).toMatchObject({ status: 400, body: { message: expect.stringContaining('posting_numbers') } })
  await ozon.carriages.approve(String(id))
  for (const [path, body] of [
    ['/v1/carriage/set-postings', { posting_numbers: ['1000-0001-1'] }],
    ['/v1/carriage/approve', {}],
  ] as const) {
    const late = await post(path, { carriage_id: id, ...body })
    expect(late).toMatchObject({ status: 400, body: { code: 9, message: 'Incorrect_carriage_status' } })
    const unknown = await post(path, { carriage_id: 5, ...body })
    expect(unknown).toMatchObject({ status: 404, body: { code: 5 } })
  }
  expect((await post('/v1/carriage/get', { carriage_id: 5 })).status).toBe(404)
  expect((await post('/v1/carriage/cancel', { carriage_id: 5 })).status).toBe(404)
})

it('a cancelled carriage gives its postings back, and another takes them', async () => {
  const opened = openSandbox({ seed: shop() })
  const { ozon, post } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  expect(await ozon.carriages.cancel(id)).toEqual({ status: 'cancelled' })
  await opened.clock.advance('1m')
  expect(await ozon.acts.status(id)).toMatchObject({ status: 'cancelled', addedToAct: [] })
  expect(await statusOf(opened, '1000-0001-1')).toEqual(['awaiting_deliver', 'posting_not_in_carriage'])
  const again = await post('/v1/carriage/cancel', { carriage_id: Number(id) })
  expect(again.body).toEqual({ error: 'CARRIAGE_ALREADY_CANCELLED', carriage_status: 'cancelled' })
  expect(await ozon.carriages.get(id)).toMatchObject({ isCancelAvailable: false })
  await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  expect(effects(opened).filter(each => each.endsWith('carriage-cancelled'))).toHaveLength(1)
})

it('documents may fail: the carriage is approved again, and counts that', async () => {
  const { ozon, clock } = openSandbox({ seed: shop(), behaviour: { actFailure: 1 } })
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  await clock.advance('1m')
  expect((await ozon.acts.status(id)).status).toBe('error')
  await ozon.carriages.approve(id)
  expect(await ozon.carriages.get(id)).toMatchObject({ status: 'in_process', retryCount: 1 })
})

it('a carriage whose postings are all cancelled is not formed, and an empty one is not approved', async () => {
  const opened = openSandbox({ seed: shop({ postings: packed(1) }) })
  const { ozon, clock, post } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  move(opened, '1000-0001-1', CANCELLED)
  await clock.advance('1m')
  expect(await ozon.acts.status(id)).toMatchObject({ status: 'error', addedToAct: [], removedFromAct: [] })
  const again = await post('/v1/carriage/approve', { carriage_id: Number(id) })
  expect(again).toMatchObject({ status: 400, body: { message: 'no_postings' } })
})

it('labels of freshly packed postings hold their carriage up, in the words that Ozon documents', async () => {
  const { ozon, post, clock } = openSandbox({ seed: shop({ postings: [{ number: '1000-0001-1' }] }) })
  await ozon.packing.ship('1000-0001-1', [{ lines: [{ sku: '1700000007', quantity: 1 }] }])
  await clock.advance('10s')
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  const { body } = await post('/v2/posting/fbs/act/check-status', { id: Number(id) })
  expect(body.result.status).toBe("The next postings aren't ready")
  await clock.advance('50s')
  expect((await ozon.acts.status(id)).status).toBe('in_process')
  await clock.advance('10s')
  expect((await ozon.acts.status(id)).status).toBe('ready')
})

it('a method tells its carriages of a day, with number 0 for one that could be made', async () => {
  const postings = [...packed(2), { number: '9-0001-1', createdAt: '2026-11-21T10:00:00Z' }]
  const { ozon, post } = openSandbox({ seed: shop({ postings }) })
  const [before] = await ozon.carriages.list().toArray({ limit: 10 })
  expect(before).toMatchObject({
    deliveryMethodId: WAREHOUSE,
    departureDate: TODAY,
    carriages: [{ postingsCount: 2, isTraceable: false }],
    postingsCount: 0,
    mandatoryPostingsCount: 1,
    mandatoryPackagedCount: 0,
    optionalPackagedCount: 2,
    isRfbs: false,
    errors: [{ code: 'not_packaged' }],
  })
  const raw = await post('/v2/carriage/delivery/list', { limit: 10 })
  expect(raw.body.methods[0].carriages[0].id).toBe(0)
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const [after] = await ozon.carriages.list({ departureDate: TODAY }).toArray({ limit: 10 })
  expect(after).toMatchObject({ carriages: [{ id, status: 'new', postingsCount: 2 }], postingsCount: 2 })
  const past = await post('/v2/carriage/delivery/list', { filter: { departure_date: '2026-11-20' }, limit: 10 })
  expect(past.body).toMatchObject({ methods: [{ carriages: [], optional_packaged_count: 2 }] })
  const wrong = await post('/v2/carriage/delivery/list', { filter: { departure_date: '22.11.2026' }, limit: 10 })
  expect(wrong).toMatchObject({ status: 400, body: { message: expect.stringContaining('departure_date') } })
  expect((await post('/v2/carriage/delivery/list', { limit: 0 })).status).toBe(400)
})

it('methods are paged, filtered, and left out when nothing goes by them; rFBS needs no carriage', async () => {
  const warehouses = [{}, { name: 'Пустой' }, { flow: 'RFBS_SELF' }, { name: 'Четвёртый' }] as const
  const postings = [
    ...packed(1),
    { flow: 'RFBS_SELF', status: 'awaiting_deliver' },
    { warehouse: 'Четвёртый', status: 'awaiting_deliver' },
  ] as const
  const { post, ozon } = openSandbox({ seed: shop({ warehouses, postings }) })
  const first = await post('/v2/carriage/delivery/list', { limit: 2 })
  expect(first.body).toMatchObject({ has_next: true, methods: { length: 2 } })
  const second = await post('/v2/carriage/delivery/list', { limit: 2, cursor: first.body.cursor })
  expect(second.body).toMatchObject({ has_next: false, cursor: '', methods: { length: 1 } })
  const names = [...first.body.methods, ...second.body.methods].map(each => each.warehouse_name)
  expect(names).toEqual(['Склад 1', 'Четвёртый', 'Склад 3'])
  const [rfbs] = await ozon.carriages.list({ deliveryMethodId: '1020000500003' }).toArray({ limit: 5 })
  expect(rfbs).toMatchObject({ isRfbs: true, carriages: [], errors: [{ code: 'non_carriageable' }] })
  const misused = await post('/v2/carriage/delivery/list', { limit: 2, cursor: 'nothing' })
  expect(misused.status).toBe(400)
})

it('a populated base goes out in a carriage like any other postings', async () => {
  const { ozon } = openSandbox({ seed: shop({ postings: [] }), populate: { count: 2_000 } })
  const [before] = await ozon.carriages.list().toArray({ limit: 1 })
  const ready = before?.carriages[0]?.postingsCount ?? 0
  expect(ready).toBeGreaterThan(10)
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  expect(await ozon.acts.status(id)).toMatchObject({ addedToAct: { length: ready } })
})

it('a posting that a seed has put into no particular carriage goes into the first that is made', async () => {
  const [first] = packed(1)
  const opened = openSandbox({ seed: shop({ postings: [{ ...first, substatus: 'posting_in_carriage' }] }) })
  const id = await opened.ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  expect(await opened.ozon.acts.status(id)).toMatchObject({ addedToAct: ['1000-0001-1'] })
  const moves = opened.sandbox.journal.filter(
    entry => entry.kind === 'posting' && entry.substatus === 'posting_in_carriage',
  )
  expect(moves).toHaveLength(1)
})

it('cancelling a formed carriage moves only postings that still wait', async () => {
  const opened = openSandbox({ seed: shop() })
  const { ozon, clock } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  await ozon.carriages.approve(id)
  await clock.advance('1m')
  move(opened, '1000-0001-1', CANCELLED)
  await ozon.carriages.cancel(id)
  expect(await statusOf(opened, '1000-0001-1')).toEqual(['cancelled', 'posting_canceled'])
  expect(await statusOf(opened, '2000-0001-1')).toEqual(['awaiting_deliver', 'posting_not_in_carriage'])
})

it('times of a method are those of its warehouse, and a courier costs something', async () => {
  const warehouse = { offsetMinutes: -210, firstMile: 'pickup' } as const
  const { post } = openSandbox({ seed: shop({}, warehouse) })
  const { body } = await post('/v2/carriage/delivery/list', { limit: 1 })
  expect(body.methods[0]).toMatchObject({
    departure_date: TODAY,
    cut_in: '2026-11-22T08:00:00-03:30',
    recommended_time_utc_offset_in_minutes: -210,
    carriages: [{ pickup_fee: { currency_code: 'RUB', value: 37.5 }, carriage_volume: 18 }],
  })
})
