import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { createOzon, isRequestInvalidError } from '../../src/index.ts'

const ozon = createOzon({ clientId: '1', apiKey: 'secret-key', fetch: async () => Response.json({}) })

it.each([
  ['the list of postings', () => ozon.postings.unfulfilled()],
  ['the list of a section', () => ozon.returns.list()],
])('%s says how it is read when it is taken for an array, or printed', async (_, open) => {
  const list = open()
  const loops: readonly (() => unknown)[] = [
    () => {
      // What a program without types may write.
      for (const row of list as unknown as readonly unknown[]) console.log(row)
    },
    () => [...(list as unknown as readonly unknown[])],
    () => Array.from(list as unknown as readonly unknown[]),
  ]
  for (const loop of loops) {
    expect(loop).toThrow('for await (const row of list)')
    expect(loop).toThrow(expect.toSatisfy(isRequestInvalidError))
  }
  for (const text of [String(list), inspect(list), JSON.stringify({ list })]) {
    expect(text).toContain('await list.toArray({ limit: 100 })')
  }
  expect(Object.keys(list)).toEqual(['pages', 'toArray', 'first'])
})

it('a client says what to ask it when it is printed, and shows no key', () => {
  for (const text of [String(ozon), inspect(ozon), JSON.stringify({ ozon })]) {
    expect(text).toContain('await ozon.postings.unfulfilled().toArray({ limit: 10 })')
    expect(text).not.toContain('secret-key')
  }
  expect(Object.keys(ozon)).not.toContain('toString')
})

it('a list since the year 1 asks for no year before computers, and tells how many it asks for', async () => {
  const told: string[] = []
  const logger = {
    debug: () => undefined,
    info: (text: string) => told.push(text),
    warn: () => undefined,
    error: () => undefined,
  }
  let sent = 0
  const fetch = async () => {
    sent++
    return Response.json({ postings: [], has_next: false })
  }
  const limits = { requestsPerSecond: Number.POSITIVE_INFINITY }
  const client = createOzon({ clientId: '1', apiKey: 'k', fetch, limits, logger })
  const list = client.postings.list({ since: '0001-01-01T00:00:00Z', to: '2026-11-22T00:00:00Z' })
  expect(await list.toArray({ limit: Number.POSITIVE_INFINITY })).toEqual([])
  expect(sent).toBeLessThan(60)
  expect(told).toEqual([expect.stringMatching(/asks \/v4\/posting\/fbs\/list year by year: 5\d requests at least/)])
})
