import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldWaitIn, toldWaitMs } from '../../src/internal/told-wait.ts'

describe('a wait that is told in words', () => {
  it.each([
    ['Retry after 37 seconds', 37_000],
    ['rate limit exceeded, please retry after 1 second (remaining 0)', 1_000],
    ['seconds to wait: 1', 1_000],
    ['items limit: 1000, seconds to wait: 42, items left: 7', 42_000],
    ['Limit of 80 requests, remaining 0, seconds to wait: 12', 12_000],
    ['remaining 3, seconds to wait 5', 5_000],
    ['Seconds to wait=0.5', 500],
    ['через 30 секунд', 30_000],
    ['Слишком много запросов. Повторите попытку через 1 минуту', 60_000],
    ['Попробуйте снова через минуту', 60_000],
    ['Подождите 5 мин', 300_000],
    ['Повторите через 30 сек., осталось 0 запросов', 30_000],
    ['Try again in 2 minutes', 120_000],
    ['try again in a minute', 60_000],
    ['In 45 seconds you may try again', 45_000],
    ['wait 1 minute and 30 seconds', 90_000],
    ['retry in 1m30s', 90_000],
    ['retry in 37.5s', 37_500],
    ['please wait 500 ms before the next request', 500],
    ['Retry-After: 37', 37_000],
    ['retry_after_seconds=9', 9_000],
    ['wait (ms): 700', 700],
    ['You can retry this 2 items later: retry after 10 seconds, then retry after 4 seconds', 10_000],
  ])('%j is %i ms', (text, ms) => expect(toldWaitMs(text)).toBe(ms))

  it.each([
    'You have reached request rate limit per second',
    'remaining 3',
    'remaining 30 of 80',
    'current max rate per sec.: 2',
    'retry later',
    'Try again in several minutes',
    'Повторите позже',
    'через несколько минут',
    'at most 80 requests in 60 seconds',
    'Stock is updated too frequently',
    'seconds to wait: 0',
    'retry 3 times',
    'value must be inside range (0, 1000]',
    'POSTING_ALREADY_SHIPPED',
    'posting 0185183545-0013-1 cannot be shipped',
    '',
  ])('%j is none', text => expect(toldWaitMs(text)).toBeUndefined())

  it('may stand in the details, as a field or in words; the longest counts', () => {
    expect(toldWaitIn({ code: 8, message: 'x', details: [{ '@type': 'RetryInfo', retryDelay: '37s' }] })).toBe(37_000)
    expect(toldWaitIn({ details: [{ retry_delay: { seconds: '2', nanos: 500_000_000 } }] })).toBe(2_500)
    expect(toldWaitIn({ details: 'Retry after 3 seconds' })).toBe(3_000)
    expect(toldWaitIn({ error: { data: [{ retry_after_ms: 250 }, { seconds_to_wait: '4' }] } })).toBe(4_000)
    expect(toldWaitIn({ retryAfter: 0, remaining: 5, details: [] })).toBeUndefined()
    expect(toldWaitIn({ retryDelay: null })).toBeUndefined()
  })

  it('may be packed as protobuf, as the documents have the details', () => {
    const typeUrl = 'type.googleapis.com/google.rpc.RetryInfo'
    // 0a 02 08 25: a duration of 37 seconds; 0a 08 08 81 02 10 80 ca b5 ee 01: of 257.5 seconds.
    expect(toldWaitIn({ details: [{ typeUrl, value: btoa('\x0a\x02\x08\x25') }] })).toBe(37_000)
    const long = '\x0a\x09\x08\x81\x02\x10\x80\xca\xb5\xee\x01'
    expect(toldWaitIn({ details: [{ typeUrl, value: btoa(long) }] })).toBe(257_500)
    for (const value of ['***', '', btoa('test')]) expect(toldWaitIn({ typeUrl, value })).toBeUndefined()
  })

  it('is looked for in any text in little time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000 }), text => {
        const wait = toldWaitMs(text)
        expect(wait === undefined || wait > 0).toBe(true)
      }),
    )
    const began = performance.now()
    for (const part of ['retry ', '1 s ', '1s', 'wait 1', 'seconds to ', 'через ']) toldWaitMs(part.repeat(3_000))
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
