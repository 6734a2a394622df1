import { describe, expect, it } from 'vitest'
import { compareFacts } from '../../spec/compare/compare.ts'
import { parseOpenApi } from '../../spec/compare/document.ts'
import { findRateLimits } from '../../spec/compare/rates.ts'
import { lines, smallFacts } from './support.ts'

const found = (text: string) =>
  findRateLimits(text).map(({ count, perSeconds, ofProduct }) => `${count}/${perSeconds}${ofProduct ? ' product' : ''}`)

describe('a rate limit in prose', () => {
  it.each([
    ['С одного аккаунта продавца можно отправить до 80 запросов в минуту.', ['80/60']],
    [
      '<aside>Обновлять остатки у одной пары товар-склад можно только 1 раз в 30 секунд, иначе ошибка.</aside>',
      ['1/30 product'],
    ],
    ['Вы можете создавать черновики 2 раза в минуту и 50 раз в час.', ['2/60', '50/3600']],
    ['Лимит:\n- 2 раза в минуту;\n- 50 раз в час;\n- 500 раз в день.', ['2/60', '50/3600', '500/86400']],
    ['Цену каждого товара можно обновлять не больше 10 раз в час.', ['10/3600 product']],
    ['You can use the method once per minute. At most 1 request per minute.', ['1/60']],
    ['Up to 10 requests a second, 20 calls in 30 seconds.', ['10/1', '20/30']],
  ])('is read from %j', (text, limits) => expect(found(text)).toEqual(limits))

  it.each([
    'Аналитика обновляется два раза в день: примерно в 07:00 и 16:00.',
    'Примерно через 10 секунд вызовите метод.',
    'Up to 1000 products in a request.',
    'The link lives 15 minutes.',
    'Period: at most 1 year.',
  ])('is not read from %j', text => expect(found(text)).toEqual([]))
})

it('is compared with our facts, and a person is asked to read it', () => {
  const facts = smallFacts()
  const path = '/v4/posting/fbs/list'
  const known = facts.operations.map(each =>
    each.path === path ? { ...each, rateLimits: [{ count: 2, perSeconds: 60, scope: 'client' as const }] } : each,
  )
  const document = (description: string) =>
    parseOpenApi({
      openapi: '3.0.0',
      info: { version: '2030-08-13' },
      paths: { [path]: { post: { description, responses: {} } } },
    })
  const told = (description: string) =>
    lines(compareFacts({ ...facts, operations: known }, document(description))).filter(line =>
      line.includes('rate limit'),
    )
  expect(told('Не больше 2 раз в минуту.')).toEqual([])
  expect(told('No word.')).toEqual([])
  expect(told('Не больше 5 раз в минуту.')).toEqual([
    expect.stringContaining('rate limit: 5 in 60 s (prose)'),
    expect.stringContaining('no longer tells the rate limit 2 in 60 s'),
  ])
})
