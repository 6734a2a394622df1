import type { Ozon } from '../../client.ts'
import { isOzonError } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import { DAY_MS } from '../../internal/dates.ts'
import type { Act, ActPosting } from '../../model/act.ts'
import type { Posting } from '../../model/posting.ts'
import { readOrWhy } from '../core/read-or-why.ts'

/** A carriage's act, and a posting's row in it. */
export interface FoundAct {
  readonly act: Act
  readonly row: ActPosting
}

export interface ActSearch {
  /** By posting number. */
  readonly found: ReadonlyMap<string, FoundAct>
  /** Why some may not have been found, when something went wrong. */
  readonly why?: string
}

/** Beyond so many days of acts nobody is helped by a search of all of them. */
const MOST_DAYS = 31

/**
 * Finds the carriages that postings were in. Ozon has no way from a posting to its carriage, so the acts of the days in
 * which it can have been handed over are looked through, the latest first, until all postings are found.
 *
 * Ozon: POST /v2/posting/fbs/act/list, a request for each day; /v2/posting/fbs/act/get-postings, one for each act.
 */
export async function findActs(ozon: Ozon, postings: readonly Posting[], options: RequestOptions): Promise<ActSearch> {
  const now = ozon.clock.now()
  const days = [...new Set(postings.flatMap(posting => daysOf(posting, now)))].sort().reverse()
  const troubles: string[] = []
  const wanted = new Set(postings.map(({ postingNumber }) => postingNumber))
  const found = new Map<string, FoundAct>()
  for await (const { act, row } of rowsOf(ozon, days.slice(0, MOST_DAYS), troubles, options)) {
    const { postingNumber } = row
    // A posting that was put back and handed over again is in several: the latest counts.
    if (wanted.has(postingNumber) && !found.has(postingNumber)) found.set(postingNumber, { act, row })
    if (found.size === wanted.size) break
  }
  if (days.length > MOST_DAYS) {
    troubles.push(`Only the acts of the last ${MOST_DAYS} of ${days.length} days were looked at.`)
  }
  return { found, ...(troubles.length === 0 ? {} : { why: troubles.join(' ') }) }
}

/** The rows of all acts of some days, each act once. */
async function* rowsOf(
  ozon: Ozon,
  days: readonly string[],
  troubles: string[],
  options: RequestOptions,
): AsyncGenerator<FoundAct> {
  const seen = new Set<string>()
  for (const day of days) {
    for (const act of await tryTo(troubles, [], () => actsOf(ozon, day, troubles, options))) {
      if (seen.has(act.id)) continue
      seen.add(act.id)
      for (const row of await tryTo(troubles, [], () => ozon.acts.postings(act.id, options))) yield { act, row }
    }
  }
}

/** The days from the processing of a posting to its hard deadline or today, as 'YYYY-MM-DD'. */
function daysOf({ inProcessAt, createdAt, shipBy, shipByWithoutDelay }: Posting, now: number): readonly string[] {
  const from = (inProcessAt ?? createdAt ?? shipBy)?.getTime()
  if (from === undefined) return []
  const until = Math.max(from, (shipByWithoutDelay ?? shipBy)?.getTime() ?? from)
  // Handing over late is possible as well: a day more.
  const last = Math.min(now, until + DAY_MS)
  const count = Math.max(1, Math.floor(last / DAY_MS) - Math.floor(from / DAY_MS) + 1)
  return Array.from({ length: count }, (_, i) => dayOf(from + i * DAY_MS))
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Whether the last day is included is not documented, so the next one is named and what is of it comes along. */
async function actsOf(ozon: Ozon, day: string, troubles: string[], options: RequestOptions): Promise<readonly Act[]> {
  const toDate = dayOf(Date.parse(day) + DAY_MS)
  const acts: Act[] = []
  try {
    for await (const act of ozon.acts.list({ fromDate: day, toDate }, options)) acts.push(act)
  } catch (error) {
    // Ozon gives fifty at most: those that came are good.
    if (!isOzonError(error) || error.kind !== 'pagination') throw error
    troubles.push(`Of ${day} Ozon told only ${acts.length} acts.`)
  }
  return acts.toSorted((a, b) => (b.createdAt?.getTime() ?? 0) - (a.createdAt?.getTime() ?? 0))
}

async function tryTo<V>(troubles: string[], otherwise: V, read: () => Promise<V>): Promise<V> {
  const got = await readOrWhy(read)
  if ('value' in got) return got.value
  troubles.push(got.why)
  return otherwise
}
