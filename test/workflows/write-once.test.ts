import { describe, expect, it } from 'vitest'
import { OzonError } from '../../src/errors.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { type IntentJournal, memoryIntents } from '../../src/workflows/core/intents.ts'
import { judgeLook, lookupOf } from '../../src/workflows/core/lookup.ts'
import { intentKey, type OnceWrite, writeOnce } from '../../src/workflows/core/write-once.ts'

const lost = (): OzonError => new OzonError('timeout', 'no answer', { outcome: 'unknown' })
const refused = (message: string): OzonError =>
  new OzonError('rejected', message, { outcome: 'rejected', ozonMessage: message })

/** A posting at Ozon's that a cancel call acts on, and what the network does to each call. */
function world(calls: readonly (() => void)[], status = 'awaiting_deliver') {
  const clock = manualClock()
  clock.autoAdvance = true
  const state = { status, sends: 0, looks: 0 }
  const write: OnceWrite<string> = {
    operation: '/v2/posting/fbs/cancel',
    subject: '1-1-1',
    digest: '352',
    noted: {},
    send: async () => {
      calls[state.sends++]?.()
      state.status = 'cancelled'
      return 'cancelled'
    },
    look: async () => {
      state.looks++
      return { facts: { status: state.status }, result: state.status }
    },
  }
  return { clock, state, write }
}

const fail = (error: Error) => (): void => {
  throw error
}

describe('a write that must happen once', () => {
  it('is sent once when it is answered, and its intent is kept before', async () => {
    const { clock, state, write } = world([])
    const states: string[] = []
    const kept = memoryIntents()
    const put: IntentJournal['put'] = async intent => {
      states.push(intent.state)
      await kept.put(intent)
    }
    const journal: IntentJournal = { ...kept, put }
    expect(await writeOnce(write, { clock, journal })).toEqual({
      outcome: 'done',
      how: 'answered',
      result: 'cancelled',
    })
    expect(states).toEqual(['sending', 'done'])
    expect(state.looks).toBe(0)
  })

  it('is found done after a lost answer, and not sent again', async () => {
    const { clock, state, write } = world([])
    const send: OnceWrite<string>['send'] = async options => {
      await write.send(options)
      throw lost()
    }
    const written = await writeOnce({ ...write, send }, { clock, journal: memoryIntents() })
    expect(written).toEqual({ outcome: 'done', how: 'found', result: 'cancelled' })
    expect(state.sends).toBe(1)
  })

  it('is sent again only after the state has said "not done" long enough', async () => {
    const { clock, state, write } = world([fail(lost())])
    const began = clock.now()
    const written = await writeOnce(write, { clock, journal: memoryIntents() })
    expect(written).toMatchObject({ outcome: 'done', how: 'answered' })
    expect(state.sends).toBe(2)
    expect(clock.now() - began).toBeGreaterThanOrEqual(lookupOf(write.operation).settleMs)
  })

  it.each([
    ['forward', 3_600_000],
    ['back', -3_600_000],
  ])('is sent again neither sooner nor later because the system clock was set %s by an hour', async (_, jumpMs) => {
    const { clock, state, write } = world([fail(lost())])
    const corrected = { now: () => clock.now() + (state.looks > 0 ? jumpMs : 0), sleep: clock.sleep.bind(clock) }
    const began = clock.now()
    await writeOnce(write, { clock: corrected, journal: memoryIntents() })
    const { settleMs } = lookupOf(write.operation)
    expect(state.sends).toBe(2)
    expect(clock.now() - began).toBeGreaterThanOrEqual(settleMs)
    expect(clock.now() - began).toBeLessThan(settleMs + 30_000)
  })

  it('is refused without a second request when Ozon refuses it', async () => {
    const error = refused('HAS_INCORRECT_CANCEL_REASON')
    const { clock, state, write } = world([fail(error)])
    expect(await writeOnce(write, { clock, journal: memoryIntents() })).toEqual({
      outcome: 'refused',
      error,
      facts: { status: 'awaiting_deliver' },
    })
    expect(state).toMatchObject({ sends: 1, looks: 1 })
  })

  it('counts as done when Ozon says that it was done before, and the state agrees', async () => {
    for (const words of ['POSTING_ALREADY_CANCELLED', 'posting_already_cancelled: 1-1-1']) {
      const { clock, write } = world([fail(refused(words))], 'cancelled')
      const written = await writeOnce(write, { clock, journal: memoryIntents() })
      expect(written).toMatchObject({ outcome: 'done', how: 'already' })
    }
  })

  it('is refused, with the state as it is, when Ozon says that it was done before and the state denies it', async () => {
    const error = refused('POSTING_ALREADY_CANCELLED')
    const { clock, write } = world([fail(error)])
    const began = clock.now()
    const written = await writeOnce(write, { clock, journal: memoryIntents() })
    expect(written).toEqual({ outcome: 'refused', error, facts: { status: 'awaiting_deliver' } })
    expect(clock.now() - began).toBeLessThan(30_000)
  })

  it('asks the single read before anything follows from what a list does not show', async () => {
    const { clock, state, write } = world([fail(lost())])
    const asked: string[] = []
    const look: OnceWrite<string>['look'] = async (options, how) => {
      asked.push(how)
      return how === 'single' ? { facts: { status: 'cancelled' } } : (write.look?.(options, how) ?? { facts: {} })
    }
    expect(await writeOnce({ ...write, look }, { clock, journal: memoryIntents() })).toMatchObject({ how: 'found' })
    expect(state.sends).toBe(1)
    expect(asked.filter(how => how === 'single')).toHaveLength(1)
  })

  it('is not told as done by a state that somebody else may have made, where the act itself counts', async () => {
    const { clock, write } = world([fail(lost())])
    const box: OnceWrite<string> = {
      ...write,
      operation: '/v1/carriage/container/create',
      noted: { containerIdsBefore: ['1'] },
      look: async () => ({ facts: { containerIds: ['1', '2'] }, result: '2' }),
    }
    expect(await writeOnce(box, { clock, journal: memoryIntents() })).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('who made it so'),
    })
  })

  it('looks where a refusal may mean that it was done before, and stays refused where the state does not show it', async () => {
    const error = refused('has_incorrect_status')
    const ship = { operation: '/v4/posting/fbs/ship' }
    const look = (status: string) => async () => ({ facts: { status, actions: [] } })
    const packed = world([fail(error)])
    const found = { ...packed.write, ...ship, look: look('awaiting_registration') }
    expect(await writeOnce(found, { clock: packed.clock, journal: memoryIntents() })).toMatchObject({ how: 'already' })
    for (const status of ['awaiting_packaging', 'awaiting_approve']) {
      const { clock, state, write } = world([fail(error)])
      const written = await writeOnce({ ...write, ...ship, look: look(status) }, { clock, journal: memoryIntents() })
      expect(written).toMatchObject({ outcome: 'refused', error })
      expect(state.sends).toBe(1)
    }
  })

  it('is refused after a lost answer only when the state agrees that it was not done', async () => {
    const error = refused('HAS_INCORRECT_STATUS')
    const { clock, state, write } = world([fail(lost()), fail(error)])
    const journal = memoryIntents()
    const began = clock.now()
    const written = await writeOnce(write, { clock, journal })
    expect(written).toEqual({ outcome: 'refused', error, facts: { status: 'awaiting_deliver' } })
    // The first request may still show late.
    expect(clock.now() - began).toBeGreaterThan(600_000)
    expect(await journal.get(intentKey(write))).toMatchObject({ state: 'refused' })
    expect(state.sends).toBe(2)
  })

  it('is found done when a second request is refused because the first was carried out late', async () => {
    const { clock, state, write } = world([fail(lost())])
    const send: OnceWrite<string>['send'] = async options => {
      await write.send(options)
      throw refused('HAS_INCORRECT_STATUS')
    }
    const first: OnceWrite<string>['send'] = options => (state.sends === 0 ? write.send(options) : send(options))
    const written = await writeOnce({ ...write, send: first }, { clock, journal: memoryIntents() })
    expect(written).toMatchObject({ outcome: 'done', how: 'found' })
    expect(state.sends).toBe(2)
  })

  it('ends unknown, with advice, when reading tells nothing', async () => {
    const { clock, write } = world([fail(lost()), fail(lost())])
    const look: OnceWrite<string>['look'] = async () => ({ facts: {} })
    const written = await writeOnce({ ...write, look }, { clock, journal: memoryIntents() })
    expect(written).toMatchObject({ outcome: 'unknown', advice: expect.stringContaining('1-1-1') })
    const silent: OnceWrite<string>['look'] = async () => {
      throw lost()
    }
    const unread = await writeOnce({ ...write, look: silent }, { clock, journal: memoryIntents() })
    expect(unread).toMatchObject({ outcome: 'unknown' })
  })

  it('ends unknown when it is lost again and again', async () => {
    const { clock, state, write } = world([fail(lost()), fail(lost()), fail(lost()), fail(lost()), fail(lost())])
    expect(await writeOnce(write, { clock, journal: memoryIntents() })).toMatchObject({
      outcome: 'unknown',
      message:
        '/v2/posting/fbs/cancel for 1-1-1: its state does not show it after 4 requests, whose answers were lost. Last error: no answer',
      error: { kind: 'timeout' },
    })
    expect(state.sends).toBe(4)
  })

  it('is sent again at once where that is harmless, and given up where nothing can be read', async () => {
    const { clock, state, write } = world([fail(lost())])
    const { look: _look, ...blind } = write
    const harmless = { ...blind, operation: '/v3/posting/fbs/package-label/create' }
    expect(await writeOnce(harmless, { clock, journal: memoryIntents() })).toMatchObject({ outcome: 'done' })
    expect(state.sends).toBe(2)
    const { clock: other, write: again } = world([fail(lost())])
    const { look: _again, ...unread } = again
    expect(await writeOnce(unread, { clock: other, journal: memoryIntents() })).toMatchObject({ outcome: 'unknown' })
  })

  it('waits while Ozon is at it', async () => {
    const { clock, write } = world([fail(lost())], 'ship_in_process')
    let looks = 0
    const ship: OnceWrite<string> = {
      ...write,
      operation: '/v4/posting/fbs/ship',
      look: async () => ({ facts: { status: ++looks < 12 ? 'ship_in_process' : 'awaiting_deliver', actions: [] } }),
    }
    expect(await writeOnce(ship, { clock, journal: memoryIntents() })).toEqual({ outcome: 'done', how: 'found' })
  })

  it('begins with a look after a crash, with what was noted then', async () => {
    const journal = memoryIntents()
    const { clock, state, write } = world([], 'cancelled')
    await journal.put({ key: '/v2/posting/fbs/cancel 1-1-1 352', state: 'sending', noted: { before: 'then' } })
    expect(await writeOnce(write, { clock, journal })).toMatchObject({ outcome: 'done', how: 'found' })
    expect(state.sends).toBe(0)
    expect(await writeOnce(write, { clock, journal })).toMatchObject({
      outcome: 'done',
      how: 'found',
      result: 'cancelled',
    })
    expect(state.looks).toBe(1)
  })

  it('begins anew when an earlier run was refused, with what is noted now', async () => {
    const journal = memoryIntents()
    const { clock, state, write } = world([])
    const key = '/v2/posting/fbs/cancel 1-1-1 352'
    await journal.put({ key, state: 'refused', noted: { before: 'then' } })
    const written = await writeOnce({ ...write, noted: { before: 'now' } }, { clock, journal })
    expect(written).toMatchObject({ outcome: 'done', how: 'answered' })
    expect(await journal.get(key)).toMatchObject({ state: 'done', noted: { before: 'now' } })
    expect(state.looks).toBe(0)
  })

  it('is carried out once by two calls with one journal', async () => {
    const { clock, state, write } = world([fail(lost())])
    const journal = memoryIntents()
    const controller = new AbortController()
    const reason = new Error('enough')
    const all = Promise.allSettled([
      writeOnce(write, { clock, journal }),
      writeOnce(write, { clock, journal, signal: controller.signal }),
      writeOnce(write, { clock, journal }),
    ])
    controller.abort(reason)
    const [first, given, third] = await all
    expect(first).toMatchObject({ value: { outcome: 'done', how: 'answered' } })
    expect(given).toEqual({ status: 'rejected', reason })
    expect(third).toMatchObject({ value: { outcome: 'done', how: 'found', result: 'cancelled' } })
    expect(state.sends).toBe(2)
    // Nobody waits for those who are through.
    expect(await writeOnce(write, { clock, journal })).toMatchObject({ outcome: 'done', how: 'found' })
  })

  it('is not told as refused when the journal fails after it was carried out', async () => {
    const { clock, state, write } = world([])
    const kept = memoryIntents()
    const full = new OzonError('configuration', 'the disk is full', { outcome: 'not-sent' })
    const put: IntentJournal['put'] = async intent => {
      if (intent.state === 'done') throw full
      await kept.put(intent)
    }
    await expect(writeOnce(write, { clock, journal: { ...kept, put } })).rejects.toBe(full)
    expect(state.sends).toBe(1)
    expect(await writeOnce(write, { clock, journal: kept })).toMatchObject({ outcome: 'done', how: 'found' })
    expect(state.sends).toBe(1)
  })

  it("goes out with the signal's reason and leaves the intent open", async () => {
    const journal = memoryIntents()
    const reason = new Error('stop')
    const { clock, write } = world([fail(reason)])
    await expect(writeOnce(write, { clock, journal, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(await journal.get('/v2/posting/fbs/cancel 1-1-1 352')).toMatchObject({ state: 'sending' })
    const aborted = new OzonError('aborted', 'closed', { outcome: 'unknown' })
    const closing = world([fail(aborted)])
    await expect(writeOnce(closing.write, { clock, journal: memoryIntents() })).rejects.toBe(aborted)
  })
})

describe('the rules of a lookup', () => {
  it('prove nothing by what was not told', () => {
    const row = lookupOf('/v2/posting/fbs/cancel')
    expect(judgeLook(row, {}, {})).toBe('cannot-tell')
    expect(judgeLook(row, { status: 'delivering' }, {})).toBe('not-done')
  })

  it('compare lists as sets with what was noted', () => {
    const row = lookupOf('/v4/posting/fbs/ship/package')
    const noted = { quantitiesBefore: ['5:2', '7:1'], quantitiesAfter: ['5:1', '7:1'] }
    expect(judgeLook(row, { quantities: ['7:1', '5:1'], actions: [] }, noted)).toBe('done')
    expect(judgeLook(row, { quantities: ['7:1', '5:2'], actions: [] }, noted)).toBe('not-done')
    expect(judgeLook(row, { quantities: ['7:1', '5:2'], actions: ['ship_async_in_process'] }, noted)).toBe('pending')
    expect(judgeLook(row, { quantities: ['5:1'] }, noted)).toBe('cannot-tell')
  })

  it('are there for every write of a workflow', () => {
    expect(() => lookupOf('/v1/chat/start')).toThrow('No rule says')
  })
})
