import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldWaitIn, toldWaitMs } from '../../src/internal/told-wait.ts'

describe('a wait that is told in words', () => {
  it.each([
    ['Retry after 37 seconds', 37_000],
    ['rate limit exceeded, please retry after 1 second (remaining 0)', 1_000],
    ['seconds to wait: 1', 1_000],
    ['повторите через 1 мин. 30 сек.', 90_000],
    ['retry after 1 min. 30 sec.', 90_000],
    ['повторите через 1 ч. 5 мин.', 3_900_000],
    ['ждите 45 секунд', 45_000],
    ['You must wait 30 more seconds', 30_000],
    ['retry after 5 more seconds', 5_000],
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
    // The longer end of a range.
    ['Повторите запрос через 2-3 минуты', 180_000],
    ['через 2–3 минуты', 180_000],
    ['через две-три минуты', 180_000],
    ['try again in 5 to 10 seconds', 10_000],
    ['подождите от 2 до 3 минут', 180_000],
    // Numbers as words.
    ['через одну минуту', 60_000],
    ['через полминуты', 30_000],
    ['через полчаса', 1_800_000],
    ['через полторы минуты', 90_000],
    ['Повторите попытку через пять секунд', 5_000],
    ['подождите минуту', 60_000],
    ['спустя час', 3_600_000],
    ['retry after thirty seconds', 30_000],
    ['Please wait for a minute', 60_000],
    ['try again in half an hour', 1_800_000],
    ['wait ten seconds', 10_000],
    // Other ways to say it.
    ['спустя 30 секунд', 30_000],
    ['30 секунд до', 30_000],
    ['Осталось 30 секунд до следующего запроса', 30_000],
    ['не ранее чем через 10 сек', 10_000],
    ['Лимит обновится через 15 с.', 15_000],
    ['следующий запрос возможен через 5 с', 5_000],
    ['next request allowed in 12s', 12_000],
    ['limit resets in 3 minutes', 180_000],
    ['resets after 8s', 8_000],
    ['Your key is blocked for 2 min', 120_000],
    ['cooldown: 30s', 30_000],
    ['30 seconds until next request', 30_000],
    ['after a 30-second wait', 30_000],
    ['wait 20 second(s)', 20_000],
    ['подождите 60 000 мс', 60_000],
    ['Подождите 1 мин 30 сек', 90_000],
    ['retry in 250ms', 250],
    ['retry after 2 h', 7_200_000],
    ['Не удалось выполнить запрос, через 30 секунд лимит обновится', 30_000],
    ['Запрос отменён, повторите через 30 секунд', 30_000],
    ['Запрос отменён, подождите 30 секунд', 30_000],
    ['Rate limit exceeded retry after 30 s', 30_000],
    ['Превышен лимит запросов, подождите 30 секунд', 30_000],
    // Coded durations; in two parts they could be hours or minutes.
    ['Retry after 01:30:00', 5_400_000],
    ['Retry after 00:00:45', 45_000],
    ['retry after PT1M30S', 90_000],
    // No longer than a day.
    ['Retry after 999999999 seconds', 86_400_000],
    ['Retry-After: 99999999999', 86_400_000],
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
    'limit 50 per second',
    'remaining 5, limit 50',
    'не более 20 запросов в секунду',
    'maximum 10 requests per 1 minute',
    'Retry is allowed at most once per 10 seconds',
    'повторите попытку в течение 30 секунд',
    'allowed: 3',
    'available for 30 days',
    'retry a second time',
    'request timed out after 30 seconds',
    'Retry after 2026-12-01',
    'Retry after 12:30',
    'try again at 01:30:00',
    'Retry after 2026-12-01T01:30:00',
    'retry after 3 attempts',
    'Отправление будет отменено через 2 часа',
    'не позднее чем за 2 часа до отгрузки',
    'wait timeout of 30 seconds',
    'posting 12345678-0001-1 of 2 pieces, retry',
    'Превышено время ожидания: 30 секунд',
    'request timed out after 30 seconds, retry',
    'order expired after 2 hours, try again',
    'delivery in 2 days, try again later',
  ])('%j is none', text => expect(toldWaitMs(text)).toBeUndefined())

  it('may be a moment, for whoever says what time it is', () => {
    const now = Date.parse('2026-12-01T01:00:00Z')
    for (const moment of ['2026-12-01T01:30:00Z', '2026-12-01T04:30:00+03:00', 'Tue, 01 Dec 2026 01:30:00 GMT']) {
      expect(toldWaitMs(`Retry after ${moment}`, now), moment).toBe(1_800_000)
      expect(toldWaitMs(`Retry after ${moment}`), moment).toBeUndefined()
      expect(toldWaitMs(`Limit resets at ${moment}`, now), moment).toBe(1_800_000)
      expect(toldWaitMs(`The order was made at ${moment}`, now), moment).toBeUndefined()
      expect(toldWaitIn({ retry_at: moment }, now), moment).toBe(1_800_000)
      expect(toldWaitIn({ details: [{ retryAfter: moment }] }, now), moment).toBe(1_800_000)
    }
    expect(toldWaitIn({ retry_after: now / 1_000 + 60 }, now)).toBe(60_000)
    expect(toldWaitIn({ retry_after: now + 60_000 }, now)).toBe(60_000)
    expect(toldWaitMs('Retry after 2027-12-01T01:30:00Z', now)).toBe(86_400_000)
    expect(toldWaitMs('Retry after 2025-12-01T01:30:00Z', now)).toBeUndefined()
  })

  it.each([
    [{ retry_after_minutes: 2 }, 120_000],
    [{ retryAfter: 37_000, unit: 'ms' }, 37_000],
    [{ retry_after: '2', unit: 'minutes' }, 120_000],
    [{ retryAfterMs: '1500' }, 1_500],
    [{ wait_time_seconds: 4 }, 4_000],
    [{ minutes_to_wait: 1 }, 60_000],
    [{ retryDelay: 'PT5S' }, 5_000],
    [{ retryDelay: '1m30s' }, 90_000],
    [{ cooldown: 9 }, 9_000],
    [{ reset_after: 3 }, 3_000],
    [{ retry_after: 1e9 - 1 }, 86_400_000],
    [{ wait: 5 }, undefined],
    [{ retry: 3, unit: 'pieces' }, undefined],
    [{ retry_at: 5 }, undefined],
    [{ retry_after: 'later' }, undefined],
    [{ remaining: 5, limit: 50, window_seconds: 60 }, undefined],
  ])('in the field of %j is %s ms', (json, ms) => expect(toldWaitIn({ code: 8, details: [json] })).toBe(ms))

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
    for (const part of [
      'retry ',
      '1 s ',
      '1s',
      'wait 1',
      'seconds to ',
      'через ',
      '1m',
      '30 s until ',
      'one ',
      '1-',
      '12:30:',
    ])
      toldWaitMs(part.repeat(3_000))
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
