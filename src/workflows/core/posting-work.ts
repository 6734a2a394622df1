import type { Ozon } from '../../client.ts'
import type { Problem } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { Posting } from '../../model/posting.ts'
import { canDo, type SellerAction } from '../../status/actions.ts'
import { statusInfo } from '../../status/known.ts'
import type { Noted } from './intents.ts'
import { judgeLook, type LookHow, lookupOf } from './lookup.ts'
import type { HowDone } from './options.ts'
import { factsOf } from './posting-facts.ts'
import { createPostingReader } from './posting-reader.ts'
import type { Reach } from './workflow.ts'

/** A posting with which something was done. */
export interface PostingDone {
  readonly postingNumber: string
  readonly how: HowDone
  /** As it was read last; absent when nothing was read after it was done. */
  readonly posting?: Posting
}

/** Said of a number that the reader does not find. */
export const NO_POSTING: Problem = {
  field: 'postingNumber',
  rule: 'is of no FBS or rFBS posting under this key: check the number and the Client-Id',
}

/** So long a read waits for others, to go with them in one request. */
const LINGER_MS = 300

/** Reads postings one by one that are asked for a hundred at a time. */
export function postingReading(
  ozon: Ozon,
  { signal }: RequestOptions,
): (
  request: { readonly postingNumber: string },
  options: RequestOptions,
  how: LookHow,
) => Promise<Posting | undefined> {
  const reader = createPostingReader(ozon, { lingerMs: LINGER_MS, signal })
  return async ({ postingNumber }, _options, how) => (await reader.readOne({ postingNumber }, how))?.posting
}

/** Whether the status shows that a write is done, by the same rules that find it after a lost answer. */
export function isDoneBy(operation: string, posting: Posting, noted: Noted = {}): boolean {
  return judgeLook(lookupOf(operation), factsOf(posting), noted) === 'done'
}

/** How far a posting is on the way that a write has set it on; what is final elsewhere never gets there. */
export function reachBy(operation: string, posting: Posting): Reach {
  if (isDoneBy(operation, posting)) return 'reached'
  return posting.status !== undefined && statusInfo(posting.status)?.terminal === true ? 'off' : 'not-yet'
}

/** Why the seller may not do something with a posting now: nothing when it may. */
export function permissionProblems(posting: Posting, action: SellerAction): readonly Problem[] {
  const { allowed, reason = '', remedy = '' } = canDo(posting, action)
  return allowed ? [] : [{ field: 'status', rule: `does not allow ${action}: ${reason} ${remedy}`.trim() }]
}

export function postingDone(
  { postingNumber }: { readonly postingNumber: string },
  { how, state }: { readonly how: HowDone; readonly state?: Posting },
): PostingDone {
  return { postingNumber, how, ...(state === undefined ? {} : { posting: state }) }
}
