import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OzonErrorKind } from '../../src/errors.ts'
import { endingOf } from '../../src/http/endings.ts'
import { BACKOFF, decideRetry, isRepeatable, type RetryFailure, type RetryQuestion } from '../../src/http/retry.ts'

const network: RetryFailure = { kind: 'network', surelyNotDone: false, mayPass: true }
const refused: RetryFailure = { ...network, surelyNotDone: true }
const limited: RetryFailure = { kind: 'rate-limited', surelyNotDone: true, mayPass: true }
const circuit: RetryFailure = { ...limited, kind: 'circuit-open' }

function ask(changes: Partial<RetryQuestion>): ReturnType<typeof decideRetry> {
  const usual = { attempt: 1, attempts: 5, random: 0.5, elapsedMs: 0, totalTimeoutMs: 180_000 }
  return decideRetry({ effect: 'read', failure: network, ...usual, ...changes })
}

describe('what is repeated', () => {
  test.each<[OzonErrorKind, boolean, boolean, boolean]>([
    // kind, surely not done, read repeats, write repeats
    ['network', false, true, false],
    ['network', true, true, true],
    ['timeout', false, true, false],
    ['answer-invalid', false, true, false],
    ['server', false, true, false],
    ['rate-limited', true, true, true],
    ['circuit-open', true, true, true],
    ['rejected', true, false, false],
    ['authentication', true, false, false],
    ['permission', true, false, false],
    ['not-found', true, false, false],
    ['conflict', true, false, false],
    ['switched-off', true, false, false],
    ['redirect', true, false, false],
  ])('%s (surely not done: %s): a read %s, a task or write %s', (kind, surelyNotDone, read, write) => {
    const failure = { kind, surelyNotDone, mayPass: true }
    expect(isRepeatable('read', failure)).toBe(read)
    expect(isRepeatable('task', failure)).toBe(write)
    expect(isRepeatable('write', failure)).toBe(write)
  })

  test('what must fail again is not repeated', () => {
    expect(ask({ failure: { ...refused, mayPass: false } })).toEqual({ retry: false, reason: 'not-repeatable' })
  })

  test('the last attempt is the last', () => {
    expect(ask({ attempt: 5 })).toEqual({ retry: false, reason: 'attempts-used' })
  })
})

describe('how long to wait', () => {
  test.each([
    [1, 250],
    [2, 500],
    [3, 1_000],
    [4, 2_000],
    [7, 10_000],
    [12, 10_000],
  ])('after attempt %i half of the backoff is %i ms', (attempt, waitMs) => {
    expect(ask({ attempt, attempts: 20 })).toEqual({ retry: true, waitMs })
  })

  test.each([
    [1, 1_000],
    [2, 2_000],
    [4, 8_000],
    [9, 20_000],
  ])('after attempt %i a 429 without header waits %i ms', (attempt, waitMs) => {
    expect(ask({ failure: limited, attempt, attempts: 20 })).toEqual({ retry: true, waitMs })
  })

  test('a circuit rests for a minute', () => {
    expect(ask({ failure: circuit, effect: 'write' })).toEqual({ retry: true, waitMs: 60_000 })
  })

  test("Ozon's own figure wins", () => {
    expect(ask({ failure: limited, retryAfterMs: 7_000 })).toEqual({ retry: true, waitMs: 7_000 })
    expect(ask({ failure: circuit, retryAfterMs: 7_000 })).toEqual({ retry: true, waitMs: 7_000 })
    expect(ask({ failure: limited, retryAfterMs: 0 })).toEqual({ retry: true, waitMs: 1_000 })
  })

  test('is told in whole milliseconds', () => {
    const words = endingOf(
      { retry: false, reason: 'wait-too-long', waitMs: 167.2255 },
      { attempts: 1, totalTimeoutMs: 120 },
    )
    expect(words).toBe('The next attempt would be in 168 ms, and that is beyond totalTimeoutMs (120).')
  })

  test('a wait beyond the total time-out ends the call at once and says how long it would be', () => {
    const decision = ask({ failure: limited, retryAfterMs: 60_000, elapsedMs: 130_000 })
    expect(decision).toEqual({ retry: false, reason: 'wait-too-long', waitMs: 60_000 })
  })
})

const questions: fc.Arbitrary<RetryQuestion> = fc.record({
  effect: fc.constantFrom('read', 'task', 'write'),
  failure: fc.record({
    kind: fc.constantFrom<OzonErrorKind>('network', 'timeout', 'server', 'rate-limited', 'circuit-open', 'rejected'),
    surelyNotDone: fc.boolean(),
    mayPass: fc.boolean(),
  }),
  attempt: fc.integer({ min: 1, max: 25 }),
  attempts: fc.integer({ min: 1, max: 20 }),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  elapsedMs: fc.integer({ min: 0, max: 400_000 }),
  totalTimeoutMs: fc.integer({ min: 1, max: 400_000 }),
  retryAfterMs: fc.option(fc.integer({ min: 0, max: 600_000 }), { nil: undefined }),
})

test('nothing that may have been done is ever sent again, and no call outlives its time', () => {
  fc.assert(
    fc.property(questions, question => {
      const decision = decideRetry(question)
      if (!decision.retry) return
      expect(question.effect === 'read' || question.failure.surelyNotDone).toBe(true)
      expect(question.attempt).toBeLessThan(question.attempts)
      expect(question.elapsedMs + decision.waitMs).toBeLessThan(question.totalTimeoutMs)
      const longest = question.retryAfterMs || (question.failure.kind === 'circuit-open' ? 60_000 : BACKOFF.longestMs)
      expect(decision.waitMs).toBeGreaterThanOrEqual(0)
      expect(decision.waitMs).toBeLessThanOrEqual(longest)
    }),
  )
})
