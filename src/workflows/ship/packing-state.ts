import type { Posting } from '../../model/posting.ts'
import { judgeLook, lookupOf } from '../core/lookup.ts'
import { factsOf } from '../core/posting-facts.ts'
import { childrenOf, type SeenPosting } from '../core/posting-reader.ts'
import { type Contents, isSameContents, without } from './contents.ts'
import { goodsOf } from './plan-input.ts'

/**
 * How far Ozon is with packing one posting. `offered`: it is to be packed, and Ozon is not at it. `unknown`: a status that
 * this version does not know, or none.
 */
export type PackingState = 'packed' | 'packing' | 'failed' | 'offered' | 'cancelled' | 'unknown'

/** Whether a posting is packed stands in `spec/lookups.json`, which decides after a lost answer as well. */
export function packingStateOf(posting: Posting): PackingState {
  const { status, substatus, availableActions = [] } = posting
  const verdict = judgeLook(lookupOf('/v4/posting/fbs/ship'), factsOf(posting), {})
  if (verdict === 'pending') return 'packing'
  if (verdict === 'done') return 'packed'
  if (status === 'cancelled' || status === 'cancelled_from_split_pending') return 'cancelled'
  if (status !== 'awaiting_packaging') return 'unknown'
  return substatus === 'ship_failed' || availableActions.includes('ship_async_retry') ? 'failed' : 'offered'
}

/** How far an order to pack is: which of its postings Ozon must be asked for again, if any. */
export interface PackingVerdict {
  readonly state: PackingState
  /** With `failed`, `offered` and `cancelled`: which one. */
  readonly posting?: Posting
}

/**
 * What became of one package with everything: it is packed when the posting is, whatever was cancelled of it meanwhile.
 * Goods that lie in a posting which was split from it, and is none of those that the work knows, were not packed with it:
 * somebody else has acted.
 */
export function judgeWhole(goods: Contents, seen: SeenPosting, known: ReadonlySet<string>): PackingVerdict {
  const { posting } = seen
  const state = packingStateOf(posting)
  const missing = without(goods, goodsOf(posting))
  const strangers = childrenOf(seen).filter(({ postingNumber }) => !known.has(postingNumber))
  const isElsewhere = strangers.some(child => [...goodsOf(child).keys()].some(sku => missing.has(sku)))
  return { state: state === 'packed' && isElsewhere ? 'unknown' : state, posting }
}

/**
 * What became of several packages: they are packed when each has a packed posting of its own. `family` is the posting and
 * those that were split from it since the order was given.
 */
export function judgePackages(packages: readonly Contents[], family: readonly Posting[]): PackingVerdict {
  const [parent] = family
  if (parent === undefined) return { state: 'unknown' }
  const places = placesOf(packages, family)
  // Children come with the end of packing: until then the posting itself tells.
  if (places === undefined) return stateOfWhole(parent)
  return worst(places.map(posting => ({ state: packingStateOf(posting), posting })))
}

/** While the posting holds more than one of the packages, it is not packed as it was asked for. */
function stateOfWhole(parent: Posting): PackingVerdict {
  const state = packingStateOf(parent)
  return state === 'packed' ? { state: 'unknown', posting: parent } : { state, posting: parent }
}

/** The posting of each package, by its contents; `undefined` when there is none for one of them. */
function placesOf(packages: readonly Contents[], family: readonly Posting[]): readonly Posting[] | undefined {
  const left = [...family]
  const places: Posting[] = []
  for (const contents of packages) {
    const at = left.findIndex(posting => isSameContents(goodsOf(posting), contents))
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (found === undefined) return undefined
    places.push(found)
  }
  return places
}

const ORDER: readonly PackingState[] = ['failed', 'cancelled', 'unknown', 'offered', 'packing', 'packed']

/** What decides for all of them: one that failed, before those that may still become something. */
function worst(verdicts: readonly PackingVerdict[]): PackingVerdict {
  const [first] = verdicts.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  return first ?? { state: 'unknown' }
}
