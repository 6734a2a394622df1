import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePosting, parsePostings } from '../../src/decode/parse.ts'
import { decimalOfNumber } from '../../src/internal/decimal-text.ts'
import type { Posting } from '../../src/model/posting.ts'
import { postingFromJson, postingToJson } from '../../src/model/posting-json.ts'
import { Money } from '../../src/money.ts'

const DEEP = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`

const row = (fields: string, number = '1-1-1'): string =>
  `{"posting_number":"${number}","status":"delivered","products":[]${fields}}`

/** The posting of a text, and the paths of what differs from the documents. */
function read(text: string | object): { readonly posting: Posting; readonly drift: readonly string[] } {
  const drift: string[] = []
  const posting = parsePosting(text, { onDrift: ({ path }) => drift.push(path) })
  return { posting, drift }
}

describe('additional data of any kind', () => {
  const withValue = (value: string): string => row(`,"additional_data":[{"key":"k","value":${value}}]`)

  test('an object is kept as its JSON, a long integer with all digits', () => {
    const big = { posting_number: '1-1-1', status: 'delivered', products: [] }
    const value = { id: 12345678901234567890n }
    const { posting } = read({ ...big, additional_data: [{ key: 'k', value }] })
    expect(posting.additionalData).toEqual([{ key: 'k', value: '{"id":12345678901234567890}' }])
  })

  test('what cannot be written is told as drift, and costs neither its posting nor the others of the page', () => {
    const { posting, drift } = read(withValue(DEEP))
    expect(posting.additionalData).toEqual([{ key: 'k', value: '' }])
    expect(drift).toContain('additional_data[]')
    const rows = [row('', '1-1-1'), withValue(DEEP), row('', '3-1-1')]
    const page = parsePostings(`{"postings":[${rows.join()}],"has_next":false}`)
    expect(page.postings).toHaveLength(3)
  })
})

describe('numbers that no double holds', () => {
  test.each(['9'.repeat(400), '1e400', '55.75582600000000123456', '-0.12345678901234567891'])(
    'a weight of %s is drift, as text and as a number',
    told => {
      for (const text of [told, `"${told}"`]) {
        const { posting, drift } = read(row(`,"volume_weight":${text},"customer":{"address":{"latitude":${text}}}`))
        expect(posting.volumeWeight).toBeUndefined()
        expect(posting.customer?.address?.latitude).toBeUndefined()
        expect(drift).toEqual(['volume_weight', 'customer.address.latitude'])
        expect(() => postingFromJson(JSON.parse(JSON.stringify(postingToJson(posting))))).not.toThrow()
      }
    },
  )

  test('all digits of a double, as some programs print them, are that double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -180, max: 180 }), value => {
        const told = decimalOfNumber(Number(value.toPrecision(17)))
        for (const text of [value.toPrecision(17), told]) {
          if (text === undefined || text.includes('e')) continue
          expect(read(row(`,"volume_weight":"${text}"`)).posting.volumeWeight).toBeCloseTo(value, 12)
        }
      }),
    )
  })

  test('pieces just beside a whole number are no pieces', () => {
    const product = '{"sku":1,"quantity":"1.00000000000000000000001"}'
    const text = `{"posting_number":"1-1-1","status":"delivered","products":[${product}]}`
    expect(read(text).drift).toContain('products[].quantity')
  })
})

describe('amounts told as numbers', () => {
  const priced = (price: string): string =>
    `{"posting_number":"1-1-1","status":"x","products":[{"sku":1,"quantity":1,"price":${price},"currency_code":"RUB"}]}`

  test('are exact, however many digits they have', () => {
    const amount = fc.stringMatching(/^(0|[1-9]\d{0,25})(\.\d{1,25})?$/)
    fc.assert(
      fc.property(amount, text => {
        expect(read(priced(text)).posting.lines[0]?.price?.amount).toBe(Money.of(text).amount)
      }),
      { numRuns: 2000 },
    )
  })

  test('that another parser has rounded are drift', () => {
    const { posting, drift } = read(JSON.parse(priced('12345678901234567.89')) as object)
    expect(posting.lines[0]?.price).toBeUndefined()
    expect(drift).toContain('products[].price')
  })
})

describe('objects and odd names where a word is expected', () => {
  const odd = [
    '{"toString":1}',
    '{"value":{"toString":1}}',
    '{"__proto__":{"value":"1"}}',
    '{"constructor":{}}',
    '[{}]',
  ]

  test.each(odd)('%s is drift in every field of a posting', value => {
    for (const field of ['status', 'substatus', 'volume_weight', 'cancel_reason_id', 'tracking_number', 'is_express']) {
      const { posting, drift } = read(`{"posting_number":"1-1-1","products":[],"${field}":${value}}`)
      expect(drift).toContain(field)
      expect(JSON.parse(JSON.stringify(postingToJson(posting)))).not.toHaveProperty([field])
    }
  })

  test('names of what every object has are names as any other', () => {
    const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']
    const pairs = names.map(name => `{"key":"${name}","value":"${name}"}`)
    const services = names.map(name => `"${name}":"1.5"`).join()
    const odd = names.map(name => `"${name}":{"a":1}`).join()
    const { posting, drift } = read(
      row(`,${odd},"additional_data":[${pairs.join()}],"financial_data":{"posting_services":{${services}}}`),
    )
    expect(posting.additionalData?.map(({ key }) => key)).toEqual(names)
    for (const name of names) expect(drift).toContain(name)
    const stored = JSON.stringify(postingToJson(posting))
    expect(JSON.stringify(postingToJson(postingFromJson(JSON.parse(stored))))).toBe(stored)
    for (const name of names) expect(Object.keys(posting.financials?.services ?? {})).toContain(name)
  })
})
