import { expect, it } from 'vitest'
import type { SeedBuilder } from '../../src/sandbox/index.ts'
import { playBusyDay } from '../bench/play-busy-day.ts'

const POSTINGS = 1_000
/** A thousand parcels in one warehouse. The whole day, of ten thousand, is the benchmark `busy-day`. */
const seed: SeedBuilder = () => ({
  sellers: [
    {
      products: [{ offerId: 'MUG', stock: 100_000 }],
      postings: Array.from({ length: POSTINGS }, (_, i) => ({
        number: `${1_000 + i}-0001-1`,
        lines: [{ offerId: 'MUG' }],
      })),
    },
  ],
})
/** The limiter keeps a window of 1,025 ms. */
const LIMITER = 1.025
/** Pages that follow each other, the first looks at packing, labels and documents: the same for any number of postings. */
const FIXED_SECONDS = 20
const LONGEST_MS = 120_000

it(
  'a busy day takes little longer than its requests, and none too many',
  async () => {
    const behaviour = { labelReadyMs: 0, labelTaskMs: 0, actFormingMs: 0 }
    const { calls, floorSeconds, seconds } = await playBusyDay({ seed, behaviour })
    expect(Object.fromEntries(calls)).toEqual({
      '/v4/posting/fbs/unfulfilled/list': 10,
      '/v4/posting/fbs/ship': 1_000,
      '/v4/posting/fbs/list': expect.any(Number),
      '/v3/posting/fbs/package-label/create': 1,
      '/v2/posting/fbs/package-label/get': 1,
      '/files/*': 1,
      '/v2/carriage/delivery/list': 1,
      '/v1/carriage/create': 1,
      '/v1/carriage/approve': 1,
      '/v2/posting/fbs/act/check-status': 1,
      '/v2/posting/fbs/act/get-pdf': 1,
      '/v2/posting/fbs/act/get-barcode': 1,
      '/v2/posting/fbs/act/get-barcode/text': 1,
    })
    expect(calls.get('/v4/posting/fbs/list')).toBeLessThanOrEqual(14)
    expect(seconds).toBeLessThanOrEqual(floorSeconds * LIMITER + FIXED_SECONDS)
  },
  LONGEST_MS,
)
