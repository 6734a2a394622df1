import { describe, expect, it } from 'vitest'
import { compareFacts } from '../../spec/compare/compare.ts'
import { verdictOf } from '../../spec/compare/difference.ts'
import { parseOpenApi } from '../../spec/compare/document.ts'
import { compareSmall, lines, newer, smallFacts } from './support.ts'

describe('a newer document', () => {
  const found = compareSmall(newer)

  it('tells what it adds, takes away, changes and dates', () => {
    expect(lines(found)).toEqual([
      'news breaking /v4/posting/fbs/list request since | required: no → yes',
      'news breaking /v4/posting/fbs/list request limit | maximum: 100 → 50',
      'news breaking /v4/posting/fbs/list request offset | field of type integer/int64 is gone',
      'news additive /v4/posting/fbs/list request sort_dir | new value NONE',
      'news additive /v4/posting/fbs/list request statuses[] | new value (listed in prose) lost_at_sea',
      'news additive /v4/posting/fbs/list request with_photos | new optional field of type boolean',
      'news announced /v4/posting/fbs/list answer postings[].note | to be removed on 2030-07-01 (prose)',
      'news breaking /v4/posting/fbs/list answer postings[].order_id | type: integer/int64 → string/int64',
      'news breaking /v4/posting/fbs/list answer postings[].price | type: number/double → string',
      'news additive /v4/posting/fbs/list answer postings[].parent | new optional field of type unknown',
      'news additive /v4/posting/fbs/list answer postings[].weight | new optional field of type object',
      'news announced /v1/posting/fbs/arbitration | to be switched off on 2030-08-01, announced (prose)',
      'news announced /v1/roles | to be switched off on 2030-06-03, announced (prose); the text names `/v2/roles`',
      'news additive /v2/roles | new operation POST (NewTag)',
      'news additive /v1/posting/fbs/photo | new operation POST (BetaMethod)',
    ])
    expect(verdictOf(found)).toBe('breaking')
  })

  it('points to the place of each thing that it has', () => {
    const places = new Map(found.map(each => [`${each.operation} ${each.field}`, each.where]))
    expect(places.get('/v4/posting/fbs/list postings[].price')).toBe('#/components/schemas/Posting/properties/price')
    expect(places.get('/v4/posting/fbs/list offset')).toBeUndefined()
    expect(places.get('/v1/roles ')).toBe('#/paths/~1v1~1roles/post/description')
    expect(places.get('/v1/posting/fbs/arbitration ')).toBe('#/tags/0/description')
  })

  it('leaves alone what lies outside the domain, unless it is asked for', () => {
    expect(found.some(each => each.operation === '/v1/brand/list')).toBe(false)
    const asked = compareSmall(newer, { include: ['/v1/brand/list'] })
    expect(lines(asked)).toContain('news additive /v1/brand/list | new operation POST (BrandAPI)')
  })

  it('counts as news when nobody knows its day', () => {
    const undated = { ...Object(newer), info: {}, tags: [] }
    expect(new Set(compareSmall(undated).map(each => each.standing))).toEqual(new Set(['news']))
  })
})

describe('an older document', () => {
  const found = compareSmall(newer, { date: '2029-01-01' })

  it('takes nothing away: what differs is ours, what only it has is told apart', () => {
    expect(verdictOf(found)).toBe('nothing')
    expect(lines(found)).toContain('ours breaking /v4/posting/fbs/list request limit | maximum: 100 → 50')
    expect(lines(found)).toContain(
      'ours breaking /v4/posting/fbs/list request offset | field of type integer/int64 is gone',
    )
    expect(lines(found)).toContain('only-older additive /v2/roles | new operation POST (NewTag)')
    expect(found.some(each => each.standing === 'news')).toBe(false)
  })

  it('still gives an operation that somebody asks for', () => {
    const asked = compareSmall(newer, { date: '2029-01-01', include: ['/v2/roles'] })
    expect(lines(asked)).toContain('news additive /v2/roles | new operation POST (NewTag)')
    expect(verdictOf(asked)).toBe('additive')
  })

  it('is newer than an operation that is known from an older source only', () => {
    const facts = smallFacts()
    const sources = {
      ...facts.sources,
      first: { title: 'First', address: 'https://example.com/1', date: '2028-01-01' },
    }
    const schemas = structuredClone(facts.schemas)
    Object.assign(schemas.operations['/v1/roles'] ?? {}, { sources: ['first'] })
    const operations = facts.operations.map(each =>
      each.path === '/v1/roles' ? { ...each, sources: ['first'] } : each,
    )
    const answers = compareFacts({ ...facts, sources, schemas, operations }, parseOpenApi(newer), {
      date: '2029-01-01',
    })
    const standings = new Map(answers.map(each => [each.operation, each.standing]))
    expect(standings.get('/v1/roles')).toBe('news')
    expect(standings.get('/v1/posting/fbs/arbitration')).toBe('ours')
  })
})

describe('a difference that the facts know', () => {
  const correction = {
    id: 'c001',
    operation: '/v4/posting/fbs/list',
    side: 'answer',
    field: 'postings[].price',
    kind: 'type',
    schemaSays: 'number/double',
    seen: 'numeric string',
    json: ['string'],
    evidence: ['test/fixtures/json/a.json'],
    grade: 'captured',
    treatment: 'read-amount',
    text: 'An amount is read from either.',
  } as const

  const standing = (facts: ReturnType<typeof smallFacts>, field: string) =>
    compareFacts(facts, parseOpenApi(newer)).find(each => each.field === field)?.standing

  it('is known when a correction saw the same type there', () => {
    const corrections = [{ ...correction, json: ['string' as const], evidence: [...correction.evidence] }]
    expect(standing({ ...smallFacts(), corrections }, 'postings[].price')).toBe('known')
    expect(standing({ ...smallFacts(), corrections }, 'postings[].order_id')).toBe('news')
  })

  it('is news when the correction saw another type', () => {
    const corrections = [{ ...correction, json: ['boolean' as const], evidence: [...correction.evidence] }]
    expect(standing({ ...smallFacts(), corrections }, 'postings[].price')).toBe('news')
  })

  it('is known when our schema has a note of its own', () => {
    const facts = smallFacts()
    const limit = facts.schemas.operations['/v4/posting/fbs/list']?.request?.properties?.['limit']
    Object.assign(limit ?? {}, { note: "Ozon's maximum is a slip" })
    expect(standing(facts, 'limit')).toBe('known')
    expect(standing(facts, 'since')).toBe('news')
  })
})

describe('a retired operation', () => {
  it('may change and go as it likes, but its day is watched', () => {
    const facts = smallFacts()
    const shutdown = { on: '2030-06-01', basis: 'announced-date' as const, replacement: [] }
    const operations = facts.operations.map(each =>
      each.path === '/v1/roles' ? { ...each, status: 'retired' as const, shutdown } : each,
    )
    const own = compareFacts({ ...facts, operations }, parseOpenApi(newer)).filter(
      each => each.operation === '/v1/roles',
    )
    expect(lines(own)).toEqual([
      'news announced /v1/roles | to be switched off: 2030-06-01 → 2030-06-03, announced (prose); the text names `/v2/roles`',
    ])
    const { '/v1/roles': _, ...paths } = Object(newer).paths
    expect(
      lines(compareFacts({ ...facts, operations }, parseOpenApi({ ...Object(newer), paths }))).filter(line =>
        line.includes('/v1/roles'),
      ),
    ).toEqual([])
  })
})

describe('a body that changes its kind', () => {
  const answering = (content: unknown, path = '/v1/roles') =>
    lines(
      compareSmall({
        openapi: '3.0.0',
        paths: { ...Object(newer).paths, [path]: { post: { responses: { 200: { content } } } } },
      }),
    ).filter(line => line.includes(`${path} `))

  it('breaks when JSON becomes a file, and is a note when nothing is said any more', () => {
    expect(answering({ 'application/pdf': { schema: { type: 'string' } } })).toEqual([
      'news breaking /v1/roles answer | answer: json → file',
    ])
    expect(answering({})).toEqual(['news note /v1/roles answer | answer: json → not described'])
  })

  it('is additive when an empty answer gets fields', () => {
    const schema = { type: 'object', properties: { id: { type: 'string' } } }
    expect(answering({ 'application/json': { schema } }, '/v1/posting/fbs/arbitration')).toContain(
      'news additive /v1/posting/fbs/arbitration answer | answer: empty → json',
    )
  })

  it('breaks when the method changes', () => {
    const paths = { ...Object(newer).paths, '/v1/roles': { get: { responses: { 200: {} } } } }
    expect(lines(compareSmall({ openapi: '3.0.0', paths }))).toContain('news breaking /v1/roles | method: POST → GET')
  })
})
