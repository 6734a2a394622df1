import { expect, it } from 'vitest'
import { openSandbox } from './support/open.ts'

const YEAR = { since: '2026-01-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }

it('a list pages through all postings in order, each once, with an opaque cursor', async () => {
  const postings = Array.from({ length: 23 }, (_, i) => ({
    createdAt: `2026-11-21T${String(i).padStart(2, '0')}:00:00Z`,
  }))
  const { post } = openSandbox({ seed: { sellers: [{ postings }] } })
  const filter = YEAR
  const seen: string[] = []
  let cursor = ''
  for (let pages = 0; pages < 5; pages++) {
    const { body } = await post('/v4/posting/fbs/list', { filter, limit: 10, cursor })
    seen.push(...body.postings.map((each: { in_process_at: string }) => each.in_process_at))
    cursor = body.cursor
    if (body.has_next === false) break
  }
  expect(seen).toHaveLength(23)
  expect(seen).toEqual(seen.toSorted())
  expect(cursor).toBe('')
})

it('and backwards', async () => {
  const postings = Array.from({ length: 5 }, (_, i) => ({ createdAt: `2026-11-21T0${i}:00:00Z` }))
  const { post } = openSandbox({ seed: { sellers: [{ postings }] } })
  const first = await post('/v4/posting/fbs/list', { filter: YEAR, limit: 3, sort_dir: 'DESC' })
  const { cursor } = first.body
  const rest = await post('/v4/posting/fbs/list', { filter: YEAR, limit: 3, sort_dir: 'DESC', cursor })
  const times: string[] = [...first.body.postings, ...rest.body.postings].map(each => each.in_process_at)
  expect(times).toEqual(times.toSorted().toReversed())
  expect(times).toHaveLength(5)
})

it('what `with` does not ask for is null, and what it asks for is told', async () => {
  const { post } = openSandbox()
  const bare = await post('/v4/posting/fbs/list', { filter: YEAR, limit: 1 })
  expect(bare.body.postings[0]).toMatchObject({ barcodes: null, analytics_data: null, financial_data: null })
  const withAll = { analytics_data: true, barcodes: true, financial_data: true, legal_info: true }
  const full = await post('/v4/posting/fbs/list', { filter: YEAR, limit: 1, with: withAll })
  expect(full.body.postings[0].financial_data.products).toHaveLength(full.body.postings[0].products.length)
})

it('the client reads everything without drift', async () => {
  const drift: string[] = []
  const postings = [{}, { status: 'awaiting_deliver' as const }, { status: 'delivered' as const }]
  const { ozon } = openSandbox(
    { seed: { sellers: [{ postings }] } },
    { onDrift: each => drift.push(`${each.kind} ${each.path}`) },
  )
  const all = await ozon.postings.list(YEAR).toArray({ limit: 100 })
  expect(all.map(({ status }) => status)).toEqual(['awaiting_packaging', 'awaiting_deliver', 'delivered'])
  for (const { postingNumber } of all) await ozon.postings.get(postingNumber)
  expect(drift).toEqual([])
})
