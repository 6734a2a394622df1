import { getEventListeners } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { isConfigurationError } from '../../src/errors.ts'
import { createLimiter, type LimiterOptions } from '../../src/http/limiter.ts'
import type { Limiter } from '../../src/http/types.ts'
import { type Clock, type ManualClock, manualClock, systemClock } from '../../src/internal/clock.ts'
import { steadyTime } from '../../src/internal/steady-time.ts'
import { mostWithin } from './windows.ts'

const START = Date.parse('2026-11-22T09:00:00Z')

interface Bench {
  readonly clock: ManualClock
  readonly limiter: Limiter
  readonly sent: { readonly path: string; readonly at: number; readonly name?: string }[]
  go(path: string, name?: string, signal?: AbortSignal): Promise<void>
  goTimes(times: number, path: string): Promise<void>[]
}

function bench(options: LimiterOptions = {}): Bench {
  const clock = manualClock(START)
  const limiter = createLimiter({ clock, ...options })
  const sent: { path: string; at: number; name?: string }[] = []
  const go = async (path: string, name?: string, signal?: AbortSignal): Promise<void> => {
    await limiter.acquire(path, signal === undefined ? {} : { signal })
    sent.push({ path, at: clock.now() - START, ...(name === undefined ? {} : { name }) })
  }
  return { clock, limiter, sent, go, goTimes: (times, path) => Array.from({ length: times }, () => go(path)) }
}

describe('the overall rate', () => {
  test('after a quiet time ten leave at once, the rest evenly', async () => {
    const { clock, sent, goTimes } = bench({ requestsPerSecond: 20 })
    void goTimes(14, '/a')
    await clock.advance(200)
    // One every 1,025 / 20 = 51.25 ms, on a clock of whole milliseconds.
    expect(sent.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 52, 103, 154])
  })

  test.each([1, 2, 25, 50])('at %i a second no 1,000 ms hold more, and the rate is all but reached', async rate => {
    const { clock, sent, goTimes } = bench({ requestsPerSecond: rate })
    clock.autoAdvance = true
    await Promise.all(goTimes(rate * 6, '/a'))
    const times = sent.map(({ at }) => at)
    expect(mostWithin(times, 1_000)).toBe(rate)
    const steady = times.slice(rate)
    const perSecond = ((steady.length - 1) * 1_000) / ((steady.at(-1) ?? 0) - (steady[0] ?? 0))
    expect(perSecond).toBeGreaterThan(0.95 * rate)
  })

  test('waiting before a full window earns no second burst', async () => {
    const { clock, sent, goTimes } = bench({ requestsPerSecond: 50 })
    clock.autoAdvance = true
    await Promise.all(goTimes(150, '/a'))
    const later = sent.slice(50).map(({ at }) => at)
    expect(mostWithin(later, 20)).toBeLessThanOrEqual(3)
  })

  test('a rate below one a second makes the pause longer', async () => {
    const { clock, sent, goTimes } = bench({ requestsPerSecond: 0.5 })
    void goTimes(3, '/a')
    await clock.advance('5s')
    expect(sent.map(({ at }) => at)).toEqual([0, 2_050, 4_100])
  })

  test('without an option 25 leave in a second', async () => {
    const { clock, sent, goTimes } = bench()
    void goTimes(100, '/a')
    await clock.advance(1_000)
    expect(sent).toHaveLength(25)
  })

  test('what left before the first answer counts from that answer, since cold connections deliver late', async () => {
    const { clock, limiter, sent, goTimes } = bench({ requestsPerSecond: 5 })
    void goTimes(6, '/a')
    await clock.advance(900)
    limiter.observe('/a', { kind: 'ok' })
    await clock.advance(1_000)
    expect(sent).toHaveLength(5)
    await clock.advance(25)
    expect(sent.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 1_925])
  })

  test('Infinity lets everybody pass at once', async () => {
    const { sent, goTimes } = bench({ requestsPerSecond: Number.POSITIVE_INFINITY, pathLimits: { '/a': PER_MINUTE } })
    await Promise.all(goTimes(1_000, '/a'))
    expect(sent.every(({ at }) => at === 0)).toBe(true)
  })

  test('thousands that wait at once cost little', async () => {
    const { clock, sent, goTimes } = bench({ requestsPerSecond: 50 })
    clock.autoAdvance = true
    const began = performance.now()
    await Promise.all([...goTimes(2_500, '/a'), ...goTimes(2_500, '/b')])
    expect(sent).toHaveLength(5_000)
    expect(performance.now() - began).toBeLessThan(8_000)
  })

  test('a system clock that is set back does not stop the calls', async () => {
    let now = START
    const moving = manualClock(START)
    const clock: Clock = { now: () => now, sleep: (ms, signal) => moving.sleep(ms, signal) }
    const limiter = createLimiter({ clock, requestsPerSecond: 1 })
    await limiter.acquire('/a')
    now -= 3_600_000
    const second = limiter.acquire('/a')
    now += 1_025
    await moving.advance(1_025)
    await expect(second).resolves.toBeUndefined()
  })
})

describe('a system clock that is set', () => {
  test.each([
    ['forward ten times', Array.from({ length: 10 }, () => 500)],
    ['back and forward', [-5_000, 5_000]],
  ])('%s lets no more requests leave', async (_, jumps) => {
    const moving = manualClock(START)
    let set = 0
    const clock: Clock = {
      now: () => moving.now() + set,
      monotonic: () => moving.now(),
      sleep: (ms, signal) => moving.sleep(ms, signal),
    }
    const limiter = createLimiter({ clock, requestsPerSecond: 20 })
    let sent = 0
    for (let i = 0; i < 100; i++) void limiter.acquire(`/${i % 3}`).then(() => sent++)
    for (let at = 0; at < 10; at++) {
      set += jumps[at] ?? 0
      await moving.advance(100)
      void limiter.acquire('/other').then(() => sent++)
    }
    expect(sent).toBeLessThanOrEqual(20)
    expect(sent).toBeGreaterThan(10)
  })

  test('is not asked how long something took', () => {
    const spy = vi.spyOn(Date, 'now')
    const time = steadyTime(systemClock)
    const first = time()
    spy.mockReturnValue(Date.now() + 3_600_000)
    expect(time() - first).toBeLessThan(60_000)
    spy.mockRestore()
  })
})

const PER_MINUTE = { requests: 2, perMs: 60_000 }

describe('one path', () => {
  test('keeps the order in which calls came', async () => {
    const { clock, sent, go } = bench({ requestsPerSecond: 3 })
    clock.autoAdvance = true
    await Promise.all(['first', 'second', 'third', 'fourth', 'fifth'].map(name => go('/a', name)))
    expect(sent.map(({ name }) => name)).toEqual(['first', 'second', 'third', 'fourth', 'fifth'])
  })

  test("keeps Ozon's own limit of it, and others pass meanwhile", async () => {
    const { clock, sent, goTimes } = bench({ pathLimits: { '/v2/products/stocks': PER_MINUTE } })
    void goTimes(3, '/v2/products/stocks')
    void goTimes(3, '/b')
    await clock.advance('61s')
    expect(sent.filter(({ path }) => path === '/b').map(({ at }) => at)).toEqual([0, 0, 0])
    expect(sent.filter(({ path }) => path !== '/b')).toHaveLength(2)
    await clock.advance(500)
    expect(sent.at(-1)).toMatchObject({ path: '/v2/products/stocks', at: 61_500 })
  })

  test('may have several limits', async () => {
    const drafts = [PER_MINUTE, { requests: 3, perMs: 3_600_000 }]
    const { clock, sent, goTimes } = bench({ pathLimits: { '/drafts': drafts } })
    void goTimes(5, '/drafts')
    await clock.advance('1h')
    expect(sent.map(({ at }) => at)).toEqual([0, 0, 61_500])
  })

  test('is held up by Retry-After, and no other path is', async () => {
    const { clock, limiter, sent, go } = bench()
    limiter.observe('/a', { kind: 'rate-limited', retryAfterMs: 5_000 })
    void go('/a')
    void go('/b')
    await clock.advance(4_999)
    expect(sent.map(({ path }) => path)).toEqual(['/b'])
    await clock.advance(1)
    expect(sent.at(-1)).toEqual({ path: '/a', at: 5_000 })
  })

  test('rests longer from the second 429 in a row on, though Retry-After goes on saying one second', async () => {
    for (const requestsPerSecond of [25, Number.POSITIVE_INFINITY]) {
      const { clock, limiter, sent, go } = bench({ requestsPerSecond })
      for (const pauseMs of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
        const from = clock.now() - START
        for (let burst = 0; burst < 3; burst++) limiter.observe('/a', { kind: 'rate-limited', retryAfterMs: 1_000 })
        void go('/a')
        await go('/b')
        expect(sent.at(-1)).toEqual({ path: '/b', at: from })
        await clock.advance(pauseMs)
        expect(sent.at(-1)).toEqual({ path: '/a', at: from + pauseMs })
        await clock.advance(50)
      }
      limiter.observe('/a', { kind: 'ok' })
      limiter.observe('/a', { kind: 'rate-limited', retryAfterMs: 90_000 })
      const from = clock.now() - START
      void go('/a')
      await clock.advance(90_000)
      expect(sent.at(-1)).toEqual({ path: '/a', at: from + 90_000 })
    }
  })

  test('rests for a minute when its circle is open', async () => {
    const { clock, limiter, sent, go } = bench({ requestsPerSecond: Number.POSITIVE_INFINITY })
    limiter.observe('/a', { kind: 'circuit-open' })
    void go('/a')
    void go('/b')
    await clock.advance('1m')
    expect(sent).toEqual([
      { path: '/b', at: 0 },
      { path: '/a', at: 60_000 },
    ])
  })

  test('a wait that no timer can hold is waited for in parts', async () => {
    const { clock, sent, goTimes } = bench({ pathLimits: { '/a': { requests: 1, perMs: 30 * 86_400_000 } } })
    void goTimes(2, '/a')
    await clock.advance('30d')
    expect(sent).toHaveLength(1)
    await clock.advance('1d')
    expect(sent).toHaveLength(2)
  })

  test.each([400 * 86_400_000, Number.POSITIVE_INFINITY])(
    'a Retry-After of %d ms closes it for a day only',
    async ms => {
      const { clock, limiter, sent, go } = bench()
      limiter.observe('/a', { kind: 'rate-limited', retryAfterMs: ms })
      void go('/a')
      await clock.advance('23h')
      expect(sent).toEqual([])
      await clock.advance('1h')
      expect(sent).toHaveLength(1)
    },
  )

  test.each([0, -1, Number.NaN])('a Retry-After of %d ms says nothing about an open circle', async retryAfterMs => {
    const { clock, limiter, sent, go } = bench()
    limiter.observe('/a', { kind: 'circuit-open', retryAfterMs })
    void go('/a')
    await clock.advance('1m')
    expect(sent).toEqual([{ path: '/a', at: 60_000 }])
  })

  test('is halved by 429, once for a burst of them, and recovers slowly', async () => {
    const { clock, limiter, goTimes, sent } = bench({ requestsPerSecond: 20 })
    const rateIn = async (ms: number): Promise<number> => {
      const before = sent.length
      for (let passed = 0; passed < ms; passed += 1_000) {
        await clock.advance(1_000)
        limiter.observe('/a', { kind: 'ok' })
      }
      return ((sent.length - before) * 1_000) / ms
    }
    for (let i = 0; i < 7; i++) limiter.observe('/a', { kind: 'rate-limited' })
    void goTimes(2_000, '/a')
    expect(await rateIn(9_000)).toBeCloseTo(10 / 1.025, 0)
    limiter.observe('/a', { kind: 'rate-limited' })
    expect(await rateIn(9_000)).toBeCloseTo(5 / 1.025, 0)
    await clock.advance(1_001)
    expect(await rateIn(9_000)).toBeCloseTo(7 / 1.025, 0)
    await rateIn(90_000)
    expect(await rateIn(9_000)).toBeCloseTo(20 / 1.025, 0)
  })

  test('is never slowed below one call in four seconds', async () => {
    const { clock, limiter, goTimes, sent } = bench({ requestsPerSecond: 2 })
    for (let i = 0; i < 9; i++) {
      limiter.observe('/a', { kind: 'rate-limited' })
      await clock.advance(1_000)
    }
    void goTimes(3, '/a')
    await clock.advance(1)
    await clock.advance(4_100)
    expect(sent).toHaveLength(2)
  })

  test('is free again when it has recovered and answers well', async () => {
    const { clock, limiter, goTimes, sent } = bench({ requestsPerSecond: 10 })
    limiter.observe('/a', { kind: 'rate-limited' })
    void goTimes(1, '/a')
    await clock.advance('2m')
    void goTimes(1, '/a')
    limiter.observe('/a', { kind: 'ok' })
    const before = sent.length
    void goTimes(10, '/a')
    await clock.advance(0)
    expect(sent.length - before).toBeGreaterThan(2)
  })
})

describe('all paths', () => {
  test('take turns: a late call does not wait behind hundreds of another path', async () => {
    const { clock, sent, go, goTimes } = bench({ requestsPerSecond: 10 })
    void goTimes(500, '/busy')
    await clock.advance('10s')
    void go('/rare')
    await clock.advance(250)
    expect(sent.some(({ path }) => path === '/rare')).toBe(true)
  })

  test('go on when nothing of the quota of one is left: that one waits a second, since others of the seller used it', async () => {
    const { clock, limiter, sent, go } = bench()
    await go('/a')
    await clock.advance(100)
    limiter.observe('/a', { kind: 'ok', remaining: 0 })
    void go('/a')
    void go('/b')
    await clock.advance(1_024)
    expect(sent.map(({ path }) => path)).toEqual(['/a', '/b'])
    await clock.advance(1)
    expect(sent.at(-1)).toEqual({ path: '/a', at: 1_125 })
  })

  test('do not pause twice when their own requests used the quota', async () => {
    const { clock, limiter, sent, go, goTimes } = bench({ requestsPerSecond: 2 })
    limiter.observe('/a', { kind: 'ok' })
    await Promise.all(goTimes(2, '/a'))
    await clock.advance(500)
    limiter.observe('/a', { kind: 'ok', remaining: 0 })
    void go('/a')
    await clock.advance(525)
    expect(sent).toHaveLength(3)
  })

  test('go on when something of the quota is left', async () => {
    const { limiter, sent, go } = bench()
    limiter.observe('/a', { kind: 'ok', remaining: 1 })
    await go('/a')
    expect(sent).toHaveLength(1)
  })
})

describe('abort', () => {
  test('a signal that is aborted already refuses with its reason', async () => {
    const { go } = bench()
    const reason = { why: 'changed my mind' }
    await expect(go('/a', undefined, AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  test('a waiting call leaves with the reason, frees its place and leaves no listener and no timer', async () => {
    const { clock, sent, go } = bench({ requestsPerSecond: 1 })
    const controller = new AbortController()
    const reason = new Error('enough')
    await go('/a', 'first')
    const waiting = go('/a', 'aborted', controller.signal)
    const next = go('/a', 'next')
    controller.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    await clock.advance(1_025)
    await next
    expect(sent.map(({ name }) => name)).toEqual(['first', 'next'])
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  test('when the last one who waits leaves, the timer ends', async () => {
    let open = 0
    const inner = manualClock(START)
    const clock: Clock = {
      now: () => inner.now(),
      async sleep(ms, signal) {
        open++
        await inner.sleep(ms, signal).finally(() => open--)
      },
    }
    const limiter = createLimiter({ clock, requestsPerSecond: 1 })
    await limiter.acquire('/a')
    const controller = new AbortController()
    const waiting = limiter.acquire('/a', { signal: controller.signal })
    expect(open).toBe(1)
    controller.abort('gone')
    await expect(waiting).rejects.toBe('gone')
    await new Promise(done => setImmediate(done))
    expect(open).toBe(0)
  })

  test('a call that went through leaves no listener', async () => {
    const { clock, go } = bench({ requestsPerSecond: 2 })
    clock.autoAdvance = true
    const { signal } = new AbortController()
    await Promise.all([1, 2, 3, 4].map(() => go('/a', undefined, signal)))
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  test('a shorter wait that turns up wakes the limiter earlier', async () => {
    const { clock, limiter, sent, go } = bench()
    limiter.observe('/a', { kind: 'circuit-open' })
    limiter.observe('/b', { kind: 'rate-limited', retryAfterMs: 2_000 })
    void go('/a')
    void go('/b')
    await clock.advance(2_000)
    expect(sent).toEqual([{ path: '/b', at: 2_000 }])
  })
})

test.each([
  { requestsPerSecond: 0 },
  { requestsPerSecond: 51 },
  { requestsPerSecond: Number.NaN },
  { pathLimits: { '/a': { requests: 0, perMs: 1_000 } } },
  { pathLimits: { '/a': [{ requests: 1, perMs: Number.POSITIVE_INFINITY }] } },
])('a limiter of %o is refused with the rule', options => {
  try {
    createLimiter(options)
    expect.unreachable()
  } catch (error) {
    expect(isConfigurationError(error) && error.problems).toHaveLength(1)
  }
})
