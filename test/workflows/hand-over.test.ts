import { describe, expect, it } from 'vitest'
import { aPosting, type PostingSeed } from '../../src/testing/index.ts'
import type { Progress } from '../../src/workflows/core/options.ts'
import { judgeAsked } from '../../src/workflows/hand-over/asked.ts'
import { handOver, handOverMany } from '../../src/workflows/hand-over/hand-over.ts'
import { reportOf } from '../../src/workflows/hand-over/report.ts'
import { DAY, ends, HOME, onlyReady, request } from './support/hand-over.ts'
import { instead, json, packed, wrappedShop } from './support/wrapped-shop.ts'

const LIST = '/v2/carriage/delivery/list'
const CREATE = '/v1/carriage/create'
const SET = '/v1/carriage/set-postings'
const APPROVE = '/v1/carriage/approve'
const CARRIAGE = '/v1/carriage/get'
const MEMBERS = '/v2/posting/fbs/act/get-postings'

describe('a day is handed over', () => {
  it('whole: a carriage, its documents, and who is in it', async () => {
    const { ozon, sandbox, calls, effects } = wrappedShop({ postings: packed('1-1-1', '2-1-1', '3-1-1') })
    const steps: Progress[] = []
    const done = await handOver(ozon, request, { onProgress: step => steps.push(step) })
    const { carriageId, act, barcode, barcodeText, ...ready } = onlyReady(done)
    expect(ready).toEqual({
      deliveryMethodId: HOME,
      departureDate: DAY,
      how: 'answered',
      postingNumbers: ['1-1-1', '2-1-1', '3-1-1'],
      leftOut: [],
      isPartial: false,
      partialNumber: 0,
      hasPostingsForNextCarriage: false,
      passIds: [],
      containerIds: [],
      undone: [],
    })
    expect(act?.contentType).toBe('application/pdf')
    expect(barcode?.contentType).toBe('image/png')
    expect(barcodeText).toContain(carriageId)
    expect(done).toMatchObject({ item: `${HOME} ${DAY}`, hasPostingsForNextCarriage: false })
    expect(ends(done)).toEqual({ '1-1-1': 'done', '2-1-1': 'done', '3-1-1': 'done' })
    expect([calls(LIST), calls(CREATE), calls(SET), calls(APPROVE), calls(CARRIAGE)]).toEqual([1, 1, 0, 1, 0])
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['created', 'approved', 'waiting', 'ready']))
    expect((await ozon.carriages.get(carriageId)).status).toBe('formed')
    expect(effects('carriage-approved')).toBe(1)
    expect(sandbox.journal.some(({ kind }) => kind === 'posting')).toBe(true)
  })

  it('once, however often it is run', async () => {
    const { ozon, effects, calls } = wrappedShop({ postings: packed('1-1-1', '2-1-1') })
    const first = onlyReady(await handOver(ozon, request))
    const again = await handOver(ozon, request)
    expect(onlyReady(again)).toMatchObject({ carriageId: first.carriageId, how: 'already' })
    expect(ends(again)).toEqual({ '1-1-1': 'done', '2-1-1': 'done' })
    const named = await handOver(ozon, { ...request, postings: ['2-1-1'] })
    expect(onlyReady(named)).toMatchObject({ carriageId: first.carriageId })
    expect(ends(named)).toEqual({ '2-1-1': 'done' })
    expect([effects('carriage-created'), effects('carriage-approved'), calls(CREATE)]).toEqual([1, 1, 1])
  })

  it('in parts: what is packed later goes into another carriage', async () => {
    const { ozon, sandbox, effects } = wrappedShop({ postings: [...packed('1-1-1'), { number: '2-1-1' }] })
    await handOver(ozon, request)
    sandbox.levers.walk('2-1-1', 'awaiting_deliver')
    const second = await handOver(ozon, request)
    expect(second.carriages.map(each => each.outcome === 'done' && [each.value.how, each.value.partialNumber])).toEqual(
      [
        ['already', 1],
        ['answered', 2],
      ],
    )
    expect(ends(second)).toEqual({ '1-1-1': 'done', '2-1-1': 'done' })
    expect([effects('carriage-created'), effects('carriage-approved')]).toEqual([2, 2])
  })

  it('without anything that waits: nothing is sent, and the report says why', async () => {
    const { ozon, sandbox } = wrappedShop({ postings: [] })
    const steps: string[] = []
    const report = await handOver(ozon, request, { onProgress: ({ step }) => steps.push(step) })
    const nothing = expect.stringContaining(`delivery method ${HOME} on ${DAY}`)
    expect(report).toEqual({ item: `${HOME} ${DAY}`, carriages: [], postings: [], nothing })
    expect(await handOver(ozon, request, { dryRun: true })).toEqual(report)
    expect(steps).toEqual(['nothing'])
    expect(sandbox.journal.filter(({ kind }) => kind === 'effect')).toEqual([])
  })

  it('by all methods of a warehouse, and for many requests at once', async () => {
    const warehouses = [{}, { name: 'Second' }]
    const postings = [...packed('1-1-1'), { number: '2-1-1', status: 'awaiting_deliver', warehouse: 'Second' } as const]
    const { ozon, effects } = wrappedShop({ warehouses, postings })
    const wishes = [HOME, '1020000000002', '1020000000009'].map(warehouseId => ({ warehouseId, departureDate: DAY }))
    const reports = await handOverMany(ozon, [...wishes, ...wishes.slice(0, 1)])
    expect(reports.map(ends)).toEqual([{ '1-1-1': 'done' }, { '2-1-1': 'done' }, {}, {}])
    expect(reports[3]?.carriages).toMatchObject([
      { outcome: 'failed', problems: [{ rule: `names ${HOME} ${DAY} again` }] },
    ])
    expect(effects('carriage-created')).toBe(2)
  })
})

describe('postings that are named', () => {
  it('go alone; those that cannot go are told with their reasons before anything is sent', async () => {
    const warehouses = [{}, { name: 'Second' }]
    const postings: PostingSeed[] = [
      ...packed('1-1-1', '2-1-1'),
      { number: '3-1-1' },
      { number: '4-1-1', status: 'delivering' },
      { number: '5-1-1', status: 'awaiting_deliver', flow: 'FBP' },
      { number: '6-1-1', status: 'awaiting_deliver', flow: 'FBO' },
      { number: '7-1-1', status: 'awaiting_deliver', warehouse: 'Second' },
    ]
    const { ozon, sent } = wrappedShop({ warehouses, postings })
    const numbers = ['8-1-1', '7-1-1', '6-1-1', '5-1-1', '4-1-1', '3-1-1', '1-1-1', '1-1-1']
    const done = await handOver(ozon, { ...request, postings: numbers })
    expect(onlyReady(done)).toMatchObject({ postingNumbers: ['1-1-1'], leftOut: ['2-1-1'] })
    expect(done.hasPostingsForNextCarriage).toBe(true)
    const told = done.postings.map(each => [
      each.item,
      each.outcome === 'failed' ? each.problems?.[0]?.rule : each.outcome,
    ])
    expect(told).toEqual([
      ['8-1-1', 'is of no posting that Ozon has under this key: check the number and the Client-Id'],
      ['7-1-1', `is 1020000000002, not ${HOME}`],
      ['6-1-1', "is of an FBO posting: Ozon's warehouse hands it over"],
      ['5-1-1', "is of an FBP posting: the partner's warehouse hands it over"],
      ['4-1-1', expect.stringContaining('The posting is delivering')],
      ['3-1-1', expect.stringContaining('The posting is awaiting_packaging')],
      ['1-1-1', 'done'],
    ])
    expect(sent.find(({ path }) => path === SET)?.body['posting_numbers']).toEqual(['1-1-1'])
    const elsewhere = await handOver(ozon, {
      warehouseId: '1020000000002',
      departureDate: DAY,
      postings: ['2-1-1', '7-1-1'],
    })
    expect(ends(elsewhere)).toEqual({ '2-1-1': 'failed', '7-1-1': 'done' })
  })

  it('are told one by one when their request is wrong', async () => {
    const { ozon, calls } = wrappedShop({ postings: packed('1-1-1') })
    const wrong = { ...request, departureDate: '2026-02-30', postings: ['1-1-1', 5, '2-1-1', '1-1-1'] as string[] }
    const [done, again] = await handOverMany(ozon, [wrong, { ...wrong, postings: ['3-1-1'] }])
    expect(done?.postings).toMatchObject([
      { item: '1-1-1', outcome: 'failed', message: expect.stringContaining("(got '2026-02-30')") },
      { item: '2-1-1', outcome: 'failed' },
    ])
    expect(again?.postings).toMatchObject([{ item: '3-1-1', outcome: 'failed' }])
    expect(calls(CREATE)).toBe(0)
  })

  it('go with a method or warehouse whose id is a number', async () => {
    const { ozon } = wrappedShop({ postings: packed('1-1-1') })
    const id = Number(HOME) as unknown as string
    const done = await handOver(ozon, { deliveryMethodId: id, departureDate: DAY, postings: ['1-1-1'] })
    expect(ends(done)).toEqual({ '1-1-1': 'done' })
    const again = await handOver(ozon, { warehouseId: id, departureDate: DAY, postings: ['1-1-1'] })
    expect(again.carriages).toMatchObject([{ outcome: 'done', value: { how: 'already' } }])
  })

  it('that are none of those that can go make no carriage', async () => {
    const { ozon, calls } = wrappedShop({ postings: [...packed('1-1-1'), { number: '2-1-1' }] })
    const done = await handOver(ozon, { ...request, postings: ['2-1-1'] })
    expect(done.carriages).toEqual([])
    expect(ends(done)).toEqual({ '2-1-1': 'failed' })
    expect(calls(CREATE)).toBe(0)
  })

  it('may be more than a plan names', async () => {
    const numbers = Array.from({ length: 25 }, (_, i) => `${i + 1}-1-1`)
    const { ozon } = wrappedShop({ postings: packed(...numbers) })
    const plan = await handOver(ozon, { ...request, postings: numbers }, { dryRun: true })
    expect(JSON.stringify(plan.carriages)).toContain('Leaves 25 posting(s) in it: 1-1-1, 2-1-1')
    expect(JSON.stringify(plan.carriages)).toContain('20-1-1, ….')
  })

  it('are what a carriage holds that somebody else has made', async () => {
    const { ozon, effects } = wrappedShop({ postings: packed('1-1-1', '2-1-1', '3-1-1') })
    const carriageId = await ozon.carriages.create({ deliveryMethodId: HOME })
    const done = await handOver(ozon, { ...request, postings: ['1-1-1', '3-1-1'] })
    expect(onlyReady(done)).toMatchObject({ carriageId, postingNumbers: ['1-1-1', '3-1-1'] })
    expect(effects('carriage-created')).toBe(1)
  })

  it('that are in the carriage of another day are not taken out of it', async () => {
    const { ozon } = wrappedShop({ postings: packed('1-1-1') })
    await handOver(ozon, request)
    const done = await handOver(ozon, { ...request, departureDate: '2026-11-23', postings: ['1-1-1'] })
    expect(done.postings).toMatchObject([{ outcome: 'unknown', advice: expect.stringContaining('which carriage') }])
  })

  it('and that Ozon does not take are told; the others go', async () => {
    const { ozon, sandbox } = wrappedShop(
      { postings: packed('1-1-1', '2-1-1') },
      {
        change: async ({ path }) => {
          // A buyer is faster.
          if (path === SET) sandbox.levers.cancel('2-1-1')
          return undefined
        },
      },
    )
    const done = await handOver(ozon, { ...request, postings: ['1-1-1', '2-1-1'] })
    expect(ends(done)).toEqual({ '1-1-1': 'done', '2-1-1': 'failed' })
    expect(done.postings[1]).toMatchObject({ code: 'HAS_INCORRECT_STATUS', retryable: false })
  })

  it('all of which Ozon refuses leave the carriage unapproved', async () => {
    const rows = [{ posting_number: '1-1-1', result: false, error: '' }]
    const { ozon, effects } = wrappedShop(
      { postings: packed('1-1-1') },
      { change: instead(SET, () => json({ result: rows })) },
    )
    const done = await handOver(ozon, { ...request, postings: ['1-1-1'] })
    expect(done.carriages).toMatchObject([
      { outcome: 'failed', message: expect.stringContaining('none of the postings') },
    ])
    expect(done.postings).toMatchObject([
      { outcome: 'failed', message: expect.stringContaining('none of the postings') },
    ])
    expect(effects('carriage-approved')).toBe(0)
  })

  it('cannot be chosen by sellers of the CIS: all of them go, or none', async () => {
    const { ozon } = wrappedShop({ currency: 'KZT', postings: packed('1-1-1', '2-1-1') })
    const all = await handOver(ozon, { ...request, postings: ['1-1-1', '2-1-1'] })
    expect(ends(all)).toEqual({ '1-1-1': 'done', '2-1-1': 'done' })
    const other = wrappedShop({ currency: 'KZT', postings: packed('1-1-1', '2-1-1') })
    const some = await handOver(other.ozon, { ...request, postings: ['1-1-1'] })
    expect(some.carriages).toMatchObject([{ outcome: 'failed', message: expect.stringContaining('1 others') }])
    expect(other.effects('carriage-approved')).toBe(0)
    const late = wrappedShop({ currency: 'KZT', postings: [...packed('1-1-1'), { number: '2-1-1' }] })
    await late.ozon.carriages.create({ deliveryMethodId: HOME })
    late.sandbox.levers.walk('2-1-1', 'awaiting_deliver')
    const part = await handOver(late.ozon, { ...request, postings: ['1-1-1', '2-1-1'] })
    expect(ends(part)).toEqual({ '1-1-1': 'done', '2-1-1': 'failed' })
    const change = instead(MEMBERS, () => json({ code: 3, message: 'no act' }, 400))
    const blind = wrappedShop({ currency: 'KZT', postings: packed('1-1-1') }, { change })
    const unseen = await handOver(blind.ozon, { ...request, postings: ['1-1-1'] })
    // Ozon refuses without a word, and the carriage has more, or less, than was asked for.
    const wordless = instead(SET, () => new Response('', { status: 403 }))
    const bare = wrappedShop({ postings: packed('1-1-1', '2-1-1') }, { change: wordless })
    expect((await handOver(bare.ozon, { ...request, postings: ['1-1-1'] })).carriages).toMatchObject([
      { outcome: 'failed', code: 'permission' },
    ])
    const few = wrappedShop({ postings: [...packed('1-1-1'), { number: '2-1-1' }] }, { change: wordless })
    await few.ozon.carriages.create({ deliveryMethodId: HOME })
    few.sandbox.levers.walk('2-1-1', 'awaiting_deliver')
    const planned = await handOver(few.ozon, request, { dryRun: true })
    expect(planned.carriages).toMatchObject([{ outcome: 'planned', plan: [{ operation: APPROVE }] }])
    const less = await handOver(few.ozon, { ...request, postings: ['1-1-1', '2-1-1'] })
    expect(less.postings).toMatchObject([{ outcome: 'done' }, { outcome: 'failed', code: 'permission' }])
    const ending = new AbortController()
    const stop = instead(MEMBERS, () => {
      ending.abort(new Error('closing time'))
      return undefined
    })
    const stopped = wrappedShop({ currency: 'KZT', postings: packed('1-1-1') }, { change: stop })
    const failing = handOver(stopped.ozon, { ...request, postings: ['1-1-1'] }, { signal: ending.signal })
    await expect(failing).rejects.toThrow('closing time')
    expect(unseen.carriages).toMatchObject([{ outcome: 'failed', message: expect.stringContaining('may have others') }])
  })
})

describe('by what is known of it, a posting', () => {
  const posting = aPosting({ status: 'awaiting_deliver' })

  it('goes, or is refused when Ozon does not tell where it is', () => {
    const { deliveryMethod: _, ...placeless } = posting
    expect(judgeAsked({ posting: placeless }, request, false)).toMatchObject({
      problems: [{ rule: `is (not told), not ${HOME}` }],
    })
    const wish = { warehouseId: '5', departureDate: DAY }
    expect(judgeAsked({ posting: placeless }, wish, false)).toMatchObject({
      problems: [{ rule: 'is of warehouse (not told), not of 5' }],
    })
    const home = { ...posting, deliveryMethod: { id: '9', warehouseId: HOME } }
    expect(judgeAsked({ posting: home }, request, false)).toEqual({ kind: 'go' })
  })

  it('that came into no carriage is told, whatever happened', () => {
    const target = { methodId: HOME, wish: request }
    const verdicts = new Map([['1-1-1', { kind: 'go' }]] as const)
    const nothing = { plan: { again: [], approved: [] }, isChosen: true, unasked: new Map(), carriages: [] }
    expect(reportOf(target, { ...nothing, verdicts }).postings).toMatchObject([
      { item: '1-1-1', outcome: 'failed', retryable: true },
    ])
  })
})
