import { expect, test } from 'vitest'
import type { ResponseMeta } from '../../src/http/types.ts'
import { API_KEY, callTo, SILENT, textOf, transportTo } from './client.ts'
import { json, startServer } from './server.ts'

test('a call carries the key, the agent and its body, and gives the answer as bytes', async () => {
  await using server = await startServer(response => json(response, 200, { result: [1] }))
  const answer = await transportTo(server.url).send(callTo('/v4/posting/fbs/list', { body: '{"limit":100}' }))

  expect(textOf(answer)).toBe('{"result":[1]}')
  expect(answer.contentType).toBe('application/json')
  expect(server.seen).toHaveLength(1)
  expect(server.seen[0]).toMatchObject({
    method: 'POST',
    path: '/v4/posting/fbs/list',
    body: '{"limit":100}',
    headers: {
      'client-id': '42',
      'api-key': API_KEY,
      'content-type': 'application/json',
      'content-length': '13',
      'user-agent': 'ozon-orders-test',
    },
  })
})

test('what is known of an answer goes to onResponse and comes with it', async () => {
  await using server = await startServer(response =>
    json(response, 200, {}, { 'ratelimit-remaining': '17', 'x-o3-trace-id': 'trace-1' }),
  )
  const metas: ResponseMeta[] = []
  const options = { onResponse: (meta: ResponseMeta) => void metas.push(meta) }
  const { meta } = await transportTo(server.url).send(callTo('/v1/roles', { options }))

  expect(meta).toEqual({
    operation: '/v1/roles',
    httpStatus: 200,
    attempts: 1,
    durationMs: expect.any(Number),
    rateLimitRemaining: 17,
    requestId: 'trace-1',
  })
  expect(metas).toEqual([meta])
})

test('an onResponse that throws, now or later, costs a warning and not the answer', async () => {
  await using server = await startServer(response => json(response, 200, {}))
  const warnings: string[] = []
  const transport = transportTo(server.url, { logger: { ...SILENT, warn: message => void warnings.push(message) } })
  const throwing = (): void => {
    throw new Error('bug of the user')
  }
  // An async callback that fails, which TypeScript lets pass.
  const rejecting = (): unknown => Promise.reject(new Error('bug of the user'))

  expect(textOf(await transport.send(callTo('/v1/roles', { options: { onResponse: throwing } })))).toBe('{}')
  expect(textOf(await transport.send(callTo('/v1/roles', { options: { onResponse: rejecting } })))).toBe('{}')
  await new Promise(done => setImmediate(done))
  expect(warnings).toEqual(['The onResponse callback failed', 'The onResponse callback failed'])
})

test('a POST without a body sends an empty object, a GET sends nothing', async () => {
  await using server = await startServer(response => json(response, 200, {}))
  const transport = transportTo(server.url)
  await transport.send(callTo('/v1/roles', { body: undefined }))
  await transport.send(callTo('/v1/supplier/available_warehouses?supply_type=1', { method: 'GET', body: undefined }))

  expect(server.seen.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
    { method: 'POST', path: '/v1/roles', body: '{}' },
    { method: 'GET', path: '/v1/supplier/available_warehouses?supply_type=1', body: '' },
  ])
})

test('a file comes with its bytes, its type and its name', async () => {
  const pdf = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 255])
  await using server = await startServer(response => {
    response.writeHead(200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('ярлык.pdf')}`,
    })
    response.end(pdf)
  })
  const answer = await transportTo(server.url).send(callTo('/v2/posting/fbs/act/get-pdf'))

  expect(Buffer.from(answer.bytes)).toEqual(pdf)
  expect(answer).toMatchObject({ contentType: 'application/pdf', fileName: 'ярлык.pdf' })
})

test('a base URL may have a path of its own', async () => {
  await using server = await startServer(response => json(response, 200, {}))
  await transportTo(`${server.url}/stand-in`).send(callTo('/v1/roles'))
  expect(server.seen[0]?.path).toBe('/stand-in/v1/roles')
})
