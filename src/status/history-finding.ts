import type { Posting } from '../model/posting.ts'
import type { TransitionCheck } from './verdict.ts'

/** A posting as it was once read. */
export interface Snapshot {
  readonly posting: Posting
  /** When it was read. */
  readonly seenAt?: Date | undefined
}

const SEVERITIES = {
  'no-posting': 'error',
  'no-time': 'error',
  'out-of-order': 'error',
  'other-posting': 'error',
  'identity-changed': 'error',
  'split-cycle': 'error',
  'split-too-many': 'error',
  'left-final': 'error',
  'unexpected-status': 'error',
  'goods-added': 'error',
  'older-news': 'warning',
  'late-correction': 'warning',
  'no-status': 'warning',
  'unknown-status': 'warning',
  'substatus-mismatch': 'warning',
  'dates-disorder': 'warning',
  'goods-gone': 'warning',
  'late-removal': 'warning',
  'missed-steps': 'note',
  'goods-removed': 'note',
} as const

/** What can be found in a history. */
export type HistoryCode = keyof typeof SEVERITIES

export interface HistoryFinding {
  readonly code: HistoryCode
  /** `error`: it cannot have been so; `warning`: possible, but look; `note`: in order, and good to know. */
  readonly severity: 'error' | 'warning' | 'note'
  /** Which snapshot, from 0. */
  readonly at: number
  readonly postingNumber?: string
  readonly message: string
  /** The verdict over the status, when the finding is about one. */
  readonly check?: TransitionCheck
}

/** A snapshot with its place in the history. */
export interface Seen extends Snapshot {
  readonly at: number
}

export function finding(code: HistoryCode, { at, posting }: Seen, message: string): HistoryFinding {
  return { code, severity: SEVERITIES[code], at, postingNumber: posting.postingNumber, message }
}

/** A finding about something that is no snapshot at all. */
export function unusable(at: number, message: string): HistoryFinding {
  return { code: 'no-posting', severity: SEVERITIES['no-posting'], at, message }
}
