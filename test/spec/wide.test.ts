import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { writeFiles } from '../../spec/generate/files.ts'
import { generateWire } from '../../spec/generate/wire.ts'
import type { loadSchemas } from '../../src/wire/index.ts'
import { fixtureRows, mistakes, readFixture } from './support.ts'

// The schemas of every operation, though most are not in scope yet: whoever adds a path finds them working.
const facts = loadFacts()
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

/** Samples that break the rules which their own documents state. */
const BROKEN_SAMPLES = new Map([
  ['json/v2-posting-fbs-act-list/001.json', 'asks for more rows than the schema allows'],
  ['json/v2-products-stocks/002.json', 'gives both ids where only one is allowed'],
])

const placesExplained = (path: string): readonly string[] =>
  facts.corrections.filter(each => each.operation === path).map(each => each.field)

describe('schemas of all operations', () => {
  it('can be built', async () => {
    for (const { path, section } of facts.operations) {
      const schemas = (await load(section))[path]
      if (facts.schemas.operations[path] === undefined) continue
      expect(schemas?.request(), path).toBeDefined()
      expect(schemas?.answer === undefined, path).toBe(facts.schemas.operations[path].answer === undefined)
    }
  })

  const known = new Map(facts.operations.map(each => [each.path, each.section]))
  const rows = fixtureRows().filter(row => known.has(row.endpoint) && !BROKEN_SAMPLES.has(row.path))

  it.each(rows.map(row => [row.path, row] as const))('take %s, or its deviation is written down', async (_, row) => {
    const schemas = (await load(known.get(row.endpoint) ?? ''))[row.endpoint]
    const schema = row.kind === 'request' ? schemas?.request() : schemas?.answer?.()
    if (schema === undefined) return
    const found = mistakes(schema.safeParse(readFixture(row.path)))
    const places = found.map(each => each.slice(0, each.indexOf(': ')).replace(/\[\d+\]/g, '[]'))
    expect(places.filter(place => !placesExplained(row.endpoint).includes(place))).toEqual([])
  })

  it.each([...BROKEN_SAMPLES])('refuse %s, which %s', async path => {
    const row = fixtureRows().find(each => each.path === path)
    const schemas = await load(known.get(row?.endpoint ?? '') ?? '')
    const result = schemas[row?.endpoint ?? '']?.request().safeParse(readFixture(path))
    expect(result?.success).toBe(false)
  })
})
