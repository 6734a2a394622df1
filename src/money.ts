import { Decimal } from 'decimal.js'
import { RequestInvalidError, showValue } from './errors.ts'
import { allocateUnits } from './internal/allocate.ts'
import { MONEY_BRAND } from './internal/brand.ts'
import {
  addShort,
  canonicalDecimal,
  decimalOfNumber,
  fractionDigits,
  fromUnits,
  MAX_DIGITS,
  multiplyShort,
  toUnits,
} from './internal/decimal-text.ts'
import { formatAmount } from './internal/format-amount.ts'

/** Wide enough for the sum and the product of any two amounts, so that arithmetic never rounds. */
const Exact = /* @__PURE__ */ Decimal.clone({ precision: 2 * MAX_DIGITS + 10, defaults: true })

const ROUNDING = { up: 0, down: 1, ceil: 2, floor: 3, 'half-up': 4, 'half-down': 5, 'half-even': 6 } as const

/**
 * Where a value between two neighbours goes. `up` is away from zero, `down` towards zero, `ceil` and `floor` towards
 * the greater and the smaller; `half-…` is the nearest, and says where the middle goes.
 */
export type RoundingMode = keyof typeof ROUNDING

const MAX_PARTS = 100_000

/**
 * An exact amount of money. Digits are kept as text, and no operation but `round` rounds.
 * `currency` is `undefined` when Ozon did not tell it; such money adds only to its like.
 * Equal amounts of one currency have equal `amount` texts.
 *
 * @example
 * const price = Money.of('1530.50', 'RUB')
 * price.times(3).plus(Money.of(99, 'RUB')).toString() // '4690.5 RUB'
 */
export class Money {
  /** Canonical decimal text: '1530.5', never '1530.50', '-0' or '1e3'. */
  readonly amount: string
  /** The code as Ozon writes it, such as 'RUB'; `undefined`: Ozon did not tell. */
  readonly currency: string | undefined

  private constructor(amount: string, currency: string | undefined) {
    this.amount = amount
    this.currency = currency
  }

  static {
    const inspect = function (this: Money): string {
      return `Money(${this.toString()})`
    }
    Object.defineProperty(Money.prototype, MONEY_BRAND, { value: true })
    Object.defineProperty(Money.prototype, Symbol.for('nodejs.util.inspect.custom'), { value: inspect })
  }

  /**
   * Takes decimal text ('1530.0000', '-0.01', '1.5e3'), a bigint, or a finite number. A number means the shortest
   * decimal that is this double: 0.1 is 0.1. Anything else throws a `RequestInvalidError`.
   */
  static of(amount: string | number | bigint, currency?: string): Money {
    const text = amountText(amount)
    if (text === undefined) throw refused('This is no amount of money', 'amount', AMOUNT_RULE, amount)
    return new Money(text, checkedCurrency(currency))
  }

  /** Money of decimal text or a finite number, `undefined` for anything else; never throws. An empty currency is none. */
  static parse(amount: unknown, currency?: string): Money | undefined {
    if (typeof amount !== 'string' && typeof amount !== 'number') return undefined
    const text = amountText(amount)
    if (text === undefined) return undefined
    return new Money(text, typeof currency === 'string' && currency !== '' ? currency : undefined)
  }

  /** Reads what `toJSON` wrote. */
  static fromJSON(json: unknown): Money {
    if (typeof json !== 'object' || json === null) {
      throw refused('This JSON is no money', 'json', 'must be { amount: decimal text, currency?: text }', json)
    }
    // Both fields are checked by `of`.
    const { amount, currency } = json as { amount: string; currency?: string }
    return Money.of(amount, currency)
  }

  /** True for money, also of another copy of this package in the same process. */
  static isMoney(value: unknown): value is Money {
    // Any object may be asked for any key.
    return typeof value === 'object' && value !== null && (value as Record<PropertyKey, unknown>)[MONEY_BRAND] === true
  }

  /** The exact sum of money of one currency; of nothing, zero of an unknown currency. */
  static sum(list: Iterable<Money>): Money {
    const sums = Money.sumByCurrency(list)
    const [first = new Money('0', undefined), second] = sums
    return second === undefined ? first : first.plus(second)
  }

  /** Exact sums, one per currency, in order of first appearance. An unknown currency is one of its own. */
  static sumByCurrency(list: Iterable<Money>): Money[] {
    const sums = new Map<string | undefined, Decimal>()
    for (const money of list) {
      const { amount, currency } = checkedMoney(money, 'sum')
      const sum = sums.get(currency)
      sums.set(currency, sum === undefined ? new Exact(amount) : sum.plus(amount))
    }
    return Array.from(sums, ([currency, sum]) => Money.#ofDecimal(sum, currency))
  }

  static #ofDecimal(value: Decimal, currency: string | undefined): Money {
    const text = canonicalDecimal(value.toFixed())
    if (text !== undefined) return new Money(text, currency)
    throw refused('The result cannot be written', 'amount', `must have at most ${MAX_DIGITS} digits`, value.toString())
  }

  plus(other: Money): Money {
    const { amount } = sameCurrency(this, other, 'add')
    const short = addShort(this.amount, amount)
    if (short !== undefined) return new Money(short, this.currency)
    return Money.#ofDecimal(new Exact(this.amount).plus(amount), this.currency)
  }

  minus(other: Money): Money {
    const { amount } = sameCurrency(this, other, 'subtract')
    return Money.#ofDecimal(new Exact(this.amount).minus(amount), this.currency)
  }

  /** Exact product with a plain number, read like the amount in `of`. */
  times(factor: number | string | bigint): Money {
    const short = typeof factor === 'number' ? multiplyShort(this.amount, factor) : undefined
    if (short !== undefined) return new Money(short, this.currency)
    const text = amountText(factor)
    if (text === undefined) throw refused('Money cannot be multiplied by this', 'factor', AMOUNT_RULE, factor)
    return Money.#ofDecimal(new Exact(this.amount).times(text), this.currency)
  }

  negate(): Money {
    if (this.isZero()) return this
    return new Money(this.isNegative() ? this.amount.slice(1) : `-${this.amount}`, this.currency)
  }

  abs(): Money {
    return this.isNegative() ? this.negate() : this
  }

  /** -1 when this is less than `other`, 0 when equal, 1 when more; throws for another currency. */
  compare(other: Money): -1 | 0 | 1 {
    const { amount } = sameCurrency(this, other, 'compare')
    if (this.amount === amount) return 0
    return new Exact(this.amount).lessThan(amount) ? -1 : 1
  }

  /** Same amount and same currency; never throws. */
  equals(other: unknown): boolean {
    return Money.isMoney(other) && this.amount === other.amount && this.currency === other.currency
  }

  isZero(): boolean {
    return this.amount === '0'
  }

  isNegative(): boolean {
    return this.amount.startsWith('-')
  }

  isPositive(): boolean {
    return !this.isZero() && !this.isNegative()
  }

  /** Rounds to so many digits after the point. The middle goes away from zero (2.5 to 3, -2.5 to -3) unless `mode` says otherwise. */
  round(digits: number, mode: RoundingMode = 'half-up'): Money {
    if (!Number.isInteger(digits) || digits < 0 || digits > MAX_DIGITS) {
      throw refused('Money cannot be rounded so', 'digits', `must be a whole number from 0 to ${MAX_DIGITS}`, digits)
    }
    if (!Object.hasOwn(ROUNDING, mode)) {
      throw refused('Money cannot be rounded so', 'mode', `must be one of ${Object.keys(ROUNDING).join(', ')}`, mode)
    }
    return Money.#ofDecimal(new Exact(this.amount).toDecimalPlaces(digits, ROUNDING[mode]), this.currency)
  }

  /**
   * Splits into equal parts, or by weights, so that the parts sum to the whole. Parts are in hundredths, or in finer
   * units when the amount has more digits; units left over go to the largest remainders, earlier parts first.
   *
   * @example
   * Money.of(100, 'RUB').allocate(3) // 33.34, 33.33, 33.33
   */
  allocate(parts: number | readonly number[]): Money[] {
    const weights = weightUnits(parts)
    const scale = Math.max(2, fractionDigits(this.amount))
    // Many parts are alike, and writing a long one takes time.
    const made = new Map<bigint, Money>()
    return allocateUnits(toUnits(this.amount, scale), weights).map(units => {
      const money = made.get(units) ?? Money.of(fromUnits(units, scale), this.currency)
      made.set(units, money)
      return money
    })
  }

  /**
   * Text for people, by `Intl.NumberFormat`, with every digit unless `options` ask for fewer. Without a currency it is
   * the plain number; amounts too long for Intl come as `toString` writes them.
   *
   * @example
   * Money.of('1530.5', 'RUB').format('ru-RU') // '1 530,50 ₽'
   */
  format(locale?: Intl.LocalesArgument, options: Intl.NumberFormatOptions = {}): string {
    try {
      return formatAmount(this.amount, this.currency, locale, options) ?? this.toString()
    } catch (cause) {
      const rule = `must suit Intl.NumberFormat: ${cause instanceof Error ? cause.message : String(cause)}`
      throw refused('Money cannot be formatted so', 'locale or options', rule, locale)
    }
  }

  /**
   * The amount as text with exactly so many digits after the point, without the currency: for files and tables. More
   * digits than that are rounded as `round` does.
   *
   * @example
   * Money.of('590.5', 'RUB').toFixed(2) // '590.50'
   */
  toFixed(digits: number, mode: RoundingMode = 'half-up'): string {
    const { amount } = this.round(digits, mode)
    const missing = digits - fractionDigits(amount)
    return missing === 0 ? amount : `${amount}${amount.includes('.') ? '' : '.'}${'0'.repeat(missing)}`
  }

  /** '1530.5 RUB', or '1530.5' when the currency is unknown. */
  toString(): string {
    return this.currency === undefined ? this.amount : `${this.amount} ${this.currency}`
  }

  toJSON(): { amount: string; currency?: string } {
    const { amount, currency } = this
    return currency === undefined ? { amount } : { amount, currency }
  }

  /** In a template it is its text; `a + b`, `a < b` and `+a` throw: they would join or compare texts, or drop the currency. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return this.toString()
    throw refused(
      'Money is no number',
      'money',
      'must be compared by compare() and reckoned by plus(), minus(), times()',
      this.toString(),
    )
  }
}

const AMOUNT_RULE = `must be decimal text with a point (such as '1530.50' or '-0.01'), a finite number or a bigint, of at most ${MAX_DIGITS} digits`

function amountText(amount: unknown): string | undefined {
  if (typeof amount === 'string') return canonicalDecimal(amount)
  if (typeof amount === 'number') return decimalOfNumber(amount)
  return typeof amount === 'bigint' ? canonicalDecimal(amount.toString()) : undefined
}

function checkedCurrency(currency: unknown): string | undefined {
  if (currency === undefined || (typeof currency === 'string' && currency !== '')) return currency
  throw refused('This is no currency', 'currency', "must be a code such as 'RUB', or left out when unknown", currency)
}

function checkedMoney(value: unknown, verb: string): Money {
  if (Money.isMoney(value)) return value
  throw refused(
    `Money can only ${verb} with money`,
    'other',
    'must be Money, made by Money.of(amount, currency)',
    value,
  )
}

function sameCurrency(one: Money, other: unknown, verb: string): Money {
  const money = checkedMoney(other, verb)
  if (one.currency === money.currency) return money
  const [mine, theirs] = [one, money].map(({ currency }) => currency ?? 'an unknown currency')
  throw refused(`Money in ${mine} and in ${theirs} do not ${verb}`, 'currency', `must be ${mine} on both sides`, theirs)
}

function refused(what: string, field: string, rule: string, value: unknown): RequestInvalidError {
  return new RequestInvalidError(what, [{ field, rule, value: showValue(value) }])
}

/** Weights as whole numbers of one common unit. */
function weightUnits(parts: number | readonly number[]): bigint[] {
  if (!Array.isArray(parts)) {
    const rule = `must be a whole number from 1 to ${MAX_PARTS}, or a list of weights`
    if (typeof parts !== 'number' || !Number.isInteger(parts) || parts < 1 || parts > MAX_PARTS) {
      throw refused('Money cannot be split so', 'parts', rule, parts)
    }
    return new Array<bigint>(parts).fill(1n)
  }
  const texts = parts.map(checkedWeight)
  if (texts.length > MAX_PARTS || texts.every(text => text === '0')) {
    throw refused('Money cannot be split so', 'parts', `must be at most ${MAX_PARTS} weights, one above zero`, parts)
  }
  const scale = texts.reduce((most, text) => Math.max(most, fractionDigits(text)), 0)
  return texts.map(text => toUnits(text, scale))
}

function checkedWeight(weight: unknown, index: number): string {
  const text = typeof weight === 'number' && weight >= 0 ? decimalOfNumber(weight) : undefined
  if (text !== undefined) return text
  throw refused('Money cannot be split so', `parts[${index}]`, 'must be a finite number, not negative', weight)
}
