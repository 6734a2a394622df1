import { decodePage } from '../../decode/page.ts'
import { isNotFoundError, isOzonError, OzonError } from '../../errors.ts'
import type { RequestOptions, ResponseMeta } from '../../http/types.ts'
import { hideKeys } from '../../internal/hide-keys.ts'
import type { Posting } from '../../model/posting.ts'
import type { Fetched } from '../../pagination.ts'
import type { Api } from '../shared/api.ts'
import { isAboutItems, type Sent, sendBatches } from '../shared/batches.ts'
import { readAs } from '../shared/json-body.ts'
import { namesMissing, notFound } from '../shared/posting-numbers.ts'
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
  readonly refused: readonly RefusedNumber[]
}

/** A number that Ozon would not read, and why. */
export interface RefusedNumber {
  readonly number: string
  readonly error: OzonError
}

/** Reads one hundred of the numbers, in their order; after the last, what is missing or refused ends the list as an error. */
export async function fetchBatch(
  api: Api,
  scheme: Many,
  numbers: readonly string[],
  { at, missing, refused }: Batch,
  options: RequestOptions,
): Promise<Fetched<Posting, Batch>> {
  const batch = numbers.slice(at, at + BATCH)
  // What was found is given out first: it is not lost to what was not.
  if (batch.length === 0 && missing.length + refused.length > 0) throw notAll({ missing, refused }, scheme)
  const read = await readBatch(api, scheme, batch, options)
  const items = batch.flatMap(number => read.found.get(number) ?? [])
  const page = { items, undecodable: [], meta: read.meta }
  const refusals = [...refused, ...read.refused]
  const isMissing = (number: string): boolean =>
    !read.found.has(number) && !read.refused.some(each => each.number === number)
  const position = { at: at + BATCH, missing: [...missing, ...batch.filter(isMissing)], refused: refusals }
  const isOver = position.at >= numbers.length && position.missing.length + refusals.length === 0
  return { page, next: isOver ? { kind: 'end' } : { kind: 'more', position } }
}

/** The error for numbers without a posting; where Ozon refused some, with its words for the first of them. */
function notAll({ missing, refused }: Pick<Batch, 'missing' | 'refused'>, scheme: Many): OzonError {
  const [first] = refused
  const operation = pathOf(scheme)
  if (first === undefined) return notFound(missing, scheme, operation)
  const { kind, httpStatus, code, ozonMessage, message, attempts, requestId } = first.error
  const shown = refused.slice(0, 20).map(each => hideKeys(each.number))
  const more = refused.length > 20 ? ` and ${refused.length - 20} more` : ''
  const rest = missing.length === 0 ? '' : ` ${notFound(missing, scheme, operation).message}`
  const words = `Ozon refused to read ${shown.join(', ')}${more}: ${message}${rest}`
  const about = { operation, httpStatus, code, ozonMessage, attempts, requestId, outcome: 'rejected' } as const
  return namesMissing(new OzonError(kind, words, { ...about, cause: first.error }), [
    ...refused.map(each => hideKeys(each.number)),
    ...missing,
  ])
}

interface Read {
  readonly found: ReadonlyMap<string, Posting>
  readonly refused: readonly RefusedNumber[]
  readonly meta: ResponseMeta
}

async function readBatch(api: Api, scheme: Many, batch: readonly string[], options: RequestOptions): Promise<Read> {
  const listed = scheme === 'any' ? 'fbs' : scheme
  const found = new Map<string, Posting>()
  let meta: ResponseMeta = { operation: pathOf(scheme), httpStatus: 200, attempts: 0, durationMs: 0 }
  const list = async (part: readonly string[]): Promise<Sent<never>> => {
    meta = await listBatch(api, listed, part, found, options)
    return { done: [] }
  }
  if (batch.length > 1) await listParts(batch, list)
  const refused: RefusedNumber[] = []
  for (const number of batch) {
    if (found.has(number)) continue
    const told = await getOrNone(api, scheme, number, options)
    if (isOzonError(told)) refused.push({ number, error: told })
    else if (told !== undefined) found.set(number, told)
  }
  return { found, refused, meta }
}

/** One number that no list takes must not cost the others the list: halves find it. It is asked for singly all the same. */
async function listParts(batch: readonly string[], list: (part: readonly string[]) => Promise<Sent<never>>) {
  const seen: { fault?: OzonError } = {}
  const send = (part: readonly string[]): Promise<Sent<never>> =>
    list(part).catch((error: unknown) => {
      if (isOzonError(error) && !isAboutItems(error)) seen.fault ??= error
      throw error
    })
  try {
    await sendBatches({ items: batch, max: batch.length, name: String, halves: true, send })
  } catch (error) {
    // Not one is listed: the single reads say why.
    if (!isAboutItems(error)) throw error
  }
  if (seen.fault !== undefined) throw seen.fault
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
    const listed = readAs(path, answer.json, () => decodePage(answer.json, { operation: path, family, keepRaw }))
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
): Promise<Posting | OzonError | undefined> {
  try {
    return await (scheme === 'any' ? getAny(api, number, options) : getByScheme(api, scheme, number, options))
  } catch (error) {
    if (isNotFoundError(error)) return undefined
    if (isAboutItems(error)) return error
    throw error
  }
}

const pathOf = (scheme: Many): string => LIST_PATHS[scheme === 'any' ? 'fbs' : scheme]
