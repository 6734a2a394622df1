import { DAY_MS, type Instant, toEpochMs } from '../../internal/dates.ts'

/** What `unfulfilled()` covers on either side of now when no date is given. */
const UNFULFILLED_SPAN_MS = 180 * DAY_MS
const LONGEST_SPAN_MS = 2 * UNFULFILLED_SPAN_MS

/** In epoch milliseconds. */
export interface Period {
  readonly fromMs: number
  readonly toMs: number
}

/** "Since the year 1" is how some programs write "since ever": two thousand requests about years without computers. */
export const fromEpoch = (sinceMs: number, toMs: number): number => Math.max(sinceMs, Math.min(0, toMs))

/** Ozon wants both ends. One that is missing is as far from now as without any date, or as far from the other as a year allows. */
export function bothEnds(from: Instant | undefined, to: Instant | undefined, nowMs: number): Period {
  const usual = { from: nowMs - UNFULFILLED_SPAN_MS, to: nowMs + UNFULFILLED_SPAN_MS }
  const given = {
    from: from === undefined ? undefined : toEpochMs(from, 'from'),
    to: to === undefined ? undefined : toEpochMs(to, 'to'),
  }
  const isUsual = (ms: number): boolean => ms > usual.from && ms < usual.to
  const start = given.from ?? (given.to === undefined || isUsual(given.to) ? usual.from : given.to - LONGEST_SPAN_MS)
  const end = given.to ?? (given.from === undefined || isUsual(given.from) ? usual.to : given.from + LONGEST_SPAN_MS)
  return { fromMs: start, toMs: end }
}
