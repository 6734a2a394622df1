import { type Given, overDefaults } from '../over-defaults.ts'
import type { PushReceiver } from '../records/subscriptions.ts'

/**
 * How pushes are sent. Where no source stands beside a default it is plausible, not measured (inferred).
 */
export interface PushOptions {
  /** Reaches subscribed addresses. Default: the global fetch, as it is when a push is sent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Gets every push of every seller, without any subscription. */
  readonly to?: PushReceiver | undefined
  /** From the event to the first attempt. Documented: a new order may be told late. Default 0. */
  readonly delayMs: number
  /** How often a push is sent twice, from 0 to 1. Default 0. */
  readonly duplicates: number
  /** How often a push is held back, so that later ones overtake it. Default 0. */
  readonly reordering: number
  /** For how long it is held back. */
  readonly heldBackMs: number
  /** From the first failure to the second attempt. Documented: "some seconds". */
  readonly firstRetryMs: number
  /** By how much each wait is longer than the one before. Documented: they grow. */
  readonly retryGrowth: number
  /** The longest wait. Documented: ten minutes. */
  readonly longestRetryMs: number
  /** Attempts at the longest wait, after which the event is lost. Documented: five. */
  readonly lastAttempts: number
  /** For how long a reply is awaited. */
  readonly timeoutMs: number
  /** A reply that takes longer counts as slow. Documented: five seconds. */
  readonly slowMs: number
  /** So many slow replies in a row suspend all pushes. */
  readonly slowReplies: number
  /** Replies within a day from which on fewer than half good ones suspend all pushes. Documented: half; how many, not. */
  readonly fewestReplies: number
  /** An address whose last attempts for one event all found nobody is unavailable, which suspends all pushes. */
  readonly suspendsUnavailable: boolean
  /** The hour of the nightly check, in UTC. */
  readonly nightlyCheckHour: number
  /** Also tell states that stand in Ozon's table of states, and not in the list of the message. */
  readonly unlistedStates: boolean
  /** Where Ozon's samples and tables differ: `samples` for chats with `seller_id` as text and `user.type` with a Cyrillic
   * first letter, and orders with `created_at`; `tables` for `creation_date`, and stocks of FBO as a list. */
  readonly shape: 'samples' | 'tables' | 'plain'
}

const PUSH_OPTIONS: PushOptions = {
  delayMs: 0,
  duplicates: 0,
  reordering: 0,
  heldBackMs: 5_000,
  firstRetryMs: 5_000,
  retryGrowth: 2,
  longestRetryMs: 600_000,
  lastAttempts: 5,
  timeoutMs: 10_000,
  slowMs: 5_000,
  slowReplies: 3,
  fewestReplies: 20,
  suspendsUnavailable: true,
  nightlyCheckHour: 0,
  unlistedStates: false,
  shape: 'plain',
}

/** Up to 1500 ms is GREEN, up to 2500 ms YELLOW. Documented. */
export const GREEN_UP_TO_MS = 1_500
export const RED_FROM_MS = 2_500
/** So many RED nights in a row switch an address off. Documented. */
export const RED_NIGHTS = 3

/** The waits between the attempts for one event, one fewer than there are attempts. */
export function retryWaits({
  firstRetryMs,
  retryGrowth,
  longestRetryMs,
  lastAttempts,
}: PushOptions): readonly number[] {
  const growing: number[] = []
  for (let wait = firstRetryMs; wait < longestRetryMs; wait *= retryGrowth) growing.push(wait)
  return [...growing, ...Array.from({ length: lastAttempts }, () => longestRetryMs)]
}

/** Options with defaults; throws a RangeError that names what is wrong. */
export function pushOptions(given: Given<PushOptions>): PushOptions {
  const options = overDefaults(PUSH_OPTIONS, given, { place: 'pushes', others: ['fetch', 'to'] })
  for (const name of ['duplicates', 'reordering'] as const)
    refuseUnless(isShare(options[name]), name, 'from 0 to 1', options[name])
  for (const name of ['firstRetryMs', 'longestRetryMs', 'timeoutMs'] as const) {
    refuseUnless(options[name] > 0, name, 'above 0', options[name])
  }
  refuseUnless(options.retryGrowth > 1, 'retryGrowth', 'above 1', options.retryGrowth)
  return options
}

const isShare = (value: number): boolean => value >= 0 && value <= 1

function refuseUnless(holds: boolean, name: string, rule: string, value: number): void {
  if (!holds) throw new RangeError(`pushes.${name} must be ${rule}, got ${value}`)
}
