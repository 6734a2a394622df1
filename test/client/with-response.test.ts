import { expect, it } from 'vitest'
import { createOzon, type ResponseMeta, withResponse } from '../../src/index.ts'
import { openSandbox } from '../sandbox/support/open.ts'

it('a call of any section tells how its answer came, beside what it gives', async () => {
  const { sandbox } = openSandbox()
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await sandbox.fetch(input, init)
    return new Response(response.body, { status: response.status, headers: { 'x-o3-trace-id': 'trace-7' } })
  }
  const ozon = createOzon({ ...sandbox.options(), fetch })
  const { value, response } = await withResponse(options => ozon.account.info(options))
  expect(value).toEqual(await ozon.account.info())
  expect(response).toMatchObject({ operation: '/v1/seller/info', httpStatus: 200, attempts: 1, requestId: 'trace-7' })
  const listed = await withResponse(options => ozon.postings.unfulfilled({}, options).toArray({ limit: 5 }))
  expect(listed.response.operation).toBe('/v4/posting/fbs/unfulfilled/list')
})

it('whoever forgets to hand the options on is told so, and that the call was carried out', async () => {
  const { ozon } = openSandbox()
  const lost = withResponse(() => ozon.account.info())
  await expect(lost).rejects.toMatchObject({ kind: 'request-invalid', outcome: 'accepted' })
  await expect(lost).rejects.toThrow('options: were not handed on')
  await expect(withResponse(ozon as never)).rejects.toThrow('call: must be a function')
  await expect(withResponse(options => ozon.postings.get('', options))).rejects.toMatchObject({
    kind: 'request-invalid',
  })
})

it('a client tells of every answer to all of its calls, and each call of its own', async () => {
  const { sandbox } = openSandbox()
  const [all, own]: ResponseMeta[][] = [[], []]
  const onResponse = (meta: ResponseMeta): void => void all?.push(meta)
  const ozon = createOzon({ ...sandbox.options(), onResponse })
  await ozon.account.info({ onResponse: meta => void own?.push(meta) })
  await ozon.call('/v1/roles', {})
  await ozon.request('/v1/roles', {})
  expect(all?.map(({ operation }) => operation)).toEqual(['/v1/seller/info', '/v1/roles', '/v1/roles'])
  expect(own).toEqual(all?.slice(0, 1))
  expect(() => createOzon({ ...sandbox.options(), onResponse: 'log' as never })).toThrow(
    'onResponse: must be a function',
  )
})

it('an onResponse that fails costs nobody anything, and the other is told all the same', async () => {
  const { sandbox } = openSandbox()
  const told: string[] = []
  const warned: string[] = []
  const quiet = (): void => undefined
  const ozon = createOzon({
    ...sandbox.options(),
    logger: { debug: quiet, info: quiet, error: quiet, warn: message => void warned.push(message) },
    onResponse: () => {
      throw new Error('full disk')
    },
  })
  await ozon.account.info({ onResponse: ({ operation }) => void told.push(operation) })
  expect(told).toEqual(['/v1/seller/info'])
  expect(warned).toEqual(['The onResponse callback failed'])
})

it('an answer of 200 that is an error, or tells nothing, carries the id of its request', async () => {
  const { sandbox } = openSandbox()
  const answers: unknown[] = [{ code: 5, message: 'no such posting' }, {}, [], { result: false }]
  const fetch: typeof globalThis.fetch = async () =>
    Response.json(answers.shift(), { headers: { 'x-o3-trace-id': `trace-${answers.length}` } })
  const ozon = createOzon({ ...sandbox.options(), fetch })
  await expect(ozon.postings.get('0001-0001-1', { scheme: 'fbs' })).rejects.toMatchObject({ requestId: 'trace-3' })
  await expect(ozon.account.info()).rejects.toMatchObject({ requestId: 'trace-2' })
  await expect(ozon.call('/v1/seller/info', {})).rejects.toMatchObject({ requestId: 'trace-1' })
  const cancelled = ozon.cancellations.cancel('0001-0001-1', { reasonId: '352' })
  await expect(cancelled).rejects.toMatchObject({ kind: 'rejected', requestId: 'trace-0' })
})
