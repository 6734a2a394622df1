// A sandbox of a given size in a process of its own: latencies of listings and memory, as one line of JSON.
import { createSandbox } from '../../src/sandbox/index.ts'

const count = Number(process.argv[2])
const before = process.memoryUsage().rss
const warehouses = Array.from({ length: 4 }, (_, i) => ({ name: `W${i}`, hoursToShip: 24 }))
const sandbox = createSandbox({
  seed: { sellers: [{ warehouses }] },
  populate: { count },
  behaviour: { requestsPerSecond: Number.POSITIVE_INFINITY },
})
const now = sandbox.clock.now()
const iso = (moment: number): string => new Date(moment).toISOString()
const since = iso(now - 360 * 86_400_000)
const to = iso(now)
const hourAgo = { from: iso(now - 3_600_000), to }

const LISTINGS = {
  'no filter': { since, to },
  'status with warehouse': { since, to, statuses: ['awaiting_packaging'], warehouse_ids: ['1020000000002'] },
  'last hour of changes': { since, to, last_changed_status_date: hourAgo },
  'empty result': { since, to, statuses: ['arbitration'] },
}

async function list(filter: object): Promise<{ rows: number; ms: number }> {
  const { clientId, apiKey } = sandbox.credentials
  const body = JSON.stringify({ filter, limit: 100 })
  const headers = { 'client-id': clientId, 'api-key': apiKey }
  const began = performance.now()
  const response = await sandbox.fetch('https://api-seller.ozon.ru/v4/posting/fbs/list', { method: 'POST', body, headers })
  const answer: { postings: unknown[] } = await response.json()
  return { rows: answer.postings.length, ms: performance.now() - began }
}

const listings: Record<string, { rows: number; medianMs: number }> = {}
for (const [name, filter] of Object.entries(LISTINGS)) {
  const times: number[] = []
  let rows = 0
  for (let i = 0; i < 60; i++) {
    const { ms, rows: found } = await list(filter)
    rows = found
    if (i >= 20) times.push(ms)
  }
  listings[name] = { rows, medianMs: times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0 }
}
globalThis.gc?.()
const memory = process.memoryUsage()
console.log(JSON.stringify({ count, listings, rssMb: memory.rss / 2 ** 20, beforeMb: before / 2 ** 20, heapMb: memory.heapUsed / 2 ** 20, buffersMb: memory.arrayBuffers / 2 ** 20 }))
