import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { Money, type RoundingMode } from '../../src/money.ts'

const rub = (amount: string | number | bigint): Money => Money.of(amount, 'RUB')

function errorOf(run: () => unknown): Error {
  try {
    run()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('Nothing was thrown')
}

describe('reading an amount', () => {
  test.each([
    ['1530.0000', '1530'],
    ['1530.50', '1530.5'],
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007.10', '7.1'],
    ['-000.5', '-0.5'],
    ['1e3', '1000'],
    ['1.5E-3', '0.0015'],
    ['-12.34e1', '-123.4'],
    ['0e999', '0'],
    ['100e-2', '1'],
    ['9007199254740993.01', '9007199254740993.01'],
  ])('%s is written %s', (given, canonical) => {
    expect(rub(given).amount).toBe(canonical)
    expect(Money.parse(given)?.amount).toBe(canonical)
  })

  test.each([
    [0.1, '0.1'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [5e-7, '0.0000005'],
    [1.7976931348623157e308, `17976931348623157${'0'.repeat(292)}`],
    [Number.MIN_VALUE, `0.${'0'.repeat(323)}5`],
  ])('the number %d means the shortest decimal of that double', (given, canonical) => {
    expect(rub(given).amount).toBe(canonical)
  })

  test('a bigint is taken whole', () => {
    expect(rub(-9007199254740993n).amount).toBe('-9007199254740993')
  })

  test.each([
    '',
    ' ',
    '1,5',
    '1 530',
    '+5',
    '.5',
    '5.',
    '-',
    '1e',
    '1e+',
    '1.2.3',
    '0x10',
    'NaN',
    'Infinity',
    '12 ₽',
    '١٢',
    '--1',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    undefined,
    true,
    {},
    [],
    ['12'],
    new Date(0),
  ])('%j is refused with the accepted forms, and parse answers undefined', given => {
    // Callers in plain JavaScript can pass anything.
    const error = errorOf(() => Money.of(given as string, 'RUB'))
    expect(isRequestInvalidError(error)).toBe(true)
    expect(error.message).toMatch(/amount: must be decimal text .*'1530\.50'.*finite number.*bigint.*\(got /)
    expect(Money.parse(given)).toBeUndefined()
  })

  test('the error shows the value, and of a long one only the beginning', () => {
    expect(errorOf(() => rub('1,5')).message).toContain("(got '1,5')")
    expect(errorOf(() => rub('x'.repeat(10_000))).message.length).toBeLessThan(400)
  })

  test.each([
    '1e999999999',
    '1e-999999999',
    '1e1001',
    '9'.repeat(4_001),
    '1'.repeat(10_000_000),
    `0.${'1'.repeat(4_000)}`,
  ])('hostile length is refused at once (%#)', given => {
    expect(Money.parse(given)).toBeUndefined()
    expect(() => rub(given)).toThrow('at most 4000 digits')
  })

  test('the longest amounts that are allowed survive JSON', () => {
    for (const longest of ['9'.repeat(4_000), `-0.${'9'.repeat(3_999)}`, '1e1000', '1e-1000']) {
      const money = rub(longest)
      expect(Money.fromJSON(JSON.parse(JSON.stringify(money)))).toEqual(money)
    }
  })

  test.each(['', null, 5, {}])('%j is refused as a currency', currency => {
    // Callers in plain JavaScript can pass anything.
    expect(() => Money.of(1, currency as string)).toThrow("currency: must be a code such as 'RUB'")
  })

  test('parse takes an empty currency for one that was not told', () => {
    expect(Money.parse('0', '')).toEqual({ amount: '0', currency: undefined })
  })

  test('parse takes text and numbers only', () => {
    expect(Money.parse(12.5, 'CNY')?.toString()).toBe('12.5 CNY')
    expect(Money.parse(12n)).toBeUndefined()
    expect(Money.parse(rub(1))).toBeUndefined()
  })
})

describe('arithmetic', () => {
  test('three pieces at 0.1 cost 0.3', () => {
    expect(rub(0.1).times(3).amount).toBe('0.3')
    expect(rub('0.1').plus(rub('0.2')).amount).toBe('0.3')
  })

  test('sums and differences keep every digit', () => {
    expect(rub('1e1000').plus(rub('1e-1000')).minus(rub('1e1000')).amount).toBe(`0.${'0'.repeat(999)}1`)
  })

  test('the product of two amounts of a thousand digits is exact', () => {
    const nines = '9'.repeat(1_000)
    expect(rub(nines).times(nines).amount).toBe((BigInt(nines) * BigInt(nines)).toString())
  })

  test('a result of more than 4000 digits is refused and says so', () => {
    expect(() => rub('9'.repeat(4_000)).times('9'.repeat(4_000))).toThrow('must have at most 4000 digits')
    const fine = `1.${'1'.repeat(3_000)}`
    expect(() => rub(fine).times(fine)).toThrow('must have at most 4000 digits')
  })

  test.each([Number.NaN, '1,5', {}, undefined])('times(%j) is refused', factor => {
    // Callers in plain JavaScript can pass anything.
    expect(() => rub(1).times(factor as number)).toThrow('factor: must be decimal text')
  })

  test('negate, abs and the signs agree', () => {
    expect(rub('-2.50').negate().amount).toBe('2.5')
    expect(rub(2).negate().amount).toBe('-2')
    expect(rub(0).negate().amount).toBe('0')
    expect(rub(-2).abs().amount).toBe('2')
    expect(rub(2).abs().amount).toBe('2')
    expect(rub(-1).times(0).amount).toBe('0')
    expect([rub(-1), rub(0), rub(1)].map(m => [m.isNegative(), m.isZero(), m.isPositive()])).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ])
  })

  test('comparison goes by value, not by text', () => {
    expect(rub(9).compare(rub(10))).toBe(-1)
    expect(rub('1.50').compare(rub('1.5'))).toBe(0)
    expect(rub(-9).compare(rub(-10))).toBe(1)
    expect([rub(10), rub(9), rub('-0.5')].sort((a, b) => a.compare(b)).map(m => m.amount)).toEqual(['-0.5', '9', '10'])
  })

  test('equals is true for the same amount of the same currency only, and never throws', () => {
    expect(rub('1.0').equals(rub(1))).toBe(true)
    expect(rub(1).equals(Money.of(1, 'CNY'))).toBe(false)
    expect(rub(1).equals(Money.of(1))).toBe(false)
    expect(rub(1).equals({ amount: '1', currency: 'RUB' })).toBe(false)
    expect(rub(1).equals(undefined)).toBe(false)
  })
})

describe('currencies', () => {
  test('two currencies do not add, subtract or compare, and the error names both', () => {
    const yuan = Money.of(5, 'CNY')
    for (const run of [() => rub(1).plus(yuan), () => rub(1).minus(yuan), () => rub(1).compare(yuan)]) {
      const error = errorOf(run)
      expect(isRequestInvalidError(error)).toBe(true)
      expect(error.message).toMatch(/RUB.*CNY/)
    }
  })

  test('an unknown currency adds only to an unknown currency', () => {
    expect(Money.of(1).plus(Money.of(2))).toEqual(Money.of(3))
    expect(() => Money.of(1).plus(rub(1))).toThrow('Money in an unknown currency and in RUB do not add')
  })

  test('what is no money is refused', () => {
    // Callers in plain JavaScript can pass anything.
    expect(() => rub(1).plus(5 as unknown as Money)).toThrow('Money can only add with money')
    expect(() => Money.sum([rub(1), '2' as unknown as Money])).toThrow('made by Money.of(amount, currency)')
  })

  test('sum adds one currency, and sumByCurrency each its own, in order of appearance', () => {
    const list = [rub(1), Money.of('0.5', 'CNY'), rub('2.25'), Money.of(7)]
    expect(Money.sum([rub(1), rub('2.25')])).toEqual(rub('3.25'))
    expect(Money.sumByCurrency(list).map(String)).toEqual(['3.25 RUB', '0.5 CNY', '7'])
    expect(() => Money.sum(list)).toThrow('Money in RUB and in CNY do not add')
  })

  test('the sum of nothing is zero of an unknown currency', () => {
    expect(Money.sum([])).toEqual(Money.of(0))
    expect(Money.sumByCurrency([])).toEqual([])
  })
})

describe('rounding', () => {
  const modes: [RoundingMode, string[]][] = [
    ['half-up', ['3', '-3', '4', '2']],
    ['half-even', ['2', '-2', '4', '2']],
    ['half-down', ['2', '-2', '3', '2']],
    ['up', ['3', '-3', '4', '3']],
    ['down', ['2', '-2', '3', '2']],
    ['ceil', ['3', '-2', '4', '3']],
    ['floor', ['2', '-3', '3', '2']],
  ]
  test.each(modes)('%s', (mode, expected) => {
    expect(['2.5', '-2.5', '3.5', '2.2'].map(text => rub(text).round(0, mode).amount)).toEqual(expected)
  })

  test('happens only on demand, and half-up unless told', () => {
    expect(rub('1.005').times(1).amount).toBe('1.005')
    expect(rub('1.005').round(2).amount).toBe('1.01')
    expect(rub('1.1').round(2).amount).toBe('1.1')
    expect(rub('-0.001').round(2).amount).toBe('0')
  })

  test('refuses digits and modes that do not exist', () => {
    for (const digits of [-1, 1.5, Number.NaN, 5_000]) expect(() => rub(1).round(digits)).toThrow('digits: must be')
    // Callers in plain JavaScript can pass anything.
    expect(() => rub(1).round(2, 'toString' as RoundingMode)).toThrow('mode: must be one of up, down')
  })
})

describe('splitting', () => {
  const amounts = (parts: Money[]): string[] => parts.map(part => part.amount)

  test('equal parts lose no kopeck', () => {
    expect(amounts(rub(100).allocate(3))).toEqual(['33.34', '33.33', '33.33'])
    expect(amounts(rub('-0.05').allocate(2))).toEqual(['-0.03', '-0.02'])
    expect(amounts(rub('0.01').allocate(3))).toEqual(['0.01', '0', '0'])
    expect(rub(5).allocate(1)).toEqual([rub(5)])
  })

  test('a delivery price is spread over lines by their weights', () => {
    expect(amounts(rub('299.99').allocate([1, 0, 2.5]))).toEqual(['85.71', '0', '214.28'])
    expect(amounts(rub(10).allocate([1e-300, 1e300]))).toEqual(['0', '10'])
  })

  test('an amount finer than a kopeck is split in its own units', () => {
    expect(amounts(rub('0.0005').allocate(2))).toEqual(['0.0003', '0.0002'])
  })

  test.each([0, -1, 1.5, 1e9, Number.NaN, [], [0, 0], [1, -1], [Number.NaN], ['1']])(
    'allocate(%j) is refused',
    parts => {
      // Callers in plain JavaScript can pass anything.
      expect(() => rub(1).allocate(parts as number[])).toThrow('Money cannot be split so')
    },
  )
})

describe('showing', () => {
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

  test('format follows the locale and the currency', () => {
    expect(plain(rub('1530.5').format('ru-RU'))).toBe('1 530,50 ₽')
    expect(plain(Money.of('-12', 'CNY').format('en-US'))).toBe('-CN¥12.00')
    expect(plain(Money.of(5, 'JPY').format('en-US'))).toBe('¥5')
  })

  test('format keeps digits that a double or the usual two places would lose', () => {
    expect(plain(rub('9007199254740993.125').format('ru-RU'))).toBe('9 007 199 254 740 993,125 ₽')
  })

  test('fewer digits come on demand', () => {
    expect(plain(rub('1530.567').format('ru-RU', { maximumFractionDigits: 0 }))).toBe('1 531 ₽')
    expect(plain(rub('1530.567').format('en-US', { minimumFractionDigits: 1 }))).toBe('RUB 1,530.567')
  })

  test('without a currency it is the plain number, and a word for a currency follows it', () => {
    expect(Money.of('1530.5').format('en-US')).toBe('1,530.5')
    expect(Money.of('1530.5', 'rubles').format('en-US')).toBe('1,530.5 rubles')
  })

  test('amounts too long for Intl are written plainly', () => {
    expect(rub('1e400').format('ru-RU')).toBe(`1${'0'.repeat(400)} RUB`)
    expect(rub('1e-101').format('ru-RU')).toBe(`0.${'0'.repeat(100)}1 RUB`)
  })

  test('a locale or an option that Intl does not know is a typed error', () => {
    expect(isRequestInvalidError(errorOf(() => rub(1).format('not a locale')))).toBe(true)
    expect(() => rub(1).format('en', { maximumFractionDigits: 1_000 })).toThrow('must suit Intl.NumberFormat')
  })

  test('text, JSON and inspection show amount and currency', () => {
    const money = rub('1530.0000')
    expect(`${money}`).toBe('1530 RUB')
    expect(`Total: ${Money.of(1)}`).toBe('Total: 1')
    expect(JSON.stringify({ money, bare: Money.of('0.10') })).toBe(
      '{"money":{"amount":"1530","currency":"RUB"},"bare":{"amount":"0.1"}}',
    )
    expect(inspect({ money })).toBe('{ money: Money(1530 RUB) }')
  })

  test('operators that would compare texts or drop the currency throw', () => {
    expect(() => rub(9) < rub(10)).toThrow('must be compared by compare()')
    expect(() => Number(rub(9))).toThrow('Money is no number')
  })

  test.each([null, 'RUB', 5, {}, { amount: null }, { amount: '1', currency: 3 }])('fromJSON(%j) is refused', json => {
    expect(isRequestInvalidError(errorOf(() => Money.fromJSON(json)))).toBe(true)
  })
})

describe('identity', () => {
  test('money compares by its fields in tests', () => {
    const money = rub(1)
    expect(Object.keys(money)).toEqual(['amount', 'currency'])
    expect(money).toEqual(rub('1.00'))
    expect(money).not.toEqual(rub(2))
  })

  test('isMoney goes by brand, so that another copy of the package counts', () => {
    const other = Object.create(
      { [Symbol.for('ozon-orders.money')]: true },
      { amount: { value: '2' }, currency: { value: 'RUB' } },
    )
    expect(Money.isMoney(other)).toBe(true)
    expect(rub(1).plus(other).amount).toBe('3')
    expect([{ amount: '1', currency: 'RUB' }, null, undefined, '1', 1].map(Money.isMoney)).not.toContain(true)
  })
})

describe('an amount as text with so many decimals', () => {
  test.each([
    ['590.5', 2, '590.50'],
    ['590', 2, '590.00'],
    ['590', 0, '590'],
    ['-0.004', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['1530.125', 2, '1530.13'],
    ['12345678901234567890.1', 3, '12345678901234567890.100'],
  ])('%s with %i is %s', (amount, digits, text) => {
    expect(Money.of(amount, 'RUB').toFixed(digits)).toBe(text)
  })

  test('rounds as it is told', () => {
    expect(Money.of('0.125').toFixed(2, 'half-even')).toBe('0.12')
    expect(() => Money.of(1).toFixed(-1)).toThrow('digits: must be a whole number')
  })
})

test('a long amount is split into a hundred thousand parts without reckoning each of them', () => {
  const whole = Money.of(`${'9'.repeat(3_900)}.01`, 'RUB')
  const parts = whole.allocate(100_000)
  // Two texts at most, and each is made once.
  expect(new Set(parts).size).toBe(2)
  expect(parts).toHaveLength(100_000)
})
