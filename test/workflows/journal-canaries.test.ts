import { afterAll, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { isPrivate } from '../../src/internal/private-names.ts'
import { memoryIntents } from '../../src/workflows/index.ts'
import { SCENARIOS } from '../chaos/scenarios/index.ts'

/** Shorter texts stand in other words by chance. */
const LEAST = 6

/** Values of fields that tell who somebody is or what he wrote, wherever they stand. */
function privateTexts(value: unknown, isInside = false): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number')
    return isInside && String(value).length >= LEAST ? [String(value)] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => privateTexts(each, isInside || isPrivate(name)))
}

const people = new Set<string>()
afterAll(() => {
  if (people.size <= 10) throw new Error(`Only ${people.size} texts about people were looked for.`)
})

it.each(SCENARIOS)('the journal of "$name" keeps nothing of people', async scenario => {
  const scene = scenario.open({ random: 1, count: 2 })
  const { credentials, clock } = scene.sandbox
  const met = new Set<string>()
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const sent: unknown = await request
      .clone()
      .json()
      .catch(() => undefined)
    const response = await scene.sandbox.fetch(request)
    const answered: unknown = await response
      .clone()
      .json()
      .catch(() => undefined)
    for (const text of [...privateTexts(sent), ...privateTexts(answered)]) met.add(text)
    return response
  }
  const inner = memoryIntents()
  const kept: unknown[] = []
  const journal: typeof inner = {
    ...inner,
    put: async intent => {
      kept.push(intent)
      await inner.put(intent)
    },
  }
  const limits = { requestsPerSecond: Number.POSITIVE_INFINITY }
  const claims = await scene.call(createOzon({ ...credentials, fetch, clock, limits }), { journal })
  expect(claims.map(({ outcome }) => outcome)).not.toContain('failed')
  expect(kept.length).toBeGreaterThan(0)
  for (const each of met) people.add(each)
  const text = JSON.stringify(kept)
  expect([...met].filter(each => text.includes(each))).toEqual([])
})
