import { readFileSync } from 'node:fs'
import { type Clock, manualClock } from 'ozon-orders'

/**
 * A stand-in for Ozon, so that the tour and the examples run without a shop: a `fetch` over sample payloads.
 * It knows the list of unfulfilled postings, the key's roles and the seller; anything else gets Ozon's 404.
 */
export interface StandIn {
  readonly clientId: string
  readonly apiKey: string
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
}

interface Row {
  readonly posting_number: string
  readonly status?: string
  readonly status_alias?: string
}

const SAMPLES = new URL('../../test/fixtures/', import.meta.url)
const CREDENTIALS = { clientId: '1', apiKey: 'stand-in' } as const

/** Spread it into `createOzon`: `createOzon({ ...standIn() })`. Its clock stands on the day of the samples. */
export function standIn(): StandIn {
  const rows = sampleRows()
  const clock = manualClock('2025-12-19T06:00:00Z')
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const refusal = checkKey(request.headers)
    if (refusal !== undefined) return refusal
    return answer(new URL(request.url).pathname, await request.text(), rows)
  }
  return { ...CREDENTIALS, fetch, clock }
}

function answer(path: string, body: string, rows: readonly Row[]): Response {
  if (path === '/v4/posting/fbs/unfulfilled/list') return json(200, unfulfilled(JSON.parse(body), rows))
  if (path === '/v1/roles') return sample('json/v1-roles/001.json')
  if (path === '/v1/seller/info') return sample('json/v1-seller-info/001.json')
  return json(404, { code: 5, message: `the stand-in does not know ${path}`, details: [] })
}

interface ListRequest {
  readonly filter?: { readonly statuses?: readonly string[] }
  readonly limit?: number
  readonly cursor?: string
}

function unfulfilled(request: ListRequest, rows: readonly Row[]): unknown {
  const statuses = request.filter?.statuses
  const chosen = rows.filter(row => statuses?.includes(row.status ?? row.status_alias ?? '') ?? true)
  const from = request.cursor === undefined ? 0 : Number(atob(request.cursor))
  const to = from + (request.limit ?? 100)
  const more = to < chosen.length
  return {
    postings: chosen.slice(from, to),
    count: chosen.length,
    has_next: more,
    cursor: more ? btoa(String(to)) : '',
  }
}

/** A page of ordinary postings, and two that Ozon's documents show in shapes of their own. */
function sampleRows(): Row[] {
  const ordinary = read('bench/page100.json').postings as readonly Row[]
  const newest = read('json/v4-posting-fbs-list/001.json').postings as readonly Row[]
  const odd = read('json/v4-posting-fbs-list/003.json').result.postings as readonly Row[]
  const renamed = [...newest, ...odd].map((row, i) => ({ ...row, posting_number: `0300000000-000${i + 1}-1` }))
  return [...ordinary, ...renamed]
}

function checkKey(headers: Headers): Response | undefined {
  if (headers.get('client-id') === CREDENTIALS.clientId && headers.get('api-key') === CREDENTIALS.apiKey)
    return undefined
  return json(401, { code: 16, message: 'Client-Id and Api-Key headers are required', details: [] })
}

const read = (path: string): Record<string, never> & { result: Record<string, unknown>; postings: unknown } =>
  JSON.parse(readFileSync(new URL(path, SAMPLES), 'utf8'))

const sample = (path: string): Response => json(200, read(path))

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
