import { describe, expect, it } from 'vitest'
import { applyAdditive } from '../../spec/compare/apply.ts'
import { compareFacts } from '../../spec/compare/compare.ts'
import { parseOpenApi } from '../../spec/compare/document.ts'
import { formatJson } from '../../spec/compare/json-format.ts'
import { lines, newer, smallFacts } from './support.ts'

const document = parseOpenApi(newer)
const source = { key: 'may', address: 'https://example.com/may.json', date: '2030-05-20' }
const apply = (facts = smallFacts()) => applyAdditive(facts, compareFacts(facts, document), [], source)

describe('applying the additive part', () => {
  it('adds optional fields and values, each with its source', () => {
    const { facts } = apply()
    const { request, answer, sources } = facts.schemas.operations['/v4/posting/fbs/list'] ?? {}
    expect(request?.properties?.['with_photos']).toEqual({ type: 'boolean', source: 'may' })
    expect(request?.properties?.['sort_dir']?.enum).toEqual(['ASC', 'DESC', 'NONE'])
    expect(request?.properties?.['statuses']?.items?.docValues).toEqual(['delivering', 'delivered', 'lost_at_sea'])
    expect(answer?.properties?.['postings']?.items?.properties?.['weight']).toEqual({
      type: 'object',
      nullable: true,
      properties: { grams: { type: 'integer', format: 'int32' } },
      source: 'may',
    })
    expect(sources).toEqual(['ours', 'may'])
    expect(facts.sources['may']).toEqual({
      title: "Ozon's OpenAPI document",
      address: 'https://example.com/may.json',
      date: '2030-05-20',
    })
  })

  it('keeps fields in the order of the alphabet where they had it', () => {
    const { facts } = apply()
    expect(Object.keys(facts.schemas.operations['/v4/posting/fbs/list']?.request?.properties ?? {})).toEqual([
      'limit',
      'offset',
      'since',
      'sort_dir',
      'statuses',
      'with_photos',
    ])
  })

  it('adds operations as careful writes, in the section of their relatives', () => {
    const { facts } = apply()
    expect(facts.operations.map(each => each.path)).toEqual([
      '/v4/posting/fbs/list',
      '/v1/posting/fbs/arbitration',
      '/v1/posting/fbs/photo',
      '/v1/roles',
      '/v2/roles',
    ])
    expect(facts.operations.find(each => each.path === '/v1/posting/fbs/photo')).toEqual({
      path: '/v1/posting/fbs/photo',
      method: 'POST',
      operationId: 'Photo',
      section: 'FBS',
      tag: 'BetaMethod',
      priority: 1,
      status: 'current',
      effect: 'write',
      answer: { kind: 'file', contentTypes: ['image/png'] },
      firstSeen: { by: '2030-05-20' },
      sources: ['may'],
    })
    expect(facts.schemas.operations['/v2/roles']).toEqual({
      answer: { type: 'object', properties: { roles: { type: 'array', items: { type: 'string' } } } },
      sources: ['may'],
    })
  })

  it('leaves what breaks, what stands only in prose and what cannot be read', () => {
    const { facts, left } = apply()
    const list = facts.schemas.operations['/v4/posting/fbs/list']
    expect(list?.request?.properties?.['limit']).toEqual({ type: 'integer', format: 'int64', maximum: 100 })
    expect(list?.answer?.properties?.['postings']?.items?.properties?.['parent']).toBeUndefined()
    expect(lines(left)).toEqual([
      'news additive /v4/posting/fbs/list answer postings[].parent | new optional field of type unknown',
    ])
  })

  it('leaves the given facts as they were', () => {
    const facts = smallFacts()
    apply(facts)
    expect(facts).toEqual(smallFacts())
  })

  it('says nothing of it a second time', () => {
    const { facts, applied } = apply()
    expect(applied).toHaveLength(6)
    const again = compareFacts(facts, document)
    const places = new Set(applied.map(each => `${each.operation} ${each.field} ${each.value}`))
    expect(again.filter(each => places.has(`${each.operation} ${each.field} ${each.value}`))).toEqual([])
    const second = applyAdditive(facts, again, [], source)
    expect(second.applied).toEqual([])
    expect(second.facts).toBe(facts)
  })

  it('applies nothing of an older document, but what was asked for', () => {
    const facts = smallFacts()
    const old = { ...source, date: '2029-01-01' }
    const found = compareFacts(facts, document, { date: '2029-01-01' })
    expect(applyAdditive(facts, found, [], old).applied).toEqual([])
    const asked = compareFacts(facts, document, { date: '2029-01-01', include: ['/v2/roles'] })
    expect(applyAdditive(facts, asked, [], old).applied.map(each => each.operation)).toEqual(['/v2/roles'])
  })

  it('refuses a source without an address, and a known one with another address', () => {
    const facts = smallFacts()
    expect(() => applyAdditive(facts, [], [], { key: 'new' })).toThrow('Give its public address: --source new=ADDRESS')
    expect(() => applyAdditive(facts, [], [], { key: 'ours', address: 'https://example.com/x' })).toThrow(
      'Take another key',
    )
    expect(applyAdditive(facts, [], [], { key: 'ours' }).applied).toEqual([])
  })
})

describe('the format of facts', () => {
  it('puts on one line what fits and breaks the rest', () => {
    const long = 'x'.repeat(60)
    expect(formatJson({ a: [], b: { c: 1, d: ['e'] }, f: { g: long, h: long }, i: undefined })).toBe(
      `{\n  "a": [],\n  "b": { "c": 1, "d": ["e"] },\n  "f": {\n    "g": "${long}",\n    "h": "${long}"\n  }\n}\n`,
    )
  })
})
