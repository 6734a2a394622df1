import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { DriftNotes } from '../../src/decode/drift.ts'
import { parsePosting } from '../../src/decode/parse.ts'
import type { Part, Source } from '../../src/decode/part.ts'
import { postingAnswers, readFixture, rowsOf } from '../support/fixtures.ts'

type Row = readonly [from: string, second: unknown, third?: unknown]

/** A table of a reader, as it was written. */
interface Table {
  readonly path: string
  readonly rows: readonly Row[]
  readonly odd: ReadonlySet<string>
  readonly part: Part<unknown>
}

const { tables } = vi.hoisted(() => ({ tables: [] as unknown[] }))

vi.mock('../../src/decode/part.ts', async importOriginal => {
  const real = await importOriginal<typeof import('../../src/decode/part.ts')>()
  const part: typeof real.part = (...given) => {
    const [path, , rows, options] = given
    const made = real.part(...given)
    tables.push({ path, rows, odd: new Set(options?.odd?.split(' ')), part: made })
    return made
  }
  return { ...real, part }
})

// Every file of readers makes its tables when it is loaded.
const files = readdirSync(new URL('../../src/decode/', import.meta.url))
await Promise.all(files.map(file => import(`../../src/decode/${file.replace('.ts', '')}.ts`)))
const { readInto } = await import('../../src/decode/part.ts')
const all = tables as readonly Table[]

/** Values of every kind that a reader may want; each time others, so that no name gives what another gave. */
function candidates(n: number): readonly unknown[] {
  const day = String((n % 27) + 1).padStart(2, '0')
  return [
    `${n}`,
    n,
    n % 2 === 0,
    `2026-11-${day}T00:00:00Z`,
    { amount: `${n}`, currency: 'RUB' },
    [`${n}`],
    { id: `${n}`, name: `name ${n}`, is_external: true, platform_name: `${n}`, currency: 'RUB', cancel_reason_id: n },
    [{ id: `${n}`, posting_number: `${n}`, quantity: n, name: `name ${n}`, sku: n }],
    { tariff_rate: n, amount: n, percent: n, currency: 'RUB' },
  ]
}

/** What one name alone gives, with a value that its reader takes. */
function sample(
  { part }: Table,
  from: string,
  n: number,
): { value: unknown; model: Record<string, unknown> } | undefined {
  for (const value of candidates(n)) {
    const model = read(part, { [from]: value })
    if (Object.keys(model).length > 0) return { value, model }
  }
  return undefined
}

function read(part: Part<unknown>, source: Source): Record<string, unknown> {
  const model: Record<string, unknown> = {}
  readInto(part, source, model, new DriftNotes())
  return model
}

/** The names that feed each field of the model, the best first. */
function feeders(table: Table): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  const ordered = [...table.rows].sort((a, b) => Number(table.odd.has(a[0])) - Number(table.odd.has(b[0])))
  for (const [i, [from]] of ordered.entries()) {
    for (const field of Object.keys(sample(table, from, i + 1)?.model ?? {}))
      names.set(field, [...(names.get(field) ?? []), from])
  }
  return names
}

describe('names of the wire that feed one field', () => {
  it('are looked for in every table of the readers', () => {
    expect(all.length).toBeGreaterThan(150)
    const pairs = all.flatMap(table => [...feeders(table)].filter(([, names]) => names.length > 1))
    expect(pairs.map(([field]) => field)).toEqual(
      expect.arrayContaining(['sku', 'status', 'shipBy', 'price', 'warehouseName', 'commission', 'externalOrder']),
    )
  })

  it('give the same whatever their order, and the first of them wins', () => {
    for (const table of all) {
      for (const [field, names] of feeders(table)) {
        if (names.length < 2) continue
        const values = names.map((from, i) => [from, sample(table, from, i + 1)?.value] as const)
        const forward = read(table.part, Object.fromEntries(values))
        const backward = read(table.part, Object.fromEntries([...values].reverse()))
        expect(backward, `${table.path} ${names.join(', ')}`).toEqual(forward)
        const first = read(table.part, Object.fromEntries(values.slice(0, 1)))
        // What stands in an object of a better name is completed by the others.
        expect(
          typeof first[field] === 'object' ? forward[field] : [forward[field]],
          `${table.path} ${field}`,
        ).toMatchObject(typeof first[field] === 'object' ? (first[field] as object) : [first[field]])
      }
    }
  })

  it('give the same in any order of all keys of a table', () => {
    const withPairs = all.filter(table => [...feeders(table).values()].some(names => names.length > 1))
    for (const table of withPairs) {
      const entries = table.rows.map(([from], i) => [from, sample(table, from, i + 1)?.value ?? `${i}`] as const)
      const expected = read(table.part, Object.fromEntries(entries))
      fc.assert(
        fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), shuffled => {
          expect(read(table.part, Object.fromEntries(shuffled)), table.path).toEqual(expected)
        }),
        { numRuns: 20 },
      )
    }
  })

  it('take a second name where the first has no value', () => {
    const line = (fields: object) => parsePosting({ posting_number: '1', products: [fields] }).lines[0]
    expect(line({ sku: 1904686181, product_id: 555 })?.sku).toBe('1904686181')
    expect(line({ product_id: 555, sku: 1904686181 })?.sku).toBe('1904686181')
    expect(line({ product_id: 555 })?.sku).toBe('555')
    expect(line({ sku: 0, product_id: 555 })?.sku).toBe('555')
    expect(line({ product_id: 555, sku: null })?.sku).toBe('555')
    expect(line({ sku: { a: 1 }, product_id: '555' })?.sku).toBe('555')
  })

  it('come with a blank before them here and there, and the true name wins', () => {
    const steps = (step: object) => parsePosting({ posting_number: '1', tariffication_steps: [step] }).tariffSteps
    const [spelt, misspelt] = [{ tariff_rate: 1 }, { ' tariff_rate': 2 }]
    expect(steps({ ...misspelt, ...spelt })).toEqual([{ rate: 1 }])
    expect(steps({ ...spelt, ...misspelt })).toEqual([{ rate: 1 }])
    expect(steps(misspelt)).toEqual([{ rate: 2 }])
    const tariff = { current_tariff_type: 'a', ' current_tariff_rate': 2 }
    expect(parsePosting({ posting_number: '1', tariffication: tariff }).tariff?.current).toEqual({ type: 'a', rate: 2 })
  })
})

/** The same tree with the keys of each object in another order. */
function shuffledTree(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map(each => shuffledTree(each, order))
  if (typeof value !== 'object' || value === null) return value
  const source = value as Record<string, unknown>
  return Object.fromEntries(order(Object.keys(source)).map(key => [key, shuffledTree(source[key], order)]))
}

it('a posting of the samples is the same in any order of its keys', () => {
  const rows = postingAnswers().flatMap(({ path }) => rowsOf(readFixture(path)))
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.array(fc.nat(1_000), { minLength: 50, maxLength: 50 }), (row, numbers) => {
      const order = (keys: string[]): string[] =>
        keys
          .map((key, i) => [key, numbers[i % numbers.length] ?? 0] as const)
          .sort((a, b) => a[1] - b[1])
          .map(([key]) => key)
      expect({ ...parsePosting(shuffledTree(row, order)) }).toEqual({ ...parsePosting(row) })
    }),
    { numRuns: 100 },
  )
})
