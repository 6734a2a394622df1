import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalDecimal, decimalOfNumber } from '../../src/internal/decimal-text.ts'
import { hasLongDigits, parseExact, stringifyExact } from '../../src/internal/exact-json.ts'

/** What the exact reader should give for a value that JSON.parse read: integers beyond 2^53 - 1 as they stand in the text. */
function withDigits(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    const literal = JSON.stringify(value)
    return literal.includes('e') ? value : literal
  }
  if (Array.isArray(value)) return value.map(withDigits)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withDigits(each)]))
}

describe('long integers', () => {
  test('a chat message id beyond 2^53 keeps all its digits, as text', () => {
    const answer =
      '{"message_id":3000000000118021931,"chat_id":"5e767w03-b400-4y1b-a841-75319ca8a5c8","unread":-9007199254740993}'
    expect(JSON.parse(answer).message_id).toBe(3000000000118022000)
    expect(parseExact(answer)).toEqual({
      message_id: '3000000000118021931',
      chat_id: '5e767w03-b400-4y1b-a841-75319ca8a5c8',
      unread: '-9007199254740993',
    })
  })

  test('the border lies between 2^53 - 1 and 2^53', () => {
    expect(parseExact('[9007199254740991,-9007199254740991]')).toEqual([9007199254740991, -9007199254740991])
    expect(parseExact('[9007199254740992,-9007199254740992]')).toEqual(['9007199254740992', '-9007199254740992'])
  })

  test('a long integer may stand alone, and between any white space', () => {
    expect(parseExact('12345678901234567890')).toBe('12345678901234567890')
    expect(parseExact('\r\n\t 12345678901234567890 \r\n')).toBe('12345678901234567890')
    expect(parseExact('{"a" :\n12345678901234567890\t}')).toEqual({ a: '12345678901234567890' })
  })

  test('fractions and exponents that no double can hold come as they stand, others as numbers', () => {
    for (const text of [
      '12345678901234567890.5',
      '12345678901234567890e2',
      '0.12345678901234567890',
      '-90071992547409.931',
      '1e400',
      '-1.5E+309',
      '1e-400',
      '9007199254740993.0',
      '9'.repeat(400),
      `0.${'0'.repeat(400)}1`,
    ]) {
      expect(parseExact(`{"a":${text},"b":[ ${text} , ${text}]}`), text).toEqual({ a: text, b: [text, text] })
    }
    const doubles = '[0.1,1999.99,-0.5,1e-20,1.5e3,1E20,0.30000000000000004,1530.0000,9007199254740991.0]'
    expect(parseExact(doubles)).toEqual(JSON.parse(doubles))
    expect(parseExact('{"a":"0.12345678901234567890","0.12345678901234567890":1,"b":98765432109876543210}')).toEqual({
      a: '0.12345678901234567890',
      '0.12345678901234567890': 1,
      b: '98765432109876543210',
    })
  })

  test('any decimal comes as the number that it is, or as its own text', () => {
    const digits = (most: number) => fc.stringMatching(new RegExp(`^(0|[1-9]\\d{0,${most}})$`))
    const fraction = fc.stringMatching(/^(\.\d{1,25})?$/)
    const exponent = fc.stringMatching(/^([eE][+-]?\d{1,3})?$/)
    const decimal = fc.tuple(fc.constantFrom('', '-'), digits(25), fraction, exponent).map(parts => parts.join(''))
    fc.assert(
      fc.property(decimal, fc.nat(40), (text, blanks) => {
        const [value] = parseExact(`[${' '.repeat(blanks)}${text}]`) as [unknown]
        if (typeof value === 'string') expect(value).toBe(text)
        else expect(decimalOfNumber(value as number)).toBe(canonicalDecimal(text))
      }),
      { numRuns: 5000 },
    )
  })

  test('strings that look like numbers between commas are not touched', () => {
    const tricky = ['x\\', ',9999999999999999999,', '\\",9999999999999999999,"', '"', ':9999999999999999999}', '\\\\']
    const text = `{"list":${JSON.stringify(tricky)},"id":9999999999999999999}`
    expect(parseExact(text)).toEqual({ list: tricky, id: '9999999999999999999' })
  })

  test('text that is no JSON fails as JSON.parse fails, long digits or not', () => {
    for (const text of [
      '',
      '{',
      '{"a":12345678901234567890',
      '{12345678901234567890:1}',
      '[012345678901234567890]',
      '[--12345678901234567890]',
      '[12345678901234567890 1]',
      '[+12345678901234567890]',
      '["12345678901234567890]',
      '<html>12345678901234567890</html>',
    ]) {
      let expected: unknown
      try {
        JSON.parse(text)
      } catch (error) {
        expected = error
      }
      expect(expected).toBeInstanceOf(SyntaxError)
      expect(() => parseExact(text)).toThrow(expected)
    }
  })

  test('a key __proto__ is an ordinary key, as in JSON.parse', () => {
    const value = parseExact('{"__proto__":12345678901234567890}')
    expect(Object.entries(value as object)).toEqual([['__proto__', '12345678901234567890']])
  })
})

describe('the scan', () => {
  test.each([
    ['16-digit ids below 2^53', '{"id":1020005003107121,"b":9007199254740991}'],
    ['long digits inside strings', '{"barcode":"%303%24276481394","gtin":"12345678901234567890"}'],
    ['the fraction of a price', '{"price":1530.5000,"weight":-0.123456789012}'],
    ['dates, versions and addresses', '{"at":"2026-11-22T09:00:00.123456789Z","ip":"192.168.100.200.300.400"}'],
    ['long digits within words', '{"a":"x12345678901234567890","b":"12345678901234567890x"}'],
  ])('%s do not call for the exact reader', (_what, text) => {
    expect(hasLongDigits(text)).toBe(false)
  })

  test('looks for long integers at every offset', () => {
    for (let offset = 0; offset < 64; offset++) {
      for (const digits of ['9007199254740992', '-9007199254740993', '18446744073709551615']) {
        expect(hasLongDigits(`{"${'x'.repeat(offset)}":${digits}}`)).toBe(true)
        expect(hasLongDigits(`["1234567890123456",${' '.repeat(offset)}${digits}]`)).toBe(true)
      }
    }
  })

  test('reads a page of ten million digits in one pass', () => {
    expect(hasLongDigits(`"${'1'.repeat(10_000_000)}"`)).toBe(false)
  })
})

describe('writing', () => {
  test('a bigint is written as its digits, wherever it stands', () => {
    expect(stringifyExact({ id: 12345678901234567890n, list: [1n, -2n], deep: { zero: 0n } })).toBe(
      '{"id":12345678901234567890,"list":[1,-2],"deep":{"zero":0}}',
    )
    expect(stringifyExact(5n)).toBe('5')
  })

  test('what the user writes can never turn into a number', () => {
    const hostile = ['~0~5~0~', '"~0~5~0~"', '~1~', '5n', '\\"~2~7~2~\\"', '~5~', '~~5~~']
    const value = { hostile, '~3~9~3~': '~3~', id: 7n }
    expect(JSON.parse(stringifyExact(value))).toEqual({ ...value, id: 7 })
  })

  test('a text made to look like marks costs no more than any other', () => {
    const text = Array.from({ length: 100_000 }, (_, i) => `~${i}~`).join('')
    const began = performance.now()
    expect(stringifyExact({ id: 7n, text })).toBe(`{"id":7,"text":"${text}"}`)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('dates, undefined fields and toJSON are written as JSON.stringify writes them', () => {
    const value = {
      at: new Date(0),
      none: undefined,
      f: () => 1,
      money: { toJSON: () => ({ amount: '1' }) },
      list: [undefined],
    }
    expect(stringifyExact(value)).toBe(JSON.stringify(value))
    expect(stringifyExact({ ...value, id: 1n })).toBe(JSON.stringify({ ...value, id: 1 }))
    expect(stringifyExact({ id: { toJSON: () => 3n } })).toBe('{"id":3}')
  })

  test('a program that gave BigInt a toJSON changes nothing', () => {
    Object.defineProperty(BigInt.prototype, 'toJSON', { value: () => 'text', configurable: true })
    try {
      expect(stringifyExact({ id: 12345678901234567890n })).toBe('{"id":12345678901234567890}')
    } finally {
      Reflect.deleteProperty(BigInt.prototype, 'toJSON')
    }
  })

  test.each([undefined, () => 1, Symbol('s')])('what JSON cannot write is refused with a clear message (%#)', value => {
    expect(() => stringifyExact(value)).toThrow('stringifyExact needs a JSON value')
  })
})

describe('for any JSON', () => {
  const longInteger = fc
    .tuple(fc.constantFrom('', '-'), fc.bigInt(2n ** 53n, 2n ** 80n))
    .map(([minus, value]) => minus + value.toString())
  /** A string that JSON.stringify writes as a number: replaced after the text is made. */
  const place = (digits: string): string => `<${digits}>`
  const word = fc.string().map(text => text.replaceAll('<', ''))
  const withLong = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      longInteger.map(place),
      word,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => (n === 0 || Math.abs(n) > 2 ** 53 ? 1 : n)),
      fc.constantFrom('"', '\\', ',9999999999999999999,', null, true),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(word, tie('value'), { maxKeys: 5 }),
    ),
  })).value
  const unplace = (text: string): string => text.replaceAll(/"<(-?\d+)>"/g, '$1')
  const digitsOf = (text: string): string => text.replaceAll(/"<(-?\d+)>"/g, '"$1"')

  test('parseExact gives what JSON.parse gives, but for integers beyond 2^53 - 1', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 4), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent)
        expect(parseExact(text)).toEqual(withDigits(JSON.parse(text)))
      }),
      { numRuns: 300 },
    )
  })

  test('long integers at random places keep their digits, and the scan sees them', () => {
    fc.assert(
      fc.property(withLong, fc.constantFrom(0, 1, 4), (value, indent) => {
        const placed = JSON.stringify(value, undefined, indent)
        const text = unplace(placed)
        expect(parseExact(text)).toEqual(JSON.parse(digitsOf(placed)))
        if (text !== placed) expect(hasLongDigits(text)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('what stringifyExact writes, parseExact reads, with every digit', () => {
    const big = fc.oneof(fc.bigInt(2n ** 53n, 2n ** 80n), fc.bigInt(-(2n ** 80n), -(2n ** 53n)))
    const value = fc.dictionary(fc.string(), fc.oneof(big, fc.string(), fc.array(fc.oneof(big, fc.string()))))
    const texts = (key: unknown): unknown =>
      typeof key === 'bigint' ? key.toString() : Array.isArray(key) ? key.map(texts) : key
    fc.assert(
      fc.property(value, given => {
        const expected = Object.fromEntries(Object.entries(given).map(([key, each]) => [key, texts(each)]))
        expect(parseExact(stringifyExact(given))).toEqual(expected)
      }),
    )
  })
})
