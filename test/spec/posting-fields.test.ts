import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { postingReads } from '../../spec/generate/scope.ts'
import { postingFields } from '../../src/wire/posting-fields.ts'
import { fixtureRows, readFixture } from './support.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function letterOf(value: unknown): string {
  return Array.isArray(value) ? 'a' : (typeof value).charAt(0)
}

/** Every value of a posting with the path of its object and its own name. */
function* walk(value: Record<string, unknown>, path = ''): Generator<readonly [string, string, unknown]> {
  for (const [key, own] of Object.entries(value)) {
    const name = key.trim()
    yield [path, name, own]
    const below = path === '' ? name : `${path}.${name}`
    if (isObject(own)) yield* walk(own, below)
    if (Array.isArray(own)) for (const each of own) if (isObject(each)) yield* walk(each, `${below}[]`)
  }
}

function postingsOf(endpoint: string, body: unknown): readonly unknown[] {
  const steps = (postingReads[endpoint] ?? '').replaceAll('[]', '.[]').split('.')
  return steps.reduce<readonly unknown[]>(
    (found, step) =>
      found.flatMap(each => (step === '[]' ? (Array.isArray(each) ? each : []) : isObject(each) ? [each[step]] : [])),
    [body],
  )
}

describe('the fields of a posting', () => {
  it('are merged over all reads', () => {
    expect(postingFields['']?.posting_number).toEqual({ json: 's' })
    expect(postingFields['']?.fact_delivery_date).toEqual({ json: 's' })
    expect(postingFields['products[]']?.price?.json).toBe('so')
    expect(postingFields['']?.tariffication?.json).toBe('oa')
  })

  it('take 64-bit integers as text and as numbers', () => {
    expect(postingFields['']?.order_id?.json).toBe('sn')
    expect(postingFields['products[]']?.sku?.json).toBe('sn')
  })

  it('carry documented words, also those of lists', () => {
    expect(postingFields['']?.status?.values).toContain('awaiting_packaging')
    expect(postingFields['']?.available_actions?.values).toContain('ship_async')
    expect(postingFields['']?.posting_number).not.toHaveProperty('values')
  })

  it('know other names and undeclared keys', () => {
    expect(postingFields['']).toHaveProperty('status_alias')
    expect(postingFields['products[]']).toHaveProperty('product_offer_id')
    expect(postingFields['financial_data.products[]']).toHaveProperty('item_services')
  })

  it('are what real and documented payloads hold, but for samples that break their own types', () => {
    const placeholders = new Set(
      loadFacts()
        .corrections.filter(each => each.kind === 'placeholder')
        .map(each => each.field.split('.').at(-1)),
    )
    const surprises = new Set<string>()
    let compared = 0
    for (const row of fixtureRows()) {
      if (row.kind !== 'response' || !(row.endpoint in postingReads)) continue
      for (const posting of postingsOf(row.endpoint, readFixture(row.path)).filter(isObject)) {
        for (const [path, name, value] of walk(posting)) {
          const facts = postingFields[path]?.[name]
          if (facts === undefined || value === null || placeholders.has(name)) continue
          compared++
          if (!facts.json.includes(letterOf(value)))
            surprises.add(`${path}.${name} is ${letterOf(value)}, not ${facts.json}`)
        }
      }
    }
    expect([...surprises]).toEqual([])
    expect(compared).toBeGreaterThan(1000)
  })
})
