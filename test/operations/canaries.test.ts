import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { SchemaFact } from '../../spec/facts.ts'
import { isPrivate } from '../../src/internal/private-names.ts'
import { callUnchecked, clientFor, currentOperations, failureOf } from './support.ts'

const KEY = 'c4a7e001-77d2-4b1c-9e55-0a1b2c3d4e5f'
const PERSON = 'Канарейкина-79991234567'
const PROXY_USER = 'proxyuser31'
const LEAST = 8

/** Every form in which a part of a canary could be found, in lower case. */
const traces = new Set([KEY, PERSON, PROXY_USER].flatMap(tracesOf))

function tracesOf(canary: string): readonly string[] {
  const base64 = [0, 1, 2].map(before => {
    const text = Buffer.from(' '.repeat(before) + canary).toString('base64')
    return text.replace(/=+$/, '').slice(before === 0 ? 0 : before + 1, -1)
  })
  return [canary, encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1), ...base64].flatMap(form =>
    Array.from({ length: form.length - LEAST + 1 }, (_, at) => form.slice(at, at + LEAST).toLowerCase()),
  )
}

/** The parts of canaries that something shows. */
function shownIn(...things: readonly unknown[]): readonly string[] {
  const text = things.map(thing => inspect(thing, { depth: 12, showHidden: true }) + JSON.stringify(thing)).join('\n')
  const lower = text.toLowerCase()
  const found = new Set<string>()
  for (let at = 0; at + LEAST <= lower.length; at++) {
    const part = lower.slice(at, at + LEAST)
    if (traces.has(part)) found.add(part)
  }
  return [...found]
}

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
