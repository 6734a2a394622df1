import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { structureOf, structureText } from '../../tools/openapi-structure.ts'

const DOCUMENT = {
  paths: {
    '/v1/wanted': {
      post: {
        description: 'Ozon tells what it does',
        requestBody: { $ref: '#/components/requestBodies/Wanted' },
        responses: {
          200: { description: 'done', content: { 'application/json': { schema: { type: 'array of rows' } } } },
        },
      },
    },
    '/v1/other': { get: {} },
  },
  components: {
    requestBodies: {
      Wanted: {
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Wanted' }, example: { id: 1 } } },
      },
    },
    schemas: {
      Wanted: {
        title: 'object',
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'integer', format: 'int64', description: 'an id', maximum: 5 },
          day: { type: 'string', pattern: 'YYYY-MM-DD', enum: { odd: 'form' }, required: true },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Wanted' } },
          more: { type: 'object', additionalProperties: { type: 'string', example: 'x' } },
        },
        oneOf: [{ title: 'id', required: ['id'] }],
      },
      Unused: { type: 'string' },
    },
  },
}

it('the structure of a document has what can be judged by, and none of its texts', () => {
  expect(structureOf(DOCUMENT, ['/v1/wanted', '/v1/unknown'])).toEqual({
    paths: { '/v1/wanted': { method: 'POST', request: { $ref: '#/schemas/Wanted' }, answer: {} } },
    schemas: {
      Wanted: {
        type: 'object',
        required: ['id', 'day'],
        properties: {
          id: { type: 'integer', format: 'int64', maximum: 5 },
          day: { type: 'string' },
          parts: { type: 'array', items: { $ref: '#/schemas/Wanted' } },
          more: { type: 'object', additionalProperties: { type: 'string' } },
        },
        oneOf: [{ required: ['id'] }],
      },
    },
  })
})

it('its text is JSON with a line for each operation and schema', () => {
  const structure = structureOf(DOCUMENT, ['/v1/wanted'])
  const text = structureText(structure)
  expect(JSON.parse(text)).toEqual(structure)
  expect(text.split('\n')).toHaveLength(9)
})

it('the copy among the tests holds structure only', () => {
  const text = readFileSync(new URL('../fixtures/openapi/ru-2026-08-13.json', import.meta.url), 'utf8')
  expect(text).not.toMatch(/"(description|title|summary|example|examples|default|pattern)":"|[а-яё]/i)
})
