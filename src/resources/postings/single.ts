import { decodePage, decodeSingle } from '../../decode/page.ts'
import { isNotFoundError, isOzonError, isPermissionError, isUndecodableError, UndecodableError } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { Posting } from '../../model/posting.ts'
import type { Api } from '../shared/api.ts'
import { readAs } from '../shared/json-body.ts'
import { notFound } from '../shared/posting-numbers.ts'
import { LIST_PATHS, type ListScheme } from './filter.ts'

/** Everything that a single read can add. */
const FULL = {
  analytics_data: true,
  barcodes: true,
  financial_data: true,
  legal_info: true,
  product_exemplars: true,
  related_postings: true,
}
const FULL_FBO = { analytics_data: true, financial_data: true, legal_info: true }

interface Single {
  readonly path: string
  readonly family: 'fbs' | 'fbo' | 'fbp'
  body(postingNumber: string): Record<string, unknown>
}

const FBS: Single = {
  path: '/v3/posting/fbs/get',
  family: 'fbs',
  body: postingNumber => ({ posting_number: postingNumber, with: FULL }),
}
const FBO: Single = {
  path: '/v2/posting/fbo/get',
  family: 'fbo',
  body: postingNumber => ({ posting_number: postingNumber, with: FULL_FBO }),
}
const FBP: Single = {
  path: '/v1/posting/fbp/get',
  family: 'fbp',
  body: postingNumber => ({ posting_number: postingNumber }),
}

const SINGLES: Readonly<Record<Exclude<ListScheme, 'digital'>, Single>> = { fbs: FBS, rfbs: FBS, fbo: FBO, fbp: FBP }

/** Reads one posting by the method of its scheme. */
export async function getByScheme(
  api: Api,
  scheme: ListScheme,
  postingNumber: string,
  options: RequestOptions,
): Promise<Posting> {
  if (scheme === 'digital') return getDigital(api, postingNumber, options)
  const { path, family, body } = SINGLES[scheme]
  try {
    const { json } = await api.json(path, body(postingNumber), options)
    const how = { operation: path, family, keepRaw: api.settings.keepRaw }
    const { posting, drift } = readAs(path, json, () => decodeSingle(json, how))
    api.noteDrift(drift, path)
    return posting
  } catch (error) {
    if (isNotFoundError(error) || isEmptyAnswer(error)) throw notFound([postingNumber], scheme, path, error)
    throw error
  }
}

/** `{}` and `{ result: null }`: an answer without a posting. Another shape is an error of its own. */
function isEmptyAnswer(error: unknown): boolean {
  if (!isUndecodableError(error) || !(error instanceof UndecodableError)) return false
  const raw = error.items[0]?.raw
  return typeof raw === 'object' && raw !== null && Object.values(raw).every(value => value === null)
}

/** Digital goods have no single read: a list of one. */
async function getDigital(api: Api, postingNumber: string, options: RequestOptions): Promise<Posting> {
  const path = LIST_PATHS.digital
  const body = { filter: { posting_numbers: [postingNumber] }, limit: 1, with: FULL_FBO }
  const { json } = await api.json(path, body, options)
  const how = { operation: path, family: 'digital', keepRaw: api.settings.keepRaw } as const
  const page = readAs(path, json, () => decodePage(json, how))
  api.noteDrift(page.drift, path)
  const posting = page.items.find(each => each.postingNumber === postingNumber)
  if (posting === undefined) throw notFound([postingNumber], 'digital', path)
  return posting
}

/** Asks scheme after scheme. A programme that the seller has not joined answers 403: there it cannot be. */
export async function getAny(api: Api, postingNumber: string, options: RequestOptions): Promise<Posting> {
  const schemes = ['fbs', 'fbo', 'fbp', 'digital'] as const
  let last: unknown
  for (const scheme of schemes) {
    try {
      return await getByScheme(api, scheme, postingNumber, options)
    } catch (error) {
      const goesOn = isNotFoundError(error) || (scheme !== 'fbs' && isPermissionError(error))
      if (!isOzonError(error) || !goesOn) throw error
      last = error
    }
  }
  throw notFound([postingNumber], 'any', FBS.path, last)
}
