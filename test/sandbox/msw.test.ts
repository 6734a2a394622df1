import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { createSandbox } from '../../src/sandbox/index.ts'
import { handlers } from '../../src/sandbox/msw.ts'

const OZON = 'https://api-seller.ozon.ru'
const LIST = '/v4/posting/fbs/list'
const YEAR = { since: '2026-01-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }

/** How a user tests a program that knows nothing of the sandbox: its calls go through the global fetch. */
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

it('a program that calls Ozon through the global fetch is answered by the sandbox', async () => {
  const postings = [{}, { status: 'awaiting_deliver' }, { status: 'delivered' }] as const
  const sandbox = createSandbox({ seed: { sellers: [{ postings }] } })
  server.use(...handlers(sandbox))
  const ozon = createOzon({ ...sandbox.credentials, clock: sandbox.clock })
  const all = await ozon.postings.list(YEAR).toArray({ limit: 10 })
  expect(all.map(({ status }) => status)).toEqual(['awaiting_packaging', 'awaiting_deliver', 'delivered'])
  expect(sandbox.journal.at(-1)).toMatchObject({ kind: 'request', operation: LIST, carriedOut: true })
})

it('and so is one that calls another address', async () => {
  const sandbox = createSandbox()
  server.use(...handlers(sandbox, { baseUrl: 'https://ozon.test/' }))
  const response = await fetch(`https://ozon.test${LIST}`, { method: 'POST', body: '{}' })
  expect(response.status).toBe(401)
})

it('faults of the network arrive as faults of the network', async () => {
  const sandbox = createSandbox({
    faults: [
      { fault: 'reset', times: 1 },
      { fault: 'cut-body', times: 1 },
    ],
  })
  server.use(...handlers(sandbox))
  const { clientId, apiKey } = sandbox.credentials
  const headers = { 'client-id': clientId, 'api-key': apiKey }
  const ask = () =>
    fetch(`${OZON}${LIST}`, { method: 'POST', headers, body: JSON.stringify({ filter: YEAR, limit: 1 }) })
  await expect(ask()).rejects.toThrow(TypeError)
  await expect(ask().then(cut => cut.text())).rejects.toThrow(TypeError)
  expect((await ask()).status).toBe(200)
  expect(sandbox.journal.flatMap(each => (each.kind === 'request' ? [[each.fault, each.carriedOut]] : []))).toEqual([
    ['reset', false],
    ['cut-body', true],
    [undefined, true],
  ])
})

it('a request that was given up ends as its caller wants it', async () => {
  const sandbox = createSandbox({ faults: [{ fault: 'silence' }] })
  server.use(...handlers(sandbox))
  const given = AbortSignal.timeout(30)
  await expect(fetch(`${OZON}${LIST}`, { method: 'POST', signal: given })).rejects.toThrow(/timeout|abort/i)
})
