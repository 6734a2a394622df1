/** Most digits of one amount. Far beyond any price, and small enough that hostile text is refused at once. */
export const MAX_DIGITS = 4_000
const MAX_EXPONENT = 1_000
const EXPONENT = /^[eE]([+-]?\d{1,9})$/
const [MINUS, DOT, ZERO, NINE] = [45, 46, 48, 57]

/**
 * The one text of a decimal number: equal numbers have equal texts. No exponent, no '-0', no leading zeros, no zeros at
 * the end of a fraction. `undefined` for anything but '12', '-0.5', '1530.0000', '1.5e3', and for more than `MAX_DIGITS`.
 * It looks at character codes because it runs some 300 times for one page of postings.
 */
export function canonicalDecimal(text: string): string | undefined {
  if (text.length > MAX_DIGITS + 2) return undefined
  const start = text.charCodeAt(0) === MINUS ? 1 : 0
  const point = afterDigits(text, start)
  if (point === start) return undefined
  const end = text.charCodeAt(point) === DOT ? afterDigits(text, point + 1) : point
  if (end === point + 1) return undefined
  return end === text.length ? trim(text, start, point, end) : expand(text, start, point, end)
}

/** The shortest decimal text that is this double, its exponent written out; `undefined` for NaN and the infinities. */
export function decimalOfNumber(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined
  const text = String(value)
  return text.includes('e') ? canonicalDecimal(text) : text
}

/** How many digits stand after the point of a canonical text. */
export function fractionDigits(canonical: string): number {
  const point = canonical.indexOf('.')
  return point < 0 ? 0 : canonical.length - point - 1
}

/** A canonical text as a whole number of units of 10^-`scale`; `scale` is at least its fraction digits. */
export function toUnits(canonical: string, scale: number): bigint {
  return BigInt(canonical.replace('.', '') + '0'.repeat(scale - fractionDigits(canonical)))
}

/** The decimal text of so many units of 10^-`scale`; not canonical yet. */
export function fromUnits(units: bigint, scale: number): string {
  const size = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const point = size.length - scale
  return `${units < 0n ? '-' : ''}${size.slice(0, point)}${scale === 0 ? '' : `.${size.slice(point)}`}`
}

function afterDigits(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(at)) at++
  return at
}

/** `text` is digits from `start` with a point at `point`, or none when `point` is `end`. */
function trim(text: string, start: number, point: number, end: number): string | undefined {
  let from = start
  while (from < point - 1 && text.charCodeAt(from) === ZERO) from++
  let to = end
  while (to > point && text.charCodeAt(to - 1) === ZERO) to--
  if (to === point + 1) to = point
  if (to === from + 1 && text.charCodeAt(from) === ZERO) return '0'
  if (to - from - (to > point ? 1 : 0) > MAX_DIGITS) return undefined
  if (from === start && to === text.length) return text
  return start === 1 ? `-${text.slice(from, to)}` : text.slice(from, to)
}

/** Moves the point by the exponent that follows at `end`. */
function expand(text: string, start: number, point: number, end: number): string | undefined {
  const exponent = Number(EXPONENT.exec(text.slice(end))?.[1])
  if (!(Math.abs(exponent) <= MAX_EXPONENT)) return undefined
  const digits = text.slice(start, point) + text.slice(point + 1, end)
  const whole = point - start + exponent
  const padded = whole < 1 ? '0'.repeat(1 - whole) + digits : digits.padEnd(whole, '0')
  const at = Math.max(whole, 1)
  const plain = `${text.slice(0, start)}${padded.slice(0, at)}${at < padded.length ? `.${padded.slice(at)}` : ''}`
  return trim(plain, start, start + at, plain.length)
}

/** Amounts of at most this many characters have their sums and small products in integers that doubles hold exactly. */
const SHORT = 12

/**
 * The exact sum of two canonical texts, by whole numbers of their finer unit; `undefined` when they are too long for
 * that. Prices are short, and a page of postings adds hundreds of them.
 */
export function addShort(a: string, b: string): string | undefined {
  if (a.length > SHORT || b.length > SHORT) return undefined
  const scale = Math.max(fractionDigits(a), fractionDigits(b))
  const sum = shortUnits(a, scale) + shortUnits(b, scale)
  return Number.isSafeInteger(sum) ? fromShortUnits(sum, scale) : undefined
}

/** The exact product of a canonical text and a whole number, likewise. */
export function multiplyShort(a: string, factor: number): string | undefined {
  if (a.length > SHORT || !Number.isSafeInteger(factor)) return undefined
  const scale = fractionDigits(a)
  const product = shortUnits(a, scale) * factor
  return Number.isSafeInteger(product) ? fromShortUnits(product, scale) : undefined
}

/** At most 12 + 10 digits may result; what is no safe integer is refused by the callers. */
function shortUnits(text: string, scale: number): number {
  const point = text.indexOf('.')
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1)
  return Number(digits) * 10 ** (scale - fractionDigits(text))
}

function fromShortUnits(units: number, scale: number): string | undefined {
  const text = String(Math.abs(units)).padStart(scale + 1, '0')
  const point = text.length - scale
  const sign = units < 0 ? '-' : ''
  return canonicalDecimal(scale === 0 ? sign + text : `${sign}${text.slice(0, point)}.${text.slice(point)}`)
}
