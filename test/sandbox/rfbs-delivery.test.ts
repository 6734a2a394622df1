import { describe, expect, it } from 'vitest'
import { cancelPosting } from '../../src/sandbox/cancelling/cancellation.ts'
import { NUMBER, openPosting } from './support/one-posting.ts'

const DELIVERING = '/v2/fbs/posting/delivering'
const TRACKING = '/v2/fbs/posting/tracking-number/set'
const CUTOFF = '/v1/posting/cutoff/set'
const TIMESLOT = '/v1/posting/fbs/timeslot/set'
const VERIFY = '/v1/posting/fbs/pick-up-code/verify'

const SELF = { flow: 'RFBS_SELF' } as const

describe('moves of a seller who delivers', () => {
  it('show a while after the call, one after the other, until the delivery stands', async () => {
    const { ozon, clock, status, effects } = openPosting({ ...SELF, status: 'awaiting_deliver' })
    expect(await ozon.delivery.markDelivering([NUMBER])).toEqual({ done: [NUMBER], failed: [], unknown: [] })
    expect(await status()).toBe('awaiting_deliver posting_transferring_to_delivery')
    await clock.advance('2s')
    expect(await status()).toBe('delivering posting_on_way_to_city')
    await ozon.delivery.markLastMile([NUMBER])
    await clock.advance('2s')
    expect(await status()).toBe('delivering posting_in_courier_service')
    await ozon.delivery.markDelivered([NUMBER])
    await clock.advance('2s')
    expect(await status()).toBe('delivering posting_conditionally_delivered')
    await clock.advance('3d')
    expect(await status()).toBe('delivered posting_delivered')
    expect(effects()).toEqual([
      `delivering-requested ${NUMBER}`,
      `last-mile-requested ${NUMBER}`,
      `delivered-requested ${NUMBER}`,
    ])
  })

  it('the last mile may be left out', async () => {
    const { ozon, clock, status } = openPosting({ ...SELF, status: 'delivering' })
    await ozon.delivery.markDelivered([NUMBER])
    await clock.advance('2s')
    expect(await status()).toBe('delivering posting_conditionally_delivered')
  })

  it.each([
    [DELIVERING, 'awaiting_packaging', undefined],
    [DELIVERING, 'delivering', undefined],
    ['/v2/fbs/posting/last-mile', 'awaiting_deliver', undefined],
    ['/v2/fbs/posting/last-mile', 'delivering', 'posting_in_courier_service'],
    ['/v2/fbs/posting/delivered', 'awaiting_deliver', undefined],
    ['/v2/fbs/posting/delivered', 'delivering', 'posting_conditionally_delivered'],
    ['/v2/fbs/posting/last-mile', 'delivering', 'posting_conditionally_delivered'],
    ['/v2/fbs/posting/delivered', 'delivered', undefined],
  ] as const)('%s is refused in the wrong order, from %s %s', async (path, status, substatus) => {
    const seed = substatus === undefined ? { status } : { status, substatus }
    const { post, effects } = openPosting({ ...SELF, ...seed })
    const { body } = await post(path, { posting_number: [NUMBER] })
    expect(body.result).toEqual([{ posting_number: NUMBER, result: false, error: 'TRANSITION_IS_NOT_POSSIBLE' }])
    expect(effects()).toEqual([])
  })

  it.each(['RFBS_3PL', 'RFBS_AGG', 'FBS'] as const)('are not for %s, whose carrier tells them', async flow => {
    const { post } = openPosting({ flow, status: 'awaiting_deliver' })
    const { body } = await post(DELIVERING, { posting_number: [NUMBER] })
    expect(body.result[0].error).toBe('HAS_INCORRECT_TPL_INTEGRATION_TYPE')
  })

  it('fail one by one', async () => {
    const { ozon } = openPosting({ ...SELF, status: 'awaiting_deliver' })
    const { done, failed } = await ozon.delivery.markDelivering([NUMBER, '9-9-9'])
    expect(done).toEqual([NUMBER])
    expect(failed).toEqual([expect.objectContaining({ item: '9-9-9', code: 'POSTING_NOT_FOUND' })])
  })

  it('are refused while another is on its way', async () => {
    const { post, clock } = openPosting({ ...SELF, status: 'awaiting_deliver' })
    await post(DELIVERING, { posting_number: [NUMBER] })
    const again = await post(DELIVERING, { posting_number: [NUMBER] })
    const early = await post('/v2/fbs/posting/last-mile', { posting_number: [NUMBER] })
    expect(again.body.result[0].error).toBe('TRANSITION_IS_NOT_POSSIBLE')
    expect(early.body.result[0].error).toBe('TRANSITION_IS_NOT_POSSIBLE')
    await clock.advance('2s')
    const late = await post('/v2/fbs/posting/last-mile', { posting_number: [NUMBER] })
    expect(late.body.result[0]).toEqual({ posting_number: NUMBER, result: true, error: '' })
  })

  it('do not happen to a posting that was cancelled in the meantime', async () => {
    const { post, clock, world, posting, status } = openPosting({ ...SELF, status: 'awaiting_deliver' })
    await post(DELIVERING, { posting_number: [NUMBER] })
    cancelPosting(world, posting, { by: 'buyer' })
    await clock.advance('5s')
    expect(await status()).toBe('cancelled posting_canceled')
  })

  it('do not end a delivery that the buyer disputes', async () => {
    const { post, clock, world, posting, status } = openPosting({ ...SELF, status: 'delivering' })
    await post('/v2/fbs/posting/delivered', { posting_number: [NUMBER] })
    await clock.advance('2s')
    world.runDue()
    cancelPosting(world, posting, { by: 'Ozon' })
    await clock.advance('4d')
    expect(await status()).toBe('cancelled posting_canceled')
  })
})

describe('tracking numbers', () => {
  it('are set at once and told by the posting', async () => {
    const { ozon, effects } = openPosting({ flow: 'RFBS_3PL', status: 'awaiting_deliver' })
    const row = { postingNumber: NUMBER, trackingNumber: 'AB123' }
    expect((await ozon.delivery.setTrackingNumbers([row])).done).toEqual([NUMBER])
    expect(await ozon.postings.get(NUMBER)).toMatchObject({ trackingNumber: 'AB123' })
    expect(effects()).toEqual([`tracking-number-set ${NUMBER}`])
  })

  it.each([
    ['FBS', 'awaiting_deliver', 'AB1', 'HAS_INCORRECT_TPL_INTEGRATION_TYPE'],
    ['RFBS_SELF', 'awaiting_packaging', 'AB1', 'HAS_INCORRECT_STATUS'],
    ['RFBS_SELF', 'awaiting_deliver', ' ', 'INVALID_ARGUMENT'],
  ] as const)('%s %s %j is refused by itself', async (flow, status, tracking_number, error) => {
    const { post, effects } = openPosting({ flow, status })
    const { body } = await post(TRACKING, { tracking_numbers: [{ posting_number: NUMBER, tracking_number }] })
    expect(body.result).toEqual([{ posting_number: NUMBER, result: false, error }])
    expect(effects()).toEqual([])
  })

  it.each([0, 21])('%i in a request are refused', async count => {
    const { post } = openPosting(SELF)
    const row = { posting_number: NUMBER, tracking_number: '1' }
    const { status } = await post(TRACKING, { tracking_numbers: Array.from({ length: count }, () => row) })
    expect(status).toBe(400)
  })
})

describe('the delivery slot', () => {
  const slot = { from: '2026-11-26T10:00:00Z', to: '2026-11-26T14:00:00Z' }

  it('moves twice at most', async () => {
    const { ozon, post, posting, effects } = openPosting({ ...SELF, status: 'awaiting_deliver' })
    const first = await ozon.delivery.timeslot(NUMBER)
    expect(first.remainingChanges).toBe(2)
    expect(first.from?.getTime()).toBeLessThan(first.to?.getTime() ?? 0)
    await ozon.delivery.setTimeslot(NUMBER, slot)
    expect((await ozon.delivery.timeslot(NUMBER)).remainingChanges).toBe(1)
    await ozon.delivery.setTimeslot(NUMBER, slot)
    expect((await ozon.delivery.timeslot(NUMBER)).remainingChanges).toBe(0)
    const third = await post(TIMESLOT, { posting_number: NUMBER, new_timeslot: slot })
    expect([third.status, third.body.code]).toEqual([400, 9])
    expect(posting.deliverFrom).toBe(Date.parse(slot.from))
    expect(effects()).toEqual([`timeslot-set ${NUMBER}`, `timeslot-set ${NUMBER}`])
  })

  it.each([
    ['backwards', { from: slot.to, to: slot.from }],
    ['into the past', { from: '2026-11-21T10:00:00Z', to: slot.to }],
    ['too far away', { from: slot.from, to: '2027-01-26T14:00:00Z' }],
    ['nowhere', { from: '', to: slot.to }],
  ])('does not move %s', async (_case, new_timeslot) => {
    const { post, posting } = openPosting({ ...SELF, status: 'awaiting_deliver' })
    const { status, body } = await post(TIMESLOT, { posting_number: NUMBER, new_timeslot })
    expect([status, body.code, posting.timeslotChanges]).toEqual([400, 3, 0])
  })

  it('cannot be moved for a posting of FBS', async () => {
    const { ozon } = openPosting({ status: 'awaiting_deliver' })
    expect((await ozon.delivery.timeslot(NUMBER)).remainingChanges).toBe(0)
  })
})

describe('the shipping date', () => {
  const later = '2026-11-25T09:00:00Z'

  it('is promised anew once, while the posting is to be packed', async () => {
    const { ozon, post, effects } = openPosting(SELF)
    await ozon.delivery.setCutoff(NUMBER, later)
    const { shipBy } = await ozon.postings.get(NUMBER)
    expect(shipBy?.toISOString()).toBe('2026-11-25T09:00:00.000Z')
    const again = await post(CUTOFF, { posting_number: NUMBER, new_cutoff_date: later })
    expect([again.status, again.body.code]).toEqual([400, 9])
    expect(effects()).toEqual([`cutoff-set ${NUMBER}`])
  })

  it.each([
    ['in the past', SELF, '2026-11-21T09:00:00Z', 3],
    ['too far away', SELF, '2026-12-25T09:00:00Z', 3],
    ['that is none', SELF, '', 3],
    ['of an FBS posting', {}, later, 9],
    ['of a packed posting', { ...SELF, status: 'awaiting_deliver' as const }, later, 9],
  ])('%s is refused', async (_case, seed, new_cutoff_date, code) => {
    const { post, effects } = openPosting(seed)
    const { status, body } = await post(CUTOFF, { posting_number: NUMBER, new_cutoff_date })
    expect([status, body.code, effects()]).toEqual([400, code, []])
  })
})

describe("the courier's code", () => {
  const EXPRESS = { flow: 'EXPRESS_PVZ', status: 'awaiting_deliver' } as const

  it('is noted as the hand-over when it is right, once', async () => {
    const { ozon, posting, post, effects } = openPosting(EXPRESS)
    expect(await ozon.delivery.verifyPickupCode(NUMBER, '000000')).toBe(false)
    expect(posting.pickupCodeVerifiedAt).toBeUndefined()
    expect(await ozon.delivery.verifyPickupCode(NUMBER, posting.pickupCode)).toBe(true)
    expect(await ozon.delivery.verifyPickupCode(NUMBER, posting.pickupCode)).toBe(true)
    expect(effects()).toEqual([`pickup-code-verified ${NUMBER}`])
    const { body } = await post('/v3/posting/fbs/get', { posting_number: NUMBER })
    expect(body.result.pickup_code_verified_at).toBe('2026-11-22T09:00:00Z')
  })

  it.each([
    ['of another scheme', { flow: 'RFBS_SELF', status: 'awaiting_deliver' }],
    ['that is not packed', { flow: 'EXPRESS_PVZ' }],
  ] as const)('is not asked for a posting %s', async (_case, seed) => {
    const { post, posting } = openPosting(seed)
    const { status } = await post(VERIFY, { posting_number: NUMBER, pickup_code: posting.pickupCode })
    expect(status).toBe(400)
  })
})
