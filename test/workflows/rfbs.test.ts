import { describe, expect, it } from 'vitest'
import { type Intent, memoryIntents } from '../../src/workflows/core/intents.ts'
import type { Progress } from '../../src/workflows/core/options.ts'
import { verifyCourierCodes } from '../../src/workflows/rfbs/courier-code.ts'
import { setCutoffs } from '../../src/workflows/rfbs/cutoff.ts'
import { markDelivered, markDelivering, markLastMile } from '../../src/workflows/rfbs/moves.ts'
import { moveTimeslots } from '../../src/workflows/rfbs/timeslot.ts'
import { setTrackingNumbers } from '../../src/workflows/rfbs/tracking.ts'
import { dyingClient, numbers, openShop } from './support/shop.ts'

const DELIVERING = '/v2/fbs/posting/delivering'
const TRACKING = '/v2/fbs/posting/tracking-number/set'
const TIMESLOT = '/v1/posting/fbs/timeslot/set'
const CUTOFF = '/v1/posting/cutoff/set'
const VERIFY = '/v1/posting/fbs/pick-up-code/verify'
const LIST = '/v4/posting/fbs/list'
const ONE = '0001-0001-1'

const waiting = (count: number) => numbers(count).map(number => ({ number, status: 'awaiting_deliver' as const }))

describe('a seller who delivers', () => {
  it('is told of what is named wrongly by its place, and the others go on', async () => {
    const { ozon } = openShop('RFBS_SELF', waiting(1))
    const trackingNumber = 'AB1'
    const wrong = [{ trackingNumber }, { postingNumber: 5, trackingNumber }, { postingNumber: '9-9-9', trackingNumber }]
    const outcomes = await setTrackingNumbers(ozon, [...wrong, { postingNumber: ONE, trackingNumber }] as never)
    expect(outcomes.map(each => `${each.item} ${each.outcome === 'failed' ? each.message : each.outcome}`)).toEqual([
      '[0] [0]: postingNumber must be text, not empty (got undefined)',
      '[1] [1]: postingNumber must be text, not empty (got 5)',
      '9-9-9 9-9-9: postingNumber is of no FBS or rFBS posting under this key: check the number and the Client-Id',
      `${ONE} done`,
    ])
  })

  it('is told of an odd number by itself, when Ozon refuses to read it with others', async () => {
    const { ozon, sandbox } = openShop('RFBS_SELF', waiting(3))
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const sent = new Request(input, init)
      const isRefused = /posting\/fbs\/(list|get)$/.test(sent.url) && (await sent.clone().text()).includes('odd')
      return isRefused ? Response.json({ code: 3, message: 'INVALID_ARGUMENT' }, { status: 400 }) : sandbox.fetch(sent)
    }
    const [one, two, three] = numbers(3)
    const outcomes = await markDelivering(ozon.withOptions({ fetch }), [`${one}`, 'odd', `${two}`, `${three}`])
    expect(outcomes.map(each => `${each.item} ${each.outcome}`)).toEqual([
      `${one} done`,
      'odd failed',
      `${two} done`,
      `${three} done`,
    ])
  })

  it.each([Number.NaN, 0, '5'])('cannot wait for %s ms', async waitMs => {
    const { ozon, requests } = openShop('RFBS_SELF', waiting(1))
    const moved = markDelivering(ozon, ONE, { waitMs: waitMs as number })
    await expect(moved).rejects.toMatchObject({ problems: [{ field: 'waitMs' }] })
    expect(requests(DELIVERING)).toBe(0)
  })

  it('leads a posting to the buyer in three steps, each awaited', async () => {
    const shop = openShop('RFBS_SELF', waiting(1))
    const { ozon, posting, effects } = shop
    const steps: string[] = []
    const onProgress = ({ step }: Progress): void => void steps.push(step)
    const [delivering] = await markDelivering(ozon, ONE, { onProgress })
    expect(delivering).toMatchObject({
      item: ONE,
      outcome: 'done',
      value: { postingNumber: ONE, how: 'answered', posting: { status: 'delivering' } },
    })
    expect(steps).toEqual(['waiting', 'done'])
    await markLastMile(ozon, ONE)
    expect(posting(ONE).substatus).toBe('posting_in_courier_service')
    const [delivered] = await markDelivered(ozon, [ONE])
    expect(delivered).toMatchObject({ outcome: 'done' })
    expect(posting(ONE).substatus).toBe('posting_conditionally_delivered')
    expect(effects()).toEqual([
      `delivering-requested ${ONE}`,
      `last-mile-requested ${ONE}`,
      `delivered-requested ${ONE}`,
    ])
  })

  it('moves many postings with few requests, and reads them a hundred at a time', async () => {
    const all = numbers(45)
    const { ozon, requests, effects } = openShop('RFBS_SELF', waiting(45))
    const outcomes = await markDelivering(ozon, all)
    expect(outcomes.map(({ item, outcome }) => `${item} ${outcome}`)).toEqual(all.map(number => `${number} done`))
    expect(requests(DELIVERING)).toBe(3)
    expect(requests(LIST)).toBeLessThanOrEqual(6)
    expect(effects()).toHaveLength(45)
  })

  it('sends nothing for what is on its way already, and says what a dry run would do', async () => {
    const { ozon, requests } = openShop('RFBS_SELF', [...waiting(1), { number: '0002-0001-1', status: 'delivering' }])
    const outcomes = await markDelivering(ozon, [ONE, '0002-0001-1'], { dryRun: true })
    expect(outcomes).toMatchObject([
      { item: ONE, outcome: 'planned', plan: { operation: DELIVERING } },
      { item: '0002-0001-1', outcome: 'done', value: { how: 'already' } },
    ])
    expect(requests(DELIVERING)).toBe(0)
  })

  it.each(['RFBS_AGG', 'RFBS_3PL', 'FBS', 'EXPRESS_PVZ'] as const)('learns why %s is not moved by it', async flow => {
    const { ozon, requests } = openShop(flow, waiting(1))
    const [outcome] = await markDelivering(ozon, ONE)
    expect(outcome).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('HAS_INCORRECT_TPL_INTEGRATION_TYPE'),
      problems: [{ field: 'flow', value: flow }],
      retryable: false,
    })
    expect(requests(DELIVERING)).toBe(0)
  })

  it('lets Ozon decide when the flow is not told', async () => {
    const shop = openShop('RFBS_AGG', waiting(1))
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const response = await shop.sandbox.fetch(request)
      if (!request.url.endsWith(LIST)) return response
      const answer = await response.json()
      for (const each of answer.postings) {
        delete each.tpl_integration_type
        delete each.integration_type_flow
        each.available_actions = ['non_int_delivering']
      }
      return Response.json(answer)
    }
    expect(await markDelivering(shop.ozon.withOptions({ fetch }), ONE)).toMatchObject([
      { outcome: 'failed', code: 'HAS_INCORRECT_TPL_INTEGRATION_TYPE' },
    ])
  })

  it('learns what Ozon means when it refuses an integrated carrier', async () => {
    const shop = openShop('RFBS_SELF', waiting(1))
    // The carrier was changed between the read and the call.
    const { ozon, posting, sandbox } = shop
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      if (request.url.endsWith(DELIVERING)) Reflect.set(posting(ONE), 'flow', 'RFBS_AGG')
      return sandbox.fetch(request)
    }
    const [outcome] = await markDelivering(ozon.withOptions({ fetch }), ONE)
    expect(outcome).toMatchObject({
      outcome: 'failed',
      code: 'HAS_INCORRECT_TPL_INTEGRATION_TYPE',
      message: expect.stringContaining('takes its status from the carrier'),
    })
  })

  it('is told of other refusals in the words of Ozon, and how the posting stands', async () => {
    const shop = openShop('RFBS_SELF', waiting(1))
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      if (!request.url.endsWith(DELIVERING)) return shop.sandbox.fetch(request)
      return Response.json({ result: [{ posting_number: ONE, result: false, error: 'SOMETHING_ELSE' }] })
    }
    expect(await markDelivering(shop.ozon.withOptions({ fetch }), ONE)).toMatchObject([
      {
        outcome: 'failed',
        code: 'SOMETHING_ELSE',
        message: expect.stringMatching(/SOMETHING_ELSE It is in awaiting_deliver.* now\.$/),
      },
    ])
  })

  it('learns which order of moves is right, and the others go on', async () => {
    const { ozon, effects } = openShop('RFBS_SELF', [
      ...waiting(1),
      { number: '0002-0001-1', status: 'delivering' },
      { number: '0003-0001-1', status: 'cancelled' },
    ])
    const outcomes = await markLastMile(ozon, [ONE, '0002-0001-1', '0003-0001-1', '9999-0001-1'])
    expect(outcomes).toMatchObject([
      { outcome: 'failed', problems: [{ field: 'status', rule: expect.stringContaining('non_int_last_mile') }] },
      { outcome: 'done' },
      { outcome: 'failed' },
      { outcome: 'failed', message: expect.stringContaining('9999-0001-1') },
    ])
    expect(effects()).toEqual(['last-mile-requested 0002-0001-1'])
  })

  it('is told at once when something is no posting number', async () => {
    const { ozon } = openShop('RFBS_SELF', [])
    expect(await markDelivering(ozon, [ONE, ONE], { dryRun: true })).toHaveLength(1)
    await expect(markDelivering(ozon, [ONE, ''])).rejects.toThrow('[1]: must be text')
    // @ts-expect-error a number would lose zeros
    await expect(markDelivering(ozon, 10001)).rejects.toThrow('must be a posting number')
  })
})

describe('a move whose answer is lost', () => {
  it.each([true, false])('is carried out once (the work was done: %s)', async after => {
    const { ozon, effects, posting } = openShop('RFBS_SELF', waiting(3), {
      faults: [{ fault: 'reset', operation: DELIVERING, times: 1, after }],
    })
    const outcomes = await markDelivering(ozon, numbers(3))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done'])
    expect(effects()).toEqual(numbers(3).map(number => `delivering-requested ${number}`))
    expect(posting(ONE).status).toBe('delivering')
  })

  it.each(['before', 'after'] as const)('is carried out once when the process dies %s it', async when => {
    const shop = openShop('RFBS_SELF', waiting(2))
    const journal = memoryIntents()
    const { ozon, signal } = dyingClient(shop, DELIVERING, when)
    await expect(markDelivering(ozon, numbers(2), { journal, signal })).rejects.toThrow('the process died')
    const planned = await markDelivering(shop.ozon, numbers(2), { journal, dryRun: true })
    expect(planned[0]).toMatchObject({ outcome: 'planned', plan: { what: expect.stringContaining('an earlier run') } })
    const outcomes = await markDelivering(shop.ozon, numbers(2), { journal })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
    expect(shop.effects()).toEqual(numbers(2).map(number => `delivering-requested ${number}`))
    const again = await markDelivering(shop.ozon, numbers(2), { journal })
    expect(again.map(each => each.outcome === 'done' && each.value.how)).toEqual(['found', 'found'])
    expect(await markDelivering(shop.ozon, ONE, { journal, dryRun: true })).toMatchObject([{ outcome: 'done' }])
  })

  it('is found done although Ozon is slow and refuses the second request', async () => {
    const { ozon, effects } = openShop('RFBS_SELF', waiting(1), {
      behaviour: { deliveryMoveMs: 200_000 },
      faults: [{ fault: 'reset', operation: DELIVERING, times: 1, after: true }],
    })
    expect(await markDelivering(ozon, ONE)).toMatchObject([{ outcome: 'done', value: { how: 'found' } }])
    expect(effects()).toEqual([`delivering-requested ${ONE}`])
  })

  it('ends unknown when Ozon took it and its state never shows it', async () => {
    const { ozon } = openShop('RFBS_SELF', waiting(1), { behaviour: { deliveryMoveMs: 900_000 } })
    expect(await markDelivering(ozon, ONE, { waitMs: 60_000 })).toMatchObject([
      { outcome: 'unknown', advice: expect.stringContaining('same journal') },
    ])
  })

  it('ends unknown when the state cannot be read any more', async () => {
    const { ozon, setFaults, sandbox } = openShop('RFBS_SELF', waiting(2))
    setFaults([{ fault: 'server-error', operation: LIST, skip: 1 }])
    const [outcome] = await markDelivering(ozon, ONE, { waitMs: 60_000 })
    expect(outcome).toMatchObject({ outcome: 'unknown', message: expect.stringContaining('Last error') })
    sandbox.faults.clear()
    setFaults([{ fault: 'proxy-page', status: 403, operation: LIST, skip: 1 }])
    const [denied] = await markDelivering(ozon, '0002-0001-1')
    expect(denied).toMatchObject({ outcome: 'unknown' })
  })

  it('is told when the posting was cancelled meanwhile', async () => {
    const { ozon, levers } = openShop('RFBS_SELF', waiting(1), { behaviour: { deliveryMoveMs: 60_000 } })
    const onProgress = ({ step }: Progress): void => {
      if (step === 'waiting') levers.cancel(ONE, 'buyer')
    }
    expect(await markDelivering(ozon, ONE, { onProgress })).toMatchObject([
      { outcome: 'failed', code: 'overtaken', retryable: false },
    ])
  })

  it('is not sent when the state cannot be read before, and says that it may help later', async () => {
    const { ozon, requests } = openShop('RFBS_SELF', waiting(1), {
      faults: [{ fault: 'server-error', operation: LIST }],
    })
    expect(await markDelivering(ozon, ONE)).toMatchObject([
      { outcome: 'failed', message: expect.stringContaining('Nothing was sent'), retryable: true },
    ])
    expect(requests(DELIVERING)).toBe(0)
  })
})

describe('tracking numbers', () => {
  it('are set twenty a request, each once', async () => {
    const all = numbers(25).map((postingNumber, i) => ({ postingNumber, trackingNumber: `AB${i}RU` }))
    const { ozon, requests, posting, effects } = openShop('RFBS_SELF', waiting(25))
    const outcomes = await setTrackingNumbers(ozon, all)
    expect(outcomes.every(({ outcome }) => outcome === 'done')).toBe(true)
    expect(requests(TRACKING)).toBe(2)
    expect(posting('0025-0001-1').trackingNumber).toBe('AB24RU')
    expect(await setTrackingNumbers(ozon, all[0] ?? [])).toMatchObject([{ value: { how: 'already' } }])
    expect(effects()).toHaveLength(25)
  })

  it('replace others, which a dry run tells', async () => {
    const { ozon } = openShop('RFBS_SELF', waiting(1))
    await setTrackingNumbers(ozon, { postingNumber: ONE, trackingNumber: 'A1' })
    const next = { postingNumber: ONE, trackingNumber: 'B2' }
    expect(await setTrackingNumbers(ozon, next, { dryRun: true })).toMatchObject([
      { plan: { what: 'Sets the tracking number B2 instead of A1.' } },
    ])
  })

  it.each([true, false])('are looked up after a lost answer (the work was done: %s)', async after => {
    const { ozon, posting } = openShop('RFBS_SELF', waiting(1), {
      faults: [{ fault: 'reset', operation: TRACKING, times: 1, after }],
    })
    expect(await setTrackingNumbers(ozon, { postingNumber: ONE, trackingNumber: 'A1' })).toMatchObject([
      { outcome: 'done', value: { how: after ? 'found' : 'answered' } },
    ])
    expect(posting(ONE).trackingNumber).toBe('A1')
  })

  it('are checked one by one, and the others go on', async () => {
    const { ozon } = openShop('RFBS_SELF', [...waiting(1), { number: '0002-0001-1', status: 'awaiting_packaging' }])
    const outcomes = await setTrackingNumbers(ozon, [
      { postingNumber: ONE, trackingNumber: 'A1' },
      { postingNumber: ONE, trackingNumber: 'B1' },
      { postingNumber: '0003-0001-1', trackingNumber: '' },
      { postingNumber: '0004-0001-1', trackingNumber: ' A ' },
      { postingNumber: '0002-0001-1', trackingNumber: 'C1' },
    ])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'failed', 'failed', 'failed'])
    expect(outcomes[1]).toMatchObject({ problems: [{ field: '[1]', rule: expect.stringContaining('[0]') }] })
    await expect(setTrackingNumbers(ozon, [Object(undefined), 'x' as never])).rejects.toThrow('[1]: must be an object')
  })
})

describe('shipping dates', () => {
  const PACKING = [{ number: ONE, status: 'awaiting_packaging' as const }]
  const cutoff = '2026-11-24T10:00:00Z'

  it.each([undefined, true, false])('are promised once (lost after the work: %s)', async after => {
    const faults = after === undefined ? [] : [{ fault: 'reset' as const, operation: CUTOFF, times: 1, after }]
    const { ozon, effects } = openShop('RFBS_SELF', PACKING, { faults })
    const [outcome] = await setCutoffs(ozon, { postingNumber: ONE, cutoff })
    expect(outcome).toMatchObject({ outcome: 'done', value: { posting: { shipBy: new Date(cutoff) } } })
    expect(effects()).toEqual([`cutoff-set ${ONE}`])
    expect(await setCutoffs(ozon, { postingNumber: ONE, cutoff })).toMatchObject([{ value: { how: 'already' } }])
  })

  it('are refused when they cannot be kept', async () => {
    const { ozon, clock, requests } = openShop('RFBS_SELF', PACKING)
    expect(await setCutoffs(ozon, { postingNumber: ONE, cutoff: '2026-11-21T10:00:00Z' })).toMatchObject([
      { problems: [{ field: 'cutoff', rule: 'must lie ahead' }] },
    ])
    expect(await setCutoffs(ozon, { postingNumber: ONE, cutoff: 'tomorrow' })).toMatchObject([
      { problems: [{ field: 'cutoff', value: "'tomorrow'" }] },
    ])
    await clock.advance('2d')
    expect(await setCutoffs(ozon, { postingNumber: ONE, cutoff: '2026-11-25T10:00:00Z' })).toMatchObject([
      { problems: [{ field: 'status' }, { field: 'cutoff', rule: expect.stringContaining('has passed') }] },
    ])
    expect(requests(CUTOFF)).toBe(0)
  })

  it('are left to Ozon when it tells no date', async () => {
    const shop = openShop('RFBS_SELF', PACKING)
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const response = await shop.sandbox.fetch(request)
      if (!request.url.endsWith(LIST)) return response
      const answer = await response.json()
      for (const each of answer.postings) delete each.shipment_date
      return Response.json(answer)
    }
    const silent = shop.ozon.withOptions({ fetch })
    expect(await setCutoffs(silent, { postingNumber: ONE, cutoff }, { dryRun: true })).toMatchObject([
      { plan: { what: expect.stringContaining('instead of no date') } },
    ])
  })

  it('are told by a dry run', async () => {
    const { ozon } = openShop('RFBS_SELF', PACKING)
    expect(await setCutoffs(ozon, { postingNumber: ONE, cutoff }, { dryRun: true })).toMatchObject([
      { plan: { what: expect.stringContaining('Promises 2026-11-24T10:00:00.000Z instead of 2026-11-2') } },
    ])
  })
})

describe('delivery slots', () => {
  const slot = { from: '2026-11-26T09:00:00Z', to: '2026-11-26T11:00:00Z' }

  it.each([undefined, true, false])('use up one change each (lost after the work: %s)', async after => {
    const faults = after === undefined ? [] : [{ fault: 'reset' as const, operation: TIMESLOT, times: 1, after }]
    const { ozon, effects, posting } = openShop('RFBS_SELF', waiting(1), { faults })
    expect(await moveTimeslots(ozon, { postingNumber: ONE, ...slot })).toMatchObject([
      { outcome: 'done', value: { changesLeft: 1 } },
    ])
    expect(effects()).toEqual([`timeslot-set ${ONE}`])
    expect(posting(ONE).timeslotChanges).toBe(1)
    expect(await moveTimeslots(ozon, { postingNumber: ONE, ...slot })).toMatchObject([{ value: { how: 'already' } }])
  })

  it('are those of postings that Ozon has', async () => {
    const { ozon } = openShop('RFBS_SELF', waiting(1))
    expect(await moveTimeslots(ozon, { postingNumber: '9-9-9', ...slot })).toMatchObject([
      { outcome: 'failed', problems: [{ field: 'postingNumber', rule: expect.stringContaining('check the number') }] },
    ])
  })

  it('are found moved when the last change was lost', async () => {
    const { ozon, effects } = openShop('RFBS_SELF', waiting(1), {
      faults: [{ fault: 'reset', operation: TIMESLOT, skip: 1, times: 1, after: true }],
    })
    await moveTimeslots(ozon, { postingNumber: ONE, ...slot })
    const last = { postingNumber: ONE, from: '2026-11-27T09:00:00Z', to: '2026-11-27T11:00:00Z' }
    expect(await moveTimeslots(ozon, last)).toMatchObject([
      { outcome: 'done', value: { how: 'found', changesLeft: 0 } },
    ])
    expect(effects()).toEqual([`timeslot-set ${ONE}`, `timeslot-set ${ONE}`])
    const third = { postingNumber: ONE, from: '2026-11-28T09:00:00Z', to: '2026-11-28T11:00:00Z' }
    expect(await moveTimeslots(ozon, third)).toMatchObject([
      { outcome: 'failed', problems: [{ field: 'status' }, { field: 'changesLeft' }] },
    ])
  })

  it('must lie where Ozon allows them', async () => {
    const { ozon } = openShop('RFBS_SELF', waiting(1))
    const wrong = [
      { from: '2026-11-20T09:00:00Z', to: '2026-11-26T11:00:00Z' },
      { from: '2026-11-26T09:00:00Z', to: '2027-02-26T11:00:00Z' },
      { from: '2026-11-26T09:00:00Z', to: '2026-11-26T09:00:00Z' },
      { from: 'soon', to: 'later' },
    ]
    const outcomes = await Promise.all(wrong.map(each => moveTimeslots(ozon, { postingNumber: ONE, ...each })))
    expect(outcomes.flat()).toMatchObject([
      { problems: [{ field: 'from' }] },
      { problems: [{ field: 'to' }] },
      { problems: [{ field: 'to', rule: 'must be after from' }] },
      { problems: [{ field: 'from' }, { field: 'to' }] },
    ])
  })

  it('are left to Ozon when it tells neither window nor changes', async () => {
    const shop = openShop('RFBS_SELF', waiting(1))
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      if (request.url.endsWith('/change-restrictions')) return Response.json({ delivery_interval: {} })
      const response = await shop.sandbox.fetch(request)
      if (!request.url.endsWith('/v3/posting/fbs/get')) return response
      const answer = await response.json()
      answer.result.analytics_data = null
      return Response.json(answer)
    }
    const silent = shop.ozon.withOptions({ fetch })
    expect(await moveTimeslots(silent, { postingNumber: ONE, ...slot }, { dryRun: true })).toMatchObject([
      { plan: { what: expect.stringContaining('unknown change(s) left') } },
    ])
    expect(await moveTimeslots(silent, { postingNumber: ONE, ...slot })).toMatchObject([{ outcome: 'done' }])
  })

  it('are told although nothing can be read afterwards', async () => {
    const { ozon, setFaults } = openShop('RFBS_SELF', waiting(1))
    setFaults([{ fault: 'server-error', operation: '/v3/posting/fbs/get', skip: 1 }])
    const [outcome] = await moveTimeslots(ozon, { postingNumber: ONE, ...slot })
    expect(outcome).toEqual({ item: ONE, outcome: 'done', value: { postingNumber: ONE, how: 'answered' } })
  })

  it('are not there for postings that are not there', async () => {
    const { ozon } = openShop('RFBS_SELF', [])
    expect(await moveTimeslots(ozon, { postingNumber: ONE, ...slot })).toMatchObject([{ outcome: 'failed' }])
  })
})

describe("a courier's code", () => {
  const express = () => {
    const shop = openShop('EXPRESS_PVZ', waiting(1))
    return { ...shop, code: shop.posting(ONE).pickupCode }
  }

  it('is noted as the hand-over when it is right', async () => {
    const { ozon, code, effects } = express()
    expect(await verifyCourierCodes(ozon, { postingNumber: ONE, code })).toMatchObject([
      { outcome: 'done', value: { how: 'answered' } },
    ])
    expect(await verifyCourierCodes(ozon, { postingNumber: ONE, code: 'other' })).toMatchObject([
      { outcome: 'done', value: { how: 'already' } },
    ])
    expect(effects()).toEqual([`pickup-code-verified ${ONE}`])
  })

  it('has failed when it is wrong, also when the journal knows it', async () => {
    const { ozon, code } = express()
    const journal = memoryIntents()
    const wrong = { postingNumber: ONE, code: `${code}0` }
    for (const _time of ['first', 'second']) {
      expect(await verifyCourierCodes(ozon, wrong, { journal })).toMatchObject([
        { outcome: 'failed', problems: [{ field: 'code' }] },
      ])
    }
    // The journal has no code, so that nothing is known of one that is not tried.
    expect(await verifyCourierCodes(ozon, wrong, { journal, dryRun: true })).toMatchObject([{ outcome: 'planned' }])
    expect(await verifyCourierCodes(ozon, { postingNumber: ONE, code }, { journal })).toMatchObject([
      { outcome: 'done' },
    ])
    expect(await verifyCourierCodes(ozon, { postingNumber: ONE, code }, { journal, dryRun: true })).toMatchObject([
      { outcome: 'done', value: { how: 'found' } },
    ])
  })

  it('is tried also where a wrong one was told just before a crash', async () => {
    const { ozon, code } = express()
    const journal = memoryIntents()
    const dies = {
      ...journal,
      put: async (intent: Intent) => (intent.state === 'refused' ? dead() : journal.put(intent)),
    }
    const dead = (): never => {
      throw new Error('killed')
    }
    const wrong = { postingNumber: ONE, code: `${code}0` }
    await expect(verifyCourierCodes(ozon, wrong, { journal: dies })).rejects.toThrow('killed')
    expect(await verifyCourierCodes(ozon, { postingNumber: ONE, code }, { journal })).toMatchObject([
      { outcome: 'done', value: { how: 'answered' } },
    ])
  })

  it('is in nothing that a journal keeps', async () => {
    const { ozon, code } = express()
    const kept: Intent[] = []
    const journal = memoryIntents()
    const put = async (intent: Intent): Promise<void> => {
      kept.push(intent)
      await journal.put(intent)
    }
    const watched = { ...journal, put }
    const other = express()
    await verifyCourierCodes(ozon, { postingNumber: ONE, code }, { journal: watched })
    const [first] = kept
    await verifyCourierCodes(other.ozon, { postingNumber: ONE, code: `${other.code}0` }, { journal: watched })
    expect(JSON.stringify(kept)).not.toContain(code)
    // Another code leaves the same trace.
    expect(new Set(kept.map(({ key }) => key))).toEqual(new Set([first?.key]))
  })

  it.each([
    {},
    { code: 13, message: 'Internal error', details: [] },
    { error: { code: 'INTERNAL', message: 'x' } },
    { result: null },
    { valid: null },
  ])('is not called wrong for an answer that says nothing about it: %j', async answer => {
    const { ozon, code, sandbox } = express()
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      return request.url.endsWith(VERIFY) ? Response.json(answer) : sandbox.fetch(request)
    }
    const [outcome] = await verifyCourierCodes(ozon.withOptions({ fetch }), { postingNumber: ONE, code })
    expect(outcome?.outcome).toBe('unknown')
    expect(JSON.stringify(outcome)).not.toMatch(/says Ozon/)
  })

  it.each([true, false])('is looked up after a lost answer (the work was done: %s)', async after => {
    const { ozon, code, setFaults } = express()
    setFaults([{ fault: 'reset', operation: VERIFY, times: 1, after }])
    expect(await verifyCourierCodes(ozon, { postingNumber: ONE, code })).toMatchObject([
      { outcome: 'done', value: { how: after ? 'found' : 'answered' } },
    ])
  })

  it('is for Express only', async () => {
    const { ozon, requests } = openShop('RFBS_SELF', waiting(1))
    expect(await verifyCourierCodes(ozon, { postingNumber: ONE, code: '1' })).toMatchObject([
      { outcome: 'failed', problems: [{ field: 'isExpress' }] },
    ])
    expect(requests(VERIFY)).toBe(0)
  })
})
