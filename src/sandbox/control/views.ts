import type { JournalEntry } from '../journal.ts'
import { isRfbs } from '../postings/schemes.ts'
import type { PostingRecord } from '../records/posting.ts'
import { isEnabled } from '../records/subscriptions.ts'
import type { World } from '../world.ts'

const MOST_PER_STATUS = 100
const MOST_ENTRIES = 1_000

/** What there is, in numbers. */
export function stateView(world: World) {
  const sellers = [...world.sellers.values()].map(seller => ({
    clientId: seller.clientId,
    name: seller.name,
    warehouses: [...seller.warehouses.values()].map(({ id, name, flow }) => ({ id, name, flow })),
    products: seller.products.size,
    pushes: seller.subscriptions.all.map(endpoint => ({
      id: endpoint.id,
      url: endpoint.url,
      types: endpoint.types,
      isEnabled: isEnabled(endpoint),
      health: endpoint.health,
    })),
  }))
  const untouched = [...world.postings.untouchedCounts].filter(([, count]) => count > 0)
  const counts: Record<string, number> = Object.fromEntries(untouched)
  for (const { status } of world.postings.touched) counts[status] = (counts[status] ?? 0) + 1
  const { touched, size } = world.postings
  const postings = { total: size, untouched: size - touched.length, byStatus: counts }
  return { now: new Date(world.now()).toISOString(), sellers, postings, journal: world.journal.entries.length }
}

/** Postings by status, the newest first: those that were made or touched, so that a million can lie beneath. */
export function postingsView(world: World, query: URLSearchParams) {
  const only = query.get('status')
  const limit = wholeOf(query, 'limit', MOST_PER_STATUS)
  const board: Record<string, ReturnType<typeof cardOf>[]> = {}
  for (const posting of world.postings.touched.toReversed()) {
    if (only !== null && posting.status !== only) continue
    const column = board[posting.status] ?? []
    board[posting.status] = column
    if (column.length < limit) column.push(cardOf(posting))
  }
  return { postings: board }
}

/** The scheme that a client of the package tells: digital goods, which no source counts to any, are `fbs` with `isDigital`. */
function schemeOf(posting: PostingRecord): 'fbs' | 'rfbs' | 'fbo' | 'fbp' {
  if (posting.family === 'digital') return 'fbs'
  return isRfbs(posting) ? 'rfbs' : posting.family
}

/** A posting in a few words. */
export function cardOf(posting: PostingRecord) {
  const { number, clientId, family, flow, status, substatus, createdAt, changedAt, shipBy, lines } = posting
  return {
    number,
    clientId,
    family,
    scheme: schemeOf(posting),
    flow,
    status,
    substatus,
    createdAt: new Date(createdAt).toISOString(),
    changedAt: new Date(changedAt).toISOString(),
    shipBy: new Date(shipBy).toISOString(),
    lateFrom: new Date(posting.shipByWithoutDelay).toISOString(),
    lines: lines.map(({ offerId, name, quantity, price, currency }) => ({ offerId, name, quantity, price, currency })),
  }
}

/** The end of the journal, or what came after an entry: what a reader has not seen yet. */
export function journalView({ journal: { entries } }: World, query: URLSearchParams) {
  const most = Math.min(wholeOf(query, 'limit', 100), MOST_ENTRIES)
  const kind = query.get('kind')
  const found: JournalEntry[] = []
  const isWanted = (entry: JournalEntry): boolean => found.length < most && (kind === null || entry.kind === kind)
  if (query.has('after')) {
    // Entries are numbered from 1 in their order.
    for (const entry of entries.slice(wholeOf(query, 'after', 0))) if (isWanted(entry)) found.push(entry)
    return { entries: found, last: entries.length }
  }
  for (let at = entries.length - 1; at >= 0 && found.length < most; at--) {
    const entry = entries[at]
    if (entry !== undefined && isWanted(entry)) found.push(entry)
  }
  return { entries: found.reverse(), last: entries.length }
}

/** A whole number of the query; anything else counts as not given. */
export function wholeOf(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name) ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : otherwise
}
