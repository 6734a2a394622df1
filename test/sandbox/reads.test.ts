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

it('a cursor belongs to its question', async () => {
  const { post } = openSandbox({ seed: { sellers: [{ warehouses: [{ id: '7' }], postings: [{}, {}, {}] }] } })
  const [filter, limit] = [{ ...YEAR, warehouse_ids: ['7'] }, 1]
  const { cursor } = (await post('/v4/posting/fbs/list', { filter, limit })).body
  expect((await post('/v4/posting/fbs/list', { filter, limit: 2, cursor })).body.postings).toHaveLength(2)
  for (const other of [
    { filter: { ...filter, warehouse_ids: ['8'] } },
    { filter: { ...filter, to: '2026-11-30T00:00:00Z' } },
    { filter, sort_dir: 'DESC' },
  ]) {
    const refused = await post('/v4/posting/fbs/list', { limit, cursor, ...other })
    expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining('another filter') } })
  }
})

it('an empty list in a filter is none, and the direction may be written as in the examples of Ozon', async () => {
  const { post } = openSandbox({ seed: { sellers: [{ postings: [{}, { createdAt: '2026-11-21T00:00:00Z' }] }] } })
  const none = { statuses: [], order_numbers: [], warehouse_ids: [], delivery_method_ids: [], provider_ids: [] }
  const read = async (sort_dir: string): Promise<string[]> => {
    const { body } = await post('/v4/posting/fbs/list', { filter: { ...YEAR, ...none }, limit: 100, sort_dir })
    return body.postings.map((each: { in_process_at: string }) => each.in_process_at)
  }
  expect(await read('asc')).toEqual(['2026-11-21T00:00:00Z', '2026-11-22T08:00:00Z'])
  expect(await read('desc')).toEqual(await read('DESC'))
  expect((await read('desc'))[0]).toBe('2026-11-22T08:00:00Z')
  expect((await post('/v4/posting/fbs/list', { filter: YEAR, limit: 1, sort_dir: 'up' })).status).toBe(400)
})

it('what is fulfilled is not in the list of the unfulfilled, also when it is asked for', async () => {
  const postings = [{}, { status: 'delivered' as const }, { status: 'cancelled' as const }]
  const { post } = openSandbox({ seed: { sellers: [{ postings }] } })
  const read = async (...statuses: string[]): Promise<string[]> => {
    const filter = { cutoff_from: YEAR.since, cutoff_to: YEAR.to, statuses }
    const { body } = await post('/v4/posting/fbs/unfulfilled/list', { filter, limit: 100 })
    return body.postings.map((each: { status: string }) => each.status)
  }
  expect(await read()).toEqual(['awaiting_packaging'])
  expect(await read('awaiting_packaging', 'delivered', 'cancelled')).toEqual(['awaiting_packaging'])
  expect(await read('cancelled')).toEqual([])
})

it('what is unfulfilled is not told without one of its two dates', async () => {
  const { post } = openSandbox()
  for (const filter of [undefined, {}, { statuses: ['awaiting_packaging'] }]) {
    expect((await post('/v4/posting/fbs/unfulfilled/list', { filter, limit: 100 })).status).toBe(400)
  }
})

it('periods of the unfulfilled hold their first and their last moment', async () => {
  const postings = [{ createdAt: '2026-11-22T00:00:00Z' }, { status: 'delivering' as const }]
  const { post } = openSandbox({ seed: { sellers: [{ postings }] } })
  const count = async (name: string, from: string, to: string): Promise<number> => {
    const filter = { [`${name}_from`]: from, [`${name}_to`]: to }
    return (await post('/v4/posting/fbs/unfulfilled/list', { filter, limit: 100 })).body.count
  }
  const due = '2026-11-23T00:00:00Z'
  expect(await count('cutoff', due, due)).toBe(1)
  expect(await count('cutoff', '2026-11-22T00:00:00Z', '2026-11-22T23:59:59Z')).toBe(0)
  const left = '2026-11-22T09:00:00Z'
  expect(await count('delivering_date', left, left)).toBe(1)
  expect(await count('delivering_date', left, due)).toBe(1)
  expect(await count('delivering_date', '2026-11-22T09:00:01Z', due)).toBe(0)
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
