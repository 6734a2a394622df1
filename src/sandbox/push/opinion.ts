import type { Endpoint, PushHealth, ReplyRecord } from '../records/subscriptions.ts'
import { GREEN_UP_TO_MS, type PushOptions, RED_FROM_MS } from './options.ts'

const DAY_MS = 86_400_000

/** A rule of Ozon's by which sending stops. */
export type SuspensionRule = 'unavailable' | 'errors for a day' | 'too few good replies' | 'slow replies'

/** How fast a reply counts; no reply is the slowest. */
export function healthOf(answerMs: number | undefined): PushHealth {
  if (answerMs === undefined || answerMs >= RED_FROM_MS) return 'RED'
  return answerMs <= GREEN_UP_TO_MS ? 'GREEN' : 'YELLOW'
}

/** Writes a reply down and gives the rule that it breaks, if any. */
export function noteReply(endpoint: Endpoint, reply: ReplyRecord, options: PushOptions): SuspensionRule | undefined {
  endpoint.replies.add(reply)
  endpoint.failingSince = reply.isOk ? undefined : (endpoint.failingSince ?? reply.at)
  // Where nobody was there, nothing was slow.
  const isSlow = reply.answerMs !== undefined && reply.answerMs > options.slowMs
  endpoint.slowReplies = isSlow ? endpoint.slowReplies + 1 : 0
  if (endpoint.slowReplies >= options.slowReplies) return 'slow replies'
  if (endpoint.failingSince !== undefined && reply.at - endpoint.failingSince >= DAY_MS) return 'errors for a day'
  return hasTooFew(endpoint, options) ? 'too few good replies' : undefined
}

function hasTooFew({ replies }: Endpoint, { fewestReplies }: PushOptions): boolean {
  return replies.size >= fewestReplies && replies.good * 2 < replies.size
}

/** The day of an address: its slowest type, by the middle reply of each. */
export function worstType(replies: readonly ReplyRecord[]): { readonly type: string; readonly health: PushHealth } {
  const byType = new Map<string, number[]>()
  for (const { messageType, answerMs, isOk } of replies) {
    const ms = isOk ? (answerMs ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
    byType.set(messageType, [...(byType.get(messageType) ?? []), ms])
  }
  const [worst] = [...byType]
    .map(([type, times]) => ({ type, ms: middleOf(times) }))
    .sort((a, b) => (a.ms === b.ms ? 0 : b.ms - a.ms))
  return worst === undefined ? { type: '', health: 'GREEN' } : { type: worst.type, health: healthOf(worst.ms) }
}

const middleOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
