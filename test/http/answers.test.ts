import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proofOf } from '../../src/http/answers.ts'
import { callTo, ozonErrorOf, transportTo } from './client.ts'
import { json, startServer, text } from './server.ts'

const bodyOf = (code?: number | string, message?: string): { code?: number | string; message?: string } => ({
  ...(code === undefined ? {} : { code }),
  ...(message === undefined ? {} : { message }),
})
const proves = (status: number, code?: number | string, message?: string, tellsWait = false): string =>
  proofOf(status, { form: 'ozon', ...bodyOf(code, message) }, tellsWait).proves

describe('what an answer proves', () => {
  it.each([
    [400, 3, 'invalid Request.packages'],
    [400, 9, 'POSTING_ALREADY_SHIPPED'],
    [404, 5, 'posting not found'],
    [403, 7, 'Api-Key is missing a required role for a method'],
    [409, 6, 'ALREADY_SHIPPED'],
    [409, 10, 'conflict'],
    [400, 'HAS_INCORRECT_STATUS', undefined],
    [401, 16, 'Client-Id and Api-Key headers are required'],
    [422, undefined, undefined],
    [302, undefined, undefined],
    [501, undefined, undefined],
  ])('a refusal is one: %i, code %s, %s', (status, code, message) => {
    expect(proves(status, code, message)).toBe('refused')
  })

  it.each([
    [503, undefined, 'Circle is open'],
    [503, 14, 'circle is open.'],
    [429, undefined, undefined],
    [429, undefined, 'slow down'],
    [429, 8, undefined],
    [429, 8, 'You have reached request rate limit per second'],
    [400, 'RESOURCE_EXHAUSTED', 'items limit: 100, seconds to wait: 1, items left: 0'],
    [400, 8, 'Слишком много запросов'],
    [400, 'RESOURCE_EXHAUSTED', 'Превышен лимит запросов, подождите минуту.'],
  ])('what was not let in may be sent again: %i, code %s, %s', (status, code, message) => {
    expect(proves(status, code, message)).toBe('repeatable')
  })

  it('so may what tells how long to wait, with 429', () => {
    expect([proves(429, 8, 'busy', true), proves(429, 8, 'busy'), proves(500, 8, 'busy', true)]).toEqual([
      'repeatable',
      'not-proven',
      'not-proven',
    ])
  })

  const UNPROVEN: readonly (readonly [number, number | string | undefined, string | undefined])[] = [
    [408, undefined, undefined],
    [499, 1, 'context canceled'],
    [500, 13, 'Internal error'],
    [502, undefined, undefined],
    [504, 4, 'context deadline exceeded'],
    [520, undefined, undefined],
    ...[1, 2, 4, 13, 14, 15, 'CANCELLED', 'UNAVAILABLE', 'internal'].map(code => [400, code, 'words'] as const),
    [404, 14, 'transport is closing'],
    [400, 3, 'rpc error: context deadline exceeded'],
    [500, 13, 'posting packed, notification failed: Circle is open'],
    [500, 14, 'Circle is open'],
    [400, 14, 'Circle is open'],
    [503, 14, 'behind: Circle is open'],
    [429, 8, 'grpc: received message larger than max (5136112 vs. 4194304)'],
    [400, 8, 'grpc: received message larger than max'],
    [500, 8, 'You have reached request rate limit per second'],
    [460, undefined, undefined],
    [418, undefined, undefined],
  ]
  it.each(UNPROVEN)('anything else proves nothing: %i, code %s, %s', (status, code, message) => {
    expect(proves(status, code, message)).toBe('not-proven')
  })

  it('whatever the case of words and the type of numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4, 5, 8, 9, 13, 14), fc.constantFrom(400, 404, 409, 500), (code, status) => {
        expect(proves(status, String(code), 'words')).toBe(proves(status, code, 'WORDS'))
      }),
    )
  })
})

describe('a write whose answer proves nothing', () => {
  it.each([
    [408, undefined],
    [499, { code: 1, message: 'context canceled' }],
    [400, { code: 4, message: 'context deadline exceeded' }],
    [500, { code: 13, message: 'Circle is open' }],
    [429, { code: 8, message: 'grpc: received message larger than max' }],
  ])('of %i %o is sent once, and may have been carried out', async (status, body) => {
    await using server = await startServer(response =>
      body === undefined ? text(response, status, '') : json(response, status, body),
    )
    for (const effect of ['write', 'task'] as const) {
      const error = await ozonErrorOf(transportTo(server.url).send(callTo('/v4/posting/fbs/ship', { effect })))
      expect(error).toMatchObject({ outcome: 'unknown', retryable: false, attempts: 1, httpStatus: status })
      expect(error.message).toContain('look before sending again')
      expect(error.message).not.toContain('Nothing was done')
    }
    expect(server.seen).toHaveLength(2)
  })

  it('is one whose middleware or fetch returns no answer', async () => {
    await using server = await startServer(response => json(response, 200, {}))
    const forgetful = async (request: Request, next: (request: Request) => Promise<Response>): Promise<Response> => {
      await next(request)
      // Plain JavaScript forgets it without a word of a compiler.
      return undefined as unknown as Response
    }
    const call = callTo('/v4/posting/fbs/ship', { effect: 'write' })
    const error = await ozonErrorOf(transportTo(server.url, { middleware: [forgetful] }).send(call))
    expect(error).toMatchObject({ outcome: 'unknown', kind: 'answer-invalid' })
    const fetch = (async () => undefined) as unknown as typeof globalThis.fetch
    expect(await ozonErrorOf(transportTo(server.url, { fetch }).send(call))).toMatchObject({ outcome: 'unknown' })
    const early = (async () => undefined) as unknown as typeof forgetful
    const unsent = await ozonErrorOf(transportTo(server.url, { middleware: [early] }).send(call))
    expect(unsent).toMatchObject({ outcome: 'not-sent', kind: 'configuration' })
  })
})
