import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLimiter } from '../../src/http/limiter.ts'
import type { LimiterAnswer } from '../../src/http/types.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { mostWithin } from './windows.ts'

interface Step {
  readonly afterMs: number
  readonly path: string
  readonly what: 'call' | 'call and abort' | 'answer'
  readonly abortAfterMs: number
  readonly answer: LimiterAnswer
}

const PATHS = ['/a', '/b', '/c', '/limited']
const LIMITED = { requests: 3, perMs: 5_000 }

const answers: fc.Arbitrary<LimiterAnswer> = fc.oneof(
  fc.constant({ kind: 'ok' } as const),
  fc.constant({ kind: 'rate-limited' } as const),
  fc.integer({ min: 0, max: 3_000 }).map(retryAfterMs => ({ kind: 'rate-limited', retryAfterMs }) as const),
  fc.constant({ kind: 'circuit-open' } as const),
  fc.integer({ min: 0, max: 1 }).map(remaining => ({ kind: 'ok', remaining }) as const),
)
const steps: fc.Arbitrary<Step> = fc.record({
  afterMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
  path: fc.constantFrom(...PATHS),
  what: fc.constantFrom('call', 'call', 'call', 'call and abort', 'answer'),
  abortAfterMs: fc.integer({ min: 0, max: 2_000 }),
  answer: answers,
})

test('whatever comes and goes, no window is overfull, nobody starves, and each path keeps its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 50 }), fc.array(steps, { maxLength: 150 }), async (rate, story) => {
      const clock = manualClock()
      const limiter = createLimiter({ clock, requestsPerSecond: rate, pathLimits: { '/limited': LIMITED } })
      const sent: { readonly path: string; readonly number: number; readonly at: number }[] = []
      const calls: Promise<'sent' | 'aborted'>[] = []
      for (const [number, step] of story.entries()) {
        await clock.advance(step.afterMs)
        const { path } = step
        if (step.what === 'answer') {
          limiter.observe(path, step.answer)
          continue
        }
        const controller = new AbortController()
        if (step.what === 'call and abort') {
          void clock.sleep(step.abortAfterMs).then(() => controller.abort('aborted'))
        }
        const sending = limiter.acquire(path, { signal: controller.signal }).then(
          () => {
            sent.push({ path, number, at: clock.now() })
            return 'sent' as const
          },
          (reason: unknown) => {
            // Only the abort of the story may refuse.
            expect(reason).toBe('aborted')
            return 'aborted' as const
          },
        )
        calls.push(sending)
      }
      clock.autoAdvance = true
      const ends = await Promise.all(calls)

      expect(ends.filter(end => end === 'sent')).toHaveLength(sent.length)
      const times = sent.map(({ at }) => at)
      expect(mostWithin(times, 1_000)).toBeLessThanOrEqual(rate)
      const limited = sent.filter(({ path }) => path === '/limited').map(({ at }) => at)
      expect(mostWithin(limited, LIMITED.perMs)).toBeLessThanOrEqual(LIMITED.requests)
      for (const path of PATHS) {
        const numbers = sent.filter(each => each.path === path).map(({ number }) => number)
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      }
    }),
    { numRuns: 60 },
  )
})

test('a path that is blocked for an hour holds up no call of another path', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('/a', '/b'), { maxLength: 40 }), async paths => {
      const clock = manualClock()
      const limiter = createLimiter({ clock, requestsPerSecond: 50 })
      limiter.observe('/blocked', { kind: 'rate-limited', retryAfterMs: 3_600_000 })
      const blocked = [limiter.acquire('/blocked'), limiter.acquire('/blocked')]
      const others = paths.map(path => limiter.acquire(path))
      await clock.advance('2s')
      await Promise.all(others)
      await clock.advance('1h')
      await clock.advance('10s')
      await Promise.all(blocked)
    }),
    { numRuns: 20 },
  )
})
