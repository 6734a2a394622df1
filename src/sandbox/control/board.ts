import { statusRows } from '../../wire/statuses.ts'
import type { KnownStatus } from '../../wire/values.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { World } from '../world.ts'
import { cardOf, wholeOf } from './views.ts'

const CARDS = 20
const MOST_CARDS = 200

/** One column of the board. */
export interface BoardColumn {
  readonly status: KnownStatus
  readonly meaning: string
  /** All postings in the status, of which only the first are shown. */
  readonly count: number
  readonly cards: readonly ReturnType<typeof cardOf>[]
}

/**
 * All statuses in the order of a posting's life, each with its count and its latest changes first. Postings of a population
 * that nobody touched are counted and follow the others; a search does not look through them.
 */
export function boardView(world: World, query: URLSearchParams) {
  const limit = Math.min(wholeOf(query, 'limit', CARDS), MOST_CARDS)
  const wanted = wantedBy(query)
  const columns = new Map(statusRows.map(({ status }) => [status, new Column(limit)]))
  for (const posting of world.postings.touched) {
    if (wanted === undefined || wanted(posting)) columns.get(posting.status)?.add(posting)
  }
  const untouched = world.postings.untouchedCounts
  if (wanted === undefined) {
    for (const [status, column] of columns) fill(world, column, status, untouched.get(status) ?? 0)
  }
  const board = statusRows.map(({ status, meaning }): BoardColumn => {
    const { count = 0, latest = [] } = columns.get(status) ?? {}
    return { status, meaning, count, cards: latest.map(cardOf) }
  })
  const left = wanted === undefined ? 0 : [...untouched.values()].reduce((sum, count) => sum + count, 0)
  return { now: new Date(world.now()).toISOString(), total: world.postings.size, notSearched: left, columns: board }
}

/** What a search looks for; `undefined` when nothing was asked. */
function wantedBy(query: URLSearchParams): ((posting: PostingRecord) => boolean) | undefined {
  const flow = query.get('flow') ?? ''
  const find = (query.get('find') ?? '').trim().toLowerCase()
  if (flow === '' && find === '') return undefined
  const hasText = ({ number, lines }: PostingRecord): boolean =>
    number.includes(find) || lines.some(({ offerId }) => offerId.toLowerCase().includes(find))
  // Digital goods move as those of FBO do, and are none.
  const hasFlow = (posting: PostingRecord): boolean => posting.flow === flow && posting.family !== 'digital'
  return posting => (flow === '' || hasFlow(posting)) && hasText(posting)
}

/** Counts postings, and keeps those that changed last. */
class Column {
  readonly #limit: number
  readonly latest: PostingRecord[] = []
  count = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get room(): number {
    return this.#limit - this.latest.length
  }

  add(posting: PostingRecord): void {
    this.count++
    const { latest } = this
    const last = latest.at(-1)
    if (this.room <= 0 && last !== undefined && !isLater(posting, last)) return
    const place = latest.findIndex(other => isLater(posting, other))
    latest.splice(place < 0 ? latest.length : place, 0, posting)
    if (latest.length > this.#limit) latest.pop()
  }
}

const isLater = (a: PostingRecord, b: PostingRecord): boolean =>
  a.changedAt > b.changedAt || (a.changedAt === b.changedAt && a.rank > b.rank)

/** Adds what nobody has touched, as far as there is room for it. */
function fill({ sellers, postings }: World, column: Column, status: string, count: number): void {
  column.count += count
  const limit = Math.min(column.room, count)
  const query = { family: 'fbs', statuses: new Set([status]), newestFirst: true, limit } as const
  for (const clientId of limit > 0 ? sellers.keys() : []) {
    for (const posting of postings.untouched({ clientId, ...query })) {
      if (column.room <= 0) return
      column.latest.push(posting)
    }
  }
}
