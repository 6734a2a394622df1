import { expect, it } from 'vitest'
import { aPosting, testOzon } from '../src/testing/index.ts'

it('one line gives a client on a sandbox, whose waits pass at once', async () => {
  const { ozon, sandbox, clock } = testOzon({ seed: { sellers: [{ postings: [{}, { status: 'delivered' }] }] } })
  const open = await ozon.postings.unfulfilled().toArray({ limit: 10 })
  expect(open.map(({ status }) => status)).toEqual(['awaiting_packaging'])
  expect(clock).toBe(sandbox.clock)
})

it('a posting for tests is valid, in the status and with the lines that were asked for', () => {
  const posting = aPosting({ status: 'delivering', lines: [{ offerId: 'MUG', quantity: 3, price: '590.50' }] })
  expect(posting.status).toBe('delivering')
  expect(posting.lines[0]).toMatchObject({ offerId: 'MUG', quantity: 3 })
  expect(posting.cost?.toJSON()).toEqual({ amount: '1771.5', currency: 'RUB' })
  expect(aPosting({ flow: 'RFBS_SELF' }).flow).toBe('RFBS_SELF')
  expect(() => aPosting({ flow: 'FBO' })).toThrow('seed a sandbox')
})

it('the client stays with the sandbox when one of its options is undefined', async () => {
  const { ozon, sandbox } = testOzon({ client: { fetch: undefined, baseUrl: undefined, clock: undefined } })
  await ozon.account.roles()
  expect(sandbox.journal.at(-1)).toMatchObject({ kind: 'request', operation: '/v1/roles' })
})

it('buyers do nothing when nothing is said of them, nor when that is undefined', async () => {
  const { sandbox, clock } = testOzon({ seed: 'demo', activity: undefined })
  const before = sandbox.journal.length
  await clock.advance('1d')
  expect(sandbox.journal.slice(before).filter(entry => 'actor' in entry && entry.actor === 'buyer')).toEqual([])
})
