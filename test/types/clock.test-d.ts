import { expectTypeOf, test } from 'vitest'
import { type Clock, type ManualClock, manualClock } from '../../src/index.ts'

test('a manual clock serves wherever a clock is asked for', () => {
  expectTypeOf(manualClock()).toExtend<Clock>()
  expectTypeOf(manualClock).parameter(0).toEqualTypeOf<number | string | Date | undefined>()
  expectTypeOf<ManualClock['advance']>().parameter(0).toEqualTypeOf<number | string>()
})

test('a clock of one’s own needs two methods', () => {
  const clock: Clock = { now: () => 0, sleep: async () => {} }
  expectTypeOf(clock.now).returns.toBeNumber()
  expectTypeOf(clock.sleep).parameter(1).toEqualTypeOf<AbortSignal | undefined>()
})
