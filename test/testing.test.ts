import { expect, it } from 'vitest'
import { aPosting, testOzon } from '../src/testing/index.ts'
import { json, startServer, type TestServer } from './http/server.ts'

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

const HOUR_MS = 3_600_000

/** A shop's own server for pushes, which does something before it answers. */
function startReceiver(act: (push: Record<string, unknown>) => Promise<unknown>): Promise<TestServer> {
  return startServer(async (response, { body }) => {
    // A push is an object.
    const push = JSON.parse(body) as Record<string, unknown>
    await act(push)
    const isPing = push.message_type === 'TYPE_PING'
    json(response, 200, isPing ? { version: '1.0', name: 'shop', time: '2026-11-22T09:00:00Z' } : { result: true })
  })
}

const RECEIVERS = ['nobody', 'a function', 'a function that reads', 'a server', 'a server that reads'] as const

it.each(RECEIVERS)('time moves by what was asked, and no more, while %s is told of what happens', async receiver => {
  const { ozon, sandbox, clock } = testOzon({ seed: 'demo', activity: true })
  let reads = 0
  const read = async ({ posting_number: number }: Record<string, unknown>): Promise<void> => {
    if (!receiver.endsWith('reads') || typeof number !== 'string') return
    reads++
    await ozon.postings.get(number, { scheme: 'any' })
  }
  await using server = await startReceiver(read)
  if (receiver.startsWith('a server')) sandbox.pushes.connect(server.url)
  if (receiver.startsWith('a function')) sandbox.pushes.connect(async request => read(await request.json()))
  const begin = clock.now()
  for (let hour = 1; hour <= 6; hour++) {
    await clock.advance('1h')
    expect(clock.now() - begin).toBe(hour * HOUR_MS)
  }
  await clock.advance('18h')
  expect(clock.now() - begin).toBe(24 * HOUR_MS)
  expect(reads > 0).toBe(receiver.endsWith('reads'))
})

it.each([true, false])(
  'whoever answers only after the time that was asked for is not waited for (jumps: %s)',
  async jumps => {
    const { sandbox, clock } = testOzon({ seed: { sellers: [{}] } })
    const answeredAt: number[] = []
    await using server = await startReceiver(async ({ message_type: type }) => {
      if (type === 'TYPE_PING') return
      await clock.sleep(2 * HOUR_MS)
      answeredAt.push(clock.now())
    })
    sandbox.pushes.connect(server.url, { types: ['TYPE_NEW_POSTING'] })
    await sandbox.pushes.idle()
    clock.autoAdvance = jumps
    const begin = clock.now()
    sandbox.levers.order()
    await clock.advance('1h')
    expect(clock.now() - begin).toBe(HOUR_MS)
    expect(answeredAt).toEqual([])
    await clock.advance('90m')
    expect(clock.now() - begin).toBe(2.5 * HOUR_MS)
    await sandbox.pushes.idle()
    expect(answeredAt).toEqual([begin + 2 * HOUR_MS])
  },
)

it('waits of a fraction of a millisecond leave the clock at a whole one', async () => {
  const { ozon, clock } = testOzon({
    faults: [{ fault: 'server-error', operation: '/v1/roles', times: 3 }],
    client: { random: () => 0.123456789 },
  })
  await ozon.account.roles()
  await clock.sleep(0.25)
  expect(Number.isInteger(clock.now())).toBe(true)
})
