import { describe, expect, it } from 'vitest'
import type { SandboxOptions } from '../../src/sandbox/index.ts'
import { CANCELLED, move, packed, shop, statusOf, WAREHOUSE } from './support/carriage-shop.ts'
import { shop as marksShop, NUMBER, SHIP, SHOE, set } from './support/marks-shop.ts'
import { openSandbox } from './support/open.ts'

/** What is contested shows both ways; the first of each pair is what the sandbox does by itself. */
type Behaviour = NonNullable<SandboxOptions['behaviour']>
const open = (behaviour: Behaviour, ...seed: Parameters<typeof shop>) => openSandbox({ seed: shop(...seed), behaviour })

const FIRST = '1000-0001-1'
const SECOND = '2000-0001-1'
const CREATE = '/v1/carriage/create'
const LABEL = '/v3/posting/fbs/package-label/create'

describe('a carriage', () => {
  it.each([
    ['pick', 200],
    ['refuse', 400],
  ] as const)('without a method: %s', async (carriageWithoutMethod, status) => {
    const warehouses = [{ id: '101' }, { id: '102' }]
    const { post } = open({ carriageWithoutMethod }, { warehouses, postings: packed(1, { warehouse: '102' }) })
    const { status: got, body } = await post(CREATE, {})
    expect(got).toBe(status)
    if (status !== 200) return
    const carriage = await post('/v1/carriage/get', { carriage_id: body.carriage_id })
    expect(carriage.body.delivery_method_id).toBe(102)
  })

  it.each([
    ['not-found', [404, 5]],
    ['invalid', [400, 3]],
    ['conflict', [409, 9]],
  ] as const)('that has nothing to carry, or is there: %s', async (nothingToCarry, said) => {
    const { post } = open({ nothingToCarry })
    expect((await post(CREATE, { delivery_method_id: WAREHOUSE })).status).toBe(200)
    const { status, body } = await post(CREATE, { delivery_method_id: WAREHOUSE })
    expect([status, body.code]).toEqual(said)
  })

  it.each([
    ['later', 'in_process', 'formed'],
    ['at-once', 'formed', 'formed'],
  ] as const)(
    'that is approved is formed %s, and its documents come after a minute',
    async (carriageForms, ...told) => {
      const { ozon, clock, post } = open({ carriageForms })
      const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
      await ozon.carriages.approve(id)
      const statusNow = async () => (await ozon.carriages.get(id)).status
      const before = await statusNow()
      expect((await post('/v2/posting/fbs/act/get-pdf', { id: Number(id) })).status).toBe(400)
      await clock.advance('1m')
      expect([before, await statusNow()]).toEqual(told)
      expect((await post('/v2/posting/fbs/act/get-pdf', { id: Number(id) })).status).toBe(200)
    },
  )

  it.each([
    ['keep', 200],
    ['refuse', 404],
  ] as const)('whose postings are all unknown: %s', async (onlyUnknownPostings, status) => {
    const { ozon, post } = open({ onlyUnknownPostings })
    const carriage_id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
    const answer = await post('/v1/carriage/set-postings', { carriage_id, posting_numbers: ['7-7-7'] })
    expect(answer.status).toBe(status)
    expect(await ozon.acts.postings(carriage_id)).toHaveLength(3)
  })

  it.each([
    ['take', []],
    ['refuse', ['HAS_INCORRECT_STATUS']],
  ] as const)('and a posting of another day: %s', async (otherDayPostings, errors) => {
    const dueTomorrow = { number: '9-9-9', status: 'awaiting_deliver' as const, createdAt: '2026-11-22T08:00:00Z' }
    const postings = [...packed(1, { createdAt: '2026-11-21T15:00:00Z' }), dueTomorrow]
    const { ozon, post } = open({ otherDayPostings }, { postings })
    const carriage_id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
    await post('/v1/carriage/set-postings', { carriage_id, posting_numbers: [FIRST] })
    const { body } = await post('/v1/carriage/set-postings', { carriage_id, posting_numbers: [FIRST, '9-9-9'] })
    const told = body.result.map(({ error }: { error: string }) => error).filter((error: string) => error !== '')
    expect(told).toEqual(errors)
  })

  it.each([
    ['leaves', 2, 200],
    ['stays', 3, 400],
  ] as const)('whose posting is cancelled before the approval: it %s', async (cancelledInCarriage, count, status) => {
    const opened = open({ cancelledInCarriage })
    const { ozon, post } = opened
    const carriage_id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
    move(opened, FIRST, CANCELLED)
    expect(await ozon.acts.postings(carriage_id)).toHaveLength(count)
    expect((await post('/v1/carriage/approve', { carriage_id })).status).toBe(status)
  })
})

it.each([
  ['not-accepted', ['not_accepted', 'posting_not_in_sort_center']],
  ['awaiting-deliver', ['awaiting_deliver', 'posting_not_in_carriage']],
] as const)('a parcel that is missed at the hand-over: %s', async (missingParcel, state) => {
  const opened = open({ missingParcel })
  const { ozon, clock, sandbox } = opened
  await ozon.carriages.approve(await ozon.carriages.create({ deliveryMethodId: WAREHOUSE }))
  await clock.advance('2m')
  sandbox.levers.loseInSorting(FIRST)
  expect(await statusOf(opened, FIRST)).toEqual(state)
})

it.each([
  ['goes-on', false],
  ['final', true],
] as const)('a parcel that was not accepted: %s', async (notAccepted, isThere) => {
  const { sandbox, clock } = openSandbox({
    seed: shop({ postings: packed(5, { status: 'not_accepted' }) }),
    behaviour: { notAccepted },
    activity: { missed: 0 },
  })
  await clock.advance('30d')
  const moved = sandbox.journal.some(each => each.kind === 'posting' && each.from === 'not_accepted')
  expect(moved).toBe(!isThere)
})

it.each([
  ['refuse', 400],
  ['accept', 200],
] as const)('"ship again" for what waits already: %s', async (awaitingDeliveryAgain, status) => {
  const opened = open({ awaitingDeliveryAgain })
  const answer = await opened.post('/v2/posting/fbs/awaiting-delivery', { posting_number: [FIRST] })
  expect(answer.status).toBe(status)
  expect(await statusOf(opened, FIRST)).toEqual(['awaiting_deliver', 'posting_not_in_carriage'])
})

it.each([
  ['refuse', 400],
  ['once-made', 200],
] as const)('the label of a parcel on its way: %s', async (labelAfterHandOver, status) => {
  const opened = open({ labelAfterHandOver, labelReadyMs: 0 })
  const { post, clock } = opened
  await post(LABEL, { posting_numbers: [FIRST] })
  await clock.advance('1m')
  for (const number of [FIRST, SECOND]) {
    move(opened, number, { to: 'delivering', substatus: 'posting_on_way_to_city', actor: 'Ozon', because: '' })
  }
  const again = await post(LABEL, { posting_numbers: [FIRST] })
  expect(again.status).toBe(status)
  // Its label was never made.
  expect((await post(LABEL, { posting_numbers: [SECOND] })).status).toBe(400)
  if (status !== 200) return
  await clock.advance('1m')
  const { body } = await post('/v2/posting/fbs/package-label/get', { task_id: again.body.tasks[0].task_id })
  expect(body.status).toMatchObject({ code: 'completed', printed_postings_count: 1 })
})

describe('marks', () => {
  it.each([
    ['empty', 200],
    ['refuse', 400],
  ] as const)('that leave a piece out: %s', async (omittedPieces, status) => {
    const opened = marksShop({ needs: ['gtd'], behaviour: { omittedPieces } })
    expect((await set(opened, [{ is_gtd_absent: true }])).status).toBe(status)
    expect((await set(opened, [{ is_gtd_absent: true }, { is_gtd_absent: true }])).status).toBe(200)
  })

  it.each([
    ['refuse', 400],
    ['accept', 200],
  ] as const)('with is_mandatory_mark_absent: %s', async (markAbsentField, status) => {
    const opened = marksShop({ needs: ['gtd'], behaviour: { markAbsentField } })
    const piece = { is_gtd_absent: true, is_mandatory_mark_absent: false }
    expect((await set(opened, [piece, piece])).status).toBe(status)
    expect((await set(opened, [{ ...piece, is_mark_absent: false }])).status).toBe(400)
  })
})

it.each([
  ['every-number', true],
  ['other-numbers', false],
] as const)('a ship of two packages tells %s', async (shipAnswer, isNamed) => {
  const { post } = marksShop({ needs: [], behaviour: { shipAnswer } })
  const one = { products: [{ product_id: SHOE, quantity: 1 }] }
  const { body } = await post(SHIP, { posting_number: NUMBER, packages: [one, one] })
  expect([body.result.length, body.result.includes(NUMBER)]).toEqual([isNamed ? 2 : 1, isNamed])
})
