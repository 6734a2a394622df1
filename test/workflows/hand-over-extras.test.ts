import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import type { Faults } from '../../src/sandbox/index.ts'
import { type IntentJournal, memoryIntents } from '../../src/workflows/core/intents.ts'
import { handOver, handOverMany } from '../../src/workflows/hand-over/hand-over.ts'
import type { HandOverContainer, HandOverRequest } from '../../src/workflows/hand-over/types.ts'
import { DAY, ends, HOME, onlyReady, request } from './support/hand-over.ts'
import { both, type Change, changed, instead, json, packed, wrappedShop } from './support/wrapped-shop.ts'

const LIST = '/v2/carriage/delivery/list'
const CARRIAGE = '/v1/carriage/get'
const CONTAINER = '/v1/carriage/container/create'
const FILL = '/v1/carriage/container/fill'
const CONFIRM = '/v1/carriage/container/approve'
const TASK = '/v1/carriage/container/task/info'

const box = (...postings: readonly string[]): HandOverContainer => ({ cargoType: 'box', sortType: 'sort', postings })
const trusting = { warehouses: [{ hasTrustedAcceptance: true }], postings: packed('1-1-1', '2-1-1', '3-1-1') }
const refusal = (message: string): Response => json({ code: 3, message, details: [] }, 400)

/** The process dies before anything of this operation is kept. */
function forgetting(journal: IntentJournal, operation: string): IntentJournal {
  return {
    ...journal,
    put: async intent => (intent.key.startsWith(operation) ? undefined : journal.put(intent)),
  }
}

describe('containers', () => {
  const boxed = { ...request, containersCount: 2, containers: [box('1-1-1', '2-1-1'), box('3-1-1')] }

  it('are made, filled and confirmed before the carriage is approved, and only once', async () => {
    const { ozon, effects } = wrappedShop(trusting)
    const ready = onlyReady(await handOver(ozon, boxed, { files: ['container-labels'] }))
    expect(ready.containerIds).toHaveLength(2)
    expect(ready.containerLabels?.contentType).toBe('application/pdf')
    const [first = ''] = ready.containerIds
    expect(await ozon.containers.get(first)).toMatchObject({
      status: 'formed',
      postings: [{ postingNumber: '1-1-1' }, { postingNumber: '2-1-1' }],
    })
    await handOver(ozon, boxed)
    expect([effects('container-created'), effects('container-approved'), effects('carriage-approved')]).toEqual([
      2, 2, 1,
    ])
  })

  it('are never taken for ours when the answer is lost, since another station may have made them', async () => {
    const faults: Faults = [{ fault: 'reset', after: true, operation: CONTAINER, times: 1 }]
    const { ozon, effects } = wrappedShop(trusting, { faults })
    const lost = await handOver(ozon, boxed)
    expect(lost.carriages).toMatchObject([{ outcome: 'unknown', message: expect.stringContaining('who made it so') }])
    expect([effects('container-created'), effects('posting-put-into-container'), effects('carriage-approved')]).toEqual(
      [1, 0, 0],
    )
  })

  const lostSteps = [CONTAINER, FILL, CONFIRM]
    .flatMap(operation => [false, true].map(after => ({ operation, after })))
    .filter(({ operation, after }) => operation !== CONTAINER || !after)
  for (const { operation, after } of lostSteps) {
    it(`are made once when ${operation} is lost ${after ? 'after' : 'before'} its work, and after a crash there`, async () => {
      const faults: Faults = [{ fault: 'reset', after, operation, times: 1 }]
      const lost = wrappedShop(trusting, { faults })
      expect(onlyReady(await handOver(lost.ozon, boxed)).containerIds).toHaveLength(2)
      expect([lost.effects('container-created'), lost.effects('posting-put-into-container')]).toEqual([2, 3])
      const journal = memoryIntents()
      const dying = new AbortController()
      const change: Change = async ({ path, go }) => {
        if (path !== operation) return undefined
        if (after) await go()
        dying.abort(new Error('power cut'))
        throw dying.signal.reason
      }
      const { ozon, healthy, effects } = wrappedShop(trusting, { change })
      await expect(handOver(ozon, boxed, { journal, signal: dying.signal })).rejects.toThrow('power cut')
      expect(onlyReady(await handOver(healthy, boxed, { journal })).containerIds).toHaveLength(2)
      expect([effects('container-created'), effects('posting-put-into-container')]).toEqual([2, 3])
      expect([effects('container-approved'), effects('carriage-approved')]).toEqual([2, 1])
    })
  }

  it('that an earlier run made and did not fill are filled, also when other postings go into them by now', async () => {
    const journal = memoryIntents()
    const dying = new AbortController()
    const change: Change = async ({ path }) => {
      if (path !== FILL) return undefined
      dying.abort(new Error('power cut'))
      throw dying.signal.reason
    }
    const { ozon, healthy, effects } = wrappedShop(trusting, { change })
    const two = { ...request, containers: [box('1-1-1', '2-1-1')] }
    const work = handOver(ozon, two, { journal: forgetting(journal, FILL), signal: dying.signal })
    await expect(work).rejects.toThrow('power cut')
    const three = { ...request, containers: [box('1-1-1', '2-1-1', '3-1-1')] }
    expect(onlyReady(await handOver(healthy, three, { journal })).containerIds).toHaveLength(1)
    expect([effects('container-created'), effects('posting-put-into-container')]).toEqual([1, 3])
  })

  it('take only what goes with the carriage', async () => {
    const { ozon } = wrappedShop({ ...trusting, postings: [...packed('1-1-1', '2-1-1'), { number: '3-1-1' }] })
    const done = await handOver(ozon, boxed)
    expect(onlyReady(done).containerIds).toHaveLength(1)
    expect(ends(done)).toEqual({ '1-1-1': 'done', '2-1-1': 'done', '3-1-1': 'failed' })
    const chosen = { ...request, postings: ['1-1-1', '3-1-1'], containers: [box('1-1-1', '3-1-1')] }
    const other = wrappedShop({ ...trusting, postings: [...packed('1-1-1'), { number: '3-1-1' }] })
    const named = await handOver(other.ozon, chosen)
    expect(ends(named)).toEqual({ '1-1-1': 'done', '3-1-1': 'failed' })
  })

  it('that were begun by hand are gone on with', async () => {
    const { ozon, effects } = wrappedShop(trusting)
    const [id = ''] = await ozon.containers.create({ warehouseId: HOME, cargoType: 'box', sortType: 'sort', count: 1 })
    await ozon.containers.fill(id, ['1-1-1'])
    const { clock } = ozon
    await clock.sleep(60_000)
    const ready = onlyReady(await handOver(ozon, { ...request, containers: [box('1-1-1', '2-1-1')] }))
    expect(ready.containerIds).toEqual([id])
    expect(effects('container-created')).toBe(1)
  })

  it('that hold what was asked for in one are told apart', async () => {
    const { ozon, effects } = wrappedShop(trusting)
    await handOver(ozon, { ...request, containers: [box('1-1-1'), box('2-1-1')] })
    const { carriageId } =
      (await ozon.carriages.list({ departureDate: DAY }).first())?.carriages.map(({ id: carriageId }) => ({
        carriageId,
      }))[0] ?? {}
    await ozon.carriages.cancel(carriageId ?? '')
    const done = await handOver(ozon, { ...request, containers: [box('1-1-1', '2-1-1')] })
    expect(done.carriages).toMatchObject([
      { outcome: 'failed', problems: [{ rule: expect.stringContaining('several containers') }] },
    ])
    expect(effects('carriage-approved')).toBe(1)
  })

  it('of a method that Ozon does not list yet are made in its warehouse', async () => {
    const { ozon } = wrappedShop(trusting, { change: instead(LIST, () => json({ methods: [] })) })
    const ready = onlyReady(await handOver(ozon, { ...request, postings: ['1-1-1'], containers: [box('1-1-1')] }))
    expect(ready.containerIds).toHaveLength(1)
  })

  it('that an earlier run made, and somebody has cancelled, are made anew', async () => {
    const journal = memoryIntents()
    const first = wrappedShop(trusting, { change: instead(FILL, () => refusal('no')) })
    const wish = { ...request, containers: [box('1-1-1')] }
    await handOver(first.ozon, wish, { journal })
    const [made] = await first.healthy.containers
      .list({ created: { from: '2026-11-20T00:00:00Z', to: '2026-11-25T00:00:00Z' }, sortType: 'sort' })
      .toArray({ limit: 10 })
    await first.healthy.containers.cancel([made?.id ?? ''])
    await first.clock.sleep(60_000)
    const ready = onlyReady(await handOver(first.healthy, wish, { journal }))
    expect(ready.containerIds).not.toContain(made?.id)
  })

  it('that fail stop the carriage before its approval', async () => {
    const failing = async (change: Change, waitMs = 60_000) => {
      const { ozon, effects } = wrappedShop(trusting, { change })
      const { carriages } = await handOver(ozon, boxed, { waitMs })
      expect(effects('carriage-approved')).toBe(0)
      return carriages
    }
    expect(await failing(instead(CONTAINER, () => refusal('HAS_NO_ENTRUSTED_ACCEPTANCE')))).toMatchObject([
      { outcome: 'failed', code: 'HAS_NO_ENTRUSTED_ACCEPTANCE' },
    ])
    expect(await failing(instead('/v1/carriage/container/list', () => refusal('no')))).toMatchObject([
      { outcome: 'failed' },
    ])
    const left = instead(FILL, () =>
      json({ task_id: 5, error_postings: [{ posting_number: '1-1-1', error_message: 'HAS_INCORRECT_WAREHOUSE' }] }),
    )
    expect(await failing(left)).toMatchObject([{ outcome: 'failed', code: 'HAS_INCORRECT_WAREHOUSE' }])
    expect(await failing(instead(CONFIRM, () => refusal('no')))).toMatchObject([{ outcome: 'failed' }])
    const failed = both(
      instead(FILL, () => json({ task_id: 5 })),
      instead(TASK, () => json({ status: 'failed', error_message: 'too heavy' })),
    )
    expect(await failing(failed)).toMatchObject([
      { outcome: 'failed', message: expect.stringContaining('too heavy'), retryable: false },
    ])
    const silent = both(
      instead(FILL, () => json({ task_id: 5 })),
      instead(TASK, () => json({ status: 'failed' })),
    )
    expect(await failing(silent)).toMatchObject([{ message: expect.stringContaining('no reason') }])
    const slow = both(
      instead(FILL, () => json({ task_id: 5 })),
      instead(TASK, () => json({ status: 'pending' })),
    )
    expect(await failing(slow)).toMatchObject([
      { outcome: 'failed', retryable: true, message: expect.stringContaining('after 60 s') },
    ])
    const stuck = changed('/v1/carriage/container/status/get', () => ({ containers: [] }))
    expect(await failing(stuck)).toMatchObject([{ outcome: 'failed', retryable: true }])
    const vague = both(
      instead('/v1/carriage/container/get', () => refusal('no')),
      instead(FILL, () => json({ code: 13, message: 'Internal error' }, 500)),
    )
    expect(await failing(vague)).toMatchObject([{ outcome: 'unknown' }])
  })

  it('are refused where Ozon does not trust the seller', async () => {
    const { ozon, calls } = wrappedShop({ postings: packed('1-1-1', '2-1-1', '3-1-1') })
    const done = await handOver(ozon, { ...boxed, postings: ['1-1-1', '2-1-1', '3-1-1'] })
    expect(done.carriages).toMatchObject([
      { outcome: 'failed', problems: [{ field: 'containersCount' }, { field: 'containers' }] },
    ])
    expect(Object.values(ends(done))).toEqual(['failed', 'failed', 'failed'])
    expect(calls('/v1/carriage/create')).toBe(0)
  })
})

describe('passes', () => {
  const PASS = '/v1/carriage/pass/create'
  const vehicle = (plate: string) => ({
    driverName: 'A',
    driverPhone: '+7',
    vehicleLicensePlate: plate,
    vehicleModel: 'M',
  })
  const wish: HandOverRequest = { ...request, passes: [vehicle('A000AA00'), vehicle('B000BB00')] }

  it('are made for the vehicles that have none yet', async () => {
    const { ozon, calls, effects } = wrappedShop({ postings: packed('1-1-1') })
    const first = onlyReady(await handOver(ozon, { ...request, passes: [vehicle('b 000 bb 00')] })).passIds
    const both = onlyReady(await handOver(ozon, wish)).passIds
    expect(both).toEqual([...first, expect.any(String)])
    expect(onlyReady(await handOver(ozon, wish)).passIds).toHaveLength(2)
    expect([calls(PASS), effects('pass-issued')]).toEqual([2, 2])
  })

  it.each([true, false])('are made once when the answer is lost (after the work: %s)', async after => {
    const faults: Faults = [{ fault: 'reset', after, operation: PASS, times: 1 }]
    const { ozon, effects } = wrappedShop({ postings: packed('1-1-1') }, { faults })
    expect(onlyReady(await handOver(ozon, wish)).passIds).toHaveLength(2)
    expect(effects('pass-issued')).toBe(2)
  })

  it('that cannot be made are told, and the carriage is ready all the same', async () => {
    const undone = async (change: Change, passes = wish.passes ?? []) => {
      const { ozon } = wrappedShop({ postings: packed('1-1-1') }, { change })
      return onlyReady(await handOver(ozon, { ...request, passes })).undone.map(
        ({ outcome, message }) => `${outcome} ${message}`,
      )
    }
    expect(await undone(async () => undefined)).toEqual([])
    expect(await undone(instead(PASS, () => refusal('PASS_LIMIT')))).toMatchObject([expect.stringContaining('failed')])
    expect(await undone(instead(PASS, () => json({ arrival_pass_ids: [] })))).toMatchObject([
      expect.stringContaining('unknown'),
    ])
    const closed = changed(CARRIAGE, answer => ({ ...answer, available_actions: [] }))
    expect(await undone(closed)).toEqual(['failed Ozon does not offer passes for this carriage now.'])
    expect(await undone(instead(CARRIAGE, () => refusal('no')))).toMatchObject([expect.stringContaining('failed')])
    const many = Array.from({ length: 25 }, (_, i) => vehicle(`C${i}`))
    const bare = changed(CARRIAGE, () => ({ arrival_pass_ids: ['7'] }))
    const nameless = instead('/v1/pass/list', () => json({ arrival_passes: [{ arrival_pass_id: 7 }], cursor: '' }))
    expect(await undone(both(bare, nameless), many)).toEqual([])
  })

  it('end with the reason of the signal too', async () => {
    const reason = new Error('closing time')
    const ending = new AbortController()
    const change: Change = async ({ path }) => {
      if (path === PASS) ending.abort(reason)
      return undefined
    }
    const { ozon } = wrappedShop({ postings: packed('1-1-1') }, { change })
    await expect(handOver(ozon, wish, { signal: ending.signal })).rejects.toBe(reason)
  })

  it('are not made for carriages that were handed over before', async () => {
    const { ozon, sandbox, calls } = wrappedShop({ postings: packed('1-1-1') })
    await handOver(ozon, request)
    sandbox.levers.walk('1-1-1', 'delivering')
    expect(onlyReady(await handOver(ozon, wish))).toMatchObject({ passIds: [], undone: [] })
    expect(calls(PASS)).toBe(0)
  })
})

describe('traceable goods for Belarus', () => {
  const seller = {
    currency: 'BYN',
    products: [{ offerId: 'TRACED', isTraceable: true }],
    postings: [
      ...packed('1-1-1'),
      { number: '2-1-1', status: 'awaiting_deliver', lines: [{ offerId: 'TRACED' }] } as const,
    ],
  }
  const wish = { ...request, isTraceable: true }

  it('go in a carriage of their own, once its electronic waybill is checked', async () => {
    const { ozon, effects } = wrappedShop(seller)
    const done = await handOver(ozon, wish)
    expect(done.item).toBe(`${HOME} ${DAY} traceable`)
    expect(onlyReady(done).postingNumbers).toEqual(['2-1-1'])
    expect(onlyReady(await handOver(ozon, request)).postingNumbers).toEqual(['1-1-1'])
    expect(effects('carriage-approved')).toBe(2)
  })

  it('stay when the waybill is wrong or does not come', async () => {
    const wrong = wrappedShop(seller, { behaviour: { waybillFailure: 1 } })
    expect((await handOver(wrong.ozon, wish)).carriages).toMatchObject([
      {
        outcome: 'failed',
        code: 'INCORRECT_E_WAYBILL_STATUS',
        message: expect.stringContaining('other goods'),
        retryable: false,
      },
    ])
    const late = wrappedShop(seller, { behaviour: { waybillMs: 86_400_000 } })
    expect((await handOver(late.ozon, wish, { waitMs: 60_000 })).carriages).toMatchObject([{ retryable: true }])
    await late.sandbox.clock.advance('3d')
    const silent = wrappedShop(seller, { change: instead('/v1/carriage/ettn/status', () => json({})) })
    const untold = await handOver(silent.ozon, wish, { waitMs: 60_000 })
    expect(untold.carriages).toMatchObject([{ message: expect.stringContaining("'not told'") }])
    const unread = wrappedShop(seller, { change: instead('/v1/carriage/ettn/status', () => json({}, 500)) })
    expect((await handOver(unread.ozon, wish, { waitMs: 60_000 })).carriages).toMatchObject([{ outcome: 'failed' }])
  })
})

describe('a warehouse with several methods on a day', () => {
  const other = { delivery_method_id: 77, warehouse_id: Number(HOME), is_rfbs: true, carriages: [] }
  const change = changed(LIST, answer => ({ ...answer, methods: [...(answer['methods'] as object[]), other] }))
  const wish: HandOverRequest = { warehouseId: HOME, departureDate: DAY }

  it('is handed over method by method', async () => {
    const { ozon } = wrappedShop({ postings: packed('1-1-1', '2-1-1') }, { change })
    const named = await handOver(ozon, { ...wish, postings: ['9-9-9', '1-1-1'] })
    expect(ends(named)).toEqual({ '9-9-9': 'failed', '1-1-1': 'done' })
    expect(named.hasPostingsForNextCarriage).toBe(true)
    expect(ends(await handOver(ozon, wish))).toEqual({ '1-1-1': 'done', '2-1-1': 'done' })
  })

  it('has no containers or passes without the method that they are for', async () => {
    const { ozon } = wrappedShop({ postings: packed('1-1-1') }, { change })
    const done = await handOver(ozon, { ...wish, containersCount: 1, passes: [] })
    expect(done.carriages).toMatchObject([
      {
        outcome: 'failed',
        problems: [{ field: 'containersCount', rule: expect.stringContaining('77') }, { field: 'passes' }],
      },
    ])
    const none = changed(LIST, () => ({ methods: [{ warehouse_id: Number(HOME), is_rfbs: true }] }))
    const nameless = wrappedShop({ postings: packed('1-1-1') }, { change: none })
    const lost = await handOver(nameless.ozon, { ...wish, postings: ['1-1-1'] })
    expect(lost).toMatchObject({ carriages: [{ outcome: 'failed' }], postings: [{ item: '1-1-1', outcome: 'failed' }] })
    const bare = changed(LIST, () => ({ methods: [{ warehouse_id: Number(HOME), delivery_method_id: 5 }] }))
    const empty = wrappedShop({ postings: packed('1-1-1') }, { change: bare })
    expect(await handOver(empty.ozon, wish)).toMatchObject({ carriages: [], postings: [] })
  })
})

describe('before anything is sent', () => {
  it('a dry run tells the writes', async () => {
    const { ozon, sandbox } = wrappedShop({ ...trusting, postings: [...trusting.postings, { number: '4-1-1' }] })
    const wish: HandOverRequest = {
      ...request,
      postings: ['1-1-1', '4-1-1'],
      containers: [box('1-1-1')],
      passes: [{ driverName: 'A', driverPhone: '+7', vehicleLicensePlate: 'X', vehicleModel: 'M' }],
    }
    const plan = await handOver(ozon, wish, { dryRun: true })
    expect(
      plan.carriages.flatMap(each => (each.outcome === 'planned' ? each.plan.map(({ operation }) => operation) : [])),
    ).toEqual([
      '/v1/carriage/create',
      '/v1/carriage/set-postings',
      CONTAINER,
      '/v1/carriage/approve',
      '/v1/carriage/pass/create',
    ])
    expect(ends(plan)).toEqual({ '1-1-1': 'planned', '4-1-1': 'failed' })
    expect(sandbox.journal.filter(each => each.kind === 'effect')).toEqual([])
    await handOver(ozon, { ...request, postings: ['1-1-1'] })
    const after = await handOver(ozon, { ...request, postings: ['1-1-1', '2-1-1'] }, { dryRun: true })
    expect(after.carriages).toMatchObject([{ outcome: 'planned', plan: [] }, { outcome: 'planned' }])
    expect(after.postings).toMatchObject([{ plan: { what: expect.stringContaining('nothing is sent') } }, {}])
    const whole = await handOver(ozon, request, { dryRun: true })
    expect(whole.carriages).toHaveLength(2)
  })

  it('every mistake of a request is told at once, and the others go on', async () => {
    const { ozon, sent } = wrappedShop({ postings: packed('1-1-1') })
    const wrong = [
      { departureDate: '2026-02-30', postings: [] },
      { deliveryMethodId: HOME, warehouseId: HOME, departureDate: '2026-11-23', postings: '1-1-1' },
      { warehouseId: 'home', departureDate: '2026-11-24', postings: [''], containersCount: 0 },
      { deliveryMethodId: HOME, departureDate: '2026-11-25', containers: 'all', passes: [{}] },
      {
        deliveryMethodId: HOME,
        departureDate: '2026-11-26',
        containers: [null, { cargoType: 'box', sortType: '' }],
        passes: 'all',
      },
      {
        deliveryMethodId: HOME,
        departureDate: '2026-11-27',
        postings: ['1-1-1'],
        containers: [box('1-1-1'), box('1-1-1', '2-1-1')],
      },
      { ...request, isTraceable: true },
    ]
    // @ts-expect-error: what a caller without types might give.
    const reports = await handOverMany(ozon, wrong)
    const fields = reports.map(({ carriages: [first] }) =>
      first?.outcome === 'failed' ? first.problems?.map(({ field }) => field) : first,
    )
    expect(fields).toEqual([
      ['deliveryMethodId', 'departureDate', 'postings'],
      ['deliveryMethodId', 'postings'],
      ['warehouseId', 'postings[0]', 'containersCount'],
      [
        'containers',
        ...['driverName', 'driverPhone', 'vehicleLicensePlate', 'vehicleModel'].map(name => `passes[0].${name}`),
      ],
      ['containers[0]', 'containers[1].sortType', 'containers[1].postings', 'passes'],
      ['containers[1]', 'containers[1]'],
      undefined,
    ])
    expect(new Set(sent.map(({ path }) => path))).toEqual(new Set([LIST]))
    const options = { files: ['all'], waitMs: 0 }
    // @ts-expect-error: what a caller without types might give.
    const error = await handOver(ozon, request, options).catch((thrown: unknown) => thrown)
    expect(isRequestInvalidError(error) && error.problems.map(({ field }) => field)).toEqual(['files', 'waitMs'])
    // @ts-expect-error: what a caller without types might give.
    await expect(handOver(ozon, null)).rejects.toThrow('must be an object')
  })
})
