import { expect } from 'vitest'
import type { CarriageReady, HandOver, HandOverRequest } from '../../../src/workflows/hand-over/types.ts'

/** The warehouse that a seed has by itself. */
export const HOME = '1020000000001'
export const DAY = '2026-11-22'
export const request: HandOverRequest = { deliveryMethodId: HOME, departureDate: DAY }

/** What became of each posting. */
export const ends = ({ postings }: HandOver): Record<string, string> =>
  Object.fromEntries(postings.map(({ item, outcome }) => [item, outcome]))

/** The value of the only carriage, which must be ready. */
export function onlyReady({ carriages }: HandOver): CarriageReady {
  expect(carriages).toHaveLength(1)
  const [carriage] = carriages
  if (carriage?.outcome !== 'done') throw new Error(`Not ready: ${JSON.stringify(carriage)}`)
  return carriage.value
}
