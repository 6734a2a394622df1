import { isOzonApiError, OzonClient } from 'artefactby-ozon-seller-api'
import { expect, it, onTestFinished } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.ts'
import { judged } from './support/open.ts'

/**
 * A client that was written by others, from Ozon's documents alone, works with a listening sandbox: what our own client and
 * the sandbox might have misunderstood together, it has not.
 */
async function serve() {
  const postings = [1, 2, 3].map(i => ({ number: `${i}000-0001-1`, lines: [{ offerId: 'MUG', quantity: i }] }))
  const sandbox = createSandbox({ seed: { sellers: [{ postings }] } })
  const { url, close } = await sandbox.listen()
  onTestFinished(() => close())
  const client = new OzonClient({ ...sandbox.credentials, baseUrl: url, fetch: judged(globalThis.fetch) })
  return { sandbox, client }
}

const PERIOD = { since: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }

it('lists and reads postings, page by page', async () => {
  const { client } = await serve()
  const numbers: string[] = []
  let cursor = ''
  do {
    const page = await client.request('/v4/posting/fbs/list', { filter: PERIOD, limit: 2, cursor })
    // Their declaration of this list has lost its rows.
    const rows = (page.postings ?? []) as readonly { readonly posting_number: string }[]
    numbers.push(...rows.map(row => row.posting_number))
    cursor = page.cursor ?? ''
  } while (cursor !== '')
  expect(numbers.toSorted()).toEqual(['1000-0001-1', '2000-0001-1', '3000-0001-1'])
  const { result } = await client.request('/v3/posting/fbs/get', { posting_number: '2000-0001-1' })
  expect(result).toMatchObject({ status: 'awaiting_packaging', products: [{ offer_id: 'MUG', quantity: 2 }] })
})

it('ships, and prints the label when it is ready', async () => {
  const { client, sandbox } = await serve()
  const posting_number = '2000-0001-1'
  const { result } = await client.request('/v3/posting/fbs/get', { posting_number })
  const products = (result?.products ?? []).map(({ sku = 0, quantity = 0 }) => ({ product_id: sku, quantity }))
  const shipped = await client.request('/v4/posting/fbs/ship', { posting_number, packages: [{ products }] })
  expect(shipped.result).toEqual([posting_number])
  await sandbox.clock.advance('1m')
  const read = await client.request('/v3/posting/fbs/get', { posting_number })
  expect(read.result?.status).toBe('awaiting_deliver')
  const { tasks = [] } = await client.request('/v3/posting/fbs/package-label/create', {
    posting_numbers: [posting_number],
  })
  expect(tasks.map(task => task.task_type)).toEqual(['big_label', 'small_label'])
  await sandbox.clock.advance('10s')
  const made = await client.request('/v2/posting/fbs/package-label/get', { task_id: tasks[0]?.task_id ?? 0 })
  expect(made.status).toMatchObject({ code: 'completed', printed_postings_count: 1 })
  const file = await fetch(made.file_url ?? '')
  expect((await file.text()).startsWith('%PDF-')).toBe(true)
})

it('cancels for a reason that Ozon allows, and once', async () => {
  const { client } = await serve()
  const posting_number = '3000-0001-1'
  const told = await client.request('/v1/posting/fbs/cancel-reason', { related_posting_numbers: [posting_number] })
  const cancel_reason_id = told.result?.[0]?.reasons?.[0]?.id ?? 0
  const cancelled = await client.request('/v2/posting/fbs/cancel', { posting_number, cancel_reason_id })
  expect(cancelled).toEqual({ result: true })
  const { result } = await client.request('/v3/posting/fbs/get', { posting_number })
  expect(result).toMatchObject({ status: 'cancelled', cancellation: { cancel_reason_id } })
  const again = await client
    .request('/v2/posting/fbs/cancel', { posting_number, cancel_reason_id })
    .catch((error: unknown) => error)
  expect(isOzonApiError(again)).toBe(true)
  expect(again).toMatchObject({ status: 400, code: 9 })
})

it('waits as it is told when it calls too often, and goes on', async () => {
  const { client, sandbox } = await serve()
  sandbox.faults.add({ fault: 'rate-limit', times: 1, retryAfterSeconds: 0 })
  await expect(client.request('/v1/seller/info')).resolves.toMatchObject({ company: {} })
  const statuses = sandbox.journal.map(entry => (entry.kind === 'request' ? entry.httpStatus : undefined))
  expect(statuses.slice(-1)).toEqual([200])
})

it('is refused with a wrong key', async () => {
  const { client: right, sandbox } = await serve()
  const { url, close } = await sandbox.listen()
  onTestFinished(() => close())
  const client = new OzonClient({ clientId: sandbox.credentials.clientId, apiKey: 'wrong', baseUrl: url })
  const refusal = await client.request('/v1/roles').catch((error: unknown) => error)
  expect(refusal).toMatchObject({ status: 404 })
  await expect(right.request('/v1/roles')).resolves.toMatchObject({ roles: [{}] })
})
