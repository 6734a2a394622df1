import { describe, expect, test } from 'vitest'
import { notJson } from '../../src/http/body-form.ts'
import { callTo, ozonErrorOf, textOf, transportTo } from './client.ts'
import { json, startServer, text } from './server.ts'

test.each([
  ['{}', undefined],
  ['[]', undefined],
  [' \n{"a":1}\n', undefined],
  ['\ufeff{}', undefined],
  ['', 'an empty body'],
  [' \n ', 'an empty body'],
  ['<html></html>', 'an HTML page, perhaps of a proxy'],
  ['ok', 'a body that is no JSON object or list'],
  ['null', 'a body that is no JSON object or list'],
  ['{"a":[1,2', 'a body that broke off'],
  ['[{}', 'a body that broke off'],
  ['{', 'a body that broke off'],
])('%j is %s', (body, form) => {
  expect(notJson(new TextEncoder().encode(body))).toBe(form)
})

describe('a 200 that is no JSON', () => {
  test('is read again', async () => {
    await using server = await startServer((response, _seen, count) =>
      count === 1 ? text(response, 200, '<html>maintenance</html>') : json(response, 200, { ok: true }),
    )
    const answer = await transportTo(server.url).send(callTo('/x', { expectsJson: true }))
    expect(textOf(answer)).toBe('{"ok":true}')
    expect(answer.meta.attempts).toBe(2)
  })

  test('after a write was accepted, and is not sent again', async () => {
    await using server = await startServer(response => text(response, 200, '{"result":'))
    const call = callTo('/v4/posting/fbs/ship', { effect: 'write', expectsJson: true })
    const error = await ozonErrorOf(transportTo(server.url).send(call))
    expect(error).toMatchObject({ kind: 'answer-invalid', outcome: 'accepted', attempts: 1, retryable: false })
    expect(error.message).toBe(
      '/v4/posting/fbs/ship: The answer was 200 with a body that broke off instead of JSON. Ozon accepted it: look before sending again.',
    )
    expect(server.seen).toHaveLength(1)
  })

  test('is fine for a file', async () => {
    await using server = await startServer(response => text(response, 200, '%PDF'))
    expect(textOf(await transportTo(server.url).send(callTo('/x')))).toBe('%PDF')
  })
})
