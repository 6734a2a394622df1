import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { writeFiles } from '../../spec/generate/files.ts'
import { generateWire } from '../../spec/generate/wire.ts'
import type { loadSchemas } from '../../src/wire/index.ts'
import { fixtureRows, mistakes, readFixture } from './support.ts'

// The schemas of retired operations are not written, and yet they are facts: decoders read stored payloads by them.
const facts = loadFacts()
const retired = facts.operations.filter(each => each.status === 'retired')
const folder = new URL('../../.stage/wide-wire/', import.meta.url)
let load: typeof loadSchemas

beforeAll(async () => {
  mkdirSync(new URL('internal/', folder), { recursive: true })
  writeFileSync(new URL('internal/dates.ts', folder), "export * from '../../../src/internal/dates.ts'\n")
  writeFiles(new URL('wire/', folder), generateWire(facts, Object.keys(facts.schemas.operations)))
  const loader: { loadSchemas: typeof loadSchemas } = await import(new URL('wire/schemas/index.ts', folder).href)
  load = loader.loadSchemas
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const placesExplained = (path: string): readonly string[] =>
  facts.corrections.filter(each => each.operation === path).map(each => each.field)

describe('schemas of retired operations', () => {
  it('can be built', async () => {
    for (const { path, section, answer } of retired) {
      const bodies = facts.schemas.operations[path]
      if (bodies === undefined) continue
      const schemas = (await load(section))[path]
      expect(schemas?.request(), path).toBeDefined()
      expect(schemas?.answer !== undefined, path).toBe(bodies.answer !== undefined && answer?.kind !== 'file')
    }
  })

  const known = new Map(retired.map(each => [each.path, each.section]))
  const rows = fixtureRows().filter(row => known.has(row.endpoint))

  it.each(rows.map(row => [row.path, row] as const))('take %s, or its deviation is written down', async (_, row) => {
    const schemas = (await load(known.get(row.endpoint) ?? ''))[row.endpoint]
    const schema = row.kind === 'request' ? schemas?.request() : schemas?.answer?.()
    if (schema === undefined) return
    const found = mistakes(schema.safeParse(readFixture(row.path)))
    const places = found.map(each => each.slice(0, each.indexOf(': ')).replace(/\[\d+\]/g, '[]'))
    expect(places.filter(place => !placesExplained(row.endpoint).includes(place))).toEqual([])
  })
})
