import type { Outcome, OzonErrorKind } from '../errors.ts'
import type { KeyRefusal } from '../wire/key-refusals.ts'
import { keyRefusalIn } from './kinds.ts'
import type { Effect } from './types.ts'

const KEY: Readonly<Record<KeyRefusal['means'], string>> = {
  missing:
    'Check clientId and apiKey (or accessToken): something on the way, such as a proxy, may have taken them away.',
  invalid:
    'Check clientId and apiKey: they must belong together and be copied whole, and a key lives three months, then it must be made anew.',
  deactivated: "Make a new key in the seller's account: keys live three months.",
  restricted: "Add this machine's address to the key in the seller's account, or lift the restriction.",
}
const NO_KEY = 'Check clientId and apiKey (or accessToken): a key lives three months, then it must be made anew.'

/** What Ozon's words mean for who holds the key; the first that fits. */
const PERMISSION: readonly (readonly [RegExp, string])[] = [
  [
    /required role/i,
    'Give the key a role that has this method, or make a key that has one: POST /v1/roles lists what it may do.',
  ],
  [/company is blocked/i, "The seller is blocked, so every method is refused: write to Ozon's support."],
  [
    /method is not allowed/i,
    'This method is closed to this key or seller: those of Ozon Delivery take only an OAuth token (pass accessToken instead of clientId and apiKey), some others are for certain countries or programmes.',
  ],
]
const NO_PERMISSION =
  'The key lacks a role, is bound to other addresses, or the seller lacks a subscription: POST /v1/roles lists what it may do.'

/** What to do about a failure: the second half of every message. */
export function adviceFor(
  kind: OzonErrorKind,
  facts: { effect: Effect; outcome: Outcome; ozonMessage?: string | undefined; replacement: readonly string[] },
): string {
  const { effect, outcome, ozonMessage = '', replacement } = facts
  switch (kind) {
    case 'authentication':
      return adviceOnKey(keyRefusalIn(ozonMessage))
    case 'permission':
      return PERMISSION.find(([words]) => words.test(ozonMessage))?.[1] ?? NO_PERMISSION
    case 'not-found':
      return 'Check the id and that it belongs to this seller, and the path.'
    case 'conflict':
      return 'Read its present state, then decide again.'
    case 'rejected':
      return 'Nothing was done: correct the request and call again.'
    case 'rate-limited':
      if (outcome !== 'rejected') return adviceAfterLoss(effect, outcome)
      return 'Nothing was done: wait, then call again; send fewer requests a second.'
    case 'circuit-open':
      return 'Ozon closed this method for some minutes after too many calls; nothing was done: wait, then call again.'
    case 'switched-off':
      return replacement.length === 0 ? 'No replacement is known.' : `Use ${replacement.join(' or ')} instead.`
    case 'redirect':
      return 'Redirects are not followed, so that the key goes to no other address: check baseUrl and proxies.'
    default:
      return outcome === 'rejected'
        ? 'Nothing was done, and calling again will not help: this address does not offer the operation.'
        : adviceAfterLoss(effect, outcome)
  }
}

function adviceOnKey(means: KeyRefusal['means'] | undefined): string {
  return means === undefined ? NO_KEY : KEY[means]
}

function adviceAfterLoss(effect: Effect, outcome: Outcome): string {
  if (outcome === 'not-sent') return 'Nothing was sent: check the network, DNS and proxies, then call again.'
  if (effect === 'read') return 'Nothing was changed: call again.'
  if (outcome === 'accepted') return 'Ozon accepted it: look before sending again.'
  return 'It may have been carried out: look before sending again.'
}
