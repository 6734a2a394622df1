import { decodePage } from '../../decode/page.ts'
import { isNotFoundError } from '../../errors.ts'
import type { RequestOptions, ResponseMeta } from '../../http/types.ts'
import type { Posting } from '../../model/posting.ts'
import type { Fetched } from '../../pagination.ts'
import type { Api } from '../shared/api.ts'
import { notFound } from '../shared/posting-numbers.ts'
import { LIST_PATHS, type ListScheme, LONGEST_WINDOW_MS } from './filter.ts'
import { getAny, getByScheme } from './single.ts'

/** Ozon's largest page, and the most order numbers of a filter. */
const BATCH = 100
/** More pages than a batch can have when Ozon leads in a circle. */
const MOST_PAGES = 50

type Many = ListScheme | 'any'

/**
 * Which hundred of the numbers comes next, and what was not found before it: carried along, so that one iteration does
 * not see what another missed.
 */
export interface Batch {
  readonly at: number
  readonly missing: readonly string[]
}

/** Reads one hundred of the numbers, in their order; after the last, what is missing ends the list as an error. */
export async function fetchBatch(
  api: Api,
  scheme: Many,
  numbers: readonly string[],
  { at, missing }: Batch,
  options: RequestOptions,
): Promise<Fetched<Posting, Batch>> {
  const batch = numbers.slice(at, at + BATCH)
  // What was found is given out first: it is not lost to what was not.
  if (batch.length === 0 && missing.length > 0) throw notFound(missing, scheme, pathOf(scheme))
  const read = await readBatch(api, scheme, batch, options)
  const items = batch.flatMap(number => read.found.get(number) ?? [])
  const page = { items, undecodable: [], meta: read.meta }
  const position = { at: at + BATCH, missing: [...missing, ...batch.filter(number => !read.found.has(number))] }
  const isOver = position.at >= numbers.length && position.missing.length === 0
  return { page, next: isOver ? { kind: 'end' } : { kind: 'more', position } }
}

interface Read {
  readonly found: ReadonlyMap<string, Posting>
  readonly meta: ResponseMeta
}

async function readBatch(api: Api, scheme: Many, batch: readonly string[], options: RequestOptions): Promise<Read> {
  const listed = scheme === 'any' ? 'fbs' : scheme
  const found = new Map<string, Posting>()
  let meta: ResponseMeta = { operation: pathOf(scheme), httpStatus: 200, attempts: 0, durationMs: 0 }
  if (batch.length > 1) meta = await listBatch(api, listed, batch, found, options)
  for (const number of batch) {
    if (found.has(number)) continue
    const posting = await getOrNone(api, scheme, number, options)
    if (posting !== undefined) found.set(number, posting)
  }
  return { found, meta }
}

/** Lists what a filter of numbers finds within the longest window before now; older postings are left to single reads. */
async function listBatch(
  api: Api,
  scheme: ListScheme,
  batch: readonly string[],
  found: Map<string, Posting>,
  options: RequestOptions,
): Promise<ResponseMeta> {
  const path = LIST_PATHS[scheme]
  const { clock, keepRaw } = api.settings
  const since = new Date(clock.now() - LONGEST_WINDOW_MS).toISOString()
  const body = {
    filter: { since, to: new Date(clock.now()).toISOString(), ...numbersFilter(scheme, batch) },
    limit: BATCH,
    ...(scheme === 'fbp' ? {} : { with: { analytics_data: true, financial_data: true, legal_info: true } }),
  }
  const wanted = new Set(batch)
  let cursor: string | undefined
  for (let pages = 1; ; pages++) {
    const answer = await api.json(path, cursor === undefined ? body : { ...body, cursor }, options)
    const family = scheme === 'rfbs' ? 'fbs' : scheme
    const listed = decodePage(answer.json, { operation: path, family, keepRaw })
    api.noteDrift(listed.drift, path)
    for (const posting of listed.items) if (wanted.has(posting.postingNumber)) found.set(posting.postingNumber, posting)
    const more = listed.hasNext !== false && listed.cursor !== undefined && listed.cursor !== cursor
    if (!more || listed.items.length === 0 || found.size === wanted.size || pages >= MOST_PAGES) return answer.meta
    cursor = listed.cursor
  }
}

/** FBS lists know order numbers only: a posting's number without its last group. */
function numbersFilter(scheme: ListScheme, batch: readonly string[]): Record<string, unknown> {
  if (scheme !== 'fbs' && scheme !== 'rfbs') return { posting_numbers: batch }
  return { order_numbers: [...new Set(batch.map(number => number.replace(/-\d+$/, '')))] }
}

async function getOrNone(
  api: Api,
  scheme: Many,
  number: string,
  options: RequestOptions,
): Promise<Posting | undefined> {
  try {
    return await (scheme === 'any' ? getAny(api, number, options) : getByScheme(api, scheme, number, options))
  } catch (error) {
    if (isNotFoundError(error)) return undefined
    throw error
  }
}

const pathOf = (scheme: Many): string => LIST_PATHS[scheme === 'any' ? 'fbs' : scheme]
