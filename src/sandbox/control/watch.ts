import type { JournalEntry } from '../journal.ts'
import type { World } from '../world.ts'
import { wholeOf } from './views.ts'

const ENTRIES = 100
const MOST_ENTRIES = 500

/**
 * What has happened since an entry, for readers that come again and again: the latest entries of the kinds and with the text
 * that they ask for. `isCut`: more fitted than were given.
 */
export function watchView({ journal }: World, query: URLSearchParams) {
  const limit = Math.min(wholeOf(query, 'limit', ENTRIES), MOST_ENTRIES)
  const fits = fitting(query)
  const { entries } = journal
  const found: JournalEntry[] = []
  let isCut = false
  // From the end: a long journal is read only as far as it is asked for. The number of an entry is its place.
  for (let at = entries.length - 1; at >= wholeOf(query, 'after', 0) && !isCut; at--) {
    const entry = entries[at]
    if (entry === undefined || !fits(entry)) continue
    if (found.length < limit) found.push(entry)
    else isCut = true
  }
  return { entries: found.reverse(), last: entries.length, isCut }
}

function fitting(query: URLSearchParams): (entry: JournalEntry) => boolean {
  const kinds = query.get('kinds')?.split(',')
  const find = (query.get('find') ?? '').trim().toLowerCase()
  return entry => (kinds?.includes(entry.kind) ?? true) && (find === '' || textOf(entry).includes(find))
}

function textOf(entry: JournalEntry): string {
  const { details = {}, ...rest } = { details: undefined, ...entry }
  return [...Object.values(rest), ...Object.values(details)].join(' ').toLowerCase()
}
