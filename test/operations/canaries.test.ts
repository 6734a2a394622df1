import { expect, test } from 'vitest'
import type { SchemaFact } from '../../spec/facts.ts'
import { isPrivate } from '../../src/internal/private-names.ts'
import { KEY, PERSON, PROXY_USER, shownIn } from '../support/canaries.ts'
import { callUnchecked, clientFor, currentOperations, failureOf } from './support.ts'

/** A body in which every private field holds a person, whatever its type, and every other one a wrong value. */
function spoilt(schema: SchemaFact, name = '', isInside = false): unknown {
  const isPerson = isInside || isPrivate(name)
  if (schema.type === 'array') return schema.items === undefined ? [] : [spoilt(schema.items, name, isInside)]
  if (schema.type !== 'object') return isPerson ? PERSON : schema.type === 'string' ? 5 : 'x'
  const fields = Object.entries(schema.properties ?? {})
  return Object.fromEntries(fields.map(([field, each]) => [field, spoilt(each, field, isPerson)]))
}

test('no error or log of any operation shows who is in its request, nor any part of the key that an answer echoes', async () => {
  expect(currentOperations.length).toBeGreaterThan(190)
  for (const [index, operation] of currentOperations.entries()) {
    const { path, bodies, auth } = operation
    const logged: unknown[] = []
    const log = (...told: unknown[]): void => void logged.push(told)
    const logger = { debug: log, info: log, warn: log, error: log }
    const access = auth === 'oauth' ? { accessToken: KEY, clientId: undefined, apiKey: undefined } : { apiKey: KEY }
    const echoes = [KEY, KEY.toUpperCase(), encodeURIComponent(KEY), btoa(`1:${KEY}`), KEY.slice(2, 20)]
    // The forms take turns: the transport does not look at the operation.
    for (const at of new Set([index % echoes.length, (index + 1) % echoes.length])) {
      const echo = echoes[at] ?? KEY
      const words = `${'x'.repeat(480)}${echo} by http://${PROXY_USER}:${KEY}@proxy.test/`
      const fetch = async (): Promise<Response> => {
        if (at === 4)
          throw Object.assign(new Error(words), { code: 'ECONNRESET', request: { headers: { 'api-key': KEY } } })
        return at % 2 === 0
          ? new Response(words, { status: 403 })
          : Response.json({ code: 3, message: words }, { status: 400 })
      }
      const ozon = clientFor({ auth }, fetch, { ...access, logger, attempts: 1 })
      const error = await failureOf(callUnchecked(ozon, path))
      expect(shownIn(error, logged, ...(at === 0 && path === '/v1/roles' ? [ozon] : [])), `${path} ${at}`).toEqual([])
    }
    if (bodies.request === undefined) continue
    const ozon = clientFor({ auth }, async () => Response.json({}), { ...access, logger, attempts: 1 })
    const refused = await failureOf(ozon.call(path, spoilt(bodies.request) as never))
    expect(shownIn(refused, logged), path).toEqual([])
  }
})

test('the search finds what it should', () => {
  for (const shown of [KEY, KEY.toUpperCase(), KEY.slice(3, 11), btoa(`user:${KEY}`), encodeURIComponent(PERSON)]) {
    expect(shownIn(new Error(`before ${shown} after`))).not.toEqual([])
  }
  expect(shownIn({ nothing: 'of it' })).toEqual([])
})
