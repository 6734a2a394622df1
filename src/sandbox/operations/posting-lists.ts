import { given } from '../../internal/given.ts'
import { cursorOf, placeOfCursor } from '../postings/cursor.ts'
import { comparePlaces, type FoundPostings, type PostingQuery } from '../postings/query.ts'
import type { Family } from '../records/posting.ts'
import type { Call } from './operation.ts'
import type { Period } from './period.ts'

/** Documented nowhere where `limit` may be left out: as large as a page can be (inferred). */
const USUAL_LIMIT = 100

/** Which postings a list shows. */
export interface Listing extends Period, Pick<PostingQuery, 'matches'> {
  readonly families: readonly Family[]
  readonly statuses?: ReadonlySet<string> | undefined
}

export interface ListedPostings extends FoundPostings {
  readonly cursor: string
}

/** A page of postings in order of their creation, of several families as one list. */
export function listPostings({ world, seller, body, path }: Call, listing: Listing): ListedPostings {
  const { families, statuses, since, to } = listing
  const filter = body.object('filter')
  const newestFirst = body.newestFirst
  const limit = body.number('limit', USUAL_LIMIT)
  const lists = filter.names.map(name => [name, filter.texts(name)])
  const question = `${path} ${JSON.stringify([lists, since, to, newestFirst])}`
  const after = placeOfCursor(body.text('cursor'), question)
  const { matches } = listing
  const pages = families.map(family =>
    world.postings.find({
      clientId: seller.clientId,
      family,
      newestFirst,
      limit,
      ...given({ since, to, statuses, after, matches }),
    }),
  )
  const sign = newestFirst ? -1 : 1
  const found = pages.flatMap(page => page.postings).toSorted((a, b) => sign * comparePlaces(a, b))
  const postings = found.slice(0, limit)
  const hasNext = found.length > limit || pages.some(page => page.hasNext)
  const last = postings.at(-1)
  return { postings, hasNext, cursor: hasNext && last !== undefined ? cursorOf(last, question) : '' }
}

/** A list of words as a set to look in; none given is `undefined`. */
export function wordsOf(call: Call, name: string): ReadonlySet<string> | undefined {
  const words = call.body.object('filter').texts(name)
  return words.length === 0 ? undefined : new Set(words)
}
