import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Money } from '../../src/money.ts'

/** A decimal as a whole number of 10^-scale units, in bigint: the arithmetic that Money is checked against. */
interface Fixed {
  readonly units: bigint
  readonly scale: number
}

/** Prices as they are, amounts at the edge of what a double holds, and amounts far beyond it. */
const fixed = fc.oneof(
  fc.record({ units: fc.bigInt(-(10n ** 7n), 10n ** 7n), scale: fc.nat(4) }),
  fc.record({ units: fc.bigInt(-(10n ** 12n), 10n ** 12n), scale: fc.nat(11) }),
  fc.record({ units: fc.bigInt(-(10n ** 30n), 10n ** 30n), scale: fc.nat(20) }),
)

function textOf({ units, scale }: Fixed): string {
  const size = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const point = size.length - scale
  return `${units < 0n ? '-' : ''}${size.slice(0, point)}${scale > 0 ? `.${size.slice(point)}` : ''}`
}

const moneyOf = (value: Fixed): Money => Money.of(textOf(value), 'RUB')
const at = ({ units, scale }: Fixed, to: number): bigint => units * 10n ** BigInt(to - scale)
const money = fixed.map(moneyOf)
const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0)

describe('money behaves like whole numbers of a small unit', () => {
  test('sums, differences, products and order are those of bigint', () => {
    fc.assert(
      fc.property(fixed, fixed, (a, b) => {
        const scale = Math.max(a.scale, b.scale)
        const [x, y] = [at(a, scale), at(b, scale)]
        expect(moneyOf(a).plus(moneyOf(b))).toEqual(moneyOf({ units: x + y, scale }))
        expect(moneyOf(a).minus(moneyOf(b))).toEqual(moneyOf({ units: x - y, scale }))
        expect(moneyOf(a).times(textOf(b))).toEqual(moneyOf({ units: a.units * b.units, scale: a.scale + b.scale }))
        expect(moneyOf(a).compare(moneyOf(b))).toBe(sign(x - y))
      }),
      { numRuns: 1_000 },
    )
  })

  test('a price times a number of pieces is exact, however many', () => {
    fc.assert(
      fc.property(fixed, fc.maxSafeInteger(), (price, pieces) => {
        const exact = { units: price.units * BigInt(pieces), scale: price.scale }
        expect(moneyOf(price).times(pieces)).toEqual(moneyOf(exact))
      }),
      { numRuns: 500 },
    )
  })

  test('addition is associative and has an inverse, and multiplication distributes', () => {
    fc.assert(
      fc.property(money, money, money, fc.bigInt(), (a, b, c, factor) => {
        expect(a.plus(b).plus(c)).toEqual(a.plus(b.plus(c)))
        expect(a.plus(b).minus(b)).toEqual(a)
        expect(a.plus(a.negate()).isZero()).toBe(true)
        expect(a.plus(b).times(factor)).toEqual(a.times(factor).plus(b.times(factor)))
        expect(Money.sum([a, b, c])).toEqual(a.plus(b).plus(c))
      }),
    )
  })

  test('compare is a total order', () => {
    fc.assert(
      fc.property(money, money, money, (a, b, c) => {
        // -0 and 0 are one number here.
        expect(a.compare(b) + b.compare(a)).toBe(0)
        expect(a.compare(b) === 0).toBe(a.equals(b))
        const [low, middle, high] = [a, b, c].sort((one, two) => one.compare(two))
        expect(low !== undefined && high !== undefined && low.compare(high) <= 0).toBe(true)
        expect(low !== undefined && middle !== undefined && low.compare(middle) <= 0).toBe(true)
      }),
    )
  })
})

describe('text and JSON', () => {
  test('equal amounts have one text, whatever zeros and exponents they came with', () => {
    fc.assert(
      fc.property(fixed, fc.nat(5), fc.nat(5), fc.integer({ min: -30, max: 30 }), (value, before, after, shift) => {
        const [, minus = '', digits = ''] = /^(-?)(.*)$/.exec(textOf(value)) ?? []
        const padded = `${minus}${'0'.repeat(before)}${digits}${digits.includes('.') ? '0'.repeat(after) : ''}`
        expect(Money.of(padded, 'RUB')).toEqual(moneyOf(value))
        const shifted = `${textOf({ units: value.units, scale: value.scale })}e${shift}`
        const moved = Money.of(textOf(value)).times(shift >= 0 ? 10n ** BigInt(shift) : `1e${shift}`)
        expect(Money.of(shifted)).toEqual(moved)
        expect(moneyOf(value).amount).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/)
      }),
    )
  })

  test('JSON carries money there and back', () => {
    fc.assert(
      fc.property(fixed, fc.option(fc.constantFrom('RUB', 'CNY'), { nil: undefined }), (value, currency) => {
        const before = Money.of(textOf(value), currency)
        expect(Money.fromJSON(JSON.parse(JSON.stringify(before)))).toEqual(before)
      }),
    )
  })

  test('any double is read as the text that JavaScript writes for it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        expect(Number(Money.of(value).amount)).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  test('parse answers money or undefined for anything, and agrees with Number on texts it takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.stringMatching(/^[-+.,eE0-9 ]{0,8}$/)), value => {
        const parsed = Money.parse(value)
        if (parsed === undefined) return
        expect(Number(parsed.amount) + 0).toBe(Number(value) + 0)
      }),
      { numRuns: 500 },
    )
  })

  test('format loses no digit: reading it back gives the amount', () => {
    fc.assert(
      fc.property(fixed, value => {
        const text = moneyOf(value).format('en-US')
        expect(Money.of(text.replaceAll(/[^\d.-]/g, ''), 'RUB')).toEqual(moneyOf(value))
      }),
    )
  })
})

describe('splitting', () => {
  test('parts sum to the whole and lie within one unit of their share', () => {
    const weights = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }).filter(list => list.some(w => w > 0))
    fc.assert(
      fc.property(fixed, weights, (value, list) => {
        const whole = moneyOf(value)
        const parts = whole.allocate(list)
        expect(Money.sum(parts)).toEqual(whole)
        const total = list.reduce((sum, weight) => sum + weight, 0)
        const digits = Math.max(2, whole.amount.split('.')[1]?.length ?? 0)
        const unit = Money.of(`1e-${digits}`, 'RUB').times(total)
        parts.forEach((part, i) => {
          const difference = part
            .times(total)
            .minus(whole.times(list[i] ?? 0))
            .abs()
          expect(difference.compare(unit)).toBe(-1)
        })
      }),
    )
  })

  test('equal parts differ by at most one unit, the greater first', () => {
    fc.assert(
      fc.property(fixed, fc.integer({ min: 1, max: 50 }), (value, count) => {
        const sizes = moneyOf(value)
          .allocate(count)
          .map(part => part.abs())
        expect(Money.sum(sizes)).toEqual(moneyOf(value).abs())
        expect(sizes.every((size, i) => i === 0 || (sizes[i - 1]?.compare(size) ?? 0) >= 0)).toBe(true)
      }),
    )
  })
})
