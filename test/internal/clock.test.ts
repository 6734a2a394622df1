import { getEventListeners } from 'node:events'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { linkSignals } from '../../src/internal/abort.ts'
import { manualClock, systemClock } from '../../src/internal/clock.ts'
import { nearest } from '../../src/internal/nearest.ts'

describe('a manual clock', () => {
  it('stands still until it is moved, and fires what is due in order', async () => {
    const clock = manualClock('2026-11-22T09:00:00Z')
    const fired: string[] = []
    const wait = async (ms: number, name: string): Promise<void> => {
      await clock.sleep(ms)
      fired.push(`${name} at ${new Date(clock.now()).toISOString().slice(11, 19)}`)
    }
    const all = [wait(90_000, 'b'), wait(60_000, 'a'), wait(90_000, 'c'), wait(3_600_000, 'd'), wait(-5, 'now')]
    await clock.advance('2m')
    expect(fired).toEqual(['now at 09:00:00', 'a at 09:01:00', 'b at 09:01:30', 'c at 09:01:30'])
    expect(clock.now()).toBe(Date.parse('2026-11-22T09:02:00Z'))
    await clock.advance(3_600_000)
    await Promise.all(all)
    expect(fired).toHaveLength(5)
  })

  it('lets work that follows a timer set new ones before time goes on', async () => {
    const clock = manualClock(0)
    const at: number[] = []
    const chain = (async () => {
      for (let i = 0; i < 4; i++) {
        await clock.sleep(10)
        at.push(clock.now())
      }
    })()
    await clock.advance(100)
    await chain
    expect(at).toEqual([10, 20, 30, 40])
    expect(clock.now()).toBe(100)
  })

  it('jumps by itself when told to', async () => {
    const clock = manualClock(0)
    const before = clock.sleep(5_000)
    clock.autoAdvance = true
    expect(clock.autoAdvance).toBe(true)
    await before
    await clock.sleep(86_400_000)
    expect(clock.now()).toBe(86_405_000)
  })

  it('that jumps by itself is moved by what was asked, whatever waits longer meanwhile', async () => {
    const clock = manualClock(0)
    clock.autoAdvance = true
    let isOver = false
    const poll = async (): Promise<void> => {
      while (!isOver) await clock.sleep(7_000)
    }
    const moved: number[] = []
    const polling = poll()
    for (let i = 1; i <= 3; i++) {
      const before = clock.now()
      await clock.advance('1m')
      moved.push(clock.now() - before)
    }
    isOver = true
    await polling
    expect(moved).toEqual([60_000, 60_000, 60_000])
  })

  it('tells whole milliseconds, and wakes nobody too early', async () => {
    const clock = manualClock(0.7)
    expect(clock.now()).toBe(0)
    const wokenAt: number[] = []
    const waits = [0.2, 10.5, 11].map(async ms => {
      await clock.sleep(ms)
      wokenAt.push(clock.now())
    })
    await clock.advance(10.5)
    expect(clock.now()).toBe(11)
    await Promise.all(waits)
    expect(wokenAt).toEqual([1, 11, 11])
  })

  it('refuses to be advanced by what is no duration', async () => {
    const clock = manualClock(0)
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, -1, 'soon']) {
      await expect(clock.advance(wrong)).rejects.toThrow(RangeError)
    }
    expect(clock.now()).toBe(0)
  })

  it("ends a wait with the signal's own reason, and leaves nothing behind", async () => {
    for (const clock of [manualClock(0), systemClock]) {
      const controller = new AbortController()
      const wait = clock.sleep(60_000, controller.signal)
      controller.abort('enough')
      await expect(wait).rejects.toBe('enough')
      await expect(clock.sleep(1, controller.signal)).rejects.toBe('enough')
      expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
    }
    const controller = new AbortController()
    await systemClock.sleep(1, controller.signal)
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
  })

  it('sleeps longer than a timer can', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const controller = new AbortController()
    let isOver = false
    const month = systemClock.sleep(30 * 86_400_000, controller.signal).then(() => {
      isOver = true
    })
    const reason = new Error('enough')
    const late = new AbortController()
    const givenUp = systemClock.sleep(60 * 86_400_000, late.signal)
    await vi.advanceTimersByTimeAsync(30 * 86_400_000 - 1)
    expect(isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await month
    late.abort(reason)
    await expect(givenUp).rejects.toBe(reason)
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it('refuses a start that is no moment', () => {
    expect(() => manualClock('2026-11-22')).toThrow(/^start must be RFC 3339/)
    expect(() => manualClock(Number.NaN)).toThrow(/finite/)
  })
})

describe('linked signals', () => {
  it('follow the first parent that aborts, with its reason, and detach', () => {
    const [a, b] = [new AbortController(), new AbortController()]
    const link = linkSignals(a.signal, undefined, b.signal)
    b.abort('b')
    expect(link.signal.reason).toBe('b')
    link.release()
    expect(getEventListeners(a.signal, 'abort')).toHaveLength(0)
    expect(linkSignals(a.signal, b.signal).signal.reason).toBe('b')
    const own = linkSignals(a.signal)
    own.abort('own')
    expect(own.signal.reason).toBe('own')
  })
})

it('the nearest word is the one with the fewest changes, and none when all are far', () => {
  expect(nearest('apikey', ['apiKey', 'clientId'], 2)).toEqual(['apiKey'])
  expect(nearest('Statuses', ['status', 'statuses'], 2)).toEqual(['statuses', 'status'])
  expect(nearest('zzz', ['apiKey'], 1)).toEqual([])
  expect(nearest('', [''], 1)).toEqual([''])
})
