// Run in a process of its own by sandbox.ts: a sandbox of a given size. It times listings in process when it is asked to,
// tells its memory, and listens for requests over loopback.
import { createSandbox } from '../../src/sandbox/index.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'

/** What the parent wants; a listing by its name, or one of the others. */
export type Wish = { readonly list: ListingName } | 'memory' | 'listen'

export interface ChildAnswers {
  readonly list: { readonly rows: number; readonly ms: number }
  readonly memory: { readonly rssMb: number }
  readonly listen: { readonly url: string; readonly clientId: string; readonly apiKey: string; readonly number: string }
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const OZON = 'https://api-seller.ozon.ru'

const count = Number(process.argv[2])
const warehouses = Array.from({ length: 4 }, (_, i) => ({ name: `W${i}` }))
const sandbox = createSandbox({
  seed: { sellers: [{ warehouses, postings: [{ number: '1000-0001-1' }] }] },
  populate: { count },
  behaviour: { requestsPerSecond: Number.POSITIVE_INFINITY },
})
const { clientId, apiKey } = sandbox.credentials
const now = sandbox.clock.now()
const iso = (moment: number): string => new Date(moment).toISOString()
const period = { since: iso(now - 360 * DAY_MS), to: iso(now) }
const [, second] = [...worldOf(sandbox).sellers.values()].flatMap(seller => [...seller.warehouses.keys()])

const FBS = '/v4/posting/fbs/list'
const UNFULFILLED = '/v4/posting/fbs/unfulfilled/list'
const LISTINGS = {
  'no filter': [FBS, period],
  'status with warehouse': [FBS, { ...period, statuses: ['awaiting_packaging'], warehouse_ids: [second] }],
  'last hour of changes': [FBS, { ...period, last_changed_status_date: { from: iso(now - HOUR_MS), to: iso(now) } }],
  'empty result': [FBS, { ...period, order_numbers: ['0000000000-0001'] }],
  'due in the next day': [UNFULFILLED, { cutoff_from: iso(now), cutoff_to: iso(now + DAY_MS) }],
} as const
export type ListingName = keyof typeof LISTINGS

async function list(name: ListingName): Promise<ChildAnswers['list']> {
  const [path, filter] = LISTINGS[name]
  const body = JSON.stringify({ filter, limit: 100 })
  const headers = { 'client-id': clientId, 'api-key': apiKey }
  const began = performance.now()
  const response = await sandbox.fetch(OZON + path, { method: 'POST', body, headers })
  // The answer is the sandbox's own.
  const { postings } = (await response.json()) as { postings: readonly unknown[] }
  return { rows: postings.length, ms: performance.now() - began }
}

async function answer(wish: Wish): Promise<ChildAnswers[keyof ChildAnswers]> {
  if (wish === 'memory') {
    globalThis.gc?.()
    return { rssMb: process.memoryUsage().rss / 2 ** 20 }
  }
  if (wish !== 'listen') return list(wish.list)
  const { url } = await sandbox.listen()
  return { url, clientId, apiKey, number: '1000-0001-1' }
}

process.on('message', (wish: Wish) => {
  // A wish that fails ends the process, and with it the benchmark.
  void answer(wish).then(answered => process.send?.(answered))
})
process.send?.('ready')
