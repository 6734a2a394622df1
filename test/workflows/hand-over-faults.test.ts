import { describe, expect, it } from 'vitest'
import type { Faults } from '../../src/sandbox/index.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { digestOf } from '../../src/workflows/core/digest.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import { intentKey } from '../../src/workflows/core/write-once.ts'
import { handOver } from '../../src/workflows/hand-over/hand-over.ts'
import { DAY, ends, HOME, onlyReady, request } from './support/hand-over.ts'
import { both, type Change, changed, instead, json, packed, wrappedShop } from './support/wrapped-shop.ts'

const LIST = '/v2/carriage/delivery/list'
const CREATE = '/v1/carriage/create'
const SET = '/v1/carriage/set-postings'
const APPROVE = '/v1/carriage/approve'
const CARRIAGE = '/v1/carriage/get'
const STATUS = '/v2/posting/fbs/act/check-status'
const MEMBERS = '/v2/posting/fbs/act/get-postings'
const WRITES = [CREATE, SET, APPROVE]

const chosen = { ...request, postings: ['1-1-1', '2-1-1'] }
const postings = packed('1-1-1', '2-1-1', '3-1-1')

describe('nothing is handed over twice', () => {
  for (const operation of WRITES) {
    for (const after of [false, true]) {
      const when = after ? 'after' : 'before'
      for (const fault of ['reset', 'server-error', 'silence'] as const) {
        it(`when ${operation} meets '${fault}' ${when} its work`, async () => {
          const { ozon, effects } = wrappedShop({ postings }, { faults: [{ fault, after, operation, times: 1 }] })
          const done = await handOver(ozon, chosen)
          expect(ends(done)).toEqual({ '1-1-1': 'done', '2-1-1': 'done' })
          expect(onlyReady(done).postingNumbers).toEqual(['1-1-1', '2-1-1'])
          expect([effects('carriage-created'), effects('carriage-approved')]).toEqual([1, 1])
        })
      }

      for (const isKept of [true, false]) {
        it(`when the process dies ${when} ${operation}, ${isKept ? 'with' : 'without'} its journal`, async () => {
          const journal = memoryIntents()
          const dying = new AbortController()
          const change: Change = async ({ path, go }) => {
            if (path !== operation) return undefined
            if (after) await go()
            dying.abort(new Error('power cut'))
            throw dying.signal.reason
          }
          const { ozon, healthy, effects } = wrappedShop({ postings }, { change })
          const died = handOver(ozon, chosen, { journal, signal: dying.signal })
          await expect(died).rejects.toThrow('power cut')
          const done = await handOver(healthy, chosen, isKept ? { journal } : {})
          expect(ends(done)).toEqual({ '1-1-1': 'done', '2-1-1': 'done' })
          expect([effects('carriage-created'), effects('carriage-approved')]).toEqual([1, 1])
        })
      }
    }
  }

  it('however often the answer to an approval is lost', async () => {
    const faults: Faults = [{ fault: 'reset', after: true, operation: APPROVE }]
    const { ozon, effects } = wrappedShop({ postings }, { faults })
    expect(Object.values(ends(await handOver(ozon, request)))).toEqual(['done', 'done', 'done'])
    expect(effects('carriage-approved')).toBe(1)
  })

  it('when a colleague approves it a moment before', async () => {
    const shop = wrappedShop(
      { postings },
      {
        change: async ({ path, body }) => {
          if (path === APPROVE) await shop.healthy.carriages.approve(String(body['carriage_id']))
          return undefined
        },
      },
    )
    expect(onlyReady(await handOver(shop.ozon, request)).how).toBe('already')
    expect(shop.effects('carriage-approved')).toBe(1)
  })

  it('when the journal knows of a carriage that was cancelled since', async () => {
    const journal = memoryIntents()
    const { ozon, effects } = wrappedShop({ postings })
    const { carriageId } = onlyReady(await handOver(ozon, chosen, { journal }))
    await ozon.carriages.cancel(carriageId)
    const again = onlyReady(await handOver(ozon, chosen, { journal }))
    expect(again.carriageId).not.toBe(carriageId)
    expect(again).toMatchObject({ how: 'answered', postingNumbers: ['1-1-1', '2-1-1'] })
    expect([effects('carriage-created'), effects('carriage-cancelled')]).toEqual([2, 1])
  })

  it('when a posting is missing from the answer about it', async () => {
    const short = changed(SET, ({ result }, at) =>
      at === 0 && Array.isArray(result) ? { result: result.slice(1) } : undefined,
    )
    const { ozon, effects } = wrappedShop({ postings }, { change: short })
    expect(ends(await handOver(ozon, chosen))).toEqual({ '1-1-1': 'done', '2-1-1': 'done' })
    expect(effects('carriage-approved')).toBe(1)
  })
})

describe('what cannot be told is told so', () => {
  it('when a carriage may have been made and nobody can see it', async () => {
    let lists = 0
    const change: Change = async ({ path }) => {
      if (path === LIST && ++lists > 1) return json({ code: 13, message: 'Internal error' }, 500)
      return path === CREATE ? json({ code: 13, message: 'Internal error' }, 500) : undefined
    }
    const { ozon } = wrappedShop({ postings }, { change })
    const done = await handOver(ozon, chosen)
    expect(done.carriages).toMatchObject([
      { item: `${HOME} ${DAY}`, outcome: 'unknown', advice: expect.stringContaining(`${HOME} ${DAY}`) },
    ])
    expect(ends(done)).toEqual({ '1-1-1': 'unknown', '2-1-1': 'unknown' })
  })

  it('when an approval may have been carried out', async () => {
    const change = both(
      instead(APPROVE, () => json({ code: 13, message: 'Internal error' }, 500)),
      instead(CARRIAGE, () => json({})),
    )
    const { ozon } = wrappedShop({ postings }, { change })
    const untold = await handOver(ozon, chosen)
    expect(untold.carriages).toMatchObject([{ outcome: 'unknown' }])
    const [first] = untold.postings
    expect(first).toMatchObject({ outcome: 'unknown', soFar: { postingNumber: '1-1-1' } })
  })

  it('when Ozon makes a carriage and never tells its id', async () => {
    // Found in the list by somebody who knows only that it is another one.
    const journal = memoryIntents()
    const { ozon, healthy } = wrappedShop({ postings }, { change: instead(CREATE, () => json({ carriage_id: 0 })) })
    const done = await handOver(ozon, request, { journal })
    expect(done.carriages).toMatchObject([{ outcome: 'unknown' }])
    expect((await handOver(healthy, request)).carriages).toMatchObject([{ outcome: 'done' }])
  })

  it('when a carriage is there that nobody can name', async () => {
    const journal = memoryIntents()
    const key = intentKey({ operation: CREATE, subject: `${HOME} ${DAY}`, digest: digestOf([]) })
    // What was noted is not what the list shows by now.
    await journal.put({ key, state: 'sending', noted: { carriageIdsBefore: ['1'] } })
    const { ozon, effects } = wrappedShop({ postings })
    const done = await handOver(ozon, request, { journal })
    expect(done.carriages).toMatchObject([
      { outcome: 'unknown', message: expect.stringContaining('its id is not known') },
    ])
    expect(effects('carriage-created')).toBe(0)
  })

  it('when Ozon lists a carriage without an id that can be read', async () => {
    const row = { delivery_method_id: Number(HOME), carriages: [{ id: null, status: 'new' }, { id: 0 }] }
    const { ozon, calls } = wrappedShop({ postings }, { change: instead(LIST, () => json({ methods: [row] })) })
    const done = await handOver(ozon, request)
    expect(done.carriages).toMatchObject([
      { outcome: 'failed', retryable: true, message: expect.stringContaining('cannot be read') },
    ])
    expect(calls(CREATE)).toBe(0)
  })
})

describe('a hand-over that fails is told', () => {
  it('when Ozon does not let it be made', async () => {
    const change = instead(CREATE, () => json({ code: 5, message: 'POSTING_NOT_FOUND', details: [] }, 404))
    const { ozon } = wrappedShop({ postings }, { change })
    const done = await handOver(ozon, chosen)
    expect(done.carriages).toMatchObject([{ outcome: 'failed', code: 'POSTING_NOT_FOUND' }])
    expect(done.postings).toMatchObject([{ code: 'POSTING_NOT_FOUND' }, { code: 'POSTING_NOT_FOUND' }])
  })

  it('when Ozon does not let it be filled or approved', async () => {
    const refusal = (): Response => json({ code: 3, message: 'Incorrect_carriage_status' }, 400)
    const unfilled = wrappedShop({ postings }, { change: instead(SET, refusal) })
    expect((await handOver(unfilled.ozon, chosen)).carriages).toMatchObject([{ outcome: 'failed', retryable: false }])
    const unapproved = wrappedShop({ postings }, { change: instead(APPROVE, refusal) })
    const done = await handOver(unapproved.ozon, chosen)
    expect(done.carriages).toMatchObject([{ outcome: 'failed', message: expect.stringContaining("is 'new'") }])
    expect(done.postings).toMatchObject([{ outcome: 'failed', soFar: { postingNumber: '1-1-1' } }, {}])
    const change = both(
      instead(APPROVE, refusal),
      instead(CARRIAGE, () => json({ carriage_id: 1 })),
    )
    const untold = wrappedShop({ postings }, { change })
    expect((await handOver(untold.ozon, chosen)).carriages).toMatchObject([
      { message: expect.stringContaining("'not told'") },
    ])
  })

  it('when nothing can be read', async () => {
    const change = instead('/v4/posting/fbs/list', () => json({ code: 7, message: 'no role' }, 403))
    const { ozon, calls } = wrappedShop({ postings }, { change })
    const done = await handOver(ozon, { ...chosen, postings: ['1-1-1', '1-1-1'] })
    expect(done.carriages).toMatchObject([{ item: `${HOME} ${DAY}`, outcome: 'failed' }])
    expect(ends(done)).toEqual({ '1-1-1': 'failed' })
    expect(calls(CREATE)).toBe(0)
    const blind = wrappedShop({ postings }, { change: instead(LIST, () => json({ code: 7, message: 'no role' }, 403)) })
    expect((await handOver(blind.ozon, request)).carriages).toMatchObject([{ outcome: 'failed' }])
  })

  it('as in doubt when an earlier run has begun with it', async () => {
    const journal = memoryIntents()
    const { ozon, healthy } = wrappedShop({ postings }, { change: instead(LIST, () => json({}, 403)) })
    await handOver(healthy, chosen, { journal })
    const blind = await handOver(ozon, chosen, { journal })
    expect(blind.carriages).toMatchObject([{ outcome: 'unknown', message: expect.stringContaining('An earlier run') }])
    expect(ends(blind)).toEqual({ '1-1-1': 'unknown', '2-1-1': 'unknown' })
    const refused = await handOver(healthy, { ...chosen, containersCount: 1 }, { journal })
    expect(refused.carriages).toMatchObject([{ outcome: 'failed', problems: [{ field: 'containersCount' }] }])
  })

  it('ends with the reason of the signal, wherever it is', async () => {
    const reason = new Error('closing time')
    for (const path of [
      LIST,
      MEMBERS,
      '/v4/posting/fbs/list',
      STATUS,
      '/v2/posting/fbs/act/get-pdf',
      '/v1/posting/fbp/get',
    ]) {
      const ending = new AbortController()
      const change: Change = async call => {
        if (call.path === path) ending.abort(reason)
        return undefined
      }
      const { ozon, healthy } = wrappedShop({ postings }, { change })
      await handOver(healthy, { ...request, postings: ['3-1-1'] })
      const ended = handOver(ozon, { ...request, postings: ['1-1-1', '9-9-9'] }, { signal: ending.signal })
      await expect(ended).rejects.toBe(reason)
    }
  })
})

describe('documents', () => {
  it('are asked for again when they fail, and given up in the end', async () => {
    const { ozon, effects } = wrappedShop({ postings }, { behaviour: { actFailure: 1 } })
    const done = await handOver(ozon, request)
    expect(done.carriages).toMatchObject([{ outcome: 'failed', code: 'error', retryable: true }])
    expect(effects('carriage-approved')).toBe(3)
    expect(effects('carriage-created')).toBe(1)
  })

  it('of a carriage whose documents failed in an earlier run are asked for again', async () => {
    const { ozon, sandbox, effects } = wrappedShop({ postings }, { behaviour: { actFailure: 1 } })
    const journal = memoryIntents()
    await handOver(ozon, request, { journal })
    const planned = await handOver(ozon, request, { dryRun: true })
    expect(planned.carriages).toMatchObject([{ outcome: 'planned', plan: [{ operation: APPROVE }] }])
    Object.assign(worldOf(sandbox).behaviour, { actFailure: 0 })
    const again = onlyReady(await handOver(ozon, chosen, { journal }))
    expect(again).toMatchObject({ how: 'answered', postingNumbers: ['1-1-1', '2-1-1', '3-1-1'] })
    expect([effects('carriage-created'), effects('carriage-approved')]).toEqual([1, 4])
  })

  it('of a carriage that a colleague approved are not asked for again with what nobody named', async () => {
    const { healthy, sandbox, effects } = wrappedShop({ postings }, { behaviour: { actFailure: 1 } })
    const { carriages } = await handOver(healthy, request)
    expect(carriages).toMatchObject([{ outcome: 'failed', code: 'error' }])
    Object.assign(worldOf(sandbox).behaviour, { actFailure: 0 })
    const before = effects('carriage-approved')
    const refused = await handOver(healthy, chosen)
    expect(refused.carriages).toMatchObject([
      { outcome: 'failed', code: 'unasked-postings', message: expect.stringContaining('3-1-1') },
    ])
    expect(ends(refused)).toEqual({ '1-1-1': 'failed', '2-1-1': 'failed' })
    expect(effects('carriage-approved')).toBe(before)
    const all = { ...request, postings: ['1-1-1', '2-1-1', '3-1-1'] }
    expect(Object.values(ends(await handOver(healthy, all)))).toEqual(['done', 'done', 'done'])
  })

  it('are waited for, but not for ever', async () => {
    const { ozon, sandbox } = wrappedShop({ postings }, { behaviour: { actFormingMs: 3_600_000 } })
    const late = await handOver(ozon, chosen, { waitMs: 120_000 })
    expect(late.carriages).toMatchObject([
      { outcome: 'unknown', message: expect.stringContaining("'in_process'"), advice: expect.any(String) },
    ])
    expect(late.postings).toMatchObject([{ outcome: 'unknown', soFar: { postingNumber: '1-1-1' } }, {}])
    await sandbox.clock.advance('1h')
    expect(ends(await handOver(ozon, chosen))).toEqual({ '1-1-1': 'done', '2-1-1': 'done' })
  })

  it('of an earlier run are not told as failed when nothing can be read any more', async () => {
    const journal = memoryIntents()
    const { ozon, sandbox } = wrappedShop({ postings })
    await handOver(ozon, chosen, { journal })
    for (const operation of [LIST, '/v4/posting/fbs/list']) {
      const added = sandbox.faults.add({ fault: 'server-error', operation })
      const { carriages, postings: told } = await handOver(ozon, chosen, { journal })
      expect([...carriages, ...told].map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown'])
      const { carriages: others } = await handOver(ozon, chosen)
      expect(others).toMatchObject([{ outcome: 'failed', retryable: true }])
      added.remove()
    }
    expect(ends(await handOver(ozon, chosen, { journal }))).toEqual({ '1-1-1': 'done', '2-1-1': 'done' })
  })

  it('may be refused for some minutes, by Ozon’s own words', async () => {
    const words = "The next postings aren't ready"
    const change = instead(STATUS, at => (at < 3 ? json({ code: 3, message: words }, 400) : undefined))
    const { ozon } = wrappedShop({ postings }, { change })
    expect((await handOver(ozon, request)).carriages).toMatchObject([{ outcome: 'done' }])
    const refused = wrappedShop({ postings }, { change: instead(STATUS, () => json({ code: 3, message: 'why' }, 400)) })
    expect((await handOver(refused.ozon, request)).carriages).toMatchObject([
      { outcome: 'unknown', message: expect.stringContaining('is approved, and its documents cannot be followed') },
    ])
    const broken = wrappedShop({ postings }, { change: instead(STATUS, () => json({}, 500)) })
    expect((await handOver(broken.ozon, request, { waitMs: 60_000 })).carriages).toMatchObject([{ outcome: 'unknown' }])
    const silent = wrappedShop({ postings }, { change: instead(STATUS, () => json({ result: { act_type: '' } })) })
    expect((await handOver(silent.ozon, request, { waitMs: 60_000 })).carriages).toMatchObject([
      { message: expect.stringContaining("'not told'") },
    ])
  })

  it('are not looked for where a carriage was cancelled before, and are where its status is not told', async () => {
    const change = changed(LIST, answer => {
      const [method] = answer['methods'] as { carriages: object[] }[]
      return { methods: [{ ...method, carriages: [{ id: 5, status: 'cancelled' }, { id: 6 }] }] }
    })
    const { ozon } = wrappedShop({ postings }, { change })
    const done = await handOver(ozon, request)
    expect(done.carriages).toMatchObject([{ item: '6', outcome: 'failed', code: 'CARRIAGE_NOT_FOUND' }])
  })

  it('do not come for a carriage that is cancelled meanwhile', async () => {
    const { ozon } = wrappedShop(
      { postings },
      { change: instead(STATUS, () => json({ result: { status: 'cancelled' } })) },
    )
    expect((await handOver(ozon, request)).carriages).toMatchObject([{ outcome: 'failed', code: 'cancelled' }])
  })

  it('that do not come cost the hand-over nothing', async () => {
    const change = instead('/v2/posting/fbs/act/get-pdf', () => json({ code: 3, message: 'no file' }, 400))
    const { ozon } = wrappedShop({ postings }, { change })
    const ready = onlyReady(await handOver(ozon, request, { files: ['act', 'barcode', 'container-labels'] }))
    expect(ready.act).toBeUndefined()
    expect(ready.barcodeText).toBeDefined()
    expect(ready.undone.map(({ what, outcome }) => [what, outcome])).toEqual([
      ['act', 'failed'],
      ['container-labels', 'failed'],
    ])
    const none = onlyReady(await handOver(ozon, request, { files: [] }))
    expect([none.act, none.barcode, none.barcodeText, none.undone]).toEqual([undefined, undefined, undefined, []])
  })

  it('tell what is in them; where their state does not, the act does', async () => {
    const change = changed(STATUS, answer => ({ result: { ...(answer['result'] as object), added_to_act: [] } }))
    const { ozon } = wrappedShop({ postings }, { change })
    expect(onlyReady(await handOver(ozon, chosen)).postingNumbers).toEqual(['1-1-1', '2-1-1'])
    const untold = both(
      change,
      instead(MEMBERS, () => json({ code: 3, message: 'no act' }, 400)),
    )
    const silent = wrappedShop({ postings }, { change: untold })
    expect((await handOver(silent.ozon, request)).carriages).toMatchObject([
      { outcome: 'unknown', message: expect.stringContaining('do not tell their postings') },
    ])
    const left = changed(STATUS, () => ({
      result: { status: 'ready', added_to_act: ['1-1-1'], removed_from_act: ['2-1-1'] },
    }))
    const other = wrappedShop({ postings }, { change: left })
    const done = await handOver(other.ozon, chosen)
    expect(done.postings).toMatchObject([{ outcome: 'done' }, { outcome: 'failed', code: 'left-out', retryable: true }])
    const all = await handOver(other.ozon, request)
    expect(ends(all)).toMatchObject({ '2-1-1': 'failed', '1-1-1': 'done' })
    const vague = changed(STATUS, () => ({ result: { status: 'ready', added_to_act: ['1-1-1'] } }))
    const { postings: told } = await handOver(wrappedShop({ postings }, { change: vague }).ozon, chosen)
    expect(told).toMatchObject([
      { outcome: 'done' },
      { outcome: 'unknown', message: expect.stringContaining('neither') },
    ])
  })
})
