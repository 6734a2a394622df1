import { describe, expect, it } from 'vitest'
import { ageOf } from '../../spec/compare/age.ts'
import { parseOpenApi } from '../../spec/compare/document.ts'
import { readSchema } from '../../spec/compare/schema.ts'
import { newer } from './support.ts'

const read = (node: unknown, root: Record<string, unknown> = {}) => readSchema(root, node, '#', new Map())

describe('a document', () => {
  it.each([
    [undefined, 'holds no JSON object'],
    [[], 'holds no JSON object'],
    [{}, 'its field "openapi" is missing'],
    [{ openapi: 3 }, 'its field "openapi" is 3'],
    [{ swagger: '2.0' }, 'is Swagger 2.0. Convert it to OpenAPI 3 first'],
    [{ openapi: '3.0.0' }, 'has no paths'],
    [{ openapi: '3.0.0', paths: { '/v1/roles': {}, '/v2/roles': null } }, 'has no paths'],
  ])('is refused when it is %j', (value, message) => {
    expect(() => parseOpenApi(value)).toThrow(message)
  })

  it('tells its day by its version, else by the newest heading of its news, else not at all', () => {
    const document = (info: unknown, description?: string) =>
      parseOpenApi({
        openapi: '3.0.0',
        info,
        tags: [{ name: 'News', description }],
        paths: { '/v1/roles': { post: {} } },
      })
    expect(ageOf(parseOpenApi(newer))).toEqual({ on: '2030-05-20', basis: 'info.version' })
    expect(ageOf(document({ version: 2.1 }, '## April 30, 2030\ntext of 1 May 2031\n## 2 May 2030'))).toEqual({
      on: '2030-05-02',
      basis: 'change log',
    })
    expect(ageOf(document({ version: '2.1' }))).toEqual({ basis: 'unknown' })
    expect(ageOf(document({}), '2029-01-01')).toEqual({ on: '2029-01-01', basis: 'given' })
  })
})

describe('a schema', () => {
  it.each([
    ['a list without a type', { items: { type: 'string' } }, { type: 'array', items: { type: 'string' } }],
    [
      'a list with the bounds of a number',
      { type: 'array', minimum: 1, maximum: 5, items: { type: 'integer', format: 'int32' } },
      { type: 'array', minItems: 1, maxItems: 5, items: { type: 'integer', format: 'int32' } },
    ],
    ["one of Ozon's own words", { type: 'array of strings' }, { type: 'array', items: { type: 'string' } }],
    ['an integer called int', { type: 'int', format: 'int64' }, { type: 'integer', format: 'int64' }],
    ['a type with null', { type: ['string', 'null'] }, { type: 'string', nullable: true }],
    ['a choice with null', { anyOf: [{ type: 'string' }, { type: 'null' }] }, { type: 'string', nullable: true }],
    [
      'a choice of required fields',
      { type: 'object', oneOf: [{ title: 'a', required: ['a'] }, { required: ['b', 'c'] }] },
      { type: 'object', oneOfRequired: [['a'], ['b', 'c']] },
    ],
    ['a real choice', { oneOf: [{ type: 'string' }, { type: 'integer' }] }, { type: 'object', opaque: true }],
    ['a format nobody knows', { type: 'string', format: 'uuid' }, { type: 'string' }],
    ['numbers to choose from', { type: 'integer', enum: [15, 30] }, { type: 'integer', docValues: ['15', '30'] }],
    ['nothing at all', {}, { type: 'object', opaque: true }],
    ['no schema', 'text', { type: 'object', opaque: true }],
  ])('is read from %s', (_, node, schema) => {
    expect(read(node)).toEqual(schema)
  })

  it('joins the parts of allOf', () => {
    const root = { parts: { a: { type: 'object', required: ['x'], properties: { x: { type: 'string' } } } } }
    const own = { type: 'object', required: ['y'], properties: { y: { type: 'boolean' } } }
    expect(read({ allOf: [{ $ref: '#/parts/a' }, own], nullable: true }, root)).toEqual({
      type: 'object',
      required: ['x', 'y'],
      properties: { x: { type: 'string' }, y: { type: 'boolean' } },
      nullable: true,
    })
  })

  it('ends where a circle closes, and where a reference leads nowhere', () => {
    const root = { tree: { type: 'object', properties: { leaf: { $ref: '#/tree' }, out: { $ref: 'other.yaml#/a' } } } }
    const opaque = { type: 'object', opaque: true }
    expect(read({ $ref: '#/tree' }, root)).toEqual({ type: 'object', properties: { leaf: opaque, out: opaque } })
    expect(read({ $ref: '#/a' }, { a: { $ref: '#/b' }, b: { $ref: '#/a' } })).toEqual(opaque)
  })
})
