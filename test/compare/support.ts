import { readFileSync } from 'node:fs'
import { compareFacts } from '../../spec/compare/compare.ts'
import type { Difference } from '../../spec/compare/difference.ts'
import { parseOpenApi } from '../../spec/compare/document.ts'
import { type Facts, loadFacts, type OperationFact, type SchemaFact } from '../../spec/facts.ts'

const all = loadFacts()

/** Facts of three operations, made by hand, of 2030-05-01. */
export function smallFacts(): Facts {
  const common = { tag: 'FBS', priority: 1, status: 'current', firstSeen: { by: '2030-05-01' } } as const
  const operation = (path: string, rest: Partial<OperationFact>): OperationFact => ({
    path,
    method: 'POST',
    operationId: path.replaceAll('/', '_'),
    section: 'FBS',
    effect: 'read',
    answer: { kind: 'json' },
    sources: ['ours'],
    ...common,
    ...rest,
  })
  return {
    ...all,
    sources: { ours: { title: 'Ours', address: 'https://example.com/ours', date: '2030-05-01' } },
    corrections: [],
    operations: [
      operation('/v4/posting/fbs/list', {}),
      operation('/v1/posting/fbs/arbitration', { effect: 'write', answer: { kind: 'empty' } }),
      operation('/v1/roles', { section: 'Access', tag: 'APIkey', priority: 2 }),
    ],
    schemas: { ...all.schemas, operations: smallSchemas() },
  }
}

function smallSchemas(): Facts['schemas']['operations'] {
  const text: SchemaFact = { type: 'string' }
  return {
    '/v4/posting/fbs/list': {
      request: {
        ...object({
          limit: { type: 'integer', format: 'int64', maximum: 100 },
          offset: { type: 'integer', format: 'int64' },
          since: { type: 'string', format: 'date-time' },
          sort_dir: { type: 'string', enum: ['ASC', 'DESC'] },
          statuses: { type: 'array', items: { type: 'string', docValues: ['delivering', 'delivered'] } },
        }),
        required: ['limit'],
      },
      answer: object({
        cursor: text,
        has_next: { type: 'boolean' },
        postings: {
          type: 'array',
          items: object({
            note: text,
            order_id: { type: 'integer', format: 'int64' },
            posting_number: text,
            price: { type: 'number', format: 'double' },
          }),
        },
      }),
      sources: ['ours'],
    },
    '/v1/posting/fbs/arbitration': {
      request: { ...object({ posting_number: { type: 'array', items: text } }), required: ['posting_number'] },
      sources: ['ours'],
    },
    '/v1/roles': { answer: object({ expires_at: text }), sources: ['ours'] },
  }
}

function object(properties: Record<string, SchemaFact>): SchemaFact {
  return { type: 'object', properties }
}

export const fixturePath = (name: string): string => new URL(`fixtures/${name}`, import.meta.url).pathname

export const newer: unknown = JSON.parse(readFileSync(fixturePath('newer.json'), 'utf8'))

/** Each difference on one line: 'news breaking /v1/roles request limit: maximum: 100 → 50'. */
export function lines(differences: readonly Difference[]): readonly string[] {
  return differences.map(({ standing, impact, operation, side, field, text, value }) =>
    [standing, impact, operation, side, field, '|', text, value]
      .filter(each => each !== undefined && each !== '')
      .join(' '),
  )
}

/** What a comparison of small facts with a document says. */
export function compareSmall(document: unknown, options: { date?: string; include?: string[] } = {}) {
  return compareFacts(smallFacts(), parseOpenApi(document), options)
}
