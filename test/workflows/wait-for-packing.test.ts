import { expect, it } from 'vitest'
import { parsePosting } from '../../src/decode/parse.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import { waitForPacking } from '../../src/workflows/ship/wait-for-packing.ts'

const source = { posting_number: '1-0001-1', status: 'awaiting_packaging', available_actions: ['ship'], products: [] }

it.each([
  ['as it goes', 0],
  ['set forward by an hour after the first look', 3_600_000],
])(
  'an order to pack that Ozon does not begin with is given up after eleven minutes of waiting, with a clock %s',
  async (_, jumpMs) => {
    const posting = parsePosting(source)
    const clock = manualClock('2026-11-22T09:00:00Z')
    clock.autoAdvance = true
    let looks = 0
    const corrected = { now: () => clock.now() + (looks > 0 ? jumpMs : 0), sleep: clock.sleep.bind(clock) }
    const reader = {
      read: async () => new Map(),
      readOne: async () => {
        looks++
        return { posting, order: [posting] }
      },
    }
    const context = {
      once: { clock: corrected, journal: memoryIntents() },
      reader,
      // Longer than the jump, which is not what is looked at here.
      waitMs: 7_200_000,
      progress: () => undefined,
    }
    const began = clock.now()
    const { failed } = await waitForPacking(context, posting, seen => ({ state: 'offered', posting: seen.posting }))
    expect(failed?.postingNumber).toBe('1-0001-1')
    expect((clock.now() - began) / 1_000).toBe(665)
  },
)
