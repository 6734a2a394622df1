import { describe, expect, it } from 'vitest'
import { findDays, findListedValues, findRemoval, findShutdown } from '../../spec/compare/prose.ts'

describe('a day in a text', () => {
  it.each([
    ['10 апреля 2030 года отключим', ['2030-04-10']],
    ['С 1 мая 2030 по 2 июня 2030', ['2030-05-01', '2030-06-02']],
    ['on April 7, 2030', ['2030-04-07']],
    ['on 7 April 2030', ['2030-04-07']],
    ['as of 2030-04-07', ['2030-04-07']],
    ['7\u00a0апреля\u00a02030', ['2030-04-07']],
  ])('is read from %j', (text, days) => {
    expect(findDays(text)).toEqual(days)
  })

  it.each(['31 апреля 2030', 'February 30, 2030', '2030-13-01', 'version 2.1', '5 things 2030', 'May 2030'])(
    'is not read from %j',
    text => {
      expect(findDays(text)).toEqual([])
    },
  )
})

describe('the end of an operation', () => {
  it('is found in Russian and English warnings, with the path to go to', () => {
    expect(
      findShutdown(
        '<aside>Метод устаревает и будет отключён 7 апреля 2030 года. Переключитесь на <a>/v2/roles</a>.</aside> Роли.',
      ),
    ).toEqual({ on: '2030-04-07', names: ['/v2/roles'] })
    expect(findShutdown('<aside>On March 20, 2030 we disable the method. Switch to /v2/roles.</aside>')).toEqual({
      on: '2030-03-20',
      names: ['/v2/roles'],
    })
  })

  it('may be announced without a day', () => {
    expect(findShutdown('В будущем метод будет отключён. Мы предупредим вас за месяц.')).toEqual({ names: [] })
  })

  it.each([
    'Since 2030-01-01 the method returns more. You can disable notifications.',
    'С 1 мая 2030 отключим параметр translit в методе.',
    'The method will not be disabled on May 1, 2030.',
    'The status switches to inactive on May 1, 2030.',
    'Returns a list.',
  ])('is not found in %j', text => {
    expect(findShutdown(text)).toBeUndefined()
  })
})

describe('the end of a field', () => {
  it('is the day that its description gives', () => {
    expect(findRemoval('Сумма. Параметр удалим 23 ноября 2030.')).toBe('2030-11-23')
    expect(findRemoval('The field will be disabled on November 23, 2030.')).toBe('2030-11-23')
  })

  it('is not any day that the description gives', () => {
    expect(findRemoval('Filled since November 23, 2030. Items that were removed are left out.')).toBeUndefined()
  })
})

describe('values in prose', () => {
  it('are the words that a list begins its items with', () => {
    const text = 'Status:\n- `new` — just made,\n- `in-work`;\n- true\n* `done` (see `result`)\n'
    expect(findListedValues(text)).toEqual(['new', 'in-work', 'done'])
    expect(findListedValues('<ul><li><code>FBO</code> — one</li><li>`FBS`</li></ul>')).toEqual(['FBO', 'FBS'])
  })

  it('are neither words of a sentence nor truth values', () => {
    expect(findListedValues('Give `limit` and `offset`.\n- `true` — yes;\n- `false` — no.')).toEqual([])
  })
})
