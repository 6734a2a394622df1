import type { Clock } from './clock.ts'

/**
 * The time of a clock, but never backwards: a system clock that is set back must not make a wait longer by that much. Nor
 * forward, where the clock has a monotonic one beside it.
 */
export function steadyTime(clock: Clock): () => number {
  const began = clock.monotonic?.()
  if (began !== undefined) {
    const start = clock.now()
    return () => start + (clock.monotonic?.() ?? began) - began
  }
  let seen = clock.now()
  let setBack = 0
  return () => {
    const now = clock.now()
    setBack += Math.max(0, seen - now)
    seen = now
    return now + setBack
  }
}
