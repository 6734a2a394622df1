import type { Finding } from './finding.ts'

/** An answer's `Date` header, and the times of this machine around it, in epoch milliseconds. */
export interface TimeSample {
  readonly sentAt: number
  readonly receivedAt: number
  readonly serverDate: number
}

const MOST_MS = 5_000
/** The header has whole seconds. */
const WITHIN_SECOND_MS = 999

/** Does this machine know what time it is? Windows of time and key expiry are computed here, and judged there. */
export function checkClock(sample: TimeSample | undefined): Finding {
  if (sample === undefined) {
    return { check: 'clock', status: 'skip', message: 'No answer with a Date header came to compare with.' }
  }
  const skewMs = skewOf(sample)
  const data = { skewMs }
  if (Math.abs(skewMs) <= MOST_MS) {
    return { check: 'clock', status: 'ok', message: "This machine's clock agrees with Ozon's.", data }
  }
  const seconds = Math.round(Math.abs(skewMs) / 1_000)
  return {
    check: 'clock',
    status: 'warn',
    message: `This machine's clock is ${seconds} s ${skewMs > 0 ? 'ahead of' : 'behind'} Ozon's.`,
    next: 'Set it by NTP: periods and "changed since" are computed with it.',
    inferred: 'Ozon documents no tolerance; 5 s is the line drawn here',
    data,
  }
}

/** The least by which the clock must be wrong: positive when it is ahead, 0 when the answer's way explains all. */
function skewOf({ sentAt, receivedAt, serverDate }: TimeSample): number {
  const ahead = sentAt - serverDate - WITHIN_SECOND_MS
  const behind = receivedAt - serverDate
  return Math.max(ahead, 0) + Math.min(behind, 0)
}
