import { decodePage } from '../decode/page.ts'
import { isNotFoundError } from '../errors.ts'
import type { RequestOptions, ResponseMeta } from '../http/types.ts'
import type { Posting } from '../model/posting.ts'
import type { Fetched, Source } from '../pagination.ts'
import type { Api } from './api.ts'
import { LIST_PATHS, type ListScheme, LONGEST_WINDOW_MS } from './posting-filter.ts'
import { notFound } from './posting-lookup.ts'
import { getAny, getByScheme } from './posting-single.ts'

/** Ozon's largest page, and the most order numbers of a filter. */
const BATCH = 100
/** More pages than a batch can have when Ozon leads in a circle. */
const MOST_PAGES = 50

type Many = ListScheme | 'any'

/**
 * A source of batches: position n is the n-th hundred of the numbers. The missing ones are carried from batch to batch
 * in the position, so that one iteration does not see those of another.
 */
export function manySource(
  api: Api,
  scheme: Many,
  numbers: readonly string[],
  options: RequestOptions,
): Source<Posting, Batch> {
  const wanted = [...new Set(numbers)]
  return {
    operation: pathOf(scheme),
    start: { at: 0, missing: [] },
    positionKey: batch => String(batch.at),
    fetch: async ({ at, missing }, _size, signal): Promise<Fetched<Posting, Batch>> => {
      const batch = wanted.slice(at, at + BATCH)
      const request = { ...options, signal }
      const read = await readBatch(api, scheme, batch, request)
      const gone = [...missing, ...batch.filter(number => !read.found.has(number))]
      const position = { at: at + BATCH, missing: gone }
      if (position.at < wanted.length) return { page: page(batch, read), next: { kind: 'more', position } }
      // The last batch is given out first: what was found is not lost to what was not.
      if (gone.length > 0 && read.found.size > 0) return { page: page(batch, read), next: { kind: 'more', position } }
      if (gone.length > 0) throw notFound(gone, scheme, pathOf(scheme))
      return { page: page(batch, read), next: { kind: 'end' } }
    },
  }
}

interface Batch {
  readonly at: number
  readonly missing: readonly string[]
}

interface Read {
  readonly found: ReadonlyMap<string, Posting>
  readonly meta: ResponseMeta
}

function page(batch: readonly string[], read: Read): Fetched<Posting, Batch>['page'] {
  const items = batch.flatMap(number => read.found.get(number) ?? [])
  return { items, undecodable: [], meta: read.meta }
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
