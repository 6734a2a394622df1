import { describe, expect, it } from 'vitest'
import { OzonError } from '../src/errors.ts'
import { manualClock } from '../src/internal/clock.ts'
import { type Waiting, waitFor } from '../src/waiting.ts'

function waiting(values: readonly unknown[], more: Partial<Waiting<unknown>> = {}) {
  const clock = manualClock()
  clock.autoAdvance = true
  const left = [...values]
  const plan: Waiting<unknown> = {
    clock,
    deadlineMs: 60_000,
    pausesMs: [1_000, 5_000],
    read: async () => {
      const value = left.length > 1 ? left.shift() : left[0]
      if (value instanceof Error) throw value
      return value
    },
    judge: value =>
      value === 'ready' ? 'done' : value === 'broken' ? 'failed' : value === 'odd' ? 'unknown' : 'go-on',
    ...more,
  }
  return { clock, plan }
}

const passing = (): OzonError => new OzonError('server', 'busy', { retryable: true })

describe('a wait', () => {
  it('looks with growing pauses until the state is done', async () => {
    const { clock, plan } = waiting(['busy', 'busy', 'ready'])
    const began = clock.now()
    expect(await waitFor(plan)).toEqual({ ended: 'done', value: 'ready', looks: 3, waitedMs: 11_000 })
    expect(clock.now() - began).toBe(11_000)
  })

  it('is over at its deadline although the system clock was set back by an hour', async () => {
    const { clock, plan } = waiting(['busy'])
    let setBackMs = 0
    const corrected = { now: () => clock.now() - setBackMs, sleep: clock.sleep.bind(clock) }
    const onLook = (): void => {
      setBackMs = 3_600_000
    }
    const began = clock.now()
    expect(await waitFor({ ...plan, clock: corrected, onLook })).toMatchObject({ ended: 'late', value: 'busy' })
    expect(clock.now() - began).toBeLessThanOrEqual(65_000)
  })

  it('ends at once when the state says that it failed', async () => {
    const { plan } = waiting(['broken'])
    expect(await waitFor(plan)).toMatchObject({ ended: 'failed', value: 'broken', looks: 1 })
  })

  it('ends at its deadline, and tells what was seen last', async () => {
    const { plan } = waiting(['busy', 'odd'])
    expect(await waitFor(plan)).toMatchObject({ ended: 'late', value: 'odd', waitedMs: 60_000 })
  })

  it('looks over reads that fail in passing, and tells the last of them when it is late', async () => {
    const { plan } = waiting([passing(), 'busy', passing(), 'ready'])
    expect(await waitFor(plan)).toMatchObject({ ended: 'done', looks: 4 })
    const error = passing()
    const { plan: hopeless } = waiting([error])
    expect(await waitFor(hopeless)).toMatchObject({ ended: 'late', lastError: error })
  })

  it('ends with errors that would come back for ever, whatever they are', async () => {
    const wrongKey = new OzonError('authentication', 'no', {})
    await expect(waitFor(waiting([wrongKey]).plan)).rejects.toBe(wrongKey)
    const other = new TypeError('a mistake of the caller')
    await expect(waitFor(waiting([other]).plan)).rejects.toBe(other)
  })

  it("ends with the signal's own reason", async () => {
    const reason = new Error('shutting down')
    const { plan } = waiting(['busy'], { signal: AbortSignal.abort(reason) })
    await expect(waitFor(plan)).rejects.toBe(reason)
  })

  it('tells every look', async () => {
    const seen: unknown[] = []
    const { plan } = waiting(['busy', 'ready'], { onLook: (value, looks) => seen.push([value, looks]) })
    await waitFor(plan)
    expect(seen).toEqual([
      ['busy', 1],
      ['ready', 2],
    ])
  })
})
