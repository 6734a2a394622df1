import { expect, it } from 'vitest'
import { openSandbox, type Posted } from './support/open.ts'

const ROLES = '/v1/roles'
const OBSOLETE = { code: 9, message: 'obsolete method cannot be used', details: [] }

async function times(count: number, call: () => Promise<Posted>): Promise<Posted[]> {
  const all: Posted[] = []
  for (let i = 0; i < count; i++) all.push(await call())
  return all
}

const limitsOf = ({ status, headers }: Posted) => [
  status,
  headers.get('ratelimit-remaining'),
  headers.get('retry-after'),
]

it('a seller may send fifty requests in any second, with whatever keys and methods', async () => {
  const seed = { sellers: [{ clientId: '5', keys: [{ key: 'a' }, { key: 'b' }] }, { clientId: '6' }] }
  const { post, clock } = openSandbox({ seed })
  const first = await times(30, () => post(ROLES))
  expect(limitsOf(first[29] as Posted)).toEqual([200, '20', null])
  await clock.advance('400ms')
  await times(19, () => post('/v2/posting/fbs/cancel-reason/list', {}, { 'api-key': 'b' }))
  expect(limitsOf(await post('/v3/posting/fbs/list'))).toEqual([400, '0', null])
  const refused = await post(ROLES)
  expect(limitsOf(refused)).toEqual([429, '0', '1'])
  expect(refused.body).toEqual({ code: 8, message: 'You have reached request rate limit per second', details: [] })
  expect((await post(ROLES, {}, { 'client-id': '6', 'api-key': '5a4db0c5-0000-4000-8000-000000000006' })).status).toBe(
    200,
  )
  await clock.advance('600ms')
  expect(limitsOf(await post(ROLES))).toEqual([200, '29', null])
})

it('who goes on after refusals finds the circle open, for that method and some minutes', async () => {
  const { post, clock } = openSandbox()
  const answers = await times(81, () => post(ROLES))
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(30)
  expect(answers.at(-1)).toMatchObject({ status: 503, body: { code: 14, message: 'Circle is open' } })
  await clock.advance('1s')
  expect((await post('/v1/seller/info')).status).toBe(200)
  expect((await post(ROLES)).status).toBe(503)
  await clock.advance('2m')
  expect((await post(ROLES)).status).toBe(200)
})

it('methods past their last day answer so; those that are not played say so', async () => {
  const { post } = openSandbox()
  expect((await post('/v2/posting/fbs/package-label')).body).toEqual(OBSOLETE)
  const old = openSandbox({ behaviour: { switchedOff: false } })
  expect((await old.post('/v2/posting/fbs/package-label')).status).toBe(501)
  const { status, body } = await post('/v3/supply-order/list')
  expect([status, body.message]).toEqual([501, expect.stringContaining('does not play /v3/supply-order/list')])
})

it.each([
  [{ 'client-id': '' }, 401, 16, 'Client-Id and Api-Key headers are required'],
  [{ 'api-key': '' }, 401, 16, 'Client-Id and Api-Key headers are required'],
  [{ 'client-id': '05' }, 400, 3, 'Client-Id header value should be positive integer'],
  [{ 'client-id': '6' }, 404, 5, 'Invalid Api-Key, please check the key and try again'],
  [{ 'api-key': 'reader' }, 403, 7, 'Api-Key is missing a required role for a method'],
  [{ 'api-key': 'over' }, 403, 7, 'Api-key is deactivated, use another one or generate a new one'],
])('with %j the answer is %i', async (headers, status, code, message) => {
  const reader = { key: 'reader', roles: [{ name: 'Posting FBS', methods: ['/v4/posting/fbs/list'] }] }
  const over = { key: 'over', expiresAt: '2026-11-22T09:00:00Z' }
  const { post } = openSandbox({ seed: { sellers: [{ clientId: '5', keys: [{ key: 'k' }, reader, over] }] } })
  expect(await post('/v1/seller/info', {}, headers)).toMatchObject({ status, body: { code, message, details: [] } })
})
